"""Links into the private chat: a citation in the letters that a link may have, and what it opens.

A link holds no words and no community. What it leads to is looked up among the sources of the reader's own community,
and whatever is not there gives one and the same reply. This file knows nothing of where links are shown.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.presenting_readings import context_blocks, known_of
from bot.conversation.replies import Action, Actions, Block, Listing, Reply
from bot.conversation.roles import Right
from bot.speech import said
from facts.errors import InputRefused, NotFound
from facts.model import Citation

START = "start"
"""The command that a link sends, with what stands in it."""
OPEN = "open"
"""The action that shows what a link leads to."""
OPENS = "c_"
"""What the citation of a link begins with."""
LONGEST = 64
"""Letters that a link can carry."""

_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_LINKED = re.compile(r"c_(?P<source>[A-Za-z0-9_-]+)_(?P<edition>\d{1,9})_(?P<start>\d{1,9})-(?P<end>\d{1,9})")


def link_of(citation: str) -> str:
    """Return a citation as a link carries it: as it is printed where its letters allow, else by a digest of the source.

    Empty for what is no citation.

    >>> link_of("harbour-notes@1:0-58")
    'c_harbour-notes_1_0-58'
    >>> len(link_of("заметки@1:0-58")) <= LONGEST
    True
    """
    try:
        cited = Citation.parse(citation)
    except InputRefused:
        return ""
    where = f"{cited.edition}_{cited.span.start}-{cited.span.end}"
    plain = f"{OPENS}{cited.source}_{where}"
    if _PLAIN.fullmatch(cited.source) and len(plain) <= LONGEST:
        return plain
    return f"{OPENS}{_digest(cited.source)}_{where}"


def cited_by(link: str, sources: Iterable[str]) -> str:
    """Return the citation that a link carries, in one of these sources; empty where it is of none of them.

    >>> cited_by("c_harbour-notes_1_0-58", ["harbour-notes", "gazette"])
    'harbour-notes@1:0-58'
    >>> cited_by(link_of("заметки@1:0-58"), ["gazette", "заметки"])
    'заметки@1:0-58'
    >>> cited_by("c_another_1_0-58", ["gazette"])
    ''
    """
    found = _LINKED.fullmatch(link.strip())
    if found is None or len(link) > LONGEST:
        return ""
    known = tuple(sources)
    named = found["source"]
    source = named if named in known else next((one for one in known if _digest(one) == named), "")
    return f"{source}@{found['edition']}:{found['start']}-{found['end']}" if source else ""


def opened(call: Call) -> Reply:
    """Show the whole citation: the passage around it, what is known of its source, and how to prove it.

    Raises N-CITATION, the same whatever it is that is not here.
    """
    citation = call.text("citation")
    try:
        context = call.base.context(citation)
        view = call.base.source(context.citation.source, edition=context.citation.edition)
    except (NotFound, InputRefused):
        raise NotFound(
            "N-CITATION",
            "There is no such citation here.",
            "The link may be of another community, or of an older text.",
        ) from None
    blocks: tuple[Block, ...] = (*context_blocks(context), Listing(known_of(call, view)))
    verify = Action(call.say(said("Verify")), call.buttons.token("verify", citation), f"/verify {citation}")
    return Reply((*blocks, Actions((verify,))))


def _digest(source: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(source.encode()).digest()[:9]).decode()


OPENING = Command(
    OPEN,
    Section.MEMBERS,
    Right.ASK,
    said("A link of an answer."),
    opened,
    (Argument("citation", said("What the link stands for.")),),
)
"""What a link into the private chat does."""
