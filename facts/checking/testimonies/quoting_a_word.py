"""One word in quotation marks that a text has only once: he feared a “stampede”.

A claim that quotes such a word means the one sentence that has it, on whatever day; who is said to have said it and did not is the
wrong speaker. An office is held for another one only beside an office of another body: one person may have two names. English only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.meeting import met_in
from facts.checking.testimonies.offices import is_head, is_only_an_office, names_an_office
from facts.checking.testimonies.quoting import is_theirs, quoted_in
from facts.checking.testimonies.speakers import is_pronoun, speaker_span
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing_speakers import is_denied_there, spoken_of
from facts.checking.words.denials import denials
from facts.model import Span
from facts.reading.names import territory_of
from facts.reading.words import stems_in, words_in
from facts.values import Flag, StatementValue
from facts.verdicts import Basis, Remark, Verdict

_AGAINST = re.compile(
    r"\b(?:(?:warn|caution|advise)\w*\s+(?:of|against)|(?:speak|spoke)\s+(?:out\s+)?against)\b", re.IGNORECASE
)
"""Speaks of what should not be."""


def quoted_word_of_another(
    claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]
) -> Testimony | None:
    """Return that somebody else said the one word that a claim quotes, or that who is said not to did; None where one sentence does not tell."""
    told = None if claim.statement is None else claim.statement.value
    if claim.statement is None or not isinstance(told, StatementValue) or told.speaker is None:
        return None
    asked = told.speaker.of(claim.text)
    refused = len(denials(spoken_of(claim, claim.statement.span, told)))
    if told.verb in DENYING or refused > 1:
        return None
    if claim.question.language != "en" or claim.values or territory_of(asked) is not None:
        return None
    words = {word for quoted in quoted_in(claim.text) if (word := _only_word(quoted)) is not None}
    having = [one for one in witnesses if words & {_only_word(quoted) for quoted in quoted_in(one.text)}]
    if len(words) != 1 or len({one.text for one in having}) != 1:
        return None
    witness = having[0]
    if witness.is_answered or witness.is_given or Flag.ANONYMOUS in told.flags:
        return None
    for content, value in witness.statements:
        is_in_it = content.start >= 0 and words & {_only_word(quoted) for quoted in quoted_in(content.of(witness.text))}
        if not is_in_it or value.verb in DENYING or is_denied_there(witness, content, value):
            continue
        is_same = is_theirs(asked, told, witness, value, witnesses)
        if is_same is not bool(refused) or not (is_same or _is_somebody_else(asked, witness, value, content)):
            return None
        if _is_of_the_same(wording, witness, content, words) and _wishes_the_same(claim, claim.statement.span, witness):
            place = speaker_span(witness, value, content)
            by = Point(Verdict.DIFFERS, Basis.SPEAKER, told.speaker, place, Remark.SAID_BY, witness.speaker_of(value))
            if is_same:
                by = replace(by, basis=Basis.WORDS, claimed=told.cue or told.speaker, remark=Remark.DENIED)
            return Testimony(witness, Verdict.DIFFERS, (by,), (0, 0, 0), is_exact=False)
    return None


def _only_word(quoted: str) -> str | None:
    """Return the one word that is quoted.

    >>> _only_word("stampede,"), _only_word("a mad stampede")
    ('stampede', None)
    """
    words = words_in(quoted)
    return words[0].folded if len(words) == 1 and not words[0].is_stop else None


def _is_somebody_else(asked: str, witness: Witness, value: StatementValue, content: Span) -> bool:
    """Say whether a sentence names its speaker, and not the claim's: another name, or the head of another body with one's office."""
    speaker = witness.speaker_of(value)
    if speaker is None or Flag.ANONYMOUS in value.flags or is_pronoun(witness, value) or is_only_an_office(speaker):
        return False
    called = f"{speaker_span(witness, value, content).of(witness.text)} {speaker}"
    mine = {word.stem for word in words_in(asked) if not word.is_stop}
    if mine & stems_in(called):
        return False
    if not names_an_office(asked):
        return all(word[:1].isupper() for word in asked.split())
    is_of_a_body = any(word[:1].isupper() for word in asked.split()[1:])
    return is_head(asked) and is_of_a_body and names_an_office(called) and not is_head(called)


def _is_of_the_same(wording: Wording, witness: Witness, content: Span, quoted: set[str]) -> bool:
    """Say whether what is said has half of what the claim says beside the quoted word, and each name of it."""
    stems = stems_in(content.of(witness.text))
    beside = [term for term in wording.terms if term.word.folded not in quoted]
    met = [term for term in beside if meets(term, stems) or met_in(term, wording, stems) is not None]
    named = [term for _, parts in wording.names for term in parts]
    return bool(met) and len(met) * 2 >= len(beside) and all(term in met for term in named)


def _wishes_the_same(claim: Claim, content: Span, witness: Witness) -> bool:
    """Say whether both deny what they speak of, or neither does: warned against a stampede, said there should be none."""
    mine = len(denials(content.of(claim.text))) + len(_AGAINST.findall(claim.text))
    theirs = len(denials(witness.text)) + len(_AGAINST.findall(witness.text))
    return mine % 2 == theirs % 2
