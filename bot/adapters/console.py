"""The console as a place to talk in: one person at a prompt, who can be a member or a moderator, without any token.

Every line goes to the conversation as a message of a private chat; what comes back is printed. A number picks one of
the buttons or choices shown last, ``/as ROLE`` changes who one is, ``/quit`` leaves. A command that takes a file takes
the path of one as its first word. Nothing is decided here: this file translates.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from bot.conversation.messages import Attachment, Author, Incoming, Place, PlaceKind, Platform, Rank, Shape, Standing
from bot.conversation.replies import Action, Actions, Choices, FormBlock, Notice, OutgoingFile, Reply
from bot.render.lines import BLANK, Line, line
from bot.render.reply import reply_lines
from bot.speech import said
from bot.voice import voice_of
from facts.errors import ImportRefused

RANKS = {
    "member": Rank.MEMBER,
    "editor": Rank.ADMINISTRATOR,
    "moderator": Rank.OWNER,
    "manager": Rank.OWNER,
    "stranger": Rank.ABSENT,
}
"""Who one can be at the prompt. A moderator there may do everything, as whoever has the shell can anyway."""

HERE = Place(Platform.CONSOLE, "console", PlaceKind.PRIVATE)
HELP = (
    said("/as ROLE: talk as %(roles)s", roles=", ".join(RANKS)),
    said("/quit: leave (so does the end of input)"),
    said("A number picks from what was shown last."),
)


class Talk(Protocol):
    """What the adapter needs of the conversation."""

    async def handle(self, incoming: Incoming) -> Reply | None: ...

    async def notices(self, platform: Platform) -> Iterable[Notice]: ...

    async def told(self, id_: str) -> None: ...


@dataclass
class ConsoleAdapter:
    """A talk at a prompt. ``read`` returns the next line, None at the end; it is called in a worker thread."""

    talk: Talk
    read: Callable[[], str | None]
    write: Callable[[Iterable[Line]], None]
    session: str
    """What tells this talk from every other one, so that no two messages ever have one key."""
    takes_file: frozenset[str] = frozenset()
    """The names of the commands that take a file."""
    role: str = "member"
    language: str = "en"
    folder: Path = field(default_factory=Path.cwd)
    platform: Platform = Platform.CONSOLE
    _number: int = 0
    _shown: dict[str, Action] = field(default_factory=dict)
    _form: FormBlock | None = None

    async def standing(self, place: Place, author: Author) -> Standing:
        """Return the standing of whom one talks as."""
        del place, author
        return Standing(RANKS[self.role])

    async def send(self, notice: Notice) -> bool:
        """Print something that was not asked for."""
        self._print(notice.reply)
        return True

    async def run(self) -> None:
        """Talk until the end of input or ``/quit``."""
        while (typed := await asyncio.to_thread(self.read)) is not None:
            if not typed.strip():
                continue
            if typed.strip().lower() == "/quit":
                return
            if not self._changes_role(typed):
                await self._say(typed.strip())

    async def _say(self, typed: str) -> None:
        incoming = self._incoming(typed)
        reply = await self.talk.handle(incoming)
        if reply is not None:
            self._print(reply)
            await self.talk.told(incoming.key)
        for notice in await self.talk.notices(self.platform):
            await self.send(notice)
            await self.talk.told(notice.id)

    def _incoming(self, typed: str) -> Incoming:
        self._number += 1
        author = Author(Platform.CONSOLE, self.role, self.role, language=self.language)
        said_here = Incoming(
            key=f"console:{self.session}:{self._number}",
            place=HERE,
            author=author,
            text=typed,
            message=str(self._number),
            standing=Standing(RANKS[self.role]),
        )
        if typed in self._shown and self._form is None:
            return replace(said_here, shape=Shape.PRESS, text=self._shown[typed].token, keyboard=self._keyboard())
        return self._with_file(said_here)

    def _with_file(self, incoming: Incoming) -> Incoming:
        """Return a message with the file attached whose path is the first word of a command that takes one."""
        command, _, rest = incoming.text.partition(" ")
        if not command.startswith("/") or command[1:].lower() not in self.takes_file:
            return incoming
        quote = rest[:1] if rest[:1] in ('"', "'") else ""
        name, _, after = rest[1:].partition(quote) if quote else rest.partition(" ")
        path = self.folder / Path(name).expanduser()
        if not name or not path.is_file():
            return incoming
        attachment = Attachment(path.name, path.stat().st_size, lambda most: _read(path, most))
        return replace(incoming, text=f"{command} {after.strip()}".strip(), attachment=attachment)

    def _changes_role(self, typed: str) -> bool:
        words = typed.split()
        if words[0].lower() != "/as":
            return False
        voice = voice_of(self.language)
        role = words[1].lower() if len(words) == 2 else ""
        if role in RANKS:
            self.role = role
            self.write([line(voice.say(said("You are a %(role)s now.", role=role))), BLANK])
        else:
            self.write([line(voice.say(said("Write /as and one of: %(roles)s.", roles=", ".join(RANKS)))), BLANK])
        return True

    def _print(self, reply: Reply) -> None:
        self._remember(reply)
        lines = list(reply_lines(reply))
        if reply.file is not None:
            lines.append(line(self._keep(reply.file)))
        self.write([*lines, BLANK])

    def _remember(self, reply: Reply) -> None:
        forms = [block for block in reply.blocks if isinstance(block, FormBlock)]
        self._form = forms[-1] if forms else None
        shown: list[Action] = []
        for block in reply.blocks:
            if isinstance(block, Actions):
                shown += block.actions
        choices = [one for block in reply.blocks if isinstance(block, Choices) for one in block.numbered]
        self._shown = {str(number): action for number, action in choices or enumerate(shown, 1)}

    def _keyboard(self) -> frozenset[str]:
        return frozenset(action.token for action in self._shown.values())

    def _keep(self, file: OutgoingFile) -> str:
        """Write a file that was handed over into the working folder, beside whatever is there; return where it is."""
        name = Path(file.name).name
        for number in range(1, 1000):
            path = self.folder / (name if number == 1 else f"{Path(name).stem}-{number}{Path(name).suffix}")
            try:
                with path.open("xb") as kept:
                    kept.write(file.content)
            except FileExistsError:
                continue
            return voice_of(self.language).say(said("Saved as %(file)s.", file=path.name))
        return voice_of(self.language).say(said("%(file)s could not be saved: too many of that name.", file=name))


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise ImportRefused("I-SIZE", "The file is larger than it may be.", "Split it.")
    return content
