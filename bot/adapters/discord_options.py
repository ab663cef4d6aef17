"""What Discord asks for with each command: options with a type each, where a typed line has words, parts and fields.

What is typed as one argument (``value: 43 metres | reason: measured anew``) is several options here, and they are put
together again as it would have been typed. Plain data and pure functions; this file knows no library.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum

from bot.conversation.calls import Argument, Command
from bot.conversation.settings import SETTINGS
from bot.conversation.typed_fields import guarded
from bot.render.discord_names import command_of
from bot.speech import Sentence, said
from facts.values import KindName


class Takes(IntEnum):
    """What an option takes, as Discord numbers it."""

    TEXT = 3
    NUMBER = 4
    SWITCH = 5
    MENTION = 9
    FILE = 11


FILE_OPTION = "file"
YES_OR_NO = ("yes", "no")
_DAYS = frozenset({"as_of", "from", "to", "published"})
_TIMESTAMP = re.compile(r"<t:([0-9]{1,11})(?::[A-Za-z])?>")
_FIRST_DAY = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Option:
    """An option. ``into`` is the argument of the command that it goes into; with ``field`` it is one of the fields of that
    argument. ``offers`` is the command and the argument whose offers it has while it is typed.
    """

    name: str
    meaning: Sentence
    into: str
    takes: Takes = Takes.TEXT
    field: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    offers: tuple[str, str] | None = None


_NUMBERS = frozenset({"number", "old", "new", "revision", "page", "count", "before", "first", "change"})
_OFFERED = frozenset({
    ("ask", "question"), ("ask", "as_of"), ("said", "who"), ("said", "about"), ("timeline", "subject"),
    ("compare", "subject"), ("source", "name"), ("addfact", "subject"), ("addfact", "proof"), ("publish", "what"),
    ("editfact", "number"), ("retire", "number"), ("supersede", "old"), ("supersede", "new"), ("fact", "number"),
    ("facts", "subject"), ("findfact", "words"), ("conflicts", "subject"), ("asked", "number"), ("unalias", "name"),
    ("history", "number"), ("revert", "number"), ("candidates", "source"), ("retiresource", "source"),
    ("queue", "number"), ("answer", "number"), ("answer", "fact"), ("dismiss", "number"),
})  # fmt: skip
"""Arguments for which the conversation has something to offer while they are typed."""
_SUBJECTS, _PEOPLE, _SOURCES = ("addfact", "subject"), ("said", "who"), ("candidates", "source")
_KINDS = tuple(kind.value for kind in KindName)

_KIND = said("A date, a figure or a statement; the value says it where this is left out.")
_SPEAKER = said("Who said it, for a statement.")
_ASKED = said("Another way to ask for it.")
_ABOUT_SOURCE = (
    Option("title", said("Its title."), "about", field="title"),
    Option("published", said("When it was published: 2023, 2023-11 or 2023-11-22."), "about", field="published"),
    Option("publisher", said("Who published it."), "about", field="publisher"),
    Option("author", said("Who wrote it."), "about", field="author"),
    Option("url", said("Where it can be read."), "about", field="url"),
    Option("language", said("The code of its language, as en or ru."), "about", field="language"),
    Option("text", said("Its text, where no file is sent."), "about"),
)
_SPLIT: Mapping[tuple[str, str], tuple[Option, ...]] = {
    ("fact add", "more"): (
        Option("kind", _KIND, "more", field="kind", choices=_KINDS),
        Option("speaker", _SPEAKER, "more", field="speaker", offers=_PEOPLE),
        Option("asked", _ASKED, "more", field="asked"),
    ),
    ("fact edit", "changes"): (
        Option("value", said("Another value."), "changes", field="value"),
        Option("subject", said("Another subject."), "changes", field="subject", offers=_SUBJECTS),
        Option("proof", said("Other words of a source, a source or a citation."), "changes", field="proof", offers=_SOURCES),
        Option("speaker", _SPEAKER, "changes", field="speaker", offers=_PEOPLE),
        Option("asked", _ASKED, "changes", field="asked"),
        Option("reason", said("Why; it is kept with the change."), "changes", field="reason"),
    ),
    ("doc add", "about"): _ABOUT_SOURCE,
    ("doc update", "about"): (
        Option("source", said("The source that gets a new edition."), "about", field="id", required=True, offers=_SOURCES),
        *_ABOUT_SOURCE,
    ),
    ("alias add", "names"): (
        Option("name", said("The other name."), "names", field="name", required=True),
        Option("stands_for", said("The name that it stands for."), "names", field="stands_for", required=True, offers=_SUBJECTS),
    ),
}  # fmt: skip


def options_of(shown: str, command: Command) -> tuple[Option, ...]:
    """Return the options of a command under the name that Discord shows, what has to be given first."""
    found: list[Option] = []
    for argument in command.arguments:
        found += _SPLIT.get((shown, argument.name)) or (_option(command, argument),)
    if command.takes_file:
        found.append(
            Option(FILE_OPTION, said("The document."), FILE_OPTION, Takes.FILE, required=shown == "pack import")
        )
    return tuple(sorted(found, key=lambda option: not option.required))


def _option(command: Command, argument: Argument) -> Option:
    name, choices, takes = argument.name, argument.options, Takes.TEXT
    if choices == YES_OR_NO:
        choices, takes = (), Takes.SWITCH
    elif name in _NUMBERS:
        takes = Takes.NUMBER
    elif name == "who" and command.name in {"grant", "revoke"}:
        takes = Takes.MENTION
    elif (command.name, name) == ("setup", "name"):
        choices = tuple(key.name for key in SETTINGS)
    offers = (command.name, name) if (command.name, name) in _OFFERED else None
    return Option(name, argument.meaning, name, takes, required=argument.required, choices=choices, offers=offers)


def offers_of(shown: str, option: str) -> tuple[str, str]:
    """Return the command and the argument whose offers an option has."""
    for (name, _), options in _SPLIT.items():
        for one in options if name == shown else ():
            if one.name == option and one.offers:
                return one.offers
    return command_of(shown), option


def arguments_of(shown: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return the command's arguments for what was given to its options; what is no option goes along as it is.

    >>> arguments_of("fact edit", {"number": "3", "value": "43 metres", "reason": "measured anew"})
    {'number': '3', 'changes': 'value: 43 metres | reason: measured anew'}
    >>> arguments_of("alias add", {"name": "KB", "stands_for": "Kestrel Bay"})
    {'names': 'KB = Kestrel Bay'}

    A sign that parts them is guarded where a value holds it. A day may be one of Discord's timestamps.
    """
    arguments = {name: _day(value) if name in _DAYS else value for name, value in given.items()}
    for (name, into), options in _SPLIT.items():
        if name == shown:
            parts = [(one, arguments.pop(one.name)) for one in options if arguments.get(one.name, "").strip()]
            if parts:
                arguments[into] = _joined(shown, parts)
    return arguments


def _day(value: str) -> str:
    """Return the day of one of Discord's timestamps, in UTC; any other text as it is.

    >>> _day("<t:1700611200:D>")
    '2023-11-22'
    """
    found = _TIMESTAMP.fullmatch(value.strip())
    return (_FIRST_DAY + timedelta(seconds=int(found[1]))).date().isoformat() if found else value


def _joined(shown: str, parts: Sequence[tuple[Option, str]]) -> str:
    if shown == "alias add":
        return " = ".join(guarded(value, "=") for _, value in parts)
    fields = [f"{one.field}: {guarded(' '.join(value.split()))}" for one, value in parts if one.field]
    if not shown.startswith("doc"):
        return " | ".join(fields)
    text = "".join(value for one, value in parts if not one.field)
    return "\n".join(fields) + (f"\n\n{text}" if text else "")


__all__ = ["FILE_OPTION", "YES_OR_NO", "Option", "Takes", "arguments_of", "offers_of", "options_of"]
