"""Is it another deed that a sentence tells of? A verb that the claim has and the sentence has not may be another word for its own.

It is none where both verbs are known and of no common sort. What stands in the sentence as a thing is no deed. This file knows
nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.values.light_verbs import is_light
from facts.checking.words.deeds import are_of_one_sort, is_known
from facts.checking.words.kinship import are_kin
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.reading.words import Word, stem

_SAYS_LITTLE = frozenset(
    map(
        stem,
        "set put give gave given make made see saw seen come came go went gone become became keep kept bring brought show showed"
        " shown find found reach reached total totalled number begin began begun start started mean meant lead led turn turned get got do did"
        " done".split(),
    )
)
"""Verbs that a chat puts in the place of most others: the aid went to, the mission was set at."""


def is_little(term: Term) -> bool:
    """Say whether a word is one of the verbs that can stand for most others."""
    return is_light(term) or term.word.stem in _SAYS_LITTLE


_FAR = 6
"""Words from a verb to what it settles: voted 14 to 9 to close."""
_SETTLES = frozenset(
    map(
        stem,
        "vote voted decide decided agree agreed plan planned want wanted refuse refused promise promised offer offered threaten threatened hope"
        " hoped intend intended pledge pledged vow vowed propose proposed prepare prepared choose chose resolve resolved consent consented"
        " order ordered ask asked urge urged tell told fail failed try tried attempt attempted".split(),
    )
)
"""Verbs behind which a deed is only meant to be done."""


_UNDONE = frozenset(
    map(stem, "refuse refused threaten threatened order ordered ask asked urge urged tell told fail failed".split())
)
"""Those of them behind which it is not done, or somebody else may do it."""


def is_not_done(wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether a claim says as done what the sentence says that somebody refused, or was asked, to do."""
    return _settling(wording, aligned, witness) in _UNDONE


def is_only_settled(wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether a claim says as done what the sentence has only settled to do: voted to close it, closed it."""
    return _settling(wording, aligned, witness) is not None


def _settling(wording: Wording, aligned: Aligned, witness: Witness) -> str | None:
    """Return the stem of the verb by which a sentence only settles what the claim says as done; None for none."""
    verb = wording.verb
    at = next((n for n, word in enumerate(witness.words) if word.span == aligned.verb), None)
    if verb is None or at is None or wording.predicate is None or wording.is_reserved:
        return None
    if not _is_behind_to(witness.words, at) or _is_behind_to(wording.words, wording.predicate):
        return None
    ahead = [
        n
        for n in range(max(0, at - _FAR), at)
        if witness.words[n].stem in _SETTLES and is_verb(witness.words[n].folded)
    ]
    own = {word.stem for word in wording.words}
    return next((witness.words[n].stem for n in ahead[-1:] if witness.words[n].stem not in own), None)


def is_to_do_another(wording: Wording, witness: Witness) -> bool:
    """Say whether what is settled to be done is of another sort in the claim: voted to keep it, voted to close it; or against it."""
    mine, theirs = _settled(wording.words), _settled(witness.words)
    if not mine or not theirs:
        return False
    for settles, deed, is_against in mine:
        alike = [one for one in theirs if one[0] == settles]
        if alike and all(
            is_against is not against or not (deed == other or are_kin(deed, other) or are_of_one_sort(deed, other))
            for _, other, against in alike
        ):
            return True
    return False


def _settled(words: Sequence[Word]) -> list[tuple[str, str, bool]]:
    """Return the verbs that settle something, each with the verb of what is to be done, and whether they settle against it."""
    found: list[tuple[str, str, bool]] = []
    for n, word in enumerate(words):
        if word.stem not in _SETTLES or not is_verb(word.folded):
            continue
        for at in range(n + 1, min(n + 1 + _FAR, len(words) - 1)):
            is_against = words[at].folded == "against" and words[at + 1].folded.endswith("ing")
            if is_against or (words[at].folded == "to" and not (words[at + 1].is_number or words[at + 1].is_stop)):
                found.append((word.stem, words[at + 1].stem, is_against))
                break
    return found


def _is_behind_to(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].folded == "to"


def has_another_deed(wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the sentence lacks the claim's verb, and has only verbs of another sort of deed that the claim has not."""
    verb = wording.verb
    if verb is None or is_little(verb) or not is_known(verb.word.stem):
        return False
    if verb not in aligned.missing and not _is_only_a_thing(verb, aligned, witness):
        return False
    theirs = [
        word
        for word in witness.words
        if is_verb(word.folded) and word.folded not in AUXILIARIES and word.span not in aligned.spans
    ]
    return bool(theirs) and all(is_known(w.stem) and not are_of_one_sort(verb.word.stem, w.stem) for w in theirs)


def _is_only_a_thing(verb: Term, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the claim's verb is only met loosely, by a word that is no verb: people, for lived."""
    if verb not in aligned.loose or aligned.verb is None:
        return False
    return not any(word.span == aligned.verb and is_verb(word.folded) for word in witness.words)
