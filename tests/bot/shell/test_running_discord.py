"""``footnote run`` on Discord as an operator starts it: a process of its own, with a token and nothing else."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tests.support.discord import DiscordServer, discord_server
from tests.support.footnote_process import ended, footnote, written_below

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to be asked with")


def settings(server: DiscordServer, **more: str) -> dict[str, str]:
    return {
        "discord_token": server.token,
        "discord_rest_base": server.rest_base,
        "discord_gateway": server.gateway,
        "places": "default",
        **more,
    }


def test_a_token_is_all_it_takes_and_what_was_shown_works_after_a_restart(tmp_path: Path) -> None:
    async def play() -> None:
        async with discord_server() as server:
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            async with footnote(tmp_path, "run", **settings(server)) as process:
                await server.listening(within=60)
                asked = await olga.slash(guild, "ask", question="Who counted the herring of Kestrel Bay?").answer(
                    within=60
                )
                assert asked.content.startswith("Not in my sources")
                mentioned = await olga.mention(guild, "Who counted the herring?").answer()
                assert mentioned.content.startswith("Not in my sources")
                added = olga.slash(guild, "addfact")
                assert (await added.window())["title"] == "A new fact"
                status, out, err = await ended(process)
                assert (status, out) == (0, "")
                assert "Traceback" not in err
            async with footnote(tmp_path, "run", **settings(server)) as process:
                await server.listening(within=60)
                await olga.press(asked, "Delete").response(within=30)
                await server.world.bell.until(lambda: True if asked.deleted else None, what="a deleted answer")
                filled = await olga.fill(added, subject="herring", kind="figure", value="12", proof="starter-brief")
                assert "12" in (await filled.answer(within=30)).content
                assert (await ended(process))[0] == 0
            assert server.world.counted["commands brought"] == 1
            secret = server.token.split(".")[2].encode()
            assert secret not in written_below(tmp_path) + err.encode()

    asyncio.run(play())


def test_a_token_that_is_refused_ends_with_a_sentence_and_is_not_shown(tmp_path: Path) -> None:
    async def play() -> None:
        async with discord_server() as server:
            token = "NzAwMDAwMDAwMDAwMDAwMDAx.Anothr.another-canary-that-opens-nothing"
            async with footnote(tmp_path, "run", **settings(server, discord_token=token)) as process:
                status, _, err = await ended(process, asked=False)
            assert status == 2
            assert err.splitlines()[-1].startswith("K-DISCORD: Discord refuses the token.")
            assert b"another-canary" not in written_below(tmp_path) + err.encode()

    asyncio.run(play())
