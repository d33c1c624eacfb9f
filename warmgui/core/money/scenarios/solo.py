"""Mining solo against a pool."""

from __future__ import annotations

import math

from warmgui.core.money import mining
from warmgui.core.money.facts import DEFAULT_FACTS, reward_sat
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.luck import APPLIANCE_HS, HASHRATE, HEADER_NAME, LIKELY, UNLIKELY, WIKI
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

_POOL = (
    ScenarioInput(
        "hashrate_hs",
        HASHRATE,
        "hashrate_hs",
        APPLIANCE_HS,
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
        fact("K", HEADER_NAME, mining.HASHES_PER_DIFFICULTY, "number", WIKI),
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
            WIKI,
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
    if nothing > LIKELY:
        return translate(
            "scenarios",
            "Alone it most likely ends with nothing: {nothing} in {years}. A pool pays a little of it "
            "every day, less {fee}.",
            **amounts,
        ), "bad"
    if nothing > UNLIKELY:
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
        "solo_or_pool",
        translate("scenarios", "Solo or in a pool"),
        translate("scenarios", "Alone one keeps the whole block."),
        _POOL,
        _solo_or_pool,
    ),
)
