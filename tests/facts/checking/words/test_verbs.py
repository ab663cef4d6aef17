"""Which words of a sentence deny, which is its verb and whether it is suffered; and what only looks so."""

from __future__ import annotations

import pytest

from facts.checking.words.denials import denials, says_more
from facts.checking.words.predicates import predicate_of
from facts.checking.words.verbs import is_passive
from facts.reading.words import words_in


@pytest.mark.parametrize(
    "text",
    [
        "Berg called the port not only an informal ally but an ally in law.",
        "Berg called the port an ally in law, not just informally.",
        "The town not merely repaired but rebuilt the quay.",
        "The quay wasn’t simply repaired.",
        "The quay wasn't just repaired.",
        "The storm was not solely to blame.",
        "The town sold not one but two quays.",
        "No fewer than 40 boats came.",
        "Берг назвала порт не просто союзником.",
        "Берг назвала порт не только союзником.",
        "Keel had never held a drill before the one in May.",
        "Keel had never held a drill with the U.K. or Ash before 4 May.",
    ],
)
def test_what_says_more_denies_nothing(text: str) -> None:
    assert denials(text) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The quay was not rebuilt.", "not"),
        ("The quay wasn't rebuilt.", "n't"),
        ("There were not just four boats.", "not"),
        ("It was not only 40 boats.", "not"),
        ("The quay was never rebuilt.", "never"),
        ("The quay was never rebuilt before 1990.", "never"),
        ("The quay was never cleaned before it was sold.", "never"),
        ("Набережную не перестроили.", "Не"),
    ],
)
def test_what_denies_is_found(text: str, word: str) -> None:
    assert [span.of(text).lower() for span in denials(text)] == [word.lower()]


@pytest.mark.parametrize(
    "text", ["Trygve Lie opened the pier.", "The pier was sold to Ada Wrong.", "The ferry Myth sank in May."]
)
def test_a_name_is_no_denial(text: str) -> None:
    assert denials(text) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is a lie that the pier opened.", "lie"),
        ("The pier never opened, said Trygve Lie.", "never"),
        ("That the pier opened is a myth.", "myth"),
    ],
)
def test_the_same_word_without_its_capital_is_one(text: str, word: str) -> None:
    assert [span.of(text) for span in denials(text)] == [word]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        # a thing that is somebody's, or from somewhere, with a verb of its own behind it
        ("The town's chip imports in May rose by 4 percent.", "rose"),
        ("Its herring exports to Marrow fell by 4 percent.", "fell"),
        ("Chip imports from Marrow rose in May.", "rose"),
        ("The old firm’s controls over the pier ended in May.", "ended"),
        # the same word as the verb
        ("The town imports chips from Marrow.", "imports"),
        ("The town imports chips but sold its ferry.", "imports"),
        ("Norrland exports herring that sold well in May.", "exports"),
        ("Norrland imports and sold boats.", "imports"),
        ("Norrland of old imports herring and sold boats.", "imports"),
        ("Keel holds a fair called Lammas.", "holds"),
        ("Norrland holds the pier and ran the ferry.", "holds"),
        # it was cut: no present form that could be a thing
        ("The firm cut the price that rose in May.", "cut"),
    ],
)
def test_a_thing_with_an_owner_is_no_verb(text: str, verb: str) -> None:
    words = words_in(text)
    place = predicate_of(words)
    assert place is not None
    assert words[place].folded == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The bell hasn't rung since May.", "rung"),
        ("The harbour doesn't open in May.", "open"),
        ("The ferry wasn't sold in May.", "sold"),
        ("They shouldn’t launch the boat.", "launch"),
        ("The town mustn't sell the pier.", "sell"),
        ("The crew didn’t even land.", "land"),
        ("The ferry isn't sailing today.", "sailing"),
    ],
)
def test_an_auxiliary_with_a_denial_drawn_to_it_is_one(text: str, verb: str) -> None:
    words = words_in(text)
    place = predicate_of(words)
    assert place is not None
    assert words[place].folded == verb


@pytest.mark.parametrize("text", ["The ferry isn't the fastest.", "There weren't 40 boats.", "The old pier."])
def test_a_sentence_without_a_verb_that_says_something_has_none(text: str) -> None:
    assert predicate_of(words_in(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They did not just paint the pier in 1934.", True),
        ("The town didn’t simply paint the pier.", True),
        ("The ferries are not only leaving for repairs.", True),
        ("They won't merely paint it.", True),
        ("They did not just paint the pier but sank it.", False),
        ("They did not only paint the pier; they also sank it.", False),
        ("They did not paint the pier.", False),
        ("They just painted the pier.", False),
        ("They painted the pier, not just the ferry.", False),
    ],
)
def test_what_says_that_there_is_more(text: str, expected: bool) -> None:
    assert says_more(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry was sold by the town.", True),
        ("The ferry was never quickly sold.", True),
        ("The town sold the ferry.", False),
        ("The ferry was sailing.", False),
        ("The ferry was built and sold.", None),
        ("The ferry got sold.", None),
        ("The ferry, sold in May, sank.", None),
        ("A ferry sold by the town sank.", None),
    ],
)
def test_whether_a_verb_is_suffered(text: str, expected: bool | None) -> None:
    words = words_in(text)
    place = next(n for n, word in enumerate(words) if word.folded in ("sold", "sailing"))
    assert is_passive(text, words, place) is expected
