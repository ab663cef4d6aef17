"""What the conversation adds to one question: everything around the store's own work, in the same run.

    .venv/bin/python bench/conversation.py                        10,000 made-up passages, SQLite
    .venv/bin/python bench/conversation.py --documents FILE.jsonl
    .venv/bin/python bench/conversation.py --store postgresql+psycopg://...   an empty PostgreSQL database

Each question is asked twice, in turn and in changing order: of the fact base, and as a message of a chat through
``Conversation.handle`` and the renderer of a platform, in one running loop. The bar is that the second takes at most a
third more than the first. Limits are switched off by asking in the name of many people.
"""

from __future__ import annotations

import argparse
import asyncio
import secrets
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from speed import made_up, questions, read_documents, show

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import Author, Incoming, Place, Platform
from bot.render import discord, telegram
from facts.factbase import FactBase
from facts.ledger import Signature
from facts.store.open import open_store
from facts.store.port import Library

NOW = datetime(2024, 1, 1, tzinfo=UTC)
GROUPS = 50
BAR = 1 / 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--documents", type=Path, help="JSONL of real documents instead of made-up ones")
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--store", help="URL of an empty store; a temporary SQLite file where not given")
    options = parser.parse_args()
    drafts = list(read_documents(options.documents) if options.documents else made_up(options.passages))
    asked = questions(drafts, options.questions)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(options.store or f"sqlite:///{folder}/store.db")
        library = store.library("bench")
        facts = FactBase(library)
        facts.import_sources(drafts)
        for platform in (Platform.TELEGRAM, Platform.DISCORD):
            _connect(library, platform)
        conversation = Conversation(
            store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: NOW,
            random=secrets.token_bytes,
            policy=Policy("bench"),
        )
        for platform in (Platform.TELEGRAM, Platform.DISCORD):
            print(f"\n{platform}")
            asyncio.run(_compare(facts, conversation, platform, asked))
        conversation.close()
        store.close()


def _connect(library: Library, platform: Platform) -> None:
    for group in range(GROUPS):
        with library.writing() as desk:
            connect(desk, Place(platform, f"-{group}"), "bench", Signature("", "operator", NOW.isoformat()))


async def _compare(facts: FactBase, conversation: Conversation, platform: Platform, asked: list[str]) -> None:
    alone: list[float] = []
    talked: list[float] = []
    for number, question in enumerate([*asked[:20], *asked]):  # the first twenty warm up
        incoming = Incoming(
            key=f"{platform}:{number}",
            place=Place(platform, f"-{number % GROUPS}"),
            author=Author(platform, str(number), "Somebody"),
            text=f"/ask {question}",
            message=str(number),
        )
        for first in (number % 2 == 0, number % 2 == 1):
            began = time.perf_counter()
            if first:
                facts.ask(question)
                alone.append((time.perf_counter() - began) * 1000)
            else:
                reply = await conversation.handle(incoming)
                assert reply is not None
                payloads = telegram.payloads(reply) if platform is Platform.TELEGRAM else discord.payloads(reply)
                assert payloads
                talked.append((time.perf_counter() - began) * 1000)
    alone, talked = alone[20:], talked[20:]
    show("the store alone", alone)
    show("through the conversation", talked)
    added = statistics.median(talked) / statistics.median(alone) - 1
    pairs = statistics.median(b / a for a, b in zip(alone, talked, strict=True)) - 1
    print(f"added: {added:.2f} of the store's own time by medians, {pairs:.2f} pair by pair (bar {BAR:.2f})")


if __name__ == "__main__":
    main()
