"""What is to be said unasked, kept until it was said: answers to filed questions, changes for the log place, results of
commands whose reply never went out. And the receipts by which a command is carried out once.

Both are notes in the transaction of the change they speak of, so that neither is lost nor said of something that did
not happen. This file knows nothing of how anything is sent.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.conversation.kept_replies import kept, told
from bot.conversation.messages import Incoming, Platform
from bot.conversation.places import place_of, written
from bot.conversation.replies import Notice, Reply
from facts.ledger import Slip, canonical
from facts.store.port import SlipBox, Slips

NOTICE = "notice"
RECEIPT = "receipt"
_TOLD = canonical({})
"""What is kept of a receipt once its reply was told."""
NOTICE_LASTS = timedelta(days=7)
RECEIPT_LASTS = timedelta(days=30)

# --- receipts ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Receipt:
    """A command that was carried out; ``reply`` is None once it was told."""

    reply: Reply | None


def receipt(slips: Slips, key: str) -> Receipt | None:
    """Return the receipt of what was carried out under a key, None where nothing was."""
    slip = slips.slip(RECEIPT, key)
    if slip is None:
        return None
    body = json.loads(slip.body)
    return Receipt(told(body["reply"]) if "reply" in body else None)


def write_receipt(box: SlipBox, incoming: Incoming, reply: Reply, person: str, now: datetime) -> None:
    """Keep that a command was carried out, and what is to be said of it."""
    body = canonical({"reply": kept(reply), "place": written(incoming.place), "message": incoming.message})
    box.add(Slip(RECEIPT, incoming.key, body, person or None, _after(now, RECEIPT_LASTS)))


def mark_told(box: SlipBox, id_: str) -> None:
    """Keep no longer what was told: of a receipt stays that there was one."""
    box.drop(NOTICE, id_)
    slip = box.slip(RECEIPT, id_)
    if slip is not None:
        box.put(Slip(RECEIPT, id_, _TOLD, None, slip.expires))


# --- notices -----------------------------------------------------------------------------------------------------------


def write_notice(
    box: SlipBox, id_: str, place: str, reply: Reply, now: datetime, *, reply_to: str = "", person: str = ""
) -> None:
    """Keep something to say in a place, once; a place that is none is passed over."""
    if place_of(place) is None:
        return
    body = canonical({"reply": kept(reply), "place": place, "message": reply_to})
    box.add(Slip(NOTICE, id_, body, person or None, _after(now, NOTICE_LASTS)))


def waiting(slips: Slips, platform: Platform, now: datetime, under_way: Collection[str]) -> tuple[Notice, ...]:
    """Return what is to be said on a platform; what is being answered at this moment is left out."""
    found = []
    for slip in (*slips.slips(NOTICE), *slips.slips(RECEIPT)):
        if slip.body == _TOLD:
            continue
        body = json.loads(slip.body)
        if "reply" not in body or slip.id in under_way or (slip.expires or "") <= _after(now, timedelta()):
            continue
        place = place_of(body["place"])
        if place is not None and place.platform is platform:
            found.append(Notice(slip.id, place, told(body["reply"]), body["message"]))
    return tuple(found)


def _after(now: datetime, how_long: timedelta) -> str:
    return (now + how_long).isoformat(timespec="seconds")
