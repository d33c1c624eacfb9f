"""A heater that mines, bought for a room."""

from __future__ import annotations

from warmgui.core.money.scenario import Outcome, ScenarioChart, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import (
    Given,
    computed,
    fact,
    figure,
    lines,
    marks,
    of,
    steps,
    value,
)
from warmgui.core.text import Amount, Text, translate

_DAYS = 30.0
"""The months of the published numbers have thirty days."""
_MONTHS_PER_YEAR = 12.0
_PUBLISHED_USD = 12.50
_PUBLISHED_HASHPRICE = _PUBLISHED_USD / (400.0 / 40.0 / 1000.0 * _DAYS)
"""What a PH/s earned in a day when 10 TH/s earned 12.50 dollars a month."""

_APPLIANCE = (
    ScenarioInput(
        "device_usd",
        translate("scenarios", "Price of the appliance"),
        "money_usd",
        900.0,
        50.0,
        5000.0,
        10.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "plain_usd",
        translate("scenarios", "Price of a plain heater"),
        "money_usd",
        100.0,
        0.0,
        1000.0,
        10.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "mining_w",
        translate("scenarios", "Power that mines"),
        "power_w",
        400.0,
        10.0,
        5000.0,
        10.0,
        common.PUBLISHED,
    ),
    common.efficiency(40.0, common.PUBLISHED),
    ScenarioInput(
        "element_w",
        translate("scenarios", "Power of its plain heating element"),
        "power_w",
        1000.0,
        0.0,
        5000.0,
        50.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "element_h",
        translate("scenarios", "Hours a day that the element heats"),
        "hours_per_day",
        4.0,
        0.0,
        24.0,
        0.5,
        translate("scenarios", "Assumed, so that a month costs what was published"),
    ),
    common.electricity(),
    common.hashprice(),
    ScenarioInput(
        "season_months",
        translate("scenarios", "Months a year in which it heats"),
        "months",
        12.0,
        1.0,
        12.0,
        1.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "life_years",
        translate("scenarios", "Years that it lasts"),
        "years",
        5.0,
        1.0,
        15.0,
        1.0,
        common.ASSUMED,
    ),
)


def _appliance(given: Given) -> Outcome:
    energy = figure(
        "energy",
        translate("scenarios", "Electricity in a month"),
        "energy_kwh",
        (given["mining_w"] * 24.0 + given["element_w"] * given["element_h"]) * _DAYS / 1000.0,
        "E = (P · 24 + Q · t) · 30 / 1000",
        given.as_("P", "mining_w"),
        given.as_("Q", "element_w"),
        given.as_("t", "element_h"),
    )
    cost = figure(
        "cost",
        translate("scenarios", "It costs in a month"),
        "money_usd_per_month",
        value(energy) * given["price_usd_per_kwh"],
        "C = E · p",
        of("E", energy),
        given.as_("p", "price_usd_per_kwh"),
        notes=(
            translate("scenarios", "Published: 67 dollars, without saying at which price of electricity."),
        ),
    )
    income = figure(
        "income",
        translate("scenarios", "It earns in a month"),
        "money_usd_per_month",
        _month_usd(given),
        "I = P / η / 1000 · H · 30",
        given.as_("P", "mining_w"),
        given.as_("η", "efficiency_j_per_th"),
        given.as_("H", "hashprice_usd"),
        notes=(translate("scenarios", "Published: 12.50 dollars, when a PH/s earned 41.67 dollars a day."),),
    )
    premium = max(given["device_usd"] - given["plain_usd"], 0.0)
    dearer = figure(
        "premium",
        translate("scenarios", "Dearer than a plain heater"),
        "money_usd",
        premium,
        "D = max(A − B, 0)",
        given.as_("A", "device_usd"),
        given.as_("B", "plain_usd"),
    )
    payback = figure(
        "payback",
        translate("scenarios", "Paid back after"),
        "months",
        _payback_months(given),
        "N = D / I · 12 / m",
        of("D", dearer),
        of("I", income),
        given.as_("m", "season_months"),
    )
    heat = figure(
        "heat_cost",
        common.COST_PER_KWH_HEAT,
        "usd_per_kwh",
        (value(cost) - value(income)) / value(energy),
        "c = (C − I) / E",
        of("C", cost),
        of("I", income),
        of("E", energy),
        notes=(translate("scenarios", "All of its electricity becomes heat, as in any electric heater."),),
    )
    published = figure(
        "published_payback",
        translate("scenarios", "Paid back with the published income"),
        "months",
        premium / _PUBLISHED_USD,
        "N = D / I",
        of("D", dearer),
        fact(
            "I",
            translate("scenarios", "Published income of a month"),
            _PUBLISHED_USD,
            "money_usd_per_month",
            common.PUBLISHED,
        ),
    )
    chart = _payback_chart(given)
    verdict, tone = _appliance_verdict(value(payback), given["life_years"], premium)
    return Outcome(
        verdict,
        tone,
        (payback, published, income, cost, dearer, energy, heat),
        chart,
        (
            translate(
                "scenarios",
                "A plain heater gives the same heat for the same electricity: only what it earns can pay "
                "for it.",
            ),
            translate(
                "scenarios", "In months without heating it would only use electricity, so it is off then."
            ),
            common.SINGLE_PRICE,
            common.NO_WEAR,
        ),
    )


def _month_usd(given: Given) -> float:
    return given["mining_w"] / given["efficiency_j_per_th"] / 1000.0 * given["hashprice_usd"] * _DAYS


def _payback_months(given: Given) -> float:
    premium = max(given["device_usd"] - given["plain_usd"], 0.0)
    return premium / _month_usd(given) * _MONTHS_PER_YEAR / given["season_months"]


def _payback_chart(given: Given) -> ScenarioChart:
    hashprice = given["hashprice_usd"]
    x = steps(min(10.0, hashprice), max(100.0, hashprice))
    premium = max(given["device_usd"] - given["plain_usd"], 0.0)
    per_dollar = _month_usd(given) / hashprice
    life_months = given["life_years"] * given["season_months"]
    return lines(
        x,
        "usd_per_ph_day",
        common.HASHPRICE,
        "months",
        translate("scenarios", "Paid back after"),
        (
            translate("scenarios", "Paid back after"),
            lambda at: _payback_months(given.but(hashprice_usd=at)),
            "main",
        ),
        (
            translate("scenarios", "Years that it lasts"),
            lambda _at: given["life_years"] * _MONTHS_PER_YEAR,
            "other",
        ),
        at=marks(
            x,
            (hashprice, common.here(given, "hashprice_usd")),
            (_PUBLISHED_HASHPRICE, common.CLAIMED),
            (premium / per_dollar / life_months, common.BREAK_EVEN),
        ),
    )


def _appliance_verdict(months: float, life_years: float, premium: float) -> tuple[Text, str]:
    life = Amount(life_years, "years")
    wait = Amount(months, "months")
    if premium <= 0:
        return translate(
            "scenarios", "It is no dearer than a plain heater: whatever it earns is a gain."
        ), "good"
    if months > life_years * _MONTHS_PER_YEAR:
        words = translate(
            "scenarios",
            "It does not pay for itself: {wait} is longer than the {life} that it lasts.",
            wait=wait,
            life=life,
        )
        return words, "bad"
    words = translate(
        "scenarios",
        "It pays back what it costs more than a plain heater after {wait}, within the {life} that it lasts.",
        wait=wait,
        life=life,
    )
    return words, "good"


SCENARIOS = (
    computed(
        "appliance_heater",
        translate("scenarios", "A 400 W heater appliance for $900"),
        translate("scenarios", "A heater that mines pays for itself."),
        _APPLIANCE,
        _appliance,
    ),
)
