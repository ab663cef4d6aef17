"""How long an answer takes through Telegram's library and a server, beside a bare echo bot in the same run; and a flood.

    .venv/bin/python bench/on_telegram.py                      10,000 passages, 300 questions, one at a time
    .venv/bin/python bench/on_telegram.py --passages 1000 --questions 100
    .venv/bin/python bench/on_telegram.py --flood 50000        updates that nobody waits for; memory and recovery

The peer is the library's own Application with one handler that sends back what it got, on a server of the same kind in
the same process. Both are asked in turn, so that a noisy machine slows both; compare the ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import secrets
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.speed import made_up, questions
from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_line import Line
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import PlacePolicy
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import Platform
from facts.factbase import FactBase
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.telegram import TelegramServer, telegram_server


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send back what came."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


async def timed(server: TelegramServer, number: int, text: str) -> float:
    """Return how long the answer to one question takes, in seconds."""
    person = server.person(f"Person {number}", number=5_000 + number)
    began = time.perf_counter()
    person.write(text)
    await person.answer(within=600)
    return time.perf_counter() - began


def percentile(times: list[float], part: float) -> float:
    return sorted(times)[min(int(len(times) * part), len(times) - 1)] * 1000


async def compare(store: Store, asked: list[str], flood: int) -> None:
    stop = asyncio.Event()
    async with telegram_server() as ours, telegram_server() as theirs:
        line = Line(ours.token, ours.origin, paced=False)
        conversation = Conversation(
            store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: datetime.now(UTC),
            random=secrets.token_bytes,
            standing={Platform.TELEGRAM: line.standing},
            policy=Policy("main", places=PlacePolicy.DEFAULT),
        )
        adapter = TelegramAdapter(line, conversation, now=time.time)
        running = asyncio.ensure_future(adapter.run(stop))
        application = Application.builder().token(theirs.token).base_url(theirs.base_url).build()
        application.add_handler(MessageHandler(filters.TEXT, echo))
        await application.initialize()
        assert application.updater is not None
        await application.updater.start_polling()
        await application.start()
        bot: list[float] = []
        peer: list[float] = []
        for number, question in enumerate(asked):
            peer.append(await timed(theirs, number, question))
            bot.append(await timed(ours, number, question))
        for name, times in (("echo bot", peer), ("footnote", bot)):
            print(
                f"{name}: p50 {percentile(times, 0.5):.1f} ms, p99 {percentile(times, 0.99):.1f} ms, mean {statistics.mean(times) * 1000:.1f} ms"
            )
        print(
            f"ratio: p50 {percentile(bot, 0.5) / percentile(peer, 0.5):.2f}, p99 {percentile(bot, 0.99) / percentile(peer, 0.99):.2f}"
        )
        if flood:
            await flooded(ours, adapter, asked, flood)
        stop.set()
        await running
        await application.updater.stop()
        await application.stop()
        await application.shutdown()
        conversation.close()


async def flooded(server: TelegramServer, adapter: TelegramAdapter, asked: list[str], count: int) -> None:
    before = _memory()
    people = [server.person(f"Crowd {number}", number=90_000 + number) for number in range(500)]
    began = time.perf_counter()
    for number in range(count):
        people[number % len(people)].write(asked[number % len(asked)])
    own = _memory() - before
    await server.all_read(within=3600)
    took = time.perf_counter() - began
    print(f"flood: {count} updates in {took:.0f} s ({count / took:.0f} a second), {adapter.left_out} answers left out")
    print(f"memory: {own:.0f} MB for the server to hold them, {_memory() - before - own:.0f} MB more at the end")
    print(f"after it: one answer in {await timed(server, 1_000_000, asked[0]) * 1000:.0f} ms")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--flood", type=int, default=0)
    options = parser.parse_args()
    drafts = list(made_up(options.passages))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/bench.db")
        FactBase(store.library("main")).import_sources(drafts)
        asyncio.run(compare(store, questions(drafts, options.questions), options.flood))
        store.close()


if __name__ == "__main__":
    main()
