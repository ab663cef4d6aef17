"""Whether a mention of a source is what a fact claims: the same value, of the same thing, said by the same one.

A figure must count what is claimed to be counted, words must be the speaker's own. Pure; which mention proves a fact
is ``proving``'s.
"""

from __future__ import annotations

from collections.abc import Mapping

from facts.asking.attributing import DENYING
from facts.keeping.carrying import Fit, fit
from facts.keeping.locating import places
from facts.keeping.opening import Opened, speaker_of
from facts.keeping.reading_drafts import Claim
from facts.keeping.subjects import share_in, words_of_subject
from facts.kinds.statements import same_speaker
from facts.reading.names import fold_name
from facts.reading.words import content_words
from facts.values import DateValue, FigureValue, Flag, Form, Mention, StatementValue


def carried(claim: Claim, opened: Opened, mention: Mention, aliases: Mapping[str, str]) -> Fit | None:
    """Return how a mention carries a claim; None where it does not."""
    match claim.value, mention.value:
        case StatementValue() as typed, StatementValue() as read:
            return _said(claim.words, typed, opened, mention, read, aliases)
        case FigureValue() as figure, FigureValue():
            how = fit(figure, mention.value)
            return how if how is not None and _counts_that(figure, opened, mention) else None
        case DateValue() as date, DateValue():
            return fit(date, mention.value)
        case _:
            return None


def _counts_that(typed: FigureValue, opened: Opened, mention: Mention) -> bool:
    """Say whether the sentence speaks of what the typed figure counts: "12 boats" is not proved by 12 sailors."""
    cover = opened.cover(mention.span)
    wanted = words_of_subject(typed.counted or "")
    if not wanted or cover is None:
        return True
    read = mention.value.counted if isinstance(mention.value, FigureValue) else None
    of_figure = frozenset(word.stem for word in content_words(read or ""))
    of_sentence = frozenset(word.stem for word in content_words(opened.text(cover)))
    if of_figure and share_in(wanted[:1], of_figure) > 0:
        return True
    return share_in(wanted, of_sentence) >= (1.0 if of_figure else 0.5)


def _said(
    words: str,
    typed: StatementValue,
    opened: Opened,
    mention: Mention,
    read: StatementValue,
    aliases: Mapping[str, str],
) -> Fit | None:
    """Say whether somebody said words: the mention's, of the same speaker; a part of them stands for all of them."""
    name = speaker_of(opened, read)
    if name is None or is_unnamed(opened, read):
        return None
    if typed.speaker_name is not None and not is_speaker(typed.speaker_name, name, aliases):
        return None
    text = opened.text(mention.span)
    bare = words.strip(" .,;:!?…")
    if not content_words(bare):
        return None
    if places(bare, text, any_case=True):
        whole = len(bare) >= len(text.strip(' .,;:!?…“”"«»'))
    elif places(text.strip(' .,;:!?…“”"«»'), bare, any_case=True) and places(bare, opened.passage.text, any_case=True):
        whole = False
    else:
        return None
    sharpened = typed.form is Form.DIRECT and read.form is Form.REPORTED
    denied = (read.verb or "").partition(" ")[0] in DENYING
    return Fit.SAME if whole and not (sharpened or denied) else Fit.OTHERWISE


_PRONOUNS = frozenset("he she they it we i you who он она они оно мы я вы кто".split())


def is_unnamed(opened: Opened, value: StatementValue) -> bool:
    """Say whether a statement's speaker is nobody in particular, or a pronoun that nothing was taken for."""
    name = speaker_of(opened, value)
    return name is None or name.casefold() in _PRONOUNS or Flag.ANONYMOUS in value.flags


def is_speaker(asked: str, written: str, aliases: Mapping[str, str]) -> bool:
    stands_for = aliases.get(fold_name(asked))
    return any(same_speaker(name, written) > 0 for name in (asked, stands_for) if name)
