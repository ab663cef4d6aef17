"""The settings there are: each says what it is for, takes its own default, and says what it wants instead of what it got."""

from __future__ import annotations

import pytest

from bot.setting_keys import SETTINGS, Form, Setting, is_secret, judged, key_of, nearest, of_text


def test_every_setting_says_what_it_is_for() -> None:
    for key in SETTINGS:
        assert key.sentence.endswith("."), key.name
        assert key.form is not Form.NUMBER or key.unit, key.name


def test_every_default_is_right_by_its_own_rule() -> None:
    assert [key.name for key in SETTINGS if key.default is not None and judged(key, key.default)] == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("closest", 11, "is 11; it can be 0 to 10"),
        ("closest", True, "has to be a whole number"),
        ("starter", "maybe", "has to be true or false"),
        ("places", "somewhere", "is “somewhere”; it can be linked or default"),
        ("community", "", "is “”; it has 1 to 120 characters and no spaces"),
        ("store", "", "is empty"),
        (
            "discord_token",
            "abc",
            "is not one; it is three words with dots between them, as the developer portal shows it",
        ),
        ("telegram_mode", "webhook", ""),
    ],
)
def test_a_value_is_judged_in_the_words_of_its_setting(name: str, value: Setting, said: str) -> None:
    key = key_of(name)
    assert key is not None
    assert judged(key, value) == said


def test_what_the_environment_has_is_read_as_what_the_setting_is() -> None:
    starter, closest, community = map(key_of, ("starter", "closest", "community"))
    assert starter is not None
    assert closest is not None
    assert community is not None
    assert [of_text(starter, text) for text in ("on", " NO ", "perhaps")] == [True, False, "perhaps"]
    assert [of_text(closest, text) for text in ("7", "-1", "seven", "9" * 30)] == [7, -1, "seven", "9" * 30]
    assert of_text(community, "7") == "7"


def test_a_name_that_is_none_is_told_the_nearest() -> None:
    assert key_of("comunity") is None
    assert nearest("comunity") == "Did you mean “community”?"
    assert nearest("log-level") == "Did you mean “log_level”?"
    assert nearest("zzz").startswith("The settings are store, community, ")


def test_an_address_is_secret_only_with_a_password_and_a_token_always() -> None:
    store, token = key_of("store"), key_of("telegram_token")
    assert store is not None
    assert token is not None
    assert not is_secret(store, "postgresql+psycopg://ann@db.example/facts")
    assert is_secret(store, "postgresql+psycopg://ann:pw@db.example/facts")
    assert is_secret(token, "42:x")
    assert not is_secret(token, "")
