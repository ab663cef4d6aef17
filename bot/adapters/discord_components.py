"""Buttons, menus and windows as the library's own objects, made of a payload.

They are handed over as finished: the library keeps nothing of them, and what is pressed is told by the token that comes
back. So a button works after a restart as it did before, and nothing grows while the bot runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import discord

from bot.adapters.discord_commands import ABOUT_MODAL
from bot.adapters.discord_reading import QUESTION
from bot.render.discord import Payload
from bot.render.edges import shortened
from bot.speech import said
from bot.voice import voice_of

BUTTON = 2
_SELECT, _INPUT, _UPLOAD = 3, 4, 19
_TITLE = 45
LONGEST_QUESTION = 512


def view_of(payload: Payload) -> discord.ui.View | None:
    """Return the rows of a payload, None where it has none."""
    rows = list(_parts(payload.get("components")))
    if not rows:
        return None
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(rows):
        for one in _parts(row.get("components")):
            if one.get("type") == _SELECT:
                view.add_item(_select(one, row=number))
            elif one.get("type") == BUTTON:
                view.add_item(
                    discord.ui.Button(
                        style=discord.ButtonStyle(one.get("style")),
                        label=_text(one, "label"),
                        custom_id=_text(one, "custom_id"),
                        row=number,
                    )
                )
    view.stop()
    return view


def view_without(message: discord.Message, token: str) -> discord.ui.View | None:
    """Return what can be pressed under a message but one button; None where nothing is left."""
    rows: list[dict[str, object]] = []
    for row in message.components:
        parts = row.children if isinstance(row, discord.ActionRow) else ()
        left = [one.to_dict() for one in parts if one.custom_id != token]
        if left:
            rows.append({"components": left})
    return view_of({"components": rows})


def modal_of(window: Mapping[str, object]) -> discord.ui.Modal:
    """Return the window of a payload."""
    modal = discord.ui.Modal(title=_text(window, "title"), custom_id=_text(window, "custom_id"), timeout=None)
    for field in _parts(window.get("components")):
        inner = field.get("component")
        if isinstance(inner, Mapping):
            modal.add_item(
                discord.ui.Label(
                    text=_text(field, "label"),
                    description=_text(field, "description") or None,
                    component=_input(inner),
                )
            )
    modal.stop()
    return modal


def about_modal(text: str, language: str) -> discord.ui.Modal:
    """Return the window in which somebody asks about a message, with its words in it to begin with."""
    say = voice_of(language).say
    title = shortened(say(said("Ask about this")), _TITLE)
    modal = discord.ui.Modal(title=title, custom_id=ABOUT_MODAL, timeout=None)
    words = shortened(" ".join(text.split()), LONGEST_QUESTION)
    field: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
        custom_id=QUESTION,
        style=discord.TextStyle.paragraph,
        default=words or None,
        max_length=LONGEST_QUESTION,
    )
    modal.add_item(discord.ui.Label(text=shortened(say(said("Your question")), _TITLE), component=field))
    modal.stop()
    return modal


def _input(inner: Mapping[str, object]) -> discord.ui.Item[discord.ui.View]:
    required = inner.get("required") is not False
    kind = inner.get("type")
    if kind == _SELECT:
        return _select(inner, required=required)
    if kind == _UPLOAD:
        return discord.ui.FileUpload(custom_id=_text(inner, "custom_id"), required=required)
    most = inner.get("max_length")
    return discord.ui.TextInput(
        custom_id=_text(inner, "custom_id"),
        style=discord.TextStyle.paragraph if inner.get("style") == 2 else discord.TextStyle.short,
        required=required,
        default=_text(inner, "value") or None,
        placeholder=_text(inner, "placeholder") or None,
        max_length=most if isinstance(most, int) else None,
    )


def _select(
    one: Mapping[str, object], *, row: int | None = None, required: bool = True
) -> discord.ui.Select[discord.ui.View]:
    options = [
        discord.SelectOption(
            label=_text(option, "label"), value=_text(option, "value"), default=option.get("default") is True
        )
        for option in _parts(one.get("options"))
    ]
    return discord.ui.Select(
        custom_id=_text(one, "custom_id"),
        placeholder=_text(one, "placeholder") or None,
        options=options,
        row=row,
        required=required,
    )


def _parts(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (one for one in value if isinstance(one, Mapping))


def _text(part: Mapping[str, object], name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""


__all__ = ["BUTTON", "about_modal", "modal_of", "view_of", "view_without"]
