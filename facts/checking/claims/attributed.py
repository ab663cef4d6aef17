"""Who a claim says it is from, in forms of a chat that the prose of a source seldom has.

"Anna Berg: trade is down" is a headline for what she said, and "A farmer who lost his herd says prices doubled" has a whole
clause between speaker and verb. In a source these forms are too often something else; at the beginning of a claim they are
hardly anything else. This file knows nothing of sources.
"""

from __future__ import annotations

import re

from facts.model import Span
from facts.reading.lexicon import is_common
from facts.reading.names import find_names, territory_of
from facts.reading.words import words_in
from facts.values import Form, Mention, StatementValue, VerbClass

_SAYS = re.compile(
    r"^(?P<who>[^,.:;\"“”?!]{3,90}?)\s+(?P<cue>says|said|claims|claimed|insists|insisted|warns|warned|argues|argued|believes|believed"
    r"|notes|noted|stresses|stressed|adds|added|admits|admitted)\s+(?:that\s+)?(?P<what>[^\s\"“”:][^\"“”:]*)$"
)
_LEMMAS = {
    "says": "say", "said": "say", "claims": "claim", "claimed": "claim", "insists": "insist", "insisted": "insist", "warns": "warn",
    "warned": "warn", "argues": "argue", "argued": "argue", "believes": "believe", "believed": "believe", "notes": "note",
    "noted": "note", "stresses": "stress", "stressed": "stress", "adds": "add", "added": "add", "admits": "admit",
    "admitted": "admit",
}  # fmt: skip
_COLON = re.compile(r"^(?P<who>[^,.:;\"“”?!]{3,60}?)\s*:\s+[\"“]?(?P<what>[^\"“”:]+)[\"”]?$")
LEAST_WORDS = 3
"""Words of what is said, so that a label before a number is no speaker."""
_NOBODY = frozenset("it he she they we i you that this what who which there".split())


def attributed(piece: str) -> Mention | None:
    """Return what a claim says that somebody said, where it is said in a form of chats; None where it is not.

    >>> found = attributed("Anna Berg: trade with the islands is down.")
    >>> found.span.of("Anna Berg: trade with the islands is down."), found.value.speaker_name
    ('trade with the islands is down.', 'Anna Berg')
    """
    found = _SAYS.match(piece)
    if found is not None and _can_say(found["who"]):
        return _mention(found, Form.REPORTED, Span(*found.span("cue")), _LEMMAS[found["cue"]])
    found = _COLON.match(piece)
    if found is not None and _is_a_person(found["who"]):
        return _mention(found, Form.REPORTED, None, "say")
    return None


def headed(piece: str) -> Mention | None:
    """Return what a claim says behind one name in front of a colon, where there is nothing else in it to compare.

    >>> found = headed('berg: the drill must not lead to an "exodus"')
    >>> found.span.of('berg: the drill must not lead to an "exodus"'), found.value.speaker_name
    ('the drill must not lead to an "exodus"', 'berg')
    >>> headed("update: the drill must not lead to an exodus") is None
    True
    """
    found = _HEAD.match(piece)
    if found is None or is_common(found["who"].casefold()) or found["who"].casefold() in _LABELS:
        return None
    return _mention(found, Form.REPORTED, None, "say") if territory_of(found["who"]) is None else None


_HEAD = re.compile(r"^(?P<who>[^\W\d_]{4,20})\s*:\s+(?P<what>[^:]+)$")
_LABELS = frozenset(
    "tldr fyi psa edit afaik imho fwiw btw lmao iirc breaking updated spoiler reminder faq info recap".split()
)
"""What stands before a colon in a chat and is nobody."""


def _mention(found: re.Match[str], form: Form, cue: Span | None, verb: str) -> Mention | None:
    if len(words_in(found["what"])) < LEAST_WORDS:
        return None
    speaker = Span(*found.span("who"))
    named = [name.span.of(found["who"]) for name in find_names(found["who"] + ".", language="en")]
    value = StatementValue(
        form, speaker, named[-1] if cue is None and named else found["who"], cue, verb, VerbClass.NEUTRAL
    )
    return Mention(Span(*found.span("what")), value)


def _can_say(who: str) -> bool:
    """Say whether the words before the verb are somebody: they begin with a capital, and with no pronoun and no number."""
    words = words_in(who)
    return bool(words) and who[0].isupper() and words[0].folded not in _NOBODY and not words[0].is_number


def _is_a_person(who: str) -> bool:
    """Say whether all that stands before a colon is one name of two words and more."""
    names = find_names(who + ".", language="en")
    return len(words_in(who)) > 1 and any(name.span.start == 0 and name.span.end >= len(who) for name in names)
