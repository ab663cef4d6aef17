"""No sentence of the article stands in the repository: eight words in a row are taken for one.

The article is not the project's to ship. Its title may be named, and what it quotes of others may be quoted. This
reads the article from beside the project and says so, loudly, where it is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpus.texts import ARTICLE_TITLE, article_text

_ROOT = Path(__file__).parent.parent
_RUN = 8
_WORD = re.compile(r"\w+(?:'\w+)*")
_QUOTED = re.compile(r"“[^”]{1,300}”")
_FOLDERS = ("facts", "bot", "tests", "bench", "docs", "migrations")
_ENDINGS = frozenset({".txt", ".toml", ".py", ".md", ".json", ".jsonl", ".html", ".sql"})


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.replace("’", "'").casefold()))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return (words[i : i + _RUN] for i in range(len(words) - _RUN + 1))


def _written() -> tuple[Path, ...]:
    within = (path for folder in _FOLDERS for path in (_ROOT / folder).rglob("*"))
    return tuple(sorted(path for path in (*_ROOT.glob("*"), *within) if path.is_file() and path.suffix in _ENDINGS))


def _shared(text: str, article: str) -> list[str]:
    """Return the runs of ``text`` that are the article's own: not its title, not what it quotes itself."""
    utterances = [quoted for quoted in _QUOTED.findall(article) if len(_words(quoted)) >= _RUN]
    for allowed in (ARTICLE_TITLE, *utterances):
        text = text.replace(allowed, "\u241f")
    own = set(_runs(article))
    return [" ".join(run) for run in _runs(text) if run in own]


def test_no_eight_words_of_the_article_stand_in_the_repository() -> None:
    article = article_text()
    if article is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: nothing was compared with it")
    written = _written()
    assert _ROOT / "facts" / "starter" / "brief.txt" in written
    assert {
        str(path.relative_to(_ROOT)): shared
        for path in written
        if (shared := _shared(path.read_text("utf-8"), article))
    } == {}


def test_the_comparison_sees_a_copied_run() -> None:
    article = "Once upon a time in a harbour town there stood a very old lighthouse."
    assert _shared("He wrote: upon a Time in a harbour town, there, stood.", article) == [
        "upon a time in a harbour town there",
        "a time in a harbour town there stood",
    ]


def test_the_comparison_lets_quotations_and_the_title_pass() -> None:
    article = "She asked: “What would you have done with the harbour in my place that night?” and left."
    text = f"“{ARTICLE_TITLE}” says: “What would you have done with the harbour in my place that night?”"
    assert _shared(text, article) == []
    assert _shared("what would you have done with the harbour in my place", article) != []
