"""Settings: the order of their sources, every mistake at once, no password told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import ConfigMistakes, load
from bot.places import Places
from bot.setting_keys import SETTINGS


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places.under(tmp_path)


def mistakes_of(places: Places, text: str | bytes, environment: dict[str, str] | None = None) -> list[str]:
    """Return what is said of a configuration file with that content, a line for each mistake."""
    places.config.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigMistakes) as caught:
        load(environment or {}, places)
    assert {one.code for one in caught.value.each} == {"K-CONFIG"}
    return [f"{one.what} {one.hint}".replace(str(places.config), "FILE") for one in caught.value.each]


def test_defaults_keep_everything_in_the_users_own_place(places: Places) -> None:
    config = load({}, places)
    assert config.store == f"sqlite:///{places.store}"
    assert config.default_place
    assert (config.community, config.starter, config.unreviewed_answers, config.closest) == ("main", True, True, 3)
    assert (config.log_level, config.log_file, config.file) == ("warning", places.log, None)


def test_command_line_wins_over_environment_wins_over_file(places: Places) -> None:
    places.config.write_text('store = "sqlite:///file.db"\ncommunity = "file"\nclosest = 1\n')
    environment = {"FOOTNOTE_STORE": "sqlite:///environment.db", "FOOTNOTE_COMMUNITY": "environment"}
    config = load(environment, places, store="sqlite:///line.db")
    assert (config.store, config.community, config.closest) == ("sqlite:///line.db", "environment", 1)
    assert not config.default_place
    assert config.file == places.config


@pytest.mark.parametrize("named", ["option", "variable"])
def test_a_file_can_be_named(places: Places, tmp_path: Path, named: str) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text("closest = 7\n")
    environment = {"FOOTNOTE_CONFIG": str(elsewhere)} if named == "variable" else {}
    assert load(environment, places, file=elsewhere if named == "option" else None).closest == 7


def test_a_named_file_has_to_exist(places: Places, tmp_path: Path) -> None:
    with pytest.raises(ConfigMistakes, match="cannot be read"):
        load({}, places, file=tmp_path / "missing.toml")
    with pytest.raises(ConfigMistakes, match="cannot be read"):
        load({}, places, file=tmp_path)


@pytest.mark.parametrize("text", ["true", "1", "Yes", "on"])
def test_switches_of_the_environment_can_be_said_in_several_ways(places: Places, text: str) -> None:
    assert load({"FOOTNOTE_STARTER": text}, places).starter


def test_an_empty_variable_sets_nothing_but_an_empty_log_file_means_none(places: Places) -> None:
    config = load({"FOOTNOTE_COMMUNITY": "", "FOOTNOTE_LOG_FILE": ""}, places)
    assert config.community == "main"
    assert config.log_file is None


def test_every_mistake_is_told_at_once_with_its_line(places: Places) -> None:
    text = (
        '# settings\ncomunity = "x"\nclosest = -1\nstarter = "yes"\nlog_level = "loud"\n[telegram]\ntoken = "secret"\n'
    )
    said = mistakes_of(places, text, {"FOOTNOTE_CLOSEST": "many"})
    assert [one.partition(".")[0] for one in said] == [
        "FILE:2: there is no setting “comunity”",
        "FILE:3: closest is -1; it can be 0 to 10",
        "FILE:4: starter has to be true or false",
        "FILE:5: log_level is “loud”; it can be debug, info, warning or error",
        "FILE:6: there is no setting “telegram”",
        "FOOTNOTE_CLOSEST has to be a whole number",
    ]
    assert said[0].endswith("Did you mean “community”?")
    assert "secret" not in " ".join(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('community = "a"\ncommunity = "b"\n', "FILE:2: the same key stands there twice. Keep one of the two lines."),
        ("closest =\n", 'FILE:1: this is not TOML. A line of it looks like: community = "main".'),
        ("closest = true\n", "FILE:1: closest has to be a whole number."),
        ("closest = 11\n", "FILE:1: closest is 11; it can be 0 to 10."),
        ('store = ""\n', "FILE:1: store is empty."),
        ("store = 5\n", "FILE:1: store has to be a text in quotes."),
        ('community = "two words"\n', "FILE:1: community is “two words”; it has 1 to 120 characters and no spaces."),
        ("\ufeffclosest = 1\n", "FILE:1: the file begins with a byte order mark, which TOML does not allow."),
        (
            "closest = 1\n".encode("utf-16"),
            "FILE:1: the file begins with a byte order mark, which TOML does not allow.",
        ),
        (b"community = '\xff'\n", "FILE:1: the file is not UTF-8 (byte 13)."),
        ("[store]\nurl = 1\n", "FILE:1: store has to be a text in quotes."),
    ],
)
def test_each_mistake_is_one_clear_sentence(places: Places, text: str | bytes, said: str) -> None:
    assert mistakes_of(places, text)[0].startswith(said)


def test_a_misspelt_variable_is_a_mistake_and_a_foreign_one_is_not(places: Places) -> None:
    with pytest.raises(ConfigMistakes, match=r"There is no setting FOOTNOTE_STOR\. Did you mean “store”\?"):
        load({"FOOTNOTE_STOR": "sqlite:///x.db"}, places)
    assert load({"FOOTNOTE_CITATION_STYLE_OF_ANOTHER_PROGRAM": "apa"}, places).community == "main"


def test_the_command_line_is_judged_as_the_file_is(places: Places) -> None:
    with pytest.raises(ConfigMistakes, match=r"--community is “two words”"):
        load({}, places, community="two words")


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX systems")
def test_a_password_in_a_file_that_everyone_can_read_is_refused_unseen(places: Places) -> None:
    places.config.write_text('store = "postgresql+psycopg://ann:tr0ub4dor@db.example/facts"\n')
    places.config.chmod(0o644)
    with pytest.raises(ConfigMistakes) as caught:
        load({}, places)
    assert "chmod 600" in str(caught.value)
    assert "tr0ub4dor" not in str(caught.value)
    places.config.chmod(0o600)
    assert load({}, places).store.endswith("@db.example/facts")


@given(st.dictionaries(st.sampled_from([key.variable for key in SETTINGS]), st.text(max_size=30), max_size=4))
def test_whatever_the_environment_holds_there_are_settings_or_a_list_of_mistakes(environment: dict[str, str]) -> None:
    try:
        told = str(load(environment, Places.under(Path("somewhere-else"))).closest)
    except ConfigMistakes as mistakes:
        told = mistakes.each[0].code
    assert told in {"K-CONFIG", *map(str, range(11))}
