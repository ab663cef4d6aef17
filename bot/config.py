"""Settings: where they come from, what each means, and every mistake in them told at once.

A setting is taken from the command line, else from the environment (``FOOTNOTE_`` and its name in capitals), else from
the configuration file (TOML), else it has its default. What settings there are is known by ``bot.setting_keys``. The
value of a setting that can hold a password is never shown. This file opens no store and knows no command.
"""

from __future__ import annotations

import difflib
import os
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.places import Places
from bot.setting_keys import ENVIRONMENT_PREFIX, SETTINGS, TOKENS, Setting, is_secret, judged, key_of, nearest, of_text
from facts.errors import ConfigRefused, shown

NOT_SETTINGS = ("FOOTNOTE_CONFIG", "FOOTNOTE_HOME")
"""Variables of the environment that say where to look, not what to do."""


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
        if value is not None and (wrong := judged(key, value)):
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
        key = key_of(name)
        if key is None:
            mistakes.append(ConfigRefused("K-CONFIG", f"{where}: there is no setting “{shown(name)}”.", nearest(name)))
        elif wrong := judged(key, value):
            mistakes.append(ConfigRefused("K-CONFIG", f"{where}: {key.name} {wrong}.", key.sentence))
        elif key.secret and is_secret(key, value) and _readable_by_all(path):
            mistakes.append(
                ConfigRefused(
                    "K-CONFIG",
                    f"{where}: {key.name} holds a {'token' if key.pattern in TOKENS else 'password'}, and everyone on this machine can read the file.",
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
        value = of_text(key, text)
        if wrong := judged(key, value):
            mistakes.append(ConfigRefused("K-CONFIG", f"{key.variable} {wrong}.", key.sentence))
        else:
            values[key.name] = value
    for variable in misspelt(environment):
        name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        mistakes.append(ConfigRefused("K-CONFIG", f"There is no setting {shown(variable)}.", nearest(name)))
    return values


def misspelt(environment: Mapping[str, str]) -> Iterator[str]:
    """Return the variables that look like a misspelt setting. Others that begin with FOOTNOTE_ may be anyone's."""
    known = {key.variable for key in SETTINGS} | set(NOT_SETTINGS)
    for variable in sorted(environment):
        if variable.startswith(ENVIRONMENT_PREFIX) and variable not in known:
            name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
            if difflib.get_close_matches(name, [key.name for key in SETTINGS], 1, 0.75):
                yield variable


def _line_of(name: str, text: str) -> int:
    spelt = re.escape(name)
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{spelt}["']?[ \t]*[=.\]]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _readable_by_all(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & stat.S_IROTH)
