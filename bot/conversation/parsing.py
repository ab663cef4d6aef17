"""A typed line to the arguments of a command: words, parts up to a ``|``, and the rest.

Nothing typed is ever a format, a pattern or syntax of anything else; quotation marks only hold words together. This
file knows nothing of any single command.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from bot.conversation.calls import Argument, Command, Takes
from bot.conversation.typed_fields import cut
from facts.errors import ConversationRefused, shown

_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'"}


def parsed(command: Command, line: str) -> dict[str, str]:
    """Return the arguments that a typed line gives, by name; raises C-USAGE where one is missing or left over.

    An argument that is left out is not in the result.
    """
    found: dict[str, str] = {}
    rest = line.strip()
    for number, argument in enumerate(command.arguments):
        if not rest:
            break
        value, rest = _taken(argument, rest, last=number == len(command.arguments) - 1)
        if value:
            found[argument.name] = value
    if rest:
        raise usage(command)
    return checked(command, found)


def checked(command: Command, arguments: Mapping[str, str]) -> dict[str, str]:
    """Return the arguments that the command takes, stripped, those without text left out; raises C-USAGE.

    Where an argument has options, one of them is taken whatever its case. Others than it takes are refused as well:
    they come from a platform whose list of commands is an older one.
    """
    known = {argument.name for argument in command.arguments}
    if not set(arguments) <= known:
        raise usage(command)
    found = {name: value.strip() for name, value in arguments.items() if value.strip()}
    for argument in command.arguments:
        value = found.get(argument.name)
        if value is None:
            if argument.required:
                raise usage(command)
        elif argument.options:
            if value.lower() not in argument.options:
                raise usage(command)
            found[argument.name] = value.lower()
    return found


def _taken(argument: Argument, text: str, *, last: bool) -> tuple[str, str]:
    match argument.takes:
        case Takes.REST:
            return text, ""
        case Takes.PART:
            part, bar, rest = cut(text)
            return part.strip(), rest.strip() if bar or not last else ""
        case Takes.WORD:
            return _word(text)


def _word(text: str) -> tuple[str, str]:
    """Return the first word, or the words in quotation marks that stand first, and what follows."""
    closing = _QUOTES.get(text[0])
    if closing:
        ends = (text.find(mark, 1) for mark in closing)
        end = min((at for at in ends if at > 0 and (at + 1 == len(text) or text[at + 1].isspace())), default=-1)
        if end > 0:
            return text[1:end].strip(), text[end + 1 :].strip()
    word, _, rest = _split(text)
    return word, rest


def _split(text: str) -> tuple[str, str, str]:
    parts = text.split(maxsplit=1)
    return parts[0], " ", parts[1] if len(parts) > 1 else ""


def usage_line(command: Command) -> str:
    """Return how a command is typed: ``/retire NUMBER [REASON]``."""
    words = [f"/{command.name}"]
    for number, argument in enumerate(command.arguments):
        word = argument.name.upper() if not argument.options else "|".join(argument.options)
        words.append(word if argument.required else f"[{word}]")
        if argument.takes is Takes.PART and number < len(command.arguments) - 1:
            words.append("|")
    return " ".join(words)


def usage(command: Command) -> ConversationRefused:
    """Return the error for a command that was not typed as it has to be, with an example."""
    if command.examples:
        return ConversationRefused(
            "C-USAGE",
            "This command is typed like this: %(usage)s",
            "For example: /%(example)s",
            usage=usage_line(command),
            example=command.examples[0].line.removeprefix("/"),
        )
    return ConversationRefused("C-USAGE", "This command is typed like this: %(usage)s", usage=usage_line(command))


def no_such_command(typed: str, names: Iterable[str]) -> ConversationRefused:
    """Return the error for a command that there is not, with the nearest that there is."""
    near = nearest(typed, sorted(names))
    if near:
        return ConversationRefused(
            "C-COMMAND",
            "There is no command /%(typed)s.",
            "Did you mean /%(nearest)s? /help lists all commands.",
            typed=shown(typed),
            nearest=near,
        )
    return ConversationRefused(
        "C-COMMAND", "There is no command /%(typed)s.", "/help lists all commands.", typed=shown(typed)
    )


def nearest(typed: str, names: Sequence[str]) -> str:
    """Return the name that is meant by a misspelt one; empty where none is near.

    >>> nearest("Histroy", ("ask", "history", "help"))
    'history'
    """
    return next(iter(difflib.get_close_matches(typed[:40].lower(), names, n=1, cutoff=0.6)), "")
