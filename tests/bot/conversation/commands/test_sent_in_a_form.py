"""A document sent while the form of a source asks for its text: taken for the answer, once, by who may, fetched before."""

from __future__ import annotations

import pytest

from bot.conversation.messages import Attachment
from facts.factbase import FactBase
from tests.support.moderating import Town, file

FERRY = "Ferry log\n\nThe ferry line of Kestrel Bay opened on 3 May 1990.\n"
TEXT = "? Text (Paste the text of the source, where there is no document.)"


def sources(town: Town) -> list[str]:
    return [view.source.id for view in FactBase(town.library).sources()]


def test_it_becomes_a_source_and_the_form_is_closed(town: Town) -> None:
    assert TEXT in town.do("ed", "/addsource")
    assert town.do("ed", "", attached=file("f.txt", FERRY)).splitlines()[0] == "# A new source: Ferry log (ferry-log)"
    assert sources(town) == ["ferry-log", "s0", "s1"]
    town.do("ed", "The crane was built in 1999.")
    assert sources(town) == ["ferry-log", "s0", "s1"]
    assert "There is nothing to cancel." in town.do("ed", "/cancel")


def test_what_stands_under_it_and_what_was_said_before_goes_along(town: Town) -> None:
    town.do("ed", "/addsource title: The ferries\npublisher: Harbour office")
    town.do("ed", "published: 1990-06", attached=file("f.txt", FERRY))
    source = FactBase(town.library).source("the-ferries").source
    assert (source.title, str(source.published), source.publisher) == ("The ferries", "1990-06", "Harbour office")


@pytest.mark.parametrize(
    ("attached", "caption", "code"),
    [
        (file("picture.exe", "x"), "", "I-TYPE"),
        (file("empty.txt", ""), "", "I-EMPTY"),
        (file("f.txt", FERRY), "published: 2023-13", "V-DATE"),
        (file("f.txt", FERRY), "colour: red", "C-FIELD"),
    ],
)
def test_what_cannot_be_taken_is_said_and_the_form_asks_on(
    town: Town, attached: Attachment, caption: str, code: str
) -> None:
    town.do("ed", "/addsource title: The ferries")
    reply = town.do("ed", caption, attached=attached)
    assert code in reply.splitlines()
    assert TEXT in reply
    assert town.book.log() == ()
    assert "(the-ferries)" in town.do("ed", "", attached=file("f.txt", FERRY))


def test_one_that_says_it_is_too_large_is_never_fetched(town: Town) -> None:
    def fetched(_: int) -> bytes:
        raise AssertionError("it was fetched")

    town.do("ed", "/addsource")
    reply = town.do("ed", "", attached=Attachment("big.txt", 10 * 1024 * 1024 + 1, fetched))
    assert "I-SIZE" in reply.splitlines()
    assert TEXT in reply


def test_it_is_fetched_before_the_write_begins(town: Town) -> None:
    free: list[bool] = []

    def read(_: int) -> bytes:
        with town.library.writing():
            free.append(True)
        return FERRY.encode()

    town.do("ed", "/addsource")
    assert "(ferry-log)" in town.do("ed", "", attached=Attachment("f.txt", len(FERRY), read))
    assert free == [True]


def test_other_questions_of_the_form_take_words_only(town: Town) -> None:
    town.do("ed", "/addsource")
    assert "? Title" in town.do("ed", "The pier was built in 1921.")
    refused = town.do("ed", "", attached=file("f.txt", FERRY))
    assert "C-ANSWER" in refused.splitlines()
    assert "? Published" in town.do("ed", "Pier notes", attached=file("f.txt", FERRY))
    town.do("ed", "-")
    assert "(pier-notes)" in town.do("ed", "-")
    assert sources(town) == ["pier-notes", "s0", "s1"]


def test_other_forms_take_no_document(town: Town) -> None:
    assert "? Subject" in town.do("ed", "/addfact")
    assert "C-ANSWER" in town.do("ed", "", attached=file("f.txt", FERRY)).splitlines()
    assert sources(town) == ["s0", "s1"]


def test_somebody_else_s_document_is_none_of_the_form_s(town: Town) -> None:
    town.do("ed", "/addsource")
    town.do("ann", "", attached=file("f.txt", FERRY))
    assert sources(town) == ["s0", "s1"]
    assert "(ferry-log)" in town.do("ed", "", attached=file("f.txt", FERRY))


def test_after_another_command_the_document_is_none_of_the_form_s(town: Town) -> None:
    town.do("ed", "/addsource")
    town.do("ed", "/sources")
    town.do("ed", "", attached=file("f.txt", FERRY))
    assert sources(town) == ["s0", "s1"]


def test_a_restart_between_does_not_matter(town: Town) -> None:
    town.do("ed", "/addsource title: The ferries")
    town.restart()
    assert "(the-ferries)" in town.do("ed", "", attached=file("f.txt", FERRY))


def test_it_is_taken_back_as_every_import_is(town: Town) -> None:
    town.do("ed", "/addsource")
    town.do("ed", "", attached=file("f.txt", FERRY))
    assert "# Taken back" in town.do("ed", "/undo")
    assert "ferry-log" not in {fact.source.id for fact in FactBase(town.library).sources() if fact.edition.current}
