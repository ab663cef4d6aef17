"""The methods with which the bot asks about itself, chats and people, and sets its menus of commands."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.support.telegram import limits
from tests.support.telegram.checking import Call
from tests.support.telegram.messages import Method
from tests.support.telegram.refusals import bad
from tests.support.telegram.things import Kind, Membership, Status
from tests.support.telegram.values import Json, Object, as_text
from tests.support.telegram.world import World

_IN_CHARGE = (Status.CREATOR, Status.ADMINISTRATOR)
_HERE = (*_IN_CHARGE, Status.MEMBER)


async def get_me(world: World, call: Call) -> Json:
    """Say who the bot is."""
    return {
        **world.me.json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(world: World, call: Call) -> Json:
    """Say what a chat is."""
    chat = world.visible(call.given["chat_id"])
    return {**chat.json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}


_GIFTS: Object = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


async def get_chat_member(world: World, call: Call) -> Json:
    """Say what somebody is in a chat; of one who never was there, that they left."""
    chat = world.present(call.given["chat_id"])
    who = call.number("user_id")
    person = world.people.get(who) or (world.me if who == world.me.id else None)
    if person is None:
        raise bad("invalid user_id specified")
    if chat.kind is Kind.PRIVATE:
        return Membership(person, Status.MEMBER).json()
    if chat.kind is Kind.CHANNEL and not world.rules(chat):
        raise bad("member list is inaccessible")
    return chat.members.get(who, Membership(person, Status.LEFT)).json()


async def get_chat_administrators(world: World, call: Call) -> Json:
    """Name the people in charge of a chat; bots only where they are asked for."""
    chat = world.present(call.given["chat_id"])
    if chat.kind is Kind.PRIVATE:
        raise bad("there are no administrators in the private chat")
    return [
        one.json()
        for one in chat.members.values()
        if one.status in _IN_CHARGE and (not one.user.is_bot or one.user == world.me or call.flag("return_bots"))
    ]


async def get_chat_member_count(world: World, call: Call) -> Json:
    """Count who is in a chat."""
    chat = world.present(call.given["chat_id"])
    if chat.kind is Kind.PRIVATE:
        return 2
    return sum(
        one.status in _HERE or (one.status is Status.RESTRICTED and one.present) for one in chat.members.values()
    )


async def leave_chat(world: World, call: Call) -> Json:
    """Leave a group or a channel."""
    chat = world.present(call.given["chat_id"])
    if chat.kind is Kind.PRIVATE:
        raise bad("chat not found")
    chat.members[world.me.id] = Membership(world.me, Status.LEFT)
    world.bell.ring()
    return True


# --- menus ------------------------------------------------------------------------------------------------------------


def _menu(world: World, call: Call) -> tuple[str, str]:
    scope = call.object("scope") or {"type": "default"}
    menu, language = call.objects("commands"), call.text("language_code")
    limits.commands(menu, scope, language)
    if "chat_id" in scope:
        scope = {**scope, "chat_id": world.visible(scope["chat_id"]).id}
    return json.dumps(scope, sort_keys=True), language


async def set_my_commands(world: World, call: Call) -> Json:
    """Set the menu of a scope, in a language or in all that have none of their own."""
    world.menus[_menu(world, call)] = call.objects("commands")
    return True


async def get_my_commands(world: World, call: Call) -> Json:
    """Say what menu was set for exactly this scope and language."""
    return [dict(one) for one in world.menus.get(_menu(world, call), ())]


async def delete_my_commands(world: World, call: Call) -> Json:
    """Take a menu away."""
    world.menus.pop(_menu(world, call), None)
    return True


def menu_of(world: World, language: str = "", **scope: Json) -> dict[str, str]:
    """Return the menu that was set for a scope, name by description: ``menu_of(world, type="default")``."""
    found = world.menus.get((json.dumps(scope, sort_keys=True), language), ())
    return {as_text(one["command"]): as_text(one["description"]) for one in found}


METHODS: Mapping[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
