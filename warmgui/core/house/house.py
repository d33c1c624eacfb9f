"""The house: all places and all heaters in the network, and who gets how much.

The engine's heater asks once a tick, in this order: `look`, `plan`, `hold_here` (where the guard says so),
`commands`, `status`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.power.meter import GAP_S
from warmgui.core.house import place_words
from warmgui.core.house.here import Here
from warmgui.core.house.lan_heaters import LanHeaters
from warmgui.core.house.limits import PowerLimits
from warmgui.core.house.nouns import HERE
from warmgui.core.house.place_faults import place_faults
from warmgui.core.house.served import Served
from warmgui.core.house.tally import Tally
from warmgui.core.house.work_share import Site, share
from warmgui.core.house_messages import FilterCleaned, HeaterReport, LimitPower
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.house.now import HereWish, HouseNow
    from warmgui.core.messages import Command
    from warmgui.core.model import Fault
    from warmgui.core.settings.model import Settings

LEAST_W = 0.5
PHASE_S = 7.0
"""Places do not all reckon in the same second."""

_ROUNDING_W = 1e-6


class House:
    """Places, heaters, limits and the day's sums."""

    def __init__(self, settings: Settings) -> None:
        self.heaters, self.limits, self.tally = LanHeaters(), PowerLimits(), Tally()
        self.here = Here()
        self.served: dict[str, Served] = {}
        self.pc_w = 0.0
        """What the plan leaves for the PC, marginal W."""
        self._settings = settings
        self._budgets: dict[str, float] = {}
        self._shares: dict[str, float] = {}
        self._saved: dict[str, object] = {}
        self._afar_counts = False
        """A limit from afar is the one that counts."""
        self.configure(settings)

    def configure(self, settings: Settings) -> None:
        """New settings; what is known of places and heaters that stay is kept."""
        self._settings, house = settings, settings.house
        self.heaters.configure(house.heaters)
        old, self.served = self.served, {}
        for number, place in enumerate(house.places):
            if place.key == HERE:
                continue
            served = old.get(place.key)
            if served is None:
                served = Served(place, (number * PHASE_S) % 60.0)
                saved = self._saved.get(place.key)
                if isinstance(saved, dict):
                    served.import_state(saved)
            elif served.place != place:
                served.configure(place)
            self.served[place.key] = served
        self.heaters.place_names = {p.key: verbatim(p.name) for p in house.places} | {HERE: place_words.HERE}

    def take(self, message: HeaterReport | FilterCleaned | LimitPower, now_s: float) -> None:
        """What a heater said, or a person wishes."""
        match message:
            case HeaterReport():
                self.heaters.take(message, now_s)
            case LimitPower():
                self.limits.take(message)
            case FilterCleaned(place=key) if key in self.served:
                self.served[key].fan_h = 0.0

    def forgive(self) -> None:
        """The user has read the faults."""
        self.heaters.forgive()
        for served in self.served.values():
            served.control.sensor.forget()

    # ---- one tick ------------------------------------------------------------------------------------------

    def look(self, now: HouseNow) -> None:
        """What places and heaters say, and what they drew since the last tick."""
        dt_s = min(now.dt_s, GAP_S)
        if self.tally.begin(now.now_utc, now.utc_offset_s):
            self.heaters.begin_day()
        on = now.on and not now.paused
        unknown = {key for key, served in self.served.items() if served.awaits(now)}
        unknown |= {HERE} if now.room_awaited else set()
        self.heaters.look(now.now_s, dt_s, now.board, on=on, unknown=unknown)
        self.here.look(self.heaters.of_place(HERE))
        for key, served in self.served.items():
            served.look(now, self.heaters.of_place(key))

    def plan(self, now: HouseNow, wish: HereWish) -> float:
        """Share the power among places, and within them; returns what the PC should draw, marginal W."""
        house = self._settings.house
        hold_s = house.base_hold_min * 60.0
        sites = [self.here.wish(now, wish, hold_s, house.here_priority)]
        sites += [served.wish(now, hold_s) for served in self.served.values()]
        left_w = self._left_w()
        self._budgets = share(left_w, sites, {})  # levels are held below
        self._shares, self.pc_w = self.here.give(now, self._budgets[HERE])
        own_w = now.good_hour.own_w
        own_left_w = math.inf if own_w is None else max(own_w - self.pc_w - self.here.steady.total_w, 0.0)
        for site in sorted(sites[1:], key=lambda site: site.priority):
            own_left_w = self._serve(now, site, own_left_w)
        self._fit_limits()
        self.pc_w = min(self.pc_w, self.pc_most_w)
        return self.pc_w

    def _left_w(self) -> float | None:
        """What may be shared out, W: the limits less what is drawn whatever is told; None: there is no limit.

        The settings' limit is of all heaters, those from afar are of what is heated with from here: a heater
        that is only watched takes nothing of them.
        """
        afar_w, own_w = self.limits.lowest_w, self._settings.house.limit_w
        members = [m for m in self.heaters.members if m.entry.enabled]
        self._afar_counts = afar_w is not None and (own_w is None or afar_w <= own_w)
        lefts_w = []
        if own_w is not None:
            lefts_w.append(own_w - sum(m.anyway_w for m in members))
        if afar_w is not None:
            lefts_w.append(afar_w - sum(m.anyway_w for m in members if m.steered))
        return max(min(lefts_w), 0.0) if lefts_w else None

    @property
    def pc_most_w(self) -> float:
        """What the limits leave for the PC beside all that the other heaters are told and draw anyway, W."""
        left_w = self._left_w()
        if left_w is None:
            return math.inf
        fans_w = sum(s.place.fan_w for s in self.served.values() if s.steady.total_w > 0)
        return max(left_w - sum(self._shares.values()) - fans_w - sum(self._floors_w().values()), 0.0)

    def _floors_w(self) -> dict[str, float]:
        """Beyond its share, W: who was on and cannot be switched off draws its least power all the same."""
        return {
            m.entry.key: max(m.floor_w - self._shares.get(m.entry.key, 0.0), 0.0)
            for m in self.heaters.members
            if m.usable and m.told_w
        }

    def _fit_limits(self) -> None:
        """Beside such heaters the last in order give way at once, not when that power has been seen."""
        left_w = self._left_w()
        if left_w is None:
            return
        over_w = sum(self._shares.values()) + sum(self._floors_w().values()) - left_w
        for key in reversed(list(self._shares)):
            if over_w <= _ROUNDING_W:
                return
            share_w = self._shares[key]
            self._shares[key] = 0.0
            over_w -= max(share_w - self._floors_w().get(key, 0.0), 0.0)

    def _serve(self, now: HouseNow, site: Site, left_w: float) -> float:
        """One place; returns what is left of the own power."""
        served = self.served[site.id]
        budget_w = self._budgets[site.id]
        why = place_words.no_power(self._afar()) if self._afar_counts else place_words.NO_POWER
        if served.place.cheap_only or now.good_hour.reserve:
            budget_w, why = (left_w, place_words.NO_POWER) if left_w < budget_w else (budget_w, why)
        self._shares |= served.give(now, budget_w, why)
        return max(left_w - served.steady.total_w, 0.0)

    def _afar(self) -> Text:
        """Whose limit from afar it is that counts."""
        return self.limits.reason([member for member in self.heaters.members if member.steered])

    def limited(self, pc_w: float) -> Text:
        """Why the PC gets less than its room wants; empty where no limit of the house says so."""
        house = self._settings.house
        if self.here.pc_wanted_w <= pc_w + LEAST_W:
            return EMPTY
        if self._afar_counts:
            return self._afar()
        if house.limit_w is None or self.here.steady.total_w > 0:
            return EMPTY
        return translate(
            "house",
            "all heaters together may draw {limit}, and others come first",
            limit=Amount(house.limit_w, "power_w"),
        )

    def hold_here(self, now_s: float) -> None:
        """The PC's room must not get warmer: its heaters rest."""
        self.here.steady.rest(now_s)
        for member in self.here.members:
            self._shares[member.entry.key], member.awaited = 0.0, False

    def commands(self) -> tuple[Command, ...]:
        """Everything that the heaters are told."""
        return self.heaters.set_power(self._shares)

    def add(self, dt_s: float, pc_w: float | None, price: float | None) -> None:
        """The energy of this tick; `pc_w`: what the PC's devices draw, marginal W."""
        dt_s = min(dt_s, GAP_S)
        drawn = [m.power.value for m in self.heaters.members if m.entry.enabled and m.power.value is not None]
        self.tally.add_heaters(sum(drawn) if drawn else None, dt_s, price)
        here = [m.power.value for m in self.here.members if m.power.value is not None]
        self.tally.add_place(HERE, sum(here) + (pc_w or 0.0) if here or pc_w is not None else None, dt_s)
        for key, served in self.served.items():
            known = [m.power.value for m in served.members if m.power.value is not None]
            fan_w = served.place.fan_w if served.fan_runs else 0.0
            self.tally.add_place(key, sum(known) + fan_w if known else None, dt_s)

    def add_work(self, dt_s: float, devices: float, science_cores: float | None) -> None:
        """The work of this tick: duties of the PC's devices together, and cores that compute science."""
        theirs = sum(member.duty for member in self.heaters.members)
        self.tally.add_work(devices + theirs, science_cores, min(dt_s, GAP_S))

    @property
    def most_w(self) -> float:
        """What all heaters that may be steered can draw, W."""
        return sum(outlet.max_w for outlet in self.heaters.outlets())

    @property
    def drawn_w(self) -> float:
        """What all heaters draw now, as far as anybody knows, W."""
        return sum(member.likely_w for member in self.heaters.members if member.entry.enabled)

    def faults(self) -> tuple[Fault, ...]:
        """What is worth telling everywhere."""
        return (*self.heaters.faults(), *place_faults(self.served.values()))

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        return {
            "limits": self.limits.export_state(),
            "tally": self.tally.export_state(),
            "heaters_kwh": self.heaters.export_state(),
            "places": {key: served.export_state() for key, served in self.served.items()},
        }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave, before the first tick; wrong parts are left out."""
        parts = {key: value for key, value in state.items() if isinstance(value, dict)}
        self.limits.import_state(parts.get("limits", {}))
        self.tally.import_state(parts.get("tally", {}))
        kwh = parts.get("heaters_kwh", {})
        self.heaters.import_state(
            {k: float(v) for k, v in kwh.items() if isinstance(v, int | float) and 0 <= v < math.inf}
        )
        self._saved = dict(parts.get("places", {}))
        for key, served in self.served.items():
            saved = self._saved.get(key)
            if isinstance(saved, dict):
                served.import_state(saved)
