"""The methods with which the bot speaks: sending, editing, deleting, files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from tests.support.telegram import limits
from tests.support.telegram.checking import Call
from tests.support.telegram.quoting import place_of
from tests.support.telegram.refusals import bad, misuse
from tests.support.telegram.schema import ACTIONS
from tests.support.telegram.things import GENERAL, Chat, Document, Kind, Message, Status
from tests.support.telegram.values import Json, Object, as_int, as_list, as_object, as_text
from tests.support.telegram.world import World

Method = Callable[[World, Call], Awaitable[Json]]

LARGEST = 20 * 1024 * 1024
"""So many bytes may be fetched."""
_DELETABLE = 48 * 60 * 60
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


async def send_message(world: World, call: Call) -> Json:
    """Say something in a chat."""
    text, entities = limits.text(call.text("text"), call.objects("entities"), call.text("parse_mode"))
    return _sent(world, call, text, entities, None)


async def send_document(world: World, call: Call) -> Json:
    """Send a file with a caption."""
    caption, entities = "", tuple[Object, ...]()
    if call.text("caption").strip():
        caption, entities = limits.text(
            call.text("caption"), call.objects("caption_entities"), call.text("parse_mode"), most=limits.CAPTION
        )
    upload = call.upload("document")
    if upload is None:
        kept = world.files.get(call.text("document"))
        if kept is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return _sent(world, call, caption, entities, kept.document)
    if not upload.content:
        raise bad("file must be non-empty")
    document = world.keep_file(upload.name, upload.kind, upload.content, len(upload.content))
    return _sent(world, call, caption, entities, document)


def _sent(world: World, call: Call, text: str, entities: tuple[Object, ...], document: Document | None) -> Json:
    markup = call.object("reply_markup")
    limits.keyboard(markup)
    limits.placeholder(markup)
    chat = world.writable(call.given["chat_id"], "documents" if document else "text messages")
    replied, quote, quoted_at = _replied(chat, call.object("reply_parameters"))
    thread = _topic(world, chat, call, replied)
    world.floods.sending(chat.id, world.clock(), crowd=chat.crowd)
    in_topic = thread is not None
    if replied is not None and thread is None and chat.kind is Kind.SUPERGROUP:
        thread = replied.thread or replied.id
    message = Message(
        id=world.next_number(chat),
        chat=chat,
        date=world.now(),
        sender=None if chat.kind is Kind.CHANNEL else world.me,
        sender_chat=chat if chat.kind is Kind.CHANNEL else None,
        text=text,
        entities=entities,
        document=document,
        reply_to=replied if replied is not None or not in_topic else chat.messages.get(thread or 0),
        quote=quote,
        quoted_at=quoted_at,
        thread=None if chat.is_forum and not in_topic else thread,
        in_topic=in_topic,
        markup=markup,
        preview=call.object("link_preview_options"),
    )
    world.spoken.append(message)
    return world.keep(message).json()


def _replied(chat: Chat, given: Object | None) -> tuple[Message | None, str, int]:
    if given is None:
        return None, "", 0
    if given.get("chat_id", chat.id) != chat.id:
        raise misuse("a reply into another chat: not in this server's table")
    found = chat.messages.get(as_int(given["message_id"]))
    if found is None:
        if given.get("allow_sending_without_reply"):
            return None, "", 0
        raise bad("message to be replied not found")
    quote = as_text(given.get("quote", ""))
    if not quote:
        return found, "", 0
    quoted = [as_object(one) for one in as_list(given.get("quote_entities", []))]
    at = place_of(found.text, found.entities, quote, quoted, as_int(given.get("quote_position", 0)))
    if at is None:
        raise bad("QUOTE_TEXT_INVALID")
    return found, quote, at


def _topic(world: World, chat: Chat, call: Call, replied: Message | None) -> int | None:
    """Return the topic that a message goes to; in the general one, and outside of forums, that is none."""
    thread = call.number("message_thread_id") or None
    if thread is None:
        return replied.thread if replied is not None and replied.in_topic else None
    if not chat.is_forum or thread == GENERAL or thread not in chat.topics:
        raise bad("message thread not found")
    if thread in chat.closed and not world.rules(chat):
        raise bad("TOPIC_CLOSED")
    return thread


# --- changing what was said -------------------------------------------------------------------------------------------


async def edit_message_text(world: World, call: Call) -> Json:
    """Say something else in the place of what was said."""
    text, entities = limits.text(call.text("text"), call.objects("entities"), call.text("parse_mode"))
    message = _own(world, call)
    if message.document is not None:
        raise bad("there is no text in the message to edit")
    return _changed(world, call, message, text, entities)


async def edit_message_caption(world: World, call: Call) -> Json:
    """Put other words under a file."""
    caption, entities = limits.text(
        call.text("caption"), call.objects("caption_entities"), call.text("parse_mode"), most=limits.CAPTION
    )
    return _changed(world, call, _own(world, call), caption, entities)


async def edit_message_reply_markup(world: World, call: Call) -> Json:
    """Put other buttons under a message, or none."""
    message = _own(world, call)
    return _changed(world, call, message, message.text, message.entities)


def _changed(world: World, call: Call, message: Message, text: str, entities: tuple[Object, ...]) -> Json:
    markup = call.object("reply_markup")
    limits.keyboard(markup)
    if (text, entities, _buttons(markup)) == (message.text, message.entities, _buttons(message.markup)):
        raise bad(_UNCHANGED)
    changed = world.edited(message, text, entities, markup)
    return True if call.has("inline_message_id") else changed.json()


def _buttons(markup: Object | None) -> Json:
    return markup.get("inline_keyboard") or None if markup is not None else None


def _own(world: World, call: Call) -> Message:
    if call.has("inline_message_id"):
        found = world.inline.get(call.text("inline_message_id"))
        if found is None:
            raise bad("MESSAGE_ID_INVALID")
        return found
    if not call.has("chat_id") or not call.has("message_id"):
        raise misuse("message identifier is not specified")
    chat = world.present(call.given["chat_id"])
    message = chat.messages.get(call.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if message.sender != world.me and message.sender_chat is not chat:
        raise bad("message can't be edited")
    return message


async def delete_message(world: World, call: Call) -> Json:
    """Take a message away."""
    chat = world.present(call.given["chat_id"])
    message = chat.messages.get(call.number("message_id"))
    if message is None:
        raise bad("message to delete not found")
    own = message.sender == world.me or chat.kind is Kind.PRIVATE
    membership = world.own_membership(chat)
    rules = membership is not None and (
        membership.status is Status.CREATOR
        or (membership.status is Status.ADMINISTRATOR and "can_delete_messages" in membership.rights)
    )
    if not own and not rules:
        raise bad("message can't be deleted")
    if world.now() - message.date > _DELETABLE and not rules:
        raise bad("message can't be deleted for everyone")
    del chat.messages[message.id]
    world.bell.ring()
    return True


async def send_chat_action(world: World, call: Call) -> Json:
    """Show that the bot is about to answer."""
    if call.text("action") not in ACTIONS:
        raise misuse("wrong parameter action in request")
    chat = world.writable(call.given["chat_id"])
    thread = call.number("message_thread_id")
    if thread and thread != GENERAL and thread not in chat.topics:
        raise bad("message thread not found")
    return True


async def set_message_reaction(world: World, call: Call) -> Json:
    """React to a message, or take the reaction back."""
    chat = world.present(call.given["chat_id"])
    if call.number("message_id") not in chat.messages:
        raise bad("message to react not found")
    return True


async def get_file(world: World, call: Call) -> Json:
    """Say where a file can be fetched."""
    kept = world.files.get(call.text("file_id"))
    if kept is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    size = max(len(kept.content), kept.document.size or 0)
    if size > LARGEST:
        raise bad("file is too big")
    return {
        "file_id": kept.document.file_id,
        "file_unique_id": f"u{kept.document.file_id}",
        "file_size": len(kept.content),
        "file_path": kept.path,
    }


METHODS: Mapping[str, Method] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "sendChatAction": send_chat_action,
    "setMessageReaction": set_message_reaction,
    "getFile": get_file,
}
