"""Where the home's power comes from, and what of its own it could give to heating.

home = sun + wind + battery + grid: one part that nobody reads follows from the others. What is too old is
shown as such and never counted on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Flows
from warmgui.core.text import Text, translate, verbatim
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings

GONE_S = 3600.0
"""What is older is not even shown as stale."""
GRID_SHOWS_W = 50.0
"""Whoever takes or gives so much has a grid."""
_SOURCES = (Quantity.SUN_POWER_W, Quantity.WIND_POWER_W, Quantity.HOME_BATTERY_POWER_W, Quantity.GRID_POWER_W)


def flows(board: ReadingBoard, settings: Settings, now_s: float, mining_w: Value, wall_w: Value) -> Flows:
    """The home's powers now.

    Args:
        board: the newest readings.
        settings: how old they may be, what the source reads, when the battery comes first.
        now_s: monotonic seconds, as in the readings.
        mining_w: what mining draws now.
        wall_w: what the PC draws.
    """
    parts = _Parts(board, settings, now_s)
    home = parts.home()
    grid = parts.grid(home)
    sun = parts.sun(home, grid)
    wind = parts.read(Quantity.WIND_POWER_W)
    battery = parts.read(Quantity.HOME_BATTERY_POWER_W)
    charge = parts.read(Quantity.HOME_BATTERY_FRACTION)
    found = Flows(
        sun_w=sun,
        wind_w=wind,
        grid_w=grid,
        battery_w=battery,
        battery_fraction=charge,
        grid_present=_grid_present(parts, grid),
        home_w=home,
        pc_w=wall_w,
    )
    return replace(found, available_w=_available(found, parts, settings.home.battery_first, mining_w))


def _grid_present(parts: _Parts, grid: Value) -> Value:
    read = parts.read(Quantity.GRID_PRESENT)
    if _is_fresh(read):
        return read
    last, awaited = parts.last_word(Quantity.GRID_PRESENT), Quantity.GRID_PRESENT in parts.wanted
    shows = _is_fresh(grid) and abs(grid.value or 0.0) >= GRID_SHOWS_W
    if shows and (last.value is not None or not awaited):
        return Value(1.0, _computed((grid,)), translate("energy", "Power flows over the grid's meter."))
    return last


def _available(found: Flows, parts: _Parts, battery_first: float, mining_w: Value) -> Value:
    """What mining uses now, less what the home takes from the grid and out of its battery."""
    if not _is_fresh(found.grid_w) or not _is_fresh(mining_w):
        return UNKNOWN
    used = [found.grid_w, mining_w]
    left_w = (mining_w.value or 0.0) - (found.grid_w.value or 0.0)
    if _is_fresh(found.battery_w):
        used.append(found.battery_w)
        battery_w = found.battery_w.value or 0.0
        full = _is_fresh(found.battery_fraction) and (found.battery_fraction.value or 0.0) >= battery_first
        left_w -= battery_w if battery_w > 0.0 or full else 0.0
    elif parts.expects(Quantity.HOME_BATTERY_POWER_W):
        return UNKNOWN  # the battery may be what gives: its power is not left over
    own = [value for value in (found.sun_w, found.wind_w) if _is_fresh(value)]
    missing = [
        quantity
        for quantity, value in ((Quantity.SUN_POWER_W, found.sun_w), (Quantity.WIND_POWER_W, found.wind_w))
        if not _is_fresh(value) and parts.expects(quantity)
    ]
    if own and not missing:  # nobody can have more left than there is
        left_w = min(left_w, sum(value.value or 0.0 for value in own))
        used.extend(own)
    return Value(max(left_w, 0.0), _computed(used), _AVAILABLE)


@dataclass(frozen=True, slots=True)
class _Parts:
    board: ReadingBoard
    settings: Settings
    now_s: float

    @property
    def wanted(self) -> frozenset[Quantity]:
        return self.settings.home.known_parts

    def read(self, quantity: Quantity) -> Value:
        reading = self.board.get(quantity, self.now_s)
        if reading is None or reading.value is None or self.now_s - reading.at_s > GONE_S:
            return Value(None, Provenance.UNKNOWN, self._why(quantity))
        # A source that only dates changes says itself how long its word counts.
        old = reading.fresh_s is None and self.now_s - reading.at_s > self.settings.home.stale_s
        # Nothing the other way round, of a meter that counts so, is nothing.
        return Value(
            reading.value + 0.0, Provenance.STALE if old else reading.provenance, verbatim(reading.source)
        )

    def last_word(self, quantity: Quantity) -> Value:
        """What it said last, however long ago, where it is still to be read: an outage silences sources."""
        reading = self.board.get(quantity, self.now_s)
        if quantity not in self.wanted or reading is None or reading.value is None:
            return self.read(quantity)
        return Value(reading.value + 0.0, Provenance.STALE, verbatim(reading.source))

    def expects(self, quantity: Quantity) -> bool:
        """Whether the home has this part: the settings name it, or it was heard of."""
        return quantity in self.wanted or quantity in self._heard

    @property
    def _heard(self) -> tuple[Quantity, ...]:
        return tuple(q for q in _SOURCES if "" in self.board.devices(q))

    def home(self) -> Value:
        read = self.read(Quantity.HOME_POWER_W)
        if read.value is not None or self.expects(Quantity.HOME_POWER_W):
            return read
        if not self.expects(Quantity.GRID_POWER_W):
            return read
        used = [self.read(quantity) for quantity in _SOURCES if self.expects(quantity)]
        if not all(_is_fresh(value) for value in used):
            return read
        return _sum(used, _SUM_HOME)

    def grid(self, home: Value) -> Value:
        read = self.read(Quantity.GRID_POWER_W)
        if read.value is not None or self.expects(Quantity.GRID_POWER_W) or not _is_fresh(home):
            return read
        used = [self.read(q) for q in _SOURCES if q is not Quantity.GRID_POWER_W and self.expects(q)]
        if not used or not all(_is_fresh(value) for value in used):
            return read
        given_w = sum(value.value or 0.0 for value in used)
        return Value((home.value or 0.0) - given_w, _computed([home, *used]), _REST_GRID)

    def sun(self, home: Value, grid: Value) -> Value:
        read = self.read(Quantity.SUN_POWER_W)
        has_sun = self.settings.home.sun_peak_w is not None and not self.expects(Quantity.SUN_POWER_W)
        if read.value is not None or not has_sun or not _is_fresh(home) or not _is_fresh(grid):
            return read
        others = (Quantity.WIND_POWER_W, Quantity.HOME_BATTERY_POWER_W)
        used = [grid, *(self.read(quantity) for quantity in others if self.expects(quantity))]
        if not all(_is_fresh(value) for value in used):
            return read
        rest_w = (home.value or 0.0) - sum(value.value or 0.0 for value in used)
        return Value(max(rest_w, 0.0), _computed([home, *used]), _REST_SUN)

    def _why(self, quantity: Quantity) -> Text:
        refusal = self.board.refusal(quantity)
        return UNKNOWN.how if refusal is None else refusal.reason


def _is_fresh(value: Value) -> bool:
    return value.value is not None and value.provenance not in {Provenance.STALE, Provenance.UNKNOWN}


def _sum(parts: list[Value], how: Text) -> Value:
    return Value(max(sum(part.value or 0.0 for part in parts), 0.0), _computed(parts), how)


def _computed(parts: Iterable[Value]) -> Provenance:
    """Of what follows from others: a model, and simulated as soon as one of them is."""
    simulated = any(part.provenance is Provenance.SIMULATED for part in parts)
    return Provenance.SIMULATED if simulated else Provenance.MODELLED


_SUM_HOME = translate("energy", "Sun, wind, battery and grid together.")
_REST_GRID = translate("energy", "What the home uses, less sun, wind and battery.")
_REST_SUN = translate("energy", "What the home uses, less grid, wind and battery.")
_AVAILABLE = translate("energy", "What mining uses now, less what comes from the grid and the battery.")
