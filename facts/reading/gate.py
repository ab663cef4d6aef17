"""Which characters are accepted, once for every way in: files, questions, posts.

Two databases must say the same of the same text, a quotation must look as it is stored, and no reader may be made
slow by a text built for it. So characters that are never seen or that reorder others are refused where text is to be
kept (``check_text``) and dropped where it is only asked (``clean_question``, ``clean_post``). Letters of every script,
emoji, joiners and soft hyphens inside words are ordinary text and stay. This file knows nothing of what a text means.

The limits follow Unicode's advice on security (UTS 39; UAX 15 on growth) and measurement: 4,096 times U+FDFA become
73,728 characters, and putting stacked marks in order takes time that grows with the square of their number.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from facts.errors import QuestionRefused, TextRefused

LONGEST_QUESTION = 512
"""Code points of a question, before anything is done to it."""
LONGEST_POST = 8_192
"""Code points of a message that is compared with the sources; twice what either chat lets anyone write."""
MOST_MARKS = 8
"""Combining marks on one letter."""
MOST_GROWTH = 4
"""How many times its length a text may grow to when it is put into compatibility form (NFKC)."""
_FREE_GROWTH = 64
"""Growth that no text is refused for: a few signs like U+FDFA are ordinary Arabic."""

_SURROGATES = "\ud800-\udfff"
_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
# Of U+0080 to U+009F only what moves a line or speaks to a terminal: the rest are the dead remains of texts that were
# decoded wrongly once, stand in published articles, and are neither seen nor obeyed by anything.
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f\x84\x85\x88\x8d-\x90\x98\x9a-\x9f"
_TAGS = "\U000e0000-\U000e007f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_REFUSED = re.compile(f"[{_SURROGATES}{_DIRECTIONS}{_CONTROLS}{_TAGS}{_PRIVATE}{_NO_CHARACTERS}]")
_NEVER_READ = re.compile(f"[{_SURROGATES}{_CONTROLS}]")

# The flags of England, Scotland and Wales are written with tags; Unicode recommends these three sequences and no other.
_FLAG_NAMES = ("gbeng", "gbsct", "gbwls")
_FLAGS = re.compile(
    "\U0001f3f4(?:"
    + "|".join("".join(chr(0xE0000 + ord(letter)) for letter in name) for name in _FLAG_NAMES)
    + ")\U000e007f"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
# Marks begin at U+0300 and are neither letters nor digits; so does much else, which is looked at one by one.
_PERHAPS_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")


def check_text(text: str, *, what: str = "the text") -> None:
    r"""Return if every character of ``text`` may be kept; else raise TextRefused, naming the first that may not.

    ``what`` names the text in the message ("the text", "the title of minutes"). Codes: T-CONTROL (NUL and other
    controls, terminal escapes, tags, private use, noncharacters), T-UNICODE (lone surrogates), T-BIDI (direction
    overrides, embeddings and isolates; right-to-left letters and marks are welcome), T-MARKS (more than 8 combining
    marks on a letter), T-EXPAND (grows more than fourfold under NFKC). Tab, line feed, carriage return and form feed
    are ordinary text. Positions are code points from 0.

    >>> check_text("Two ships\x00")
    Traceback (most recent call last):
    facts.errors.TextRefused: T-CONTROL: In the text, character U+0000 at position 9 is not allowed. Remove it: it is never seen.
    """
    # A text is long and has few different characters: where none of these is refused, nothing has to be looked for.
    if _REFUSED.search("".join(set(text))):
        flags = {at for found in _FLAGS.finditer(text) for at in range(*found.span())} if "\U000e007f" in text else ()
        for found in _REFUSED.finditer(text):
            if found.start() not in flags:
                raise _refusal(text, found.start(), what)
    if text.isascii():
        return
    _check_marks(text, what)
    if _grown(text) > len(text) * MOST_GROWTH + _FREE_GROWTH:
        raise TextRefused(
            "T-EXPAND",
            f"In {what}, the characters stand for more than {MOST_GROWTH} times as many others.",
            "Write the signs out, or leave them away.",
        )


def _refusal(text: str, at: int, what: str) -> TextRefused:
    character = text[at]
    line = text.count("\n", 0, at) + 1
    place = f"position {at}" if line == 1 else f"position {at} (line {line})"
    start = f"In {what}, character U+{ord(character):04X} at {place}"
    if "\ud800" <= character <= "\udfff":
        return TextRefused("T-UNICODE", f"{start} is half of a character.", "Save the text as UTF-8 and try again.")
    if "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069":
        return TextRefused(
            "T-BIDI",
            f"{start} is not allowed: it reorders what stands around it, so that it reads otherwise than it is stored.",
            "Remove it: right-to-left letters need none.",
        )
    return TextRefused("T-CONTROL", f"{start} is not allowed.", "Remove it: it is never seen.")


def _check_marks(text: str, what: str) -> None:
    for found in _PERHAPS_MARKS.finditer(text):
        marks = 0
        for at in range(found.start(), found.end()):
            category = unicodedata.category(text[at])
            if category != "Cf":  # a joiner between marks does not give them another letter to stand on
                marks = marks + 1 if category[0] == "M" else 0
            if marks > MOST_MARKS:
                raise TextRefused(
                    "T-MARKS",
                    f"In {what}, a letter before position {at} carries more than {MOST_MARKS} combining marks.",
                    "Remove the stacked marks.",
                )


def _grown(text: str) -> int:
    """Return how long the text would be in NFKC, without building it; ASCII stays as it is."""
    counts = Counter("".join(_NOT_ASCII.findall(text)))
    return len(text) + sum(
        count * (len(unicodedata.normalize("NFKC", character)) - 1) for character, count in counts.items()
    )


# --- what is asked and not kept ----------------------------------------------------------------------------------------

# Fractions and raised digits keep their form, for "6½" is not "61/2"; so do signs that NFKC would turn into a blank
# with a mark. The acute accent is what many keyboards give for an apostrophe.
_KEPT_FORMS = re.compile(r"([¼-¾⅐-⅞↉²³¹⁰-⁹₀-₉№¨¯¸˘-˝])")
_NOT_SEEN = re.compile(f"[{_DIRECTIONS}{_TAGS}{_PRIVATE}{_NO_CHARACTERS}\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def clean_question(text: str) -> str:
    r"""Return the question in one form: NFKC, single blanks, without characters that are not seen.

    Raises QuestionRefused Q-LONG (over 512 code points, judged by the length alone) and Q-EMPTY, TextRefused
    T-CONTROL, T-UNICODE, T-MARKS and T-EXPAND.

    >>> clean_question("  When\u200b did the\u202e ｂｒｉｄｇｅ open? ")
    'When did the bridge open?'
    """
    if len(text) > LONGEST_QUESTION:
        raise QuestionRefused(
            "Q-LONG",
            f"The question has {len(text):,} characters; the limit is {LONGEST_QUESTION}.",
            "Ask one thing in one sentence.",
        )
    cleaned = " ".join(_cleaned(text, "the question").split())
    if not cleaned:
        raise QuestionRefused("Q-EMPTY", "The question is empty.", 'Ask something, for example "When did it begin?"')
    return cleaned


def clean_post(text: str) -> str:
    r"""Return a message that is to be compared with the sources, cleaned as a question is; its lines stay lines.

    Raises as ``clean_question`` does; the limit is 8,192 code points.

    >>> clean_post("The quay\u200b opened in 1890.")
    'The quay opened in 1890.'
    """
    if len(text) > LONGEST_POST:
        raise QuestionRefused(
            "Q-LONG", f"The text has {len(text):,} characters; the limit is {LONGEST_POST:,}.", "Give a part of it."
        )
    cleaned = _cleaned(text, "the text").strip()
    if not cleaned:
        raise QuestionRefused("Q-EMPTY", "The text is empty.", "Give the words to compare.")
    return cleaned


def _cleaned(text: str, what: str) -> str:
    refused = _NEVER_READ.search(text)
    if refused:
        raise _refusal(text, refused.start(), what)
    if text.isascii():
        return text
    _check_marks(text, what)
    text = "".join(_seen(text)).replace("´", "'")
    if _grown(text) > len(text) * 2 + _FREE_GROWTH:
        raise TextRefused(
            "T-EXPAND", f"In {what}, the characters stand for many times as many others.", "Write the signs out."
        )
    parts = _KEPT_FORMS.split(text)
    return "".join(part if number % 2 else unicodedata.normalize("NFKC", part) for number, part in enumerate(parts))


def _seen(text: str) -> Iterator[str]:
    for character in _NOT_SEEN.sub("", text):
        if unicodedata.category(character) != "Cf":
            yield character


# --- look-alikes -------------------------------------------------------------------------------------------------------

# Cyrillic letters and the Latin ones they are taken for: the part of Unicode's confusables.txt (UTS 39) that is met
# in words people type. Those alike in capitals only serve words whose case was folded, where nothing else helps.
_ALIKE = ("аеорсухіјѕһԁԛԝѵАВЕКМНОРСТУХІЈЅԌԚԜ", "aeopcyxijshdqwvABEKMHOPCTYXIJSGQW")
_ALIKE_AS_CAPITALS = ("вкмнт", "bkmht")
_OF_TODAY = frozenset("аеорсухівкмнтАВЕКМНОРСТУХІ")
_IS_CYRILLIC = re.compile("[\u0400-\u052f]")
_IS_LATIN = re.compile("[A-Za-z]")


def _table(into: str, *pairs: tuple[str, str]) -> dict[int, str]:
    table: dict[int, str] = {}
    for cyrillic, latin in (pair for rows in pairs for pair in zip(*rows, strict=True)):
        if into == "Latin":
            table[ord(cyrillic)] = latin
        elif cyrillic in _OF_TODAY:
            table[ord(latin)] = cyrillic
    return table


_TRIED = (
    (_table("Latin", _ALIKE), _IS_CYRILLIC),
    (_table("Cyrillic", _ALIKE), _IS_LATIN),
    (_table("Latin", _ALIKE, _ALIKE_AS_CAPITALS), _IS_CYRILLIC),
    (_table("Cyrillic", _ALIKE, _ALIKE_AS_CAPITALS), _IS_LATIN),
)


def skeleton(word: str) -> str:
    """Return a word whose letters are of two scripts in the one it is meant in; any other word as it is.

    It is meant in the script that some of its letters can only be of; where all can be either, in Latin.

    >>> skeleton("ѕhір"), skeleton("cудно"), skeleton("ship"), skeleton("судно")
    ('ship', 'судно', 'ship', 'судно')
    """
    if not (_IS_LATIN.search(word) and _IS_CYRILLIC.search(word)):
        return word
    read = ((word.translate(table), other) for table, other in _TRIED)
    return next((meant for meant, other in read if not other.search(meant)), word)
