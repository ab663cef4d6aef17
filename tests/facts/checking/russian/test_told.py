"""What a Russian claim tells: its words without those of its values, how it says it, and what is as good as its words."""

from __future__ import annotations

import pytest

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim, split_message
from facts.checking.russian.claimed import Claimed, read_claimed
from facts.checking.russian.tokens import tokens_of
from facts.checking.russian.told import Told, is_met
from facts.lookup import Lookup
from facts.reading.words import stem
from facts.store.port import Library
from facts.values import FigureType, FigureValue
from tests.support.builders import fact_base, town

TEXT = "Купец Лунин построил причал. Порт снизил сбор на 12 процентов. Река потеряла треть рыбы."


def _library() -> Library:
    library = town()
    fact_base(TEXT, library=library)
    return library


def _read(text: str, library: Library | None = None) -> Claimed:
    (claim,), _ = split_message(text, "ru")
    return read_claimed(claim, _terms(claim, library or _library()))


def _terms(claim: Claim, library: Library) -> Terms:
    with library.reading() as shelf:
        return Lookup().terms(shelf, claim.question)


def _told(text: str) -> Told:
    return _read(text).told


def test_the_words_of_a_value_and_of_its_bound_are_none_of_the_claim() -> None:
    told = _told("Более 300 судов пришли в порт в мае 1890 года.")
    assert [token.folded for token in told.tokens] == ["судов", "пришли", "порт"]
    assert [one.is_date for one in told.values] == [False, True]


@pytest.mark.parametrize(
    ("text", "is_denied", "is_planned"),
    [
        ("Лунин построил причал в 1894 году.", False, False),
        ("Лунин не построил причал в 1894 году.", True, False),
        ("Лунин не не строил причал в 1894 году.", False, False),
        ("Лунин планировал причал за 12 крон.", False, True),
    ],
)
def test_a_denial_and_a_plan_are_known(text: str, is_denied: bool, is_planned: bool) -> None:
    told = _told(text)
    assert (told.is_denied, told.is_planned) == (is_denied, is_planned)


def test_a_share_that_is_lost_is_a_change() -> None:
    (lost,) = _told("Река потеряла 14 процентов рыбы.").values
    (had,) = _told("Река давала 14 процентов рыбы.").values
    assert isinstance(lost.value, FigureValue)
    assert isinstance(had.value, FigureValue)
    assert (lost.value.type, had.value.type) == (FigureType.CHANGE, FigureType.SHARE)


@pytest.mark.parametrize(
    ("claimed", "there", "is_so"),
    [
        ("построил", "строительство", True),
        ("построил", "возвели", True),
        ("построил", "снёс", False),
        ("причал", "причалу", True),
        ("причал", "театр", False),
        ("Лунин", "Луниным", True),
        ("Лунин", "Ганин", False),
    ],
)
def test_what_meets_a_word_is_as_good_as_it_with_marks_and_without(claimed: str, there: str, is_so: bool) -> None:
    told = _told("Купец Лунин построил причал в 1894 году.")
    (token,) = (one for one in told.tokens if one.folded == claimed.casefold())
    (other,) = tokens_of(f"x {there}")[-1:]
    assert told.meets(token, other) is is_so
    assert is_met(token, other, told.terms.get(token.stem)) is is_so


def test_two_words_of_one_stem_want_what_both_want() -> None:
    told = _told("Порт и порту дали 12 крон.")
    first, last = told.tokens[:2]
    assert first.stem == last.stem
    assert all(told.meets(token, other) for token in (first, last) for other in (first, last))


def test_only_one_side_of_a_row_of_opposites_can_be_opposed() -> None:
    grew, fell = stem("вырос"), stem("снизился")
    rose = _told("Сбор вырос на 12 процентов.")
    assert [mine for mine, side, others in rose.opposable if grew in side and fell in others] == [{grew}]
    both = _told("Сбор вырос и снизился на 12 процентов.")
    assert [mine for mine, *_ in both.opposable if grew in mine] == []


def test_a_saying_is_told_by_what_was_said_and_any_other_claim_as_a_whole() -> None:
    said = _read("Анна Рогова сказала, что порт принял 300 судов.")
    assert said.said is not None
    assert said.said.speaker == "Анна Рогова"
    assert [token.folded for token in said.told.tokens] == ["порт", "принял", "судов"]
    plain = _read("Порт принял 300 судов в 1890 году.")
    assert plain.said is None
    assert len(plain.told.values) == 2


def test_who_is_only_a_pronoun_has_said_nothing_that_is_held_against_a_name() -> None:
    assert _read("По его словам, порт принял 300 судов.").said is None


def test_what_is_carried_from_before_is_told_with_the_claim() -> None:
    (_, claim), _ = split_message("Лунин открыл причал в 1894 году. Его закрыли в 1902 году.", "ru")
    told = read_claimed(claim, _terms(claim, _library())).told
    assert told.ahead == len("Лунин ")
    assert [token.folded for token in told.tokens] == ["лунин", "закрыли"]
    assert all(one.span.start >= told.ahead for one in told.values)
