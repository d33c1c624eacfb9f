"""One hash in slow motion agrees with hashlib at every place where both can be seen."""

from __future__ import annotations

import hashlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.lab import one_hash as slow
from warmgui.core.lab import one_hash_words as words
from warmgui.core.lab.tickets import nbits_of_bits
from warmgui.core.money.mining import target_of_nbits
from warmgui.core.units import Formatter

GENESIS = (
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
HEADERS = st.binary(min_size=80, max_size=80).map(bytes.hex)


def with_nonce(header_hex: str, nonce: int) -> str:
    """The same header with another nonce."""
    return header_hex[:152] + nonce.to_bytes(4, "little").hex()


@given(HEADERS)
@settings(max_examples=40)
def test_digests_are_those_of_hashlib(header: str) -> None:
    one, raw = slow.one_hash(header), bytes.fromhex(header)
    inner = hashlib.sha256(raw).digest()
    assert one.compressions[1].end_hex == inner.hex()
    assert one.digest_hex == hashlib.sha256(inner).hexdigest()
    assert one.hash_hex == hashlib.sha256(inner).digest()[::-1].hex()
    assert one.padded_hex.startswith(header + "80")
    assert len(one.padded_hex) == 256


@given(st.binary(max_size=300))
@settings(max_examples=40)
def test_padding_and_compression_make_sha256_of_any_message(message: bytes) -> None:
    padded, state = slow.padded_message(message), slow.START
    for i in range(0, len(padded), 64):
        state = slow.compressed("first", padded[i : i + 64], state).end
    assert slow.words_hex(state) == hashlib.sha256(message).hexdigest()


def test_constants_are_those_of_the_standard() -> None:
    assert (slow.CONSTANTS[0], slow.CONSTANTS[63], len(slow.CONSTANTS)) == (0x428A2F98, 0xC67178F2, 64)
    assert slow.START[0] == 0x6A09E667
    assert slow.START[7] == 0x5BE0CD19


@given(HEADERS)
@settings(max_examples=20)
def test_each_round_follows_from_the_one_before(header: str) -> None:
    for part in slow.one_hash(header).compressions:
        state = part.start
        for number, row in enumerate(part.rounds):
            a, b, c, d, e, f, g, h = state
            assert (row.number, row.before, row.w) == (number, state, part.schedule[number].value)
            t1 = (h + row.sigma1 + row.choice + row.k + row.w) % 2**32
            assert row.t1 == t1
            assert row.t2 == (row.sigma0 + row.majority) % 2**32
            assert row.after == ((t1 + row.t2) % 2**32, a, b, c, (d + t1) % 2**32, e, f, g)
            for bit in range(32):
                assert row.choice >> bit & 1 == (f if e >> bit & 1 else g) >> bit & 1
                assert row.majority >> bit & 1 == (((a >> bit & 1) + (b >> bit & 1) + (c >> bit & 1)) >= 2)
            state = row.after
        assert part.end == tuple((s + x) % 2**32 for s, x in zip(part.start, state, strict=True))
        assert struct.pack(">16I", *(word.value for word in part.schedule[:16])).hex() == part.block_hex


@given(HEADERS, st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_no_nonce_changes_the_midstate_and_each_changes_half_of_the_hash(header: str, nonce: int) -> None:
    other = with_nonce(header, nonce)
    one, two = slow.one_hash(header), slow.one_hash(other)
    assert one.midstate_hex == two.midstate_hex
    if other != header:
        assert 60 < (int(one.hash_hex, 16) ^ int(two.hash_hex, 16)).bit_count() < 196


@given(HEADERS, st.integers(1, 255))
@settings(max_examples=60)
def test_the_first_different_digit_decides(header: str, bits: int) -> None:
    one = slow.one_hash(header, nbits_of_bits(bits))
    assert one.target is not None
    place = one.first_difference
    assert place is not None
    assert one.hash_hex[:place] == one.target_hex[:place]
    assert (int(one.hash_hex, 16) <= one.target) == (one.hash_hex[place] < one.target_hex[place])
    assert words.steps(one)[-1] == words.Step("comparison", index=place)


def test_the_first_block_meets_its_target() -> None:
    one = slow.one_hash(GENESIS.upper())
    assert one.hash_hex == "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
    assert (one.target, one.nbits, one.zero_bits) == (target_of_nbits(0x1D00FFFF), 0x1D00FFFF, 43)
    assert int(one.hash_hex, 16) <= one.target
    assert one.first_difference == 8
    missed = slow.one_hash(with_nonce(GENESIS, 0))
    assert missed.first_difference is not None
    assert missed.first_difference < 8


def test_an_equal_number_meets_the_target_and_no_digit_differs() -> None:
    from dataclasses import replace

    one = slow.one_hash(GENESIS)
    equal = replace(one, target=int(one.hash_hex, 16))
    assert equal.first_difference is None
    assert len(words.steps(equal)) == len(words.steps(one)) - 9 + 64


def test_a_header_whose_target_is_none_meets_nothing() -> None:
    one = slow.one_hash(GENESIS, 0)
    assert (one.target, one.target_hex, one.first_difference) == (None, "", None)
    assert words.steps(one)[-1].stage == "reversed"


@pytest.mark.parametrize("bad", ["", "00" * 79, "zz" * 80])
def test_what_is_no_header_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"header|fromhex"):
        slow.one_hash(bad)


# ---- in words --------------------------------------------------------------------------------------------


def test_every_step_has_a_title_values_and_words_for_three_levels() -> None:
    formatter = Formatter()
    for header in (GENESIS, with_nonce(GENESIS, 5)):
        one = slow.one_hash(header)
        for step in words.steps(one):
            said = [formatter.text(words.step_words(one, step, level)) for level in words.LEVELS]
            assert all(said)
            assert formatter.text(words.step_title(one, step))
            assert not any("{" in text for text in said)
            for symbol, digits in words.step_values(one, step):
                assert symbol
                assert digits
            assert step.stage == "header" or len(set(said)) == 3


def test_stages_come_in_order_and_can_be_jumped_to() -> None:
    one = slow.one_hash(GENESIS)
    starts, steps = words.stage_starts(one), words.steps(one)
    assert tuple(starts) == words.STAGES
    assert list(starts.values()) == sorted(starts.values())
    assert all(steps[i].stage == stage for stage, i in starts.items())
    assert len(steps) == 6 + 1 + 3 * (1 + 48 + 64 + 1) + 1 + 9


def test_the_shown_values_are_the_real_ones() -> None:
    one, at = slow.one_hash(GENESIS), words.stage_starts(slow.one_hash(GENESIS))
    steps = words.steps(one)
    shown = dict(words.step_values(one, steps[at["second.round"] + 17]))
    row = one.compressions[1].rounds[17]
    assert shown["T1"] == f"{row.t1:08x}"
    assert shown["a"] == f"{row.before[0]:08x} → {row.after[0]:08x}"
    assert shown["W17"] == f"{row.w:08x}"
    word = dict(words.step_values(one, steps[at["outer.schedule"]]))
    assert word["W16"] == f"{one.compressions[2].schedule[16].value:08x}"
    added = dict(words.step_values(one, steps[at["midstate"]]))
    assert added["H0"].endswith("= " + one.midstate_hex[:8])
    assert dict(words.step_values(one, steps[at["reversed"]]))["hash"] == one.hash_hex
    assert dict(words.step_values(one, steps[-1]))["target"] == one.target_hex
    assert "".join(v for _, v in words.step_values(one, steps[at["padding"]])) == one.padded_hex
    assert "".join(v for _, v in words.step_values(one, steps[at["first.block"]])) == one.padded_hex[:128]


def test_a_title_counts_from_one_and_a_level_that_there_is_not_is_refused() -> None:
    one = slow.one_hash(GENESIS)
    last = words.Step("second.round", 1, 63)
    assert Formatter().text(words.step_title(one, last)) == "Round 64 of 64, second block"
    with pytest.raises(ValueError, match="not in"):
        words.step_words(one, last, "kindergarten")
