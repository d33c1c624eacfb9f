"""The minutes from which a room is learned: only what was measured counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance
from warmgui.io.history_schema import PROVENANCE_CODES

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


def room_minutes(
    connection: sqlite3.Connection | None, start_utc: float, end_utc: float
) -> dict[str, Column]:
    """Parallel columns, None where something is not known; empty ones where there is no history.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    rows = [] if connection is None else connection.execute(_SQL, (start_utc, end_utc)).fetchall()
    columns = zip(*rows, strict=True) if rows else ([] for _ in NAMES)
    return {name: list(column) for name, column in zip(NAMES, columns, strict=True)}
