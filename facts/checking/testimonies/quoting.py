"""A few words in quotation marks, by which it is known what was said, and by whom: calling it a “de facto” port.

What stands in quotation marks is somebody's own wording. Who has another say just these words, on the same day, names the wrong
speaker, however much else of the claim is put in other words. English only; this file knows nothing of what was not quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.testimonies.calling import is_called
from facts.checking.testimonies.speakers import is_same_speaker, named_beside, speaker_span
from facts.checking.testimonies.telling_apart import is_another
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_speakers import is_denied_there, spoken_of
from facts.checking.values.dates import compare_dates
from facts.checking.words.denials import denials
from facts.model import Span
from facts.reading.names import territory_of
from facts.reading.words import words_in
from facts.values import DateValue, Precision, StatementValue
from facts.verdicts import Basis, Remark, Verdict

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|(?<!\w)[‘']([^‘’']+)[’'](?!\w)")
LEAST_WORDS = 2
"""Words in quotation marks from which on they are somebody's own."""


def quoted_by_another(claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that somebody else said the quoted words of a claim, on the day that it gives if any; None where that is not told.

    Without a day they must be quoted by one sentence alone.
    """
    told = None if claim.statement is None else claim.statement.value
    if claim.statement is None or not isinstance(told, StatementValue) or told.speaker is None:
        return None
    if claim.question.language != "en" or told.verb in DENYING or denials(spoken_of(claim, claim.statement.span, told)):
        return None
    asked = told.speaker.of(claim.text)
    if territory_of(asked) is not None:
        return None  # a country says what its president does
    found = [(witness, content, value) for witness in witnesses for content, value in _with_their_words(claim, witness)]
    if not found or any(is_theirs(asked, told, witness, value, witnesses) for witness, _, value in found):
        return None
    if not claim.values and len({witness.text for witness, _, _ in found}) > 1:
        return None
    for witness, content, value in found:
        is_sure = value.verb not in DENYING and not is_denied_there(witness, content, value)
        if not is_sure or not _is_of_the_day(claim, witness, content) or not _goes_on(wording, witness, content):
            continue
        if is_another(asked, told, witness, value, witnesses):
            place = speaker_span(witness, value, content)
            by = Point(Verdict.DIFFERS, Basis.SPEAKER, told.speaker, place, Remark.SAID_BY, witness.speaker_of(value))
            return Testimony(witness, Verdict.DIFFERS, (by,), (0, 0, 0), is_exact=False)
    return None


def _with_their_words(claim: Claim, witness: Witness) -> Iterator[tuple[Span, StatementValue]]:
    """Yield the statements of a sentence that quote words which the claim has in the same order."""
    for content, value in () if witness.is_answered or witness.is_given else witness.statements:
        if any(
            _has_all(claim.text, quoted) for quoted in quoted_in(content.of(witness.text) if content.start >= 0 else "")
        ):
            yield content, value


def is_quoted_elsewhere(claim: Claim, witness: Witness, witnesses: Sequence[Witness]) -> bool:
    """Say whether words that a claim quotes are not in a sentence, and another one quotes them: the claim is of that one."""
    for quoted in quoted_in(claim.text):
        if _has_all(witness.whole or witness.text, quoted) or _has_all(witness.text, quoted):
            continue
        if any(_has_all(words, quoted) for other in witnesses for words in quoted_in(other.text)):
            return True
    return False


def quoted_in(text: str) -> list[str]:
    """Return what stands in quotation marks in a text: tide, where it is called a “tide”."""
    return [next(part for part in found.groups() if part) for found in _QUOTED.finditer(text)]


def _has_all(text: str, quoted: str) -> bool:
    """Say whether a text has words one behind the other.

    >>> _has_all("She called it a de facto port.", "de facto"), _has_all("In fact it is a port.", "de facto")
    (True, False)
    """
    own, said = ([word.folded for word in words_in(each)] for each in (text, quoted))
    if len(said) < LEAST_WORDS or all(word.is_stop for word in words_in(quoted)):
        return False
    return any(own[at : at + len(said)] == said for at in range(len(own)))


def is_theirs(
    asked: str, told: StatementValue, witness: Witness, value: StatementValue, witnesses: Sequence[Witness]
) -> bool:
    """Say whether the speaker of a sentence is the claim's, or is called so."""
    speaker = witness.speaker_of(value)
    texts = tuple(f"{one.earlier} {one.text}" for one in witnesses if one.source.id == witness.source.id)
    named = (speaker, *named_beside(witness, value))
    return any(is_same_speaker(asked, told, name) for name in named) or is_called(asked, speaker, texts)


def _is_of_the_day(claim: Claim, witness: Witness, content: Span) -> bool:
    """Say whether the sentence has all values of the claim, dates of a year, beside the words."""
    mine = [mention.value for mention in claim.values]
    told = [m.value for m in witness.mentions if isinstance(m.value, DateValue) and not content.holds(m.span)]
    return all(
        isinstance(day, DateValue)
        and day.precision is not Precision.VAGUE
        and any((stood := compare_dates(day, other)) is not None and stood.grants for other in told)
        for day in mine
    )


def _goes_on(wording: Wording, witness: Witness, content: Span) -> bool:
    """Say whether the words have something else of the claim beside what is quoted: what it is that is called so."""
    said = content.of(witness.text)
    quoted = {word.stem for part in quoted_in(said) for word in words_in(part)}
    others = {word.stem for word in words_in(said)} - quoted
    return any(term.word.stem not in quoted and meets(term, others) for term in wording.terms)
