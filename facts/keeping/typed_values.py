"""A value as a moderator types it: a date, a figure, or what somebody said, read by the readers of the sources.

Nothing is guessed: a date that counts from another day, one that can be read in two ways and a number that no source
prints are refused, each with what to write instead. Pure; this file knows nothing of subjects and of proof.
"""

from __future__ import annotations

import re
import unicodedata
from typing import assert_never

from facts.errors import FactRefused, ValueRefused, shown
from facts.keeping.locating import is_quoted, unquoted
from facts.reading.dates import find_dates, impossible_dates
from facts.reading.figures import find_figures
from facts.reading.gate import check_text
from facts.reading.script import main_script
from facts.reading.words import words_of
from facts.values import DateValue, FigureValue, Form, KindName, Mention, Precision, StatementValue, Value

LONGEST_VALUE = 1_200
"""Code points; as long as a passage can be, for a statement can fill one."""
LONGEST_SPEAKER = 120
_MOST_DIGITS = 40


_DIGITS = re.compile(rf"(?:\d[,. \u00a0\u202f'’]?){{{_MOST_DIGITS + 1}}}")
_EXPONENT = re.compile(r"\d[eEеЕ][+\-−]?\d+(?!\w)")
_IN_SO_LONG = re.compile(
    r"^\W*(?:in|after|через|спустя)\s|\b(?:ago|later|hence|from\s+now|назад|спустя)\W*$", re.IGNORECASE
)
_SPOKEN = re.compile(r"(?P<speaker>[^\W\d_][^:\n\d“”«»\"]{0,119}?)\s*:\s+(?P<words>\S.*)$", re.DOTALL)


def read_value(text: str, kind: KindName | None = None, speaker: str | None = None) -> tuple[Value, str]:
    """Return a typed value as read and its words; ``kind`` None lets the value say it, a speaker makes a statement.

    Raises as ``read_draft`` does.
    """
    check_text(text, what="the value")
    words = " ".join(text.split())
    if not any(character.isalnum() for character in words):
        raise FactRefused(
            "F-VALUE", "The fact has no value.", "Give a date, a figure, or what was said as “NAME: words”."
        )
    if kind is not KindName.STATEMENT and not speaker:
        _refuse_numbers(words)
    if len(words) > LONGEST_VALUE:
        raise FactRefused(
            "F-LONG",
            "The value has %(count)s characters; the limit is %(limit)s.",
            "Give the value alone.",
            count=len(words),
            limit=LONGEST_VALUE,
        )
    match kind:
        case KindName.DATE:
            return _date(words), words
        case KindName.FIGURE:
            return _figure(words), words
        case KindName.STATEMENT:
            return _statement(words, speaker)
        case None:
            return _statement(words, speaker) if speaker or _is_spoken(words) else (_by_itself(words), words)
        case _:
            assert_never(kind)


def mentions_of(text: str, *, dates: bool = True) -> tuple[Mention, ...]:
    """Return the dates and figures of a typed text, in order, read in the language of its letters.

    Digits of other scripts are read as the digits they are.

    >>> [mention.value.number for mention in mentions_of("１２ boats")]
    [Decimal('12')]
    """
    plain = _plain_digits(text)
    first, other = ("ru", "en") if main_script(plain) == "Cyrillic" else ("en", "ru")
    for language in (first, other):
        found = find_dates(plain, language=language) if dates else ()
        figures = find_figures(plain, language=language, taken=[mention.span for mention in found])
        if found or figures:
            return tuple(sorted((*found, *figures), key=lambda mention: mention.span))
    return ()


# --- dates and figures ------------------------------------------------------------------------------------------------


def _by_itself(words: str) -> Value:
    """Return the one value that words hold, of whatever kind it is."""
    _refuse_impossible(words)
    if _IN_SO_LONG.search(words) and _dateless_duration(words):
        raise _counted_date(words)
    found = mentions_of(words)
    if len(found) == 1:
        value = found[0].value
        counted = _counted(words)
        if counted is not None and counted.counted:
            return counted
        return _checked_date(value, words) if isinstance(value, DateValue) else value
    if found:
        raise FactRefused(
            "F-KIND",
            "“%(value)s” holds more than one value.",
            "Give one date or one figure, or say who said it: “NAME: words”.",
            value=shown(words),
        )
    if not any(character.isalpha() for character in words):
        raise _no_figure(words)
    raise FactRefused(
        "F-KIND",
        "“%(value)s” is neither a date nor a figure.",
        "For what somebody said, write “NAME: words”.",
        value=shown(words),
    )


def _date(words: str) -> DateValue:
    _refuse_impossible(words)
    if _IN_SO_LONG.search(words) and _dateless_duration(words):
        raise _counted_date(words)
    found = [mention.value for mention in mentions_of(words) if isinstance(mention.value, DateValue)]
    if len(found) != 1:
        raise ValueRefused(
            "V-DATE",
            "“%(value)s” is not one date.",
            "Write it out, for example 19 September 2023, September 2023 or 2023.",
            value=shown(words),
        )
    return _checked_date(found[0], words)


def _checked_date(value: DateValue, words: str) -> DateValue:
    if value.relative or value.precision is Precision.VAGUE:
        raise _counted_date(words)
    if value.precision is Precision.DAY and value.start.month is None:
        raise ValueRefused(
            "V-DATE",
            "“%(value)s” can be read as two dates.",
            "Write the month as a word: 4 May 2020.",
            value=shown(words),
        )
    return value


def _counted_date(words: str) -> ValueRefused:
    return ValueRefused(
        "V-DATE",
        "“%(value)s” counts from another day, which a fact does not keep.",
        "Write the date out, for example 19 September 2023.",
        value=shown(words),
    )


def _dateless_duration(words: str) -> bool:
    found = mentions_of(words)
    return len(found) == 1 and isinstance(found[0].value, FigureValue) and found[0].value.unit in _CALENDAR_UNITS


_CALENDAR_UNITS = frozenset({"minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})


def _refuse_impossible(words: str) -> None:
    for language in ("en", "ru"):
        for span in impossible_dates(words, language=language):
            raise ValueRefused(
                "V-DATE",
                "There is no such date as “%(value)s”.",
                "Check the day and the month.",
                value=shown(span.of(words)),
            )


def _figure(words: str) -> FigureValue:
    found = [m.value for m in mentions_of(words) if isinstance(m.value, FigureValue)]
    if not found:
        # "2003" alone is a year unless somebody says that it is a figure.
        found = [m.value for m in mentions_of(words, dates=False) if isinstance(m.value, FigureValue)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueRefused(
            "V-NUMBER", "“%(value)s” holds more than one figure.", "Give one figure.", value=shown(words)
        )
    raise _no_figure(words)


def _refuse_numbers(words: str) -> None:
    """Refuse a number that no source prints: far too many digits, or the notation of a machine."""
    if _DIGITS.search(words):
        raise ValueRefused(
            "V-NUMBER",
            "“%(value)s” has more than %(limit)s digits.",
            "Write the figure as the source has it.",
            value=shown(words),
            limit=_MOST_DIGITS,
        )
    if _EXPONENT.search(words):
        raise _no_figure(words)


def _no_figure(words: str) -> ValueRefused:
    return ValueRefused(
        "V-NUMBER",
        "“%(value)s” is not a figure.",
        "Write it as the source has it, for example 1,960 or 64 percent.",
        value=shown(words),
    )


def _plain_digits(text: str) -> str:
    """Return a text with the decimal digits of every script as 0 to 9, each in its place."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else ("," if letter == "٬" else letter)
        for letter in text
    )


def other_reading(value: Value, words: str) -> Value | None:
    """Return the other of two values that bare digits can be, a year and a figure; None where they can be but one.

    >>> year, _ = read_value("1962")
    >>> other_reading(year, "1962").number
    Decimal('1962')
    """
    counted = _counted(words)
    if counted is None or isinstance(value, StatementValue):
        return None
    if isinstance(value, DateValue):
        return counted
    dates = [mention.value for mention in mentions_of(words)]
    return next((date for date in dates if isinstance(date, DateValue)), None)


def _counted(words: str) -> FigureValue | None:
    """Return the figure that a bare year can be as well; None for all other values."""
    dates = [mention.value for mention in mentions_of(words)]
    if len(dates) != 1 or not isinstance(dates[0], DateValue) or dates[0].precision is not Precision.YEAR:
        return None
    figures = [m.value for m in mentions_of(words, dates=False) if isinstance(m.value, FigureValue)]
    return figures[0] if len(figures) == 1 and figures[0].number == dates[0].start.year else None


# --- statements -------------------------------------------------------------------------------------------------------


def _is_spoken(words: str) -> bool:
    """Say whether words are a quotation or have a name and a colon before them; "Turnout: 58 percent" is a figure."""
    if is_quoted(words):
        return True
    found = _SPOKEN.match(words)
    return found is not None and not _is_only_value(found["words"])


def _is_only_value(words: str) -> bool:
    found = mentions_of(words)
    if len(found) != 1:
        return False
    rest = words[: found[0].span.start] + words[found[0].span.end :]
    return sum(1 for word in words_of(rest) if not word.is_stop) <= 2


def _statement(words: str, speaker: str | None) -> tuple[Value, str]:
    said = words
    if speaker is None or not speaker.strip():
        found = None if is_quoted(words) else _SPOKEN.match(words)
        speaker, said = (found["speaker"], found["words"]) if found else (None, words)
    name = None
    if speaker is not None:
        check_text(speaker, what="the speaker")
        name = " ".join(unquoted(speaker).split())
        if len(name) > LONGEST_SPEAKER:
            raise FactRefused(
                "F-LONG",
                "The speaker has %(count)s characters; the limit is %(limit)s.",
                "Give the name alone.",
                count=len(name),
                limit=LONGEST_SPEAKER,
            )
    form = Form.DIRECT if is_quoted(said) else Form.REPORTED
    return StatementValue(form, speaker_name=name or None), unquoted(said)
