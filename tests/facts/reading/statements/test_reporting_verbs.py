"""The lexicon: every form leads back to its verb, classes are complete, nothing everyday crept in."""

from __future__ import annotations

import pytest

from facts.reading.statements.reporting_verbs import RUSSIAN_VERBS, VERBS, Form, Frame, lemma_class, lookup
from facts.values import VerbClass


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("said", "say", Form.PAST),
        ("says", "say", Form.THIRD),
        ("saying", "say", Form.ING),
        ("told", "tell", Form.PARTICIPLE),
        ("denied", "deny", Form.PAST),
        ("denies", "deny", Form.THIRD),
        ("denying", "deny", Form.ING),
        ("admitted", "admit", Form.PAST),
        ("admitting", "admit", Form.ING),
        ("argues", "argue", Form.THIRD),
        ("arguing", "argue", Form.ING),
        ("agreeing", "agree", Form.ING),
        ("stresses", "stress", Form.THIRD),
        ("wrote", "write", Form.PAST),
        ("written", "write", Form.PARTICIPLE),
        ("praised", "praise", Form.PAST),
        ("SAID", "say", Form.PAST),
    ],
)
def test_forms(word: str, lemma: str, form: Form) -> None:
    assert any(f.verb.lemma == lemma and form in f.forms for f in lookup(word))


@pytest.mark.parametrize("word", ["the", "walk", "is", "quay", "have", "make", "go", "see", "know", "use", ""])
def test_everyday_words_report_nothing(word: str) -> None:
    assert all(f.verb.particle for f in lookup(word))


def test_verbs_with_particles_come_first() -> None:
    particles = [f.verb.particle for f in lookup("called")]
    assert particles[-1] == ""
    assert {"for", "on"} <= set(particles)


def test_every_verb_reports_something_and_stands_in_one_class() -> None:
    seen: dict[tuple[str, str], VerbClass] = {}
    for forms in VERBS.values():
        for form in forms:
            verb = form.verb
            assert verb.frames
            assert verb.frames <= set(Frame)
            assert form.forms
            assert seen.setdefault((verb.lemma, verb.particle), verb.verb_class) is verb.verb_class


def test_all_classes_are_used() -> None:
    assert {lemma_class(w) for w in ("say", "claim", "blame", "suggest")} == set(VerbClass)
    assert lemma_class("said") is None


def test_words_are_in_small_letters_and_plain() -> None:
    assert all(word == word.lower() and word.isalpha() for word in VERBS)
    assert all(word == word.lower() and "ё" not in word for word in RUSSIAN_VERBS)


def test_russian_forms_lead_to_the_infinitive() -> None:
    assert RUSSIAN_VERBS["сказала"] == ("сказать", VerbClass.NEUTRAL)
    assert RUSSIAN_VERBS["обвинил"][1] is VerbClass.EVALUATIVE
    assert RUSSIAN_VERBS["считает"][1] is VerbClass.WEAK
    assert RUSSIAN_VERBS["утверждает"][1] is VerbClass.COMMITTAL
