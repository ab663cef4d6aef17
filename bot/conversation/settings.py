"""The settings of a community, which its managers change by command; one list, each with its default and its sentence.

They are kept as entries of the community's ledger, so that each change is signed and can be undone. Settings of the
program itself are ``bot.config``'s. This file knows nothing of who may change them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.speech import Sentence, said
from facts.ledger import Entry


class Visibility(StrEnum):
    """Who sees an answer on a platform that can show it to one person alone."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a community has chosen."""

    unreviewed_answers: bool = True
    language: str = "en"
    visibility: Visibility = Visibility.PUBLIC
    private_questions: bool = True
    log_place: str = ""
    """The place (``telegram:-100123`` or ``discord:1/2``) to which each change is told; empty for none."""
    questions_per_minute: int = 6
    questions_per_hour: int = 60
    questions_per_minute_here: int = 20
    changes_per_minute: int = 30
    suggestions_per_day: int = 10
    undo_hours: int = 24
    closest: int = 3
    chat_administrators_edit: bool = True
    anonymous_administrators: bool = False
    speak_up: bool = False
    speak_up_minutes: int = 30
    speak_up_place: str = ""
    """The place in which the bot speaks up, written as ``log_place`` is; empty for all of the community."""


class SettingForm(StrEnum):
    SWITCH = "switch"
    NUMBER = "number"
    CHOICE = "choice"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class SettingKey:
    """One setting: the name of its field, its form, what it is for."""

    name: str
    form: SettingForm
    meaning: Sentence
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


SETTINGS = (
    SettingKey("unreviewed_answers", SettingForm.SWITCH, said("Answer with what was read out of a source, which no moderator has reviewed.")),
    SettingKey("language", SettingForm.CHOICE, said("The language the bot speaks here; a person's own wins in private."), options=("en", "ru")),
    SettingKey("visibility", SettingForm.CHOICE, said("Who sees an answer to a command, where the platform can choose."), options=("public", "private")),
    SettingKey("private_questions", SettingForm.SWITCH, said("Let members ask in a private chat with the bot too.")),
    SettingKey("log_place", SettingForm.PLACE, said("The chat or channel that is told of every change; “here” for this one, “none” for none.")),
    SettingKey("questions_per_minute", SettingForm.NUMBER, said("How many questions one person may ask in a minute."), least=1, most=1000),
    SettingKey("questions_per_hour", SettingForm.NUMBER, said("How many questions one person may ask in an hour."), least=1, most=10000),
    SettingKey("questions_per_minute_here", SettingForm.NUMBER, said("How many questions may be asked in one chat in a minute."), least=1, most=10000),
    SettingKey("changes_per_minute", SettingForm.NUMBER, said("How many changes one moderator may make in a minute."), least=1, most=1000),
    SettingKey("suggestions_per_day", SettingForm.NUMBER, said("How many questions and disputes one member may file in a day."), least=0, most=1000),
    SettingKey("undo_hours", SettingForm.NUMBER, said("For how many hours an editor may take back a change of their own."), least=1, most=8760),
    SettingKey("closest", SettingForm.NUMBER, said("How many of the closest sentences are shown where there is no answer."), least=0, most=10),
    SettingKey("chat_administrators_edit", SettingForm.SWITCH, said("Let the administrators of a Telegram chat keep the facts.")),
    SettingKey("anonymous_administrators", SettingForm.SWITCH, said("Let anonymous administrators of a Telegram chat keep the facts.")),
    SettingKey("speak_up", SettingForm.SWITCH, said("Speak up unasked where a message differs from what a moderator published.")),
    SettingKey("speak_up_minutes", SettingForm.NUMBER, said("How many minutes the bot stays silent in a chat after it has spoken up there."), least=1, most=10080),
    SettingKey("speak_up_place", SettingForm.PLACE, said("The one chat or channel where it speaks up; “none” for all chats of the community.")),
)  # fmt: skip


def settings_of(entries: Iterable[Entry]) -> Settings:
    """Return the settings that entries of the ledger make: the id is the name, the body the value, by itself or as
    ``value``. What is no setting, or no value of one, is passed over: an older program reads what a newer one kept.

    >>> from facts.ledger import EntryKind
    >>> settings_of([Entry(EntryKind.SETTING, "questions_per_minute", 1, "3")]).questions_per_minute
    3
    """
    values: dict[str, Any] = {}
    keys = {key.name: key for key in SETTINGS}
    for entry in entries:
        key = keys.get(entry.id)
        if key is not None:
            body = json.loads(entry.body)
            value = body.get("value") if isinstance(body, dict) else body
            if _fits(key, value):
                values[key.name] = Visibility(str(value)) if key.name == "visibility" else value
    return Settings(**values)


def _fits(key: SettingKey, value: object) -> bool:
    match key.form:
        case SettingForm.SWITCH:
            return isinstance(value, bool)
        case SettingForm.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and key.least <= value <= key.most
        case SettingForm.CHOICE:
            return value in key.options
        case SettingForm.PLACE:
            return isinstance(value, str)
