"""Who is heard on a message: for each claim the passages and cards that a search proposes, as witnesses.

The message is cut and judged by ``facts.checking``; this file looks up what it needs on a shelf, or makes it of evidence that
was handed over. It knows nothing of verdicts, and nothing of the message is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from facts.answers import Evidence
from facts.asking.matching import best
from facts.asking.repairing import Terms, repair
from facts.checking.claims.days_of_events import on_events_day
from facts.checking.claims.given import Given
from facts.checking.claims.leaving import parts_left
from facts.checking.claims.message import Message, read_message
from facts.checking.claims.splitting import Claim, Left, split_message
from facts.checking.claims.time_clauses import outlasting
from facts.checking.claims.unsuited import opines
from facts.checking.claims.witnesses import Near, Witness
from facts.checking.claims.witnessing import fact_witness, witnesses
from facts.checking.claims.wording import Wording, word_claim
from facts.checking.judging import gather, judge
from facts.checking.russian.sifting import Begun, begun_in, sift
from facts.checking.russian.testifying import claimed_in_russian, with_subjects
from facts.checking.subjects.choosing import (
    LEAST_WITH_SORT,
    least_held,
    nearest,
    numbers_of,
    of_how_long,
    rarest,
    retelling,
)
from facts.checking.subjects.closest import LEAST_WITH_VALUE, closest, shown
from facts.checking.subjects.leading import countries_in
from facts.checking.subjects.nearing import near_sentences
from facts.checking.testimonies.weighing import wording_of
from facts.dated_parts import dates_over
from facts.facts import Cited
from facts.index import Candidate
from facts.lookup import Lookup, proofs_of, published_fact
from facts.model import Source, Span
from facts.reading.lexicon.common_words import is_common
from facts.reading.names.seats import seat_of
from facts.reading.script import main_script, reading_language
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import words_in
from facts.store.port import Shelf
from facts.told_before import told_before
from facts.values import DateValue, KindName, StatementValue
from facts.verdicts import Checked, ClaimVerdict, Unsuited, Verdict

POOL = 20
"""Passages asked of the full text search for one claim, as for one question."""
MOST_PASSAGES = 8
"""Passages, best first, whose sentences are heard."""
LEAST_ENGLISH = 0.6
"""Share of English words from which a message in Latin letters is read as English, whatever it looks like."""
_BULGARIAN = re.compile(
    r"\b(?:е|са|се|си|че|ще|беше|бяха|със|във|към|той|тя|кой|кога|колко|която|който|които|тази|този|това|няма|има|като|през)\b"
    r"|ъ(?![еёюя])|щ(?=[бвгдклмнпрстх])",
    re.IGNORECASE,
)
READ = frozenset({"en", "ru"})
_REHEARSED = (
    "Mayor Ada Bell of Spain said that the old lihgthouse cost 5 million crowns. Norway bought it on 4 May 1911.",
    "Мэр Испании Анна Горина сказала, что старый майяк обошёлся в 5 миллионов крон. Его открыли 4 мая 1911 года.",
)
"""Sentences with a speaker, a country, a figure, a date and a slip: what reading looks up in tables."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A claim's words as terms and as they are held, with the published facts and the sentences of sources heard on it.

    ``closest`` is the sentence to show where nobody speaks of it.
    """

    terms: Terms
    wording: Wording
    facts: tuple[Witness, ...]
    sources: tuple[Witness, ...]
    closest: Evidence | None


Hearing = Callable[[Sequence[Claim]], Iterator[Heard]]
"""Says who is heard on each claim of one message, in their order: what claims share is looked up once."""


def check_message(written: str, hearing: Hearing, *, with_bare: bool = False) -> Checked:
    """Return the verdict on a message; ``hearing`` says who is heard on its claims.

    ``with_bare`` also holds a part without date, figure or speaker against questions asked just to check it.

    Raises QuestionRefused Q-LONG and Q-EMPTY, TextRefused T-…, and whatever ``hearing`` raises.
    """
    message = read_message(written)
    language = language_of(message)
    if language not in READ:
        why = Unsuited.LANGUAGE if any(map(str.isalpha, message.text)) else Unsuited.NO_WORDS
        return gather(message, language, (), (Left(_inked(message), why),))
    claims, left = split_message(message.text, language, with_bare=with_bare)
    judged: list[ClaimVerdict] = []
    unheard: list[Left] = []
    for claim, heard in zip(claims, hearing(claims), strict=True):
        verdict = judge(claim, heard.terms, heard.wording, heard.facts, heard.sources, message, heard.closest)
        unsuited = _unheard(claim) if verdict.verdict is Verdict.NOT_COVERED else None
        if unsuited is not None:
            unheard.append(Left(claim.span, unsuited))
        else:
            judged.append(verdict)
    rest = sorted((*left, *unheard), key=lambda one: one.span)
    return gather(message, language, judged, parts_left(rest, [claim.span for claim in claims if not claim.is_bare]))


def _unheard(claim: Claim) -> Unsuited | None:
    """Return why a claim of which nobody speaks is none; None where it is one that the sources do not cover."""
    if claim.is_bare:
        return Unsuited.NO_VALUE
    return Unsuited.OPINION if claim.statement is None and opines(claim.text) else None


@cache
def rehearse() -> None:
    """Check invented messages against an invented text, so that nobody waits for the tables of words that all share."""
    for told in _REHEARSED:
        check_message(told, on_evidence(["The lighthouse was sold to Norway."]))


def language_of(message: Message) -> str:
    """Return the language to read a message in; a short one in Latin letters that nothing tells is taken for English."""
    if main_script(message.text) == "Common":
        return "und"
    guessed = reading_language(message.text)
    if guessed == "bg" and not _BULGARIAN.search(message.text):
        return "ru"  # it has only words that both languages have
    if guessed not in READ and main_script(message.text) == "Latin":
        # A short message can look like a language with which it shares a word or two.
        words = [word for word in words_in(message.text) if not word.is_number]
        english = sum(1 for word in words if word.folded in STOP_WORDS or is_common(word.folded))
        return "en" if english >= LEAST_ENGLISH * len(words) else guessed
    return guessed


def _inked(message: Message) -> Span:
    """Return the stretch of the text that is no blank; all of the message where there is none."""
    start = len(message.text) - len(message.text.lstrip())
    end = len(message.text.rstrip())
    return Span(start, end) if start < end else Span(0, len(message.text))


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search brought for a claim."""

    claim: Claim
    terms: Terms
    wording: Wording
    near: tuple[Near, ...]
    of_how_long: tuple[Near, ...]
    begun: Begun
    closest: Near | None


def on_shelf(shelf: Shelf, lookup: Lookup) -> Hearing:
    """Return a hearing of what a community keeps: its published facts, then its sources."""
    passages = shelf.kept().passages

    def find(claim: Claim) -> _Found:
        terms = lookup.terms(shelf, claim.question)
        words = word_claim(claim, terms)
        held = _held(claim, terms, words)
        searched = rarest(terms, words.terms, passages)
        if claim.statement is not None and claim.question.language != "ru":
            searched = tuple(dict.fromkeys((*searched, *rarest(terms, held.terms, passages), *retelling(held.terms))))
        numbers = numbers_of(terms, passages, every=claim.question.language == "ru")
        searched = tuple(dict.fromkeys((*searched, *numbers)))
        proposed = shelf.search(searched, POOL)
        near = near_sentences(
            words.terms,
            best(terms, proposed, MOST_PASSAGES),
            least=min(LEAST_WITH_VALUE, least_held(claim)),
            numbers=frozenset(numbers),
        )
        least = least_held(claim) if claim.statement is not None else min(least_held(claim), LEAST_WITH_SORT)
        heard = tuple(one for one in near if one.coverage >= least)
        heard, begun = _sifted(claim, terms, heard)
        apart = outlasting(claim, terms)
        lasting = () if apart is None else rarest(apart.terms, word_claim(apart.claim, apart.terms).terms, passages)
        of_length = () if apart is None else of_how_long(apart, shelf.search(lasting, POOL))
        return _Found(claim, terms, held, heard, of_length, begun, closest(claim, near))

    def hear(claims: Sequence[Claim]) -> Iterator[Heard]:
        found = [find(claim) for claim in claims]
        heard = [one.candidate for each in found for one in (*each.near, *each.of_how_long)]
        mentions = shelf.mentions_in([candidate.key for candidate in heard], KindName)
        closest_ones = [one.closest.candidate for one in found if one.closest is not None]
        sources = shelf.source_titles({candidate.source for candidate in (*heard, *closest_ones)})
        headed = dates_over(shelf, _dateless(found))
        told = told_before(shelf, _of_two(found))
        for one in found:
            near = one.near
            if (
                one.claim.statement is None and one.claim.question.language != "ru"
            ):  # there every word can have another form
                near = nearest(near, one.claim, mentions, beside=one.of_how_long)
            yield Heard(
                one.terms,
                one.wording,
                _facts(shelf, lookup, one.claim),
                tuple(with_subjects(witnesses(near, mentions, sources, over=headed, told=told), one.begun)),
                _shown(one.closest, sources),
            )

    return hear


def _dateless(found: Sequence[_Found]) -> Iterable[Candidate]:
    """Return the passages heard on claims that give a date in English: their part of the source may tell which it is of."""
    of_days = (
        one
        for one in found
        if one.claim.question.language == "en" and any(isinstance(m.value, DateValue) for m in one.claim.values)
    )
    return {near.candidate.key: near.candidate for one in of_days for near in one.near}.values()


def _of_two(found: Sequence[_Found]) -> Iterable[Candidate]:
    """Return the passages heard on claims in English of two countries, the words of two, how long it was until then, or what else was on a day: what was told?"""
    of_two = (
        one
        for one in found
        if one.claim.question.language == "en"
        and (one.of_how_long or _names_two(one.claim) or on_events_day(one.claim, one.terms) is not None)
    )
    return {near.candidate.key: near.candidate for one in of_two for near in (*one.near, *one.of_how_long)}.values()


def _names_two(claim: Claim) -> bool:
    told = claim.statement.value if claim.statement is not None else None
    speaker = told.speaker if isinstance(told, StatementValue) else None
    seats = {seat for word in words_in(claim.text) if (seat := seat_of(word.span.of(claim.text))) is not None}
    return len(countries_in(claim.text) | seats) > 1 or (speaker is not None and " and " in speaker.of(claim.text))


def _sifted(claim: Claim, terms: Terms, heard: tuple[Near, ...]) -> tuple[tuple[Near, ...], Begun]:
    """Return the sentences that can be of a claim, and what their sources begin with; all of them where it is not in Russian."""
    if claim.question.language != "ru":
        return heard, {}
    begun = begun_in(heard)
    claimed = claimed_in_russian(claim, terms)
    return (heard if claimed is None else sift(claimed, heard, begun)), begun


def _shown(near: Near | None, sources: Mapping[str, Source]) -> Evidence | None:
    return shown(near, sources[near.candidate.source]) if near is not None else None


def _held(claim: Claim, terms: Terms, words: Wording) -> Wording:
    """Return the words that sentences are held against: those of a statement, where the claim is that somebody made it."""
    return words if claim.statement is None else wording_of(claim, terms)


def _facts(shelf: Shelf, lookup: Lookup, claim: Claim) -> tuple[Witness, ...]:
    laid = lookup.on_cards(shelf, claim.question)
    if laid is None:
        return ()
    _, ranked, mentions = laid
    found: list[Witness] = []
    for card in ranked:
        fact = published_fact(shelf, card.candidate.source)
        if fact is None or not isinstance(fact.basis, Cited):
            continue
        proof = proofs_of(shelf, [fact.basis.citation]).get(fact.basis.citation)
        witness = fact_witness(fact, card, mentions.get(card.candidate.key, ()), proof)
        if witness is not None:
            found.append(witness)
    return tuple(found)


def on_evidence(texts: Sequence[str]) -> Hearing:
    """Return a hearing of texts that were handed over with the message; raise TextRefused (T-…)."""
    given = Given(texts)

    def hear(claims: Sequence[Claim]) -> Iterator[Heard]:
        for claim in claims:
            terms = repair(claim.question, given, lambda: given.lexicon, max(1, len(given.candidates)))
            words = word_claim(claim, terms)
            near = near_sentences(words.terms, best(terms, given.candidates, MOST_PASSAGES), least=0.0)
            kept, begun = _sifted(claim, terms, near)
            heard = with_subjects(witnesses(kept, given.mentions, given.sources, is_given=True), begun)
            yield Heard(
                terms, _held(claim, terms, words), (), tuple(heard), _shown(closest(claim, near), given.sources)
            )

    return hear
