"""What is kept of a conversation as text: replies, places, settings, grants; and what an older or newer program wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.identity import grants_of
from bot.conversation.kept_replies import kept, plain, told
from bot.conversation.messages import Place, PlaceKind, Platform
from bot.conversation.places import place_of, written
from bot.conversation.replies import (
    Action,
    Actions,
    Block,
    Claim,
    Field,
    FormBlock,
    Heading,
    Listing,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.conversation.roles import Role
from bot.conversation.settings import SETTINGS, SettingForm, Settings, Visibility, settings_of
from facts.ledger import Entry, EntryKind, canonical
from facts.model import Span

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
IDS = st.from_regex(r"-?[1-9][0-9]{0,18}", fullmatch=True)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(ValueLine, TEXTS, TEXTS),
    st.builds(Heading, TEXTS),
    st.builds(Text, TEXTS, st.booleans(), st.booleans()),
    st.builds(lambda text, note, listed: Claim(text + "x", (Span(0, 1),), note, listed), TEXTS, TEXTS, st.booleans()),
    st.builds(lambda text: Quote(text + "x", (Span(0, 1),)), TEXTS),
    st.builds(SourceLine, TEXTS, st.tuples(TEXTS, TEXTS), TEXTS, st.none() | TEXTS, TEXTS),
    st.builds(Listing, st.lists(TEXTS, max_size=3).map(tuple), st.none() | st.integers(1, 9)),
)


@given(st.lists(BLOCKS, max_size=5), st.booleans(), st.sampled_from(["en", "ru"]))
def test_a_reply_comes_back_as_it_was_kept(blocks: list[Block], private: bool, language: str) -> None:
    reply = Reply(tuple(blocks), private=private, language=language)
    assert told(kept(reply)) == reply


def test_what_an_earlier_program_kept_has_no_language() -> None:
    assert told('{"blocks":[],"private":false}') == Reply()


def test_what_can_be_typed_stays_of_buttons_and_forms() -> None:
    form = FormBlock("t", "A fact", (Field("subject", "Subject", hint="What is it of?"),), "subject")
    reply = Reply((Text("Published."), Actions((Action("Undo", "token", "/undo"), Action("Look", "token"))), form))
    assert plain(told(kept(reply))) == "Published.\n/undo\nSubject What is it of?"
    assert "token" not in kept(reply)


@given(st.sampled_from(Platform), IDS, st.sampled_from(PlaceKind), st.just("") | IDS, st.just("") | IDS)
def test_a_place_comes_back_as_it_was_written(
    platform: Platform, id_: str, kind: PlaceKind, channel: str, thread: str
) -> None:
    place = Place(platform, id_, kind, channel, thread)
    assert place_of(written(place)) == place


@given(st.text(max_size=40))
def test_what_is_no_place_is_none(text: str) -> None:
    place = place_of(text)
    assert place is None or text.startswith(place.platform)


def entry(name: str, body: object, kind: EntryKind = EntryKind.SETTING) -> Entry:
    """Return an entry as the ledger has it."""
    return Entry(kind, name, 1, canonical(body))


def test_every_setting_can_be_kept_and_read() -> None:
    values: dict[SettingForm, object] = {
        SettingForm.SWITCH: False,
        SettingForm.NUMBER: 7,
        SettingForm.PLACE: "telegram:-1",
    }
    for key in SETTINGS:
        value = values.get(key.form, key.options[-1] if key.options else None)
        for body in (value, {"value": value}):
            read = getattr(settings_of([entry(key.name, body)]), key.name)
            assert read == value
    assert settings_of([entry("visibility", "private")]).visibility is Visibility.PRIVATE


@pytest.mark.parametrize(
    ("name", "body"),
    [("closest", 11), ("closest", True), ("closest", "3"), ("language", "xx"), ("unreviewed_answers", 1), ("log_place", 5),
     ("place:telegram:-1", True), ("of a newer program", 1), ("visibility", None)],
)  # fmt: skip
def test_what_is_no_setting_or_no_value_is_passed_over(name: str, body: object) -> None:
    assert settings_of([entry(name, body)]) == Settings()


def test_only_roles_that_can_be_granted_are() -> None:
    rows = [
        ("role:1@discord:2", {"role": "editor"}),
        ("person:ab", "manager"),
        ("person:cd", "operator"),
        ("x", {"role": 1}),
    ]
    assert grants_of(entry(name, body, EntryKind.GRANT) for name, body in rows) == {
        "role:1@discord:2": Role.EDITOR,
        "person:ab": Role.MANAGER,
    }
