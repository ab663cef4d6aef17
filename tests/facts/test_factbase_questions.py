"""Questions as chats send them: empty, endless, in search syntax, in look-alike letters; each gets its one expected answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import pytest

from facts.answers import Found, Reason, Unknown
from facts.asking.question import read_question
from facts.asking.repairing import MAX_TERMS
from facts.errors import QuestionRefused, StoreFailed, TextRefused, ValueRefused
from facts.factbase import FactBase
from facts.index import Candidate, Word
from facts.store.memory import MemoryLibrary, MemoryShelf, MemoryStore
from tests.support.builders import TEXTS, answers_of, check_evidence, fact_base, found, note, town_base, unknown

OPENED = "9 August 1934"


# --- refused before it is looked for ---------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["", " ", "\t\n ", "\u200b\u200d\ufeff", "\u202e\u2066", "\ufe0f"])
def test_an_empty_question_is_refused(question: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        town_base().ask(question)
    assert refused.value.code == "Q-EMPTY"
    assert "?" in refused.value.hint


@pytest.mark.parametrize(
    "question", ["x" * 513, "(" * 2_000, "when " * 13_000, "\ufdfa" * 513, "\x00" * 600, "\ud800" * 513, "é" * 513]
)
def test_a_long_question_is_refused_by_its_length_alone(question: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        town_base().ask(question)
    assert refused.value.code == "Q-LONG"
    assert f"{len(question):,}" in refused.value.what
    assert "512" in refused.value.what


def test_512_code_points_are_not_too_long() -> None:
    question = "When did the Otter Bridge open?"
    padded = question + "?" * (512 - len(question))
    assert found(town_base().ask(padded)).value == OPENED


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("When\x00 did it open?", "T-CONTROL"),
        ("When\x1b[0m did it open?", "T-CONTROL"),
        ("When \ud800 did it open?", "T-UNICODE"),
        ("When did z" + "\u0301" * 300 + " open?", "T-MARKS"),
        ("\ufdfa" * 512, "T-EXPAND"),
    ],
)
def test_characters_that_are_never_read_are_refused(question: str, code: str) -> None:
    with pytest.raises(TextRefused) as refused:
        town_base().ask(question)
    assert refused.value.code == code
    assert len(str(refused.value)) < 300


# --- too vague -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        *("who what when", "when?", "how many", "когда?", "how many people", "who's", "AND", "OR"),
        *(
            "42",
            "1,960",
            "50%",
            "🙂🙂",
            "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
            "...?!",
            "'",
            '"',
        ),
        *("*", "%", "_", "\\", "a & ", "!!", "<->", "¿?", "—"),
    ],
)
def test_nothing_to_look_for_is_too_vague(question: str) -> None:
    assert answers_of(unknown(town_base().ask(question), Reason.TOO_VAGUE)) == ()


# --- search syntax is words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "When did the “Otter Bridge” open?",
        'When did the "Otter Bridge open?',
        "When did the Otter Bridge' open?",
        "When did the Otter AND Bridge open?",
        "When did the Otter OR Bridge open?",
        "When did the Otter Bridge* open?",
        "When did the ^Otter {Bridge} open?",
        "(((When did the Otter Bridge open",
        "When did the - Otter - Bridge open?",
        "When did the Otter & Bridge | open !!",
        "When did the Otter <-> Bridge open?",
        "When did the %Otter_Bridge\\ open?",
        "When did the #Otter @Bridge open?",
        "WHEN DID THE OTTER BRIDGE OPEN",
        "🌉 When did the Otter Bridge open? 🎉",
        "When did the `Otter` <Bridge> {open}? %",
    ],
)
def test_signs_of_search_engines_are_literal(question: str) -> None:
    answer = found(town_base().ask(question))
    assert answer.value == OPENED
    check_evidence(town_base(), answer)


@pytest.mark.parametrize(
    "question",
    [
        *("NOT true", "NEAR(a b)", "{t}:x", "^x", "- x", '"unbalanced', "'; DROP TABLE fact;--", "e@x.y", "#tag"),
        *(
            "t:Volcano",
            "passage:zyx",
            "rowid:77",
            "zyx*",
            "1,960 zyx",
            "50% zyx",
            "(zyx",
            "zyx)",
            "NEAR/77 zyx",
            "$(zyx)",
        ),
    ],
)
def test_search_syntax_with_unknown_words_finds_no_subject(question: str) -> None:
    before = town_base().sources()
    outcome = unknown(town_base().ask(question), Reason.NO_SUCH_SUBJECT)
    assert outcome.detail != ""
    assert town_base().sources() == before


def test_a_column_is_no_search() -> None:
    everything = {view.source.id for view in town_base().sources()}
    assert everything == {"s0", "s1", "s2"}
    outcome = town_base().ask("source:s1 title:Folio when did it open?")
    assert isinstance(outcome, Unknown)


# --- letters that are not what they look like ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "When did the \u202eOtter\u202c \u2066Bridge\u2069 open?",
        "When did the Ot\u200dter Bri\u00addge open?",
        "When did the Otter\u200b Bridge\ufeff open?",
        "When did the Ｏｔｔｅｒ Ｂｒｉｄｇｅ open?",
        "When\u00a0did\u3000the Otter\u2028Bridge open?",
        "When did the Ötter Bridge open?",
        "When did the Otter\ufe0f Bridge\U000e0041 open?",
    ],
)
def test_what_is_not_seen_does_not_count(question: str) -> None:
    assert found(town_base().ask(question)).value == OPENED


@pytest.mark.parametrize(
    ("question", "typed", "taken"),
    [
        ("When did the \u041etter Bridge open?", "\u041etter", "otter"),
        ("When did the Otter Br\u0456dge open?", "Br\u0456dge", "bridge"),
        ("When did the Otter \u0412ridge open?", "\u0412ridge", "bridge"),
    ],
)
def test_look_alike_letters_are_matched_and_reported(question: str, typed: str, taken: str) -> None:
    outcome = town_base().ask(question)
    answer = found(outcome)
    assert "Otter Bridge" in answer.evidence.quote, "shown as stored"
    assert [(one.typed, one.taken) for one in outcome.trace.corrections] == [(typed, (taken,))]


def test_look_alike_words_of_a_source_are_quoted_as_they_stand() -> None:
    text = "The Stoat L\u043eck opened on 4 May 1902, and a soft\u00adly\u200d lit path on 6 May 1903."
    mixed = fact_base(text)
    answer = found(mixed.ask("When did the softly lit path open?"))
    assert "soft\u00adly\u200d" in answer.evidence.quote
    check_evidence(mixed, answer)


def test_right_to_left_words_are_searched_and_quoted() -> None:
    hebrew = fact_base(note("הנמל נפתח ב־1911 והגשר נבנה.", "rtl"))
    outcome = hebrew.ask("הנמל נפתח?")
    assert isinstance(outcome, Unknown)
    assert outcome.closest[0].evidence.quote == "הנמל נפתח ב־1911 והגשר נבנה."


@pytest.mark.parametrize("question", ["Quand le pont a-t-il ouvert ?", "متى افتتح الجسر؟", "橋はいつ開通しましたか"])
def test_a_language_that_no_source_is_in_is_not_answered(question: str) -> None:
    unknown(town_base().ask(question), Reason.NO_SUCH_SUBJECT)


def test_more_words_than_are_searched_give_the_same_answer_twice() -> None:
    question = "When did the Otter Bridge open " + " ".join(
        f"q{chr(97 + number % 26)}{chr(97 + number // 26)}x" for number in range(90)
    )
    assert len(question) <= 512
    assert len(read_question(question).words) > MAX_TERMS
    first, second = town_base().ask(question), fact_base(*TEXTS).ask(question)
    assert first == second
    assert not isinstance(first, Found), "most of what was asked is not in the sources"


# --- the engine fails ------------------------------------------------------------------------------------------------


class _FailingShelf(MemoryShelf):
    """A shelf on which one read fails, as a store says that."""

    def __init__(self, shelf: MemoryShelf, failing: str) -> None:
        super().__init__(shelf._state)
        self._failing = failing

    def _fail(self, name: str) -> None:
        if name == self._failing:
            raise StoreFailed("S-SEARCH", "The search failed; this is not an “unknown”.")

    def search(self, stems: Sequence[str], limit: int, *, published_until: str | None = None) -> Sequence[Candidate]:
        self._fail("search")
        return super().search(stems, limit, published_until=published_until)

    def vocabulary(self) -> Sequence[Word]:
        self._fail("vocabulary")
        return super().vocabulary()

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        self._fail("count_stems")
        return super().count_stems(stems)


class _FailingLibrary(MemoryLibrary):
    def __init__(self, store: MemoryStore, failing: str) -> None:
        super().__init__(store, "town")
        self._failing = failing

    @contextmanager
    def reading(self) -> Iterator[MemoryShelf]:
        with super().reading() as shelf:
            yield _FailingShelf(shelf, self._failing)


@pytest.mark.parametrize("failing", ["search", "vocabulary", "count_stems"])
def test_a_failing_engine_never_reads_as_not_in_the_sources(failing: str) -> None:
    store = MemoryStore()
    fact_base(*TEXTS, library=store.library("town"))
    broken = FactBase(_FailingLibrary(store, failing))
    with pytest.raises(StoreFailed) as failed:
        broken.ask("When did the Otter Brigde open?")
    assert failed.value.code == "S-SEARCH"
    whole = FactBase(store.library("town"))
    assert found(whole.ask("When did the Otter Brigde open?")).value == OPENED


# --- dates that do not exist -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    ["When did it open on 32 January 2020?", "what happened on 29 Feb 2021", "Что было 31 июня 2020 года?"],
)
def test_a_date_that_does_not_exist_is_refused_not_bent(question: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        town_base().ask(question)
    assert refused.value.code == "V-DATE"


def test_a_leap_day_is_a_date() -> None:
    assert town_base().ask("What happened on 29 February 2020?") is not None


def test_a_language_that_comes_later_is_among_those_that_are_held() -> None:
    """Which languages the sources are in is remembered, and only until a source changes."""
    base = fact_base(note("The pier was built in 1921.", "pier"))
    assert [base.ask("Когда построили маяк?").trace.languages for _ in range(2)] == [("en",), ("en",)]
    base.import_sources([note("Der Leuchtturm ist sehr alt und steht am Hafen.", "turm")])
    assert base.ask("Когда построили маяк?").trace.languages == ("de", "en")
