"""A sentence cut into what attribution looks at: words, marks, and quotations whole.

A quotation is one token, however long, so that the rules see the sentence around it. Words are told apart by closed
lists (determiners, prepositions, auxiliaries ...) and by capitals; there is no tagger, and what the lists do not know
is an open-class word. This file knows nothing of speakers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from facts.model import Span
from facts.reading.statements.quotations import Quotation
from facts.reading.statements.reporting_verbs import Form, lookup
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


@lru_cache(maxsize=20_000)
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
    return _with_owners(pieces) if part[-1:] in "'’" else tuple(pieces)


def _with_owners(pieces: list[tuple[str, str, int, int, str]]) -> tuple[tuple[str, str, int, int, str], ...]:
    """Give the mark at the end to a plural that owns what follows: the growers’ union. What is quoted was cut out before."""
    if len(pieces) > 1 and pieces[-2][1].endswith("s") and pieces[-2][4] == "w":
        word, low, at, length, kind = pieces[-2]
        return (*pieces[:-2], (word + pieces[-1][0], low + "'", at, length + 1, kind))
    return tuple(pieces)


_CONTRACTING = SUBJECT_PRONOUNS | {"that", "there"}


def _uncontracted(tokens: list[Token]) -> list[Token]:
    """Cut "he's" in two; the possessive of a noun stays with it, but for "Bell's the one"."""
    result: list[Token] = []
    for at, token in enumerate(tokens):
        found = _CONTRACTED.match(token.text) if token.kind == "w" and "'" in token.low else None
        is_verb = [t.low for t in tokens[at + 1 : at + 2]] == ["the"]
        if found and (found[1].casefold() in _CONTRACTING or is_verb or not token.low.endswith("'s")):
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
