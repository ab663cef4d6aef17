"""Whose telling is told of: "according to the Herald the crews were told to wait" has one telling within another.

A sentence that has only the inner one, "the crews were instructed by the guild to wait", says nothing of who reports that: who
gave the order is no rival to who tells of it. This file knows nothing of who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.words.verbs import BE
from facts.model import Span
from facts.reading.statements.reporting_verbs import VERBS, Form, Frame
from facts.reading.words import Word, stems_in, words_in
from facts.values import StatementValue


def is_told_of(wording: Wording, witness: Witness, content: Span, value: StatementValue) -> bool:
    """Say whether what the claim lets somebody say has itself the telling by which the sentence reports its statement.

    ``wording`` is that of what the claim lets somebody say, ``content`` what is said in the sentence, as ``value`` has it.
    """
    inside = Span(0, len(witness.text))
    if value.cue is None or not inside.holds(value.cue):
        return False
    telling = stems_in(value.cue.of(witness.text))
    said = stems_in(content.of(witness.text)) if content.start >= 0 else frozenset()
    is_to_somebody = any(_is_to_somebody(word.folded) for word in words_in(value.cue.of(witness.text)))
    return any(
        (met_in(term, wording, telling) is not None or (is_to_somebody and _is_to_somebody(term.word.folded)))
        and met_in(term, wording, said) is None
        for term in wording.terms
    )


_TO_SOMEBODY = frozenset({Frame.TOLD, Frame.TOLD_TO})
_NO_NOUN = frozenset({Form.PAST, Form.PARTICIPLE, Form.ING})


def _is_to_somebody(folded: str) -> bool:
    """Say whether a word is a verb of telling somebody, each as good as another here: told, instructed, urged."""
    return any(
        one.verb.frames & _TO_SOMEBODY and (not one.verb.nounlike or one.forms & _NO_NOUN)
        for one in VERBS.get(folded, ())
    )


def is_told_to_another(wording: Wording, said: str) -> bool:
    """Say whether the claim has somebody told, whom the words ``said`` only have behind the telling: A was told to blame B."""
    mine, words = _telling(wording.words), words_in(said)
    theirs = _telling(words)
    if mine is None or theirs is None:
        return False
    at = wording.words[mine].span.start
    ahead = [term for term in wording.terms if term.word.span.end <= at]
    before, behind = (frozenset(word.stem for word in part) for part in (words[:theirs], words[theirs:]))
    return any(met_in(term, wording, behind) is not None and met_in(term, wording, before) is None for term in ahead)


def is_of_its_speaker(wording: Wording, witness: Witness, content: Span, value: StatementValue) -> bool:
    """Say whether a name of what the claim has said stands only where the sentence, behind the words, tells who said them.

    "Norway was ready to pay, said Bell, secretary for Danish trade" is nothing that Bell says of Denmark.
    """
    speaker, places = value.speaker, Places(witness)
    if speaker is None or content.end > speaker.start:
        return False
    met = (name_met(name, parts, places) for name, parts in wording.names)
    return any(at is not None and at.start >= speaker.end for at in met)


def _telling(words: Sequence[Word]) -> int | None:
    """Return the place of the first verb by which somebody is told: were told, was ordered; None for none."""
    return next(
        (
            n
            for n, word in enumerate(words)
            if _is_to_somebody(word.folded) and any(one.folded in BE for one in words[max(0, n - 2) : n])
        ),
        None,
    )
