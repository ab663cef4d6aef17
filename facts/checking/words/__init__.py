"""Which words are as good as others: verbs, phrases, roots, retellings, opposites. Knows no claim and no source."""
