"""A typed line as what a client of Discord fills in: the options of a command, each as what it is."""

from __future__ import annotations

from typing import Any

from bot.adapters.discord_options import Takes, options_of
from bot.conversation.commands import COMMANDS
from bot.conversation.commands.addsource import FIELDS
from bot.conversation.commands.editfact import FIELDS as EDITABLE
from bot.conversation.parsing import parsed
from bot.conversation.typed_fields import heading_fields, typed_fields
from bot.render.discord_names import GROUPED, command_of, shown_as
from facts.errors import FactsError

NAMES = {name: one for one in COMMANDS for name in (one.name, *one.aliases)}
OPTIONS = {
    name: {one.name: one for one in options_of(name, NAMES[command_of(name)])}
    for name in [*GROUPED, *(shown_as(name) for name in NAMES if shown_as(name) not in GROUPED)]
}
"""What Discord asks for with each command, by the names it has there."""


def as_typed(shown: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return options as a client fills them in: numbers and switches as what they are."""
    return {name: _typed_as(OPTIONS[shown][name].takes, value) for name, value in options.items()}


def _typed_as(takes: Takes, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    match takes:
        case Takes.NUMBER:
            return int(value.removeprefix("#"))
        case Takes.SWITCH:
            return value == "yes"
        case _:
            return value


def fits_options(name: str, arguments: dict[str, str]) -> bool:
    """Say whether a client lets somebody fill that in, or whether it has to be typed."""
    try:
        given = unfolded(name, arguments)
        for option, value in given.items():
            shown = OPTIONS[shown_as(name)][option]
            if shown.takes is Takes.MENTION or (shown.choices and value not in shown.choices):
                return False
            if shown.takes is Takes.NUMBER and not 1 <= int(value.removeprefix("#")) < 2**53:
                return False
    except (KeyError, ValueError, FactsError):
        return False
    return all(option in given for option, one in OPTIONS[shown_as(name)].items() if one.required)


def unfolded(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return what is typed as one argument as the options that Discord has for it."""
    given = dict(arguments)
    if name == "alias" and "names" in given:
        other, _, stands_for = given.pop("names").partition("=")
        given |= {"name": other.strip(), "stands_for": stands_for.strip()}
    for argument, fields in (("more", ("asked", "kind", "speaker")), ("changes", EDITABLE)):
        if name in ("addfact", "editfact") and argument in given:
            for field, values in typed_fields(given.pop(argument), fields).items():
                (given[field],) = values
    if name == "addsource" and "about" in given:
        known, text = heading_fields(given.pop("about").replace(" | ", "\n"), FIELDS)
        given |= {**known, **({"text": text} if text else {})}
    return given


def slash_arguments(text: str) -> tuple[str, dict[str, str]] | None:
    """Return a typed command as the conversation takes it apart; None where a client cannot be used for it."""
    name, _, line = text[1:].partition(" ")
    command = NAMES.get(name)
    if command is None or command.name == "delete":
        return None
    if command.name == "ask":
        return "ask", {"question": line} if line else {}
    try:
        return command.name, parsed(command, line)
    except FactsError:
        return None
