"""Words that deny, that call something false, and that say it with a reservation: not, a hoax, reportedly, was to.

What only looks like it is none: "not only", "no fewer than", the month of May, Edvard Lie, and the "no" to somebody else that
a message opens with. This file knows nothing of claims.
"""

from __future__ import annotations

import re
from functools import lru_cache

from facts.model import Span

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NEVER_BEFORE = (
    r"(?:\b(?:which|that|what|something|as)\s[^,.;]{0,40}\bnever\b[^,.;]{0,40}\bbefore\b(?!\s+\w)"
    r"|\bnever\b(?:[^,.;]|\.(?=\w|\s+[a-z])){0,80}\bbefore\s+(?:the\s+(?:one|time)\b|(?:this|that|then|it)\b(?!\s+\w)"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b|{_MONTH}\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b))"
)
_LASTING = r"(?:stay|remain|last|continu|keep|kept|hold|held|live|work|serve|run|wait|go\s+on|be\b|exist|surviv|reign|rule|stand|stood|that\b|which\b|who\b)"
"""What is not done until a day is no longer done by then: for a deed it is the day on which it was."""
_NOT_UNTIL = (
    rf"\b(?:did|does|do|was|were|had)(?:\s+not|n['’]?t)\b(?=(?:(?!\b{_LASTING})[^.;:])*?\buntil\s+(?:(?:the|early|late|mid|about|around|only)[\s-]+)*"
    rf"(?:\d|{_MONTH}|spring|summer|autumn|winter|fall))"
)
_NO_DENIAL = re.compile(
    _NEVER_BEFORE
    + "|"
    + _NOT_UNTIL
    + r"|^\W*(?:(?:lol|lmao|haha|well|oh|but|and|so|uh|um|sorry|ну|да)\W+)*(?:no|nope|nah|нет)\s*[,!:;–—]"
    r"|(?:\bnot|\b(?:did|does|do|is|was|were|are|has|have|had)n['’]?t)\s+(?:only|just|merely|simply|solely|purely|exclusively|alone)\b"
    r"(?!\s+(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twenty|thirty|forty|fifty|hundreds?|thousands?)\b))"
    r"|\bnot\s+(?:one|once|two|three|\d+)\s+but\b|\bno\s+(?:fewer|less|more|later|earlier|sooner|doubt|wonder|matter|way|kidding|joke|cap)\b|\bnot\s+(?:less|more|fewer|later|until)\b"
    r"|\bno\s+(?:other\s+)?\w+\s+(?:has|have|had|was|is|were|are)\b[^.;]{0,40}\bthan\b|\bno\s+longer\s+than\b|\bif\s+not\b|\bnot\s+to\s+(?:forget|mention)\b|\bno\s+one\s+else\s+but\b|\bnot\s+least\b|\bno\.\s*\d"
    r"|\bне\s+(?:только|просто|столько|лишь|более|менее|раньше|позже|больше|меньше|позднее|ранее)\b|\bне\s+без\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:not|never|no|none|without|nobody|nothing|neither|nor|cannot|hardly|barely|scarcely)\b|n['’]t\b"
    r"|\b(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|yet|neglect(?:s|ed)?|decid\w+\s+against|avoid\w*)"
    r"\s+(?:(?:(?:on|in)\s+[^,.;]{1,24}\s)?to\b|\w+ing\b)"
    r"|\b(?:didnt|doesnt|dont|isnt|wasnt|werent|arent|hasnt|havent|hadnt|wont|cant|couldnt|wouldnt)\b"
    r"|\b(?:false|fake|wrong)\b(?!\s+(?!that\b|news\b|claims?\b|reports?\b|and\b|or\b|to\b)[^\W\d_])"
    r"|\b(?:untrue|hoax|denie[sd]|deny|debunked|incorrect|lies?(?!\s+(?:in|on|at|near|about|above|below|between|some|just|within|under|over|behind|to|along|north|south|east|west|off|\d))|myth)\b"
    r"|\b(?:не|нет|никогда|никто|ничего|без|ни|отказал\w*|ложь|неправда)\b",
    re.IGNORECASE,
)
_NAMES = frozenset(("Lie", "Wrong", "Myth"))
"""Words of falsehood that are also somebody's name, where they have a capital."""
_RESERVATION = re.compile(
    r"\b(?:would|could|might|may|should|must|if|unless|likely|unlikely|reportedly|allegedly|supposedly|apparently|perhaps|possibly"
    r"|probably|presumably|maybe|rumou?r(?:ed|s)?|suspect(?:s|ed)?|can\s+be\s+argued|will"
    r"|(?:said|believed|thought|expected|supposed|meant|due|set|scheduled|planned|intended|reported|rumou?red)\s+to"
    r"|(?:was|were|is|are)\s+(?:\w+ly\s+)?to\s+(?!the\b|a\b|an\b|blame\b)|seems?|seemed|appears?\s+to|appeared\s+to|plans?\s+to|planned\s+(?:to|for)|(?:the|an?|was|were|is|are|been)\s+planned|wants?\s+to|wanted\s+to"
    r"|it\s+(?:is|was)\s+(?:thought|believed|rumou?red)|hopes?\s+to|on\s+paper|in\s+theory|nominally|aims?\s+to|tried\s+to|attempt(?:s|ed)?\s+to|(?:read(?:y|iness)|willing(?:ness)?|intend(?:s|ed|ing)?|(?:is|are|was|were)\s+prepared)\s+to)\b"
    r"|\b(?:бы|если|возможно|вероятно|может|могут|должен|должна|должны|якобы|предположительно|будет|будут)\b",
    re.IGNORECASE,
)


_FALSITY = re.compile(
    r"\b(?:false|falsely|untrue|hoax|fake|denie[sd]|denying|debunked|misleading|fabricated|no\s+(?:evidence|proof|truth)"
    r"|(?:dismiss|reject|refut)(?:ed|es)(?:\s+(?:the|a|as|this|these))*\s+(?:claims?|reports?|rumou?rs?|allegations?|false)|ложь|неправда|фейк\w*)\b",
    re.IGNORECASE,
)


def falsity(text: str) -> Span | None:
    """Return the word by which a text calls what it tells of false; None where it does not.

    >>> text = "The town dismissed claims that the bridge was sold."
    >>> falsity(text).of(text)
    'dismissed claims'
    """
    found = _FALSITY.search(text)
    return Span(*found.span()) if found is not None else None


def never_before(text: str) -> Span | None:
    """Return where a text says that a deed was the first of its kind by saying what nobody had done: which it had never done before.

    >>> text = "Elm sent aid to Ash, which it had never done before."
    >>> never_before(text).of(text)
    'which it had never done before'
    """
    found = re.search(_NEVER_BEFORE, text, re.IGNORECASE)
    return None if found is None else Span(*found.span())


@lru_cache(maxsize=4_096)
def denials(text: str) -> tuple[Span, ...]:
    """Return the words that deny; those that only look so ("no fewer than", "not only") are none.

    >>> [span.of("No fewer than 9 did not come") for span in denials("No fewer than 9 did not come")]
    ['not']
    """
    blank = _NO_DENIAL.sub(lambda found: " " * len(found[0]), text)
    return tuple(Span(*found.span()) for found in _DENIAL.finditer(blank) if found[0] not in _NAMES)


def is_not_until(text: str) -> bool:
    """Say whether a text tells by "not until" on which day something was done.

    >>> is_not_until("They did not sign until 4 May."), is_not_until("They did not stay until 4 May.")
    (True, False)
    """
    return re.search(_NOT_UNTIL, text, re.IGNORECASE) is not None


_MORE = re.compile(
    r"(?:\b(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|may|might|should|must)\s+not|n['’]t)\s+(?:just|merely|simply|only)\b(?!.*\b(?:but|also)\b)",
    re.IGNORECASE | re.DOTALL,
)


def says_more(text: str) -> bool:
    """Say whether a text says that there is more than it tells: the ferries are not just leaving for repairs.

    >>> says_more("They did not just paint it."), says_more("They did not just paint it but sank it.")
    (True, False)
    """
    return _MORE.search(text) is not None


@lru_cache(maxsize=4_096)
def reservations(text: str) -> tuple[Span, ...]:
    """Return the words by which something is said with a reservation: would, if, reportedly, was to."""
    return tuple(
        Span(*found.span())
        for found in _RESERVATION.finditer(text)
        if not (found[0].casefold() == "may" and _is_month(text, found.start(), found.end()))
        and not _PURPOSE.search(text[: found.start()])
        and not _COMPARED.search(text[: found.start()])
    )


_PURPOSE = re.compile(r"\bso\s+(?:that\s+)?(?:the\s+)?\w+\s+$", re.IGNORECASE)
"""What makes "could" a purpose and no doubt: so that she could go."""
_COMPARED = re.compile(r"\bthan\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
"""Where something is only held against what might have been: shorter than anyone could have thought."""
_BEFORE_MAY = re.compile(
    r"(?:\d(?:st|nd|rd|th)?(?:\s+of)?|\b(?:in|of|early|late|mid|since|until|by|before|after|last|this))[\s-]+$",
    re.IGNORECASE,
)


def _is_month(text: str, start: int, end: int) -> bool:
    """Say whether "may" is the month: 4 May, May 1911, in May."""
    if text[start].islower() and _VERB_BEHIND_MAY.match(text, end) is not None:
        return False  # what lasts until 1960 may be cut short
    return (
        (start > 0 and text[start].isupper())
        or re.match(r"\s+\d", text[end:]) is not None
        or _BEFORE_MAY.search(text[:start]) is not None
    )


_VERB_BEHIND_MAY = re.compile(r"\s+(?:be|have|not|also|well|yet|still|soon|become|come|go|need)\b", re.IGNORECASE)
