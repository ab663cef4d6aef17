"""What a moderator gives as proof, told apart: a citation's id, an address, a written note, or words.

An address is only written down and shown, never fetched; it is refused where it could be taken for another than it is
(``shown_host`` is what a person should see of it). Pure; whether words are the name of a source is for the store to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from facts.errors import FactRefused, InputRefused, shown
from facts.facts import Noted
from facts.model import Citation

LONGEST_URL = 2_048
"""Code points of an address; longer ones are cut by what people paste them into."""
LONGEST_PROOF = 3_000
"""Code points of the words of a source; more than two passages can have."""
LONGEST_REFERENCE = 500
"""Code points of a written reference."""

_NOTE = re.compile(r"note\s*:\s*(?P<reference>.*)$", re.IGNORECASE | re.DOTALL)
_CITATION = re.compile(r"[^\s@]+@\d{1,9}:\d{1,9}-\d{1,9}")
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.\-]*://"
    r"|(?:javascript|vbscript|data|blob|file|tg|mailto|tel|about|ftp|gopher|discord|steam):\S"
    r"|\\\\\w|www\.\w",
    re.IGNORECASE,
)
_NEVER_IN_ADDRESS = re.compile(r"[\s\\<>\"^`{|}\x00-\x20\x7f-\xa0\u2028\u2029]")
_INVITATIONS = re.compile(
    r"(?:discord\.gg|(?:www\.)?discord(?:app)?\.com/invite|t\.me/\+|(?:t|telegram)\.me/joinchat)(?:/|$|(?<=\+))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a source, or the id or title of one; only the store can say which."""

    text: str


Reference = Citation | Noted | Words


def read_reference(proof: str) -> Reference:
    """Return what a proof is; an address and a note are what a moderator alone vouches for.

    Raises FactRefused F-SOURCE (nothing is given, a note says nothing), F-LONG, U-SCHEME, U-USERINFO and U-FORM.

    >>> read_reference("note: minutes of the council, page 4"), read_reference("minutes@1:10-42").source
    (Noted(reference='minutes of the council, page 4'), 'minutes')
    >>> read_reference("The quay was opened in 1890.")
    Words(text='The quay was opened in 1890.')
    """
    text = proof.strip()
    if not text:
        raise FactRefused(
            "F-SOURCE",
            "The fact rests on nothing: there is no source.",
            "Give words of a source, the id of a citation, an address, or “note:” and where it is written.",
        )
    note = _NOTE.match(text)
    if note:
        return Noted(_checked_note(note["reference"]))
    if _CITATION.fullmatch(text):
        return Citation.parse(text)
    if _ADDRESS.match(text):
        return Noted(checked_url(text))
    if len(text) > LONGEST_PROOF:
        raise FactRefused(
            "F-LONG",
            "The proof has %(count)s characters; the limit is %(limit)s.",
            "Give the sentence that says it.",
            count=len(text),
            limit=LONGEST_PROOF,
        )
    return Words(text)


def _checked_note(text: str) -> str:
    reference = " ".join(text.split())
    if not any(character.isalnum() for character in reference):
        raise FactRefused(
            "F-SOURCE", "The note does not say where it is written.", "Write it behind “note:”, for example a book."
        )
    if _ADDRESS.match(reference):
        return checked_url(reference)
    if len(reference) > LONGEST_REFERENCE:
        raise FactRefused(
            "F-LONG",
            "The reference has %(count)s characters; the limit is %(limit)s.",
            "Say it shorter.",
            count=len(reference),
            limit=LONGEST_REFERENCE,
        )
    return reference


def checked_url(url: str) -> str:
    """Return an address that may be kept, as it was typed; raise FactRefused U-FORM, U-SCHEME or U-USERINFO.

    >>> checked_url("https://harbour.example/log?day=4")
    'https://harbour.example/log?day=4'
    """
    if len(url) > LONGEST_URL:
        raise FactRefused(
            "U-FORM",
            "The address has %(count)s characters; the limit is %(limit)s.",
            "Give a shorter one.",
            count=len(url),
            limit=LONGEST_URL,
        )
    if not url.lower().startswith(("http://", "https://")):
        raise FactRefused(
            "U-SCHEME",
            "“%(url)s” is not an address of the web.",
            "It has to begin with https:// or http://.",
            url=shown(url),
        )
    parts = _split(url)
    if _NEVER_IN_ADDRESS.search(url) or parts is None or not _balanced(url):
        raise _malformed(url)
    if "@" in parts.netloc:
        raise FactRefused(
            "U-USERINFO",
            "The address names somebody before its host, as forged ones do: “%(url)s”.",
            "Leave out what stands before the @.",
            url=shown(url),
        )
    host = shown_host(url)
    if _INVITATIONS.match(host + parts.path):
        raise FactRefused(
            "U-SCHEME", "An invitation to a chat is no source: “%(url)s”.", "Give what it was read in.", url=shown(url)
        )
    return url


def shown_host(url: str) -> str:
    """Return the host of an address as it has to be shown: small ASCII letters, other alphabets as punycode.

    Raises FactRefused U-FORM where it has none.

    >>> shown_host("https://Harbour.Example:8080/log"), shown_host("https://hаrbour.example/")  # the second а is Cyrillic
    ('harbour.example', 'xn--hrbour-3nf.example')
    """
    parts = _split(url)
    host = parts.hostname if parts is not None else None
    try:
        plain = (host or "").rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _malformed(url) from error
    if not plain or not re.fullmatch(r"[a-z0-9._:\-]+", plain):
        raise _malformed(url)
    return plain


def _split(url: str) -> SplitResult | None:
    """Return the parts of an address; None where it has no host or an impossible port."""
    try:
        parts = urlsplit(url)
        has_place = parts.hostname is not None and parts.port != 0
    except ValueError:
        return None
    return parts if has_place else None


def _balanced(url: str) -> bool:
    return url.count("(") == url.count(")") and url.count("[") == url.count("]")


def _malformed(url: str) -> InputRefused:
    return FactRefused(
        "U-FORM",
        "“%(url)s” is not the form of an address.",
        "Copy it from the browser, without blanks, line ends or brackets around it.",
        url=shown(url),
    )
