"""Tokens of buttons: short, unforgeable, good in one place for one person, and found again after a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.buttons import LONG, MOST_BYTES, ONCE_LASTS, Tokens
from bot.conversation.messages import Author, Incoming, Place, Platform, Shape
from facts.errors import ConversationRefused
from facts.store.memory import MemoryStore

NOW = datetime(2024, 5, 1, tzinfo=UTC)
SECRET = b"s" * 32


def press(author: str = "1", place: str = "-100") -> Incoming:
    """Return a press by somebody somewhere."""
    return Incoming("k", Place(Platform.TELEGRAM, place), Author(Platform.TELEGRAM, author), shape=Shape.PRESS)


def made(tokens: Tokens, action: str, argument: str, *, anyone: bool = False) -> str:
    """Return a token that keeps nothing."""
    return tokens.make(press(), action, argument, anyone=anyone, box=None, now=NOW)


def came_back(tokens: Tokens, token: str, *, sources: tuple[str, ...] = (), author: str = "1") -> tuple[str, str]:
    """Return the action and the argument that a pressed token gives."""
    pressed = tokens.read(press(author), token)
    return pressed.action, tokens.argument(pressed.argument, lambda _: None, sources, NOW.isoformat())


@given(st.text(max_size=200), st.sampled_from(["more", "publish", "candidates"]))
def test_what_goes_in_comes_out_in_64_bytes_of_ascii(argument: str, action: str) -> None:
    tokens = Tokens(SECRET)
    token = made(tokens, action, argument)
    assert token.isascii()
    assert len(token) <= MOST_BYTES
    assert came_back(tokens, token) == (action, argument)


def test_a_citation_of_a_long_source_is_found_again_after_a_restart() -> None:
    source = "протокол-заседания-совета-гавани-от-четвёртого-мая"
    citation = f"{source}@12:123456-123999"
    token = made(Tokens(SECRET), "context", citation)
    assert came_back(Tokens(SECRET), token, sources=("minutes", source)) == ("context", citation)
    with pytest.raises(ConversationRefused) as refused:
        came_back(Tokens(SECRET), token, sources=("minutes",))
    assert refused.value.code == "C-STALE"


def test_a_long_argument_is_kept_where_the_command_writes() -> None:
    store = MemoryStore()
    long = "How many people stood on the quay when the ferry left? " * 3
    with store.registering() as box:
        token = Tokens(SECRET).make(press(), "asked", long, anyone=False, box=box, now=NOW)
    again = Tokens(SECRET)
    with store.registry() as registry:
        short = again.read(press(), token).argument
        assert again.argument(short, lambda key: registry.slip(LONG, key), (), NOW.isoformat()) == long
        with pytest.raises(ConversationRefused):
            again.argument(short, lambda key: registry.slip(LONG, key), (), "2024-06-01T00:00:00+00:00")


@given(st.integers(0, 63), st.integers(0, 127))
def test_a_token_with_any_letter_changed_is_refused(at: int, letter: int) -> None:
    tokens = Tokens(SECRET)
    token = made(tokens, "publish", "minutes@1:10-42")
    forged = token[:at] + chr(letter) + token[at + 1 :] if at < len(token) else token + chr(letter)
    if forged != token:
        with pytest.raises(ConversationRefused) as refused:
            tokens.read(press(), forged)
        assert refused.value.code == "C-STALE"


def test_a_token_is_good_for_one_person_in_one_place_and_one_store() -> None:
    tokens = Tokens(SECRET)
    own, everybodys = made(tokens, "more", "1"), made(tokens, "more", "1", anyone=True)
    assert came_back(tokens, everybodys, author="2") == ("more", "1")
    for stranger, token in ((press("2"), own), (press("1", "-200"), own), (press("1", "-200"), everybodys)):
        with pytest.raises(ConversationRefused):
            tokens.read(stranger, token)
    with pytest.raises(ConversationRefused):
        Tokens(b"t" * 32).read(press(), own)


@given(st.text(max_size=80))
def test_whatever_is_pressed_is_refused_and_never_an_error(text: str) -> None:
    with pytest.raises(ConversationRefused):
        Tokens(SECRET).read(press(), text)


def test_anyones_token_knows_whose_message_it_stands_under_and_names_nobody() -> None:
    tokens = Tokens(SECRET)
    token = made(tokens, "context", "minutes@1:10-42 1a2b3c4d", anyone=True)
    assert tokens.read(press("1"), token).own
    assert not tokens.read(press("2"), token).own
    other = tokens.make(press("2"), "context", "minutes@1:10-42 1a2b3c4d", anyone=True, box=None, now=NOW)
    assert other != token
    with pytest.raises(ConversationRefused):
        tokens.read(press("2"), token[:13] + other[13:17] + token[17:])


def test_the_answer_that_a_citation_stands_in_is_named_with_it_after_a_restart() -> None:
    source = "протокол-заседания-совета-гавани-от-четвёртого-мая"
    place = f"{source}@12:12345-12399 1a2b3c4d"
    token = made(Tokens(SECRET), "context", place, anyone=True)
    assert len(token) <= MOST_BYTES
    assert came_back(Tokens(SECRET), token, sources=(source,)) == ("context", place)


@given(st.text(max_size=200), st.sampled_from(["undo", "publish", "asked", "candidates"]))
def test_a_token_for_once_fits_as_well(argument: str, action: str) -> None:
    tokens = Tokens(SECRET)
    token = tokens.make(press(), action, argument, anyone=False, box=None, now=NOW, once=True)
    assert token.isascii()
    assert len(token) <= MOST_BYTES
    assert came_back(tokens, token) == (action, argument)


def test_a_token_for_once_is_another_in_each_message_and_good_for_a_month() -> None:
    tokens = Tokens(SECRET)
    first = tokens.make(press(), "undo", "", anyone=False, box=None, now=NOW, once=True)
    later = Incoming("k2", press().place, press().author)
    second = tokens.make(later, "undo", "", anyone=False, box=None, now=NOW, once=True)
    assert tokens.read(press(), first, NOW).once != tokens.read(press(), second, NOW).once
    assert tokens.read(press(), first, NOW + ONCE_LASTS).action == "undo"
    with pytest.raises(ConversationRefused):
        tokens.read(press(), first, NOW + ONCE_LASTS + timedelta(days=1))
    with pytest.raises(ConversationRefused):
        tokens.read(press("2"), first, NOW)
