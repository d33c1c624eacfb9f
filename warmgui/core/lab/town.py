"""A town of homes that mine like yours: which of them find a block, and when. Simulated, and seeded.

The blocks of all homes together are one Poisson process, each of its blocks belongs to every home with the
same chance, and each moment is as good as any other. So the whole town needs one draw for its number of
blocks and two for each of them, however small the chances are: 1,200 homes in 100 years are as quick as one
in a day. The same plan gives the same town everywhere, bit for bit: see `random`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from warmgui.core.lab.random import SeededRandom
from warmgui.core.money.mining import YEAR_S, chance_of_one, hashes_for_difficulty
from warmgui.core.plot import Axis, Plot, Series
from warmgui.core.text import Amount, Text, together, translate

HOMES, YEARS = 1200, 100.0
MOST_HOMES = 10_000
_MOST_TOLD = 10_000
"""Above, only how many each home found is drawn, not when."""
_EXPECTED_IN_TOWNS = 0.5
_ROW = 60
"""Homes side by side in the picture."""


@dataclass(frozen=True, slots=True)
class TownPlan:
    """Homes that are all alike."""

    hashrate_hs: float
    """Of each home."""
    difficulty: float
    homes: int = HOMES
    years: float = YEARS
    seed: int | str = 1


@dataclass(frozen=True, slots=True)
class TownBlock:
    """A home found a block."""

    home: int
    """0 .. homes - 1"""
    year: float
    """Years since the beginning."""


@dataclass(frozen=True, slots=True)
class Town:
    """What became of it. Simulated, `expected*` excepted."""

    plan: TownPlan
    expected_blocks: float
    expected_homes: float
    """Homes with at least one."""
    found: int
    """Blocks of the whole town."""
    per_home: dict[int, int]
    """Of the homes that found any."""
    blocks: tuple[TownBlock, ...]
    """In the order of time; of towns that find more than some ten thousand, none."""

    @property
    def lucky_homes(self) -> int:
        """Homes with at least one block."""
        return len(self.per_home)

    @property
    def towns_per_block(self) -> float | None:
        """So many such towns find one block on average; None where nobody hashes."""
        return 1.0 / self.expected_blocks if self.expected_blocks > 0 else None


def town(plan: TownPlan) -> Town:
    """Let the town mine.

    Raises:
        ValueError: no home or more than 10,000, a negative time or hashrate, or no difficulty.
    """
    if not 1 <= plan.homes <= MOST_HOMES:
        raise ValueError(f"a town of {plan.homes} homes is none")
    if not (plan.years >= 0 and plan.hashrate_hs >= 0 and plan.difficulty > 0):
        raise ValueError("a town needs years, hashes and a difficulty")
    per_home = plan.hashrate_hs * (plan.years * YEAR_S) / hashes_for_difficulty(plan.difficulty)
    expected = per_home * plan.homes
    random = SeededRandom(plan.seed).fork("town")
    counts: dict[int, int] = {}
    blocks: list[TownBlock] = []
    if expected <= _MOST_TOLD:
        for _ in range(random.poisson(expected)):
            home = random.below(plan.homes)
            counts[home] = counts.get(home, 0) + 1
            blocks.append(TownBlock(home, plan.years * random.fraction()))
    else:
        drawn = ((home, random.poisson(per_home)) for home in range(plan.homes))
        counts = {home: number for home, number in drawn if number}
    return Town(
        plan,
        expected,
        plan.homes * chance_of_one(per_home),
        sum(counts.values()),
        counts,
        tuple(sorted(blocks, key=lambda block: (block.year, block.home))),
    )


def title(plan: TownPlan) -> Text:
    """As in "1 200 homes like yours, mining for 100 years"."""
    return translate(
        "lab",
        "{homes} homes like yours, mining for {years}",
        homes=Amount(float(plan.homes), "count"),
        years=Amount(plan.years, "years"),
    )


def found_words(found: Town) -> Text:
    """As in "0 of 1 200 found a block."."""
    return translate(
        "lab",
        "{lucky} of {homes} found a block.",
        lucky=Amount(float(found.lucky_homes), "count"),
        homes=Amount(float(found.plan.homes), "count"),
    )


def expected_words(found: Town) -> Text:
    """As in "You would expect one in about 138 such towns."."""
    towns = found.towns_per_block
    if towns is None:
        return translate("lab", "Nobody hashes, so nobody can find one.")
    if found.expected_blocks < _EXPECTED_IN_TOWNS:
        return translate(
            "lab", "You would expect one in about {towns} such towns.", towns=Amount(towns, "number_rough")
        )
    if found.lucky_homes == found.found and found.expected_homes > 0.9 * found.expected_blocks:
        return translate(
            "lab", "You would expect about {blocks}.", blocks=Amount(found.expected_blocks, "number_rough")
        )
    return translate(
        "lab",
        "They found {found} blocks together. You would expect about {blocks}, at {homes} homes.",
        found=Amount(float(found.found), "count"),
        blocks=Amount(found.expected_blocks, "number_rough"),
        homes=Amount(found.expected_homes, "number_rough"),
    )


def town_words(found: Town) -> Text:
    """Both sentences."""
    return together(found_words(found), expected_words(found))


def town_plot(found: Town) -> Plot:
    """A dot per home, in rows; the lucky ones in a series of their own."""
    homes = found.plan.homes
    row = _ROW if homes <= _ROW * _ROW else math.ceil(math.sqrt(homes * 2))
    lines = math.ceil(homes / row)
    lucky = sorted(found.per_home)
    others = [home for home in range(homes) if home not in found.per_home]
    series = tuple(
        Series(
            key, label, "dots", tuple(float(home % row) for home in some),
            tuple(float(lines - 1 - home // row) for home in some), tone=tone, simulated=True,
            names=tuple(str(home + 1) for home in some),
        )
        for key, label, some, tone in (
            ("none", translate("lab", "No block"), others, "muted"),
            ("found", translate("lab", "Found a block"), lucky, "good"),
        )
        if some
    )  # fmt: skip
    return Plot(
        "town",
        title(found.plan),
        Axis(translate("lab", "Homes side by side"), low=-1.0, high=float(row)),
        Axis(translate("lab", "Rows of homes"), low=-1.0, high=float(lines)),
        series,
        note=town_words(found),
        simulated=True,
    )
