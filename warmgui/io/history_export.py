"""The history as CSV or JSON lines: every row with how its numbers are known, times in UTC as ISO 8601.

A file appears whole or not at all: whatever goes wrong, an older one of that name stays as it was.
"""

from __future__ import annotations

import contextlib
import csv
import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from warmgui.core.journal import JOURNAL_COLUMNS as JOURNAL_EXPORT_COLUMNS
from warmgui.core.journal import journal_rows
from warmgui.io.history_schema import ACTION_WORDS, PROVENANCE_WORDS, ROLLUP_COLUMNS, SAMPLE_COLUMNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from warmgui.core.model import JournalEntry
    from warmgui.core.text import Text

_TABLES = {"second": "sample_1s", "minute": "sample_1m", "hour": "sample_1h"}
_WORDS: dict[str, Callable[[int], str | bool]] = {
    "action": ACTION_WORDS.__getitem__,
    "power_provenance": PROVENANCE_WORDS.__getitem__,
    "room_provenance": PROVENANCE_WORDS.__getitem__,
    "practice": bool,
    "outdoor_provenance": PROVENANCE_WORDS.__getitem__,
}


def columns_of(resolution: str) -> tuple[str, ...]:
    """The export's columns, time first.

    Raises:
        ValueError: no such resolution.
    """
    if resolution not in _TABLES:
        raise ValueError(f"no resolution {resolution!r}: second, minute or hour")
    return ("time_utc", *(SAMPLE_COLUMNS if resolution == "second" else ROLLUP_COLUMNS))


def write_csv(
    connection: sqlite3.Connection | None, path: str, start_utc: float, end_utc: float, resolution: str
) -> int:
    """Write a CSV file with a header line; unknown values are empty. Returns the number of rows.

    Raises:
        OSError: the file cannot be written.
        ValueError: no such resolution.
    """
    columns = columns_of(resolution)
    count = 0
    with _whole_file(path) as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in _rows(connection, start_utc, end_utc, resolution):
            writer.writerow(row)
            count += 1
    return count


def write_json_lines(
    connection: sqlite3.Connection | None, path: str, start_utc: float, end_utc: float, resolution: str
) -> int:
    """Write one JSON object per row; unknown values are null. Returns and raises as `write_csv`."""
    columns = columns_of(resolution)
    count = 0
    with _whole_file(path) as file:
        for row in _rows(connection, start_utc, end_utc, resolution):
            file.write(json.dumps(dict(zip(columns, row, strict=True)), separators=(",", ":")) + "\n")
            count += 1
    return count


def write_journal_csv(path: str, entries: Iterable[JournalEntry], say: Callable[[Text], str]) -> int:
    """Write the journal as CSV with a header line; returns the number of rows.

    Args:
        path: of the file.
        entries: oldest first.
        say: a sentence in the reader's language and units.

    Raises:
        OSError: the file cannot be written.
    """
    count = 0
    with _whole_file(path) as file:
        writer = csv.writer(file)
        writer.writerow(JOURNAL_EXPORT_COLUMNS)
        for row in journal_rows(entries, say):
            cells = [row[name] for name in JOURNAL_EXPORT_COLUMNS]
            writer.writerow([json.dumps(c, ensure_ascii=False) if isinstance(c, dict) else c for c in cells])
            count += 1
    return count


def write_journal_json_lines(path: str, entries: Iterable[JournalEntry], say: Callable[[Text], str]) -> int:
    """Write one JSON object per entry of the journal. Everything as in `write_journal_csv`."""
    count = 0
    with _whole_file(path) as file:
        for row in journal_rows(entries, say):
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count


@contextlib.contextmanager
def _whole_file(path: str) -> Iterator[IO[str]]:
    """A text file that takes its name when all of it has been written. Line ends are the writer's own."""
    there = Path(path).resolve()  # a link stays one
    if there.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if there.exists() and not there.is_file():  # a pipe, a device: nothing can take its place
        with there.open("w", newline="", encoding="utf-8") as file:
            yield file
        return
    if there.exists() and not os.access(there, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    beside = there.with_name(f"{there.name}.{os.getpid()}.part")
    try:
        with beside.open("w", newline="", encoding="utf-8") as file:
            yield file
        beside.replace(there)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _rows(
    connection: sqlite3.Connection | None, start_utc: float, end_utc: float, resolution: str
) -> Iterator[list[Any]]:
    if connection is None:
        return
    names = columns_of(resolution)[1:]
    words = [(place, _WORDS[name]) for place, name in enumerate(names, start=1) if name in _WORDS]
    for found in connection.execute(
        f"SELECT t, {', '.join(names)} FROM {_TABLES[resolution]} WHERE t >= ? AND t < ? ORDER BY t",  # noqa: S608
        (start_utc, end_utc),
    ):
        row = list(found)
        row[0] = datetime.fromtimestamp(row[0], UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        for place, to_word in words:
            row[place] = to_word(row[place])
        yield row
