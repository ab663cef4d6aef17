"""What a library of sentence borders cannot know, put right: each rule small and with its reason.

Sentences that were cut after an abbreviation, before a closing quote or inside an address are joined; two that were
left together, because an apostrophe was taken for a quotation mark or a footnote stands between them, are cut. The
tables are of English and Russian; the rules without a table hold for any language with small and capital letters.
Pure; ``facts.reading.segmentation.sentences`` is the only caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from facts.model import Span
from facts.reading.word_sets import word_set

_BLANK = " \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\x1c\x1d\x1e\x1f\x85"
_OPENERS = "\"'“„«‹‘‚([{¿¡"
_CLOSERS = "\"'”’»›)]}"
_DASHES = "-–—―"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r|\u2029|\f")


def trimmed(piece: str, start: int, end: int) -> Span | None:
    while start < end and piece[start] in _BLANK:
        start += 1
    while end > start and piece[end - 1] in _BLANK:
        end -= 1
    return Span(start, end) if start < end else None


# --- merging what was cut in the wrong place ---------------------------------------------------------------------------


# Before a number (or, for those that mean "about", before anything in small letters).
_BEFORE_NUMBER = word_set(
    "no nos nr num vol vols fig figs ch chap sec sect art arts p pp para paras approx ca c circa est app ex op ed eds "
    "abs ser ver v table pt bd "
    "рис гл стр с ст п пп табл т тт д кв корп оф ок прим разд пар илл вып № изд млн млрд тыс"
)
# Before a name.
_BEFORE_NAME = word_set(
    "mr mrs ms mx dr prof rev hon fr sr st ste mt ft gen lt col maj capt cpt cmdr adm sgt cpl pvt brig gov sen rep reps "
    "sens pres amb supt insp det messrs mme mlle m hr fru ing dipl pfc "
    "им ул г-н г-жа акад проф доц св гг тов ген полк подп майор кап лейт серж адм маршал пос дер обл р-н пр просп пл "
    "наб пер бул ш о-в о оз р хр см ср напр"
)
_ABBREVIATIONS = _BEFORE_NAME | _BEFORE_NUMBER
# Words that open a sentence and hardly ever follow an abbreviation or an initial within one.
_OPENING = word_set(
    "the a an this that these those he she it they we you i his her its their our my there here then in on at by for "
    "from with after before when while where who what why how but and or so if as although however meanwhile since "
    "during until once no not both each most some many such another only even still yet now today yesterday "
    "он она оно они мы вы я это этот эта эти тот та те его её ее их там тут здесь тогда потом затем в во на по с со "
    "у к ко из за от до для при после перед когда где кто что почему как но и а или если хотя однако также кроме"
)
_AFTER_CLOCK = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest msk eastern pacific central"
)
_LAST_WORD = re.compile(r"([^\W_][\w'’-]*)\.$")
_INITIAL = re.compile(r"(?:^|[\s.(“«\"'‘-])[^\W\d_]\.$")
_LETTERED = re.compile(r"(?:\b[^\W\d_]\.\s?){2,}$")
_CLOCK = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W_][\w'’-]*")
# After a quoted question: "Why now?" Alder asked.
_SPEAKER_FOLLOWS = re.compile(
    r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,2}\s(?:said|says|asked|asks|added|wrote|writes|replied|told|cried|shouted)\b"
)
_TAIL = 40
"""How much of a sentence's end the rules look at: longer than any abbreviation."""


def joined(piece: str, spans: list[Span]) -> list[Span]:
    """Join neighbours that are one sentence, and give closing quotes back to the sentence they close."""
    sentences: list[Span] = []
    for proposed in spans:
        span: Span | None = proposed
        if sentences:
            before = sentences[-1]
            closers = _leading_closers(piece, before, proposed)
            if closers:
                before = sentences[-1] = Span(before.start, closers)
                span = trimmed(piece, closers, proposed.end)
            if span is not None and _belongs(piece, before, span):
                sentences[-1] = Span(before.start, span.end)
                continue
        if span is not None:
            sentences.append(span)
    return sentences


def _leading_closers(piece: str, before: Span, after: Span) -> int:
    """Return where the closing quotes or brackets at the start of ``after`` end; 0 where there are none.

    A straight quote closes only where it is glued to the sentence before.
    """
    at = after.start
    while at < after.end and piece[at] in ("”’»›)]}" if at > before.end else _CLOSERS):
        at += 1
    return at if at > after.start and (at == after.end or piece[at] in _BLANK) else 0


def _belongs(piece: str, before: Span, after: Span) -> bool:
    """Say whether ``after`` goes on with the sentence ``before``."""
    if _PARAGRAPH.search(piece, before.end, after.start):
        return False
    head = piece[after.start : after.start + _TAIL]
    if not any(character.isalnum() for character in piece[after.start : after.end]):
        return True
    glued = after.start == before.end
    tail = piece[max(before.start, before.end - _TAIL) : before.end]
    if glued and tail[-1] in ".!?…" and not _safely_glued(piece, before, after):
        return True
    first = head.lstrip(_OPENERS)
    if tail[-1] in '”»"' and tail[-2:-1] in ("?", "!") and _SPEAKER_FOLLOWS.match(head):
        return True
    spoken = head.lstrip(_DASHES + " \u00a0") if head[0] in _DASHES else first
    if spoken[:1].islower() and (spoken is not first or first == head or tail[-1] == "."):
        return True
    return tail.endswith(".") and _follows_abbreviation(tail, first)


def _follows_abbreviation(tail: str, first: str) -> bool:
    """Say whether the full stop that ends ``tail`` is an abbreviation's and ``first`` goes on."""
    word = _FIRST_WORD.match(first)
    initial = len(first) > 1 and first[1] == "."
    opening = word is not None and word.group().lower() in _OPENING and not initial
    if not tail[-3:-2].isalnum():  # the last word has one letter: no clock time and no initials end otherwise
        if _CLOCK.search(tail):
            return word is not None and word.group().lower() in _AFTER_CLOCK
        if _LETTERED.search(tail) or _INITIAL.search(tail):
            return first[:1].isupper() and not opening
    found = _LAST_WORD.search(tail, tail.rfind(" ") + 1)
    if found is None:
        return False
    last = found.group(1)
    known = last.lower()
    if first[:1].isdigit():
        return known in _BEFORE_NUMBER
    return first[:1].isupper() and known in _BEFORE_NAME and not opening


_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]{2,}|\d{4}|\d%|[)\]])[.!?…]+[\"”»’')\]]*$")
_GLUED_AFTER = re.compile(r"[\"“«‘'(\[—–]*[^\W\d_][^\W\d_]?")
_ADDRESS = re.compile(r"www|[/@\\_=&#]|\.\w+\.|\.(?:com|org|net|edu|gov|info)\b", re.IGNORECASE)


def _safely_glued(piece: str, before: Span, after: Span) -> bool:
    """Say whether a sentence end without a blank is one: "quay.The", and not "example.Org", "v2.Next", "Dr.Fox"."""
    tail = piece[max(before.start, before.end - _TAIL) : before.end]
    head = piece[after.start : after.start + _TAIL]
    found = _GLUED_AFTER.match(head)
    if found is None or not _GLUED_BEFORE.search(tail):
        return False
    letters = found.group().lstrip("\"“«‘'([—–")
    if not letters[0].isupper() or letters[1:].isupper():
        return False
    token = tail.split()[-1] + head.split()[0]
    last = _LAST_WORD.search(tail)
    abbreviated = last is not None and last.group(1).lower() in _ABBREVIATIONS
    return not abbreviated and not _ADDRESS.search(token)


# --- cutting what was left whole ---------------------------------------------------------------------------------------

_STOP = re.compile(r"[.!?…](?:[\"”»’')\]]|\[[^\[\]\n]{1,40}\])*\s+(?=[\"“«‘'(\[]?[^\W\d_])")
_FOOTNOTE = re.compile(r"[.!?…][\"”»’']?(?:\[[^\[\]\n]{1,40}\])+\s")
_FULL_WORD = re.compile(r"(?:[^\W\d_]{4,}|\d{4}|\d%)[.!?…]$")
_APOSTROPHE = re.compile("['’‘]")
_QUOTES = re.compile("[\"“«„'‘’]")
_LOOKED_AT = 4_000


def cut(piece: str, span: Span) -> Iterator[Span]:
    """Cut a sentence where another surely begins: after a stop, before a capital, outside of any quotation.

    The stop is sure where brackets hold the whole sentence, "(It rained.) Then ...", where a footnote follows it,
    "grew.[4] Then ...", and where it ends a full word between apostrophes, which the library takes for quotation
    marks: "the mayor's. The council's ...".
    """
    cuts = [span.start]
    stops = list(_STOP.finditer(piece, span.start, span.end)) if len(span) <= _LOOKED_AT else []
    if stops:
        text = span.of(piece)
        marks = [found.start() for found in _APOSTROPHE.finditer(piece, span.start, span.end)]
        quotations = [part.moved(span.start) for part in _quotations(text)]
        for found in stops:
            start, end = found.span()
            after = piece[end : end + _TAIL].lstrip(_OPENERS)
            if not after[:1].isupper() or any(one.start <= start and end < one.end for one in quotations):
                continue
            bracketed = piece[cuts[-1]] in "([" and found.group().rstrip()[-1] in ")]"
            tail = piece[max(cuts[-1], start - _TAIL) : start + 1]
            between = bool(marks) and marks[0] < start and end <= marks[-1] and _FULL_WORD.search(tail) is not None
            if bracketed or _FOOTNOTE.match(piece, start, end) or (between and not _follows_abbreviation(tail, after)):
                cuts.append(end)
    spans = (trimmed(piece, start, end) for start, end in pairwise([*cuts, span.end]))
    return (part for part in spans if part is not None)


_PAIRS = {"“": "”", "«": "»", "„": "“”"}
_STRAIGHT = re.compile('"')
_PAIRED = re.compile("[“”„«»]")
_OPENS_SINGLE = re.compile(r"(?:^|(?<=[\s(\[“\"—–]))['‘](?=\w)")
_CLOSES_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?=[\s.,;:!?)\]”\"]|$)")


def _quotations(text: str) -> list[Span]:
    """Return the quotations of a text that are closed; single quotes count where they can be no apostrophe."""
    found: list[Span] = []
    if _QUOTES.search(text) is None:
        return found
    opened: tuple[int, str] | None = None
    for mark in _PAIRED.finditer(text):
        at, character = mark.start(), mark[0]
        if opened and character in opened[1]:
            found.append(Span(opened[0], at + 1))
            opened = None
        elif opened is None and character in _PAIRS:
            opened = (at, _PAIRS[character])
    straight = [mark.start() for mark in _STRAIGHT.finditer(text)]
    found.extend(Span(start, end + 1) for start, end in zip(straight[::2], straight[1::2], strict=False))
    last = 0
    for single in _OPENS_SINGLE.finditer(text):
        closing = _CLOSES_SINGLE.search(text, single.end()) if single.start() >= last else None
        if closing:
            last = closing.end()
            found.append(Span(single.start(), last))
    return found
