"""Opens the history's file for writing, whatever lies in its place: nothing there is ever overwritten."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.history.salvage import salvage
from warmgui.io.history.schema import check_tables, migrate
from warmgui.io.history.trouble import (
    DamagedHistoryError,
    ForeignHistoryError,
    NewerHistoryError,
    damaged_words,
    foreign_words,
    identity,
    is_damaged,
    keep_aside,
    newer_words,
)
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

LOCK_WAIT_S = 0.15
"""A tick waits no longer for another program that holds the database."""
FIRST_LOCK_WAIT_S = 2.0
"""At the start: what the program learned is in there, and a backup program lets go soon."""
_SALVAGE_S = 4.0
_SALVAGE_RUNNING_S = 2.0
"""Well below the lease of the devices, which this tick must renew."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection in WAL mode with all tables; a sentence about what happened, if anything did."""

    connection: sqlite3.Connection
    notice: Text
    identity: tuple[int, int] | None
    """Which file it is: another one may take its place later."""


def open_file(path: Path, *, first: bool) -> Opened:
    """Open the file; begin a new one where there is none or it cannot be used, and keep what was there.

    Args:
        path: of the database; its folder is made if need be.
        first: at the start of the program, when there is time to wait for somebody else's lock.

    Raises:
        OSError: the folder cannot be made, or what is there cannot be set aside.
        sqlite3.Error: the file can neither be opened nor said to be damaged (no permission, full disk, lock).
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    notice = EMPTY
    if path.is_file() and path.stat().st_size == 0:
        notice = translate("history", "The history's file was empty; a new history was begun.")
        log.error("%s", english(notice))
    try:
        connection = _connect(path, FIRST_LOCK_WAIT_S if first else LOCK_WAIT_S)
    except NewerHistoryError:
        return _begin_anew(path, "newer")
    except ForeignHistoryError:
        return _begin_anew(path, "foreign")
    except Exception as error:
        if not is_damaged(error):
            raise
        log.error("history: %s", error)  # noqa: TRY400 - the reason is in the words
        return replace_damaged(path, first=first)
    return Opened(connection, notice, identity(path))


def replace_damaged(path: Path, *, first: bool = False) -> Opened:
    """Set a damaged file aside, begin a new one, and take over what can be read of the old one.

    Raises:
        OSError: it cannot be set aside.
        sqlite3.Error: the new one cannot be opened.
    """
    return _begin_anew(path, "damaged", _SALVAGE_S if first else _SALVAGE_RUNNING_S)


def _begin_anew(path: Path, why_aside: str, salvage_s: float = 0.0) -> Opened:
    aside = keep_aside(path, why_aside)
    connection = _connect(path, LOCK_WAIT_S)
    if why_aside == "damaged":
        notice = damaged_words(aside.name, salvage(aside, path, salvage_s))
    else:
        notice = newer_words(aside.name) if why_aside == "newer" else foreign_words(aside.name)
    log.error("%s", english(notice))
    return Opened(connection, notice, identity(path))


def _connect(path: Path, wait_s: float) -> sqlite3.Connection:
    _check_format(path)
    begins = not path.is_file() or not path.stat().st_size
    connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None, check_same_thread=False)
    try:
        if begins:  # a window waits for this, and until the first second there is nothing to lose
            connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        if not begins:
            connection.execute("PRAGMA synchronous = NORMAL")
        with _tables_that_do_not_fit():
            migrate(connection, path)
        check_tables(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA busy_timeout = {round(LOCK_WAIT_S * 1000)}")
    except BaseException:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def _tables_that_do_not_fit() -> Iterator[None]:
    """A migration whose SQL fits nothing there was begun by a version number that is damaged.

    Raises:
        DamagedHistoryError: so it is.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise DamagedHistoryError(str(error)) from error


def _check_format(path: Path) -> None:
    """SQLite takes a damaged number of its format for a file that may only be read, for ever.

    Raises:
        DamagedHistoryError: no SQLite ever wrote such a number.
        OSError: the file cannot be read.
    """
    if not path.is_file():
        return
    with path.open("rb") as file:
        head = file.read(_SCHEMA_AT + 4)
    schema = int.from_bytes(head[_SCHEMA_AT:], "big")
    if head.startswith(_MAGIC) and not (
        set(head[_FORMAT_AT : _FORMAT_AT + 2]) <= _FORMATS and schema <= _SCHEMA
    ):
        raise DamagedHistoryError("the number of SQLite's format is none")


_MAGIC = b"SQLite format 3\0"
_FORMAT_AT = 18
"""Two bytes, for writing and reading: 1 with a rollback journal, 2 with a write-ahead log."""
_FORMATS = {1, 2}
_SCHEMA_AT, _SCHEMA = 44, 4
"""Four bytes, and the newest format of tables since 2006; with a higher one SQLite opens nothing."""
