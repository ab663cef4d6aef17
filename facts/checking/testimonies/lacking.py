"""Which words of a claim may be lacking in a sentence that says it all the same: a small verb, what is only said besides.

The cheap looks come first: most sentences lack too much, and need not be looked at closely. This file knows nothing of verdicts.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.converses import converse_of
from facts.checking.subjects.meeting import met_in
from facts.checking.values.holding import Held
from facts.checking.values.light_verbs import is_light, is_said_without, is_telling, only_tells_when
from facts.checking.values.time_ends import life_dates, speaks_of_an_end
from facts.checking.words.contraries import contrary_of
from facts.reading.words import words_in

MANY = 5
"""Words of a claim from which on one of them may be lacking, and the rest is still partly borne out."""


def can_be_unsaid(term: Term, wording: Wording, aligned: Aligned, witness: Witness, held: Sequence[Held]) -> bool:
    """Say whether a word may be lacking: it is only said besides, and the values are hardly the same by chance.

    What stands behind a preposition or before another noun is said besides; a verb, or what the value is the value of, is not.
    """
    is_plain = not (aligned.is_denied or aligned.turned or aligned.other_doer or aligned.is_contrary)
    if not is_plain or witness.is_answered or not is_telling(held):
        return False
    if witness.whole is not None and met_in(term, wording, frozenset(w.stem for w in words_in(witness.whole))):
        return False  # it stands in another clause, and is said of that
    words = wording.words
    place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
    if place is None or term.word.folded.endswith("ed"):
        return False
    if before_noun(wording.question.text, words, place) is not None:
        return True
    behind = words[place + 1 : place + 2]
    is_beside = bool(behind) and wording.question.text[term.word.span.end : behind[0].span.start] == " "
    return is_beside and any(other.word.span == behind[0].span for other in wording.plain)


def says_it_without_the_verb(wording: Wording, witness: Witness, aligned: Aligned, held: Sequence[Held]) -> bool:
    if life_dates(wording, witness) is not None or speaks_of_an_end(wording, witness):
        return True
    return is_said_without(wording, witness, aligned, held)


def lacks_the_verb(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether the sentence has neither the claim's verb nor what can stand for it."""
    verb = wording.verb
    if verb is None:
        return False
    stems = witness.phrased_stems
    if met_in(verb, wording, stems) is not None or converse_of(verb.word.stem, stems) is not None or is_light(verb):
        return False
    if contrary_of(verb.word.stem, stems) is not None or only_tells_when(wording, witness):
        return False
    return life_dates(wording, witness) is None and not speaks_of_an_end(wording, witness)


def lacks_too_much(wording: Wording, witness: Witness) -> bool:
    """Say at little cost whether more plain words are lacking, here and before, than may be."""
    stems = witness.phrased_stems
    lacking = [term for term in wording.plain if met_in(term, wording, stems) is None]
    most = max(1, most_missing(wording, witness))
    if len(lacking) <= most:
        return False
    before = witness.earlier_stems | witness.heading
    return sum(1 for term in lacking if met_in(term, wording, before) is None) > most


def most_missing(wording: Wording, witness: Witness) -> int:
    """Return how many words may be lacking: a question asked just to check the claim is often put in other words."""
    if witness.is_answered:
        return len(wording.terms) // MANY
    return 1 if len(wording.terms) >= MANY else 0
