"""Figures in sentences: counts, shares, changes, money, lengths of time, ages and measures, in English and Russian.

A mention's span holds the figure as one answers "how many" with it: the number with its scale and its unit, without the
comparator before it (that is in the value) and without what it counts ("over 120,000 people" gives "120,000"). Dates
are read first; what they took is no figure. Nothing is sharpened: a bound stays a bound, "thousands" has no number.

From small to large:

- ``tokens`` cuts a sentence; ``number_words``, ``grammar_words`` and ``unit_tables`` are the words.
- ``numbers`` reads a number, written in ``digits`` or as one of ``worded_numbers``, with what ``scales`` it; what it is
  then is in ``number_values``.
- ``amounts`` reads a number with ``money`` before it or a unit behind it (``units_behind``; ``units`` knows them, ``unit_names`` how they are written);
  ``worded_amounts`` what has no number; ``ranges`` pairs. ``grammar`` is what these share.
- ``designations`` are numbers that are no figures, ``comparators`` what bounds one, ``counted`` what one counts.
- ``finding`` goes over a sentence, ``valuing`` makes a figure of an amount.

This package knows nothing of a store or of questions. docs/decisions/0004-figures.md gives the
reasons for what could have gone the other way.
"""

from __future__ import annotations

from facts.reading.figures.finding import LONGEST, compared_span, find_figures, number_span, read

__all__ = ["LONGEST", "compared_span", "find_figures", "number_span", "read"]
