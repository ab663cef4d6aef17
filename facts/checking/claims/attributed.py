"""Who a claim says it is from, in forms of a chat that the prose of a source seldom has.

"Anna Berg: trade is down" is a headline for what she said, and "A farmer who lost his herd says prices doubled" has a whole
clause between speaker and verb. In a source these forms are too often something else; at the beginning of a claim they are
hardly anything else. This file knows nothing of sources.
"""

from __future__ import annotations

import re

from facts.checking.claims.polling import HOLD, is_asked
from facts.checking.words.plans import is_norm
from facts.checking.words.predicates import DEEDS, is_of_a_thing
from facts.model import Span
from facts.reading.lexicon import is_common
from facts.reading.names import find_names, territory_of
from facts.reading.words import stem, words_in
from facts.values import Flag, Form, Mention, StatementValue, VerbClass

_SAYS = re.compile(
    r"^(?P<who>[^,.:;\"“”?!]{3,90}?)\s+(?P<cue>says|said|claims|claimed|insists|insisted|warns|warned|argues|argued|believes|believed"
    r"|notes|noted|stresses|stressed|adds|added|admits|admitted)\s+(?:that\s+)?(?P<what>[^\s\"“”:][^\"“”:]*)$"
)
_REACTED = re.compile(
    r"^(?P<who>[^,.:;\"“”?!]{3,90}?)\s+(?P<cue>reacted|responded)\s+to\s+(?P<what>[^\"“”:]{2,80}\swith\s[\"“][^\"“”]+[\"”])[.!]?$"
)
"""What somebody says in a few quoted words, of something that is named before: she reacted to the raid with “deep regret”."""
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
    found = _REACTED.match(piece)
    if found is not None and _can_say(found["who"]):
        return _mention(found, Form.MIXED, Span(*found.span("cue")), "respond")
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


def announced_by(piece: str) -> Mention | None:
    """Return what a claim says that somebody made known, said behind it; None where nobody with a name did.

    >>> found = announced_by("The readiness of Corland to pay was announced by Anna Berg.")
    >>> found.span.of("The readiness of Corland to pay was announced by Anna Berg."), found.value.speaker_name
    ('The readiness of Corland to pay', 'Anna Berg')
    """
    found = _MADE_KNOWN.match(piece)
    if found is None or not _is_a_person(found["who"]):
        return None
    return _mention(found, Form.REPORTED, Span(*found.span("cue")), _LEMMAS_KNOWN[found["cue"]])


def is_made_known(statement: Mention | None, piece: str) -> bool:
    """Say whether a claim only names what somebody made known, and who did behind it: the sale was announced by Anna Berg."""
    return statement is not None and statement == announced_by(piece)


_MADE_KNOWN = re.compile(
    r"^(?P<what>[^,;:\"“”?!]{12,160}?)\s+(?:was|were|has\s+been|have\s+been)\s+(?:first\s+|publicly\s+)?"
    r"(?P<cue>announced|stated|said|reported|confirmed|revealed|mentioned|expressed)\s+by\s+(?P<who>[^,.;:\"“”?!]{3,60}?)\s*[.!]?$"
)
_LEMMAS_KNOWN = {
    "announced": "announce", "stated": "state", "said": "say", "reported": "report", "confirmed": "confirm", "revealed": "reveal",
    "mentioned": "mention", "expressed": "express",
}  # fmt: skip
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


# --- what reading takes for words ---------------------------------------------------------------------------------------------


def is_report(mention: Mention, piece: str) -> bool:
    """Say whether what reading takes for words is what somebody says, and no deed, nobody's words and nothing that is laid down."""
    value = mention.value
    if not isinstance(value, StatementValue) or value.speaker is None:
        return False
    if Flag.ANONYMOUS in value.flags and _SOMEBODY.match(value.speaker.of(piece)) is None:
        return False
    if value.verb == "go on" and value.form is Form.REPORTED and piece[mention.span.start :].startswith(_GOES_ON):
        return False  # it had gone on for a year when
    if is_laid_down(mention, piece):
        return False
    if stem(value.verb or "") in HOLD and any(is_asked(word) for word in words_in(piece)):
        return False
    return value.verb not in DEEDS and not is_of_a_thing(value, mention.span.of(piece))


def is_laid_down(mention: Mention, piece: str) -> bool:
    """Say whether nobody speaks but what is agreed, which is held against what is told of it: the treaty says that."""
    value = mention.value
    return isinstance(value, StatementValue) and value.speaker is not None and is_norm(value.speaker.of(piece))


_SOMEBODY = re.compile(
    r"(?:(?:the\s+)?(?:two|both)\s+\w+s\b)|(?:an?|another|one)\s+(?!(?:\w+\s+)*(?:of|source|sources|person|man|woman|guy|friend|user|thing|bit|lot|few|number)\b)\w+",
    re.IGNORECASE,
)
"""Who is told by what they are, though not by name: a soldier, a Danish pilot, the two leaders."""
_GOES_ON = ("when", "until", "after", "before", "while", "as ", "in ", "for ", "since", "into", "with")
"""What stands behind a deed that goes on; behind a speaker who does stand his words."""
