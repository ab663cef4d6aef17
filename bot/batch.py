"""The batch interface: one JSON object a line in, one a line out, in the same order, as each is done.

``replies`` reads lines of bytes and answers each, a malformed one with an error, so that one bad line never stops the
rest. What an answer looks like is known by ``bot.json_replies``. This file opens nothing: it is given a function that
answers one request.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.json_replies import Json, error_reply
from facts.errors import FactsError, InputRefused, TextRefused

MAX_LINE = 16 * 1024 * 1024
"""Bytes of one line: a source of 10 MiB, the largest there is, with its escapes. A longer line is refused unread."""


@dataclass(frozen=True, slots=True)
class Request:
    """One line that was asked: an object whose fields are taken by name and refused by type."""

    fields: Mapping[str, Json]

    def text(self, name: str) -> str:
        """Return a field that has to be there and be text; raise I-FIELD otherwise."""
        value = self.fields.get(name)
        if isinstance(value, str):
            return value
        what = "is missing" if value is None else "is not text"
        raise InputRefused(
            "I-FIELD", f"The field “{name}” {what}.", f'A line looks like {{"id": "1", "{name}": "..."}}.'
        )

    def texts(self, name: str) -> tuple[str, ...] | None:
        """Return a field that is a list of texts, None where it is missing or null; raise I-FIELD for anything else."""
        value = self.fields.get(name)
        if value is None:
            return None
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(one for one in value if isinstance(one, str))
        raise InputRefused(
            "I-FIELD", f"The field “{name}” is not a list of texts.", f'Write it as "{name}": ["...", "..."].'
        )

    def optional(self, name: str) -> str | None:
        """Return a field that may be missing or null and is text otherwise; raise I-FIELD for anything else."""
        return None if self.fields.get(name) is None else self.text(name)


Answering = Callable[[Request], dict[str, Json]]


@dataclass(frozen=True, slots=True)
class Reply:
    """The line to print, without its line end, and the error that it tells of."""

    line: str
    error: FactsError | None


def replies(
    lines: Iterable[bytes], answering: Answering, unexpected: Callable[[Exception], FactsError]
) -> Iterator[Reply]:
    """Answer each line as it comes; blank ones are passed over, a line that fails is answered with its error.

    ``unexpected`` turns what nobody planned for into an error that can be shown.

    >>> def say(request):
    ...     return {"said": request.text("text")}
    >>> for reply in replies([b'{"id": 1, "text": "x"}', b'{"id": 2}'], say, lambda error: FactsError("X", str(error))):
    ...     print(reply.line[:48])
    {"id": 1, "said": "x"}
    {"id": 2, "error": {"code": "I-FIELD", "message"
    """
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        id_: Json = None
        failure: FactsError | None = None
        try:
            fields = _fields(raw, number)
            id_ = fields.get("id")
            content = answering(Request(fields))
        except FactsError as error:
            failure = error
        except Exception as error:  # noqa: BLE001 - one line must never stop the rest; the error is logged by ``unexpected``
            failure = unexpected(error)
        if failure is not None:
            content = error_reply(failure)
        yield Reply(dump({"id": id_, **content}), failure)


def _fields(raw: bytes, number: int) -> dict[str, Json]:
    if len(raw) > MAX_LINE:
        raise InputRefused("I-SIZE", f"Line {number} is longer than {MAX_LINE >> 20} MiB.", "Send it in parts.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextRefused(
            "T-UNICODE", f"Line {number} is not UTF-8 (byte {error.start} of the line).", "Save the file as UTF-8."
        ) from error
    try:
        parsed: Json = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise InputRefused(
            "I-FORMAT", f"Line {number} is not a JSON object.", 'A line looks like {"id": "1", "text": "..."}.'
        ) from error
    if not isinstance(parsed, dict):
        raise InputRefused("I-FORMAT", f"Line {number} is not a JSON object.", "Put each request into { and }.")
    return parsed


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("the same key twice")
    return fields


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no JSON")


_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Letters that JSON leaves as they are although some readers take them for the end of a line."""


def dump(content: Json) -> str:
    """Return JSON on one line, letters as they are; escaped where UTF-8 could not hold them (lone surrogates)."""
    line = json.dumps(content, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(content)
    return line
