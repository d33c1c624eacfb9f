"""A pool or a greenhouse that miners keep warm."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, bars, computed, figure, of, value
from warmgui.core.text import Amount, Text, translate

_POOL, _GREENHOUSE = 0.0, 1.0

_INPUTS = (
    ScenarioInput(
        "place",
        translate("scenarios", "What is kept warm"),
        "number",
        _POOL,
        _POOL,
        _GREENHOUSE,
        1.0,
        choices=(
            (_POOL, translate("scenarios", "A pool under its cover")),
            (_GREENHOUSE, translate("scenarios", "A greenhouse")),
        ),
    ),
    ScenarioInput(
        "area_m2",
        translate("scenarios", "Surface of the pool, or glass of the greenhouse"),
        "area_m2",
        32.0,
        1.0,
        10_000.0,
        1.0,
        common.ASSUMED,
        logarithmic=True,
    ),
    ScenarioInput(
        "inside_c", translate("scenarios", "Kept at"), "temperature_c", 28.0, 2.0, 40.0, 0.5, common.ASSUMED
    ),
    ScenarioInput(
        "outside_c",
        translate("scenarios", "Outdoors, mean of the season"),
        "temperature_c",
        15.0,
        -30.0,
        40.0,
        0.5,
        common.ASSUMED,
    ),
    ScenarioInput(
        "sun_w_per_m2",
        translate("scenarios", "Sun that helps, mean over day and night"),
        "irradiance_w_per_m2",
        30.0,
        0.0,
        300.0,
        5.0,
        common.ASSUMED,
    ),
    common.electricity(),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
    ScenarioInput(
        "cop",
        translate("scenarios", "Heat per electricity of a pool's heat pump"),
        "cop",
        5.0,
        1.0,
        8.0,
        0.1,
        translate("scenarios", "Usual for warm air; less in winter"),
    ),
    ScenarioInput(
        "propane_usd_per_kwh",
        translate("scenarios", "Propane price"),
        "usd_per_kwh",
        0.10,
        0.01,
        0.5,
        0.005,
        translate("scenarios", "About 2.70 dollars a gallon; put in your own"),
    ),
)
_LOSS = {_POOL: 8.0, _GREENHOUSE: 6.0}
"""W/(m²·K): a covered pool without wind; single glass with some wind."""


def _compute(given: Given) -> Outcome:
    place = _GREENHOUSE if given["place"] >= _GREENHOUSE / 2.0 else _POOL
    loss = _LOSS[place]
    difference = max(given["inside_c"] - given["outside_c"], 0.0)
    conductance = figure(
        "conductance",
        translate("scenarios", "Heat that it loses per degree"),
        "conductance_w_per_k",
        loss * given["area_m2"],
        f"G = {loss:g} · A",
        given.as_("A", "area_m2"),
        notes=(
            translate(
                "scenarios",
                "8 W per m² and degree for a covered pool, 6 for glass; without a cover a pool loses "
                "several times more.",
            ),
        ),
    )
    heat_w = max(value(conductance) * difference - given["sun_w_per_m2"] * given["area_m2"], 0.0)
    heat = figure(
        "heat",
        translate("scenarios", "Heat that is needed, on average"),
        "heat_power_w",
        heat_w,
        "Q = max(G · max(a − b, 0) − s · A, 0)",
        of("G", conductance),
        given.as_("a", "inside_c"),
        given.as_("b", "outside_c"),
        given.as_("s", "sun_w_per_m2"),
        given.as_("A", "area_m2"),
    )
    energy = figure(
        "energy",
        translate("scenarios", "Heat in a month"),
        "heat_kwh",
        heat_w / 1000.0 * common.HOURS_PER_MONTH,
        "E = Q / 1000 · 730.5",
        of("Q", heat),
    )
    revenue = common.revenue(given)
    mined = figure(
        "mining",
        translate("scenarios", "By mining, net, in a month"),
        "money_usd_per_month",
        value(energy) * (given["price_usd_per_kwh"] - value(revenue)),
        "M = E · (p − r)",
        of("E", energy),
        given.as_("p", "price_usd_per_kwh"),
        of("r", revenue),
    )
    pumped = figure(
        "heat_pump",
        translate("scenarios", "By a heat pump, in a month"),
        "money_usd_per_month",
        value(energy) * given["price_usd_per_kwh"] / given["cop"],
        "W = E · p / COP",
        of("E", energy),
        given.as_("p", "price_usd_per_kwh"),
        given.as_("COP", "cop"),
    )
    propane = figure(
        "propane",
        translate("scenarios", "By propane, in a month"),
        "money_usd_per_month",
        value(energy) * given["propane_usd_per_kwh"] / fuels.PROPANE.boiler_efficiency,
        f"B = E · b / {fuels.PROPANE.boiler_efficiency:g}",
        of("E", energy),
        given.as_("b", "propane_usd_per_kwh"),
    )
    hashrate = common.hashrate_of(heat, given)
    rows = (
        (common.PLAIN_HEATER, value(energy) * given["price_usd_per_kwh"]),
        (common.MINING, value(mined)),
        (common.HEAT_PUMP, value(pumped)),
        (translate("scenarios", "Propane"), value(propane)),
    )
    verdict, tone = _verdict(heat_w, value(mined), value(pumped), value(propane))
    return Outcome(
        verdict,
        tone,
        (heat, energy, mined, pumped, propane, hashrate, revenue, conductance),
        bars("money_usd_per_month", rows, y_label=translate("scenarios", "In a month")),
        (
            translate("scenarios", "A cover saves more than any heater earns."),
            translate("scenarios", "A pool stores days of heat, so it can wait for cheap or sunny hours."),
            common.SINGLE_PRICE,
            common.NO_WEAR,
        ),
    )


def _verdict(heat_w: float, mined: float, pumped: float, propane: float) -> tuple[Text, str]:
    amounts = {
        name: Amount(amount, "money_usd_per_month")
        for name, amount in (("mining", mined), ("pump", pumped), ("propane", propane))
    }
    if heat_w <= 0:
        return translate("scenarios", "Sun and warm air suffice: nothing is to be heated."), "mixed"
    if mined < min(pumped, propane):
        return translate(
            "scenarios",
            "Mining is the cheapest here: {mining} net, against {propane} with propane and {pump} with a "
            "heat pump.",
            **amounts,
        ), "good"
    if mined < max(pumped, propane):
        return translate(
            "scenarios",
            "Mining lies between: {mining} net, against {propane} with propane and {pump} with a heat pump.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "Mining is the dearest: {mining} net, against {propane} with propane and {pump} with a heat pump.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "pool_greenhouse",
        translate("scenarios", "A pool or a greenhouse"),
        translate("scenarios", "Miners heat a pool or a greenhouse for nothing."),
        _INPUTS,
        _compute,
        group="heat",
    ),
)
