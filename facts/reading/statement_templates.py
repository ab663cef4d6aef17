"""The templates of attribution: how one sentence says that somebody said something.

Each template has a name, in the order in which they are tried for a reporting verb:

    as            As Bell said, C. C, as stated by Bell.
    passive       The plan was called a mistake by Bell. They were told by Bell to wait.
    inverted      “Q,” said Bell. C, said Bell.
    postposed     “Q,” Bell said. C, Bell said. “Q,” Bell said, “Q.”
    verb first    Bell said (that) C. Bell said: “Q.” Bell told them (that) C. Bell urged them to go.
    participle    ..., saying C. ..., calling it “Q”.
    according to  According to Bell, C. C, according to Bell.
    noun          Bell’s claim that C.
    unlisted verb “Q,” Bell chuckled.

A template only says where speaker, words and verb stand. This file knows nothing of other sentences: who "she" is and
who speaks in a quotation that stands alone is decided in ``facts.reading.statements``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from facts.model import Span
from facts.reading.clauses import (
    AUXILIARIES,
    DETERMINERS,
    HEDGES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS_MONTHS,
    Group,
    Token,
    groups,
    is_adverb,
    is_verbal,
)
from facts.reading.reporting_verbs import Form as VerbFormName
from facts.reading.reporting_verbs import Frame
from facts.reading.speakers import Phrase, before, behind, opening
from facts.values import Flag, Form, VerbClass


@dataclass(frozen=True, slots=True)
class Found:
    """One statement of a sentence: what a template found, before pronouns are resolved."""

    template: str
    content: Span
    form: Form
    speaker: Phrase | None
    cue: Span | None
    verb: str | None
    verb_class: VerbClass | None
    hedge: str | None = None
    flags: frozenset[Flag] = frozenset()


@dataclass(slots=True)
class _Reading:
    tokens: Sequence[Token]
    groups: list[Group]
    subjects: list[Phrase | None]
    roles: list[str]
    found: list[Found] = field(default_factory=list)
    spoken: set[int] = field(default_factory=set)
    """Quotations that have a speaker."""


_UNREAL = frozenset("could should might may must can cannot can't couldn't shouldn't mustn't shall ought".split())
_DOCUMENTS = frozenset(
    "poll polls survey surveys study studies report reports data figures analysis numbers research record records "
    "document documents letter letters email emails e-mails video footage statistics investigation review audit findings "
    "tests test evidence images results census estimates filings files transcript memo researchers scientists polling "
    "testimonies testimony reporters experts analysts".split()
)
_CLAUSE_OPENERS = frozenset("if whether how why what when where there it that".split()) | SUBJECT_PRONOUNS | DETERMINERS


def read_sentence(tokens: Sequence[Token]) -> list[Found]:
    """Return the statements that stand in one sentence, in the order of their words.

    >>> from facts.reading.clauses import tokenize
    >>> text = "Ada Bell said that the bridge was safe, adding that it would stay open."
    >>> found = read_sentence(tokenize(text, 0, len(text), ()))
    >>> [(f.verb, f.content.of(text)) for f in found]
    [('say', 'the bridge was safe'), ('add', 'it would stay open')]
    """
    if not tokens:
        return []
    every = groups(tokens)
    reading = _Reading(tokens, every, [None] * len(every), [""] * len(every))
    for number in range(len(every)):
        _place(reading, number)
    for number in range(len(every)):
        _content(reading, number)
    reading.found.extend(_according(reading))
    reading.found.extend(_nouns(reading))
    reading.found = _outermost(reading.found)
    _spoken(reading)
    reading.found.extend(_unlisted(reading))
    return sorted(_without_doubles(reading.found), key=lambda f: (f.content, f.template))


# --- whose verb, and on which side --------------------------------------------------------------------------------------


def _place(r: _Reading, number: int) -> None:
    """Say which template a verb belongs to and who its subject is."""
    group, tokens = r.groups[number], r.tokens
    if group.negated or group.modal in _UNREAL:
        return
    low = 0
    previous = tokens[group.start - 1] if group.start > 0 else None
    after = tokens[group.end] if group.end < len(tokens) else None
    if group.form is VerbFormName.ING and not _continuous(tokens, group):
        if previous is not None and previous.kind == "w" and previous.low not in _BEFORE_ING:
            return
        r.subjects[number] = _main_subject(r, number)
        r.roles[number] = "participle" if r.subjects[number] else ""
        return
    if group.infinitive:
        at = _control(tokens, group.start)
        if at is not None:
            r.subjects[number] = before(tokens, at, low)
            r.roles[number] = "right" if r.subjects[number] else ""
        return
    if previous is not None and previous.low == "as" and after is not None and after.low == "by":
        r.subjects[number] = behind(tokens, group.end + 1, len(tokens))
        r.roles[number] = "as"
        return
    if group.passive:
        r.subjects[number] = before(tokens, group.start, low)
        r.roles[number] = "passive"
        return
    if _inverts(r, number):
        return
    if previous is not None and previous.kind == "w" and previous.low in ("and", "but", "or", "then"):
        r.subjects[number] = _main_subject(r, number)
        r.roles[number] = "right" if r.subjects[number] else ""
        return
    subject = before(tokens, group.start, low)
    if subject is None or not _may_speak(tokens, subject, group):
        return
    r.subjects[number] = subject
    if subject.start > 0 and tokens[subject.start - 1].low == "as" and tokens[subject.start - 1].kind == "w":
        r.roles[number] = "as"
    elif _postposed(r, number, subject):
        r.roles[number] = "postposed"
    else:
        r.roles[number] = "right"


_BEFORE_ING = frozenset("by in after before while when and or but then with instead even again also repeatedly".split())


def _continuous(tokens: Sequence[Token], group: Group) -> bool:
    return any(
        t.low
        in (
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "'s",
            "'re",
            "'m",
            "isn't",
            "aren't",
            "kept",
            "started",
            "began",
        )
        for t in tokens[group.start : group.head]
    )


_CONTROL = (
    ("went", "on"), ("goes", "on"), ("going", "on"), ("go", "on"), ("took", "to", "*"), ("quick",), ("first",), ("rushed",), ("used",),
    ("continued",), ("continues",), ("proceeded",), ("began",), ("begins",), ("started",), ("tries",), ("tried",), ("trying",), ("attempted",),
    ("appeared",), ("appears",), ("seemed",), ("seems",), ("likes",), ("sought",), ("wants",), ("wanted",), ("eager",), ("stopped",),
)  # fmt: skip


def _control(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the verb begins that governs "to say": went on to say, was quick to apologise; else None."""
    for pattern in _CONTROL:
        start = at - len(pattern)
        if start > 0 and all(p in ("*", t.low) for p, t in zip(pattern, tokens[start:at], strict=True)):
            while (
                start > 0
                and tokens[start - 1].kind == "w"
                and (
                    tokens[start - 1].low in ("is", "was", "were", "are", "has", "had", "have", "the")
                    or is_adverb(tokens[start - 1])
                )
            ):
                start -= 1
            return start
    return None


def _main_subject(r: _Reading, number: int) -> Phrase | None:
    """Return the subject of the clause that the verb goes on with."""
    for earlier in range(number - 1, -1, -1):
        subject = r.subjects[earlier]
        if subject is None or r.roles[earlier] in ("as", "passive", "") or r.tokens[subject.start].low in RELATIVES:
            continue
        if not any(_reports(r, outer, earlier) for outer in range(earlier)):
            return subject
    at = r.groups[number].start
    start = 0
    for k in range(at - 1, -1, -1):
        if r.tokens[k].kind == "q" and r.tokens[k].text[-2:-1] in (",", "?", "!", "."):
            start = k + 1
            break
        if r.tokens[k].isp(";:"):
            start = k + 1
            break
    if at == 0 or (
        r.groups[number].form is VerbFormName.ING
        and not any(t.kind == "w" and t.low not in _BEFORE_ING for t in r.tokens[start:at])
    ):
        # "Calling it late, Bell left": the subject comes behind the comma.
        for k in range(at + 1, min(len(r.tokens), at + 60)):
            if r.tokens[k].isp(","):
                subject = opening(r.tokens, k + 1, len(r.tokens))
                if subject is not None and subject.end < len(r.tokens) and r.tokens[subject.end].kind == "w":
                    return subject
        return None
    return opening(r.tokens, start, at)


def _reports(r: _Reading, outer: int, inner: int) -> bool:
    """Whether one verb stands in what another one reports: no mark and no "and" or "but" comes between them."""
    subject = r.subjects[inner]
    if r.roles[outer] not in ("right", "participle") or subject is None:
        return False
    between = r.tokens[r.groups[outer].end : subject.start]
    return bool(between) and not any(t.isp(",;—") or t.low in ("and", "but") for t in between)


def _may_speak(tokens: Sequence[Token], subject: Phrase, group: Group) -> bool:
    words = [t for t in tokens[subject.start : subject.end] if t.kind == "w"]
    head = words[-1]
    if head.low in ("you", "one", "nobody", "something", "nothing", "there", "that", "this"):
        return False
    if group.verb.by_documents:
        return any(t.low in _DOCUMENTS for t in words) or (head.low in ("who", "he", "she", "we") and False)
    if group.verb.nounlike and not _surely_verb(tokens, head, group):
        return False
    if group.form is VerbFormName.BASE and not group.modal:
        # Plural or "I": councils plan, but "the council plan".
        plural = head.low.endswith("s") or head.low in (
            "i",
            "we",
            "they",
            "who",
            "people",
            "police",
            "men",
            "women",
            "others",
            "some",
            "many",
            "most",
            "few",
            "both",
            "all",
        )
        joined = any(t.low == "and" for t in words)
        did = any(t.low in ("do", "does", "did") for t in tokens[group.start : group.head])
        return plural or joined or did
    return True


def _surely_verb(tokens: Sequence[Token], head: Token, group: Group) -> bool:
    """Whether a word that may as well be a noun (claims, reports, states) is the verb here."""
    if group.form not in (VerbFormName.BASE, VerbFormName.THIRD):
        return True
    if any(t.low in AUXILIARIES for t in tokens[group.start : group.head]):
        return True
    if head.low in SUBJECT_PRONOUNS or head.low in ("people", "police"):
        return True
    ahead = tokens[group.end] if group.end < len(tokens) else None
    if ahead is None:
        return head.capital
    if ahead.low == "that" or ahead.kind == "q" or ahead.isp(":"):
        return True
    if group.form is VerbFormName.BASE or not head.capital:
        return False
    return ahead.kind == "p" or not (ahead.low in PREPOSITIONS or ahead.low.endswith("ing") or is_verbal(ahead))


def _quote_before(tokens: Sequence[Token], at: int) -> int | None:
    """Return the quotation that ends right before token ``at``, over a comma or dash."""
    k = at - 1
    if k >= 0 and tokens[k].isp(",—;"):
        k -= 1
    return k if k >= 0 and tokens[k].kind == "q" else None


_SAYING = frozenset("say add note report argue explain write insist warn claim tell".split())


def _inverts(r: _Reading, number: int) -> bool:
    """Place the verb if its subject stands behind it: “Q,” said Bell."""
    group, tokens = r.groups[number], r.tokens
    if group.form not in (VerbFormName.PAST, VerbFormName.THIRD, VerbFormName.BASE) or (
        group.start != group.head and not all(is_adverb(t) for t in tokens[group.start : group.head])
    ):
        return False
    quote = _quote_before(tokens, group.start)
    comma = group.start > 0 and tokens[group.start - 1].isp(",—")
    if quote is None and not (comma and group.verb.lemma in _SAYING and group.form is not VerbFormName.BASE):
        return False
    if not group.verb.frames & {Frame.QUOTE, Frame.CLAUSE, Frame.TOLD}:
        return False
    subject = behind(tokens, group.end, len(tokens))
    if subject is None:
        return False
    ahead = tokens[subject.end] if subject.end < len(tokens) else None
    if ahead is not None and ahead.kind == "w" and (is_verbal(ahead) or (is_adverb(ahead) and quote is None)):
        return False
    words = tokens[subject.start : subject.end]
    if quote is None:
        named = any(t.capital for t in words) or words[0].low in ("a", "an", "the", "one")
        if (
            not named
            or words[-1].low in ("same", "following", "contrary", "opposite")
            or not _clause_before(tokens, group.start - 1)
        ):
            return False
        if not any(t.capital for t in words) and before(tokens, group.start) is not None:
            return False
    if tokens[subject.start].low in PRONOUNS and quote is None:
        return False
    r.subjects[number] = subject
    r.roles[number] = "inverted"
    return True


def _clause_before(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the words before a comma can be what was said, not just a place or a time."""
    start = _clause_start(tokens, comma)
    words = [t for t in tokens[start:comma] if t.kind != "p"]
    if len(words) < 3:
        return False
    first = words[0].low
    if (
        first in PREPOSITIONS
        or first in SUBORDINATORS - {"but", "so", "yet", "that"}
        or first in TIME_WORDS
        or first.endswith("ing")
    ):
        return any(t.isp(",") for t in tokens[start:comma])
    return any(is_verbal(t) for t in words) or len(words) >= 7


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the sentence begins that a verb behind it reports: at its start, or behind a quotation or semicolon."""
    for k in range(at - 1, -1, -1):
        if tokens[k].isp(";"):
            return k + 1
    return 0


def _postposed(r: _Reading, number: int, subject: Phrase) -> bool:
    """Whether what is said stands before: “Q,” Bell said; C, Bell said."""
    group, tokens = r.groups[number], r.tokens
    if not group.verb.frames & {Frame.QUOTE, Frame.CLAUSE, Frame.TOLD}:
        return False
    quote = _quote_before(tokens, subject.start)
    last = subject.start - 1
    if quote is not None and not (tokens[last].kind == "q" and tokens[last].text[-2:-1].isalnum() and quote > 0):
        return not _more_follows(tokens, group, strict=False)
    if last < 0 or not tokens[last].isp(",—") or not _clause_before(tokens, last):
        return False
    return not _more_follows(tokens, group, strict=True)


def _more_follows(tokens: Sequence[Token], group: Group, *, strict: bool) -> bool:
    """Whether what is said stands behind the verb: "that", a clause; not where the sentence ends or a time follows."""
    k = group.end
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    if k >= len(tokens) or tokens[k].isp(".,;—)!?"):
        return False
    token = tokens[k]
    if token.isp(":") or token.kind == "q":
        return strict or token.isp(":")
    if token.low == "that":
        return True
    if (
        token.low in PREPOSITIONS
        or token.low in TIME_WORDS
        or token.low in ("last", "earlier", "later", "when", "as", "while")
    ):
        rest = tokens[k:]
        if any(t.low == "that" and i > 0 and rest[i - 1].low not in PREPOSITIONS for i, t in enumerate(rest[:14])):
            return True
        return strict and (len(rest) > 16 or any(t.kind == "q" for t in rest))
    if Frame.TOLD in group.verb.frames:
        return strict and len(tokens) - k > 12
    return True


# --- what is said -------------------------------------------------------------------------------------------------------


def _content(r: _Reading, number: int) -> None:
    role = r.roles[number]
    if role == "as":
        _as(r, number)
    elif role == "passive":
        _passive(r, number)
    elif role in ("inverted", "postposed"):
        _left(r, number)
    elif role in ("right", "participle"):
        _right(r, number)


def _left(r: _Reading, number: int) -> None:
    """What is said stands before the verb and, where it was split, behind it too."""
    group, tokens, subject = r.groups[number], r.tokens, r.subjects[number]
    if subject is None:
        return
    first = min(group.start, subject.start)
    quote = _quote_before(tokens, first)
    last = first - 1
    while last >= 0 and tokens[last].isp(",—;:"):
        last -= 1
    if last < 0:
        return
    start = _statement_start(r, number, last)
    if quote is not None and (
        _stands_alone(tokens, quote, start)
        or any(start <= r.groups[g].head < quote for g in range(number) if r.roles[g])
    ):
        start = quote
    end = max(group.end, subject.end)
    split = _after_split(tokens, end)
    template = r.roles[number]
    if quote is None and split is not None and tokens[split].kind != "q" and template == "postposed":
        _add(r, number, template, start, _clause_end(r, number, split), subject)
        return
    _add(r, number, template, start, last + 1, subject)
    if split is not None and tokens[split].kind == "q":
        stop = _clause_end(r, number, split)
        _add(r, number, template, split, stop, subject)


def _statement_start(r: _Reading, number: int, last: int) -> int:
    """Return where the words before the verb begin: behind an earlier statement's verb and words."""
    start = _clause_start(r.tokens, last + 1)
    for earlier in range(number):
        subject = r.subjects[earlier]
        if r.roles[earlier] in ("postposed", "inverted") and subject is not None:
            start = max(start, r.groups[earlier].end, subject.end)
    while start < last and (r.tokens[start].isp(",—;:.") or r.tokens[start].low in ("and", "but", "or")):
        start += 1
    return start


def _stands_alone(tokens: Sequence[Token], quote: int, start: int) -> bool:
    """Whether the quotation is all that is said: nothing, or only an opening, before it."""
    if quote <= start:
        return True
    inner = tokens[quote].text.lstrip("“\"'«„‘")
    words = [t for t in tokens[start:quote] if t.kind == "w"]
    return (
        len(words) <= 1
        or (tokens[quote - 1].kind == "p" and inner[:1].isupper() and len(inner.split()) >= 4)
        or tokens[quote - 1].isp(".?!")
    )


def _after_split(tokens: Sequence[Token], end: int) -> int | None:
    """Return where the words go on behind "Bell said,"; None where they do not."""
    k = end
    limit = min(len(tokens), end + 26)
    while k < limit:
        token = tokens[k]
        if token.kind == "q":
            return k if (k > end and tokens[k - 1].isp(",:.—;")) or k == end else None
        if token.isp(",") and k == end and k + 1 < len(tokens) and tokens[k + 1].kind == "w":
            words = [t for t in tokens[k + 1 :] if t.kind == "w"]
            opens = tokens[k + 1].low
            if (
                len(words) >= 3
                and not opens.endswith("ing")
                and opens not in ("who", "which", "a", "an", "according")
                and not any(t.kind == "q" for t in tokens[k + 1 : k + 26])
            ):
                return k + 1
        if token.isp("."):
            return k + 1 if k + 1 < len(tokens) and tokens[k + 1].kind == "q" else None
        k += 1
    return None


def _right(r: _Reading, number: int) -> None:
    """What is said stands behind the verb."""
    group, subject = r.groups[number], r.subjects[number]
    if subject is None:
        return
    start = _start_behind(r, group)
    if start is None:
        if r.roles[number] == "right":
            _colon_quote(r, number, subject)
        return
    end = _clause_end(r, number, start)
    tokens = r.tokens
    if tokens[start].kind == "q":
        # A whole quotation behind a comma or colon; what follows a fragment belongs to it.
        alone = start + 1 >= end or tokens[start].text[-2:-1] in (".", ",", "?", "!") or tokens[start - 1].isp(":,")
        if alone and tokens[start].text.strip("“”\"'«»‘’").count(" ") >= 1:
            _add(r, number, "verb first", start, start + 1, subject)
            follow = start + 1
            while follow < end and tokens[follow].kind == "p":
                follow += 1
            if follow < end and tokens[follow].kind == "q":
                _add(r, number, "verb first", follow, follow + 1, subject)
            return
    _add(r, number, "participle" if r.roles[number] == "participle" else "verb first", start, end, subject)


def _colon_quote(r: _Reading, number: int, subject: Phrase) -> None:
    """Bell put it plainly, or said much, and then: “Q.”"""
    group, tokens = r.groups[number], r.tokens
    if not group.verb.frames & {Frame.QUOTE, Frame.TOLD}:
        return
    for k in range(group.end, min(len(tokens), group.end + 30)):
        if tokens[k].kind == "q":
            if k > group.end and tokens[k - 1].isp(":,"):
                _add(r, number, "verb first", k, k + 1, subject)
            return


def _start_behind(r: _Reading, group: Group) -> int | None:
    """Return where the words behind the verb begin; None where there are none."""
    tokens = r.tokens
    verbs = (group.verb, *group.others)
    frames = frozenset().union(*(v.frames for v in verbs))
    k = group.end
    while k < len(tokens) and is_adverb(tokens[k]) and tokens[k].low not in ("more", "there", "only", "quite"):
        k += 1
    if k >= len(tokens):
        return None
    token = tokens[k]
    if token.kind == "q":
        return k
    if token.isp(":"):
        return k + 1 if k + 1 < len(tokens) else None
    if token.isp(",—("):
        return _behind_aside(tokens, k)
    if token.kind == "p":
        return None
    if token.low == "that" and not (k + 1 < len(tokens) and tokens[k + 1].low in TIME_WORDS):
        return k + 1 if k + 1 < len(tokens) else None
    if token.low == "to" and Frame.TO in frames:
        return k if _long_enough(tokens, k, 2) else None
    if Frame.TOLD in frames and not (frames & {Frame.CLAUSE} and token.low in _CLAUSE_OPENERS - DETERMINERS - PRONOUNS):
        told = _behind_addressee(tokens, k)
        if told is not None:
            return told
        if not frames & {Frame.TOLD_TO, Frame.OBJECT}:
            return None
    if (
        token.low in PREPOSITIONS
        or token.low in TIME_WORDS
        or (
            token.low in ("last", "earlier", "this", "next") and k + 1 < len(tokens) and tokens[k + 1].low in TIME_WORDS
        )
    ):
        behind_adjunct = _behind_adjunct(tokens, k)
        if behind_adjunct is not None:
            return behind_adjunct
        if group.verb.lemma in _WITH_PREPOSITION and token.low in _OF_WORDS:
            return k if _long_enough(tokens, k, 2) else None
        return None
    if frames & {Frame.OBJECT, Frame.NAMED, Frame.TOLD_TO}:
        return k if _object_like(tokens, k) else None
    if Frame.CLAUSE in frames:
        return k if _clause_like(tokens, k) else None
    return None


_WITH_PREPOSITION = frozenset(
    "apologise apologize complain boast brag warn speculate testify worry protest object agree joke hint rave".split()
)
_OF_WORDS = frozenset("about of to for against over at on with".split())


def _long_enough(tokens: Sequence[Token], at: int, words: int) -> bool:
    return sum(1 for t in tokens[at : at + words + 4] if t.kind != "p") >= words


def _behind_aside(tokens: Sequence[Token], at: int) -> int | None:
    """Return what follows a mark behind the verb: a quotation, or "that" or a quotation behind an aside."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at + 1].kind == "q":
        return at + 1
    for k in range(at + 1, min(len(tokens) - 1, at + 16)):
        if tokens[k].isp(",—)") and (tokens[k + 1].kind == "q" or tokens[k + 1].low == "that"):
            return k + 1 if tokens[k + 1].kind == "q" else min(k + 2, len(tokens) - 1)
        if tokens[k].isp(".;:"):
            return k + 1 if tokens[k].isp(":") and tokens[k + 1].kind == "q" else None
    return None


def _behind_addressee(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind "told reporters": behind "that", a comma before a quotation, or at once."""
    k = at
    token = tokens[k]
    if token.low in PRONOUNS:
        k += 1
    elif token.capital:
        while k < len(tokens) and (
            tokens[k].capital or tokens[k].low in ("of", "the", "and", "'s") or tokens[k].low.endswith("'s")
        ):
            k += 1
    else:
        if token.low in DETERMINERS:
            k += 1
        while (
            k < len(tokens)
            and tokens[k].kind == "w"
            and tokens[k].low not in _CLAUSE_OPENERS
            and tokens[k].low not in PREPOSITIONS | {"to"}
        ):
            if tokens[k].capital and k > at and tokens[k - 1].text[0].islower() and tokens[k - 1].low.endswith("s"):
                break
            k += 1
    for _ in range(3):
        if k >= len(tokens):
            return None
        token = tokens[k]
        if token.kind == "q":
            return k
        if token.low == "that":
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(":"):
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(","):
            return _behind_aside(tokens, k)
        if token.low == "to":
            return None
        if token.low in PREPOSITIONS or token.low in TIME_WORDS or token.low in ("last", "earlier"):
            return _behind_adjunct(tokens, k)
        break
    return k if k > at and _clause_like(tokens, k) else None


_VENUES = frozenset(
    "statement interview interviews letter email e-mail tweet tweets post report speech conference briefing hearing court testimony "
    "reporters journalists rally debate twitter facebook instagram remarks address memo video television tv radio "
    "appearance meeting editorial column op-ed essay article book text message call".split()
)


def _behind_adjunct(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind a time or place: "said on Friday that", "said in a statement: “Q”"."""
    limit = min(len(tokens), at + 28)
    k = at
    while k < limit:
        token = tokens[k]
        if token.kind == "q":
            return k if tokens[k - 1].isp(",:") else None
        if token.low == "that" and k > at + 0 and tokens[k - 1].low not in PREPOSITIONS:
            return k + 1 if k + 1 < len(tokens) else None
        if token.isp(".;") or (
            token.kind == "w" and token.low in SUBORDINATORS - {"as", "that", "than"} and k > at + 1
        ):
            break
        k += 1
    # Without "that": behind the day or the place of speech at once.
    k = at
    while k < limit:
        token = tokens[k]
        if (
            token.low in WEEKDAYS_MONTHS
            or token.low in ("yesterday", "today")
            or token.low in _VENUES
            or (token.text.isdigit() and len(token.text) == 4)
            or (token.low in TIME_WORDS and k > at)
        ):
            ahead = tokens[k + 1] if k + 1 < len(tokens) else None
            if (
                ahead is not None
                and ahead.kind == "w"
                and (ahead.low in _CLAUSE_OPENERS or ahead.capital)
                and ahead.low not in WEEKDAYS_MONTHS
            ):
                return k + 1 if _clause_like(tokens, k + 1) else None
        if token.kind != "w":
            return None
        k += 1
    return None


def _clause_like(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause can begin at token ``at``: something verbal follows soon."""
    first = tokens[at]
    if first.kind == "q":
        return True
    if first.kind != "w" or (
        first.low in ("so", "yes", "no", "as", "and", "or", "but") and not _long_enough(tokens, at, 4)
    ):
        return False
    words = [t for t in tokens[at : at + 30] if t.kind != "p"]
    if len(words) < 2:
        return False
    if first.low in ("if", "whether", "how", "why", "what", "when", "where", "there", "to"):
        return True
    return any(is_verbal(t) or t.kind == "q" for t in words[1:])


def _object_like(tokens: Sequence[Token], at: int) -> bool:
    """Whether a thing can begin at token ``at``."""
    first = tokens[at]
    if first.kind != "w" or first.low in ("and", "or", "but", "as", "himself", "herself", "themselves", "itself"):
        return False
    return not (first.low in SUBJECT_PRONOUNS - {"it", "you"} and not _long_enough(tokens, at, 3))


def _clause_end(r: _Reading, number: int, start: int) -> int:
    """Return where the words that begin at ``start`` end: with the sentence, or before the next speaker's verb."""
    tokens = r.tokens
    end = len(tokens)
    for later in range(len(r.groups)):
        group = r.groups[later]
        if later == number or group.start <= start or not r.roles[later]:
            continue
        cut = _cut_before(r, later, start)
        if cut is not None:
            end = min(end, cut)
    for k in range(start + 1, end):
        if tokens[k].low == "according" and k + 1 < end and tokens[k + 1].low == "to" and tokens[k - 1].isp(","):
            end = k - 1
            break
    depth = 0
    for k in range(start, end):
        if tokens[k].isp("(["):
            depth += 1
        elif tokens[k].isp(")]"):
            depth -= 1
            if depth < 0:
                end = k
                break
    while end > start + 1 and tokens[end - 1].isp(".,;:—!?)"):
        if tokens[end - 1].isp(")") and any(t.isp("(") for t in tokens[start:end]):
            break
        end -= 1
    return max(end, start + 1)


def _cut_before(r: _Reading, later: int, start: int) -> int | None:
    """Return where earlier words end because another report begins; None where that one lies inside them."""
    tokens, group, subject = r.tokens, r.groups[later], r.subjects[later]
    at = group.start
    previous = tokens[at - 1]
    if r.roles[later] == "participle":
        if previous.isp(",—"):
            return at - 1
        if previous.low in ("and", "but") and at - 2 > start and tokens[at - 2].isp(","):
            return at - 2
        return None
    if r.roles[later] in ("postposed", "inverted"):
        return None
    if previous.kind == "w" and previous.low in ("and", "but", "then"):
        return at - 2 if at - 2 > start and tokens[at - 2].isp(",") else at - 1
    if subject is None or subject.start - 1 <= start:
        return None
    joint = tokens[subject.start - 1]
    if joint.isp(";—"):
        return subject.start - 1
    if (
        joint.low in ("and", "but", "while", "whereas", "although", "though", "so")
        and tokens[subject.start - 2].isp(",")
        and subject.start - 2 > start
    ):
        return subject.start - 2
    return None


# --- the other templates ------------------------------------------------------------------------------------------------


def _as(r: _Reading, number: int) -> None:
    """As Bell said, C. C, as Bell said. C, as stated by Bell."""
    tokens, group, subject = r.tokens, r.groups[number], r.subjects[number]
    if subject is None:
        return
    opens = min(group.start, subject.start) - 1
    closes = max(group.end, subject.end)
    if opens > 0 and tokens[opens - 1].isp(",—"):
        _add(r, number, "as", _clause_start(tokens, opens - 1), opens - 1, subject)
        return
    for k in range(closes, min(len(tokens), closes + 20)):
        if tokens[k].isp(",:") and k + 1 < len(tokens) and opens <= 1:
            _add(r, number, "as", k + 1, _clause_end(r, number, k + 1), subject)
            return


_NO_AGENT = frozenset(
    "say tell accuse report believe allege claim announce instruct order urge ask warn advise describe blame rumour promise inform predict".split()
)


def _passive(r: _Reading, number: int) -> None:
    """They were told by Bell to wait; it was said that C; Bell was quoted as saying Q."""
    tokens, group = r.tokens, r.groups[number]
    patient = r.subjects[number]
    k = group.end
    agent: Phrase | None = None
    named = 0
    for at in range(k, min(len(tokens) - 1, k + 12)):
        if tokens[at].low == "by" and tokens[at + 1].kind == "w" and not tokens[at + 1].low.endswith("ing"):
            agent = behind(tokens, at + 1, len(tokens))
            if agent is not None and at > k and Frame.NAMED in group.verb.frames and tokens[k].low not in ("as", "to"):
                named = at
            k = agent.end if agent is not None else k
            break
        if tokens[at].kind != "w" or tokens[at].low in ("that", "to", "as", "of", "for"):
            break
    flags = frozenset({Flag.PASSIVE})
    quoted = group.verb.lemma == "quote"
    start: int | None = None
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    if k < len(tokens):
        low = tokens[k].low
        if low in ("that", "as", "of") and k + 1 < len(tokens):
            start = k + 1
            while start + 1 < len(tokens) and tokens[start].low in ("saying", "having", "being") and quoted:
                start += 1
        elif low in ("to", "for", "over") or tokens[k].kind == "q":
            start = k
        elif tokens[k].isp(",:") and k + 1 < len(tokens) and tokens[k + 1].kind == "q":
            start = k + 1
        elif Frame.NAMED in group.verb.frames and tokens[k].kind == "w":
            start = k
    if quoted:
        if patient is not None and start is not None:
            _add(r, number, "passive", start, _clause_end(r, number, start), patient, flags)
        return
    if agent is not None:
        if named:
            _add(r, number, "passive", group.end, named, agent, flags)
        elif start is not None:
            _add(r, number, "passive", start, _clause_end(r, number, start), agent, flags)
        elif patient is not None:
            _add(r, number, "passive", patient.start, patient.end, agent, flags)
        return
    if start is not None and group.verb.lemma in _NO_AGENT and tokens[k].low not in ("for", "over"):
        _add(r, number, "passive", start, _clause_end(r, number, start), None, flags | {Flag.ANONYMOUS})


def _according(r: _Reading) -> Iterator[Found]:
    """According to Bell, C. C, according to Bell."""
    tokens = r.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        speaker = _source(tokens, at + 2)
        if speaker is None:
            continue
        cue = Span(tokens[at].start, tokens[at + 1].end)
        opens = all(
            t.kind == "p" or t.low in ("and", "but", "still", "however", "meanwhile", "yet", "so") for t in tokens[:at]
        )
        if opens:
            start = _behind_source(tokens, speaker.end)
            if start is None:
                continue
            end = _clause_end(r, -1, start)
        else:
            end = at
            while end > 0 and tokens[end - 1].isp(",—(;"):
                end -= 1
            start = _clause_start(tokens, end)
            for number, group in enumerate(r.groups):
                # "Bell said C1, but C2, according to Ruiz": the second clause alone.
                if r.roles[number] and group.end < end and tokens[end - 1].kind != "q":
                    joint = next(
                        (
                            k
                            for k in range(end - 1, group.end, -1)
                            if tokens[k].low in ("but", "and", "while") and tokens[k - 1].isp(",")
                        ),
                        None,
                    )
                    if joint is not None:
                        start = max(start, joint + 1)
            if end <= start:
                continue
        content = _content_span(tokens, start, end)
        if content is not None:
            yield Found(
                "according to", content, _form_of(tokens, start, end), speaker, cue, "according to", VerbClass.NEUTRAL
            )


def _source(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the noun phrase behind "according to"."""
    k = at
    while k < len(tokens) and k - at < 24:
        token = tokens[k]
        if token.kind == "q" and not (k > at and tokens[k - 1].low in DETERMINERS | {"'s"}):
            break
        if token.kind == "p" or (
            k > at
            and (
                token.low
                in (
                    "who",
                    "which",
                    "that",
                    "when",
                    "while",
                    "released",
                    "published",
                    "obtained",
                    "reviewed",
                    "seen",
                    "conducted",
                )
                or (token.low in ("and", "but") and not tokens[k + 1 : k + 2])
            )
        ):
            break
        if k > at and is_verbal(token) and not token.low.endswith("ed"):
            break
        k += 1
    while k > at and (tokens[k - 1].low in PREPOSITIONS or tokens[k - 1].low in DETERMINERS):
        k -= 1
    return Phrase(at, k) if k > at else None


def _behind_source(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words begin behind "According to Bell": behind the comma, or the second one after an aside."""
    for k in range(at, min(len(tokens) - 1, at + 30)):
        if tokens[k].isp(","):
            ahead = tokens[k + 1]
            if k == at and (
                ahead.low in ("a", "an", "who", "which", "whose", "former")
                or (ahead.low == "the" and _aside_closes(tokens, k + 1))
            ):
                second = next((i for i in range(k + 1, min(len(tokens) - 1, k + 30)) if tokens[i].isp(",")), None)
                if second is not None and len(tokens) - second > 3:
                    return second + 1
            return k + 1
        if tokens[k].kind == "q":
            return k
    return None


def _aside_closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside that begins at ``at`` ends with a comma before any verb."""
    for token in tokens[at : at + 16]:
        if token.isp(","):
            return True
        if token.kind != "w" or is_verbal(token):
            return False
    return False


_STATEMENT_NOUNS = frozenset(
    "claim claims statement assertion allegation allegations warning promise pledge argument contention suggestion admission "
    "accusation accusations belief view insistence remark comment announcement declaration vow prediction conclusion "
    "assurance denial complaint boast".split()
)


def _nouns(r: _Reading) -> Iterator[Found]:
    """Bell’s claim that C."""
    tokens = r.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].low not in _STATEMENT_NOUNS or tokens[at + 1].low != "that":
            continue
        owner = at - 1
        while (
            owner > 0
            and at - owner < 4
            and tokens[owner].kind == "w"
            and not tokens[owner].low.endswith(("'s", "s'"))
            and tokens[owner].low not in ("his", "her", "their", "its")
        ):
            owner -= 1
        token = tokens[owner]
        if token.kind != "w" or not (token.low.endswith(("'s", "s'")) or token.low in ("his", "her", "their", "its")):
            continue
        start = owner
        while start > 0 and (
            tokens[start - 1].capital or (tokens[start - 1].low in DETERMINERS and not tokens[start].capital)
        ):
            start -= 1
        end = _clause_end(r, -1, at + 2)
        end = next((k for k in range(at + 3, end) if tokens[k].isp(",;—")), end)
        content = _content_span(tokens, at + 2, end)
        if content is not None:
            yield Found(
                "noun",
                content,
                _form_of(tokens, at + 2, end),
                Phrase(start, owner + 1),
                tokens[at].span,
                tokens[at].low,
                None,
            )


def _spoken(r: _Reading) -> None:
    for number, token in enumerate(r.tokens):
        if token.kind == "q" and any(f.content.meets(token.span) for f in r.found if f.speaker is not None):
            r.spoken.add(number)


def _long_quotation(token: Token) -> bool:
    """Whether it is a sentence and not a title."""
    words = token.text.split()
    return len(words) >= 6 and sum(1 for w in words[1:] if w[:1].islower()) >= len(words) // 2


def _unlisted(r: _Reading) -> Iterator[Found]:
    """“Q,” Bell chuckled: a quotation that ends in a comma is attributed by what follows, whatever the verb."""
    tokens = r.tokens
    for at, token in enumerate(tokens):
        if (
            token.kind != "q"
            or at in r.spoken
            or token.text.rstrip("”\"'’»")[-1:] not in (",", "?", "!")
            or at + 2 >= len(tokens)
        ):
            continue
        if len(token.text.split()) < 3 or (at > 0 and tokens[at - 1].kind == "w" and not _long_quotation(token)):
            continue
        ahead = tokens[at + 1]
        subject = None
        cue = None
        if ahead.kind == "w" and (ahead.capital or ahead.low in SUBJECT_PRONOUNS or ahead.low in DETERMINERS):
            subject = opening(tokens, at + 1, len(tokens))
            if subject is not None and subject.start == at + 1 and subject.end < len(tokens):
                cue = subject.end if tokens[subject.end].kind == "w" else None
                if cue is None and not token.text.rstrip("”\"'’»").endswith(","):
                    subject = None
        elif ahead.kind == "w" and ahead.text[0].islower() and at + 2 < len(tokens) and tokens[at + 2].capital:
            subject, cue = behind(tokens, at + 2, len(tokens)), at + 1
        if subject is None or any(f.speaker is not None and f.speaker.start == subject.start for f in r.found):
            continue
        start = at if _stands_alone(tokens, at, 0) else 0
        content = _content_span(tokens, start, at + 1)
        if content is not None:
            yield Found(
                "unlisted verb",
                content,
                _form_of(tokens, start, at + 1),
                subject,
                tokens[cue].span if cue is not None else None,
                None,
                None,
            )


# --- putting a statement together -----------------------------------------------------------------------------------------


def _content_span(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    while start < end and tokens[start].kind == "p" and not tokens[start].isp("(["):
        start += 1
    while end > start and tokens[end - 1].isp(".,;:—!?"):
        end -= 1
    if start >= end:
        return None
    if end - start == 1 and tokens[start].quotation is not None:
        return quoted_words(tokens[start])
    return Span(tokens[start].start, tokens[end - 1].end)


def quoted_words(token: Token) -> Span | None:
    """Return the words of a quotation without its marks and the comma before the closing one; None where there are none."""
    if token.quotation is None:
        return None
    inner = token.quotation.inner
    start, end = inner.start, min(inner.end, token.end)
    while end > start and (token.text[end - 1 - token.start].isspace() or token.text[end - 1 - token.start] == ","):
        end -= 1
    while start < end and token.text[start - token.start].isspace():
        start += 1
    return Span(start, end) if end > start else None


def _form_of(tokens: Sequence[Token], start: int, end: int) -> Form:
    inside = [t for t in tokens[start:end] if not t.isp(".,;:—!?")]
    if len(inside) == 1 and inside[0].kind == "q":
        return Form.DIRECT
    return Form.MIXED if any(t.kind == "q" for t in inside) else Form.REPORTED


def _add(
    r: _Reading,
    number: int,
    template: str,
    start: int,
    end: int,
    speaker: Phrase | None,
    flags: frozenset[Flag] = frozenset(),
) -> None:
    tokens, group = r.tokens, r.groups[number]
    content = _content_span(tokens, start, end)
    if content is None:
        return
    hedge = group.hedge or group.modal
    if not hedge and tokens[0].low in HEDGES and (len(tokens) < 2 or tokens[1].isp(",")):
        hedge = tokens[0].low
    if (
        not hedge
        and group.infinitive
        and tokens[group.start - 1].low
        in ("appeared", "appears", "seemed", "seems", "tries", "tried", "trying", "attempted")
    ):
        hedge = tokens[group.start - 1].low
    if hedge:
        flags |= {Flag.HEDGED}
    r.found.append(
        Found(
            template,
            content,
            _form_of(tokens, start, end),
            speaker,
            Span(tokens[group.head].start, tokens[group.end - 1].end),
            f"{group.verb.lemma} {group.verb.particle}".rstrip(),
            group.verb.verb_class,
            hedge or None,
            flags,
        )
    )


def _outermost(found: Sequence[Found]) -> list[Found]:
    """Drop what is only reported in somebody's words: of "Bell said Ruiz thought it late" Bell's statement stays.

    What a source reports of a speaker ("According to the Herald, Bell said C") stays too.
    """
    return [
        one
        for one in found
        if one.cue is None
        or not any(
            other is not one
            and other.template not in ("according to", "noun")
            and other.speaker is not None
            and other.content.holds(one.cue)
            and other.cue is not None
            and not one.content.holds(other.cue)
            for other in found
        )
    ]


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """Drop a statement whose words another one, with the same speaker, has too."""
    kept: list[Found] = []
    for one in found:
        same = [o for o in kept if o.content == one.content]
        if any(o.speaker is not None or one.speaker is None for o in same):
            continue
        kept = [o for o in kept if o not in same]
        kept.append(one)
    return kept


def with_flags(found: Found, *flags: Flag) -> Found:
    """Return the same statement with more flags."""
    return replace(found, flags=found.flags | frozenset(flags))
