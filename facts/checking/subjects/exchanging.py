"""Do the names of a claim change places in a sentence: do two of them do what the other does there?

Each name is held against what it does in the sentence (``roles``). This file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facts.checking.claims.parts import before_noun, subject_head
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.roles import DOES, FROM, IN, OWNS, SUFFERS, TO, Role, likely_verb, roles_by_name, roles_of
from facts.checking.words.converse_verbs import converses
from facts.checking.words.kinship import are_kin
from facts.checking.words.verbs import PREPOSITIONS, is_passive, is_verb
from facts.model import Span
from facts.reading.words import Word, stem

_WHERE = frozenset(map(frozenset, ((IN, TO), (IN, FROM), ("for", TO), ("for", IN))))
"""Parts that are both said of a place: who was driven from a town was driven out in it."""
_TOGETHER = frozenset((OWNS, DOES, "with", "between"))
"""Parts of those who do something with each other: A's deal with B, the deal between A and B, A and B agreed."""
_AT = frozenset((IN, TO))
"""Parts of a place that somebody is at, or is sent to."""
_DONE_TO = frozenset((SUFFERS, TO, FROM))
_OWNED = 4
"""Words from an owner's name on in which what is theirs stands."""
_LISTED = 6
"""Words within which two names joined by "and" stand in either order."""
_DOES_IT = frozenset(
    map(
        stem,
        "conduct launch mount start begin began make made hold held carry carried stage stage order lead led run ran organise organize"
        " undertake undertook commission publish issue open".split(),
    )
)
"""Verbs with which a thing that is done is done: launched an attack, made an offer."""


def may_be_turned(wording: Wording, witness: Witness, spans: Sequence[Span]) -> bool:
    """Say whether two of the claim's names may do to each other what the other does in the sentence.

    ``spans`` are where the claim's words stand in the sentence, whose verb is taken to be the one nearest to them that is none of them.
    """
    roles = roles_of(wording, witness, likely_verb(witness, spans)) if spans else []
    if len(roles) < 2:
        return False
    if len({(mine.does, theirs.does) for mine, theirs in roles if not _can_be(mine.does, theirs.does)}) > 1:
        return True
    came_and_went = {(mine.does in _AT, theirs.does in _AT) for mine, theirs in roles}
    if {(True, False), (False, True)} <= came_and_went:
        return True  # men of the island in Norway, where Norway sent men to the island
    for n, (mine, theirs) in enumerate(roles):
        for other, there in roles[n + 1 :]:
            if (mine.does, theirs.does) == (there.does, other.does) and {mine.does, theirs.does} == {DOES, OWNS}:
                return True
            as_claimed = _can_be(mine.does, theirs.does) and _can_be(other.does, there.does)
            if not as_claimed and _can_be(mine.does, there.does) and _can_be(other.does, theirs.does):
                return True
            is_alike = mine.does == other.does and theirs.does == there.does
            if is_alike and (other.place < mine.place) is not (there.place < theirs.place):
                return not _are_listed(wording.words, mine.place, other.place)
    return False


def is_gone_to(wording: Wording, witness: Witness, spans: Sequence[Span]) -> bool:
    """Say whether who does it in a claim of two names is where the sentence has it go, or come from: to place men in A, sent to B.

    ``spans`` are where the claim's words stand in the sentence.
    """
    roles = roles_of(wording, witness, None)
    if len(roles) > 1 and any(mine.does == DOES and theirs.does in (TO, FROM) for mine, theirs in roles):
        return True
    return len(roles) > 1 and _change_ends(roles_of(wording, witness, likely_verb(witness, spans)), wording)


def is_done_by_who_suffers_it(wording: Wording, witness: Witness) -> bool:
    """Say whether it is done to somebody in a claim who does it in the sentence, with a noun for the deed: was attacked, launched an attack."""
    text, words, verb = wording.question.text, wording.words, wording.predicate
    if verb is None or wording.verb is None or not is_passive(text, words, verb):
        return False
    head = subject_head(text, words, verb)
    if head is None or any(at.folded == "by" for at in words[:verb]):
        return False
    there = witness.words
    for n, word in enumerate(there):
        if word.stem not in _DOES_IT or not is_verb(word.folded) or is_passive(witness.text, there, n) is not False:
            continue
        deed = next((w for w in there[n + 1 : n + 5] if are_kin(w.stem, wording.verb.word.stem)), None)
        doer = subject_head(witness.text, there, n)
        if deed is not None and doer is not None and there[doer].stem == words[head].stem:
            return True
    return False


def is_done_by_another(wording: Wording, witness: Witness) -> bool:
    """Say whether a small verb, which is no word of the claim, has one of its names before it here and another one there.

    Brandt takes over from Lind, where Lind takes over from him.
    """
    text, words, verb = wording.question.text, wording.words, wording.predicate
    if verb is None or wording.verb is not None or len(wording.names) < 2 or is_passive(text, words, verb) is not False:
        return False
    mine = _name_at(subject_head(text, words, verb), words, wording)
    theirs = {
        _name_at(subject_head(witness.text, witness.words, n), witness.words, wording)
        for n, word in enumerate(witness.words)
        if word.stem == words[verb].stem and is_passive(witness.text, witness.words, n) is False
    }
    return mine is not None and bool(theirs) and None not in theirs and mine not in theirs


def _name_at(place: int | None, words: Sequence[Word], wording: Wording) -> int | None:
    """Return the number of the claim's name that a word is of; None where it is of none."""
    if place is None:
        return None
    own = (n for n, (_, parts) in enumerate(wording.names) if any(t.word.stem == words[place].stem for t in parts))
    return next(own, None)


def do_the_same(wording: Wording, witness: Witness, spans: Sequence[Span]) -> bool:
    """Say whether each of the claim's names does in the sentence what it does in the claim, whatever their order."""
    if not spans:
        return False
    roles = roles_of(wording, witness, likely_verb(witness, spans))
    if len(roles) < len(wording.names):
        return False
    others = [(mine, theirs) for mine, theirs in roles if not mine.does == theirs.does != ""]
    if not others or _do_together(roles, witness.words):
        return True
    owners = [role for pair in roles for role in pair if role.does in (OWNS, DOES)]
    return len(owners) == 2 and {role.does for role in others[0]} == {OWNS, DOES}  # its imports grew, it imported more


def keep_their_parts(wording: Wording, witness: Witness, names: Iterable[int], near: Sequence[Span]) -> bool:
    """Say whether the claim's names with the numbers ``names`` do in the sentence what they do in the claim, or own it.

    ``near`` is where the claim's values stand in the sentence.
    """
    roles = roles_by_name(wording, witness, likely_verb(witness, near))
    moved = [n for n in names if n not in roles or roles[n][0].does != roles[n][1].does]
    return not moved or (len(moved) == 1 and moved[0] in roles and {r.does for r in roles[moved[0]]} == {OWNS, DOES})


def _do_together(roles: Sequence[tuple[Role, Role]], words: Sequence[Word]) -> bool:
    """Say whether two names do something with each other in the claim and, joined by "and", in the sentence."""
    if len(roles) != 2 or not all(mine.does in _TOGETHER and theirs.does == DOES for mine, theirs in roles):
        return False
    is_company = any(mine.does in ("with", "between") for mine, _ in roles)
    return is_company and _are_listed(words, roles[0][1].place, roles[1][1].place)


def are_exchanged(wording: Wording, witness: Witness, verb: int | None) -> bool:
    """Say whether two names each do what the other does in the sentence, or are hung on one thing for each other.

    ``verb`` is the place of the sentence's verb.
    """
    roles = roles_of(wording, witness, verb)
    if len(roles) < 2:
        return False
    if any({mine.does, theirs.does} == {TO, FROM} for mine, theirs in roles):
        return True  # to the island, from the island
    deed = _verb_for_a_noun(wording, witness)
    if deed is not None and any(_is_other_end(mine, theirs) for mine, theirs in roles_of(wording, witness, deed)):
        return True
    has_converse = wording.predicate is not None and bool(converses(wording.words[wording.predicate].stem))
    if _change_ends(roles, wording) or (not has_converse and _does_another_there(roles)):
        return True
    for n, (mine, theirs) in enumerate(roles):
        for other, there in roles[n + 1 :]:
            if mine.does != other.does and (mine.does, other.does) == (there.does, theirs.does):
                return True
            if theirs.place == there.place and DOES in (mine.does, other.does) and {mine.does, other.does} & _DONE_TO:
                return True  # a country and its seat: nobody does it to itself
            if {r.does for r in (mine, other, theirs, there)} == {OWNS} and _own_in_another_order(
                wording.words, (mine, other), witness.words, (theirs, there)
            ):
                return True
            if {mine.does, other.does} == {DOES, IN} and theirs.does == there.does == DOES:
                return True  # the one of the two that is a place cannot be told: the sirens in the capital, Elm, began
    return _are_hung_otherwise(wording, witness)


def _own_in_another_order(
    mine: Sequence[Word], own: tuple[Role, Role], theirs: Sequence[Word], there: tuple[Role, Role]
) -> bool:
    """Say whether the one of two owners who comes first comes last in the sentence, and neither has there what is theirs here."""
    if (own[0].place < own[1].place) is (there[0].place < there[1].place):
        return False
    held = (_owned_by(mine, role.place) for role in own)
    owned = (_owned_by(theirs, role.place) for role in there)
    return not any(one & other for one, other in zip(held, owned, strict=True))


def _owned_by(words: Sequence[Word], place: int) -> frozenset[str]:
    """Return the stems of what is an owner's: Elm's old boats, the boats of Elm."""
    found: list[str] = []
    for word in words[place + 1 : place + _OWNED]:
        if word.is_stop or is_verb(word.folded):
            break
        found.append(word.stem)
    of = next((at for at in range(place - 1, max(0, place - _OWNED), -1) if words[at].folded == "of"), None)
    return frozenset(found if of is None else (words[of - 1].stem,))


def _verb_for_a_noun(wording: Wording, witness: Witness) -> int | None:
    """Return the place of a word of the sentence that is a verb there and a thing in the claim, or the other way round.

    Elm attacked Ash, Elm's attack on Ash.
    """
    own = {word.stem: is_verb(word.folded) for word in wording.words if not word.is_stop}
    return next(
        (n for n, w in enumerate(witness.words) if own.get(w.stem, is_verb(w.folded)) is not is_verb(w.folded)), None
    )


def _is_other_end(mine: Role, theirs: Role) -> bool:
    """Say whether one does a deed in one text that is done to them in the other: Elm attacked, an attack on Elm."""
    return {mine.does, theirs.does} == {DOES, TO}


def _change_ends(roles: Sequence[tuple[Role, Role]], wording: Wording) -> bool:
    """Say whether one to whom it is done in the claim does it to another in the sentence, or who it is done by has it done to them.

    The raid of Elm on Ash, Ash launched a raid on Elm; a raid by Elm, a raid on Elm.
    """
    text, words = wording.question.text, wording.words
    for mine, theirs in roles:
        others = [(one, other) for one, other in roles if one is not mine]
        if (mine.does, theirs.does) == (TO, DOES) and any(b.does == TO != a.does for a, b in others):
            return True
        if (mine.does, theirs.does) == (DOES, TO) and before_noun(text, words, mine.place) == "by":
            return True
    return False


_ASIDE = frozenset((DOES, SUFFERS, OWNS, "", "with", "between", "as"))
"""Parts that say nothing of where a name stands, or that those have who do something together."""


def _does_another_there(roles: Sequence[tuple[Role, Role]]) -> bool:
    """Say whether who does it in the claim is only a place or an end in the sentence, where one of its other places or ends does it."""
    are_ends = any(mine.does == DOES and theirs.does not in _ASIDE for mine, theirs in roles)
    return are_ends and any(mine.does not in _ASIDE - {OWNS} and theirs.does == DOES for mine, theirs in roles)


def _can_be(one: str, other: str) -> bool:
    """Say whether a name that does the one in a claim can be said to do the other: whose something is, is said in many ways."""
    return one == other or OWNS in (one, other) or "" in (one, other) or frozenset((one, other)) in _WHERE


def _are_listed(words: Sequence[Word], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return last - first < _LISTED and any(word.folded in ("and", "or") for word in words[first:last])


def _are_hung_otherwise(wording: Wording, witness: Witness) -> bool:
    """Say whether one thing has another of the claim's names behind it: the inn at A, and the inn at B."""
    mine, theirs = _hung(wording.words, wording), _hung(witness.words, wording)
    return any(theirs.get(thing, name) != name for thing, name in mine.items())


def _hung(words: Sequence[Word], wording: Wording) -> dict[tuple[str, str], int]:
    """Return which of the claim's names stands behind a word and a preposition that follow each other."""
    found: dict[tuple[str, str], int] = {}
    for thing, preposition, behind in zip(words, words[1:], words[2:], strict=False):
        if thing.is_stop or preposition.folded not in PREPOSITIONS:
            continue
        for number, (_, parts) in enumerate(wording.names):
            if behind.stem == parts[0].word.stem:
                found.setdefault((thing.stem, preposition.folded), number)
    return found
