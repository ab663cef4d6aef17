"""Broken updates between good ones, played small on the wire (F23), and how they are broken."""

from __future__ import annotations

import json

from facts.store.memory import MemoryStore
from tests.support.promises.malformed import MISSING, broken, malformed, recorded
from tests.support.telegram.values import Object


def test_the_good_ones_on_either_side_are_answered_whatever_is_between_them() -> None:
    kept = MemoryStore()
    counted = malformed(lambda: kept, 7, 48)
    assert (counted["broken"], counted["good ones answered"]) == (48, 96)


def test_every_field_of_many_sorts_of_updates_is_broken_in_every_way() -> None:
    updates = recorded()
    kinds = {next(name for name in update if name != "update_id") for update in updates}
    assert {"message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member"} <= kinds
    assert len(updates) >= 39
    assert sum(1 for update in updates for _ in broken(update)) >= 4_000


def test_a_field_is_broken_where_it_stands_and_nothing_else_is() -> None:
    update: Object = {"update_id": 7, "message": {"text": "who?", "entities": [{"length": 3}]}}
    made = dict(broken(update))
    assert made[f"message.text {MISSING}"] == {"update_id": 7, "message": {"entities": [{"length": 3}]}}
    assert made["message.entities.0.length null"]["message"] == {"text": "who?", "entities": [{"length": None}]}
    assert isinstance(made["update_id another type"]["update_id"], dict)
    assert len(json.dumps(made["message.text huge"])) > 30_000
    assert made["message.entities huge"]["message"] == {"text": "who?", "entities": [{"length": 3}] * 400}
    assert len(made) == 6 * 5
