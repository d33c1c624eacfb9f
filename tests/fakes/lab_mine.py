"""The lab as the views of real hashing see it: real headers of a small difficulty, searched when wanted."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import cache
from typing import Any

from fakes.gui import NOW_UTC, make_devices, make_practice_snapshot
from warmgui.core.lab.tickets import bits_of_nbits, nbits_of_bits, ticket_of
from warmgui.core.model_lab import CHAIN, MINE, LabBlock, LabStatus, LabWork, Retarget, Ticket, ZeroBits

BITS = 8
"""Of the headers that are really searched here."""
NBITS = nbits_of_bits(BITS)
RATE_HS = 1_103_482_117.0


def sha256d(header: bytes) -> str:
    """As block explorers write it."""
    return hashlib.sha256(hashlib.sha256(header).digest()).digest()[::-1].hex()


@cache
def found_header(height: int, bits: int = BITS) -> tuple[str, int]:
    """A header whose hash really meets a target of so many bits, and its nonce."""
    head = bytes.fromhex("00000020") + bytes([height % 256]) * 64
    head += int(NOW_UTC).to_bytes(4, "little") + nbits_of_bits(bits).to_bytes(4, "little")
    for nonce in range(1 << 24):
        header = head + nonce.to_bytes(4, "little")
        if int(sha256d(header), 16) < 1 << (256 - bits):
            return header.hex(), nonce
    raise AssertionError("no nonce in 2^24")


def make_ticket(number: int, bits: int = 0) -> Ticket:
    """A real hash of a real header."""
    header = found_header(number, bits or 1)[0]
    return ticket_of(sha256d(bytes.fromhex(header)), header)


def make_block(height: int, by: str = "us", state: str = "main", **more: Any) -> LabBlock:
    """A block that was really found, at an easy target."""
    header, nonce = found_header(height)
    values: dict[str, Any] = {
        "height": height,
        "hash_hex": sha256d(bytes.fromhex(header)),
        "header_hex": header,
        "by": by,
        "device": "cpu",
        "nbits": NBITS,
        "bits": bits_of_nbits(NBITS),
        "hash_bits": 8.6,
        "nonce": nonce,
        "at_s": 15.0 * height,
        "seconds": 11.0,
        "hashes": 12_000_000_000,
        "expected_hashes": 12_000_000_000 * 1.36,
        "found_utc": NOW_UTC + 15.0 * height,
        "state": state,
    }
    return LabBlock(**(values | more))


def make_zero_bits(hashes: int = 33_000_000_000, exact_from: int = 16) -> ZeroBits:
    """Counts that follow the law exactly, rounded."""
    exact = tuple(hashes >> (i + 1) for i in range(exact_from, 34))
    sampled = 20_000
    sample = tuple(sampled >> (i + 1) for i in range(14))
    return ZeroBits(hashes, exact_from, exact, sampled, sample)


def make_lab(**more: Any) -> LabStatus:
    """A lab that mines, has found seven blocks, and is halfway to the next."""
    values: dict[str, Any] = {
        "work": LabWork(MINE, nbits=nbits_of_bits(34)),
        "state": "running",
        "ends_utc": NOW_UTC + 480.0,
        "nbits": nbits_of_bits(34),
        "height": 8,
        "hashes": 33_000_000_000,
        "elapsed_s": 120.0,
        "hashrate_hs": RATE_HS,
        "zero_bits": make_zero_bits(),
        "ticket": make_ticket(1),
        "best": make_ticket(2, 12),
        "blocks": tuple(make_block(height) for height in range(1, 8)),
        "blocks_found": 7,
    }
    return LabStatus(**(values | more))


def make_chain(**more: Any) -> LabStatus:
    """A chain with a lost race, two changes of the difficulty, and simulated others."""
    blocks = [
        make_block(h, "others" if h % 3 == 0 else "us", seconds=3.0 + h % 5, at_s=5.0 * h)
        for h in range(1, 21)
    ]
    lost = make_block(18, "others", "orphan", at_s=91.0, hash_hex="ef" * 32)
    values: dict[str, Any] = {
        "work": LabWork(
            CHAIN, nbits=nbits_of_bits(32), retarget_blocks=8, block_s=5.0, others_hs=RATE_HS / 2
        ),
        "nbits": nbits_of_bits(33),
        "height": 21,
        "others_hs": RATE_HS / 2,
        "delay_s": 1.0,
        "elapsed_s": 104.0,
        "blocks": (*blocks, lost),
        "blocks_found": 14,
        "retargets": (
            Retarget(9, nbits_of_bits(32), nbits_of_bits(33), 20.0, 40.0, limited=False, at_s=41.0),
            Retarget(17, nbits_of_bits(33), nbits_of_bits(33), 41.0, 40.0, limited=False, at_s=82.0),
        ),
    }
    return make_lab(**(values | more))


def lab_snapshot(lab: LabStatus | None, **more: Any) -> Any:
    """A snapshot of the practice network with a lab in it, on devices that nobody benchmarked."""
    plain = tuple(dataclasses.replace(device, benchmark_hs=None) for device in make_devices())
    return make_practice_snapshot(lab=lab, **({"devices": plain} | more))


def later(lab: LabStatus, **more: Any) -> LabStatus:
    """The same lab, a moment later."""
    return dataclasses.replace(lab, **more)
