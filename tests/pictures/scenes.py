"""The scenes: one for each kind of answer that people get, each a short talk of which the last turn is shown.

They are about a town that never was. Its sources have publishers, days and addresses, so that everything an answer can
show is shown. This file knows no chat and plays nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.model import Published
from facts.reports import SourceDraft
from tests.support.dialogue import Pressed, Said

PEOPLE = "alice member, mo moderator"

SOURCES = (
    SourceDraft(
        "The harbour of Kestrel Bay was founded on 14 May 1911. The old lighthouse of Kestrel Bay is 42 metres tall and"
        " was rebuilt in 1958.\n\n"
        "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay. Over 120,000 sandbags were laid along the"
        " quay after the storm.\n\n"
        "The dockers’ strike lasted from March 1970 to June 1971. About 2,300 dockers joined the strike, and 64 percent"
        " of them voted to end it.\n\n"
        "“The quay will stay open all winter,” said Elena Ruiz, the harbour master. She said that the ferry needs new"
        " engines.\n",
        id="chronicle",
        title="A short chronicle of the harbour",
        url="https://council.kestrel.example/harbour/chronicle",
        published=Published.parse("1974-02"),
        publisher="Kestrel Bay Town Council",
    ),
    SourceDraft(
        "The storm of 3 November 1962 sank 19 fishing boats in Kestrel Bay, the harbour office wrote.\n\n"
        "“The ferry is safe,” said Tomas Lindqvist, the mayor of Kestrel Bay.\n",
        id="gazette",
        title="After the storm",
        url="https://gazette.example/1962/storm",
        published=Published.parse("1962-11-09"),
        publisher="Gazette of the bay",
    ),
    SourceDraft(
        "The Otter Bridge opened on 9 August 1934. It cost 3.4 million crowns and is 512 metres long.\n\n"
        "In the municipal election of 2003 the Reform League won 23 seats. Turnout was 58 percent.\n",
        id="bridge-register",
        title="Bridge register",
        published=Published.parse("2004"),
        publisher="Roads office",
    ),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A short talk. ``shows`` is what its last turn shows, in words for people who cannot see the picture."""

    name: str
    shows: str
    turns: tuple[Said | Pressed, ...]


def _asks(name: str, shows: str, question: str) -> Scene:
    return Scene(name, shows, (Said("alice", f"/ask {question}"),))


def _types(name: str, shows: str, *lines: str, who: str = "alice") -> Scene:
    return Scene(name, shows, tuple(Said(who, line) for line in lines))


def _checks(name: str, shows: str, message: str) -> Scene:
    """Somebody’s message, checked by who replies to it."""
    return Scene(name, shows, (Said("mo", message), Said("alice", "/check", ("replying to mo",))))


def _all() -> Iterator[Scene]:
    yield _asks("date", "An answer with a date", "When was the harbour of Kestrel Bay founded?")
    yield _asks("figure", "An answer to a question with spelling mistakes", "how many dokers joined the strik")
    yield _asks(
        "who-said", "An answer that names who said something", "Who said that the quay will stay open all winter?"
    )
    yield _types("what-said", "What somebody said", '/said "Elena Ruiz" ferry')
    yield _asks("several", "Two sources that disagree", "How many fishing boats did the storm of 1962 sink?")
    yield _asks("corrected", "An answer that corrects the question", "When in 1950 did the Otter Bridge open?")
    yield Scene(
        "reviewed",
        "A fact that a moderator reviewed",
        (
            Said("mo", "/addfact height of the old lighthouse | 42 metres | chronicle"),
            Said("alice", "/ask How tall is the old lighthouse?"),
        ),
    )
    yield Scene(
        "note",
        "A moderator’s note",
        (
            Said("mo", "/addfact opening of the ferry line | 3 May 1990 | note: letter of the harbour office"),
            Said("alice", "/ask When did the ferry line open?"),
        ),
    )
    yield _asks("closest", "No answer, and the closest sentences", "When was the harbour of Kestrel Bay painted?")
    yield _asks("unknown", "No answer, and nothing close", "When did the observatory burn down?")
    yield _checks("differs", "A message that differs from the source", "The Otter Bridge opened on 9 August 1933.")
    yield _checks("matches", "A message that matches the source", "About 2,300 dockers joined the strike.")
    yield _checks(
        "partly",
        "A message of which a part matches",
        "The harbour of Kestrel Bay was founded in 1911. The old lighthouse is 50 metres tall.",
    )
    yield _checks(
        "disagree",
        "A message about which the sources disagree",
        "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay.",
    )
    yield _checks("not-covered", "A message that no source speaks of", "The observatory burned down in 1903.")
    yield _types("timeline", "What happened when", "/timeline Kestrel Bay | 1950 | 1965")
    yield _types("compare", "Sources compared, value by value", "/compare fishing boats sunk by the storm")
    yield _types("source", "What a source is", "/source chronicle")
    yield _types("help", "A command explained", "/help ask")
    yield _asks("refusal", "A refusal", "When was it founded on 32 January 2020?")
    yield _types("form", "A form for a fact", "/addfact", who="mo")
    yield _types(
        "preview",
        "A fact before it is published",
        "/addfact sandbags laid | 120,000 | chronicle",
        who="mo",
    )
    yield _types(
        "unproved",
        "A fact that its source does not carry",
        "/addfact height of the old lighthouse | 43 metres | chronicle@1:55-131",
        who="mo",
    )
    yield _types("candidates", "What a source may give as facts", "/candidates bridge-register", who="mo")
    yield Scene(
        "queue",
        "Questions that wait for an answer",
        (
            Said("alice", "/file When was the harbour of Kestrel Bay painted?"),
            Said("alice", "/file Who built the Otter Bridge?"),
            Said("mo", "/queue"),
        ),
    )


SCENES = {scene.name: scene for scene in _all()}

__all__ = ["PEOPLE", "SCENES", "SOURCES", "Scene"]
