"""Whether a sentence says all of what a claim only names as made known: the readiness of Corland to lend a ferry was announced by Berg.

A claim that names a deed has no verb that could tell who does it, so that all of its words must be there, and its names in its
order. This file knows nothing of who made it known.
"""

from __future__ import annotations

from itertools import pairwise

from facts.checking.claims.attributed import is_made_known
from facts.checking.claims.splitting import Claim
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.naming import name_met, people_met
from facts.checking.subjects.places import Places
from facts.checking.testimonies.testimony import Testimony
from facts.verdicts import Verdict


def is_only_like_it(claim: Claim, wording: Wording, said: Testimony) -> bool:
    """Say whether a testimony bears out something that only is like what a claim names: the readiness of the other to lend it."""
    if said.verdict is not Verdict.MATCHES or not is_made_known(claim.statement, claim.text):
        return False
    places = Places(said.witness)
    if not all(meets(term, places.stems) for term in (*wording.plain, wording.verb) if term is not None):
        return True
    met = [name_met(name, parts, places) or people_met(name, places) for name, parts in wording.names]
    starts = [span.start for span in met if span is not None]
    return len(starts) < len(met) or any(after < before for before, after in pairwise(starts))
