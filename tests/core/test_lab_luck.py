"""Luck, and the tails of the laws behind it, against scipy and against seeded draws."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special, stats

from warmgui.core.lab import gamma, luck
from warmgui.core.lab.random import SeededRandom
from warmgui.core.model_lab import LabBlock
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.text import Text

REACH = 1e-280


def say(text: Text) -> str:
    """In English, with plain spaces."""
    return Formatter().text(text).replace("\xa0", " ").replace("\u202f", " ")


def close(ours: float, theirs: float) -> bool:
    """To 1e-10 of the value; beside 1, where digits end, to 1e-12."""
    return math.isclose(ours, theirs, rel_tol=1e-10, abs_tol=1e-12 if theirs > 0.9 else REACH)


@given(st.floats(0.01, 1e5), st.floats(-6.0, 6.0))
@settings(max_examples=300)
def test_incomplete_gammas_are_those_of_scipy(a: float, far: float) -> None:
    x = max(a + far * math.sqrt(a) * (3.0 if a < 10 else 1.0), 0.0)
    assert close(gamma.gamma_p(a, x), float(special.gammainc(a, x)))
    assert close(gamma.gamma_q(a, x), float(special.gammaincc(a, x)))


@given(st.floats(0.0, 2000.0), st.integers(1, 500))
@settings(max_examples=200)
def test_chi_square_tails_are_those_of_scipy(statistic: float, freedom: int) -> None:
    assert close(gamma.chi_square_survival(statistic, freedom), float(stats.chi2.sf(statistic, freedom)))


@pytest.mark.parametrize("bad", [(0.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (math.nan, 1.0), (1.0, math.inf)])
def test_no_gamma_of_nonsense(bad: tuple[float, float]) -> None:
    for function in (gamma.gamma_p, gamma.gamma_q):
        with pytest.raises(ValueError, match="gamma"):
            function(*bad)


def test_far_out_nothing_is_left() -> None:
    assert gamma.chi_square_survival(1e6, 3) == 0.0
    assert gamma.chi_square_survival(1e6, 300) == 0.0
    assert gamma.gamma_q(0.5, 0.0) == 1.0
    assert gamma.gamma_p(0.5, 0.0) == 0.0


@given(st.integers(-1, 200), st.floats(0.0, 150.0))
def test_poisson_tails_are_those_of_scipy(number: int, mean: float) -> None:
    assert close(gamma.poisson_at_most(number, mean), float(stats.poisson.cdf(number, mean)))
    assert close(gamma.poisson_at_least(number, mean), float(stats.poisson.sf(number - 1, mean)))


@given(st.integers(-1, 301), st.integers(1, 300), st.floats(0.0, 1.0))
def test_binomial_tails_are_those_of_scipy(number: int, tries: int, chance: float) -> None:
    assert gamma.binomial_at_least(number, tries, chance) == pytest.approx(
        float(stats.binom.sf(number - 1, tries, chance)), abs=1e-10
    )
    assert gamma.binomial_at_most(number, tries, chance) == pytest.approx(
        float(stats.binom.cdf(number, tries, chance)), abs=1e-10
    )


@given(st.integers(0, 2000))
@settings(max_examples=60)
def test_bounds_of_a_mean_are_garwoods(number: int) -> None:
    low, high = gamma.mean_bounds(number)
    assert low == pytest.approx(stats.chi2.ppf(0.025, 2 * number) / 2 if number else 0.0, rel=1e-8)
    assert high == pytest.approx(stats.chi2.ppf(0.975, 2 * number + 2) / 2, rel=1e-8)


# ---- blocks ----------------------------------------------------------------------------------------------


def block(hashes: int, expected: float = 1000.0, by: str = "us") -> LabBlock:
    """Found after so many hashes."""
    return LabBlock(1, "", "", by, "cpu", 0, 10.0, 11.0, 0, 0.0, hashes / 100.0, hashes, expected)


def test_the_block_of_the_picture() -> None:
    one = block(1100, 1500.0)
    assert one.luck == pytest.approx(1.3636, abs=1e-4)
    said = say(luck.block_words(one))
    assert said == "Took 11 s; expected 15 s. Luck 136 %: 48 % of all blocks take longer."
    assert block(0).luck is None
    assert "simulated" in say(luck.block_words(block(5, by="others")))


def test_waits_of_a_fixed_seed_stay_within_poisson_bounds() -> None:
    """Blocks in equal times, from exponential waits, against the band that 99.9 % keep to."""
    random, hours, per_hour = SeededRandom("waits"), 400, 4.0
    counts, at = [0] * hours, 0.0
    while (at := at + random.exponential(1 / per_hour)) < hours:
        counts[int(at)] += 1
    low, high = stats.poisson.interval(0.999, hours * per_hour)
    assert low <= sum(counts) <= high
    expected = [
        hours * (gamma.poisson_at_most(k, per_hour) - gamma.poisson_at_most(k - 1, per_hour))
        for k in range(10)
    ]
    expected.append(hours - sum(expected))
    found = [sum(1 for n in counts if n == k) for k in range(10)]
    found.append(hours - sum(found))
    assert gamma.chi_square_survival(luck.chi_square(found, expected), 10) > 0.001


# ---- groups ----------------------------------------------------------------------------------------------

CLASS = [luck.Member("Ada", 12, 10.0), luck.Member("Bo", 3, 5.0), luck.Member("Cleo", 25, 25.0)]


def test_a_luck_table_of_known_powers() -> None:
    rows = {row.name: row for row in luck.luck_table(CLASS)}
    assert [row.expected for row in rows.values()] == pytest.approx([10.0, 5.0, 25.0])
    assert [row.share for row in rows.values()] == pytest.approx([0.25, 0.125, 0.625])
    assert [row.luck for row in rows.values()] == pytest.approx([1.2, 0.6, 1.0])
    assert rows["Ada"].chance == pytest.approx(stats.binom.sf(11, 40, 0.25))
    assert rows["Bo"].chance == pytest.approx(stats.binom.cdf(3, 40, 0.125))
    assert "as many or more" in say(rows["Ada"].says)
    assert "so few or fewer" in say(rows["Bo"].says)
    assert luck.luck_table([]) == luck.luck_table([luck.Member("Ada", 3, 0.0)]) == ()
    idle = luck.luck_table([*CLASS, luck.Member("Di", 0, 0.0)])[-1]
    assert (idle.luck, idle.expected, idle.chance) == (None, 0.0, 1.0)


def test_large_numbers_are_judged_by_the_chi_square_law() -> None:
    found = luck.share_out(CLASS)
    assert found is not None
    assert not found.drawn
    assert found.statistic == pytest.approx(0.4 + 0.8 + 0.0)
    assert (found.freedom, found.chance) == (2, pytest.approx(math.exp(-0.6)))
    assert say(found.says).startswith("This is just luck: 55")


def test_members_of_many_blocks_who_expect_few_are_taken_together() -> None:
    many = [luck.Member(str(i), 400, 100.0) for i in range(2)]
    few = [luck.Member(f"small {i}", 0, 0.3) for i in range(5)]
    found = luck.share_out([*many, *few])
    assert found is not None
    assert not found.drawn
    assert (found.freedom, len(found.rows)) == (2, 7)
    assert found.statistic == pytest.approx(
        luck.chi_square([400, 400, 0], [100 / 201.5 * 800, 100 / 201.5 * 800, 1.5 / 201.5 * 800])
    )


def test_where_all_but_one_are_too_small_nothing_can_be_said() -> None:
    assert luck.share_out([luck.Member("a", 500, 0.0), luck.Member("b", 500, 1.0)]) is None
    assert luck.share_out([luck.Member("a", 999, 1000.0), luck.Member("b", 0, 0.001)]) is None
    assert luck.share_out([]) is None
    assert luck.share_out([luck.Member("a", 0, 1.0), luck.Member("b", 0, 1.0)]) is None


def test_small_numbers_are_judged_by_a_seeded_draw_of_lots() -> None:
    members = [luck.Member("a", 3, 1.0), luck.Member("b", 0, 1.0), luck.Member("c", 0, 1.0)]
    found = luck.share_out(members)
    again = luck.share_out(members)
    assert found == again
    assert found is not None
    assert found.drawn
    # All three to one of them: exactly 3 / 27.
    assert found.chance == pytest.approx(1 / 9, abs=0.03)
    other = luck.share_out(members, seed="another")
    assert other is not None
    assert other.chance == pytest.approx(1 / 9, abs=0.03)


@pytest.mark.parametrize(("chance", "words"), [(0.4, "just luck"), (0.01, "Unusual"), (1e-5, "Hardly luck")])
def test_verdicts(chance: float, words: str) -> None:
    assert words in say(luck.verdict(chance))


def test_a_fair_class_is_rarely_called_unfair() -> None:
    """Share-outs drawn by power: about one in twenty is unlikely at the 5 % level."""
    random, powers, unlikely = SeededRandom("fair"), [1, 2, 3, 6], 0
    for _ in range(200):
        counts = [0] * 4
        for _ in range(300):
            lot = random.below(12)
            counts[0 if lot < 1 else 1 if lot < 3 else 2 if lot < 6 else 3] += 1
        found = luck.share_out(
            [luck.Member(str(i), n, p) for i, (n, p) in enumerate(zip(counts, powers, strict=True))]
        )
        assert found is not None
        unlikely += found.chance < 0.05
    low, high = stats.poisson.interval(0.999, 10.0)
    assert low <= unlikely <= high
