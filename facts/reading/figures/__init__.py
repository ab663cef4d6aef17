"""Figures in sentences: counts, shares, changes, money, lengths of time, ages and measures, in English and Russian.

A mention's span holds the figure as one answers "how many" with it: the number with its scale and its unit, without the
comparator before it (that is in the value) and without what it counts ("over 120,000 people" gives "120,000"). Dates
are read first; what they took is no figure. Nothing is sharpened: a bound stays a bound, "thousands" has no number.

A sentence is cut by ``tokens``. Numbers are read by ``numbers``, what they measure by ``amounts``, pairs of them by
``ranges``; what a number must not be to be a figure stands in ``designations``, what it counts in ``counted``, what
bounds it in ``comparators``. ``finding`` puts a mention together. The words are in ``number_words``, ``grammar_words``
and ``unit_tables``. This package knows nothing of a store or of questions. docs/decisions/0004-figures.md gives the
reasons for what could have gone the other way.
"""

from __future__ import annotations

from facts.reading.figures.finding import LONGEST, compared_span, find_figures, number_span, read

__all__ = ["LONGEST", "compared_span", "find_figures", "number_span", "read"]
