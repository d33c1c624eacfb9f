"""A tank of 2,500 gallons that is kept hot for $1,000 a month."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate, verbatim

_SPECIFIC = verbatim("4.186 kJ/(kg·K), 15 °C")
_TANK = (
    ScenarioInput(
        "tank_l",
        translate("scenarios", "Water in the tank"),
        "volume_l",
        2500.0 * fuels.L_PER_GALLON,
        50.0,
        1e6,
        100.0,
        translate("scenarios", "As the claim was published: 2,500 gallons"),
        logarithmic=True,
    ),
    ScenarioInput(
        "bill_usd",
        translate("scenarios", "Paid for its heat in a month"),
        "money_usd_per_month",
        1000.0,
        10.0,
        1e5,
        10.0,
        common.PUBLISHED,
        logarithmic=True,
    ),
    common.electricity(0.10, common.ASSUMED),
    ScenarioInput(
        "cold_c",
        translate("scenarios", "Water comes at"),
        "temperature_c",
        10.0,
        0.0,
        40.0,
        1.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "hot_c",
        translate("scenarios", "and is kept at"),
        "temperature_c",
        50.0,
        41.0,
        95.0,
        1.0,
        common.ASSUMED,
    ),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
    common.machines(),
    common.life_years(),
)
_HOTTEST_BY_AIR_C = 60.0


def _tank(given: Given) -> Outcome:
    capacity = figure(
        "capacity",
        translate("scenarios", "Heat that warms it by one degree"),
        "capacity_kwh_per_k",
        given["tank_l"] * fuels.WATER_KWH_PER_L_K,
        "C = V · w",
        given.as_("V", "tank_l"),
        fact(
            "w",
            translate("scenarios", "kWh that warm a litre by one degree"),
            fuels.WATER_KWH_PER_L_K,
            "capacity_kwh_per_k",
            _SPECIFIC,
        ),
    )
    power = figure(
        "power",
        translate("scenarios", "Mean power that the bill buys"),
        "power_kw",
        given["bill_usd"] / given["price_usd_per_kwh"] / common.HOURS_PER_MONTH,
        "P = B / p / 730.5",
        given.as_("B", "bill_usd"),
        given.as_("p", "price_usd_per_kwh"),
    )
    difference = given["hot_c"] - given["cold_c"]
    hours = figure(
        "hours",
        translate("scenarios", "To heat all of it once takes"),
        "duration_h",
        value(capacity) * difference / value(power),
        "t = C · (a − b) / P",
        of("C", capacity),
        given.as_("a", "hot_c"),
        given.as_("b", "cold_c"),
        of("P", power),
    )
    water = figure(
        "water",
        translate("scenarios", "Hot water that this is in a day, without losses"),
        "volume_l",
        value(power) * 24.0 / (fuels.WATER_KWH_PER_L_K * difference),
        "L = P · 24 / (w · (a − b))",
        of("P", power),
        fact(
            "w",
            translate("scenarios", "kWh that warm a litre by one degree"),
            fuels.WATER_KWH_PER_L_K,
            "capacity_kwh_per_k",
            _SPECIFIC,
        ),
        given.as_("a", "hot_c"),
        given.as_("b", "cold_c"),
    )
    watts = figure(
        "power_w",
        translate("scenarios", "The same in watts"),
        "power_w",
        value(power) * 1000.0,
        "W = P · 1000",
        of("P", power),
    )
    hashrate = common.hashrate_of(watts, given)
    income = figure(
        "income",
        translate("scenarios", "Miners of this power earn in a month"),
        "money_usd_per_month",
        value(hashrate) / 1e15 * given["hashprice_usd"] * common.DAYS_PER_MONTH,
        "I = h / 10^15 · H · 365.25 / 12",
        of("h", hashrate),
        given.as_("H", "hashprice_usd"),
    )
    hardware = common.hardware(given, hashrate)
    payback = figure(
        "payback",
        translate("scenarios", "Machines paid back after"),
        "months",
        value(hardware) / value(income),
        "N = M / I",
        of("M", hardware),
        of("I", income),
    )
    x = steps(10.0, 100.0)
    monthly = value(hashrate) / 1e15 * common.DAYS_PER_MONTH
    chart = lines(
        x,
        "usd_per_ph_day",
        common.HASHPRICE,
        "money_usd_per_month",
        translate("scenarios", "Heat bill of a month"),
        (translate("scenarios", "With miners, net"), lambda at: given["bill_usd"] - monthly * at, "main"),
        (translate("scenarios", "So far"), lambda _at: given["bill_usd"], "other"),
        at=marks(x, (given["hashprice_usd"], common.here(given, "hashprice_usd"))),
    )
    verdict, tone = _tank_verdict(given, value(income), value(payback))
    return Outcome(
        verdict,
        tone,
        (power, capacity, income, hardware, payback, hours, water),
        chart,
        (
            translate(
                "scenarios",
                "The heat was electric before and is so with miners; the bill stays and what they earn "
                "comes off it.",
            ),
            translate("scenarios", "A heat pump for water would need a third of the electricity."),
            common.SINGLE_PRICE,
        ),
    )


def _tank_verdict(given: Given, income: float, months: float) -> tuple[Text, str]:
    amounts = {
        "share": Amount(income / given["bill_usd"], "fraction"),
        "months": Amount(months, "months"),
        "hot": Amount(given["hot_c"], "temperature_c"),
    }
    if given["hot_c"] > _HOTTEST_BY_AIR_C:
        return translate(
            "scenarios",
            "They would earn {share} of the bill, but {hot} is more than most machines' cooling can give.",
            **amounts,
        ), "mixed"
    if months > given["life_years"] * 12.0:
        return translate(
            "scenarios",
            "They earn {share} of the bill; paying them back takes {months}, longer than they last.",
            **amounts,
        ), "bad"
    return translate(
        "scenarios", "They earn {share} of the bill and are paid back after {months}.", **amounts
    ), "good"


SCENARIOS = (
    computed(
        "water_tank",
        translate("scenarios", "A 2,500 gallon water tank"),
        translate(
            "scenarios", "Miners keep a tank of 2,500 gallons hot for 1,000 dollars a month and earn it back."
        ),
        _TANK,
        _tank,
        group="heat",
    ),
)
