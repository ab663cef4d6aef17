"""Tests of synonyms, of the Russian lexicon and of ordinary words."""
