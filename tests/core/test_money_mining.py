"""The arithmetic of income and luck against the chain's own numbers and published tables."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money import mining
from warmgui.core.money.facts import DEFAULT_FACTS, btc_price_usd, reward_sat

any_speed = hypothesis_settings(deadline=None)

DIFFICULTY = DEFAULT_FACTS.difficulty


@pytest.mark.parametrize(
    ("hashrate_hs", "expected_sat", "expected_years"),
    [
        (150e6, 0.007, 1.2e8),
        (10e9, 0.47, 1.8e6),
        (10e12, 472, 1_822),
        (1.2e12, 57, 15_180),
        (234e12, 11_040, 78),
    ],
    ids=["desktop CPU", "GPU", "heater appliance", "Bitaxe", "S21 Pro"],
)
def test_known_devices_earn_what_the_published_table_says(
    hashrate_hs: float, expected_sat: float, expected_years: float
) -> None:
    assert mining.sat_per_day(hashrate_hs, DIFFICULTY, reward_sat(DEFAULT_FACTS)) == pytest.approx(
        expected_sat, rel=0.02
    )
    assert mining.mean_wait_years(hashrate_hs, DIFFICULTY) == pytest.approx(expected_years, rel=0.02)


@pytest.mark.parametrize(
    ("power_w", "hashrate_hs", "j_per_th"),
    [(110, 150e6, 7e5), (400, 10e9, 4e4), (400, 10e12, 40), (18, 1.2e12, 15), (3510, 234e12, 15)],
    ids=["desktop CPU", "GPU", "heater appliance", "Bitaxe", "S21 Pro"],
)
def test_the_same_devices_use_what_its_column_of_j_per_th_says(
    power_w: float, hashrate_hs: float, j_per_th: float
) -> None:
    assert mining.efficiency_j_per_th(power_w, hashrate_hs) == pytest.approx(j_per_th, rel=0.05)


def test_the_implied_price_gives_the_published_month_of_the_appliance() -> None:
    price = btc_price_usd(DEFAULT_FACTS)
    assert price is not None
    assert price == pytest.approx(60_800, rel=0.001)
    month_sat = 30 * mining.sat_per_day(400 / 40 * 1e12, DIFFICULTY, reward_sat(DEFAULT_FACTS))
    assert month_sat / mining.SAT_PER_BTC * price == pytest.approx(8.60, abs=0.01)


def test_hashes_per_block_agree_between_target_and_difficulty() -> None:
    """The Bitcoin wiki's own example: nBits 0x1B0404CB is difficulty 16307.42."""
    target = 0x0404CB << 192
    per_block = 2**256 / (target + 1)
    assert per_block == pytest.approx(mining.hashes_for_difficulty(16_307.420938523983))
    assert mining.hashes_for_difficulty(1.0) == pytest.approx(2**32, rel=2e-5)


@pytest.mark.parametrize(
    ("height", "sat"),
    [
        (0, 5_000_000_000),
        (209_999, 5_000_000_000),
        (210_000, 2_500_000_000),
        (839_999, 625_000_000),
        (840_000, 312_500_000),
        (955_584, 312_500_000),
        (1_050_000, 156_250_000),
        (32 * 210_000, 1),
        (33 * 210_000, 0),
        (64 * 210_000, 0),
        (10**9, 0),
    ],
)
def test_the_subsidy_halves_in_whole_sat(height: int, sat: int) -> None:
    assert mining.subsidy_sat(height) == sat


def test_all_subsidies_sum_to_the_known_supply() -> None:
    assert sum(210_000 * mining.subsidy_sat(210_000 * n) for n in range(70)) == 2_099_999_997_690_000


def test_a_pool_fee_is_taken_off() -> None:
    whole = mining.sat_per_day(1e12, DIFFICULTY, 314_000_000)
    assert mining.sat_per_day(1e12, DIFFICULTY, 314_000_000, pool_fee=0.02) == pytest.approx(0.98 * whole)


@any_speed
@given(st.floats(min_value=1e-300, max_value=1e-9))
def test_tiny_chances_do_not_vanish(mean: float) -> None:
    """1 - exp(-x) is 0 below 1e-16; a PC's daily chance is that small."""
    assert mining.chance_of_one(mean) == pytest.approx(mean, rel=1e-8)


def test_half_have_a_block_after_ln_2_of_the_mean_wait() -> None:
    mean = mining.mean_wait_years(1e12, DIFFICULTY)
    assert mean is not None
    per_year = mining.blocks_per_day(1e12, DIFFICULTY) * mining.DAYS_PER_YEAR
    assert mining.chance_of_one(per_year * mean * math.log(2.0)) == pytest.approx(0.5)


def test_who_hashes_nothing_waits_for_ever() -> None:
    assert mining.mean_wait_years(0.0, DIFFICULTY) is None


def test_the_typical_best_share_and_its_band_are_those_of_the_heavy_tail() -> None:
    hashes = 16e12
    unit = hashes / 2**32
    assert mining.best_share_at(0.5, hashes) == pytest.approx(unit / math.log(2), rel=1e-4)
    assert mining.best_share_at(0.1, hashes) == pytest.approx(0.434 * unit, rel=1e-3)
    assert mining.best_share_at(0.9, hashes) == pytest.approx(9.49 * unit, rel=1e-3)
    assert mining.best_share_at(0.5, 0.0) is None


@any_speed
@given(st.floats(min_value=0.001, max_value=0.999), st.floats(min_value=1e3, max_value=1e20))
def test_percentile_and_its_share_are_each_others_inverse(percentile: float, hashes: float) -> None:
    best = mining.best_share_at(percentile, hashes)
    assert best is not None
    assert mining.best_share_percentile(best, hashes) == pytest.approx(percentile)


def test_no_percentile_before_the_first_hash_or_share() -> None:
    assert mining.best_share_percentile(10.0, 0.0) is None
    assert mining.best_share_percentile(0.0, 1e9) is None
