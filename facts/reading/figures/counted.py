"""What a figure counts: the noun phrase beside it, found without a parser.

The phrase runs from the figure to the right up to a word that cannot stand inside one: a function word, a verb of the
list or by its ending, a sign. One "of ..." is taken along, because it tells more than the head does ("40 pieces of
legislation"). Where nothing stands on the right, the phrase on the left is taken if brackets, "of" or a form of "to
be" lead there ("a majority (77%)", "a population of 2,000", "the number of guests was 40"). This file knows nothing of
figures themselves; a verb that is no verb by list or ending makes the phrase too long, never wrong at its head.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.tokens import Kind, Token

_MOST_WORDS = 6


def counted(
    cut: Sequence[Token], first: int, after: int, words: FigureWords, *, brackets: bool = True
) -> tuple[int, int] | None:
    """Return the tokens that are counted by the figure in ``cut[first:after]``, as first and after-last; or None.

    ``first`` is where the comparator begins, if there is one. ``brackets`` says that what stands before a bracket may be
    counted in it; before a measure in brackets stands the same measure in other units.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> cut = tokens("Some 1,960 fishing boats left the harbour")
    >>> begin, end = counted(cut, 0, 2, ENGLISH)
    >>> [token.raw for token in cut[begin:end]]
    ['fishing', 'boats']
    """
    begin = after
    if _glued_dash(cut, begin):
        begin += 1
    while begin < len(cut) and cut[begin].text in words.not_counted:
        begin += 1
    if begin < len(cut) and cut[begin].text in words.of:
        end = _phrase(cut, begin + 1, words, determined=True)
        if end > begin + 1:
            # "none of the hundreds of thousands of residents"
            return begin, _with_of(cut, _with_of(cut, end, words), words)
        return _on_the_left(cut, first, words, brackets=brackets)
    end = _phrase(cut, begin, words)
    if end == begin:
        return _on_the_left(cut, first, words, brackets=brackets)
    return begin, _with_of(cut, end, words)


def _with_of(cut: Sequence[Token], end: int, words: FigureWords) -> int:
    """Return where the phrase that ends before ``end`` ends with its "of ..."."""
    if end < len(cut) and cut[end].text in words.of:
        further = _phrase(cut, end + 1, words, determined=True)
        return further if further > end + 1 else end
    return end


def head(cut: Sequence[Token], after: int, words: FigureWords) -> bool:
    """Say whether a word that can be counted stands right behind the figure that ends before ``after``."""
    return _phrase(cut, after + 1 if _glued_dash(cut, after) else after, words) > after


def _glued_dash(cut: Sequence[Token], at: int) -> bool:
    return at + 1 < len(cut) and cut[at].text == "-" and cut[at].glued and cut[at + 1].glued


def _open(token: Token, words: FigureWords) -> bool:
    """Say whether the token can stand inside a noun phrase."""
    if token.kind is not Kind.WORD:
        return False
    # The country is not the pronoun: US troops.
    return (token.text not in words.ends or token.raw == "US") and token.text not in words.verbs


def _phrase(cut: Sequence[Token], begin: int, words: FigureWords, *, determined: bool = False) -> int:
    """Return where the noun phrase that begins at ``begin`` ends; ``begin`` where there is none."""
    at, taken = begin, 0
    if determined:
        while at < len(cut) and (cut[at].text in words.determiners or cut[at].kind is Kind.DIGITS):
            at += 1
    start = at
    while at < len(cut) and taken < _MOST_WORDS:
        token = cut[at]
        if token.kind is Kind.SIGN and token.text in "-&/" and at > start and _inside(cut, at):
            at += 1
            continue
        if at > start and token.kind is Kind.DIGITS and token.glued and cut[at - 1].text == "-":
            at += 1
            continue
        if not _open(token, words) or (taken and _acts(cut, at, start, words)):
            break
        taken, at = taken + 1, at + 1
    while at > start and cut[at - 1].kind is Kind.SIGN:
        at -= 1
    if at == start:
        return begin
    if taken == 1 and not _heads(cut, start, at, words):
        return begin
    return at


def _heads(cut: Sequence[Token], start: int, after: int, words: FigureWords) -> bool:
    """Say whether the one word from ``start`` can be counted: not "300 waited", "40 living in tents", "10 higher"."""
    word = cut[start].text
    if word in words.more or (words.doing and len(word) > 6 and word.endswith("ly")):
        return False
    if words.doing and word.endswith(words.doing):
        return after >= len(cut) or cut[after].text not in words.ends
    return not (len(word) > 3 and word.endswith(words.verb_endings) and word not in words.no_verbs) or not words.doing


def _inside(cut: Sequence[Token], at: int) -> bool:
    return cut[at].text == "&" or (cut[at].glued and at + 1 < len(cut) and cut[at + 1].glued)


def _acts(cut: Sequence[Token], at: int, start: int, words: FigureWords) -> bool:
    """Say whether the word at ``at``, which is not the first of its phrase, looks like the verb behind it."""
    word = cut[at].text
    if len(word) > 3 and word not in words.no_verbs and word.endswith(words.verb_endings) and word[0] == cut[at].raw[0]:
        newly = at - 1 == start and cut[start].text.endswith("ly")
        return not newly and cut[at - 1].text != "-"
    if words.doing and len(word) > 5 and word.endswith(words.doing):
        return at + 1 >= len(cut) or not _open(cut[at + 1], words) or cut[at + 1].raw[0].isupper()
    return False


def _on_the_left(cut: Sequence[Token], first: int, words: FigureWords, *, brackets: bool) -> tuple[int, int] | None:
    end = first
    if end and cut[end - 1].text in ("(", "[", ":"):
        if not brackets:
            return None
        end -= 1
    elif end and cut[end - 1].text in words.copulas:
        while end and cut[end - 1].text in words.copulas:
            end -= 1
    else:
        return None
    begin = end
    while begin and end - begin < _MOST_WORDS and _open(cut[begin - 1], words):
        begin -= 1
    if begin == end or (end - begin == 1 and not _heads(cut, begin, end, words)):
        return None
    return begin, end
