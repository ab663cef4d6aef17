"""What a chat is told of answers that were left out in it, since Telegram held the bot back there.

Said once, behind the next answer that gets through. This file knows no line and no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.adapters.telegram_calls import Aim, Call, calls
from bot.conversation.replies import Reply, Text
from bot.render.telegram import payloads
from bot.speech import counted
from bot.voice import voice_of

Regrets = Callable[[int], Sequence[Call]]
"""Makes the calls that say how many answers were left out."""


def regretting(aim: Aim, language: str) -> Regrets:
    """Return what tells a place of answers that were left out there, in a language.

    >>> [call] = regretting(Aim(7), "en")(2)
    >>> call.parameters["text"]
    'Telegram held me back here, and 2 answers were left out. Please ask again.'
    """

    def regrets(number: int) -> Sequence[Call]:
        left_out = counted(
            "Telegram held me back here, and %(number)s answer was left out. Please ask again.",
            "Telegram held me back here, and %(number)s answers were left out. Please ask again.",
            number,
        )
        reply = Reply((Text(voice_of(language).say(left_out)),), language=language)
        return calls(reply, payloads(reply), replace(aim, answers=0, pressed=0, old=0))

    return regrets
