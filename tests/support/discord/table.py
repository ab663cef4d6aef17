"""The bodies that a bot like this one sends to Discord: their fields, and how long each may be.

Typed by hand from Discord's public manual of API v10. A line is a name and its fields; ``!`` marks what must be given,
``[]`` a list, ``|`` a choice, ``>=`` and ``<=`` the fewest and the most letters or members, for a number its bounds. What is not here is refused, so that a misspelt key,
which Discord would silently ignore, fails a test. Limits over a whole message are in ``checking``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TABLE = """
Message content:text<=2000 tts:bool nonce:text<=25|int embeds:Embed[]<=10 allowed_mentions:Mentions flags:int
 message_reference:Reference components:Component[]<=40 attachments:Attachment[]<=10 enforce_nonce:bool
 sticker_ids:id[]<=3 thread_name:text>=1<=100 username:text>=1<=80 avatar_url:text
Mentions parse:text[] users:id[]<=100 roles:id[]<=100 replied_user:bool
Reference type:int message_id:id channel_id:id guild_id:id fail_if_not_exists:bool
Attachment id:id! filename:text<=1024 description:text<=1024 title:text<=1024 spoiler:bool is_spoiler:bool duration_secs:int
 waveform:text
Embed title:text<=256 type:text description:text<=4096 url:link timestamp:text color:int>=0<=16777215 footer:Footer image:Media
 thumbnail:Media author:Author fields:EmbedField[]<=25 flags:int
Footer text:text>=1<=2048! icon_url:text proxy_icon_url:text
Media url:link! proxy_url:text height:int width:int
Author name:text>=1<=256! url:link icon_url:text proxy_icon_url:text
EmbedField name:text>=1<=256! value:text>=1<=1024! inline:bool
Row type:int! id:int components:Component[]>=1<=5!
Button type:int! id:int style:int>=1<=6! label:text<=80 emoji:Emoji custom_id:text>=1<=100 url:link<=512 sku_id:id disabled:bool
Select type:int! id:int custom_id:text>=1<=100! options:Option[]>=1<=25! placeholder:text<=150 min_values:int>=0<=25
 max_values:int>=1<=25
 disabled:bool required:bool
Option label:text>=1<=100! value:text>=1<=100! description:text<=100 emoji:Emoji default:bool
Emoji id:id name:text animated:bool
TextInput type:int! id:int custom_id:text>=1<=100! style:int>=1<=2! label:text<=45 min_length:int>=0<=4000
 max_length:int>=1<=4000 required:bool
 value:text<=4000 placeholder:text<=100
Section type:int! id:int components:Component[]>=1<=3! accessory:Component!
TextDisplay type:int! id:int content:text>=1<=4000!
Separator type:int! id:int divider:bool spacing:int
Container type:int! id:int components:Component[]>=1<=40! accent_color:int spoiler:bool
Label type:int! id:int label:text>=1<=45! description:text<=100 component:Component!
FileUpload type:int! id:int custom_id:text>=1<=100! min_values:int>=0<=10 max_values:int>=1<=10 required:bool
Modal title:text>=1<=45! custom_id:text>=1<=100! components:Component[]>=1<=5!
Choices choices:Choice[]<=25!
Choice name:text>=1<=100! value:text>=1<=100|int! name_localizations:words<=100
Deferred flags:int
Command id:id name:text>=1<=32! type:int>=1<=3 description:text<=100 name_localizations:words<=32
 description_localizations:words<=100
 options:CommandOption[]<=25 default_member_permissions:text integration_types:int[] contexts:int[] nsfw:bool handler:int
 dm_permission:bool
CommandOption type:int>=1<=11! name:text>=1<=32! description:text>=1<=100! name_localizations:words<=32
 description_localizations:words<=100
 required:bool choices:Choice[]<=25 options:CommandOption[]<=25 autocomplete:bool min_value:int max_value:int
 min_length:int>=0<=6000 max_length:int>=1<=6000 channel_types:int[]
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
_KIND = re.compile(r"(?P<type>\w+)(?P<many>\[\])?(?:>=(?P<least>\d+))?(?:<=(?P<most>\d+))?")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value can be: ``text``, ``link``, ``int``, ``bool``, ``id``, ``words`` (texts by language) or a shape of the table."""

    type: str
    many: bool = False
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a body."""

    name: str
    kinds: tuple[Kind, ...]
    required: bool


def _kind(text: str) -> Kind:
    found = _KIND.fullmatch(text)
    assert found, text
    least, most = (int(found[name]) if found[name] else None for name in ("least", "most"))
    return Kind(found["type"], found["many"] is not None, least, most)


def _field(text: str) -> Field:
    found = _FIELD.fullmatch(text)
    assert found, text
    return Field(found["name"], tuple(_kind(one) for one in found["kinds"].split("|")), found["required"] == "!")


def _shapes(table: str) -> dict[str, Mapping[str, Field]]:
    lines = table.replace("\n ", " ").strip().splitlines()
    words = [line.split() for line in lines]
    return {name: {field.name: field for field in map(_field, fields)} for name, *fields in words}


SHAPES: Mapping[str, Mapping[str, Field]] = _shapes(_TABLE)
