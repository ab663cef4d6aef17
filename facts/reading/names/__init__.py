"""Names of people, places and bodies: where they stand in a text, which are the same, and what other forms they have.

There is no list of people and no model, so what a name stands for is not known. Countries and peoples are: their names
are locale data. ``finding`` finds names by their capitals, ``folding`` gives the one form they are compared in,
``matching`` says which are one, ``territories`` knows countries in every language, and ``transliteration`` writes a
Cyrillic name as an English source may have it. This package knows nothing of statements, stores or questions.
"""

from __future__ import annotations

from facts.reading.names.finding import NameMention, find_names
from facts.reading.names.folding import fold_name
from facts.reading.names.matching import NameMatch, clear_match, linked_names, match_names, same_name
from facts.reading.names.territories import kin_of_territory, territory_aliases, territory_of, territory_of_people
from facts.reading.names.transliteration import latin_variants, transliterate

__all__ = [
    "NameMatch",
    "NameMention",
    "clear_match",
    "find_names",
    "fold_name",
    "kin_of_territory",
    "latin_variants",
    "linked_names",
    "match_names",
    "same_name",
    "territory_aliases",
    "territory_of",
    "territory_of_people",
    "transliterate",
]
