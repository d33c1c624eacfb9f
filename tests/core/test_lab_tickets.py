"""Tickets, targets of so many bits, headers, and commands that check them."""

from __future__ import annotations

import hashlib
import math
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab import tickets
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY, target_of_nbits
from warmgui.core.units import Formatter

GENESIS = (
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
GENESIS_HASH = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
HEADERS = st.binary(min_size=80, max_size=80).map(bytes.hex)


def test_the_first_block_is_a_ticket_of_43_zero_bits() -> None:
    assert tickets.hash_of_header(GENESIS) == GENESIS_HASH
    ticket = tickets.ticket_of(GENESIS_HASH, GENESIS)
    assert (ticket.hash_hex, ticket.header_hex, ticket.zero_bits) == (GENESIS_HASH, GENESIS, 43)
    assert ticket.bits == pytest.approx(-math.log2(int(GENESIS_HASH, 16) / 2**256), abs=1e-8)
    assert 43 <= ticket.bits < 44


@given(st.binary(min_size=32, max_size=32))
def test_zero_bits_are_those_that_one_sees(hash_bytes: bytes) -> None:
    ticket = tickets.ticket_of(hash_bytes.hex())
    digits = "".join(f"{byte:08b}" for byte in hash_bytes)
    assert ticket.zero_bits == len(digits) - len(digits.lstrip("0"))
    assert ticket.zero_bits - 1e-8 <= ticket.bits <= min(ticket.zero_bits + 1, 256) + 1e-8


def test_a_hash_of_nothing_but_zeros_has_256() -> None:
    assert tickets.ticket_of("00" * 32).zero_bits == 256
    assert tickets.ticket_of("00" * 32).bits == 256.0


@pytest.mark.parametrize("bad", ["", "00", "zz" * 32, "00" * 33])
def test_what_is_no_hash_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"hash|invalid literal"):
        tickets.ticket_of(bad)


@pytest.mark.parametrize("bits", range(1, 257))
def test_a_target_of_so_many_bits_is_exact(bits: int) -> None:
    nbits = tickets.nbits_of_bits(bits)
    assert target_of_nbits(nbits) == 2 ** (256 - bits)
    if bits < 200:  # above, one more hash than the target counts
        assert tickets.bits_of_nbits(nbits) == float(bits)


@pytest.mark.parametrize("bits", [-1, 0, 257])
def test_a_target_of_no_bits_is_none(bits: int) -> None:
    with pytest.raises(ValueError, match="bits"):
        tickets.nbits_of_bits(bits)


def test_known_compact_targets() -> None:
    assert tickets.nbits_of_difficulty(1.0) == 0x1D00FFFF
    assert tickets.nbits_of_difficulty(16307.420938523983) == 0x1B0404CB
    assert tickets.bits_of_nbits(0x1D00FFFF) == pytest.approx(32.000022, abs=1e-6)


@given(st.floats(0.001, 1e20))
def test_bits_and_difficulty_are_two_words_for_one_thing(difficulty: float) -> None:
    bits = tickets.bits_of_difficulty(difficulty)
    assert 2**bits == pytest.approx(difficulty * HASHES_PER_DIFFICULTY, rel=1e-7)
    nbits = tickets.nbits_of_difficulty(difficulty)
    assert tickets.bits_of_nbits(nbits) == pytest.approx(bits, abs=1e-4)


def test_bitcoin_of_the_picture_has_79_bits() -> None:
    assert round(tickets.bits_of_difficulty(133.87e12)) == 79


# ---- headers ---------------------------------------------------------------------------------------------


@given(HEADERS)
def test_the_six_parts_of_a_header_are_all_of_it(header: str) -> None:
    fields = tickets.header_fields(header)
    assert "".join(field.raw_hex for field in fields) == header
    assert [field.start for field in fields] == [0, 4, 36, 68, 72, 76]
    formatter = Formatter()
    for field in fields:
        assert field.number == int.from_bytes(bytes.fromhex(field.raw_hex), "little")
        assert formatter.text(field.name)
        assert formatter.text(field.shown)
        assert formatter.text(field.says)


def test_the_parts_of_the_first_block_read_as_everybody_writes_them() -> None:
    shown = {field.key: Formatter().text(field.shown) for field in tickets.header_fields(GENESIS)}
    assert shown["version"] == "0x00000001"
    assert shown["previous"] == "0" * 64
    assert shown["merkle_root"] == "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
    assert shown["nbits"] == "0x1d00ffff"
    assert "1231006505" in shown["time"]
    assert "2009" in shown["time"]
    assert "".join(c for c in shown["nonce"] if c.isdigit()) == "2083236893"


@pytest.mark.parametrize("bad", ["", GENESIS[:-2], GENESIS + "00", "x" * 160])
def test_what_is_no_header_is_refused(bad: str) -> None:
    for reads in (tickets.header_fields, tickets.hash_of_header, tickets.checks):
        with pytest.raises(ValueError, match=r"80 bytes|fromhex"):
            reads(bad)


# ---- check it yourself -----------------------------------------------------------------------------------

OTHER = (
    hashlib.sha256(b"a").hexdigest() + hashlib.sha256(b"b").hexdigest() + "29ab5f49ffff001d1dac2b7c00000000"
)


@pytest.mark.parametrize("header", [GENESIS, GENESIS[:-2] + "7d", OTHER])
@pytest.mark.parametrize("key", ["python", "openssl", "powershell"])
def test_the_commands_verify_a_header(header: str, key: str) -> None:
    check = next(check for check in tickets.checks(header) if check.key == key)
    needs = {
        "python": ("sh", "python3"),
        "openssl": ("sh", "openssl", "xxd", "awk"),
        "powershell": ("pwsh",),
    }[key]
    missing = [tool for tool in needs if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"no {missing[0]} on this PC")
    line = ["pwsh", "-NoProfile", "-Command", check.command] if key == "powershell" else None
    ran = subprocess.run(
        line or ["sh", "-c", check.command], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.stdout.strip() == check.prints, ran.stderr
    assert tickets.hash_of_header(header) in check.prints
    assert "\n" not in check.command


def test_a_header_says_whether_it_meets_its_own_target() -> None:
    right, wrong = (tickets.checks(header)[0].prints for header in (GENESIS, GENESIS[:-2] + "7d"))
    assert right.endswith(" True")
    assert wrong.endswith(" False")
    assert tickets.checks(OTHER)[0].prints == tickets.hash_of_header(OTHER)  # its target is none
