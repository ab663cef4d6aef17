"""What the program says: whole sentences, each said once, for everything there is to say."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bot import wording
from facts.answers import Agreement, QuestionKind, Reason
from facts.model import Mark
from facts.values import KindName

BOT = Path(wording.__file__).parent


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence_and_has_its_own_advice(reason: Reason) -> None:
    said = str(wording.reason(reason))
    assert said[0].isupper()
    assert said.endswith(".")
    assert str(wording.advice(reason))
    others = [other for other in Reason if other is not reason]
    assert said not in [str(wording.reason(other)) for other in others]
    for advice in (wording.advice, wording.advice_in_chat):
        assert str(advice(reason)) not in [str(advice(other)) for other in others]
    assert "footnote" not in str(wording.advice_in_chat(reason))


@pytest.mark.parametrize("how", Agreement)
@pytest.mark.parametrize("values", [1, 2, 3])
def test_how_values_stand_is_said_for_any_number_of_them(how: Agreement, values: int) -> None:
    said = str(wording.agreement(how, values))
    assert said.endswith(":")
    assert "1 " not in said


def test_compatible_wordings_are_never_called_a_contradiction() -> None:
    said = str(wording.agreement(Agreement.COMPATIBLE, 2)).lower()
    assert "can all be true" in said
    assert not any(word in said for word in ("contradict", "different values", "disagree"))


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_of_question_has_its_words(kind: QuestionKind) -> None:
    assert str(wording.asked_for(kind))


@pytest.mark.parametrize("kind", KindName)
def test_every_kind_of_mention_can_be_counted(kind: KindName) -> None:
    assert wording.kind_of_mention(kind, 1) == f"1 {kind.value}"
    assert wording.kind_of_mention(kind, 1234) == f"1,234 {kind.value}s"


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_can_be_told(mark: Mark) -> None:
    assert wording.left_out(mark, "") == mark.value
    assert wording.left_out(mark, "stands alone") == f"{mark.value}: it stands alone"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 0, 0), "1 new source."),
        ((0, 2, 0), "2 new editions."),
        ((1, 1, 1), "1 new source, 1 new edition, 1 unchanged."),
        ((0, 0, 3), "3 unchanged."),
        ((0, 0, 0), "There was nothing to import."),
    ],
)
def test_an_import_is_summed_up(counts: tuple[int, int, int], said: str) -> None:
    assert wording.imported(*counts) == said


def test_an_unexpected_error_says_where_to_look() -> None:
    assert wording.unexpected("abc123", "x.log") == (
        "Something went wrong that should not have (reference abc123).",
        "The log tells more under this reference: x.log",
    )
    assert "--verbose" in wording.unexpected("abc123", "")[1]


@pytest.mark.parametrize("path", sorted((BOT / "render").glob("*.py")), ids=lambda path: path.name)
def test_renderers_take_their_sentences_from_here(path: Path) -> None:
    """A sentence, here, is a text of four words or more that is no docstring, pattern or sentence for the catalogues."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    described = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    remarks = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    elsewhere = {
        id(inside)
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"said", "counted", "re.compile", "ValueError"}
        for inside in ast.walk(node)
    }
    sentences = [
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in described | remarks | elsewhere
        if len(node.value.split()) >= 4
    ]
    assert sentences == []
