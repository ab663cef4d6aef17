"""What Discord sends, read as what was said: one row for each way of turning to the bot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.discord_commands import ABOUT_MODAL, ASK_ABOUT, CHECK_THIS, SAVE_AS_FACT
from bot.adapters.discord_reading import (
    ADMINISTRATOR,
    MANAGE_SERVER,
    AskingAbout,
    Completing,
    Ignored,
    Kind,
    Person,
    Sent,
    Spot,
    Used,
    Written,
    read_interaction,
    read_message,
    shown,
)
from bot.conversation.addressing import addressed
from bot.conversation.messages import AuthorKind, Incoming, PlaceKind, Rank, RepliedTo, Shape
from bot.conversation.replies import Quote, Reply, Text
from bot.render.discord import payloads

ME = "900"
ANN = Person("41", "Ann")
HARBOUR = Spot("70", "7", title="Kestrel Bay")
FILE = {"id": "5", "filename": "notes.txt", "size": 12, "url": "https://cdn.example/notes.txt"}


def _fetch(url: str, most: int) -> bytes:
    return f"{url} {most}".encode()


def _written(text: str = "Nice weather.", person: Person = ANN, spot: Spot = HARBOUR) -> Written:
    return Written("1001", text, person, spot)


def _read(written: Written) -> Incoming:
    read = read_message(written, ME, _fetch)
    assert isinstance(read, Incoming)
    return read


def _used(kind: int, data: Mapping[str, object], person: Person = ANN, spot: Spot = HARBOUR) -> Used:
    return Used("2002", kind, data, person, spot)


def _slash(name: str = "ask", **options: object) -> dict[str, object]:
    return {"type": 1, "name": name, "options": [{"name": one, "value": two} for one, two in options.items()]}


def _incoming(used: Used) -> Incoming:
    read = read_interaction(used, ME, _fetch)
    assert isinstance(read, Incoming)
    return read


def _is_answered(incoming: Incoming) -> bool:
    return addressed(incoming, {"ask"}) is not None


# --- messages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text", "mentioned"),
    [
        ("When did it open?", "When did it open?", False),
        (f"<@{ME}> When did it open?", "When did it open?", True),
        (f"<@!{ME}>When did it open?", "When did it open?", True),
        (f"Hey <@{ME}> when did it open?", "Hey when did it open?", True),
        (f"<@{ME}>", "", True),
        ("<@41> When did it open?", "<@41> When did it open?", False),
        (f"<@{ME}1> hello", f"<@{ME}1> hello", False),
        (f"<@{ME}> /addfact a | b |\nnote: c", "/addfact a | b |\nnote: c", True),
    ],
)
def test_a_mention_is_taken_out_and_told(typed: str, text: str, mentioned: bool) -> None:
    read = _read(_written(typed))
    assert (read.text, read.mentioned) == (text, mentioned)
    assert _is_answered(read) == mentioned


@pytest.mark.parametrize(
    ("person", "kind"),
    [
        (ANN, AuthorKind.PERSON),
        (replace(ANN, bot=True), AuthorKind.BOT),
        (replace(ANN, bot=True, webhook=True), AuthorKind.WEBHOOK),
        (replace(ANN, system=True), AuthorKind.SYSTEM),
    ],
)
def test_only_people_are_answered(person: Person, kind: AuthorKind) -> None:
    read = _read(_written(f"<@{ME}> when did it open?", person))
    assert read.author.kind is kind
    assert _is_answered(read) == (kind is AuthorKind.PERSON)


def test_what_discord_writes_itself_is_not_answered() -> None:
    read = _read(replace(_written(f"<@{ME}>"), ordinary=False))
    assert read.author.kind is AuthorKind.SYSTEM
    assert not _is_answered(read)


def test_the_bot_does_not_hear_itself() -> None:
    assert isinstance(read_message(_written(person=Person(ME, bot=True)), ME, _fetch), Ignored)


@pytest.mark.parametrize(
    ("spot", "kind", "key", "channel", "thread"),
    [
        (HARBOUR, PlaceKind.GROUP, "discord:7", "70", ""),
        (Spot("70", "7", thread="77"), PlaceKind.GROUP, "discord:7", "70", "77"),
        (Spot("60", direct=True), PlaceKind.PRIVATE, "discord:41", "60", ""),
        (Spot("60"), PlaceKind.FOREIGN, "discord:60", "", ""),
        (Spot("70", "7", member=False), PlaceKind.FOREIGN, "discord:7", "70", ""),
    ],
    ids=["channel", "thread or forum post", "private", "group of direct messages", "server without the bot"],
)
def test_where_it_was_said(spot: Spot, kind: PlaceKind, key: str, channel: str, thread: str) -> None:
    place = _read(_written(spot=spot)).place
    assert (place.kind, place.key, place.channel, place.thread) == (kind, key, channel, thread)


def test_an_edit_has_a_key_of_its_own_and_an_age() -> None:
    first = _read(_written())
    again = _read(replace(_written(), edited="1700", age=7.0))
    assert first.key == "discord:m:1001"
    assert again.key == "discord:m:1001:1700"
    assert (again.edited, again.age) == (True, 7.0)


def test_a_forward_a_reply_and_a_file_are_told() -> None:
    replied = RepliedTo("99", "It opened in 1934.", ours=True)
    read = _read(
        replace(_written(), reply=replied, forwarded=True, files=(Sent("a.txt", 3, "u"), Sent("b.txt", 4, "v")))
    )
    assert read.reply_to == replied
    assert read.forwarded
    assert read.attachment is not None
    assert (read.attachment.name, read.attachment.size, read.attachment.read(9)) == ("a.txt", 3, b"u 9")


_TEXT = st.text(st.sampled_from("aZ1.:/*_~|`<>[]()#@-+= \\n\\\\жé"), max_size=40)


@given(_TEXT, _TEXT)
def test_what_the_bot_wrote_is_read_back_as_it_is_shown(quoted: str, own: str) -> None:
    reply = Reply((Quote(quoted), Text(own), Text(own, quiet=True)))
    back = " ".join(shown(content) for payload in payloads(reply) if isinstance(content := payload["content"], str))
    for said in (quoted, own):
        assert " ".join(said.split()) in " ".join(back.split())


def test_only_what_is_ours_is_read_back() -> None:
    others = replace(_written(), reply=RepliedTo("99", r"**1934** \o/"))
    ours = replace(_written(), reply=RepliedTo("99", r"**1934** \@1\:0", ours=True))
    assert [one.reply_to.text for one in (_read(others), _read(ours)) if one.reply_to] == [r"**1934** \o/", "1934 @1:0"]


# --- what somebody may -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "rank"),
    [
        (ANN, Rank.MEMBER),
        (replace(ANN, permissions=MANAGE_SERVER), Rank.OWNER),
        (replace(ANN, permissions=ADMINISTRATOR), Rank.OWNER),
        (replace(ANN, permissions=1 << 13), Rank.MEMBER),
        (replace(ANN, owner=True), Rank.OWNER),
        (replace(ANN, silenced=True), Rank.RESTRICTED),
        (replace(ANN, silenced=True, permissions=ADMINISTRATOR), Rank.OWNER),
    ],
)
def test_rights_come_from_the_bits_of_the_interaction_itself(person: Person, rank: Rank) -> None:
    read = _incoming(_used(Kind.COMMAND, _slash(question="when?"), replace(person, roles=frozenset({"12"}))))
    assert read.standing is not None
    assert (read.standing.rank, read.standing.roles) == (rank, frozenset({"12"}))


@pytest.mark.parametrize("spot", [Spot("60", direct=True), Spot("60"), Spot("70", "7", member=False)])
def test_rights_elsewhere_count_for_nothing(spot: Spot) -> None:
    everything = replace(ANN, permissions=ADMINISTRATOR, owner=True)
    assert _incoming(_used(Kind.COMMAND, _slash(), everything, spot)).standing is None


# --- interactions ----------------------------------------------------------------------------------------------------


def test_a_slash_command() -> None:
    read = _incoming(_used(Kind.COMMAND, _slash("retire", number="3", reason="wrong"), replace(ANN, language="ru")))
    assert (read.key, read.shape, read.command) == ("discord:i:2002", Shape.COMMAND, "retire")
    assert read.arguments == {"number": "3", "reason": "wrong"}
    assert read.author.language == "ru"


def test_a_command_in_a_group_has_both_names() -> None:
    inner = {"type": 1, "name": "edit", "options": [{"name": "number", "value": 3}]}
    read = _incoming(_used(Kind.COMMAND, {"type": 1, "name": "fact", "options": [inner]}))
    assert (read.command, read.arguments) == ("editfact", {"number": "3"})


def test_a_file_of_a_command_is_no_argument() -> None:
    data = {**_slash("addsource", about="title: Notes", file="5"), "resolved": {"attachments": {"5": FILE}}}
    read = _incoming(_used(Kind.COMMAND, data))
    assert read.arguments == {"about": "title: Notes"}
    assert read.attachment is not None
    assert (read.attachment.name, read.attachment.size) == ("notes.txt", 12)


def test_typing_is_offered_something() -> None:
    options = [{"name": "number", "value": "3"}, {"name": "subject", "value": "light", "focused": True}]
    read = read_interaction(_used(Kind.TYPING, {"name": "facts", "options": options}), ME, _fetch)
    assert isinstance(read, Completing)
    assert (read.command, read.argument, read.typed) == ("facts", "subject", "light")


def test_a_button_and_a_menu_are_the_same_press() -> None:
    button = _incoming(replace(_used(Kind.COMPONENT, {"component_type": 2, "custom_id": "t0ken"}), message="55"))
    menu = _incoming(_used(Kind.COMPONENT, {"component_type": 3, "custom_id": "pick", "values": ["t0ken"]}))
    assert (button.shape, button.text, button.message) == (Shape.PRESS, "t0ken", "55")
    assert (menu.shape, menu.text) == (Shape.PRESS, "t0ken")


def test_a_window_is_a_form() -> None:
    fields = [
        {"type": 18, "component": {"type": 4, "custom_id": "subject", "value": "height"}},
        {"type": 18, "component": {"type": 3, "custom_id": "kind", "values": ["figure"]}},
        {"type": 1, "components": [{"type": 4, "custom_id": "value", "value": "42"}]},
        {"type": 18, "component": {"type": 3, "custom_id": "none", "values": []}},
        {"type": 18, "component": {"type": 19, "custom_id": "file", "values": ["5"]}},
    ]
    data = {"custom_id": "f0rm", "components": fields, "resolved": {"attachments": {"5": FILE}}}
    read = _incoming(_used(Kind.WINDOW, data))
    assert (read.shape, read.text) == (Shape.FORM, "f0rm")
    assert read.arguments == {"subject": "height", "kind": "figure", "value": "42", "none": "", "file": "notes.txt"}
    assert read.attachment is not None


def _menu(name: str, author: str = "42") -> dict[str, object]:
    message = {"id": "55", "content": "It opened in 1934.", "author": {"id": author}}
    return {"type": 3, "name": name, "target_id": "55", "resolved": {"messages": {"55": message}}}


def test_check_this() -> None:
    read = _incoming(_used(Kind.COMMAND, _menu(CHECK_THIS)))
    assert (read.command, read.arguments, read.message) == ("check", {"text": "It opened in 1934."}, "55")


def test_check_this_reads_a_forwarded_message() -> None:
    forwarded = {"id": "55", "content": "", "message_snapshots": [{"message": {"content": "It opened in 1934."}}]}
    data = {**_menu(CHECK_THIS), "resolved": {"messages": {"55": forwarded}}}
    assert _incoming(_used(Kind.COMMAND, data)).arguments == {"text": "It opened in 1934."}
    odd = {**forwarded, "message_snapshots": [{"message": 5}, "x"]}
    assert _incoming(_used(Kind.COMMAND, {**data, "resolved": {"messages": {"55": odd}}})).arguments == {}


@pytest.mark.parametrize(("author", "ours"), [("42", False), (ME, True)])
def test_save_as_fact_is_about_the_message(author: str, ours: bool) -> None:
    read = _incoming(_used(Kind.COMMAND, _menu(SAVE_AS_FACT, author)))
    assert (read.command, dict(read.arguments)) == ("addfact", {})
    assert read.reply_to == RepliedTo("55", "It opened in 1934.", ours)


def test_ask_about_this_asks_for_the_question_first() -> None:
    read = read_interaction(_used(Kind.COMMAND, _menu(ASK_ABOUT)), ME, _fetch)
    assert read == AskingAbout("It opened in 1934.", "en")
    fields = [{"type": 18, "component": {"type": 4, "custom_id": "question", "value": "When?"}}]
    asked = _incoming(_used(Kind.WINDOW, {"custom_id": ABOUT_MODAL, "components": fields}))
    assert (asked.shape, asked.command, asked.arguments) == (Shape.COMMAND, "ask", {"question": "When?"})


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (1, {}),
        (99, {}),
        (Kind.COMMAND, {}),
        (Kind.COMMAND, {"type": 2, "name": "a user's menu"}),
        (Kind.COMMAND, {"type": 3, "name": CHECK_THIS}),
        (Kind.COMMAND, _menu("Another menu")),
        (Kind.COMPONENT, {}),
        (Kind.COMPONENT, {"component_type": 3, "custom_id": "pick", "values": []}),
        (Kind.COMPONENT, {"component_type": 3, "custom_id": "another", "values": ["a"]}),
        (Kind.TYPING, {"name": "ask", "options": []}),
        (Kind.WINDOW, {"components": []}),
    ],
)
def test_what_is_not_the_bots_is_passed_over(kind: int, data: dict[str, object]) -> None:
    assert isinstance(read_interaction(_used(kind, data), ME, _fetch), Ignored)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "type", "options", "value", "values", "custom_id", "components", "component", "resolved"]
            )
            | st.sampled_from(
                ["messages", "attachments", "target_id", "component_type", "focused", "5", "author", "id"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(st.integers(0, 6), st.dictionaries(st.sampled_from(["type", "name", "options", "custom_id", "components", "values", "resolved", "target_id", "component_type"]), _JSON, max_size=6))  # fmt: skip
def test_no_data_raises(kind: int, data: dict[str, object]) -> None:
    assert read_interaction(_used(kind, data), ME, _fetch) is not None
