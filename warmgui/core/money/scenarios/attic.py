"""Miners in the attic whose heat is led into the house."""

from __future__ import annotations

from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, bars, computed, figure, of, value
from warmgui.core.text import EMPTY, Amount, Text, translate

_MONTHS_PER_YEAR = 12.0
_LEAST_KWH = 1e-6
"""Less useful heat is none."""

_DUCT = (
    ScenarioInput(
        "miner_w",
        translate("scenarios", "Power of the miners"),
        "power_w",
        1200.0,
        50.0,
        20_000.0,
        50.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "duct_fraction",
        translate("scenarios", "Of their heat, arrives in the house"),
        "fraction",
        0.8,
        0.05,
        1.0,
        0.05,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "fan_w",
        translate("scenarios", "Power of the duct's fan"),
        "power_w",
        60.0,
        0.0,
        1000.0,
        5.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "season_months",
        translate("scenarios", "Months a year in which it heats"),
        "months",
        7.0,
        0.0,
        12.0,
        1.0,
        common.ASSUMED,
    ),
    common.efficiency(30.0, common.ASSUMED),
    common.electricity(),
    common.hashprice(),
)


def _duct(given: Given) -> Outcome:
    power, season = given["miner_w"] + given["fan_w"], given["season_months"]
    warm = figure(
        "warm_w",
        translate("scenarios", "Heat into the house"),
        "heat_power_w",
        given["miner_w"] * given["duct_fraction"],
        "Q = P · η",
        given.as_("P", "miner_w"),
        given.as_("η", "duct_fraction"),
        notes=(
            translate(
                "scenarios", "The fan's own heat is left out: it is small and much of it stays in the attic."
            ),
        ),
    )
    drawn = figure(
        "drawn_w",
        translate("scenarios", "Power drawn, fan included"),
        "power_w",
        power,
        "W = P + F",
        given.as_("P", "miner_w"),
        given.as_("F", "fan_w"),
    )
    revenue = common.revenue(given)
    cost_per_h = power * given["price_usd_per_kwh"] - given["miner_w"] * value(revenue)
    heat = figure(
        "heat_cost",
        common.COST_PER_KWH_HEAT,
        "usd_per_kwh",
        cost_per_h / value(warm),
        "c = (W · p − P · r) / Q",
        of("W", drawn),
        given.as_("p", "price_usd_per_kwh"),
        given.as_("P", "miner_w"),
        of("r", revenue),
        of("Q", warm),
    )
    month = figure(
        "summer_month",
        translate("scenarios", "A month without need of heat costs"),
        "money_usd_per_month",
        cost_per_h / 1000.0 * common.HOURS_PER_MONTH,
        "S = (W · p − P · r) / 1000 · 730.5",
        of("W", drawn),
        given.as_("p", "price_usd_per_kwh"),
        given.as_("P", "miner_w"),
        of("r", revenue),
    )
    useful = figure(
        "useful",
        translate("scenarios", "Useful heat in a year"),
        "heat_kwh",
        value(warm) * common.HOURS_PER_MONTH * season / 1000.0,
        "E = Q · 730.5 · m / 1000",
        of("Q", warm),
        given.as_("m", "season_months"),
    )
    lost = figure(
        "lost",
        translate("scenarios", "Wasted if they run all year"),
        "energy_kwh",
        power * common.HOURS_PER_YEAR / 1000.0 - value(useful),
        "L = W · 8766 / 1000 − E",
        of("W", drawn),
        of("E", useful),
    )
    all_year = _all_year_heat_cost(value(useful), value(month))
    whole = figure(
        "all_year_heat_cost",
        translate("scenarios", "One kWh of useful heat if they run all year"),
        "usd_per_kwh",
        all_year,
        "c = 12 · S / E",
        of("S", month),
        of("E", useful),
        note=translate("scenarios", "None of the heat is useful.") if all_year is None else EMPTY,
    )
    verdict, tone = _duct_verdict(value(heat), given["price_usd_per_kwh"], season)
    rows = (
        (translate("scenarios", "Ducted, winter only"), value(heat)),
        (translate("scenarios", "Ducted, all year"), all_year),
        (common.PLAIN_HEATER, given["price_usd_per_kwh"]),
    )
    return Outcome(
        verdict,
        tone,
        (warm, heat, drawn, useful, lost, month, whole),
        bars("usd_per_kwh", rows, y_label=common.COST_PER_KWH_HEAT),
        (
            translate(
                "scenarios", "The part that stays in the attic is lost, and so is all of it in summer."
            ),
            common.SINGLE_PRICE,
            common.NO_WEAR,
        ),
    )


def _all_year_heat_cost(useful_kwh: float, month_usd: float) -> float | None:
    return _MONTHS_PER_YEAR * month_usd / useful_kwh if useful_kwh > _LEAST_KWH else None


def _duct_verdict(heat_usd: float, price: float, season: float) -> tuple[Text, str]:
    amounts = {"heat": Amount(heat_usd, "usd_per_kwh"), "plain": Amount(price, "usd_per_kwh")}
    if season <= _LEAST_KWH:
        return translate("scenarios", "Nothing is to be heated: all of their heat is waste."), "bad"
    if heat_usd < 0:
        return translate("scenarios", "They earn more than they cost: the heat comes on top."), "good"
    if heat_usd < price:
        return translate(
            "scenarios",
            "In winter heat in the house costs {heat} net, that of a plain heater {plain}. In summer they "
            "are off.",
            **amounts,
        ), "good"
    return translate(
        "scenarios",
        "A plain heater in the room is cheaper: {plain} instead of {heat}, because part of the heat "
        "never arrives.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "attic_duct",
        translate("scenarios", "Miners in the attic, ducted"),
        translate("scenarios", "Miners in the attic heat the house through a duct."),
        _DUCT,
        _duct,
    ),
)
