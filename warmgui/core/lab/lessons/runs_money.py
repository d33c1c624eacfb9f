"""Simulations about income and about difficulty: solo against pool, a chain that adjusts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.outcome import Model, Outcome, Table, amount, quantile, rounded, whole, within
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.lab.random import SeededRandom

_SHARES = tuple(Decimal(share) for share in ("0.05", "0.25", "0.5", "0.75", "0.95"))
_SMALL = 500
"""Up to this mean events are drawn one by one; above, the normal law differs by less than is drawn."""
_LIMIT = Decimal(4)
_SOLO, _POOL = translate("lessons", "solo"), translate("lessons", "pool")


def _events(mean: Decimal, random: SeededRandom) -> int:
    if mean <= _SMALL:
        return random.poisson(float(mean))
    spread = Decimal(random.normal()) * mean.sqrt()
    return max(int((mean + spread).to_integral_value()), 0)


def _solo_pool(values: Mapping[str, Decimal], random: SeededRandom, _kinds: Mapping[str, str]) -> Outcome:
    lives = whole(values, "lives", 10, 2_000)
    mean = within(values, "mean", "0.000000001", "400")
    pool_blocks = within(values, "pool_blocks", "1", "1e9")
    reward = within(values, "reward_sat", "1", "1e12")
    fee = within(values, "fee", "0", "1")
    alone = sorted(_events(mean, random) * reward for _ in range(lives))
    share = mean / pool_blocks * reward * (1 - fee)
    together = sorted(_events(pool_blocks, random) * share for _ in range(lives))
    nothing = sum(1 for income in alone if income == 0)
    results = {
        "nothing": Decimal(nothing) / lives,
        "solo_mean": sum(alone, Decimal(0)) / lives,
        "pool_mean": sum(together, Decimal(0)) / lives,
        "solo_median": quantile(alone, Decimal("0.5")),
        "pool_median": quantile(together, Decimal("0.5")),
        "pool_low": quantile(together, _SHARES[0]),
        "pool_high": quantile(together, _SHARES[-1]),
        "solo_best": alone[-1],
    }
    rows = [
        (
            translate("lessons", "{share} have at most", share=amount(level, "fraction")),
            amount(quantile(alone, level), "sat"),
            amount(quantile(together, level).to_integral_value(), "sat"),
        )
        for level in _SHARES
    ]
    rows.append(
        (
            translate("lessons", "mean"),
            amount(results["solo_mean"].to_integral_value(), "sat"),
            amount(results["pool_mean"].to_integral_value(), "sat"),
        )
    )
    table = Table(
        translate("lessons", "The same average, two lives (simulated)"),
        (translate("lessons", "of all lives"), _SOLO, _POOL),
        tuple(rows),
    )
    places = [Decimal(i) / 50 for i in range(1, 51)]
    x = tuple(rounded(place) for place in places)
    plot = Plot(
        key="solo-pool",
        title=translate("lessons", "The same average, two lives"),
        x=Axis(translate("lessons", "part of all lives, poorest first"), "fraction", low=0.0, high=1.0),
        y=Axis(translate("lessons", "income"), "sat", low=0.0),
        series=(
            Series(
                "solo", _SOLO, "steps", x, tuple(rounded(quantile(alone, p)) for p in places), simulated=True
            ),
            Series(
                "pool",
                _POOL,
                "line",
                x,
                tuple(rounded(quantile(together, p)) for p in places),
                tone="other",
                simulated=True,
            ),
        ),
        marks=(Mark("y", rounded(mean * reward), translate("lessons", "expected, before the pool's fee")),),
        simulated=True,
    )
    note = translate(
        "lessons",
        "{lives} simulated lives each. {share} of those who mine alone never get anything.",
        lives=Amount(float(lives), "count"),
        share=amount(results["nothing"], "fraction"),
    )
    return Outcome(results, table, plot, note)


def _chain(values: Mapping[str, Decimal], random: SeededRandom, _kinds: Mapping[str, str]) -> Outcome:
    retargets, blocks = whole(values, "retargets", 2, 30), whole(values, "blocks", 2, 500)
    change_at = whole(values, "change_at", 1, retargets - 1)
    block_s = within(values, "block_s", "0.001", "1e6")
    power = within(values, "hashrate", "1", "1e30")
    factor = within(values, "factor", "0.001", "1000")
    needed = power * block_s
    rows, x, y, ideal = [], [], [], []
    means: list[Decimal] = []
    for period in range(1, retargets + 1):
        now = power * factor if period > change_at else power
        took = sum((Decimal(random.exponential(1.0)) for _ in range(blocks)), Decimal(0)) * needed / now
        means.append(took / blocks)
        change = max(1 / _LIMIT, min(_LIMIT, block_s * blocks / took))
        x.append(float(period))
        y.append(rounded(needed))
        ideal.append(rounded(now * block_s))
        rows.append(
            (
                amount(period, "count"),
                amount(now, "hashrate_hs"),
                amount(needed, "hashes"),
                amount(means[-1], "duration_s"),
                amount(change, "times"),
            )
        )
        needed *= change
    results = {
        "before": means[change_at - 1],
        "after": means[change_at],
        "last": means[-1],
        "hashes": needed,
        "spread": 1 / Decimal(blocks).sqrt(),
    }
    table = Table(
        translate("lessons", "A chain that adjusts (simulated)"),
        (
            translate("lessons", "period"),
            translate("lessons", "hash power"),
            translate("lessons", "hashes per block"),
            translate("lessons", "mean time per block"),
            translate("lessons", "then difficulty"),
        ),
        tuple(rows),
    )
    plot = Plot(
        key="chain",
        title=translate("lessons", "A chain that adjusts"),
        x=Axis(table.heads[0], "count"),
        y=Axis(table.heads[2], "hashes", logarithmic=True),
        series=(
            Series("needed", translate("lessons", "in force"), "steps", tuple(x), tuple(y), simulated=True),
            Series(
                "ideal", translate("lessons", "exactly right"), "line", tuple(x), tuple(ideal), tone="other"
            ),
        ),
        marks=(Mark("x", float(change_at) + 0.5, translate("lessons", "the hash power changes")),),
        simulated=True,
    )
    note = translate(
        "lessons",
        "Simulated: {blocks} blocks per period; after period {period} hash power is {factor} what it was.",
        blocks=blocks,
        period=change_at,
        factor=amount(factor, "times"),
    )
    return Outcome(results, table, plot, note)


MONEY_MODELS: dict[str, Model] = {
    "solo_pool": Model(
        ("lives", "mean", "pool_blocks", "reward_sat", "fee"),
        {
            "nothing": "fraction",
            **dict.fromkeys(
                (
                    "solo_mean",
                    "pool_mean",
                    "solo_median",
                    "pool_median",
                    "pool_low",
                    "pool_high",
                    "solo_best",
                ),
                "sat",
            ),
        },
        _solo_pool,
    ),
    "chain": Model(
        ("retargets", "blocks", "change_at", "block_s", "hashrate", "factor"),
        {
            "before": "duration_s",
            "after": "duration_s",
            "last": "duration_s",
            "hashes": "hashes",
            "spread": "fraction",
        },
        _chain,
    ),
}
