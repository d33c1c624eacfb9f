"""A lone PC's chance of a block, and mining solo against a pool."""

from __future__ import annotations

import math

from warmgui.core.money import mining
from warmgui.core.money.facts import DEFAULT_FACTS, reward_sat
from warmgui.core.money.scenario import Figure, Outcome, ScenarioChart, ScenarioInput
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
from warmgui.core.text import Amount, Text, translate, verbatim

_PC_HS, _GPU_HS, _BITAXE_HS, _APPLIANCE_HS, _ASIC_HS = 150e6, 10e9, 1.2e12, 10e12, 234e12
_POWERBALL = 292_201_338.0
_HEADER_NAME = translate("scenarios", "Hashes per share of difficulty 1")
_WIKI = verbatim("Bitcoin wiki, Difficulty")
_HASHRATE = translate("scenarios", "Hashrate")
_LIKELY, _UNLIKELY = 0.5, 0.01

_PC = (
    ScenarioInput(
        "hashrate_hs",
        _HASHRATE,
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
        fact("K", _HEADER_NAME, mining.HASHES_PER_DIFFICULTY, "number", _WIKI),
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
        (translate("scenarios", "Heater appliance, 10 TH/s"), chance(_APPLIANCE_HS)),
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
    if chance >= _LIKELY:
        return translate(
            "scenarios", "Likely: {chance} in {years}. On average a block comes every {wait}.", **amounts
        ), "good"
    if chance >= _UNLIKELY:
        return translate(
            "scenarios", "Possible, but do not count on it: {chance} in {years}.", **amounts
        ), "mixed"
    return translate(
        "scenarios", "It will not find a block: {chance} in {years}. On average it takes {wait}.", **amounts
    ), "bad"


_POOL = (
    ScenarioInput(
        "hashrate_hs",
        _HASHRATE,
        "hashrate_hs",
        _APPLIANCE_HS,
        1e3,
        1e18,
        1e12,
        translate("scenarios", "A heater appliance, as published"),
        logarithmic=True,
    ),
    common.difficulty(),
    ScenarioInput(
        "reward_btc",
        translate("scenarios", "A block pays"),
        "btc",
        reward_sat(DEFAULT_FACTS) / mining.SAT_PER_BTC,
        0.01,
        60.0,
        0.01,
        common.DATED,
    ),
    ScenarioInput(
        "pool_fee",
        translate("scenarios", "Fee of the pool"),
        "fraction",
        0.02,
        0.0,
        0.2,
        0.005,
        common.ASSUMED,
    ),
    ScenarioInput("years", common.YEARS, "years", 10.0, 1.0, 100.0, 1.0, common.ASSUMED),
)


def _solo_or_pool(given: Given) -> Outcome:
    per_year = mining.blocks_per_day(given["hashrate_hs"], given["difficulty"]) * mining.DAYS_PER_YEAR
    years, reward, fee = given["years"], given["reward_btc"] * mining.SAT_PER_BTC, given["pool_fee"]
    mean = figure(
        "blocks",
        translate("scenarios", "Blocks in all these years, on average"),
        "number",
        per_year * years,
        "b = h · 86400 · 365.25 · n / (D · K)",
        given.as_("h", "hashrate_hs"),
        given.as_("n", "years"),
        given.as_("D", "difficulty"),
        fact("K", _HEADER_NAME, mining.HASHES_PER_DIFFICULTY, "number", _WIKI),
    )
    solo = figure(
        "solo",
        translate("scenarios", "Solo, on average"),
        "sat",
        value(mean) * reward,
        "S = b · R · 10^8",
        of("b", mean),
        given.as_("R", "reward_btc"),
    )
    pool = figure(
        "pool",
        translate("scenarios", "Pool, nearly for certain"),
        "sat",
        value(solo) * (1.0 - fee),
        "S = s · (1 − f)",
        of("s", solo),
        given.as_("f", "pool_fee"),
    )
    nothing = figure(
        "nothing",
        translate("scenarios", "Chance that solo ends with nothing"),
        "fraction",
        math.exp(-value(mean)),
        "c = exp(−b)",
        of("b", mean),
    )
    least = int(value(mean) * (1.0 - fee)) + 1
    beats = figure(
        "beats",
        translate("scenarios", "Chance that solo ends with more than the pool"),
        "fraction",
        at_least(least, value(mean)),
        "c = poisson(k, b)",
        fact(
            "k",
            translate("scenarios", "Blocks that are more than the pool pays"),
            float(least),
            "count",
            _WIKI,
        ),
        of("b", mean),
    )
    spread = figure(
        "spread",
        translate("scenarios", "Typical deviation of solo, of its mean"),
        "fraction",
        1.0 / math.sqrt(value(mean)),
        "s = b^(−0.5)",
        of("b", mean),
    )
    wait = 1.0 / per_year
    x = steps(min(years, wait) / 10.0, max(years, wait) * 10.0, logarithmic=True)
    chart = lines(
        x,
        "years",
        common.YEARS,
        "fraction",
        translate("scenarios", "Chance"),
        (translate("scenarios", "Solo: still nothing"), lambda at: math.exp(-per_year * at), "bad"),
        (
            translate("scenarios", "Solo: at least one block"),
            lambda at: mining.chance_of_one(per_year * at),
            "good",
        ),
        at=marks(x, (years, common.YOURS), (wait, translate("scenarios", "a block on average"))),
    )
    verdict, tone = _pool_verdict(value(nothing), years, fee)
    return Outcome(
        verdict,
        tone,
        (solo, pool, mean, nothing, beats, spread),
        chart,
        (
            translate(
                "scenarios", "On average solo and pool are the same but for the fee; what differs is luck."
            ),
            translate("scenarios", "Most pools pay out only from a least amount on."),
        ),
    )


def at_least(least: int, mean: float) -> float:
    """P(a Poisson number of this mean is at least `least`); by the normal distribution for large ones."""
    if mean > _LARGE_MEAN:
        return 0.5 * math.erfc((least - 0.5 - mean) / math.sqrt(2.0 * mean))
    if least == 1:
        return mining.chance_of_one(mean)
    below = math.fsum(math.exp(i * math.log(mean) - mean - math.lgamma(i + 1)) for i in range(least))
    return max(1.0 - below, 0.0)


_LARGE_MEAN = 1000.0


def _pool_verdict(nothing: float, years: float, fee: float) -> tuple[Text, str]:
    amounts = {
        "nothing": Amount(nothing, "fraction"),
        "years": Amount(years, "years"),
        "fee": Amount(fee, "fraction"),
    }
    if nothing > _LIKELY:
        return translate(
            "scenarios",
            "Alone it most likely ends with nothing: {nothing} in {years}. A pool pays a little of it "
            "every day, less {fee}.",
            **amounts,
        ), "bad"
    if nothing > _UNLIKELY:
        return translate(
            "scenarios",
            "Alone it is a gamble: with {nothing} it has nothing after {years}. On average both are the "
            "same but for the fee of {fee}.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "So many blocks come that luck evens out in {years}: alone it saves the fee of {fee}.",
        **amounts,
    ), "good"


SCENARIOS = (
    computed(
        "lone_pc",
        translate("scenarios", "A lone PC looks for a block"),
        translate("scenarios", "With luck a home PC finds a block of its own."),
        _PC,
        _lone_pc,
    ),
    computed(
        "solo_or_pool",
        translate("scenarios", "Solo or in a pool"),
        translate("scenarios", "Alone one keeps the whole block."),
        _POOL,
        _solo_or_pool,
    ),
)
