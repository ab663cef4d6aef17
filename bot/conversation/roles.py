"""Roles and rights: what a person may do, as one table.

Who has which role is found out in ``bot.conversation.identity``, at the moment of each command; what a command needs
stands with the command. The table is the whole of the decision. This file knows nothing of platforms.
"""

from __future__ import annotations

from enum import StrEnum


class Right(StrEnum):
    """One thing that may be done."""

    ASK = "ask"
    """Ask, look, verify."""
    SUGGEST = "suggest"
    """File a question, dispute an answer."""
    OWN_DATA = "own data"
    """See and erase what is kept of oneself."""
    KEEP = "keep"
    """Add, edit, retire facts, names and sources; work on the queue."""
    UNDO = "undo"
    """Take back one's own last change."""
    REVERT = "revert"
    """Bring back an earlier revision, whoever made the later ones."""
    AUDIT = "audit"
    """Read the log and take all facts out as a file."""
    CONFIGURE = "configure"
    """Change settings, grant roles, link chats, take facts in from a file."""


class Role(StrEnum):
    """What somebody is in a community, from least to most."""

    IGNORED = "ignored"
    """A bot, a webhook, the platform itself: never answered."""
    NOBODY = "nobody"
    """Not or no longer of the place: may see and erase what is kept of them, in private."""
    UNNAMED = "anonymous member"
    """Somebody who writes in a group's own name; nobody says who, so nothing is kept of them."""
    MEMBER = "member"
    ANONYMOUS = "anonymous administrator"
    """The same where the community lets anonymous administrators keep the facts: they add, and take nothing back."""
    EDITOR = "editor"
    MANAGER = "manager"
    OPERATOR = "operator"
    """Who runs the program: the command line, and the accounts named in its configuration."""


_UNNAMED = frozenset({Right.ASK, Right.SUGGEST})
_MEMBER = frozenset({Right.ASK, Right.SUGGEST, Right.OWN_DATA})
_EDITOR = _MEMBER | {Right.KEEP, Right.UNDO, Right.AUDIT}
_MANAGER = _EDITOR | {Right.REVERT, Right.CONFIGURE}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.IGNORED: frozenset(),
    Role.NOBODY: frozenset({Right.OWN_DATA}),
    Role.UNNAMED: _UNNAMED,
    Role.MEMBER: _MEMBER,
    Role.ANONYMOUS: _UNNAMED | {Right.KEEP},
    Role.EDITOR: _EDITOR,
    Role.MANAGER: _MANAGER,
    Role.OPERATOR: _MANAGER,
}

WRITING = frozenset({Right.KEEP, Right.UNDO, Right.REVERT, Right.CONFIGURE, Right.AUDIT})
"""Rights for which the platform is asked anew: unknown means no."""
