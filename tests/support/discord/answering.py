"""What a bot answers to an interaction: the first response within three seconds, and what follows it.

The rules are Discord's: one first response, who sees it is fixed with it, what is said next after a promise takes the
place of the promise, and a token ends.
"""

from __future__ import annotations

import time

from tests.support.discord import checking
from tests.support.discord.messages import Given, Refused, changed, made
from tests.support.discord.things import EPHEMERAL, LOADING, Message
from tests.support.discord.world import TO_ANSWER, Interaction, World
from tests.support.telegram.values import Json, Object, as_int, as_object

_ANSWERS, _PROMISE, _PROMISE_QUIETLY, _CHANGES, _CHOICES, _WINDOW = 4, 5, 6, 7, 8, 9
_COMMAND, _PRESSED, _TYPING, _FILLED = 2, 3, 4, 5
_ALLOWED = {
    _COMMAND: {_ANSWERS, _PROMISE, _WINDOW},
    _PRESSED: {_ANSWERS, _PROMISE, _PROMISE_QUIETLY, _CHANGES, _WINDOW},
    _TYPING: {_CHOICES},
    _FILLED: {_ANSWERS, _PROMISE, _PROMISE_QUIETLY, _CHANGES},
}
UNKNOWN_INTERACTION = Refused(404, 10062, "Unknown interaction")
TWICE = Refused(400, 40060, "Interaction has already been acknowledged.")
UNKNOWN_WEBHOOK = Refused(404, 10015, "Unknown Webhook")
EXPIRED = Refused(401, 50027, "Invalid Webhook Token")
UNKNOWN_MESSAGE = Refused(404, 10008, "Unknown Message")


def respond(world: World, id_: str, token: str, given: Given) -> Object:
    """Take the first response, and return what ``with_response`` asks for."""
    interaction = world.interactions.get(token)
    now = time.perf_counter()
    if interaction is None or interaction.id != id_ or interaction.expired or interaction.delivered is None:
        raise UNKNOWN_INTERACTION
    if interaction.response is not None:
        world.count("second responses")
        raise TWICE
    if now - interaction.delivered > TO_ANSWER:
        interaction.expired = True
        world.bell.ring()
        if not interaction.excused:
            world.misuses.append(f"interaction {id_} was answered after {now - interaction.delivered:.1f} s")
        raise UNKNOWN_INTERACTION
    body = as_object(given.body)
    if body.keys() - {"type", "data"}:
        raise checking.Wrong(f"callback: it has no {', '.join(sorted(body.keys() - {'type', 'data'}))}")
    kind = as_int(body.get("type"))
    if kind not in _ALLOWED[interaction.kind]:
        raise checking.Wrong(f"callback: type {kind} answers no interaction of type {interaction.kind}")
    _respond(world, interaction, kind, given, body.get("data"))
    interaction.response, interaction.first = body, now
    world.bell.ring()
    return _resource(interaction, kind)


def _respond(world: World, interaction: Interaction, kind: int, given: Given, data: Json) -> None:
    me, channel = interaction.application.user, interaction.channel
    match kind:
        case 4:
            _say(world, interaction, made(world, me, channel, Given(data, given.files)))
        case 5:
            flags = as_int(as_object(checking.promise(data)).get("flags") or 0)
            promise = Message(world.ids.new(), channel, me, "", flags=flags & EPHEMERAL | LOADING)
            interaction.loading, interaction.original = True, promise
        case 6:
            interaction.original = interaction.message
        case 7:
            if interaction.message is None:
                raise checking.Wrong("callback: there is no message to change")
            if interaction.message.deleted:
                raise UNKNOWN_MESSAGE
            changed(world, interaction.message, Given(data, given.files))
            interaction.original = interaction.message
        case 8:
            checking.choices(data)
        case _:
            checking.modal(data)


def _say(world: World, interaction: Interaction, message: Message) -> None:
    interaction.original = message
    interaction.said.append(message)
    world.say(message)


def _resource(interaction: Interaction, kind: int) -> Object:
    original = interaction.original
    about: Object = {"id": interaction.id, "type": interaction.kind}
    answer: Object = {"interaction": about}
    if original is not None:
        about["response_message_id"] = original.id
        about["response_message_loading"] = interaction.loading
        about["response_message_ephemeral"] = original.ephemeral
    resource: Object = {"type": kind}
    if original is not None and kind in (_ANSWERS, _CHANGES):
        resource["message"] = original.written()
    return {**answer, "resource": resource}


# --- what follows -----------------------------------------------------------------------------------------------------


def _found(world: World, application: str, token: str) -> Interaction:
    interaction = world.interactions.get(token)
    if interaction is None or interaction.application.id != application or interaction.response is None:
        raise UNKNOWN_WEBHOOK
    if interaction.expired:
        raise EXPIRED
    return interaction


def follow(world: World, application: str, token: str, given: Given) -> Object:
    """Say more; the first of it after a promise takes the place of the promise, and is seen by whom that was seen."""
    interaction = _found(world, application, token)
    message = made(world, interaction.application.user, interaction.channel, given)
    if interaction.loading and interaction.original is not None:
        message.id = interaction.original.id
        message.flags = message.flags & ~EPHEMERAL | interaction.original.flags & EPHEMERAL
        interaction.loading = False
        _say(world, interaction, message)
    else:
        interaction.said.append(message)
        world.say(message)
    return message.written()


def _message(interaction: Interaction, id_: str) -> Message:
    if id_ == "@original":
        message = interaction.original
    else:
        message = next((one for one in interaction.said if one.id == id_), None)
    if message is None or message.deleted:
        raise UNKNOWN_MESSAGE
    return message


def read(world: World, application: str, token: str, id_: str) -> Object:
    """Return one of the answers."""
    return _message(_found(world, application, token), id_).written()


def edit(world: World, application: str, token: str, id_: str, given: Given) -> Object:
    """Change one of the answers."""
    interaction = _found(world, application, token)
    message = _message(interaction, id_)
    if interaction.loading and message is interaction.original:
        message.flags &= ~LOADING
        interaction.loading = False
        interaction.said.append(message)
        message.channel.messages[message.id] = message
    changed(world, message, given)
    return message.written()


def delete(world: World, application: str, token: str, id_: str) -> None:
    """Take one of the answers away."""
    interaction = _found(world, application, token)
    message = _message(interaction, id_)
    message.deleted = True
    if message is interaction.original:
        interaction.loading = False
    world.bell.ring()
