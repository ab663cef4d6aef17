"""``footnote run`` before it talks: half a configuration is refused, and no token is ever shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.telegram_line import OFFICIAL
from bot.masking import masked
from tests.bot.program import Program

TOKEN = "123456:canary-of-a-token-that-nobody-may-see"


def test_without_a_token_there_is_nothing_to_run(tmp_path: Path) -> None:
    ran = Program(tmp_path)("run")
    assert ran.status == 2
    assert ran.err.startswith("K-NOTHING: There is no chat to talk in. ")


def test_a_token_is_enough(tmp_path: Path) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_TOKEN": TOKEN})("run", "--check")
    assert (ran.status, ran.out) == (0, f"Telegram: there is a token; {OFFICIAL} would be asked.\n")


def test_a_token_can_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_TOKEN_FILE": str(file)})("run", "--check")
    assert ran.status == 0


@pytest.mark.parametrize("content", [b"", b"not a token", "123:жжжжжжжжжжжжжжжжжжжжжжжж".encode(), None])
def test_a_file_without_a_token_is_refused_and_not_shown(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "token"
    if content is not None:
        file.write_bytes(content)
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_TOKEN_FILE": str(file)})("run")
    assert ran.status == 2
    assert ran.err.startswith("K-TELEGRAM: The file that telegram_token_file names ")
    assert "not a token" not in ran.err


def test_two_tokens_are_one_too_many(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN)
    environment = {"FOOTNOTE_TELEGRAM_TOKEN": TOKEN, "FOOTNOTE_TELEGRAM_TOKEN_FILE": str(file)}
    ran = Program(tmp_path, environment=environment)("run")
    assert (ran.status, ran.err.split(":")[0]) == (2, "K-TELEGRAM")
    assert "canary" not in ran.err


def test_a_token_of_no_known_form_is_refused_and_not_shown(tmp_path: Path) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_TOKEN": "canary"})("run")
    assert ran.status == 2
    assert "FOOTNOTE_TELEGRAM_TOKEN is not one" in ran.err
    assert "canary" not in ran.err


def test_a_token_in_a_file_that_all_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "footnote.toml"
    file.write_text(f'telegram_token = "{TOKEN}"\n')
    file.chmod(0o644)
    ran = Program(tmp_path)("--config", str(file), "run", "--check")
    assert ran.status == 2
    assert "telegram_token holds a token, and everyone on this machine can read the file" in ran.err
    assert "canary" not in ran.err
    file.chmod(0o600)
    assert Program(tmp_path)("--config", str(file), "run", "--check").status == 0


def test_a_token_is_masked_wherever_it_stands() -> None:
    assert masked(f"https://api.example/bot{TOKEN}/getMe failed") == "https://api.example/bot***/getMe failed"


def test_doctor_shows_no_token(tmp_path: Path) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_TOKEN": TOKEN})("doctor")
    assert "canary" not in ran.out + ran.err


# --- Discord -----------------------------------------------------------------------------------------------------------

DISCORD_TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Canary.canary-of-a-token-that-nobody-may-see"


def test_a_token_for_discord_is_enough(tmp_path: Path) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_DISCORD_TOKEN": DISCORD_TOKEN})("run", "--check")
    assert (ran.status, ran.out) == (0, "Discord: there is a token.\n")


def test_both_chats_are_named(tmp_path: Path) -> None:
    environment = {"FOOTNOTE_TELEGRAM_TOKEN": TOKEN, "FOOTNOTE_DISCORD_TOKEN": DISCORD_TOKEN}
    ran = Program(tmp_path, environment=environment)("run", "--check")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["Telegram", "Discord"]


def test_a_file_without_a_token_for_discord_is_refused_and_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("not a token")
    environment = {"FOOTNOTE_DISCORD_TOKEN_FILE": str(file)}
    ran = Program(tmp_path, environment=environment)("run")
    assert ran.status == 2
    assert ran.err.startswith("K-DISCORD: The file that discord_token_file names ")
    assert "not a token" not in ran.err
    found = Program(tmp_path, environment=environment)("doctor")
    assert "K-DISCORD" in found.out


def test_doctor_prints_the_invitation_and_no_token(tmp_path: Path) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_DISCORD_TOKEN": DISCORD_TOKEN})("doctor")
    assert "client_id=123456789012345678" in ran.out.replace("\n", "")
    assert "anary" not in ran.out + ran.err


def test_a_token_for_discord_is_masked_wherever_it_stands() -> None:
    assert masked(f"login with {DISCORD_TOKEN} failed") == "login with *** failed"


def test_half_a_webhook_is_refused(tmp_path: Path) -> None:
    environment = {"FOOTNOTE_TELEGRAM_TOKEN": TOKEN, "FOOTNOTE_TELEGRAM_MODE": "webhook"}
    ran = Program(tmp_path, environment=environment)("run", "--check")
    assert (ran.status, ran.err.split(":")[0]) == (2, "K-TELEGRAM")
    assert "telegram_webhook_url is not set" in ran.err
    whole = {**environment, "FOOTNOTE_TELEGRAM_WEBHOOK_URL": "https://bot.example.org/hook"}
    assert Program(tmp_path, environment=whole)("run", "--check").status == 0


@pytest.mark.parametrize(
    "url", ["http://bot.example.org/hook", "https://ann@bot.example.org/hook", "https://bot.example"]
)
def test_an_address_that_telegram_would_not_take_is_refused(tmp_path: Path, url: str) -> None:
    ran = Program(tmp_path, environment={"FOOTNOTE_TELEGRAM_WEBHOOK_URL": url})("run", "--check")
    assert ran.status == 2
    assert "FOOTNOTE_TELEGRAM_WEBHOOK_URL" in ran.err
