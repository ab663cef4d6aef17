"""One program at a time serves a store; who was killed is in nobody's way, and nothing but serving is kept from anyone."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path

import pytest

from facts.errors import ConfigRefused, StoreFailed
from facts.store.open import open_store
from facts.store.running_lock import running_alone
from tests.support.child import child, go_on, said

SERVING = """
import sys
from facts.store.running_lock import running_alone
with running_alone(sys.argv[1]):
    print("serving")
    input()
print("ended")
"""


def refused(url: str) -> StoreFailed:
    with pytest.raises(StoreFailed) as error, running_alone(url, sleep=lambda _seconds: None):
        pass
    return error.value


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


def test_a_second_one_is_refused_by_name_and_may_serve_when_the_first_has_ended(url: str) -> None:
    with child(SERVING, url) as other:
        assert said(other) == "serving"
        error = refused(url)
        assert error.code == "S-RUNNING"
        assert f"process {other.pid} on {socket.gethostname()}" in error.what
        go_on(other)
        assert said(other) == "ended"
        with running_alone(url):
            pass


def test_one_that_was_killed_is_in_nobodys_way(url: str) -> None:
    with child(SERVING, url) as other:
        assert said(other) == "serving"
        other.kill()
        other.wait()
    for _ in range(100):  # a server needs a moment to notice
        with suppress(StoreFailed), running_alone(url):
            return
    raise AssertionError


def test_two_in_one_process_are_two(url: str) -> None:
    with running_alone(url):
        assert f"process {os.getpid()}" in refused(url).what
    with running_alone(url), pytest.raises(RuntimeError, match="inside"):
        raise RuntimeError("inside")


def test_others_read_and_write_as_before(url: str) -> None:
    with running_alone(url):
        store = open_store(url, hold=True)
        with store.library("town").reading() as shelf:
            assert list(shelf.sources()) == []
        store.close()


def test_a_name_left_behind_says_nothing_of_who_holds_the_lock(sqlite_url: str) -> None:
    note = Path(sqlite_url.removeprefix("sqlite:///") + ".running")
    for left in (b"", b"process 0 on nowhere", b"\xff\xfe", b"process x on y", b"process 99999999999999999999 on z"):
        note.write_bytes(left)
        with running_alone(sqlite_url):
            assert note.read_text() == f"process {os.getpid()} on {socket.gethostname()}"
        assert not note.exists()


@pytest.mark.parametrize(
    "left", [b"", f"process {2**22 + 1} on {socket.gethostname()}".encode(), b"\xff", b"process x on y"]
)
def test_a_holder_that_wrote_no_name_down_is_another_process(sqlite_url: str, left: bytes) -> None:
    note = Path(sqlite_url.removeprefix("sqlite:///") + ".running")
    with running_alone(sqlite_url):
        note.write_bytes(left)
        assert refused(sqlite_url).code == "S-RUNNING"


def test_the_store_need_not_be_there_but_its_folder(tmp_path: Path) -> None:
    with running_alone(f"sqlite:///{tmp_path}/new.db"):
        pass
    assert refused(f"sqlite:///{tmp_path}/none/new.db").code == "S-MISSING"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert refused(f"sqlite:///{tmp_path}/new.db").code == "S-READONLY"
    finally:
        tmp_path.chmod(0o700)


def test_an_address_that_cannot_be_used_is_refused_without_its_password() -> None:
    with pytest.raises(ConfigRefused, match="K-DB"), running_alone("nowhere"):
        pass
    error = refused("postgresql://clerk:canary@127.0.0.1:9/none")
    assert error.code == "S-DOWN"
    assert "canary" not in str(error)
