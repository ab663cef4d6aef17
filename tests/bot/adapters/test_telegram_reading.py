"""What an update says: every shape in which Telegram tells who speaks, where, and with which words."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram_fields import Fields, fields_of, updates_in
from bot.adapters.telegram_reading import Heard, Ignored, Inline, Me, Moved, Pressed, Read, read
from bot.conversation.messages import AuthorKind, Incoming, PlaceKind, RepliedTo, Shape
from tests.bot.adapters.telegram_updates import (
    ALICE,
    DATE,
    GROUP,
    ME,
    NOW,
    OURS,
    OURSELVES,
    PRIVATE,
    entity,
    message,
    press,
)

LINKED = {"id": -1002, "type": "channel", "title": "The Harbour Times"}


def reading(update: object, me: Me = ME) -> Read:
    return read(fields_of(update), me, NOW, lambda file, most: f"{file} {most}".encode())


def heard(update: object) -> Incoming:
    found = reading(update)
    assert isinstance(found, Heard), found
    return found.incoming


def test_a_message_in_a_group() -> None:
    incoming = heard(message())
    assert incoming.key == "telegram:9000:m:-1001:7"
    assert (incoming.place.key, incoming.place.kind, incoming.place.title) == (
        "telegram:-1001",
        PlaceKind.GROUP,
        "Kestrel Bay",
    )
    assert (incoming.author.key, incoming.author.name, incoming.author.language) == ("telegram:501", "Alice Gull", "ru")
    assert (incoming.text, incoming.mentioned, incoming.message, incoming.age) == (
        "When did the bridge open?",
        False,
        "7",
        10.0,
    )
    assert (incoming.reply_to, incoming.standing, incoming.edited, incoming.forwarded) == (None, None, False, False)


def test_a_private_chat_has_the_persons_own_id() -> None:
    incoming = heard(message(chat=PRIVATE))
    assert (incoming.place.id, incoming.place.kind) == (incoming.author.id, PlaceKind.PRIVATE)


AUTHORS: list[tuple[str, dict[str, Any], AuthorKind]] = [
    ("a person", {}, AuthorKind.PERSON),
    ("a bot", {"from": {**ALICE, "is_bot": True}}, AuthorKind.BOT),
    (
        "an administrator in the group's name",
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": GROUP},
        AuthorKind.ANONYMOUS_ADMIN,
    ),
    (
        "that account without the group",
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
        AuthorKind.CHANNEL,
    ),
    (
        "that account with another chat",
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": LINKED},
        AuthorKind.CHANNEL,
    ),
    (
        "a linked channel",
        {"from": {"id": 777000, "first_name": "Telegram"}, "sender_chat": LINKED, "is_automatic_forward": True},
        AuthorKind.CHANNEL,
    ),
    (
        "somebody in a channel's name",
        {"from": {"id": 136817688, "is_bot": True}, "sender_chat": LINKED},
        AuthorKind.CHANNEL,
    ),
    ("a channel's account alone", {"from": {"id": 136817688}}, AuthorKind.CHANNEL),
    ("a sender that cannot be read", {"sender_chat": 5}, AuthorKind.CHANNEL),
]


@pytest.mark.parametrize(("fields", "kind"), [row[1:] for row in AUTHORS], ids=[row[0] for row in AUTHORS])
def test_who_stands_behind_a_message(fields: dict[str, Any], kind: AuthorKind) -> None:
    assert heard(message(**fields)).author.kind is kind


def test_the_groups_own_name_is_nobody_in_a_private_chat() -> None:
    assert heard(message(chat=PRIVATE, sender_chat=PRIVATE)).author.kind is AuthorKind.CHANNEL


@pytest.mark.parametrize(
    ("fields", "thread"),
    [
        ({"message_thread_id": 44, "is_topic_message": True}, "44"),
        ({"message_thread_id": 1, "is_topic_message": True}, ""),
        ({"message_thread_id": 44}, ""),
        ({}, ""),
    ],
    ids=["a topic", "General by its number", "the thread of a reply, which is no topic", "General"],
)
def test_only_a_real_topic_is_one(fields: dict[str, Any], thread: str) -> None:
    assert heard(message(**fields)).place.thread == thread


def test_in_a_topic_nobody_replies_to_its_beginning() -> None:
    beginning = {**OURS, "text": None, "forum_topic_created": {"name": "Bridges"}}
    assert heard(message(message_thread_id=44, is_topic_message=True, reply_to_message=beginning)).reply_to is None


def test_a_reply_knows_whose_words_it_answers() -> None:
    assert heard(message(reply_to_message=OURS)).reply_to == RepliedTo("6", "1934", ours=True)
    theirs = {"message_id": 5, "date": DATE, "chat": GROUP, "from": ALICE, "caption": "The bridge", "photo": []}
    assert heard(message(reply_to_message=theirs)).reply_to == RepliedTo("5", "The bridge", ours=False)


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("@footnote_bot when did it open?", "@footnote_bot", "when did it open?"),
        ("when did it open, @Footnote_Bot", "@Footnote_Bot", "when did it open,"),
        ("🌉🌉 when @footnote_bot did it open?", "@footnote_bot", "🌉🌉 when did it open?"),
        ("@footnote_bot", "@footnote_bot", ""),
        ("@footnote_bot /ask when?", "@footnote_bot", "/ask when?"),
    ],
)
def test_a_mention_is_taken_out_as_telegram_counts(text: str, word: str, rest: str) -> None:
    incoming = heard(message(text, entities=[entity("mention", text, word)]))
    assert (incoming.mentioned, incoming.text) == (True, rest)


def test_a_mention_by_the_account_counts_and_anothers_does_not() -> None:
    text = "Footnote, when did it open? Ask @other_bot"
    ours = entity("text_mention", text, "Footnote", user=OURSELVES)
    assert heard(message(text, entities=[ours])).text == ", when did it open? Ask @other_bot"
    others = [entity("mention", text, "@other_bot"), entity("text_mention", text, "Footnote", user=ALICE)]
    assert not heard(message(text, entities=others)).mentioned


@pytest.mark.parametrize(("offset", "length"), [(-1, 5), (0, 0), (0, 900), (2**70, 3), ("0", 3), (None, None), (5, -2)])
def test_an_odd_entity_costs_nothing(offset: object, length: object) -> None:
    odd = {"type": "mention", "offset": offset, "length": length}
    assert heard(message(entities=[odd, 7, None])).text == "When did the bridge open?"


def test_a_command_keeps_the_name_that_it_carries() -> None:
    text = "/ask@footnote_bot when?"
    incoming = heard(message(text, entities=[entity("bot_command", text, "/ask@footnote_bot")]))
    assert (incoming.text, incoming.mentioned, incoming.bot_name) == (text, False, "footnote_bot")


def test_an_edit_is_as_old_as_what_it_edits() -> None:
    update = {"update_id": 3, "edited_message": message(edit_date=DATE + 9, date=DATE - 100)["message"]}
    incoming = heard(update)
    assert (incoming.edited, incoming.age, incoming.key) == (True, 110.0, f"telegram:9000:m:-1001:7:{DATE + 9}")


@pytest.mark.parametrize(
    "fields",
    [
        {"forward_origin": {"type": "user", "date": DATE, "sender_user": ALICE}},
        {"forward_origin": {"type": "hidden_user", "date": DATE, "sender_user_name": "A."}},
        {"forward_from": ALICE, "forward_date": DATE},
        {"forward_origin": "odd"},
    ],
)
def test_a_forward_is_known(fields: dict[str, Any]) -> None:
    assert heard(message(**fields)).forwarded


def test_a_document_with_a_command_under_it() -> None:
    document = {"file_id": "F1", "file_unique_id": "u", "file_name": "harbour.txt", "file_size": 12}
    text = "@footnote_bot /addsource"
    entities = [entity("mention", text, "@footnote_bot")]
    incoming = heard(message(text=None, caption=text, caption_entities=entities, document=document))
    assert (incoming.text, incoming.mentioned) == ("/addsource", True)
    assert incoming.attachment is not None
    assert (incoming.attachment.name, incoming.attachment.size) == ("harbour.txt", 12)
    assert incoming.attachment.read(99) == b"F1 99"


def test_a_press_is_bound_to_its_message_and_person() -> None:
    found = reading(press())
    assert isinstance(found, Heard)
    incoming = found.incoming
    assert (incoming.shape, incoming.text, incoming.message, found.callback) == (Shape.PRESS, "token", "6", "77")
    assert (incoming.key, incoming.author.id, incoming.place.id) == ("telegram:9000:p:77", "501", "-1001")


def test_a_press_knows_the_question_of_who_pressed() -> None:
    asked = message()["message"]
    mine = reading(press(message={**OURS, "reply_to_message": asked}))
    others = reading(press(message={**OURS, "reply_to_message": {**asked, "from": {**ALICE, "id": 502}}}))
    assert isinstance(mine, Heard)
    assert isinstance(others, Heard)
    assert (mine.under, others.under) == ("7", "")


def test_a_press_on_a_message_too_old_to_be_shown_still_counts() -> None:
    found = reading(press(message={"chat": GROUP, "message_id": 6, "date": 0}))
    assert isinstance(found, Heard)
    assert found.incoming.message == "6"


@pytest.mark.parametrize(
    "fields", [{"message": None, "inline_message_id": "x"}, {"data": None, "game_short_name": "g"}, {"from": None}]
)
def test_a_press_that_says_nothing_is_answered_all_the_same(fields: dict[str, Any]) -> None:
    assert reading(press(**fields)) == Pressed("77")


def test_a_question_behind_the_bots_name() -> None:
    found = reading({"update_id": 4, "inline_query": {"id": "9", "from": ALICE, "query": "when", "offset": ""}})
    assert isinstance(found, Inline)
    assert (found.id, found.author.id, found.text) == ("9", "501", "when")


def test_a_guest_is_never_in_a_place_of_the_bots() -> None:
    guest = message(chat={**GROUP, "id": -5}, guest_query_id="g1", guest_bot_caller_user=ALICE)["message"]
    found = reading({"update_id": 5, "guest_message": guest})
    assert isinstance(found, Heard)
    assert (found.incoming.place.kind, found.guest, found.incoming.mentioned) == (PlaceKind.FOREIGN, "g1", True)
    assert reading({"update_id": 5, "guest_message": {**guest, "guest_query_id": None}}) == Ignored(
        "a guest message without a query"
    )


def test_a_group_that_moved_is_told_from_both_sides() -> None:
    old_side = reading(message(text=None, chat={**GROUP, "id": -1, "type": "group"}, migrate_to_chat_id=-1001))
    new_side = reading(message(text=None, migrate_from_chat_id=-1))
    for found in (old_side, new_side):
        assert isinstance(found, Moved)
        assert (found.old.key, found.new.key) == ("telegram:-1", "telegram:-1001")


NOBODYS: list[tuple[str, dict[str, Any]]] = [
    ("somebody joined", message(text=None, new_chat_members=[ALICE])),
    ("a title", message(text=None, new_chat_title="Kestrel")),
    ("a topic", message(text=None, forum_topic_created={"name": "Bridges"})),
    ("a picture alone", message(text=None, photo=[{"file_id": "p"}])),
    ("what an inline bot wrote", message(via_bot=OURSELVES)),
    ("a channel's post", {"update_id": 1, "channel_post": message()["message"]}),
    ("a message in a channel", message(chat=LINKED)),
    ("a vote", {"update_id": 1, "poll": {"id": "1"}}),
    ("nothing", {"update_id": 1}),
    ("a message of nothing", {"update_id": 1, "message": {}}),
    ("a kind of the future", {"update_id": 1, "hologram": {"id": 5}}),
]


@pytest.mark.parametrize("update", [row[1] for row in NOBODYS], ids=[row[0] for row in NOBODYS])
def test_what_nobody_says_is_passed_over(update: dict[str, Any]) -> None:
    assert isinstance(reading(update), Ignored)


def test_half_a_letter_is_nothing_that_could_be_stored() -> None:
    heard(message("when \ud83c did it open?")).text.encode()


# --- malformed updates -----------------------------------------------------------------------------------------------

WHOLE = {
    "message": message(
        "@footnote_bot when?",
        entities=[{"type": "mention", "offset": 0, "length": 13}],
        reply_to_message=OURS,
        message_thread_id=4,
        is_topic_message=True,
        document={"file_id": "F", "file_name": "a.txt", "file_size": 1},
        sender_chat=GROUP,
        via_bot=OURSELVES,
        migrate_to_chat_id=-7,
        guest_query_id="g",
    ),
    "press": press(message={**OURS, "reply_to_message": message()["message"]}),
    "inline": {"update_id": 1, "inline_query": {"id": "1", "from": ALICE, "query": "when"}},
}
ODD: list[object] = [None, 0, -1, 2**80, "x", "x" * 70_000, [], [[]], {}, {"id": {"id": []}}, True, 1.5, float("nan")]


def _paths(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inside:
        yield from _paths(one, (*path, name))


def _with(update: dict[str, Any], path: tuple[str | int, ...], odd: object) -> dict[str, Any]:
    changed: Any = copy.deepcopy(update)
    inside = changed
    for name in path[:-1]:
        inside = inside[name]
    inside[path[-1]] = odd
    return changed  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", WHOLE)
def test_no_field_of_any_kind_can_stop_the_reading(name: str) -> None:
    for path in _paths(WHOLE[name]):
        for odd in ODD:
            reading(_with(WHOLE[name], path, odd))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inside: st.lists(inside) | st.dictionaries(st.sampled_from(["message", "chat", "id", "from", "text", "entities"]) | st.text(), inside)))  # fmt: skip
def test_whatever_json_is_sent_is_read(update: object) -> None:
    reading(update)


def test_a_reply_is_read_update_by_update_where_one_is_no_json() -> None:
    good = json.dumps({"update_id": 1, "message": {"text": 'a {"update_id" in words'}}).encode()
    bad = b'{"update_id": 2, "message": {"text": "\\u12'
    deep = b'{"update_id":3,"message":' + b"[" * 100_000 + b"}"
    last = b'{"update_id":4,"message":{"text":"\xff"}}'
    found = updates_in(b'{"ok":true,"result":[' + b",".join([good, bad, deep, last]) + b"]}")
    assert [fields_of(one).number("update_id") for one in found] == [1, 2, 3, 4]
    assert fields_of(found[3]).part("message").text("text") == "\ufffd"


@pytest.mark.parametrize("body", [b"", b"<html>502</html>", b'{"ok":true}', b"[]", b'{"result": 5}', b"\x00"])
def test_a_reply_without_updates_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError, match="update"):
        updates_in(body)


def test_a_number_of_any_length_is_none_that_counts() -> None:
    assert fields_of({"id": True}).number("id") == 0
    assert Fields({"id": 2**63}).number("id") == 0
    assert updates_in(b'{"ok":true,"result":[{"update_id":5,"x":' + b"9" * 5000 + b"}]}") == [{"update_id": 5}]
