"""Tables of the history database and their migrations. `PRAGMA user_version` says which a file has.

Times `t` are whole seconds since 1970 (UTC), the beginning of what a row covers. Words that repeat a million
times (action, provenance) are stored as the codes below; the tables `action_name` and `provenance_name` tell
them to whoever opens the file with another program.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io.history.trouble import DamagedHistoryError, ForeignHistoryError, NewerHistoryError
from warmgui.io.history.upgrade import copied

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = 3
APPLICATION_ID = 0x57_41_52_4D
"""ASCII "WARM", for `file` and other programs."""

ACTION_CODES = {
    Action.OFF: 0,
    Action.STARTING: 1,
    Action.HEATING: 2,
    Action.SATISFIED: 3,
    Action.PAUSED: 4,
    Action.ATTENTION: 5,
    Action.RESTING: 6,
}
PROVENANCE_CODES = {
    Provenance.UNKNOWN: 0,
    Provenance.MEASURED: 1,
    Provenance.MODELLED: 2,
    Provenance.SIMULATED: 3,
    Provenance.STALE: 4,
    Provenance.DATED: 5,
    Provenance.DECLARED: 6,
}
ACTION_WORDS = {code: action.value for action, code in ACTION_CODES.items()}
PROVENANCE_WORDS = {code: provenance.value for provenance, code in PROVENANCE_CODES.items()}

MEANS = (
    "room_c",
    "setpoint_c",
    "outdoor_c",
    "heat_w",
    "wall_w",
    "baseline_w",
    "mining_w",
    "hashrate_hs",
    "sat_per_day",
    "hypothetical_sat_per_day",
    "solar_w_per_m2",
    "price_per_kwh",
    "carbon_g_per_kwh",
    "available_w",
)
"""Columns whose roll-up is the mean over the seconds that are known."""
EXTREMES = ("room_c", "heat_w", "wall_w", "mining_w", "hashrate_hs")
"""Columns that also keep `_min` and `_max`."""
COUNTS = ("hashes", "accepted", "rejected", "stale")
AMOUNTS = ("energy_kwh", "mining_kwh", "cost", "useful_kwh", "own_kwh", "co2_g")
SUMS = (*COUNTS, *AMOUNTS)
UNKNOWN_OF = {
    "cost_unknown_kwh": "cost",
    "sat_unknown_kwh": "sat_per_day",
    "useful_unknown_kwh": "useful_kwh",
    "own_unknown_kwh": "own_kwh",
    "co2_unknown_kwh": "co2_g",
}
"""Sums of the mining energy of which a column is unknown: what a sum over partly known time is worth."""
DERIVED = {
    # Heat is the part of the wall energy that reaches the room; where power is unknown so is heat.
    "heat_kwh": "energy_kwh * heat_w / wall_w",
    "sat": "sat_per_day * seconds / 86400.0",
    "heating_s": f"CASE action WHEN {ACTION_CODES[Action.HEATING]} THEN seconds ELSE 0 END",
    "hypothetical_sat": "hypothetical_sat_per_day * seconds / 86400.0",
    "practice_kwh": "CASE practice WHEN 0 THEN 0.0 ELSE mining_kwh END",
    **{name: f"CASE WHEN {of} IS NULL THEN mining_kwh ELSE 0.0 END" for name, of in UNKNOWN_OF.items()},
}
"""Sums of the roll-ups that a second does not hold itself, and how one row gives its part."""
_SINCE_2 = ("solar_w_per_m2", "outdoor_provenance")
"""Columns that version 1 had not."""
_SINCE_3 = (
    "price_per_kwh",
    "carbon_g_per_kwh",
    "available_w",
    "useful_kwh",
    "own_kwh",
    "co2_g",
    "hypothetical_sat",
    "practice_kwh",
    *UNKNOWN_OF,
    "price_provenance",
    "carbon_provenance",
)
CODES = (
    "action",
    "power_provenance",
    "room_provenance",
    "practice",
    "outdoor_provenance",
    "price_provenance",
    "carbon_provenance",
)
"""What was so for most of the time; roll-ups prefer any known provenance to "unknown"."""

SAMPLE_COLUMNS = ("seconds", *MEANS, *SUMS, *CODES)
ROLLUP_COLUMNS = (
    "seconds",
    *MEANS,
    *(f"{name}_{end}" for name in EXTREMES for end in ("min", "max")),
    *SUMS,
    *DERIVED,
    *CODES,
)
JOURNAL_COLUMNS = ("at_utc", "action", "words", "reason", "power_w", "mode", "setpoint_c")
_TABLES = {
    "sample_1s": ("t", *SAMPLE_COLUMNS),
    "sample_1m": ("t", *ROLLUP_COLUMNS),
    "sample_1h": ("t", *ROLLUP_COLUMNS),
    "journal": ("id", *JOURNAL_COLUMNS),
    "state": ("key", "value"),
}
MINUTE_S, HOUR_S = 60, 3600
ROLLUPS = {"sample_1m": ("sample_1s", MINUTE_S), "sample_1h": ("sample_1m", HOUR_S)}
"""Roll-up table -> (table it comes from, seconds per row)."""


def derived_part(name: str, table: str) -> str:
    """What one row of a table adds to a derived sum.

    Roll-up rows of before version 3 have not all of them; there the same formula over the row's means is as
    near as can be known.
    """
    if table == "sample_1s":
        return DERIVED[name]
    return f"COALESCE({name}, {DERIVED[name]})" if name in _SINCE_3 else name


def _definition(name: str) -> str:
    if name in CODES or name in COUNTS:
        return f"{name} INTEGER NOT NULL"
    return f"{name} REAL NOT NULL" if name in {"seconds", "energy_kwh", "mining_kwh"} else f"{name} REAL"


def _tables_of_version_1() -> str:
    later = {*_SINCE_2, *_SINCE_3}
    samples = ",\n".join(_definition(name) for name in SAMPLE_COLUMNS if name not in later)
    rollups = ",\n".join(_definition(name) for name in ROLLUP_COLUMNS if name not in later)
    actions = ",".join(f"({code},'{word}')" for code, word in ACTION_WORDS.items())
    provenances = ",".join(f"({code},'{word}')" for code, word in PROVENANCE_WORDS.items())
    return f"""
CREATE TABLE sample_1s (t INTEGER PRIMARY KEY, {samples}) STRICT;
CREATE TABLE sample_1m (t INTEGER PRIMARY KEY, {rollups}) STRICT;
CREATE TABLE sample_1h (t INTEGER PRIMARY KEY, {rollups}) STRICT;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY, at_utc REAL NOT NULL, action INTEGER NOT NULL, words TEXT NOT NULL,
  reason TEXT NOT NULL, power_w REAL) STRICT;
CREATE INDEX journal_at ON journal (at_utc);
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE action_name (code INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE provenance_name (code INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
INSERT INTO action_name VALUES {actions};
INSERT INTO provenance_name VALUES {provenances};
"""  # noqa: S608 - constants of this module


def rollup_sql(table: str) -> str:
    """The statement that makes the roll-up rows of `table` for :start <= t < :end from the finer table.

    It may run again for the same range: a row is replaced only by one that covers at least as many seconds,
    so that a clock that went back, or seconds that were thrown away since, cannot take anything from it.
    """
    source, width_s = ROLLUPS[table]
    first = source == "sample_1s"
    chosen = {"seconds": "SUM(seconds)"}
    for name in MEANS:
        chosen[name] = (
            f"SUM({name} * seconds) / NULLIF(SUM(CASE WHEN {name} IS NOT NULL THEN seconds END), 0)"
        )
    for name in EXTREMES:
        for end in ("min", "max"):
            chosen[f"{name}_{end}"] = f"{end.upper()}({name if first else f'{name}_{end}'})"
    chosen |= {name: f"SUM({name})" for name in SUMS}
    chosen |= {name: f"SUM({derived_part(name, source)})" for name in DERIVED}
    chosen |= {name: _most_of_the_time(name, source, width_s) for name in CODES}
    columns = ", ".join(ROLLUP_COLUMNS)
    values = ", ".join(chosen[name] for name in ROLLUP_COLUMNS)
    updates = ", ".join(f"{name} = excluded.{name}" for name in ROLLUP_COLUMNS)
    # Everything in these statements is a constant of this module, never a value from outside.
    return (
        f"INSERT INTO {table} (t, {columns}) SELECT t / {width_s} * {width_s}, {values} FROM {source} AS o "  # noqa: S608
        f"WHERE t >= :start AND t < :end GROUP BY t / {width_s} "
        f"ON CONFLICT (t) DO UPDATE SET {updates} WHERE excluded.seconds >= {table}.seconds"
    )


def _most_of_the_time(name: str, source: str, width_s: int) -> str:
    unknown_last = f"{name} = 0, " if name.endswith("_provenance") else ""
    start = f"o.t / {width_s} * {width_s}"
    return (
        f"(SELECT {name} FROM {source} WHERE t >= {start} AND t < {start} + {width_s} "  # noqa: S608
        f"GROUP BY {name} ORDER BY {unknown_last}SUM(seconds) DESC, {name} LIMIT 1)"
    )


# ---- migrations --------------------------------------------------------------------------------------------


_NUMBERS_OF_0 = ", ".join(
    f"CASE WHEN typeof({name}) IN ('real', 'integer') THEN {name} END AS {name}"
    for name in ("room_c", "setpoint_c", "heat_w", "wall_w", "hashrate_hs")
)
"""That table let everything in; words where a number belongs are not known."""


def _to_version_1(connection: sqlite3.Connection) -> None:
    """From an empty file, or from the unversioned prototype, whose only table was `samples`.

    The prototype's seconds are rolled up by the last step, with the columns of the present version.
    """
    for statement in _tables_of_version_1().split(";\n"):
        if statement.strip():
            connection.execute(statement)
    prototype = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'samples'").fetchone()
    if prototype:
        connection.execute(
            "INSERT INTO sample_1s (t, seconds, room_c, setpoint_c, heat_w, wall_w, hashrate_hs, hashes,"  # noqa: S608 - constants only
            " accepted, rejected, stale, energy_kwh, mining_kwh, action, power_provenance, room_provenance,"
            " practice)"
            " SELECT CAST(at_utc AS INTEGER), 1, room_c, setpoint_c, heat_w, wall_w, hashrate_hs,"
            " CAST(COALESCE(hashrate_hs, 0) AS INTEGER), 0, 0, 0, COALESCE(wall_w, 0) / 3600000.0, 0,"
            " CASE WHEN hashrate_hs > 0 THEN 2 ELSE 0 END, CASE WHEN wall_w IS NULL THEN 0 ELSE 2 END,"
            " CASE WHEN room_c IS NULL THEN 0 ELSE 2 END, 1"
            f" FROM (SELECT at_utc, {_NUMBERS_OF_0} FROM samples)"
            " WHERE true ORDER BY at_utc ON CONFLICT (t) DO NOTHING"
        )
        connection.execute("DROP TABLE samples")


def _to_version_2(connection: sqlite3.Connection) -> None:
    """Sun, where the outdoor temperature came from, what a replay of the journal needs, and being at rest.

    New files take this way, too: every file is made by the same statements, which is what mends a broken one.
    Of older rows the sun and the source of the outdoor temperature are unknown; the mode follows from the
    action (where attention was asked for, heat was wanted).
    """
    for table in ("sample_1s", *ROLLUPS):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN solar_w_per_m2 REAL")
        connection.execute(f"ALTER TABLE {table} ADD COLUMN outdoor_provenance INTEGER NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE journal ADD COLUMN mode TEXT NOT NULL DEFAULT 'off'")
    connection.execute("ALTER TABLE journal ADD COLUMN setpoint_c REAL")
    at_rest = (ACTION_CODES[Action.RESTING], Action.RESTING.value)
    connection.execute("INSERT OR IGNORE INTO action_name VALUES (?, ?)", at_rest)
    connection.execute(
        f"UPDATE journal SET mode = '{Mode.HEAT}' WHERE action <> {ACTION_CODES[Action.OFF]}"  # noqa: S608
    )


def _to_version_3(connection: sqlite3.Connection) -> None:
    """Price, carbon, own power, useful heat, and how much of the energy each sum does not know.

    Of older rows all of this is unknown. Nothing is rewritten: a long history is not kept waiting for.
    """
    for table, columns in (("sample_1s", SAMPLE_COLUMNS), *((table, ROLLUP_COLUMNS) for table in ROLLUPS)):
        for name in columns:
            if name in _SINCE_3:
                default = " DEFAULT 0" if name in CODES else ""
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {_definition(name)}{default}")
    if connection.execute("SELECT 1 FROM sample_1m LIMIT 1").fetchone() is None:
        for table in ROLLUPS:
            connection.execute(rollup_sql(table), {"start": 0, "end": 1 << 40})


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_to_version_1, _to_version_2, _to_version_3)
"""`MIGRATIONS[n]` leads from user_version n to n + 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """The file's user_version."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    migrations: tuple[Callable[[sqlite3.Connection], None], ...] = MIGRATIONS,
) -> Path | None:
    """Bring a database to the present version, each step whole or not at all.

    Returns:
        The copy that was made first, when there was anything to copy.

    Raises:
        NewerHistoryError: the file is ahead of this program.
        ForeignHistoryError: the file is another program's.
        sqlite3.Error: a step failed; the file is as it was before that step.
        OSError: there is no copy, for want of room for one; the file is as it was.
    """
    version = version_of(connection)
    if version > len(migrations):
        raise NewerHistoryError(f"version {version}, this program knows {len(migrations)}")
    copy = None
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if version == 0 and names and "samples" not in names:
        raise ForeignHistoryError(f"it has the tables {', '.join(sorted(names))}")
    if version < len(migrations) and names:
        copy = copied(connection, path, version)
    for number in range(version, len(migrations)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrations[number](connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.DatabaseError):  # a full disk may have rolled back by itself
                connection.execute("ROLLBACK")
            raise
    return copy


def check_tables(connection: sqlite3.Connection) -> None:
    """See that every table has the columns that this version writes and reads.

    Raises:
        DamagedHistoryError: one has not; its name and what is missing are in the words.
        sqlite3.DatabaseError: the file cannot be read.
    """
    for table, columns in _TABLES.items():
        try:
            connection.execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 0")  # noqa: S608 - constants
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise
            raise DamagedHistoryError(str(error)) from error
