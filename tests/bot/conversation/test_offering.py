"""What is offered while a question is typed, and what a link opens: complete, in order, bounded, and of one community."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.messages import Place, PlaceKind, Platform, Shape
from bot.conversation.opening import LONGEST, cited_by, link_of
from bot.conversation.replies import Actions, Choices, Quote, Reply, SourceLine, ValueLine
from facts.model import Citation, Span
from tests.bot.conversation.talking import person
from tests.bot.conversation.village import MEG, NED, Village, run
from tests.support.builders import note
from tests.support.transcript import transcript

INLINE = Place(Platform.TELEGRAM, MEG.id, PlaceKind.PRIVATE, thread="inline")
STORM = "How many fishing boats did the storm of 3 November 1962 sink?"


async def typed(village: Village, text: str) -> Reply:
    reply = await village.handle(MEG, text, INLINE, shape=Shape.INLINE)
    assert not village.broken, village.broken
    assert reply is not None
    return reply


def values(reply: Reply) -> list[str]:
    return [" / ".join(block.value for block in one.blocks if isinstance(block, ValueLine)) for one in reply.offers]


def test_every_offer_is_complete_and_nothing_can_be_pressed() -> None:
    async def talk(village: Village) -> None:
        reply = await typed(village, STORM)
        assert 1 < len(reply.offers) <= 10
        for one in reply.offers:
            kinds = [type(block) for block in one.blocks]
            assert {ValueLine, Quote, SourceLine} <= set(kinds)
            assert not {Actions, Choices} & set(kinds)
            assert all(block.marks for block in one.blocks if isinstance(block, Quote))

    run(talk)


def test_the_whole_answer_comes_first_then_each_of_its_values() -> None:
    async def talk(village: Village) -> None:
        offered = values(await typed(village, STORM))
        assert offered[0] in {"17 / 19", "19 / 17"}
        assert set(offered[1:3]) == {"17", "19"}

    run(talk)


def test_nothing_is_offered_twice() -> None:
    async def talk(village: Village) -> None:
        for question in (STORM, "When did the Otter Bridge open?", "How many boats sank?", "What did Elena Ruiz say?"):
            offered = [transcript(one) for one in (await typed(village, question)).offers]
            assert len(set(offered)) == len(offered)

    run(talk)


def test_published_facts_of_the_same_subject_follow_and_others_do_not() -> None:
    async def talk(village: Village) -> None:
        village.publish("opening of the Otter Bridge", "9 August 1934", "The Otter Bridge opened on 9 August 1934.")
        village.publish(
            "height of the old lighthouse of Kestrel Bay",
            "42 metres",
            "The old lighthouse of Kestrel Bay is 42 metres tall",
        )
        offered = (await typed(village, "When did the Otter Bridge open?")).offers
        assert "reviewed by a moderator #1" in transcript(offered[0])[0]
        assert not any("42 metres" in line for one in offered for line in transcript(one))

    run(talk)


def test_without_an_answer_nothing_is_offered_and_the_reason_is_one_line() -> None:
    async def talk(village: Village) -> None:
        reply = await typed(village, "When was the opera house of Kestrel Bay built?")
        assert reply.offers == ()
        (line,) = transcript(reply)
        assert line.startswith("Not in my sources.")

    run(talk)


def test_where_only_reviewed_answers_are_shown_others_are_not_offered() -> None:
    async def talk(village: Village) -> None:
        village.choose("unreviewed_answers", value=False)
        assert (await typed(village, STORM)).offers == ()
        village.publish("opening of the Otter Bridge", "9 August 1934", "The Otter Bridge opened on 9 August 1934.")
        offered = (await typed(village, "When did the Otter Bridge open?")).offers
        assert all("#1" in transcript(one)[0] or "#1" in transcript(one)[1] for one in offered)

    run(talk)


def test_a_period_in_what_is_typed_counts() -> None:
    async def talk(village: Village) -> None:
        later = await typed(village, f"{STORM} as of 1995")
        earlier = await typed(village, f"{STORM} as of 1980")
        assert any("log@" in line for one in later.offers for line in transcript(one))
        assert not any("log@" in line for one in earlier.offers[:1] for line in transcript(one))

    run(talk)


@pytest.mark.parametrize("text", ["", "  ", " \n"])
def test_nothing_typed_tells_how_to_ask_anybody(text: str) -> None:
    async def talk(village: Village) -> None:
        reply = await village.handle(person("77"), text, INLINE, shape=Shape.INLINE)
        assert reply is not None
        assert "Ask when" in transcript(reply)[0]
        assert village.asked == []

    run(talk)


def test_the_same_is_offered_whoever_types_and_however_often() -> None:
    async def talk(village: Village) -> None:
        first = await typed(village, STORM)
        village.restarted()
        again = await village.handle(
            NED, STORM, Place(Platform.TELEGRAM, NED.id, PlaceKind.PRIVATE), shape=Shape.INLINE
        )
        assert again is not None
        assert [transcript(one) for one in again.offers] == [transcript(one) for one in first.offers]

    run(talk)


def test_twelve_sources_that_agree_are_offered_ten_times_at_most() -> None:
    texts = tuple(
        note(f"The Gull Tower of Kestrel Bay was finished in 19{number}, the paper wrote.\n", f"g{number}")
        for number in range(20, 34)
    )

    async def talk(village: Village) -> None:
        assert len((await typed(village, "When was the Gull Tower of Kestrel Bay finished?")).offers) == 10

    run(talk, Village(texts=texts))


# --- links -----------------------------------------------------------------------------------------------------------

IDS = st.text(
    st.characters(exclude_characters="@", exclude_categories=("Cs", "Z", "Cc")), min_size=1, max_size=120
).filter(lambda id_: re.fullmatch(r"[^\s@\x00-\x1f]{1,120}", id_) is not None)


@given(IDS, st.lists(IDS, max_size=4), st.integers(1, 10**9 - 1), st.integers(0, 10**9 - 2))
def test_a_link_carries_any_citation_and_nothing_else(id_: str, others: list[str], edition: int, start: int) -> None:
    citation = str(Citation(id_, edition, Span(start, start + 1)))
    link = link_of(citation)
    assert re.fullmatch(r"c_[A-Za-z0-9_-]+", link)
    assert len(link) <= LONGEST
    assert cited_by(link, [*others, id_]) == citation
    assert cited_by(link, [one for one in others if one != id_]) == ""


@given(st.text(max_size=80) | st.from_regex(r"c_\w*_?\d*_?\d*-?\d*", fullmatch=True))
def test_whatever_stands_in_a_link_it_leads_to_a_source_that_is_there_or_nowhere(text: str) -> None:
    assert cited_by(text, ["notes"]).partition("@")[0] in {"", "notes"}
    assert link_of(text) == "" or "@" in text


def test_the_commands_of_links_and_typing_are_no_commands_that_can_be_typed() -> None:
    async def talk(village: Village) -> None:
        names = {command.name for command in village.commands}
        assert not names & {"offer", "open"}
        for line in ("/offer when?", "/open s0@1:0-5"):
            assert "C-COMMAND" in "\n".join(await village.tell(MEG, line))

    run(talk)


def test_a_link_is_answered_in_the_readers_language() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/language ru")
        lines = await village.tell(MEG, f"/start {link_of('s1@1:0-41')}")
        assert any(line.startswith("* Редакция") or "редакц" in line.lower() for line in lines)

    run(talk)
