"""How two figures stand, one row a rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.checking.values.figures import compare_figures
from facts.factbase import extract
from facts.values import Comparator, FigureType, FigureValue, KindName


def figure(text: str) -> FigureValue:
    """Return the first figure that the reader finds in a text."""
    value = next(mention.value for mention in extract(text) if mention.kind is KindName.FIGURE)
    assert isinstance(value, FigureValue)
    return value


@pytest.mark.parametrize(
    ("claimed", "found", "standing"),
    [
        ("17 boats", "17 boats", "same"),
        ("18 boats", "17 boats", "different"),
        ("around 2,000 troops", "1,960 troops", "held"),
        ("about 2,500 troops", "1,960 troops", "different"),
        ("2,000 troops", "1,960 troops", "different"),
        ("over 100,000 people", "over 120,000 people", "held"),
        ("over 120,000 people", "over 100,000 people", "open"),
        ("120,000 people", "over 120,000 people", "open"),
        ("20,000 people", "over 120,000 people", "different"),
        ("more than 17 boats", "17 boats", "different"),
        ("at least 17 boats", "17 boats", "held"),
        ("fewer than 20 boats", "17 boats", "held"),
        ("as many as 50,000 people", "as many as 50,000 people", "same"),
        ("50,000 people", "as many as 50,000 people", "open"),
        ("over 60,000 people", "as many as 50,000 people", "different"),
        ("800 people", "about 800 people", "open"),
        ("about 800 people", "about 800 people", "same"),
        ("1.2 km", "1,200 metres", "same"),
        ("two miles", "1 km", "different"),
        ("60 months", "five years", "same"),
        ("five decades", "50 years", "same"),
        ("a fifth of the boats", "20 percent of the boats", "same"),
        ("a quarter of the boats", "20 percent of the boats", "different"),
        ("rose sixfold", "rose by 515 percent", "held"),
        ("rose tenfold", "rose by 515 percent", "different"),
        ("515 percent of the boats", "rose by 515 percent", "different"),
        ("between 10 and 20 boats", "17 boats", "held"),
        ("17 boats", "between 10 and 20 boats", "open"),
        ("€5 million", "€5,012,000", "held"),
        ("€5 million", "€5,600,000", "different"),
        # two bounds: one holds another that is as narrow, and is left open by a wider one
        ("at least 17 boats", "more than 17 boats", "held"),
        ("more than 17 boats", "at least 17 boats", "open"),
        ("at most 17 boats", "fewer than 17 boats", "held"),
        ("fewer than 17 boats", "at most 17 boats", "open"),
        ("fewer than 17 boats", "17 boats", "different"),
        ("at most 30 boats", "at least 30 boats", "different"),
        ("at most 10 boats", "over 12 boats", "different"),
        ("between 10 and 20 boats", "between 12 and 18 boats", "held"),
        ("between 10 and 20 boats", "between 5 and 18 boats", "open"),
        ("at least 10 boats", "between 12 and 18 boats", "held"),
        ("up to 58 boats", "up to 34 boats", "different"),
        ("fewer than 10 boats", "as many as 9 boats", "held"),
        ("17 boats", "dozens of boats", "open"),
        # much the same of one number, and an estimate well inside a bound
        ("almost 3 boats", "just under 3 boats", "held"),
        ("almost 100 boats", "97 boats", "held"),
        ("almost 100 boats", "60 boats", "different"),
        ("over 1,500 boats", "about 1,900 boats", "held"),
        ("over 1,500 boats", "about 1,520 boats", "open"),
        ("about 0 boats", "3 boats", "different"),
        # one leaves its unit unsaid, and pounds are both
        ("5 million", "€5 million", "same"),
        ("€5 million", "6 million", "different"),
        ("4 pounds", "£4", "same"),
        ("£5", "4 pounds", "different"),
        # changes in two ways
        ("fell by 20 percent", "fell by a fifth", "same"),
        ("fell by a fifth", "fell by 25 percent", "different"),
        ("prices rose by 515 percent", "6 times as many", "held"),
        ("2 weeks", "15 days", "different"),
    ],
)
def test_a_figure_stands_to_another(claimed: str, found: str, standing: str) -> None:
    stood = compare_figures(figure(claimed), figure(found))
    assert stood is not None
    assert stood.standing.value == standing


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        ("17 boats", "17 percent"),
        ("5 euros", "5 dollars"),
        ("17 boats", "17 metres"),
        ("12 metres", "12 kg"),
        ("20 percent of boats", "€20"),
        ("30 percent of boats", "rose by 20 percent"),
        ("prices rose by 515 percent", "rose by 4 metres"),
    ],
)
def test_figures_of_different_sorts_are_not_compared(claimed: str, found: str) -> None:
    assert compare_figures(figure(claimed), figure(found)) is None


def test_millions_are_rounded_as_they_are_said() -> None:
    one, other = figure("45 million people"), figure("45,100,000 people")
    plain, scaled = compare_figures(one, other), compare_figures(one, other, is_scaled=True)
    assert plain is not None
    assert scaled is not None
    assert (plain.standing.value, scaled.standing.value) == ("different", "held")


ODD = FigureValue(FigureType.CHANGE, Decimal(5), Decimal(5), Decimal(5), Comparator.EXACT, "points")
BARE = FigureValue(FigureType.COUNT, None, None, None, Comparator.EXACT, None)


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        (ODD, figure("rose sixfold")),
        (figure("rose sixfold"), ODD),
        # nothing that limits it
        (BARE, figure("17 boats")),
        (figure("17 boats"), BARE),
    ],
)
def test_what_gives_no_number_is_not_compared(claimed: FigureValue, found: FigureValue) -> None:
    assert compare_figures(claimed, found) is None
