"""Dialogues as text files: what people say in a chat and what the bot answers, to be read like a chat log.

    # What the dialogue shows, in one sentence.
    people: alice member, mo moderator, zed stranger
    on: telegram discord                      where it can happen; everywhere if not said
    source: harbour.txt                       from tests/dialogues/sources; imported before the talk

    alice> /ask When did the old bridge open?
        = 9 August 1934 (from the source, not reviewed)
        ...
    mo> Nice weather.
        (silence)

The lines under a turn, four blanks in, are the transcript of the reply (``tests.support.transcript``). Besides what
somebody types (``alice> text``, ``alice (private)> text``, ``alice (replying)> text``; ``Talk`` knows the ways), a turn is a
button (``alice presses Why?``), a step of the world (``* 10 minutes pass``) or the delivery of what the bot has to say
unasked (``* notices``). ``FOOTNOTE_REFRESH=1`` writes what the bot says now into the files, to be read before it is
committed. This file only reads and writes the form; ``tests.support.talk`` plays it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

DIALOGUES = Path(__file__).parent.parent / "dialogues"
INDENT = "    "

_SAID = re.compile(r"(?P<who>[a-z]\w*)(?: \((?P<how>[^)]*)\))?> ?(?P<text>.*)")
_PRESSED = re.compile(r"(?P<who>[a-z]\w*)(?: \((?P<how>[^)]*)\))? presses (?P<label>.+)")
_GIVEN = re.compile(r"(?P<name>people|source|on): (?P<text>.+)")


@dataclass(frozen=True, slots=True)
class Said:
    """Something typed. ``how`` are words that say in which way: private, mentioning, replying, edited ..."""

    who: str
    text: str
    how: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button or a choice, by its label or number."""

    who: str
    label: str
    how: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happened:
    """A step of the world: time passes, the bot is started again, somebody's standing changes."""

    what: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn and the transcript of what the bot answers to it."""

    does: Said | Pressed | Happened
    expected: tuple[str, ...]
    written: tuple[str, ...]
    """The lines of the turn itself, as they stand in the file."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A file of them: the head with what is given, then the turns."""

    path: Path
    title: str
    given: tuple[tuple[str, str], ...]
    turns: tuple[Turn, ...]
    head: tuple[str, ...]

    @property
    def platforms(self) -> tuple[str, ...]:
        """The names of the platforms on which it is played."""
        named = [text.split() for name, text in self.given if name == "on"]
        return tuple(named[0]) if named else ("console", "telegram", "discord")


@dataclass
class _Open:
    lines: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)


def read_dialogue(path: Path) -> Dialogue:
    """Read a dialogue; raise ValueError, naming the line, for what is not of the form."""
    head: list[str] = []
    given: list[tuple[str, str]] = []
    turns: list[_Open] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.rstrip()
        if line.startswith(INDENT) and turns:
            turns[-1].expected.append(line[len(INDENT) :])
        elif (line + " ").startswith("\\ ") and turns and not turns[-1].expected:
            turns[-1].lines.append(line)
        elif not line:
            if not turns:
                head.append(line)
        elif not turns and (line.startswith("#") or _GIVEN.fullmatch(line)):
            head.append(line)
            if found := _GIVEN.fullmatch(line):
                given.append((found["name"], found["text"]))
        elif line.startswith("* ") or _PRESSED.fullmatch(line) or _SAID.fullmatch(line):
            turns.append(_Open([line]))
        else:
            raise ValueError(f"{path.name}:{number}: neither a turn nor a reply: {line}")
    title = next((line.lstrip("# ") for line in head if line.startswith("#")), "")
    if not title or not turns:
        raise ValueError(f"{path.name} has no title or no turn")
    read = tuple(Turn(_does(one.lines), tuple(one.expected), tuple(one.lines)) for one in turns)
    return Dialogue(path, title, tuple(given), read, tuple(head))


def _does(lines: list[str]) -> Said | Pressed | Happened:
    first = lines[0]
    if first.startswith("* "):
        return Happened(first.removeprefix("* "))
    if found := _PRESSED.fullmatch(first):
        return Pressed(found["who"], found["label"], _how(found["how"]))
    found = _SAID.fullmatch(first)
    assert found is not None
    # A line that begins with a backslash and a blank goes on with what was typed: several lines in one message.
    text = "\n".join([found["text"], *(line[2:] for line in lines[1:])])
    return Said(found["who"], text.encode().decode("unicode_escape") if "\\u" in text else text, _how(found["how"]))


def _how(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def write_dialogue(dialogue: Dialogue, replies: list[tuple[str, ...]]) -> None:
    """Write a dialogue with what the bot answers now in place of what was expected."""
    lines = list(dialogue.head)
    for turn, reply in zip(dialogue.turns, replies, strict=True):
        if lines and lines[-1]:
            lines.append("")
        lines += [*turn.written, *((INDENT + line).rstrip() for line in reply)]
    dialogue.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
