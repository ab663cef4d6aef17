"""Windows that could not be shown at once, behind a button that shows them.

Discord shows a window only as the first answer to a command or a button: not after a promise, not after another window,
not under a message. There the form is asked step by step, and a button opens the window. Windows are remembered while
the process lives; after that the button is one that is no longer valid, and typing still works.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from bot.render.discord import Payload
from bot.speech import said
from bot.voice import voice_of

OPENS = "fill "
"""What the token of such a button begins with."""
_MOST = 1_000
_ROW, _BUTTON, _PRIMARY = 1, 2, 1


class Windows:
    """The windows that somebody may still open."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Mapping[str, object]] = OrderedDict()

    def behind_button(self, payload: Payload, language: str) -> Payload:
        """Return a payload with a button for its window, and keep the window; one without a window as it is."""
        window = payload.get("modal")
        if not isinstance(window, Mapping):
            return payload
        token = f"{OPENS}{window['custom_id']}"
        self._kept[token] = window
        self._kept.move_to_end(token)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        label = voice_of(language).say(said("Fill in the form"))
        button = {"type": _BUTTON, "style": _PRIMARY, "label": label, "custom_id": token}
        rows = payload.get("components")
        row = {"type": _ROW, "components": [button]}
        made = {name: value for name, value in payload.items() if name != "modal"}
        return {**made, "components": [row, *(rows if isinstance(rows, list) else [])]}

    def window(self, token: str) -> Mapping[str, object] | None:
        """Return the window behind a button, None where it is not known any more."""
        return self._kept.get(token)


__all__ = ["OPENS", "Windows"]
