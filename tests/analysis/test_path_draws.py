"""Random numbers of blocks and shares: tables against the law, draws against chance; fixed seeds."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from scipy import stats

from warmgui.analysis import paths_draws
from warmgui.analysis.paths_draws import (
    Table,
    poisson,
    poisson_chances,
    poisson_range,
    shares_of_blocks,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

PATHS = 200_000
any_speed = hypothesis_settings(deadline=None, max_examples=60)
SURELY = 1e-4
"""With fixed seeds a test of chance fails always or never; below this p nobody would believe in chance."""


def rng(seed: int = 7) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


def assert_drawn_from(numbers: NDArray[np.int64], chances: NDArray[np.float64], low: int) -> None:
    """Chi-square over classes of at least ten expected ones, the tails taken together."""
    expected = chances / chances.sum() * numbers.size
    counted = np.bincount(np.clip(numbers - low, 0, expected.size - 1), minlength=expected.size)
    edges = [0]
    total = 0.0
    for i, number in enumerate(expected):
        total += number
        if total >= 10.0:
            edges.append(i + 1)
            total = 0.0
    edges[-1] = expected.size
    wanted = np.add.reduceat(expected, edges[:-1])
    seen = np.add.reduceat(counted, edges[:-1])
    assert stats.chisquare(seen, wanted * seen.sum() / wanted.sum()).pvalue > SURELY


# ---- the law ---------------------------------------------------------------------------------------------


@given(st.floats(min_value=1e-6, max_value=5e5))
@any_speed
def test_chances_are_those_of_poisson(mean: float) -> None:
    low, high = poisson_range(mean)
    chances = poisson_chances(mean, low, high)
    exact = stats.poisson.pmf(np.arange(low, high + 1), mean)
    np.testing.assert_allclose(chances / chances.sum(), exact, atol=1e-12 * exact.max() + 1e-17, rtol=1e-6)
    beyond = (stats.poisson.cdf(low - 1, mean) if low else 0.0) + stats.poisson.sf(high, mean)
    assert beyond < 1e-18


def test_small_chances_are_exact_fractions() -> None:
    mean = Fraction(3, 2)
    exact = [mean**k / math.factorial(k) for k in range(12)]
    found = poisson_chances(1.5, 0, 11)
    np.testing.assert_allclose(found / found[0], [float(e) for e in exact], rtol=1e-14)


def test_nothing_comes_of_nothing() -> None:
    assert poisson_chances(0.0, 0, 3).tolist() == [1.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize("cells", [2**14, 2**20])
def test_a_table_inverts_its_distribution(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given uniform numbers; then each is answered as bisection of the whole function answers it."""
    monkeypatch.setattr(paths_draws, "_FEWEST_CELLS", cells)
    chances = poisson_chances(1000.0, *poisson_range(1000.0))
    table = Table(poisson_range(1000.0)[0], chances)
    cdf = np.cumsum(chances / chances.sum())
    uniform = rng().random(50_000)
    expected = np.searchsorted(cdf, uniform, side="right") + poisson_range(1000.0)[0]
    assert np.array_equal(table.draw(rng(), 50_000), expected)


# ---- draws -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mean", [1e-5, 0.01, 0.2, 0.3, 1.0, 7.5, 88.0, 5000.0, 2e8])
def test_events_are_poisson(mean: float) -> None:
    """Thrown onto paths, from a table, or one by one: always the same law."""
    numbers = poisson(rng(), mean, PATHS)()
    assert numbers.shape == (PATHS,)
    assert numbers.min() >= 0
    spread = math.sqrt(mean / PATHS)
    assert abs(numbers.mean() - mean) < 4 * spread
    # Variance of a sample's variance: (mu4 - sigma^4) / n, with mu4 = mean + 3 mean^2.
    assert abs(numbers.var() - mean) < 5 * math.sqrt((mean + 2 * mean**2) / PATHS)
    if 0.01 <= mean < 1e6:
        low, high = poisson_range(mean)
        assert_drawn_from(numbers, stats.poisson.pmf(np.arange(low, high + 1), mean), low)


def test_steps_follow_each_other_without_memory() -> None:
    """Given two steps; then they are independent: their correlation is within chance."""
    for mean in (0.1, 3.0):
        draw = poisson(rng(), mean, PATHS)
        first, second = draw(), draw()
        assert abs(np.corrcoef(first, second)[0, 1]) < 4 / math.sqrt(PATHS)


@pytest.mark.parametrize(
    ("blocks", "each"),
    [
        (0.05, 2.0),
        (0.2, 40.0),
        (0.5, 0.4),
        (3.0, 1.0),
        (88.0, 0.37),
        (88.0, 60.0),
        (88.0, 12_000.0),
        (0.5, 3e5),
    ],
)
def test_shares_of_blocks_have_mean_and_variance_of_theory(blocks: float, each: float) -> None:
    """Neyman's type A: mean mu m, variance mu (m + m^2), whichever way it is drawn."""
    numbers = shares_of_blocks(rng(), blocks, each, PATHS)()
    variance = blocks * (each + each**2)
    assert abs(numbers.mean() - blocks * each) < 4 * math.sqrt(variance / PATHS)
    # Fourth central moment of a compound Poisson: mu E[X^4] + 3 variance^2.
    fourth = blocks * (each**4 + 6 * each**3 + 7 * each**2 + each) + 3 * variance**2
    assert abs(numbers.var() - variance) < 5 * math.sqrt((fourth - variance**2) / PATHS)


@pytest.mark.parametrize(("blocks", "each"), [(0.5, 0.4), (3.0, 2.0), (12.0, 5.0)])
def test_the_mixture_is_the_law_of_drawing_twice(blocks: float, each: float) -> None:
    """Given the same thing drawn in two steps by numpy alone; then both samples are of one law."""
    ours = shares_of_blocks(rng(1), blocks, each, PATHS)()
    other = rng(2)
    theirs = other.poisson(other.poisson(blocks, PATHS) * each)
    top = int(max(ours.max(), theirs.max()))
    seen = np.array([np.bincount(ours, minlength=top + 1), np.bincount(theirs, minlength=top + 1)])
    keep = seen.sum(axis=0) >= 20
    table = np.column_stack((seen[:, keep], seen[:, ~keep].sum(axis=1) + 1))
    assert stats.chi2_contingency(table).pvalue > SURELY


def test_a_seed_gives_the_same_numbers() -> None:
    for mean in (0.01, 5.0, 1e9):
        assert np.array_equal(poisson(rng(3), mean, 1000)(), poisson(rng(3), mean, 1000)())
    assert not np.array_equal(poisson(rng(3), 5.0, 1000)(), poisson(rng(4), 5.0, 1000)())
