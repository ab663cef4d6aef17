"""What a sentence says of a claim that somebody said something: the words first, then whether it was the one named.

Who said it is a value. A question with its yes or no is read here too, for it is asked just to check. This file knows nothing
of other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, word_claim
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.aligning import align
from facts.checking.subjects.leading import countries_before, pair_before
from facts.checking.testimonies.framing import another_time, when_it_was_said
from facts.checking.testimonies.levels import is_of_its_speaker, is_told_of
from facts.checking.testimonies.offices import are_those_before, is_same_office, is_unnamed
from facts.checking.testimonies.saying_parts import is_of_two_parts
from facts.checking.testimonies.speakers import (
    is_described,
    is_of_another_people,
    is_same_speaker,
    is_who_said_it,
    named_beside,
    speaker_span,
)
from facts.checking.testimonies.telling_apart import is_another
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.warning import warns_of_it
from facts.checking.testimonies.weighing_values import on_values, verb_span
from facts.checking.values.pairing import is_granted
from facts.checking.words.denials import denials
from facts.checking.words.plans import is_only_meant
from facts.model import Span
from facts.reading.words import stems_in, words_in
from facts.values import Mention, StatementValue
from facts.verdicts import Basis, Remark, Verdict

SCATTER = 4
"""Words of a sentence for each word of a statement, beyond which the words are not taken to belong together."""


def on_statement(
    claim: Claim, statement: Mention, terms: Terms, wording: Wording, witness: Witness
) -> Testimony | None:
    """Return what the sentence says of who said something: the words first, then whether it was the one named."""
    told = statement.value
    if not isinstance(told, StatementValue):
        return None
    if witness.is_answered:
        return on_answer(claim, terms, witness)
    if not wording.terms:
        return None
    values = tuple(m for m in claim.values if statement.span.holds(m.span))
    beside = tuple(m for m in claim.values if not statement.span.meets(m.span))
    best: Testimony | None = None
    around = spoken_of(claim, statement.span, told)
    claim_denies = bool(denials(around))
    for content, value in witness.statements:
        found = _same_words(values, wording, terms, witness, content)
        if found is None or is_of_its_speaker(wording, witness, content, value):
            continue
        if _is_refused(found) and warns_of_it(told, claim.text, content.of(witness.text) if content.start >= 0 else ""):
            found = _granted(found)
        testimony = _by_speaker(claim, told, found, witness, content, value)
        is_no_rival = _is_one_other_word(wording, witness, content) or is_told_of(wording, witness, content, value)
        is_no_rival = is_no_rival or any(another_time(one, witness, content) is not None for one in beside)
        if testimony is not None and is_no_rival and _is_said_by_another(testimony):
            continue
        if testimony is not None and claim_denies is not is_denied_there(witness, content, value):
            testimony = _denied(testimony, told)
        if testimony is not None:
            testimony = when_it_was_said(testimony, beside, witness, content)
        if testimony is not None and (best is None or _preference(testimony) < _preference(best)):
            best = testimony
    return best


def _is_refused(testimony: Testimony) -> bool:
    return testimony.verdict is Verdict.DIFFERS and all(p.remark is Remark.DENIED for p in testimony.points)


def _granted(testimony: Testimony) -> Testimony:
    """Return what denies a thing as what bears out that somebody warned of it."""
    points = tuple(replace(p, verdict=Verdict.MATCHES, remark=Remark.OTHER_WORDS) for p in testimony.points)
    return replace(testimony, verdict=Verdict.MATCHES, points=points)


def _is_one_other_word(wording: Wording, witness: Witness, content: Span) -> bool:
    """Say whether a claim's one word is only met by another that is as good: that another speaks of it is not told by that."""
    said = stems_in(content.of(witness.text)) if content.start >= 0 else witness.all_stems
    return len(wording.terms) == 1 and wording.terms[0].word.stem not in said


def _is_said_by_another(testimony: Testimony) -> bool:
    return any(point.remark is Remark.SAID_BY for point in testimony.points)


def _around(claim: Claim, told: StatementValue) -> str:
    return "" if claim.statement is None else spoken_of(claim, claim.statement.span, told)


def spoken_of(claim: Claim, content: Span, told: StatementValue) -> str:
    """Return the claim's words on the side of the statement where it says who made it, without the verb that reports it.

    "Denied" is a value of its own.
    """
    text = claim.text
    if told.cue is not None:
        text = text[: told.cue.start] + " " * len(told.cue) + text[told.cue.end :]
    is_ahead = told.cue is None or told.cue.start < content.start
    return text[: content.start] if is_ahead else f"{text[: content.start]} {text[content.end :]}"


def is_denied_there(witness: Witness, content: Span, value: StatementValue) -> bool:
    """Say whether the sentence says that somebody did not say it."""
    if value.cue is None or value.cue.start >= content.start:
        return False
    before = witness.text[max(0, value.cue.start - 16) : value.cue.start]
    return bool(denials(before))


def _denied(testimony: Testimony, told: StatementValue) -> Testimony | None:
    """Return what is left of a testimony where only one side says that it was said at all."""
    if testimony.verdict is not Verdict.MATCHES:
        return None
    claimed = told.cue or told.speaker or Span(0, 0)
    point = replace(
        testimony.points[0], verdict=Verdict.DIFFERS, basis=Basis.WORDS, claimed=claimed, remark=Remark.DENIED
    )
    return replace(testimony, verdict=Verdict.DIFFERS, points=(point,))


def on_answer(claim: Claim, terms: Terms, witness: Witness) -> Testimony | None:
    """Return what a question with its yes or no says of a claim that somebody said something: all of its words count."""
    if claim.values:
        return on_values(claim.values, word_claim(claim, terms), terms, without_statements(witness), None)
    wording = word_claim(claim, terms)
    if wording.denials:
        return None  # "no" to a question can grant or refuse what is denied
    aligned = align(wording, terms, witness)
    if aligned is None or aligned.missing or aligned.turned or aligned.other_doer or aligned.telling_missing:
        return None
    verdict = Verdict.DIFFERS if aligned.is_denied else Verdict.MATCHES
    place = aligned.denial or aligned.verb or Span(0, len(witness.text))
    remark = Remark.DENIED if aligned.is_denied else None
    point = Point(verdict, Basis.WORDS, verb_span(wording), place, remark)
    return Testimony(witness, verdict, (point,), aligned.quality, aligned.is_exact)


def _preference(testimony: Testimony) -> int:
    order = (Verdict.MATCHES, Verdict.PARTLY, Verdict.DIFFERS)
    return order.index(testimony.verdict)


def _same_words(
    values: Sequence[Mention], wording: Wording, terms: Terms, witness: Witness, content: Span
) -> Testimony | None:
    """Return what the sentence says of the words of the statement, whoever said them."""
    if values:
        plain = without_statements(witness)
        found = on_values(values, wording, terms, plain, content)
        return None if found is not None and _is_granted_outside(values, found, wording, plain, content) else found
    aligned = align(wording, terms, witness, content)
    if (
        aligned is None
        or aligned.missing
        or aligned.turned
        or aligned.other_doer
        or aligned.telling_missing
        or aligned.is_opposite
    ):
        return None
    if is_of_two_parts(wording, aligned, witness, content):
        return None
    inside = sum(1 for span in aligned.spans if content.meets(span))
    if inside * 2 < len(wording.terms) or not aligned.spans or _is_scattered(witness, aligned):
        return None
    if is_who_said_it(wording, aligned.spans, witness, content):
        return None
    verdict = Verdict.DIFFERS if aligned.is_denied else Verdict.MATCHES
    remark = Remark.DENIED if aligned.is_denied else None
    point = Point(verdict, Basis.WORDS, verb_span(wording), content, remark)
    return Testimony(witness, verdict, (point,), aligned.quality, aligned.is_exact)


def _is_granted_outside(
    values: Sequence[Mention], found: Testimony, wording: Wording, plain: Witness, content: Span
) -> bool:
    """Say whether what differs in the statement stands beside it: she put it at 640 and announced 250 million."""
    differing = [p.claimed for p in found.points if p.verdict is Verdict.DIFFERS]
    beside = replace(plain, mentions=tuple(m for m in plain.mentions if not content.meets(m.span)))
    return any(m.span in differing and is_granted(m, None, wording, beside) for m in values)


def _is_scattered(witness: Witness, aligned: Aligned) -> bool:
    """Say whether the words of a statement stand so far apart that they need not belong together."""
    first, last = min(s.start for s in aligned.spans), max(s.end for s in aligned.spans)
    return len(words_in(witness.text[first:last])) > SCATTER * (len(aligned.spans) + 1)


def without_statements(witness: Witness) -> Witness:
    """Return the sentence without its statements: what is said in them is looked at as if the source said it."""
    return replace(witness, mentions=tuple(m for m in witness.mentions if not isinstance(m.value, StatementValue)))


def _by_speaker(
    claim: Claim,
    told: StatementValue,
    found: Testimony,
    witness: Witness,
    content: Span,
    value: StatementValue,
) -> Testimony | None:
    if told.speaker is None:
        return None
    asked = told.speaker.of(claim.text)
    speaker = witness.speaker_of(value)
    place = speaker_span(witness, value, content)
    denies = (told.verb in DENYING) is not (value.verb in DENYING)
    if (
        is_same_speaker(asked, told, speaker)
        or any(is_same_speaker(asked, told, name) for name in named_beside(witness, value))
        or is_described(asked, _around(claim, told), witness, value, content)
        or (is_unnamed(speaker or "") and is_same_office(asked, speaker, countries_before(witness)))
        or are_those_before(asked, speaker, pair_before(witness))
    ):
        if denies and _is_refused(found) and _denies_once(claim, told):
            by = Point(Verdict.MATCHES, Basis.SPEAKER, told.speaker, place, speaker=speaker)
            return Testimony(
                witness, Verdict.MATCHES, (by,), found.rank, found.is_exact
            )  # said there was none, denied that there was
        if denies:
            point = Point(
                Verdict.DIFFERS, Basis.WORDS, told.cue or told.speaker, value.cue or place, Remark.DENIED, speaker
            )
            return Testimony(witness, Verdict.DIFFERS, (point,), found.rank, found.is_exact)
        by = Point(Verdict.MATCHES, Basis.SPEAKER, told.speaker, place, speaker=speaker)
        points = tuple(p for p in found.points if p.basis is not Basis.WORDS or p.verdict is not Verdict.MATCHES)
        ordered = sorted((*points, by), key=lambda p: p.verdict is Verdict.MATCHES)
        verdict = found.verdict
        is_less = is_of_another_people(called(claim, told), witness, place) or is_only_meant(
            "" if claim.statement is None else claim.statement.span.of(claim.text), content.of(witness.text)
        )
        if verdict is Verdict.MATCHES and is_less:
            verdict = Verdict.PARTLY
        return Testimony(witness, verdict, tuple(ordered), found.rank, found.is_exact)
    if denies or found.verdict is not Verdict.MATCHES or not is_another(asked, told, witness, value):
        return None
    point = Point(Verdict.DIFFERS, Basis.SPEAKER, told.speaker, place, Remark.SAID_BY, speaker)
    return Testimony(witness, Verdict.DIFFERS, (point,), found.rank, found.is_exact)


def called(claim: Claim, told: StatementValue) -> str:
    """Return the speaker with the few words before, and all up to the verb: the Danish engineer Nils Holm; Nils Holm, a Dane, said."""
    speaker = told.speaker
    if speaker is None:
        return ""
    end = told.cue.start if told.cue is not None and told.cue.start > speaker.end else speaker.end
    return claim.text[max(0, speaker.start - 30) : end]


def _denies_once(claim: Claim, told: StatementValue) -> bool:
    """Say whether what the claim lets somebody say has one denial: there was no leak, and not that there was never no leak."""
    return (
        told.verb not in DENYING
        and claim.statement is not None
        and len(denials(claim.statement.span.of(claim.text))) == 1
    )
