"""A typed line to arguments: words, parts, the rest; and nothing typed is ever more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.calls import Argument, Command, Example, Section, Takes
from bot.conversation.parsing import checked, no_such_command, parsed, usage_line
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said
from facts.errors import ConversationRefused


def takes(*arguments: Argument) -> Command:
    """Return a command that takes these."""
    example = Example("note a | b", said("notes it"))
    return Command("note", Section.FACTS, Right.KEEP, said("Note."), lambda call: Reply(), arguments, (example,))


def one(name: str, takes: Takes = Takes.WORD, *, required: bool = True, options: tuple[str, ...] = ()) -> Argument:
    """Return an argument."""
    return Argument(name, said("It."), takes, required, options)


NUMBER_AND_REASON = takes(one("number"), one("reason", Takes.REST, required=False))
PARTS = takes(one("subject", Takes.PART), one("value", Takes.PART), one("proof", Takes.PART, required=False))

LINES = [
    (NUMBER_AND_REASON, "12 the count was corrected", {"number": "12", "reason": "the count was corrected"}),
    (NUMBER_AND_REASON, "12", {"number": "12"}),
    (NUMBER_AND_REASON, '"old harbour" it moved', {"number": "old harbour", "reason": "it moved"}),
    (NUMBER_AND_REASON, "“old harbour” it moved", {"number": "old harbour", "reason": "it moved"}),
    (NUMBER_AND_REASON, "«старый порт»", {"number": "старый порт"}),
    (NUMBER_AND_REASON, '"unbalanced it moved', {"number": '"unbalanced', "reason": "it moved"}),
    (NUMBER_AND_REASON, "'", {"number": "'"}),
    (NUMBER_AND_REASON, "12 a | b", {"number": "12", "reason": "a | b"}),
    (PARTS, "height | 42 metres | minutes", {"subject": "height", "value": "42 metres", "proof": "minutes"}),
    (PARTS, "height of it|42 metres", {"subject": "height of it", "value": "42 metres"}),
    (PARTS, "'; DROP TABLE fact;-- | {0.__class__} | %s%n", {"subject": "'; DROP TABLE fact;--", "value": "{0.__class__}", "proof": "%s%n"}),
]  # fmt: skip


@pytest.mark.parametrize(("command", "line", "wanted"), LINES, ids=[line for _, line, _ in LINES])
def test_a_line_gives_arguments(command: Command, line: str, wanted: dict[str, str]) -> None:
    assert parsed(command, line) == wanted


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (NUMBER_AND_REASON, ""),
        (PARTS, "height"),
        (PARTS, "height | "),
        (PARTS, "| 42"),
        (PARTS, "a | b | c | d"),
        (takes(), "anything"),
        (takes(one("number")), "12 13"),
        (takes(one("format", options=("csv", "jsonl"))), "xml"),
    ],
)
def test_a_line_that_does_not_fit_is_answered_with_how_it_is_typed(command: Command, line: str) -> None:
    with pytest.raises(ConversationRefused) as refused:
        parsed(command, line)
    assert refused.value.code == "C-USAGE"
    assert "/note" in refused.value.what
    assert refused.value.hint == "For example: /note a | b"


def test_options_are_taken_in_any_case_and_others_never() -> None:
    command = takes(one("format", required=False, options=("csv", "jsonl")))
    assert parsed(command, "CSV") == {"format": "csv"}
    assert checked(command, {"format": " "}) == {}
    with pytest.raises(ConversationRefused):
        checked(command, {"colour": "blue"})


def test_usage_is_told_as_it_is_typed() -> None:
    assert usage_line(NUMBER_AND_REASON) == "/note NUMBER [REASON]"
    assert usage_line(PARTS) == "/note SUBJECT | VALUE | [PROOF]"


def test_the_nearest_command_is_named_and_the_typed_one_cut_short() -> None:
    assert no_such_command("histroy", ["history", "help"]).hint.startswith("Did you mean /history?")
    far = no_such_command("x" * 500, ["history"])
    assert "x" * 41 not in far.what
    assert far.hint == "/help lists all commands."


@given(st.text(max_size=80))
def test_nothing_that_is_typed_is_lost_or_invented(line: str) -> None:
    try:
        found = parsed(NUMBER_AND_REASON, line)
    except ConversationRefused:
        assert len(line.strip()) <= 2, line
        return
    assert all(value in line for value in found.values())


@given(st.text(max_size=80), st.text(max_size=80))
def test_parts_come_back_as_they_were_typed(subject: str, value: str) -> None:
    clean_subject, clean_value = subject.replace("|", "").strip(), value.replace("|", "").strip()
    if clean_subject and clean_value:
        assert parsed(PARTS, f"{clean_subject} | {clean_value}") == {"subject": clean_subject, "value": clean_value}
