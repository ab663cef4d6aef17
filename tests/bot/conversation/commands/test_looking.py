"""``fact``, ``facts``, ``findfact``, ``conflicts``, ``log``: what is kept, as members and moderators see it."""

from __future__ import annotations

import pytest

from tests.support.moderating import Town

FACT = "/addfact height of the old lighthouse | 42 metres | The old lighthouse of Kestrel Bay is 42 metres tall"


@pytest.fixture
def kept(town: Town) -> Town:
    """The town with a fact and a note that contradicts it."""
    town.do("ed", FACT)
    town.do("ed", "/addfact height of the old lighthouse | 45 metres | note: letter of the harbour office")
    town.press("ed", "Confirm")
    return town


def test_a_member_sees_a_fact_without_what_only_moderators_can_do(kept: Town) -> None:
    assert kept.do("ann", "/fact 1").splitlines() == [
        "= 42 metres (reviewed by a moderator)",
        "#1 height of the old lighthouse",
        "> The old lighthouse of Kestrel Bay is **42 metres** tall and was rebuilt in 1958.",
        "- Folio s0, s0@1:55-131",
    ]
    assert "[Edit /editfact 1] [Retire /retire 1 …]" in kept.do("ed", "/fact 1")


def test_a_fact_says_when_its_words_are_gone_from_the_source(kept: Town) -> None:
    kept.do("ed", "/addsource id: s0\n\nThe old lighthouse of Kestrel Bay is 40 metres tall.")
    assert "The current edition of the source no longer has these words." in kept.do("ann", "/fact 1")
    kept.do("ed", "/retiresource s0 withdrawn")
    assert "The source was taken out of use." in kept.do("ann", "/fact 1")


def test_facts_are_listed_by_number_a_page_at_a_time(kept: Town) -> None:
    for number in range(10):
        kept.do("ed", f"/addfact berths of quay {'abcdefghij'[number]} | {100 + number} | note: a list")
        if kept.reply is not None and "Not published yet" in str(kept.reply):
            kept.press("ed", "Confirm")
    first = kept.do("ann", "/facts").splitlines()
    assert first[0] == "# 12 published facts"
    assert first[1] == "* #1 height of the old lighthouse: 42 metres"
    assert first[-2:] == ["Page 1 of 2.", "[Next /facts | 2]"]
    second = kept.press("ann", "Next").splitlines()
    assert second[0] == "(replaces)"
    assert second[2].startswith("* #11 ")
    assert second[-1] == "[Back /facts | 1]"
    assert second[1:] == kept.do("ann", "/facts | 99").splitlines()
    kept.do("ann", "/facts")
    kept.press("ann", "Next")
    assert kept.press("ann", "Back").splitlines()[1:] == first, "and back again"


def test_facts_of_a_subject_are_found_by_a_word_of_it(kept: Town) -> None:
    kept.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934 | s1")
    assert kept.do("ann", "/facts bridge").splitlines() == [
        "# 1 published fact",
        "* #3 opening of the Otter Bridge: 9 August 1934",
    ]
    assert kept.do("ann", "/facts volcano") == "No published fact is about that."


def test_with_nothing_published_that_is_said(town: Town) -> None:
    assert town.do("ann", "/facts") == "Nothing has been published yet."
    assert town.do("ann", "/findfact lighthouse") == "No fact fits these words."
    assert town.do("ann", "/conflicts") == "No published facts contradict or repeat each other."
    assert town.do("ed", "/log").splitlines()[-1] == "Nothing has been changed yet."
    assert town.do("ed", "/queue").splitlines()[-1] == "Nothing waits for you."


def test_findfact_finds_retired_ones_too(kept: Town) -> None:
    kept.do("ed", "/retire 2 the letter was wrong")
    assert "* #2 height of the old lighthouse: 45 metres (retired)" in kept.do("ann", "/findfact lighthouse height")


def test_conflicts_show_both_values_and_the_quotation(kept: Town) -> None:
    lines = kept.do("ed", "/conflicts lighthouse").splitlines()
    assert lines[0] == "# These contradict each other"
    assert "= 42 metres (reviewed by a moderator)" in lines
    assert "= 45 metres (moderator’s note)" in lines
    assert "> The old lighthouse of Kestrel Bay is **42 metres** tall and was rebuilt in 1958." in lines
    assert lines[-1] == "[Retire #1 /retire 1 …] [Retire #2 /retire 2 …]"
    assert "Retire" not in kept.do("ann", "/conflicts")


def test_the_log_says_who_when_what_why_and_before_and_after(kept: Town) -> None:
    kept.do("eve", "/retire 2 the letter was wrong")
    lines = kept.do("ed", "/log 2").splitlines()
    assert lines[2].startswith("* 3. 2024-05-01 12:0")
    assert lines[2].endswith(
        "Eve, an editor, retired fact #2 (reason: the letter was wrong). state: published → retired"
    )
    assert lines[-1] == "[Older /log 2 2]"
    assert kept.press("ed", "Older").splitlines()[2].startswith("* 1. ")


def test_somebody_who_is_forgotten_is_named_no_more(kept: Town) -> None:
    with kept.store.registering() as registry:
        for slip in list(registry.slips("identity")):
            registry.drop("identity", slip.id)
    assert "someone who asked to be forgotten, an editor, published fact #2" in kept.do("mia", "/log")


@pytest.mark.parametrize("line", ["log -3", "log 0", "log x", "log 999"])
def test_an_odd_number_of_changes_is_no_mistake(kept: Town, line: str) -> None:
    assert "# Changes, newest first" in kept.do("ed", f"/{line}")
