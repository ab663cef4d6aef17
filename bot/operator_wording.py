"""Every sentence the program says to whoever operates it: of the store, its health, the record of changes, the tokens.

They are said in a shell, in English. What people in chats are told is in ``bot.wording``; nothing here knows how a line is
drawn.
"""

from __future__ import annotations

from bot.wording import counted

ALL_WELL = "All well."


def all_well_but(warnings: int) -> str:
    """Say that nothing is broken although something is worth a look."""
    return f"All well, with {counted(warnings, 'warning')}."


def not_well(problems: int) -> str:
    """Sum up what a person should act on."""
    return f"{counted(problems, 'problem')} found."


def no_store_yet(address: str) -> str:
    """Say that the store at the default place will be made when it is needed."""
    return f"There is no store at {address} yet; the first question or import makes it."


def log_unwritable(file: str) -> str:
    """Say that the log cannot be written."""
    return f"The log {file} cannot be written. Give the program the right, or name another file with log_file."


def _on(switch: bool) -> str:
    return "on" if switch else "off"


PRIVACY_OFF = (
    "Privacy mode is off, so the bot is sent every message of its groups. It needs no more than commands and replies:"
    " switch it on with /setprivacy at @BotFather, unless a plain mention is to be answered."
)
CONTENT_NOT_ALLOWED = (
    "discord_message_content is set, and the application may not have the words of messages. Switch Message Content Intent"
    " on at the developer portal, page Bot."
)


def telegram_token(
    name: str, *, privacy: bool, inline: bool, guests: bool, joins: bool, webhook: bool, waiting: int
) -> str:
    """Say whose token it is on Telegram, and what is switched on at @BotFather."""
    ways = f"updates are {'brought to a webhook' if webhook else 'asked for'}, {waiting} waiting"
    return (
        f"@{name}; privacy mode {_on(privacy)}, inline mode {_on(inline)}, guest mode {_on(guests)},"
        f" joining groups {_on(joins)}; {ways}"
    )


def discord_token(name: str, *, words: bool) -> str:
    """Say whose token it is on Discord, and what the portal allows."""
    return f"{name}; message content intent {_on(words)}"


def webhook_failed(why: str) -> str:
    """Say what Telegram tells of the last update that it could not bring."""
    return f"An update could not be brought to the webhook: {why}. Look at your proxy and at telegram_webhook_listen."


def chat_unreachable(why: str) -> str:
    """Say that a chat could not be asked."""
    return f"It could not be asked about the token ({why}). Check the network of this machine, then ask again."


def other_copies(times: int) -> str:
    """Say how often another copy of the bot answered first."""
    said_so = "once" if times == 1 else f"{times} times"
    return f"The log tells {said_so} that another copy of the bot answered with the same token. Stop it, or reset the token."


def versions(version: str, newest: str) -> str:
    """Say whether a store has the schema that this program works with."""
    return f"{version}, the newest" if version == newest else f"{version}; this program works with {newest}"


def migrated(before: str | None, after: str, backup: str | None) -> str:
    """Say what migrating did."""
    if before == after:
        return f"The store has version {after} already; there was nothing to do."
    if before is None:
        return f"The store was made, with version {after}."
    copy = f" As it was before, it is kept in {backup}." if backup else ""
    return f"The store went from version {before} to {after}.{copy}"


NOTHING_TO_REREAD = "All is read as this version reads; there was nothing to do."


def read_again(community: str, sources: int, facts: int) -> str:
    """Say what was read again in a community.

    >>> read_again("harbour", 12, 1)
    'harbour: 12 sources and 1 published fact were read again.'
    """
    return f"{community}: {counted(sources, 'source')} and {counted(facts, 'published fact')} were read again."


def backed_up(file: str, sources: int, communities: int) -> str:
    """Say that a backup was made and proved."""
    held = f"{counted(sources, 'source')} of {counted(communities, 'community', 'communities')}"
    return f"{file} is a whole backup: {held}. It was read back and proved."


def proved(file: str, sources: int, communities: int, *, sealed: bool) -> str:
    """Say that a file is a whole backup."""
    held = f"{counted(sources, 'source')} of {counted(communities, 'community', 'communities')}"
    seal = (
        "as it was made" if sealed else "whole, but made by copying a file, so nobody can say that it is as it was made"
    )
    return f"{file} is {seal}: {held}."


def restored(file: str, sources: int, replaced: str | None) -> str:
    """Say that a backup stands in the store's place."""
    kept = f" What was there before is kept in {replaced}." if replaced else ""
    return f"The store now holds what {file} holds: {counted(sources, 'source')}.{kept}"


# --- the record of changes, and chats ------------------------------------------------------------------------------------

RECORD_HOLDS = "The record holds: every change is as it was written, and none is missing."


def enter_code(code: str, community: str) -> str:
    """Say what a code is for."""
    return f"In the chat that is to belong to the community {community}, whoever manages that chat enters: /join {code}"
