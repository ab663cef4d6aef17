"""Where the figures of a sentence are.

Amounts are read elsewhere (``amounts``, ``ranges``); here it is decided which of them are figures, and how far a figure's
words reach. Of which type a figure is and what it counts is said by ``valuing``. This file knows nothing of other
sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facts.model import Span
from facts.reading.document import Document
from facts.reading.figures.amounts import read_amount
from facts.reading.figures.comparators import comparator_before
from facts.reading.figures.designations import is_designation, is_fixed, is_pronoun, names_a_thing, part_of_longer_sign
from facts.reading.figures.grammar import GRAMMARS, Amount, Grammar
from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.numbers import read_number
from facts.reading.figures.ranges import is_part, is_rank, is_share, ranged, share_of
from facts.reading.figures.tokens import Kind, Token, kind_at, text_at, tokens
from facts.reading.figures.valuing import mention_of
from facts.reading.figures.worded_amounts import ONE_UNITS, read_worded
from facts.values import Comparator, Mention

_FARTHEST_COMPARATOR = 60
LONGEST = 1_200
"""A longer sentence is read in pieces of at most this many characters, cut at a blank where there is one."""

_DIGIT = re.compile(r"[\d½-¾⅐-⅞]")
_LETTERS = re.compile(r"[a-z]++(?=[ ,.])|[^\W\d_]+")


def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words without which, and without a digit, a sentence holds no figure."""
    numbers, words = grammar.numbers, grammar.words
    tables = (
        numbers.words, numbers.scales_in_plural, numbers.denominators, numbers.denominators_in_plural, numbers.halves,
        numbers.fused, numbers.several, numbers.ordinals, words.multiples, words.multiples_of, words.nothing, words.single, words.couple,
        words.several, words.few,
    )  # fmt: skip
    found = frozenset(word for table in tables for word in table)
    return found | ONE_UNITS if words.one_unit_after else found


_OPENERS = {language: _openers(grammar) for language, grammar in GRAMMARS.items()}
_FIRST_WORDS = {
    language: _OPENERS[language] | grammar.numbers.articles | grammar.numbers.minus
    for language, grammar in GRAMMARS.items()
}
_PREFIXES = {language: tuple(grammar.numbers.prefixes) for language, grammar in GRAMMARS.items()}


def find_figures(
    text: str, start: int = 0, end: int | None = None, *, language: str = "en", taken: Sequence[Span] = ()
) -> tuple[Mention, ...]:
    """Return the figures of the sentence ``text[start:end]``, in text order, with spans in ``text``.

    ``taken`` are spans of dates that were read before. A language whose figures are not read gives nothing.

    >>> sentence = "Over 1,960 boats, 20 percent of the fleet, were away for almost ten months."
    >>> for mention in find_figures(sentence):
    ...     print(mention.span.of(sentence), "|", mention.value.comparator, "|", mention.value.counted)
    1,960 | over | boats
    20 percent | exact | of the fleet
    ten months | almost | None
    """
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return ()
    found: list[Mention] = []
    for first, last in _pieces(text, start, len(text) if end is None else end):
        if _DIGIT.search(text, first, last) is not None or _has_opener(text[first:last], grammar):
            cut = tokens(text, first, last, language=language, taken=taken)
            found.extend(_figures(text, cut, grammar))
    return tuple(found)


def read(document: Document, dates: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the figures of all sentences of unmarked passages, in text order; ``dates`` were read before.

    >>> from facts.reading.document import single
    >>> [m.span.of("Two ferries sank.") for m in read(single("Two ferries sank."), ())]
    ['Two']
    """
    taken = sorted(mention.span for mention in dates)
    found: list[Mention] = []
    next_date = 0
    for passage in document.readable:
        for sentence in passage.sentences:
            while next_date < len(taken) and taken[next_date].end <= sentence.start:
                next_date += 1
            last = next_date
            while last < len(taken) and taken[last].start < sentence.end:
                last += 1
            found.extend(
                find_figures(
                    document.text,
                    sentence.start,
                    sentence.end,
                    language=document.language,
                    taken=taken[next_date:last],
                )
            )
    return tuple(found)


def number_span(text: str, span: Span, *, language: str = "en") -> Span:
    """Return the part of a figure's span that is its number, for questions that name the unit themselves.

    >>> number_span("8.8 pounds", Span(0, 10)).of("8.8 pounds"), number_span("20 to 30 km", Span(0, 11)).of("20 to 30 km")
    ('8.8', '20 to 30')
    """
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return span
    cut = tokens(text, span.start, span.end, language=language)
    at, ends = 0, []
    while at < len(cut):
        number = read_number(cut, at, grammar.numbers)
        if number is not None:
            ends.append((at, number.after))
        at = number.after if number is not None else at + 1
    return Span(cut[ends[0][0]].start, cut[ends[-1][1] - 1].end) if ends else span


def compared_span(text: str, span: Span, *, start: int = 0, language: str = "en") -> Span:
    """Return a figure's span with the words before it that limit it, as far as they stand behind ``start``.

    Those are a comparator, the "between" or "from" of a range, and "every" or "each".

    >>> text = "It holds no fewer than 40 boats."
    >>> compared_span(text, Span(23, 25)).of(text)
    'no fewer than 40'
    """
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return span
    words = grammar.words
    cut = tokens(text, max(start, span.start - _FARTHEST_COMPARATOR), span.start, language=language)
    first, comparator = comparator_before(cut, len(cut), words)
    if comparator not in (None, Comparator.EXACT):
        return Span(cut[first].start, span.end)
    if cut and cut[-1].text in words.every:
        return Span(cut[-1].start, span.end)
    if cut and cut[-1].text in words.between | words.from_:
        inside = {token.text for token in tokens(text, span.start, span.end, language=language)}
        if not inside.isdisjoint(words.to | words.between_and):
            return Span(cut[-1].start, span.end)
    return span


def _has_opener(sentence: str, grammar: Grammar) -> bool:
    words = _LETTERS.findall(sentence.lower())
    if not _OPENERS[grammar.language].isdisjoint(words):
        return True
    prefixes = _PREFIXES[grammar.language]
    return bool(prefixes) and any(word.startswith(prefixes) for word in words)


_NUMBERS = (Kind.DIGITS, Kind.FRACTION)


def _openings(cut: Sequence[Token], grammar: Grammar) -> list[int]:
    """Return the tokens at which a figure can begin: nearly all words are passed over here."""
    first_words, prefixes = _FIRST_WORDS[grammar.language], _PREFIXES[grammar.language]
    found: set[int] = set()
    for at, (kind, _, _, text, *_) in enumerate(cut):
        if kind is Kind.WORD:
            if text in first_words or (prefixes and text.startswith(prefixes)):
                found.add(at)
        elif kind is not Kind.SIGN:
            found.add(at)
            if kind in _NUMBERS:
                # A minus sign, or the sign or code of money: $5, USD 5, US$5, Rs. 5
                marked = text_at(cut, at - 1) in ("$", ".") and kind_at(cut, at - 2) is Kind.WORD
                found.update(range(max(at - 2 if marked else at - 1, 0), at))
    return sorted(found)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = blank + 1 if blank > 0 else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


# --- one sentence -----------------------------------------------------------------------------------------------------


def _figures(text: str, cut: Sequence[Token], grammar: Grammar) -> Iterator[Mention]:
    next_free = 0
    for at in _openings(cut, grammar):
        if at < next_free:
            continue
        found, next_free = _figures_at(cut, at, grammar)
        for amount in found:
            yield mention_of(text, cut, amount, grammar, last=amount is found[-1])


def _figures_at(cut: Sequence[Token], at: int, grammar: Grammar) -> tuple[tuple[Amount, ...], int]:
    """Return the figures that begin at token ``at`` (two where a range turned out to be none) and where to go on."""
    longer = part_of_longer_sign(cut, at)
    if longer is not None:
        return (), longer
    amount = read_amount(cut, at, grammar)
    if amount is None:
        amount = read_worded(cut, at, grammar)
        return ((amount,), amount.after) if amount is not None else ((), at + 1)
    pair = ranged(cut, amount, grammar)
    if pair is not None:
        kept = tuple(part for part in pair if not _refused(cut, part, grammar))
        return kept, pair[-1].after if pair else amount.after + 2
    amount = share_of(cut, amount, grammar)
    return (() if _refused(cut, amount, grammar) else (amount,)), amount.after


def _refused(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> bool:
    """Say whether the amount is the name or the number of a thing, a pronoun, or an order that ranks nothing."""
    words, last = grammar.words, cut[amount.after - 1]
    if kind_at(cut, amount.after) is Kind.WORD and cut[amount.after].glued and last.kind is Kind.DIGITS:
        return True  # letters glued to the digits that are no unit: 2n, 24L7
    if amount.ordinal:
        return not is_rank(cut, amount, grammar)
    if amount.fraction and amount.words and is_part(cut, amount, grammar):
        return True
    if amount.unit is not None or amount.times or amount.old or amount.range:
        named = names_a_thing(cut, amount.first, words, unit=amount.unit is not None)
        return named or _is_some_day(cut, amount, words)
    if amount.fraction and amount.words:
        return not is_share(cut, amount, grammar)
    if amount.simple and amount.number == 1 and amount.words and is_pronoun(cut, amount.first, amount.after, words):
        return True
    if amount.words and amount.simple and is_fixed(cut, amount.first, amount.after, words):
        return True
    bare = amount.simple and not amount.signed
    return bare and is_designation(cut, amount.first, amount.after, words, in_words=amount.words)


def _is_some_day(cut: Sequence[Token], amount: Amount, words: FigureWords) -> bool:
    """Say whether "one day" means some day: nothing before it speaks of a length of time."""
    if amount.number != 1 or cut[amount.first].text != "one" or amount.unit is None or amount.after != amount.first + 2:
        return False
    if amount.unit.name not in ("day", "night") or text_at(cut, amount.after) in words.every:
        return False
    return text_at(cut, amount.first - 1) not in words.one_day_after
