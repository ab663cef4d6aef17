"""What nobody is shown: passwords in the addresses of stores, and tokens of bots, wherever they stand in a text.

This file knows nothing of settings.
"""

from __future__ import annotations

import re

_USER_AND_PASSWORD = re.compile(r"(://[^:/@]*:)(.*)(@)", re.DOTALL)
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
