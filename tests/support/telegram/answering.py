"""The methods with which the bot answers presses, inline questions and questions as a guest."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.telegram import limits
from tests.support.telegram.checking import Call
from tests.support.telegram.messages import Method
from tests.support.telegram.queries import TOO_OLD, GuestAnswer, InlineAnswer, Notice
from tests.support.telegram.things import Chat, Message, User
from tests.support.telegram.values import Json, Object, as_list, as_object, as_text
from tests.support.telegram.world import World


async def answer_callback_query(world: World, call: Call) -> Json:
    """Tell somebody who pressed a button that it was heard."""
    limits.callback_answer(call.text("text"))
    press = world.queries.presses.get(call.text("callback_query_id"))
    if press is None:
        raise TOO_OLD
    press.close(world.clock())
    press.notice = Notice(call.text("text"), call.flag("show_alert"), call.text("url"))
    world.bell.ring()
    return True


async def answer_inline_query(world: World, call: Call) -> Json:
    """Show rows under what somebody types."""
    results = call.objects("results")
    limits.inline_results(results, call.number("cache_time"))
    limits.inline_button(call.object("button"))
    question = world.queries.inline.get(call.text("inline_query_id"))
    if question is None:
        raise TOO_OLD
    question.close(world.clock())
    question.answer = InlineAnswer(
        results,
        call.number("cache_time", 300),
        call.flag("is_personal"),
        call.text("next_offset"),
        call.object("button"),
    )
    world.bell.ring()
    return True


async def answer_guest_query(world: World, call: Call) -> Json:
    """Answer in a chat that the bot is not in."""
    result = call.object("result")
    assert result is not None
    limits.inline_result(result)
    question = world.queries.guests.get(call.text("guest_query_id"))
    if question is None or question.message is None:
        raise TOO_OLD
    question.close(world.clock())
    message = sent_inline(world, result, question.message.chat, question.who, question.message)
    question.answer = GuestAnswer(result, message)
    world.bell.ring()
    return {"inline_message_id": message.inline_id}


def sent_inline(world: World, result: Object, chat: Chat, who: User, reply_to: Message | None = None) -> Message:
    """Return the message that a result becomes in a chat. A guest's answer is the bot's own; else it is the person's."""
    content = as_object(result["input_message_content"])
    given = [as_object(one) for one in as_list(content.get("entities", []))]
    text, entities = limits.text(as_text(content["message_text"]), given, as_text(content.get("parse_mode", "")))
    markup, preview = result.get("reply_markup"), content.get("link_preview_options")
    guest = reply_to is not None
    return world.keep(
        Message(
            id=world.next_number(chat),
            chat=chat,
            date=world.now(),
            sender=world.me if guest else who,
            text=text,
            entities=entities,
            reply_to=reply_to,
            markup=as_object(markup) if markup is not None else None,
            preview=as_object(preview) if preview is not None else None,
            via=None if guest else world.me,
            inline_id=world.unique("inline") if guest or markup is not None else "",
        )
    )


METHODS: Mapping[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
}
