"""A small flood, through ``footnote run`` as an operator starts it: the code of ``bench/on_telegram.py``, which plays 50,000."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from bench.on_telegram import Options, measured
from tests.support.running import written_below

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read from /proc")


def test_a_flood_is_answered_in_bounded_memory_and_over_when_it_is_over(tmp_path: Path) -> None:
    options = Options(passages=20, questions=3, flood=500, people=20)
    results = asyncio.run(measured(options, tmp_path))
    flood = results["flood"]
    assert flood["updates"] == 500
    assert 20 <= flood["sent"] < 500, "each person gets some answers and is then told to wait"
    assert flood["memory_growth_mb"] < 60
    assert results["one at a time"]["count"] == 3
    assert b"left out" not in written_below(tmp_path)
