"""What graphics cards are checked against: headers, and their candidates by hashlib alone."""

from __future__ import annotations

import hashlib
import random

from miners.kernels.api import Candidate
from miners.kernels.masks import mask_of_target, swap32

GENESIS_HEADER76 = bytes.fromhex(
    "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f61"
    "7fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d"
)
GENESIS_POSITION = swap32(2083236893)


def rolled_headers(midstates: int, *, seed: int) -> tuple[bytes, ...]:
    """Random headers that differ in the version only."""
    rest = random.Random(seed).randbytes(72)
    return tuple((0x2000_0000 + (m << 13)).to_bytes(4, "little") + rest for m in range(midstates))


def expected_candidates(
    headers76: tuple[bytes, ...], target: int, start: int, count: int
) -> tuple[Candidate, ...]:
    """All candidates in a range of positions, in their order."""
    mask = mask_of_target(target)
    found = []
    for position in range(start, start + count):
        nonce = swap32(position)
        for m, header in enumerate(headers76):
            digest = hashlib.sha256(hashlib.sha256(header + nonce.to_bytes(4, "little")).digest()).digest()
            if int.from_bytes(digest[28:], "big") & mask == 0:
                found.append(Candidate(m, nonce))
    return tuple(found)
