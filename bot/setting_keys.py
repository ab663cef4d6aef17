"""The settings there are: what each is made of, what it means, and what a wrong value is told.

``SETTINGS`` is the only list of them: the example file, the manual and ``doctor`` are tested against it. This file knows
nothing of where a value comes from.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import Enum

from bot.masking import has_password
from facts.errors import shown

ENVIRONMENT_PREFIX = "FOOTNOTE_"

Setting = str | bool | int

TOKEN = r"|[0-9]{1,20}:[A-Za-z0-9_-]{20,100}"  # noqa: S105 - what one looks like is no secret
DISCORD_TOKEN = r"|[A-Za-z0-9_-]{17,60}\.[A-Za-z0-9_-]{4,20}\.[A-Za-z0-9_-]{20,100}"  # noqa: S105
"""What a token of Telegram's looks like, and one of Discord's; nothing for none."""
TOKENS = (TOKEN, DISCORD_TOKEN)


class Form(Enum):
    """What a setting is made of, in the words in which a wrong one is refused."""

    TEXT = "a text in quotes"
    SWITCH = "true or false"
    NUMBER = "a whole number"


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: its name, what it is made of, its default, and the sentence that the manual has for it.

    ``default`` None means that the default depends on the system; ``sentence`` then says on what.
    ``secret`` values may hold a password and are never shown.
    """

    name: str
    form: Form
    default: Setting | None
    sentence: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    pattern: str = ""
    secret: bool = False
    may_be_empty: bool = False
    pattern_says: str = "it has 1 to 120 characters and no spaces"

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return ENVIRONMENT_PREFIX + self.name.upper()


SETTINGS = (
    Key("store", Form.TEXT, None, "Address of the store: sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.", secret=True),
    Key("community", Form.TEXT, "main", "The community whose sources are used.", pattern=r"[^\s\x00-\x1f\x7f]{1,120}"),
    Key("starter", Form.SWITCH, True, "Lets a community without any source, in the store at the default place, begin with the bundled one."),
    Key("unreviewed_answers", Form.SWITCH, True, "Answers with what was read out of a source, which no moderator has reviewed."),
    Key("closest", Form.NUMBER, 3, "How many of the closest sentences are shown where there is no answer.", unit="sentences", least=0, most=10),
    Key("operators", Form.TEXT, "", "Accounts that may do everything in every community, blanks between them: telegram:42 discord:7.", pattern=r"\s*((telegram|discord):[0-9]{1,20}(\s+|$))*", pattern_says="it holds accounts like telegram:42, blanks between them", may_be_empty=True),
    Key("places", Form.TEXT, "linked", "What a chat that nobody connected belongs to: linked, to nothing until a code is entered there; default, to the community above.", choices=("linked", "default")),
    Key("telegram_token", Form.TEXT, "", "The token of the bot on Telegram, as @BotFather gave it.", secret=True, pattern=TOKEN, may_be_empty=True, pattern_says="it is a number, a colon and at least 20 letters, as @BotFather wrote it"),
    Key("telegram_token_file", Form.TEXT, "", "A file that holds the token of the bot on Telegram and nothing else.", may_be_empty=True),
    Key("telegram_mode", Form.TEXT, "polling", "How updates come: polling, the bot asks for them; webhook, Telegram brings them.", choices=("polling", "webhook")),
    Key("telegram_webhook_url", Form.TEXT, "", "For webhook: the address at which Telegram finds your HTTPS proxy.", pattern=r"(https://[^\s/@?#]+/[^\s@?#]*)?", pattern_says="it begins with https:// and has a path", may_be_empty=True),
    Key("telegram_webhook_listen", Form.TEXT, "127.0.0.1:8443", "For webhook: where the bot listens behind that proxy, as HOST:PORT.", pattern=r"[^\s:]+:[0-9]{1,5}", pattern_says="it is HOST:PORT"),
    Key("telegram_base_url", Form.TEXT, "https://api.telegram.org", "Where the Bot API is: Telegram's own, or a server of it that you run.", pattern=r"https?://[^\s/@]+(/[^\s@]*)?", pattern_says="it begins with https:// or http:// and names nobody before the host"),
    Key("discord_token", Form.TEXT, "", "The token of the bot on Discord, from the developer portal, page Bot.", secret=True, pattern=DISCORD_TOKEN, may_be_empty=True, pattern_says="it is three words with dots between them, as the developer portal shows it"),
    Key("discord_token_file", Form.TEXT, "", "A file that holds the token of the bot on Discord and nothing else.", may_be_empty=True),
    Key("discord_test_guild", Form.TEXT, "", "The id of a server that alone is shown the commands on Discord, at once: for trying things out.", pattern=r"[0-9]{0,20}", pattern_says="it is a number, which Discord shows in developer mode", may_be_empty=True),
    Key("discord_shards", Form.NUMBER, 0, "Over how many connections Discord is listened to; 0 lets Discord say.", unit="connections", least=0, most=1000),
    Key("discord_message_content", Form.SWITCH, False, "Asks Discord for the words of all messages, so that the bot can be mentioned under somebody else's; the developer portal has to allow it."),
    Key("discord_rest_base", Form.TEXT, "https://discord.com/api/v10", "Where Discord's web interface is: Discord's own, or something of yours that stands before it.", pattern=r"https?://[^\s/@?#]+/[^\s@?#]*[^\s@?#/]", pattern_says="it begins with https:// or http://, has a path that does not end in a slash, and names nobody before the host"),
    Key("discord_gateway", Form.TEXT, "wss://gateway.discord.gg/", "Where Discord is listened to at first: Discord's own, or something of yours that stands before it.", pattern=r"wss?://[^\s/@?#]+/[^\s@?#]*", pattern_says="it begins with wss:// or ws://, has a path, and names nobody before the host"),
    Key("log_level", Form.TEXT, "warning", "From which weight on events are written to the log.", choices=("debug", "info", "warning", "error")),
    Key("log_file", Form.TEXT, None, "The file for the log; an empty text writes none.", may_be_empty=True),
)  # fmt: skip


# --- judging a value -------------------------------------------------------------------------------------------------


def key_of(name: str) -> Key | None:
    """Return the setting of a name, None where there is none."""
    return next((key for key in SETTINGS if key.name == name), None)


def nearest(name: str) -> str:
    """Say which setting somebody may have meant."""
    names = [key.name for key in SETTINGS]
    near = difflib.get_close_matches(name.lower().replace("-", "_"), names, 1, 0.6)
    return f"Did you mean “{near[0]}”?" if near else f"The settings are {', '.join(names)}."


def of_text(key: Key, text: str) -> Setting:
    """Read what the environment has, where everything is text."""
    match key.form:
        case Form.SWITCH:
            return {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}.get(text.strip().lower(), text)  # fmt: skip
        case Form.NUMBER:
            return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text.strip()) else text
        case Form.TEXT:
            return text


def judged(key: Key, value: object) -> str:
    """Say what is wrong with a value, as the end of a sentence; empty where it is right."""
    match key.form:
        case Form.TEXT if isinstance(value, str):
            if key.choices and value not in key.choices:
                return f"is “{shown(value)}”; it can be {', '.join(key.choices[:-1])} or {key.choices[-1]}"
            if key.pattern and not re.fullmatch(key.pattern, value):
                return f"is not one; {key.pattern_says}" if key.secret else f"is “{shown(value)}”; {key.pattern_says}"
            return "" if value or key.may_be_empty else "is empty"
        case Form.NUMBER if isinstance(value, int) and not isinstance(value, bool):
            return (
                "" if key.least <= value <= key.most else f"is {shown(str(value))}; it can be {key.least} to {key.most}"
            )
        case Form.SWITCH if isinstance(value, bool):
            return ""
        case Form.TEXT | Form.NUMBER | Form.SWITCH:
            return f"has to be {key.form.value}"


def is_secret(key: Key, value: object) -> bool:
    """Say whether a value has to be kept from others: an address only where a password stands in it."""
    return bool(value) if key.pattern in TOKENS else has_password(value)
