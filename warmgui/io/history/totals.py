"""Sums of the history over ranges of time, and how its numbers were known: the queries behind the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance
from warmgui.io.history.schema import DERIVED, HOUR_S, PROVENANCE_WORDS, SUMS, derived_part

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_MEANS = ("room_c", "outdoor_c", "price_per_kwh", "carbon_g_per_kwh")
_SUMS = ("seconds", *SUMS, *DERIVED)
# By what each kind of provenance is weighed: numbers about power by the energy that they are about.
_WEIGHTS = {
    "power": "energy_kwh",
    "price": "mining_kwh",
    "carbon": "mining_kwh",
    "room": "seconds",
    "outdoor": "seconds",
}

_MINUTES_UP_TO_S = 62 * 86400.0
"""Half a million minutes would be read for a year."""


def totals_sql(table: str) -> str:
    """Sums of :start <= t < :end from a roll-up and, for the minute that is still open, from its seconds."""
    names = (*_SUMS, *(f"{name}_{part}" for name in _MEANS for part in ("s", "known_s")))
    # The minute that is still open lives in single seconds only.
    tail = (
        "t >= (SELECT CAST(value AS INTEGER) FROM state WHERE key = 'history.open_minute')"
        " AND NOT EXISTS (SELECT 1 FROM sample_1m m WHERE m.t = sample_1s.t / 60 * 60)"
    )
    sums = ", ".join(f"SUM({name})" for name in names)
    return (
        f"SELECT COUNT(*), {sums} FROM ("  # noqa: S608 - constants only
        f"SELECT {_parts(table)} FROM {table} WHERE t >= :start AND t < :end UNION ALL "
        f"SELECT {_parts('sample_1s')} FROM sample_1s WHERE t >= :start AND t < :end AND {tail})"
    )


def total(start: int, row: tuple[float | None, ...]) -> dict[str, float | None]:
    """A row of `totals_sql` by the names of `ChartReader.totals`."""
    found: dict[str, float | None] = {"start_utc": float(start)}
    found |= dict(zip(_SUMS, row[1:], strict=False))
    means = iter(row[1 + len(_SUMS) :])
    for name in _MEANS:
        weighted, seconds = next(means), next(means)
        found[f"mean_{name}"] = weighted / seconds if weighted is not None and seconds else None
    heating_s = found.pop("heating_s")
    found["hours_heating"] = None if heating_s is None else heating_s / HOUR_S
    return found


def provenances(
    connection: sqlite3.Connection, start_utc: float, end_utc: float
) -> dict[str, dict[Provenance, float]]:
    """How "power", "price", "carbon", "room" and "outdoor" were known: the share of each provenance, 0..1.

    Power, price and carbon are weighed by energy, temperatures by time: minute by minute, over long ranges
    hour by hour. Empty where there was nothing.

    Raises:
        sqlite3.Error: the history cannot be read.
    """
    table = "sample_1m" if end_utc - start_utc <= _MINUTES_UP_TO_S else "sample_1h"
    codes = ", ".join(f"{name}_provenance" for name in _WEIGHTS)
    sums = ", ".join(f"SUM({weight})" for weight in _WEIGHTS.values())
    rows = connection.execute(
        f"SELECT {codes}, {sums} FROM {table} WHERE t >= ? AND t < ? GROUP BY {codes}",  # noqa: S608
        (start_utc, end_utc),
    ).fetchall()
    return {
        name: _shares((row[i], row[i + len(_WEIGHTS)]) for row in rows) for i, name in enumerate(_WEIGHTS)
    }


def _shares(weighed: Iterable[tuple[int, float]]) -> dict[Provenance, float]:
    sums: dict[Provenance, float] = {}
    for code, weight in weighed:
        if weight > 0:
            word = Provenance(PROVENANCE_WORDS[code])
            sums[word] = sums.get(word, 0.0) + weight
    whole = sum(sums.values())
    return {word: weight / whole for word, weight in sums.items()}


def _parts(table: str) -> str:
    """What one row of a table adds to each sum, under the names of the sums."""
    plain = [f"{name} AS {name}" for name in ("seconds", *SUMS)]
    derived = [f"{derived_part(name, table)} AS {name}" for name in DERIVED]
    means = [
        f"{name} * seconds AS {name}_s, CASE WHEN {name} IS NOT NULL THEN seconds END AS {name}_known_s"
        for name in _MEANS
    ]
    return ", ".join((*plain, *derived, *means))
