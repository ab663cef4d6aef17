"""A paragraph cut into what attribution looks at: sentences with their quotations whole, words, and groups of verbs.

A quotation is one token, however long, so that the rules see the sentence around it. Words are told apart by closed
lists (determiners, prepositions, auxiliaries ...) and by capitals; there is no tagger, and what the lists do not know
is an open-class word. This file knows nothing of speakers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from facts.model import Span
from facts.reading.statements.quotations import Quotation
from facts.reading.statements.reporting_verbs import VERBS, Form, ReportingVerb, lookup
from facts.reading.word_sets import word_set

SUBJECT_PRONOUNS = word_set("he she they it i we you who")
PRONOUNS = SUBJECT_PRONOUNS | word_set(
    "him her them me us whom whoever everyone everybody someone somebody nobody anyone"
)
DETERMINERS = word_set(
    "the a an this that these those his her their its my our your some any many most several all both each every "
    "another no few fewer other one two three four five six seven eight nine ten dozens hundreds thousands"
)
PREPOSITIONS = word_set(
    "of in on at by for with from to into onto over under about against among amid between during before after since "
    "until till through throughout across around near behind beyond despite within without towards toward upon like "
    "unlike following regarding concerning including per via than off out up down along alongside because"
)
SUBORDINATORS = word_set(
    "that because while although though when whenever if unless whether where whereas how why what whatever as but so yet "
    "than once lest nor"
)
RELATIVES = word_set("who which whose whom")
AUXILIARIES = word_set(
    "is are was were am be been being has have had having does do did will would can could should may might must shall "
    "ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't "
    "shouldn't mustn't 's 're 've 'd 'll 'm get gets got"
)
BE = word_set("is are was were am be been being 's 're 'm isn't aren't wasn't weren't get gets got")
HAVE = word_set("has have had having 's 've 'd hasn't haven't hadn't")
MODALS = word_set(
    "will would can could should may might must shall ought won't wouldn't can't cannot couldn't shouldn't 'll 'd"
)
NEGATIONS = word_set(
    "not never n't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot "
    "couldn't shouldn't mustn't neither nor hardly barely"
)
ADVERBS = word_set(
    "also later then now again once even still too just already often further first earlier soon ever always sometimes "
    "once yet therefore however instead meanwhile perhaps maybe quite rather more long only twice both simply further "
    "afterwards afterward thereafter here there today yesterday tonight simultaneously ever-so all thus hence"
)
HEDGES = word_set(
    "likely reportedly allegedly apparently probably possibly perhaps supposedly seemingly purportedly maybe presumably"
)
TIME_WORDS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight "
    "tomorrow week month year morning afternoon evening night weekend weeks months years days hours ago later earlier"
)
WEEKDAYS_MONTHS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october "
    "november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec march may"
)
_PAST = word_set(
    "became began bent bet bit blew broke brought built bought caught chose came cut dealt drew drank drove ate fell fed "
    "felt fought found fled flew forgot forgave froze gave went grew hung heard hid hit held kept knew laid led left lent "
    "let lost made meant met paid put quit ran rang rose rode saw sold sent set shook shot shut sang sank sat slept slid "
    "spoke spent stood stole struck swam swept swore took taught tore told thought threw understood woke won wore wrote "
    "withdrew makes takes comes goes gives gets faces remains seems appears continues includes stands leads runs holds "
    "keeps lives plays works wants needs means puts sees knows says"
)


class Token(NamedTuple):
    """A word, a mark or a whole quotation. ``low`` is the word in small letters with a straight apostrophe."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    """w: word, p: mark, q: quotation."""
    quotation: Quotation | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        return self.kind == "w"

    @property
    def is_quote(self) -> bool:
        return self.kind == "q"

    @property
    def capital(self) -> bool:
        return self.kind == "w" and self.text[0].isupper()

    def isp(self, marks: str) -> bool:
        """Whether it is one of the marks."""
        return self.kind == "p" and self.text in marks


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Prof|Gen|Col|Capt|Lt|Sgt|St|Rev|Hon|Jr|Sr|Adm|Maj|Del|Amb)\."
    r"|\b[A-Z]\.(?=\s[A-Z])"
    r"|\d+(?:[.,]\d+)*%?(?![^\W_])"
    r"|[^\W_]+(?:['’ʼ\-‑.][^\W_]+)*"
    r"|--+|\.{2,}|[^\w\s]|_"
)
_CONTRACTED = re.compile(r"(.+?)(['’](?:s|re|ve|d|ll|m))$", re.IGNORECASE)


def tokenize(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Token]:
    """Return the tokens of ``text[start:end]``; each quotation of ``quotations`` that begins there is one token.

    >>> from facts.reading.statements.quotations import pair_quotations
    >>> text = "“We go,” Ada Bell said."
    >>> [t.text for t in tokenize(text, 0, len(text), pair_quotations(text))]
    ['“We go,”', 'Ada', 'Bell', 'said', '.']
    """
    tokens: list[Token] = []
    at = start
    for quotation in quotations:
        if quotation.outer.start < at or quotation.outer.start >= end:
            continue
        tokens.extend(_plain(text, at, quotation.outer.start))
        stop = min(quotation.outer.end, end)
        tokens.append(Token(text[quotation.outer.start : stop], "", quotation.outer.start, stop, "q", quotation))
        at = stop
    tokens.extend(_plain(text, at, end))
    return tokens


def _plain(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a part without quotations: what stands between two blanks, one after the other."""
    tokens: list[Token] = []
    new = tuple.__new__  # what ``Token(...)`` comes down to, at half the cost: this is the longest loop of an import
    contracted = False
    at = start
    for part in text[start:end].split(" "):
        after = at + len(part)
        if part.isascii() and part.isalpha():
            tokens.append(new(Token, (part, part.lower(), at, after, "w", None)))
        elif part:
            initial = _is_initial(part, text[after + 1 : min(after + 2, end)])
            pieces = _pieces(part + " A")[:-1] if initial else _pieces(part)
            for word, low, place, length, kind in pieces:
                contracted = contracted or (kind == "w" and "'" in low)
                tokens.append(new(Token, (word, low, at + place, at + place + length, kind, None)))
        at = after + 1
    return _uncontracted(tokens) if contracted else tokens


def _is_initial(part: str, ahead: str) -> bool:
    """Whether the last of it may be an initial, "J." in "J. Bell": no other token looks beyond the blank behind it."""
    return part[-1] == "." and part[-2:-1].isupper() and ahead.isascii() and ahead.isupper()


@lru_cache(maxsize=30_000)
def _pieces(part: str) -> tuple[tuple[str, str, int, int, str], ...]:
    """Return what stands between two blanks in tokens, each with its place in it and its length.

    It is kept for the next time: no token goes over a blank, and most of what stands between two blanks comes again.
    """
    pieces: list[tuple[str, str, int, int, str]] = []
    for found in _TOKEN.finditer(part):
        word = found[0]
        if word[0].isalnum():
            low = word.lower() if word.isascii() else word.casefold().replace("’", "'").replace("ʼ", "'")
            pieces.append((word, low, found.start(), len(word), "w"))
        else:
            mark = "—" if word in "—–―" or word.startswith("--") else word
            pieces.append((mark, mark, found.start(), len(word), "p"))
    return tuple(pieces)


_CONTRACTING = SUBJECT_PRONOUNS | {"that", "there"}


def _uncontracted(tokens: list[Token]) -> list[Token]:
    """Cut "he's" in two; the possessive of a noun stays with it."""
    result: list[Token] = []
    for token in tokens:
        found = _CONTRACTED.match(token.text) if token.kind == "w" and "'" in token.low else None
        if found and (found[1].casefold() in _CONTRACTING or not token.low.endswith("'s")):
            cut = token.start + len(found[1])
            result.append(Token(found[1], found[1].casefold(), token.start, cut, "w"))
            result.append(Token(found[2], found[2].casefold().replace("’", "'"), cut, token.end, "w"))
        else:
            result.append(token)
    return result


def is_adverb(token: Token) -> bool:
    """Whether the word may stand between subject and verb."""
    return token.kind == "w" and (
        token.low in ADVERBS
        or token.low in HEDGES
        or (
            token.low.endswith("ly")
            and token.text[0].islower()
            and token.low not in ("family", "assembly", "ally", "reply", "supply", "rally", "bully")
        )
    )


def is_verbal(token: Token) -> bool:
    """Whether the word is, as far as the lists know, a verb in a finite form; participles in -ed count."""
    return token.kind == "w" and not token.text[0].isupper() and _verbal(token.low)


@lru_cache(maxsize=20_000)
def _verbal(low: str) -> bool:
    if low in AUXILIARIES or low in _PAST or (low.endswith("ed") and len(low) > 4):
        return True
    return any(f.forms & {Form.PAST} or (f.forms & {Form.THIRD} and not f.verb.nounlike) for f in lookup(low))


@dataclass(frozen=True, slots=True)
class Group:
    """A reporting verb with its auxiliaries and adverbs: ``tokens[start:end]``, the verb itself at ``head``."""

    start: int
    head: int
    end: int
    verb: ReportingVerb
    form: Form
    passive: bool = False
    negated: bool = False
    modal: str = ""
    infinitive: bool = False
    hedge: str = ""
    others: tuple[ReportingVerb, ...] = field(default=())
    """Further verbs of the same form, behind this one in order."""


def groups(tokens: Sequence[Token]) -> list[Group]:
    """Return the groups of reporting verbs outside quotations, in order."""
    found: list[Group] = []
    for at, token in enumerate(tokens):
        if token.low not in VERBS or not (token.text[0].islower() or at == 0):
            continue
        group = _group(tokens, at)
        if group is not None:
            found.append(group)
    return found


def _group(tokens: Sequence[Token], at: int) -> Group | None:
    candidates = [f for f in VERBS[tokens[at].low] if _particle(tokens, at, f.verb) is not None]
    if not candidates:
        return None
    longest = max(len(f.verb.particle) for f in candidates)
    candidates = [f for f in candidates if len(f.verb.particle) == longest]
    forms = candidates[0].forms.union(*(f.forms for f in candidates[1:]))
    start, helpers, hedge, to = _helpers(tokens, at)
    form = _form(tokens, at, forms, helpers, to=to)
    if form is None:
        return None
    fitting = [f.verb for f in candidates if form in f.forms or (form is Form.PARTICIPLE and Form.PAST in f.forms)]
    if not fitting:
        return None
    verb = fitting[0]
    passive = form is Form.PARTICIPLE and _passive(helpers)
    end = at + 1 + (_particle(tokens, at, verb) or 0)
    return Group(
        start,
        at,
        end,
        verb,
        form,
        passive,
        not NEGATIONS.isdisjoint(helpers) or any(h.endswith("n't") for h in helpers),
        next((h for h in helpers if h in MODALS and not (h == "'d" and form is Form.PARTICIPLE)), ""),
        to,
        hedge,
        tuple(fitting[1:]),
    )


def _particle(tokens: Sequence[Token], at: int, verb: ReportingVerb) -> int | None:
    """Return how many tokens behind the verb are its particle; None where the verb has one that is not there."""
    if not verb.particle:
        return 0
    words = verb.particle.split()
    ahead = [t.low for t in tokens[at + 1 : at + 1 + len(words)]]
    return len(words) if ahead == words else None


def _helpers(tokens: Sequence[Token], at: int) -> tuple[int, list[str], str, bool]:
    """Return where the group begins, its auxiliaries and negations from left to right, its hedge, and "to"."""
    start, helpers, hedge, to = at, list[str](), "", False
    while start > 0:
        token = tokens[start - 1]
        if token.kind != "w":
            break
        if token.low == "to" and start == at - sum(1 for t in tokens[start:at]):
            to = True
            start -= 1
            break
        if token.low in AUXILIARIES or token.low in NEGATIONS:
            helpers.insert(0, token.low)
        elif token.low in HEDGES:
            hedge = token.low
        elif not is_adverb(token):
            break
        start -= 1
    return start, helpers, hedge, to


def _passive(helpers: Sequence[str]) -> bool:
    return (
        bool(helpers) and any(h in BE for h in helpers) and helpers[-1] not in ("'s", "has", "have", "had", "'ve", "'d")
    )


_NEVER_SUBJECTS = DETERMINERS - {
    "that",
    "this",
    "all",
    "both",
    "some",
    "many",
    "most",
    "few",
    "others",
    "these",
    "those",
}
"""Determiners that cannot stand for somebody themselves, so that a verb behind one is a noun."""


def _form(tokens: Sequence[Token], at: int, forms: frozenset[Form], helpers: Sequence[str], *, to: bool) -> Form | None:
    """Return in which of its forms the verb stands here; None where it is a noun or fits nothing."""
    before = tokens[at - 1] if at > 0 else None
    low_before = before.low if before is not None and before.kind == "w" else ""
    if Form.ING in forms:
        return None if low_before in DETERMINERS or low_before.endswith("'s") else Form.ING
    if Form.PARTICIPLE in forms and any(h in BE or h in HAVE for h in helpers):
        return Form.PARTICIPLE
    if Form.PAST in forms:
        if low_before in _NEVER_SUBJECTS or low_before.endswith("'s"):
            return None
        return Form.PAST
    if Form.PARTICIPLE in forms:
        return Form.PARTICIPLE
    if Form.BASE in forms:
        if to or any(h in MODALS or h in ("do", "does", "did", "doesn't", "don't", "didn't") for h in helpers):
            return Form.BASE
        if helpers or _nominal(before):
            return None
        return Form.BASE
    if Form.THIRD in forms:
        if helpers or to or _nominal(before):
            return None
        return Form.THIRD
    return None


_OF_NOUNS = DETERMINERS - {"this", "that", "some", "many", "most", "all", "both", "each", "few"}


def _nominal(before: Token | None) -> bool:
    """Whether what stands before makes the word a noun: a determiner, a preposition, a possessive, nothing."""
    if before is None or before.kind == "q":
        return False
    if before.kind == "p":
        return before.text not in ",)—"
    return before.low in _OF_NOUNS or before.low in PREPOSITIONS or before.low.endswith(("'s", "s'"))
