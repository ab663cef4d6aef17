"""``revoke``: a granted role is taken away."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.commands.grant import grantee
from bot.conversation.publishing import changed
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from facts.errors import NotFound, shown
from facts.ledger import EntryKind


def run(call: Call) -> Reply:
    """Take the grant away. Raises C-WHO, N-GRANT."""
    typed = call.text("who").strip()
    if call.keeper.put(EntryKind.GRANT, grantee(call, typed), None, "revoke") is None:
        raise NotFound(
            "N-GRANT",
            "No role was granted to “%(who)s” here.",
            "“grant” lists the roles that were; what the platform gives can only be taken away there.",
            who=shown(typed),
        )
    return changed(call, Text(call.say(said("%(who)s has no granted role here any more.", who=shown(typed)))))


REVOKE = Command(
    "revoke",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Take a granted role away."),
    run,
    (Argument("who", said("A mention of a person or role, or an id such as telegram:42.")),),
    (Example("revoke <@42>", said("takes the granted role of that person away")),),
    writes=True,
    private=True,
)
