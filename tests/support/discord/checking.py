"""Whether a body is one that Discord takes: fields by the table, and what holds over a message or a window. Commands are in
``checking_commands``.

A body that breaks a rule is answered as Discord does (50035) and remembered, so that the test that caused it fails. One
rule is the project's own: nothing that is sent may mention anybody.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tests.support.discord.table import COMPONENTS, SHAPES, Kind
from tests.support.telegram.values import Json, Object, as_list, as_object

_ID = re.compile(r"[0-9]{1,20}")
_MODERN = 1 << 15
"""The flag of a message that is laid out by components alone."""
_FLAGS = 1 << 2 | 1 << 6 | 1 << 12 | 1 << 13 | _MODERN
"""Previews off, for one person alone, silent, spoken, laid out."""
_EMBEDS, _COMPONENTS, _LAID_OUT, _INPUT_LETTERS = 6000, 40, 4000, 4000
_FILES, _FILE_BYTES = 10, 10 * 1024 * 1024
_INPUT, _LABEL = 4, 18
_IN_A_LABEL = (3, 4, 5, 6, 7, 8, 19)
_LINK = re.compile(r"https?://[^\s]+|attachment://[^\s]+", re.ASCII)
CHECKED: Counter[str] = Counter()
"""How many bodies were looked at, by what they were; added up over all tests where they end."""


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
            wrong = wrong or error
        else:
            return
    assert wrong is not None
    raise wrong


def _is(kind: Kind, value: Json, where: str) -> None:
    if kind.many:
        if not isinstance(value, list):
            raise Wrong(f"{where}: not a list")
        _within(kind, len(value), f"{where}: {len(value)} members")
        for number, one in enumerate(value):
            _is(Kind(kind.type), one, f"{where}[{number}]")
        return
    match kind.type:
        case "text" | "link" if isinstance(value, str):
            _within(kind, len(value), f"{where}: {len(value)} letters")
            right = kind.type == "text" or _LINK.match(value) is not None
        case "int" if isinstance(value, int) and not isinstance(value, bool):
            _within(kind, value, f"{where}: {value}")
            right = True
        case "bool":
            right = isinstance(value, bool)
        case "id":
            right = (isinstance(value, int) and not isinstance(value, bool)) or (
                isinstance(value, str) and _ID.fullmatch(value) is not None
            )
        case "words" if isinstance(value, dict):
            right = all(isinstance(one, str) and one for one in value.values())
            _within(kind, max((len(str(one)) for one in value.values()), default=0), f"{where}: a word")
        case "text" | "link" | "int" | "words":
            right = False
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


def _within(kind: Kind, size: int, what: str) -> None:
    if (kind.most is not None and size > kind.most) or (kind.least is not None and size < kind.least):
        raise Wrong(f"{what}, not {kind.least or 0} to {kind.most}")


# --- messages ---------------------------------------------------------------------------------------------------------


def message(value: Json, *, files: Sequence[int] = (), edit: bool = False, where: str = "message") -> Object:
    """Return the body of a message, new or edited, or raise Wrong. ``files`` is how large what goes with it is."""
    CHECKED["message"] += 1
    body = fits("Message", value, where)
    flags = _number(body.get("flags"))
    modern = bool(flags & _MODERN)
    if not edit and not (
        str(body.get("content") or "").strip() or body.get("embeds") or body.get("components") or files
    ):
        raise Wrong(f"{where}: an empty message")
    if flags & ~_FLAGS:
        raise Wrong(f"{where}: flags {flags & ~_FLAGS} that no bot can set")
    if len(files) > _FILES or sum(files) > _FILE_BYTES:
        raise Wrong(f"{where}: more than {_FILES} files, or {_FILE_BYTES} bytes")
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
    if any(one.get("type") in (_INPUT, _LABEL, 19) for one in every):
        raise Wrong(f"{where}: what is filled in stands in windows alone")
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


# --- windows, and what is offered ------------------------------------------------------------------------------------------------


def modal(value: Json) -> Object:
    """Return the body of a window, or raise Wrong."""
    CHECKED["window"] += 1
    body = fits("Modal", value, "modal")
    for row in map(as_object, as_list(body["components"])):
        if row.get("type") not in (1, 10, 18):
            raise Wrong("modal: nothing but labels, rows and text")
    tokens = [str(one["custom_id"]) for one in _walk(as_list(body["components"])) if one.get("custom_id") is not None]
    if len(tokens) != len(set(tokens)) or not as_list(body["components"]):
        raise Wrong("modal: the same custom_id twice, or none at all")
    for one in _walk(as_list(body["components"])):
        if one.get("type") == _LABEL and as_object(one["component"]).get("type") not in _IN_A_LABEL:
            raise Wrong("modal: under a label stands what can be filled in")
        if one.get("type") == _INPUT:
            _input(one)
    return body


def _input(one: Object) -> None:
    least, most = _number(one.get("min_length")), _number(one.get("max_length")) or _INPUT_LETTERS
    if least > most or len(str(one.get("value") or "")) > most:
        raise Wrong("modal: a field that is filled in with more than it takes")


def choices(value: Json) -> Object:
    """Return what is offered while somebody types, or raise Wrong."""
    CHECKED["choices"] += 1
    return fits("Choices", value, "choices")


def promise(value: Json) -> Object:
    """Return the body of a promise to answer, or raise Wrong."""
    CHECKED["promise"] += 1
    return fits("Deferred", value or {}, "promise")


def rendered(payload: Mapping[str, object]) -> None:
    """Raise Wrong where a payload of the renderer's is none that Discord takes, with its window and its file."""
    body = {name: part for name, part in payload.items() if name not in ("modal", "file")}
    content = getattr(payload.get("file"), "content", b"")
    plain: Json = json.loads(json.dumps(body))
    message(plain, files=(len(content),) if "file" in payload else ())
    if "modal" in payload:
        modal(json.loads(json.dumps(payload["modal"])))


def _number(value: Json) -> int:
    return value if isinstance(value, int) else 0


__all__ = ["CHECKED", "Wrong", "choices", "components", "fits", "message", "modal", "promise", "rendered"]
