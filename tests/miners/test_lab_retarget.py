"""How the difficulty follows: bitcoin's own numbers, and laws that hold for all numbers."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.formats.retarget import next_nbits
from miners.lab.bits import bits_of_nbits, nbits_of_bits, target_of_bits, zero_bits
from miners.lab.limits import complete_from, easiest_target, reported_bits, share_target

TWO_WEEKS_S = 14 * 24 * 3600
BITCOIN_LIMIT = (1 << 224) - 1

targets = st.integers(0, 255).flatmap(lambda bits: st.integers(1 << bits, (1 << (bits + 1)) - 1))


@pytest.mark.parametrize(
    ("old", "first_s", "last_s", "new", "limited"),
    [
        # Real periods of bitcoin's chain, and the bounds of the rule (Bitcoin Core, src/test/pow_tests.cpp).
        (0x1D00FFFF, 1261130161, 1262152739, 0x1D00D86A, False),
        (0x1D00FFFF, 1231006505, 1233061996, 0x1D00FFFF, False),
        (0x1C05A3F4, 1279008237, 1279297671, 0x1C0168FD, True),
        (0x1C387F6F, 1263163443, 1269211443, 0x1D00E1FD, True),
    ],
)
def test_the_rule_gives_what_bitcoin_had(
    old: int, first_s: int, last_s: int, new: int, *, limited: bool
) -> None:
    assert next_nbits(old, last_s - first_s, TWO_WEEKS_S, BITCOIN_LIMIT) == (new, limited)


def test_a_period_without_length_has_no_next_difficulty() -> None:
    with pytest.raises(ValueError, match="no time"):
        next_nbits(0x1D00FFFF, 1, 0, BITCOIN_LIMIT)


@given(target=targets, took=st.integers(-(10**6), 10**9), aimed=st.integers(1, 10**6), limit=targets)
def test_no_change_is_beyond_a_factor_of_four_or_the_limit(
    target: int, took: int, aimed: int, limit: int
) -> None:
    old = work.nbits_from_target(target)
    new, limited = next_nbits(old, took, aimed, limit)
    before, after = work.target_from_nbits(old), work.target_from_nbits(new)
    assert 0 < after <= limit or after == work.target_from_nbits(work.nbits_from_target(max(limit, 1)))
    assert after <= 4 * before
    if after < limit * (1 - 2**-14) and before >= 1 << 32 and aimed >= 4:
        assert after >= before / 4 * (1 - 2**-14) * (1 - 4 / aimed)
    if aimed <= took <= 4 * aimed:
        assert not limited
    assert limited == (not max(aimed // 4, 1) <= took <= 4 * aimed)


@given(target=targets)
def test_compact_form_target_and_difficulty_say_the_same(target: int) -> None:
    nbits = work.nbits_from_target(target)
    rounded = work.target_from_nbits(nbits)
    assert rounded <= target < rounded + (1 << max(target.bit_length() - 15, 0))
    assert work.nbits_from_target(rounded) == nbits
    assert math.isclose(
        work.difficulty_from_target(rounded) * rounded, work.DIFFICULTY_1_TARGET, rel_tol=1e-12
    )
    assert math.isclose(2 ** bits_of_nbits(nbits), work.hashes_per_share(rounded), rel_tol=1e-9)


@given(bits=st.integers(0, 255))
def test_a_target_of_whole_bits_is_met_by_hashes_with_so_many_zeros(bits: int) -> None:
    target = target_of_bits(bits)
    assert zero_bits(target - 1) == bits or bits == 0
    assert bits == 0 or zero_bits(target + 1) == bits - 1
    assert bits > 230 or bits_of_nbits(nbits_of_bits(bits)) == pytest.approx(bits, abs=2e-4)


@given(bits=st.floats(0, 230.0))
def test_bits_may_be_broken(bits: float) -> None:
    assert 256 - math.log2(target_of_bits(bits)) == pytest.approx(bits, abs=1e-6)


@pytest.mark.parametrize("bits", [-1.0, 256.0, math.nan, math.inf])
def test_other_bits_are_none(bits: float) -> None:
    with pytest.raises(ValueError, match="zero bits"):
        target_of_bits(bits)


def test_a_target_of_nothing_takes_for_ever() -> None:
    assert bits_of_nbits(0) == math.inf


@given(bits=st.integers(0, 256))
def test_share_targets_are_met_by_all_hashes_with_so_many_zeros_and_no_others(bits: int) -> None:
    target = share_target(bits)
    assert complete_from(target) == bits
    assert zero_bits(target) == bits
    assert bits == 0 or zero_bits(target + 1) == bits - 1


@given(target=targets)
def test_from_there_on_every_hash_meets_a_target(target: int) -> None:
    bits = complete_from(target)
    assert share_target(bits) <= target
    assert bits == 0 or share_target(bits - 1) > target


@given(hashrate_hs=st.floats(0, 1e18))
def test_what_is_reported_and_found_can_be_followed(hashrate_hs: float) -> None:
    reported_hz = hashrate_hs / work.hashes_per_share(share_target(reported_bits(hashrate_hs)))
    blocks_hz = hashrate_hs / work.hashes_per_share(easiest_target(hashrate_hs))
    assert reported_hz <= 100.001
    assert blocks_hz <= 32.001
    assert hashrate_hs < 200 or (reported_hz >= 49.9 and blocks_hz >= 15.9)


@pytest.mark.parametrize("hashrate_hs", [math.nan, math.inf, -1.0, 0.0])
def test_a_speed_that_is_none_limits_nothing(hashrate_hs: float) -> None:
    assert reported_bits(hashrate_hs) == 0
    assert easiest_target(hashrate_hs) == work.MAX_TARGET
