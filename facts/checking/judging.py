"""Testimonies to verdicts: what published facts say first, then what the sources say, and whether they disagree.

Only the sentences that hold most of a claim's words decide; a worse one never outvotes a better one. Sentences of the same
standing that give values which cannot all hold are shown beside each other, whoever is right. This file knows nothing of
stores and of how a sentence is held against a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from facts.answers import Evidence
from facts.asking.repairing import Terms
from facts.checking.claims.clauses import clauses_of
from facts.checking.claims.distances import with_direction
from facts.checking.claims.message import Message
from facts.checking.claims.splitting import Claim, Left, is_value
from facts.checking.claims.supposed import is_supposed, suppose_alike
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.russian.claimed import Claimed
from facts.checking.russian.testifying import claimed_in_russian, is_russian, testify_in_russian
from facts.checking.testimonies.announcing import announced
from facts.checking.testimonies.apologising import apologised
from facts.checking.testimonies.dated_things import aged_thing, dated_thing
from facts.checking.testimonies.differences import between_shares
from facts.checking.testimonies.faring import fared, is_between_others
from facts.checking.testimonies.foreseen import foreseen
from facts.checking.testimonies.had_with import had_with
from facts.checking.testimonies.in_order import in_order
from facts.checking.testimonies.in_what_time import in_what_time, is_of_another_population
from facts.checking.testimonies.joining import joined
from facts.checking.testimonies.made_up import made_up
from facts.checking.testimonies.making_known import is_only_like_it
from facts.checking.testimonies.polled import polled
from facts.checking.testimonies.quoting import is_quoted_elsewhere, quoted_by_another
from facts.checking.testimonies.quoting_a_word import quoted_word_of_another
from facts.checking.testimonies.remaining import remaining
from facts.checking.testimonies.renaming import renamed
from facts.checking.testimonies.reported import reported
from facts.checking.testimonies.retelling import retold
from facts.checking.testimonies.spoken_on import spoken_on
from facts.checking.testimonies.supplanting import supplanted
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.undated import undated
from facts.checking.testimonies.undone import undone
from facts.checking.testimonies.until_then import until_then
from facts.checking.testimonies.ways import exchanged_ways
from facts.checking.testimonies.weighing import testify
from facts.checking.words.denials import says_more
from facts.kinds import KINDS
from facts.model import Span
from facts.reading.figures import compared_span
from facts.values import DateValue, KindName, Mention
from facts.verdicts import Basis, Checked, ClaimVerdict, Finding, Remark, Unchecked, Verdict, overall

MAX_FINDINGS = 6
LEAST_DISOWNED = 0.6
"""Share of a claim that a sentence must hold to disown it by calling something false."""
MANY = 4
"""Words of a claim from which on a third of them is enough for that, of fewer all are wanted."""
LEAST_GIVEN = 0.3
"""The same for what was handed over with the claim, which is about it."""


_BARE = (in_order, reported)
"""Who is asked of a claim without date, figure or speaker."""
_LOOSER = (
    until_then, in_what_time, retold, fared, in_order, between_shares, polled, announced, joined, dated_thing, spoken_on, renamed, undated, undone,
    foreseen, exchanged_ways, quoted_by_another, quoted_word_of_another, apologised, remaining, had_with, made_up,
)  # fmt: skip
"""Who is asked in turn where no sentence says more than *partly*: the looser comes later, and says more or is not heard."""


def judge(
    claim: Claim,
    terms: Terms,
    wording: Wording,
    facts: Iterable[Witness],
    sources: Iterable[Witness],
    message: Message,
    closest: Evidence | None = None,
) -> ClaimVerdict:
    """Return the verdict on a claim: what published facts say of it, else what the sources do.

    ``wording`` is that of ``weighing.wording_of``; ``closest`` is what is shown where nobody speaks of the claim.
    """
    span = message.back(claim.span)
    text = span.of(message.written)
    in_russian = claimed_in_russian(claim, terms)
    supposes = is_supposed(claim.text)
    for every in (list(facts), list(sources)):
        witnesses = [one for one in every if suppose_alike(claim.text, one.text)] if supposes else every
        heard = [
            one
            for one in (_testimony(claim, terms, wording, witness, in_russian) for witness in witnesses)
            if one is not None
        ]
        able = witnesses if in_russian is None else [one for one in witnesses if not is_russian(one)]
        aged = aged_thing(claim, terms, wording, able)
        heard = [one for one in heard if not is_quoted_elsewhere(claim, one.witness, witnesses)]
        heard = heard if aged is None else [aged]
        for read in _BARE if claim.is_bare else _LOOSER:
            if any(one.verdict is not Verdict.PARTLY for one in heard):
                break
            found = read(claim, terms, wording, able)
            if found is not None and is_quoted_elsewhere(claim, found.witness, witnesses):
                continue
            if found is not None and (not heard or found.verdict is not Verdict.PARTLY):
                heard = [found]
        heard = [one for one in heard if not is_only_like_it(claim, wording, one)]
        heard = [one for one in heard if not is_of_another_population(claim, wording, one.witness)]
        heard = [one for one in heard if not is_between_others(claim, one.witness)]
        if not heard and in_russian is None:
            other = supplanted(claim, wording, able, partial(_bears_out, terms, wording))
            heard = [] if other is None else [other]
        if heard:
            verdict, deciding = _weighed(heard)
            if verdict is Verdict.MATCHES and any(_disowns(witness, wording, heard) for witness in witnesses):
                verdict = Verdict.DISPUTED
            if verdict is Verdict.MATCHES and says_more(claim.text):
                verdict = Verdict.PARTLY
            findings = _findings(claim, deciding, message)
            if findings:
                return ClaimVerdict(span, text, verdict, findings)
    return ClaimVerdict(span, text, Verdict.NOT_COVERED, closest=closest)


def gather(message: Message, language: str, claims: Sequence[ClaimVerdict], left: Sequence[Left]) -> Checked:
    """Return the message with the verdicts on its claims and the parts that were left."""
    unchecked = []
    for one in left:
        span = message.back(one.span)
        unchecked.append(Unchecked(span, span.of(message.written), one.why))
    verdict = overall(tuple(claim.verdict for claim in claims))
    return Checked(message.written, verdict, tuple(claims), tuple(unchecked), language)


def _testimony(
    claim: Claim, terms: Terms, wording: Wording, witness: Witness, in_russian: Claimed | None
) -> Testimony | None:
    """Return what a sentence says of a claim, or the clause of it that says more."""
    if in_russian is not None and is_russian(witness):
        return testify_in_russian(in_russian, witness)
    whole = testify(claim, terms, wording, witness)
    if claim.statement is not None or (
        whole is not None and whole.verdict is Verdict.MATCHES and len(claim.values) < 2
    ):
        return whole
    if whole is None and wording.verb is None and not any(meets(term, witness.all_stems) for term in wording.terms):
        return None
    found = [one for one in (testify(claim, terms, wording, part) for part in clauses_of(witness)) if one is not None]
    if not found:
        return whole
    order = (Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY)
    if whole is not None and whole.verdict is Verdict.DIFFERS:
        found.append(whole)  # it has told which of its values is meant
    best = min(found, key=lambda one: (one.rank[:2], order.index(one.verdict), one.rank))
    if whole is None or whole.verdict is not Verdict.MATCHES:
        return best
    return None if best.verdict is Verdict.DIFFERS else whole


def _bears_out(terms: Terms, wording: Wording, claim: Claim, witness: Witness) -> Testimony | None:
    """Return what a sentence says of a claim, itself or as one that retells it."""
    said = _testimony(claim, terms, wording, witness, None)
    return said if said is not None else retold(claim, terms, wording, [witness])


# --- several sentences ------------------------------------------------------------------------------------------------------


def _weighed(heard: Sequence[Testimony]) -> tuple[Verdict, tuple[Testimony, ...]]:
    """Return the verdict of the testimonies and those it rests on."""
    best = min(one.rank for one in heard)
    top = [one for one in heard if one.rank[:2] == best[:2]]
    bearing = [one for one in top if one.verdict is Verdict.MATCHES]
    against = [one for one in top if one.verdict is Verdict.DIFFERS]
    partly = [one for one in top if one.verdict is Verdict.PARTLY]
    if bearing and against:
        rivals = [one for one in against if any(_are_rivals(other, one) for other in bearing)]
        if rivals:
            return Verdict.DISPUTED, (*bearing, *rivals)
        return Verdict.MATCHES, tuple(bearing)
    if bearing:
        return Verdict.MATCHES, tuple(bearing)
    if against and partly and all(_is_only_planned(one) for one in partly):
        return Verdict.DIFFERS, tuple(against)
    if partly:
        return Verdict.PARTLY, tuple(partly)
    return Verdict.DIFFERS, tuple(against)


def _is_only_planned(one: Testimony) -> bool:
    """Say whether a sentence says with a reservation what another one tells otherwise: it was to weigh 85 kilograms."""
    return all(point.remark is Remark.HEDGED for point in one.points)


def _disowns(witness: Witness, wording: Wording, heard: Sequence[Testimony]) -> bool:
    """Say whether a sentence that is of the claim calls something false, and bears nothing out itself."""
    if witness.refusal is not None and witness.coverage >= (LEAST_GIVEN if witness.is_given else LEAST_DISOWNED):
        return not any(one.witness is witness for one in heard)  # a question that is answered with "no"
    if witness.falsity is None or witness.coverage < (LEAST_GIVEN if witness.is_given else LEAST_DISOWNED):
        return False
    told = [term for term in (*wording.plain, wording.verb) if term is not None]
    most = 1 if len(told) >= MANY else 3
    if told and sum(meets(term, witness.stems) for term in told) * 3 < len(told) * most:
        return False  # it denies something else of the same people
    return not any(one.witness is witness and one.verdict is Verdict.MATCHES for one in heard)


def _are_rivals(bearing: Testimony, against: Testimony) -> bool:
    """Say whether two sentences speak of one thing: both have the claim's very words, and their dates are near."""
    if not (bearing.is_exact and against.is_exact):
        return False
    if _has_time_of_its_own(bearing, against):
        return False
    basis = {point.basis for point in against.points if point.verdict is Verdict.DIFFERS}
    return basis <= {Basis.DATE, Basis.FIGURE} and bool(basis)


def _has_time_of_its_own(bearing: Testimony, against: Testimony) -> bool:
    """Say whether only figures differ, and the sentence gives them for a time that the claim does not speak of."""
    if any(point.basis is Basis.DATE for point in against.points):
        return False
    times = [m.value for m in against.witness.mentions if isinstance(m.value, DateValue) and is_value(m)]
    return bool(times) and not any(m.value in times for m in bearing.witness.mentions)


# --- what is shown ----------------------------------------------------------------------------------------------------------


def _findings(claim: Claim, deciding: Sequence[Testimony], message: Message) -> tuple[Finding, ...]:
    found: list[Finding] = []
    seen: set[tuple[object, ...]] = set()
    for testimony in deciding:
        for point in testimony.points:
            finding = _finding(claim, testimony, point, message)
            key = (finding.claimed, finding.found.casefold(), finding.verdict, finding.speaker)
            if key not in seen:
                seen.add(key)
                found.append(finding)
    order = (Verdict.DIFFERS, Verdict.PARTLY, Verdict.MATCHES)
    found.sort(key=lambda one: order.index(one.verdict))
    return tuple(found[:MAX_FINDINGS])


def _finding(claim: Claim, testimony: Testimony, point: Point, message: Message) -> Finding:
    witness = testimony.witness
    claimed, found = point.claimed, point.found
    if point.basis in (Basis.DATE, Basis.FIGURE):
        claimed = _with_bound(claim.text, claimed)
        found = _narrowed(witness, found)
        if point.verdict is Verdict.DIFFERS and point.basis is Basis.FIGURE:
            claimed, found = with_direction(claimed, claim.text), with_direction(found, witness.text)
    elif point.basis is Basis.WORDS and claim.ahead:
        claimed = Span(max(0, claimed.start - claim.ahead), max(0, claimed.end - claim.ahead))
    evidence = witness.evidence(found)
    back = message.back(claimed.moved(claim.span.start))
    text = point.speaker if point.basis is Basis.SPEAKER and point.speaker else evidence.value_text
    is_own = witness.fact is not None and (not witness.own or any(span.meets(found) for span in witness.own))
    return Finding(
        verdict=point.verdict,
        basis=point.basis,
        claimed=back,
        claimed_text=back.of(message.written),
        found=text,
        evidence=evidence,
        remark=point.remark,
        speaker=point.speaker,
        fact=witness.fact if is_own else None,
    )


def _with_bound(text: str, span: Span) -> Span:
    language = "ru" if any("\u0400" <= c <= "\u04ff" for c in text) else "en"
    return compared_span(text, span, language=language)


def _narrowed(witness: Witness, span: Span) -> Span:
    """Return the value as it is shown: with the words that make a bound of it."""
    mention = next((m for m in witness.mentions if m.span == span and m.kind is not KindName.STATEMENT), None)
    kind = next((kind for kind in KINDS if mention is not None and kind.name is mention.kind), None)
    if mention is None or kind is None:
        return span
    return kind.narrow(witness.text, Mention(span, mention.value), None)
