"""Files that somebody sent on Discord, read no further than they may be long.

What Discord declares of a file is looked at before anything is fetched; here it is counted, because what is declared
need not be so. The library reads a whole body before anybody can count it. This file knows no gateway.
"""

from __future__ import annotations

import aiohttp

from facts.errors import ImportRefused

_AT_ONCE = 64 * 1024
_SECONDS = 50.0
_FINE = 200


async def download(url: str, most: int) -> bytes:
    """Return what stands at an address, at most ``most`` bytes.

    Raises ImportRefused: I-SIZE as soon as there is more, however it is sent, and I-READ where it cannot be had.
    """
    content = bytearray()
    try:
        timeout = aiohttp.ClientTimeout(total=_SECONDS)
        async with (
            aiohttp.ClientSession(timeout=timeout, read_bufsize=_AT_ONCE) as session,
            session.get(url, allow_redirects=False) as response,
        ):
            if response.status != _FINE:
                raise unread()
            if (response.content_length or 0) > most:
                raise too_large()
            async for part in response.content.iter_chunked(_AT_ONCE):
                content += part
                if len(content) > most:
                    raise too_large()
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise unread() from error
    return bytes(content)


def unread() -> ImportRefused:
    """Return the refusal for a file that cannot be had."""
    return ImportRefused("I-READ", "Discord did not hand over the file.", "Send it again.")


def too_large() -> ImportRefused:
    """Return the refusal for a file that is longer than it may be."""
    return ImportRefused("I-SIZE", "The file is larger than it may be.", "Split it.")


__all__ = ["download", "too_large", "unread"]
