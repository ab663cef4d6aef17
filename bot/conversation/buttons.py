"""Tokens of buttons: what a press does, signed, so that none can be forged, moved to another chat or used by another.

A token is for one person, for one person once, or for anyone; the last knows whose message it stands under. That it
stands under the message that was pressed is seen from the message itself, whose buttons the platform brings along:
so a token is bound to its message without a note for each, and no longer good once the message was changed.

Nothing is stored for a plain answer: a token holds its action and its argument, the long id of a source stands in it
as a digest that is found again among the community's sources, and other long arguments are remembered while the
process lives or, where the command writes, kept as a note. Every token that is not good gets one and the same answer.
This file knows nothing of what actions do.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from bot.conversation.identity import identity_key
from bot.conversation.messages import Incoming
from facts.errors import ConversationRefused
from facts.ledger import Slip, canonical
from facts.store.port import SlipBox, Store

MOST_BYTES = 64
LONG = "long"
"""The kind of the notes that keep long arguments."""
LONG_LASTS = timedelta(days=7)
PRESSED = "pressed"
"""The kind of the notes that keep which buttons have changed something."""
ONCE_LASTS = timedelta(days=30)
"""How long a button that changes something is good; for longer it is kept that it was pressed."""
_MAC = 12
_OWN, _ONCE, _ANYONE = "p", "q", "a"
_MARK = {_OWN: 0, _ONCE: 8, _ANYONE: 4}
"""Letters behind the kind of a token: of one that is good once its day and its message, of anyone's whose it is."""
_NEVER = 36**4 - 1
_MOST_REMEMBERED = 5_000
_CITATION = re.compile(r"(?P<source>[^@\s]+)(?P<rest>@\d{1,9}:\d{1,9}-\d{1,9}(?: [0-9a-f]{1,12})?)")
"""A citation, and behind it the short name of the answer that it stands in."""


def stale() -> ConversationRefused:
    """Return the one error for every press that leads nowhere."""
    return ConversationRefused("C-STALE", "This button is no longer valid.", "Ask again, or type the command.")


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a token says. ``argument`` may still be short; ``Tokens.argument`` makes it long again. ``own`` says that the
    button stands under a message to who pressed it; ``once`` names a button that changes something once.
    """

    action: str
    argument: str
    own: bool = True
    once: str = ""


class Tokens:
    """Makes and reads tokens with the store's secret. Safe to use from many threads."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._long: OrderedDict[str, str] = OrderedDict()
        self._lock = Lock()

    def make(
        self,
        incoming: Incoming,
        action: str,
        argument: str,
        *,
        anyone: bool,
        box: SlipBox | None,
        now: datetime,
        once: bool = False,
    ) -> str:
        """Return a token for the place of ``incoming``, and its author unless ``anyone``; good ``once`` if so."""
        who = _ANYONE if anyone else _OWN
        if once:
            who = _ONCE + _day(now) + _digest(incoming.key)[:4]
        elif anyone:
            who += self._whose(incoming)
        short = self._short(argument, MOST_BYTES - _MAC - len(who) - 1 - len(action), box, now)
        return f"{self._mac(incoming, who, action, short)}{who}{action}:{short}"

    def read(self, incoming: Incoming, token: str, now: datetime | None = None) -> Pressed:
        """Return what a pressed token says; raises C-STALE where it is not good here and for this person, or where it is
        to be good once and is too old by ``now``.
        """
        mac, (who, action, argument) = token[:_MAC], _parts(token)
        if len(token) > MOST_BYTES or not token.isascii() or not who:
            raise stale()
        if not hmac.compare_digest(mac, self._mac(incoming, who, action, argument)):
            raise stale()
        if who[0] == _ONCE:
            if now is not None and who[1:5] < _day(now - ONCE_LASTS):
                raise stale()
            return Pressed(action, argument, once=mac)
        return Pressed(action, argument, own=who[0] == _OWN or hmac.compare_digest(who[1:], self._whose(incoming)))

    def is_for(self, token: str, action: str) -> bool:
        """Say whether a token, good or not, is one of an action."""
        return _parts(token)[1] == action

    def _whose(self, incoming: Incoming) -> str:
        """Return letters that tell people of a place apart, and nobody who it is."""
        text = canonical(["whose", incoming.place.key, identity_key(incoming)]).encode("utf-8", "surrogatepass")
        return base64.urlsafe_b64encode(hmac.new(self._secret, text, hashlib.sha256).digest()[:3]).decode()

    def stands_for(self, short: str, argument: str) -> bool:
        """Say whether ``argument`` was made as short as that."""
        return short in {f"={argument}", f"#{_digest(argument)}{_digest(argument[::-1])}"}

    def argument(self, short: str, note: Callable[[str], Slip | None], sources: Iterable[str], now: str) -> str:
        """Return the argument that ``short`` stands for; ``note`` gives the note of a long one by its key.

        Raises C-STALE where it is known no more.
        """
        match short[:1]:
            case "=":
                return short[1:]
            case "~":
                digest, at, rest = short[1:].partition("@")
                for source in sources:
                    if _digest(source) == digest:
                        return f"{source}{at}{rest}"
            case "#":
                with self._lock:
                    if short[1:] in self._long:
                        return self._long[short[1:]]
                slip = note(short[1:])
                if slip is not None and (slip.expires or "") > now:
                    return slip.body
            case "":
                return ""
            case _:
                pass
        raise stale()

    def _short(self, argument: str, room: int, box: SlipBox | None, now: datetime) -> str:
        if not argument:
            return ""
        if argument.isascii() and argument.isprintable() and len(argument) < room:
            return f"={argument}"
        cited = _CITATION.fullmatch(argument)
        if cited and (short := f"~{_digest(cited['source'])}{cited['rest']}") and len(short) <= room:
            return short
        key = _digest(argument) + _digest(argument[::-1])
        if box is not None:
            box.put(Slip(LONG, key, argument, expires=(now + LONG_LASTS).isoformat(timespec="seconds")))
        with self._lock:
            self._long[key] = argument
            while len(self._long) > _MOST_REMEMBERED:
                self._long.popitem(last=False)
        return f"#{key}"

    def _mac(self, incoming: Incoming, who: str, action: str, argument: str) -> str:
        person = "" if who[0] == _ANYONE else identity_key(incoming)
        text = canonical([incoming.place.key, person, who, action, argument]).encode("utf-8", "surrogatepass")
        return base64.urlsafe_b64encode(hmac.new(self._secret, text, hashlib.sha256).digest()[:9]).decode()


class CallButtons:
    """The buttons of one call."""

    def __init__(self, tokens: Tokens, incoming: Incoming, now: datetime, box: SlipBox | None = None) -> None:
        self._tokens = tokens
        self._incoming = incoming
        self._now = now
        self._box = box

    def token(self, action: str, argument: str = "", *, anyone: bool = False, once: bool = False) -> str:
        """Return the token for an action on an argument."""
        return self._tokens.make(
            self._incoming, action, argument, anyone=anyone, box=self._box, now=self._now, once=once
        )


def secret_of(store: Store, random: Callable[[int], bytes]) -> bytes:
    """Return the secret that signs buttons, made where the store has none. Raises StoreFailed (S-…)."""
    with store.registry() as registry:
        slip = registry.slip("secret", "buttons")
    if slip is None:
        with store.registering() as box:
            box.add(Slip("secret", "buttons", random(32).hex()))
            slip = box.slip("secret", "buttons")
    assert slip is not None
    return bytes.fromhex(slip.body)


def _parts(token: str) -> tuple[str, str, str]:
    """Return for whom a token is, its action and its argument; nothing for whom where it is no token."""
    rest = token[_MAC:]
    mark = _MARK.get(rest[:1])
    if mark is None:
        return "", "", ""
    action, colon, argument = rest[1 + mark :].partition(":")
    return (rest[: 1 + mark], action, argument) if colon else ("", "", "")


def _day(moment: datetime) -> str:
    """Return a day in four letters that sort as days do."""
    number = min(moment.toordinal(), _NEVER)
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 36)
        letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + letters
    return letters


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:6]).decode()
