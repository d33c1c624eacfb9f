"""Luck: of one block, of many, of a group whose powers are known, and of a best share. Is it just luck?

Finding blocks is a Poisson process, so the hashes that a block takes are exponentially distributed, and of so
many blocks each member of a group gets its part of the group's hashes on average, and nobody is ever due.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from struct import Struct
from typing import TYPE_CHECKING

from warmgui.core.lab.gamma import (
    binomial_at_least,
    binomial_at_most,
    chi_square_survival,
)
from warmgui.core.lab.random import SeededRandom
from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.model_lab import LabBlock

_ENOUGH = 5.0
"""Expected numbers from which the chi-square law holds well (Cochran 1954)."""
_MOST_DRAWN_BLOCKS = 200
_DRAWN = 999
_LOTS = 1 << 32
_UNLIKELY, _RARE = 0.05, 0.001
_SMALL_CLASS = 2


# ---- one block -----------------------------------------------------------------------------------------


def part_that_takes_longer(expected_hashes: float, hashes: float) -> float:
    """0..1: how many of all blocks of this difficulty take more hashes than this one."""
    return math.exp(-hashes / expected_hashes)


def block_words(block: LabBlock) -> Text:
    """Of a block of this PC, as in "Took 11 s; expected 15 s. Luck 136 %: 48 % take longer."."""
    luck = block.luck
    if luck is None:
        return translate("lab", "Found by the simulated miners.")
    return translate(
        "lab",
        "Took {took}; expected {expected}. Luck {luck}: {longer} of all blocks take longer.",
        took=Amount(block.seconds, "duration_s"),
        expected=Amount(block.seconds * luck, "duration_s"),
        luck=Amount(luck, "fraction"),
        longer=Amount(part_that_takes_longer(block.expected_hashes, block.hashes), "fraction"),
    )


# ---- a best share ----------------------------------------------------------------------------------------


def best_percentile(best_bits: float | None, hashes: float) -> float | None:
    """0..1: how many equal efforts have a smaller best; None before the first hash."""
    return math.exp(-hashes / 2.0**best_bits) if best_bits is not None and hashes > 0 else None


# ---- a group with known powers ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group."""

    name: str
    blocks: int
    expected: float
    """Blocks that its hashes find on average, at the difficulties that were in force; or any number that is
    proportional to its power."""


@dataclass(frozen=True, slots=True)
class LuckRow:
    """One line of the luck table."""

    name: str
    blocks: int
    share: float
    """Of the group's power, 0..1."""
    expected: float
    """Blocks, of those that the group found."""
    luck: float | None
    """Blocks over expected ones; None where nothing was to be expected."""
    chance: float
    """Of so few or fewer, or of so many or more: whichever side of the expectation it is."""
    says: Text


@dataclass(frozen=True, slots=True)
class ShareOut:
    """How evenly blocks went round."""

    rows: tuple[LuckRow, ...]
    statistic: float
    """Chi-square of blocks against expected ones."""
    freedom: int
    chance: float
    """Of at least so uneven a share-out by luck alone."""
    groups: tuple[tuple[int, float], ...]
    """What the statistic is made of: blocks found and expected, of members or of weak ones together."""
    drawn: bool
    """The chance is from a seeded draw of lots, because the numbers are too small for the chi-square law."""
    says: Text


def luck_table(members: Sequence[Member]) -> tuple[LuckRow, ...]:
    """Each member's blocks against its part of the group's power. Nobody's, where nobody has any."""
    power, blocks = sum(member.expected for member in members), sum(member.blocks for member in members)
    return tuple(_row(member, member.expected / power, blocks) for member in members) if power > 0 else ()


def share_out(members: Sequence[Member], seed: str | int = "share-out") -> ShareOut | None:
    """Whether it is just luck who found how many: the group's blocks, shared out by power.

    Where a member expects fewer than five blocks of not more than 200, the chance is counted in 999 seeded
    draws of lots; else members who expect fewer than five are taken together, and the chi-square law holds.

    Returns:
        None with fewer than two members who hash, before the first block, and where all but one are weak.
    """
    hashing = tuple(member for member in members if member.expected > 0)
    blocks = sum(member.blocks for member in hashing)
    if len(hashing) < _SMALL_CLASS or blocks == 0:
        return None
    power = sum(member.expected for member in hashing)
    expected = tuple(member.expected / power * blocks for member in hashing)
    found = tuple(member.blocks for member in hashing)
    drawn = min(expected) < _ENOUGH and blocks <= _MOST_DRAWN_BLOCKS
    if not drawn:
        found, expected = _together(found, expected)
        if len(found) < _SMALL_CLASS:
            return None
    statistic, freedom = chi_square(found, expected), len(found) - 1
    chance = _drawn_chance(found, expected, seed) if drawn else chi_square_survival(statistic, freedom)
    groups = tuple(zip(found, expected, strict=True))
    return ShareOut(luck_table(members), statistic, freedom, chance, groups, drawn, verdict(chance))


def chi_square(found: Sequence[float], expected: Sequence[float]) -> float:
    """The sum of (found - expected)^2 / expected."""
    return sum((f - e) ** 2 / e for f, e in zip(found, expected, strict=True))


def verdict(chance: float) -> Text:
    """Is it just luck? In words.

    Args:
        chance: of at least so uneven a share-out by luck alone.
    """
    shown = Amount(chance, "fraction")
    if chance >= _UNLIKELY:
        return translate(
            "lab", "This is just luck: {chance} of such groups share out as unevenly or more.", chance=shown
        )
    if chance > _RARE:
        return translate(
            "lab",
            "Unusual, but luck does that: {chance} of such groups share out as unevenly. Go on and look.",
            chance=shown,
        )
    return translate(
        "lab",
        "Hardly luck alone: only {chance} of such groups share out so unevenly. Are the powers right?",
        chance=Amount(chance, "chance"),
    )


def _row(member: Member, share: float, blocks: int) -> LuckRow:
    expected = share * blocks
    few = member.blocks < expected
    tail = binomial_at_most if few else binomial_at_least
    chance = tail(member.blocks, blocks, share)
    luck = member.blocks / expected if expected > 0 else None
    template = (
        translate("lab", "{expected} expected, {blocks} found: {chance} find so few or fewer.")
        if few
        else translate("lab", "{expected} expected, {blocks} found: {chance} find as many or more.")
    )
    says = Text(
        template.context,
        template.template,
        (
            ("expected", Amount(expected, "number_rough")),
            ("blocks", Amount(float(member.blocks), "count")),
            ("chance", Amount(chance, "fraction")),
        ),
    )
    return LuckRow(member.name, member.blocks, share, expected, luck, chance, says)


def _together(found: Sequence[int], expected: Sequence[float]) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Those who expect the fewest taken together, until every entry expects enough."""
    pairs = sorted(zip(expected, found, strict=True))
    few_expected, few_found, rest = 0.0, 0, []
    for each_expected, each_found in pairs:
        if each_expected < _ENOUGH or 0 < few_expected < _ENOUGH:
            few_expected, few_found = few_expected + each_expected, few_found + each_found
        else:
            rest.append((each_expected, each_found))
    if few_expected > 0:
        rest.append((few_expected, few_found))
    return tuple(f for _, f in rest), tuple(e for e, _ in rest)


@lru_cache(maxsize=64)
def _drawn_chance(found: tuple[int, ...], expected: tuple[float, ...], seed: str | int) -> float:
    """Part of seeded share-outs whose chi-square is at least as large; the real one counts as one of them."""
    random, blocks = SeededRandom(seed), sum(found)
    total = sum(expected)
    edges = [int(edge / total * _LOTS) for edge in accumulate(expected[:-1])]
    whose = partial(bisect_right, edges)
    parts = [blocks * e / total for e in expected]
    least = _squares(dict(enumerate(found)), parts) * (1.0 - 1e-12)
    lots = Struct(f">{blocks}I")
    reached = 1
    for _ in range(_DRAWN):
        drawn = lots.unpack(random.bits(32 * blocks).to_bytes(4 * blocks, "big"))
        reached += _squares(Counter(map(whose, drawn)), parts) >= least
    return reached / (_DRAWN + 1)


def _squares(counts: Mapping[int, int], expected: Sequence[float]) -> float:
    """Chi-square plus the number of blocks: the sum of found^2 / expected."""
    return sum(count * count / expected[i] for i, count in counts.items())
