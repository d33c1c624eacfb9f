"""What the kernels' tests share: a brute force by hashlib, and kernels that misbehave."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest import mock

from miners.kernels import dispatch
from miners.kernels.bench_cache import BenchCache
from miners.kernels.dispatch import Discovery, sibling_headers
from miners.kernels.reference import HASHLIB

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.kernels.api import Kernel, PreparedJob, ScanResult
    from miners.kernels.dispatch import Choice

W3_SPACE = 1 << 32


def random_header(seed: int) -> bytes:
    """A 76-byte header that nobody ever mined."""
    return random.Random(seed).randbytes(76)


def double_hash(header76: bytes, position: int) -> bytes:
    """The hash of the header whose nonce bytes are `position`, big-endian."""
    return hashlib.sha256(hashlib.sha256(header76 + position.to_bytes(4, "big")).digest()).digest()


def candidates(header76: bytes, zero_bits: int, start: int, count: int) -> list[int]:
    """Nonces whose hash, as a number, starts with `zero_bits` zero bits (up to 32); in order of position."""
    found = []
    for position in range(start, start + count):
        value = int.from_bytes(double_hash(header76, position), "little")
        if value >> (256 - zero_bits) == 0:
            found.append(int.from_bytes(position.to_bytes(4, "big"), "little"))
    return found


def group(kernel: Kernel, header76: bytes) -> tuple[bytes, ...]:
    """As many headers as the kernel hashes per nonce: this one, then siblings with other versions."""
    return sibling_headers(header76, kernel.midstates)


def group_candidates(
    headers76: tuple[bytes, ...], zero_bits: int, start: int, count: int
) -> list[tuple[int, int]]:
    """Pairs (number of the header, nonce), sorted, that a scan of these headers has to find."""
    return sorted(
        (number, nonce)
        for number, header76 in enumerate(headers76)
        for nonce in candidates(header76, zero_bits, start, count)
    )


def target_of(zero_bits: int) -> int:
    """The highest target whose hashes all start with `zero_bits` zero bits."""
    return (1 << (256 - zero_bits)) - 1


@dataclass(frozen=True)
class BrokenKernel:
    """hashlib with one defect."""

    name: str = "broken"
    words: str = "broken on purpose"
    lanes: int = 1
    midstates: int = 1
    defect: Callable[[ScanResult], ScanResult] = lambda result: result

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> PreparedJob:
        return HASHLIB.prepare(headers76, target)

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        return self.defect(HASHLIB.scan(job, start, count))


def choose_kernel(kernels: Sequence[Kernel], bench_s: float) -> Choice:
    """What a first start would choose among these kernels."""
    found = Discovery(list(kernels), ())
    with TemporaryDirectory() as folder, mock.patch.object(dispatch, "discover", return_value=found):
        return dispatch.select_kernel(bench_s=bench_s, remembered=BenchCache(Path(folder)))
