"""The part of the Bot API that a bot like this one uses: methods with their parameters, and the types of those.

Retyped by hand from the public manual of Bot API 10.0. A line is a name and its fields; ``!`` marks what must be
given, ``[]`` a list, ``|`` a choice. What is not here is refused, so that a misspelt parameter, which Telegram would
silently ignore, fails a test. A test compares the table with the library's own signatures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_SENT = """business_connection_id:str message_thread_id:int direct_messages_topic_id:int disable_notification:bool
 protect_content:bool allow_paid_broadcast:bool message_effect_id:str
 suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters
 reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"""

_METHODS = f"""
getMe
getUpdates offset:int limit:int timeout:int allowed_updates:str[]
setWebhook url:str! certificate:file ip_address:str max_connections:int allowed_updates:str[]
 drop_pending_updates:bool secret_token:str
deleteWebhook drop_pending_updates:bool
getWebhookInfo
logOut
close
sendMessage chat_id:id! text:str! parse_mode:str entities:MessageEntity[] link_preview_options:LinkPreviewOptions
 {_SENT}
sendDocument chat_id:id! document:file! thumbnail:file caption:str parse_mode:str caption_entities:MessageEntity[]
 disable_content_type_detection:bool {_SENT}
editMessageText text:str! business_connection_id:str chat_id:id message_id:int inline_message_id:str parse_mode:str
 entities:MessageEntity[] link_preview_options:LinkPreviewOptions reply_markup:InlineKeyboardMarkup
editMessageCaption business_connection_id:str chat_id:id message_id:int inline_message_id:str caption:str
 parse_mode:str caption_entities:MessageEntity[] show_caption_above_media:bool reply_markup:InlineKeyboardMarkup
editMessageReplyMarkup business_connection_id:str chat_id:id message_id:int inline_message_id:str
 reply_markup:InlineKeyboardMarkup
deleteMessage chat_id:id! message_id:int!
sendChatAction chat_id:id! action:str! business_connection_id:str message_thread_id:int
setMessageReaction chat_id:id! message_id:int! reaction:ReactionType[] is_big:bool
getFile file_id:str!
answerCallbackQuery callback_query_id:str! text:str show_alert:bool url:str cache_time:int
answerInlineQuery inline_query_id:str! results:InlineQueryResultArticle[]! cache_time:int is_personal:bool
 next_offset:str button:InlineQueryResultsButton
answerGuestQuery guest_query_id:str! result:InlineQueryResultArticle!
setMyCommands commands:BotCommand[]! scope:BotCommandScope language_code:str
getMyCommands scope:BotCommandScope language_code:str
deleteMyCommands scope:BotCommandScope language_code:str
getChat chat_id:id!
getChatMember chat_id:id! user_id:int!
getChatAdministrators chat_id:id! return_bots:bool
getChatMemberCount chat_id:id!
leaveChat chat_id:id!
"""

_TYPES = """
MessageEntity type:str! offset:int! length:int! url:str user:User language:str custom_emoji_id:str unix_time:int
 date_time_format:str
User id:int! is_bot:bool! first_name:str! last_name:str username:str language_code:str
LinkPreviewOptions is_disabled:bool url:str prefer_small_media:bool prefer_large_media:bool show_above_text:bool
ReplyParameters message_id:int! chat_id:id allow_sending_without_reply:bool quote:str quote_parse_mode:str
 quote_entities:MessageEntity[] quote_position:int checklist_task_id:int poll_option_id:str
SuggestedPostParameters price:SuggestedPostPrice send_date:int
SuggestedPostPrice currency:str! amount:int!
InlineKeyboardMarkup inline_keyboard:InlineKeyboardButton[][]!
InlineKeyboardButton text:str! icon_custom_emoji_id:str style:str url:str callback_data:str switch_inline_query:str
 switch_inline_query_current_chat:str copy_text:CopyTextButton
CopyTextButton text:str!
ReplyKeyboardMarkup keyboard:KeyboardButton[][]! is_persistent:bool resize_keyboard:bool one_time_keyboard:bool
 input_field_placeholder:str selective:bool
KeyboardButton text:str! icon_custom_emoji_id:str style:str request_contact:bool request_location:bool
ReplyKeyboardRemove remove_keyboard:bool! selective:bool
ForceReply force_reply:bool! input_field_placeholder:str selective:bool
BotCommand command:str! description:str!
BotCommandScope type:str! chat_id:id user_id:int
ReactionType type:str! emoji:str custom_emoji_id:str
InlineQueryResultArticle type:str! id:str! title:str! input_message_content:InputTextMessageContent!
 reply_markup:InlineKeyboardMarkup url:str description:str thumbnail_url:str thumbnail_width:int thumbnail_height:int
InputTextMessageContent message_text:str! parse_mode:str entities:MessageEntity[]
 link_preview_options:LinkPreviewOptions
InlineQueryResultsButton text:str! start_parameter:str web_app:WebAppInfo
WebAppInfo url:str!
"""


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a method, or a field of a type."""

    name: str
    kinds: tuple[str, ...]
    """Names of types, each perhaps with ``[]`` at its end; ``int``, ``bool``, ``str``, ``id`` and ``file`` are given."""
    required: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """A method or a type, with its fields by name."""

    name: str
    fields: Mapping[str, Field]

    @property
    def required(self) -> frozenset[str]:
        return frozenset(name for name, field in self.fields.items() if field.required)


def _field(text: str) -> Field:
    name, _, kinds = text.partition(":")
    return Field(name, tuple(kinds.rstrip("!").split("|")), kinds.endswith("!"))


def _shapes(table: str) -> dict[str, Shape]:
    lines = table.replace("\n ", " ").strip().splitlines()
    words = [line.split() for line in lines]
    return {name: Shape(name, {field.name: field for field in map(_field, fields)}) for name, *fields in words}


METHODS: Mapping[str, Shape] = _shapes(_METHODS)
TYPES: Mapping[str, Shape] = _shapes(_TYPES)

UPDATES = (
    "message edited_message channel_post edited_channel_post business_connection business_message"
    " edited_business_message deleted_business_messages guest_message message_reaction message_reaction_count"
    " inline_query chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll"
    " poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost managed_bot"
).split()
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds of updates that a bot gets only when it names them."""

ENTITIES = frozenset(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote"
    " expandable_blockquote code pre text_link text_mention custom_emoji date_time".split()
)
ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker"
    " find_location record_video_note upload_video_note".split()
)
SCOPES: Mapping[str, frozenset[str]] = {
    "default": frozenset(),
    "all_private_chats": frozenset(),
    "all_group_chats": frozenset(),
    "all_chat_administrators": frozenset(),
    "chat": frozenset({"chat_id"}),
    "chat_administrators": frozenset({"chat_id"}),
    "chat_member": frozenset({"chat_id", "user_id"}),
}
"""Scopes of a menu of commands, and what each needs besides its name."""
