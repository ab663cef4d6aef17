"""A call of a method, read as the Bot API reads it and compared with the table of methods.

Values arrive as texts (in an address, a form, parts) or as JSON; both become the same ``Call``. What the table does
not know is refused. Nothing here knows what the methods do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.telegram.refusals import Misuse, misuse
from tests.support.telegram.schema import METHODS, TYPES, Shape
from tests.support.telegram.values import Json, Object, as_int, as_list, as_object, as_text

_TRUE = frozenset({"true", "yes", "1"})
_FALSE = frozenset({"false", "no", "0"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    kind: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: the method's name as the manual spells it, what was given, and the files that came along."""

    method: str
    given: Mapping[str, Json]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether something was given, be it empty."""
        return name in self.given

    def text(self, name: str) -> str:
        """A text, empty where none was given."""
        return as_text(self.given.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        return as_int(self.given.get(name, default))

    def flag(self, name: str) -> bool:
        """A truth value, false where none was given."""
        return self.given.get(name, False) is True

    def object(self, name: str) -> Object | None:
        """An object, None where none was given."""
        found = self.given.get(name)
        return None if found is None else as_object(found)

    def objects(self, name: str) -> tuple[Object, ...]:
        """A list of objects, empty where none was given."""
        return tuple(as_object(one) for one in as_list(self.given.get(name, [])))

    def texts(self, name: str) -> tuple[str, ...] | None:
        """A list of texts, None where none was given."""
        found = self.given.get(name)
        return None if found is None else tuple(as_text(one) for one in as_list(found))

    def upload(self, name: str) -> Upload | None:
        """The file that a parameter holds or names (``attach://...``), None where it names one kept by Telegram."""
        if name in self.files:
            return self.files[name]
        said = self.text(name)
        return self.files.get(said.removeprefix("attach://")) if said.startswith("attach://") else None


def spelt(method: str) -> str | None:
    """Return a method's name as the manual spells it; names are not case-sensitive. None for an unknown one."""
    return _NAMES.get(method.lower())


_NAMES = {name.lower(): name for name in METHODS}


def checked(method: str, given: Mapping[str, Json], files: Mapping[str, Upload]) -> Call:
    """Return the call with its values read.

    Raises:
        Misuse: for a parameter that the method does not have, one that is missing, or a value of the wrong kind.
    """
    shape = METHODS[method]
    unknown = given.keys() - shape.fields.keys()
    if unknown:
        raise misuse(f"unknown parameter of {method}: {', '.join(sorted(unknown))}")
    held = given.keys() | files.keys()
    missing = sorted(shape.required - held)
    if missing:
        raise misuse(f"parameter {missing[0]} of {method} is required")
    values: dict[str, Json] = {}
    for name, value in given.items():
        if value is None:
            continue
        values[name] = _one_of(shape.fields[name].kinds, value, f"{method}.{name}")
    named = {as_text(value).removeprefix("attach://") for name, value in values.items() if _names_file(value)}
    stray = {name for name in files.keys() - named if name not in shape.fields}
    if stray:
        raise misuse(f"a file that nothing names: {', '.join(sorted(stray))}")
    return Call(method, values, dict(files))


def _names_file(value: Json) -> bool:
    return isinstance(value, str) and value.startswith("attach://")


def _one_of(kinds: tuple[str, ...], value: Json, where: str) -> Json:
    said: Misuse | None = None
    for kind in kinds:
        try:
            return _read(kind, value, where)
        except Misuse as wrong:
            said = wrong
    assert said is not None
    if len(kinds) > 1:
        raise misuse(f"{where} is none of {', '.join(kinds)}")
    raise said


def _read(kind: str, value: Json, where: str) -> Json:
    if kind.endswith("[]"):
        return [_read(kind[:-2], one, where) for one in _json_list(value, where)]
    match kind:
        case "str" | "file":
            if not isinstance(value, str):
                raise misuse(f"{where} is a text")
            return value
        case "int":
            return _number(value, where)
        case "bool":
            return _flag(value, where)
        case "id":
            if isinstance(value, str) and value.startswith("@"):
                return value
            return _number(value, where)
        case _:
            return _typed(TYPES[kind], value, where)


def _number(value: Json, where: str) -> int:
    if isinstance(value, str):
        digits = value.removeprefix("-")
        if digits.isascii() and digits.isdigit() and len(digits) < 20:
            return int(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        return value
    raise misuse(f"{where} is a whole number")


def _flag(value: Json, where: str) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    raise misuse(f"{where} is true or false")


def _unwrapped(value: Json, where: str) -> Json:
    """Return a value that may be JSON inside a text, as forms carry it."""
    if not isinstance(value, str):
        return value
    try:
        found: Json = json.loads(value)
    except ValueError:
        raise misuse(f"{where}: can't parse JSON") from None
    return found


def _json_list(value: Json, where: str) -> list[Json]:
    found = _unwrapped(value, where)
    if not isinstance(found, list):
        raise misuse(f"{where} is a list")
    return found


def _typed(shape: Shape, value: Json, where: str) -> Object:
    found = _unwrapped(value, where)
    if not isinstance(found, dict):
        raise misuse(f"{where} is a {shape.name}")
    unknown = found.keys() - shape.fields.keys()
    if unknown:
        raise misuse(f"{where}: a {shape.name} has no {', '.join(sorted(unknown))}")
    missing = sorted(shape.required - found.keys())
    if missing:
        raise misuse(f"{where}: a {shape.name} has to have {missing[0]}")
    return {
        name: _one_of(shape.fields[name].kinds, one, f"{where}.{name}")
        for name, one in found.items()
        if one is not None
    }
