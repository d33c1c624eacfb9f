"""Exact-set vectors for compiled kernels, as the C programs of tests/cross/native read them."""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from fakes.kernels import W3_SPACE, double_hash
from miners.kernels.features import SPECS
from miners.kernels.masks import mask_of_target
from miners.kernels.sha256d import job_inputs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.kernels.features import KernelSpec

C_SOURCES = Path(__file__).parent.parent / "cross" / "native"
ROOM = 1024  # what miners.kernels.native offers
_ROLLABLE_BITS = range(13, 29)


@dataclass(frozen=True)
class Vector:
    """One call of a kernel and every candidate, `midstate << 32 | position`, that there is."""

    spec: KernelSpec
    headers: tuple[bytes, ...]
    start: int
    count: int
    target: int
    room: int
    candidates: tuple[int, ...]

    @property
    def mask(self) -> int:
        """What the kernels compare with."""
        return mask_of_target(self.target)

    def plain(self) -> dict[str, object]:
        """For JSON."""
        return {
            "kernel": self.spec.name,
            "headers": [header.hex() for header in self.headers],
            "target": hex(self.target),
            "start": self.start,
            "count": self.count,
            "room": self.room,
            "candidates": sorted(self.candidates),
        }

    def packed(self) -> bytes:
        """As `Vector` in check.h."""
        inputs = [job_inputs((header,), 1) for header in self.headers]
        numbers = (len(inputs), len(inputs[0]), self.start, self.count, self.mask, self.room)
        words = (*numbers, len(self.candidates), *chain.from_iterable(inputs), *sorted(self.candidates))
        names = struct.pack("<32s32s", self.spec.name.encode(), self.spec.table.encode())
        return names + struct.pack(f"<{len(words)}Q", *words)


def vectors_file(vectors: Iterable[Vector]) -> bytes:
    """The block that the programs read."""
    packed = [vector.packed() for vector in vectors]
    return struct.pack("<Q", len(packed)) + b"".join(packed)


def rolled_headers(seed: int, midstates: int) -> tuple[bytes, ...]:
    """Headers that nobody ever mined, alike but for random version bits."""
    chance = random.Random(seed)
    base = chance.randbytes(76)
    version = int.from_bytes(base[:4], "little")
    rolls = chance.sample(range(1 << len(_ROLLABLE_BITS)), midstates)
    return tuple((version ^ roll << _ROLLABLE_BITS.start).to_bytes(4, "little") + base[4:] for roll in rolls)


def exact_set(headers: tuple[bytes, ...], start: int, count: int, mask: int) -> tuple[int, ...]:
    """What hashlib says: every `midstate << 32 | position` whose last digest word has no bit of the mask."""
    return tuple(
        number << 32 | position
        for number, header in enumerate(headers)
        for position in range(start, start + count)
        if not int.from_bytes(double_hash(header, position)[28:], "big") & mask
    )


def specs_in(library: bytes) -> tuple[KernelSpec, ...]:
    """The kernels that a library's file names among its functions, whatever machine it is for."""
    return tuple(spec for spec in SPECS if f"wg_scan_{spec.name}\0".encode() in library)


def vectors_of(spec: KernelSpec, *, seed: int = 1) -> list[Vector]:
    """Starts, counts, masks and rooms at all the edges, for one kernel."""
    chance = random.Random(f"{spec.name} {seed}")
    lanes = spec.lanes
    counts = sorted({0, 1, 2, lanes - 1, lanes, lanes + 1, 2 * lanes + 1, 3 * lanes - 1, 67})
    places = [
        *((0, count) for count in counts),
        *((W3_SPACE - count, count) for count in counts if count),
        (chance.randrange(W3_SPACE - 999), 201),
        (0x7FFFFFF1, 77),  # across the sign
        (1, 99),
        (
            chance.randrange(W3_SPACE - 999),
            64 * lanes // spec.midstates + 3,
        ),  # more than a kernel does at once
    ]
    vectors = [
        _vector(spec, chance.randrange(1 << 30), where, zero_bits, ROOM * spec.midstates)
        for where in places
        for zero_bits in (1, 5)
    ]
    for start in (0, chance.randrange(W3_SPACE - 999), W3_SPACE - 4 * lanes - 1):
        vectors += _overflows(spec, chance.randrange(1 << 30), (start, 4 * lanes + 1))
    return vectors


def _overflows(spec: KernelSpec, seed: int, where: tuple[int, int]) -> list[Vector]:
    """Room for none, for one, for one too few, for exactly all, and every hash a candidate."""
    some = len(_vector(spec, seed, where, 2, 0).candidates)
    rooms = sorted({0, 1, max(some - 1, 0), some})
    everything = where[1] * spec.midstates
    return [
        *(_vector(spec, seed, where, 2, room) for room in rooms),
        *(_vector(spec, seed, where, 0, room) for room in (0, 1, everything - 1, everything)),
    ]


def _vector(spec: KernelSpec, seed: int, where: tuple[int, int], zero_bits: int, room: int) -> Vector:
    start, count = where
    headers = rolled_headers(seed, spec.midstates)
    target = (1 << (256 - zero_bits)) - 1
    candidates = exact_set(headers, start, count, mask_of_target(target))
    return Vector(spec, headers, start, count, target, room, candidates)
