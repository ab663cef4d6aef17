"""What Discord does when a bot calls it over HTTP, action by action; the addresses of ``server`` name the actions."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.discord import answering, checking, messages
from tests.support.discord.checking_commands import commands
from tests.support.discord.messages import Given, Refused
from tests.support.discord.things import Application, User
from tests.support.discord.world import World
from tests.support.telegram.values import Json, Object

UNAUTHORISED = Refused(401, 0, "401: Unauthorized")


def done(
    world: World, application: Application | None, action: str, method: str, where: Mapping[str, str], given: Given
) -> Json:
    """Do what a call asks and return the answer, None for none; raises Refused, and Wrong where the body is none."""
    match action:
        case "callback":
            return answering.respond(world, where["id"], where["token"], given)
        case "follow":
            return answering.follow(world, where["application"], where["token"], given)
        case "answer":
            named = (where["application"], where["token"], where["id"])
            if method == "PATCH":
                return answering.edit(world, *named, given)
            if method == "GET":
                return answering.read(world, *named)
            answering.delete(world, *named)
            return None
        case _:
            return _known(world, application, action, method, where, given)


def _known(
    world: World, application: Application | None, action: str, method: str, where: Mapping[str, str], given: Given
) -> Json:
    """Do what only a bot with a token is let."""
    if application is None:
        raise UNAUTHORISED
    me = application.user
    match action:
        case "me":
            return me.written()
        case "application":
            return _portal(application)
        case "gateway":
            limits: Object = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
            return {
                "url": f"{world.origin.replace('http', 'ws', 1)}/gateway/",
                "shards": application.shards,
                "session_start_limit": limits,
            }
        case "commands":
            if where["application"] != application.id:
                raise Refused(403, 20012, "You are not authorized to perform this action on this application")
            return _commands(world, application, where["guild"], given if method == "PUT" else None)
        case "write":
            return messages.write(world, me, where["channel"], given)
        case "message" if method == "PATCH":
            return messages.edit(world, me, where["channel"], where["id"], given)
        case "message" if method == "DELETE":
            messages.delete(world, me, where["channel"], where["id"])
            return None
        case "message":
            return messages.found(world, me, where["channel"], where["id"]).written()
        case "channel":
            return messages.channel_of(world, where["channel"], me).written()
        case "direct":
            id_ = str(checking.fits("Direct", given.body, "direct")["recipient_id"])
            return world.direct(application, _user(world, id_)).written()
        case "user":
            return _user(world, where["id"]).written()
        case _:
            guild = world.guilds.get(where["guild"])
            if guild is None or me.id not in guild.members:
                raise Refused(403, 50001, "Missing Access")
            if where["id"] not in guild.members:
                raise Refused(404, 10007, "Unknown Member")
            return guild.members[where["id"]].written(guild)


def _user(world: World, id_: str) -> User:
    if id_ not in world.people:
        raise Refused(404, 10013, "Unknown User")
    return world.people[id_]


def _commands(world: World, application: Application, guild: str, given: Given | None) -> Json:
    if given is not None:
        made = commands(given.body)
        known: Object = {"application_id": application.id, "version": world.ids.new()}
        application.commands[guild] = [
            {"type": 1, "description": "", **one, **known, "id": world.ids.new()} for one in made
        ]
        world.count("commands brought")
    return [*application.commands.get(guild, [])]


def _portal(application: Application) -> Object:
    return {
        "id": application.id,
        "name": application.user.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": application.user.written(),
        "verify_key": "",
        "flags": 0,
        "team": None,
        "interactions_endpoint_url": None,
    }
