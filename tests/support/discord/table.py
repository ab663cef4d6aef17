"""The bodies that a bot like this one sends to Discord: their fields, and how long each may be.

Typed by hand from Discord's public manual of API v10. A line is a name and its fields; ``!`` marks what must be given,
``[]`` a list, ``|`` a choice, ``<=`` the most letters or members. What is not here is refused, so that a misspelt key,
which Discord would silently ignore, fails a test. Limits over a whole message are in ``checking``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TABLE = """
Message content:text<=2000 tts:bool nonce:text<=25|int embeds:Embed[]<=10 allowed_mentions:Mentions flags:int
 message_reference:Reference components:Component[]<=40 attachments:Attachment[]<=10 enforce_nonce:bool
 sticker_ids:id[]<=3 thread_name:text<=100 username:text<=80 avatar_url:text
Mentions parse:text[] users:id[]<=100 roles:id[]<=100 replied_user:bool
Reference type:int message_id:id channel_id:id guild_id:id fail_if_not_exists:bool
Attachment id:id! filename:text<=1024 description:text<=1024 title:text<=1024 spoiler:bool is_spoiler:bool duration_secs:int
 waveform:text
Embed title:text<=256 type:text description:text<=4096 url:text timestamp:text color:int footer:Footer image:Media
 thumbnail:Media author:Author fields:EmbedField[]<=25 flags:int
Footer text:text<=2048! icon_url:text proxy_icon_url:text
Media url:text! proxy_url:text height:int width:int
Author name:text<=256! url:text icon_url:text proxy_icon_url:text
EmbedField name:text<=256! value:text<=1024! inline:bool
Row type:int! id:int components:Component[]<=5!
Button type:int! id:int style:int! label:text<=80 emoji:Emoji custom_id:text<=100 url:text<=512 sku_id:id disabled:bool
Select type:int! id:int custom_id:text<=100! options:Option[]<=25! placeholder:text<=150 min_values:int max_values:int
 disabled:bool required:bool
Option label:text<=100! value:text<=100! description:text<=100 emoji:Emoji default:bool
Emoji id:id name:text animated:bool
TextInput type:int! id:int custom_id:text<=100! style:int! label:text<=45 min_length:int max_length:int required:bool
 value:text<=4000 placeholder:text<=100
Section type:int! id:int components:Component[]<=3! accessory:Component!
TextDisplay type:int! id:int content:text<=4000!
Separator type:int! id:int divider:bool spacing:int
Container type:int! id:int components:Component[]<=40! accent_color:int spoiler:bool
Label type:int! id:int label:text<=45! description:text<=100 component:Component!
FileUpload type:int! id:int custom_id:text<=100! min_values:int max_values:int required:bool
Modal title:text<=45! custom_id:text<=100! components:Component[]<=5!
Choices choices:Choice[]<=25!
Choice name:text<=100! value:text<=100|int! name_localizations:words
Deferred flags:int
Command id:id name:text<=32! type:int description:text<=100 name_localizations:words description_localizations:words
 options:CommandOption[]<=25 default_member_permissions:text integration_types:int[] contexts:int[] nsfw:bool handler:int
 dm_permission:bool
CommandOption type:int! name:text<=32! description:text<=100! name_localizations:words description_localizations:words
 required:bool choices:Choice[]<=25 options:CommandOption[]<=25 autocomplete:bool min_value:int max_value:int
 min_length:int max_length:int channel_types:int[]
Direct recipient_id:id!
"""

COMPONENTS: Mapping[int, str] = {
    1: "Row",
    2: "Button",
    3: "Select",
    4: "TextInput",
    9: "Section",
    10: "TextDisplay",
    14: "Separator",
    17: "Container",
    18: "Label",
    19: "FileUpload",
}
"""Kinds of components by the number that each carries as its type."""

_FIELD = re.compile(r"(?P<name>\w+):(?P<kinds>[^!]+)(?P<required>!?)")
_KIND = re.compile(r"(?P<type>\w+)(?P<many>\[\])?(?:<=(?P<most>\d+))?")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value can be: ``text``, ``int``, ``bool``, ``id``, ``words`` (texts by language) or a shape of the table."""

    type: str
    many: bool
    most: int | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a body."""

    name: str
    kinds: tuple[Kind, ...]
    required: bool


def _kind(text: str) -> Kind:
    found = _KIND.fullmatch(text)
    assert found, text
    return Kind(found["type"], found["many"] is not None, int(found["most"]) if found["most"] else None)


def _field(text: str) -> Field:
    found = _FIELD.fullmatch(text)
    assert found, text
    return Field(found["name"], tuple(_kind(one) for one in found["kinds"].split("|")), found["required"] == "!")


def _shapes(table: str) -> dict[str, Mapping[str, Field]]:
    lines = table.replace("\n ", " ").strip().splitlines()
    words = [line.split() for line in lines]
    return {name: {field.name: field for field in map(_field, fields)} for name, *fields in words}


SHAPES: Mapping[str, Mapping[str, Field]] = _shapes(_TABLE)
