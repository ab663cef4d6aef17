"""A claim whose value stands in one sentence, and whose words in the next.

Where no sentence speaks of a claim by itself, two neighbours of one paragraph are put together: the second goes on from the
first with a pronoun, with the noun that the claim names by its day, with “it was the first time”, or with “most of these”.
What it leaves unsaid is written out (``reading_on``) and then passes the gates that every sentence passes. Both are cited as
they stand, and the verdict says that it took two. This file looks no farther back than one sentence; who said what is not
put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.parts import before_noun
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.carrying import subject_place
from facts.checking.subjects.reading_on import ReadOn, before, both, with_day, with_subject
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.held_together import held, made, point_of, telling_word
from facts.checking.testimonies.retelling import retold
from facts.checking.testimonies.sharing import shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.weighing import testify
from facts.checking.testimonies.which_time import told_which_time
from facts.checking.values.dates import compare_dates
from facts.checking.values.holding import leaves_its_time
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.words import Word
from facts.values import DateValue
from facts.verdicts import Basis, Remark, Verdict

_IT_WAS = re.compile(
    r"(?:(?:while|though|although|but|and|yet),?\s+)?(?:it|this|that)\s+(?:was|is)(?:n['’]t)?\s", re.IGNORECASE
)
_OF_DAY = re.compile(r"\s+(?:(?:held\s+)?on|of|from)\s+(?:the\s+)?$", re.IGNORECASE)
_THE = re.compile(r"(?:\b(?:the|this|that|an?)|\w['’]s?)\s+$", re.IGNORECASE)
_DEFINITE = frozenset("the this that its their his her".split())
_ANOTHER = frozenset("another other next later earlier previous similar a an".split())
_QUANTITY = re.compile(r"(?P<how>all|most|half|many|some|few|none)\s+(?:of\s+)?(?:the|these|those)?\b", re.IGNORECASE)
_OF_THESE = re.compile(r"(?P<how>all|most|half|many|some|few|none)\s+of\s+(?:these|those|them)\b", re.IGNORECASE)


def joined(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of a claim together with the one before it; None where no two do."""
    if claim.is_bare or claim.statement is not None or claim.question.language != "en":
        return None
    for first, second in _neighbours(witnesses):
        found = (
            told_which_time(claim, terms, wording, first, second)
            or _counted_out(claim, terms, wording, first, second)
            or _gone_on(claim, terms, wording, first, second, witnesses)
        )
        if found is not None:
            return found
    return None


def _neighbours(witnesses: Sequence[Witness]) -> Iterator[tuple[Witness, Witness]]:
    """Yield the sentences heard, and those right behind them, each with the one before it."""
    seen: set[tuple[str, int]] = set()
    for witness in witnesses:
        if witness.is_given or witness.is_answered or witness.fact is not None:
            continue
        for second in (witness, neighbour(witness, 1)):
            if second is None or (second.source.id, second.start) in seen:
                continue
            seen.add((second.source.id, second.start))
            first = before(second)
            if first is not None:
                yield first, second


# --- what is left unsaid is written out -------------------------------------------------------------------------------------


def _gone_on(
    claim: Claim, terms: Terms, wording: Wording, first: Witness, second: Witness, witnesses: Sequence[Witness]
) -> Testimony | None:
    """Return what the second sentence says of the claim once it is written out, in no other words than the claim's."""
    for one in _written_out(claim, wording, first, second):
        said = testify(claim, terms, wording, one.read) or retold(claim, terms, wording, [one.read, *witnesses])
        if said is None or said.witness is not one.read or any(p.remark is Remark.OTHER_WORDS for p in said.points):
            continue
        if said.verdict is Verdict.MATCHES and _lacks_what_matters(wording, terms, one.read):
            continue
        points = [replace(point, found=one.back(point.found)) for point in said.points]
        if wording.telling and points[0].remark is Remark.DENIED:
            points[0] = replace(points[0], claimed=telling_word(wording))
        return made(first, second, said.verdict, points)
    return None


def _lacks_what_matters(wording: Wording, terms: Terms, read: Witness) -> bool:
    """Say whether the sentence lacks a word that tells whose it is, or what the value counts: two leaps are one too many.

    Those stand behind a preposition of the claim, or behind its first value.
    """
    one = shared(wording, terms, read)
    text, words = wording.question.text, wording.words
    value = min((span.start for span in wording.values), default=0)
    lacking = [] if one is None else [term.word.span for term in one.aligned.missing if not is_little(term)]
    places = [n for n, word in enumerate(words) if word.span in lacking]
    return any(words[n].span.start > value or before_noun(text, words, n) is not None for n in places)


def _written_out(claim: Claim, wording: Wording, first: Witness, second: Witness) -> Iterator[ReadOn]:
    one = with_subject(first, second)
    if one is not None:
        own, read = second.all_stems, one.read.all_stems
        if any(meets(term, read) and not meets(term, own) for term in wording.terms):
            yield one
    noun = _linking_noun(claim, wording, first, second)
    dated = None if noun is None else with_day(first, second, noun)
    if dated is not None:
        yield dated


def _linking_noun(claim: Claim, wording: Wording, first: Witness, second: Witness) -> Span | None:
    """Return the noun of the second sentence that is the claim's, which names it by a day that the first one tells of it."""
    head = _named_by_its_day(claim, wording)
    day = claim.values[0].value if claim.values else None
    if head is None or not isinstance(day, DateValue) or not _is_told(day, first) or leaves_its_time(second.text):
        return None
    says_which = _IT_WAS.match(second.text) is not None and wording.verb is None
    words = second.words
    for place, word in enumerate(words):
        term = next((term for term in wording.plain if meets(term, {word.stem})), None)
        if term is None or is_verb(word.folded) or not meets(term, first.all_stems):
            continue
        if (term.word.span == head.span or says_which) and _is_definite(words, place, wording, second.text):
            return word.span
    return None


def _is_definite(words: Sequence[Word], place: int, wording: Wording, text: str) -> bool:
    """Say whether a noun is one that was told of: with an article that points back, and itself the last word of its phrase."""
    behind = words[place + 1 : place + 2]
    is_beside = bool(behind) and text[words[place].span.end : behind[0].span.start] == " "
    if is_beside and any(meets(term, {behind[0].stem}) for term in wording.plain):
        return False
    ahead = [word.folded for word in words[max(0, place - 4) : place]]
    return not _DEFINITE.isdisjoint(ahead) and _ANOTHER.isdisjoint(ahead)


def _named_by_its_day(claim: Claim, wording: Wording) -> Word | None:
    """Return the claim's subject where its one value is a date that tells which it is: the 4 May drill, the drill of 4 May."""
    text, words = wording.question.text, wording.words
    at = subject_place(text, words)
    if at is None or len(claim.values) != 1:
        return None
    day = claim.values[0].span.moved(wording.ahead)
    while at and words[at].span.end > day.start and day.end > words[at].span.start:
        at -= 1  # of 4 May: the month looks like the subject
    head = words[at] if not words[at].is_stop else words[max(0, at - 1)]
    if day.end <= head.span.start:
        between = [word for word in words if word.span.start >= day.end and word.span.end <= head.span.start]
        is_its = len(between) < 3 and not any(word.is_stop for word in between) and _THE.search(text[: day.start])
        return head if is_its else None
    return head if _OF_DAY.fullmatch(text[head.span.end : day.start]) else None


def _is_told(day: DateValue, first: Witness) -> bool:
    told = [m.value for m in first.mentions if isinstance(m.value, DateValue) and is_value(m)]
    return any((stood := compare_dates(day, one)) is not None and stood.grants for one in told)


# --- which time it was, and how many of them --------------------------------------------------------------------------------


def _counted_out(claim: Claim, terms: Terms, wording: Wording, first: Witness, second: Witness) -> Testimony | None:
    """Return what “most of these” says of things that the sentence before it tells of."""
    theirs, ours = _OF_THESE.match(second.text), _QUANTITY.match(claim.text)
    if theirs is None or ours is None or wording.ahead or not _are_these(ours.end(), wording, first):
        return None
    mine, found = ours["how"].lower(), theirs["how"].lower()
    if wording.denials != (mine == "none"):
        return None
    if not _says_it_last(wording, first, second):
        return None
    values = [value for value in claim.values if value.span.start >= ours.end("how")]
    told = replace(wording, telling=frozenset(), denials=int(found == "none"))
    pairs = held(values, terms, told, both(first, second))
    if pairs is None:
        return None
    verdict = Verdict.MATCHES if mine == found else Verdict.DIFFERS if "none" in (mine, found) else Verdict.PARTLY
    place = Span(*theirs.span("how")).moved(second.start - first.start)
    point = Point(verdict, Basis.WORDS, Span(*ours.span("how")), place)
    return made(first, second, verdict, (point, *map(point_of, pairs)))


def _says_it_last(wording: Wording, first: Witness, second: Witness) -> bool:
    """Say whether the claim has what the first sentence tells of the things before what the second one does."""
    own = [term.word.span.start for term in wording.terms if not meets(term, first.all_stems)]
    others = [term.word.span.start for term in wording.terms if not meets(term, second.all_stems)]
    return bool(own and others) and max(others) < min(own)


def _are_these(behind: int, wording: Wording, first: Witness) -> bool:
    """Say whether what the claim counts is what “these” are: a thing of the first sentence that stands behind no preposition."""
    text = wording.question.text
    head: Word | None = None
    for word in wording.words:
        if word.span.start >= behind and not word.is_stop:
            is_apart = head is not None and text[head.span.end : word.span.start] not in (" ", "-")
            if is_apart or is_verb(word.folded):
                break
            head = word
    counted = next((term for term in wording.plain if head is not None and term.word.span == head.span), None)
    return counted is not None and any(
        meets(counted, {word.stem}) and before_noun(first.text, first.words, place) is None
        for place, word in enumerate(first.words)
    )
