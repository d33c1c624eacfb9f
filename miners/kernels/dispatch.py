"""Chooses the kernel: what the CPU can do, then a known-answer self-test, then a short benchmark.

Which unit is fastest differs between CPUs, so no order is fixed: right answers first, then speed.
A kernel or library that fails is reported as a value; hashing goes on with the next best.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.api import Candidate
from miners.kernels.masks import POSITIONS, swap32
from miners.kernels.native import LibraryError, NativeLibrary, default_library_path, native_kernels
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.kernels.vectors import GENESIS, KNOWN_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from miners.kernels.api import Kernel
    from miners.kernels.vectors import KnownAnswer

FEATURES_VARIABLE = "WARMGUI_KERNEL_FEATURES"
"""Environment variable that limits the CPU features in use to a comma-separated list ("" = none)."""
_LOOSE_TARGET = 1 << 252  # one hash in 16 is a candidate
_BEFORE, _AFTER = 37, 64  # positions around the known one: no multiple of any lane width
_SLICES = 6
_FIRST_ROLLABLE_BIT = 13
_FIRST_COUNT = 256


@dataclass(frozen=True, slots=True)
class KernelFault:
    """Why a kernel (or the library: `kernel` = "") is not used. `code` is stable, `text` a plain sentence."""

    kernel: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """Kernels that this machine should be able to run, hashlib last, and what stood in the way of others."""

    kernels: list[Kernel]
    faults: tuple[KernelFault, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The fastest kernel that passed its self-test; single-thread rates in H/s by name; what failed."""

    kernel: Kernel
    rates: Mapping[str, float]
    faults: tuple[KernelFault, ...]


def discover(features: Collection[str] | None = None, library: Path | None = None) -> Discovery:
    """Find the kernels.

    Args:
        features: use no CPU feature outside this set; None = the environment variable, else all.
        library: another native library than the package's own.
    """
    try:
        native = NativeLibrary(library or default_library_path())
    except LibraryError as error:
        return Discovery([HASHLIB], (KernelFault("", "kernels_not_loaded", str(error)),))
    allowed = _allowed_features(native.features, features)
    return Discovery([*native_kernels(native, allowed), HASHLIB], ())


def available_kernels(features: Collection[str] | None = None) -> list[Kernel]:
    """Kernels that this machine should be able to run, hashlib last; see `discover`."""
    return discover(features).kernels


def kernel_by_name(name: str) -> Kernel:
    """The kernel of that name.

    Raises:
        ValueError: there is none here; the message names those that there are.
    """
    kernels = {kernel.name: kernel for kernel in available_kernels()}
    if name not in kernels:
        raise ValueError(f"There is no kernel {name!r} on this machine; there are: {', '.join(kernels)}.")
    return kernels[name]


def choose_kernel(kernels: Sequence[Kernel], bench_s: float = 0.05) -> Choice:
    """Self-test each kernel, measure those that pass for about `bench_s` seconds each, and take the fastest.

    hashlib is the answer when nothing else passes, even if it is not in `kernels`.
    """
    faults: list[KernelFault] = []
    rates: dict[str, float] = {}
    best: Kernel = HASHLIB
    for kernel in kernels:
        fault = self_test(kernel)
        if fault is not None:
            faults.append(fault)
            continue
        rates[kernel.name] = measure_rate(kernel, bench_s)
        if rates[kernel.name] > rates.get(best.name, 0.0):
            best = kernel
    return Choice(best, rates, tuple(faults))


def select_kernel(features: Collection[str] | None = None, bench_s: float = 0.05) -> Choice:
    """Discover and choose in one step, with the faults of both."""
    found = discover(features)
    choice = choose_kernel(found.kernels, bench_s)
    return Choice(choice.kernel, choice.rates, found.faults + choice.faults)


def self_test(kernel: Kernel) -> KernelFault | None:
    """Known answers: the historic nonce alone with the real target, and the exact set with a loose one."""
    for answer in KNOWN_ANSWERS:
        try:
            problem = _wrong_answer(kernel, answer)
        except Exception as error:  # noqa: BLE001 - whatever a foreign kernel raises, the next one is tried
            problem = f"it raised {type(error).__name__}: {error}"
        if problem:
            text = f"The kernel {kernel.words} failed its self-test on block {answer.name}: {problem}."
            return KernelFault(kernel.name, "kernel_self_test", text)
    return None


def measure_rate(kernel: Kernel, seconds: float) -> float:
    """Single-thread speed in H/s: the fastest of a few slices that take about `seconds` together."""
    job = kernel.prepare(sibling_headers(GENESIS.header76, kernel.midstates), 0)
    count, best, slices = _FIRST_COUNT, 0.0, 0
    ends = time.perf_counter() + seconds
    while slices < _SLICES and (not slices or time.perf_counter() < ends):
        began = time.perf_counter()
        kernel.scan(job, 0, count)
        took = max(time.perf_counter() - began, 1e-9)
        if took < seconds / (2 * _SLICES) and count < POSITIONS // 2:
            count *= 2  # too short to tell
            continue
        best = max(best, count / took)
        slices += 1
    return best


def cycles_per_second() -> float | None:
    """Clock of the core that runs this thread, in Hz, measured; None without the native library."""
    try:
        return NativeLibrary(default_library_path()).cycles_per_second()
    except LibraryError:
        return None


def _allowed_features(present: frozenset[str], wanted: Collection[str] | None) -> frozenset[str]:
    if wanted is None and FEATURES_VARIABLE in os.environ:
        wanted = [name.strip() for name in os.environ[FEATURES_VARIABLE].split(",")]
    return present if wanted is None else present.intersection(wanted)


def _wrong_answer(kernel: Kernel, answer: KnownAnswer) -> str:
    """What the kernel got wrong, or ""."""
    position = swap32(answer.nonce)
    start = position - _BEFORE
    count = _BEFORE + _AFTER
    headers = sibling_headers(answer.header76, kernel.midstates)
    strict = kernel.scan(kernel.prepare(headers, answer.target), start, count)
    if strict.candidates != (Candidate(0, answer.nonce),):
        return f"it found {list(strict.candidates)}, not {answer.nonce}"
    loose = kernel.scan(kernel.prepare(headers, _LOOSE_TARGET), start, count)
    judge = ReferenceKernel(kernel.midstates)
    expected = judge.scan(judge.prepare(headers, _LOOSE_TARGET), start, count)
    if sorted(loose.candidates) != sorted(expected.candidates):
        return "its candidates differ from hashlib's"
    if (loose.hashes, loose.overflow) != (expected.hashes, 0):
        return f"it counted {loose.hashes} hashes, not {expected.hashes}"
    return ""


def sibling_headers(header76: bytes, count: int) -> tuple[bytes, ...]:
    """The header, and others that differ in the bits of the version that BIP 320 leaves to miners."""
    version = int.from_bytes(header76[:4], "little")
    rolled = (version ^ number << _FIRST_ROLLABLE_BIT for number in range(count))
    return tuple(each.to_bytes(4, "little") + header76[4:] for each in rolled)
