"""Whether a body is one that Discord takes: fields by the table, and what holds over a message, a window or a command.

A body that breaks a rule is answered as Discord does (50035) and remembered, so that the test that caused it fails. One
rule is the project's own: nothing that is sent may mention anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.support.discord.table import COMPONENTS, SHAPES, Kind
from tests.support.telegram.values import Json, Object, as_list, as_object

_ID = re.compile(r"[0-9]{1,20}")
_COMMAND = re.compile(r"[-_'\w]{1,32}")
_MODERN = 1 << 15
"""The flag of a message that is laid out by components alone."""
_EMBEDS, _COMPONENTS, _COMMAND_LETTERS, _LAID_OUT = 6000, 40, 8000, 4000


class Wrong(Exception):
    """A body that Discord refuses whatever the world is like."""


def fits(shape: str, value: Json, where: str) -> Object:
    """Return a body that has the fields of a shape, or raise Wrong."""
    fields = SHAPES[shape]
    if not isinstance(value, dict):
        raise Wrong(f"{where}: a {shape} is an object")
    if unknown := sorted(value.keys() - fields.keys()):
        raise Wrong(f"{where}: a {shape} has no {', '.join(unknown)}")
    for name, field in fields.items():
        if field.required and value.get(name) is None:
            raise Wrong(f"{where}: a {shape} has to have {name}")
        if value.get(name) is not None:
            _one_of(field.kinds, value[name], f"{where}.{name}")
    return value


def _one_of(kinds: tuple[Kind, ...], value: Json, where: str) -> None:
    wrong: Wrong | None = None
    for kind in kinds:
        try:
            _is(kind, value, where)
        except Wrong as error:
            wrong = error
        else:
            return
    assert wrong is not None
    raise wrong


def _is(kind: Kind, value: Json, where: str) -> None:
    if kind.many:
        if not isinstance(value, list):
            raise Wrong(f"{where}: not a list")
        if kind.most is not None and len(value) > kind.most:
            raise Wrong(f"{where}: {len(value)} of at most {kind.most}")
        for number, one in enumerate(value):
            _is(Kind(kind.type, many=False, most=None), one, f"{where}[{number}]")
        return
    match kind.type:
        case "text":
            right = isinstance(value, str)
            if isinstance(value, str) and kind.most is not None and len(value) > kind.most:
                raise Wrong(f"{where}: {len(value)} letters of at most {kind.most}")
        case "int":
            right = isinstance(value, int) and not isinstance(value, bool)
        case "bool":
            right = isinstance(value, bool)
        case "id":
            right = (isinstance(value, int) and not isinstance(value, bool)) or (
                isinstance(value, str) and _ID.fullmatch(value) is not None
            )
        case "words":
            right = isinstance(value, dict) and all(isinstance(one, str) and one for one in value.values())
        case "Component":
            component = COMPONENTS.get(_number(value.get("type"))) if isinstance(value, dict) else None
            if component is None:
                raise Wrong(f"{where}: no component that there is")
            fits(component, value, where)
            right = True
        case shape:
            fits(shape, value, where)
            right = True
    if not right:
        raise Wrong(f"{where}: not of type {kind.type}")


# --- messages ---------------------------------------------------------------------------------------------------------


def message(value: Json, *, files: int = 0, edit: bool = False, where: str = "message") -> Object:
    """Return the body of a message, new or edited, or raise Wrong."""
    body = fits("Message", value, where)
    modern = bool(_number(body.get("flags")) & _MODERN)
    if not edit and not (body.get("content") or body.get("embeds") or body.get("components") or files):
        raise Wrong(f"{where}: an empty message")
    if modern and (body.get("content") or body.get("embeds")):
        raise Wrong(f"{where}: content or embeds beside a layout of components")
    mentions = body.get("allowed_mentions")
    if not isinstance(mentions, dict) or mentions.get("parse") != [] or any(mentions.get(name) for name in _MENTIONED):
        raise Wrong(f"{where}: it could mention somebody")
    if sum(_letters(embed) for embed in as_list(body.get("embeds") or [])) > _EMBEDS:
        raise Wrong(f"{where}: more than {_EMBEDS} letters in all embeds")
    components(as_list(body.get("components") or []), where, modern=modern)
    return body


_MENTIONED = ("users", "roles", "replied_user")


def components(rows: list[Json], where: str, *, modern: bool = False) -> None:
    """Raise Wrong where what can be pressed does not fit into a message."""
    every = list(_walk(rows))
    if len(every) > _COMPONENTS:
        raise Wrong(f"{where}: more than {_COMPONENTS} components")
    if not modern and (len(rows) > 5 or any(row.get("type") != 1 for row in map(as_object, rows))):
        raise Wrong(f"{where}: at most five rows, and nothing but rows")
    if sum(len(str(one.get("content", ""))) for one in every) > _LAID_OUT:
        raise Wrong(f"{where}: more than {_LAID_OUT} letters laid out")
    tokens = [str(one["custom_id"]) for one in every if one.get("custom_id") is not None]
    if len(tokens) != len(set(tokens)):
        raise Wrong(f"{where}: the same custom_id twice")
    for one in every:
        _component(one, where)


def _component(one: Object, where: str) -> None:
    if one.get("type") == 1:
        inner = [as_object(part).get("type") for part in as_list(one["components"])]
        if not inner or (3 in inner and len(inner) > 1):
            raise Wrong(f"{where}: a row holds one to five buttons or one menu")
    if one.get("type") == 2:
        link = one.get("style") == 5
        if link is (one.get("url") is None) or link is (one.get("custom_id") is not None):
            raise Wrong(f"{where}: a button has a custom_id, or a link an address")
        if not (one.get("label") or one.get("emoji")):
            raise Wrong(f"{where}: a button with nothing on it")
    if one.get("type") == 3:
        values = [as_object(option)["value"] for option in as_list(one["options"])]
        if not values or len(values) != len(set(map(str, values))):
            raise Wrong(f"{where}: a menu without options, or with one twice")


def _walk(parts: list[Json]) -> Iterator[Object]:
    for part in parts:
        one = as_object(part)
        yield one
        yield from _walk(as_list(one.get("components") or []))
        for name in ("component", "accessory"):
            if one.get(name) is not None:
                yield from _walk([one[name]])


def _letters(value: Json) -> int:
    embed = as_object(value)
    own = sum(len(str(embed.get(name) or "")) for name in ("title", "description"))
    parts: list[tuple[Json, tuple[str, ...]]] = [(embed.get("footer"), ("text",)), (embed.get("author"), ("name",))]
    parts += [(field, ("name", "value")) for field in as_list(embed.get("fields") or [])]
    for part, names in parts:
        if isinstance(part, dict):
            texts = [str(part.get(name) or "") for name in names]
            if not all(texts):
                raise Wrong("an embed has an empty field")
            own += sum(map(len, texts))
    return own


# --- windows, commands ------------------------------------------------------------------------------------------------


def modal(value: Json) -> Object:
    """Return the body of a window, or raise Wrong."""
    body = fits("Modal", value, "modal")
    for row in map(as_object, as_list(body["components"])):
        if row.get("type") not in (1, 10, 18):
            raise Wrong("modal: nothing but labels, rows and text")
    tokens = [str(one["custom_id"]) for one in _walk(as_list(body["components"])) if one.get("custom_id") is not None]
    if len(tokens) != len(set(tokens)) or not as_list(body["components"]):
        raise Wrong("modal: the same custom_id twice, or none at all")
    return body


def commands(value: Json) -> list[Object]:
    """Return commands that Discord takes, or raise Wrong."""
    made = [fits("Command", one, "command") for one in as_list(value)]
    for kind, most in ((1, 100), (2, 15), (3, 15)):
        names = [str(one["name"]) for one in made if one.get("type", 1) == kind]
        if len(names) > most or len(names) != len(set(names)):
            raise Wrong(f"command: more than {most} of a kind, or a name twice")
    for one in made:
        _command(one)
    return made


def _command(one: Mapping[str, Json]) -> None:
    name = str(one["name"])
    if one.get("type", 1) != 1:
        if one.get("description") or one.get("options"):
            raise Wrong(f"command {name}: a menu has no description and no options")
        return
    if not _COMMAND.fullmatch(name) or name != name.lower() or not one.get("description"):
        raise Wrong(f"command {name}: a name in small letters and a description")
    options = [as_object(option) for option in as_list(one.get("options") or [])]
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        raise Wrong(f"command {name}: what is required comes first")
    for option in options:
        said = str(option["name"])
        if not _COMMAND.fullmatch(said) or said != said.lower():
            raise Wrong(f"command {name}: an option is named in small letters")
        if option.get("autocomplete") and option.get("choices"):
            raise Wrong(f"command {name}: either choices or completion")
    if len(str(name)) + len(str(one["description"])) + sum(_weight(option) for option in options) > _COMMAND_LETTERS:
        raise Wrong(f"command {name}: more than {_COMMAND_LETTERS} letters")


def _weight(option: Object) -> int:
    choices = [as_object(one) for one in as_list(option.get("choices") or [])]
    return (
        len(str(option["name"]))
        + len(str(option["description"]))
        + sum(len(str(one["name"])) + len(str(one["value"])) for one in choices)
    )


def _number(value: Json) -> int:
    return value if isinstance(value, int) else 0


__all__ = ["Wrong", "commands", "components", "fits", "message", "modal"]
