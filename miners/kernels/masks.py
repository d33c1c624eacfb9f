"""The cheap test that every kernel makes, derived from a share target."""

from __future__ import annotations

POSITIONS = 1 << 32
"""Size of W3 space."""
_WORD_BITS = 32
_HASH_BITS = 256


def mask_of_target(target: int) -> int:
    """Bits of the last digest word (as SHA-256 computes it) that are zero in every hash at or below `target`.

    The hash is a little-endian number: its most significant 32 bits are the last word with its bytes swapped.
    0 for targets of 2^255 and more (every hash is a candidate), all ones for difficulty 1 and harder.
    """
    zeros = min(max(_HASH_BITS - target.bit_length(), 0), _WORD_BITS)
    return swap32(((1 << zeros) - 1) << (_WORD_BITS - zeros))


def swap32(word: int) -> int:
    """The bytes of a 32-bit word in the other order: position of a nonce in W3 space, and back."""
    return int.from_bytes(word.to_bytes(4, "little"), "big")


def check_range(start: int, count: int) -> None:
    """Refuse a scan outside W3 space.

    Raises:
        ValueError: `start` or `count` is negative, or `start + count` exceeds 2^32.
    """
    if start < 0 or count < 0 or start + count > POSITIONS:
        raise ValueError(f"positions {start}..{start + count} lie outside 0..{POSITIONS}")
