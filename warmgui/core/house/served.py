"""One place besides the PC's own room: what it asks for, what it gets, and how that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite
from warmgui.core.house import place_words as words
from warmgui.core.house.place_control import PlaceControl
from warmgui.core.house.power_sum import power_sum
from warmgui.core.house.steady import Steady
from warmgui.core.house.water import minutes_to
from warmgui.core.house.work_share import Site
from warmgui.core.model_house import PlaceStatus
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text, verbatim
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house.member import Member
    from warmgui.core.house.nouns import Place
    from warmgui.core.house.now import HouseNow

FAN_FROM_W = 5.0
"""Heaters that draw so much have something for a fan to carry."""


class Served:
    """A place with its heaters."""

    def __init__(self, place: Place, phase_s: float = 0.0) -> None:
        self.place = place
        self.control = PlaceControl(place, phase_s)
        self.steady = Steady()
        self.fan_h = 0.0
        """Of the fan since the filter was cleaned."""
        self.members: tuple[Member, ...] = ()
        self._outlets: tuple[HeatOutlet, ...] = ()
        self._plan: dict[str, float] = {}
        self._waits: Text = EMPTY
        self.asked_w = 0.0
        """What it would draw if nothing limited it, electric W with its fan."""
        self._active = False
        self._paused = False

    def configure(self, place: Place) -> None:
        """Its entry as it is now."""
        self.place = place
        self.control.configure(place)

    # ---- one tick ------------------------------------------------------------------------------------------

    def awaits(self, now: HouseNow) -> bool:
        """Its thermometer has not said anything yet: nobody knows whether it is cold."""
        place = self.place
        listens = place.enabled and bool(place.sensor)
        return listens and now.board.get(Quantity.PLACE_C, now.now_s, place.sensor) is None

    def look(self, now: HouseNow, members: Sequence[Member]) -> None:
        """Its thermometer, and what its heaters did since the last tick."""
        self.members = tuple(members)
        key = self.place.sensor
        reading = now.board.get(Quantity.PLACE_C, now.now_s, key) if key else None
        drawn_w = sum(member.likely_w for member in self.members)
        if self.fan_runs:
            self.fan_h += now.dt_s / 3600.0
        self.control.look(now.now_s, now.dt_s, reading, drawn_w * self.place.efficiency)

    def wish(self, now: HouseNow, hold_s: float) -> Site:
        """What it would like to draw, electric W with its fan."""
        place = self.place
        usable = [member for member in self.members if member.usable]
        self._outlets = tuple(member.outlet() for member in usable)
        self.steady.meet(now.now_s, usable)
        self._active, self._paused = place.enabled and now.on, now.paused
        self._waits = EMPTY
        on = self._active and not now.paused and bool(self._outlets)
        if on and not now.good_hour.good and (place.cheap_only or now.good_hour.reserve):
            on, self._waits = False, now.good_hour.reason
        anyway_w = sum(m.likely_w if not m.usable else m.floor_w for m in self.members)
        most_w = sum(outlet.max_w for outlet in self._outlets)
        heat_w = self.control.demand_w(
            now.now_s,
            now.outdoor_c,
            anyway_w * place.efficiency,
            (anyway_w + most_w) * place.efficiency,
            on=on,
        )
        if not on or self.control.held:
            self.steady.rest(now.now_s)
        self._plan = self.steady.wish(now.now_s, heat_w / place.efficiency, self._outlets, hold_s, trim_w=0.0)
        if not on or self.control.held:
            self._plan = dict.fromkeys(self._plan, 0.0)
        asked_w = sum(self._plan.values())
        least_w = min((outlet.min_w for outlet in self._outlets), default=0.0)
        free_w = max(asked_w, min(max(heat_w / place.efficiency, least_w), most_w)) if heat_w > 0 else asked_w
        self.asked_w = free_w + place.fan_w if free_w > 0 else 0.0
        return Site(
            place.key,
            asked_w + place.fan_w if asked_w > 0 else 0.0,
            most_w + place.fan_w,
            min(least_w, asked_w) + place.fan_w,
            place.priority,
            steady=self.steady.kept_w(now.now_s, self._outlets) > 0,
        )

    def give(self, now: HouseNow, budget_w: float, why: Text = words.NO_POWER) -> dict[str, float]:
        """Watts for its heaters, within the budget and its own limit; `why`: what to say where it is none."""
        place = self.place
        if place.limit_w is not None:
            own_w = place.limit_w - sum(m.anyway_w for m in self.members)
            budget_w, why = (own_w, words.NO_POWER) if own_w < budget_w else (budget_w, why)
        shares = self.steady.give(now.now_s, self._plan, max(budget_w - place.fan_w, 0.0), self._outlets)
        if sum(self._plan.values()) > 0 and not self.steady.total_w:
            self._waits = why
        return shares

    @property
    def fan_runs(self) -> bool:
        """Whether the fan of a duct has heat to carry."""
        return self.place.fan_w > 0 and sum(member.likely_w for member in self.members) >= FAN_FROM_W

    # ---- what is told --------------------------------------------------------------------------------------

    @property
    def power(self) -> Value:
        """What its heaters draw."""
        return power_sum(self.members)

    def status(self, energy_kwh: float | None) -> PlaceStatus:
        """For the house's page."""
        place, control = self.place, self.control
        power = self.power
        heat_w = None if power.value is None else power.value * place.efficiency
        state, text = self._state()
        fan_w = place.fan_w if self.fan_runs else 0.0
        given_w = self.steady.total_w
        left_h = None if place.filter_h is None else place.filter_h - self.fan_h
        return PlaceStatus(
            key=place.key,
            name=verbatim(place.name),
            kind=place.kind,
            state=state,
            text=text,
            temperature_c=control.sensor.value,
            target_c=control.target_c,
            highest_c=place.highest_c,
            wanted_w=control.wanted_heat_w,
            asked_w=self.asked_w,
            given_w=given_w + (place.fan_w if given_w > 0 else 0.0),
            power_w=power,
            heat_w=UNKNOWN if heat_w is None else Value(heat_w, _after(power, place), words.ARRIVES),
            fan_w=fan_w,
            energy_kwh=energy_kwh,
            heaters=tuple(member.entry.key for member in self.members),
            filter_left_h=left_h,
            warnings=self._warnings(left_h),
            minutes_to_target=minutes_to(place, control.sensor.believed_c, control.target_c, heat_w)
            if place.is_water
            else None,
        )

    def _state(self) -> tuple[str, Text]:
        control = self.control
        if not self.place.enabled:
            return "off", words.OFF
        if not self._active:
            return "off", words.HEATING_OFF
        if self._paused:
            return "waiting", words.PAUSED
        if control.held:
            return ("held" if self.place.sensor else "blind"), control.held
        return self._served_state()

    def _served_state(self) -> tuple[str, Text]:
        if not self._outlets:
            return "waiting", words.NO_HEATER if not self.members else words.NONE_USABLE
        if self._waits:
            return "waiting", self._waits
        if self.steady.total_w > 0:
            return "heating", words.heating(self.steady.total_w, self.control.target_c)
        if self.control.wanted_heat_w > 0:
            return "waiting", words.NEXT_LEVEL
        return "warm", words.WARM

    def _warnings(self, left_h: float | None) -> tuple[Text, ...]:
        found = [self.control.water.warning(self.place)]
        if left_h is not None and left_h < 0:
            found.append(words.filter_due(-left_h))
        found.extend(words.cannot_rest(m) for m in self.members if m.steered and m.floor_w > 0)
        return tuple(text for text in found if text)

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        return {"fan_h": self.fan_h, "control": self.control.export_state()}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        fan_h, control = finite(state.get("fan_h")), state.get("control")
        if fan_h is not None and fan_h >= 0:
            self.fan_h = fan_h
        if isinstance(control, dict):
            self.control.import_state(control)


def _after(power: Value, place: Place) -> Provenance:
    """Of a measured power after a declared part of it."""
    if place.efficiency == 1.0 or power.provenance is not Provenance.MEASURED:
        return power.provenance
    return Provenance.MODELLED
