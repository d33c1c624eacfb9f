"""A house that miners heated for two and a half years."""

from __future__ import annotations

import math

from warmgui.core.money import fuels, mining
from warmgui.core.money.scenario import Outcome, ScenarioChart, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, of, steps, value
from warmgui.core.text import Amount, Text, translate

_NO_DECLINE = 1e-12
_HEATING_HOURS = 5000.0
"""Of a year in which a house is heated, for the mean power: about seven months."""

_INPUTS = (
    ScenarioInput("years", common.YEARS, "years", 2.5, 0.5, 15.0, 0.5, common.PUBLISHED),
    ScenarioInput(
        "heat_kwh_per_year",
        translate("scenarios", "Heat that the house needs in a year"),
        "heat_kwh",
        12_000.0,
        500.0,
        100_000.0,
        500.0,
        common.ASSUMED,
        logarithmic=True,
    ),
    common.efficiency(25.0, common.ASSUMED),
    ScenarioInput(
        "hashprice_usd",
        translate("scenarios", "What a PH/s earned in a day, at the beginning"),
        "usd_per_ph_day",
        50.0,
        1.0,
        1000.0,
        1.0,
        translate("scenarios", "About that of 2025-05-30 (53 to 57)"),
        logarithmic=True,
    ),
    ScenarioInput(
        "decline",
        translate("scenarios", "It falls each year by"),
        "fraction",
        0.3,
        0.0,
        0.9,
        0.05,
        translate("scenarios", "From 55 to 28.68 within a year until 2026-06-26; before, less"),
    ),
    common.electricity(),
    common.machines(),
    ScenarioInput(
        "gas_usd_per_kwh",
        translate("scenarios", "Gas price"),
        "usd_per_kwh",
        0.05,
        0.005,
        0.5,
        0.005,
        common.ASSUMED,
    ),
    common.heat_pump_cop(),
)


def _income(given: Given, years: float) -> float:
    """Dollars until then: income per kWh at the beginning, shrinking by the same factor each year."""
    per_year = given["heat_kwh_per_year"] * mining.revenue_per_kwh(
        given["hashprice_usd"], given["efficiency_j_per_th"]
    )
    if given["decline"] <= _NO_DECLINE:
        return per_year * years
    rate = -math.log1p(-given["decline"])
    return per_year * -math.expm1(-rate * years) / rate


def _compute(given: Given) -> Outcome:
    years, per_year = given["years"], given["heat_kwh_per_year"]
    heat = figure(
        "heat",
        translate("scenarios", "Heat in all these years"),
        "heat_kwh",
        years * per_year,
        "Q = n · E",
        given.as_("n", "years"),
        given.as_("E", "heat_kwh_per_year"),
    )
    electricity = figure(
        "electricity",
        translate("scenarios", "Electricity of the miners"),
        "money_usd",
        value(heat) * given["price_usd_per_kwh"],
        "C = Q · p",
        of("Q", heat),
        given.as_("p", "price_usd_per_kwh"),
    )
    revenue = common.revenue(given)
    income = figure(
        "income",
        translate("scenarios", "They earned"),
        "money_usd",
        _income(given, years),
        "I = E · r · shrinking(d, n)",
        given.as_("E", "heat_kwh_per_year"),
        of("r", revenue),
        given.as_("d", "decline"),
        given.as_("n", "years"),
        notes=(
            translate(
                "scenarios",
                "shrinking(d, n): years that the income of the first day would last for the same sum, ((1 "
                "− d)^n − 1) / ln(1 − d).",
            ),
        ),
    )
    power = figure(
        "power",
        translate("scenarios", "Machines of this power are needed"),
        "power_w",
        per_year / _HEATING_HOURS * 1000.0,
        "P = E / 5000 · 1000",
        given.as_("E", "heat_kwh_per_year"),
        notes=(
            translate(
                "scenarios",
                "For the mean of a heating season of 5,000 hours. Cold days need two to three times as much.",
            ),
        ),
    )
    hashrate = common.hashrate_of(power, given)
    hardware = common.hardware(given, hashrate)
    net = figure(
        "net",
        translate("scenarios", "Heating with miners cost"),
        "money_usd",
        value(electricity) - value(income) + value(hardware),
        "N = C − I + M",
        of("C", electricity),
        of("I", income),
        of("M", hardware),
    )
    gas = figure(
        "gas",
        translate("scenarios", "Gas would have cost"),
        "money_usd",
        value(heat) * given["gas_usd_per_kwh"] / fuels.GAS.boiler_efficiency,
        f"G = Q · b / {fuels.GAS.boiler_efficiency:g}",
        of("Q", heat),
        given.as_("b", "gas_usd_per_kwh"),
    )
    pump = figure(
        "heat_pump",
        translate("scenarios", "A heat pump would have used electricity for"),
        "money_usd",
        value(electricity) / given["cop"],
        "W = C / COP",
        of("C", electricity),
        given.as_("COP", "cop"),
    )
    verdict, tone = _verdict(value(net), value(gas), value(electricity))
    return Outcome(
        verdict,
        tone,
        (net, gas, pump, electricity, income, hardware, heat, power),
        _chart(given, value(hardware)),
        (
            translate(
                "scenarios",
                "The claim tells how long the house was heated, not at what cost: prices here are assumed.",
            ),
            translate("scenarios", "The bitcoins count with the price of the day on which they were earned."),
            common.NO_WEAR,
        ),
    )


def _chart(given: Given, hardware: float) -> ScenarioChart:
    per_year, price = given["heat_kwh_per_year"], given["price_usd_per_kwh"]
    return lines(
        steps(0.0, given["years"]),
        "years",
        common.YEARS,
        "money_usd",
        translate("scenarios", "Spent until then"),
        (common.MINING, lambda at: hardware + per_year * price * at - _income(given, at), "main"),
        (common.PLAIN_HEATER, lambda at: per_year * price * at, "other"),
        (common.HEAT_PUMP, lambda at: per_year * price * at / given["cop"], "good"),
        (
            common.GAS_BOILER,
            lambda at: per_year * given["gas_usd_per_kwh"] / fuels.GAS.boiler_efficiency * at,
            "cost",
        ),
    )


def _verdict(net: float, gas: float, plain: float) -> tuple[Text, str]:
    amounts = {
        "net": Amount(net, "money_usd"),
        "gas": Amount(gas, "money_usd"),
        "plain": Amount(plain, "money_usd"),
    }
    if net < 0:
        return translate(
            "scenarios", "The miners earned more than electricity and machines cost: the heat was free."
        ), "good"
    if net < gas:
        return translate("scenarios", "Cheaper than gas: {net} instead of {gas}.", **amounts), "good"
    if net < plain:
        return translate(
            "scenarios",
            "Cheaper than plain electric heating ({net} instead of {plain}), dearer than gas ({gas}).",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "Dearer than all else: {net}, against {plain} with plain heaters and {gas} with gas.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "house_heated",
        translate("scenarios", "A house heated for 2.5 years"),
        translate("scenarios", "Miners heated a house for two and a half years."),
        _INPUTS,
        _compute,
        group="heat",
    ),
)
