"""Small fact bases about towns that never were, and ways to look at what they answer.

Everything goes through the real reading and the memory store, so that a test says what a person would see. The texts
are short enough to be foreseen; what a single rule does with a single sentence is tested where that rule stands.
"""

from __future__ import annotations

from functools import cache
from typing import assert_never

from facts.answers import Answer, Corrected, Found, Noted, Outcome, Reason, Several, Unknown
from facts.asking.matching import RankedPassage, rank
from facts.asking.question import Question, read_question
from facts.asking.repairing import Terms, repair
from facts.asking.spelling import Lexicon
from facts.factbase import FactBase
from facts.model import Published
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.store.port import Library
from facts.values import KindName, Mention

THEN = "2024-01-01T00:00:00+00:00"

HARBOUR = (
    "The harbour of Kestrel Bay was founded on 14 May 1911. The old lighthouse of Kestrel Bay is 42 metres tall and was"
    " rebuilt in 1958.\n\n"
    "The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay. Over 120,000 sandbags were laid along the quay"
    " after the storm.\n\n"
    "The dockers' strike lasted from March 1970 to June 1971. About 2,300 dockers joined the strike, and 64 percent of"
    " them voted to end it.\n\n"
    '"The quay will stay open all winter," said Elena Ruiz, the harbour master. She said that the ferry needs new'
    " engines. Mayor Tomas Lindqvist denied that the bridge was unsafe.\n"
)
BRIDGE = (
    "The Otter Bridge opened on 9 August 1934. It cost 3.4 million crowns and is 512 metres long.\n\n"
    "In the municipal election of 2003 the Reform League won 23 seats. Turnout was 58 percent.\n\n"
    "Granite Rovers beat Vale United 4-1 in the cup final on 12 May 1988. Some 31,000 spectators watched the match.\n"
)
RUSSIAN = (
    "Мост через реку Вельма открыли 5 июня 1957 года. Во время шторма затонуло 12 лодок.\n\n"
    "Капитан Павел Горин ушёл в отставку в марте 1961 года.\n"
)
TEXTS = (HARBOUR, BRIDGE, RUSSIAN)

ANSWERED: tuple[tuple[str, str], ...] = (
    ("When was the harbour of Kestrel Bay founded?", "14 May 1911"),
    ("In what year was the harbour of Kestrel Bay founded?", "1911"),
    ("How tall is the old lighthouse?", "42 metres"),
    ("When was the lighthouse rebuilt?", "1958"),
    ("How many fishing boats did the storm sink?", "17"),
    ("How many sandbags were laid along the quay?", "Over 120,000"),
    ("When did the dockers' strike end?", "June 1971"),
    ("How many dockers joined the strike?", "About 2,300"),
    ("What percentage of the dockers voted to end the strike?", "64 percent"),
    ("Who said that the quay will stay open all winter?", "Elena Ruiz, the harbour master"),
    ("Who said that the ferry needs new engines?", "Elena Ruiz"),
    ("What did Elena Ruiz say about the ferry?", "the ferry needs new engines"),
    ("Who denied that the bridge was unsafe?", "Tomas Lindqvist"),
    ("What did Tomas Lindqvist deny?", "the bridge was unsafe"),
    ("When did the Otter Bridge open?", "9 August 1934"),
    ("How many seats did the Reform League win?", "23"),
    ("How many spectators watched the cup final?", "Some 31,000"),
    ("When was the cup final?", "12 May 1988"),
    ("When was the municipal election?", "2003"),
    ("Сколько лодок затонуло во время шторма?", "12"),
    ("Когда открыли мост через Вельму?", "5 июня 1957 года"),
)
"""Questions that ``TEXTS`` answer, each with the value."""


def town() -> Library:
    """Return an empty library of its own in memory."""
    return MemoryStore().library("town")


def fact_base(*texts: str | SourceDraft, library: Library | None = None) -> FactBase:
    """Return a fact base that keeps the texts as s0, s1, ... with titles that say nothing; drafts go in as they are."""
    base = FactBase(library if library is not None else town(), now=lambda: THEN)
    base.import_sources(
        note(text, f"s{number}") if isinstance(text, str) else text for number, text in enumerate(texts)
    )
    return base


def note(text: str, id_: str, *, published: str | None = None, title: str | None = None) -> SourceDraft:
    """Return a draft of a source; its title shares no word with any question of the tests."""
    day = Published.parse(published) if published else None
    return SourceDraft(text, id=id_, title=title or f"Folio {id_}", published=day)


def answers_of(outcome: Outcome) -> tuple[Answer, ...]:
    """Return what is given as an answer, best first; what is only closest is none."""
    match outcome:
        case Found() | Corrected():
            return (outcome.answer,)
        case Several():
            return outcome.answers
        case Noted() | Unknown():
            return ()
        case _:
            assert_never(outcome)


def shown_of(outcome: Outcome) -> tuple[Answer, ...]:
    """Return every answer that a person may see, the closest ones too."""
    return outcome.closest if isinstance(outcome, Unknown) else answers_of(outcome)


def found(outcome: Outcome) -> Answer:
    """Return the one answer; fail with what there is instead."""
    assert isinstance(outcome, Found), outcome
    return outcome.answer


def unknown(outcome: Outcome, reason: Reason) -> Unknown:
    """Return the outcome as the Unknown of that reason; fail with what there is instead."""
    assert isinstance(outcome, Unknown), outcome
    assert outcome.reason is reason, outcome
    return outcome


def check_evidence(base: FactBase, answer: Answer) -> None:
    """Hold an answer against what is stored: the quotation letter for letter, the value inside it, the digest."""
    evidence = answer.evidence
    cited = evidence.citation
    view = base.source(cited.source, edition=cited.edition)
    text = "".join(passage.text for passage in view.passages)
    assert evidence.quote == cited.span.of(text)
    assert cited.span.holds(evidence.value_span)
    assert evidence.value_text == evidence.value_span.of(text)
    assert evidence.value_text.strip() != ""
    verified = base.verify(str(cited))
    assert verified.intact
    assert verified.quote == evidence.quote


class Asked:
    """A question on its way through the parts of asking, for tests of one part: terms, ranked passages, mentions."""

    def __init__(self, library: Library, text: str) -> None:
        with library.reading() as shelf:
            self.question: Question = read_question(text)
            self.terms: Terms = repair(self.question, shelf, lambda: Lexicon(shelf.vocabulary()), shelf.kept().passages)
            self.ranked: tuple[RankedPassage, ...] = rank(self.terms, shelf.search(self.terms.stems, 20), 10)
            keys = [passage.candidate.key for passage in self.ranked]
            self.mentions: dict[int, tuple[Mention, ...]] = {
                key: tuple(found) for key, found in shelf.mentions_in(keys, KindName).items()
            }


def asked(question: str, *texts: str) -> Asked:
    """Return the question on its way through a library that keeps just these texts."""
    return Asked(_keeping(texts), question)


@cache
def _keeping(texts: tuple[str, ...]) -> Library:
    library = town()
    fact_base(*texts, library=library)
    return library


@cache
def town_base() -> FactBase:
    """Return the one fact base of ``TEXTS``, for tests that only ask it."""
    return fact_base(*TEXTS)
