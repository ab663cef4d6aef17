"""Draw docs/pictures: what is sent on Telegram and Discord, as people see it, one picture a scene and platform.

    python bench/pictures.py [--out FOLDER] [--only WORD] [--chromium PATH] [--html]

The scenes are those of tests/pictures; each is played over the wire, and its picture is drawn of what arrived there. The
pages have a look of their own: they are like the chats, not copies of them. Chromium runs without a network and ends with
this programme. It needs Pillow besides what the tests need (the extra bench). --only draws the pictures whose name
holds WORD; --html writes the pages and needs no browser.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from io import BytesIO
from itertools import count
from pathlib import Path

import aiohttp
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.conversation.messages import Platform
from tests.pictures.manifest import (
    GALLERY,
    MANIFEST,
    NAMES,
    PICTURES,
    Drawn,
    digest,
    gallery,
    page_of,
    read_manifest,
    write_manifest,
)
from tests.pictures.played import sent
from tests.pictures.scenes import SCENES
from tests.pictures.written import written

SCALE = 1.5
COLOURS = 32
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--proxy-server=127.0.0.1:9",  # nothing listens there: a page could reach nothing if it wanted to
    "--remote-debugging-port=0",
    "about:blank",
)


class Browser:
    """A running Chromium, spoken to by its debugging protocol."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self._line = line
        self._numbers = count(1)

    async def ask(self, method: str, **parameters: object) -> dict[str, object]:
        number = next(self._numbers)
        await self._line.send_json({"id": number, "method": method, "params": parameters})
        while True:
            answer = await self._line.receive_json(timeout=60)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    async def picture(self, html: str, width: int) -> bytes:
        """Return a page as PNG, as high as its content."""
        device = {"width": width, "deviceScaleFactor": SCALE, "mobile": False}
        await self.ask("Emulation.setDeviceMetricsOverride", height=100, **device)
        frame = (await self.ask("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        await self.ask("Page.setDocumentContent", frameId=frame, html=html)
        look = (
            "document.fonts.ready.then(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height))"
        )
        found = await self.ask("Runtime.evaluate", expression=look, awaitPromise=True)
        height = found["result"]["value"]
        await self.ask("Emulation.setDeviceMetricsOverride", height=height, **device)
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        shot = await self.ask("Page.captureScreenshot", format="png", clip=clip, optimizeForSpeed=False)
        return base64.b64decode(shot["data"])


@contextmanager
def running(program: str) -> Iterator[int]:
    """Start Chromium with an empty profile, yield the port it listens at, and end it with all that it started."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, f"--user-data-dir={profile}", *OPTIONS]
        chromium = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            yield _port(Path(profile) / "DevToolsActivePort", chromium)
        finally:
            os.killpg(chromium.pid, signal.SIGTERM)
            chromium.wait(20)


def _port(told_in: Path, chromium: subprocess.Popen[bytes]) -> int:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if chromium.poll() is not None:
            raise SystemExit(f"Chromium ended by itself with {chromium.returncode}")
        if told_in.exists() and (lines := told_in.read_text().split()):
            return int(lines[0])
        time.sleep(0.1)
    raise SystemExit("Chromium did not say within a minute where it listens")


@asynccontextmanager
async def browser(port: int) -> AsyncIterator[Browser]:
    """Speak to the one page of a running Chromium."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [one for one in await answer.json() if one["type"] == "page"]
        async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as line:
            yield Browser(line)


def _smaller(picture: bytes) -> bytes:
    """Return a picture with a palette: text on plain ground needs no more colours."""
    done = BytesIO()
    few = Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(done, "PNG", optimize=True)
    return done.getvalue()


async def _draw(names: list[str], out: Path, port: int) -> None:
    known = read_manifest(out / MANIFEST.name)
    async with browser(port) as chromium:
        for name in names:
            scene, _, platform = name.partition(".")
            found = await asyncio.to_thread(sent, SCENES[scene], Platform(platform))
            drawn = page_of(found)
            picture = _smaller(await chromium.picture(drawn.html, drawn.width))
            (out / f"{name}.png").write_bytes(picture)
            known[name] = Drawn(digest(written(found).encode()), digest(picture))
            print(f"{name:24} {len(picture) / 1000:6.1f} kB")
    write_manifest({name: one for name, one in known.items() if name in NAMES}, out / MANIFEST.name)
    (out / GALLERY.name).write_text(gallery(), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=PICTURES, help="the folder, docs/pictures if not said")
    parser.add_argument("--only", default="", metavar="WORD", help="only pictures whose name holds this")
    parser.add_argument("--chromium", metavar="PATH", help="the browser, looked for if not said")
    parser.add_argument("--html", action="store_true", help="write the pages and draw nothing")
    given = parser.parse_args()
    names = [name for name in NAMES if given.only in name]
    if not names:
        parser.error(f"no picture's name holds “{given.only}”; there are {', '.join(NAMES)}")
    given.out.mkdir(parents=True, exist_ok=True)
    if given.html:
        for name in names:
            scene, _, platform = name.partition(".")
            (given.out / f"{name}.html").write_text(page_of(sent(SCENES[scene], Platform(platform))).html, "utf-8")
        return
    program = given.chromium or next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        parser.error("no Chromium was found; say where it is with --chromium")
    with running(program) as port:
        asyncio.run(_draw(names, given.out, port))


if __name__ == "__main__":
    main()
