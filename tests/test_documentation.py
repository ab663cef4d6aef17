"""The manual cannot lie: every command, option, setting, error and dependency is in it, and nothing that is not there."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import load
from bot.places import Places
from bot.setting_keys import SETTINGS, Form
from bot.shell.app import COMMANDS
from bot.shell.database import COMMANDS as DATABASE_COMMANDS
from bot.shell.status import Status
from facts.answers import Reason
from tests.bot.program import Program

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for package in ("bot", "facts") for path in (ROOT / package).rglob("*.py"))
OPERATORS = (ROOT / "docs" / "operators.md").read_text(encoding="utf-8")
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")

_CODE = re.compile(r"[A-Z]-[A-Z]{2,}")


def rows_of(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, without its head."""
    table = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in row] for row in rows[2:]]


def strings_of(path: Path) -> Iterator[str]:
    """Yield every string of a module that stands in its code; those in docstrings are words about it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


# --- commands --------------------------------------------------------------------------------------------------------

EVERY_COMMAND = [
    *((name,) for name, *_ in COMMANDS),
    *(("db", name) for name, *_ in DATABASE_COMMANDS),
    ("audit", "verify"),
]


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_every_command_and_option_is_in_the_manual(command: tuple[str, ...], tmp_path: Path) -> None:
    assert f"`footnote {' '.join(command)}" in COMMANDS_PAGE
    options = set(re.findall(r"--[a-z][a-z-]+", Program(tmp_path)(*command, "--help").out)) - {"--help"}
    missing = {option for option in options if option not in COMMANDS_PAGE}
    assert missing == set()


def test_the_manual_names_no_command_that_does_not_exist() -> None:
    named = {tuple(words.split()) for words in re.findall(r"`footnote ((?:db |audit )?[a-z]+)", COMMANDS_PAGE)}
    assert named <= set(EVERY_COMMAND)


def test_every_exit_status_is_in_the_manual() -> None:
    assert [int(row[0]) for row in rows_of(OPERATORS, "Exit status")] == sorted(Status)


# --- settings --------------------------------------------------------------------------------------------------------


def test_the_table_of_settings_is_the_list_of_settings() -> None:
    rows = {row[0]: row for row in rows_of(OPERATORS, "Settings")}
    assert list(rows) == [key.name for key in SETTINGS]
    for key in SETTINGS:
        _, variable, default, unit, sentence = rows[key.name]
        assert variable == key.variable
        assert sentence == key.sentence
        assert key.default is None or default == (str(key.default).lower() or "none")
        assert key.form is not Form.NUMBER or unit == key.unit


@pytest.mark.parametrize("key", SETTINGS, ids=lambda key: key.name)
def test_the_example_file_explains_every_key(key: object) -> None:
    (described,) = (one for one in SETTINGS if one is key)
    paragraph = next(
        part for part in EXAMPLE.split("\n\n") if re.search(rf"^(?:# )?{described.name} = ", part, re.MULTILINE)
    )
    assert f"# {described.sentence}" in paragraph
    assert "# Default: " in paragraph
    if described.form is Form.NUMBER:
        assert f"Unit: {described.unit}, {described.least} to {described.most}." in paragraph
    if described.default is not None:
        (line,) = re.findall(rf"^{described.name} = .*$", paragraph, re.MULTILINE)
        assert tomllib.loads(line) == {described.name: described.default}


def test_the_example_file_can_be_used_and_has_no_other_key(tmp_path: Path) -> None:
    places = Places.under(tmp_path)
    places.config.write_text(EXAMPLE, encoding="utf-8")
    defaults = load({}, Places.under(tmp_path / "elsewhere"))
    config = load({}, places)
    assert (config.community, config.starter, config.closest) == (
        defaults.community,
        defaults.starter,
        defaults.closest,
    )
    assert (config.unreviewed_answers, config.log_level) == (defaults.unreviewed_answers, defaults.log_level)
    everything = re.sub(r"^# (\w+ = )", r"\1", EXAMPLE, flags=re.MULTILINE)
    assert sorted(tomllib.loads(everything)) == sorted(key.name for key in SETTINGS)


# --- errors ----------------------------------------------------------------------------------------------------------


def test_every_error_code_is_in_the_manual_and_no_other() -> None:
    raised = {text for path in SOURCES for text in strings_of(path) if _CODE.fullmatch(text)}
    documented = [row[0] for row in rows_of(OPERATORS, "Every error, and what to do")]
    assert documented == sorted(documented)
    assert set(documented) == raised


def test_every_documented_error_says_what_to_do() -> None:
    assert all(len(row) == 3 and all(row) for row in rows_of(OPERATORS, "Every error, and what to do"))


def test_every_reason_is_told_apart() -> None:
    assert len({reason.value for reason in Reason}) == len(Reason)


# --- dependencies ----------------------------------------------------------------------------------------------------


def test_every_dependency_has_its_reason_and_licence() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[\[<>=~!; ]", one)[0] for one in wanted} - {project["name"]}
    page = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text(encoding="utf-8")
    explained = {row[0] for heading in ("Needed to run", "Extras", "Needed to test") for row in rows_of(page, heading)}
    assert explained == names


# --- the house's docstrings ------------------------------------------------------------------------------------------


DOORS = sorted(
    [
        *(ROOT / "bot").rglob("*.py"),
        *(ROOT / "facts").glob("*.py"),
        ROOT / "facts" / "kinds" / "base.py",
        ROOT / "facts" / "loading" / "__init__.py",
        ROOT / "facts" / "store" / "maintenance.py",
        ROOT / "facts" / "store" / "open.py",
    ]
)
"""What others call: there every public function says what goes in and comes out, however short it is."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_why_it_exists(path: Path) -> None:
    opening = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert len(opening) >= 40, "a module opens with why it exists"
    assert opening.split("\n\n")[0].rstrip().endswith((".", "?", ":", "!")), "its first paragraph is a sentence"


@pytest.mark.parametrize("path", DOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_public_functions_of_a_door_say_what_they_do(path: Path) -> None:
    silent = [
        node.name
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def links_of(page: Path) -> list[str]:
    """Return where the links of a page lead, inside the project."""
    found = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return [link for link in found if "://" not in link]


@pytest.mark.parametrize(
    "page", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]), ids=lambda page: page.name
)
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in links_of(page) if not (page.parent / link).exists()] == []
