"""The short texts that an adapter keeps between two starts: as they were left, each by its name, on every store."""

from __future__ import annotations

import asyncio
from typing import NoReturn

import pytest

from bot.conversation.messages import Platform
from facts.errors import StoreFailed
from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.conversation.talking import MEG, Town, run, town


def test_what_was_never_noted_is_empty() -> None:
    async def talk(t: Town) -> None:
        assert await t.conversation.noted("commands") == ""

    run(talk)


def test_a_note_is_there_after_a_restart_as_it_was_left() -> None:
    async def talk(t: Town) -> None:
        await t.conversation.note("commands", "first")
        await t.conversation.note("commands", "digest ≤ 64 \u2028 {} %s")
        await t.conversation.note("offset", "7")
        t.restarted()
        assert await t.conversation.noted("commands") == "digest ≤ 64 \u2028 {} %s"
        assert await t.conversation.noted("offset") == "7"
        await t.conversation.note("commands", "")
        assert await t.conversation.noted("commands") == ""
        assert await t.conversation.noted("offset") == "7"

    run(talk)


def test_a_note_is_nobodys_and_is_told_to_nobody() -> None:
    async def talk(t: Town) -> None:
        await t.conversation.note("commands", "a digest")
        assert await t.conversation.notices(Platform.TELEGRAM) == ()
        assert t.changes() == town().changes(), "it is no change of a community"
        await t.say(MEG, "/forgetme")
        assert await t.conversation.noted("commands") == "a digest"

    run(talk)


def test_many_notes_at_once_are_all_kept() -> None:
    async def talk(t: Town) -> None:
        await asyncio.gather(*(t.conversation.note(f"n{number}", str(number)) for number in range(20)))
        found = await asyncio.gather(*(t.conversation.noted(f"n{number}") for number in range(20)))
        assert found == [str(number) for number in range(20)]

    run(talk)


def test_a_note_is_kept_though_its_caller_is_gone() -> None:
    async def talk(t: Town) -> None:
        noting = asyncio.ensure_future(t.conversation.note("commands", "kept"))
        await asyncio.sleep(0)
        noting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await noting
        await t.conversation.note("after", "it")
        assert await t.conversation.noted("commands") == "kept"

    run(talk)


def test_an_engines_error_is_the_callers(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> NoReturn:
        raise StoreFailed("S-FAILED", "It is gone.")

    async def talk(t: Town) -> None:
        with monkeypatch.context() as broken:
            broken.setattr(t.store, "registry", gone)
            broken.setattr(t.store, "registering", gone)
            with pytest.raises(StoreFailed, match="S-FAILED"):
                await t.conversation.noted("commands")
            with pytest.raises(StoreFailed, match="S-FAILED"):
                await t.conversation.note("commands", "x")
        assert await t.conversation.noted("commands") == ""

    run(talk)


@pytest.mark.parametrize("url", ["sqlite_url", "postgres_url"])
def test_every_store_keeps_a_note(url: str, request: pytest.FixtureRequest) -> None:
    store: Store = open_store(request.getfixturevalue(url))

    async def talk(t: Town) -> None:
        await t.conversation.note("commands", "«дайджест» 🌉")
        t.restarted()
        assert await t.conversation.noted("commands") == "«дайджест» 🌉"

    try:
        run(talk, Town(store=store))
    finally:
        store.close()
