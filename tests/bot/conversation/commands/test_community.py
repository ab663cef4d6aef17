"""``setup``, ``grant``, ``revoke``, ``link``, ``join``, ``unlink``, ``export``, ``import``."""

from __future__ import annotations

import json

import pytest

from bot.conversation.messages import Platform
from bot.conversation.settings import SETTINGS
from tests.support.moderating import Town, file

OPENING = "/addfact opening of the Otter Bridge | 9 August 1934 | The Otter Bridge opened on 9 August 1934."


# --- setup ------------------------------------------------------------------------------------------------------------


def test_setup_lists_every_setting_with_its_value_and_meaning(town: Town) -> None:
    lines = town.do("mia", "/setup").splitlines()
    assert [line.split()[1] for line in lines if line.startswith("* ")] == [key.name for key in SETTINGS]
    assert f"* closest = 3 – {SETTINGS[11].meaning}" in lines


def test_a_setting_is_changed_told_and_taken_back(town: Town) -> None:
    assert "unreviewed_answers: on → off." in town.do("mia", "/setup unreviewed_answers off")
    assert "unreviewed_answers = off – " in town.do("mia", "/setup unreviewed_answers")
    assert "is off already" in town.do("mia", "/setup unreviewed_answers no")
    town.do("mia", "/undo")
    assert "unreviewed_answers = on – " in town.do("mia", "/setup unreviewed_answers")


def test_a_setting_goes_back_to_what_it_was_at_first(town: Town) -> None:
    town.do("mia", "/setup closest 5")
    assert "closest: 5 → 3." in town.do("mia", "/setup closest default")
    assert "is 3 already" in town.do("mia", "/setup closest default")


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("unreviewed_answers maybe", "on, off"),
        ("closest 11", "a number from 0 to 10"),
        ("closest -1", "a number from 0 to 10"),
        ("closest ٣", "a number from 0 to 10"),
        ("closest " + "9" * 400, "a number from 0 to 10"),
        ("language klingon", "en, ru"),
        ("log_place telegram:-100", "here"),
        ("log_place here", "here"),
        ("colour red", "unreviewed_answers, language"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_those_that_can(town: Town, line: str, allowed: str) -> None:
    reply = town.do("mia", f"/setup {line}")
    assert reply.endswith("C-SETTING")
    assert allowed in reply
    assert town.book.log() == ()


def test_a_chat_of_the_community_can_be_told_of_every_change(town: Town) -> None:
    code = code_of(town)
    town.do("mia", f"/join {code}", platform=Platform.TELEGRAM)
    assert "log_place: none → telegram:kestrel." in town.do("mia", "/setup log_place here", platform=Platform.TELEGRAM)


# --- grants -----------------------------------------------------------------------------------------------------------


def test_a_person_is_granted_a_role_and_loses_it_again(town: Town) -> None:
    assert town.do("ann", "/log").endswith("P-RIGHT")
    assert "console:ann may now do what the role “editor” may." in town.do("mia", "/grant console:ann editor")
    assert "Changes, newest first" in town.do("ann", "/log")
    assert "Published as #1" in town.do("ann", OPENING)
    assert "* Ann: editor" in town.do("mia", "/grant")
    assert "no granted role here any more" in town.do("mia", "/revoke console:ann")
    assert town.do("ann", "/log").endswith("P-RIGHT")
    assert town.do("mia", "/revoke console:ann").endswith("N-GRANT")


def test_a_granted_role_does_not_bring_back_who_has_left(town: Town) -> None:
    town.do("mia", "/grant console:zed manager")
    assert town.do("zed", OPENING).endswith("P-RIGHT")


@pytest.mark.parametrize(
    "line", ["grant nobody editor", "grant console:ann", "grant <@&7> editor", "grant @everyone editor"]
)
def test_a_grant_to_nobody_is_refused(town: Town, line: str) -> None:
    assert town.do("mia", f"/{line}").endswith("C-WHO")
    assert town.book.log() == ()


def test_a_role_on_discord_can_be_granted(town: Town) -> None:
    code = code_of(town)
    town.do("mia", f"/join {code}", platform=Platform.DISCORD)
    assert "<@&7> may now do" in town.do("mia", "/grant <@&7> editor", platform=Platform.DISCORD)
    assert "* role 7 of discord:kestrel: editor" in town.do("mia", "/grant")
    assert "12345 may now do" in town.do("mia", "/grant 12345 editor", platform=Platform.DISCORD)
    assert "<@12345> has no granted role" in town.do("mia", "/revoke <@12345>", platform=Platform.DISCORD)


# --- links ------------------------------------------------------------------------------------------------------------


def code_of(town: Town) -> str:
    return town.do("mia", "/link").split("/join ")[1].split(".")[0]


def test_two_chats_share_a_community_by_a_code_that_works_once(town: Town) -> None:
    town.do("ed", OPENING)
    assert "not connected" in town.do("ann", "/fact 1", platform=Platform.TELEGRAM)
    code = code_of(town)
    assert "This chat belongs to “town” now" in town.do("mia", f"/join {code}", platform=Platform.TELEGRAM)
    assert "= 9 August 1934" in town.do("ann", "/fact 1", platform=Platform.TELEGRAM)
    assert "C-CODE" in town.do("mia", f"/join {code}", platform=Platform.DISCORD)
    assert "telegram:kestrel" in town.do("mia", "/link")


def test_only_who_manages_a_chat_connects_it(town: Town) -> None:
    code = code_of(town)
    assert "P-RIGHT" in town.do("ann", f"/join {code}", platform=Platform.TELEGRAM)
    assert town.do("ed", "/link").endswith("P-RIGHT")


def test_a_chat_is_taken_out_once_that_was_confirmed(town: Town) -> None:
    town.do("mia", f"/join {code_of(town)}", platform=Platform.TELEGRAM)
    assert "will no longer be answered" in town.do("mia", "/unlink", platform=Platform.TELEGRAM)
    assert "= 9" not in town.do("ann", "/facts", platform=Platform.TELEGRAM)


# --- export and import ------------------------------------------------------------------------------------------------


def exported(town: Town, line: str = "/export") -> bytes:
    town.do("mia", line)
    assert town.reply is not None
    assert town.reply.file is not None
    return town.reply.file.content


def test_all_facts_go_out_and_come_in_again(town: Town) -> None:
    town.do("ed", OPENING)
    town.do("ed", "/alias KB = Kestrel Bay")
    content = exported(town)
    assert len(content.splitlines()) == 2
    other = Town()
    try:
        preview = other.do("mia", "/import", attached=file("facts.jsonl", content))
        assert "# Not imported yet\n2 are new, 0 change, 0 stay as they are." in preview
        assert other.book.facts() == ()
        assert "# Imported" in other.press("mia", "Confirm")
        assert exported(other) == content
        assert "nothing to import" in other.do("mia", "/import", attached=file("facts.jsonl", content))
        other.do("mia", "/undo")
        assert exported(other) == b""
    finally:
        other.close()


def test_a_spreadsheet_comes_in_again_too_and_runs_nothing(town: Town) -> None:
    town.do("ed", "/addfact =HYPERLINK of the quay | 12 | note: a list")
    content = exported(town, "/export csv")
    assert b"'=HYPERLINK" in content
    town.do("ed", "/undo")
    town.do("mia", "/import", attached=file("facts.csv", content))
    assert "# Imported" in town.press("mia", "Confirm")
    assert town.book.facts()[0].subject == "=HYPERLINK of the quay"


def test_a_row_that_is_not_proved_is_told_by_its_line_and_nothing_is_kept(town: Town) -> None:
    town.do("ed", OPENING)
    row = json.loads(exported(town))
    town.do("ed", "/undo")
    row.pop("number", None)
    wrong = {**row, "quote": "The Otter Bridge opened on 10 August 1934.", "value": "10 August 1934"}
    content = "\n".join(json.dumps(one) for one in (row, wrong))
    reply = town.do("mia", "/import", attached=file("facts.jsonl", content))
    assert "nothing was saved" in reply
    assert "* line 2: " in reply
    assert town.book.facts() == ()


def test_an_import_is_not_confirmed_with_another_file_or_after_a_restart(town: Town) -> None:
    town.do("ed", OPENING)
    content = exported(town)
    town.do("ed", "/undo")
    town.do("mia", "/import", attached=file("facts.jsonl", content))
    town.restart()
    assert town.press("mia", "Confirm").endswith("C-FILE")
    assert town.book.facts() == ()


def test_an_import_without_a_file_says_so(town: Town) -> None:
    assert town.do("mia", "/import").endswith("C-FILE")
    assert town.do("mia", "/import", attached=file("facts.jsonl", "{")).count("line 1: I-FORMAT") == 1
