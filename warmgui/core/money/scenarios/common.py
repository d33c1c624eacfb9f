"""Inputs, words and steps that many scenarios share.

An input whose source is `DATED` follows the network's newer facts where there are some (`with_facts`).
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.money.facts import DEFAULT_FACTS, btc_price_usd, described, reward_sat
from warmgui.core.money.fuels import (
    CATAPULT_2023,
    DOE_BOILERS,
    GAS,
    GRID_CO2_G_PER_KWH,
    HEAT_PUMP_COP_MEDIAN,
    IEA_2019,
)
from warmgui.core.money.mining import SAT_PER_BTC, blocks_per_day, hashes_for_difficulty, revenue_per_kwh
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.money.scenarios.parts import figure, of, with_inputs
from warmgui.core.text import EMPTY, Text, translate, verbatim

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.money.scenario import Figure, Scenario
    from warmgui.core.money.scenarios.parts import Given

DAYS_PER_MONTH = 365.25 / 12
HOURS_PER_MONTH = DAYS_PER_MONTH * 24
HOURS_PER_YEAR = 8766.0
BLOCK_S = 600.0
"""The mean time between blocks that the difficulty is set for."""

DATED = described(DEFAULT_FACTS)
US_HOMES = verbatim("US EIA, residential, 2024")
US_INDUSTRY = verbatim("US EIA, industrial, 2024")
ASSUMED = translate("scenarios", "Assumed: put in your own number")
PUBLISHED = translate("scenarios", "As the claim was published")
SINGLE_PRICE = translate(
    "scenarios",
    "The income per PH/s stands on a single published price of one day. It was twice as high a year before.",
)
NO_WEAR = translate("scenarios", "Wear, noise and the work of looking after it are not counted.")

TODAY = translate("scenarios", "today")
BREAK_EVEN = translate("scenarios", "break even")
YOURS = translate("scenarios", "yours")
CLAIMED = translate("scenarios", "claimed")
EARNS_MORE = translate("scenarios", "None: it earns more than its electricity costs.")
NEVER = translate("scenarios", "Never")

MINING = translate("scenarios", "Mining")
PLAIN_HEATER = translate("scenarios", "Plain heater")
HEAT_PUMP = translate("scenarios", "Heat pump")
GAS_BOILER = translate("scenarios", "Gas boiler")
HASHPRICE = translate("scenarios", "What a PH/s earns in a day")
EFFICIENCY = translate("scenarios", "Energy per terahash")
ELECTRICITY = translate("scenarios", "Electricity price")
REVENUE = translate("scenarios", "Mining earns per kWh")
COST_PER_KWH_HEAT = translate("scenarios", "Cost of one kWh of heat")
MACHINES = translate("scenarios", "Price of machines per TH/s")
YEARS = translate("scenarios", "Years")

S21 = verbatim("Antminer S21 Pro (2024): 15 J/TH; S19 XP (2022): 21.5 J/TH")


def hashprice() -> ScenarioInput:
    """$ per PH/s and day, dated."""
    fallback = DEFAULT_FACTS.hashprice_usd or 0.0
    return ScenarioInput(
        "hashprice_usd", HASHPRICE, "usd_per_ph_day", fallback, 1.0, 1000.0, 1.0, DATED, logarithmic=True
    )


def difficulty() -> ScenarioInput:
    """Of the network, dated."""
    label = translate("scenarios", "Difficulty of the network")
    return ScenarioInput(
        "difficulty", label, "difficulty", DEFAULT_FACTS.difficulty, 1.0, 1e18, 1e12, DATED, logarithmic=True
    )


def efficiency(default: float, source: Text = EMPTY, *, highest: float = 1e6) -> ScenarioInput:
    """J/TH of the machines."""
    return ScenarioInput(
        "efficiency_j_per_th",
        EFFICIENCY,
        "joules_per_terahash",
        default,
        1.0,
        highest,
        1.0,
        source,
        logarithmic=True,
    )


def electricity(default: float = 0.165, source: Text = US_HOMES) -> ScenarioInput:
    """$ per kWh."""
    return ScenarioInput("price_usd_per_kwh", ELECTRICITY, "usd_per_kwh", default, 0.001, 1.0, 0.005, source)


def life_years() -> ScenarioInput:
    """Of machines that run all day."""
    label = translate("scenarios", "Years that the machines last")
    return ScenarioInput("life_years", label, "years", 4.0, 1.0, 15.0, 1.0, ASSUMED)


def heat_pump_cop() -> ScenarioInput:
    """Over a season."""
    label = translate("scenarios", "Heat per electricity of the heat pump")
    return ScenarioInput("cop", label, "cop", HEAT_PUMP_COP_MEDIAN, 1.0, 6.0, 0.1, CATAPULT_2023)


def gas_efficiency() -> ScenarioInput:
    """0..1, on the gross heating value."""
    label = translate("scenarios", "Efficiency of the gas boiler")
    return ScenarioInput(
        "gas_efficiency", label, "fraction", GAS.boiler_efficiency, 0.5, 1.0, 0.01, DOE_BOILERS
    )


def grid_carbon() -> ScenarioInput:
    """G per kWh of the grid."""
    label = translate("scenarios", "CO₂ of the electricity")
    return ScenarioInput("grid_g", label, "carbon_g_per_kwh", GRID_CO2_G_PER_KWH, 0.0, 1500.0, 5.0, IEA_2019)


def daylight(hour: float, sunrise_h: float, sunset_h: float) -> float:
    """0..1, how high the sun of a clear day stands: half a sine between sunrise and sunset."""
    if not sunrise_h < hour < sunset_h:
        return 0.0
    return math.sin(math.pi * (hour - sunrise_h) / (sunset_h - sunrise_h))


def revenue(given: Given) -> Figure:
    """The figure of the same, from the inputs of `hashprice` and `efficiency`."""
    amount = revenue_per_kwh(given["hashprice_usd"], given["efficiency_j_per_th"])
    inputs = (given.as_("H", "hashprice_usd"), given.as_("η", "efficiency_j_per_th"))
    return figure("revenue", REVENUE, "usd_per_kwh", amount, "r = H / (24 · η)", *inputs)


def break_even_j_per_th(given: Given) -> Figure:
    """The energy per terahash at which mining pays its electricity and nothing else."""
    highest = given["hashprice_usd"] / (24.0 * given["price_usd_per_kwh"])
    label = translate("scenarios", "Pays its electricity below")
    inputs = (given.as_("H", "hashprice_usd"), given.as_("p", "price_usd_per_kwh"))
    return figure("break_even_j_per_th", label, "joules_per_terahash", highest, "η = H / (24 · p)", *inputs)


def hashrate_of(power: Figure, given: Given) -> Figure:
    """H/s of so much power at the input's J/TH."""
    watts = power.amount.value or 0.0
    hs = watts / given["efficiency_j_per_th"] * 1e12
    label = translate("scenarios", "Hashrate")
    inputs = (of("P", power), given.as_("η", "efficiency_j_per_th"))
    return figure("hashrate", label, "hashrate_hs", hs, "h = P / η · 10^12", *inputs)


def machines() -> ScenarioInput:
    """$ per TH/s of machines."""
    return ScenarioInput("usd_per_th", MACHINES, "money_usd", 15.0, 0.0, 200.0, 1.0, ASSUMED)


def hardware(given: Given, hashrate: Figure) -> Figure:
    """What machines of this hashrate cost."""
    th = (hashrate.amount.value or 0.0) / 1e12
    return figure(
        "hardware",
        translate("scenarios", "Price of the machines"),
        "money_usd",
        th * given["usd_per_th"],
        "M = h / 10^12 · m",
        of("h", hashrate),
        given.as_("m", "usd_per_th"),
    )


def here(given: Given, key: str) -> Text:
    """What a mark at one of the network's numbers is called: "today" while it is as dated, else "yours"."""
    return TODAY if given.is_dated(key) else YOURS


def with_facts(scenario: Scenario, facts: NetworkFacts) -> Scenario:
    """The scenario with the network's own numbers of `facts` where it began with dated ones."""
    known, source = _numbers(facts), described(facts)
    inputs = tuple(
        replace(given, default=given.held(known[given.key]), source=source)
        if known.get(given.key) is not None and given.source == DATED
        else given
        for given in scenario.inputs
    )
    return with_inputs(scenario, inputs)


def _numbers(facts: NetworkFacts) -> dict[str, float | None]:
    reward_btc = reward_sat(facts) / SAT_PER_BTC
    price, earned = btc_price_usd(facts), facts.hashprice_usd
    if earned is None and price is not None:
        earned = blocks_per_day(1e15, facts.difficulty) * reward_btc * price
    return {
        "difficulty": facts.difficulty,
        "hashprice_usd": earned,
        "reward_btc": reward_btc,
        "network_hs": hashes_for_difficulty(facts.difficulty) / BLOCK_S,
    }
