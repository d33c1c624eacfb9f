"""One engine per folder: two would fight over the devices and count the same watts twice.

The lock is an open transaction on a tiny SQLite file, which every system gives back when its process ends,
however it ends. (A file with a process id would outlive a crash.)
"""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from warmgui.io.history.trouble import why
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from pathlib import Path


class AlreadyRunningError(Exception):
    """Another program holds the lock."""


class NoLockError(OSError):
    """There is no place for a lock: a read-only folder, a full disk. Its words are fit to be read."""

    def __str__(self) -> str:
        return f"{self.filename}: {self.strerror}"


class RunLock:
    """Held from `acquire` to `release`, or to the end of the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            AlreadyRunningError: somebody else has it.
            OSError: the folder or the file in it cannot be made.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            connection = sqlite3.connect(
                self._path, timeout=0.0, isolation_level=None, check_same_thread=False
            )
        except sqlite3.OperationalError as error:
            raise self._no_lock(error) from error
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")  # a full disk has no room for a journal
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise AlreadyRunningError from error
            raise self._no_lock(error) from error
        except sqlite3.DatabaseError:
            # Not a database: a broken disk left something else here. It holds nothing worth keeping.
            connection.close()
            self._path.unlink()
            self.acquire()
            return
        self._connection = connection

    def _no_lock(self, error: sqlite3.Error) -> NoLockError:
        return NoLockError(errno.EIO, english(why(error, self._path)), str(self._path))

    def release(self) -> None:
        """Give the lock back."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
