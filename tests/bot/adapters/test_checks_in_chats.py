"""Checks timed in both chats, a few of them: the code of ``bench/checks_in_chats.py``, which takes a hundred messages."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bench import checks_in_chats
from bench.checks_in_chats import Options, compared, on_discord_measured, on_telegram_measured
from bench.checks_in_chats import Prepared as Given

FEW = 8
NOTHING = Given(["When?"], ["The quay opened in 1890."])


@pytest.fixture(autouse=True)
def few_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_in_chats, "GROUPS", FEW)


@pytest.mark.parametrize("measured", [on_telegram_measured, on_discord_measured], ids=["telegram", "discord"])
def test_a_check_is_answered_with_a_verdict_and_timed(measured: checks_in_chats.Measured, tmp_path: Path) -> None:
    results = asyncio.run(measured(Options(passages=10, messages=2), tmp_path))
    assert results["check beside echo"]["count"] == results["check beside ask"]["count"] == 2
    assert all(result["p50_ms"] > 0 and result["peer_p50_ms"] > 0 for result in results.values())


async def _echo(command: str, text: str) -> tuple[float, str]:
    return 0.001, f"/{command} {text}"


@pytest.mark.parametrize(
    "said", ["C-PLACE", "L-SLOW wait a moment", "There is nothing in it that I can check", "X-UNEXPECTED", ""]
)
def test_what_is_no_verdict_is_no_measurement(said: str) -> None:
    async def refused(command: str, text: str) -> tuple[float, str]:
        return 0.001, said

    with pytest.raises(AssertionError, match="nothing was measured"):
        asyncio.run(compared(refused, _echo, NOTHING, 1))


def test_a_question_that_is_refused_is_no_measurement() -> None:
    async def half(command: str, text: str) -> tuple[float, str]:
        return 0.001, "Not in my sources" if command == "check" else "C-PLACE"

    with pytest.raises(AssertionError, match="nothing was measured"):
        asyncio.run(compared(half, _echo, NOTHING, 1))


def test_times_are_compared_with_the_echo_and_with_a_question() -> None:
    async def ours(command: str, text: str) -> tuple[float, str]:
        return (0.006, "Not in my sources") if command == "check" else (0.003, "Not found")

    results = asyncio.run(compared(ours, _echo, Given(["When?"] * 4, ["The quay opened in 1890."] * 4), 4))
    assert results["check beside echo"]["p50_ratio"] == 6.0
    assert results["check beside ask"]["p99_ratio"] == 2.0
