"""What a place's thermometer says, and whether that may be heated on.

Only a fresh number that can be is believed. Everything else means no heat: whoever is not measured is not
heated, because water boils and a locked greenhouse has nobody in it who would open a window.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.house.nouns import Place
    from warmgui.core.model import Reading

POSSIBLE_C = {
    "room": (-10.0, 45.0),
    "duct": (-10.0, 45.0),
    "greenhouse": (-30.0, 60.0),
    "tank": (0.0, 100.0),
    "pool": (-5.0, 60.0),
}
"""Outside of these a thermometer of such a place is wrong, °C."""
JUMP_K_PER_MIN = 5.0
"""No air moves faster; water that is drawn off may."""
DOUBT_S = 600.0
"""After what cannot be so long until it is believed again."""
STILL_K = 15.0
"""Water that must have become so much warmer, and whose thermometer did not move at all: it stands still."""

NO_SENSOR = translate("house", "No thermometer measures it: it gets no heat.")
SILENT = translate("house", "Its thermometer is silent: it gets no heat until it speaks again.")


class PlaceSensor:
    """One place's thermometer."""

    def __init__(self) -> None:
        self.value: Value = UNKNOWN
        """For show, also where it is not believed."""
        self.believed_c: float | None = None
        """What may be heated on; None: nothing."""
        self.problem: Text = EMPTY
        """Why it is not believed."""
        self._last: tuple[float, float] | None = None
        self._doubt_s: float | None = None
        self._doubt: Text = EMPTY
        self._still_c: float | None = None
        self._still_k = 0.0

    def forget(self) -> None:
        """Another thermometer, or a person says that it is well."""
        self._last = self._doubt_s = self._still_c = None
        self._still_k = 0.0

    def look(self, now_s: float, place: Place, reading: Reading | None) -> None:
        """The newest reading, marked STALE when it is old; None: there is none."""
        self.value, self.believed_c, self.problem = UNKNOWN, None, EMPTY
        if reading is None or reading.value is None:
            self.problem = SILENT if place.sensor else NO_SENSOR
            return
        how = translate("engine", "Read from {source}.", source=reading.source)
        self.value = Value(reading.value, reading.provenance, how)
        if reading.provenance is Provenance.STALE:
            self.problem = SILENT
            return
        self._judge(now_s, place, reading.value)
        if self._doubt_s is not None and now_s - self._doubt_s >= DOUBT_S:
            self._doubt_s = None
        if self._doubt_s is not None:
            self.problem = self._doubt
        elif self._still_k >= STILL_K:
            self.problem = translate("house", "Its thermometer stands still although the water was heated.")
        else:
            self.believed_c = reading.value

    def warmed(self, rise_k: float) -> None:
        """Heat that must have made the water so much warmer, losses left out."""
        self._still_k += max(rise_k, 0.0)

    def _judge(self, now_s: float, place: Place, celsius: float) -> None:
        low_c, high_c = POSSIBLE_C[place.kind]
        impossible = not (math.isfinite(celsius) and low_c <= celsius <= high_c)
        if impossible or self._jumped(now_s, place, celsius):
            self._doubt_s = now_s
            self._doubt = translate(
                "house",
                "Its thermometer said {temperature}, which cannot be: it gets no heat for now.",
                temperature=Amount(celsius, "temperature_c"),
            )
        self._last = (now_s, celsius)
        if self._still_c is None or celsius != self._still_c:
            self._still_c, self._still_k = celsius, 0.0

    def _jumped(self, now_s: float, place: Place, celsius: float) -> bool:
        if self._last is None or place.is_water:
            return False
        at_s, before_c = self._last
        return abs(celsius - before_c) > JUMP_K_PER_MIN * max((now_s - at_s) / 60.0, 1.0)
