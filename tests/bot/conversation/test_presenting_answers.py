"""Outcomes as replies: value first, then the proof, then what can be done; nothing shortened that proves anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.calls import Call
from bot.conversation.messages import Author, Incoming, Place, PlaceKind, Platform
from bot.conversation.presenting_answers import BUDGET, answer_reply, picked_reply, size_of, within
from bot.conversation.presenting_traces import trace_blocks
from bot.conversation.recent import Recent, value_citation
from bot.conversation.replies import Actions, Choices, Quote, Reply, SourceLine, Text, ValueLine
from bot.conversation.roles import Role
from bot.conversation.settings import Settings
from bot.policy import permitted
from bot.voice import ENGLISH, voice_of
from facts.answers import (
    Agreement,
    Answer,
    Correction,
    Evidence,
    Found,
    Noted,
    Outcome,
    QuestionKind,
    Reason,
    Several,
    Trace,
    Unknown,
)
from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.model import Citation, Span
from facts.store.memory import MemoryStore
from tests.bot import canned
from tests.support.transcript import transcript


class Buttons:
    """Tokens that can be read."""

    def token(self, action: str, argument: str = "", *, anyone: bool = False, once: bool = False) -> str:
        return f"{action}:{argument}" + (":anyone" if anyone else "") + (":once" if once else "")


class Memory:
    def __init__(self) -> None:
        self.kept: dict[str, object] = {}

    def remember(self, name: str, value: object) -> None:
        self.kept[name] = value

    def recall(self, name: str) -> object | None:
        return self.kept.get(name)


class Forms:
    """Presenting an answer begins no form."""

    def start(self, name: str, values: Mapping[str, str]) -> Reply:
        raise AssertionError("an answer was shown, and a form was begun")

    def confirm(self, command: str, arguments: Mapping[str, str], preview: Reply) -> Reply:
        raise AssertionError("an answer was shown, and a form was begun")

    def cancel(self) -> Reply:
        raise AssertionError("an answer was shown, and a form was begun")


def a_call(*, language: str = "en", settings: Settings | None = None) -> Call:
    """Return a member's call that reads nothing."""
    place = Place(Platform.TELEGRAM, "42", PlaceKind.PRIVATE)
    library = MemoryStore().library("kestrel")
    return Call(
        Incoming("k", place, Author(Platform.TELEGRAM, "42")),
        "kestrel", Role.MEMBER, {}, voice_of(language), settings or Settings(), FactBase(library), FactBook(library),
        Buttons(), Memory(), Forms(), "2024-05-01T12:00:00+00:00",
    )  # fmt: skip


def recent(outcome: Outcome) -> Recent:
    return Recent("When did it open?", outcome, "2024-05-01T12:00:00+00:00")


def shown(outcome: Outcome) -> tuple[str, ...]:
    """Return the reply to an outcome as lines, without its buttons."""
    return transcript(answer_reply(a_call(), recent(outcome)))[:-1]


BUTTONS = "[More context /more] [Other sources /others] [Why? /why] [Wrong? /wrong …] [Delete /delete]"

NOTED = Noted(
    7,
    QuestionKind.FIGURE,
    "about 300",
    "~300",
    "boats in the harbour",
    "https://Harbour.example/log",
    Trace(QuestionKind.FIGURE),
)

SAID: dict[str, tuple[Outcome, tuple[str, ...]]] = {
    "found": (
        canned.FOUND,
        (
            "= May 1932 (from the source, not reviewed)",
            "> The harbour opened in **May 1932**.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:12-43",
            "I read “harbuor” as “harbour”.",
        ),
    ),
    "reviewed": (
        Found(replace(canned.WHEN, reviewed=True, fact=12), Trace(QuestionKind.DATE)),
        (
            "= May 1932 (reviewed by a moderator #12)",
            "> The harbour opened in **May 1932**.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:12-43",
        ),
    ),
    "corrected": (
        replace(canned.CORRECTED, trace=Trace(QuestionKind.DATE)),
        (
            "= May 1932 (from the source, not reviewed)",
            "Not quite as the question has it: the source says May 1932, not June.",
            "> The harbour opened in **May 1932**.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:12-43",
        ),
    ),
    "compatible": (
        replace(canned.COMPATIBLE, trace=Trace(QuestionKind.FIGURE)),
        (
            "The wordings differ and can all be true at once:",
            "= Over 120 (from the source, not reviewed)",
            "> **Over 120** boats came.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:44-64",
            "= 120 (from the source, not reviewed)",
            "> Over **120** boats came.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:44-64",
        ),
    ),
    "choice": (
        replace(canned.CHOICE, trace=Trace(QuestionKind.DATE)),
        (
            "The question can mean 2 things:",
            "[1: May 1932: The harbour opened in May 1932.]",
            "[2: Ada Brook: “We had hoped for more,” said Ada Brook.]",
            "Which one do you mean? Press it, or type its number.",
        ),
    ),
    "note": (
        NOTED,
        (
            "= about 300 (moderator’s note #7)",
            "boats in the harbour",
            "- Reference, <https://Harbour.example/log> (harbour.example)",
        ),
    ),
    "written note": (
        replace(NOTED, reference="The harbour master’s diary, page 12"),
        (
            "= about 300 (moderator’s note #7)",
            "boats in the harbour",
            "Reference: The harbour master’s diary, page 12",
        ),
    ),
    "unknown": (
        replace(canned.UNKNOWN, trace=Trace(QuestionKind.DATE)),
        (
            "Not in my sources. The sources speak of this, but do not say what was asked. Not found: closed.",
            "Try this: ask with the words that the source might use.",
            "# The closest I have, which is not an answer:",
            "> The harbour opened in May 1932.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:12-43",
            "> Over 120 boats came.",
            "- Harbour log, 1932-06, Harbour office, harbour-log@1:44-64",
        ),
    ),
    "empty": (
        canned.EMPTY,
        ("Not in my sources. No source has been imported yet.", "Try this: a moderator can add a source: /addsource"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_what_is_shown_of_an_outcome(name: str) -> None:
    outcome, lines = SAID[name]
    assert shown(outcome) == lines


@pytest.mark.parametrize("name", ["found", "reviewed", "corrected", "compatible"])
def test_what_can_be_done_with_an_answer(name: str) -> None:
    assert transcript(answer_reply(a_call(), recent(SAID[name][0])))[-1] == BUTTONS


@pytest.mark.parametrize("name", SAID)
def test_a_reply_keeps_to_what_platforms_take(name: str) -> None:
    reply = answer_reply(a_call(), recent(SAID[name][0]))
    for block in reply.blocks:
        if isinstance(block, Actions):
            assert 1 <= len(block.actions) <= 5
        if isinstance(block, Choices):
            assert 2 <= len(block.options) <= 5
            assert all(len(option.label) <= 80 for option in block.options)


@pytest.mark.parametrize("name", SAID)
def test_quotes_are_letter_for_letter_in_every_language(name: str) -> None:
    def quotes(language: str) -> list[str]:
        reply = answer_reply(a_call(language=language), recent(SAID[name][0]))
        return [block.text for block in reply.blocks if isinstance(block, Quote)]

    assert quotes("ru") == quotes("en")
    assert all(quote in canned.TEXT for quote in quotes("en"))


def test_a_value_comes_before_what_is_said_about_the_question() -> None:
    taken = replace(recent(canned.FOUND), following="Taking this with the last answer: “…”")
    reply = answer_reply(a_call(), taken)
    assert isinstance(reply.blocks[0], ValueLine)
    assert reply.blocks[1] == Text("Taking this with the last answer: “…”")


def test_what_is_not_an_answer_has_no_value_and_no_mark() -> None:
    reply = answer_reply(a_call(), recent(canned.UNKNOWN))
    assert not any(isinstance(block, ValueLine) for block in reply.blocks)
    assert all(block.marks == () for block in reply.blocks if isinstance(block, Quote))


@pytest.mark.parametrize("reason", Reason)
def test_only_what_moderators_could_answer_can_be_filed(reason: Reason) -> None:
    reply = answer_reply(a_call(), recent(Unknown(reason, "", (), Trace(QuestionKind.OTHER))))
    filed = "Ask the moderators" in transcript(reply)[-1]
    vague = {Reason.TOO_VAGUE, Reason.SEVERAL_QUESTIONS, Reason.NOT_ANSWERABLE_KIND}
    assert filed == (reason not in vague)


def test_how_many_closest_things_are_shown_is_the_communitys_choice() -> None:
    reply = answer_reply(a_call(settings=Settings(closest=0)), recent(canned.UNKNOWN))
    assert not any(isinstance(block, Quote) for block in reply.blocks)


def test_a_withheld_answer_is_shown_as_none() -> None:
    outcome = permitted(canned.FOUND, unreviewed=False)
    lines = shown(outcome)
    assert "no moderator has reviewed it" in lines[0]
    assert not any(line.startswith("= ") for line in lines)


def long_answer(number: int, size: int = 500) -> Answer:
    """Return an answer whose sentence is long."""
    quote = f"{number} boats " + "x" * size
    cited = Citation("log", 1, Span(number * 1000, number * 1000 + len(quote)))
    value = Span(cited.span.start, cited.span.start + len(str(number)))
    return Answer(
        str(number), str(number), QuestionKind.FIGURE, 0.5, Evidence(cited, quote, value, "Log", None, None, None)
    )


def test_many_values_are_counted_where_they_do_not_fit() -> None:
    several = Several(tuple(long_answer(n) for n in range(1, 8)), Agreement.DIFFERENT, Trace(QuestionKind.FIGURE))
    lines = shown(several)
    assert lines[0] == "The sources give 7 different values:"
    assert lines[-1] == "5 more values: /others"
    assert sum(map(len, lines)) < BUDGET + 200


def test_a_long_proof_is_never_cut() -> None:
    answer = long_answer(1, 5_000)
    (quote,) = [
        b
        for b in answer_reply(a_call(), recent(Found(answer, Trace(QuestionKind.FIGURE)))).blocks
        if isinstance(b, Quote)
    ]
    assert quote.text == answer.evidence.quote


@given(st.lists(st.integers(0, 900), max_size=12), st.integers(0, 2))
def test_parts_are_kept_whole_and_in_order(sizes: list[int], least: int) -> None:
    parts = [(Text("x" * size), SourceLine("s")) for size in sizes]
    kept, left = within(parts, BUDGET, least=least)
    assert kept == tuple(block for part in parts[: len(parts) - left] for block in part)
    assert len(parts) - left >= min(least, len(parts))
    assert len(parts) - left <= least or size_of(kept) <= BUDGET


@pytest.mark.parametrize("typed", ["x" * 300, "a\nb\x1b[2J", "@everyone " * 9])
def test_no_more_of_the_question_is_said_back_than_forty_characters(typed: str) -> None:
    trace = Trace(QuestionKind.DATE, corrections=(Correction(typed, ("harbour",)),))
    reply = answer_reply(a_call(), recent(Unknown(Reason.NO_SUCH_SUBJECT, f"{typed}, {typed}", (), trace)))
    why = trace_blocks(
        a_call(), recent(Unknown(Reason.TOO_VAGUE, "", (), Trace(QuestionKind.DATE, words=(typed,) * 20)))
    )
    told = " ".join(block.text for block in (*reply.blocks, *why) if isinstance(block, Text))
    assert typed not in told
    assert "x" * 41 not in told
    assert told.isprintable()


def test_buttons_lead_back_to_the_answer() -> None:
    reply = answer_reply(a_call(), recent(Found(replace(canned.WHEN, reviewed=True, fact=12), canned.TRACE)))
    (actions,) = [block for block in reply.blocks if isinstance(block, Actions)]
    key = recent(Found(replace(canned.WHEN, reviewed=True, fact=12), canned.TRACE)).key
    assert [action.token for action in actions.actions] == [
        f"context:{value_citation(canned.WHEN)} {key}:anyone",
        f"also:{value_citation(canned.WHEN)} {key}:anyone",
        f"explain:{key}:anyone",
        "dispute:#12:anyone",
        "remove:42:anyone",
    ]


def test_one_of_several_is_shown_with_its_proof() -> None:
    assert transcript(picked_reply(a_call(), canned.WHO)) == (
        "= Ada Brook (from the source, not reviewed)",
        "> “We had hoped for more,” said **Ada Brook**.",
        "- Harbour log, 1932-06, Harbour office, harbour-log@1:65-105",
        "[More context /more] [Other sources /others] [Wrong? /wrong …] [Delete /delete]",
    )


def test_why_tells_the_way_in_words_and_without_scores() -> None:
    lines = transcript(Reply(trace_blocks(a_call(), recent(canned.FOUND))))
    assert lines == (
        "# How this came about",
        "You asked for a date.",
        "I looked for these words: harbour, open.",
        "I read “harbuor” as “harbour”.",
        "These values were considered, the best first:",
        "1. May 1932 (harbour-log@1:34-42)",
        "one passage of three was read",
    )
    assert not any("0.8" in line or "%" in line for line in lines)


def test_why_of_nothing_says_so() -> None:
    lines = transcript(Reply(trace_blocks(a_call(), recent(canned.EMPTY))))
    assert lines[-2:] == (
        "Nothing in the sources was worth considering.",
        "None was taken. No source has been imported yet.",
    )


def test_english_is_what_sentences_are_written_in() -> None:
    assert a_call().voice is ENGLISH
