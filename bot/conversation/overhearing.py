"""Speaking up unasked: where a community wants it, a message that differs from a published fact is answered, quietly.

It is off until a manager switches it on. Then the bot speaks in that case only: not where a message matches, not where no
moderator has reviewed what it differs from, not again in the same chat for as long as the community has set, and not about
messages that are old, edited or meant for another bot. Nothing of what is overheard is kept or logged. This file knows
nothing of how people are known nor of how a verdict is reached.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from bot.conversation.addressing import NEVER_ANSWERED
from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.messages import Incoming, Place, PlaceKind, Shape
from bot.conversation.places import place_of
from bot.conversation.presenting_verdicts import Pointed, about_evidence, differing_blocks, pointer
from bot.conversation.replies import Action, Actions, Reply, Style, Text
from bot.conversation.roles import Right
from bot.conversation.settings import Settings
from bot.speech import said
from facts.verdicts import Checked, ClaimVerdict, Remark, Verdict

FRESH = 60.0
"""Seconds after which a message has gone by."""
LOOKED_AT = 20
"""Messages of one chat that are looked at in a minute at most."""
MINUTE = 60.0
_KNOWN_OFF = 30.0
_MOST_PLACES = 20_000


def may_be_overheard(incoming: Incoming) -> bool:
    """Say whether something that is not meant for the bot is a fresh message of a person's in a chat of several."""
    return (
        incoming.shape is Shape.MESSAGE
        and incoming.place.kind is PlaceKind.GROUP
        and incoming.author.kind not in NEVER_ANSWERED
        and bool(incoming.author.id and incoming.key)
        and not incoming.edited
        and 0 <= incoming.age <= FRESH
        and bool(incoming.text.strip())
        and not incoming.text.lstrip().startswith("/")
    )


def wanted_in(settings: Settings, place: Place) -> bool:
    """Say whether a community wants the bot to speak up in a place of its own."""
    if not settings.speak_up:
        return False
    only = place_of(settings.speak_up_place) if settings.speak_up_place else None
    return only is None or (only.key == place.key and (not only.channel or only.channel == place.channel))


class Quiet:
    """Keeps the bot quiet: how lately it spoke up where, and how many messages it has looked at. Safe in many threads.

    ``now`` gives seconds. It is in memory: after a restart the bot may speak up again.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._spoke: OrderedDict[str, float] = OrderedDict()
        self._looked: OrderedDict[str, deque[float]] = OrderedDict()
        self._off: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def off(self, place: Place) -> bool:
        """Say whether it was found a moment ago that nothing is wanted in a place."""
        with self._lock:
            return 0 <= self._now() - self._off.get(place.key, -_KNOWN_OFF) < _KNOWN_OFF

    def is_off(self, place: Place) -> None:
        """Keep in mind for a moment that nothing is wanted in a place."""
        with self._lock:
            _put(self._off, place.key, self._now())

    def forget(self) -> None:
        """Ask everywhere anew: a setting may have changed."""
        with self._lock:
            self._off.clear()

    def looks(self, place: Place, minutes: int) -> bool:
        """Say whether a message may be looked at: the bot has not just spoken up there, nor looked at many."""
        with self._lock:
            now = self._now()
            moments = self._looked.setdefault(_room(place), deque())
            while moments and not 0 <= now - moments[0] < MINUTE:
                moments.popleft()
            if len(moments) >= LOOKED_AT or self._lately(place, minutes, now):
                return False
            moments.append(now)
            while len(self._looked) > _MOST_PLACES:
                self._looked.popitem(last=False)
            return True

    def speaks(self, place: Place, minutes: int) -> bool:
        """Say whether the bot may speak up there now; if so, it has. Of two at once only one may."""
        with self._lock:
            now = self._now()
            if self._lately(place, minutes, now):
                return False
            _put(self._spoke, _room(place), now)
            return True

    def _lately(self, place: Place, minutes: int, now: float) -> bool:
        before = self._spoke.get(_room(place))
        return before is not None and 0 <= now - before < minutes * MINUTE


def _put(kept: OrderedDict[str, float], key: str, moment: float) -> None:
    kept[key] = moment
    kept.move_to_end(key)
    while len(kept) > _MOST_PLACES:
        kept.popitem(last=False)


def _room(place: Place) -> str:
    return f"{place.key}/{place.channel}"


def published_difference(checked: Checked) -> ClaimVerdict | None:
    """Return the first claim that differs from a published fact, with nothing but that; None where none does.

    A claim in other words than the source's, or for which it takes two sentences, is left to those who ask: unasked, nothing is
    said that a reader has to weigh.
    """
    for claim in checked.claims:
        published = tuple(one for one in claim.differing if one.fact is not None)
        is_retold = any(one.remark in (Remark.OTHER_WORDS, Remark.TWO_SENTENCES) for one in claim.findings)
        if claim.verdict is Verdict.DIFFERS and published and not is_retold:
            return replace(claim, findings=published)
    return None


def run(call: Call) -> Reply:
    """Say what differs from a published fact; nothing where nothing does. Raises Q-… and T-… as ``FactBase.check`` does."""
    text = call.text("text")
    checked = call.base.check(text)
    claim = published_difference(checked)
    if claim is None:
        return Reply()
    finding = claim.findings[0]
    away = call.buttons.token("remove", call.incoming.author.id, anyone=True)
    why = said(
        "I speak up because the managers of this community want me to where a message differs from a reviewed fact."
    )
    return Reply(
        (
            *differing_blocks(call, claim),
            Text(call.say(why), quiet=True),
            Actions(
                (
                    *about_evidence(call, finding.evidence, finding.fact),
                    Action(call.say(said("Delete")), away, "/delete", Style.DANGER),
                )
            ),
        ),
        points=pointer(replace(checked, claims=(claim,)), Pointed(call.incoming.message)),
        silent=True,
        more="/more",
    )


OVERHEARD = Command(
    "overheard",
    Section.MEMBERS,
    Right.ASK,
    said("Something was said that is not meant for the bot."),
    run,
    (Argument("text", said("What was said.")),),
)
"""What is done with a message that nobody addressed to the bot."""
