"""The arrows between the modules, and what may not be imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

HEAVY = ("alembic", "babel", "pypdf", "psycopg", "rapidfuzz", "rich.console", "sentencex", "sqlalchemy", "trafilatura")
"""What only some commands need: none of it may slow down ``--help``."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the project's folder, without a say of the environment in what it prints."""
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)  # fmt: skip


def test_the_contracts_between_the_modules_are_kept() -> None:
    ran = run("-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))")
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("module", ["bot.__main__", "bot.wiring", "bot.config", "bot.render.console"])
def test_heavy_libraries_are_imported_late(module: str) -> None:
    ran = run("-c", f"import sys, {module}; print(*sys.modules)")
    assert ran.returncode == 0, ran.stderr
    assert set(ran.stdout.split()) & set(HEAVY) == set()


def test_the_fact_store_works_without_the_bot() -> None:
    ran = run("-c", "import sys, facts.factbase; print(*sys.modules)")
    assert ran.returncode == 0, ran.stderr
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert loaded & {"bot", "typer", "rich"} == set()


@pytest.mark.parametrize("path", sorted(ROOT.glob("tests/**/")), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_folder_of_tests_is_a_package_so_that_none_hides_a_real_one(path: Path) -> None:
    holds_tests = any(path.glob("*.py"))
    assert not holds_tests or (path / "__init__.py").exists()
