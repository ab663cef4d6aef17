"""A sentence that has “the builder” where the claim has the builder's name, as the texts heard tell whose name that is.

A text says once who somebody is, “Orme & Bell, a builder from Keel”, and goes on with the one or the other. Where no sentence
speaks with the claim's own name, the name is put in the place of the noun, and the sentence passes all gates; what is cited stays as
it is. Only a noun that is told of one name alone counts. Who said what is told in ``calling``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import moved
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.retelling import retold
from facts.checking.testimonies.testimony import Testimony
from facts.checking.testimonies.weighing import testify
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.lexicon import is_common
from facts.reading.words import stem, stems_in, words_in
from facts.values import StatementValue
from facts.verdicts import Verdict

_BEHIND = r",\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?(?P<noun>[a-z-]{3,})(?=\s+(?:of|from|in|for|at|which|who|that|with|based)\b|[,.;])"
_AHEAD = r"\b(?:[Tt]he|[Aa]n?)\s+(?:[a-z-]+\s+){0,2}(?P<noun>[a-z-]{3,})\s+"
_WITHIN = r"(?:['’]s)?\s+(?P<noun>[A-Z][a-z]{2,})\b"
_ANY_NAME = r"[A-Z][\w’'-]*(?:\s+(?:&\s+|of\s+)?[A-Z][\w’'-]*)*"


def renamed(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of a claim that has another word for one of its names; None where none does."""
    if claim.is_bare or claim.statement is not None or claim.question.language != "en":
        return None
    for name in _names(wording):
        own = stems_in(name)
        for noun in _nouns(name, witnesses):
            for witness in witnesses:
                if witness.is_given or witness.fact is not None or own & witness.all_stems:
                    continue
                found = _read(claim, terms, wording, witness, name, _places(noun, witness), witnesses)
                if found is not None:
                    return found
    for noun in _definite(wording):
        for name in _bearers(noun, witnesses):
            for witness in witnesses:
                if witness.is_given or witness.fact is not None or stem(noun) in witness.all_stems:
                    continue
                places = (
                    Span(*found.span()) for found in re.finditer(rf"\b(?:[Tt]he\s+)?{re.escape(name)}\b", witness.text)
                )
                said = _read(claim, terms, wording, witness, f"the {noun}", places, witnesses)
                if said is not None:
                    return said
    return None


def _definite(wording: Wording) -> list[str]:
    """Return the claim's things that it has with "the" alone: the club."""
    text = wording.question.text
    return [
        term.word.folded
        for term in wording.plain
        if re.search(r"\b[Tt]he\s+$", text[: term.word.span.start]) and is_common(term.word.folded)
    ]


def _bearers(noun: str, witnesses: Sequence[Witness]) -> list[str]:
    """Return the one name that the texts heard call so; none where they call several."""
    texts = dict.fromkeys(w.around.candidate.text for w in witnesses if w.around is not None)
    found = {
        one["name"]
        for text in texts
        for one in re.finditer(rf"(?P<name>{_ANY_NAME}),\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,3}}{noun}\b", text)
    }
    names = {re.sub(r"^The\s+", "", name) for name in found}
    return [name for name in names if len(names) == 1 and not any(_calls_another(noun, name, text) for text in texts)]


def _names(wording: Wording) -> list[str]:
    """Return the claim's names as they are written, two that an ampersand joins as one."""
    text = wording.question.text
    found: list[Span] = []
    for _, parts in wording.names:
        here = Span(parts[0].word.span.start, parts[-1].word.span.end)
        if found and text[found[-1].end : here.start].strip() == "&":
            found[-1] = Span(found[-1].start, here.end)
        else:
            found.append(here)
    return [span.of(text) for span in found]


def _nouns(name: str, witnesses: Sequence[Witness]) -> list[str]:
    """Return what the texts heard call a name and no other one."""
    texts = list(dict.fromkeys(w.around.candidate.text for w in witnesses if w.around is not None))
    written = re.escape(name)
    told = [
        found["noun"].lower()
        for text in texts
        for pattern in (rf"{written}{_BEHIND}", rf"{_AHEAD}{written}\b", rf"{written}{_WITHIN}")
        for found in re.finditer(pattern, text)
    ]
    nouns = dict.fromkeys(noun for noun in told if is_common(noun) and not is_verb(noun))
    return [noun for noun in nouns if not any(_calls_another(noun, name, text) for text in texts)]


def _calls_another(noun: str, name: str, text: str) -> bool:
    """Say whether a text calls another name so, or speaks of another one of the sort."""
    if re.search(rf"\b(?:another|other|second|both|two|three)\s+{noun}", text, re.IGNORECASE):
        return True
    ahead = re.finditer(rf"\b(?i:the|an?)\s+(?:[a-z-]+\s+){{0,2}}{noun}\s+(?P<name>{_ANY_NAME})", text)
    behind = re.finditer(rf"(?P<name>{_ANY_NAME}),\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,3}}{noun}\b", text)
    own = stems_in(name)
    return any(own.isdisjoint(stems_in(found["name"])) for found in (*ahead, *behind))


def _read(
    claim: Claim,
    terms: Terms,
    wording: Wording,
    witness: Witness,
    name: str,
    places: Iterable[Span],
    witnesses: Sequence[Witness],
) -> Testimony | None:
    """Return what a sentence says with the claim's word for it in one of the places."""
    for at in places:
        grown = len(name) - (at.end - at.start)
        text = witness.text[: at.start] + name + witness.text[at.end :]
        if any(at.meets(m.span) and not isinstance(m.value, StatementValue) for m in witness.mentions):
            continue
        later = tuple(moved(m, grown) if m.span.start >= at.end else m for m in witness.mentions)
        read = replace(witness, text=text, stems=stems_in(text), mentions=later)
        said = testify(claim, terms, wording, read) or retold(claim, terms, wording, [read, *witnesses])
        if said is None or said.witness is not read or said.verdict is Verdict.PARTLY:
            continue
        points = tuple(replace(point, found=_back(point.found, at, grown)) for point in said.points)
        return replace(said, witness=witness, points=points, is_exact=False)
    return None


def _back(span: Span, at: Span, grown: int) -> Span:
    if span.end <= at.start:
        return span
    return span.moved(-grown) if span.start >= at.end + grown else at


def _places(noun: str, witness: Witness) -> Iterator[Span]:
    """Yield where a sentence has the noun with its article, and no other noun that it only tells the sort of."""
    for found in re.finditer(rf"\b[Tt]he\s+{noun}\b", witness.text):
        rest = witness.text[found.end() :]
        behind = next(iter(words_in(rest)), None)
        is_apart = behind is None or rest[: behind.span.start] != " "
        if (
            is_apart
            or behind is None
            or behind.is_stop
            or behind.folded in AUXILIARIES | PREPOSITIONS
            or is_verb(behind.folded)
        ):
            yield Span(*found.span())
