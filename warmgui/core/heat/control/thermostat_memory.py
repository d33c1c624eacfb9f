"""What the thermostat remembers: its parts, and how they begin, go on after a restart, and are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control.air_answer import AirAnswer
from warmgui.core.heat.control.blind import Blind
from warmgui.core.heat.control.day_balance import DayBalance
from warmgui.core.heat.control.filtered_pi import FilteredPi
from warmgui.core.heat.control.kept import Kept, exported, imported
from warmgui.core.heat.control.moment import ASSUMED_OUTDOOR_C, OUTDOOR_C, SETPOINTS_C
from warmgui.core.heat.control.output import Output
from warmgui.core.heat.control.preview import Preview
from warmgui.core.heat.control.recent import Recent
from warmgui.core.heat.control.response import Response
from warmgui.core.heat.control.silence import Silence
from warmgui.core.heat.control.trust import Trust
from warmgui.core.heat.control.window import Window
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.numbers import between, finite, first
from warmgui.core.heat.sensor_step import SensorStep

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.explain import ControlMode


class ThermostatMemory:
    """State of one loop, without its law."""

    def __init__(self, estimate: RoomEstimate | None = None, frost_c: float = 7.0) -> None:
        self.frost_c = frost_c
        self.response = Response(estimate or RoomEstimate())
        self.pi, self.preview, self.window = FilteredPi(), Preview(), Window()
        self.trust, self.blind = Trust(), Blind()
        self.output_w: float | None = None
        """What was asked last, W."""
        self.mode: ControlMode = "idle"
        self.aim_c: float | None = None
        """What is heated to: the setpoint, or the next one during a preview."""
        self._recent, self._day, self._step = Recent(), DayBalance(), SensorStep()
        self._output, self._air = Output(), AirAnswer()
        self._silence = Silence(self.response, self.blind, self._recent)
        self._setpoint_c: float | None = None
        self._outdoor_c = ASSUMED_OUTDOOR_C
        self._last_s: float | None = None
        self._model_c: float | None = None
        self._low_w = self._high_w = 0.0
        self._capped = self._limited = False

    # ---- beginnings ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Heating was off for a while: what was filtered and integrated before says nothing about now."""
        self.resume()
        self._setpoint_c = self.aim_c = self.preview.target_c = None

    def resume(self) -> None:
        """The program starts again: the integral and what was learned are kept, the moment is not."""
        self.pi.filtered_c = self.output_w = self._last_s = self._model_c = None
        self._capped, self.mode = False, "idle"
        self.trust.forget_last()
        self._silence.forget()
        self._time_jumped(0.0, back=False)

    def trust_again(self) -> None:
        """A person says that the thermometer is well, or it is another one."""
        self.trust.reset()
        self.pi.filtered_c = self._model_c = None
        self._capped = False

    def export_state(self) -> dict[str, object]:
        """All of it as plain values (JSON): what is given the same from then on does the same."""
        values = {
            "output_w": self.output_w,
            "aim_c": self.aim_c,
            "setpoint_c": self._setpoint_c,
            "last_s": self._last_s,
            "model_c": self._model_c,
            "outdoor_c": self._outdoor_c,
        }
        known = {name: value for name, value in values.items() if value is not None}
        return exported(self._parts()) | known | {"capped": self._capped, "limited": self._limited}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        imported(self._parts(), state)
        self.output_w, self._last_s = finite(state.get("output_w")), finite(state.get("last_s"))
        self.aim_c, self._setpoint_c = (between(state.get(k), SETPOINTS_C) for k in ("aim_c", "setpoint_c"))
        self._model_c = between(state.get("model_c"), OUTDOOR_C)
        self._outdoor_c = first(between(state.get("outdoor_c"), OUTDOOR_C), ASSUMED_OUTDOOR_C)
        self._capped, self._limited = state.get("capped") is True, state.get("limited") is True

    def _parts(self) -> dict[str, Kept]:
        return {
            "pi": self.pi,
            "preview": self.preview,
            "response": self.response,
            "trust": self.trust,
            "blind": self.blind,
            "silence": self._silence,
            "recent": self._recent,
            "day": self._day,
            "step": self._step,
            "window": self.window,
            "output": self._output,
            "air": self._air,
        }

    def _time_jumped(self, now_s: float, *, back: bool) -> None:
        """Sleep, or another clock: nothing that was being watched is seen to its end."""
        self._forget_watched()
        self._recent.clear()
        self._day.clear()
        self.blind.clear()
        self.window.forget()
        self.trust.forget_last()
        self.pi.filtered_c = None
        if back:
            self._silence.time_jumped_back(now_s)
            self.trust.reset()

    def _forget_watched(self) -> None:
        self.response.forget_moment()
        self.preview.times.cancel()
