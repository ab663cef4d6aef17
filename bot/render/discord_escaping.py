"""Text as Discord must be given it so that it shows exactly that text: nothing in it is mark-up, mention or link.

Discord shows a backslash before a sign that is neither letter, digit nor blank as that sign alone. So every sign that
can begin mark-up gets one; signs that only matter at the start of a line or inside an address get one there. Mentions
are switched off in each payload besides, because Discord notifies without asking how a mention would be shown.
This file knows nothing of replies.
"""

from __future__ import annotations

import re

_ALWAYS = frozenset("\\*_~|`<>[]#@")
"""Emphasis, spoilers, code, quotations, headings, mentions, timestamps, custom emoji, masked links."""
_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_LIST_NUMBER = re.compile(r"\s*\d+")
_LOOKED_AT = re.compile("[" + re.escape("".join(sorted(_ALWAYS | _LINE_ENDS))) + r"\-+=.):]")
"""All letters that can be active; the others, which are nearly all, are written as they are."""
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_SHOWN_AS_IT_IS = re.compile(r"https?://[^\s<>\\]+", re.ASCII)


def escape(text: str) -> str:
    r"""Return ``text`` so that Discord shows it letter for letter.

    >>> print(escape("1. **@everyone** saw <#3> at https://kestrel.example"))
    1\. \*\*\@everyone\*\* saw \<\#3\> at https\://kestrel\.example
    """
    return "".join(escaped_letters(text))


def escaped_letters(text: str) -> list[str]:
    """Return each letter of ``text`` as it is to be written, so that mark-up of ours can be put between them."""
    letters = list(text)
    line = 0
    for found in _LOOKED_AT.finditer(text):
        at, letter = found.start(), found[0]
        if letter in _LINE_ENDS:
            line = at + 1
        elif letter in _ALWAYS or _active(text, line, at):
            letters[at] = "\\" + letter
    return letters


def _active(text: str, line: int, at: int) -> bool:
    """Say whether a sign begins mark-up where it stands, in a line that begins at ``line``."""
    letter, after = text[at], text[at + 1 : at + 2]
    if letter in "-+=":
        return not text[line:at].strip()
    if letter == ":":  # https://, :emoji:
        return bool(after) and not after.isspace()
    if letter == "." and at > line and text[at - 1].isalnum() and after.isalpha():  # discord.gg/name
        return True
    return (not after or after.isspace()) and _LIST_NUMBER.fullmatch(text, line, at) is not None


def unescape(written: str) -> str:
    r"""Return the text that Discord shows for what ``escape`` wrote.

    >>> unescape(escape("¯\\_(ツ)_/¯")) == "¯\\_(ツ)_/¯"
    True
    """
    return _ESCAPED.sub(r"\1", written)


def address(url: str) -> str:
    r"""Return an address of ours as a link that shows itself and no preview; as plain text where it cannot be one.

    >>> address("https://kestrel.example/minutes"), address("javascript:alert(1)")
    ('<https://kestrel.example/minutes>', 'javascript\\:alert(1)')
    """
    return f"<{url}>" if _SHOWN_AS_IT_IS.fullmatch(url) else escape(url)
