"""What Telegram does to a bot, played small on the real library (F14, F15, F19); ``bench/faults.py`` plays it in full."""

from __future__ import annotations

import logging

import pytest

from tests.support.promises.refusing import FAULTS, MIGRATED, REFUSALS, failing, refusing, two_with_one_token
from tests.support.telegram import TOKEN


@pytest.mark.parametrize("name", FAULTS)
def test_whatever_is_said_instead_of_an_answer_the_bot_goes_on(name: str) -> None:
    counted = failing(name, 1 if "3600" in name else 3)
    assert counted["scenes"] in (1, 3)


@pytest.mark.parametrize("name", [*REFUSALS, MIGRATED])
def test_what_is_refused_is_mended_once_or_left(name: str) -> None:
    assert refusing(name, 1)["scenes"] == 1


def test_of_two_bots_with_one_token_one_ends_and_says_so() -> None:
    assert two_with_one_token(1) == {"pairs": 1, "the earlier one ended": 1}


def test_whatever_goes_wrong_no_token_is_in_any_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="footnote")
    for name in ("500", "reset"):
        failing(name, 2)
    refusing("blocked", 1)
    two_with_one_token(1)
    assert "could not be asked for updates" in caplog.text, "the log was listened to"
    assert TOKEN.split(":")[1] not in caplog.text
