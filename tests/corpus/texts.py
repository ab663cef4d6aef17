"""The texts that the corpus asks about, as drafts ready to be imported.

The article stands beside the project and is never copied into it; where it is absent there is no draft, and the
tests that need it say so. The other texts are the project's own.
"""

from __future__ import annotations

from pathlib import Path

from facts.model import Published
from facts.reports import SourceDraft
from facts.starter import starter_source

_HERE = Path(__file__).parent
_SEEDS = _HERE.parent.parent.parent / "shared" / "seeds"

ARTICLE_TITLE = "The story of a betrayal: Why Russia acquiesced in the ethnic cleansing in Nagorno-Karabakh"

TEXTS = ("article", "starter", "harbour", "gavan")
"""The names of the texts; each has a list of questions of the same name."""


def article_text() -> str | None:
    """Return the article, or None where it is not beside the project."""
    files = sorted(_SEEDS.glob("*.txt"))
    return files[0].read_text(encoding="utf-8") if files else None


def draft(name: str) -> SourceDraft | None:
    """Return the named text as a draft; None for the article where it is not beside the project."""
    match name:
        case "article":
            text = article_text()
            return (
                text if text is None else SourceDraft(text, "article", ARTICLE_TITLE, published=Published(2023, 11, 22))
            )
        case "starter":
            return starter_source()
        case "harbour":
            return SourceDraft(
                (_HERE / "harbour.txt").read_text(encoding="utf-8"),
                id="harbour",
                title="The winter the cranes stood still",
                published=Published(2021, 6, 18),
                language="en",
            )
        case "gavan":
            return SourceDraft(
                (_HERE / "gavan.txt").read_text(encoding="utf-8"),
                id="gavan",
                title="Гавань снова открыта",
                published=Published(2022, 5, 20),
                language="ru",
            )
        case _:
            raise LookupError(f"the corpus has no text named {name}")
