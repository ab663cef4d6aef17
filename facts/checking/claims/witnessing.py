"""Who is a witness: sentences of the passages that a search proposed, their neighbours, and the cards of published facts.

A question that nothing answers is none, unless somebody is quoted with it. This file knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from facts.answers import Evidence
from facts.asking.laying import layout_of
from facts.asking.matching import RankedPassage
from facts.asking.publishing import Proof
from facts.checking.claims.answered import answered, is_question
from facts.checking.claims.distances import with_distances
from facts.checking.claims.witnesses import Around, Near, Witness
from facts.checking.words.tenses import tells_the_present
from facts.facts import Cited, Fact
from facts.model import Source, Span
from facts.reading.words import content_words
from facts.values import DateValue, Mention, StatementValue

_QUOTED_QUESTION = re.compile(r"[“«\"][^“”«»\"]*\?[”»\"]\W*$")


def witnesses(
    near: Iterable[Near],
    mentions: Mapping[int, Sequence[Mention]],
    sources: Mapping[str, Source],
    *,
    over: Mapping[int, DateValue] | None = None,
    told: Mapping[int, str] | None = None,
    is_given: bool = False,
) -> Iterator[Witness]:
    """Yield the sentences as witnesses, with their context; a question that nothing answers is none.

    ``over`` has the dates of parts of sources and ``told`` what sources have told before, by the keys of the passages.
    """
    for one in near:
        candidate = one.candidate
        here = mentions.get(candidate.key, ())
        span = candidate.sentences[one.number]
        text = span.moved(-candidate.start).of(candidate.text)
        refusal: Span | None = None
        is_answered = False
        stems = frozenset(candidate.terms[1 + one.number])
        if is_question(candidate, one.number, text) and not _is_somebodys(text, span, here):
            reply = answered(candidate, one.number)
            if reply is None:
                continue  # a question alone says nothing
            span, refusal = reply
            is_answered = True
            text = span.moved(-candidate.start).of(candidate.text)
            stems = frozenset(word.stem for word in content_words(text))
        around = Around(
            candidate, one.number, here, (over or {}).get(candidate.key), (told or {}).get(candidate.key, "")
        )
        yield _sentence(
            around, span, stems, sources[candidate.source], one.coverage,
            is_given=is_given, refusal=refusal, is_answered=is_answered,
        )  # fmt: skip


def _is_somebodys(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Say whether a question is what somebody is quoted with: then it says what they asked."""
    if _QUOTED_QUESTION.search(text) is None:
        return False
    return any(
        isinstance(m.value, StatementValue) and m.value.speaker is not None and m.span.meets(span) for m in mentions
    )


def neighbour(witness: Witness, by: int) -> Witness | None:
    """Return the sentence that stands so many behind a witness in its passage, before it where that is negative; None for none."""
    around = witness.around
    if around is None or not 0 <= around.number + by < len(around.candidate.sentences):
        return None
    candidate, number = around.candidate, around.number + by
    return _sentence(
        Around(candidate, number, around.mentions, around.over, around.told), candidate.sentences[number],
        frozenset(candidate.terms[1 + number]), witness.source, witness.coverage, is_given=witness.is_given,
    )  # fmt: skip


def _sentence(
    around: Around,
    span: Span,
    stems: frozenset[str],
    source: Source,
    coverage: float,
    *,
    is_given: bool,
    refusal: Span | None = None,
    is_answered: bool = False,
) -> Witness:
    candidate, here = around.candidate, around.mentions
    text = span.moved(-candidate.start).of(candidate.text)
    before = [m.value for m in here if m.span.end <= span.start and isinstance(m.value, DateValue)]
    return Witness(
        text=text,
        start=span.start,
        stems=stems,
        mentions=with_distances((_told(moved(m, -span.start), text) for m in here if m.span.meets(span)), text),
        earlier=candidate.text[: span.start - candidate.start],
        heading=frozenset(candidate.terms[0]),
        last_date=(around.over if around.over is not None and tells_the_present(text) else None)
        or (before[-1] if before else None),
        source=source,
        edition=candidate.edition,
        coverage=coverage,
        is_given=is_given,
        refusal=refusal,
        is_answered=is_answered,
        around=around,
    )


_COUNTED = "counted from “"
"""What reading says of a date that it has counted from another one of the text, or from the one that it stands under."""


_FOLLOWS = re.compile(r"(?:yesterday|(?:the\s+)?(?:following|next)\s+(?:day|month|year))$", re.IGNORECASE)


def _told(mention: Mention, text: str) -> Mention:
    """Return a date that the text itself tells how to count as the date that it is: yesterday, under 2 September 2021."""
    value = mention.value
    if not isinstance(value, DateValue) or not value.relative or value.inferred_year is None:
        return mention
    if not value.inferred_because.startswith(_COUNTED) or _FOLLOWS.match(mention.span.of(text)) is None:
        return mention
    start, year = value.start, value.inferred_year
    if start.month is None:
        start = replace(start, year=year)
    return Mention(mention.span, replace(value, start=start, relative=False))


def fact_witness(fact: Fact, card: RankedPassage, mentions: Sequence[Mention], proof: Proof | None) -> Witness | None:
    """Return the card of a published fact as a witness; None for a note, which has no sentence to show.

    Its text is the line of subject and value with the quotation behind it.
    """
    if not isinstance(fact.basis, Cited) or proof is None:
        return None
    layout = layout_of(fact)
    candidate = card.candidate
    begin = layout.line.start
    text = candidate.text[begin:]
    cited = fact.basis.citation
    source = proof.source
    evidence = Evidence(
        cited, proof.quote, fact.basis.value, source.title, source.published, source.publisher, source.url
    )
    own = tuple(span.moved(-begin) for span in (layout.value, layout.cited) if span is not None)
    return Witness(
        text=text,
        start=begin,
        stems=frozenset(candidate.terms[-1]),
        mentions=tuple(moved(m, -begin) for m in mentions if m.span.start >= begin),
        earlier="",
        heading=frozenset(),
        last_date=None,
        source=source,
        edition=cited.edition,
        coverage=card.coverage,
        fact=fact.number,
        own=own,
        cited=evidence,
    )


def moved(mention: Mention, by: int) -> Mention:
    """Return the mention in other offsets; one that begins earlier is cut to what lies behind."""
    value = mention.value
    if isinstance(value, StatementValue):
        value = replace(value, speaker=_shifted(value.speaker, by), cue=_shifted(value.cue, by))
    return Mention(_shifted(mention.span, by) or Span(0, 0), value)


def _shifted(span: Span | None, by: int) -> Span | None:
    """Return the span moved; None for one that lies wholly before, cut for one that begins before."""
    if span is None or span.end + by <= 0:
        return None
    return Span(max(0, span.start + by), span.end + by)
