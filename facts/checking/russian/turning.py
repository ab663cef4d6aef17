"""Who does it to whom in Russian: told by endings and prepositions, for word order says nothing.

What is found here only ever keeps a sentence from bearing out a claim. This file knows nothing of values.
"""

from __future__ import annotations

import re

from facts.checking.russian.reading import Sentence
from facts.checking.russian.tokens import Token
from facts.checking.russian.told import Told
from facts.reading.words import words_in

_PASSIVE = re.compile(r"(?:с[ья]|[аяеё]н(?:а|о|ы)?|[ияы]т(?:а|о|ы))$")
_OBJECT = re.compile(r"[ую]$")
_SUBJECT = re.compile(r"[ая]$")


def are_turned(
    told: Told, sentence: Sentence, here: tuple[tuple[Token, tuple[Token, ...]], ...], near: tuple[Token, ...] = ()
) -> bool:
    """Say whether one who does it in the claim suffers it in the sentence, or the other way round."""
    verbs = [(t, places) for t, places in here if t.is_verb]
    if not verbs:
        return False
    mine_passive = any(_PASSIVE.search(t.folded) for t, _ in verbs)
    theirs_passive = any(_PASSIVE.search(p.folded) for _, places in verbs for p in places if p.is_verb)
    for token, places in here:
        if token.is_verb or token.is_adjective:
            continue
        if _is_from(told.text, token) is not (all(_is_from(sentence.text, p) for p in places)) and (
            token.is_bare or any(p.is_bare for p in places)
        ):
            return True
        stand_bare = token.is_bare and all(p.is_bare for p in places)
        if (
            mine_passive is theirs_passive
            and stand_bare
            and _has_other(told, token)
            and all(_are_turned(told, sentence, token, p) for p in places)
        ):
            return True
        if _is_behind_than(told.text, token) is not all(_is_behind_than(sentence.text, p) for p in places):
            return True
        if (
            near
            and mine_passive is theirs_passive
            and not token.is_bare
            and all(p.is_bare for p in places)
            and _has_doer(near)
        ):
            return True
    return False


def _are_turned(told: Told, sentence: Sentence, one: Token, other: Token) -> bool:
    after_noun = _is_after_noun(told.text, told.tokens, one) or _is_after_noun(sentence.text, sentence.tokens, other)
    return _case_turned(one, other, after_noun=after_noun)


def _has_other(told: Told, token: Token) -> bool:
    """Say whether the claim has somebody else who can do it or suffer it."""
    return any(t.is_noun and t.is_bare and t.span != token.span for t in told.tokens)


def _is_after_noun(text: str, tokens: tuple[Token, ...], token: Token) -> bool:
    """Say whether a word stands right behind a noun, as whose it is: иск Мухина."""
    before = [t for t in tokens if t.span.end <= token.span.start][-1:]
    return bool(before) and before[0].is_noun and text[before[0].span.end : token.span.start] == " "


def _is_behind_than(text: str, token: Token) -> bool:
    return re.search(r"\bчем\s+(?:\w+\s+){0,2}[«\"]?$", text[: token.span.start], re.IGNORECASE) is not None


def _has_doer(near: tuple[Token, ...]) -> bool:
    return any(t.is_noun and t.is_bare for t in near)


def _is_from(text: str, token: Token) -> bool:
    before = [w for w in words_in(text) if w.span.end <= token.span.start][-3:]
    return not token.is_bare and any(w.folded == "у" or (w.folded == "от" and token.is_name) for w in before)


def _case_turned(one: Token, other: Token, *, after_noun: bool) -> bool:
    """Say whether a word stands as the doer on one side and as what is done to on the other: инспекция, инспекцию."""
    if one.stem != other.stem:
        return False
    if _OBJECT.search(one.folded) and _SUBJECT.search(other.folded):
        return True
    if _SUBJECT.search(one.folded) and _OBJECT.search(other.folded):
        return True
    if one.is_name and other.is_name and not after_noun:  # Гордин, Гордина
        bare, ended = sorted((one.folded, other.folded), key=len)
        return bare == one.stem and ended in (bare + "а", bare + "у", bare + "я")
    return False
