"""Since local midnight: energy of places, its cost, and hours of work."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.day import Midnight
from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from collections.abc import Mapping

_KILO_HOUR = 3.6e6


class Tally:
    """Adds up; what is not known adds nothing, and a sum of nothing known is None."""

    def __init__(self) -> None:
        self._midnight = Midnight()
        self.places_kwh: dict[str, float] = {}
        self.energy_kwh: float | None = None
        """Of all heaters in the network."""
        self.cost: float | None = None
        self.job_h: float | None = None
        self.science_core_h: float | None = None

    def begin(self, now_utc: float, utc_offset_s: float) -> bool:
        """Set everything to 0 when local midnight has passed; True then."""
        passed = self._midnight.passed(now_utc, utc_offset_s)
        if passed:
            self.places_kwh = {}
            self.energy_kwh = self.cost = self.job_h = self.science_core_h = None
        return passed

    def add_place(self, place: str, watts: float | None, dt_s: float) -> None:
        """What a place's heaters and fan drew."""
        if watts is not None:
            self.places_kwh[place] = self.places_kwh.get(place, 0.0) + watts * dt_s / _KILO_HOUR

    def add_heaters(self, watts: float | None, dt_s: float, price: float | None) -> None:
        """What all heaters in the network drew, at the price of a kWh now."""
        if watts is None:
            return
        kwh = watts * dt_s / _KILO_HOUR
        self.energy_kwh = (self.energy_kwh or 0.0) + kwh
        if price is not None and math.isfinite(price):
            self.cost = (self.cost or 0.0) + kwh * price

    def add_work(self, devices: float | None, science_cores: float | None, dt_s: float) -> None:
        """So many devices worked (each by its duty), and so many cores computed science."""
        for jobs in (devices, science_cores):
            if jobs is not None:
                self.job_h = (self.job_h or 0.0) + jobs * dt_s / 3600.0
        if science_cores is not None:
            self.science_core_h = (self.science_core_h or 0.0) + science_cores * dt_s / 3600.0

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """The day so far."""
        sums = [self.energy_kwh, self.cost, self.job_h, self.science_core_h]
        return {"number": self._midnight.number, "places": dict(self.places_kwh), "sums": sums}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; `begin` drops it when it was another day."""
        number, places, sums = state.get("number"), state.get("places"), state.get("sums")
        if not isinstance(number, int) or not isinstance(places, dict) or not isinstance(sums, list):
            return
        if len(sums) != 4 or not all(s is None or _is_amount(s) for s in sums):  # noqa: PLR2004 - as exported
            return
        self._midnight.number = number
        self.places_kwh = {str(key): float(kwh) for key, kwh in places.items() if _is_amount(kwh)}
        self.energy_kwh, self.cost, self.job_h, self.science_core_h = sums


def _is_amount(value: object) -> bool:
    return finite(value) is not None
