"""A lone PC's chance of a block."""

from __future__ import annotations

from warmgui.core.money import mining
from warmgui.core.money.scenario import Figure, Outcome, ScenarioChart, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import (
    Given,
    bars,
    computed,
    fact,
    figure,
    of,
    value,
)
from warmgui.core.text import Amount, Text, translate, verbatim

_PC_HS, _GPU_HS, _BITAXE_HS, APPLIANCE_HS, _ASIC_HS = 150e6, 10e9, 1.2e12, 10e12, 234e12
_POWERBALL = 292_201_338.0
HEADER_NAME = translate("scenarios", "Hashes per share of difficulty 1")
WIKI = verbatim("Bitcoin wiki, Difficulty")
HASHRATE = translate("scenarios", "Hashrate")
LIKELY, UNLIKELY = 0.5, 0.01

_PC = (
    ScenarioInput(
        "hashrate_hs",
        HASHRATE,
        "hashrate_hs",
        _PC_HS,
        1e3,
        1e18,
        1e6,
        translate("scenarios", "A desktop's processor, measured"),
        logarithmic=True,
    ),
    common.difficulty(),
    ScenarioInput(
        "power_w",
        translate("scenarios", "Power of mining"),
        "power_w",
        110.0,
        1.0,
        1e6,
        10.0,
        common.ASSUMED,
        logarithmic=True,
    ),
    common.electricity(),
    ScenarioInput("years", common.YEARS, "years", 10.0, 1.0, 100.0, 1.0, common.ASSUMED),
)


def _per_block(given: Given) -> Figure:
    hashes = mining.hashes_for_difficulty(given["difficulty"])
    return figure(
        "hashes_per_block",
        translate("scenarios", "Hashes per block, on average"),
        "hashes",
        hashes,
        "N = D · K",
        given.as_("D", "difficulty"),
        fact("K", HEADER_NAME, mining.HASHES_PER_DIFFICULTY, "number", WIKI),
    )


def _lone_pc(given: Given) -> Outcome:
    hashrate, years = given["hashrate_hs"], given["years"]
    per_block = _per_block(given)
    per_day = mining.blocks_per_day(hashrate, given["difficulty"])
    wait = figure(
        "wait",
        translate("scenarios", "A block, on average, every"),
        "years",
        1.0 / (per_day * mining.DAYS_PER_YEAR),
        "T = N / h / 86400 / 365.25",
        of("N", per_block),
        given.as_("h", "hashrate_hs"),
    )
    day = figure(
        "day",
        translate("scenarios", "Chance of a block in a day"),
        "chance",
        mining.chance_of_one(per_day),
        "c = −expm1(−h · 86400 / N)",
        given.as_("h", "hashrate_hs"),
        of("N", per_block),
    )
    year = figure(
        "year",
        translate("scenarios", "Chance of a block in a year"),
        "chance",
        mining.chance_of_one(per_day * mining.DAYS_PER_YEAR),
        "c = −expm1(−1 / T)",
        of("T", wait),
    )
    all_years = figure(
        "years",
        translate("scenarios", "Chance of a block in all these years"),
        "chance",
        mining.chance_of_one(per_day * mining.DAYS_PER_YEAR * years),
        "c = −expm1(−n / T)",
        given.as_("n", "years"),
        of("T", wait),
    )
    j_per_th = mining.efficiency_j_per_th(given["power_w"], hashrate)
    even = figure(
        "even_odds_cost",
        translate("scenarios", "Electricity for even odds"),
        "money_usd",
        mining.cost_of_odds(0.5, given["difficulty"], j_per_th, given["price_usd_per_kwh"]),
        "C = ln(2) · N / h · P / 3600000 · p",
        of("N", per_block),
        given.as_("h", "hashrate_hs"),
        given.as_("P", "power_w"),
        given.as_("p", "price_usd_per_kwh"),
    )
    verdict, tone = _lone_verdict(value(all_years), value(wait), years)
    return Outcome(
        verdict,
        tone,
        (wait, day, year, all_years, even, per_block),
        _ladder(given),
        (
            translate(
                "scenarios",
                "Every hash is a ticket of its own: nothing is ever due, and a block tomorrow is as likely "
                "as one on any other day.",
            ),
            translate(
                "scenarios",
                "The difficulty is taken to stay as it is. At the beginning of 2021 it was seven times "
                "lower.",
            ),
        ),
    )


def _ladder(given: Given) -> ScenarioChart:
    def chance(hashrate: float) -> float:
        return mining.chance_of_one(
            mining.blocks_per_day(hashrate, given["difficulty"]) * mining.DAYS_PER_YEAR
        )

    rows = (
        (common.YOURS, chance(given["hashrate_hs"])),
        (translate("scenarios", "One Powerball ticket"), 1.0 / _POWERBALL),
        (translate("scenarios", "Processor, 150 MH/s"), chance(_PC_HS)),
        (translate("scenarios", "Graphics card, 10 GH/s"), chance(_GPU_HS)),
        (verbatim("Bitaxe, 1.2 TH/s"), chance(_BITAXE_HS)),
        (translate("scenarios", "Heater appliance, 10 TH/s"), chance(APPLIANCE_HS)),
        (verbatim("S21 Pro, 234 TH/s"), chance(_ASIC_HS)),
    )
    return bars(
        "chance", rows, y_label=translate("scenarios", "Chance of a block in a year"), logarithmic_y=True
    )


def _lone_verdict(chance: float, wait_years: float, years: float) -> tuple[Text, str]:
    amounts = {
        "chance": Amount(chance, "chance"),
        "years": Amount(years, "years"),
        "wait": Amount(wait_years, "years"),
    }
    if chance >= LIKELY:
        return translate(
            "scenarios", "Likely: {chance} in {years}. On average a block comes every {wait}.", **amounts
        ), "good"
    if chance >= UNLIKELY:
        return translate(
            "scenarios", "Possible, but do not count on it: {chance} in {years}.", **amounts
        ), "mixed"
    return translate(
        "scenarios", "It will not find a block: {chance} in {years}. On average it takes {wait}.", **amounts
    ), "bad"


SCENARIOS = (
    computed(
        "lone_pc",
        translate("scenarios", "A lone PC looks for a block"),
        translate("scenarios", "With luck a home PC finds a block of its own."),
        _PC,
        _lone_pc,
    ),
)
