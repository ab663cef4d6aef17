"""The commands that Discord shows, made of the conversation's list: names, arguments, and what each does, in English and
in every other language there is. Plain data, as Discord's web interface takes it.

What moderators do stands in groups (``/fact retire``), the rest by itself: docs/decisions/0013-discord-commands.md. Whom
Discord shows a command is only a default that a server can change; what somebody may do is decided when they do it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from bot.adapters.discord_options import FILE_OPTION, Option, Takes, options_of
from bot.conversation.calls import Command, Section
from bot.conversation.roles import Right
from bot.render.discord_names import ALONE, GROUPED
from bot.render.edges import shortened
from bot.speech import Sentence, said
from bot.voice import LANGUAGES, voice_of

ASK_ABOUT = "Ask about this"
CHECK_THIS = "Check this"
SAVE_AS_FACT = "Save as fact"
ABOUT_MODAL = "ask about"
"""The custom id of the window in which somebody asks about a message."""
LONGEST_DESCRIPTION = 100
MANAGE_MESSAGES = 1 << 13
MANAGE_SERVER = 1 << 5

Payload = dict[str, object]

_SLASH, _ON_MESSAGE = 1, 3
_IN_GROUP = 1
_SERVERS, _PEOPLE = 0, 1
_IN_SERVER, _WITH_BOT, _IN_PRIVATE = 0, 1, 2
_LOCALES = {"ru": "ru"}
"""Languages of the bot that Discord has a name for, beside English."""
_NOT_SHOWN = frozenset({"delete"})
"""What is about a message that is replied to: it is a button, and can be typed after a mention."""
_MENUS = (
    (ASK_ABOUT, said("Ask about this"), None),
    (CHECK_THIS, said("Check this"), None),
    (SAVE_AS_FACT, said("Save as fact"), MANAGE_MESSAGES),
)


_GROUPS = {
    "fact": said("Keep the facts: add, change, retire, look up."),
    "doc": said("Keep the sources that answers are taken from."),
    "alias": said("Keep other names that questions may use."),
    "pack": said("Take all facts out as a file, or take facts in from one."),
}
_IN_GROUPS = frozenset(GROUPED.values())


def commands_payload(commands: Sequence[Command]) -> list[Payload]:
    """Return everything that Discord is to show: the groups first, then single commands in the order of the list."""
    named = {command.name: command for command in commands}
    groups = [_group(name, sentence, named) for name, sentence in _GROUPS.items()]
    alone = [
        one for one in commands if one.name not in _NOT_SHOWN and (one.name in ALONE or one.name not in _IN_GROUPS)
    ]
    slash = [_slash(ALONE.get(command.name, command.name), command) for command in alone]
    return groups + slash + [_menu(name, sentence, needs) for name, sentence, needs in _MENUS]


def digest(payload: Sequence[Payload]) -> str:
    """Return a short text that is another one when anything that Discord shows has changed."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:32]


def _group(name: str, sentence: Sentence, named: Mapping[str, Command]) -> Payload:
    under = [
        (shown, named[command]) for shown, command in GROUPED.items() if shown.split()[0] == name and command in named
    ]
    options = [
        {
            **_described({"type": _IN_GROUP, "name": shown.split()[1]}, command.summary),
            "options": _options(shown, command),
        }
        for shown, command in under
    ]
    made = _described({"type": _SLASH, "name": name}, sentence)
    return {**made, "options": options, **_for_everybody(MANAGE_MESSAGES)}


def _slash(shown: str, command: Command) -> Payload:
    made = _described({"type": _SLASH, "name": shown}, command.summary)
    return {**made, "options": _options(shown, command), **_shown_to(command)}


def _options(shown: str, command: Command) -> list[Payload]:
    return [_option(option) for option in options_of(shown, command)]


def _shown_to(command: Command) -> Payload:
    if command.section in {Section.MEMBERS, Section.ABOUT_YOU}:
        return _for_everybody(None)
    needs = MANAGE_SERVER if command.right is Right.CONFIGURE else MANAGE_MESSAGES
    return _for_everybody(None if command.right is Right.ASK else needs)


def _for_everybody(needs: int | None) -> Payload:
    """Return where a command can be used; one that changes facts only where the bot is at home."""
    everywhere = needs is None
    return {
        "default_member_permissions": None if needs is None else str(needs),
        "integration_types": [_SERVERS, _PEOPLE] if everywhere else [_SERVERS],
        "contexts": [_IN_SERVER, _WITH_BOT, _IN_PRIVATE] if everywhere else [_IN_SERVER, _WITH_BOT],
    }


def _option(option: Option) -> Payload:
    takes = {"type": int(option.takes), "name": option.name, "required": option.required}
    made = _described(takes, option.meaning)
    if option.takes is Takes.NUMBER:
        made["min_value"] = 1
    if option.choices:
        return {**made, "choices": [{"name": one, "value": one} for one in option.choices]}
    return {**made, "autocomplete": True} if option.offers else made


def _menu(name: str, sentence: Sentence, needs: int | None) -> Payload:
    names = {_LOCALES[one]: voice_of(one).say(sentence)[:32] for one in LANGUAGES if one in _LOCALES}
    return {"type": _ON_MESSAGE, "name": name, "name_localizations": names, **_for_everybody(needs)}


def _described(made: Payload, sentence: Sentence) -> Payload:
    said_in = {
        _LOCALES[one]: shortened(voice_of(one).say(sentence), LONGEST_DESCRIPTION)
        for one in LANGUAGES
        if one in _LOCALES
    }
    english = shortened(voice_of("en").say(sentence), LONGEST_DESCRIPTION)
    return {**made, "description": english, "description_localizations": said_in}


__all__ = ["ABOUT_MODAL", "FILE_OPTION", "Payload", "commands_payload", "digest"]
