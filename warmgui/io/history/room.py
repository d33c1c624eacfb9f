"""Minutes of history as columns: for learning a room, where only what was measured counts, and a replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance
from warmgui.io.history.schema import PROVENANCE_CODES

if TYPE_CHECKING:
    import sqlite3

Column = list[float | None]
NAMES = ("t_utc", "room_c", "outdoor_c", "heat_w", "solar_w_per_m2")
_ROOM = tuple(PROVENANCE_CODES[p] for p in (Provenance.MEASURED, Provenance.SIMULATED))
_OUTDOOR = (*_ROOM, PROVENANCE_CODES[Provenance.MODELLED])
"""A weather service's temperature is modelled, and as good as it gets; a declared one teaches nothing."""
_SQL = (
    f"SELECT t + 30.0, CASE WHEN room_provenance IN {_ROOM} THEN room_c END, "  # noqa: S608 - constants only
    f"CASE WHEN outdoor_provenance IN {_OUTDOOR} THEN outdoor_c END, heat_w, solar_w_per_m2 "
    "FROM sample_1m WHERE t >= ? AND t < ? ORDER BY t"
)

WEEK_NAMES = (
    *NAMES,
    "mining_w",
    "setpoint_c",
    "price_per_kwh",
    "carbon_g_per_kwh",
    "available_w",
    "seconds",
    "mining_kwh",
    "useful_kwh",
    "own_kwh",
    "cost",
    "co2_g",
)
_WEEK_SQL = _SQL.replace(" FROM ", f", {', '.join(WEEK_NAMES[len(NAMES) :])} FROM ")


def room_minutes(
    connection: sqlite3.Connection | None, start_utc: float, end_utc: float
) -> dict[str, Column]:
    """Parallel columns, None where something is not known; empty ones where there is no history.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    return _columns(connection, _SQL, NAMES, start_utc, end_utc)


def week_minutes(
    connection: sqlite3.Connection | None, start_utc: float, end_utc: float
) -> dict[str, Column]:
    """What a week is replayed from: parallel columns, one entry per minute of history, in their order.

    `t_utc` is the middle of the minute; minutes without history are left out. Powers, temperatures, price and
    carbon are means over the seconds that are known; `seconds` says how much of the minute was covered, and
    `mining_kwh`, `useful_kwh`, `own_kwh`, `cost` and `co2_g` are sums over just that. None where something is
    not known; of room and outdoor temperature only what counts as measured.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    return _columns(connection, _WEEK_SQL, WEEK_NAMES, start_utc, end_utc)


def _columns(
    connection: sqlite3.Connection | None, sql: str, names: tuple[str, ...], start_utc: float, end_utc: float
) -> dict[str, Column]:
    rows = [] if connection is None else connection.execute(sql, (start_utc, end_utc)).fetchall()
    columns = zip(*rows, strict=True) if rows else ([] for _ in names)
    return {name: list(column) for name, column in zip(names, columns, strict=True)}
