"""Where the store, the configuration and the log are when nobody says otherwise.

``FOOTNOTE_HOME`` puts all three into one folder; without it each is where the system keeps such things for its user.
Nothing is made or opened here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The default paths of this user on this system. None of them need exist."""

    store: Path
    config: Path
    log: Path

    @classmethod
    def under(cls, folder: Path) -> Places:
        """Return the places of an installation that keeps everything in one folder.

        >>> Places.under(Path("here")).store.as_posix()
        'here/footnote.db'
        """
        return cls(folder / "footnote.db", folder / "footnote.toml", folder / "footnote.log")

    @classmethod
    def of_user(cls, environment: Mapping[str, str]) -> Places:
        """Return the places for the user who runs the program."""
        home = environment.get("FOOTNOTE_HOME")
        if home:
            return cls.under(Path(home))
        import platformdirs  # noqa: PLC0415 - only needed where nobody named a folder

        return cls(
            platformdirs.user_data_path("footnote", appauthor=False) / "footnote.db",
            platformdirs.user_config_path("footnote", appauthor=False) / "footnote.toml",
            platformdirs.user_log_path("footnote", appauthor=False) / "footnote.log",
        )
