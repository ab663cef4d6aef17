"""A second ``footnote run`` on one store: refused by name; everything else goes on beside the first."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from facts.store.running_lock import running_alone
from tests.bot.program import Program, Ran
from tests.support.promises.second_process import race, require_refused
from tests.support.running import PATIENCE, ended, running
from tests.support.telegram import telegram_server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to be asked with")


def test_of_two_that_start_at_once_one_serves_and_a_killed_one_leaves_nothing_behind(tmp_path: Path) -> None:
    assert asyncio.run(race(tmp_path, kill=True)) == {"races": 1, "refused": 1}
    with running_alone(f"sqlite:///{tmp_path}/footnote.db"):
        pass


def test_beside_a_running_bot_everything_else_works_and_a_second_token_is_no_way_in(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server, running(server, tmp_path) as first:
            olga = server.person("Olga")
            olga.write("/help")
            await olga.answer(within=PATIENCE)

            async def ran(*arguments: str, typed: str = "") -> Ran:
                return await asyncio.to_thread(Program(tmp_path), *arguments, typed=typed)

            source = tmp_path / "harbour.txt"
            source.write_text("The harbour of Kestrel Bay was founded on 14 May 1911.\n")
            assert (await ran("import", str(source))).status == 0
            assert "14 May 1911" in (await ran("ask", "When was the harbour of Kestrel Bay founded?")).out
            assert "14 May 1911" in (await ran("chat", typed="When was the harbour of Kestrel Bay founded?\n")).out
            assert (await ran("doctor")).status == 0
            assert (await ran("db", "backup", str(tmp_path / "backup.db"))).status == 0
            async with telegram_server(token="6000000002:AAnother-token-of-another-bot") as other:
                async with running(other, tmp_path) as second:
                    await require_refused(second, first)
                assert other.journal.entries == [], "it is refused before anybody is asked anything"
            first.send_signal(signal.SIGTERM)
            assert (await ended(first))[0] == 0

    asyncio.run(play())
