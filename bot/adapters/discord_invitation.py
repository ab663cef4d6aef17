"""The address at which the bot is added to a server: made of its token, without asking anybody.

The first word of a token is the bot's id; nothing else of the token is in the address. This file knows no library.
"""

from __future__ import annotations

import base64
import binascii

VIEW, SEND, ATTACH, READ_HISTORY, SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 15, 1 << 16, 1 << 38
PERMISSIONS = VIEW | SEND | ATTACH | READ_HISTORY | SEND_IN_THREADS
"""What the bot asks for: to see, answer, hand over files, refer to what it answers. Never to mention everyone."""


def invite(token: str) -> str:
    """Return the address at which the bot is added to a server, with the least it needs; empty where the token tells no id.

    >>> invite("MTIzNDU2Nzg5MDEyMzQ1Njc4.x.y").split("&")[0]
    'https://discord.com/oauth2/authorize?client_id=123456789012345678'
    """
    first = token.partition(".")[0]
    try:
        id_ = base64.b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
    if not id_.isdigit():
        return ""
    return (
        f"https://discord.com/oauth2/authorize?client_id={id_}"
        f"&scope=bot+applications.commands&permissions={PERMISSIONS}"
    )


__all__ = ["PERMISSIONS", "invite"]
