"""A home or a farm of its own: sun, wind, battery and grid, and a day on which the grid fails."""

from __future__ import annotations

import math
from typing import NamedTuple

from warmgui.core.money import mining
from warmgui.core.money.scenario import Figure, Outcome, ScenarioChart, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, marks, of, value
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

STEPS = 96
_STEP_H = 24.0 / STEPS
_SUNRISE_H, _SUNSET_H = 7.0, 19.0
_EFFICIENCY = 0.9
"""Of the battery, there and back; lost when it is charged."""
_LOAD = (
    0.6,
    0.5,
    0.5,
    0.5,
    0.5,
    0.6,
    1.0,
    1.3,
    1.1,
    0.9,
    0.9,
    1.0,
    1.2,
    1.0,
    0.9,
    0.9,
    1.1,
    1.5,
    1.9,
    1.9,
    1.6,
    1.3,
    1.0,
    0.8,
)
_WIND = (
    1.2,
    1.2,
    1.2,
    1.2,
    1.1,
    1.1,
    1.0,
    0.9,
    0.9,
    0.8,
    0.8,
    0.8,
    0.8,
    0.8,
    0.9,
    0.9,
    0.9,
    1.0,
    1.0,
    1.1,
    1.1,
    1.2,
    1.2,
    1.2,
)
"""Hour by hour, of their mean."""

_INPUTS = (
    ScenarioInput(
        "sun_kwh",
        translate("scenarios", "Sun of the day"),
        "energy_kwh",
        20.0,
        0.0,
        500.0,
        1.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "wind_kw", translate("scenarios", "Wind, mean power"), "power_kw", 0.3, 0.0, 50.0, 0.1, common.ASSUMED
    ),
    ScenarioInput(
        "battery_kwh", translate("scenarios", "Battery"), "energy_kwh", 10.0, 0.0, 500.0, 1.0, common.ASSUMED
    ),
    ScenarioInput(
        "reserve",
        translate("scenarios", "Kept in it for an outage"),
        "fraction",
        0.4,
        0.0,
        1.0,
        0.05,
        common.ASSUMED,
    ),
    ScenarioInput(
        "home_kw",
        translate("scenarios", "The home uses, mean power"),
        "power_kw",
        0.5,
        0.05,
        50.0,
        0.05,
        common.ASSUMED,
    ),
    ScenarioInput(
        "miner_kw", translate("scenarios", "Miners, at most"), "power_kw", 2.0, 0.0, 50.0, 0.1, common.ASSUMED
    ),
    ScenarioInput(
        "outage_start_h",
        translate("scenarios", "The grid fails at"),
        "duration_h",
        18.0,
        0.0,
        23.0,
        1.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "outage_h", translate("scenarios", "for"), "duration_h", 6.0, 0.0, 24.0, 1.0, common.ASSUMED
    ),
    ScenarioInput(
        "feed_in_usd",
        translate("scenarios", "Paid for power that is fed in"),
        "usd_per_kwh",
        0.04,
        0.0,
        0.5,
        0.005,
        common.ASSUMED,
    ),
    common.electricity(),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
)


class Step(NamedTuple):
    """A quarter of an hour, kW; `battery_kwh` at its end."""

    sun: float
    wind: float
    load: float
    """What the home wants."""
    served: float
    miner: float
    charge: float
    """Into the battery, before its loss."""
    discharge: float
    bought: float
    sold: float
    wasted: float
    battery_kwh: float
    grid: bool


def _sun_kw(given: Given, hour: float) -> float:
    if not _SUNRISE_H < hour < _SUNSET_H:
        return 0.0
    return given["sun_kwh"] * _SUN_SHAPE[int(hour / _STEP_H)]


_BELLS = tuple(common.daylight((i + 0.5) * _STEP_H, _SUNRISE_H, _SUNSET_H) for i in range(STEPS))
_SUN_SHAPE = tuple(bell / (sum(_BELLS) * _STEP_H) for bell in _BELLS)


def day(given: Given) -> tuple[Step, ...]:
    """The day, step by step: home first, then the battery's reserve, miners, the rest of it, sale.

    Miners take what is left of sun and wind, and from the grid only where they earn more than it costs. In an
    outage the battery serves the home, down to empty, and miners get only what would be wasted.
    """
    revenue = mining.revenue_per_kwh(given["hashprice_usd"], given["efficiency_j_per_th"])
    from_grid = revenue > given["price_usd_per_kwh"]
    rather_sell = given["feed_in_usd"] >= revenue
    level, days = given["battery_kwh"] * given["reserve"], []
    for i in range(STEPS):
        step = _step(given, (i + 0.5) * _STEP_H, level, from_grid=from_grid, rather_sell=rather_sell)
        level = step.battery_kwh
        days.append(step)
    return tuple(days)


def _outage(given: Given, hour: float) -> bool:
    since = (hour - given["outage_start_h"]) % 24.0
    return since < given["outage_h"]


def _step(given: Given, hour: float, level: float, *, from_grid: bool, rather_sell: bool) -> Step:
    sun, wind = _sun_kw(given, hour), given["wind_kw"] * _WIND[int(hour)] / (sum(_WIND) / 24.0)
    load = given["home_kw"] * _LOAD[int(hour)] / (sum(_LOAD) / 24.0)
    grid = not _outage(given, hour)
    floor = given["battery_kwh"] * given["reserve"] if grid else 0.0
    direct = min(load, sun + wind)
    left = sun + wind - direct
    discharge = min(load - direct, max(level - floor, 0.0) / _STEP_H)
    bought = load - direct - discharge if grid else 0.0
    served = direct + discharge + bought
    room = (given["battery_kwh"] - level) / _STEP_H / _EFFICIENCY
    reserved = min(left, max(floor - level, 0.0) / _STEP_H / _EFFICIENCY, room) if grid else min(left, room)
    left -= reserved
    miner = 0.0 if grid and rather_sell else min(left, given["miner_kw"])
    left -= miner
    more = min(left, max(room - reserved, 0.0))
    left -= more
    extra = given["miner_kw"] - miner if grid and from_grid else 0.0
    charge = reserved + more
    level += (charge * _EFFICIENCY - discharge) * _STEP_H
    sold, wasted = (left, 0.0) if grid else (0.0, left)
    return Step(
        sun, wind, load, served, miner + extra, charge, discharge, bought + extra, sold, wasted, level, grid
    )


def _compute(given: Given) -> Outcome:
    steps = day(given)
    mined = _energy("mined", translate("scenarios", "Miners used in the day"), [s.miner for s in steps])
    own = _energy("own", translate("scenarios", "Sun and wind gave"), [s.sun + s.wind for s in steps])
    bought = _energy("bought", translate("scenarios", "From the grid"), [s.bought for s in steps])
    sold = _energy("sold", translate("scenarios", "To the grid"), [s.sold for s in steps])
    wasted = _energy(
        "wasted", translate("scenarios", "Own power that nobody could use"), [s.wasted for s in steps]
    )
    missing = _energy(
        "missing", translate("scenarios", "Missing to the home"), [s.load - s.served for s in steps]
    )
    revenue = common.revenue(given)
    gain = figure(
        "money",
        translate("scenarios", "Left in the day"),
        "money_usd_per_day",
        value(mined) * value(revenue)
        + value(sold) * given["feed_in_usd"]
        - value(bought) * given["price_usd_per_kwh"],
        "V = M · r + S · e − B · p",
        of("M", mined),
        of("r", revenue),
        of("S", sold),
        given.as_("e", "feed_in_usd"),
        of("B", bought),
        given.as_("p", "price_usd_per_kwh"),
    )
    verdict, tone = _verdict(given, value(missing), value(mined), value(revenue))
    return Outcome(
        verdict,
        tone,
        (missing, own, mined, bought, sold, wasted, gain),
        _chart(given, steps),
        (
            translate(
                "scenarios",
                "One day of one shape of sun, wind and use, made up: no forecast, no weather of a place.",
            ),
            translate("scenarios", "The battery begins at its reserve and loses 10 % there and back."),
            translate("scenarios", "In an outage miners stand back: they get only what would be wasted."),
            common.SINGLE_PRICE,
        ),
    )


def _energy(key: str, label: Text, kw: list[float]) -> Figure:
    total = math.fsum(kw) / STEPS * 24.0
    name = translate("scenarios", "Mean power, of 96 quarter-hours")
    mean = WorkingInput("P", name, Amount(math.fsum(kw) / STEPS, "power_kw"), Provenance.MODELLED)
    return figure(key, label, "energy_kwh", total, "E = P · 24", mean)


def _chart(given: Given, steps: tuple[Step, ...]) -> ScenarioChart:
    x = tuple((i + 0.5) * _STEP_H for i in range(STEPS))
    outage = (
        (given["outage_start_h"], translate("scenarios", "outage begins")),
        ((given["outage_start_h"] + given["outage_h"]) % 24.0, translate("scenarios", "outage ends")),
    )
    return lines(
        x,
        "duration_h",
        translate("scenarios", "Hour of the day"),
        "power_kw",
        translate("scenarios", "Power"),
        (translate("scenarios", "Sun and wind"), [s.sun + s.wind for s in steps], "sun"),
        (translate("scenarios", "Home"), [s.served for s in steps], "other"),
        (translate("scenarios", "Miners"), [s.miner for s in steps], "main"),
        (translate("scenarios", "Grid (below 0: fed in)"), [s.bought - s.sold for s in steps], "cost"),
        (
            translate("scenarios", "Battery (below 0: charged)"),
            [s.discharge - s.charge for s in steps],
            "good",
        ),
        at=marks(x, *(outage if given["outage_h"] > 0 else ())),
    )


_NOTHING_KWH = 1e-9


def _verdict(given: Given, missing: float, mined: float, revenue: float) -> tuple[Text, str]:
    if missing > _NOTHING_KWH:
        return translate(
            "scenarios",
            "The home stands without power for a while: {missing} are missing. It needs a larger battery, "
            "or more kept in it.",
            missing=Amount(missing, "energy_kwh"),
        ), "bad"
    if mined <= _NOTHING_KWH:
        return translate(
            "scenarios", "The home is safe, but nothing is left that miners should use."
        ), "mixed"
    if given["feed_in_usd"] >= revenue:
        return translate(
            "scenarios",
            "The home is safe. Feeding in pays more than mining, so miners get only what would be wasted: "
            "{mined}.",
            mined=Amount(mined, "energy_kwh"),
        ), "mixed"
    return translate(
        "scenarios",
        "It works: the home is served all day, outage included, and miners use {mined}.",
        mined=Amount(mined, "energy_kwh"),
    ), "good"


SCENARIOS = (
    computed(
        "microgrid",
        translate("scenarios", "A microgrid with miners"),
        translate(
            "scenarios",
            "Sun, wind and battery keep the home alive through an outage; miners take what is left.",
        ),
        _INPUTS,
        _compute,
        group="grid",
    ),
)
