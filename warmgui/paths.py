"""Where settings, history, logs and caches live, on each system, for each user.

`WARMGUI_HOME` puts all of them into one folder: a portable copy, or a test that touches
nothing else.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from warmgui import privacy

if TYPE_CHECKING:
    from collections.abc import Mapping

APP_NAME = "WarmGUI"
HOME_VARIABLE = "WARMGUI_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one user. Only `created` makes them."""

    config: Path
    """Settings: small, precious, worth a backup."""
    data: Path
    """History."""
    logs: Path
    cache: Path
    """May be deleted at any time."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """All of them."""
        return self.config, self.data, self.logs, self.cache

    @property
    def settings_file(self) -> Path:
        """The TOML file of the settings."""
        return self.config / "settings.toml"

    @property
    def history_file(self) -> Path:
        """The SQLite database."""
        return self.data / "history.sqlite3"

    @property
    def log_file(self) -> Path:
        """The newest log."""
        return self.logs / "warmgui.log"

    @property
    def crash_file(self) -> Path:
        """Where the interpreter writes its last words."""
        return self.logs / "crash.log"

    def created(self) -> Paths:
        """The same, with every folder there; private to the user where the system knows such a thing.

        Raises:
            OSError: a folder cannot be made (read-only disk, a file in its place, permission).
        """
        for folder in self.folders:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        privacy.close_folders(self.folders)
        return self


def find(environ: Mapping[str, str] | None = None) -> Paths:
    """The folders of this user, or those inside `WARMGUI_HOME`. Makes nothing.

    Raises:
        OSError: nobody knows where this user's home is (a service user without one).
    """
    try:
        return _find(os.environ if environ is None else environ)
    except RuntimeError as error:
        words = "this user has no home folder: name a folder with --home"
        raise OSError(errno.ENOENT, words, "~") from error


def _find(environ: Mapping[str, str]) -> Paths:
    home = environ.get(HOME_VARIABLE, "").strip()
    if home:
        return inside(Path(home).expanduser().absolute())
    # No author folder on Windows; settings do not roam: another PC has other devices and another room.
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return Paths(
        config=dirs.user_config_path,
        data=dirs.user_data_path,
        logs=dirs.user_log_path,
        cache=dirs.user_cache_path,
    )


def inside(home: Path) -> Paths:
    """Everything in one folder."""
    return Paths(config=home / "config", data=home / "data", logs=home / "logs", cache=home / "cache")
