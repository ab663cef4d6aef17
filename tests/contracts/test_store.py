"""What every store promises, run for each of them: in memory, in a SQLite file, in a PostgreSQL database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from decimal import Decimal

import pytest

from facts.index import EditionDraft, IndexedPassage, Word
from facts.model import Edition, Mark, Passage, Source, Span, digest
from facts.store.port import Kept, Library, Saved, Shelf, Store
from facts.values import (
    Bound,
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Flag,
    Form,
    KindName,
    Mention,
    Precision,
    StatementValue,
    Value,
    VerbClass,
)
from tests.support.drafts import draft

NOON = "2024-05-01T12:00:00+00:00"
LATER = "2024-06-01T12:00:00+00:00"


def found(library: Library, *stems: str, limit: int = 10, published_until: str | None = None) -> list[tuple[str, int]]:
    with library.reading() as shelf:
        candidates = shelf.search(stems, limit, published_until=published_until)
        assert [candidate.rank for candidate in candidates] == list(range(len(candidates)))
        return [(candidate.source, candidate.number) for candidate in candidates]


class TestSaving:
    def test_a_community_that_never_wrote_is_empty(self, library: Library) -> None:
        with library.reading() as shelf:
            assert shelf.kept() == Kept(0, 0, 0, 0)
            assert list(shelf.sources()) == []
            assert list(shelf.vocabulary()) == []
            assert dict(shelf.look_up(["bridge"])) == {}
            assert dict(shelf.count_stems(["bridge"])) == {}
            assert list(shelf.search(["bridge"], 5)) == []
            assert shelf.source("minutes") is None
            assert list(shelf.editions("minutes")) == []
            assert list(shelf.passages("minutes", 1)) == []
            assert list(shelf.mentions("minutes", 1)) == []
            assert dict(shelf.mentions_in([1, 2])) == {}
            assert dict(shelf.aliases()) == {}

    def test_a_source_comes_back_as_it_was_given(self, library: Library) -> None:
        given = draft("minutes", "The bridge opened.", title="Minutes", published="2023-11", url="https://example.org/")
        assert library.save([given], imported_at=NOON) == [Saved(given.source, 1, "new source")]
        with library.reading() as shelf:
            assert shelf.source("minutes") == given.source
            assert list(shelf.sources()) == [given.source]
            assert dict(shelf.source_titles(["minutes", "others"])) == {"minutes": given.source}

    def test_all_that_a_source_may_lack_comes_back_as_lacking(self, library: Library) -> None:
        bare = EditionDraft(Source("bare", "Bare"), digest(""), ())
        library.save([bare], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.source("bare") == bare.source
            assert list(shelf.editions("bare")) == [Edition("bare", 1, digest(""), 0, NOON)]

    def test_passages_come_back_letter_for_letter_marked_ones_too(self, library: Library) -> None:
        given = draft("minutes", "# Harbour\u00a0works", "Zoë’s 𝒹ock opened. It’s e\u0301 long.", "", "Приплыл паром.")
        library.save([given], imported_at=NOON)
        with library.reading() as shelf:
            passages = shelf.passages("minutes", 1)
        assert list(passages) == [indexed.passage for indexed in given.passages]
        assert passages[0].mark is Mark.HEADING
        assert digest("".join(passage.text for passage in passages)) == given.digest
        assert [passages[1].slice(sentence) for sentence in passages[1].sentences] == [
            "Zoë’s 𝒹ock opened.",
            "It’s e\u0301 long.",
        ]

    def test_the_same_text_again_changes_nothing(self, library: Library) -> None:
        given = draft("minutes", "The bridge opened.")
        library.save([given], imported_at=NOON)
        with library.reading() as shelf:
            before = shelf.kept()
        assert library.save([given], imported_at=LATER) == [Saved(given.source, 1, "unchanged")]
        with library.reading() as shelf:
            assert shelf.kept() == before
            assert [edition.imported_at for edition in shelf.editions("minutes")] == [NOON]

    def test_the_same_text_needs_no_passages(self, library: Library) -> None:
        given = draft("minutes", "The bridge opened.")
        library.save([given], imported_at=NOON)
        assert library.save([EditionDraft(given.source, given.digest, ())], imported_at=LATER)[0].outcome == "unchanged"
        assert found(library, "bridge") == [("minutes", 0)]

    def test_changed_words_about_a_source_are_kept_without_a_new_edition(self, library: Library) -> None:
        library.save([draft("minutes", "The bridge opened.", published="2023")], imported_at=NOON)
        renamed = draft("minutes", "The bridge opened.", title="Council minutes", published="2024-02-29")
        assert library.save([renamed], imported_at=LATER) == [Saved(renamed.source, 1, "unchanged")]
        with library.reading() as shelf:
            assert shelf.source("minutes") == renamed.source
            assert shelf.kept().revision == 2
        assert found(library, "bridge", published_until="2024-02-28") == []
        assert found(library, "bridge", published_until="2024-02-29") == [("minutes", 0)]

    def test_the_same_text_is_read_anew_where_something_else_is_said_about_it(self, library: Library) -> None:
        library.save([draft("a", "It opened in 1911.", title="Old bridge"), draft("b", "A gate.")], imported_at=NOON)
        named = draft("a", "It opened in 1911.", title="New mill", published="2020")
        assert library.save([named], imported_at=LATER) == [Saved(named.source, 1, "unchanged")]
        assert found(library, "bridge") == []
        assert found(library, "mill") == [("a", 0)]
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 1, 2)
            assert [word.word for word in shelf.vocabulary()] == [
                *("1911", "a", "gate", "in", "it", "mill", "new", "opened")
            ]
            assert [(edition.number, edition.imported_at) for edition in shelf.editions("a")] == [(1, NOON)]
            assert list(shelf.passages("a", 1)) == [indexed.passage for indexed in named.passages]
            assert [len(mentions) for _, mentions in shelf.mentions("a", 1)] == [1]
            (candidate,) = shelf.search(["mill"], 5)
            assert len(shelf.mentions_in([candidate.key])[candidate.key]) == 1
        library.save([draft("a", "It closed.")], imported_at=LATER)
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 0, 3)
            assert dict(shelf.look_up(["mill", "closed", "opened"])) == {"closed": Word("closed", "closed", 1)}

    def test_a_new_title_without_passages_leaves_what_was_read(self, library: Library) -> None:
        given = draft("a", "It opened.", title="Old bridge")
        library.save([given], imported_at=NOON)
        library.save([EditionDraft(Source("a", "New mill"), given.digest, ())], imported_at=LATER)
        assert found(library, "bridge") == [("a", 0)]
        with library.reading() as shelf:
            assert shelf.source("a") == Source("a", "New mill")
            assert len(shelf.passages("a", 1)) == 1

    def test_a_changed_text_is_a_new_edition_and_the_old_one_stays_readable(self, library: Library) -> None:
        first = draft("minutes", "The bridge opened in 1911.", "# End")
        second = draft("minutes", "The bridge opened in 1912.")
        library.save([first], imported_at=NOON)
        assert library.save([second], imported_at=LATER) == [Saved(second.source, 2, "new edition")]
        with library.reading() as shelf:
            assert list(shelf.editions("minutes")) == [
                Edition("minutes", 1, first.digest, 33, NOON, current=False),
                Edition("minutes", 2, second.digest, 27, LATER, current=True),
            ]
            assert digest("".join(passage.text for passage in shelf.passages("minutes", 1))) == first.digest
            assert digest("".join(passage.text for passage in shelf.passages("minutes", 2))) == second.digest
            assert [passage.text for passage, _ in shelf.mentions("minutes", 1)] == ["The bridge opened in 1911.\n"]
            assert list(shelf.passages("minutes", 3)) == []
            assert list(shelf.passages("minutes", 0)) == []
            assert list(shelf.passages("minutes", 10**12)) == []

    def test_going_back_to_an_older_text_is_a_third_edition(self, library: Library) -> None:
        first, second = draft("minutes", "It opened."), draft("minutes", "It closed.")
        outcomes = [library.save([one], imported_at=NOON)[0].edition for one in (first, second, first)]
        assert outcomes == [1, 2, 3]
        assert found(library, "opened") == [("minutes", 0)]
        assert found(library, "closed") == []

    def test_a_source_that_comes_twice_in_one_save_has_two_editions(self, library: Library) -> None:
        first, second = draft("minutes", "It opened in 1911."), draft("minutes", "It closed.")
        saved = library.save([first, draft("other", "It burned."), second], imported_at=NOON)
        assert [(one.source.id, one.edition, one.outcome) for one in saved] == [
            ("minutes", 1, "new source"),
            ("other", 1, "new source"),
            ("minutes", 2, "new edition"),
        ]
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 0, 1)
            assert [word.word for word in shelf.vocabulary()] == ["burned", "closed", "it"]
        assert found(library, "opened") == []

    def test_nothing_to_save_saves_nothing(self, library: Library) -> None:
        assert list(library.save([], imported_at=NOON)) == []
        with library.reading() as shelf:
            assert shelf.kept() == Kept(0, 0, 0, 0)

    def test_an_error_while_drafts_are_made_undoes_all_of_them(self, library: Library) -> None:
        library.save([draft("minutes", "The bridge opened in 1911.")], imported_at=NOON)

        def drafts() -> Iterator[EditionDraft]:
            yield draft("minutes", "The bridge closed.")
            yield draft("ledger", "Forty boats.")
            raise KeyError("line 3")

        with pytest.raises(KeyError, match="line 3"):
            library.save(drafts(), imported_at=LATER)
        with library.reading() as shelf:
            assert shelf.kept() == Kept(1, 1, 1, 1)
            assert [source.id for source in shelf.sources()] == ["minutes"]
            assert [word.word for word in shelf.vocabulary()] == ["1911", "bridge", "in", "opened", "the"]
        assert found(library, "opened", "closed", "boat") == [("minutes", 0)]
        assert library.wants("minutes", draft("minutes", "The bridge closed.").digest)
        assert library.save([draft("ledger", "Forty boats.")], imported_at=LATER)[0].outcome == "new source"

    @pytest.mark.parametrize(
        "wrong",
        [
            pytest.param(EditionDraft(Source("a", "A"), digest("x"), ()), id="another text"),
            pytest.param(
                EditionDraft(Source("a", "A"), digest("xy"), (IndexedPassage(Passage(0, 1, "xy")),)), id="a gap"
            ),
            pytest.param(
                EditionDraft(Source("a", "A"), digest("xy"), (IndexedPassage(Passage(1, 0, "xy")),)), id="a number"
            ),
            pytest.param(
                EditionDraft(Source("a", "A"), digest("x"), (IndexedPassage(Passage(0, 0, "x"), (("two words",),)),)),
                id="a stem with a blank",
            ),
        ],
    )
    def test_a_draft_that_is_not_its_text_is_refused_whole(self, library: Library, wrong: EditionDraft) -> None:
        with pytest.raises(ValueError, match=r"passage|stem"):
            library.save([draft("minutes", "It opened."), wrong], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.kept().sources == 0

    @pytest.mark.parametrize("bad", ["Lone \ud800 surrogate.", "A \0 between."])
    def test_text_that_no_engine_keeps_is_refused_whole(self, library: Library, bad: str) -> None:
        """The importer refuses such text with its own sentence; this is the last door."""
        fine = draft("fine", "It opened.")
        titled = EditionDraft(Source("titled", bad), fine.digest, fine.passages)
        broken = EditionDraft(Source("a", "A"), fine.digest, (IndexedPassage(Passage(0, 0, bad)),))
        for wrong in (titled, broken):
            with pytest.raises(ValueError, match="no store keeps"):
                library.save([fine, wrong], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.kept().sources == 0
        library.save([EditionDraft(Source("titled", "Fine"), fine.digest, fine.passages)], imported_at=NOON)
        with pytest.raises(ValueError, match="no store keeps"):
            library.save([titled], imported_at=NOON)

    def test_many_sources_in_one_save(self, library: Library) -> None:
        drafts = [draft(f"ship-{n:04}", f"Ship number {n} carried grain.") for n in range(1200)]
        assert len(library.save(iter(drafts), imported_at=NOON)) == 1200
        with library.reading() as shelf:
            assert shelf.kept() == Kept(1200, 1200, 1200, 1)
            assert shelf.look_up(["grain"])["grain"].passages == 1200
            assert len(shelf.source_titles([one.source.id for one in drafts])) == 1200
            keys = [candidate.key for candidate in shelf.search(["grain"], 1200)]
            assert len(shelf.mentions_in(keys)) == 1200
        assert found(library, "1177") == [("ship-1177", 0)]


class TestWanting:
    def test_only_a_text_that_is_not_current_is_wanted(self, library: Library) -> None:
        first, second = draft("minutes", "It opened."), draft("minutes", "It closed.")
        assert library.wants("minutes", first.digest)
        library.save([first], imported_at=NOON)
        assert not library.wants("minutes", first.digest)
        assert library.wants("minutes", second.digest)
        assert library.wants("other", first.digest)
        library.save([second], imported_at=NOON)
        assert library.wants("minutes", first.digest)

    def test_a_save_that_runs_knows_what_it_has_taken_and_what_was_there(self, library: Library) -> None:
        first, second = draft("minutes", "It opened."), draft("minutes", "It closed.")
        kept, gone = draft("diary", "It rained."), draft("log", "It snowed.")
        library.save([kept], imported_at=NOON)
        asked: list[bool] = []

        def drafts() -> Iterator[EditionDraft]:
            for one in (first, kept, first, second, gone, second, first):
                asked.append(library.wants(one.source, one.digest))
                yield one

        saved = library.save(drafts(), imported_at=LATER)
        assert asked == [True, False, False, True, True, False, True]
        assert [(one.edition, one.outcome) for one in saved] == [
            (1, "new source"),
            (1, "unchanged"),
            (1, "unchanged"),
            (2, "new edition"),
            (1, "new source"),
            (2, "unchanged"),
            (3, "new edition"),
        ]
        with library.reading() as shelf:
            assert [edition.current for edition in shelf.editions("minutes")] == [False, False, True]

    def test_a_source_of_which_something_else_is_said_is_wanted_too(self, library: Library) -> None:
        given = draft("minutes", "It opened.", published="2023")
        assert library.wants(given.source, given.digest)
        library.save([given], imported_at=NOON)
        assert not library.wants(given.source, given.digest)
        assert library.wants(given.source, digest("other"))
        later = draft("minutes", "It opened.", published="2024")
        assert library.wants(later.source, later.digest)
        assert not library.wants("minutes", later.digest)
        wanted: list[bool] = []

        def drafts() -> Iterator[EditionDraft]:
            yield later
            wanted.append(library.wants(later.source, later.digest))
            wanted.append(library.wants(given.source, given.digest))

        library.save(drafts(), imported_at=LATER)
        assert wanted == [False, True]

    def test_inside_a_save_what_it_has_taken_counts(self, library: Library) -> None:
        first, second = draft("minutes", "It opened."), draft("minutes", "It closed.")
        library.save([first], imported_at=NOON)
        wanted: list[bool] = []

        def drafts() -> Iterator[EditionDraft]:
            wanted.append(library.wants("minutes", second.digest))
            yield second
            wanted.append(library.wants("minutes", second.digest))
            wanted.append(library.wants("minutes", first.digest))
            yield first

        library.save(drafts(), imported_at=LATER)
        assert wanted == [True, False, True]
        assert not library.wants("minutes", first.digest)


class TestSearching:
    def test_more_and_rarer_words_win(self, library: Library) -> None:
        library.save(
            [
                draft("a", "The bridge stands."),
                draft("b", "The bridge stands at the harbour."),
                draft("c", "The bridge, the mill, the gate."),
                draft("d", "Nothing of this."),
            ],
            imported_at=NOON,
        )
        assert found(library, "bridge", "harbour")[0] == ("b", 0)
        assert sorted(found(library, "bridge", "harbour")[1:]) == [("a", 0), ("c", 0)]

    def test_a_candidate_carries_all_that_asking_needs(self, library: Library) -> None:
        given = draft("minutes", "# Works", "The old bridge opened. It rained.", title="Council minutes")
        library.save([draft("other", "The mill.")], imported_at=NOON)
        library.save([given], imported_at=NOON)
        with library.reading() as shelf:
            (candidate,) = shelf.search(["bridge"], 5)
        indexed = given.passages[1]
        assert (candidate.source, candidate.edition, candidate.number) == ("minutes", 1, 1)
        assert (candidate.start, candidate.text) == (indexed.passage.start, indexed.passage.text)
        assert candidate.sentences == indexed.passage.sentences
        assert candidate.terms == indexed.terms
        assert candidate.terms[0] == ("council", "minute")

    def test_ties_go_by_source_then_passage_whatever_came_first(self, library: Library) -> None:
        for id_ in ("zebra", "B", "ä", "alpha", "b"):
            library.save([draft(id_, "A bridge.", "A bridge.")], imported_at=NOON)
        expected = [(id_, number) for id_ in ("B", "alpha", "b", "zebra", "ä") for number in (0, 1)]
        assert found(library, "bridge") == expected
        for limit in range(12):
            assert found(library, "bridge", limit=limit) == expected[:limit]

    def test_many_ties_at_the_end_are_broken_alike(self, library: Library) -> None:
        library.save([draft(f"s{n:03}", "A bridge.") for n in reversed(range(900))], imported_at=NOON)
        library.save([draft("best", "A bridge bridge.")], imported_at=NOON)
        assert found(library, "bridge", limit=4) == [("best", 0), ("s000", 0), ("s001", 0), ("s002", 0)]

    def test_a_limit_of_nothing_gives_nothing(self, library: Library) -> None:
        library.save([draft("a", "A bridge.")], imported_at=NOON)
        assert found(library, "bridge", limit=0) == []
        assert found(library, limit=5) == []

    def test_words_said_twice_in_a_question_count_once(self, library: Library) -> None:
        library.save([draft("a", "mill"), draft("b", "bridge gate")], imported_at=NOON)
        assert found(library, "mill", "mill", "bridge", "gate") == found(library, "gate", "bridge", "mill")

    def test_only_current_editions_and_unmarked_passages_are_searched(self, library: Library) -> None:
        library.save([draft("a", "# A bridge", "A gate.")], imported_at=NOON)
        assert found(library, "bridge") == []
        library.save([draft("a", "A mill.")], imported_at=NOON)
        assert found(library, "gate") == []
        assert found(library, "mill") == [("a", 0)]

    def test_only_sources_known_to_be_published_by_then_count(self, library: Library) -> None:
        dates = {"undated": None, "year": "2023", "month": "2023-11", "day": "2023-11-22", "next": "2024-01-01"}
        library.save([draft(id_, "A bridge.", published=date) for id_, date in dates.items()], imported_at=NOON)

        def until(day: str) -> list[str]:
            return [source for source, _ in found(library, "bridge", published_until=day)]

        assert until("2023-11-21") == []
        assert until("2023-11-22") == ["day"]
        assert until("2023-11-30") == ["day", "month"]
        assert until("2023-12-31") == ["day", "month", "year"]
        assert until("9999-12-31") == ["day", "month", "next", "year"]

    def test_sources_of_later_days_do_not_crowd_out_earlier_ones(self, library: Library) -> None:
        late = [draft(f"late-{n:02}", "bridge bridge bridge", published="2024") for n in range(40)]
        library.save([*late, draft("early", "A bridge over the river, long ago.", published="2001")], imported_at=NOON)
        assert found(library, "bridge", limit=1, published_until="2020-01-01") == [("early", 0)]

    @pytest.mark.parametrize(
        "text",
        [
            *("AND", "OR", "NOT", "NEAR", "near(a", "t:x", "{t}:x", "^x", "-x", "*", "%", "_", "a_b", "\\", "'", '"', "'a'"),
            *("a'", "(", ")", "((((", "a:b", "&", "|", "!", "<->", "a:*", "$1", ":p", "?", "%s", "{0}", "';--", "1,960"),
            *("7.5", "50%", "us$5", "covid-19", "e@x.y", "#tag", "²", "ёлка", "हिन्दी", "日本", "e\u0301", "😀", "İ", "ß", "ǅ"),
            *("\u00a0x", "\u2028", "\x7f", "a\tb", "UPPER", "_5f", "5f", "_u00e9"),
        ],
    )  # fmt: skip
    def test_stems_are_literal(self, library: Library, text: str) -> None:
        """Nothing is syntax, nothing is folded, nothing is split: a stem finds itself and nothing else."""
        decoys = ("a", "b", "x", "and", "upper", "covid", "19", "1", "5", "us", "7", "e", "tag", "near", "t", "\u00e9")
        drafts = [_literal("decoys", decoys), _literal("exact", (text,))]
        library.save(drafts, imported_at=NOON)
        assert found(library, text) == [("exact", 0)]
        assert found(library, text + "x", "x" + text) == []
        with library.reading() as shelf:
            assert shelf.search([text], 5)[0].terms == ((text,),)
            assert shelf.look_up([text])[text] == Word(text, text, 1)
            assert shelf.count_stems([text]) == {text: 1}

    @pytest.mark.parametrize("text", ["a\0b", "\ud800", "x\udfffy"])
    def test_what_cannot_be_kept_is_not_found(self, library: Library, text: str) -> None:
        library.save([draft("a", "A bridge.")], imported_at=NOON)
        assert found(library, text, "bridge") == [("a", 0)]
        with library.reading() as shelf:
            assert dict(shelf.look_up([text])) == {}
            assert shelf.source(text) is None
            assert list(shelf.editions(text)) == []
            assert list(shelf.passages(text, 1)) == []
        assert library.wants(text, digest(""))

    def test_a_word_that_is_too_long_to_be_a_key_is_kept_but_not_found(self, library: Library) -> None:
        endless = "x" * 5000
        library.save([_literal("a", (endless, "bridge"))], imported_at=NOON)
        assert found(library, endless) == []
        with library.reading() as shelf:
            assert shelf.search(["bridge"], 5)[0].terms == ((endless, "bridge"),)

    def test_a_stem_that_no_word_names_is_found_all_the_same(self, library: Library) -> None:
        text = "x"
        indexed = IndexedPassage(Passage(0, 0, text, (Span(0, 1),)), (("bridge",),), {"x": "x"})
        library.save([EditionDraft(Source("a", "A"), digest(text), (indexed,))], imported_at=NOON)
        assert found(library, "bridge") == [("a", 0)]

    def test_a_question_of_very_many_words(self, library: Library) -> None:
        library.save([draft("a", " ".join(f"w{n}" for n in range(300)))], imported_at=NOON)
        assert found(library, *(f"w{n}" for n in range(300))) == [("a", 0)]

    def test_an_unmarked_passage_without_terms_comes_back_without(self, library: Library) -> None:
        indexed = IndexedPassage(Passage(0, 0, "…", (Span(0, 1),)), (), None)
        library.save([EditionDraft(Source("a", "A"), digest("…"), (indexed,))], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.kept() == Kept(1, 1, 0, 1)
            assert shelf.passages("a", 1)[0].sentences == (Span(0, 1),)


class TestVocabulary:
    def test_words_are_counted_by_passage(self, library: Library) -> None:
        library.save([draft("a", "Boats and boats.", "A boat."), draft("b", "# Boats", "Two boats")], imported_at=NOON)
        with library.reading() as shelf:
            assert list(shelf.vocabulary()) == [
                Word("a", "a", 1),
                Word("and", "and", 1),
                Word("boat", "boat", 1),
                Word("boats", "boat", 2),
                Word("two", "two", 1),
            ]
            assert dict(shelf.count_stems(["boat", "two", "ship"])) == {"boat": 3, "two": 1}
            assert dict(shelf.look_up(["boats", "ship"])) == {"boats": Word("boats", "boat", 2)}

    def test_a_new_edition_takes_its_predecessor_s_words_away(self, library: Library) -> None:
        library.save([draft("a", "Old boats.", "Old gates."), draft("b", "Old mills.")], imported_at=NOON)
        library.save([draft("a", "New boats.")], imported_at=LATER)
        with library.reading() as shelf:
            assert {word.word: word.passages for word in shelf.vocabulary()} == {
                "boats": 1,
                "mills": 1,
                "new": 1,
                "old": 1,
            }
            assert dict(shelf.look_up(["gates", "old"])) == {"old": Word("old", "old", 1)}
            assert dict(shelf.count_stems(["gate", "boat"])) == {"boat": 1}

    def test_it_is_the_same_before_and_after_it_is_remembered(self, library: Library) -> None:
        library.save([draft("a", "Old boats."), draft("b", "Old gates.")], imported_at=NOON)
        with library.reading() as shelf:
            before = (dict(shelf.look_up(["old", "x"])), dict(shelf.count_stems(["gate", "old", "x"])))
            words = shelf.vocabulary()
            assert (dict(shelf.look_up(["old", "x"])), dict(shelf.count_stems(["gate", "old", "x"]))) == before
        library.save([draft("b", "New gates.")], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.vocabulary() != words
            assert shelf.look_up(["old"])["old"].passages == 1

    def test_a_word_that_two_languages_stem_differently(self, library: Library) -> None:
        def one(id_: str, stem: str) -> EditionDraft:
            indexed = IndexedPassage(Passage(0, 0, "x", (Span(0, 1),)), ((stem,),), {"mines": stem})
            return EditionDraft(Source(id_, id_), digest("x"), (indexed,))

        library.save([one("a", "min"), one("b", "mine"), one("c", "mine")], imported_at=NOON)
        with library.reading() as shelf:
            assert list(shelf.vocabulary()) == [Word("mines", "mine", 3)]
            assert dict(shelf.look_up(["mines"])) == {"mines": Word("mines", "mine", 3)}
            assert dict(shelf.count_stems(["min", "mine"])) == {"min": 1, "mine": 2}


VALUES: tuple[Value, ...] = (
    DateValue(CalendarPoint(2023, 9, 19), Precision.DAY, weekday=1),
    DateValue(
        CalendarPoint(month=9, day=19, time="13:00"), Precision.TIME, bound=Bound.SINCE, inferred_year=2023,
        inferred_because="published then",
    ),
    FigureValue(FigureType.MONEY, Decimal("1.50"), Decimal("1.50"), None, Comparator.OVER, "USD", "of tolls"),
    FigureValue(FigureType.SHARE, None, None, None, vague=True),
    StatementValue(
        Form.MIXED, Span(0, 3), "Zoë Quay", Span(4, 8), "say", VerbClass.WEAK, "reportedly",
        frozenset({Flag.COREF, Flag.HEDGED}),
    ),
    StatementValue(Form.DIRECT),
)  # fmt: skip


class TestMentions:
    @pytest.fixture
    def given(self, library: Library) -> EditionDraft:
        text = "0123456789"
        mentions = tuple(Mention(Span(at, at + 1), value) for at, value in enumerate(VALUES))
        passages = (
            IndexedPassage(Passage(0, 0, text, (Span(0, 10),)), (("bridge",),), {"bridge": "bridge"}, mentions),
            IndexedPassage(Passage(1, 10, text, (Span(10, 20),)), (("bridge",),), {"bridge": "bridge"}),
            IndexedPassage(
                Passage(2, 20, text, (Span(20, 30),)),
                (("bridge",),),
                {"bridge": "bridge"},
                (Mention(Span(20, 21), VALUES[2]),),
            ),
        )
        given = EditionDraft(Source("a", "A"), digest(text * 3), passages)
        library.save([given], imported_at=NOON)
        return given

    def test_they_come_back_equal_and_in_order(self, library: Library, given: EditionDraft) -> None:
        with library.reading() as shelf:
            assert [(passage.number, tuple(mentions)) for passage, mentions in shelf.mentions("a", 1)] == [
                (0, given.passages[0].mentions),
                (2, given.passages[2].mentions),
            ]
            assert shelf.kept().mentions == 7

    def test_by_passage_and_kind(self, library: Library, given: EditionDraft) -> None:
        with library.reading() as shelf:
            keys = [candidate.key for candidate in shelf.search(["bridge"], 5)]
            everything = shelf.mentions_in(keys)
            assert {key: tuple(mentions) for key, mentions in everything.items()} == {
                keys[0]: given.passages[0].mentions,
                keys[2]: given.passages[2].mentions,
            }
            dates = shelf.mentions_in(keys, [KindName.DATE])
            assert {key: tuple(mentions) for key, mentions in dates.items()} == {
                keys[0]: given.passages[0].mentions[:2]
            }
            both = shelf.mentions_in(keys, {KindName.FIGURE, KindName.STATEMENT})
            assert [len(both[key]) for key in keys if key in both] == [4, 1]
            assert dict(shelf.mentions_in(keys, [])) == {}
            assert dict(shelf.mentions_in([])) == {}
            assert dict(shelf.mentions_in([keys[-1] + 1000])) == {}

    def test_a_replaced_edition_keeps_its_own(self, library: Library, given: EditionDraft) -> None:
        library.save([draft("a", "No figure.")], imported_at=LATER)
        with library.reading() as shelf:
            assert sum(len(mentions) for _, mentions in shelf.mentions("a", 1)) == 7
            assert list(shelf.mentions("a", 2)) == []
            assert shelf.kept().mentions == 0


class TestViews:
    def test_a_view_opened_before_a_write_does_not_see_it(self, library: Library) -> None:
        library.save([draft("a", "Old boats in 1911.")], imported_at=NOON)
        with library.reading() as shelf:
            _write_elsewhere(library, [draft("a", "New gates."), draft("b", "New mills.")])
            assert shelf.kept() == Kept(1, 1, 1, 1)
            assert [word.word for word in shelf.vocabulary()] == ["1911", "boats", "in", "old"]
            assert [candidate.source for candidate in shelf.search(["boat", "gate", "mill"], 5)] == ["a"]
            assert shelf.source("b") is None
            assert [edition.number for edition in shelf.editions("a")] == [1]
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 0, 2)
            assert [word.word for word in shelf.vocabulary()] == ["gates", "mills", "new"]

    def test_a_view_of_a_community_that_is_made_meanwhile_stays_empty(self, library: Library) -> None:
        with library.reading() as shelf:
            _write_elsewhere(library, [draft("a", "Old boats.")])
            assert shelf.kept() == Kept(0, 0, 0, 0)
            assert list(shelf.sources()) == []
            assert list(shelf.search(["boat"], 5)) == []

    def test_two_views_at_once_each_keep_their_own(self, library: Library) -> None:
        library.save([draft("a", "Old boats.")], imported_at=NOON)
        with library.reading() as before:
            _write_elsewhere(library, [draft("b", "Old mills.")])
            with library.reading() as after:
                assert _ids(before) == ["a"]
                assert _ids(after) == ["a", "b"]

    def test_the_revision_grows_with_every_change_and_only_then(self, library: Library) -> None:
        revisions = []
        for text in ("One.", "Two.", "Two."):
            library.save([draft("a", text)], imported_at=NOON)
            with library.reading() as shelf:
                revisions.append(shelf.kept().revision)
        library.add_aliases({"the works": "harbour works"})
        library.add_aliases({"the works": "harbour works"})
        with library.reading() as shelf:
            revisions.append(shelf.kept().revision)
        assert revisions == [1, 2, 2, 3]


class TestAliases:
    def test_they_are_kept_and_can_change_their_meaning(self, library: Library) -> None:
        library.add_aliases({"the works": "harbour works", "паром": "ferry"})
        library.add_aliases({"the works": "gas works"})
        with library.reading() as shelf:
            assert dict(shelf.aliases()) == {"the works": "gas works", "паром": "ferry"}


class TestCommunities:
    def test_each_has_its_own_sources_words_and_aliases(self, store: Store) -> None:
        town, port = store.library("town"), store.library("port")
        town.save([draft("minutes", "Old boats in 1911.")], imported_at=NOON)
        port.save([draft("minutes", "New gates."), draft("ledger", "New boats.")], imported_at=NOON)
        town.add_aliases({"it": "the bridge"})
        assert (town.community, port.community) == ("town", "port")
        assert found(town, "boat", "gate") == [("minutes", 0)]
        assert found(port, "boat", "gate") == [("ledger", 0), ("minutes", 0)]
        with port.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 0, 1)
            assert dict(shelf.aliases()) == {}
            assert dict(shelf.look_up(["old", "boats"])) == {"boats": Word("boats", "boat", 1)}
        with town.reading() as shelf:
            (key,) = [candidate.key for candidate in shelf.search(["boat"], 5)]
            assert len(shelf.mentions_in([key, key + 1, key + 2])) == 1

    def test_another_community_s_passages_neither_crowd_out_nor_reorder(self, store: Store) -> None:
        town, port = store.library("town"), store.library("port")
        town.save([draft("a", "Boat boat gate."), draft("b", "Gate gate boat."), draft("c", "Mill.")], imported_at=NOON)
        alone = found(town, "boat", "gate")
        port.save([draft(f"p{n}", "Boat boat boat.") for n in range(300)], imported_at=NOON)
        assert found(town, "boat", "gate") == alone
        assert found(town, "boat", limit=1) == [("a", 0)]

    def test_two_threads_write_two_communities(self, store: Store) -> None:
        def write(name: str) -> None:
            for n in range(5):
                store.library(name).save([draft(f"s{n}", f"Boat {n}.")], imported_at=NOON)

        threads = [threading.Thread(target=write, args=(name,)) for name in ("town", "port", "town2")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for name in ("town", "port", "town2"):
            with store.library(name).reading() as shelf:
                assert shelf.kept() == Kept(5, 5, 5, 5)


def _literal(id_: str, stems: tuple[str, ...]) -> EditionDraft:
    """Return a source whose one passage holds exactly these stems, each being a word of its own."""
    indexed = IndexedPassage(Passage(0, 0, "x", (Span(0, 1),)), (stems,), {stem: stem for stem in stems})
    return EditionDraft(Source(id_, id_), digest("x"), (indexed,))


def _write_elsewhere(library: Library, drafts: list[EditionDraft]) -> None:
    thread = threading.Thread(target=library.save, args=(drafts,), kwargs={"imported_at": LATER})
    thread.start()
    thread.join()


def _ids(shelf: Shelf) -> list[str]:
    return [source.id for source in shelf.sources()]
