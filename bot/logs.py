"""The log: one JSON object a line, in a file of bounded size; passwords masked, nothing of what people ask.

What went wrong unexpectedly is written here once, with its traceback and a short reference that the person is shown.
This file knows nothing of commands; who logs passes a logger of ``logging`` as everywhere.
"""

from __future__ import annotations

import io
import json
import logging
import logging.handlers
import secrets
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

from bot import wording
from bot.config import Config
from bot.masking import masked
from facts.errors import FactsError

LOGGER = logging.getLogger("footnote")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

MOST_BYTES = 2 * 1024 * 1024
"""Size at which the log file is put aside; one older file is kept, so that a small disk never fills."""


class _Discreet(logging.Formatter):
    """Tracebacks without the messages of errors: these hold whatever was worked on, a question too."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name is logging's
        """Return where an error and those behind it came about and what kind each is, without what people typed."""
        parts: list[str] = []
        error, seen = ei[1], set[int]()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(
                f"Traceback (most recent call last):\n{frames}{type(error).__module__}.{type(error).__qualname__}{_safe_message(error)}"
            )
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n\nbehind it: ".join(parts)


def _safe_message(error: BaseException) -> str:
    """Return what an error says where that is never what somebody typed."""
    match error:
        case FactsError():
            return f": {error.code}"
        case OSError(strerror=str() as reason):
            return f": {reason}"
        case ImportError(name=str() as module):
            return f": {module}"
        case _:
            return ""


class JsonLines(_Discreet):
    """One event a line: controls, line breaks and quotes are escaped, so no text can forge or split an event."""

    def __init__(self) -> None:
        super().__init__()
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """Return the event as JSON, in UTC."""
        event = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
        }
        if record.exc_info:
            event["traceback"] = self.formatException(record.exc_info)
        return json.dumps({name: masked(text) for name, text in event.items()})


class Words(_Discreet):
    """An event for the eyes of whoever asked for ``--verbose``."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the event as text, passwords masked."""
        return masked(super().format(record))


def begin(config: Config | None, *, verbose: bool) -> None:
    """Send events to the log file of the configuration and, where ``verbose``, to standard error as well.

    Without a configuration (it could not be read) there is no file. A file that cannot be written costs the log and
    nothing else.
    """
    end()
    LOGGER.setLevel(logging.DEBUG if verbose else (config.log_level.upper() if config else logging.WARNING))
    LOGGER.propagate = False
    if verbose:
        _add(logging.StreamHandler(sys.stderr), Words("%(levelname)s: %(message)s"))
    if config and config.log_file:
        _add(_LateFile(config.log_file, maxBytes=MOST_BYTES, backupCount=1, encoding="utf-8", delay=True), JsonLines())


class _LateFile(logging.handlers.RotatingFileHandler):
    """A file that is made, with its folder, when there is something to write, and not by looking around."""

    def _open(self) -> io.TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Do nothing: a log that cannot be written must not turn an answer into a traceback."""


def _add(handler: logging.Handler, formatter: logging.Formatter) -> None:
    handler.setFormatter(formatter)
    LOGGER.addHandler(handler)


def end() -> None:
    """Close the log and forget where events went."""
    for handler in list(LOGGER.handlers):
        LOGGER.removeHandler(handler)
        handler.close()


def unexpected(error: BaseException, config: Config | None) -> FactsError:
    """Log an error that nobody planned for, with its traceback, and return what the person is told of it."""
    reference = secrets.token_hex(3)
    LOGGER.error("unexpected, reference %s", reference, exc_info=error)
    log = str(config.log_file) if config and config.log_file else ""
    what, hint = wording.unexpected(reference, log)
    return FactsError("X-UNEXPECTED", what.replace("%", "%%"), hint.replace("%", "%%"), reference=reference)
