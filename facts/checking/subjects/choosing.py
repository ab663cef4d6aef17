"""What of a claim is searched, and which of the sentences that a search proposes are heard on it.

The rarest words cost the search least and find most; of what they find, the sentences are heard that hold most of the claim, and
a few that have a value of its sort. This file asks no shelf.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from facts.asking.repairing import Term, Terms, idf
from facts.checking.claims.splitting import Claim
from facts.checking.claims.time_clauses import Outlasting
from facts.checking.claims.witnesses import Near
from facts.checking.claims.wording import word_claim
from facts.checking.subjects.nearing import near_sentences
from facts.checking.words.paraphrases import retold_by
from facts.index import Candidate
from facts.values import FigureValue, Mention, Value

MOST_WORDS = 4
"""Words of a claim, the rarest, that are searched."""
FREQUENT = 0.1
"""Share of all passages from which on a word is too frequent to be searched beside two rarer ones."""
FEW_HOLD = 50
"""Passages that one word alone may hold, so that no other is searched that is frequent."""
MOST_SENTENCES = 6
"""Sentences of them that are heard on a claim about values. Of one about what somebody said all are: others said it too."""
MOST_WITH_SORT = 3
"""Sentences that are heard besides, of those with a value of the claim's sort."""
MOST_OF_HOW_LONG = 3
"""Sentences that are heard besides on how long something had gone on when something else came."""
LEAST = 0.35
"""Share of a claim's words that a sentence must hold with its context to be heard."""
LEAST_WITH_SORT = 0.25
"""The same where it has a value of the claim's sort."""
LEAST_SAID = 0.2
"""The same where the claim is that somebody said something."""
LEAST_RUSSIAN = 0.0
"""The same for a claim in Russian, whose words a sentence can have in many other forms."""


def rarest(terms: Terms, words: Sequence[Term], passages: int) -> tuple[str, ...]:
    """Return the stems of a claim's rarest words: what is frequent costs the search most and finds least.

    The words of its dates and figures are compared later; they are searched where there is nothing else.
    """
    known = [term for term in words if term.known]
    if not known:
        known = [term for term in terms.terms if term.known]
    rarest = sorted(known, key=lambda term: (-term.mass, term.word.span.start))[:MOST_WORDS]
    few = idf(passages, FEW_HOLD)
    least = idf(passages, max(10 * FEW_HOLD, int(passages * FREQUENT)))
    enough = 1 if rarest and rarest[0].idf >= few else 2
    rarest = [term for number, term in enumerate(rarest) if number < enough or term.idf >= least]
    return Terms(tuple(sorted(rarest, key=lambda term: term.word.span.start)), ()).stems


def retelling(words: Sequence[Term]) -> tuple[str, ...]:
    """Return the stems by which those words of a claim may be retold that no passage has: signals, where it says shows."""
    unknown = [term for term in words if not term.known and not term.word.is_number][:MOST_WORDS]
    return tuple(sorted({other for term in unknown for other in retold_by(term.word.stem)}))


def numbers_of(terms: Terms, passages: int, *, every: bool) -> tuple[str, ...]:
    """Return the numbers of a claim that few passages have, or ``every`` one that the store knows.

    A chat has other words than a source, and seldom another number; in Russian every word is another form as well.
    """
    least = idf(passages, FEW_HOLD)
    return tuple(
        term.word.stem for term in terms.terms if term.word.is_number and term.known and (every or term.idf >= least)
    )


def least_held(claim: Claim) -> float:
    """Return the share that a sentence must hold; who is named as the speaker can be the wrong one."""
    if claim.question.language == "ru":
        return LEAST_RUSSIAN
    return LEAST if claim.statement is None else LEAST_SAID


def nearest(
    heard: tuple[Near, ...], claim: Claim, mentions: Mapping[int, Sequence[Mention]], *, beside: Sequence[Near] = ()
) -> tuple[Near, ...]:
    """Return the sentences that hold most of a claim, in their order, with all that hold as much as the last of them.

    A few are added, which hold most of it among the sentences with a value of the claim's sort; and those ``beside`` them with one.
    """
    kept = _nearest(heard, claim, mentions)
    known = {(one.candidate.key, one.number) for one in kept}
    others = [one for one in beside if (one.candidate.key, one.number) not in known and _has_like(one, claim, mentions)]
    return (*kept, *others[:MOST_OF_HOW_LONG])


def _nearest(heard: tuple[Near, ...], claim: Claim, mentions: Mapping[int, Sequence[Mention]]) -> tuple[Near, ...]:
    like = [one for one in heard if _has_like(one, claim, mentions)]
    heard = tuple(one for one in heard if one.coverage >= LEAST or one in like)
    if len(heard) <= MOST_SENTENCES:
        return heard
    least = _least_of(heard)
    least_like = _least_of(like, MOST_WITH_SORT)
    return tuple(one for one in heard if one.coverage >= least or (one in like and one.coverage >= least_like))


def of_how_long(one: Outlasting, candidates: Iterable[Candidate]) -> tuple[Near, ...]:
    """Return the sentences that hold most of how long something had gone on, the best first, whatever they tell of until when."""
    near = near_sentences(word_claim(one.claim, one.terms).terms, candidates, least=LEAST)
    return tuple(sorted(near, key=lambda each: -each.coverage))


def _least_of(heard: Sequence[Near], most: int = MOST_SENTENCES) -> float:
    return sorted((one.coverage for one in heard), reverse=True)[:most][-1] if heard else 0.0


def _has_like(near: Near, claim: Claim, mentions: Mapping[int, Sequence[Mention]]) -> bool:
    """Say whether a sentence has a figure of the sort of one of a claim's, or a date where that has one."""
    span = near.candidate.sentences[near.number]
    here = [m.value for m in mentions.get(near.candidate.key, ()) if m.span.meets(span)]
    return any(_sort(mention.value) in map(_sort, here) for mention in claim.values)


def _sort(value: Value) -> object:
    return value.type if isinstance(value, FigureValue) else type(value)
