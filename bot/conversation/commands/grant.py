"""``grant``: a role for a person, or for all who have a role on Discord; without arguments, who has which."""

from __future__ import annotations

import re

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.identity import grant_of_person, grant_of_role, grants_of
from bot.conversation.messages import Platform
from bot.conversation.publishing import changed
from bot.conversation.replies import Heading, Listing, Reply, Text
from bot.conversation.roles import Right, Role
from bot.speech import Sentence, said
from facts.errors import ConversationRefused, shown
from facts.ledger import EntryKind

ROLES = (Role.EDITOR.value, Role.MANAGER.value)
_ROLE = re.compile(r"(?:<@&|role:)(\d{1,20})>?")
_MENTION = re.compile(r"<@!?(\d{1,20})>|(\d{1,20})")
_KEY = re.compile(r"(?:console|telegram|discord):[^\s/~]{1,64}")


def run(call: Call) -> Reply:
    """Keep the grant; without arguments list those there are. Raises C-WHO."""
    typed, role = call.text("who").strip(), call.text("role").strip().lower()
    if not typed:
        return _listed(call)
    if role not in ROLES:
        raise ConversationRefused(
            "C-WHO",
            "A role is missing.",
            "It is editor or manager, for example: %(example)s",
            example="grant <@42> editor",
        )
    change = call.keeper.put(EntryKind.GRANT, grantee(call, typed), {"role": role}, "grant")
    if change is None:
        return Reply((Text(call.say(said("%(who)s has that role already.", who=shown(typed)))),), private=True)
    said_so = said("%(who)s may now do what the role “%(role)s” may.", who=shown(typed), role=role_name(role))
    return changed(call, Text(call.say(said_so)))


def grantee(call: Call, typed: str) -> str:
    """Return the id of the grant for whom is typed; raises C-WHO where that is nobody."""
    role = _ROLE.fullmatch(typed)
    if role and call.incoming.place.platform is Platform.DISCORD:
        return grant_of_role(role[1], call.incoming.place.key)
    mention = _MENTION.fullmatch(typed)
    key = f"{call.incoming.place.platform}:{mention[1] or mention[2]}" if mention else typed
    if not _KEY.fullmatch(key):
        raise ConversationRefused(
            "C-WHO",
            "“%(who)s” names nobody.",
            "Mention a person or a role, or give their id as it is on the platform, for example telegram:42.",
            who=shown(typed),
        )
    return grant_of_person(call.people.token_of(key, ""))


def role_name(role: str) -> Sentence:
    """Say the name of a role that can be granted."""
    return said("manager") if role == Role.MANAGER.value else said("editor")


def _listed(call: Call) -> Reply:
    grants = grants_of(call.desk.shelf.entries(EntryKind.GRANT))
    if not grants:
        nobody = said("No role was granted here: only those count whom the platform calls moderators.")
        return Reply((Text(call.say(nobody)),), private=True)
    lines = tuple(f"{_who(call, id_)}: {call.say(role_name(role.value))}" for id_, role in grants.items())
    return Reply((Heading(call.say(said("Granted roles"))), Listing(lines)), private=True)


def _who(call: Call, id_: str) -> str:
    kind, _, rest = id_.partition(":")
    if kind == "person":
        return call.people.name_of(rest) or call.say(said("a person without a name here"))
    role, _, place = rest.partition("@")
    return call.say(said("role %(role)s of %(place)s", role=role, place=place))


GRANT = Command(
    "grant",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Give a person, or everybody with a role on Discord, the role of an editor or manager."),
    run,
    (
        Argument("who", said("A mention of a person or role, or an id such as telegram:42."), required=False),
        Argument("role", said("The role to give."), required=False, options=ROLES),
    ),
    (
        Example("grant <@42> editor", said("lets that person keep facts")),
        Example("grant <@&7> editor", said("lets everybody with that role on Discord keep facts")),
        Example("grant", said("lists the roles that were granted")),
    ),
    writes=True,
    private=True,
)
