"""Keeping facts: typed drafts to values, proof that a citation carries them, what clashes, cards, files of facts. Pure."""
