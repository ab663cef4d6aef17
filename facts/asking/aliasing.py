"""Names that moderators let stand for others: a question with either name finds the other, gates included.

A name of a question is known by its stems or by its folded form, of one word or of several, in any alphabet. Its terms
are then searched by every name of the same bearer, word by word, and are names to every gate; where the names differ in
length, the last word of the shorter one stands for the rest. This file knows nothing of stores and of how names are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from facts.answers import Correction
from facts.asking.question import Question
from facts.asking.repairing import LEAST_IDF, NAME_WEIGHT, Counts, Term, Terms, idf
from facts.model import Span
from facts.reading.names import fold_name, latin_variants
from facts.reading.words import Word, content_words, words_of

LONGEST = 6
"""Words of the longest name that is looked for."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody or something with more names than one: each name, and its stems."""

    names: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]


class OtherNames:
    """The names that stand for each other, made once for a state of the store."""

    def __init__(self, aliases: Mapping[str, str], written: Iterable[tuple[str, str]] = ()) -> None:
        """``aliases`` are folded names by what they stand for, folded; ``written`` the same as moderators typed them."""
        self._bearers: dict[tuple[str, ...] | str, _Bearer] = {}
        typed = {fold_name(name): name for pair in written for name in pair}
        groups: dict[str, list[str]] = {}
        for name in aliases:
            groups.setdefault(_meant(name, aliases), []).append(name)
        for meant in sorted(groups):
            names = [typed.get(name, name) for name in (meant, *sorted(groups[meant]))]
            stems = [tuple(word.stem for word in content_words(name)) for name in names]
            bearer = _Bearer(tuple(names), tuple(stems))
            for name, own in zip(names, stems, strict=True):
                if own:
                    self._bearers.setdefault(own, bearer)
                self._bearers.setdefault(fold_name(name), bearer)

    def __bool__(self) -> bool:
        return bool(self._bearers)

    def found_in(self, text: str) -> list[tuple[Span, _Bearer]]:
        """Return the names of the text that have others, in order, the longest where they overlap."""
        words = list(words_of(text))
        found: list[tuple[Span, _Bearer]] = []
        at = 0
        while at < len(words):
            for end in range(min(len(words), at + LONGEST), at, -1):
                bearer = self._bearer(text, words[at:end])
                if bearer is not None:
                    found.append((Span(words[at].span.start, words[end - 1].span.end), bearer))
                    at = end - 1
                    break
            at += 1
        return found

    def _bearer(self, text: str, words: Sequence[Word]) -> _Bearer | None:
        if words[0].is_stop or words[-1].is_stop:
            return None
        stems = tuple(word.stem for word in words if not word.is_stop)
        if stems in self._bearers:
            return self._bearers[stems]
        slices = [text[word.span.start : word.span.end] for word in words]
        for form in dict.fromkeys((fold_name(" ".join(slices)), *_latin(slices))):
            if form in self._bearers:
                return self._bearers[form]
        return None


def _meant(name: str, aliases: Mapping[str, str]) -> str:
    """Return what a name stands for in the end; a circle ends where it began."""
    seen = {name}
    while name in aliases and aliases[name] not in seen:
        name = aliases[name]
        seen.add(name)
    return name


def _latin(words: Sequence[str]) -> Iterable[str]:
    """Yield the likely Latin forms of a Cyrillic name in the nominative, folded."""
    if not any("\u0400" <= word[0] <= "\u04ff" for word in words):
        return
    variants = [latin_variants(word) or (fold_name(word),) for word in words]
    for number in range(max(map(len, variants))):
        yield fold_name(" ".join(options[min(number, len(options) - 1)] for options in variants))


def with_other_names(question: Question, terms: Terms, names: OtherNames, counts_of: Counts, passages: int) -> Terms:
    """Return the terms with those of every name that has others searched by all of them; each is reported.

    ``passages`` is how many the community has in all. A name is left as it is where the store has none of its others.
    """
    if not names:
        return terms
    everything = list(terms.terms)
    corrections = list(terms.corrections)
    for span, bearer in names.found_in(question.text):
        counts = counts_of.count_stems({stem for stems in bearer.stems for stem in stems})
        known = [
            (name, stems)
            for name, stems in zip(bearer.names, bearer.stems, strict=True)
            if stems and all(stem in counts for stem in stems)
        ]
        own = [word for word in question.words if span.holds(word.span)]
        if not known or not own:
            continue
        typed = fold_name(span.of(question.text))
        others = tuple(name for name, _ in known if fold_name(name) != typed)
        if not others:
            continue
        made = _terms(own, [stems for _, stems in known], counts, passages)
        first = next((n for n, term in enumerate(everything) if term.word.span.start >= span.start), len(everything))
        rest = [term for term in everything[first:] if not span.meets(term.word.span)]
        everything = [*everything[:first], *made, *rest]
        corrections = [one for one in corrections if one.typed not in {w.span.of(question.text) for w in own}]
        corrections.append(Correction(span.of(question.text), others[:1], is_name=True))
    return replace(terms, terms=tuple(everything), corrections=tuple(corrections))


def _terms(
    own: Sequence[Word], names: Sequence[tuple[str, ...]], counts: Mapping[str, int], passages: int
) -> list[Term]:
    terms = []
    for n in range(max(map(len, names))):
        stems = tuple(dict.fromkeys(stems[min(n, len(stems) - 1)] for stems in names))
        best = max(counts[stem] for stem in stems)
        terms.append(
            Term(
                own[min(n, len(own) - 1)],
                tuple((stem, 1.0) for stem in stems),
                max(LEAST_IDF, idf(passages, best)),
                NAME_WEIGHT,
                is_name=True,
            )
        )
    return terms
