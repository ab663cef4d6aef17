"""Plain text and Markdown are kept letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.loading import load


@pytest.mark.parametrize("name", ["quay.txt", "quay.md"])
@pytest.mark.parametrize(
    "text",
    [
        "The quay.\r\n\r\nIt is old.\r\n",
        "The quay.\rIt is old.",
        "  The quay. \n\n\n",
        "The quay\ufeff is\u00ad old\u200d.",
    ],
)
def test_the_text_is_kept_as_it_is(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    (draft,) = load(path)
    assert draft.text == text
    assert draft.id is None
    assert draft.language is None


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("quay.txt", "The old quay\n\nIt opened in 1890.\n", "The old quay"),
        ("quay.txt", "• USD87.74\n• EUR95.76\n\nThe old quay\n\nIt opened in 1890.\n", "The old quay"),
        ("quay.txt", "***\n", "quay"),
        ("quay.md", "Intro.\n\n# The *old* quay #\n\nIt opened.\n", "The *old* quay"),
        ("quay.md", "# **The old quay**\r\n\r\nIt opened.\r\n", "The old quay"),
        ("quay.md", "## Costs\n\nIt cost 5 crowns.\n", "Costs"),
        ("quay.md", "#quay is a tag\n", "quay is a tag"),
        ("quay.md", "---\n", "quay"),
    ],
)
def test_the_title(tmp_path: Path, name: str, text: str, title: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    (draft,) = load(path)
    assert draft.title == title


def test_links_and_emphasis_of_markdown_stay(tmp_path: Path) -> None:
    text = "# Quays\n\nThe [old quay](https://example.org/quay) opened **in 1890**.\n"
    path = tmp_path / "quay.md"
    path.write_text(text, encoding="utf-8")
    (draft,) = load(path)
    assert draft.text == text
