"""The best watts for each slot of a plan: a linear programme in the two-node model of the room, for HiGHS.

Minimise what the grid's and the home's own power cost (or emit), what missing warmth is worth, and what heat
is missing at the end against the plain thermostat; subject to the room's equations. Own power comes first:
where selling it would pay more than the grid asks, both count at their mean, or the grid would be preferred,
which no meter allows. Where the least power matters, each slot is either off or at least at that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

from warmgui.core.energy.plan.run import Run, least_w, simulate, steps_of, thermostat
from warmgui.core.heat.numbers import clip

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from warmgui.core.energy.plan.question import AskedSlot, PlanQuestion

    Array = NDArray[np.float64]

LIMIT_S = 0.6
"""For slots that are on or off; what was found until then is good; else the watts may be any."""
LP_LIMIT_S = 20.0
"""A linear programme of two days takes hundredths of a second."""
GAP = 5e-3
COMFORT = {"cost": 2.0, "carbon": 2.0, "sun": 0.1}
"""What a kelvin-hour within the band is worth, in units of the heat that it takes at the mean price."""
FLOOR = 10.0
"""The same below the band, besides what the room's whole heat is worth."""
HOT = 20.0
"""Above the band, in units of what it costs to be below: nothing is worth being too hot."""
EPSILON = 1e-3
"""Of a usual kWh: where heat is free, no more of it than is wanted."""
END = 1.5
"""What a kWh is worth that is missing at the end, in units of the dearest one."""
LEAST_WEIGHT = 1e-3
"""Per kWh: where everything is free, heat is still wanted, and no more of it than that."""
KWH_J = 3.6e6


@dataclass(frozen=True, slots=True)
class Weights:
    """What the programme minimises; per kWh, per K·h."""

    grid: tuple[float, ...]
    own: tuple[float, ...]
    cold: float
    """A kelvin-hour below the wish, within the band."""
    floor: float
    """The same below the band, besides."""
    hot: float
    """A kelvin-hour above the band that heating could have avoided."""
    end: float
    """A kWh of heat that is missing at the end."""
    battery: float
    usual: float
    """A usual kWh: the programme's unit, so that its numbers are neither tiny nor huge."""


def weights(asked: PlanQuestion) -> Weights:
    """What counts how much for a policy."""
    pairs = [_pair(asked, slot) for slot in asked.slots]
    grid, own = tuple(p[0] for p in pairs), tuple(p[1] for p in pairs)
    hours = sum(slot.hours for slot in asked.slots)
    mean = sum(value * slot.hours for value, slot in zip(grid, asked.slots, strict=True)) / hours
    most = max(*(abs(v) for v in grid), LEAST_WEIGHT)
    usual = max(mean, 0.2 * most, LEAST_WEIGHT)
    kelvin_hour = asked.room.loss_w_per_k / 1000.0 / asked.placement * usual
    # Nobody leaves the band for a quarter of an hour, however dear that is.
    hold = 4.0 * asked.room.capacity_j_per_k / KWH_J / asked.placement * most
    share = COMFORT.get(asked.policy, COMFORT["cost"])
    end = END * most if asked.policy != "sun" else usual
    least = EPSILON * usual
    return Weights(
        tuple(value + least for value in grid),
        tuple(value + least for value in own),
        share * kelvin_hour,
        FLOOR * kelvin_hour + hold,
        HOT * (FLOOR * kelvin_hour + hold),
        end / asked.placement,
        0.5 * usual if asked.policy == "cost" else 0.05 * usual,
        usual,
    )


def _pair(asked: PlanQuestion, slot: AskedSlot) -> tuple[float, float]:
    """A kWh from the grid and an own one."""
    if asked.policy == "carbon":
        return slot.carbon or 0.0, 0.0
    if asked.policy != "cost":
        return 1.0, 0.0
    price = slot.price or 0.0
    if price >= asked.feed_in:
        return price, asked.feed_in
    own = clip(slot.own_w / asked.max_w, 0.0, 1.0)
    mixed = own * asked.feed_in + (1.0 - own) * price
    return mixed, mixed


class _Columns:
    """Where each kind of variable stands in the programme's vector."""

    def __init__(self, count: int) -> None:
        self.count = count
        names = ("air", "mass", "grid", "own", "battery", "cold", "floor", "hot", "on")
        for place, name in enumerate(names):
            setattr(self, name, np.arange(place * count, (place + 1) * count))
        self.end = len(names) * count
        self.size = self.end + 1

    air: NDArray[np.int64]
    mass: NDArray[np.int64]
    grid: NDArray[np.int64]
    own: NDArray[np.int64]
    battery: NDArray[np.int64]
    cold: NDArray[np.int64]
    floor: NDArray[np.int64]
    hot: NDArray[np.int64]
    on: NDArray[np.int64]


class _Rows:
    """Constraints, one after the other: low <= sum of (value x variable) <= high."""

    def __init__(self) -> None:
        self._at: list[int] = []
        self._column: list[int] = []
        self._value: list[float] = []
        self._low: list[float] = []
        self._high: list[float] = []

    def add(self, terms: list[tuple[int, float]], low: float, high: float) -> None:
        """One more."""
        row = len(self._low)
        for column, value in terms:
            self._at.append(row)
            self._column.append(int(column))
            self._value.append(value)
        self._low.append(low)
        self._high.append(high)

    def constraint(self, size: int) -> LinearConstraint:
        """All of them."""
        shape = (len(self._low), size)
        matrix = coo_matrix((self._value, (self._at, self._column)), shape=shape).tocsr()
        return LinearConstraint(matrix, np.array(self._low), np.array(self._high))


def optimise(asked: PlanQuestion) -> Run | None:
    """The best run; None where there is none, or not within the time."""
    low_w = least_w(asked)
    run = _solved(asked, low_w)
    return run if run is not None or low_w <= 0 else _solved(asked, 0.0)


def _solved(asked: PlanQuestion, low_w: float) -> Run | None:
    at, rows, what = _Columns(len(asked.slots)), _Rows(), weights(asked)
    _room(asked, at, rows)
    _powers(asked, at, rows, low_w)
    _wishes(asked, at, rows)
    low, high = _bounds(asked, at, low_w)
    integral = np.zeros(at.size)
    if low_w > 0:
        integral[at.on] = 1
    found = milp(
        _objective(asked, at, what) / what.usual,
        integrality=integral,
        bounds=Bounds(low, high),
        constraints=rows.constraint(at.size),
        options={"time_limit": LIMIT_S if low_w > 0 else LP_LIMIT_S, "mip_rel_gap": GAP},
    )
    if found.x is None or not np.all(np.isfinite(found.x)):
        return None
    return _run(asked, at, found.x)


def _run(asked: PlanQuestion, at: _Columns, x: Array) -> Run:
    own = np.clip(x[at.own] + x[at.battery], 0.0, asked.max_w)
    power = np.clip(x[at.grid] + own, 0.0, asked.max_w)
    own = np.minimum(own, power)
    # What comes from the home comes first, whatever the programme's mean price made it say.
    sun = np.minimum(power, [slot.own_w for slot in asked.slots])
    return simulate(asked, power.tolist(), np.maximum(own, sun).tolist())


def _objective(asked: PlanQuestion, at: _Columns, what: Weights) -> Array:
    hours = np.array([slot.hours for slot in asked.slots])
    c = np.zeros(at.size)
    c[at.grid] = np.array(what.grid) * hours / 1000.0
    c[at.own] = np.array(what.own) * hours / 1000.0
    c[at.battery] = what.battery * hours / 1000.0
    c[at.cold], c[at.floor], c[at.hot] = what.cold * hours, what.floor * hours, what.hot * hours
    c[at.end] = what.end
    return c


def _room(asked: PlanQuestion, at: _Columns, rows: _Rows) -> None:
    """Air and mass of each slot follow from those of the one before."""
    for k, (slot, step) in enumerate(zip(asked.slots, steps_of(asked), strict=True)):
        given_w = asked.heat_w(0.0) + asked.other_heat_w(slot)
        for out, from_air, from_mass, per_outdoor, per_w in (
            (at.air, step.aa, step.am, step.air_per_outdoor, step.air_per_w),
            (at.mass, step.ma, step.mm, step.mass_per_outdoor, step.mass_per_w),
        ):
            known = per_outdoor * slot.outdoor_c + per_w * given_w
            terms = [(out[k], 1.0)]
            terms += [(kind[k], -per_w * asked.placement) for kind in (at.grid, at.own, at.battery)]
            if k == 0:
                known += from_air * asked.room_c + from_mass * asked.mass_c
            else:
                terms += [(at.air[k - 1], -from_air), (at.mass[k - 1], -from_mass)]
            rows.add(terms, known, known)


def _powers(asked: PlanQuestion, at: _Columns, rows: _Rows, low_w: float) -> None:
    for k in range(at.count):
        watts = [(kind[k], 1.0) for kind in (at.grid, at.own, at.battery)]
        if low_w > 0:
            rows.add([*watts, (at.on[k], -asked.max_w)], -np.inf, 0.0)
            rows.add([*watts, (at.on[k], -low_w)], 0.0, np.inf)
        else:
            rows.add(watts, -np.inf, asked.max_w)
    if asked.battery is not None:
        used = [(at.battery[k], slot.hours / 1000.0) for k, slot in enumerate(asked.slots)]
        rows.add(used, -np.inf, max(asked.battery.stored_kwh, 0.0))


def _wishes(asked: PlanQuestion, at: _Columns, rows: _Rows) -> None:
    """Warm enough, not too warm, and as much heat left as the plain thermostat would leave."""
    tops = hottest_c(asked)
    for k in range(at.count):
        rows.add([(at.air[k], 1.0), (at.cold[k], 1.0), (at.floor[k], 1.0)], asked.wanted_c(k), np.inf)
        rows.add([(at.air[k], 1.0), (at.hot[k], -1.0)], -np.inf, tops[k])
    room, last = asked.room, at.count - 1
    left = stored_kwh(asked, *_left(asked))
    rows.add(
        [
            (at.air[last], room.air_j_per_k / KWH_J),
            (at.mass[last], room.mass_j_per_k / KWH_J),
            (at.end, 1.0),
        ],
        left,
        np.inf,
    )


def _left(asked: PlanQuestion) -> tuple[float, float]:
    """Air and mass that the plan should end with."""
    plain = thermostat(asked)
    air_c, mass_c = plain.air_c[-1], plain.mass_c[-1]
    if asked.policy != "sun":
        return air_c, mass_c
    # Waiting for the sun is the point: the lower end of the band is enough.
    last = asked.slots[-1]
    less_k = max(air_c - asked.band(last).low_c, 0.0)
    return air_c - less_k, mass_c - less_k


def stored_kwh(asked: PlanQuestion, air_c: float, mass_c: float) -> float:
    """Heat in air and mass above 0 °C."""
    return (asked.room.air_j_per_k * air_c + asked.room.mass_j_per_k * mass_c) / KWH_J


def hottest_c(asked: PlanQuestion) -> list[float]:
    """What the air may be at the end of each slot: the band, or what a room falls to that was at its top.

    After the target fell, or in the sun, a room may be too warm without any heat.
    """
    found = []
    air_c = mass_c = max(asked.room_c, asked.mass_c, asked.band(asked.slots[0]).high_c)
    for k, (slot, step) in enumerate(zip(asked.slots, steps_of(asked), strict=True)):
        given_w = asked.heat_w(0.0) + asked.other_heat_w(slot)
        air_c, mass_c = step.after(air_c, mass_c, slot.outdoor_c, given_w)
        top_c = max(asked.band(slot).high_c, asked.wanted_c(k))
        air_c = max(air_c, top_c)
        mass_c = max(mass_c, min(air_c, top_c))
        found.append(air_c)
    return found


def _bounds(asked: PlanQuestion, at: _Columns, low_w: float) -> tuple[Array, Array]:
    low, high = np.zeros(at.size), np.full(at.size, np.inf)
    low[at.air] = low[at.mass] = -np.inf
    high[at.grid] = asked.max_w
    high[at.own] = [clip(slot.own_w, 0.0, asked.max_w) for slot in asked.slots]
    battery_w = 0.0 if asked.battery is None else clip(asked.battery.most_w, 0.0, asked.max_w)
    high[at.battery] = battery_w
    for k, slot in enumerate(asked.slots):
        high[at.cold[k]] = max(asked.wanted_c(k) - asked.band(slot).low_c, 0.0)
    high[at.on] = 1.0 if low_w > 0 else 0.0
    return low, high
