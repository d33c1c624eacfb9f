"""An apartment house: heat, electric cars and miners behind one connection to the grid."""

from __future__ import annotations

import math
from typing import NamedTuple

from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, of, value
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

_HOURS = 24
_LEAST_KWH = 1e-9
_FIRST_CHARGING, _CHARGING_HOURS = 18, 12
"""Cars charge from six in the evening to six in the morning."""
_BASE = (
    0.55,
    0.5,
    0.5,
    0.5,
    0.55,
    0.7,
    1.0,
    1.2,
    1.1,
    1.0,
    0.95,
    1.0,
    1.1,
    1.0,
    0.95,
    0.95,
    1.05,
    1.3,
    1.6,
    1.7,
    1.6,
    1.35,
    1.05,
    0.8,
)
"""What a house's flats use hour by hour, of their mean."""

_INPUTS = (
    ScenarioInput("flats", translate("scenarios", "Flats"), "count", 20.0, 2.0, 200.0, 1.0, common.ASSUMED),
    ScenarioInput(
        "flat_w",
        translate("scenarios", "Each uses, on average"),
        "power_w",
        300.0,
        50.0,
        2000.0,
        10.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "heat_kwh_per_flat",
        translate("scenarios", "Heat and hot water of a flat in a day"),
        "heat_kwh",
        25.0,
        0.0,
        200.0,
        1.0,
        translate("scenarios", "Assumed, a day of the heating season"),
    ),
    ScenarioInput(
        "connection_kw",
        translate("scenarios", "Connection to the grid"),
        "power_kw",
        60.0,
        5.0,
        1000.0,
        5.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "cars", translate("scenarios", "Electric cars"), "count", 10.0, 0.0, 200.0, 1.0, common.ASSUMED
    ),
    ScenarioInput(
        "car_kwh",
        translate("scenarios", "Each charges in a day"),
        "energy_kwh",
        8.0,
        1.0,
        100.0,
        1.0,
        common.ASSUMED,
    ),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
    common.electricity(),
)


class Day(NamedTuple):
    """Hour by hour, kW."""

    base: tuple[float, ...]
    cars: tuple[float, ...]
    miners: tuple[float, ...]
    night_kwh: float
    """What the connection could give to cars."""
    left_kwh: float
    """What is left for miners."""
    flats_missing_kwh: float
    """What not even the flats got."""


def day(given: Given) -> Day:
    """A day of the house: flats come first, cars take what is left at night, miners what is left then.

    Miners never make more heat than the day needs; a tank holds it until then.
    """
    connection = given["connection_kw"]
    mean_kw = given["flats"] * given["flat_w"] / 1000.0
    shape = sum(_BASE) / _HOURS
    wished = tuple(mean_kw * part / shape for part in _BASE)
    base = tuple(min(kw, connection) for kw in wished)
    charging = {(_FIRST_CHARGING + i) % _HOURS for i in range(_CHARGING_HOURS)}
    free = tuple(connection - base[h] if h in charging else 0.0 for h in range(_HOURS))
    cars = _shared(given["cars"] * given["car_kwh"], free)
    left = tuple(max(connection - base[h] - cars[h], 0.0) for h in range(_HOURS))
    miners = _shared(given["flats"] * given["heat_kwh_per_flat"], left)
    flats_missing = math.fsum(wish - got for wish, got in zip(wished, base, strict=True))
    return Day(base, cars, miners, math.fsum(free), math.fsum(left), flats_missing)


def _shared(wanted_kwh: float, free: tuple[float, ...]) -> tuple[float, ...]:
    """So much energy out of what is free hour by hour, the same part of each, all of it if it is less."""
    total = math.fsum(free)
    part = min(wanted_kwh / total, 1.0) if total > 0 else 0.0
    return tuple(kw * part for kw in free)


def _compute(given: Given) -> Outcome:
    house = day(given)
    wanted = figure(
        "heat",
        translate("scenarios", "Heat that the house needs in a day"),
        "heat_kwh",
        given["flats"] * given["heat_kwh_per_flat"],
        "Q = n · q",
        given.as_("n", "flats"),
        given.as_("q", "heat_kwh_per_flat"),
    )
    cars = figure(
        "cars",
        translate("scenarios", "The cars want in a day"),
        "energy_kwh",
        given["cars"] * given["car_kwh"],
        "A = m · a",
        given.as_("m", "cars"),
        given.as_("a", "car_kwh"),
    )
    short = house.flats_missing_kwh + max(value(cars) - house.night_kwh, 0.0)
    missing = figure(
        "missing",
        translate("scenarios", "The connection cannot give, in a day"),
        "energy_kwh",
        short,
        "F = U + max(A − K, 0)",
        _hourly("U", translate("scenarios", "Missing to the flats"), house.flats_missing_kwh),
        of("A", cars),
        _hourly("K", translate("scenarios", "Left for cars at night"), house.night_kwh),
    )
    mined = figure(
        "mined",
        translate("scenarios", "Heat from miners in a day"),
        "heat_kwh",
        min(value(wanted), house.left_kwh),
        "M = min(Q, L)",
        of("Q", wanted),
        _hourly("L", translate("scenarios", "Left by flats and cars"), house.left_kwh),
    )
    share = value(mined) / max(value(wanted), _LEAST_KWH)
    covered = figure(
        "covered",
        translate("scenarios", "Of the heat, comes from miners"),
        "fraction",
        share,
        "c = M / max(Q, 1e-9)",
        of("M", mined),
        of("Q", wanted),
    )
    revenue = common.revenue(given)
    income = figure(
        "income",
        translate("scenarios", "They earn in a day"),
        "money_usd_per_day",
        value(mined) * value(revenue),
        "I = M · r",
        of("M", mined),
        of("r", revenue),
    )
    net = figure(
        "net",
        translate("scenarios", "Their heat costs in a day, net"),
        "money_usd_per_day",
        value(mined) * given["price_usd_per_kwh"] - value(income),
        "N = M · p − I",
        of("M", mined),
        given.as_("p", "price_usd_per_kwh"),
        of("I", income),
    )
    hours = tuple(float(h) for h in range(_HOURS))
    top = tuple(b + c for b, c in zip(house.base, house.cars, strict=True))
    chart = lines(
        hours,
        "duration_h",
        translate("scenarios", "Hour of the day"),
        "power_kw",
        translate("scenarios", "Power"),
        (translate("scenarios", "Flats"), house.base, "other"),
        (translate("scenarios", "and cars"), top, "cost"),
        (
            translate("scenarios", "and miners"),
            tuple(t + m for t, m in zip(top, house.miners, strict=True)),
            "main",
        ),
        (translate("scenarios", "Connection to the grid"), lambda _at: given["connection_kw"], "bad"),
    )
    verdict, tone = _verdict(short, share, given)
    return Outcome(
        verdict,
        tone,
        (covered, mined, wanted, cars, missing, income, net),
        chart,
        (
            translate(
                "scenarios",
                "Cars charge from 18:00 to 6:00; miners give way to them and to the flats in every hour.",
            ),
            translate("scenarios", "A tank is assumed that holds the heat of a day."),
            translate("scenarios", "A heat pump would need about a third of the miners' electricity."),
            common.SINGLE_PRICE,
        ),
    )


def _hourly(symbol: str, name: Text, kwh: float) -> WorkingInput:
    source = translate("scenarios", "Worked out hour by hour, as in the chart")
    return WorkingInput(symbol, name, Amount(kwh, "energy_kwh"), Provenance.MODELLED, source)


def _verdict(missing: float, share: float, given: Given) -> tuple[Text, str]:
    amounts = {"share": Amount(share, "fraction"), "connection": Amount(given["connection_kw"], "power_kw")}
    if missing > 0:
        return translate(
            "scenarios",
            "The connection of {connection} does not even carry flats and cars.",
            connection=amounts["connection"],
        ), "bad"
    if given["heat_kwh_per_flat"] <= _LEAST_KWH:
        return translate("scenarios", "Nothing is to be heated, so nothing speaks for miners."), "mixed"
    if share >= 1.0:
        return translate(
            "scenarios",
            "It fits: within {connection} miners make all of the heat and never stand in the way of a car.",
            connection=amounts["connection"],
        ), "good"
    return translate(
        "scenarios",
        "In part: within {connection} miners make {share} of the heat; the rest needs another source.",
        **amounts,
    ), "mixed"


SCENARIOS = (
    computed(
        "apartment_ev",
        translate("scenarios", "An apartment house that also charges cars"),
        translate("scenarios", "Miners heat the house in the hours in which no car charges."),
        _INPUTS,
        _compute,
        group="heat",
    ),
)
