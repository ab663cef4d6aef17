"""Other values for the same thing: what is shown beside the best answer, and how the values stand to each other.

Values that disagree are never merged and never chosen between in silence; compatible bounds are told from values that
clash. This file knows nothing of gates (a choice carries what it failed) and of reasons for having no answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.answers import Agreement, Outcome, Several, Trace
from facts.asking.attributing import speaker_name
from facts.asking.choice import Choice, Gate
from facts.asking.citing import Grounds, answer_of, kind_of
from facts.asking.gating import is_name
from facts.kinds.base import Kind, Relation, WantedFigure
from facts.values import Comparator, DateValue, FigureValue, Flag, KindName, StatementValue

MAX_ANSWERS = 5
STATEMENT_SHARE = 0.9
"""Share of what was asked about that another statement must hold, beside the best one's."""
DATE_SHARE = 0.85
FIGURE_SHARE = 0.45
"""Share of the best choice's score, and of its sentence, from which another value for the same thing is shown too."""
PLAIN_VERBS = frozenset({"say", "state", "tell", "claim", "сказать", "говорить", "заявить", "заявлять"})
"""Verbs that ask for any words; "what did she apologise for" asks for an apology."""


def several(grounds: Grounds, best: Choice, trace: Trace) -> Outcome | None:
    """Return the best choice and its rivals as one outcome; None where nothing else gives another value."""
    if grounds.question.speech is not None:
        return _several_statements(grounds, best, trace)
    kind = kind_of(grounds.question.kind)
    rivals: list[Choice] = [best]
    for choice in grounds.choices[1:]:
        if len(rivals) < MAX_ANSWERS and kind is not None and _is_rival(grounds, kind, rivals, choice):
            rivals.append(choice)
    if kind is None or len(rivals) < 2:
        return None
    relations = {
        kind.relation(one.mention.value, other.mention.value)
        for n, one in enumerate(rivals)
        for other in rivals[n + 1 :]
    }
    agreement = Agreement.DIFFERENT if Relation.DIFFERENT in relations else Agreement.COMPATIBLE
    return Several(tuple(answer_of(grounds, choice) for choice in rivals), agreement, trace)


def _several_statements(grounds: Grounds, best: Choice, trace: Trace) -> Outcome | None:
    """Return all who said it about as clearly, or all that the one asked for said, where nothing narrows it down."""
    speech = grounds.question.speech
    if speech is None or (speech.asks == "what" and not _asks_for_all(grounds, best)):
        return None
    said = [best]
    for choice in grounds.choices[1:]:
        if choice.failures or (choice.counted or 0) < STATEMENT_SHARE * (best.counted or 1):
            continue
        if choice.suits < best.suits or any(other.sentence.span == choice.sentence.span for other in said):
            continue
        known = {_told_apart_by(grounds, other) for other in said}
        if _told_apart_by(grounds, choice) not in known and len(said) < MAX_ANSWERS:
            said.append(choice)
    if len(said) < 2:
        return None
    return Several(tuple(answer_of(grounds, choice) for choice in said), Agreement.CHOICE, trace)


def _told_apart_by(grounds: Grounds, choice: Choice) -> str:
    """Return what two statements differ in: the name where it is asked who, whatever office stands beside it."""
    value, speech = choice.mention.value, grounds.question.speech
    is_named = isinstance(value, StatementValue) and Flag.ANONYMOUS not in value.flags
    if isinstance(value, StatementValue) and is_named and speech is not None and speech.asks == "who":
        return speaker_name(choice.passage, value) or ""
    return answer_of(grounds, choice).value


def _asks_for_all(grounds: Grounds, best: Choice) -> bool:
    """Say whether "what did X say" is asked of a name, with nothing about what, and with a verb that any words suit."""
    speech = grounds.question.speech
    if speech is None or speech.speaker is None or speech.topic is not None or speech.quoted:
        return False
    asked = [term for term in grounds.terms.terms if speech.speaker.holds(term.word.span)]
    text = best.passage.candidate.text
    return speech.verb in PLAIN_VERBS and bool(asked) and is_name(asked[-1], text)


def _is_rival(grounds: Grounds, kind: Kind, taken: Sequence[Choice], choice: Choice) -> bool:
    """Say whether a choice gives another value for the same thing, from another sentence.

    The same thing is: of the same sort, counting the same, and said with the question's own predicate. Figures of a
    thing are often worded apart (over 120,000; more than 100,000), dates of other events stand in like sentences:
    so figures need less of the question than dates.
    """
    best = taken[0]
    if _is_other_wording(grounds, kind, taken, choice):
        return True
    share = FIGURE_SHARE if kind.name is KindName.FIGURE else DATE_SHARE
    if choice.failures or choice.suits < 0.75 * best.suits or choice.score < share * best.score:
        return False
    if choice.sentence.with_context < share * best.sentence.with_context:
        return False
    if choice.years and kind.name is KindName.FIGURE and not choice.years & (best.years | _asked_years(grounds)):
        return False  # the sentence says itself that it speaks of another time
    if best.counted is not None and best.counted > 0 and (choice.counted or 0.0) < 0.5 * best.counted:
        return False
    for other in taken:
        if choice.sentence.span == other.sentence.span and choice.passage is other.passage:
            return False
        if kind.relation(choice.mention.value, other.mention.value) is Relation.SAME:
            return False
    return _says_the_same(grounds, best, choice)


def _is_other_wording(grounds: Grounds, kind: Kind, taken: Sequence[Choice], choice: Choice) -> bool:
    """Say whether a bound is another wording of the bounds already taken, from a sentence that may leave a name out.

    "Over 100,000 were driven out by them" and "more than 120,000 fled" speak of one thing, though only one says by whom.
    To show a compatible bound beside the answer claims nothing that its own sentence does not say.
    """
    values = [other.mention.value for other in (*taken, choice)]
    if not all(isinstance(value, FigureValue) and value.comparator is not Comparator.EXACT for value in values):
        return False
    if any(failure.gate is not Gate.NAME for failure in choice.failures) or choice.suits < 0.9 * taken[0].suits:
        return False
    if choice.years and not choice.years & (taken[0].years | _asked_years(grounds)):
        return False
    if any(other.sentence.span == choice.sentence.span and other.passage is choice.passage for other in taken):
        return False
    relations = {kind.relation(other.mention.value, choice.mention.value) for other in taken}
    if choice.text.casefold() in {other.text.casefold() for other in taken}:
        return False
    return relations <= {Relation.COMPATIBLE, Relation.SAME} and _says_the_same(grounds, taken[0], choice, least=1)


def _asked_years(grounds: Grounds) -> set[int]:
    values = (mention.value for mention in grounds.question.dates)
    return {v.start.year for v in values if isinstance(v, DateValue) and v.start.year is not None}


def _says_the_same(grounds: Grounds, best: Choice, choice: Choice, least: int = 0) -> bool:
    """Say whether what both sentences hold of the question is more than names, numbers and what is counted.

    ``least`` is how many words both must share.
    """
    wanted = grounds.question.wanted
    counted = wanted.counted if isinstance(wanted, WantedFigure) else ()
    predicate = [
        term
        for term in grounds.terms.terms
        if not (term.is_name or term.word.is_number or term.is_generic or term.word.stem in counted)
    ]
    ours, theirs = _stems(best), _stems(choice)
    shared = [term for term in predicate if term.matched(ours)]
    if sum(1 for term in shared if term.matched(theirs)) < least:
        return False
    return (
        all(term.matched(theirs) for term in shared)
        if len(shared) <= 1
        else (sum(1 for term in shared if term.matched(theirs)) * 2 >= len(shared))
    )


def _stems(choice: Choice) -> frozenset[str]:
    return frozenset(choice.passage.candidate.terms[1 + choice.sentence.number])
