"""Known answers for the kernels' self-test: real headers whose nonce is history."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """A block of the main chain: its header without nonce, the nonce, and the target that it met."""

    name: str
    header76: bytes
    nonce: int
    target: int


GENESIS = KnownAnswer(
    "genesis",
    bytes.fromhex(
        "01000000"
        + "00" * 32
        + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d"
    ),
    2083236893,
    0xFFFF << 208,
)
BLOCK_125552 = KnownAnswer(
    "125552",
    bytes.fromhex(
        "0100000081cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000"
        "e320b6c2fffc8d750423db8b1eb942ae710e951ed797f7affc8892b0f1fc122bc7f5d74df2b9441a"
    ),
    2504433986,
    0x44B9F2 << 184,
)
KNOWN_ANSWERS = (GENESIS, BLOCK_125552)
