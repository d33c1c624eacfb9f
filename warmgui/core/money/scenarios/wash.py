"""A car wash that paid $25 a day for its heat."""

from __future__ import annotations

from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, bars, computed, figure, of, value
from warmgui.core.text import EMPTY, Amount, Text, translate

_WASH = (
    ScenarioInput(
        "paid_usd",
        translate("scenarios", "Paid for heat in a day"),
        "money_usd_per_day",
        25.0,
        1.0,
        1000.0,
        1.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "heat_usd_per_kwh",
        translate("scenarios", "What a kWh of heat cost so far"),
        "usd_per_kwh",
        0.10,
        0.01,
        1.0,
        0.005,
        translate("scenarios", "Assumed: an electric boiler. Gas is about 0.05"),
    ),
    common.electricity(0.10, common.ASSUMED),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
    common.machines(),
    common.life_years(),
)


def _wash(given: Given) -> Outcome:
    heat = figure(
        "heat",
        translate("scenarios", "Heat that this buys in a day"),
        "heat_kwh",
        given["paid_usd"] / given["heat_usd_per_kwh"],
        "Q = B / b",
        given.as_("B", "paid_usd"),
        given.as_("b", "heat_usd_per_kwh"),
    )
    power = figure(
        "power",
        translate("scenarios", "Machines of this power give the same"),
        "power_w",
        value(heat) / 24.0 * 1000.0,
        "P = Q / 24 · 1000",
        of("Q", heat),
    )
    hashrate = common.hashrate_of(power, given)
    cost = figure(
        "cost",
        translate("scenarios", "Their electricity in a day"),
        "money_usd_per_day",
        value(heat) * given["price_usd_per_kwh"],
        "C = Q · p",
        of("Q", heat),
        given.as_("p", "price_usd_per_kwh"),
    )
    income = figure(
        "income",
        translate("scenarios", "They earn in a day"),
        "money_usd_per_day",
        value(hashrate) / 1e15 * given["hashprice_usd"],
        "I = h / 10^15 · H",
        of("h", hashrate),
        given.as_("H", "hashprice_usd"),
    )
    saved = figure(
        "saved",
        translate("scenarios", "Saved in a day"),
        "money_usd_per_day",
        given["paid_usd"] - value(cost) + value(income),
        "S = B − C + I",
        given.as_("B", "paid_usd"),
        of("C", cost),
        of("I", income),
    )
    hardware = common.hardware(given, hashrate)
    years = value(hardware) / value(saved) / 365.25 if value(saved) > 0 else None
    payback = figure(
        "payback",
        translate("scenarios", "Machines paid back after"),
        "years",
        years,
        "T = M / S / 365.25",
        of("M", hardware),
        of("S", saved),
        note=common.NEVER if years is None else EMPTY,
    )
    verdict, tone = _wash_verdict(value(saved), years, given["life_years"])
    rows = (
        (translate("scenarios", "So far"), given["paid_usd"]),
        (translate("scenarios", "Their electricity"), value(cost)),
        (translate("scenarios", "They earn"), value(income)),
        (translate("scenarios", "Heat by mining, net"), value(cost) - value(income)),
    )
    return Outcome(
        verdict,
        tone,
        (saved, income, cost, power, hashrate, heat, hardware, payback),
        bars("money_usd_per_day", rows, y_label=translate("scenarios", "In a day")),
        (
            translate(
                "scenarios",
                "All of their heat is taken to end in the water, all day and all year: a car wash with a "
                "tank can do that.",
            ),
            translate(
                "scenarios", "The claim does not say what heated before; that decides nearly everything."
            ),
            common.SINGLE_PRICE,
            common.NO_WEAR,
        ),
    )


def _wash_verdict(saved: float, years: float | None, life: float) -> tuple[Text, str]:
    amounts = {
        "saved": Amount(abs(saved), "money_usd_per_day"),
        "years": Amount(years, "years"),
        "life": Amount(life, "years"),
    }
    if years is None:
        return translate("scenarios", "No: with miners the heat would cost {saved} more.", **amounts), "bad"
    if years > life:
        return translate(
            "scenarios",
            "It saves {saved}, but the machines are paid back only after {years} and last {life}.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios", "It saves {saved}, and the machines are paid back after {years}.", **amounts
    ), "good"


SCENARIOS = (
    computed(
        "car_wash",
        translate("scenarios", "A car wash that paid $25 a day for heat"),
        translate("scenarios", "Miners heat the water of a car wash and save its bill."),
        _WASH,
        _wash,
        group="heat",
    ),
)
