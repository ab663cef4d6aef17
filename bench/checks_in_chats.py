"""How long a check takes in a chat, beside an echo bot that gets the same line, and beside a question in the same run.

    .venv/bin/python bench/checks_in_chats.py telegram                           10,000 passages, 100 messages of 500 characters
    .venv/bin/python bench/checks_in_chats.py discord --documents FILE.jsonl     real texts: id, title, text a line
    .venv/bin/python bench/checks_in_chats.py telegram --words 8                 of shorter sentences, so of more claims

The bot is ``footnote run`` as an operator starts it, the echo what ``bench/on_telegram.py`` and ``bench/on_discord.py`` have,
and all of them are asked in turn, so that a noisy machine slows them alike: compare the ratios. ``/check`` is typed in a
group, or on a server, that belongs to the community; a reply without a verdict is no measurement and ends the run. Progress
goes to standard error, results to standard output, all of them once more as one line of JSON at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from itertools import count as numbers
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench import on_discord, on_telegram
from bench.claims import messages_of
from bench.on_telegram import Result, percentile, say
from bench.speed import made_up, questions, read_documents
from bot import verdict_wording
from facts.factbase import FactBase
from facts.store.open import open_store
from facts.verdicts import Verdict
from tests.support.discord import Guild, discord_server
from tests.support.discord import Person as Member
from tests.support.discord.things import Application
from tests.support.footnote_process import ended, footnote
from tests.support.running import running
from tests.support.telegram import TelegramServer, telegram_server

GROUPS = 80
"""Groups, each with one person: so many that nobody asks more than a person may. All of them have asked before."""
PAUSE = 0.05
LENGTH = 500
PATIENCE = 120.0
_VERDICTS = tuple(str(verdict_wording.verdict(verdict)) for verdict in Verdict)

Asking = Callable[[str, str], Awaitable[tuple[float, str]]]
"""Uses a command with a text; returns the seconds until it was answered and what was said."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured."""

    chat: str = "telegram"
    passages: int = 10_000
    documents: Path | None = None
    messages: int = 100
    words: int = 25


Measured = Callable[[Options, Path], Coroutine[object, object, dict[str, Result]]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is asked and checked, of what is in the store."""

    questions: list[str]
    messages: list[str]


def prepared(options: Options, store: str) -> Prepared:
    """Fill a store and return questions and messages about what is in it."""
    drafts = list(read_documents(options.documents) if options.documents else made_up(options.passages))
    say(f"importing {len(drafts)} sources ...")
    opened = open_store(store)
    FactBase(opened.library("main")).import_sources(drafts)
    opened.close()
    # Of more than are checked, so that no two are the same: what was just answered is not answered again.
    messages = messages_of(drafts, options.words, LENGTH, 2 * options.messages)
    return Prepared(questions(drafts, options.messages), messages[: options.messages])


async def compared(ours: Asking, theirs: Asking, given: Prepared, count: int) -> dict[str, Result]:
    """Ask and check in turn, the echo before the bot, and return how the times compare."""
    for asking in (ours, theirs):
        for _ in range(0, GROUPS, 8):
            await asyncio.gather(*(asking("ask", given.questions[0]) for _ in range(8)))
    times: dict[str, list[float]] = {"echo": [], "check": [], "ask": []}
    for each in range(count):
        message, question = given.messages[each], given.questions[each]
        await asyncio.sleep(PAUSE)
        seconds = {"echo": (await theirs("check", message))[0]}
        seconds["check"], said = await ours("check", message)
        assert any(verdict in said for verdict in _VERDICTS), f"nothing was measured: {said[:200]}"
        seconds["ask"], said = await ours("ask", question)
        assert "C-PLACE" not in said, "nothing was measured: the bot did not look for an answer"
        for name, took in seconds.items():
            times[name].append(took)
        if each % 25 == 24:
            say(f"  {each + 1} of {count} messages")
    return {
        "check beside echo": _ratios("a check beside the echo", times["check"], times["echo"]),
        "check beside ask": _ratios("a check beside a question", times["check"], times["ask"]),
    }


def _ratios(name: str, mine: Sequence[float], theirs: Sequence[float]) -> Result:
    found: Result = {}
    for part, share in (("p50", 0.5), ("p99", 0.99)):
        one, other = percentile(mine, share), percentile(theirs, share)
        found |= {
            f"{part}_ms": round(one, 1),
            f"peer_{part}_ms": round(other, 1),
            f"{part}_ratio": round(one / other, 2),
        }
        print(f"{name}: {part} {one:.1f} ms against {other:.1f} ms, ratio {one / other:.2f}", flush=True)
    return found | {"count": len(mine)}


# --- Telegram --------------------------------------------------------------------------------------------------------


def in_groups(server: TelegramServer) -> Asking:
    """Return how a command is typed on Telegram: by one person after the other, each in a group of their own."""
    names = numbers(1)
    people = [server.person(f"Member {next(names)}", number=50_000 + number) for number in range(GROUPS)]
    groups = [server.group(f"Town {number}", person) for number, person in enumerate(people)]
    turn = numbers()

    async def ask(command: str, text: str) -> tuple[float, str]:
        at = next(turn) % GROUPS
        groups[at].unread()  # the rest of a long reply to what was asked here before
        began = time.perf_counter()
        groups[at].say(people[at], f"/{command}@{server.world.me.username} {text}")
        answer = await groups[at].answer(within=PATIENCE)
        return time.perf_counter() - began, answer.text

    return ask


async def on_telegram_measured(options: Options, folder: Path) -> dict[str, Result]:
    """Measure on Telegram, with a store in ``folder``."""
    store = f"sqlite:///{folder}/bench.db"
    given = prepared(options, store)
    settings = {"FOOTNOTE_STORE": store, "FOOTNOTE_LOG_LEVEL": "warning"}
    async with (
        telegram_server() as ours,
        telegram_server() as theirs,
        on_telegram.echoing(theirs),
        running(ours, folder, **settings) as process,
    ):
        results = await compared(in_groups(ours), in_groups(theirs), given, options.messages)
        process.terminate()
        await process.wait()
    return results


# --- Discord ---------------------------------------------------------------------------------------------------------


def on_servers(guilds: Sequence[tuple[Guild, Member]]) -> Asking:
    """Return how a command is typed on Discord: by one person after the other, each on a server of their own."""
    turn = numbers()

    async def ask(command: str, text: str) -> tuple[float, str]:
        guild, person = guilds[next(turn) % len(guilds)]
        asked = person.slash(guild, command, **{"question" if command == "ask" else "text": text})
        began = time.perf_counter()
        answer = await asked.answer(within=PATIENCE)
        return time.perf_counter() - began, answer.content

    return ask


async def on_discord_measured(options: Options, folder: Path) -> dict[str, Result]:
    """Measure on Discord, with a store in ``folder``."""
    store = f"sqlite:///{folder}/bench.db"
    given = prepared(options, store)
    async with discord_server(strict=False) as server:
        echo = server.bot(on_discord.ECHO, on_discord.ECHO_TOKEN)
        settings = {
            "store": store,
            "places": "default",
            "log_level": "warning",
            "discord_token": server.token,
            "discord_rest_base": server.rest_base,
            "discord_gateway": server.gateway,
        }

        def servers(application: Application) -> Asking:
            people = [server.person(f"Member {number}", bot=application) for number in range(GROUPS)]
            return on_servers([(server.guild(f"Town {n}", person), person) for n, person in enumerate(people)])

        async with on_discord.echoing(server), footnote(folder, "run", **settings) as process:
            for application in (echo, server.application):
                await server.listening(application, within=PATIENCE)
            results = await compared(servers(server.application), servers(echo), given, options.messages)
            status, _, err = await ended(process)
    assert status == 0, err
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chat", choices=("telegram", "discord"))
    parser.add_argument("--passages", type=int, default=10_000, help="made-up passages in the store")
    parser.add_argument("--documents", type=Path, help="JSONL of real texts instead: id, title, text")
    parser.add_argument("--messages", type=int, default=100, help="messages that are checked, one at a time")
    parser.add_argument("--words", type=int, default=25, help="words of a sentence in them at most")
    options = Options(**vars(parser.parse_args()))
    measured = on_telegram_measured if options.chat == "telegram" else on_discord_measured
    with tempfile.TemporaryDirectory() as folder:
        results = asyncio.run(measured(options, Path(folder)))
    print(json.dumps(results))


if __name__ == "__main__":
    main()
