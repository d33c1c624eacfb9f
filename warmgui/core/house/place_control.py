"""The heat that a place asks for: rooms by the thermostat, water between two temperatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control.thermostat import ControlInputs, Thermostat
from warmgui.core.heat.numbers import finite
from warmgui.core.house.place_sensor import PlaceSensor
from warmgui.core.house.water import Hysteresis, WaterWatch, rise_k
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.house.nouns import Place
    from warmgui.core.model import Reading

CONTROL_EVERY_S = 60.0
HIGHEST_MARGIN_K = 0.2
"""So far below the highest temperature heating ends: sensors and pipes are late."""
HIGHEST_CLEARS_K = 1.0
WARM_K = 0.5
"""So far above its target a place gets nothing, whatever the thermostat still thinks."""
GROWN = 1.05


class PlaceControl:
    """One place besides the PC's own room."""

    def __init__(self, place: Place, phase_s: float = 0.0) -> None:
        self.place = place
        self.sensor = PlaceSensor()
        self.water = WaterWatch()
        self.wanted_heat_w = 0.0
        self.held: Text = EMPTY
        """Which limit of its own holds it, in a sentence."""
        self._thermostat = Thermostat(frost_c=min(5.0, place.target_c))
        self._hysteresis = Hysteresis()
        self._phase_s = phase_s
        self._due_s: float | None = None
        self._target_c: float | None = None
        self._high_w = 0.0
        self._too_hot = False
        self._on = False
        self._applied_ws = self._applied_s = 0.0

    def configure(self, place: Place) -> None:
        """Another target, another thermometer, other limits."""
        if place.sensor != self.place.sensor or place.kind != self.place.kind:
            self.sensor.forget()
            self._thermostat.trust_again()
        self._thermostat.frost_c = min(5.0, place.target_c)
        self.place, self._due_s = place, None

    @property
    def target_c(self) -> float:
        """What is heated to: never what is forbidden."""
        return min(self.place.target_c, self.place.highest_c)

    def look(self, now_s: float, dt_s: float, reading: Reading | None, heat_w: float) -> None:
        """The place now, after `heat_w` of heat came into it for `dt_s` seconds."""
        if self.place.is_water:
            self.sensor.warmed(rise_k(self.place, heat_w, dt_s))
        self.sensor.look(now_s, self.place, reading)
        celsius = self.sensor.believed_c
        self.water.look(dt_s, celsius)
        self._applied_ws += heat_w * dt_s
        self._applied_s += dt_s
        self.held = self.sensor.problem
        if celsius is None:
            return
        highest_c = self.place.highest_c
        if celsius >= highest_c - HIGHEST_MARGIN_K:
            self._too_hot = True
        elif celsius <= highest_c - HIGHEST_CLEARS_K:
            self._too_hot = False
        if self._too_hot:
            self.held = translate(
                "house",
                "It is at {temperature}, and may never be above {highest}.",
                temperature=Amount(celsius, "temperature_c"),
                highest=Amount(highest_c, "temperature_c"),
            )

    def demand_w(
        self, now_s: float, outdoor_c: float | None, low_w: float, high_w: float, *, on: bool
    ) -> float:
        """Heat that is asked of its heaters now, W.

        Args:
            now_s: time, s.
            outdoor_c: °C; None: not known.
            low_w: heat that comes anyway, W.
            high_w: the most that can come, W.
            on: heat is asked for at all.
        """
        celsius = self.sensor.believed_c
        if not on or celsius is None or self.held:
            self._on, self._due_s, self.wanted_heat_w, self._hysteresis.on = False, None, 0.0, False
            return 0.0
        if self.place.is_water:
            heated = self._hysteresis.look(self.place, celsius, self.target_c)
            self.wanted_heat_w = max(high_w - low_w, 0.0) if heated else 0.0
        else:
            self._by_thermostat(now_s, celsius, outdoor_c, low_w, high_w)
        return self.wanted_heat_w

    def _by_thermostat(
        self, now_s: float, celsius: float, outdoor_c: float | None, low_w: float, high_w: float
    ) -> None:
        if not self._on:
            self._thermostat.begin()
            self._on = True
        due = self._due_s is None or now_s >= self._due_s
        if due or self.target_c != self._target_c or high_w > GROWN * self._high_w:
            self._control(now_s, celsius, outdoor_c, low_w, high_w)
        self.wanted_heat_w = min(self.wanted_heat_w, max(high_w - low_w, 0.0))
        if celsius > self.target_c + WARM_K:
            self.wanted_heat_w = 0.0

    def _control(
        self, now_s: float, celsius: float, outdoor_c: float | None, low_w: float, high_w: float
    ) -> None:
        # Many places: they do not all reckon in the same second.
        first = self._due_s is None
        self._due_s = now_s + CONTROL_EVERY_S - (self._phase_s if first else 0.0)
        applied_w = self._applied_ws / self._applied_s if self._applied_s > 0 else None
        self._applied_ws = self._applied_s = 0.0
        heat_w = self._thermostat.step(
            ControlInputs(now_s, celsius, outdoor_c, self.target_c, low_w, high_w, applied_w)
        )
        self._target_c, self._high_w = self.target_c, high_w
        self.wanted_heat_w = max(heat_w - low_w, 0.0)

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        kept: dict[str, object] = {"lukewarm_s": self.water.lukewarm_s}
        if not self.place.is_water:
            kept["thermostat"] = self._thermostat.export_state()
        return kept

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        lukewarm_s, thermostat = finite(state.get("lukewarm_s")), state.get("thermostat")
        if lukewarm_s is not None and lukewarm_s >= 0:
            self.water.lukewarm_s = lukewarm_s
        if isinstance(thermostat, dict) and not self.place.is_water:
            self._thermostat.import_state(thermostat)
            self._thermostat.resume()
