"""Claims in Russian: free word order, endings for prepositions, one root in many forms."""
