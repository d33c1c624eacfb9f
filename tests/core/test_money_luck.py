"""Blocks by target, waits, the price of odds, the spread of incomes: against fractions and decimals."""

from __future__ import annotations

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from miners.formats.target import hashes_per_share
from warmgui.core.money import mining, variance
from warmgui.core.money.facts import DEFAULT_FACTS, btc_price_usd, reward_sat
from warmgui.core.money.ladder import ladder, ladder_step
from warmgui.core.money.odds import odds

any_speed = hypothesis_settings(deadline=None)
DIFFICULTY = DEFAULT_FACTS.difficulty
REWARD = reward_sat(DEFAULT_FACTS)
T1 = 0xFFFF << 208
"""Target of difficulty 1."""
rates = st.floats(min_value=1e-3, max_value=1e21)
difficulties = st.floats(min_value=1.0, max_value=1e18)


def exact_hashes_per_block(difficulty: float) -> Fraction:
    """2^256 / (target + 1), the target an exact fraction."""
    return Fraction(2**256) / (Fraction(T1) / Fraction(difficulty) + 1)


# ---- targets ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nbits", "target", "difficulty"),
    [
        (0x1D00FFFF, T1, 1.0),
        (0x1B0404CB, 0x0404CB << 192, 16_307.420938523983),
        (0x17034219, 0x034219 << 160, 86_388_558_925_171.02),
        (0x207FFFFF, 0x7FFFFF << 232, 4.6565423739069247e-10),
        (0x03123456, 0x123456, None),
        (0x02123456, 0x1234, None),
        (0x01003456, None, None),
        (0x01120000, 0x12, None),
    ],
    ids=[
        "genesis",
        "wiki's example",
        "block 840,000",
        "regtest",
        "whole",
        "short",
        "all shifted out",
        "one byte",
    ],
)
def test_compact_targets_are_read_as_the_chain_reads_them(
    nbits: int, target: int | None, difficulty: float | None
) -> None:
    if target is None:
        with pytest.raises(ValueError, match="no target"):
            mining.target_of_nbits(nbits)
        return
    assert mining.target_of_nbits(nbits) == target
    if difficulty is not None:
        assert mining.difficulty_of_nbits(nbits) == pytest.approx(difficulty, rel=1e-12)


@pytest.mark.parametrize(
    "nbits", [0x1D80FFFF, 0x23000001, 0xFF123456, 0x217FFFFF, 0x02FFFF00, 0x1D000000, 0, -1, 1 << 32]
)
def test_what_no_hash_can_meet_is_no_target(nbits: int) -> None:
    with pytest.raises(ValueError, match="no target"):
        mining.target_of_nbits(nbits)


def test_difficulties_from_targets_are_the_well_known_ones() -> None:
    assert mining.difficulty_of_nbits(0x1D00FFFF) == 1.0
    assert mining.difficulty_of_nbits(0x1B0404CB) == pytest.approx(16_307.420938523983, rel=1e-15)
    assert mining.difficulty_of_nbits(0x17034219) == pytest.approx(86_388_558_925_171.02, rel=1e-15)


@any_speed
@given(st.integers(min_value=4, max_value=32), st.integers(min_value=1, max_value=0x7FFFFF))
def test_hashes_per_block_by_target_and_by_difficulty_agree(size: int, mantissa: int) -> None:
    nbits = size << 24 | mantissa
    if mantissa << 8 * (size - 3) >= 1 << 256:
        return
    target = mantissa << 8 * (size - 3)
    exact = Fraction(2**256, target + 1)
    assert Fraction(hashes_per_share(mining.target_of_nbits(nbits))) == pytest.approx(float(exact), rel=1e-15)
    if target > 1 << 128 and target <= T1:
        by_difficulty = mining.hashes_for_difficulty(mining.difficulty_of_nbits(nbits))
        assert by_difficulty == pytest.approx(float(exact), rel=1e-12)


@any_speed
@given(rates, difficulties)
def test_income_and_waits_are_those_of_exact_fractions(rate_hs: float, difficulty: float) -> None:
    blocks = Fraction(rate_hs) * 86_400 / exact_hashes_per_block(difficulty)
    assert mining.blocks_per_day(rate_hs, difficulty) == pytest.approx(float(blocks), rel=1e-9)
    sat = blocks * REWARD * Fraction(98, 100)
    assert mining.sat_per_day(rate_hs, difficulty, REWARD, 0.02) == pytest.approx(float(sat), rel=1e-9)
    years = 1 / (blocks * Fraction(1461, 4))
    assert mining.mean_wait_years(rate_hs, difficulty) == pytest.approx(float(years), rel=1e-9)
    median = mining.wait_years(0.5, rate_hs, difficulty)
    assert median == pytest.approx(float(years) * 0.6931471805599453, rel=1e-9)


@any_speed
@given(st.floats(min_value=1e-12, max_value=50.0))
def test_chances_are_those_of_the_exponential_series(mean: float) -> None:
    with localcontext(prec=80):
        exact = 1 - (-Decimal(mean)).exp()
    assert mining.chance_of_one(mean) == pytest.approx(float(exact), rel=1e-9)


# ---- odds as probabilities -------------------------------------------------------------------------------


@any_speed
@given(rates, rates, difficulties)
def test_odds_are_probabilities_and_rise_with_the_hashrate(
    a_hs: float, b_hs: float, difficulty: float
) -> None:
    facts = DEFAULT_FACTS.__class__("2026-01-01", 900_000, difficulty, 312_500_000, 0, None, None, "", "")
    low, high = (odds(rate, 1e12, 100.0, facts) for rate in sorted((a_hs, b_hs)))
    for name in ("chance_per_day", "chance_per_year", "chance_per_life"):
        first, second = getattr(low, name), getattr(high, name)
        assert 0.0 < first <= second <= 1.0
    for card in (low, high):
        assert card.chance_per_day <= card.chance_per_year <= card.chance_per_life
        assert card.median_years_per_block == pytest.approx(card.years_per_block * math.log(2), rel=1e-12)
        assert 0.0 <= card.best_percentile <= 1.0
    assert low.years_per_block >= high.years_per_block


def test_hardly_any_hashrate_still_has_a_chance_that_is_not_0() -> None:
    card = odds(1.0, 1.0, None, DEFAULT_FACTS)
    assert card.chance_per_day is not None
    assert 0.0 < card.chance_per_day < 1e-18


def test_without_a_difficulty_there_are_no_odds_but_a_ladder() -> None:
    facts = DEFAULT_FACTS.__class__("2026-01-01", 0, 0.0, 0, 0, None, None, "", "")
    card = odds(1e9, 1e12, 9412.0, facts)
    assert (card.chance_per_day, card.chance_per_life, card.median_years_per_block) == (None, None, None)
    assert len(card.ladder) == 4
    assert card.best_percentile is not None


# ---- the ladder ------------------------------------------------------------------------------------------


def test_each_step_of_the_ladder_is_the_median_with_its_band() -> None:
    steps = ladder(1.1e9)
    assert [(s.key, s.length_s) for s in steps] == [
        ("minute", 60.0),
        ("hour", 3600.0),
        ("day", 86_400.0),
        ("year", 31_557_600.0),
    ]
    for step in steps:
        unit = step.hashes / 2**32
        assert step.hashes == pytest.approx(1.1e9 * step.length_s)
        assert step.typical == pytest.approx(unit / math.log(2), rel=1e-4)
        assert step.low == pytest.approx(0.434 * unit, rel=1e-3)
        assert step.high == pytest.approx(9.49 * unit, rel=1e-3)
        for bound, part in ((step.low, 0.1), (step.typical, 0.5), (step.high, 0.9)):
            assert mining.best_share_percentile(bound, step.hashes) == pytest.approx(part, rel=1e-9)


@pytest.mark.parametrize("rate_hs", [None, 0.0, -1.0])
def test_without_hashes_there_is_no_ladder(rate_hs: float | None) -> None:
    assert ladder(rate_hs) == ()


def test_a_step_without_hashes_is_at_the_ground() -> None:
    step = ladder_step("day", 86_400.0, 0.0)
    assert (step.low, step.typical, step.high) == (0.0, 0.0, 0.0)


# ---- what luck costs, and what heat earns ----------------------------------------------------------------


def test_half_a_chance_of_a_block_costs_what_the_formula_of_the_facts_says() -> None:
    """ln2 · hashes per block / h · W / 3.6e6 · price, for a PC of 1.1 GH/s at 142 W and 0.30 a kWh."""
    hashes = exact_hashes_per_block(DIFFICULTY)
    with localcontext(prec=50):
        seconds = Decimal(2).ln() * Decimal(hashes.numerator) / Decimal(hashes.denominator) / Decimal("1.1e9")
        exact = seconds * 142 / Decimal("3.6e6") * Decimal("0.3")
    j_per_th = mining.efficiency_j_per_th(142.0, 1.1e9)
    assert mining.cost_of_odds(0.5, DIFFICULTY, j_per_th, 0.30) == pytest.approx(float(exact), rel=1e-9)
    assert mining.cost_of_odds(0.0, DIFFICULTY, j_per_th, 0.30) == 0.0


def test_the_published_hash_price_is_that_of_the_dated_facts() -> None:
    price = btc_price_usd(DEFAULT_FACTS)
    assert price is not None
    assert mining.hashprice(DIFFICULTY, REWARD, price) == pytest.approx(28.68, abs=0.02)
    assert mining.hashprice(DIFFICULTY, REWARD, price, 0.02) == pytest.approx(0.98 * 28.68, abs=0.02)


@any_speed
@given(st.floats(min_value=1.0, max_value=1e9), st.floats(min_value=0.01, max_value=1e3))
def test_a_kwh_earns_the_same_by_hash_price_and_by_hashes(j_per_th: float, per_ph_day: float) -> None:
    """Hashprice / (24 η): a PH/s at η J/TH draws η kW."""
    by_hashes = mining.hashes_per_kwh(j_per_th) * per_ph_day / (1e15 * 86_400)
    assert mining.revenue_per_kwh(per_ph_day, j_per_th) == pytest.approx(by_hashes, rel=1e-12)


# ---- the published month of the heater appliance ---------------------------------------------------------


def test_the_appliances_month_and_its_payback() -> None:
    """400 W at 40 J/TH; published: earned 12.50 a month, premium 800, 64 months; at 28.68 8.60 and 93."""
    earned = 30 * 24 * 0.4 * mining.revenue_per_kwh(28.68, 40.0)
    assert earned == pytest.approx(8.60, abs=0.01)
    assert round(800 / earned) == 93
    assert round(800 / 12.50) == 64


def test_the_worlds_miners_use_what_the_facts_say() -> None:
    """958 EH/s at 20 J/TH are 168 TWh a year; 100 TWh need 11.9 J/TH."""
    network_hs = mining.hashes_for_difficulty(DIFFICULTY) / 600
    assert network_hs == pytest.approx(958e18, rel=1e-3)
    twh = network_hs / 1e12 * 20 * 8766 / 1e12
    assert twh == pytest.approx(168, rel=2e-3)
    assert 20 * 100 / twh == pytest.approx(11.9, abs=0.05)


# ---- the spread ------------------------------------------------------------------------------------------


@any_speed
@given(
    st.floats(min_value=1e6, max_value=1e15),
    st.floats(min_value=1.0, max_value=1e6),
    difficulties,
    st.floats(min_value=1e-6, max_value=1e12),
)
def test_all_pools_pay_what_solo_pays_on_average_before_the_fee(
    rate_hs: float, times: float, difficulty: float, share_difficulty: float
) -> None:
    alone = variance.solo(rate_hs, difficulty, REWARD)
    per_share = variance.fpps(rate_hs, difficulty, REWARD, share_difficulty)
    per_block = variance.pplns(rate_hs, rate_hs * times, difficulty, REWARD)
    assert per_share.mean_sat == pytest.approx(alone.mean_sat, rel=1e-12)
    assert per_block.mean_sat == pytest.approx(alone.mean_sat, rel=1e-12)
    assert per_block.sigma_sat <= alone.sigma_sat * (1 + 1e-12)
    if share_difficulty <= difficulty:
        assert per_share.sigma_sat <= alone.sigma_sat * (1 + 1e-12)


def test_the_spread_is_that_of_a_poisson_process() -> None:
    """Square root of the mean number of payments, times each."""
    alone = variance.solo(1e12, DIFFICULTY, REWARD, 0.01)
    blocks = float(Fraction(10**12) * 86_400 / exact_hashes_per_block(DIFFICULTY))
    assert alone.paid_times == pytest.approx(blocks, rel=1e-9)
    assert alone.sigma_sat == pytest.approx(math.sqrt(blocks) * REWARD * 0.99, rel=1e-9)
    shares = variance.fpps(1e12, DIFFICULTY, REWARD, 1e6, 0.01)
    number = 1e12 * 86_400 / float(exact_hashes_per_block(1e6))
    assert shares.sigma_sat == pytest.approx(alone.mean_sat / math.sqrt(number), rel=1e-9)


def test_a_pool_of_one_is_solo() -> None:
    alone, pool = variance.solo(1e15, DIFFICULTY, REWARD), variance.pplns(1e15, 1e15, DIFFICULTY, REWARD)
    assert pool.sigma_sat == pytest.approx(alone.sigma_sat, rel=1e-12)


def test_a_short_window_of_shares_spreads_more() -> None:
    long = variance.pplns(1e12, 1e18, DIFFICULTY, REWARD)
    short = variance.pplns(1e12, 1e18, DIFFICULTY, REWARD, window_shares=1e6)
    part = 1e-6
    assert short.mean_sat == long.mean_sat
    assert short.sigma_sat == pytest.approx(long.sigma_sat * math.sqrt((part**2 + part / 1e6) / part**2))


def test_who_hashes_nothing_gets_nothing_for_sure() -> None:
    for income in (
        variance.solo(0.0, DIFFICULTY, REWARD),
        variance.fpps(0.0, DIFFICULTY, REWARD, 1.0),
        variance.pplns(0.0, 0.0, DIFFICULTY, REWARD),
    ):
        assert (income.mean_sat, income.sigma_sat) == (0.0, 0.0)
