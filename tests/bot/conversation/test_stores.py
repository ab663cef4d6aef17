"""The same talk on every store: what is said, what is kept, what is forgotten."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.conversation.kept_replies import plain
from bot.conversation.messages import Platform, Rank, RepliedTo, Standing
from bot.conversation.replies import Reply
from facts.ledger import EntryKind, breaks
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.conversation.talking import ADAM, ELSEWHERE, HARBOUR, MEG, OLGA, Town, run, town


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store of each kind."""
    match request.param:
        case "memory":
            made: Store = MemoryStore()
        case "sqlite":
            made = open_store(request.getfixturevalue("sqlite_url"))
        case _:
            made = open_store(request.getfixturevalue("postgres_url"))
    yield made
    made.close()


def test_a_day_of_a_town(store: Store) -> None:
    async def talk(t: Town) -> list[str]:
        ours = RepliedTo("1", "", ours=True)
        t.standings[ELSEWHERE.key, OLGA.id] = Standing(Rank.OWNER)
        t.put(EntryKind.SETTING, "log_place", HARBOUR.key)
        said = [await t.say(MEG, "/ask when did it open?"), await t.say(MEG, "/keep a")]
        message = t.incoming(ADAM, "/keep a")
        said.append(plain(await t.conversation.handle(message) or _nothing()))
        t.restarted()
        said.append(plain(await t.conversation.handle(message) or _nothing()))
        await t.conversation.told(message.key)
        said += [await t.say(ADAM, "/addfact height | 42 metres"), await t.say(ADAM, "figure", reply_to=ours)]
        t.restarted()
        said += [await t.say(ADAM, "minutes", reply_to=ours), await t.say(ADAM, "yes", reply_to=ours)]
        code = await t.say(OLGA, "/link")
        said += [await t.say(OLGA, f"/join {code}", ELSEWHERE), await t.say(MEG, "/ask who?", ELSEWHERE)]
        said += [await t.say(MEG, "/file how deep?"), await t.say(MEG, "/forgetme")]
        said += sorted({plain(one.reply) for one in await t.conversation.notices(Platform.TELEGRAM)})
        with t.store.library("kestrel").reading() as shelf:
            count, head = shelf.head()
            assert list(breaks("kestrel", shelf.chain(), count, head)) == []
            assert [slip.person for slip in shelf.slips.slips("question")] == []
        assert t.kept() == ["42 metres", "a"]
        assert t.broken == []
        return said

    lines = run(talk, town(store=store))
    assert lines[:4] == [
        "asked in kestrel: when did it open?",
        "This needs the role “editor”; here you are “member”. Somebody who manages this community can grant it.\nP-RIGHT",
        "kept a in kestrel",
        "kept a in kestrel",
    ]
    assert lines[6:12] == [
        "not yet published\n[Confirm] [Cancel]",
        "kept 42 metres in kestrel",
        "joined kestrel",
        "asked in kestrel: who?",
        "filed",
        "forgotten",
    ]
    assert any(
        line.startswith("Name of 2, an editor, changed the other name “a” (reason: for a test)") for line in lines
    )


def _nothing() -> Reply:
    raise AssertionError("something is answered")
