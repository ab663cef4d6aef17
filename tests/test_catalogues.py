"""What the bot says is said in every language it speaks: whole, with the same places, and nothing that nobody says."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Sequence
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from bench.catalogue import LOCALE, spoken
from bot.voice import LANGUAGES, voice_of

ROOT = Path(__file__).parent.parent
TRANSLATED = sorted(set(LANGUAGES) - {"en"})
SPOKEN = spoken()
PLACE = re.compile(r"%(?:\((\w+)\))?([a-zA-Z%])")


def catalogue(language: str) -> Catalog:
    with (LOCALE / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def messages(of: Catalog) -> dict[tuple[str, ...], Message]:
    return {texts(message.id): message for message in of if message.id}


def texts(of: str | Sequence[str] | None) -> tuple[str, ...]:
    return (of or "",) if isinstance(of, str | None) else tuple(of)


def compiled(forms: str) -> Callable[[int], int]:
    """Return the rule of a catalogue as gettext itself reads it."""
    return c2py(re.sub(r"^nplurals=\d+; plural=|;$", "", forms))


def places(text: str) -> Counter[tuple[str, str]]:
    return Counter(PLACE.findall(text))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    there = messages(catalogue(language))
    missing = [key for key in messages(SPOKEN) if key not in there or not all(texts(there[key].string))]
    assert missing == [], f"{len(missing)} to translate: run python bench/catalogue.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_translated_that_nobody_says(language: str) -> None:
    assert [key for key in messages(catalogue(language)) if key not in messages(SPOKEN)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in catalogue(language) if message.fuzzy and message.id] == []
    assert catalogue(language).obsolete == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    wrong = [
        (key, text)
        for key, message in messages(catalogue(language)).items()
        for text in texts(message.string)
        if text and places(text) not in [places(one) for one in key]
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_number_has_all_its_forms(language: str) -> None:
    forms = catalogue(language).num_plurals
    counted = [message for message in messages(catalogue(language)).values() if not isinstance(message.id, str)]
    assert [message.id for message in counted if len(texts(message.string)) != forms] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_counts_as_the_locale_data_does(language: str) -> None:
    rule = Locale.parse(language).plural_form
    written = compiled(catalogue(language).plural_forms)
    forms = {rule(number): written(number) for number in range(300)}
    assert len(set(forms.values())) == catalogue(language).num_plurals
    assert all(forms[rule(number)] == written(number) for number in range(300))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_can_be_said(language: str) -> None:
    voice = voice_of(language)
    assert voice.language == language
    for key, message in messages(catalogue(language)).items():
        for text in texts(message.string):
            filled = {name: "x" for name, _ in places(text) if name}
            if filled:
                assert "%(" not in text % filled, key


def test_every_language_has_its_catalogue() -> None:
    assert sorted(path.stem for path in LOCALE.glob("*.po")) == TRANSLATED


@pytest.mark.parametrize("path", sorted((ROOT / "bot").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_sentence_is_a_plain_text(path: Path) -> None:
    """What is put together before it is said cannot be found by a translator."""
    if path.name in ("speech.py", "voice.py"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "bot.speech"
        for name in node.names
    }
    wanted = {name: words for name, words in (("said", 1), ("counted", 2)) if name in imported}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in wanted:
            first = node.args[: wanted[node.func.id]]
            plain = all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in first)
            assert plain, f"{path.name}:{node.lineno}"
