"""A message cut into claims: the parts that a source could bear out or not, and the rest with the reason why not.

A claim is a sentence, or a part of one that has a verb and a value of its own. A part that begins without naming what it
speaks of ("It cost 5 million", "and sank in 1962") carries the subject of the one before. Opinions, orders, questions and
predictions are not held against sources even where a figure stands in them. This file knows nothing of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from facts.asking.question import Question, read_told
from facts.checking.claims.attributed import announced_by, attributed, headed, is_laid_down, is_report
from facts.checking.claims.cleft import told_by_whom
from facts.checking.claims.denied import denied
from facts.checking.claims.distances import with_distances
from facts.checking.claims.leaked import leaked
from facts.checking.claims.polling import is_share_of_those_asked, shares_in_brackets, the_two
from facts.checking.claims.supposed import is_supposed
from facts.checking.claims.unsuited import HOLDS, JUDGES, OWN_ANSWER, PREDICTS, WISHES, tail_of, unsuited, why_not
from facts.checking.words.denials import is_not_until
from facts.checking.words.predicates import predicate_of
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.importing.indexing import read_mentions
from facts.model import Span
from facts.reading.document import single
from facts.reading.segmentation import split
from facts.reading.words import words_in, words_of
from facts.values import Bound, DateValue, FigureType, FigureValue, Mention, Precision, StatementValue
from facts.verdicts import Unsuited

MAX_CLAIMS = 12
"""Claims of one message that are checked."""
MAX_BARE = 6
"""Parts of one message without date, figure or speaker that are looked for besides."""
LONGEST = 400
"""Code points of one claim; a longer sentence is looked at as far as that."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a message that can be checked.

    ``span`` is in the text of the message, ``text`` what it says. ``question`` are its words read as those of a question
    are, with the subject that it carries from before ahead of them: ``ahead`` is how long that is. ``values`` are its
    dates and figures and ``statement`` what it says that somebody said; their spans are those of ``text``.
    """

    span: Span
    text: str
    question: Question
    ahead: int
    values: tuple[Mention, ...]
    statement: Mention | None

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing to compare but its words."""
        return not self.values and self.statement is None


@dataclass(frozen=True, slots=True)
class Left:
    """A part that is not checked."""

    span: Span
    why: Unsuited


_JOINT = re.compile(
    r"\s*;\s+|\s+[–—]\s+|,?\s+(?:and|but|while|whereas|although|though|yet)\s+|,\s+(?:и|а|но|однако)\s+|\s+и\s+",
    re.IGNORECASE,
)
_CARRIES = re.compile(
    r"^\W*(?:it|they|he|she|its|their|his|her|this|these|there|both|он|она|оно|они|его|её|ее|их|это)\b", re.IGNORECASE
)
_IT = re.compile(r"^\W*(?:it|its)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")


def split_message(text: str, language: str, *, with_bare: bool = False) -> tuple[tuple[Claim, ...], tuple[Left, ...]]:
    """Return the claims of a message's text and the parts that are left, each in text order.

    ``with_bare`` takes a part without date, figure or speaker for a claim too: a question asked just to check it, with its
    yes or no, can bear it out.

    >>> claims, left = split_message("The quay opened in 1890. Is it long? I love it.", "en")
    >>> [claim.text for claim in claims], [one.why.value for one in left]
    (['The quay opened in 1890.'], ['question', 'opinion'])
    """
    claims: list[Claim] = []
    left: list[Left] = []
    subject = thing = ""
    for part in _parts(text, language):
        span = Span(part.start, part.start + tail_of(part.of(text)))
        piece = span.of(text)
        why = unsuited(piece)
        if why is None and sum(not one.is_bare for one in claims) == MAX_CLAIMS:
            why = Unsuited.TOO_MUCH
        carried = thing if thing and _IT.match(piece) else subject
        claim = _claim(piece, span, language, carried) if why is None else None
        is_bare = claim is None and why is None and why_not(piece) is Unsuited.NO_VALUE
        if is_bare and with_bare and sum(one.is_bare for one in claims) < MAX_BARE:
            claims.append(Claim(span, piece, read_told(piece), 0, (), None))
        elif claim is not None:
            claims.append(claim)
            subject = _subject(claim) or subject
            thing = _thing(claim)
        elif why is not None or not left or left[-1].why is not Unsuited.NO_VALUE:
            left.append(Left(span, why or why_not(piece)))
        else:
            left[-1] = Left(Span(left[-1].span.start, span.end), Unsuited.NO_VALUE)
    return tuple(claims), tuple(left)


# --- parts ---------------------------------------------------------------------------------------------------------------


def _parts(text: str, language: str) -> Iterator[Span]:
    start = 0
    own = _own_answers(text)
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        answer = next((span for span in own if span.start <= start < span.end), None)
        if answer is None:
            for sentence in split(text, start, end, language=language):
                yield from _clauses(text, sentence, language)
        elif answer.start == start:
            yield answer
        start = end


def _own_answers(text: str) -> tuple[Span, ...]:
    """Return what quotes an answer of the bot: from a blank line on up to the line with the id of its citation."""
    found: list[Span] = []
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        if not line.strip():
            begin = None
        elif begin is None:
            begin = at
        if begin is not None and OWN_ANSWER.search(line):
            found.append(Span(begin, at + len(line.rstrip())))
            begin = None
        at += len(line)
    return tuple(found)


def _clauses(text: str, sentence: Span, language: str) -> Iterator[Span]:
    """Cut a sentence where a joint has a verb and a value on both sides, and no quotation or report goes over it."""
    piece = sentence.of(text)
    if len(piece) > LONGEST:
        sentence, piece = Span(sentence.start, sentence.start + LONGEST), piece[:LONGEST]
    if _JOINT.search(piece) is None:
        yield sentence
        return
    mentions = with_distances(read_mentions(single(piece, language=language)), piece)
    reported = [m.span for m in mentions if isinstance(m.value, StatementValue)]
    values = [m.span for m in mentions if is_value(m)]
    begin = 0
    for joint in _JOINT.finditer(piece):
        at = Span(*joint.span())
        if any(span.meets(at) for span in (*reported, *values)):
            continue
        head, tail = Span(begin, at.start), Span(at.end, len(piece))
        if _stands_alone(piece, head, values) and _stands_alone(piece, tail, values):
            yield head.moved(sentence.start)
            begin = at.end
    yield Span(sentence.start + begin, sentence.end)


def _stands_alone(piece: str, part: Span, values: list[Span]) -> bool:
    """Say whether a part has a value and a verb, which is not that of what it is compared with: more salt than it had in 1950."""
    if not any(part.holds(value) for value in values):
        return False
    words = tuple(words_of(piece, part.start, part.end))
    words = words[: next((n for n, word in enumerate(words) if word.folded == "than"), len(words))]
    if predicate_of(words) is not None or any(word.folded in AUXILIARIES for word in words):
        return True
    return bool(words) and is_verb(words[0].folded)  # and cost 5 million


def is_value(mention: Mention) -> bool:
    """Say whether a mention can be compared: a date with a place in the calendar, a figure that is an amount."""
    value = mention.value
    if isinstance(value, DateValue):
        return value.precision is not Precision.VAGUE and not (value.relative and value.start.year is None)
    if isinstance(value, FigureValue):
        return value.type is not FigureType.ORDINAL and not (value.low is None and value.high is None)
    return False


# --- one claim -----------------------------------------------------------------------------------------------------------------


def _claim(piece: str, span: Span, language: str, subject: str) -> Claim | None:
    """Return the part as a claim; None where nothing in it can be compared."""
    lead = HOLDS.match(piece)
    mentions = _done(with_distances(read_mentions(single(piece, language=language)), piece), piece)
    told = [told_by_whom(m, piece) for m in mentions if isinstance(m.value, StatementValue)]
    counted = [m.span for m in mentions if is_value(m)]
    shares = shares_in_brackets(mentions, piece)
    statement = next(
        (m for m in told if is_report(m, piece) and not is_share_of_those_asked(m, piece, counted, shares)), None
    )
    if statement is None and language == "en" and not any(is_report(m, piece) for m in told):
        statement = attributed(piece) or (
            None if counted else denied(piece) or headed(piece) or announced_by(piece) or leaked(piece)
        )
        statement = None if statement is not None and counted and is_laid_down(statement, piece) else statement
    brackets = [Span(*found.span()) for found in _IN_BRACKETS.finditer(piece)]
    values = _each_once(m for m in mentions if is_value(m) and not any(b.holds(m.span) for b in brackets)) or shares
    both = the_two(statement, piece) if statement is not None else None
    values = tuple(m for m in values if both is None or not both.holds(m.span))
    if statement is None and (not values or (PREDICTS.search(piece) is not None and not is_supposed(piece))):
        return None
    if lead is not None:
        statement = None
        if not values or JUDGES.search(piece) is not None:  # what somebody only thinks of it
            return None
    if statement is None and WISHES.search(piece) is not None:
        return None
    ahead = ""
    if subject and _needs_subject(piece):
        ahead = subject + " "
    return Claim(span, piece, read_told(ahead + piece), len(ahead), values, statement)


def _done(mentions: tuple[Mention, ...], piece: str) -> tuple[Mention, ...]:
    """Return the mentions with the day until which something was not done as the day on which it was."""
    if not is_not_until(piece):
        return mentions
    return tuple(
        Mention(m.span, replace(m.value, bound=None))
        if isinstance(m.value, DateValue) and m.value.bound is Bound.UNTIL
        else m
        for m in mentions
    )


def _each_once(values: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the values without a bare number that was said before: more than 200 boats, 200."""
    kept: list[Mention] = []
    for mention in values:
        value = mention.value
        is_bare = isinstance(value, FigureValue) and value.counted is None and value.unit is None
        numbers = [m.value.number for m in kept if isinstance(m.value, FigureValue)]
        if not (is_bare and isinstance(value, FigureValue) and value.number in numbers):
            kept.append(mention)
    return tuple(kept)


def _needs_subject(piece: str) -> bool:
    if _CARRIES.search(piece):
        return True
    words = words_in(piece)
    return bool(words) and (words[0].folded in AUXILIARIES or is_verb(words[0].folded))


def _subject(claim: Claim) -> str:
    """Return the words before the claim's verb that can be its subject, dates left out."""
    words = words_in(claim.text)
    predicate = predicate_of(words)
    if predicate is None:
        predicate = next((n for n, word in enumerate(words) if word.folded in AUXILIARIES), 0)
    values = [mention.span for mention in claim.values]
    before = [w for w in words[:predicate] if not (w.is_stop or w.is_number or any(v.meets(w.span) for v in values))]
    carried = claim.question.text[: claim.ahead].strip()
    return " ".join(w.span.of(claim.text) for w in before) or carried


def _thing(claim: Claim) -> str:
    """Return what two do together, which "it" means rather than them: A and B held a drill; it lasted ten days. Else nothing."""
    words = words_in(claim.text)
    predicate = predicate_of(words)
    if predicate is None or not any(word.folded == "and" for word in words[:predicate]):
        return ""
    values = [mention.span for mention in claim.values]
    found: list[str] = []
    for word in words[predicate + 1 :]:
        if word.folded in PREPOSITIONS or any(value.meets(word.span) for value in values):
            break
        if not word.is_stop:
            found.append(word.span.of(claim.text))
    return " ".join(found)
