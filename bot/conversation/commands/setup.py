"""``setup``: the settings of the community: what they are, what they mean, and another value for one."""

from __future__ import annotations

from typing import assert_never

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.places import place_of
from bot.conversation.presenting_facts import short
from bot.conversation.publishing import changed
from bot.conversation.replies import Block, Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.conversation.settings import SETTINGS, SettingForm, SettingKey, Settings
from bot.speech import Sentence, said
from facts.errors import ConversationRefused, shown
from facts.ledger import EntryKind

_ON = frozenset({"on", "yes", "true", "вкл", "да"})
_OFF = frozenset({"off", "no", "false", "выкл", "нет"})
_HERE = frozenset({"here", "здесь"})
_NONE = frozenset({"none", "нет", "-"})
_DEFAULT = frozenset({"default", "обычно"})


def run(call: Call) -> Reply:
    """Show all settings; with a name that one; with a value change it. Raises C-SETTING."""
    name = call.text("name").strip().lower()
    if not name:
        lines = tuple(_line(call, key, call.settings) for key in SETTINGS)
        how = said("“setup NAME VALUE” changes one; “setup NAME default” makes it what it was at first.")
        return Reply(
            (Heading(call.say(said("Settings"))), Listing(lines), Text(call.say(how), quiet=True)), private=True
        )
    key = key_named(name)
    typed = call.text("value").strip()
    if not typed:
        return Reply((Text(_line(call, key, call.settings)), *_allowed(call, key)), private=True)
    before = value_of(call.settings, key)
    value = None if typed.lower() in _DEFAULT else read_value(call, key, typed)
    change = call.keeper.put(EntryKind.SETTING, key.name, value, "reset" if value is None else "set")
    if change is None:
        same = said("%(name)s is %(value)s already.", name=key.name, value=said_value(call, key, before))
        return Reply((Text(call.say(same)),), private=True)
    after = value_of(Settings(), key) if value is None else value
    said_so = said(
        "%(name)s: %(before)s → %(after)s.",
        name=key.name,
        before=said_value(call, key, before),
        after=said_value(call, key, after),
    )
    return changed(call, Text(call.say(said_so)), Text(call.say(key.meaning), quiet=True))


def key_named(name: str) -> SettingKey:
    """Return the setting of that name; raises C-SETTING, naming all there are."""
    for key in SETTINGS:
        if key.name == name.replace("-", "_"):
            return key
    raise ConversationRefused(
        "C-SETTING",
        "There is no setting “%(name)s”.",
        "There are: %(names)s.",
        name=shown(name),
        names=", ".join(key.name for key in SETTINGS),
    )


def read_value(call: Call, key: SettingKey, typed: str) -> bool | int | str:
    """Return the value that is typed for a setting; raises C-SETTING, saying what it may be."""
    word = typed.lower()
    match key.form:
        case SettingForm.SWITCH if word in _ON or word in _OFF:
            return word in _ON
        case SettingForm.NUMBER if (
            word.isascii() and word.isdigit() and key.least <= int(word[:9]) <= key.most and len(word) <= 9
        ):
            return int(word)
        case SettingForm.CHOICE if word in key.options:
            return word
        case SettingForm.PLACE if word in _NONE:
            return ""
        case SettingForm.PLACE:
            return _place(call, key, call.telling.here if word in _HERE else typed)
        case SettingForm.SWITCH | SettingForm.NUMBER | SettingForm.CHOICE:
            raise _refused(call, key, typed)
        case _:
            assert_never(key.form)


def _place(call: Call, key: SettingKey, typed: str) -> str:
    """Return a place of this community as it is kept; nothing is ever told to another's."""
    place = place_of(typed)
    if place is None or place.key not in {one.key for one in map(place_of, call.links.places()) if one is not None}:
        raise _refused(call, key, typed)
    return typed


def _refused(call: Call, key: SettingKey, typed: str) -> ConversationRefused:
    return ConversationRefused(
        "C-SETTING",
        "“%(value)s” is no value for %(name)s.",
        "It may be: %(allowed)s.",
        value=shown(typed),
        name=key.name,
        allowed=call.say(allowed_of(key)),
    )


def allowed_of(key: SettingKey) -> Sentence:
    """Say what a setting may be."""
    match key.form:
        case SettingForm.SWITCH:
            return said("on, off")
        case SettingForm.NUMBER:
            return said("a number from %(least)s to %(most)s", least=key.least, most=key.most)
        case SettingForm.CHOICE:
            return Sentence("%(options)s", {"options": ", ".join(key.options)})
        case SettingForm.PLACE:
            return said("here (a chat of this community), none")
        case _:
            assert_never(key.form)


def value_of(settings: Settings, key: SettingKey) -> bool | int | str:
    """Return what a setting is."""
    value: object = getattr(settings, key.name)
    assert isinstance(value, bool | int | str), "settings are switches, numbers and words"
    return value


def said_value(call: Call, key: SettingKey, value: bool | int | str) -> Sentence:
    """Say a value as it can be typed; of a chat with what it is called."""
    if isinstance(value, bool):
        return said("on") if value else said("off")
    if key.form is SettingForm.PLACE and value == "":
        return said("none")
    place = place_of(value) if key.form is SettingForm.PLACE and isinstance(value, str) else None
    title = call.links.title(place.key) if place is not None else ""
    return Sentence("%(value)s", {"value": f"{short(title, 40)} ({value})" if title else str(value)})


def _line(call: Call, key: SettingKey, settings: Settings) -> str:
    return f"{key.name} = {call.say(said_value(call, key, value_of(settings, key)))} – {call.say(key.meaning)}"


def _allowed(call: Call, key: SettingKey) -> tuple[Block, ...]:
    return (Text(call.say(said("It may be: %(allowed)s.", allowed=allowed_of(key))), quiet=True),)


SETUP = Command(
    "setup",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Show the settings of this community, or change one."),
    run,
    (
        Argument("name", said("The name of the setting."), required=False),
        Argument("value", said("What it should be; “default” for what it was at first."), Takes.REST, required=False),
    ),
    (
        Example("setup", said("shows all settings with what they mean")),
        Example("setup unreviewed_answers off", said("answers with what moderators published, and with nothing else")),
        Example("setup log_place here", said("tells this chat of every change")),
    ),
    writes=True,
    private=True,
)
