"""One second and one entry of the journal as rows of the history's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.io.history.schema import (
    ACTION_CODES,
    JOURNAL_COLUMNS,
    MEANS,
    PROVENANCE_CODES,
    SAMPLE_COLUMNS,
    SUMS,
)
from warmgui.io.text_json import dump_text, english

if TYPE_CHECKING:
    from warmgui.core.model import JournalEntry
    from warmgui.core.sample import Sample


def _of_both(name: str) -> str:
    """What a column holds after a second sample in its second (a jittery tick, a clock set back).

    Amounts add up. Means weigh the time that each is for, as the roll-ups do, or a part of the second's
    energy would not have been billed at the second's price. Of the rest the newer stands.
    """
    if name in {"seconds", *SUMS}:
        return f"COALESCE({name} + excluded.{name}, excluded.{name}, {name})"
    if name in MEANS:
        weighed = f"({name} * seconds + excluded.{name} * excluded.seconds) / (seconds + excluded.seconds)"
        return f"COALESCE({weighed}, excluded.{name}, {name})"
    if name.endswith("_provenance"):  # 0 is "unknown": there the older sample's value stands
        return f"CASE excluded.{name} WHEN 0 THEN {name} ELSE excluded.{name} END"
    return f"excluded.{name}"


INSERT_SAMPLE = (
    f"INSERT INTO sample_1s (t, {', '.join(SAMPLE_COLUMNS)}) "  # noqa: S608 - constants only
    f"VALUES ({', '.join('?' * (len(SAMPLE_COLUMNS) + 1))}) ON CONFLICT (t) DO UPDATE SET "
    + ", ".join(f"{name} = {_of_both(name)}" for name in SAMPLE_COLUMNS)
)
PUT_JOURNAL = f"INSERT INTO journal ({', '.join(JOURNAL_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608


def sample_row(sample: Sample, seconds: float) -> tuple[float | int | None, ...]:
    """The columns of `INSERT_SAMPLE` after the time."""
    return (
        seconds,
        sample.room_c,
        sample.setpoint_c,
        sample.outdoor_c,
        sample.heat_w,
        sample.wall_w,
        sample.baseline_w,
        sample.mining_w,
        sample.hashrate_hs,
        sample.sat_per_day,
        sample.hypothetical_sat_per_day,
        sample.solar_w_per_m2,
        sample.price_per_kwh,
        sample.carbon_g_per_kwh,
        sample.available_w,
        sample.hashes,
        sample.accepted,
        sample.rejected,
        sample.stale,
        sample.energy_kwh,
        sample.mining_kwh,
        sample.cost,
        sample.useful_kwh,
        sample.own_kwh,
        sample.co2_g,
        ACTION_CODES[sample.action],
        PROVENANCE_CODES[sample.power_provenance],
        PROVENANCE_CODES[sample.room_provenance],
        int(sample.practice),
        PROVENANCE_CODES[sample.outdoor_provenance],
        PROVENANCE_CODES[sample.price_provenance],
        PROVENANCE_CODES[sample.carbon_provenance],
    )


def journal_row(
    entry: JournalEntry,
) -> tuple[float, int, str, str, float | None, str, float | None]:
    """The columns of `PUT_JOURNAL`."""
    return (
        entry.at_utc,
        ACTION_CODES[entry.action],
        english(entry.reason),
        dump_text(entry.reason),
        entry.power_w,
        entry.mode.value,
        entry.setpoint_c,
    )
