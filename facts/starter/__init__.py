"""The source that comes with the program, so that a newcomer without any file can ask something.

The text is the project's own brief of the events that one article reports; the article is named in its first
paragraph and is not shipped. This file only reads the brief and says what is known about it; it knows nothing of
stores and imports nothing.
"""

from __future__ import annotations

from importlib.resources import files

from facts.model import Published
from facts.reports import SourceDraft

STARTER_ID = "starter-brief"


def starter_source() -> SourceDraft:
    """Return the bundled brief, ready to be imported.

    ``published`` is the month of the article that the brief retells, not of the brief: it is the anchor of the days
    that both leave without a year. The article's copy bears no date; its account ends on a 17 November, three years
    after November 2020.

    >>> draft = starter_source()
    >>> draft.id, str(draft.published), draft.language
    ('starter-brief', '2023-11', 'en')
    """
    return SourceDraft(
        text=files("facts.starter").joinpath("brief.txt").read_text(encoding="utf-8"),
        id=STARTER_ID,
        title="Nagorno-Karabakh in 2023: a starter brief",
        published=Published(2023, 11),
        publisher="Footnote starter source",
        language="en",
    )
