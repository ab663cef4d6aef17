"""The matrix of permissions: every actor times every command, on both platforms, however fresh the platform's word is.

What is expected is data, written down from the rules and not from the code; and taking any single check away makes some
cell fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product

import pytest

from bot.conversation import addressing, conversation, identity, performing, roles, standings, turns
from bot.conversation.commands.check import CHECK
from bot.conversation.conversation import Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Author, AuthorKind, Incoming, Place, PlaceKind, Platform, Rank, Shape, Standing
from bot.conversation.roles import RIGHTS, Right, Role
from facts.ledger import EntryKind
from tests.bot.conversation.talking import COMMANDS, GUILD, HARBOUR, Town, command, person, run, town

COLUMNS = {
    "ask": "ask", "sources": "ask", "check": "ask",
    "file": "suggest",
    "mydata": "own",
    "keep": "keep", "retire": "keep", "tell": "keep",
    "undo": "undo",
    "revert": "revert",
    "log": "audit", "export": "audit",
    "setup": "configure", "grant": "configure", "link": "configure",
}  # fmt: skip
"""Which column of the matrix a command stands in."""

EVERYTHING = frozenset(COLUMNS.values())
MEMBER = frozenset({"ask", "suggest", "own"})
EDITOR = MEMBER | {"keep", "undo", "audit"}
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Actor:
    """A row of the matrix: what may be done when the platform has just said who this is, and how they come along.

    ``lookup`` says that their rights depend on what the platform says of them, so that nothing may be written when it
    cannot say. ``silent`` rows are never even answered.
    """

    name: str
    may: frozenset[str]
    rank: Rank | None = Rank.MEMBER
    kind: AuthorKind = AuthorKind.PERSON
    place: PlaceKind = PlaceKind.GROUP
    roles: frozenset[str] = frozenset()
    lookup: bool = True
    silent: bool = False
    operator: bool = False
    anonymous: bool = False
    edited: bool = False
    forwarded: bool = False
    demoted: bool = False
    id: str = "50"


ACTORS = (
    Actor("P1 a member", MEMBER),
    Actor("P2 a member with a role that was granted", EDITOR, roles=frozenset({"77"})),
    Actor("P3 who manages the server, or created the chat", EVERYTHING, Rank.OWNER),
    Actor("P4 where the bot does not belong", MEMBER, Rank.OWNER, place=PlaceKind.FOREIGN),
    Actor("P5 a bot", NOTHING, Rank.OWNER, AuthorKind.BOT, silent=True),
    Actor("P5 a webhook", NOTHING, Rank.OWNER, AuthorKind.WEBHOOK, silent=True),
    Actor("P6 an administrator", EDITOR, Rank.ADMINISTRATOR),
    Actor(
        "P7 an anonymous administrator", frozenset({"ask", "suggest"}), None, AuthorKind.ANONYMOUS_ADMIN, lookup=False
    ),
    Actor(
        "P7 an anonymous administrator, allowed",
        frozenset({"ask", "suggest", "keep"}),
        None,
        AuthorKind.ANONYMOUS_ADMIN,
        lookup=False,
        anonymous=True,
    ),
    Actor("P8 a channel", NOTHING, Rank.OWNER, AuthorKind.CHANNEL, silent=True),
    Actor("P8 the platform", NOTHING, Rank.OWNER, AuthorKind.SYSTEM, silent=True),
    Actor("P9 a moderator who was demoted", MEMBER, Rank.MEMBER, demoted=True),
    Actor("P10 somebody restricted", frozenset({"own"}), Rank.RESTRICTED),
    Actor("P10 somebody who left", frozenset({"own"}), Rank.ABSENT),
    Actor("P11 an owner's edit", NOTHING, Rank.OWNER, edited=True),
    Actor("P11 an owner's forward", NOTHING, Rank.OWNER, forwarded=True),
    Actor("P12 the operator", EVERYTHING, None, lookup=False, operator=True, id="51"),
    Actor("P14 an owner of the other platform", MEMBER, Rank.MEMBER, id="52"),
)
KNOWLEDGE = ("fresh", "carried", "59 s", "61 s", "error")
PLATFORMS = (Platform.TELEGRAM, Platform.DISCORD)
WRITES = frozenset({"keep", "undo", "revert", "audit", "configure"})


def expected(actor: Actor, platform: Platform, name: str, knowledge: str) -> str:
    """Return what has to come of a cell: yes, no, check (could not be checked), or silence."""
    column = COLUMNS[name]
    may = actor.may
    if actor.silent:
        return "silence"
    if actor.edited or actor.forwarded:  # an edit of a question asks anew; nothing else of it is carried out
        return "yes" if name == "ask" and actor.edited else "silence"
    if actor.name.startswith("P6") and platform is Platform.DISCORD:
        may = MEMBER  # a server has no such rank: who manages it is P3
    if actor.name == "P7 an anonymous administrator, allowed" and platform is Platform.DISCORD:
        may = frozenset({"ask", "suggest"})
    if actor.name.startswith("P2") and platform is Platform.TELEGRAM:
        may = MEMBER  # a Telegram chat has no roles
    if actor.place is PlaceKind.FOREIGN and platform is Platform.TELEGRAM:
        may = frozenset({"ask"})  # a guest there: one answer, and nothing can be told later
    if actor.lookup and knowledge == "error":
        if actor.place is PlaceKind.FOREIGN:
            return "check"  # who is not known to be a member anywhere is not answered elsewhere
        return "check" if column in WRITES else "yes"
    if actor.lookup and actor.place is PlaceKind.GROUP and column not in WRITES and knowledge in {"fresh", "61 s"}:
        return "yes"  # nobody has to be looked up to ask: they wrote in the group
    return "yes" if column in may else "no"


def place_of(actor: Actor, platform: Platform) -> Place:
    """Return where the actor speaks."""
    if actor.place is PlaceKind.FOREIGN:
        return Place(platform, "-999", PlaceKind.FOREIGN)
    return HARBOUR if platform is Platform.TELEGRAM else GUILD


@dataclass(frozen=True)
class Cell:
    """One cell of the matrix."""

    actor: Actor
    platform: Platform
    command: str
    knowledge: str


CELLS = tuple(Cell(*one) for one in product(ACTORS, PLATFORMS, COLUMNS, KNOWLEDGE))


def matrix_town() -> Town:
    """Return a town with what the matrix needs granted."""
    operators = frozenset({"telegram:51", "discord:51"})
    made = town(policy=Policy(operators=operators, patience=600.0), commands=(*COMMANDS, CHECK))
    made.put(EntryKind.GRANT, f"role:77@{GUILD.key}", {"role": "editor"})
    for name in ("questions_per_minute", "questions_per_minute_here", "changes_per_minute", "suggestions_per_day"):
        made.put(EntryKind.SETTING, name, 1000)
    made.put(EntryKind.SETTING, "questions_per_hour", 10_000)
    return made


async def outcome(t: Town, cell: Cell, number: int) -> str:
    """Play a cell and return what came of it."""
    actor, platform = cell.actor, cell.platform
    author = Author(platform, f"{actor.id}" if actor.operator else f"{actor.id}{number}", "Somebody", actor.kind)
    place = place_of(actor, platform)
    member_of = HARBOUR if platform is Platform.TELEGRAM else GUILD
    key = (member_of.key, author.id)
    now = Standing(actor.rank, actor.roles) if actor.rank else Standing(Rank.ABSENT)
    t.put(EntryKind.SETTING, "anonymous_administrators", actor.anonymous)
    before = Standing(Rank.OWNER) if actor.demoted and cell.knowledge == "61 s" else now
    if cell.knowledge in {"59 s", "61 s"}:
        t.standings[key] = before
        await t.conversation._standings.asked(author, (member_of,), anew=True)
        t.later(int(cell.knowledge.split()[0]))
    t.standings[key] = TimeoutError() if cell.knowledge == "error" else now
    if cell.knowledge == "59 s":  # what was heard has to do: the platform would no longer let them
        t.standings[key] = Standing(Rank.ABSENT)
        if actor.place is PlaceKind.FOREIGN:
            t.standings[key] = now
    changes = t.changes(), t.changes("main")
    standing = now if cell.knowledge == "carried" and actor.place is PlaceKind.GROUP and actor.rank else None
    message = t.incoming(
        author,
        f"/{cell.command}" if cell.command == "link" else f"/{cell.command} x{number}",
        place,
        standing=standing,
        edited=actor.edited,
        forwarded=actor.forwarded,
        age=5.0,
    )
    reply = await t.conversation.handle(message)
    if reply is None:
        return "silence"
    said = plain(reply)
    refused = next((code for code in ("P-RIGHT", "P-CHECK", "C-PLACE") if code in said), "")
    if refused:
        assert (t.changes(), t.changes("main")) == changes, "what is refused changes nothing"
        return {"P-RIGHT": "no", "P-CHECK": "check", "C-PLACE": "no"}[refused]
    assert re.search(r"\b[A-Z]-[A-Z]{3,}", said) is None, said
    return "yes"


async def wrong_cells(t: Town, cells: tuple[Cell, ...] = CELLS) -> list[tuple[Cell, str, str]]:
    """Return the cells that came out otherwise than expected."""
    found = []
    for number, cell in enumerate(cells):
        came = await outcome(t, cell, number)
        want = expected(cell.actor, cell.platform, cell.command, cell.knowledge)
        if came != want:
            found.append((cell, want, came))
    return found


def test_the_matrix_is_as_large_as_it_has_to_be() -> None:
    assert len(ACTORS) >= 14
    assert {actor.name.split()[0] for actor in ACTORS} == {f"P{number}" for number in range(1, 15)} - {"P13"}, (
        "P13, the platform that cannot say, is a column of every row"
    )
    assert len(CELLS) >= 1_300
    assert {
        Right(value) for value in ("ask", "suggest", "own data", "keep", "undo", "revert", "audit", "configure")
    } == set(Right)


def test_every_cell_comes_out_as_the_rules_say() -> None:
    wrong = run(wrong_cells, matrix_town())
    assert [(c.actor.name, c.platform.value, c.command, c.knowledge, want, came) for c, want, came in wrong] == []


# --- taking a check away ---------------------------------------------------------------------------------------------

SOME = tuple(
    cell
    for cell in CELLS
    if cell.command in {"ask", "check", "mydata", "file", "keep", "undo", "revert", "log", "setup"}
)


def _allows(wrong: list[tuple[Cell, str, str]]) -> bool:
    return any(came == "yes" and want != "yes" for _, want, came in wrong)


@pytest.mark.parametrize(
    ("role", "right"),
    [(role, right) for role in Role if role is not Role.IGNORED for right in Right],
    ids=lambda value: value.value,
)
def test_each_right_of_each_role_is_in_some_cell(role: Role, right: Right, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turning any entry of the table of rights around makes a cell fail."""
    cells = tuple(cell for cell in SOME if _column(right) == COLUMNS[cell.command] and _is(cell, role))
    assert cells, "some actor has this role"
    changed = RIGHTS[role] - {right} if right in RIGHTS[role] else RIGHTS[role] | {right}
    monkeypatch.setitem(RIGHTS, role, frozenset(changed))
    assert run(lambda t: wrong_cells(t, cells), matrix_town()) != []


def _column(right: Right) -> str:
    return "own" if right is Right.OWN_DATA else right.value


def _is(cell: Cell, role: Role) -> bool:
    """Say whether the actor of a cell has a role, by the name of their row."""
    row = {
        Role.NOBODY: ("P10",),
        Role.UNNAMED: ("P7 an anonymous administrator",),
        Role.MEMBER: ("P1 ", "P9", "P14"),
        Role.ANONYMOUS: ("P7 an anonymous administrator, allowed",),
        Role.EDITOR: ("P2", "P6"),
        Role.MANAGER: ("P3",),
        Role.OPERATOR: ("P12",),
    }[role]
    return any(cell.actor.name.startswith(one) for one in row)


@contextmanager
def without_refusals() -> Iterator[None]:
    """Let everything through that the core's own check would refuse."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "refusal", lambda role, right, *, checked: None)
        patch.setattr(turns, "refusal", lambda role, right, *, checked: None)
        patch.setattr(performing, "refusal", lambda role, right, *, checked: None)
        yield


def test_without_the_refusal_cells_fail() -> None:
    with without_refusals():
        assert _allows(run(lambda t: wrong_cells(t, SOME), matrix_town()))


def test_a_word_that_is_too_old_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standings, "FRESH", 3_600.0)
    cells = tuple(cell for cell in SOME if cell.knowledge == "61 s" and cell.actor.demoted)
    assert _allows(run(lambda t: wrong_cells(t, cells), matrix_town()))


def test_a_word_that_is_fresh_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standings, "FRESH", 30.0)
    cells = tuple(cell for cell in SOME if cell.knowledge == "59 s")
    assert run(lambda t: wrong_cells(t, cells), matrix_town()) != []


@pytest.mark.parametrize(
    ("module", "name", "value", "rows"),
    [
        pytest.param(addressing, "NEVER_ANSWERED", frozenset(), ("P5", "P8"), id="no bot is answered"),
        pytest.param(turns, "WRITING", frozenset(), ("P3", "P6"), id="who writes is asked for"),
        pytest.param(identity, "WRITING", frozenset(), ("P1 ",), id="unknown means that it could not be checked"),
    ],
)
def test_without_a_check_cells_fail(
    module: object, name: str, value: object, rows: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, value)
    cells = tuple(cell for cell in SOME if cell.actor.name.startswith(rows))
    assert run(lambda t: wrong_cells(t, cells), matrix_town()) != []


def test_without_the_foreign_rule_cells_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "_capped", lambda role, who: role)
    cells = tuple(cell for cell in SOME if cell.actor.name.startswith("P4"))
    assert _allows(run(lambda t: wrong_cells(t, cells), matrix_town()))


def test_without_the_anonymous_rule_cells_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RIGHTS, Role.UNNAMED, RIGHTS[Role.ANONYMOUS])
    cells = tuple(cell for cell in SOME if cell.actor.name.startswith("P7"))
    assert _allows(run(lambda t: wrong_cells(t, cells), matrix_town()))


@pytest.mark.parametrize("what", ["edited", "forwarded"])
def test_without_the_rule_of_edits_and_forwards_cells_fail(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = addressing.addressed

    def careless(incoming: Incoming, names: frozenset[str]) -> addressing.Turn | None:
        from dataclasses import replace

        return real(replace(incoming, edited=False, forwarded=False), names)

    monkeypatch.setattr(conversation, "addressed", careless)
    cells = tuple(cell for cell in SOME if getattr(cell.actor, what))
    assert _allows(run(lambda t: wrong_cells(t, cells), matrix_town()))


def test_a_write_decides_again_at_the_moment_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A grant that is taken away between the two looks no longer lets anyone write."""
    who = person("60")

    async def talk(t: Town) -> str:
        t.put(EntryKind.GRANT, f"role:77@{GUILD.key}", {"role": "editor"})
        real = t.conversation._workers.write

        def meanwhile(job: object) -> object:
            monkeypatch.undo()
            t.put(EntryKind.GRANT, f"role:77@{GUILD.key}", None)
            return real(job)  # type: ignore[arg-type]

        monkeypatch.setattr(t.conversation._workers, "write", meanwhile)
        standing = Standing(Rank.MEMBER, frozenset({"77"}))
        author = Author(Platform.DISCORD, who.id, "Somebody")
        return await t.say(
            author, "", GUILD, shape=Shape.COMMAND, command="keep", arguments={"value": "a"}, standing=standing
        )

    assert "P-RIGHT" in run(talk)


def test_grants_to_a_person_follow_their_token_and_not_a_banned_one() -> None:
    async def talk(t: Town) -> None:
        who = person("61")
        t.standings[HARBOUR.key, who.id] = Standing(Rank.MEMBER)
        await t.say(who, "/file a question")
        with t.store.registry() as registry:
            slip = registry.slip("identity", who.key)
        assert slip is not None
        t.put(EntryKind.GRANT, f"person:{slip.person}", {"role": "editor"})
        assert await t.say(who, "/keep a") == "kept a in kestrel"
        t.later(61)
        t.standings[HARBOUR.key, who.id] = Standing(Rank.ABSENT)
        assert "P-RIGHT" in await t.say(who, "/keep b")

    run(talk)


def test_an_operator_of_one_platform_is_none_of_the_other() -> None:
    async def talk(t: Town) -> None:
        elsewhere = Author(Platform.DISCORD, "70", "Somebody")
        assert "P-RIGHT" in await t.say(elsewhere, "/setup a", GUILD, standing=Standing(Rank.MEMBER))

    run(talk, town(policy=Policy(operators=frozenset({"telegram:70"}), patience=600.0)))


def test_every_right_stands_in_the_table_of_what_is_asked_anew() -> None:
    assert {Right.KEEP, Right.UNDO, Right.REVERT, Right.CONFIGURE, Right.AUDIT} == roles.WRITING
    assert command("x", Right.ASK).right not in roles.WRITING
