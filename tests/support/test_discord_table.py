"""The table of bodies, as a whole: each of its bounds can fail, and nothing passes that is not in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.discord import checking
from tests.support.discord.table import COMPONENTS, SHAPES, Kind
from tests.support.telegram.values import Json

_PLAIN: dict[str, Json] = {"int": 1, "bool": True, "id": "1", "link": "https://kestrel.example"}


def _sample(kind: Kind, size: int) -> Json:
    """Return a value of a kind that is so long, or so large."""
    if kind.many:
        return [_least(kind.type) for _ in range(size)]
    match kind.type:
        case "text":
            return "x" * size
        case "link":
            return "https://".ljust(size, "x")
        case "words":
            return {"ru": "x" * size}
        case _:
            return size


def _least(type_: str) -> Json:
    """Return a value of a type that fits."""
    if type_ == "Component":
        return {"type": 2, "style": 2, "label": "x", "custom_id": "x"}
    if type_ in SHAPES:
        number = next((number for number, name in COMPONENTS.items() if name == type_), 1)
        needed = {name: one.kinds[0] for name, one in SHAPES[type_].items() if one.required}
        return {name: number if name == "type" else _fitting(kind) for name, kind in needed.items()}
    return _PLAIN.get(type_, "x")


def _fitting(kind: Kind) -> Json:
    return _sample(kind, kind.least or 1) if kind.many or kind.type == "text" else _least(kind.type)


def _bounds() -> Iterator[tuple[str, str, Kind]]:
    for shape, found in SHAPES.items():
        for name, one in found.items():
            if one.kinds[0].most is not None or one.kinds[0].least is not None:
                yield shape, name, one.kinds[0]


@pytest.mark.parametrize(("shape", "name", "kind"), [*_bounds()], ids=lambda one: one if isinstance(one, str) else "")
def test_every_bound_of_the_table_can_fail(shape: str, name: str, kind: Kind) -> None:
    body = _least(shape)
    assert isinstance(body, dict)
    if kind.most is not None:
        checking.fits(shape, {**body, name: _sample(kind, kind.most)}, "sample")
        with pytest.raises(checking.Wrong):
            checking.fits(shape, {**body, name: _sample(kind, kind.most + 1)}, "sample")
    if kind.least is not None:
        with pytest.raises(checking.Wrong):
            checking.fits(shape, {**body, name: _sample(kind, kind.least - 1)}, "sample")


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_has_a_field_that_is_not_in_the_table_or_lacks_one_that_it_needs(shape: str) -> None:
    body = _least(shape)
    assert isinstance(body, dict)
    checking.fits(shape, body, "sample")
    with pytest.raises(checking.Wrong):
        checking.fits(shape, {**body, "surprise": 1}, "sample")
    for name, one in SHAPES[shape].items():
        if one.required:
            with pytest.raises(checking.Wrong):
                checking.fits(shape, {key: part for key, part in body.items() if key != name}, "sample")
