"""The coinbase transaction of a block of one's own, and the block around it; pure.

Sources: BIP 34 (height in the script), BIP 141 (witness commitment and reserved value), BIP 22 (coinbaseaux),
BIP 54 (lock time and sequence of coinbases), Bitcoin Core's `primitives/transaction.h` for the byte order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners import work

if TYPE_CHECKING:
    from collections.abc import Sequence

TAG = b"/WarmGUI/"
"""Who made the block, as miners by custom write it into the coinbase."""
EXTRANONCE1_SIZE, EXTRANONCE2_SIZE = 4, 8
LONGEST_SCRIPT = 100
"""Consensus: a coinbase's script has 2 to 100 bytes."""
COMMITMENT_HEADER = b"\x6a\x24\xaa\x21\xa9\xed"
"""OP_RETURN, a push of 36 bytes, and the four bytes by which BIP 141 knows a commitment."""
RESERVED_VALUE = bytes(32)

_VERSION = (2).to_bytes(4, "little")
_SEQUENCE = 0xFFFFFFFE
"""Not the final one, so that the lock time counts: BIP 54 will want it, and every node takes it today."""
_LONGEST_DIRECT_PUSH = 75
_HASH_SIZE = 32


class CoinbaseError(ValueError):
    """What the template wants in the coinbase does not go into one."""


@dataclass(frozen=True, slots=True)
class Coinbase:
    """A coinbase without its witness, as it is hashed: `before` + extranonce1 + extranonce2 + `after`."""

    before: bytes
    after: bytes


def build_coinbase(
    height: int, value_sat: int, payout_script: bytes, commitment: bytes, flags: bytes = b""
) -> Coinbase:
    """The coinbase of a block at `height` that pays `value_sat` satoshi to `payout_script`.

    Its script: the height, one push with both extranonces, our tag, `flags` (bytes of BIP 22's coinbaseaux).
    Everything of ours is pushed data, so that no random extranonce is ever counted as a signature operation.
    The lock time is `height - 1` with a sequence that is not final: valid ever since lock times exist (a
    coinbase at this height is final then), and what BIP 54 makes a rule to keep all coinbases different.

    Raises:
        CoinbaseError: the flags are too long.
    """
    script_begin = work.height_script(height) + bytes([EXTRANONCE1_SIZE + EXTRANONCE2_SIZE])
    script_end = _push(TAG) + flags
    script_size = len(script_begin) + EXTRANONCE1_SIZE + EXTRANONCE2_SIZE + len(script_end)
    if script_size > LONGEST_SCRIPT:
        raise CoinbaseError(f"the node's coinbaseaux of {len(flags)} bytes does not fit into a coinbase")
    outputs = _output(value_sat, payout_script) + _output(0, COMMITMENT_HEADER + commitment)
    no_output = bytes(32) + b"\xff\xff\xff\xff"
    return Coinbase(
        before=_VERSION + b"\x01" + no_output + bytes([script_size]) + script_begin,
        after=script_end
        + _SEQUENCE.to_bytes(4, "little")
        + b"\x02"
        + outputs
        + max(height - 1, 0).to_bytes(4, "little"),
    )


def witness_commitment(wtxids: Sequence[bytes]) -> bytes:
    """BIP 141's commitment, 32 bytes, over the witness hashes of all transactions but the coinbase.

    Hashes are in the byte order of SHA-256, the reverse of how they are shown.
    """
    root = work.fold_merkle(bytes(_HASH_SIZE), work.merkle_branch(tuple(wtxids)))
    return work.sha256d(root + RESERVED_VALUE)


def block_bytes(header80: bytes, coinbase: bytes, transactions: Sequence[bytes]) -> bytes:
    """A whole block: header, count, `coinbase` (given without witness, as it is hashed) and the others."""
    count = compact_size(1 + len(transactions))
    return b"".join((header80, count, with_witness(coinbase), *transactions))


def with_witness(coinbase: bytes) -> bytes:
    """The coinbase with the witness that BIP 141 asks for: one item, the reserved value of 32 zero bytes."""
    witness = b"\x01" + bytes([len(RESERVED_VALUE)]) + RESERVED_VALUE
    return coinbase[:4] + b"\x00\x01" + coinbase[4:-4] + witness + coinbase[-4:]


def compact_size(number: int) -> bytes:
    """Bitcoin's variable-length count."""
    for prefix, size in ((b"", 1), (b"\xfd", 2), (b"\xfe", 4)):
        if number < (0xFD if size == 1 else 1 << 8 * size):
            return prefix + number.to_bytes(size, "little")
    return b"\xff" + number.to_bytes(8, "little")


def _push(data: bytes) -> bytes:
    assert len(data) <= _LONGEST_DIRECT_PUSH  # noqa: S101 - a longer push would need another opcode
    return bytes([len(data)]) + data


def _output(value_sat: int, script: bytes) -> bytes:
    return value_sat.to_bytes(8, "little") + compact_size(len(script)) + script
