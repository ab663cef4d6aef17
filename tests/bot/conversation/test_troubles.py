"""Errors as replies: each has words in every language, and none says what is not a chat's to know."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.conversation.replies import Text
from bot.conversation.troubles import TROUBLES, error_reply, error_words
from bot.voice import ENGLISH, LANGUAGES, voice_of
from facts.errors import ConfigRefused, FactsError, NotFound, QuestionRefused, StoreFailed

ROOT = Path(__file__).parents[3]
CODE = re.compile(r"[A-Z]-[A-Z]{2,}")


def codes_of(path: Path) -> set[str]:
    """Return the codes that stand as strings in the code of a module."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def test_every_code_of_the_product_has_its_words() -> None:
    modules = [path for package in ("bot", "facts") for path in (ROOT / package).rglob("*.py")]
    raised = set().union(*(codes_of(path) for path in modules if path.name != "troubles.py"))
    assert set(TROUBLES) == raised


@pytest.mark.parametrize("code", TROUBLES)
def test_each_says_what_happened_and_what_to_do(code: str) -> None:
    trouble = TROUBLES[code]
    assert str(trouble.what).endswith(".")
    assert str(trouble.hint)
    assert "footnote " not in f"{trouble.what} {trouble.hint}", "that is for a shell"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", TROUBLES)
def test_each_can_be_said_in_every_language(code: str, language: str) -> None:
    error = FactsError(code, "Something of “%(name)s”.", "Do something.", name="this")
    reply = error_reply(error, voice_of(language))
    assert reply.private
    told, quiet = reply.blocks
    assert isinstance(told, Text)
    assert told.text
    assert isinstance(quiet, Text)
    assert quiet.quiet
    assert quiet.text.startswith(code)


def test_in_english_an_error_speaks_for_itself() -> None:
    error = QuestionRefused("Q-LONG", "Question has 600 characters; the limit is 512.", "Shorten it.")
    assert error_words(error, ENGLISH) == ("Question has 600 characters; the limit is 512.", "Shorten it.")


def test_elsewhere_it_is_said_in_general_where_the_catalogue_has_no_better() -> None:
    error = QuestionRefused("Q-LONG", "A template that no catalogue has: %(count)s.", "Neither this.", count=600)
    russian = voice_of("ru")
    assert error_words(error, russian) == (russian.say(TROUBLES["Q-LONG"].what), russian.say(TROUBLES["Q-LONG"].hint))


def test_its_own_words_are_said_where_the_catalogue_has_them() -> None:
    template = TROUBLES["Q-EMPTY"].what.text
    error = QuestionRefused("Q-EMPTY", template, "")
    assert error_words(error, voice_of("ru"))[0] == voice_of("ru").say(TROUBLES["Q-EMPTY"].what)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "error",
    [
        StoreFailed("S-DAMAGED", "The file /srv/secret/facts.db is damaged.", "footnote doctor"),
        StoreFailed("S-DOWN", "db.example does not answer.", "Start it."),
        ConfigRefused("K-DB", "postgresql://bot:***@db.example cannot be used.", "Mend it."),
    ],
)
def test_files_and_servers_are_not_a_chats_to_know(error: FactsError, language: str) -> None:
    told = " ".join(error_words(error, voice_of(language)))
    assert not any(word in told for word in ("/srv", "secret", "db.example", "postgresql", "doctor"))


def test_a_failed_search_is_never_said_to_be_an_unknown() -> None:
    what, _ = error_words(StoreFailed("S-SEARCH", "…", "…"), ENGLISH)
    assert "does not mean that the sources do not say it" in what


def test_a_hint_for_a_shell_becomes_one_for_a_chat() -> None:
    error = NotFound("N-SOURCE", "There is no source “x” here.", "`footnote sources` lists what there is.")
    assert error_words(error, ENGLISH) == ("There is no source “x” here.", "/sources lists what there is.")


def test_a_defect_shows_its_reference_and_nothing_else() -> None:
    error = FactsError("X-UNEXPECTED", "Went wrong: /srv/secret.", "See /var/log/secret.", reference="abc123")
    told, quiet = error_reply(error, ENGLISH).blocks
    assert isinstance(told, Text)
    assert isinstance(quiet, Text)
    assert "secret" not in told.text
    assert quiet.text == "X-UNEXPECTED, reference abc123"


def test_nothing_in_an_error_is_a_format() -> None:
    error = NotFound("N-SOURCE", "There is no source “%(id)s” here.", "", id="%s%n {0.__class__} %(id)s")
    assert error_words(error, ENGLISH)[0] == "There is no source “%s%n {0.__class__} %(id)s” here."
    assert error_words(error, voice_of("ru"))[0]


def test_a_code_that_nobody_knows_is_told_too() -> None:
    assert error_words(FactsError("Z-NEW", "", ""), ENGLISH) == (
        "This cannot be done.",
        "/help tells how things are asked for here.",
    )
