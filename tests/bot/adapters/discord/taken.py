"""Whether Discord takes what was sent in memory: each request of the library, held against what its body has to be."""

from __future__ import annotations

from typing import Any

from tests.support.discord import checking
from tests.support.discord.checking_commands import commands


def require_taken(method: str, path: str, json: Any) -> None:
    """Raise where the body of a request is not one that Discord takes, or is one of which nobody has said what it is."""
    if method == "PUT" and path.endswith("/commands"):
        commands(json)
    elif method == "POST" and path.endswith("/callback"):
        _require_response(json["type"], json.get("data"))
    elif method in ("POST", "PATCH") and ("/messages" in path or "/webhooks/" in path):
        _require_message(json, edit=method == "PATCH")
    elif method == "POST" and path.endswith("/users/@me/channels"):
        checking.fits("Direct", json, "direct")
    elif json is not None:
        raise checking.Wrong(f"nobody looks at the body of {method} {path}")


def _require_message(data: Any, *, edit: bool) -> None:
    checking.message(data, edit=edit, files=[1 for _ in data.get("attachments") or ()])


def _require_response(kind: int, data: Any) -> None:
    match kind:
        case 4 | 7:
            _require_message(data, edit=kind == 7)
        case 5 | 6:
            checking.promise(data)
        case 8:
            checking.choices(data)
        case 9:
            checking.modal(data)
        case _:
            raise checking.Wrong(f"there is no response of type {kind}")
