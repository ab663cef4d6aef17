"""A fact is proved at entry: by words of a source in use, letter for letter, in which its value was read."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import FactsError
from facts.factbook import FactBook
from facts.facts import Cited, FactDraft, Noted, Proposal, WarningKind
from facts.model import Citation, Span
from facts.store.open import open_store
from facts.store.port import Library
from facts.values import DateValue, FigureValue, Form, KindName, StatementValue
from tests.support.builders import TEXTS, fact_base, note, town

SECOND = "The new lighthouse of Gull Point is 31 metres tall. It was lit on 2 May 1999 and cost 17 million crowns."
OLD = "The ferry Alma carried 80 passengers in 1901. The pier was 96 metres long."
NEW = "The pier is long. The ferry Alma carried 85 passengers in 1901. Its bell is kept."


@cache
def library() -> Library:
    """Return a town that keeps two editions of a source, and one source that was taken out of use."""
    kept = town()
    base = fact_base(*TEXTS, SECOND, library=kept)
    base.import_sources([note(OLD, "ferry"), note("The mill had 12 wheels and burnt down in 1888.", "mill")])
    base.import_sources([note(NEW, "ferry")])
    with kept.writing() as desk:
        desk.retire_source("mill")
    return kept


def propose(draft: FactDraft) -> Proposal:
    return FactBook(library()).propose(draft)


def refusal(draft: FactDraft) -> FactsError:
    with pytest.raises(FactsError) as refused:
        propose(draft)
    return refused.value


def slice_of(kept: Library, citation: Citation, span: Span) -> str:
    with kept.reading() as shelf:
        return span.of("".join(p.text for p in shelf.passages(citation.source, citation.edition)))


def check(kept: Library, proposal: Proposal) -> None:
    """Hold a proposal against what is stored: the quotation letter for letter, whole sentences, the value inside."""
    basis = proposal.fact.basis
    assert isinstance(basis, Cited)
    quote = slice_of(kept, basis.citation, basis.citation.span)
    assert proposal.quote == quote
    assert proposal.fact.value_text == slice_of(kept, basis.citation, basis.value)
    assert proposal.fact.value_text in quote
    with kept.reading() as shelf:
        passages = shelf.passages(basis.citation.source, basis.citation.edition)
        edges = (
            {span.start for p in passages for span in p.sentences},
            {span.end for p in passages for span in p.sentences},
        )
        assert basis.citation.span.start in edges[0]
        assert basis.citation.span.end in edges[1]
        current = [one.number for one in shelf.editions(basis.citation.source) if one.current]
    assert current == [basis.citation.edition]


PROVED = [
    # subject, value, proof, value as the source has it, kind
    ("founding of the harbour", "14 May 1911", "The harbour of Kestrel Bay was founded on 14 May 1911.", "14 May 1911"),
    ("founding of the harbour", "14 May 1911", "harbour of Kestrel Bay was founded", "14 May 1911"),
    ("founding of the harbour", "14 мая 1911", "was founded on 14 May 1911", "14 May 1911"),
    ("founding of the harbour", "14 May 1911", "s0@1:0-54", "14 May 1911"),
    ("founding of the harbour", "14 May 1911", "s0@1:4-11", "14 May 1911"),
    ("founding of the harbour", "14 May 1911", "s0", "14 May 1911"),
    ("founding of the harbour", "14 May 1911", "folio S0", "14 May 1911"),
    ("rebuilding of the lighthouse", "1958", "s0", "1958"),
    ("the lighthouse", "42 metres", "“The old lighthouse of Kestrel Bay is 42 metres tall”", "42 metres"),
    ("fishing boats sunk", "17", "sank 17 fishing boats", "17"),
    ("fishing boats sunk", "seventeen boats", "sank 17 fishing boats", "17"),
    ("sandbags", "over 120,000", "were laid along the quay", "Over 120,000"),
    ("sandbags", "more than 120,000 sandbags", "s0", "Over 120,000"),
    ("the strike", "from March 1970 to June 1971", "The dockers' strike lasted", "March 1970 to June 1971"),
    ("the strike", "from March 1970 to June 1971", "The dockers’ strike lasted", "March 1970 to June 1971"),
    ("dockers on strike", "about 2,300", "s0", "About 2,300"),
    ("dockers who voted to end it", "64%", "s0", "64 percent"),
    ("cost of the bridge", "3.4 million crowns", "s1", "3.4 million"),
    ("лодки, затонувшие во время шторма", "12 лодок", "Во время шторма затонуло 12 лодок.", "12"),
    ("мост через реку Вельма", "5 июня 1957", "s2", "5 июня 1957 года"),
    ("мост через реку Вельма", "5 June 1957", "Мост через реку Вельма открыли", "5 июня 1957 года"),
    ("лодки, шторм", "17", "s0", "17"),
    ("the quay in winter", "Elena Ruiz: “The quay will stay open all winter”", "s0", "The quay will stay open all winter"),
    ("the quay in winter", "Ruiz: the quay will stay open all winter.", "stay open all winter", "The quay will stay open all winter"),
    ("the ferry", "Elena Ruiz: the ferry needs new engines", "She said that the ferry needs new engines.", "the ferry needs new engines"),
    ("passengers of the Alma", "85", "The ferry Alma carried 85 passengers", "85"),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "value", "proof", "text"), PROVED)
def test_what_a_source_says_is_proved(subject: str, value: str, proof: str, text: str) -> None:
    proposal = propose(FactDraft(subject, value, proof))
    check(library(), proposal)
    assert proposal.fact.value_text.removeprefix("from ") == text
    assert (proposal.fact.number, proposal.fact.subject) == (0, subject)
    assert proposal.warnings == ()
    assert proposal.title == f"Folio {proposal_source(proposal)}"


def proposal_source(proposal: Proposal) -> str:
    assert isinstance(proposal.fact.basis, Cited)
    return proposal.fact.basis.citation.source


REFUSED = [
    # subject, value, proof, code
    ("founding of the harbour", "15 May 1911", "The harbour of Kestrel Bay was founded on 14 May 1911.", "F-VALUE"),
    ("founding of the harbour", "15 May 1911", "s0", "F-VALUE"),
    ("founding of the harbour", "14 May 1911", "The harbor of Kestrel Bay was founded on 14 May 1911.", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "The harbour of Kestrel Bay was founded on 15 May 1911.", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "the harbour of Kestrel Bay was founded", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "The harbour was founded on 14 May 1911.", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "The lighthouse of Gull Point is 31 metres tall.", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "The new lighthouse of Gull Point is 31 metres tall.", "F-VALUE"),
    ("founding of the harbour", "14 May 1911", "s4", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "s1", "F-VALUE"),
    ("founding of the harbour", "14 May 1911", "zebra crossing quux", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "the of and", "F-QUOTE"),
    ("founding of the harbour", "14 May 1911", "14 May 1911 " * 300, "F-LONG"),
    ("founding of the harbour", "14 May 1911", "s0@2:0-54", "N-EDITION"),
    ("founding of the harbour", "14 May 1911", "s9@1:0-54", "N-SOURCE"),
    ("founding of the harbour", "14 May 1911", "s0@1:9000-9054", "N-CITATION"),
    ("founding of the harbour", "14 May 1911", "s0@1:0-300", "F-QUOTE"),
    ("the lighthouse", "42", "the new lighthouse of Gull Point", "F-QUOTE"),
    ("the lighthouse", "43 metres", "s0", "F-VALUE"),
    ("boats sunk", "71", "sank 17 fishing boats", "F-VALUE"),
    ("boats sunk", "over 17", "sank 17 fishing boats", "F-VALUE"),
    ("sailors drowned", "17 sailors", "sank 17 fishing boats", "F-VALUE"),
    ("boats sunk", "1", "sank 17 fishing boats", "F-VALUE"),
    ("boats sunk", "17", "sank 1", "F-QUOTE"),
    ("sandbags", "120,001", "s0", "F-VALUE"),
    ("the quay in winter", "Tomas Lindqvist: The quay will stay open all winter", "stay open all winter", "F-VALUE"),
    ("the quay in winter", "Elena Ruiz: The quay will close all winter", "stay open all winter", "F-VALUE"),
    ("the quay in winter", "Elena Ruiz: the", "stay open all winter", "F-VALUE"),
    ("the bridge", "Elena Ruiz: the bridge was unsafe", "s0", "F-VALUE"),
    ("passengers of the Alma", "80", "The ferry Alma carried 80 passengers in 1901.", "F-QUOTE"),
    ("passengers of the Alma", "80", "ferry", "F-VALUE"),
    ("length of the pier", "96 metres", "ferry@1:46-75", "F-QUOTE"),
    ("wheels of the mill", "12", "The mill had 12 wheels and burnt down in 1888.", "F-QUOTE"),
    ("wheels of the mill", "12", "mill", "F-SOURCE"),
    ("wheels of the mill", "12", "mill@1:0-20", "F-SOURCE"),
    ("wheels of the mill", "12", "", "F-SOURCE"),
    ("", "12", "s2", "F-SUBJECT"),
    ("the quay", "“The quay is old”", "note: log", "F-SPEAKER"),
    ("the quay", "yesterday", "s0", "V-DATE"),
    ("the quay", "17\x00", "s0", "T-CONTROL"),
    ("the quay", "17", "s0\u202e", "T-BIDI"),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "value", "proof", "code"), REFUSED)
def test_what_no_source_in_use_says_is_refused(subject: str, value: str, proof: str, code: str) -> None:
    refused = refusal(FactDraft(subject, value, proof))
    assert refused.code == code
    assert refused.hint


def test_a_refused_value_names_what_the_sentence_gives() -> None:
    refused = refusal(FactDraft("boats", "12 boats", "sank 17 fishing boats"))
    assert "s0@1:133-199" in refused.what
    assert "17 fishing boats" in refused.what
    assert "12 boats" in refused.what
    said = refusal(FactDraft("the quay", "Lindqvist: The quay will stay open all winter", "stay open all winter")).what
    assert "Elena Ruiz: The quay will stay open all winter" in said


def test_a_refused_quotation_names_the_nearest_sentence_and_where_it_stands() -> None:
    refused = refusal(FactDraft("boats", "17", "The storm of 3 November 1962 sunk 17 fishing boats in Kestrel Bay."))
    assert "s0@1:133-199" in refused.what
    assert "sank 17 fishing boats" in refused.what
    nothing = refusal(FactDraft("boats", "17", "zebra crossing quux"))
    assert "nothing like it" in nothing.what


def test_a_refusal_repeats_little_of_what_was_typed() -> None:
    for draft in (
        FactDraft("x", "9" * 4_000, "note: log"),
        FactDraft("x", "17", "secret " * 300),
        FactDraft("x", "17", "https://" + "a" * 4_000),
        FactDraft("x", "Elena Ruiz: " + "secret " * 100, "stay open all winter"),
    ):
        refused = refusal(draft)
        assert "secret secret secret secret secret secret secret" not in refused.what
        assert len(refused.what) < 400


# --- wording ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "proof", "text"),
    [
        ("120,000", "sandbags were laid along the quay", "Over 120,000"),
        ("2,300", "s0", "About 2,300"),
        ("1911", "The harbour of Kestrel Bay was founded", "14 May 1911"),
        ("64", "of them voted to end it", "64 percent"),
        ("Lindqvist: the bridge was unsafe", "s0", "the bridge was unsafe"),  # he denied it
        ("Elena Ruiz: the ferry", "the ferry needs new engines", "the ferry needs new engines"),
        ("Elena Ruiz: “the ferry needs new engines”", "She said that the ferry", "the ferry needs new engines"),
    ],
)
def test_the_wording_of_the_source_wins_and_a_warning_says_so(value: str, proof: str, text: str) -> None:
    proposal = propose(FactDraft("harbour quay dockers ferry strike", value, proof))
    assert proposal.fact.value_text == text
    (warning,) = proposal.warnings
    assert warning.kind is WarningKind.WEAKER
    assert warning.detail in value
    check(library(), proposal)


def test_a_statement_keeps_its_speaker_and_its_form() -> None:
    quoted = propose(FactDraft("the quay", "“The quay will stay open all winter”", "s0")).fact.value
    assert isinstance(quoted, StatementValue)
    assert (quoted.speaker_name, quoted.form) == ("Elena Ruiz", Form.DIRECT)
    reported = propose(FactDraft("the ferry", "Ruiz: the ferry needs new engines", "s0")).fact.value
    assert isinstance(reported, StatementValue)
    assert (reported.speaker_name, reported.form) == ("Elena Ruiz", Form.REPORTED)


def test_a_statement_of_another_sentence_than_its_speaker_cites_both() -> None:
    kept = town()
    fact_base("Elena Ruiz told the council about it. “The quay is closed,” she said.", library=kept)
    proposal = FactBook(kept).propose(FactDraft("the quay", "Elena Ruiz: The quay is closed", "s0"))
    check(kept, proposal)
    assert proposal.quote is not None
    assert "The quay is closed" in proposal.quote


def test_an_alias_of_a_speaker_is_the_speaker() -> None:
    kept = town()
    fact_base(*TEXTS, library=kept)
    draft = FactDraft("the quay", "Iron Lena: The quay will stay open all winter", "s0")
    with pytest.raises(FactsError):
        FactBook(kept).propose(draft)
    kept.add_aliases({"iron lena": "elena ruiz"})
    assert FactBook(kept).propose(draft).fact.value_text == "The quay will stay open all winter"


def test_digits_that_can_be_a_year_or_a_figure_are_what_the_source_has() -> None:
    kept = town()
    fact_base("The bay has 1962 boats, and a boat cost 2020 crowns.", "The boats were counted in 1962.", library=kept)
    book = FactBook(kept)
    for value, quote, kind in (
        ("1962", "The bay has 1962 boats", KindName.FIGURE),
        ("1962 boats", "The bay has 1962 boats", KindName.FIGURE),
        ("2020 crowns", "a boat cost 2020 crowns", KindName.FIGURE),
        ("1962", "The boats were counted", KindName.DATE),
    ):
        proposal = book.propose(FactDraft("boats of the bay", value, quote))
        assert (proposal.fact.kind, proposal.fact.value_text) == (kind, value[:4])
    for value, quote in (("1963", "The bay has 1962 boats"), ("1962 boats", "The boats were counted")):
        with pytest.raises(FactsError) as refused:
            book.propose(FactDraft("boats of the bay", value, quote))
        assert refused.value.code == "F-VALUE"


# --- notes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proof", "reference"),
    [
        ("note: the harbour's log, page 4", "the harbour's log, page 4"),
        ("https://harbour.example/log", "https://harbour.example/log"),
    ],
)
def test_a_note_is_kept_as_typed_and_is_no_quotation(proof: str, reference: str) -> None:
    proposal = propose(FactDraft("length of the pier", "over 96 metres", proof, asked=("How long is the pier?",)))
    assert proposal.fact.basis == Noted(reference)
    assert (proposal.quote, proposal.title) == (None, None)
    assert proposal.fact.value_text == "over 96 metres"
    assert isinstance(proposal.fact.value, FigureValue)
    assert proposal.fact.asked == ("How long is the pier?",)


def test_a_noted_statement_has_a_speaker() -> None:
    fact = propose(FactDraft("the pier", "Ada Bell: “It is long.”", "note: log")).fact
    assert isinstance(fact.value, StatementValue)
    assert (fact.value.speaker_name, fact.value_text, fact.value.form) == ("Ada Bell", "It is long.", Form.DIRECT)


# --- a mention, a citation --------------------------------------------------------------------------------------------


def test_a_citation_gives_the_one_value_it_carries() -> None:
    book = FactBook(library())
    proposal = book.propose_citation("s0@1:0-54")
    check(library(), proposal)
    assert (proposal.fact.value_text, proposal.fact.subject) == (
        "14 May 1911",
        "The harbour of Kestrel Bay was founded",
    )
    named = book.propose_citation("s0@1:0-54", subject="the founding of the harbour")
    assert named.fact.subject == "the founding of the harbour"


def test_a_citation_of_several_values_wants_one_named() -> None:
    book = FactBook(library())
    with pytest.raises(FactsError) as refused:
        book.propose_citation("s0@1:133-199")
    assert refused.value.code == "F-VALUE"
    assert "3 November 1962, 17 fishing boats" in refused.value.what
    assert book.propose_citation("s0@1:133-199", value="17").fact.kind is KindName.FIGURE
    assert book.propose_citation("s0@1:133-199", value="1962-11-03").fact.value_text == "3 November 1962"
    assert book.propose_citation("s0@1:167-169").fact.value_text == "17"


@pytest.mark.parametrize(
    ("citation", "value", "code"),
    [
        ("s0@1:133-199", "18", "F-VALUE"),
        ("s9@1:0-54", "", "N-SOURCE"),
        ("nothing", "", "N-CITATION"),
        ("mill@1:0-20", "", "F-SOURCE"),
        ("ferry@2:0-10", "", "F-VALUE"),
        ("ferry@1:46-75", "", "F-QUOTE"),
    ],
)
def test_a_citation_that_proves_nothing_is_refused(citation: str, value: str, code: str) -> None:
    with pytest.raises(FactsError) as refused:
        FactBook(library()).propose_citation(citation, value=value)
    assert refused.value.code == code


def test_a_citation_of_an_older_edition_is_moved_to_where_the_words_stand_now() -> None:
    kept = town()
    base = fact_base("The pier is old. It was built in 1901.", library=kept)
    base.import_sources([note("A new first line. The pier is old. It was built in 1901.", "s0")])
    proposal = FactBook(kept).propose_citation("s0@1:17-38")
    check(kept, proposal)
    assert isinstance(proposal.fact.basis, Cited)
    assert str(proposal.fact.basis.citation) == "s0@2:35-56"


def test_what_a_source_marks_as_left_out_proves_nothing() -> None:
    kept = town()
    text = "# The quay of 1890\n\nThe quay was built by two men. It has stood there for ten years since.\n"
    fact_base(text, library=kept)
    with pytest.raises(FactsError) as refused:
        FactBook(kept).propose_citation("s0@1:2-18")
    assert refused.value.code == "F-QUOTE"
    with pytest.raises(FactsError) as refused:
        FactBook(kept).propose(FactDraft("quay", "1890", "The quay of 1890"))
    assert refused.value.code == "F-QUOTE"


@pytest.mark.parametrize(("source", "number", "code"), [("s0", 0, "N-MENTION"), ("s0", 999, "N-MENTION"), ("s0", -1, "N-MENTION"), ("s9", 1, "N-SOURCE"), ("mill", 1, "F-SOURCE")])  # fmt: skip
def test_a_mention_that_is_none_is_refused(source: str, number: int, code: str) -> None:
    with pytest.raises(FactsError) as refused:
        FactBook(library()).propose_mention(source, number)
    assert refused.value.code == code


# --- properties -------------------------------------------------------------------------------------------------------

WHOLE = "\n".join((*TEXTS, SECOND, NEW))
cuts = st.integers(0, len(WHOLE))
values = st.sampled_from(
    (
        *("17", "14 May 1911", "1911", "42 metres", "over 120,000", "120,000", "64 percent", "12 лодок", "85", "1901"),
        *("Elena Ruiz: the ferry needs new engines", "31 metres", "1958", "58 percent", "4", "1988", "2003"),
    )
)


@settings(max_examples=150, deadline=None)
@given(values, cuts, st.integers(1, 120), st.sampled_from(["", "x", " ", "“"]), st.integers(0, 120))
def test_whatever_is_quoted_a_proof_is_verbatim_and_holds_the_value(
    value: str, start: int, length: int, slip: str, at: int
) -> None:
    quote = WHOLE[start : start + length]
    quote = quote[:at] + slip + quote[at:]
    try:
        proposal = propose(FactDraft("harbour storm bridge strike", value, quote))
    except FactsError:
        return
    check(library(), proposal)
    value_now = proposal.fact.value
    assert isinstance(value_now, (DateValue, FigureValue, StatementValue))
    if slip == "x" and at < len(quote.strip()) - 1:
        assert " ".join(quote.split()) in " ".join(WHOLE.split())


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_words_that_are_not_in_the_store_prove_anything(quote: str) -> None:
    try:
        proposal = propose(FactDraft("harbour", "17", quote))
    except FactsError:
        return
    if isinstance(proposal.fact.basis, Cited):
        check(library(), proposal)


# --- stores -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_every_store_proves_and_refuses_the_same(engine: str, sqlite_url: str, postgres_url: str) -> None:
    store = open_store(sqlite_url if engine == "sqlite" else postgres_url)
    try:
        kept = store.library("town")
        base = fact_base(*TEXTS, SECOND, library=kept)
        base.import_sources([note(OLD, "ferry"), note("The mill had 12 wheels and burnt down in 1888.", "mill")])
        base.import_sources([note(NEW, "ferry")])
        with kept.writing() as desk:
            desk.retire_source("mill")
        book = FactBook(kept)
        for subject, value, proof, _ in PROVED:
            assert book.propose(FactDraft(subject, value, proof)) == propose(FactDraft(subject, value, proof))
        for subject, value, proof, code in REFUSED:
            with pytest.raises(FactsError) as refused:
                book.propose(FactDraft(subject, value, proof))
            assert refused.value.code == code
    finally:
        store.close()


def test_a_desk_proves_by_what_was_imported_at_it() -> None:
    kept = town()
    fact_base(*TEXTS, library=kept)
    with kept.writing() as desk:
        book = FactBook(kept, shelf=desk.shelf)
        assert book.propose(FactDraft("boats sunk", "17", "s0")).fact.value_text == "17"
        desk.retire_source("s0")
        with pytest.raises(FactsError):
            book.propose(FactDraft("boats sunk", "17", "sank 17 fishing boats"))
