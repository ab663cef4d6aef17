"""Which sources speak of what somebody posted: tags and handles taken apart, the rarest words asked, one hit a source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.asking.finding import MAX_STEMS, find_sources, read_post, weigh
from facts.index import Candidate, Word
from facts.model import Source, Span
from tests.support.builders import BRIDGE, HARBOUR, RUSSIAN, fact_base, note, town_base


class Counted:
    """A store of which only the counts of stems are known."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def look_up(self, words: Iterable[str]) -> Mapping[str, Word]:
        return {}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        return {stem: self._counts[stem] for stem in stems if stem in self._counts}


@pytest.mark.parametrize(
    ("post", "stems"),
    [
        ("The bridge opened!", ("bridg", "open")),
        ("#OtterBridge @CityMayor", ("otter", "bridg", "citi", "mayor")),
        ("#harbour_master2024", ("harbor", "master", "2024")),
        ("see https://x.example/otter?b=1 and www.otter.example now", ("see",)),
        ("bridge Bridge BRIDGE bridges", ("bridg",)),
        ("me@mail.example", ("mail", "exampl")),
        ("the of and", ()),
        ("", ()),
    ],
)
def test_a_post_is_read_for_its_words(post: str, stems: tuple[str, ...]) -> None:
    assert tuple(stem for stem in read_post(post) if stem != "now") == stems


def test_the_rarest_words_are_asked() -> None:
    counts = {f"w{number:03}": number + 1 for number in range(100)}
    weighed = weigh([*counts, "unheard"], Counted(counts), 1_000)
    assert len(weighed.stems) == MAX_STEMS
    assert weighed.stems == tuple(sorted(counts))[:MAX_STEMS]
    assert list(weighed.idf.values()) == sorted(weighed.idf.values(), reverse=True)


def test_equally_rare_words_are_ordered_by_themselves() -> None:
    assert weigh(["c", "a", "b"], Counted({"a": 2, "b": 2, "c": 2}), 9).stems == ("a", "b", "c")
    assert weigh(["c"], Counted({}), 9).stems == ()


def candidate(source: str, *bodies: str, number: int = 0, heading: str = "") -> Candidate:
    text = " ".join(bodies)
    at, spans = 0, []
    for body in bodies:
        spans.append(Span(at, at + len(body)))
        at += len(body) + 1
    terms = (tuple(heading.split()), *(tuple(body.split()) for body in bodies))
    return Candidate(number, source, 1, number, 0, text, tuple(spans), terms, 0)


def test_a_source_is_found_by_its_best_passage_once() -> None:
    post = weigh(["otter", "bridg"], Counted({"otter": 1, "bridg": 5}), 10)
    pool = [candidate("a", "bridg"), candidate("a", "plain", "otter bridg", number=1), candidate("b", "bridg")]
    hits = find_sources(post, pool, {id_: Source(id_, id_) for id_ in "ab"}, 9)
    assert [(hit.source.id, hit.quote) for hit in hits] == [("a", "otter bridg"), ("b", "bridg")]
    assert hits[0].citation.span == Span(6, 17)
    assert find_sources(post, pool, {id_: Source(id_, id_) for id_ in "ab"}, 1) == hits[:1]


def test_equal_sources_are_ordered_by_id() -> None:
    post = weigh(["otter"], Counted({"otter": 1}), 10)
    sources = {id_: Source(id_, id_) for id_ in "cab"}
    hits = find_sources(post, [candidate(id_, "otter") for id_ in "cab"], sources, 9)
    assert [hit.source.id for hit in hits] == ["a", "b", "c"]


def test_a_passage_without_sentences_is_quoted_whole() -> None:
    post = weigh(["otter"], Counted({"otter": 1}), 10)
    bare = Candidate(1, "a", 1, 0, 7, "an otter", (), (("otter",),), 0)
    (hit,) = find_sources(post, [bare], {"a": Source("a", "A")}, 9)
    assert (hit.quote, hit.citation.span) == ("an otter", Span(7, 15))
    assert find_sources(post, [], {}, 9) == ()


def test_a_title_that_says_it_is_enough_to_be_found() -> None:
    base = fact_base(HARBOUR, note("It opened early.", "titled", title="The Otter Bridge"))
    assert base.find("the otter bridge!")[0].source.id == "titled"


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(
            st.sampled_from([*HARBOUR.split(), *BRIDGE.split(), *RUSSIAN.split(), "#OtterBridge"]), max_size=25
        ).map(" ".join),
    ).filter(lambda text: any(c.isalnum() for c in text) and text.isprintable())
)
def test_whatever_is_posted_hits_are_quoted_as_stored(post: str) -> None:
    base = town_base()
    hits = base.find(post)
    assert base.find(post) == hits
    assert len({hit.source.id for hit in hits}) == len(hits)
    for hit in hits:
        assert 0 <= hit.score <= 1
        assert base.verify(str(hit.citation)).quote == hit.quote
