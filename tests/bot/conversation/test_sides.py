"""The sides of an answer: opened and closed in its place by who asked, below it for others; and what is about it since."""

from __future__ import annotations

import pytest

from bot.conversation.messages import Place, RepliedTo, Shape
from bot.conversation.replies import Reply
from tests.bot.conversation.talking import GUILD
from tests.bot.conversation.village import HARBOUR, MEG, NED, OLGA, Village, private, run
from tests.support.transcript import buttons, transcript

BOATS = "How many fishing boats sank in the storm of 1962?"
OPENED = "When was the harbour of Kestrel Bay founded?"
TWO = (
    "“The ferry is late,” said Ivo Marsh in May.",
    "“The quay needs repair,” said Ivo Marsh in June.",
)


def _proof(lines: tuple[str, ...]) -> set[str]:
    """Return the values, sentences and sources of a reply."""
    return {line.replace("**", "") for line in lines if line[:2] in ("= ", "- ")}


@pytest.mark.parametrize("place", [HARBOUR, GUILD, private(MEG)])
@pytest.mark.parametrize("label", ["More context", "Other sources"])
def test_a_side_opens_in_place_keeps_the_proof_and_closes_again(label: str, place: Place) -> None:
    async def talk(village: Village) -> None:
        first = await village.tell(MEG, f"/ask {BOATS}", place)
        opened = await village.press(MEG, label, place)
        assert opened[0] == "(replaces)"
        assert _proof(first) <= _proof(opened)
        closed = await village.press(MEG, "Less", place)
        assert closed == ("(replaces)", *first)

    run(talk)


def test_one_side_leads_to_the_other() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        context = await village.press(MEG, "More context", HARBOUR)
        other = await village.press(MEG, "Other sources", HARBOUR)
        assert "Elsewhere in my sources:" in other
        assert "[More context /more] [Less]" in other[-1]
        assert await village.press(MEG, "More context", HARBOUR) == context

    run(talk)


def test_somebody_else_is_shown_it_alone_and_the_answer_stays() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        answer = village.last
        for label in ("More context", "Other sources"):
            village.last = answer
            assert (await village.press(NED, label, HARBOUR))[0] == "(private)"
        village.last = answer
        await village.press(MEG, "More context", HARBOUR)
        assert (await village.press(NED, "Less", HARBOUR))[-1] == "C-LAST"

    run(talk)


def test_one_of_several_is_picked_in_place_and_the_others_are_not_lost() -> None:
    async def talk(village: Village) -> None:
        asked = await village.tell(MEG, "/ask What did Ivo Marsh say?", HARBOUR)
        picked = await village.press(MEG, "1", HARBOUR)
        assert picked[0] == "(replaces)"
        assert picked[1].startswith("= ")
        around = await village.press(MEG, "More context", HARBOUR)
        assert around[:2] == picked[:2]
        assert await village.press(MEG, "Less", HARBOUR) == picked
        assert await village.press(MEG, "All that fit", HARBOUR) == ("(replaces)", *asked)
        other = await village.press(MEG, "2", HARBOUR)
        assert (other[0], other[1] != picked[1]) == ("(replaces)", True)

    run(talk, Village(texts=TWO))


def test_what_is_not_in_mind_any_more_stands_below_and_is_never_made_up() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/ask What did Ivo Marsh say?", HARBOUR)
        await village.press(MEG, "1", HARBOUR)
        opened = village.last
        village.restarted()
        assert not (await village.press(MEG, "More context", HARBOUR))[0].startswith("(")
        village.last = opened
        assert (await village.press(MEG, "All that fit", HARBOUR))[-1] == "C-LAST"

    run(talk, Village(texts=TWO))


def test_a_published_answer_stays_reviewed_on_every_side() -> None:
    async def talk(village: Village) -> None:
        fact = village.publish("founding of the harbour of Kestrel Bay", "14 May 1911", "s0")
        first = await village.tell(MEG, f"/ask {OPENED}", HARBOUR)
        assert f"#{fact.number}" in first[0]
        for label in ("More context", "Other sources", "Less"):
            assert (await village.press(MEG, label, HARBOUR))[1] == first[0]

    run(talk)


# --- what is about the answer afterwards ------------------------------------------------------------------------------


def _ours(reply: Reply | None) -> RepliedTo:
    return RepliedTo("1", "\n".join(transcript(reply)).replace("**", ""), ours=True)


def test_a_question_goes_on_from_an_answer_that_was_changed() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        before = await village.tell(MEG, "/why", HARBOUR)
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        await village.press(MEG, "More context", HARBOUR)
        changed = village.last
        assert await village.tell(MEG, "/why", HARBOUR) == before
        on = await village.tell(MEG, "and in 1970?", HARBOUR, reply_to=_ours(changed))
        assert any(line.startswith("Taking this with the last answer") and "1970" in line for line in on), on

    run(talk)


@pytest.mark.parametrize("labels", [["1"], ["1", "More context"], ["1", "Other sources", "Less"]])
def test_a_changed_answer_is_taken_away_by_who_asked_and_nobody_else(labels: list[str]) -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/ask What did Ivo Marsh say?", HARBOUR)
        for label in labels:
            await village.press(MEG, label, HARBOUR)
        changed = village.last
        assert (await village.tell(NED, "/delete", HARBOUR, reply_to=_ours(changed)))[-1] == "P-RIGHT"
        assert await village.tell(MEG, "/delete", HARBOUR, reply_to=_ours(changed)) == ("(deletes)",)
        village.last = changed
        assert (await village.press(NED, "Delete", HARBOUR))[-1] == "P-RIGHT"
        village.last = changed
        assert await village.press(MEG, "Delete", HARBOUR) == ("(deletes)",)

    run(talk, Village(texts=TWO))


def test_an_earlier_answer_can_be_taken_away_too() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        first = village.last
        await village.tell(MEG, f"/ask {OPENED}", HARBOUR)
        assert await village.tell(MEG, "/delete", HARBOUR, reply_to=_ours(first)) == ("(deletes)",)

    run(talk)


def test_what_a_changed_answer_quotes_is_published_from_it() -> None:
    async def talk(village: Village) -> None:
        await village.tell(OLGA, f"/ask {OPENED}", HARBOUR)
        await village.press(OLGA, "More context", HARBOUR)
        said = await village.tell(OLGA, "/publish founding of the harbour", HARBOUR, reply_to=_ours(village.last))
        assert any("Published as #1: founding of the harbour" in line for line in said), said

    run(talk)


def test_an_answer_shown_alone_can_still_be_posted_once_it_was_changed() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/ask What did Ivo Marsh say?", GUILD, command="ask", shape=Shape.COMMAND,
                           arguments={"question": "What did Ivo Marsh say?", "share": "no"})  # fmt: skip
        assert village.last is not None
        assert "Post to channel" in buttons(village.last)
        token = buttons(village.last)["1"]
        picked = await village.tell(MEG, token, GUILD, shape=Shape.PRESS, alone=True)
        assert picked[0] == "(private, replaces)"
        alone = village.last
        assert "Delete" not in buttons(alone)
        posted = await village.press(MEG, "Post to channel", GUILD)
        assert posted[0] == picked[1], "what was picked is what is posted"
        village.last = alone
        assert (await village.press(MEG, "Post to channel", GUILD))[-1] == "C-STALE"
        village.last = alone
        less = await village.tell(MEG, buttons(alone)["All that fit"], GUILD, shape=Shape.PRESS, alone=True)
        assert less[0] == "(private, replaces)"
        assert "Post to channel" not in less[-1], "it was posted"

    run(talk, Village(texts=TWO))


def test_the_line_that_says_how_a_question_was_taken_stays() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}")
        first = await village.tell(MEG, "and when was that?")
        (taken,) = (line for line in first if line.startswith("Taking this"))
        opened = await village.press(MEG, "More context")
        assert opened[0] == "(replaces)"
        assert taken in opened

    run(talk)


# --- whose and which button -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["More context", "Other sources", "Why?", "Wrong?", "Delete"])
def test_a_button_is_good_under_its_own_message_alone(label: str) -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        token = buttons(village.last)[label] if village.last else ""
        await village.tell(NED, f"/ask {OPENED}", HARBOUR)
        others = frozenset(buttons(village.last).values()) if village.last else frozenset()
        forged = await village.tell(MEG, token, HARBOUR, shape=Shape.PRESS, keyboard=others)
        assert forged[-1] == "C-STALE"
        assert (await village.tell(MEG, token, HARBOUR, shape=Shape.PRESS, keyboard=frozenset()))[-1] == "C-STALE"

    run(talk)


def test_of_a_message_that_is_gone_nothing_is_changed_and_nothing_taken_away() -> None:
    async def talk(village: Village) -> None:
        first = await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        answer = village.last
        assert answer is not None
        found = buttons(answer)
        gone = await village.tell(MEG, found["More context"], HARBOUR, shape=Shape.PRESS, keyboard=None)
        assert _proof(first) <= _proof(gone)
        assert "(replaces)" not in gone
        late = await village.tell(MEG, found["Delete"], HARBOUR, shape=Shape.PRESS, keyboard=None)
        assert late[-1] == "C-STALE"

    run(talk)


def test_a_button_that_changed_something_is_good_once() -> None:
    async def talk(village: Village) -> None:
        await village.tell(OLGA, "/candidates s0 1 one", HARBOUR)
        candidate = village.last
        assert candidate is not None
        await village.press(OLGA, "Publish", HARBOUR)
        published = village.last
        village.last = candidate
        assert (await village.press(OLGA, "Publish", HARBOUR))[-1] == "C-STALE"
        village.last = published
        assert any("Taken back" in line for line in await village.press(OLGA, "Undo", HARBOUR))
        village.restarted()
        for before, label in ((published, "Undo"), (candidate, "Publish")):
            village.last = before
            assert (await village.press(OLGA, label, HARBOUR))[-1] == "C-STALE", "after a restart as well"
        await village.tell(OLGA, "/candidates s0 1 one", HARBOUR)
        again = await village.press(OLGA, "Publish", HARBOUR)
        assert any("Published as #2" in line for line in again), "a new button is another one"

    run(talk)


def test_a_button_that_only_showed_a_preview_is_still_good() -> None:
    async def talk(village: Village) -> None:
        village.publish("height of the old lighthouse of Kestrel Bay", "45 metres", "note: letter")
        await village.tell(OLGA, "/candidates s0 2 one", HARBOUR)
        candidate = village.last
        previewed = await village.press(OLGA, "Publish", HARBOUR)
        assert any("F-CONFLICT" in line for line in previewed)
        village.last = candidate
        assert await village.press(OLGA, "Publish", HARBOUR) == previewed

    run(talk)


def test_a_button_that_changes_something_is_too_old_after_a_month() -> None:
    async def talk(village: Village) -> None:
        await village.tell(OLGA, "/candidates s0 1 one", HARBOUR)
        candidate = village.last
        village.later(32 * 24 * 3600)
        village.last = candidate
        assert (await village.press(OLGA, "Publish", HARBOUR))[-1] == "C-STALE"

    run(talk)


def test_a_preview_and_a_form_after_a_restart_answer_with_a_sentence() -> None:
    async def talk(village: Village) -> None:
        village.publish("height of the old lighthouse", "42 metres", "s0")
        line = "/addfact height of the old lighthouse | 45 metres | note: letter"
        for label, says in (("Cancel", "Cancelled"), ("Confirm", "Published as #")):
            await village.tell(OLGA, line, HARBOUR)
            preview = village.last
            village.restarted()
            village.last = preview
            lines = await village.press(OLGA, label, HARBOUR)
            assert "replaces" in lines[0]
            assert any(says in one for one in lines)
            village.last = preview
            assert (await village.press(OLGA, label, HARBOUR))[-1] == "C-STALE"
        await village.tell(OLGA, line.replace("45", "46"), HARBOUR)
        village.later(16 * 60)
        assert (await village.press(OLGA, "Confirm", HARBOUR))[-1] == "C-STALE"

    run(talk)
