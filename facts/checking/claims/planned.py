"""Claims of what was planned, and of what is to come: the mandate was for five years, the duty ends in June.

A sentence that says what is to be bears them out as it stands. This file knows nothing of sentences.
"""

from __future__ import annotations

from facts.checking.claims.wording import Wording
from facts.checking.words.foreseeing import has_it_done
from facts.checking.words.plans import FORESEES, PLANS, TRUCES, sets_a_value
from facts.checking.words.verbs import AUXILIARIES, PRESENT


def speaks_of_a_plan(wording: Wording, *, has_its_verb: bool) -> bool:
    """Say whether a claim is of how something is to be: the mandate was, was set at, 400 guards for Marrow under the truce.

    ``has_its_verb`` says that the sentence has the claim's verb: then it is told what came of it.
    """
    if sets_a_value(wording.question.text):
        return True
    verb = wording.verb
    if verb is not None and verb.word.stem not in FORESEES and has_it_done(wording.words, wording.predicate):
        return False  # it has already broken the agreement
    is_open = verb is None or verb.word.stem in FORESEES or not has_its_verb
    is_headline = wording.predicate is None and not any(word.folded in AUXILIARIES for word in wording.words)
    plans = PLANS | TRUCES if is_headline else PLANS
    return is_open and any(word.stem in plans for word in wording.words)


def tells_a_schedule(wording: Wording) -> bool:
    """Say whether a claim gives a date to what it tells in the present: the duty ends in June, the ferry opens on 4 May."""
    if wording.predicate is None or not wording.values:
        return False
    verb = wording.words[wording.predicate].folded
    before = wording.words[wording.predicate - 1].folded if wording.predicate else ""
    return verb.endswith("s") and verb in PRESENT and before not in AUXILIARIES
