"""Difficulty, target and nBits: each way there and back, for every value that there can be.

The oracle is exact: fractions for difficulties, and Bitcoin Core's rule for nBits written out as it stands
in words (three bytes of mantissa, a count of bytes, a sign bit that no target may have).
"""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from miners.work import (
    DIFFICULTY_1_TARGET,
    MAX_TARGET,
    difficulty_from_target,
    difficulty_of_hash,
    hash_value,
    hashes_per_share,
    hashrate_to_difficulty,
    nbits_from_target,
    target_from_difficulty,
    target_from_nbits,
)

TARGETS = st.integers(0, 256).flatmap(lambda bits: st.integers(0, (1 << bits) - 1 if bits else 0))
"""Targets of every magnitude, not only huge ones."""
DIFFICULTIES = st.floats(2.0**-60, 2.0**200, allow_nan=False)
NBITS = st.integers(0, 0xFFFFFFFF)


def _rounds(target: int, nbits: int) -> bool:
    """Whether `nbits` says the highest three-byte number not above the target."""
    said = target_from_nbits(nbits)
    unit = 1 << 8 * max(0, (nbits >> 24) - 3)
    return said <= target < said + unit


# ---- nBits ----


@given(TARGETS)
@example(0)
@example(1)
@example(0x7F)
@example(0x80)
@example(0x7FFFFF)
@example(0x800000)
@example(DIFFICULTY_1_TARGET)
@example(MAX_TARGET)
def test_nbits_round_a_target_down_by_less_than_its_last_byte(target: int) -> None:
    nbits = nbits_from_target(target)
    assert 0 <= nbits <= 0xFFFFFFFF
    assert not nbits & 0x00800000, "the sign bit"
    assert _rounds(target, nbits)


@given(NBITS)
def test_any_nbits_are_a_target_of_256_bits(nbits: int) -> None:
    """Whatever a pool sends: negative ones and those beyond 256 bits included."""
    target = target_from_nbits(nbits)
    assert 0 <= target <= MAX_TARGET
    if nbits & 0x00800000:
        assert target == 0


@given(NBITS)
def test_there_and_back_changes_a_target_no_more(nbits: int) -> None:
    """A target that nBits can say is said by one nBits, and read back as itself."""
    target = target_from_nbits(nbits)
    if target == MAX_TARGET:
        return  # cut to 256 bits: nobody's nBits
    assert target_from_nbits(nbits_from_target(target)) == target


@given(st.integers(4, 32), st.integers(0x008000, 0x7FFFFF))
def test_normal_nbits_are_the_only_ones_for_their_target(size: int, mantissa: int) -> None:
    nbits = size << 24 | mantissa
    assert nbits_from_target(target_from_nbits(nbits)) == nbits


@given(TARGETS, TARGETS)
def test_a_higher_target_never_has_lower_nbits(a: int, b: int) -> None:
    low, high = sorted((a, b))
    assert target_from_nbits(nbits_from_target(low)) <= target_from_nbits(nbits_from_target(high))


@pytest.mark.parametrize(
    ("nbits", "target"),
    [
        (0x00000000, 0),
        (0x01003456, 0),
        (0x01123456, 0x12),
        (0x02008000, 0x80),
        (0x02123456, 0x1234),
        (0x03123456, 0x123456),
        (0x04123456, 0x12345600),
        (0x04923456, 0),
        (0x05009234, 0x92340000),
        (0x20123456, 0x123456 << 232),
        (0x1D00FFFF, DIFFICULTY_1_TARGET),
        (0x207FFFFF, 0x7FFFFF << 232),
        (0xFF7FFFFF, MAX_TARGET),
    ],
)
def test_known_nbits(nbits: int, target: int) -> None:
    """Values of Bitcoin Core's own tests of compact targets, of mainnet's and regtest's limits."""
    assert target_from_nbits(nbits) == target


@pytest.mark.parametrize("target", [-1, MAX_TARGET + 1])
def test_what_is_no_target_has_no_nbits(target: int) -> None:
    with pytest.raises(ValueError, match="256 bits"):
        nbits_from_target(target)


# ---- difficulty ----


@given(DIFFICULTIES)
@example(1.0)
@example(0.001)
@example(5e-324)
@example(1e300)
def test_a_difficultys_target_is_exact(difficulty: float) -> None:
    """The highest hash of which the difficulty is still true, without a rounding error."""
    target = target_from_difficulty(difficulty)
    exact = Fraction(DIFFICULTY_1_TARGET) / Fraction(difficulty)
    assert target == min(exact.__floor__(), MAX_TARGET)


@given(DIFFICULTIES)
def test_a_difficulty_comes_back_from_its_target(difficulty: float) -> None:
    """As exactly as its target's digits allow; from 2**-32 down every hash is a share and nothing is left."""
    target = target_from_difficulty(difficulty)
    if target in {0, MAX_TARGET}:
        return
    assert difficulty_from_target(target) == pytest.approx(difficulty, rel=2 / target + 1e-15)


@given(st.integers(1, MAX_TARGET))
def test_a_hash_meets_the_target_of_its_own_difficulty(value: int) -> None:
    """To within a float's precision: the difficulty of a hash is the highest that it satisfies."""
    hash_bytes = value.to_bytes(32, "little")
    difficulty = difficulty_of_hash(hash_bytes)
    assert hash_value(hash_bytes) == value
    assert target_from_difficulty(difficulty * (1 - 1e-15)) >= value
    assert target_from_difficulty(difficulty * (1 + 1e-15)) <= value


@given(DIFFICULTIES, DIFFICULTIES)
def test_more_difficulty_is_never_a_higher_target(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert target_from_difficulty(low) >= target_from_difficulty(high)


@given(NBITS)
def test_difficulty_of_nbits_and_back(nbits: int) -> None:
    """The way of a network's difficulty: nBits, target, difficulty, target, nBits."""
    target = target_from_nbits(nbits)
    if target < 1 << 24 or target == MAX_TARGET:
        return  # so low that three bytes are not even there
    difficulty = difficulty_from_target(target)
    again = target_from_difficulty(difficulty * (1 - 1e-12))
    assert nbits_from_target(again) == nbits_from_target(target)


@pytest.mark.parametrize("difficulty", [0.0, -0.0, -1.0, math.nan, math.inf, -math.inf])
def test_what_is_no_difficulty_has_no_target(difficulty: float) -> None:
    with pytest.raises(ValueError, match="not a positive number"):
        target_from_difficulty(difficulty)


def test_a_hash_of_zero_is_beyond_every_difficulty() -> None:
    assert difficulty_from_target(0) == math.inf
    assert difficulty_of_hash(bytes(32)) == math.inf


@given(st.integers(1, MAX_TARGET))
def test_hashes_per_share_are_the_inverse_of_the_chance(target: int) -> None:
    chance = Fraction(target + 1, 1 << 256)
    assert hashes_per_share(target) == pytest.approx(float(1 / chance))


@given(st.floats(1, 1e15), st.floats(0.1, 1e6))
def test_the_difficulty_for_a_rhythm_gives_that_rhythm(hashrate_hs: float, interval_s: float) -> None:
    difficulty = hashrate_to_difficulty(hashrate_hs, interval_s)
    target = target_from_difficulty(difficulty)
    if target == MAX_TARGET:
        return  # slower than one hash per interval: every hash is a share
    assert hashes_per_share(target) / hashrate_hs == pytest.approx(interval_s, rel=1e-6)
