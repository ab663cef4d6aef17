"""What words mean to each other: synonyms, what Russian words are in English, and which words are ordinary.

A question is asked in other words, or in another language, than the source's; and a name typed in lower case can only be
told from words that everybody has. Closed lists of our own: ``synonyms`` brings English words of one meaning together,
``russian`` gives the English of a Russian word, ``common_words`` says whether a word is ordinary; beside each stands its
table. This package knows nothing of questions, of sources, or of what a match is worth.
"""

from __future__ import annotations

from facts.reading.lexicon.common_words import is_common
from facts.reading.lexicon.russian import english_for
from facts.reading.lexicon.synonyms import WEIGHTS, other_words

__all__ = ["WEIGHTS", "english_for", "is_common", "other_words"]
