"""What goes wrong with the history's file: how to tell, what to say, where to keep what is damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.io.history.upgrade import NoRoomError

if TYPE_CHECKING:
    from pathlib import Path

MOST_KEPT = 20
"""So many files are set aside; a disk that spoils every new one must not be filled with them."""
_LONGEST_PATH_BYTES = 500
"""SQLite opens no file whose whole name is longer than 512 bytes."""
_KEEPS_CONNECTION = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL}


class DamagedHistoryError(Exception):
    """The file opens, but the tables in it are not the ones that its version number promises."""


class NewerHistoryError(Exception):
    """The file was written by a newer version of the program."""


class ForeignHistoryError(Exception):
    """The file is a database of another program."""


def is_damaged(error: Exception) -> bool:
    """Whether the content of the file is broken (and not the way to it)."""
    # UnicodeDecodeError: SQLite quotes a damaged table's name, and Python cannot read the quotation.
    return isinstance(error, DamagedHistoryError | UnicodeDecodeError) or _code(error) in {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    }


def is_of_the_moment(error: Exception) -> bool:
    """Whether the same connection may work again by itself: somebody's lock, a full disk."""
    return _code(error) in _KEEPS_CONNECTION


def why(error: Exception, path: Path) -> Text:
    """The reason in words, for a sentence."""
    if isinstance(error, NoRoomError):
        return error.text
    code = _code(error)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return translate("history", "another program holds it")
    if code == sqlite3.SQLITE_FULL:
        return translate("history", "the disk is full")
    seen = _seen(path, read_only=code == sqlite3.SQLITE_READONLY)
    return seen or verbatim((error.strerror if isinstance(error, OSError) else None) or str(error))


def _seen(path: Path, *, read_only: bool) -> Text:
    """What can be seen from outside; SQLite says "unable to open" to all of it."""
    if path.is_dir():
        return translate("history", "a folder is in its place")
    if len(os.fsencode(path)) > _LONGEST_PATH_BYTES:
        return translate("history", "the name of its folder is too long")
    if read_only or not _may_be_written(path):
        return translate("history", "nothing may be written there")
    if _is_full(path.parent):
        return translate("history", "the disk is full")
    return EMPTY


def damaged_words(name: str, rows: int) -> Text:
    """What to tell about a damaged file that is kept under `name`; `rows` were taken over from it."""
    if rows:
        return translate(
            "history",
            "The history was damaged. What could be read was taken over; the damaged file is kept as {name}.",
            name=name,
        )
    return translate(
        "history", "The history was damaged. It is kept as {name}; a new one was begun.", name=name
    )


def newer_words(name: str) -> Text:
    """What to tell about a file that a newer version wrote."""
    return translate(
        "history",
        "The history is of a newer version of the program. It is kept as {name}; a new one was begun.",
        name=name,
    )


def foreign_words(name: str) -> Text:
    """What to tell about another program's file."""
    return translate(
        "history",
        "The history's file is another program's. It is kept as {name}; a new history was begun.",
        name=name,
    )


def keep_aside(path: Path, why_aside: str) -> Path:
    """Rename a database (and its WAL) so that nothing overwrites it.

    Raises:
        OSError: it cannot be renamed, or there are too many such files.
    """
    for number in range(1, MOST_KEPT + 1):
        aside = path.with_name(f"{path.stem}.{why_aside}-{number}{path.suffix}")
        if not aside.exists():
            break
    else:
        raise OSError(None, f"{MOST_KEPT} damaged files are kept beside it already")
    path.rename(aside)
    for tail in ("-wal", "-shm"):
        extra = path.with_name(path.name + tail)
        if extra.exists():
            extra.rename(aside.with_name(aside.name + tail))
    return aside


def identity(path: Path) -> tuple[int, int] | None:
    """Which file a path leads to; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def was_taken(path: Path, known: tuple[int, int] | None) -> bool:
    """Whether another file, or none, stands where the known one stood; a disk that fails tells nothing."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return (found.st_dev, found.st_ino) != known


def _code(error: Exception) -> int | None:
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _is_full(folder: Path) -> bool:
    """Whether there is no room, or no room for another file."""
    try:
        if shutil.disk_usage(folder).free == 0:
            return True
        system = os.statvfs(folder)
    except (OSError, AttributeError):  # no such folder; Windows has no statvfs
        return False
    return system.f_files > 0 and system.f_favail == 0


def _may_be_written(path: Path) -> bool:
    there = path if path.exists() else path.parent
    return not there.exists() or os.access(there, os.W_OK)
