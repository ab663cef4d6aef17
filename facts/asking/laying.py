"""How a published fact lies on its card: the text that is searched for it, and where in it the fact's value stands.

A card is one passage. Each other way to ask for the fact is a sentence of it, then comes a line of subject and value,
then, for a cited fact, the quotation, both together one sentence. Cards are made by ``facts.keeping.cards`` and read by ``facts.asking.vouching``;
both go by this one account of them. This file knows nothing of questions and of stores.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.facts import Cited, Fact
from facts.model import Span
from facts.values import StatementValue

_BEFORE_VALUE = ": "
_BEFORE_SPEAKER = " | "
"""Between subject and speaker, so that neither is read on into the other."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand on a card, in its own offsets.

    ``line`` is the line of subject and value, ``subject`` and ``value`` stand in it, ``speaker`` only for statements.
    ``quote`` is the quotation and ``cited`` the value in it; both are None for a note. ``text`` is all but the
    quotation and what stands before that.
    """

    text: str
    asked: tuple[Span, ...]
    line: Span
    subject: Span
    value: Span
    speaker: Span | None
    quote: Span | None
    cited: Span | None

    def is_own(self, span: Span) -> bool:
        """Say whether a mention of the card is the fact's own value; others only stand in the same quotation."""
        return span in (self.value, self.cited)


def layout_of(fact: Fact) -> Layout:
    r"""Return where things stand on a fact's card.

    >>> from facts.facts import Noted
    >>> from facts.values import CalendarPoint, DateValue, KindName, Precision
    >>> opened = DateValue(CalendarPoint(1934), Precision.YEAR)
    >>> fact = Fact(1, KindName.DATE, "Otter Bridge opened", opened, "1934", Noted("the log"), asked=("Bridge since",))
    >>> layout = layout_of(fact)
    >>> layout.text, layout.line.of(layout.text), layout.value.of(layout.text)
    ('Bridge since\nOtter Bridge opened: 1934', 'Otter Bridge opened: 1934', '1934')
    """
    asked: list[Span] = []
    text = ""
    for question in fact.asked:
        asked.append(Span(len(text), len(text) + len(question)))
        text += question + "\n"
    start = len(text)
    subject = Span(start, start + len(fact.subject))
    text += fact.subject
    speaker: Span | None = None
    if isinstance(fact.value, StatementValue) and fact.value.speaker_name:
        text += _BEFORE_SPEAKER
        speaker = Span(len(text), len(text) + len(fact.value.speaker_name))
        text += fact.value.speaker_name
    text += _BEFORE_VALUE
    value = Span(len(text), len(text) + len(fact.value_text))
    text += fact.value_text
    quote: Span | None = None
    cited: Span | None = None
    if isinstance(fact.basis, Cited):
        begin = len(text) + 1
        span = fact.basis.citation.span
        quote = Span(begin, begin + len(span))
        cited = Span(begin + fact.basis.value.start - span.start, begin + fact.basis.value.end - span.start)
    return Layout(text, tuple(asked), Span(start, len(text)), subject, value, speaker, quote, cited)
