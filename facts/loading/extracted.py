"""What is made good in text that a library took out of pages and PDF files.

Such a text is of our making: characters that only their fonts or the extraction put there are left away here, while
in a text that a person wrote they are refused with their place (``facts.reading.gate``).
"""

from __future__ import annotations

import re

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BULLETS = re.compile("[\uf0a7\uf0b7\uf076\uf0d8\uf02d]")
_ARTEFACTS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff\ud800-\udfff]")


def tidy(text: str) -> str:
    r"""Return extracted text with bullets as bullets, ligatures as letters, without controls and private characters.

    >>> tidy("\uf0b7 The o\ufb03ce\x0b")
    '• The office'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LIGATURES)
    return _ARTEFACTS.sub("", _BULLETS.sub("•", lines))
