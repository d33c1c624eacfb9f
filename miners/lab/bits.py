"""Targets of the lab in bits: log2 of the hashes that one to be met takes on average."""

from __future__ import annotations

import math

from miners import work

_HASH_BITS = 256


def target_of_bits(bits: float) -> int:
    """The target that one hash in 2^bits meets; of whole bits exactly 2^(256 - bits).

    Raises:
        ValueError: not between 0 and 255 bits.
    """
    if not (math.isfinite(bits) and 0 <= bits < _HASH_BITS):
        raise ValueError("a target has from 0 to 255 leading zero bits")
    whole = math.floor(bits)
    if bits == whole:
        return min(1 << (_HASH_BITS - whole), work.MAX_TARGET)
    # 53 bits of the fraction are all that a float has; the rest of the 256 are zeros.
    return int(math.ldexp(2.0 ** (whole - bits), 53)) << (_HASH_BITS - whole) >> 53


def nbits_of_bits(bits: float) -> int:
    """The compact form of `target_of_bits`, rounded down (a harder target) like all compact targets."""
    return work.nbits_from_target(target_of_bits(bits))


def bits_of_nbits(nbits: int) -> float:
    """log2 of the hashes that a block of this compact target takes on average; infinite for target 0."""
    target = work.target_from_nbits(nbits)
    return math.log2(work.hashes_per_share(target)) if target else math.inf


def zero_bits(hash_value: int) -> int:
    """Leading zero bits of a 256-bit number."""
    return _HASH_BITS - hash_value.bit_length()
