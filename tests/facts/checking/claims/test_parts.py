"""Prepositions before nouns, and what nouns do: the same whether the whole text is looked at or a part of its words."""

from __future__ import annotations

import pytest

from facts.checking.claims.parts import Part, before_noun, part_of
from facts.reading.words import words_in
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = (
    "The town sold the old ferry to the island of Marrow in May 1911.",
    "From the north, the boat and the raft came by the great stone bridge.",
    "Мэр города передал старый паром острову в мае 1911 года.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_kept_for_the_next_look_is_what_a_first_look_finds(text: str) -> None:
    words = words_in(text)
    anew = [before_noun(text, list(words), place) for place in range(len(words))]
    assert [before_noun(text, words, place) for place in range(len(words))] == anew
    assert [before_noun(text, words, place) for place in range(len(words))] == anew


def test_a_part_of_the_words_is_looked_at_by_itself() -> None:
    text = TEXTS[0]
    words = words_in(text)
    place = next(n for n, word in enumerate(words) if word.folded == "marrow")
    assert before_noun(text, words, place) == "of"
    assert before_noun(text, words[place - 1 :], 1) == "of"
    assert before_noun(text, words[place:], 0) is None


def part(text: str, word: str, verb: str) -> Part | None:
    """Return what the first such word of a text does in the event of the verb."""
    words = words_in(text)
    place, at = (next(n for n, w in enumerate(words) if w.folded == one) for one in (word, verb))
    return part_of(text, words, place, at)


@pytest.mark.parametrize(
    ("text", "word", "verb", "expected"),
    [
        # what stands before a relative clause is what it is done to
        ("The aid that the town sent came late.", "aid", "sent", Part.SUFFERER),
        ("The aid that the town sent came late.", "town", "sent", Part.DOER),
        ("The boats which Keel had lent to Elmby sank.", "boats", "lent", Part.SUFFERER),
        ("The aid Norway sent came late.", "aid", "sent", Part.SUFFERER),
        # who does it stands before the relative clause
        ("The guards who left Marrow were late.", "guards", "left", Part.DOER),
        ("The guards who quickly left Marrow were late.", "guards", "left", Part.DOER),
        ("The guards that had left Marrow were late.", "guards", "left", Part.DOER),
        ("The aid that was sent to Keel came late.", "aid", "sent", Part.SUFFERER),
        # no relative clause: other articles, a name, a small letter behind, a sign between
        ("An aid Norway sent came late.", "aid", "sent", Part.DOER),
        ("The Otter Line sold boats.", "otter", "sold", Part.DOER),
        ("The old town sold boats.", "old", "sold", Part.DOER),
        ("The town sold boats.", "town", "sold", Part.DOER),
        ("The town, Keel sold it, was old.", "town", "sold", None),
    ],
)
def test_what_stands_before_the_verb(text: str, word: str, verb: str, expected: Part | None) -> None:
    assert part(text, word, verb) is expected


@pytest.mark.parametrize(
    ("text", "word", "verb", "expected"),
    [
        ("The town sold the ferry.", "ferry", "sold", Part.SUFFERER),
        ("The ferry was sold by the town.", "town", "sold", Part.DOER),
        ("The ferry was sold for little money.", "ferry", "sold", Part.SUFFERER),
        ("The ferry came from the town.", "town", "came", Part.ORIGIN),
        ("The ferry sank in the bay.", "bay", "sank", Part.PLACE),
        ("The ferry came with the town.", "town", "came", Part.OTHER),
        # a verb that says the same of what does it and of what suffers it
        ("The ferry sank in May.", "ferry", "sank", None),
        ("The storm sank the ferry.", "storm", "sank", Part.DOER),
        ("The ferry sank, boats too.", "ferry", "sank", None),
        # the verb itself
        ("The town sold the ferry.", "sold", "sold", None),
    ],
)
def test_the_parts_of_a_sentence(text: str, word: str, verb: str, expected: Part | None) -> None:
    assert part(text, word, verb) is expected


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Norway sent aid to Marrow on 4 May 1911.", Verdict.MATCHES),
        ("Norway sent the aid that reached Marrow on 4 May 1911.", Verdict.MATCHES),
        ("The boats that Keel lent Elmby went down on 9 June 1934.", Verdict.MATCHES),
        ("Keel lent Elmby the boats that sank on 9 June 1934.", Verdict.MATCHES),
        ("The Norrhaven Fund sent aid for 61,500 crowns.", Verdict.MATCHES),
        ("1,204 guards left Marrow.", Verdict.MATCHES),
        # exchanged, or suffered
        ("Norway was sent aid, which reached Marrow on 4 May 1911.", Verdict.NOT_COVERED),
        ("Marrow sent the aid that reached Norway on 4 May 1911.", Verdict.DIFFERS),
        ("The boats that Elmby lent Keel went down on 9 June 1934.", Verdict.DIFFERS),
        ("The Norrhaven Fund was sent aid for 61,500 crowns.", Verdict.NOT_COVERED),
        ("Marrow left 1,204 guards.", Verdict.NOT_COVERED),
    ],
)
def test_who_did_it_is_told_through_a_relative_clause(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, RELATIVE) is verdict


RELATIVE = (
    "The aid that Norway sent reached Marrow on 4 May 1911. The boats which Keel had lent to Elmby sank on 9 June 1934."
    " The aid the Norrhaven Fund sent cost 61,500 crowns. The guards who quickly left Marrow numbered 1,204."
)
