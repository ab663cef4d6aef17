"""Whether commands are ones that Discord takes: how many, how they are named, what their options are, and their weight.

Fields and lengths are in the table; here is what holds over a command or over all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.support.discord.checking import CHECKED, Wrong, fits
from tests.support.telegram.values import Json, Object, as_list, as_object

_NAME = re.compile(r"[-_'\w]{1,32}")
_LETTERS = 8000
_GROUP, _GROUPS = 1, 2
_TEXT, _WHOLE, _NUMBER = 3, 4, 10
_MOST = {1: 100, 2: 15, 3: 15}
"""Commands of each kind: typed, in the menu of a person, in the menu of a message."""


def commands(value: Json) -> list[Object]:
    """Return commands that Discord takes, or raise Wrong."""
    CHECKED["commands"] += 1
    made = [fits("Command", one, "command") for one in as_list(value)]
    for kind, most in _MOST.items():
        names = [str(one["name"]) for one in made if one.get("type", 1) == kind]
        if len(names) > most or len(names) != len(set(names)):
            raise Wrong(f"command: more than {most} of a kind, or a name twice")
    for one in made:
        _command(one)
    return made


def _command(one: Object) -> None:
    name = str(one["name"])
    permissions = one.get("default_member_permissions")
    if permissions is not None and not str(permissions).isdecimal():
        raise Wrong(f"command {name}: rights are a number in letters")
    if one.get("type", 1) != 1:
        if one.get("description") or one.get("options"):
            raise Wrong(f"command {name}: a menu has no description and no options")
        return
    if not one.get("description"):
        raise Wrong(f"command {name}: a description")
    _named(one, name)
    _options(one, name, deep=0)
    if _weight(one) > _LETTERS:
        raise Wrong(f"command {name}: more than {_LETTERS} letters")


def _named(one: Mapping[str, Json], where: str) -> None:
    words = [str(one["name"]), *map(str, as_object(one.get("name_localizations") or {}).values())]
    if any(not _NAME.fullmatch(word) or word != word.lower() for word in words):
        raise Wrong(f"command {where}: named in small letters")


def _options(one: Mapping[str, Json], where: str, *, deep: int) -> None:
    options = [as_object(option) for option in as_list(one.get("options") or [])]
    names = [str(option["name"]) for option in options]
    if len(names) != len(set(names)):
        raise Wrong(f"command {where}: an option twice")
    groups = [option["type"] in (_GROUP, _GROUPS) for option in options]
    if any(groups) and not all(groups):
        raise Wrong(f"command {where}: options beside commands of its own")
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        raise Wrong(f"command {where}: what is required comes first")
    for option in options:
        inside = f"{where} {option['name']}"
        _named(option, inside)
        if option["type"] in (_GROUP, _GROUPS):
            if deep == 2 or (option["type"] == _GROUPS and deep == 1):
                raise Wrong(f"command {inside}: a group in a group in a group")
            _options(option, inside, deep=deep + 1)
        else:
            _option(option, inside)


def _option(option: Mapping[str, Json], where: str) -> None:
    choices = [as_object(one) for one in as_list(option.get("choices") or [])]
    if option.get("options"):
        raise Wrong(f"command {where}: an option in an option")
    if option.get("autocomplete") and choices:
        raise Wrong(f"command {where}: either choices or completion")
    if (option.get("autocomplete") or choices) and option["type"] not in (_TEXT, _WHOLE, _NUMBER):
        raise Wrong(f"command {where}: only text and numbers are offered")
    if ("min_value" in option or "max_value" in option) and option["type"] not in (_WHOLE, _NUMBER):
        raise Wrong(f"command {where}: only a number has bounds")
    names, values = ([str(one[part]) for one in choices] for part in ("name", "value"))
    if len(names) != len(set(names)) or len(values) != len(set(values)):
        raise Wrong(f"command {where}: a choice twice")


def _weight(one: Mapping[str, Json]) -> int:
    """Return how many letters a command has with all below it, each in the language in which it has most."""
    below = [as_object(part) for part in as_list(one.get("options") or [])]
    return sum(_longest(one)) + sum(map(_weight, below))


def _longest(one: Mapping[str, Json]) -> Iterator[int]:
    for name in ("name", "description"):
        words = [str(one.get(name) or ""), *map(str, as_object(one.get(f"{name}_localizations") or {}).values())]
        yield max(map(len, words))
    for choice in map(as_object, as_list(one.get("choices") or [])):
        yield len(str(choice["name"])) + len(str(choice["value"]))


__all__ = ["commands"]
