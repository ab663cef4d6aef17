"""A published fact to its card: what the full text search finds of it, and the values that a question can mean there.

The fact's own value stands twice, in the line of its subject and in its quotation; the other values of the quotation
are on the card too, so that a question about one of those is not answered by this fact. Pure. This file knows nothing
of stores and of questions.
"""

from __future__ import annotations

from dataclasses import replace

from facts.asking.laying import Layout, layout_of
from facts.facts import Cited, Fact
from facts.importing.indexing import extract
from facts.importing.reading_version import READING
from facts.index import EditionDraft, IndexedPassage
from facts.keeping.opening import Sources, words_at
from facts.model import Passage, Published, Source, Span, digest
from facts.reading.words import content_words
from facts.values import Mention, StatementValue, Value


def card_of(
    fact: Fact, quote: str | None = None, *, published: Published | None = None, language: str = "en"
) -> EditionDraft:
    """Return the card of a fact.

    ``quote`` is the text of its citation, sliced from the stored text, None for a note; ``published`` and ``language``
    are those of the source cited. A card without a day of publication is left out where a question is asked as of a
    day, so a note always is. Raises ``ValueError`` where the quotation is not as long as the citation.

    >>> from facts.facts import Noted
    >>> from facts.values import CalendarPoint, DateValue, KindName, Precision
    >>> opened = DateValue(CalendarPoint(1934), Precision.YEAR)
    >>> card = card_of(Fact(7, KindName.DATE, "Otter Bridge opened", opened, "1934", Noted("the town's log book")))
    >>> card.source.id, card.passages[0].passage.text, card.passages[0].terms[1]
    ('7', 'Otter Bridge opened: 1934', ('otter', 'bridg', 'open', '1934'))
    """
    layout = layout_of(fact)
    text = layout.text
    whole = layout.line
    mentions = [Mention(layout.value, _own_value(fact, layout))]
    if layout.quote is not None:
        if quote is None or len(quote) != len(layout.quote):
            raise ValueError(f"the quotation of fact {fact.number} must be the cited span")
        text += "\n" + quote
        # One sentence, so that what the subject and what the quotation say counts together.
        whole = Span(layout.line.start, layout.quote.end)
        mentions += _quoted(fact, layout, quote, published, language)
    sentences = (*layout.asked, whole)
    passage = Passage(0, 0, text, sentences)
    terms: list[tuple[str, ...]] = [()]
    words: dict[str, str] = {}
    for sentence in sentences:
        inside = content_words(text, sentence.start, sentence.end)
        terms.append(tuple(word.stem for word in inside))
        words.update((word.folded, word.stem) for word in inside)
    source = Source(
        str(fact.number),
        fact.subject,
        published=published if isinstance(fact.basis, Cited) else None,
        language=language,
    )
    indexed = IndexedPassage(passage, tuple(terms), words, tuple(mentions))
    return EditionDraft(source, digest(text), (indexed,), READING)


def card_from(fact: Fact, sources: Sources) -> EditionDraft:
    """Return the card of a fact, with its quotation cut out of the source that it cites."""
    if not isinstance(fact.basis, Cited):
        return card_of(fact)
    cited = fact.basis.citation
    source = sources.source(cited.source)
    assert source is not None, "an edition is never thrown away"
    return card_of(fact, words_at(cited, sources), published=source.published, language=source.language)


def _own_value(fact: Fact, layout: Layout) -> Value:
    """Return the value with its spans where they stand in the line of subject and value."""
    if isinstance(fact.value, StatementValue):
        return replace(fact.value, speaker=layout.speaker, cue=None)
    return fact.value


def _quoted(fact: Fact, layout: Layout, quote: str, published: Published | None, language: str) -> list[Mention]:
    """Return the mentions of the quotation: the fact's own at its words, and every other one that lies apart from it."""
    assert layout.quote is not None
    assert layout.cited is not None
    assert isinstance(fact.basis, Cited)
    begin = layout.quote.start
    shift = begin - fact.basis.citation.span.start
    own = fact.value
    if isinstance(own, StatementValue):
        inside = fact.basis.citation.span
        own = replace(
            own,
            speaker=own.speaker.moved(shift) if own.speaker is not None and inside.holds(own.speaker) else None,
            cue=own.cue.moved(shift) if own.cue is not None and inside.holds(own.cue) else None,
        )
    found = [Mention(layout.cited, own)]
    for mention in extract(quote, language, published):
        value = mention.value
        if isinstance(value, StatementValue):
            value = replace(
                value,
                speaker=value.speaker.moved(begin) if value.speaker else None,
                cue=value.cue.moved(begin) if value.cue else None,
            )
        span = mention.span.moved(begin)
        if not (mention.kind is fact.kind and span.meets(layout.cited)):
            found.append(Mention(span, value))
    found.sort(key=lambda mention: (mention.span.start, mention.span.end, mention.kind))
    return found
