"""A reply at the prompt: the same words, choices with numbers, buttons as what can be typed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from bot.conversation.replies import Action, Actions, Quote, Reply, Text
from bot.render.lines import Look, one_line, plain
from bot.render.reply import reply_lines
from tests.bot.render.replies import REPLIES, odd_quotes, odd_replies


def lines(name: str) -> list[str]:
    return plain(reply_lines(REPLIES[name])).split("\n")


def test_an_answer_has_its_value_first_then_the_proof() -> None:
    assert lines("found") == [
        "24 June 1931 · from the source, not reviewed",
        "> The bridge over Kestrel Bay opened on **24 June 1931**, after over 120,000 rivets.",
        "Minutes of the harbour board · 1931-07-01 · Harbour board",
        "minutes@1:10-88",
        "https://kestrel.example/minutes/1931",
        "",
        "You can type: /more (More context), /others (Other sources), /why (Why), /wrong (Wrong?), /delete (Delete)",
    ]


def test_choices_are_numbered() -> None:
    assert lines("many choices")[:4] == ["Which one?", "", "1. Pier 1", "2. Pier 2"]
    assert lines("many choices")[-1] == "7. Pier 7"


def test_a_form_asks_for_one_field() -> None:
    assert lines("form") == ["A new fact", "Subject", "What is the value of?"]


def test_a_value_stands_out_and_a_source_does_not() -> None:
    looks = {run.text: run.look for line in reply_lines(REPLIES["found"]) for run in line.runs}
    assert looks["24 June 1931"] in (Look.VALUE, Look.MARKED)
    assert looks["minutes@1:10-88"] is Look.QUIET


def test_a_button_that_cannot_be_typed_is_left_out() -> None:
    assert plain(reply_lines(Reply((Text("?"), Actions((Action("Yes", "y"),)))))) == "?"


def test_the_words_of_our_own_are_in_the_readers_language() -> None:
    assert (
        plain(reply_lines(replace(REPLIES["found"], language="ru"))).split("\n")[-1].startswith("Можно написать: /more")
    )


@given(odd_quotes())
def test_a_quotation_comes_back_letter_for_letter(cited: Quote) -> None:
    made = reply_lines(Reply((cited,)))
    assert "\n".join(line.text for line in made) == "\n".join(map(one_line, cited.text.split("\n")))
    assert all(line.first == "> " for line in made)
    marked = "".join(run.text for line in made for run in line.runs if run.look is Look.MARKED)
    assert marked == one_line("".join(mark.of(cited.text) for mark in cited.marks).replace("\n", ""))


@given(odd_replies())
def test_nothing_steers_a_terminal(reply: Reply) -> None:
    assert all(letter >= " " for line in reply_lines(reply) for letter in line.text)
