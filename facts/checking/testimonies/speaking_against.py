"""What in a sentence speaks against its being of a claim: an opposite, a deed that undoes the claim's, exchanged parts.

Whoever retells does not turn what was told into its opposite. This file knows nothing of values and of who said what.
"""

from __future__ import annotations

import re

from facts.checking.testimonies.sharing import Shared, tells_which
from facts.checking.testimonies.speaking_of import is_given_by_what_lays_it_down
from facts.checking.words.contraries import undoing
from facts.checking.words.verbs import is_verb
from facts.reading.words import stem


def speaks_against(
    one: Shared, *, is_said: bool = False, is_straight: bool = False, is_differing: bool = False
) -> bool:
    """Say whether the sentence has an opposite, a deed that undoes the claim's, exchanged parts, or no word for which of several.

    ``is_said`` says that it is looked at for what somebody said there: then it need not be the same who does it, nor as sure;
    ``is_straight`` that each value stands beside its own name, which tells more than what the names do; ``is_differing`` that
    nothing is borne out anyway, so that another before the verb makes no odds.
    """
    aligned = one.aligned
    if aligned.is_opposite or aligned.is_contrary or (aligned.turned and not is_straight):
        return True
    is_others = aligned.other_doer and not (is_straight or is_differing or is_given_by_what_lays_it_down(one) is True)
    if not is_said and (is_others or aligned.is_firmer):
        return True
    if aligned.telling_missing and tells_which(one.wording):
        return True
    verb = one.wording.verb
    if verb is None or (verb not in aligned.missing and not _is_met_by_a_thing(one)):
        return False
    stems = one.witness.all_stems
    return undoing(verb.word.stem, stems - _TAKE if _TOOK_PLACE.search(one.witness.text) else stems) is not None


def _is_met_by_a_thing(one: Shared) -> bool:
    """Say whether the sentence has only a thing for the claim's verb: refused permission, for gave."""
    at = one.aligned.verb
    word = next((word for word in one.witness.words if at is not None and word.span == at), None)
    verb = one.wording.verb
    return word is not None and verb is not None and word.stem != verb.word.stem and not is_verb(word.folded)


_TAKE = frozenset(map(stem, "take took taken takes".split()))
_TOOK_PLACE = re.compile(r"\bt(?:ook|akes?|aken|aking)\s+(?:place|part)\b", re.IGNORECASE)
"""Where nothing is taken from anybody: the event took place when she gave an address."""
