"""``addsource``, ``retiresource``, ``candidates``: documents in a chat."""

from __future__ import annotations

import pytest

from bot.conversation.messages import Attachment, RepliedTo
from facts.errors import FactRefused
from facts.factbase import FactBase
from tests.support.moderating import Town, file

FERRY = "Ferry log\n\nThe ferry line of Kestrel Bay opened on 3 May 1990.\n"


def test_a_file_becomes_a_source_with_what_its_caption_says(town: Town) -> None:
    reply = town.do(
        "ed",
        "/addsource title: Ferry log | published: 1990-06 | publisher: Harbour office",
        attached=file("f.txt", FERRY),
    )
    assert reply.splitlines() == [
        "# A new source: Ferry log (ferry-log)",
        "1 passage, 1 date, 0 figures, 0 statements.",
        "1 line was left out and is never cited:",
        "* Ferry log (a heading)",
        "[Undo /undo]",
    ]
    source = FactBase(town.library).source("ferry-log").source
    assert (str(source.published), source.publisher) == ("1990-06", "Harbour office")


def test_pasted_text_becomes_a_source_with_what_its_first_lines_say(town: Town) -> None:
    reply = town.do("ed", "/addsource title: Crane\ndate: 2001\n\nThe crane of Kestrel Bay was built in 1999.")
    assert reply.splitlines()[0] == "# A new source: Crane (crane)"
    assert str(FactBase(town.library).source("crane").source.published) == "2001"


def test_a_message_that_is_replied_to_becomes_a_source(town: Town) -> None:
    said = RepliedTo("m0", "The pier of Kestrel Bay was built in 1887.")
    assert "# A new source: Pier (pier)" in town.do("ed", "/addsource title: Pier", reply_to=said)


def test_without_file_and_text_both_are_asked_for(town: Town) -> None:
    assert "? Text" in town.do("ed", "/addsource")
    assert "? Title" in town.do("ed", "The pier of Kestrel Bay was built in 1887.")
    for line in ("Pier notes", "-"):
        town.do("ed", line)
    assert "# A new source: Pier notes (pier-notes)" in town.do("ed", "-")


def test_publisher_and_address_are_asked_for_in_one_line(town: Town) -> None:
    assert "send it as the answer, or with /addsource" in town.do("ed", "/addsource")
    for line in ("The pier of Kestrel Bay was built in 1887.", "Pier notes", "1931"):
        town.do("ed", line)
    town.do("ed", "https://kestrel.example/pier, Harbour Office")
    source = FactBase(town.library).source("pier-notes").source
    assert (source.publisher, source.url) == ("Harbour Office", "https://kestrel.example/pier")


def test_where_something_was_published_is_no_wild_address(town: Town) -> None:
    town.do("ed", "/addsource")
    for line in ("The pier of Kestrel Bay was built in 1887.", "Pier notes", "-"):
        town.do("ed", line)
    assert "U-SCHEME" in town.do("ed", "javascript://kestrel.example Harbour Office")


def test_the_same_text_again_changes_nothing(town: Town) -> None:
    town.do("ed", "/addsource title: Ferry log", attached=file("f.txt", FERRY))
    assert "nothing was changed" in town.do("ed", "/addsource title: Ferry log", attached=file("f.txt", FERRY))
    assert len(town.book.log(limit=9)) == 1


def test_a_new_edition_tells_which_facts_hold_and_which_are_broken(town: Town) -> None:
    town.do("ed", "/addsource title: Ferry log", attached=file("f.txt", f"{FERRY}\nIt carried 40 cars.\n"))
    town.do("ed", "/addfact opening of the ferry line | 3 May 1990 | ferry-log")
    town.do("ed", "/addfact cars on the ferry | 40 | ferry-log")
    reply = town.do(
        "ed",
        "/addsource title: Ferry log",
        attached=file("f.txt", f"News of the year.\n\n{FERRY}\nIt carried 50 cars.\n"),
    )
    assert "# Edition 2 of Ferry log (ferry-log)" in reply
    assert "1 fact holds in the new edition:\n* #1 opening of the ferry line: 3 May 1990" in reply
    assert "1 fact is broken: the new edition no longer has its words:\n* #2 cars on the ferry: 40" in reply
    assert "ferry-log@2:" in town.do("ann", "/fact 1")
    town.do("ed", "/addsource title: Crane\n\nThe crane was built in 1999.")
    town.do("ed", "/undo")
    assert "the source ferry-log: its text is again that of edition 1" in town.do("ed", "/undo")
    assert "ferry-log@1:" in town.do("ann", "/fact 1")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("../../etc/passwd.txt", "x", "I-PATH"),
        ("C:\\boot.txt", "x", "I-PATH"),
        ("nul.txt", "x", "I-PATH"),
        ("a\nb.txt", "x", "I-PATH"),
        (" ", "x", "I-PATH"),
        ("picture.exe", "x", "I-TYPE"),
        ("empty.txt", "", "I-EMPTY"),
        ("blank.txt", " \n ", "I-EMPTY"),
        ("latin.txt", b"caf\xe9 " * 40, "I-ENCODING"),
        ("zip.txt", b"PK\x03\x04aaaa", "I-BINARY"),
        ("turned.txt", "The quay \u202e opened in 1890.", "T-BIDI"),
    ],
)
def test_a_file_that_cannot_become_a_source_is_refused_and_nothing_kept(
    town: Town, name: str, content: str | bytes, code: str
) -> None:
    reply = town.do("ed", "/addsource", attached=file(name, content))
    assert reply.splitlines()[-1] == code
    assert town.book.log() == ()
    assert "\n" not in name or "\\n" in reply


def test_a_file_that_says_it_is_too_large_is_never_fetched(town: Town) -> None:
    def fetched(_: int) -> bytes:
        raise AssertionError("it was fetched")

    big = Attachment("big.txt", 10 * 1024 * 1024 + 1, fetched)
    assert town.do("ed", "/addsource", attached=big).endswith("I-SIZE")


@pytest.mark.parametrize(
    ("caption", "code"),
    [
        ("published: 2023-13", "V-DATE"),
        ("url: file:///etc/passwd", "U-SCHEME"),
        ("url: https://bbc.example@evil.example/", "U-USERINFO"),
        ("id: two words", "I-ID"),
        ("language: klingon!", "C-FIELD"),
        ("colour: red", "C-FIELD"),
    ],
)
def test_what_is_said_of_a_source_is_checked(town: Town, caption: str, code: str) -> None:
    assert town.do("ed", f"/addsource {caption}", attached=file("f.txt", FERRY)).endswith(code)
    assert town.book.log() == ()


def test_many_sources_in_a_file_are_all_imported_or_none(town: Town) -> None:
    rows = '{"text": "The crane was built in 1999.", "id": "crane"}\n{"text": "The pier was built in 1887.", "id": "pier"}\n'
    reply = town.do("ed", "/addsource", attached=file("more.jsonl", rows))
    assert "(crane)" in reply
    assert "(pier)" in reply
    assert town.do("ed", "/addsource title: Both", attached=file("more.jsonl", rows)).endswith("I-SEVERAL")
    town.do("ed", "/undo")
    with pytest.raises(FactRefused, match="F-SOURCE"):
        town.book.propose_mention("pier", 1)


def test_a_retired_source_is_found_no_more_and_named_with_its_facts(town: Town) -> None:
    town.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934 | s1")
    reply = town.do("ed", "/retiresource s1 withdrawn by its publisher")
    assert "1 published fact rests on it:\n* #1 opening of the Otter Bridge: 9 August 1934" in reply
    assert town.do("ed", "/addfact turnout | 58 percent | Turnout was 58 percent.").endswith(("F-QUOTE", "F-SOURCE"))
    assert "the source s1: in use again" in town.do("ed", "/undo")
    assert "Published as #2" in town.do("ed", "/addfact turnout | 58 percent | Turnout was 58 percent.")


# --- candidates -------------------------------------------------------------------------------------------------------


def test_candidates_are_listed_ten_at_a_time_with_their_sentence(town: Town) -> None:
    lines = town.do("ed", "/candidates s0").splitlines()
    assert lines[1].startswith("# Folio s0: 1 to 10 of ")
    assert lines[2].startswith("1. date: 14 May 1911 – The harbour of Kestrel Bay was founded on 14 May 1911.")
    assert "[1: 14 May 1911]" in lines
    assert "11. " in town.press("ed", "Next")


def test_candidates_go_one_by_one_to_publish_edit_or_skip(town: Town) -> None:
    town.do("ed", "/candidates s1")
    one = town.press("ed", "One by one")
    assert "[Publish /publish s1 1] [Edit /publish s1 1 ?] [Skip /candidates s1 2 one] [List /candidates s1 1]" in one
    published = town.press("ed", "Publish")
    assert published.startswith("(replaces)\nPublished as #1"), "what is shown became what was done with it"
    following = town.press("ed", "Next")
    assert "# 2 of 10" in following
    assert "replaces" not in following, "“Published as #1” stays"
    skipped = town.press("ed", "Skip")
    assert skipped.startswith("(private, replaces)\n# 3 of 10")
    assert town.press("ed", "List").startswith("(private, replaces)\n# Folio s1: 1 to 10 of 10")
    assert "# 3 of 10" in town.do("ed", "/candidates s1 3 one")
    assert "? Subject" in town.press("ed", "Edit")
    town.do("ed", "length of the Otter Bridge")
    for _ in range(3):
        preview = town.do("ed", "-")
    assert "# Not published yet" in preview
    assert "Published as #2: length of the Otter Bridge." in town.press("ed", "Confirm")
    assert "Published already, as #1." in town.do("ed", "/candidates s1 1 one")
    assert "(published as #2)" in town.do("ed", "/candidates s1")


def test_a_candidate_can_be_picked_by_its_number(town: Town) -> None:
    town.do("ed", "/candidates s1")
    assert "# 4 of 10" in town.do("ed", "4")


def test_after_the_last_candidate_that_is_said(town: Town) -> None:
    assert town.do("ed", "/candidates s1 11").endswith("That was the last of 10.")
    assert town.do("ed", "/candidates nosuch").endswith("N-SOURCE")


def test_a_source_can_be_named_by_its_title(town: Town) -> None:
    assert "# Folio s1: 1 to 10 of 10" in town.do("ed", '/candidates "Folio s1"')


def test_every_candidate_is_published_or_says_why_not(town: Town) -> None:
    numbers = range(1, 11)
    replies = [town.do("ed", f"/publish s1 {number}") for number in numbers]
    assert all("Published as #" in reply or "# Not published yet" in reply or reply[-1].isupper() for reply in replies)
    assert sum("Published as #" in reply for reply in replies) >= 7
