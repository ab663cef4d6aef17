"""Where sentences begin and end.

A citation quotes a whole sentence, so a sentence cut in two is half a proof and two glued ones prove too much. The
borders come from ``sentencex`` (rules of the Wikimedia language team, about 300 languages); this module is the only
one that knows it. On top stand our own repairs, each a small rule with a name: what a library without our texts
cannot know. This file knows nothing of paragraphs: callers give it one (``facts.importing.passages``).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import sentencex

from facts.model import Span

LONGEST = 1_000
"""No sentence is longer, in code points; the readers' regexes rely on it (quadratic ones hurt beyond it)."""
_WINDOW = 4_000

_BLANK = " \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\x1c\x1d\x1e\x1f\x85"
_OPENERS = "\"'“„«‹‘‚([{¿¡"
_CLOSERS = "\"'”’»›)]}"
_DASHES = "-–—―"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r|\u2029|\f")


def split(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of ``text[start:end]`` in order, as spans of ``text`` without the blanks around them.

    Offsets are code points. The spans are disjoint and hold every character that is not blank; none is longer than
    ``LONGEST``. A single line end does not end a sentence, an empty line does. ``language`` is an ISO 639 code; for
    one that the rules do not know they are the general ones.

    >>> text = "The bridge cost approx. 3 million. It opened on May 5."
    >>> [sentence.of(text) for sentence in split(text)]
    ['The bridge cost approx. 3 million.', 'It opened on May 5.']
    """
    stop = len(text) if end is None else end
    piece = text[start:stop]
    spans = _repaired(piece, _proposed(piece, language))
    return tuple(
        part.moved(start)
        for span in spans
        for extra in _cut_after_brackets(piece, span)
        for part in _capped(piece, extra)
    )


def _proposed(piece: str, language: str) -> list[Span]:
    """What the library says, without the blanks around each sentence; empty ones are gone.

    It is given a window at a time, for its time grows with the square of the unpaired quotes it sees. A window's last
    sentence begins the next window, unless it fills half of this one.
    """
    code = language.partition("-")[0].lower()
    cuts = [0]
    while cuts[-1] < len(piece):
        begin = cuts[-1]
        window = piece[begin : begin + _WINDOW]
        starts = {begin + int(boundary["start_index"]) for boundary in sentencex.get_sentence_boundaries(code, window)}
        inner = sorted(start for start in starts if begin < start < begin + len(window))
        end = begin + len(window)
        whole = end == len(piece) or not inner or inner[-1] - begin < _WINDOW // 2
        cuts.extend([*inner, end] if whole else inner)
    trimmed = (_trimmed(piece, start, end) for start, end in pairwise(cuts))
    return [span for span in trimmed if span is not None]


def _trimmed(piece: str, start: int, end: int) -> Span | None:
    while start < end and piece[start] in _BLANK:
        start += 1
    while end > start and piece[end - 1] in _BLANK:
        end -= 1
    return Span(start, end) if start < end else None


# --- merging what was cut in the wrong place ---------------------------------------------------------------------------


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a number (or, for those that mean "about", before anything in small letters).
_BEFORE_NUMBER = _words(
    "no nos nr num vol vols fig figs ch chap sec sect art arts p pp para paras approx ca c circa est app ex op ed eds "
    "abs ser ver v table pt bd "
    "рис гл стр с ст п пп табл т тт д кв корп оф ок прим разд пар илл вып № изд млн млрд тыс"
)
# Before a name.
_BEFORE_NAME = _words(
    "mr mrs ms mx dr prof rev hon fr sr st ste mt ft gen lt col maj capt cpt cmdr adm sgt cpl pvt brig gov sen rep reps "
    "sens pres amb supt insp det messrs mme mlle m hr fru ing dipl pfc "
    "им ул г-н г-жа акад проф доц св гг тов ген полк подп майор кап лейт серж адм маршал пос дер обл р-н пр просп пл "
    "наб пер бул ш о-в о оз р хр см ср напр"
)
# Words that open a sentence and hardly ever follow an abbreviation or an initial within one.
_OPENING = _words(
    "the a an this that these those he she it they we you i his her its their our my there here then in on at by for "
    "from with after before when while where who what why how but and or so if as although however meanwhile since "
    "during until once no not both each most some many such another only even still yet now today yesterday "
    "он она оно они мы вы я это этот эта эти тот та те его её ее их там тут здесь тогда потом затем в во на по с со "
    "у к ко из за от до для при после перед когда где кто что почему как но и а или если хотя однако также кроме"
)
_AFTER_CLOCK = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest msk eastern pacific central"
)
_LAST_WORD = re.compile(r"([^\W_][\w'’-]*)\.$")
_INITIAL = re.compile(r"(?:^|[\s.(“«\"'‘-])[^\W\d_]\.$")
_LETTERED = re.compile(r"(?:\b[^\W\d_]\.\s?){2,}$")
_CLOCK = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W_][\w'’-]*")
_TAIL = 40
"""How much of a sentence's end the rules look at: longer than any abbreviation."""


def _repaired(piece: str, spans: list[Span]) -> list[Span]:
    """Join neighbours that are one sentence, and give closing quotes back to the sentence they close."""
    sentences: list[Span] = []
    for proposed in spans:
        span: Span | None = proposed
        if sentences:
            before = sentences[-1]
            closers = _leading_closers(piece, before, proposed)
            if closers:
                before = sentences[-1] = Span(before.start, closers)
                span = _trimmed(piece, closers, proposed.end)
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
    spoken = head.lstrip(_DASHES + " \u00a0") if head[0] in _DASHES else first
    if spoken[:1].islower() and (spoken is not first or first == head or tail[-1] == "."):
        return True
    return tail.endswith(".") and _follows_abbreviation(tail, first)


def _follows_abbreviation(tail: str, first: str) -> bool:
    """Say whether the full stop that ends ``tail`` is an abbreviation's and ``first`` goes on."""
    word = _FIRST_WORD.match(first)
    opening = word is not None and word.group().lower() in _OPENING
    if _CLOCK.search(tail):
        return word is not None and word.group().lower() in _AFTER_CLOCK
    if _LETTERED.search(tail) or _INITIAL.search(tail):
        return first[:1].isupper() and not opening
    found = _LAST_WORD.search(tail)
    if found is None:
        return False
    last = found.group(1)
    known = last.lower()
    if first[:1].isdigit():
        return known in _BEFORE_NUMBER
    return first[:1].isupper() and known in _BEFORE_NAME and not opening


_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]{2,}|\d{4}|\d%|[)\]])[.!?…]+[\"”»’')\]]*$")
_GLUED_AFTER = re.compile(r"[\"“«‘'(\[—–]*[^\W\d_][^\W\d_]?")
_ADDRESS = re.compile(r"www|[/@\\_=&#]|\.\w+\.")


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
    abbreviated = last is not None and last.group(1).lower() in _BEFORE_NAME | _BEFORE_NUMBER
    return not abbreviated and not _ADDRESS.search(token)


# --- cutting what was left whole ---------------------------------------------------------------------------------------

_AFTER_BRACKET = re.compile(r"[^\W_][.!?…][\"”»’']?[)\]]\s+(?=[\"“«‘]?[^\W\d_])")


def _cut_after_brackets(piece: str, span: Span) -> list[Span]:
    """Cut after a bracket that holds whole sentences: "(It rained.) Then ..."; the library does not."""
    cuts = [span.start]
    for found in _AFTER_BRACKET.finditer(piece, span.start, span.end):
        opening = piece[found.end()]
        letter = piece[found.end() + 1 : found.end() + 2] if opening in '"“«‘' else opening
        if letter.isupper() and piece[cuts[-1]] in "([":
            cuts.append(found.end())
    trimmed = (_trimmed(piece, a, b) for a, b in pairwise([*cuts, span.end]))
    return [part for part in trimmed if part is not None]


_CLAUSES = (
    re.compile(r"[.!?…][\"”»’')\]]*\s+"),
    re.compile(r"[;:]\s+|\s[–—]\s"),
    re.compile(r",\s+"),
    re.compile(r"\s+"),
)


def _capped(piece: str, span: Span) -> list[Span]:
    """Cut a sentence longer than ``LONGEST`` at the last good edge before it: stop, clause, comma, blank, anywhere."""
    parts: list[Span] = []
    rest: Span | None = span
    while rest is not None and len(rest) > LONGEST:
        edge = _last_edge(piece, rest.start + LONGEST // 4, rest.start + LONGEST)
        part = _trimmed(piece, rest.start, edge)
        if part is not None:
            parts.append(part)
        rest = _trimmed(piece, edge, rest.end)
    return [*parts, rest] if rest is not None else parts


def _last_edge(piece: str, low: int, high: int) -> int:
    for edges in _CLAUSES:
        ends = [found.end() for found in edges.finditer(piece, low, high)]
        if ends:
            return ends[-1]
    for at in range(high, high - 16, -1):
        if not unicodedata.combining(piece[at]):
            return at
    return high
