"""The server as python-telegram-bot meets it: a bot of a few lines works, and every shape is one that it knows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from tests.support.echo_bot import echoing
from tests.support.telegram import TelegramServer, telegram_server


def on(scene: Callable[[TelegramServer], Awaitable[None]], *, strict: bool = True) -> None:
    """Play a scene on a server of its own."""

    async def play() -> None:
        async with telegram_server(strict=strict) as server:
            await scene(server)

    asyncio.run(play())


def test_a_bot_answers_a_command_a_press_and_an_inline_question() -> None:
    async def scene(server: TelegramServer) -> None:
        olga = server.person("Olga")
        group = server.group("Kestrel Bay", olga)
        async with echoing(server):
            asked = group.say(olga, "/echo the lighthouse")
            answer = await group.answer()
            assert answer.text == "the lighthouse"
            pressed = answer.press(olga, "More")
            assert (await pressed.answered()).text == "Here"
            assert (await answer.changed()).text == "more"
            rows = await olga.inline("harbour").answered()
            assert rows.texts == ("<b>harbour</b>",)
            assert rows.personal
            olga.write("/echo in private")
            assert (await olga.answer()).text == "in private"
            await server.all_read()
            assert group.unread() == ()
            assert asked.update is not None

    on(scene)
