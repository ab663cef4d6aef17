"""Can the one whom a claim names be the speaker of a sentence that does not name him: he, a soldier, a quotation that stands alone?

Who a pronoun stands for can be read wrongly. Yet whoever "he" is, he is nobody whom the text has not named before, and whom a text
knows by name it does not call "a soldier". This file knows nothing of what was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.witnessing import neighbour
from facts.checking.testimonies.offices import is_only_an_office, is_unnamed
from facts.checking.testimonies.papers import is_paper
from facts.checking.testimonies.speakers import are_of_others, is_pronoun, is_same_speaker, named_beside
from facts.model import Span
from facts.reading.names import same_name
from facts.reading.names.sexes import Sex, sex_of
from facts.reading.words import stems_in, words_in
from facts.values import Flag, StatementValue

_LIKE = 88.0
"""Likeness of two spellings of a name, of a hundred, from which on they are one."""
_NEW = re.compile(r"\W*(?:an?|another|one)\s", re.IGNORECASE)
"""What stands before somebody who has not been named before."""


def is_another(
    asked: str, told: StatementValue, witness: Witness, value: StatementValue, heard: Sequence[Witness] = ()
) -> bool:
    """Say whether the speaker of a sentence is known to be somebody else than the one whom a claim names.

    ``asked`` is the claim's speaker, ``told`` its statement; ``value`` is that of the sentence, ``heard`` are all sentences heard.
    """
    speaker = witness.speaker_of(value)
    if speaker is None:
        return False
    if is_unnamed(asked):
        return is_paper(asked) and is_paper(speaker) and are_of_others(told.speaker_name or asked, speaker)
    if Flag.ANONYMOUS in value.flags:
        return _is_somebody_new(value, witness) and _is_known(asked, told, witness, heard)
    if not is_pronoun(witness, value):
        return not is_only_an_office(speaker) or bool(named_beside(witness, value))
    if not _is_in(speaker, before := _before(witness, value, speaker)):
        return False
    if _is_of_the_other_sex(asked, witness, value):
        return True
    if any(is_same_speaker(asked, told, name) for _, name in names_in(before)):
        return False
    own = {word.stem for word in words_in(asked) if not word.is_stop} - {word.stem for word in words_in(speaker)}
    return bool(own) and own.isdisjoint(stems_in(before))  # a word of it may be another of its names


def _before(witness: Witness, value: StatementValue, speaker: str) -> str:
    """Return where others could be meant: right before, where the speaker is named there, else all that stands before."""
    inside = Span(0, len(witness.text))
    is_here = value.speaker is not None and inside.holds(value.speaker)
    here = witness.text[: value.speaker.start] if value.speaker is not None and is_here else ""
    if here and _is_in(speaker, here):
        return here
    ahead = neighbour(witness, -1)
    if ahead is not None and (not is_here or _is_in(speaker, ahead.text)):
        return f"{ahead.text} {here}"
    return f"{witness.earlier} {here}"


def _is_in(speaker: str, text: str) -> bool:
    """Say whether a text has a speaker's name, or the words for who they are."""
    if any(same_name(speaker, name) >= _LIKE for _, name in names_in(text)):
        return True
    return {w.stem for w in words_in(speaker) if not w.is_stop} <= stems_in(text)


_SEXES = MappingProxyType({"he": Sex.MAN, "she": Sex.WOMAN})


def _is_of_the_other_sex(asked: str, witness: Witness, value: StatementValue) -> bool:
    """Say whether the sentence says "he" and the claim's speaker has a woman's name, or the other way round."""
    pronoun = "" if value.speaker is None or value.speaker.start < 0 else value.speaker.of(witness.text).casefold()
    sex = _SEXES.get(pronoun)
    return sex is not None and sex_of(asked.split()) not in (None, sex)


def _is_somebody_new(value: StatementValue, witness: Witness) -> bool:
    speaker = value.speaker
    if speaker is None or not Span(0, len(witness.text)).holds(speaker):
        return False
    return _NEW.match(speaker.of(witness.text)) is not None


def _is_known(asked: str, told: StatementValue, witness: Witness, heard: Sequence[Witness]) -> bool:
    """Say whether the text names the claim's speaker before, or elsewhere as one who says something."""
    if any(same_name(asked, name) >= _LIKE for _, name in names_in(witness.earlier)):
        return True
    return any(
        one.source.id == witness.source.id and is_same_speaker(asked, told, one.speaker_of(value))
        for one in heard
        for _, value in one.statements
    )
