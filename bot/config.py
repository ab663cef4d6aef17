"""Settings: where they come from, what each means, and every mistake in them told at once.

A setting is taken from the command line, else from the environment (``FOOTNOTE_`` and its name in capitals), else from
the configuration file (TOML), else it has its default. ``SETTINGS`` is the only list of them: the example file, the
manual and ``doctor`` are tested against it. The value of a setting that can hold a password is never shown.
This file opens no store and knows no command.
"""

from __future__ import annotations

import difflib
import os
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from bot.places import Places
from facts.errors import ConfigRefused, shown

ENVIRONMENT_PREFIX = "FOOTNOTE_"

NOT_SETTINGS = ("FOOTNOTE_CONFIG", "FOOTNOTE_HOME")
"""Variables of the environment that say where to look, not what to do."""

Setting = str | bool | int

TOKEN = r"|[0-9]{1,20}:[A-Za-z0-9_-]{20,100}"  # noqa: S105 - what one looks like is no secret
DISCORD_TOKEN = r"|[A-Za-z0-9_-]{17,60}\.[A-Za-z0-9_-]{4,20}\.[A-Za-z0-9_-]{20,100}"  # noqa: S105
"""What a token of Telegram's looks like; nothing for none."""


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


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force. ``file`` is the configuration file that was read, None where there is none.

    ``default_place`` says that nobody named a store, so that it is the one in the user's own folder.
    """

    store: str
    community: str
    starter: bool
    unreviewed_answers: bool
    closest: int
    operators: str
    places: str
    log_level: str
    log_file: Path | None
    telegram_token: str = field(default="", repr=False)
    telegram_token_file: str = ""
    telegram_base_url: str = "https://api.telegram.org"
    telegram_mode: str = "polling"
    telegram_webhook_url: str = ""
    telegram_webhook_listen: str = "127.0.0.1:8443"
    discord_token: str = field(default="", repr=False)
    discord_token_file: str = ""
    discord_test_guild: str = ""
    discord_shards: int = 0
    discord_message_content: bool = False
    discord_rest_base: str = "https://discord.com/api/v10"
    discord_gateway: str = "wss://gateway.discord.gg/"
    file: Path | None = None
    default_place: bool = False


class ConfigMistakes(ConfigRefused):
    """Everything that is wrong with the configuration; ``each`` has one error for every mistake."""

    def __init__(self, each: tuple[ConfigRefused, ...]) -> None:
        super().__init__("K-CONFIG", " ".join(f"{one.what} {one.hint}".rstrip() for one in each))
        self.each = each


def load(
    environment: Mapping[str, str],
    places: Places,
    *,
    file: Path | None = None,
    store: str | None = None,
    community: str | None = None,
) -> Config:
    """Return the settings in force.

    ``file``, ``store`` and ``community`` are what the command line gives and win over everything. A file that was
    named (there or as FOOTNOTE_CONFIG) has to exist; the one at the default place need not. Raises ConfigMistakes
    (K-CONFIG) with every mistake of file and environment.

    >>> load({"FOOTNOTE_CLOSEST": "0"}, Places.under(Path("home"))).closest
    0
    """
    mistakes: list[ConfigRefused] = []
    named = file or (Path(environment["FOOTNOTE_CONFIG"]) if environment.get("FOOTNOTE_CONFIG") else None)
    path = named or (places.config if places.config.is_file() else None)
    values: dict[str, Setting] = {}
    if path is not None:
        values.update(_from_file(path, mistakes))
    values.update(_from_environment(environment, mistakes))
    given = {"store": store, "community": community}
    for key in SETTINGS:
        value = given.get(key.name)
        if value is not None and (wrong := _judge(key, value)):
            mistakes.append(ConfigRefused("K-CONFIG", f"--{key.name} {wrong}.", key.sentence))
        elif value is not None:
            values[key.name] = value
    if mistakes:
        raise ConfigMistakes(tuple(mistakes))
    return _config(values, places, path)


def _config(values: Mapping[str, Setting], places: Places, file: Path | None) -> Config:
    taken = {key.name: values.get(key.name, key.default) for key in SETTINGS}
    store, log_file = taken["store"], taken["log_file"]
    closest, shards = taken["closest"], taken["discord_shards"]
    assert isinstance(closest, int)
    assert isinstance(shards, int)
    return Config(
        store=str(store) if store else f"sqlite:///{places.store}",
        community=str(taken["community"]),
        starter=bool(taken["starter"]),
        unreviewed_answers=bool(taken["unreviewed_answers"]),
        closest=closest,
        operators=str(taken["operators"]),
        places=str(taken["places"]),
        log_level=str(taken["log_level"]),
        telegram_token=str(taken["telegram_token"]),
        telegram_token_file=str(taken["telegram_token_file"]),
        telegram_base_url=str(taken["telegram_base_url"]),
        telegram_mode=str(taken["telegram_mode"]),
        telegram_webhook_url=str(taken["telegram_webhook_url"]),
        telegram_webhook_listen=str(taken["telegram_webhook_listen"]),
        discord_token=str(taken["discord_token"]),
        discord_token_file=str(taken["discord_token_file"]),
        discord_test_guild=str(taken["discord_test_guild"]),
        discord_shards=shards,
        discord_message_content=bool(taken["discord_message_content"]),
        discord_rest_base=str(taken["discord_rest_base"]),
        discord_gateway=str(taken["discord_gateway"]),
        log_file=places.log if log_file is None else Path(str(log_file)) if log_file else None,
        file=file,
        default_place=not store,
    )


# --- the two places that settings are read from ----------------------------------------------------------------------


def _from_file(path: Path, mistakes: list[ConfigRefused]) -> dict[str, Setting]:
    text = _text_of(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"\(at line (\d+)", str(error))
        where = f"{path}:{line[1]}" if line else str(path)
        twice = re.match(r"Cannot (?:overwrite|declare)", str(error))
        what = "the same key stands there twice" if twice else "this is not TOML"
        hint = "Keep one of the two lines." if twice else 'A line of it looks like: community = "main".'
        raise ConfigMistakes((ConfigRefused("K-CONFIG", f"{where}: {what}.", hint),)) from error
    values: dict[str, Setting] = {}
    for name, value in table.items():
        where = f"{path}:{_line_of(name, text)}"
        key = _key(name)
        if key is None:
            mistakes.append(ConfigRefused("K-CONFIG", f"{where}: there is no setting “{shown(name)}”.", _nearest(name)))
        elif wrong := _judge(key, value):
            mistakes.append(ConfigRefused("K-CONFIG", f"{where}: {key.name} {wrong}.", key.sentence))
        elif key.secret and _is_secret(key, value) and _readable_by_all(path):
            mistakes.append(
                ConfigRefused(
                    "K-CONFIG",
                    f"{where}: {key.name} holds a {'token' if key.pattern in _TOKENS else 'password'}, and everyone on this machine can read the file.",
                    f"Take the right away (chmod 600), or set {key.variable} in the environment.",
                )
            )
        else:
            values[name] = value
    return values


def _text_of(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ConfigMistakes(
            (
                ConfigRefused(
                    "K-CONFIG",
                    f"{path}: the configuration file cannot be read ({error.strerror or 'unknown reason'}).",
                    "Name one that exists with --config or FOOTNOTE_CONFIG.",
                ),
            )
        ) from error
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        reason = "the file begins with a byte order mark, which TOML does not allow"
    else:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            reason = f"the file is not UTF-8 (byte {error.start})"
    raise ConfigMistakes((ConfigRefused("K-CONFIG", f"{path}:1: {reason}.", "Save it as plain UTF-8."),))


def _from_environment(environment: Mapping[str, str], mistakes: list[ConfigRefused]) -> dict[str, Setting]:
    values: dict[str, Setting] = {}
    for key in SETTINGS:
        text = environment.get(key.variable)
        if text is None or (not text and not key.may_be_empty):
            continue
        value = _of_text(key, text)
        if wrong := _judge(key, value):
            mistakes.append(ConfigRefused("K-CONFIG", f"{key.variable} {wrong}.", key.sentence))
        else:
            values[key.name] = value
    for variable in misspelt(environment):
        name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        mistakes.append(ConfigRefused("K-CONFIG", f"There is no setting {shown(variable)}.", _nearest(name)))
    return values


def misspelt(environment: Mapping[str, str]) -> Iterator[str]:
    """Return the variables that look like a misspelt setting. Others that begin with FOOTNOTE_ may be anyone's."""
    known = {key.variable for key in SETTINGS} | set(NOT_SETTINGS)
    for variable in sorted(environment):
        if variable.startswith(ENVIRONMENT_PREFIX) and variable not in known:
            name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
            if difflib.get_close_matches(name, [key.name for key in SETTINGS], 1, 0.75):
                yield variable


# --- judging a value -------------------------------------------------------------------------------------------------


def _key(name: str) -> Key | None:
    return next((key for key in SETTINGS if key.name == name), None)


def _nearest(name: str) -> str:
    names = [key.name for key in SETTINGS]
    near = difflib.get_close_matches(name.lower().replace("-", "_"), names, 1, 0.6)
    return f"Did you mean “{near[0]}”?" if near else f"The settings are {', '.join(names)}."


def _of_text(key: Key, text: str) -> Setting:
    """Read what the environment has, where everything is text."""
    match key.form:
        case Form.SWITCH:
            return {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}.get(text.strip().lower(), text)  # fmt: skip
        case Form.NUMBER:
            return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text.strip()) else text
        case Form.TEXT:
            return text


def _judge(key: Key, value: object) -> str:
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


def _is_secret(key: Key, value: object) -> bool:
    """Say whether a value has to be kept from others: an address only where a password stands in it."""
    return bool(value) if key.pattern in _TOKENS else has_password(value)


def _line_of(name: str, text: str) -> int:
    spelt = re.escape(name)
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{spelt}["']?[ \t]*[=.\]]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _readable_by_all(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & stat.S_IROTH)


_USER_AND_PASSWORD = re.compile(r"(://[^:/@]*:)(.*)(@)", re.DOTALL)
_TOKENS = (TOKEN, DISCORD_TOKEN)
_BOT_TOKEN = re.compile(
    r"(?<![0-9])[0-9]{1,20}:[A-Za-z0-9_-]{20,}"
    r"|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{17,60}\.[A-Za-z0-9_-]{4,20}\.[A-Za-z0-9_-]{20,}"
)
_PASSWORD_ARGUMENT = re.compile(r"([?&](?:password|sslpassword)=)[^&]*", re.IGNORECASE)


def has_password(address: object) -> bool:
    """Say whether a store's address holds a password."""
    return isinstance(address, str) and masked(address) != address


def masked(address: str) -> str:
    """Return a store's address with the password, whatever it is made of, replaced by stars; so is a bot's token.

    >>> masked("postgresql+psycopg://ann:a@b:c/d@db.example/facts")
    'postgresql+psycopg://ann:***@db.example/facts'
    """
    masked_passwords = _PASSWORD_ARGUMENT.sub(r"\1***", _USER_AND_PASSWORD.sub(r"\1***\3", address))
    return _BOT_TOKEN.sub("***", masked_passwords)
