"""One sentence's testimony on one claim: a verdict for this sentence alone, with what it rests on, or nothing.

Here words and values come together. A sentence testifies only where it speaks of just what the claim speaks of; it bears the
claim out only where it says all of it, as firmly. Who said it is a value: what a source reports somebody to have said is
never said by the source. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.aligning import Aligned, align
from facts.checking.converses import converse_of
from facts.checking.holding import Held, hold, life_dates, speaks_of_an_end
from facts.checking.splitting import Claim, is_value
from facts.checking.verbs import denials
from facts.checking.witnesses import Witness
from facts.checking.wording import Wording, meets, word_claim
from facts.kinds.statements import same_speaker
from facts.model import Span
from facts.reading.names import same_name, territory_of, territory_of_people
from facts.reading.words import content_words, words_in
from facts.values import DateValue, FigureType, FigureValue, Flag, Mention, StatementValue
from facts.verdicts import Basis, Remark, Verdict

FEW = 6
"""Words of a sentence up to which it is about the one thing that a claim of a single word names."""
SCATTER = 4
"""Words of a sentence for each word of a statement, beyond which the words are not taken to belong together."""
MANY = 5
"""Words of a claim from which on one of them may be lacking, and the rest is still partly borne out."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was compared: spans of the claim's text and of the sentence."""

    verdict: Verdict
    basis: Basis
    claimed: Span
    found: Span
    remark: Remark | None = None
    speaker: str | None = None
    normal: str = ""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one sentence says of a claim; ``rank`` orders testimonies, the smallest first."""

    witness: Witness
    verdict: Verdict
    points: tuple[Point, ...]
    rank: tuple[int, int, int]
    is_exact: bool


def testify(claim: Claim, terms: Terms, wording: Wording, witness: Witness) -> Testimony | None:
    """Return what the sentence says of the claim; None where it says nothing of just that.

    ``wording`` is of the claim, or of what it says that somebody said (``wording_of``).
    """
    if witness.is_answered and _asks_of_a_report(claim, witness):
        return None
    if claim.is_bare:
        return _on_answer(claim, terms, witness) if witness.is_answered else None
    if claim.statement is not None:
        return _on_statement(claim, claim.statement, terms, wording, witness)
    return _on_values(claim.values, wording, terms, witness, None)


_REPORT = re.compile(
    r"\b(?:news|reports?|reported|claims?|claimed|quotes?|quoted|quotation|rumou?rs?|allegations?|alleged|allegedly|accus\w+|posts?|posted"
    r"|videos?|photos?|images?|pictures?|articles?|headlines?|evidence|источник\w*|слух\w*|видео|сообщени\w+)\b",
    re.IGNORECASE,
)


def _asks_of_a_report(claim: Claim, witness: Witness) -> bool:
    """Say whether a question is about what was reported: "Was there a report that it sank? Yes" does not say that it sank."""
    asked = witness.text[: witness.text.find("?") + 1]
    return witness.refusal is None and bool(_REPORT.search(asked)) and not _REPORT.search(claim.text)


def wording_of(claim: Claim, terms: Terms) -> Wording:
    """Return the words that a sentence is held against: those of the statement, where the claim is that somebody made it."""
    return word_claim(claim, terms, claim.statement.span if claim.statement is not None else None)


# --- what is so ------------------------------------------------------------------------------------------------------------


def _on_values(
    values: Sequence[Mention], wording: Wording, terms: Terms, witness: Witness, within: Span | None
) -> Testimony | None:
    if _lacks_the_verb(wording, witness) or _lacks_too_much(wording, witness):
        return None
    aligned = align(wording, terms, witness, within)
    if aligned is None or not (aligned.spans or (aligned.carried and (witness.is_given or witness.whole is not None))):
        return None
    missing = aligned.missing
    if life_dates(wording, witness) is not None or speaks_of_an_end(wording, witness):
        missing = tuple(term for term in missing if term is not wording.verb)
    if wording.verb is not None and wording.verb in missing:
        return None
    if len(missing) > _most_missing(wording, witness):
        return None
    held = hold(values, wording, aligned, witness, within)
    if held is None:
        return None
    whole = (not missing or witness.is_answered) and not aligned.telling_missing
    if (
        aligned.is_denied
        or aligned.turned
        or aligned.other_doer
        or (aligned.is_opposite and not any(one.differs for one in held))
    ):
        return _opposed(wording, witness, aligned, held, whole=whole)
    if any(one.differs for one in held):
        if len(wording.terms) < 2 and len(content_words(witness.text)) > FEW:
            return None
        return _differing(witness, aligned, held, whole=whole)
    return _borne_out(witness, aligned, held, whole=whole)


def _lacks_the_verb(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether the sentence has neither the claim's verb nor what can stand for it."""
    verb = wording.verb
    if verb is None:
        return False
    stems = witness.all_stems
    if meets(verb, stems) or converse_of(verb.word.stem, stems) is not None:
        return False
    return life_dates(wording, witness) is None and not speaks_of_an_end(wording, witness)


def _lacks_too_much(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether more plain words are lacking, here and before, than may be."""
    lacking = [term for term in wording.plain if not meets(term, witness.all_stems)]
    most = _most_missing(wording, witness)
    if len(lacking) <= most:
        return False
    before = witness.earlier_stems | witness.heading
    return sum(1 for term in lacking if not meets(term, before)) > most


def _most_missing(wording: Wording, witness: Witness) -> int:
    """Return how many words may be lacking: a question asked just to check the claim is often put in other words."""
    if witness.is_answered:
        return len(wording.terms) // MANY
    return 1 if len(wording.terms) >= MANY else 0


def _opposed(
    wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool
) -> Testimony | None:
    """Return that the same is said the other way round, where everything else is the same and nothing is in doubt."""
    if not whole or aligned.is_reserved or not all(one.grants and not one.from_before for one in held):
        return None
    if aligned.is_denied and not (aligned.turned or aligned.other_doer or aligned.is_opposite):
        place: Span | None = aligned.denial or aligned.verb or Span(0, len(witness.text))
        remark = Remark.DENIED
    elif aligned.turned and not (aligned.is_denied or aligned.is_opposite) and not aligned.carried:
        place, remark = aligned.verb, Remark.TURNED_ROUND
    else:
        return None
    if place is None or (
        remark is Remark.DENIED
        and not (aligned.denial in (witness.refusal, witness.falsity) or _is_by_the_verb(aligned))
    ):
        return None
    claimed = _verb_span(wording)
    point = Point(Verdict.DIFFERS, Basis.WORDS, claimed, place, remark)
    return Testimony(witness, Verdict.DIFFERS, (point,), aligned.quality, aligned.is_exact)


def _is_by_the_verb(aligned: Aligned) -> bool:
    if aligned.denial is None:
        return True
    return aligned.verb is not None and 0 <= aligned.verb.start - aligned.denial.end <= 16


def _verb_span(wording: Wording) -> Span:
    """Return the claim's verb, or all of it where it has none, in the offsets of what was read."""
    if wording.predicate is not None:
        return wording.words[wording.predicate].span
    return Span(wording.words[0].span.start, wording.words[-1].span.end)


def _differing(witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool) -> Testimony | None:
    """Return that a value differs; None where so much differs that the sentence tells of something else."""
    differing = [one for one in held if one.differs]
    if not whole or (len(held) > 1 and len(differing) == len(held)) or any(one.from_before for one in differing):
        return None
    if any(_is_of_other_time(one, held, witness) or _is_outside(one, aligned, witness) for one in differing):
        return None
    points = tuple(point for one in held if (point := _point(one)) is not None)
    said = _said_by(witness, [one.found.span for one in differing if one.found is not None])
    if said is not None:
        points = tuple(replace(p, remark=p.remark or Remark.SAID_BY, speaker=said) for p in points)
    elif aligned.is_reserved:
        points = tuple(replace(p, remark=p.remark or Remark.HEDGED) for p in points)
    points = tuple(sorted(points, key=lambda p: p.verdict is not Verdict.DIFFERS))
    return Testimony(witness, Verdict.DIFFERS, points, aligned.quality, aligned.is_exact)


_OPENS_CLAUSE = re.compile(r"\b(?:that|which|who)\s+(?:(?:had|has|have|was|were)\s+)?$", re.IGNORECASE)


def _is_outside(one: Held, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the verb stands in a clause of its own, which ends before the value: the deal that ended it, signed in May."""
    if one.found is None or aligned.verb is None or _OPENS_CLAUSE.search(witness.text[: aligned.verb.start]) is None:
        return False
    return "," in witness.text[aligned.verb.end : max(aligned.verb.end, one.found.span.start)]


def _is_of_other_time(one: Held, held: Sequence[Held], witness: Witness) -> bool:
    """Say whether a change differs that the sentence gives for a time of its own, and the claim for none."""
    value = one.claimed.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.CHANGE:
        return False
    has_time = any(isinstance(other.claimed.value, DateValue) for other in held)
    return not has_time and any(isinstance(m.value, DateValue) and is_value(m) for m in witness.mentions)


def _borne_out(witness: Witness, aligned: Aligned, held: Sequence[Held], *, whole: bool) -> Testimony | None:
    met = [one for one in held if one.found is not None and one.stood is not None]
    if not met:
        return None
    points = [point for one in held if (point := _point(one)) is not None]
    said = _said_by(witness, [one.found.span for one in met if one.found is not None])
    if said is not None:
        points = [replace(p, verdict=Verdict.PARTLY, remark=Remark.SAID_BY, speaker=said) for p in points]
    elif aligned.is_reserved:
        points = [replace(p, verdict=Verdict.PARTLY, remark=p.remark or Remark.HEDGED) for p in points]
    is_all = whole and all(one.grants for one in held)
    verdict = Verdict.MATCHES if is_all and all(p.verdict is Verdict.MATCHES for p in points) else Verdict.PARTLY
    if verdict is Verdict.PARTLY and not whole and not any(one.grants for one in met):
        return None
    return Testimony(witness, verdict, tuple(points), aligned.quality, aligned.is_exact)


def _point(one: Held) -> Point | None:
    """Return a pair of values as a point; None where the sentence has no value of its own for it."""
    if one.found is None or one.stood is None:
        return None
    verdict = Verdict.DIFFERS if one.differs else Verdict.MATCHES if one.grants else Verdict.PARTLY
    basis = Basis.DATE if one.claimed.kind.value == "date" else Basis.FIGURE
    return Point(verdict, basis, one.claimed.span, one.found.span, one.stood.remark, normal=str(one.found.value))


def _said_by(witness: Witness, spans: Sequence[Span]) -> str | None:
    """Return who says what stands at the spans, where the sentence only reports it; "" where nobody is named."""
    for content, value in witness.reports:
        if any(content.holds(span) for span in spans):
            return witness.speaker_of(value) or ""
    return "" if any(quoted.holds(span) for quoted in witness.quotations for span in spans) else None


# --- who said it -----------------------------------------------------------------------------------------------------------


def _on_statement(
    claim: Claim, statement: Mention, terms: Terms, wording: Wording, witness: Witness
) -> Testimony | None:
    """Return what the sentence says of who said something: the words first, then whether it was the one named."""
    told = statement.value
    if not isinstance(told, StatementValue):
        return None
    if witness.is_answered:
        return _on_answer(claim, terms, witness)
    if not wording.terms:
        return None
    values = tuple(m for m in claim.values if statement.span.holds(m.span))
    best: Testimony | None = None
    outer = (
        Span(0, statement.span.start)
        if told.cue is None or told.cue.start < statement.span.start
        else Span(statement.span.end, len(claim.text))
    )
    claim_denies = bool(denials(_spoken_of(claim, outer, told)))
    for content, value in witness.statements:
        found = _same_words(values, wording, terms, witness, content)
        if found is None:
            continue
        testimony = _by_speaker(claim, told, found, witness, content, value)
        if testimony is not None and claim_denies is not _is_denied_there(witness, content, value):
            testimony = _denied(testimony, told)
        if testimony is not None and (best is None or _preference(testimony) < _preference(best)):
            best = testimony
    return best


def _spoken_of(claim: Claim, outer: Span, told: StatementValue) -> str:
    """Return the claim's words around the statement, without the verb that reports it: "denied" is a value of its own."""
    text = claim.text
    if told.cue is not None:
        text = text[: told.cue.start] + " " * len(told.cue) + text[told.cue.end :]
    return outer.of(text)


def _is_denied_there(witness: Witness, content: Span, value: StatementValue) -> bool:
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


def _on_answer(claim: Claim, terms: Terms, witness: Witness) -> Testimony | None:
    """Return what a question with its yes or no says of a claim that somebody said something: all of its words count."""
    if claim.values:
        return _on_values(claim.values, word_claim(claim, terms), terms, replace_statements(witness), None)
    wording = word_claim(claim, terms)
    if wording.denials:
        return None  # "no" to a question can grant or refuse what is denied
    aligned = align(wording, terms, witness)
    if aligned is None or aligned.missing or aligned.turned or aligned.other_doer or aligned.telling_missing:
        return None
    verdict = Verdict.DIFFERS if aligned.is_denied else Verdict.MATCHES
    place = aligned.denial or aligned.verb or Span(0, len(witness.text))
    remark = Remark.DENIED if aligned.is_denied else None
    point = Point(verdict, Basis.WORDS, _verb_span(wording), place, remark)
    return Testimony(witness, verdict, (point,), aligned.quality, aligned.is_exact)


def _preference(testimony: Testimony) -> int:
    order = (Verdict.MATCHES, Verdict.PARTLY, Verdict.DIFFERS)
    return order.index(testimony.verdict)


def _same_words(
    values: Sequence[Mention], wording: Wording, terms: Terms, witness: Witness, content: Span
) -> Testimony | None:
    """Return what the sentence says of the words of the statement, whoever said them."""
    if values:
        plain = replace_statements(witness)
        return _on_values(values, wording, terms, plain, content)
    aligned = align(wording, terms, witness, content)
    if aligned is None or aligned.missing or aligned.turned or aligned.other_doer or aligned.telling_missing:
        return None
    inside = sum(1 for span in aligned.spans if content.meets(span))
    if inside * 2 < len(wording.terms) or not aligned.spans or _is_scattered(witness, aligned):
        return None
    verdict = Verdict.DIFFERS if aligned.is_denied else Verdict.MATCHES
    remark = Remark.DENIED if aligned.is_denied else None
    point = Point(verdict, Basis.WORDS, _verb_span(wording), content, remark)
    return Testimony(witness, verdict, (point,), aligned.quality, aligned.is_exact)


def _is_scattered(witness: Witness, aligned: Aligned) -> bool:
    """Say whether the words of a statement stand so far apart that they need not belong together."""
    first, last = min(s.start for s in aligned.spans), max(s.end for s in aligned.spans)
    return len(words_in(witness.text[first:last])) > SCATTER * (len(aligned.spans) + 1)


def replace_statements(witness: Witness) -> Witness:
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
    place = _speaker_span(witness, value, content)
    denies = (told.verb in DENYING) is not (value.verb in DENYING)
    if (
        _is_same_speaker(asked, told, speaker)
        or any(_is_same_speaker(asked, told, name) for name in _named_beside(witness, value))
        or _is_described(asked, witness, value, content)
    ):
        if denies:
            point = Point(
                Verdict.DIFFERS, Basis.WORDS, told.cue or told.speaker, value.cue or place, Remark.DENIED, speaker
            )
            return Testimony(witness, Verdict.DIFFERS, (point,), found.rank, found.is_exact)
        by = Point(Verdict.MATCHES, Basis.SPEAKER, told.speaker, place, speaker=speaker)
        points = tuple(p for p in found.points if p.basis is not Basis.WORDS or p.verdict is not Verdict.MATCHES)
        ordered = sorted((*points, by), key=lambda p: p.verdict is Verdict.MATCHES)
        return Testimony(witness, found.verdict, tuple(ordered), found.rank, found.is_exact)
    if (
        denies
        or speaker is None
        or _is_unnamed(asked)
        or Flag.ANONYMOUS in value.flags
        or found.verdict is not Verdict.MATCHES
    ):
        return None
    point = Point(Verdict.DIFFERS, Basis.SPEAKER, told.speaker, place, Remark.SAID_BY, speaker)
    return Testimony(witness, Verdict.DIFFERS, (point,), found.rank, found.is_exact)


def _is_described(asked: str, witness: Witness, value: StatementValue, content: Span) -> bool:
    """Say whether the claim means the speaker without a name: all its words stand where the sentence says who it is."""
    if value.cue is None or not (_is_unnamed(asked) or Flag.ANONYMOUS in value.flags):
        return False
    outside = Span(0, content.start) if value.cue.start < content.start else Span(content.end, len(witness.text))
    there = {word.stem for word in words_in(outside.of(witness.text))}
    mine = {word.stem for word in words_in(asked) if not word.is_stop}
    return bool(mine) and mine <= there


def _named_beside(witness: Witness, value: StatementValue) -> tuple[str, ...]:
    """Return the names right beside the words for the speaker, a comma between: the head of the school, Ada Brekke, said."""
    speaker = value.speaker
    if speaker is None:
        return ()
    return tuple(
        name
        for span, name in witness.names
        if not span.meets(speaker)
        and witness.text[min(span.end, speaker.end) : max(span.start, speaker.start)].strip() == ","
    )


def _is_unnamed(asked: str) -> bool:
    """Say whether a speaker is only described: the mayor of the town, a soldier from it."""
    words = words_in(asked)
    return len(words) > 1 and words[0].is_stop and not asked[words[1].span.start].isupper()


def _speaker_span(witness: Witness, value: StatementValue, content: Span) -> Span:
    inside = Span(0, len(witness.text))
    if value.speaker is not None and inside.holds(value.speaker):
        return value.speaker
    return Span(min(content.start, inside.end), min(content.end, inside.end))


def _is_same_speaker(asked: str, told: StatementValue, speaker: str | None) -> bool:
    if speaker is None:
        return False
    for name in (asked, told.speaker_name or asked):
        if same_speaker(name, speaker) or same_name(name, speaker) >= 88:
            return True
        territory = territory_of(name)
        if territory is not None and territory in (territory_of(speaker), territory_of_people(speaker)):
            return True
        mine = {w.stem for w in words_in(name) if not w.is_stop}
        theirs = {w.stem for w in words_in(speaker) if not w.is_stop}
        if mine and (mine <= theirs or theirs <= mine) and theirs:
            return True
    return False
