"""The arithmetic of mining work, by properties and by known values."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from miners import work

TARGETS = st.integers(min_value=0, max_value=work.MAX_TARGET) | st.integers(0, 255).map(lambda n: 1 << n)


@given(TARGETS)
@example(0x7F)
@example(0x80)
@example(0x7FFFFF)
@example(0x800000)
@example(work.MAX_TARGET)
def test_compact_form_keeps_a_targets_leading_bytes(target: int) -> None:
    """The compact form rounds down, by less than one part in 2^15, and its own expansion is exact."""
    back = work.target_from_nbits(work.nbits_from_target(target))
    assert back <= target
    assert target - back <= target >> 15
    assert work.nbits_from_target(back) == work.nbits_from_target(target)


@given(st.integers(3, 32), st.integers(0x008000, 0x7FFFFF))
def test_normal_nbits_survive_the_round_trip(exponent: int, mantissa: int) -> None:
    nbits = exponent << 24 | mantissa
    assert work.nbits_from_target(work.target_from_nbits(nbits)) == nbits


@pytest.mark.parametrize(
    ("nbits", "target"),
    [
        (0x1D00FFFF, work.DIFFICULTY_1_TARGET),
        (0x207FFFFF, 0x7FFFFF << 232),
        (0x01123456, 0x12),
        (0x02123456, 0x1234),
        (0x03123456, 0x123456),
        (0x04123456, 0x12345600),
        (0x04923456, 0),  # negative, as Bitcoin Core reads it
        (0x00123456, 0),
        (0xFF7FFFFF, work.MAX_TARGET),
    ],
)
def test_known_compact_targets(nbits: int, target: int) -> None:
    assert work.target_from_nbits(nbits) == target


@given(st.integers(0, 0xFFFFFFFF))
def test_every_word_is_some_target(nbits: int) -> None:
    assert 0 <= work.target_from_nbits(nbits) <= work.MAX_TARGET


@pytest.mark.parametrize("target", [-1, work.MAX_TARGET + 1])
def test_no_compact_form_outside_256_bits(target: int) -> None:
    with pytest.raises(ValueError, match="256 bits"):
        work.nbits_from_target(target)


@given(st.floats(min_value=1e-9, max_value=1e15))
def test_difficulty_survives_the_way_through_a_target(difficulty: float) -> None:
    assert work.difficulty_from_target(work.target_from_difficulty(difficulty)) == pytest.approx(difficulty)


@given(st.floats(min_value=1e-9, max_value=1e15), st.floats(min_value=1.0, max_value=1e6))
def test_more_difficulty_is_never_a_larger_target(difficulty: float, factor: float) -> None:
    harder = work.target_from_difficulty(difficulty * factor)
    assert harder <= work.target_from_difficulty(difficulty)


@given(st.floats(min_value=5e-324, max_value=1.7e308))
def test_extreme_difficulties_give_targets_too(difficulty: float) -> None:
    assert 0 <= work.target_from_difficulty(difficulty) <= work.MAX_TARGET


@pytest.mark.parametrize("difficulty", [0.0, -1.0, math.nan, math.inf])
def test_a_difficulty_is_positive_and_finite(difficulty: float) -> None:
    with pytest.raises(ValueError, match="not a positive number"):
        work.target_from_difficulty(difficulty)


def test_difficulty_of_an_impossible_target_is_infinite() -> None:
    assert work.difficulty_from_target(0) == math.inf


def test_a_share_of_difficulty_1_takes_about_2_to_the_32_hashes() -> None:
    assert work.hashes_per_share(work.DIFFICULTY_1_TARGET) == pytest.approx(2**32, rel=1e-4)
    assert work.hashes_per_share(work.MAX_TARGET) == 1.0


@given(st.floats(1e3, 1e12), st.floats(0.1, 600))
def test_suggested_difficulty_gives_the_wanted_interval(hashrate_hs: float, interval_s: float) -> None:
    difficulty = work.hashrate_to_difficulty(hashrate_hs, interval_s)
    hashes = work.hashes_per_share(work.target_from_difficulty(difficulty))
    assert hashes / hashrate_hs == pytest.approx(interval_s, rel=1e-3)


@given(st.binary(min_size=32, max_size=32))
def test_word_swap_is_its_own_inverse(previous_hash: bytes) -> None:
    assert work.swap_words(work.swap_words(previous_hash)) == previous_hash


def test_word_swap_reverses_bytes_within_words_only() -> None:
    assert work.swap_words(bytes(range(8))) == bytes([3, 2, 1, 0, 7, 6, 5, 4])


def _plain_merkle_root(hashes: list[bytes]) -> bytes:
    while len(hashes) > 1:
        if len(hashes) % 2:
            hashes = [*hashes, hashes[-1]]
        hashes = [work.sha256d(hashes[i] + hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=20), st.binary(min_size=32, max_size=32))
def test_branch_gives_the_root_of_the_whole_tree(txids: list[bytes], coinbase_hash: bytes) -> None:
    branch = work.merkle_branch(tuple(txids))
    assert work.fold_merkle(coinbase_hash, branch) == _plain_merkle_root([coinbase_hash, *txids])


def _coinbase(script: bytes) -> bytes:
    return bytes([1, 0, 0, 0, 1]) + bytes(32) + b"\xff" * 4 + bytes([len(script)]) + script


@given(st.integers(0, (1 << 39) - 1))
@example(16)
@example(17)
@example(127)
@example(128)
@example(32767)
@example(32768)
def test_height_is_read_back_from_a_coinbase(height: int) -> None:
    assert work.coinbase_height(_coinbase(work.height_script(height) + b"/tag/")) == height


@pytest.mark.parametrize(
    ("height", "script"),
    [(0, "00"), (1, "51"), (16, "60"), (17, "0111"), (128, "028000"), (840000, "0340d10c")],
)
def test_height_scripts_as_consensus_wants_them(height: int, script: str) -> None:
    assert work.height_script(height).hex() == script


def test_negative_height_does_not_exist() -> None:
    with pytest.raises(ValueError, match="does not exist"):
        work.height_script(-1)


@given(st.binary(max_size=80))
def test_any_bytes_have_some_height_or_none(coinbase: bytes) -> None:
    height = work.coinbase_height(coinbase)
    assert height is None or height >= 0


@pytest.mark.parametrize(
    "script",
    [
        b"",
        b"\x01",  # too short for a coinbase
        bytes([3, 1, 2]),  # the push is cut off
        bytes([2, 0, 0x80]),  # negative
        bytes([6, 1, 2, 3, 4, 5, 6]),  # longer than any height
        bytes([0x6A, 0]),  # not a number
    ],
)
def test_scripts_without_a_height(script: bytes) -> None:
    assert work.coinbase_height(_coinbase(script)) is None


def test_fixed_header_is_what_is_hashed() -> None:
    """A replay's job has its header given; nothing that a pool varies changes it, but the version."""
    job = work.Job(
        "x", 1, 1, bytes(32), b"", b"", (), 0x1D00FFFF, 7, b"", 4, 1, 1.0, fixed_header76=bytes(76)
    )
    assert job.header76(b"1234", ntime=9) == bytes(76)
    assert job.header76(b"1234", ntime=9, version=9) == b"\x09" + bytes(75)


def test_header_has_its_fields_in_bitcoins_order() -> None:
    job = work.Job(
        "x", 1, 0x20000000, bytes(range(32)), b"a", b"b", (), 0x1D00FFFF, 0x01020304, b"c", 4, 1, 1.0
    )
    header = job.header76(b"1234")
    assert header[:36] == bytes([0, 0, 0, 0x20, *range(32)])
    assert header[36:68] == work.sha256d(b"ac1234b")
    assert header[68:] == bytes([4, 3, 2, 1, 0xFF, 0xFF, 0, 0x1D])
    assert job.header76(b"1234", ntime=5, version=6)[:4] == bytes([6, 0, 0, 0])
    assert job.header76(b"1234", ntime=5)[68:72] == bytes([5, 0, 0, 0])
    assert job.network_target == work.DIFFICULTY_1_TARGET
