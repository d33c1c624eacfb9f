"""The duck curve: midday sun pushes the grid's net load down, the evening pulls it up again."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from warmgui.core.money.scenario import Figure, Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, value
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

_HOURS = 24
_RAMP_H = 3
_LEAST_GW = 1e-12
_SUNRISE_H, _SUNSET_H = 6.0, 19.0
_DEMAND = (
    0.86,
    0.83,
    0.81,
    0.80,
    0.81,
    0.85,
    0.91,
    0.96,
    0.98,
    0.98,
    0.98,
    0.99,
    1.0,
    1.01,
    1.03,
    1.06,
    1.11,
    1.17,
    1.22,
    1.23,
    1.2,
    1.13,
    1.03,
    0.93,
)
"""Hour by hour, of its mean: a day in spring."""
ALWAYS, FOLLOWS = 0.0, 1.0

_INPUTS = (
    ScenarioInput(
        "demand_gw",
        translate("scenarios", "Demand of the grid, mean"),
        "power_gw",
        25.0,
        0.1,
        500.0,
        0.5,
        translate("scenarios", "About California in spring"),
        logarithmic=True,
    ),
    ScenarioInput(
        "solar_gw",
        translate("scenarios", "Sun at noon"),
        "power_gw",
        18.0,
        0.0,
        500.0,
        0.5,
        translate("scenarios", "About California in spring"),
    ),
    ScenarioInput(
        "must_run",
        translate("scenarios", "Plants that cannot stop, of the demand"),
        "fraction",
        0.4,
        0.0,
        0.9,
        0.05,
        common.ASSUMED,
    ),
    ScenarioInput(
        "miners_gw",
        translate("scenarios", "Miners, at most"),
        "power_gw",
        4.0,
        0.0,
        50.0,
        0.1,
        common.ASSUMED,
    ),
    ScenarioInput(
        "behaviour",
        translate("scenarios", "The miners"),
        "number",
        FOLLOWS,
        ALWAYS,
        FOLLOWS,
        1.0,
        choices=(
            (ALWAYS, translate("scenarios", "run all day")),
            (FOLLOWS, translate("scenarios", "run while sun is plenty")),
        ),
    ),
)


class Curve(NamedTuple):
    """Hour by hour, GW."""

    net: tuple[float, ...]
    """Demand less sun, without miners; what must run keeps it from falling further."""
    with_miners: tuple[float, ...]
    miners: tuple[float, ...]
    spilled: tuple[float, ...]
    """Sun that nobody takes, without miners."""
    spilled_with: tuple[float, ...]


def curve(given: Given) -> Curve:
    """The day without and with miners; those that follow the sun run in the hours of the lowest net load."""
    shape = sum(_DEMAND) / _HOURS
    demand = tuple(given["demand_gw"] * part / shape for part in _DEMAND)
    raw = tuple(
        d - given["solar_gw"] * common.daylight(h + 0.5, _SUNRISE_H, _SUNSET_H) for h, d in enumerate(demand)
    )
    floor = given["demand_gw"] * given["must_run"]
    mean = math.fsum(raw) / _HOURS
    follows = given["behaviour"] >= FOLLOWS / 2.0
    miners = tuple(
        min(given["miners_gw"], max(mean - net, 0.0)) if follows else given["miners_gw"] for net in raw
    )
    both = tuple(net + m for net, m in zip(raw, miners, strict=True))
    return Curve(
        net=tuple(max(net, floor) for net in raw),
        with_miners=tuple(max(net, floor) for net in both),
        miners=miners,
        spilled=tuple(max(floor - net, 0.0) for net in raw),
        spilled_with=tuple(max(floor - net, 0.0) for net in both),
    )


def _sun(hour: float) -> float:
    return common.daylight(hour, _SUNRISE_H, _SUNSET_H)


def _compute(given: Given) -> Outcome:
    duck = curve(given)
    ramp = _rise("ramp", translate("scenarios", "Steepest rise in three hours, without miners"), duck.net)
    ramp_with = _rise("ramp_with", translate("scenarios", "Steepest rise with miners"), duck.with_miners)
    hour, hour_with = _at(duck.net, min), _at(duck.with_miners, min)
    low = _load(
        "low", translate("scenarios", "Lowest net load, without miners"), given, duck, hour, mining=False
    )
    low_with = _load(
        "low_with", translate("scenarios", "Lowest net load with miners"), given, duck, hour_with, mining=True
    )
    high = _at(duck.with_miners, max)
    peak = _load(
        "peak_with", translate("scenarios", "Highest net load with miners"), given, duck, high, mining=True
    )
    before, after = math.fsum(duck.spilled), math.fsum(duck.spilled_with)
    used = figure(
        "rescued",
        translate("scenarios", "Sun that would have been lost, used by miners in a day"),
        "energy_mwh",
        (before - after) * 1000.0,
        "S = (a − b) · 1000",
        _hourly("a", translate("scenarios", "Sun lost without miners, GWh"), before, "number"),
        _hourly("b", translate("scenarios", "and with them, GWh"), after, "number"),
    )
    busy = math.fsum(duck.miners) / max(given["miners_gw"], _LEAST_GW)
    hours = figure(
        "hours",
        translate("scenarios", "The miners run, at full power"),
        "hours_per_day",
        busy,
        "t = E / max(P, 1e-12)",
        WorkingInput(
            "E",
            translate("scenarios", "Their energy in the day, GWh"),
            Amount(math.fsum(duck.miners), "number"),
            Provenance.MODELLED,
        ),
        given.as_("P", "miners_gw"),
    )
    verdict, tone = _verdict(given, value(ramp), value(ramp_with), value(hours))
    x = tuple(float(h) for h in range(_HOURS))
    chart = lines(
        x,
        "duration_h",
        translate("scenarios", "Hour of the day"),
        "power_gw",
        translate("scenarios", "Net load: demand less sun"),
        (translate("scenarios", "Without miners"), duck.net, "other"),
        (translate("scenarios", "With miners"), duck.with_miners, "main"),
        (translate("scenarios", "Miners"), duck.miners, "cost"),
    )
    return Outcome(
        verdict,
        tone,
        (ramp, ramp_with, low, low_with, peak, used, hours),
        chart,
        (
            translate(
                "scenarios", "One made-up day in spring: the shape of demand and sun, not a measurement."
            ),
            translate(
                "scenarios",
                "Machines that run a third of the day earn a third: whether that pays is another question.",
            ),
            translate("scenarios", "A battery can also give in the evening, which miners cannot."),
        ),
    )


def _at(net: tuple[float, ...], extreme: Callable[[tuple[float, ...]], float]) -> int:
    return net.index(extreme(net))


def _rise(key: str, label: Text, net: tuple[float, ...]) -> Figure:
    """The steepest rise, told by the net load before and after it."""
    start = max(range(_HOURS - _RAMP_H), key=lambda h: net[h + _RAMP_H] - net[h])
    before = translate("scenarios", "Net load at {hour}:00", hour=start)
    after = translate("scenarios", "Net load at {hour}:00", hour=start + _RAMP_H)
    lines_ = (
        _hourly("a", before, net[start], "power_gw"),
        _hourly("b", after, net[start + _RAMP_H], "power_gw"),
    )
    return figure(key, label, "power_gw", net[start + _RAMP_H] - net[start], "R = b − a", *lines_)


def _load(key: str, label: Text, given: Given, duck: Curve, hour: int, *, mining: bool) -> Figure:
    """The net load of one hour: demand less sun, with miners or without, never below what must run."""
    demand = given["demand_gw"] * _DEMAND[hour] * _HOURS / sum(_DEMAND)
    sun = given["solar_gw"] * _sun(hour + 0.5)
    miners = duck.miners[hour] if mining else 0.0
    return figure(
        key,
        label,
        "power_gw",
        (duck.with_miners if mining else duck.net)[hour],
        "L = max(d − s + m, D · f)",
        _hourly("d", translate("scenarios", "Demand at {hour}:00", hour=hour), demand, "power_gw"),
        _hourly("s", translate("scenarios", "Sun then"), sun, "power_gw"),
        _hourly("m", translate("scenarios", "Miners then"), miners, "power_gw"),
        given.as_("D", "demand_gw"),
        given.as_("f", "must_run"),
    )


def _hourly(symbol: str, name: Text, amount: float, kind: str) -> WorkingInput:
    source = translate("scenarios", "Worked out hour by hour, as in the chart")
    return WorkingInput(symbol, name, Amount(amount, kind), Provenance.MODELLED, source)


def _verdict(given: Given, ramp: float, ramp_with: float, hours: float) -> tuple[Text, str]:
    amounts = {
        "before": Amount(ramp, "power_gw"),
        "after": Amount(ramp_with, "power_gw"),
        "hours": Amount(hours, "hours_per_day"),
    }
    if given["miners_gw"] <= 0 or hours <= 0:
        return translate("scenarios", "Without miners nothing changes."), "mixed"
    if ramp_with < ramp:
        return translate(
            "scenarios",
            "The evening's rise falls from {before} to {after}. For it the miners stand still but for "
            "{hours}.",
            **amounts,
        ), "good"
    return translate(
        "scenarios",
        "The duck keeps its back: the rise is {after} after {before}, and the evening's peak grows.",
        after=amounts["after"],
        before=amounts["before"],
    ), "bad"


SCENARIOS = (
    computed(
        "duck_curve",
        translate("scenarios", "The duck curve"),
        translate("scenarios", "Miners flatten the duck curve."),
        _INPUTS,
        _compute,
        group="grid",
    ),
)
