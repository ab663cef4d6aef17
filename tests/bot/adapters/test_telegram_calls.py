"""Where a reply goes and how: topic, question, button, file, and what only one person is shown."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.telegram_calls import Aim, Call, aim_at, aim_of, alert, calls
from bot.adapters.telegram_fields import fields_of
from bot.adapters.telegram_guests import guest_result, inline_results, inline_turn
from bot.adapters.telegram_reading import Heard, Inline, read
from bot.conversation.messages import Author, Place, PlaceKind, Platform, Shape
from bot.conversation.replies import (
    Action,
    Actions,
    Field,
    FormBlock,
    Notice,
    OutgoingFile,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.render.edges import units
from bot.render.telegram import payloads
from facts.model import Span
from tests.bot.adapters.telegram_updates import ME, NOW, OURS, PRIVATE, message, press
from tests.support.telegram.values import as_list, as_object, as_text, at

ANSWER = Reply((ValueLine("1934", "reviewed"), Quote("It opened in 1934.", (Span(13, 17),))))
BUTTONS = replace(ANSWER, blocks=(*ANSWER.blocks, Actions((Action("Why?", "token", "/why"),))))
FORM = Reply((FormBlock("token", "Add a fact", (Field("subject", "Subject"),), "subject"),))
LONG = Reply(tuple(Text(f"{number} " + "word " * 700) for number in range(3)))
IN_GROUP = {"message_id": 7, "allow_sending_without_reply": True}


def aim(update: object) -> Aim:
    found = read(fields_of(update), ME, NOW, lambda _file, _most: b"")
    assert isinstance(found, Heard)
    return aim_of(found)


def made(reply: Reply, to: Aim) -> list[Call]:
    return list(calls(reply, payloads(reply), to))


def test_an_answer_in_a_group_replies_to_the_question_whether_it_is_still_there_or_not() -> None:
    (call,) = made(ANSWER, aim(message()))
    assert call.method == "sendMessage"
    assert call.parameters["chat_id"] == -1001
    assert call.parameters["reply_parameters"] == IN_GROUP
    assert call.parameters["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in call.parameters
    assert "message_thread_id" not in call.parameters


def test_an_answer_stays_in_its_topic() -> None:
    (call,) = made(ANSWER, aim(message(message_thread_id=44, is_topic_message=True)))
    assert call.parameters["message_thread_id"] == 44
    (general,) = made(ANSWER, aim(message(message_thread_id=1, is_topic_message=True)))
    assert "message_thread_id" not in general.parameters


def test_in_a_private_chat_nothing_needs_to_be_replied_to() -> None:
    (call,) = made(ANSWER, aim(message(chat=PRIVATE)))
    assert (call.parameters["chat_id"], "reply_parameters" in call.parameters) == (501, False)


def test_only_the_first_of_several_messages_replies() -> None:
    sent = made(LONG, aim(message()))
    assert len(sent) > 1
    assert ["reply_parameters" in call.parameters for call in sent] == [True, *[False] * (len(sent) - 1)]


def test_a_button_changes_its_message_where_that_holds_all_of_it() -> None:
    to = aim(press())
    (call,) = made(replace(BUTTONS, replaces=True), to)
    assert (call.method, call.parameters["message_id"]) == ("editMessageText", 6)
    assert "reply_markup" in call.parameters
    assert {call.method for call in made(replace(LONG, replaces=True), to)} == {"sendMessage"}


def test_a_message_that_may_be_gone_has_one_to_send_instead() -> None:
    to = replace(aim(press()), thread=9)
    (call,) = made(replace(BUTTONS, replaces=True), to)
    (sent,) = made(BUTTONS, to)
    assert call.instead == sent, "in its topic and in answer to what it answered"
    assert call.to(-2).instead == sent.to(-2), "a group's new id is that of both"


def test_a_button_that_changes_nothing_is_answered_with_a_message() -> None:
    (call,) = made(ANSWER, aim(press()))
    assert call.parameters["reply_parameters"] == {**IN_GROUP, "message_id": 6}
    under = press(message={**OURS, "reply_to_message": message()["message"]})
    (call,) = made(ANSWER, aim(under))
    assert call.parameters["reply_parameters"] == IN_GROUP


def test_an_answer_is_taken_away_by_button_and_by_reply() -> None:
    gone = Reply(deletes=True)
    for update in (press(), message("/delete", reply_to_message=OURS)):
        assert made(gone, aim(update)) == [Call("deleteMessage", {"chat_id": -1001, "message_id": 6})]
    assert made(gone, aim(message("/delete"))) == []


def test_a_form_in_a_group_asks_for_a_reply_of_who_fills_it_in() -> None:
    (call,) = made(FORM, aim(message("/addfact")))
    markup = call.parameters["reply_markup"]
    assert isinstance(markup, dict)
    assert (markup["force_reply"], markup["selective"]) == (True, True)
    (private,) = made(FORM, aim(message("/addfact", chat=PRIVATE)))
    assert "reply_markup" not in private.parameters


def test_a_form_begun_by_a_button_asks_in_a_message_of_its_own() -> None:
    (asked,) = made(replace(FORM, replaces=True), aim(press()))
    assert asked.method == "sendMessage"
    assert not fields_of(dict(asked.parameters)).part("reply_markup").on("selective")


def test_a_file_is_sent_with_its_words_under_it() -> None:
    file = OutgoingFile("facts.csv", b"a,b")
    (call,) = made(replace(ANSWER, file=file), aim(message()))
    assert (call.method, call.parameters["document"]) == ("sendDocument", file)
    assert str(call.parameters["caption"]).startswith("1934")
    assert "text" not in call.parameters


def test_what_is_said_unasked_goes_to_its_topic_and_answers_its_question() -> None:
    notice = Notice("n", Place(Platform.TELEGRAM, "-1001", thread="44"), ANSWER, "7")
    (call,) = made(ANSWER, aim_at(notice))
    assert (call.parameters["message_thread_id"], call.parameters["reply_parameters"]) == (44, IN_GROUP)
    private = Notice("n", Place(Platform.TELEGRAM, "501", PlaceKind.PRIVATE), ANSWER, "odd")
    assert "reply_parameters" not in made(ANSWER, aim_at(private))[0].parameters


def test_what_concerns_one_person_is_shown_to_who_pressed_alone() -> None:
    refusal = Reply((Text("This button is another's."),), private=True)
    assert alert(refusal, payloads(refusal), aim(press())) == "This button is another's."
    assert alert(refusal, payloads(refusal), aim(message())) == ""
    assert alert(refusal, payloads(refusal), aim(press(message={**OURS, "chat": PRIVATE}))) == ""
    for other in (
        replace(refusal, private=False),
        replace(refusal, replaces=True),
        replace(refusal, blocks=(Text("long " * 50),)),
        replace(BUTTONS, private=True),
        replace(LONG, private=True),
    ):
        assert alert(other, payloads(other), aim(press())) == ""


# --- where the bot is no member --------------------------------------------------------------------------------------

INLINE = Inline("9", Author(Platform.TELEGRAM, "501", "Alice"), " when did the bridge open ")


def test_a_question_behind_the_bots_name_is_asked_as_in_private() -> None:
    turn = inline_turn(INLINE, ME)
    assert (turn.place.kind, turn.place.id, turn.shape) == (PlaceKind.PRIVATE, "501", Shape.INLINE)
    assert turn.text.strip() == "when did the bridge open"


def test_an_answer_can_be_sent_on() -> None:
    data = inline_results(INLINE, Reply(offers=(ANSWER,)), ME)
    assert (data["is_personal"], data["cache_time"]) == (True, 5)
    (result,) = fields_of(data).parts("results")
    assert (result.text("title"), result.text("description")) == ("1934", "It opened in 1934.")
    assert result.part("input_message_content").text("message_text").startswith("1934")
    assert "reply_markup" not in result
    assert "button" not in data


def test_without_an_answer_one_row_says_why() -> None:
    data = inline_results(INLINE, Reply((Text("Not in my sources. Nothing speaks of it."), Text("Try again."))), ME)
    (row,) = fields_of(data).parts("results")
    assert (row.text("title"), row.text("description")) == ("Not in my sources.", "Nothing speaks of it. Try again.")
    assert "reply_markup" not in row
    assert data["button"] == {"text": "Ask in a private chat", "start_parameter": "ask"}
    assert inline_results(INLINE, None, ME)["results"] == []
    assert "button" not in inline_results(INLINE, None, ME)


def test_what_is_said_to_one_in_russian_has_its_buttons_in_russian() -> None:
    data = inline_results(INLINE, Reply((Text("Такого в моих источниках нет."),), language="ru"), ME)
    assert fields_of(data).part("button").text("text") == "Спросить в личном чате"


VALUES = st.text(min_size=1, max_size=300).filter(str.strip)


@settings(max_examples=20)
@given(st.lists(st.tuples(VALUES, VALUES, st.integers(0, 10**9 - 6)), min_size=1, max_size=14))
def test_whatever_is_offered_telegram_takes(answers: list[tuple[str, str, int]]) -> None:
    offers = tuple(
        Reply((ValueLine(value), Quote(quote), SourceLine("Harbour notes", citation=f"notes@1:{start}-{start + 5}")))
        for value, quote, start in answers
    )
    data = inline_results(INLINE, Reply((Text("why"),), offers=offers), ME)
    again = inline_results(INLINE, Reply((Text("why"),), offers=offers), ME)
    rows = [as_object(one) for one in as_list(json.loads(json.dumps(data["results"])))]
    ids = [as_text(row["id"]) for row in rows]
    assert data == again
    assert len(rows) <= 10
    assert len(set(ids)) == len(ids)
    for row in rows:
        title, description = as_text(row["title"]), as_text(row["description"])
        assert 1 <= len(as_text(row["id"]).encode()) <= 64
        assert title.strip()
        assert "\n" not in title + description
        assert (units(title) <= 64, units(description) <= 200) == (True, True)
        (line,) = as_list(at(row, "reply_markup", "inline_keyboard"))
        (button,) = map(as_object, as_list(line))
        assert set(button) == {"text", "url"}
        parameter = as_text(button["url"]).partition("?start=")[2]
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", parameter)


def test_several_values_are_all_in_the_title() -> None:
    both = Reply((Text("They differ:"), ValueLine("17"), Quote("17 sank."), ValueLine("19"), Quote("19 sank.")))
    (row,) = fields_of(inline_results(INLINE, Reply(offers=(both,)), ME)).parts("results")
    assert (row.text("title"), row.text("description")) == ("17 · 19", "17 sank.")


def test_a_guest_gets_words_and_one_way_to_the_whole_citation() -> None:
    cited = Reply((*BUTTONS.blocks, SourceLine("Harbour notes", citation="notes@1:0-18")))
    result = guest_result(cited, ME)
    assert result is not None
    ((button,),) = result["reply_markup"]["inline_keyboard"]  # type: ignore[index]
    assert button == {"text": "Whole citation", "url": "https://t.me/footnote_bot?start=c_notes_1_0-18"}
    uncited = guest_result(BUTTONS, ME)
    assert uncited is not None
    assert "reply_markup" not in uncited
    assert guest_result(Reply(deletes=True), ME) is None
