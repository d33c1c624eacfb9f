"""Sets one thing back to how it was at first, or brings it back from an export. Each is whole or not done.

Files are touched only while no WarmGUI uses them: the history's lock is held meanwhile.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import tempfile
import tomllib
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warmgui.core import recovery as words
from warmgui.core.recovery import Thing, as_at_first
from warmgui.core.settings.model import read_plain
from warmgui.io import settings_file
from warmgui.io.history.file import open_file
from warmgui.io.history.schema import APPLICATION_ID, VERSION, version_of
from warmgui.io.history.trouble import keep_aside
from warmgui.io.recovery.export import FORMAT, MANIFEST, room_file, sha256_of
from warmgui.io.recovery.found import cache_files
from warmgui.io.run_lock import AlreadyRunningError, RunLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.text import Text
    from warmgui.paths import Paths

_MOST_BYTES = {"settings.toml": 1_000_000, "room.json": 20_000_000, "window.json": 1_000_000}
_MOST_HISTORY_BYTES = 20_000_000_000
_IN_EXPORT = {
    "settings": "settings.toml",
    "history": "history.sqlite3",
    "room": "room.json",
    "window": "window.json",
}

_NO_EXPORT = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, TypeError, AttributeError, ValueError),
    *(NotImplementedError, RuntimeError),  # an encryption or packing that we never write; endless nesting
)


class RefusedError(Exception):
    """It was not done, and nothing was changed; `args[0]` says why."""


def reset(paths: Paths, thing: Thing, *, forget_passwords: Callable[[], None] | None = None) -> Text:
    """Set a thing back; returns a sentence.

    Raises:
        RefusedError: it was not done.
    """
    try:
        with _alone(paths):
            if thing.live:
                _reset_settings(paths, thing)
            elif thing.key == "passwords":
                if forget_passwords is not None:
                    forget_passwords()
            else:
                _RESETS[thing.key](paths)
    except (OSError, sqlite3.Error) as error:
        raise RefusedError(words.failed(_reason(error))) from error
    return words.DONE


def restore(paths: Paths, archive: Path, key: str) -> Text:
    """Bring one thing back from an export; what is in its place is replaced at once, or not at all.

    Raises:
        RefusedError: the export cannot be used, or WarmGUI runs.
    """
    if key not in _IN_EXPORT:
        raise RefusedError(words.NOT_INSIDE)
    try:
        with _alone(paths), tempfile.TemporaryDirectory(prefix=".import-", dir=_made(paths.data)) as folder:
            file = _taken_out(archive, _IN_EXPORT[key], Path(folder))
            _PUT[key](paths, file)
    except (OSError, sqlite3.Error) as error:
        raise RefusedError(words.failed(_reason(error))) from error
    return words.BROUGHT_BACK


# ---- one thing each


def _reset_settings(paths: Paths, thing: Thing) -> None:
    loaded = settings_file.load(paths.settings_file)
    everything = thing.key == "settings"
    kept = {} if everything else loaded.extra
    problem = settings_file.save(paths.settings_file, as_at_first(loaded.settings, thing), kept)
    if problem:
        raise RefusedError(problem)


def _reset_history(paths: Paths) -> None:
    """A new file with what the program learned and no rows takes the old one's place."""
    old = paths.history_file
    if not old.exists():
        return
    states = _quietly_closed(old)
    with tempfile.TemporaryDirectory(prefix=".reset-", dir=old.parent) as folder:
        new = Path(folder) / old.name
        connection = open_file(new, first=True).connection
        with contextlib.closing(connection):
            connection.executemany("INSERT INTO state (key, value) VALUES (?, ?)", states)
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        _swap(new, old)


def _reset_rows(paths: Paths, *statements: str) -> None:
    """Rows of the history's tables, all of them or none."""
    if not paths.history_file.exists():
        return
    connection = open_file(paths.history_file, first=True).connection
    with contextlib.closing(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def _reset_caches(paths: Paths) -> None:
    for file in cache_files(paths):
        file.unlink(missing_ok=True)


_RESETS: dict[str, Callable[[Paths], None]] = {
    "room": lambda paths: room_file(paths).unlink(missing_ok=True),
    "thermostat": lambda paths: _reset_rows(paths, "DELETE FROM state WHERE key LIKE 'engine%'"),
    "history": _reset_history,
    "journal": lambda paths: _reset_rows(paths, "DELETE FROM journal"),
    "speeds": _reset_caches,
    "window": lambda paths: (paths.data / "ui.json").unlink(missing_ok=True),
}


def _put_settings(paths: Paths, file: Path) -> None:
    try:
        read = read_plain(tomllib.loads(file.read_text(encoding="utf-8")))
    except (ValueError, RecursionError) as error:
        raise RefusedError(words.NOT_AN_EXPORT) from error
    if read.lost:
        raise RefusedError(read.problems[0] if read.problems else words.NOT_AN_EXPORT)
    problem = settings_file.save(paths.settings_file, read.settings, read.unknown)
    if problem:
        raise RefusedError(problem)


def _put_history(paths: Paths, file: Path) -> None:
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            version = version_of(connection)
            if version > VERSION:
                raise RefusedError(words.NEWER_EXPORT)
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError as error:
        raise RefusedError(words.NOT_AN_EXPORT) from error
    if not (ours and whole):
        raise RefusedError(words.NOT_AN_EXPORT)
    if paths.history_file.exists():
        _quietly_closed(paths.history_file)
    _swap(file, paths.history_file)


def _put_json(target: Callable[[Paths], Path]) -> Callable[[Paths, Path], None]:
    def put(paths: Paths, file: Path) -> None:
        try:
            plain = json.loads(file.read_text(encoding="utf-8"))
        except (ValueError, RecursionError) as error:
            raise RefusedError(words.NOT_AN_EXPORT) from error
        if not isinstance(plain, dict):
            raise RefusedError(words.NOT_AN_EXPORT)
        _swap(file, target(paths))

    return put


_PUT: dict[str, Callable[[Paths, Path], None]] = {
    "settings": _put_settings,
    "history": _put_history,
    "room": _put_json(room_file),
    "window": _put_json(lambda paths: paths.data / "ui.json"),
}


# ---- what they share


@contextlib.contextmanager
def _alone(paths: Paths) -> Iterator[None]:
    lock = RunLock(paths.history_file.with_name(f"{paths.history_file.stem}.lock"))
    try:
        lock.acquire()
    except AlreadyRunningError as error:
        raise RefusedError(words.RUNS) from error
    try:
        yield
    finally:
        lock.release()


def _quietly_closed(path: Path) -> list[tuple[str, str]]:
    """Have the write-ahead log written into the file, so that nothing of it is left; gives its states.

    One that cannot be opened is set aside, as at a start.
    """
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            states = connection.execute("SELECT key, value FROM state WHERE key LIKE 'engine%'").fetchall()
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise RefusedError(words.RUNS)
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.DatabaseError:
        keep_aside(path, "damaged")
        return []
    return states


def _swap(new: Path, old: Path) -> None:
    """The new file, flushed to the disk, takes the old one's name at once."""
    with new.open("rb") as opened:
        os.fsync(opened.fileno())
    old.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new.replace(old)


def _taken_out(archive: Path, name: str, folder: Path) -> Path:
    """One file of an export, checked against its manifest."""
    try:
        with zipfile.ZipFile(archive) as opened:
            about = _manifest(opened)
            told = about["files"].get(name)
            if told is None:
                raise RefusedError(words.NOT_INSIDE)
            size = opened.getinfo(name).file_size
            if size != told["bytes"] or size > _MOST_BYTES.get(name, _MOST_HISTORY_BYTES):
                raise RefusedError(words.NOT_AN_EXPORT)
            target = folder / name
            with opened.open(name) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
    except (
        zipfile.BadZipFile,
        KeyError,
        TypeError,
        ValueError,
        RecursionError,
        AttributeError,
        EOFError,
    ) as error:
        raise RefusedError(words.NOT_AN_EXPORT) from error
    except (NotImplementedError, RuntimeError) as error:  # an encryption or packing that we never write
        raise RefusedError(words.NOT_AN_EXPORT) from error
    if sha256_of(target) != told.get("sha256"):
        raise RefusedError(words.NOT_AN_EXPORT)
    return target


def _manifest(opened: zipfile.ZipFile) -> dict[str, Any]:
    info = opened.getinfo(MANIFEST)
    if info.file_size > _MOST_BYTES["settings.toml"]:
        raise RefusedError(words.NOT_AN_EXPORT)
    about = json.loads(opened.read(info))
    if about["format"] > FORMAT:
        raise RefusedError(words.NEWER_EXPORT)
    return dict(about)


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)
