"""The use cases of a fact store, in the words of its manual: import, ask, find, look, verify.

Each is a few lines that pass values between the store (``facts.store``), reading (``facts.importing``) and thinking
(``facts.asking``). Nothing here knows a shell, a chat or SQL.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from facts.answers import KIND_OF_QUESTION, Answer, Outcome, Unknown
from facts.asking.attributing import attribute
from facts.asking.choosing import MAX_READ, choose, kinds_of
from facts.asking.citing import Grounds
from facts.asking.comparing import compared, other_readings, terms_of
from facts.asking.deciding import decide, with_languages
from facts.asking.finding import find_sources, read_post, weigh
from facts.asking.gating import sift
from facts.asking.kindred import with_kindred
from facts.asking.matching import rank
from facts.asking.pointing import context_of, named_source
from facts.asking.publishing import mark_reviewed
from facts.asking.question import Question, read_question
from facts.asking.surveying import in_order, said_by
from facts.errors import NotFound, ValueRefused, shown
from facts.hearing import check_message, on_evidence, on_shelf, rehearse
from facts.importing.drafting import draft_source, list_mention, report, verify_citation
from facts.importing.indexing import extract as extract_mentions
from facts.importing.indexing import index
from facts.index import EditionDraft
from facts.keeping.known_facts import known_facts
from facts.lookup import POOL, Lookup
from facts.model import Citation, Edition, Published, Source, digest
from facts.reading.dates import impossible_dates
from facts.reading.gate import check_text, clean_post, clean_question
from facts.reading.script import reading_language
from facts.reports import (
    Comparison,
    Context,
    Hit,
    ImportReport,
    ListedMention,
    Reading,
    SourceDraft,
    SourceView,
    Verification,
)
from facts.store.port import Library, Shelf
from facts.values import KindName, Mention
from facts.verdicts import Checked


def clock() -> str:
    """Return the present moment in UTC, as ISO text: the only clock there is, and it only stamps editions."""
    return datetime.now(UTC).isoformat(timespec="seconds")


FIND_POOL = 60


class FactBase:
    """What one community can do with its store."""

    def __init__(self, library: Library, *, now: Callable[[], str] = clock) -> None:
        self._library = library
        self._now = now
        self._lookup = Lookup()
        self._languages: tuple[int, frozenset[str]] | None = None

    def import_sources(
        self, drafts: Iterable[SourceDraft], *, progress: Callable[[int], None] | None = None
    ) -> tuple[ImportReport, ...]:
        """Import all drafts or, if one is refused, none; ``progress`` is called with the number done so far.

        Raises ``TextRefused`` (T-…), ``ImportRefused`` (I-…) or ``StoreFailed`` (S-…); then nothing was saved.
        """
        reports: list[ImportReport] = []

        def indexed() -> Iterator[EditionDraft]:
            for done, draft in enumerate(drafts, 1):
                source = draft_source(draft)
                check_text(draft.text, what=f"the text of {shown(source.id)}")
                edition = (
                    index(source, draft.text)
                    if self._library.wants(source, digest(draft.text))
                    else EditionDraft(source, digest(draft.text), ())
                )
                reports.append(report(edition))
                yield edition
                if progress is not None:
                    progress(done)

        saved = self._library.save(indexed(), imported_at=self._now())
        return tuple(replace(one, edition=s.edition, outcome=s.outcome) for one, s in zip(reports, saved, strict=True))

    def prepare(self) -> None:
        """Read what questions and checks share, so that not even the first waits for it; raises ``StoreFailed`` (S-…)."""
        rehearse()
        with self._library.reading() as shelf:
            self._lookup.prepare(shelf)

    def ask(self, question: str, *, as_of: str | None = None) -> Outcome:
        """Answer a question; ``as_of`` (a day, month or year) leaves out sources not known to be published by then.

        Raises ``QuestionRefused`` (Q-…), ``TextRefused`` (T-…), ``ValueRefused`` (V-DATE) or ``StoreFailed`` (S-…).
        """
        day = Published.parse(as_of) if as_of else None
        asked = read_question(clean_question(question), as_of=day)
        _refuse_impossible(asked)
        with self._library.reading() as shelf:
            published = self._lookup.published(shelf, asked, day)
            if published is not None:
                return published
            kept = shelf.kept()
            terms = self._lookup.terms(shelf, asked)
            pool = shelf.search(terms.stems, POOL, published_until=day.last_day if day else None)
            terms = with_kindred(terms, pool)
            ranked = rank(terms, pool, MAX_READ)
            keys = [passage.candidate.key for passage in ranked]
            mentions = shelf.mentions_in(keys, kinds_of(asked))
            sources = shelf.source_titles({passage.candidate.source for passage in ranked})
            facts = known_facts(shelf).citing(*sources)
            choices = (attribute if asked.speech else choose)(asked, terms, ranked, mentions)
            choices = sift(asked, terms, choices, mentions)
            outcome = decide(Grounds(asked, terms, ranked, choices, sources, empty=kept.passages == 0))
            if isinstance(outcome, Unknown) and kept.passages:
                return with_languages(asked, outcome, lambda: self._languages_of(shelf, kept.revision))
        return mark_reviewed(asked, terms, outcome, facts, ranked, mentions)

    def _languages_of(self, shelf: Shelf, revision: int) -> frozenset[str]:
        """Return the languages of the sources, read anew only when a source has changed: every "no" asks for them."""
        if self._languages is None or self._languages[0] != revision:
            self._languages = (revision, frozenset(source.language for source in shelf.sources()))
        return self._languages[1]

    def find(self, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the sources that speak of the same thing as the text, best first; raises as ``ask`` does."""
        post = read_post(clean_post(text))
        with self._library.reading() as shelf:
            terms = weigh(post, shelf, shelf.kept().passages)
            pool = shelf.search(terms.stems, FIND_POOL)
            sources = shelf.source_titles({candidate.source for candidate in pool})
        return find_sources(terms, pool, sources, limit)

    def check(self, text: str) -> Checked:
        """Hold a message against published facts and sources, claim by claim; raises as ``ask`` does."""
        with self._library.reading() as shelf:
            return check_message(text, on_shelf(shelf, self._lookup), with_bare=True)

    def sources(self) -> tuple[SourceView, ...]:
        """Return every source with its current edition (passages left empty), ordered by id."""
        with self._library.reading() as shelf:
            return tuple(self._view(shelf, source, None, with_passages=False) for source in shelf.sources())

    def source(self, id_: str, *, edition: int | None = None) -> SourceView:
        """Return a source; raise NotFound N-SOURCE (naming the nearest id) or N-EDITION."""
        with self._library.reading() as shelf:
            return self._view(shelf, _source(shelf, id_), edition)

    def mentions(self, id_: str, *, edition: int | None = None) -> tuple[ListedMention, ...]:
        """Return what was read out of a source, in text order; raise NotFound as ``source`` does."""
        with self._library.reading() as shelf:
            view = self._view(shelf, _source(shelf, id_), edition, with_passages=False)
            return tuple(
                list_mention(id_, view.edition.number, passage, mention)
                for passage, found in shelf.mentions(id_, view.edition.number)
                for mention in found
            )

    def resolve(self, name: str) -> SourceView:
        """Return the source that a person names by id or title; raise NotFound N-SOURCE (naming the nearest)."""
        with self._library.reading() as shelf:
            exact = shelf.source(name.strip())
            return self._view(shelf, exact or named_source(name, shelf.sources()), None)

    def context(self, citation: Citation | str) -> Context:
        """Return what stands around a citation; raise as ``verify``, and NotFound N-CITATION for a span beyond the text."""
        cited = citation if isinstance(citation, Citation) else Citation.parse(citation)
        with self._library.reading() as shelf:
            view = self._view(shelf, _source(shelf, cited.source), cited.edition)
        return context_of(cited, view.source, view.passages)

    def said(self, who: str, about: str = "", *, limit: int = 10) -> tuple[Reading, ...]:
        """Return what somebody said, what fits ``about`` best first, then in text order; raises as ``ask`` does."""
        asked = read_question(clean_question(who))
        subject = read_question(clean_question(about)) if about.strip() else None
        with self._library.reading() as shelf:
            speaker = self._lookup.terms(shelf, asked)
            topic = self._lookup.terms(shelf, subject) if subject else None
            stems = (*speaker.stems, *(topic.stems if topic else ()))
            survey = self._lookup.survey(shelf, topic or speaker, stems, (KindName.STATEMENT,))
        return said_by(asked, speaker, topic, survey, limit)

    def timeline(self, subject: str, first: str = "", last: str = "", *, limit: int = 20) -> tuple[Reading, ...]:
        """Return the dated sentences about a subject in calendar order; ``first`` and ``last`` are days, months or years.

        Raises as ``ask`` does, V-DATE for an end that is no date too.
        """
        asked = read_question(clean_question(subject))
        begin = Published.parse(first) if first.strip() else None
        end = Published.parse(last) if last.strip() else None
        with self._library.reading() as shelf:
            terms = self._lookup.terms(shelf, asked)
            survey = self._lookup.survey(shelf, terms, terms.stems, (KindName.DATE,))
        return in_order(terms, survey, begin, end, limit)

    def compare(self, subject: str) -> tuple[Comparison, ...]:
        """Return what the sources say of a subject by value, where they differ first; raises as ``ask`` does."""
        asked = read_question(clean_question(subject))
        with self._library.reading() as shelf:
            terms = self._lookup.terms(shelf, asked)
            survey = self._lookup.survey(shelf, terms, terms.stems, (KindName.DATE, KindName.FIGURE))
        return compared(survey.about(terms))

    def others(self, answer: Answer, *, limit: int = 10) -> tuple[Reading, ...]:
        """Return other sentences that give a value for the same thing as the answer, the nearest first."""
        kind = next((kind for kind, asked in KIND_OF_QUESTION.items() if asked is answer.kind), None)
        if kind is None:
            return ()
        with self._library.reading() as shelf:
            terms = terms_of(answer.evidence, shelf, shelf.kept().passages)
            survey = self._lookup.survey(shelf, terms, terms.stems, (kind,))
        return other_readings(answer, kind, survey.sightings(), limit)

    def verify(self, citation: str) -> Verification:
        """Recompute the edition's digest and the span; raise InputRefused N-CITATION, NotFound N-SOURCE/N-EDITION."""
        cited = Citation.parse(citation)
        with self._library.reading() as shelf:
            view = self._view(shelf, _source(shelf, cited.source), cited.edition)
        return verify_citation(cited, view)

    @staticmethod
    def _view(shelf: Shelf, source: Source, number: int | None, *, with_passages: bool = True) -> SourceView:
        editions = tuple(shelf.editions(source.id))
        edition = _edition(source.id, editions, number)
        passages = tuple(shelf.passages(source.id, edition.number)) if with_passages else ()
        return SourceView(source, editions, edition, passages)


def extract(text: str, *, reference_date: str | None = None, language: str | None = None) -> tuple[Mention, ...]:
    """Read dates, figures and statements out of a text without keeping anything; offsets are into ``text``.

    >>> [(m.kind.value, m.span.of("Over 40 boats sank on 3 May 1911.")) for m in extract("Over 40 boats sank on 3 May 1911.")]
    [('figure', '40'), ('date', '3 May 1911')]
    """
    check_text(text, what="the text")
    reference = Published.parse(reference_date) if reference_date else None
    return extract_mentions(text, language or reading_language(text), reference)


def check_against(text: str, evidence: Sequence[str]) -> Checked:
    """Hold a message against texts that are given with it, and nothing else; raises as ``FactBase.check`` does.

    >>> checked = check_against("The quay opened in 1890.", ["The quay was built in 1871 and opened in 1891."])
    >>> checked.verdict.value, checked.claims[0].findings[0].found
    ('differs', '1891')
    """
    return check_message(text, on_evidence(evidence), with_bare=True)


def _refuse_impossible(asked: Question) -> None:
    """Refuse a question with a date that does not exist, rather than answer about a near one."""
    for span in impossible_dates(asked.text, language=asked.language):
        raise ValueRefused(
            "V-DATE", f"There is no such date as “{shown(span.of(asked.text))}”.", "Check the day and the month."
        )


def _source(shelf: Shelf, id_: str) -> Source:
    source = shelf.source(id_)
    if source is not None:
        return source
    near = difflib.get_close_matches(id_, [known.id for known in shelf.sources()], n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else "`footnote sources` lists what there is."
    raise NotFound("N-SOURCE", f"There is no source “{shown(id_)}” here.", hint)


def _edition(source: str, editions: tuple[Edition, ...], number: int | None) -> Edition:
    if number is None and editions:
        # The last one, which is the current one unless the source was taken out of use.
        return editions[-1]
    for edition in editions:
        if edition.number == number:
            return edition
    known = ", ".join(str(edition.number) for edition in editions)
    raise NotFound("N-EDITION", f"“{shown(source)}” has no edition {number}.", f"It has: {known}.")
