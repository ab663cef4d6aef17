"""How much of a claim one sentence holds, word by word, and whether what the claim is about and done to is there.

Where a claim is retold in other words, the sentence that it goes back to is told by what it shares with it. A word that the
sentence has counts whole, one for which it has another that only may mean the same counts less, and so does one that stands
before it. This file knows nothing of values and of who said what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from facts.asking.repairing import Term, Terms
from facts.checking.claims.planned import speaks_of_a_plan
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.aligning import align
from facts.checking.subjects.describing import describes_what_is_here
from facts.checking.subjects.exchanging import are_exchanged, may_be_turned
from facts.checking.subjects.opposing import has_opposite
from facts.checking.subjects.places import Places
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.wanted import wants_what_is_to_be
from facts.checking.words.denials import denials
from facts.checking.words.plans import FORESEES, PLANS
from facts.checking.words.tenses import tells_of_another_time
from facts.model import Span
from facts.reading.words import stem, words_in
from facts.verdicts import Remark

LOOSE, BEFORE = 0.7, 0.6
"""What a word counts that is met loosely, or by what stands before the sentence; one in it counts 1."""
LEAST_DENYING = 0.8
"""Share from which on another word for what the claim denies is taken for the sentence's."""
_WHICH = frozenset(
    map(
        stem,
        "first last next second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth again former latter final"
        " previous largest smallest biggest oldest newest highest lowest longest shortest all every both twice none".split(),
    )
)
"""Words that tell which of several is meant; "only" is one of them beside a thing alone: the only fire of that year."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence that holds ``share`` of a claim's words, from 0 to 1."""

    witness: Witness
    wording: Wording
    aligned: Aligned
    share: float

    @property
    def rank(self) -> tuple[int, int, int]:
        """What testimonies are ordered by: the more it holds, the better."""
        return (round((1 - self.share) * 100), 0, 0)

    @property
    def remark(self) -> Remark | None:
        """What a reader should know: that the claim has a word which the sentence has no word for that is known to be as good."""
        return Remark.OTHER_WORDS if self.aligned.missing else None

    @property
    def away(self) -> tuple[Term, ...]:
        """The words that do not stand in the sentence as they are meant."""
        return (*self.aligned.missing, *self.aligned.carried, *self.aligned.loose)

    @property
    def denies_what_is_away(self) -> bool:
        """Whether the claim denies a deed for which the sentence may have another word: is not working, stands idle."""
        text = self.wording.question.text
        denied = [
            next((w for w in self.wording.words if w.span.start >= at.end and not w.is_stop), None)
            for at in denials(text)
        ]
        here = {
            term.word.span for term in self.wording.terms if term not in (*self.aligned.missing, *self.aligned.carried)
        }
        if all(word is not None and (word.span in here or word.stem in self.witness.all_stems) for word in denied):
            return False
        verb = self.wording.verb
        return verb is None or (verb in self.aligned.missing and is_little(verb)) or self.share < LEAST_DENYING

    @property
    def has_its_own(self) -> bool:
        """Whether the sentence itself has a name or a thing of the claim, and not its verb alone, but where that is a thing there."""
        away = self.away
        named = any(term not in away for _, parts in self.wording.names for term in parts)
        verb = self.wording.verb
        is_thing = self.aligned.verb is not None and self.aligned.verb_place is None
        return (
            named or self.things_met > 0 or (is_thing and verb not in away and verb is not None and not is_little(verb))
        )

    @property
    def has_all(self) -> bool:
        """Whether it has all words there are, but for what tells which thing it goes on with: the fishing pact."""
        return self.share >= 1 or all(was_called_so(term, self.wording, self.witness) for term in self.away)

    @property
    def has_names_alone(self) -> bool:
        """Whether of a claim that has things too only names are there: what was said of them is something else."""
        wording = self.wording
        is_without_verb = wording.verb is None or wording.verb in self.aligned.missing
        return bool(wording.plain) and bool(wording.names) and self.things_met == 0 and is_without_verb

    @property
    def names_met(self) -> int:
        """How many names the sentence has itself."""
        away = self.away
        return sum(1 for _, parts in self.wording.names if all(term not in away for term in parts))

    @property
    def things_met(self) -> int:
        """How many words that are neither name nor verb the sentence has itself."""
        return sum(1 for term in self.wording.plain if term not in self.away)


def shared(
    wording: Wording,
    terms: Terms,
    witness: Witness,
    described: frozenset[int] = frozenset(),
    within: Span | None = None,
) -> Shared | None:
    """Return what a sentence holds of a claim; None where it has another name, or is a question with its answer, handed over for the claim.

    ``within`` is the statement that is looked at, None for all of the sentence; ``described`` are the numbers
    of the names that only describe a thing as all that was heard does.
    """
    if witness.is_given and witness.is_answered:
        return None
    aligned = align(wording, terms, witness, within, is_partial=True, described=described)
    if aligned is None or not aligned.spans or _lacks_names(wording, witness, aligned, described):
        return None
    return Shared(witness, wording, aligned, _share(wording, witness, aligned))


def _lacks_names(wording: Wording, witness: Witness, aligned: Aligned, described: frozenset[int]) -> bool:
    """Say whether two names and more only stand before the sentence: who did what to whom cannot be told then."""
    places = Places(witness)
    carried = [
        parts
        for number, (_, parts) in enumerate(wording.names)
        if any(term in aligned.carried for term in parts)
        and not (number in described and describes_what_is_here(parts, wording, places))
    ]
    return len(carried) > 1


def _share(wording: Wording, witness: Witness, aligned: Aligned) -> float:
    """Return the share of the claim's words that the sentence has, by what they weigh; a verb that says little is none.

    The opposite of a word says as well what the sentence is of.
    """
    is_plan = speaks_of_a_plan(wording, has_its_verb=aligned.verb is not None)
    is_wanted = wants_what_is_to_be(wording, witness, aligned.verb)
    words = [
        term
        for term in wording.terms
        if not (
            term in aligned.missing
            and (
                is_little(term)
                or term.word.span in wording.sorts
                or (is_plan and term.word.stem in PLANS | FORESEES)
                or (is_wanted and term is wording.verb)
            )
        )
    ]
    mass = sum(term.mass for term in words)
    when = time_clause(wording)
    return sum(term.mass * _worth(term, wording, aligned, witness, when) for term in words) / mass if mass else 0.0


_WHEN = re.compile(r"\b(?:when|before|after|once|until|by\s+the\s+time)\b[^,;]*", re.IGNORECASE)


def time_clause(wording: Wording) -> Span:
    """Return the part of a claim that only tells when it was: before the flood, when the flood came."""
    found = _WHEN.search(wording.question.text)
    return Span(0, 0) if found is None else Span(*found.span())


def _worth(term: Term, wording: Wording, aligned: Aligned, witness: Witness, when: Span) -> float:
    if term in aligned.missing:
        if (when.holds(term.word.span) and _goes_on_with(term, witness)) or is_called_so(term, witness):
            return BEFORE
        if was_called_so(term, wording, witness) or (
            when.holds(term.word.span) and _goes_on_from(term, wording, witness)
        ):
            return BEFORE
        return 1.0 if aligned.is_reversed and has_opposite(term.word.stem, witness.all_stems) else 0.0
    if term in aligned.carried:
        return BEFORE
    return LOOSE if term in aligned.loose else 1.0


def _goes_on_with(term: Term, witness: Witness) -> bool:
    """Say whether the next sentence has a word: a text tells in the one how long it was, and until when in the other."""
    later = neighbour(witness, 1)
    return later is not None and meets(term, later.all_stems) and not tells_of_another_time(later.text)


def _goes_on_from(term: Term, wording: Wording, witness: Witness) -> bool:
    """Say whether the sentence right before tells of what a claim puts before its deed: it was lifted, and in the week after they fled."""
    earlier = neighbour(witness, -1)
    is_after = _AFTER.match(time_clause(wording).of(wording.question.text)) is not None
    return (
        is_after and earlier is not None and meets(term, earlier.all_stems) and not tells_of_another_time(witness.text)
    )


_AFTER = re.compile(r"after|once|when", re.IGNORECASE)


def is_turned_in_time(one: Shared) -> bool:
    """Say whether a claim has its deed before what the text tells before it: the siege was lifted, then they fled; fled before it was."""
    clause = time_clause(one.wording)
    if not clause.of(one.wording.question.text).casefold().startswith(("before", "until")):
        return False
    inside = [term for term in one.wording.terms if clause.holds(term.word.span)]
    earlier = neighbour(one.witness, -1)
    told = frozenset() if earlier is None else earlier.all_stems
    carried, missing = one.aligned.carried, one.aligned.missing
    return bool(inside) and all(term in carried or (term in missing and meets(term, told)) for term in inside)


_CALLED = re.compile(r"(?:the|this|these|that|those|its|his|her|their)\s+", re.IGNORECASE)


def is_called_so(term: Term, witness: Witness) -> bool:
    """Say whether the next sentence begins with a word as the thing that was told of: "The mission was to guard the town"."""
    later = neighbour(witness, 1)
    opening = None if later is None else _CALLED.match(later.text)
    if later is None or opening is None:
        return False
    head = next((word for word in later.words if word.span.start >= opening.end()), None)
    return head is not None and meets(term, {head.stem})


def was_called_so(term: Term, wording: Wording, witness: Witness) -> bool:
    """Say whether a word tells which thing is meant, and the sentence goes on with that thing: a fishing pact, and then "the pact"."""
    words = wording.words
    head = next((behind for word, behind in pairwise(words) if word.span == term.word.span), None)
    if head is None or wording.question.text[term.word.span.end : head.span.start] != " ":
        return False
    if not any(w.folded in _THE and behind.stem == head.stem for w, behind in pairwise(witness.words)):
        return False
    told = words_in(f"{witness.told}\n\n{witness.earlier}")
    before = [word for word, behind in pairwise(told) if behind.stem == head.stem]
    called = [word for word in before if not word.is_stop]
    return bool(called) and meets(term, {called[-1].stem})


_THE = frozenset("the this that these those".split())


# --- what must be there ------------------------------------------------------------------------------------------------------


def tells_which(wording: Wording) -> bool:
    """Say whether the claim has a word that tells which of several is meant."""
    return not wording.telling.isdisjoint(_WHICH) or (stem("only") in wording.telling and bool(wording.values))


def may_be_exchanged(one: Shared) -> bool:
    """Say whether there are two who can have done it to each other, and it cannot be told who did."""
    wording, aligned = one.wording, one.aligned
    verb = wording.verb
    if verb is None or is_little(verb) or verb in aligned.missing or aligned.verb_place is None:
        return may_be_turned(wording, one.witness, aligned.spans) or are_exchanged(wording, one.witness, None)
    return are_exchanged(wording, one.witness, aligned.verb_place)


def is_used_elsewhere(one: Shared, witnesses: Sequence[Witness]) -> bool:
    """Say whether the verb that the sentence lacks is one that the texts have for something else: then it is no other word for this."""
    verb = one.wording.verb
    if verb is None or verb not in one.aligned.missing or is_little(verb):
        return False
    own = verb.word.stem
    return any(own in witness.all_stems or own in witness.earlier_stems for witness in witnesses)
