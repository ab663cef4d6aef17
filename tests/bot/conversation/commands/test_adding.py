"""``addfact`` and ``publish``: in one line, step by step, out of a message, out of a mention; and what is refused."""

from __future__ import annotations

import pytest

from bot.conversation.messages import Platform, RepliedTo
from facts.facts import FactState, Noted
from facts.values import KindName
from tests.support.moderating import Town

LIGHTHOUSE = "The old lighthouse of Kestrel Bay is 42 metres tall"
BRIDGE = "The Otter Bridge opened on 9 August 1934."
ONE_LINE = f"/addfact height of the old lighthouse | 42 metres | {LIGHTHOUSE}"


def test_one_line_publishes_at_once_with_the_whole_sentence_and_an_undo(town: Town) -> None:
    reply = town.do("ed", ONE_LINE)
    assert reply.splitlines() == [
        "Published as #1: height of the old lighthouse.",
        "= 42 metres (reviewed by a moderator)",
        "> The old lighthouse of Kestrel Bay is **42 metres** tall and was rebuilt in 1958.",
        "- Folio s0, s0@1:55-131",
        "[Undo /undo] [Edit /editfact 1]",
    ]
    assert town.book.fact(1).fact.kind is KindName.FIGURE


def test_other_ways_to_ask_and_the_kind_go_behind_the_proof(town: Town) -> None:
    town.do("ed", f"{ONE_LINE} | asked: how tall is the tower | kind: figure | asked: tower height")
    assert town.book.fact(1).fact.asked == ("how tall is the tower", "tower height")


@pytest.mark.parametrize(
    ("line", "code", "names"),
    [
        ("height | 43 metres | " + LIGHTHOUSE, "F-VALUE", "42 metres"),
        ("height | 42 metres | The old lighthouse of Kestrel Bay is 42 meters tall", "F-QUOTE", "s0"),
        ("height | 42 metres | nosuch@1:0-10", "N-SOURCE", "nosuch"),
        ("storm | 31 November 1962 | s0", "V-DATE", ""),
        ("storm | yesterday | note: a letter", "V-DATE", ""),
        ("height | 42 metres | note:", "F-SOURCE", ""),
        ("height | 42 metres | javascript:alert(1)", "U-SCHEME", ""),
        ("height | 42 metres | https://bbc.example@evil.example/x", "U-USERINFO", ""),
        ("height | 42 metres | s0 | kind: colour", "F-KIND", "colour"),
        ("height | 42 metres | s0 | colour: red", "C-FIELD", "asked:"),
        ("height | 1e999 | s0", "V-NUMBER", ""),
        ("he\u202eight | 42 metres | s0", "T-BIDI", ""),
    ],
)
def test_a_line_that_is_not_proved_is_refused_with_what_would_do(town: Town, line: str, code: str, names: str) -> None:
    reply = town.do("ed", f"/addfact {line}")
    assert reply.splitlines()[-1] == code
    assert names in reply
    assert town.book.facts() == ()
    assert town.book.log() == ()


def test_words_found_nowhere_name_the_nearest_passage(town: Town) -> None:
    reply = town.do("ed", "/addfact height | 42 metres | The old lighthouse of Kestrel Bay is 42 meters tall")
    assert "s0@1:" in reply


def test_a_note_is_shown_as_one_and_never_as_a_quotation(town: Town) -> None:
    reply = town.do("ed", "/addfact opening of the ferry line | 3 May 1990 | note: letter of the harbour office")
    assert "= 3 May 1990 (moderator’s note)" in reply
    assert "Reference: letter of the harbour office" in reply
    assert ">" not in reply
    assert isinstance(town.book.fact(1).fact.basis, Noted)


def test_a_statement_names_who_said_it(town: Town) -> None:
    reply = town.do("ed", "/addfact the quay in winter | Elena Ruiz: “The quay will stay open all winter” | s0")
    assert "= Elena Ruiz: The quay will stay open all winter" in reply
    assert town.book.fact(1).fact.kind is KindName.STATEMENT


# --- what has to be looked at -----------------------------------------------------------------------------------------


def test_the_same_fact_again_is_shown_first_and_published_only_on_a_yes(town: Town) -> None:
    town.do("ed", ONE_LINE)
    reply = town.do("ed", ONE_LINE)
    assert "# Not published yet" in reply
    assert "* F-DUP: the same is published already: #1 height of the old lighthouse: 42 metres" in reply
    assert len(town.book.facts()) == 1
    assert "Published as #2" in town.press("ed", "Confirm")


def test_a_contradiction_shows_the_other_fact_by_value(town: Town) -> None:
    town.do("ed", ONE_LINE)
    reply = town.do("ed", "/addfact height of the old lighthouse | 45 metres | note: a letter")
    assert "* F-CONFLICT: 45 metres contradicts #1 height of the old lighthouse: 42 metres" in reply
    assert "nothing was changed" in town.press("ed", "Cancel")
    assert len(town.book.facts()) == 1


def test_a_confirmation_counts_once(town: Town) -> None:
    town.do("ed", ONE_LINE)
    town.do("ed", ONE_LINE)
    preview = town.reply
    town.press("ed", "Confirm")
    town.reply = preview
    assert town.press("ed", "Confirm").endswith("C-STALE")
    assert len(town.book.facts()) == 2


def test_mixed_alphabets_in_a_word_are_pointed_out(town: Town) -> None:
    reply = town.do("ed", f"/addfact height of the old lighthоuse | 42 metres | {LIGHTHOUSE}")
    assert "mixes alphabets" in reply
    assert town.book.facts() == ()


# --- step by step -----------------------------------------------------------------------------------------------------


def test_without_arguments_each_thing_is_asked_for_and_shown_before_it_is_published(town: Town) -> None:
    assert "? Subject" in town.do("ed", "/addfact")
    assert "? Kind" in town.do("ed", "opening of the Otter Bridge")
    assert "? Value" in town.do("ed", "date")
    assert "? Proof" in town.do("ed", "9 August 1934")
    preview = town.do("ed", BRIDGE)
    assert "# Not published yet" in preview
    assert "> The Otter Bridge opened on **9 August 1934**." in preview
    assert town.book.facts() == ()
    assert "Published as #1" in town.do("ed", "yes")


def test_who_said_it_is_asked_only_of_a_statement(town: Town) -> None:
    for line in ("/addfact", "the quay in winter", "statement"):
        town.do("ed", line)
    assert "? Speaker" in town.do("ed", "The quay will stay open all winter")


def test_what_is_given_already_is_not_asked_for(town: Town) -> None:
    reply = town.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934")
    assert "? Kind" in reply
    assert "? Proof" in town.do("ed", "date")


@pytest.mark.parametrize("answer", ["date", "a date", "1", "A Date.", "дата", "Дата"])
def test_one_of_several_answers_is_taken_by_its_words_in_any_language_or_its_number(town: Town, answer: str) -> None:
    town.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934")
    assert "? Proof" in town.do("ed", answer)


@pytest.mark.parametrize("answer", ["0", "4", "dat", "число дат", "²"])
def test_another_answer_is_none(town: Town, answer: str) -> None:
    town.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934")
    assert "C-ANSWER" in town.do("ed", answer)


def test_a_form_survives_a_restart_and_ends_with_cancel(town: Town) -> None:
    town.do("ed", "/addfact")
    town.restart()
    assert "? Kind" in town.do("ed", "opening of the Otter Bridge")
    assert "nothing was changed" in town.do("ed", "cancel")
    assert town.book.facts() == ()


def test_a_mistake_in_a_form_is_told_and_asked_again(town: Town) -> None:
    for line in ("/addfact", "opening of the Otter Bridge", "date", "10 August 1934"):
        town.do("ed", line)
    reply = town.do("ed", BRIDGE)
    assert "F-VALUE" in reply
    assert "? Proof" in reply
    assert town.book.facts() == ()


# --- out of a message -------------------------------------------------------------------------------------------------


def ours(text: str) -> RepliedTo:
    return RepliedTo("m0", text, ours=True)


def test_as_a_reply_to_an_answer_of_ours_its_citation_is_the_proof(town: Town) -> None:
    answer = ours("9 August 1934\nThe Otter Bridge opened on 9 August 1934.\nFolio s1, s1@1:0-41")
    reply = town.do("ed", "/addfact", reply_to=answer)
    assert "# Not published yet" in reply
    assert "> The Otter Bridge opened on **9 August 1934**." in reply
    assert "Published as #1" in town.press("ed", "Confirm")


def test_as_a_reply_with_subject_and_value_the_message_is_the_proof(town: Town) -> None:
    said = RepliedTo("m0", "Turnout was 58 percent.")
    assert "Published as #1: turnout." in town.do("ed", "/addfact turnout | 58 percent", reply_to=said)
    assert "Published as #2" in town.do("ed", "/addfact opened | 9 August 1934", reply_to=ours("s1@1:0-41"))


def test_several_quotations_in_a_message_are_asked_about(town: Town) -> None:
    reply = town.do("ed", "/publish", reply_to=ours("s1@1:0-41 and s1@1:160-183"))
    assert reply.splitlines()[0] == "That message has several quotations. Which one?"
    assert "Published as #1" in town.press("ed", "s1@1:160-183")


def test_several_values_in_a_quotation_are_asked_about(town: Town) -> None:
    reply = town.do("ed", "/publish", reply_to=ours("My sources differ:\nFolio s0, s0@1:55-131"))
    assert reply.splitlines()[1:] == ["The quotation gives several values. Which one?", "[1: 42 metres]", "[2: 1958]"]
    assert "Now: " in town.press("ed", "1958")


def test_a_citation_is_published_with_a_subject_made_of_its_sentence(town: Town) -> None:
    assert "Published as #1: The Otter Bridge opened." in town.do("ed", "/publish s1@1:0-41")


def test_a_citation_is_published_with_subject_and_value_of_the_moderator(town: Town) -> None:
    reply = town.do("ed", "/publish s0@1:55-131 rebuilding of the lighthouse | 1958")
    assert "Published as #1: rebuilding of the lighthouse." in reply
    assert "= 1958 " in reply


def test_words_behind_a_bar_that_are_no_value_are_the_subject(town: Town) -> None:
    assert "Published as #1: opening day." in town.do("ed", "/publish s1@1:0-41 | opening day")


def test_a_value_behind_a_bar_is_the_value_and_has_to_stand_there(town: Town) -> None:
    assert "= 1958 " in town.do("ed", "/publish s0@1:55-131 | 1958")
    assert "F-VALUE" in town.do("ed", "/publish s1@1:0-41 | 9 August 1963")


def test_a_subject_with_words_for_a_value_is_refused(town: Town) -> None:
    assert "F-KIND" in town.do("ed", "/publish s1@1:0-41 opening | the big day")
    assert town.book.facts() == ()


@pytest.mark.parametrize("typed", ["s1 1", "s1 #1 opening of the bridge"])
def test_a_mention_is_published_by_its_number(town: Town, typed: str) -> None:
    reply = town.do("ed", f"/publish {typed}")
    assert "= 9 August 1934 (reviewed by a moderator)" in reply
    assert "[Next /candidates s1 2 one]" in reply


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "99999999999999999999"])
def test_a_mention_that_is_none_is_refused(town: Town, number: str) -> None:
    assert town.do("ed", f"/publish s1 {number}").endswith("N-MENTION")


def test_nothing_to_publish_says_how(town: Town) -> None:
    assert town.do("ed", "/publish").endswith("F-SOURCE")
    assert town.book.facts(states=tuple(FactState)) == ()


def test_an_anonymous_administrator_is_offered_no_undo(town: Town) -> None:
    code = town.do("mia", "/link").split("/join ")[1].split(".")[0]
    town.do("mia", f"/join {code}", platform=Platform.TELEGRAM)
    town.do("mia", "/setup anonymous_administrators on")
    reply = town.do("group", ONE_LINE, platform=Platform.TELEGRAM)
    assert "[Edit /editfact 1]" in reply
    assert "Undo" not in reply
    assert town.do("group", "/undo", platform=Platform.TELEGRAM).endswith("P-RIGHT")
    assert "an anonymous administrator, published fact #1" in town.do("mia", "/log")


def test_what_was_previewed_is_proved_again_when_it_is_confirmed(town: Town) -> None:
    town.do("ed", ONE_LINE)
    town.do("ed", ONE_LINE)
    preview = town.reply
    town.do("eve", "/retiresource s0 withdrawn")
    town.reply = preview
    assert town.press("ed", "Confirm").endswith(("F-SOURCE", "F-QUOTE"))
    assert len(town.book.facts()) == 1


def test_a_button_is_good_for_nobody_else(town: Town) -> None:
    town.do("ed", ONE_LINE)
    reply = town.reply
    assert town.press("eve", "Undo").endswith("C-STALE")
    town.reply = reply
    assert town.press("ann", "Edit").endswith("C-STALE")
    assert len(town.book.facts()) == 1


def test_everything_is_said_in_russian_too(town: Town) -> None:
    town.do("mia", "/setup language ru")
    reply = town.do("ed", ONE_LINE)
    assert "> The old lighthouse of Kestrel Bay is **42 metres** tall and was rebuilt in 1958." in reply
    assert "= 42 metres" in reply


TALL = "The old lighthouse of Kestrel Bay is 42 metres tall and was rebuilt in 1958."


@pytest.mark.parametrize(
    ("begins", "value"),
    [
        ("= 42 metres (from the source, not reviewed)", "42 metres"),
        ("**1958** · from the source, not reviewed", "1958"),
        ("1958", "1958"),
    ],
)
def test_a_reply_to_an_answer_publishes_the_value_it_gave(town: Town, begins: str, value: str) -> None:
    answer = RepliedTo("1", f"{begins}\n{TALL}\nFolio s0 · s0@1:55-131", ours=True)
    assert f"= {value} (reviewed by a moderator)" in town.do("ed", "/publish", reply_to=answer)


@pytest.mark.parametrize("begins", ["My sources differ:", "19583 gulls", TALL])
def test_where_the_answer_does_not_tell_the_value_it_is_asked_for(town: Town, begins: str) -> None:
    answer = RepliedTo("1", f"{begins}\nFolio s0 · s0@1:55-131", ours=True)
    assert "The quotation gives several values. Which one?" in town.do("ed", "/publish", reply_to=answer)


def test_words_said_to_an_answer_are_its_subject(town: Town) -> None:
    answer = RepliedTo("1", f"42 metres · not reviewed\n{TALL}\ns0@1:55-131", ours=True)
    assert town.do("ed", "/publish height of the old lighthouse", reply_to=answer).startswith(
        "Published as #1: height of the old lighthouse."
    )
