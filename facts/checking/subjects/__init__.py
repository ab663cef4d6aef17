"""Whether a sentence is of just what is claimed: its names, its words, who does it to whom."""
