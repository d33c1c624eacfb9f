"""Does mining earn more than it costs; and is it cheaper heat than a heat pump's."""

from __future__ import annotations

from warmgui.core.money import fuels, mining
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import (
    Given,
    bars,
    computed,
    fact,
    figure,
    lines,
    marks,
    of,
    steps,
    value,
)
from warmgui.core.text import EMPTY, Amount, Text, translate

_CONTRIBUTION = 0.1

_EARNS = (
    ScenarioInput(
        "power_w",
        translate("scenarios", "Power that mines"),
        "power_w",
        400.0,
        1.0,
        1e6,
        10.0,
        common.PUBLISHED,
        logarithmic=True,
    ),
    common.efficiency(40.0, common.PUBLISHED),
    common.electricity(),
    common.hashprice(),
)


def _earns(given: Given) -> Outcome:
    price, power = given["price_usd_per_kwh"], given["power_w"]
    revenue = common.revenue(given)
    cost = figure(
        "cost",
        translate("scenarios", "It costs in a day"),
        "money_usd_per_day",
        power * 24.0 / 1000.0 * price,
        "C = P · 24 / 1000 · p",
        given.as_("P", "power_w"),
        given.as_("p", "price_usd_per_kwh"),
    )
    income = figure(
        "income",
        translate("scenarios", "It earns in a day"),
        "money_usd_per_day",
        power * 24.0 / 1000.0 * value(revenue),
        "I = P · 24 / 1000 · r",
        given.as_("P", "power_w"),
        of("r", revenue),
    )
    net = figure(
        "net",
        translate("scenarios", "Left in a day"),
        "money_usd_per_day",
        value(income) - value(cost),
        "N = I − C",
        of("I", income),
        of("C", cost),
    )
    share = figure(
        "earned_fraction",
        translate("scenarios", "Of its electricity, it earns back"),
        "fraction",
        value(revenue) / price,
        "a = r / p",
        of("r", revenue),
        given.as_("p", "price_usd_per_kwh"),
    )
    even = common.break_even_j_per_th(given)
    x = steps(5.0, 1000.0, logarithmic=True)
    per_day = power * 24.0 / 1000.0
    chart = lines(
        x,
        "joules_per_terahash",
        common.EFFICIENCY,
        "money_usd_per_day",
        translate("scenarios", "In a day"),
        (
            translate("scenarios", "It earns"),
            lambda at: per_day * mining.revenue_per_kwh(given["hashprice_usd"], at),
            "good",
        ),
        (translate("scenarios", "It costs"), lambda _at: per_day * price, "cost"),
        at=marks(x, (given["efficiency_j_per_th"], common.YOURS), (value(even), common.BREAK_EVEN)),
    )
    verdict, tone = _earns_verdict(value(net), value(share), value(even))
    return Outcome(
        verdict,
        tone,
        (net, income, cost, share, revenue, even),
        chart,
        (
            translate(
                "scenarios", "The price of electricity at which it breaks even is what mining earns per kWh."
            ),
            translate(
                "scenarios",
                "Where the heat is wanted anyway, what it earns makes the heating cheaper, even if it is "
                "less than it costs.",
            ),
            common.SINGLE_PRICE,
            common.NO_WEAR,
        ),
    )


def _earns_verdict(net: float, share: float, even: float) -> tuple[Text, str]:
    amounts = {
        "net": Amount(abs(net), "money_usd_per_day"),
        "share": Amount(share, "fraction"),
        "even": Amount(even, "joules_per_terahash"),
    }
    if net > 0:
        return translate(
            "scenarios",
            "Yes: {net} are left. It stays so while its machines need less than {even}.",
            **amounts,
        ), "good"
    if share >= _CONTRIBUTION:
        return translate(
            "scenarios",
            "No: it earns {share} of what its electricity costs. As a heater it is cheaper by that.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios", "No, by far: it earns {share} of what its electricity costs.", **amounts
    ), "bad"


_PUMP = (
    common.efficiency(15.0, common.S21),
    common.hashprice(),
    common.electricity(),
    common.heat_pump_cop(),
    ScenarioInput(
        "gas_usd_per_kwh",
        translate("scenarios", "Gas price"),
        "usd_per_kwh",
        0.05,
        0.005,
        0.5,
        0.005,
        translate("scenarios", "About 1.50 dollars a therm; put in your own"),
    ),
    common.gas_efficiency(),
    common.grid_carbon(),
)


def _pump(given: Given) -> Outcome:
    price, cop = given["price_usd_per_kwh"], given["cop"]
    revenue = common.revenue(given)
    mined = figure(
        "mining",
        translate("scenarios", "A kWh of heat by mining"),
        "usd_per_kwh",
        price - value(revenue),
        "m = p − r",
        given.as_("p", "price_usd_per_kwh"),
        of("r", revenue),
    )
    pumped = figure(
        "heat_pump",
        translate("scenarios", "A kWh of heat from the heat pump"),
        "usd_per_kwh",
        price / cop,
        "w = p / COP",
        given.as_("p", "price_usd_per_kwh"),
        given.as_("COP", "cop"),
    )
    gas = figure(
        "gas",
        translate("scenarios", "A kWh of heat from gas"),
        "usd_per_kwh",
        given["gas_usd_per_kwh"] / given["gas_efficiency"],
        "g = b / η",
        given.as_("b", "gas_usd_per_kwh"),
        given.as_("η", "gas_efficiency"),
    )
    wanted = figure(
        "needed",
        translate("scenarios", "To match the heat pump, mining would have to earn"),
        "usd_per_kwh",
        price * (1.0 - 1.0 / cop),
        "r = p · (1 − 1 / COP)",
        given.as_("p", "price_usd_per_kwh"),
        given.as_("COP", "cop"),
    )
    highest = given["hashprice_usd"] / (24.0 * value(wanted)) if value(wanted) > 0 else None
    even = figure(
        "needed_j_per_th",
        translate("scenarios", "Which takes machines below"),
        "joules_per_terahash",
        highest,
        "η = H / (24 · r)",
        given.as_("H", "hashprice_usd"),
        of("r", wanted),
        note=translate("scenarios", "Any: the heat pump is no better than a plain heater.")
        if highest is None
        else EMPTY,
    )
    economic = price / value(mined) if value(mined) > 0 else None
    economic_cop = figure(
        "economic_cop",
        translate("scenarios", "In money, mining is like a heat pump with"),
        "cop",
        economic,
        "k = p / m",
        given.as_("p", "price_usd_per_kwh"),
        of("m", mined),
        note=common.EARNS_MORE if economic is None else EMPTY,
    )
    carbon = figure(
        "co2",
        translate("scenarios", "More CO₂ than the heat pump, per kWh of heat"),
        "carbon_g_per_kwh",
        given["grid_g"] * (1.0 - 1.0 / cop),
        "x = g · (1 − 1 / COP)",
        given.as_("g", "grid_g"),
        given.as_("COP", "cop"),
    )
    gas_carbon = figure(
        "gas_co2",
        translate("scenarios", "CO₂ of a kWh of heat from gas"),
        "carbon_g_per_kwh",
        fuels.GAS.heat_co2_g_per_kwh(given["gas_efficiency"]),
        "x = f / η",
        fact(
            "f",
            translate("scenarios", "CO₂ of a kWh of gas, HHV"),
            fuels.GAS.co2_g_per_kwh(),
            "carbon_g_per_kwh",
            fuels.TABLE_C1,
        ),
        given.as_("η", "gas_efficiency"),
    )
    rows = (
        (common.PLAIN_HEATER, price),
        (common.MINING, value(mined)),
        (common.HEAT_PUMP, value(pumped)),
        (common.GAS_BOILER, value(gas)),
    )
    verdict, tone = _pump_verdict(value(mined), value(pumped), value(gas))
    return Outcome(
        verdict,
        tone,
        (mined, pumped, gas, wanted, even, economic_cop, carbon, gas_carbon),
        bars("usd_per_kwh", rows, y_label=common.COST_PER_KWH_HEAT),
        (
            translate(
                "scenarios",
                "Every electric heater makes one kWh of heat of one kWh; a heat pump fetches the rest from "
                "outdoors.",
            ),
            translate("scenarios", "On the coldest days the heat pumps that were measured reached 2.44."),
            translate("scenarios", "Prices of the machines and of the heat pump are not counted."),
            common.SINGLE_PRICE,
        ),
    )


def _pump_verdict(mined: float, pumped: float, gas: float) -> tuple[Text, str]:
    amounts = {
        "mining": Amount(mined, "usd_per_kwh"),
        "pump": Amount(pumped, "usd_per_kwh"),
        "gas": Amount(gas, "usd_per_kwh"),
    }
    if mined < min(pumped, gas):
        return translate(
            "scenarios",
            "Here mining is the cheapest heat: {mining} against {pump} from the heat pump and {gas} from "
            "gas.",
            **amounts,
        ), "good"
    if mined < max(pumped, gas):
        return translate(
            "scenarios",
            "Not the cheapest: {mining} by mining, {pump} from the heat pump, {gas} from gas.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "No: a kWh of heat costs {mining} by mining, {pump} from the heat pump and {gas} from gas.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "earns_more",
        translate("scenarios", "It earns more than it costs"),
        translate("scenarios", "Mining earns more than its electricity costs."),
        _EARNS,
        _earns,
    ),
    computed(
        "heat_pump",
        translate("scenarios", "Mining against a heat pump"),
        translate("scenarios", "Heat from miners is the cheapest heat."),
        _PUMP,
        _pump,
        group="heat",
    ),
)
