"""Before a history of an older version is changed: a copy that is whole or not there, and room for it.

Copying years of seconds takes a while, so a large file is not opened where a window waits: see `takes_long`.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import sqlite3
from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UPGRADE = "history_upgrade"
LARGE_BYTES = 30_000_000
"""A copy of less is made in a tenth of a second or two."""
_SPARE_BYTES = 10_000_000
"""Left free beside the copy: the step itself, the settings and the log want to be written, too."""
_BUSY_S = 0.5


class NoRoomError(OSError):
    """The copy does not fit on the disk; `text` says how much it needs."""

    def __init__(self, needed_bytes: int) -> None:
        megabytes = round(needed_bytes / 1e6)
        self.text: Text = translate(
            "history",
            "before it is changed for this version it is copied, and that needs {megabytes} MB of free space",
            megabytes=megabytes,
        )
        super().__init__(errno.ENOSPC, f"a copy of it needs {megabytes} MB of free space")


def copied(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy a database beside it, as `history.v<version>.bak.sqlite3`; half a copy never has that name.

    Raises:
        NoRoomError: there is not enough room, and nothing was written.
        sqlite3.Error, OSError: it cannot be written; what was begun is removed.
    """
    copy = path.with_name(f"{path.stem}.v{version}.bak{path.suffix}")
    begun = copy.with_name(f"{copy.name}.part")
    begun.unlink(missing_ok=True)  # of a copy that was cut off
    needed = _bytes(connection)
    with contextlib.suppress(FileNotFoundError):
        if shutil.disk_usage(path.parent).free < needed + _SPARE_BYTES:
            raise NoRoomError(needed + _SPARE_BYTES)
    try:
        with contextlib.closing(sqlite3.connect(begun)) as target:
            connection.backup(target)
        begun.replace(copy)
    except BaseException:
        with contextlib.suppress(OSError):
            begun.unlink(missing_ok=True)
        raise
    return copy


def takes_long(path: Path, present: int) -> bool:
    """Whether opening the file means copying much first. Never raises."""
    try:
        if not path.is_file() or path.stat().st_size < LARGE_BYTES:
            return False
        with _read_only(path) as connection:
            return 0 <= int(connection.execute("PRAGMA user_version").fetchone()[0]) < present
    except (OSError, sqlite3.Error):
        return False  # opening it will say what is wrong


def old_state(path: Path, key: str) -> str | None:
    """What was saved under a key, of a file that waits for its copy; None where there is nothing."""
    try:
        with _read_only(path) as connection:
            row = connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    except (OSError, sqlite3.Error):
        return None
    return None if row is None else str(row[0])


def upgrade_fault(path: Path) -> Fault:
    """That the history is being taken over, and that nothing is lost meanwhile."""
    words = translate(
        "history",
        "The history is of an older version of the program and is copied first ({megabytes} MB). Heating "
        "goes on; what happens meanwhile is written afterwards.",
        megabytes=round(path.stat().st_size / 1e6),
    )
    return Fault(UPGRADE, words, Severity.INFO)


def _bytes(connection: sqlite3.Connection) -> int:
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    return pages * int(connection.execute("PRAGMA page_size").fetchone()[0])


@contextlib.contextmanager
def _read_only(path: Path) -> Iterator[sqlite3.Connection]:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_S)) as connection:
        yield connection
