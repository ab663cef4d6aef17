"""What nobody is shown is masked wherever it stands, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.masking import has_password, masked


@given(st.text(alphabet="ab:@/?&%#=", min_size=1, max_size=20))
def test_no_password_survives_masking(password: str) -> None:
    address = f"postgresql+psycopg://ann:XX{password}XX@db.example/facts"
    hidden = masked(address)
    assert "XX" not in hidden
    assert hidden.startswith("postgresql+psycopg://ann:***@")
    assert has_password(address)


@pytest.mark.parametrize("address", ["sqlite:///facts.db", "postgresql+psycopg://ann@db.example/facts", "", "facts.db"])
def test_an_address_without_password_stays_as_it_is(address: str) -> None:
    assert masked(address) == address
    assert not has_password(address)


def test_a_password_among_the_arguments_is_masked() -> None:
    assert masked("postgresql://db.example/facts?user=ann&password=tr0ub4dor&a=b").endswith("&password=***&a=b")


@pytest.mark.parametrize("before", ["", "the token is ", "https://api.example/"])
@pytest.mark.parametrize("token", [f"42:{'x' * 35}", f"{'M' * 24}.Ab-_c9.{'y' * 38}"])
def test_a_token_is_masked_wherever_it_stands(before: str, token: str) -> None:
    assert masked(f"{before}{token} and more") == f"{before}*** and more"
