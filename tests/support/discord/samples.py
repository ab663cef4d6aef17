"""Bodies that Discord takes, small ones of each kind, with anything in them as a test wants it."""

from __future__ import annotations

from tests.support.telegram.values import Json, Object

NOBODY: Object = {"parse": []}


def message(**fields: Json) -> Object:
    return {"content": "It opened in 1934.", "allowed_mentions": {**NOBODY}, **fields}


def button(label: str = "Why?", token: str = "1", **fields: Json) -> Object:
    return {"type": 2, "style": 2, "label": label, "custom_id": token, **fields}


def link(address: str) -> Object:
    return {"type": 2, "style": 5, "label": "There", "url": address}


def row(*parts: Json) -> Object:
    return {"type": 1, "components": [*parts]}


def rows(count: int, width: int = 1) -> list[Json]:
    return [row(*(button("x", f"{line}/{one}") for one in range(width))) for line in range(count)]


def menu(count: int = 1, **fields: Json) -> Object:
    options: list[Json] = [{"label": str(one), "value": str(one)} for one in range(count)]
    return {"type": 3, "custom_id": "m", "options": options, **fields}


def option(**fields: Json) -> Object:
    return message(components=[row({"type": 3, "custom_id": "m", "options": [{"label": "x", "value": "x", **fields}]})])


def embed(**fields: Json) -> Object:
    return message(embeds=[{**fields}])


def entry(name: str = "x", value: str = "x") -> Object:
    return {"name": name, "value": value}


def laid_out(*parts: Json) -> Object:
    return {"flags": 1 << 15, "components": [*parts], "allowed_mentions": {**NOBODY}}


def texts(count: int) -> list[Json]:
    return [{"type": 10, "content": "x"} for _ in range(count)]


def command(**fields: Json) -> list[Json]:
    return [{"name": "ask", "type": 1, "description": "Ask.", **fields}]


def argument(name: str = "a", **fields: Json) -> Object:
    return {"type": 3, "name": name, "description": "x", **fields}


def choice(name: str = "x", value: str = "x") -> Object:
    return {"name": name, "value": value}


def weighing(letters: int) -> list[Json]:
    """Return a command of so many letters in all, most of them in one of its commands and in another language."""
    inner = [argument(f"a{one}", description_localizations={"ru": "x" * 100}) for one in range(19)]
    said = ("x" * 100, "x", "x", "x")
    under: list[Json] = [
        {**argument(f"sub{one}", type=1, description=words), "options": [*inner]} for one, words in enumerate(said)
    ]
    bare = command(description="x", options=under)
    options = sum(len(f"a{one}") + 100 for one in range(19))
    weight = len("askx") + sum(len(f"sub0{words}") + options for words in said)
    rest = letters - weight
    assert 0 <= rest <= 100, rest
    (made,) = bare
    assert isinstance(made, dict)
    return [{**made, "description": "x" * (rest + 1)}]


def window(*parts: Json, title: str = "x", token: str = "w") -> Object:
    return {"title": title, "custom_id": token, "components": [*parts]}


def field(label: str = "x", **inner: Json) -> Object:
    return {"type": 18, "label": label, "component": {"type": 4, "style": 1, "custom_id": label, **inner}}


def fields(count: int) -> list[Json]:
    return [field(str(one)) for one in range(count)]
