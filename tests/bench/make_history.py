"""Write a synthetic history: N days of minutes with their hours, for the chart benchmarks.

`python tests/bench/make_history.py FILE --days 913` takes about 20 seconds; the benchmark imports
`make_history`. The numbers look like a heated room (a daily wave, a thermostat's steps); they are SIMULATED,
and every row says so.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance
from warmgui.io.history.schema import PROVENANCE_CODES, ROLLUP_COLUMNS, rollup_sql
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY_S = 86400
MINUTES_A_DAY = 1440


def make_history(path: Path, days: int, end_utc: int, seconds: int = 0) -> int:
    """Fill a new history with `days` of minute rows that end at `end_utc`; returns how many.

    `seconds` also writes so many single seconds before the end.
    """
    History(path).close()
    end = end_utc // 3600 * 3600
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        names = ", ".join(ROLLUP_COLUMNS)
        places = ", ".join("?" * (len(ROLLUP_COLUMNS) + 1))
        connection.executemany(
            f"INSERT INTO sample_1m (t, {names}) VALUES ({places})",  # noqa: S608
            _minutes(end - days * DAY_S, days * MINUTES_A_DAY),
        )
        connection.execute(rollup_sql("sample_1h"), {"start": 0, "end": end})
        if seconds:
            connection.execute(
                "WITH RECURSIVE at(t) AS (SELECT ? UNION ALL SELECT t + 1 FROM at WHERE t < ?)"
                " INSERT INTO sample_1s (t, seconds, room_c, setpoint_c, heat_w, wall_w, hashrate_hs, hashes,"
                " accepted, rejected, stale, energy_kwh, mining_kwh, action, power_provenance,"
                " room_provenance, practice) SELECT t, 1.0, 20.0 + (t % 900) / 900.0, 21.0, 120.0, 150.0 +"
                " t % 7, 1.5e8 + t % 1000, 150000000, 0, 0, 0, 4.2e-5, 3.3e-5, 2, 3, 3, 1 FROM at",
                (end - seconds, end - 1),
            )
        connection.execute("COMMIT")
    return days * MINUTES_A_DAY


def _minutes(start: int, count: int) -> Iterator[tuple[float | None, ...]]:
    simulated = PROVENANCE_CODES[Provenance.SIMULATED]
    turn = 2 * math.pi / MINUTES_A_DAY
    for number in range(count):
        wave = math.sin(number * turn)
        room = 20.0 + 1.2 * wave + 0.1 * math.sin(number * 0.37)
        heating = room < 20.6
        heat = 140.0 + 8.0 * math.sin(number * 1.7) if heating else 0.0
        wall = heat + 45.0
        rate = heat * 1.1e6
        outdoor = 5.0 + 4.0 * wave
        price = 0.3 + 0.1 * math.sin(number * turn * 2)
        means = (
            room,
            21.0,
            outdoor,
            heat,
            wall,
            45.0,
            heat,
            rate,
            0.0,
            rate * 5.3e-11,
            None,
            price,
            475.0,
            None,
        )
        extremes = (
            *(room - 0.05, room + 0.05, heat * 0.97, heat * 1.03, wall * 0.97, wall * 1.03),
            *(heat * 0.97, heat * 1.03, rate * 0.96, rate * 1.04),
        )
        mined, useful = heat / 60000, 0.9 * heat / 60000
        sums = (int(rate * 60), 12 if heating else 0, 0, 0, wall / 60000, mined, mined * price, useful, None)
        derived = (mined, 0.0, 60.0 if heating else 0.0, rate * 5.3e-11 / 1440, mined)
        unknown = (0.0, 0.0, 0.0, mined, 0.0)
        codes = (2 if heating else 3, simulated, simulated, 1, simulated, simulated, simulated)
        yield (start + number * 60, 60.0, *means, *extremes, *sums, mined * 475.0, *derived, *unknown, *codes)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--days", type=int, default=913)
    parser.add_argument("--seconds", type=int, default=0)
    given = parser.parse_args()
    began = time.perf_counter()
    rows = make_history(given.path, given.days, int(time.time()), given.seconds)
    size_mb = given.path.stat().st_size / 1e6
    print(f"{rows} minutes, {size_mb:.0f} MB, {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
