"""One bot on both chats at once: one process, one store, one community, and two servers that know nothing of each other.

What is kept on one is answered on the other; where one fails, the other goes on serving and the log says so.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.builders import HARBOUR
from tests.support.discord import DiscordServer, discord_server
from tests.support.footnote_process import ended, footnote, log_of, written_below
from tests.support.telegram import TelegramServer, telegram_server
from tests.support.telegram.refusals import conflict

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to be asked with")

_CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
GOES_ON = "one chat has ended, the others go on: "


def code_in(text: str) -> str:
    found = _CODE.search(text)
    assert found, text
    return found[0]


def tokens(on_discord: DiscordServer, on_telegram: TelegramServer, **more: str) -> dict[str, str]:
    return {
        "discord_token": on_discord.token,
        "discord_rest_base": on_discord.rest_base,
        "discord_gateway": on_discord.gateway,
        "telegram_token": on_telegram.token,
        "telegram_base_url": on_telegram.origin,
        **more,
    }


@asynccontextmanager
async def servers() -> AsyncIterator[tuple[DiscordServer, TelegramServer]]:
    async with discord_server() as on_discord, telegram_server() as on_telegram:
        yield on_discord, on_telegram


async def said(home: Path, *arguments: str) -> str:
    async with footnote(home, *arguments) as process:
        status, out, err = await ended(process, asked=False)
    assert status == 0, err
    return out


def test_what_is_kept_on_one_chat_is_answered_on_the_other(tmp_path: Path) -> None:
    async def play() -> None:
        async with servers() as (on_discord, on_telegram):
            source = tmp_path / "harbour.txt"
            source.write_text(HARBOUR, encoding="utf-8")
            await said(tmp_path, "import", str(source), "--id", "harbour", "--title", "Harbour log")
            code = code_in(await said(tmp_path, "link"))
            olga = on_discord.person("Olga")
            there = on_discord.guild("Kestrel Bay", olga)
            pavel, nina = on_telegram.person("Pavel"), on_telegram.person("Nina")
            here = on_telegram.group("Kestrel Bay", nina, owner=pavel)
            async with footnote(tmp_path, "run", **tokens(on_discord, on_telegram)) as process:
                await on_discord.listening(within=60)
                joined = await olga.slash(there, "join", code=code).answer(within=60)
                assert "belongs to" in joined.content
                linked = await olga.slash(there, "link").answer()
                here.say(pavel, f"/join {code_in(linked.content)}")
                assert "belongs to" in (await here.answer(within=60)).text

                proposed = await olga.slash(
                    there, "addfact", subject="height of the old lighthouse", value="42 metres", proof="harbour"
                ).answer()
                assert "42 metres" in proposed.content
                here.say(nina, "/ask how tall is the old lighthouse?")
                found = await here.answer()
                assert found.text.startswith("42 metres")
                assert "reviewed" in found.text

                here.say(pavel, "/addfact fishing boats that the storm sank | 17 | harbour")
                assert "17" in (await here.answer()).text
                answered = await olga.slash(
                    there, "ask", question="How many fishing boats did the storm sink?"
                ).answer()
                assert answered.content.startswith("**17")
                assert "reviewed" in answered.content
                assert (await ended(process))[0] == 0
            kept = written_below(tmp_path)
            for token in (on_discord.token.split(".")[2], on_telegram.token.split(":")[1]):
                assert token.encode() not in kept

    asyncio.run(play())


@pytest.mark.parametrize("how", ["its token is refused", "another copy polls"])
def test_telegram_failing_leaves_discord_serving(tmp_path: Path, how: str) -> None:
    async def play() -> None:
        async with servers() as (on_discord, on_telegram):
            olga = on_discord.person("Olga")
            there = on_discord.guild("Kestrel Bay", olga)
            if how == "its token is refused":
                on_telegram.token = "6000000001:AAnother-token-that-opens-nothing-at-all"
            else:
                on_telegram.faults.play(conflict("terminated by other getUpdates request"), "getUpdates", times=9)
            settings = tokens(on_discord, on_telegram, places="default")
            settings["telegram_token"] = "6000000001:AAFakeTokenOfKestrelBayForTestsOnly12"
            async with footnote(tmp_path, "run", **settings) as process:
                await on_discord.listening(within=60)
                await until_logged(tmp_path, GOES_ON)
                assert "/ask" in (await olga.slash(there, "help").answer()).content
                status, _, err = await ended(process)
            assert status == 2
            assert err.splitlines()[-1].startswith(("K-TELEGRAM: ", "K-TWICE: "))

    asyncio.run(play())


def test_discord_failing_leaves_telegram_serving(tmp_path: Path) -> None:
    async def play() -> None:
        async with servers() as (on_discord, on_telegram):
            nina = on_telegram.person("Nina")
            here = on_telegram.group("Kestrel Bay", nina)
            async with footnote(tmp_path, "run", **tokens(on_discord, on_telegram, places="default")) as process:
                (await on_discord.listening(within=60)).close(4004)
                await until_logged(tmp_path, GOES_ON)
                here.say(nina, "/help")
                assert "/ask" in (await here.answer(within=60)).text
                status, _, err = await ended(process)
            assert status == 2
            assert err.splitlines()[-1].startswith("K-DISCORD: Discord refuses the token.")

    asyncio.run(play())


async def until_logged(home: Path, words: str) -> None:
    """Return as soon as the log of another process holds some words."""
    async with asyncio.timeout(30):
        while words not in log_of(home):  # noqa: ASYNC110 - no event of this process tells of a file of another one
            await asyncio.sleep(0.05)
