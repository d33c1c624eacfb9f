"""A series over a whole range: what is known, and what counts where nothing is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.time_table import Band, table_series
from warmgui.core.schedule.clock import DAY_S
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.schedule.clock import LocalTime

STEP_S = 900.0
DAYS_BACK = 3
"""An older day says little about now."""


def same_hour_before(series: Series, at_utc: float, local: LocalTime) -> float | None:
    """The number of the same time of day (by local clocks) on the last day that is known; None beyond."""
    offset_s = local.offset_at(at_utc)
    for days in range(1, DAYS_BACK + 1):
        earlier_utc = at_utc - days * DAY_S
        earlier_utc += offset_s - local.offset_at(earlier_utc)
        value = series.at(earlier_utc)
        if value is not None:
            return value
    return None


@dataclass(frozen=True, slots=True)
class Fallback:
    """What counts where nothing is known: the table, the flat number where it says nothing. All DECLARED."""

    bands: tuple[Band, ...]
    flat: float

    def slots(self, start_utc: float, end_utc: float, local: LocalTime) -> tuple[Slot, ...]:
        """A range without gaps."""
        table = table_series((*self.bands, Band(self.flat)), start_utc, end_utc, local)
        return tuple(Slot(s.start_utc, s.end_utc, s.value, Provenance.DECLARED) for s in table.slots)


def filled(
    series: Series, fallback: Fallback, start_utc: float, end_utc: float, local: LocalTime
) -> tuple[Slot, ...]:
    """All of a range: known steps, then the same hour of the day before (MODELLED), then the fallback."""
    slots: list[Slot] = []
    at_utc = start_utc
    for known in series.between(start_utc, end_utc):
        slots.extend(_gap(series, fallback, at_utc, known.start_utc, local))
        slots.append(known)
        at_utc = known.end_utc
    slots.extend(_gap(series, fallback, at_utc, end_utc, local))
    return tuple(slots)


def _gap(
    series: Series, fallback: Fallback, start_utc: float, end_utc: float, local: LocalTime
) -> list[Slot]:
    guess = Provenance.SIMULATED if series.provenance is Provenance.SIMULATED else Provenance.MODELLED
    slots: list[Slot] = []
    at_utc = unknown_utc = start_utc
    while at_utc < end_utc:
        next_utc = min((math.floor(at_utc / STEP_S) + 1) * STEP_S, end_utc)
        value = same_hour_before(series, at_utc, local)
        if value is not None:
            slots.extend(fallback.slots(unknown_utc, at_utc, local))
            unknown_utc = next_utc
            _append(slots, Slot(at_utc, next_utc, value, guess))
        at_utc = next_utc
    slots.extend(fallback.slots(unknown_utc, end_utc, local))
    return slots


def _append(slots: list[Slot], piece: Slot) -> None:
    """Steps of the same number become one."""
    last = slots[-1] if slots else None
    if last is not None and (last.value, last.provenance) == (piece.value, piece.provenance):
        slots[-1] = Slot(last.start_utc, piece.end_utc, piece.value, piece.provenance)
    else:
        slots.append(piece)
