"""Who was named by how many: the share of each of two names in a poll, told in another order or in other words.

The sentence has each share right beside a name; the claim gives one, or both in the order of its names, or says only which of
the two is the greater. What is held against each other is the share of one name, so that "61 percent feared A and 58 B" differs
where B has the 61. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Terms
from facts.checking.claims.polling import HOLD, is_asked
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.leading import countries_in
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.differences import is_the_greater, two_shares
from facts.checking.testimonies.sharing import Shared, shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.belonging import gap
from facts.checking.values.comparing import stand
from facts.checking.values.crossing import are_of_the_others, is_beside, names_beside
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing
from facts.checking.words.denials import denials
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.words import stem, words_in
from facts.values import FigureType, FigureValue, Mention, StatementValue
from facts.verdicts import Basis, Remark, Verdict

_ANSWER = HOLD | frozenset(
    map(
        stem,
        "score scored point pointed mention mentioned regard regarded believe believed answer answered choose chose pick picked"
        " fear feared result share percentage proportion finding figure rank ranked list listed cite cited".split(),
    )
)
"""Words that only tell that somebody was named, and by how many."""
_COUNTED = re.compile(r"\b(?:latter|former|respectively|each|both)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:more|greater|bigger|larger|higher|most|fewer|less|lower|smaller|rather)\b[^.;]*?\bthan\b", re.IGNORECASE
)
_OVER_TIME = re.compile(
    r"\b(?:up|down|rose|fell|grew|gr[eo]wn|risen|fallen|since|increas\w*|decreas\w*|by\s+\d+\s+points)", re.IGNORECASE
)

Told = tuple[Mention, int]
"""A share of a sentence, and the number of the claim's name that it stands beside."""


def polled(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says by its shares of two names: in the poll, Elm got 61 percent and Ash 58."""
    mine = [m for m in claim.values if isinstance(m.value, FigureValue) and m.value.type is FigureType.SHARE]
    if wording.denials or denials(claim.text) or len(mine) > 2 or _OVER_TIME.search(claim.text) is not None:
        return None
    for witness in witnesses:
        told = two_shares(wording, witness) or _one_of_two(wording, witness)
        one = shared(wording, terms, witness) if told else None
        if one is None or not _is_of_the_poll(one, told):
            continue
        others = [m for m in claim.values if m not in mine]
        if not _is_by_those(claim, witness) or not all(_is_there(other, wording, witness) for other in others):
            continue
        points = _points(mine, told, wording)
        if points:
            verdict = Verdict.MATCHES if all(p.verdict is Verdict.MATCHES for p in points) else Verdict.DIFFERS
            return Testimony(witness, verdict, points, one.rank, is_exact=False)
    return None


def _one_of_two(wording: Wording, witness: Witness) -> tuple[Told, ...]:
    """Return the one of a sentence's two shares that stands beside a name of the claim; nothing where the other has no name."""
    shares = [m for m in witness.mentions if isinstance(m.value, FigureValue) and m.value.type is FigureType.SHARE]
    own = [(m, name) for m in shares for name in names_beside(m, wording, witness)]
    others = [m for m in shares if all(m != mine for mine, _ in own)]
    is_named = any(is_beside(witness.text, span, m.span) for m in others for span, _ in witness.names)
    return tuple(own) if len(own) == 1 and len(others) == 1 and is_named else ()


def _is_by_those(claim: Claim, witness: Witness) -> bool:
    """Say whether who found a claim's shares is somebody of the sentence: according to the institute that it names."""
    said = claim.statement.value if claim.statement is not None else None
    if not isinstance(said, StatementValue) or said.speaker is None:
        return said is None
    words = (word for word in words_in(said.speaker.of(claim.text)) if not word.is_stop)
    return all(word.stem in witness.all_stems or is_asked(word) for word in words)


def _is_of_the_poll(one: Shared, told: Sequence[Told]) -> bool:
    """Say whether a sentence has all of a claim but what only tells of answers, and whether those asked are the claim's."""
    aligned, wording, witness = one.aligned, one.wording, one.witness
    is_plain = not (aligned.is_denied or aligned.is_reserved or aligned.is_opposite or aligned.is_contrary)
    lacking = [
        term
        for term in aligned.missing
        if not (is_little(term) or term.word.stem in _ANSWER or is_asked(term.word) or term.word.stem in _QUARTERS)
    ]
    return (
        is_plain
        and not lacking
        and not any(_is_asked(name, wording) or _is_threatened(name, wording) for _, name in told)
        and not any(_asks(name, wording) for name in range(len(wording.names)))
        and one.names_met == len(wording.names)
        and (
            _has_one_more_at_most(witness)
            or are_of_the_others([name for _, name in told], [m for m, _ in told], wording, witness)
        )
    )


def _is_asked(name: int, wording: Wording) -> bool:
    """Say whether a claim's name is of those who were asked, or asked them: among young Danes, in a survey by Elm."""
    words, place = wording.words, _place(name, wording)
    before = [word for word in words if word.span.end <= place.start and word.folded not in ("a", "an", "the")][-1:]
    behind = next((word for word in words if word.span.start >= place.end), None)
    if any(word.folded in _OF_WHOM or word.stem in _PEOPLE for word in before):
        return True
    return behind is not None and (behind.stem in _PEOPLE or is_asked(behind))


def _is_threatened(name: int, wording: Wording) -> bool:
    """Say whether a claim's name is for whom something is what the share says: 77 percent, as a danger to Elm."""
    before = [word for word in wording.words if word.span.end <= _place(name, wording).start][-2:]
    if len(before) < 2 or before[1].folded != "to":
        return False
    return not is_verb(before[0].folded) and before[0].folded not in _COMPARED  # named, pointed to Elm; compared to Elm


_COMPARED = frozenset("compared opposed contrast point points pointing".split())


def _asks(name: int, wording: Wording) -> bool:
    """Say whether a name that is no country's is said to have been asked: it is who asks, in every other text."""
    before = [word for word in wording.words if word.span.end <= _place(name, wording).start][-1:]
    return not countries_in(wording.names[name][0]) and any(word.stem in _PEOPLE for word in before)


_OF_WHOM = frozenset(("of", "among", "amongst", "by"))
_PEOPLE = frozenset(
    map(
        stem,
        "young old adult youth people citizen respondent voter student teenager resident population public poll polled"
        " participant inhabitant member reader".split(),
    )
)


def _has_one_more_at_most(witness: Witness) -> bool:
    """Say whether a sentence names one country at most besides those that have a share: who is asked there is nobody else then."""
    shares = [m.span for m in witness.mentions if isinstance(m.value, FigureValue) and m.value.type is FigureType.SHARE]
    compared = " and ".join(
        name for span, name in witness.names if any(is_beside(witness.text, span, share) for share in shares)
    )
    return len(countries_in(witness.text) - countries_in(compared)) <= 1


_QUARTERS = frozenset(map(stem, "half third quarter fifth slightly little".split()))


def _is_there(other: Mention, wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence gives a value of the claim that is no share as well."""
    stood = (stand(other, found, wording, witness, None) for found in witness.mentions)
    return any(one is not None and one.grants for one in stood)


def _points(mine: Sequence[Mention], told: Sequence[Told], wording: Wording) -> tuple[Point, ...]:
    """Return how each share of a claim stands to that of its name, and whether the greater of two is so."""
    points = [_held(one, other) for one, other in _assigned(mine, told, wording)]
    if any(point is None for point in points):
        return ()
    compared = _ranked(told, wording)
    if compared is not None:
        points.append(compared)
    return tuple(point for point in points if point is not None)


def _assigned(mine: Sequence[Mention], told: Sequence[Told], wording: Wording) -> Sequence[tuple[Mention, Mention]]:
    """Return each share of a claim with the sentence's for the same name: two are those of the names in their order."""
    in_order = sorted(told, key=lambda one: wording.names[one[1]][1][0].word.span.start)
    if len(mine) == 2 == len(told):
        is_plain = _COUNTED.search(wording.question.text) is None
        return [(m, found) for m, (found, _) in zip(mine, in_order, strict=True)] if is_plain else ()
    text, found = wording.question.text, []
    if len(told) == 1:
        return [(one, told[0][0]) for one in mine] if len(mine) == 1 else ()
    for one in mine:
        away = [
            (gap(text, _place(name, wording), one.span.moved(wording.ahead)), n) for n, (_, name) in enumerate(in_order)
        ]
        (least, n), (more, _) = sorted(away)
        if least < more:
            found.append((one, in_order[n][0]))
    return found


def _place(name: int, wording: Wording) -> Span:
    parts = wording.names[name][1]
    return Span(parts[0].word.span.start, parts[-1].word.span.end)


def _held(mine: Mention, found: Mention) -> Point | None:
    if not (isinstance(mine.value, FigureValue) and isinstance(found.value, FigureValue)):
        return None
    stood = compare_figures(mine.value, found.value)
    if stood is None or stood.standing is Standing.OPEN:
        return None
    verdict = Verdict.MATCHES if stood.grants else Verdict.DIFFERS
    return Point(verdict, Basis.FIGURE, mine.span, found.span, stood.remark)


def _ranked(told: Sequence[Told], wording: Wording) -> Point | None:
    """Return whether the name that a claim says more of has the greater share: more named Elm than Ash."""
    compares = _MORE.search(wording.question.text)
    if compares is None:
        return None
    is_so = is_the_greater(told[0][1], told[1][1], wording) if len(told) > 1 else None
    if is_so is None:
        return None
    first, last = sorted((told[0][0].span, told[1][0].span))
    claimed = Span(*compares.span()).moved(-wording.ahead)
    verdict, remark = (Verdict.MATCHES, None) if is_so else (Verdict.DIFFERS, Remark.TURNED_ROUND)
    return Point(verdict, Basis.WORDS, claimed, Span(first.start, last.end), remark)
