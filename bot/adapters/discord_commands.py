"""The commands that Discord shows, made of the conversation's list: names, arguments, and what each does, in English and
in every other language there is. Plain data, as Discord's web interface takes it.

The names are the same as everywhere else, so there are no groups: docs/decisions/0013-discord-commands.md. Whom Discord
shows a command is only a default that a server can change; what somebody may do is decided when they do it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from bot.conversation.calls import Argument, Command, Section
from bot.conversation.roles import Right
from bot.render.edges import shortened
from bot.speech import Sentence, said
from bot.voice import LANGUAGES, voice_of

ASK_ABOUT = "Ask about this"
CHECK_THIS = "Check this"
SAVE_AS_FACT = "Save as fact"
ABOUT_MODAL = "ask about"
"""The custom id of the window in which somebody asks about a message."""
FILE_OPTION = "file"
LONGEST_DESCRIPTION = 100
MANAGE_MESSAGES = 1 << 13
MANAGE_SERVER = 1 << 5

Payload = dict[str, object]

_SLASH, _ON_MESSAGE = 1, 3
_TEXT, _FILE = 3, 11
_SERVERS, _PEOPLE = 0, 1
_IN_SERVER, _WITH_BOT, _IN_PRIVATE = 0, 1, 2
_LOCALES = {"ru": "ru"}
"""Languages of the bot that Discord has a name for, beside English."""
_SUGGESTED = frozenset({"number", "old", "new", "fact", "source", "name", "id", "subject"})
"""Arguments for which the conversation has something to offer while they are typed."""
_NOT_SHOWN = frozenset({"delete"})
"""What is about a message that is replied to: it is a button, and can be typed after a mention."""
_MENUS = (
    (ASK_ABOUT, said("Ask about this"), None),
    (CHECK_THIS, said("Check this"), None),
    (SAVE_AS_FACT, said("Save as fact"), MANAGE_MESSAGES),
)


def commands_payload(commands: Sequence[Command]) -> list[Payload]:
    """Return everything that Discord is to show, in the order of the list."""
    slash = [_slash(command) for command in commands if command.name not in _NOT_SHOWN]
    return slash + [_menu(name, sentence, needs) for name, sentence, needs in _MENUS]


def digest(payload: Sequence[Payload]) -> str:
    """Return a short text that is another one when anything that Discord shows has changed."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:32]


def _slash(command: Command) -> Payload:
    options = [_option(command, argument) for argument in command.arguments]
    if command.takes_file:
        options.append(_described({"type": _FILE, "name": FILE_OPTION, "required": False}, said("The document.")))
    # What has to be given stands first, whatever the order in which it is typed.
    options.sort(key=lambda option: not option["required"])
    made = _described({"type": _SLASH, "name": command.name}, command.summary)
    return {**made, "options": options, **_shown_to(command)}


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


def _option(command: Command, argument: Argument) -> Payload:
    made = _described({"type": _TEXT, "name": argument.name, "required": argument.required}, argument.meaning)
    if argument.options:
        return {**made, "choices": [{"name": one, "value": one} for one in argument.options]}
    if argument.name in _SUGGESTED and command.right is not Right.CONFIGURE:
        return {**made, "autocomplete": True}
    return made


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


__all__ = ["Payload", "commands_payload", "digest"]
