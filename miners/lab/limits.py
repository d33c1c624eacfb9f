"""What a lab may be asked for, and how easy its targets may be on this computer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners import work
from miners.lab.bits import target_of_bits

if TYPE_CHECKING:
    from miners.protocol_lab import LabChange, LabWork

MOST_BLOCKS_HZ = 32.0
"""Blocks a second that this PC finds at most at full power: the chain's easiest target follows from it."""
REPORTED_HZ = 100.0
"""About so many hashes a second are reported one by one, at most."""
MOST_OTHERS_HS = 1e24
LONGEST_DELAY_S = 600.0
LONGEST_BLOCK_S = 86_400.0
SHORTEST_BLOCK_S = 0.05
MOST_RETARGET_BLOCKS = 100_000
_WORD = 1 << 32
_LATEST = 0xF000_0000
"""Of the first header's time, so that the chain has decades before its times have no room in 32 bits."""
_SEEDS = 1 << 63


def check_work(lab: LabWork) -> None:
    """Refuse what makes no sense.

    Raises:
        ValueError: one plain sentence without its end.
    """
    _check_nbits(lab.nbits)
    if lab.ntime is not None and not 0 < lab.ntime <= _LATEST:
        raise ValueError("the time of the first header has no room in it")
    if not 0 <= lab.version < _WORD:
        raise ValueError("the version of the headers has no room in 32 bits")
    if not 0 <= lab.retarget_blocks <= MOST_RETARGET_BLOCKS:
        raise ValueError(f"retargets come every 1 to {MOST_RETARGET_BLOCKS} blocks, or never with 0")
    if not SHORTEST_BLOCK_S <= lab.block_s <= LONGEST_BLOCK_S:
        raise ValueError(f"a block is to take from {SHORTEST_BLOCK_S:g} to {LONGEST_BLOCK_S:g} seconds")
    _check_others(lab.others_hs)
    _check_delay(lab.delay_s)
    if not -_SEEDS <= lab.seed < _SEEDS:
        raise ValueError("a seed has 64 bits")


def check_change(change: LabChange) -> None:
    """Refuse what makes no sense.

    Raises:
        ValueError: one plain sentence without its end.
    """
    if change.nbits is not None:
        _check_nbits(change.nbits)
    if change.others_hs is not None:
        _check_others(change.others_hs)
    if change.delay_s is not None:
        _check_delay(change.delay_s)


def easiest_target(hashrate_hs: float) -> int:
    """The target, of whole bits, at which a computer of this speed finds at most `MOST_BLOCKS_HZ`."""
    return target_of_bits(_bits(hashrate_hs, MOST_BLOCKS_HZ))


def reported_bits(hashrate_hs: float) -> int:
    """From so many zero bits on at most `REPORTED_HZ` hashes a second have to be reported."""
    return _bits(hashrate_hs, REPORTED_HZ)


def share_target(bits: int) -> int:
    """Hashes with so many leading zero bits or more meet it, and no others."""
    return (1 << (256 - bits)) - 1


def complete_from(target: int) -> int:
    """From so many leading zero bits on every hash meets this target."""
    return 256 - ((target + 1).bit_length() - 1)


def _bits(hashrate_hs: float, most_hz: float) -> int:
    ratio = hashrate_hs / most_hz
    return min(math.ceil(math.log2(ratio)), 255) if ratio > 1 and math.isfinite(ratio) else 0


def _check_nbits(nbits: int) -> None:
    if not 0 < nbits < _WORD or work.target_from_nbits(nbits) == 0:
        raise ValueError("nbits is no compact form of a target above 0")
    mantissa, exponent = nbits & 0x007FFFFF, nbits >> 24
    if exponent > 3 and mantissa.bit_length() + 8 * (exponent - 3) > 256:  # noqa: PLR2004 - the format
        raise ValueError("nbits stands for a target of more than 256 bits")


def _check_others(others_hs: float) -> None:
    if not 0 <= others_hs <= MOST_OTHERS_HS:
        raise ValueError(f"the others' hash power is from 0 to {MOST_OTHERS_HS:g} hashes a second")


def _check_delay(delay_s: float) -> None:
    if not 0 <= delay_s <= LONGEST_DELAY_S:
        raise ValueError(f"a block travels from 0 to {LONGEST_DELAY_S:g} seconds")
