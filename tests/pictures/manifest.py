"""Which pictures there are, and which snapshot each was drawn from: ``docs/pictures/manifest.txt``.

A line a picture: its name, the digest of the snapshot, the digest of the file. So a picture that is older than what is
sent is noticed without a browser. This file draws nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.conversation.messages import Platform
from tests.pictures.discord_page import discord_page
from tests.pictures.page import Page
from tests.pictures.played import PLATFORMS, Sent
from tests.pictures.scenes import SCENES, Scene
from tests.pictures.telegram_page import telegram_page

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
MANIFEST = PICTURES / "manifest.txt"
GALLERY = PICTURES / "README.md"
NAMES = tuple(f"{name}.{platform}" for name in SCENES for platform in PLATFORMS)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture was drawn from, and what it is."""

    snapshot: str
    picture: str


def page_of(sent: Sent) -> Page:
    """Return the page that a scene is pictured with."""
    draw = telegram_page if sent.platform is Platform.TELEGRAM else discord_page
    return draw(sent.scene.shows, sent.who, sent.typed, sent.bodies)


def digest(content: bytes) -> str:
    """Return what tells one content from another.

    >>> digest(b"the harbour")
    '655b903d4cc46046'
    """
    return hashlib.sha256(content).hexdigest()[:16]


def read_manifest(path: Path = MANIFEST) -> dict[str, Drawn]:
    """Return what is known of each picture; nothing where there is no manifest yet."""
    if not path.exists():
        return {}
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {name: Drawn(snapshot, picture) for name, snapshot, picture in rows}


def write_manifest(known: Mapping[str, Drawn], path: Path = MANIFEST) -> None:
    """Write what is known of each picture, in order of their names."""
    lines = (f"{name} {known[name].snapshot} {known[name].picture}\n" for name in sorted(known))
    path.write_text("".join(lines), encoding="utf-8")


def gallery() -> str:
    """Return the page that shows every picture, scene by scene."""
    head = (
        "# What it looks like\n\n"
        "Every picture is drawn from what is sent, letter for letter; the look of the chats around it is the project’s own.\n"
        "The town and its sources are invented. `python bench/pictures.py` draws them anew and writes this page.\n\n"
        "| | Telegram, on a phone | Discord |\n| --- | --- | --- |\n"
    )
    return head + "".join(_row(scene) for scene in SCENES.values())


def _row(scene: Scene) -> str:
    shown = (f"![{scene.shows}, on {platform.title()}]({scene.name}.{platform}.png)" for platform in PLATFORMS)
    return f"| {scene.shows} | {' | '.join(shown)} |\n"


__all__ = [
    "GALLERY",
    "MANIFEST",
    "NAMES",
    "PICTURES",
    "Drawn",
    "digest",
    "gallery",
    "page_of",
    "read_manifest",
    "write_manifest",
]
