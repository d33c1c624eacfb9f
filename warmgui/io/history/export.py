"""The history as CSV or JSON lines: every row with how its numbers are known, times in UTC as ISO 8601.

A file appears whole or not at all: whatever goes wrong, an older one of that name stays as it was. What is
unknown is empty (CSV) or null (JSON). Numbers have a point and no grouping in every language.

==================================  ==========================================================================
time_utc                            beginning of the row
seconds                             how much of it was covered
room_c, setpoint_c, outdoor_c       temperatures, °C (mean of a minute or an hour; room_c_min, room_c_max)
heat_w                              heat into the room (mean; _min, _max)
wall_w, baseline_w, mining_w        the PC at the wall; without mining; for mining (mean; _min, _max)
hashrate_hs                         hashes per second (mean; _min, _max)
sat_per_day                         expected earnings at that moment; 0 on the practice network
hypothetical_sat_per_day            the same if the work went to bitcoin's network
solar_w_per_m2                      sun on the horizontal
price_per_kwh                       of the grid's electricity, in `currency`
carbon_g_per_kwh                    of the grid's electricity, g CO₂
available_w                         own power that mining could use
hashes, accepted, rejected, stale   counts of this row
energy_kwh, mining_kwh              at the wall, of it for mining
cost                                of mining_kwh, in `currency`; own power at what the grid would have paid
useful_kwh                          heat of mining that came while the room was not above its target
own_kwh                             of mining_kwh: from own sun, wind or battery
co2_g                               of mining_kwh, g
heat_kwh, sat, heating_s            minutes and hours only: heat into the room, expected earnings, seconds
hypothetical_sat, practice_kwh      of heating; the same on bitcoin's network, mining energy that pays nothing
cost_unknown_kwh (sat_, useful_,    minutes and hours only: the part of mining_kwh of which that sum knows
own_, co2_)                         nothing; 0 where it is known for all of it
action, practice                    what was so for most of the time
*_provenance                        how it is known: measured, modelled, simulated, stale, unknown, dated or
                                    declared; for power, room, outdoor, price and carbon
currency                            ISO 4217; the one of the settings when the file was written
==================================  ==========================================================================
"""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.journal import JOURNAL_COLUMNS, journal_rows
from warmgui.io.history.schema import ACTION_WORDS, PROVENANCE_WORDS, ROLLUP_COLUMNS, SAMPLE_COLUMNS
from warmgui.io.whole_file import whole_file

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from warmgui.core.model import JournalEntry
    from warmgui.core.text import Text

_TABLES = {"second": "sample_1s", "minute": "sample_1m", "hour": "sample_1h"}


def _words(known: Mapping[int, str]) -> Callable[[int], str]:
    """The word of a number; none for one that only a damaged row has."""
    return lambda code: known.get(code, "")


_WORDS: dict[str, Callable[[int], str | bool]] = {
    "action": _words(ACTION_WORDS),
    "power_provenance": _words(PROVENANCE_WORDS),
    "room_provenance": _words(PROVENANCE_WORDS),
    "practice": bool,
    "outdoor_provenance": _words(PROVENANCE_WORDS),
    "price_provenance": _words(PROVENANCE_WORDS),
    "carbon_provenance": _words(PROVENANCE_WORDS),
}


def columns_of(resolution: str) -> tuple[str, ...]:
    """The export's columns, time first.

    Raises:
        ValueError: no such resolution.
    """
    if resolution not in _TABLES:
        raise ValueError(f"no resolution {resolution!r}: second, minute or hour")
    return ("time_utc", *(SAMPLE_COLUMNS if resolution == "second" else ROLLUP_COLUMNS))


def write_rows(
    connection: sqlite3.Connection | None,
    path: str,
    start_utc: float,
    end_utc: float,
    resolution: str,
    *,
    currency: str = "",
) -> int:
    """Write samples; unknown values are empty (CSV) or null (JSON).

    Args:
        connection: to the history; None for a file without rows.
        path: of the file; ".csv" is CSV with a header line, all else one JSON object per row.
        start_utc: the first second.
        end_utc: the first second after it.
        resolution: "second", "minute" or "hour".
        currency: of cost and price; "" leaves the column out.

    Returns:
        The number of rows.

    Raises:
        OSError: the file cannot be written.
        ValueError: no such resolution.
    """
    columns = columns_of(resolution) + (("currency",) if currency else ())
    return _write(path, columns, _rows(connection, start_utc, end_utc, resolution, currency))


def write_journal(path: str, entries: Iterable[JournalEntry], say: Callable[[Text], str]) -> int:
    """Write the journal; returns the number of entries.

    Args:
        path: of the file; its format as in `write_rows`.
        entries: oldest first.
        say: a sentence in the reader's language and units.

    Raises:
        OSError: the file cannot be written.
    """
    return _write(path, JOURNAL_COLUMNS, (list(row.values()) for row in journal_rows(entries, say)))


def _write(path: str, columns: Sequence[str], rows: Iterable[list[Any]]) -> int:
    count = 0
    with whole_file(path) as file:
        table = csv.writer(file) if path.lower().endswith(".csv") else None
        if table is not None:
            table.writerow(columns)
        for count, row in enumerate(rows, start=1):  # noqa: B007 - counts them
            if table is None:
                whole = dict(zip(columns, row, strict=True))
                file.write(json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n")
            else:
                table.writerow([json.dumps(c, ensure_ascii=False) if isinstance(c, dict) else c for c in row])
    return count


def _rows(
    connection: sqlite3.Connection | None, start_utc: float, end_utc: float, resolution: str, currency: str
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
        yield [*row, currency] if currency else row
