"""One form of a name for comparing: Latin letters, small, without diacritics and apostrophes.

The same name arrives as Canbäck and Canback, O’Brien and O'Brien, Алиев, Ալիև and Aliev. Folding makes them one, or
brings them near enough for ``facts.reading.names.matching``. Transliteration is ``anyascii``'s (letter tables, no
context), which writes Armenian aspirates and the Russian soft sign as apostrophes: these go, like all others. A
second form, the sound, also levels what only differs between ways of writing Slavic names in Latin letters. This file
knows nothing of which names are alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = "'\u2018\u2019\u02bc\u02b9\u02bb\u055a\u00b4\u0060\u2032\u05f3\uff07"
_POSSESSIVE = re.compile(f"[{_APOSTROPHES}]s(?![^\\W_])", re.IGNORECASE)
_DROPPED = dict.fromkeys(map(ord, _APOSTROPHES + "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANKS = re.compile(r"[^a-z0-9]+")
_DOTTED = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.)+[^\W\d_](?![^\W_]))")
# anyascii writes the schwa of Azerbaijani as e; names in English texts have a.
_OWN = str.maketrans({"ə": "a", "Ə": "A", "\u2116": " "})


@lru_cache(maxsize=50_000)
def fold_name(text: str) -> str:
    """Return ``text`` as names are compared: small Latin letters and digits, single blanks, nothing else.

    Possessive 's is dropped, dotted letters are joined, hyphens become blanks.

    >>> fold_name("Rasmus Canbäck’s"), fold_name("O'Brien"), fold_name("U.S."), fold_name("Nagorno-Karabakh")
    ('rasmus canback', 'obrien', 'us', 'nagorno karabakh')
    >>> fold_name("Алиев"), fold_name("Փաշինյան"), fold_name("Əliyev")
    ('aliev', 'pashinyan', 'aliyev')
    """
    text = unicodedata.normalize("NFC", text)
    text = _POSSESSIVE.sub("", text).translate(_DROPPED).translate(_OWN)
    text = _DOTTED.sub(lambda found: found[1].replace(".", ""), text)
    latin = anyascii(text).replace("'", "").casefold()
    return _BLANKS.sub(" ", latin).strip()


_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|sch", "sh"),
        (r"tch", "ch"),
        (r"kh", "h"),
        (r"zh|dzh|dj", "j"),
        (r"ts|tz", "c"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"(?:iy|yi|yy|ij|ii|ie|ye|iye|eye|iji)(?=[aeou])", "i"),
        (r"[iy]?ye|iye|ie", "e"),
        (r"[iy]a", "ia"),
        (r"[iyj]u", "iu"),
        (r"[iy]o", "o"),
        (r"iy|yi|yy|ij|ii|y", "i"),
        (r"ou", "u"),
        (r"(.)\1", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def sound(folded: str) -> str:
    """Return the sound of a folded name: equal for ways of writing it that differ only in transliteration.

    >>> sound("aliyev") == sound("aliev"), sound("zelenskyy") == sound("zelenskiy"), sound("iran") == sound("iraq")
    (True, True, False)
    """
    for pattern, replacement in _SOUNDS:
        folded = pattern.sub(replacement, folded)
    return folded
