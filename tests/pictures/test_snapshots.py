"""What is sent in each scene, kept as files, and a picture of each that was drawn from just that.

FOOTNOTE_REFRESH=1 writes the snapshots anew: read the diff, then draw the pictures with ``python bench/pictures.py``.
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.conversation.messages import Platform
from tests.bot.render.discord_reader import shown
from tests.pictures.manifest import GALLERY, NAMES, PICTURES, digest, gallery, page_of, read_manifest
from tests.pictures.played import PLATFORMS, Sent, sent
from tests.pictures.scenes import SCENES, SOURCES
from tests.pictures.written import MOST_LINES, SNAPSHOTS, path_of, plain, written

ROOT = PICTURES.parent.parent
PAGES = ("README.md", "docs/members.md", "docs/moderators.md")
LARGEST, LARGEST_OF_ALL = 60_000, 1_500_000
_SHOWN = re.compile(r"pictures/([\w.-]+)\.png")
_DRAW = "is older than what is sent now: draw it with “python bench/pictures.py”"


class _Words(HTMLParser):
    """The words of a page that stand in elements of some class, or of some name."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._wanted = wanted
        self._open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "meta"):
            inside = bool(self._open) and self._open[-1]
            begins = not inside and self._wanted in (tag, dict(attrs).get("class"))
            if begins:
                self.found.append("")
            self._open.append(inside or begins)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.found[-1] += data


def words(html: str, wanted: str) -> list[str]:
    reader = _Words(wanted)
    reader.feed(html)
    reader.close()
    return reader.found


def read_on(found: Sent) -> list[str]:
    """Return the text of each message that was sent, as it is read there."""
    texts: list[str] = []
    for body in found.bodies:
        if found.platform is Platform.TELEGRAM:
            texts.append(str(body.get("text", body.get("caption", ""))))
        else:
            data = body.get("data", body)
            assert isinstance(data, dict)
            texts += [shown(data["content"])] if "content" in data else []
    return texts


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", SCENES)
def test_what_is_sent_is_as_it_was_and_pictured(name: str, platform: Platform) -> None:
    found = sent(SCENES[name], platform)
    text, path = written(found), path_of(name, platform)
    if os.environ.get("FOOTNOTE_REFRESH"):
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
    assert text.count("\n") < MOST_LINES
    html = page_of(found).html
    assert [bare(one) for one in words(html, "text")] == [bare(one) for one in read_on(found)]
    quoted = {bare(one) for one in words(html, "blockquote")}
    assert all(any(one in bare(source.text) for source in SOURCES) for one in quoted)
    assert "http:" not in html.replace("https:", "")
    assert "<script" not in html


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize(
    ("name", "value"),
    [("date", "14 May 1911"), ("figure", "About 2,300"), ("who-said", "Elena Ruiz"), ("reviewed", "42 metres")],
)
def test_value_then_quotation_then_host(name: str, value: str, platform: Platform) -> None:
    text = path_of(name, platform).read_text(encoding="utf-8").partition("\n")[2].replace("**", "")
    first, again = text.index(value), text.index(value, text.index(value) + 1)
    assert first < again < text.index("https://council.kestrel.example")
    assert "reviewed" in text[first:again]


def test_no_snapshot_is_left_over() -> None:
    assert {path.name for path in SNAPSHOTS.iterdir()} == {f"{name}.txt" for name in NAMES}


# --- pictures --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_of_what_is_sent(name: str) -> None:
    known, picture = read_manifest().get(name), PICTURES / f"{name}.png"
    assert known is not None, f"{name} has no picture: draw it with “python bench/pictures.py”"
    assert known.snapshot == digest((SNAPSHOTS / f"{name}.txt").read_bytes()), f"{picture.name} {_DRAW}"
    content = picture.read_bytes()
    assert known.picture == digest(content), f"{picture.name} is not the one that was drawn"
    assert len(content) < LARGEST


def test_pictures_are_small_and_none_is_left_over() -> None:
    pictures = list(PICTURES.glob("*.png"))
    assert {path.stem for path in pictures} == set(NAMES) == set(read_manifest())
    assert sum(path.stat().st_size for path in pictures) < LARGEST_OF_ALL


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_that_a_page_shows_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    shown_there = set(_SHOWN.findall(text))
    assert shown_there <= set(NAMES)
    assert {platform for platform in PLATFORMS if any(one.endswith(platform) for one in shown_there)} == set(PLATFORMS)


def test_the_gallery_shows_every_picture() -> None:
    text = GALLERY.read_text(encoding="utf-8")
    assert text == gallery()
    assert all(f"({name}.png)" in text for name in NAMES)


def test_a_body_is_written_without_what_changes_from_message_to_message() -> None:
    assert plain({"content": "The quay", "nonce": "17"}) == {"content": "The quay"}


def test_a_snapshot_is_where_the_manifest_looks_for_it() -> None:
    assert path_of("date", "telegram") == Path(__file__).parent / "snapshots" / "date.telegram.txt"
