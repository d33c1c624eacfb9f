"""The room as it is known now, and the mining watts that it asks for: sensors, room model, thermostat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control.thermostat import ControlInputs, NextSetpoint, Thermostat
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.fused import thermometer_faults
from warmgui.core.heat.fusion import RoomThermometers
from warmgui.core.heat.numbers import finite, plausible
from warmgui.core.heat.room import RoomModel
from warmgui.core.heat.room_view import RoomView, Span
from warmgui.core.heat.surroundings import outdoor, statuses, window
from warmgui.core.model import Fault, Reach, Value
from warmgui.core.text import Amount, Text, translate
from warmgui.core.thermometers_in_use import replaced
from warmgui.core.vocabulary import Provenance, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.explain import Explanation
    from warmgui.core.heat.learned import LearnedRoom
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings

__all__ = ["LEAST_PLACEMENT", "Climate", "RoomView", "Span"]

CONTROL_EVERY_S = 60.0
MANUAL_FRESH_S = 15 * 60.0
LEAST_PLACEMENT = 0.01
DAY_KNOWN_S = 6 * 3600.0
GROWN = 1.05
"""A device that turns out to give so much more than was thought is used at once where all was wanted."""


class Climate:
    """One room and its controller."""

    def __init__(self, settings: Settings) -> None:
        declared = RoomEstimate.declared(settings.room)
        self.model = RoomModel(declared)
        self.thermostat = Thermostat(declared, settings.comfort.frost_c)
        self._settings = settings
        self._thermometers = RoomThermometers()
        self._manual: tuple[float, float] | None = None
        self._manual_refused = False
        self.heat_wanted_w = 0.0
        """Heat above what comes anyway, by all heaters of the room, W: as of the last `demand_w`."""
        self._wanted_heat_w = 0.0
        self._controlled_s: float | None = None
        self._setpoint_c: float | None = None
        self._news: tuple[bool, bool | None] = (False, None)
        self._all_of_w: float | None = None
        self._on = False
        self._keep_integral = False
        self._applied_ws = 0.0
        self._applied_s = 0.0
        self._eta_s: float | None = None
        self._saved_utc: float | None = None
        self._next_setpoint: NextSetpoint | None = None
        self._window_open: bool | None = None
        self._used: tuple[str, ...] | None = None

    def configure(self, settings: Settings) -> None:
        """New settings."""
        if settings.room.sensor != self._settings.room.sensor:
            self._manual = None
            self.thermostat.trust_again()
        others = replaced(self._settings, settings)
        self._thermometers.forget(others)
        if others:
            self.thermostat.trust_again()
        if settings.comfort.control != self._settings.comfort.control:
            self._controlled_s = None
        self._settings = settings
        self.model.declare(RoomEstimate.declared(settings.room))
        self.thermostat.frost_c = settings.comfort.frost_c

    def typed_in(self, room_c: float, now_s: float, now_utc: float, heat_w: float) -> bool:
        """A person read a thermometer; False when that cannot be."""
        self._manual_refused = plausible(room_c) is None
        if self._manual_refused:
            return False
        self.model.observe(room_c, heat_w, self._settings.room.outdoor_c, at_once=True)
        self._manual = (now_s, now_utc)
        self.thermostat.trust_again()
        return True

    def trust_again(self) -> None:
        """The user has seen the faults and says that the thermometers are well."""
        self._thermometers.forgive()
        self.thermostat.trust_again()

    def know(self, learned: LearnedRoom | None, seen: LearnedRoom | None = None) -> None:
        """What the nightly fit has learned of this room, in force from now on; None: the declared room is.

        `seen` is the last fit, accepted or not.
        """
        self.model.know(learned, seen)

    # ---- the room now --------------------------------------------------------------------------------------

    def look(
        self, now_s: float, dt_s: float, board: ReadingBoard, heat_w: float, *, trusted: bool
    ) -> RoomView:
        """The room after `dt_s` more seconds with `heat_w` of heat in it."""
        fused = self._thermometers.look(board, self._settings, now_s)
        contact = window(board, self._settings, now_s)
        self._window_open = None if contact is None or contact.value is None else contact.value > 0
        outside = self._outdoor(board, now_s)
        outdoor_c = outside.value if outside.value is not None else self._settings.room.outdoor_c
        others = statuses(board, self._settings, now_s)
        self.model.step(dt_s, heat_w, outdoor_c)
        if fused.present:
            value = fused.value
            believed = fused.trusted and trusted and value.value is not None
            if believed and value.value is not None:
                self.model.observe(value.value, heat_w, outdoor_c)
            control_c = value.value if believed else None
            if believed:
                self._notice_others(tuple(status.key for status in fused.statuses if status.used))
            return RoomView(value, fused.source, outside, control_c, fused.sensed_c, fused.statuses, others)
        value, source = self._modelled(now_s)
        return RoomView(value, source, outside, value.value, value.value, sensors=others)

    def _notice_others(self, used: tuple[str, ...]) -> None:
        """Other thermometers than before: where they differ is no jump."""
        if self._used is not None and used != self._used:
            self.thermostat.trust.reset()
        self._used = used

    def _modelled(self, now_s: float) -> tuple[Value, Text]:
        room_c = self.model.room_c
        if self._manual is None:
            how = translate("engine", "No thermometer: the room model with your declared room.")
            return Value(room_c, Provenance.MODELLED, how), translate("engine", "room model")
        at_s, at_utc = self._manual
        at = Amount(at_utc, "clock_utc")
        if now_s - at_s <= MANUAL_FRESH_S:
            words = translate("engine", "typed in at {time}", time=at)
            return Value(room_c, Provenance.DECLARED, words), words
        how = translate("engine", "The room model, from your reading at {time} on.", time=at)
        return Value(room_c, Provenance.MODELLED, how), translate("engine", "model since {time}", time=at)

    def _outdoor(self, board: ReadingBoard, now_s: float) -> Value:
        reading = outdoor(board, self._settings, now_s)
        if reading is None and self._settings.weather.source == "declared":
            how = translate("engine", "As you declared it.")
            return Value(self._settings.room.outdoor_c, Provenance.DECLARED, how)
        if reading is None:
            return Value(None, Provenance.UNKNOWN, translate("engine", "Nobody knows it now."))
        return Value(
            reading.value,
            reading.provenance,
            translate("engine", "Read from {source}.", source=reading.source),
        )

    # ---- what it asks for ----------------------------------------------------------------------------------

    def demand_w(
        self,
        now_s: float,
        view: RoomView,
        setpoint_c: float,
        span: Span,
        *,
        on: bool,
        next_setpoint: NextSetpoint | None = None,
    ) -> float:
        """Mining watts wanted, W; renewed once a minute and when something was changed.

        As if the PC were alone: where other heaters stand in the room, `heat_wanted_w` is for all of them.
        """
        self._next_setpoint = next_setpoint
        if not on:
            self._on, self._wanted_heat_w, self._controlled_s = False, 0.0, None
            self.heat_wanted_w = 0.0
            return 0.0
        if self._settings.comfort.control == "constant":
            self._on, constant_w = True, self._settings.comfort.constant_w
            self.heat_wanted_w = min(constant_w, span.mining_max_w + span.others_max_w)
            return min(constant_w, span.mining_max_w)
        if not self._on and not self._keep_integral:
            self.thermostat.begin()
        self._on, self._keep_integral = True, False
        due = self._controlled_s is None or now_s - self._controlled_s >= CONTROL_EVERY_S
        news = (view.control_c is not None, self._window_open)
        if news != self._news and (news[0] or self._window_open):
            due = True  # a thermometer answers at last, a window opens: nobody should wait a minute
        most_w = self._most_w(span)
        grown = self._all_of_w is not None and most_w > GROWN * self._all_of_w
        if due or grown or setpoint_c != self._setpoint_c:
            self._control(now_s, view, setpoint_c, span)
        self.heat_wanted_w = min(self._wanted_heat_w, most_w)
        placement = self.heat_per_w
        alone_w = self._wanted_heat_w / placement if placement >= LEAST_PLACEMENT else 0.0
        return min(alone_w, span.mining_max_w)

    @property
    def heat_per_w(self) -> float:
        """Heat of a mining watt in the measure of `heat_wanted_w`: a constant power is one of electricity."""
        return 1.0 if self._settings.comfort.control == "constant" else self._settings.room.placement

    def _most_w(self, span: Span) -> float:
        """Heat above what comes anyway, W."""
        return span.mining_max_w * self._settings.room.placement + span.others_max_w

    def applied(self, mining_w: float, dt_s: float, others_w: float = 0.0) -> None:
        """What the devices were really asked for since the last call: the thermostat must know.

        Args:
            mining_w: of the PC's devices, marginal W.
            dt_s: for so long.
            others_w: heat of other heaters in the room above `Span.others_low_w`, W.
        """
        self._applied_ws += (self._settings.room.placement * mining_w + others_w) * dt_s
        self._applied_s += dt_s

    def _control(self, now_s: float, view: RoomView, setpoint_c: float, span: Span) -> None:
        low_w, high_w = self._heat_range(span)
        applied_w = low_w + self._applied_ws / self._applied_s if self._applied_s > 0 else None
        self._applied_ws = self._applied_s = 0.0
        self.thermostat.believe(self.model.base, fitted=self.model.fitted)
        heat_w = self.thermostat.step(
            ControlInputs(
                now_s,
                view.control_c,
                view.outdoor_c.value,
                setpoint_c,
                low_w,
                high_w,
                applied_w,
                next_setpoint=self._next_setpoint,
                window_open=self._window_open,
            )
        )
        self._controlled_s, self._setpoint_c = now_s, setpoint_c
        self._news = (view.control_c is not None, self._window_open)
        self._wanted_heat_w = heat_w - low_w
        self._all_of_w = high_w - low_w if GROWN * self._wanted_heat_w >= high_w - low_w else None
        self._eta_s = self._estimate_arrival(view, setpoint_c, high_w)

    def _heat_range(self, span: Span) -> tuple[float, float]:
        placement = self._settings.room.placement
        low_w = span.idle_w * placement + span.others_low_w
        return low_w, low_w + self._most_w(span)

    def _estimate_arrival(self, view: RoomView, setpoint_c: float, high_w: float) -> float | None:
        room_c, outdoor_c = self.thermostat.filtered_c, view.outdoor_c.value
        if view.control_c is None or room_c is None or outdoor_c is None:
            return None
        return self.model.eta_s(room_c, outdoor_c, setpoint_c, high_w)

    @property
    def eta_s(self) -> float | None:
        """Seconds until the target is reached, as of the last control step; None: not within a day."""
        return self._eta_s

    def explain(self) -> Explanation | None:
        """What the controller says about itself; None while it does not control."""
        return self.thermostat.explain() if self._controls and self.thermostat.mode != "idle" else None

    @property
    def preheating(self) -> bool:
        """Whether it heats ahead of the next target."""
        return self._controls and self.thermostat.mode == "preview"

    @property
    def _controls(self) -> bool:
        return self._on and self._settings.comfort.control != "constant"

    def reach(self, span: Span) -> Reach | None:
        """What full power adds to the room."""
        return self.model.reach(self._heat_range(span)[1])

    @property
    def mean_room_c(self) -> float | None:
        """Mean of the last day, once enough of it was seen."""
        mean = self.model.mean_room
        return mean.mean if mean.weight_s >= DAY_KNOWN_S else None

    def faults(self, view: RoomView) -> tuple[Fault, ...]:
        """What is wrong with the thermometer."""
        found: list[Fault] = list(thermometer_faults(view.thermometers))
        if view.sensed_c is None and view.room_c.provenance in {Provenance.STALE, Provenance.UNKNOWN}:
            text = translate(
                "engine",
                "The room thermometer is silent. Heating goes on carefully, then only against frost.",
            )
            found.append(Fault("room_sensor_lost", text))
        if self._on and self.thermostat.frozen:
            text = translate(
                "engine",
                "{thermometer} stands still although the room was heated: power is limited until it moves.",
                thermometer=_named(view.source),
            )
            found.append(Fault("room_sensor_frozen", text))
        if self._on and self.thermostat.jumped:
            text = translate(
                "engine",
                "{thermometer} jumped faster than a room can. It is believed again when it is back, after a "
                "day, or when you reset the faults.",
                thermometer=_named(view.source),
            )
            found.append(Fault("room_sensor_jumped", text))
        if self._manual_refused:
            text = translate("engine", "The typed-in room temperature cannot be; the old one is kept.")
            found.append(Fault("manual_room_refused", text, Severity.INFO))
        return tuple(found)

    # ---- over a restart ------------------------------------------------------------------------------------

    def restore(self, now_utc: float, idle_heat_w: float) -> None:
        """Before the first tick: let the time pass during which the program did not run."""
        outdoor_c = self._settings.room.outdoor_c
        self.model.assume_day(idle_heat_w)
        away_s = None if self._saved_utc is None else now_utc - self._saved_utc
        if self.model.room_c is None or away_s is None or not 0 <= away_s <= 7 * 86400.0:
            self.model.start(idle_heat_w, outdoor_c)
        else:
            self.model.room_c = self.model.estimate.after(self.model.room_c, idle_heat_w, outdoor_c, away_s)

    def export_state(self, now_utc: float) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        return {
            "room": self.model.export_state(),
            "thermostat": self.thermostat.export_state(),
            "saved_utc": now_utc,
        }

    def import_state(self, state: Mapping[str, object], *, keep_integral: bool) -> None:
        """Take up what `export_state` gave. `keep_integral`: heating goes on where it was."""
        room, thermostat = state.get("room"), state.get("thermostat")
        saved_utc = finite(state.get("saved_utc"))
        if isinstance(room, dict):
            self.model.import_state(room)
        if isinstance(thermostat, dict):
            self.thermostat.import_state(thermostat)
            self.thermostat.resume()
            self._keep_integral = keep_integral
        if saved_utc is not None:
            self._saved_utc = saved_utc


def _named(source: Text) -> Text:
    return source or translate("engine", "The room thermometer")
