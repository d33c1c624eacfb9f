"""Useful heat: what fell while the room was not above its target.

A kWh that warms a room which is warm enough is waste, however cheap it was, so it is told apart. Heat counts
while the room is at most `TOLERANCE_K` above its setpoint: a thermostat that holds its target moves about it
by a few tenths, and thermometers step by as much, so all of that counts; a summer's heat does not. There is
no taper: a limit that everybody can check by hand is worth more than one that is smooth.

The setpoint is what was asked for or what the thermostat is told, whichever is higher, boosts and preheating
included: a room that is left to cool can use all heat up to its target, and one that is warmed early on
purpose stores that heat for the hours for which it was asked, and what leaks out meanwhile is in the bill
because more is needed. Only what mining adds counts, `mining_w` x placement: a PC that idles heats the
room as well, but would do so without us, and is never credited.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

TOLERANCE_K = 0.3
"""So far above the setpoint heat still counts as useful, K."""
_HALF_A_HUNDREDTH_K = 0.005
"""Thermometers tell hundredths at best: 20.3 is not above 20 + 0.3, whatever binary fractions make of it."""


def useful_fraction(room_c: float | None, setpoint_c: float | None) -> float | None:
    """1.0 while heat is useful, 0.0 while it is not; None where room or target are not known.

    Args:
        room_c: the room as the thermostat takes it, measured, or modelled where no thermometer is; None
            where nobody knows.
        setpoint_c: the target, or what the thermostat is told where that is higher; None where there is none.
    """
    if room_c is None or setpoint_c is None or not (math.isfinite(room_c) and math.isfinite(setpoint_c)):
        return None
    return 1.0 if room_c - setpoint_c < TOLERANCE_K + _HALF_A_HUNDREDTH_K else 0.0


@dataclass(frozen=True, slots=True)
class UsefulHeat:
    """Heat from mining, summed up; the three parts make up all of it."""

    useful_kwh: float = 0.0
    wasted_kwh: float = 0.0
    """Into a room that was warm enough."""
    unjudged_kwh: float = 0.0
    """While the room was not known."""

    def plus(self, mining_kwh: float, placement: float, useful: float | None) -> UsefulHeat:
        """With what mining gave since the last sample.

        Args:
            mining_kwh: what mining drew.
            placement: part of it that falls into the room, 0..1.
            useful: of `useful_fraction`.
        """
        heat_kwh = mining_kwh * placement
        if useful is None:
            return UsefulHeat(self.useful_kwh, self.wasted_kwh, self.unjudged_kwh + heat_kwh)
        good_kwh = heat_kwh * useful
        return UsefulHeat(
            self.useful_kwh + good_kwh, self.wasted_kwh + (heat_kwh - good_kwh), self.unjudged_kwh
        )

    @property
    def heat_kwh(self) -> float:
        """All of it."""
        return self.useful_kwh + self.wasted_kwh + self.unjudged_kwh

    @property
    def judged_kwh(self) -> float:
        """What is known to have been useful or not."""
        return self.useful_kwh + self.wasted_kwh

    @property
    def fraction(self) -> float | None:
        """0..1 of what is judged; None where nothing is."""
        return self.useful_kwh / self.judged_kwh if self.judged_kwh > 0 else None
