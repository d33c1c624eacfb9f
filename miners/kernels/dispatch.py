"""Chooses the kernels: what the CPU can do, then a known-answer self-test, then a short benchmark.

Which unit is fastest differs between CPUs, so no order is fixed: right answers first, then speed. Answers
are checked at every start; speeds are remembered for a while (`miners.kernels.bench_cache`).
A kernel or library that fails is reported as a value; hashing goes on with the next best.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from miners.cpu_name import cpu_name
from miners.kernels.api import Candidate
from miners.kernels.bench_cache import BenchCache, Measurement, cache_key
from miners.kernels.masks import POSITIONS, swap32
from miners.kernels.native import LibraryError, NativeLibrary, default_library_path, native_kernels
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.kernels.vectors import GENESIS, KNOWN_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from miners.kernels.api import Kernel, ScanResult
    from miners.kernels.vectors import KnownAnswer

Rate = Callable[["Kernel", float], float]
"""Measures a kernel for about so many seconds; hashes per second."""
FEATURES_VARIABLE = "WARMGUI_KERNEL_FEATURES"
"""Environment variable that limits the CPU features in use to a comma-separated list ("" = none)."""
_LOOSE_TARGETS = (1 << 252, 1 << 254, 1 << 254)
"""One hash in 8 is a candidate, then every second: enough to miss no single lane of no single version."""
_BEFORE, _AFTER = 37, 64  # positions around the known one: no multiple of any lane width
_SLICES = 6
_FIRST_ROLLABLE_BIT = 13
_FIRST_COUNT = 256
_FIRST_LOOK = 0.2
"""Part of a kernel's time after which those that are clearly slower are measured no further."""
_FINALIST = 0.7
_STILL = 0.9
_RIVAL = 0.5
"""What was remembered as slower than this part of the fastest is no rival."""
_NEARLY = 0.97
"""A kernel that was chosen before stays, as long as it reaches so much of the fastest: noise is no reason."""


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
    """The fastest kernels that passed their self-test; rates in H/s by name as measured; what failed.

    `kernel` hashes one version; `rolling` several versions per nonce, None where none of those is faster.
    `remembered`: the rates are of an earlier start.
    """

    kernel: Kernel
    rates: Mapping[str, float]
    faults: tuple[KernelFault, ...]
    rolling: Kernel | None = None
    remembered: bool = False


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


def select_kernel(
    features: Collection[str] | None = None,
    bench_s: float = 0.05,
    remembered: BenchCache | None = None,
    *,
    rate: Rate | None = None,
    threads: int = 1,
) -> Choice:
    """Discover, test and choose in one step, with the faults of all three.

    Speeds are measured only if `remembered` (the user's file, unless told otherwise) does not tell them.
    `rate` measures a kernel as it will be used, by so many threads: two threads on one core may want another
    kernel than one. Without it one thread is measured.
    """
    rate = rate or measure_rate
    found = discover(features)
    sound, faults = _sound(found.kernels)
    store = remembered or BenchCache()
    key = cache_key(cpu_name(), default_library_path(), (kernel.name for kernel in sound), threads)
    known, now_s = store.load(key), store.now_utc_s()
    names = {kernel.name for kernel in sound}
    if known is not None and known.is_fresh(now_s) and names <= known.rates_hs.keys():
        choice = _choice(sound, known.rates_hs, found.faults + faults, known, remembered=True)
        if _still_the_best(choice, sound, bench_s * _FIRST_LOOK, rate):
            return choice
    choice = _choice(sound, measure_rates(sound, bench_s, rate), found.faults + faults, known)
    rolling = choice.rolling.name if choice.rolling else ""
    store.store(key, Measurement(choice.rates, choice.kernel.name, rolling, now_s))
    return choice


def _still_the_best(choice: Choice, kernels: Sequence[Kernel], seconds: float, rate: Rate) -> bool:
    """Whether the chosen kernels still beat those that came closest to them, in a short look at both.

    A start on a busy computer may have chosen wrongly, and where in memory the system puts the library's code
    can cost a large kernel a third of its speed (measured on Zen 5, with 2 of 28 copies of the file).
    """
    for chosen in (choice.kernel, choice.rolling):
        if chosen is None:
            continue
        least = _RIVAL * choice.rates[chosen.name]
        rivals = [
            kernel
            for kernel in kernels
            if (kernel.midstates > 1) is (chosen.midstates > 1)
            and kernel.name != chosen.name
            and choice.rates[kernel.name] >= least
        ]
        rival = max(rivals, key=lambda kernel: choice.rates[kernel.name], default=None)
        if rival is not None and rate(chosen, seconds) < _STILL * rate(rival, seconds):
            return False
    return True


def _sound(kernels: Sequence[Kernel]) -> tuple[list[Kernel], tuple[KernelFault, ...]]:
    """Those that pass the self-test, and why the others do not."""
    judged = [(kernel, self_test(kernel)) for kernel in kernels]
    sound = [kernel for kernel, fault in judged if fault is None]
    return sound, tuple(fault for _, fault in judged if fault is not None)


def _choice(
    kernels: Sequence[Kernel],
    rates: Mapping[str, float],
    faults: tuple[KernelFault, ...],
    before: Measurement | None = None,
    *,
    remembered: bool = False,
) -> Choice:
    plain = _fastest((k for k in kernels if k.midstates == 1), rates, before.kernel if before else "")
    rolling = _fastest((k for k in kernels if k.midstates > 1), rates, before.rolling if before else "")
    kernel = plain or HASHLIB
    if rolling and rates[rolling.name] <= rates.get(kernel.name, 0.0):
        rolling = None
    return Choice(kernel, dict(rates), faults, rolling, remembered)


def _fastest(kernels: Iterable[Kernel], rates: Mapping[str, float], before: str) -> Kernel | None:
    """The fastest, or the one chosen before if that is nearly as fast."""
    ranked = sorted(kernels, key=lambda kernel: -rates[kernel.name])
    nearly = [k for k in ranked if k.name == before and rates[before] >= _NEARLY * rates[ranked[0].name]]
    return next(iter((*nearly, *ranked)), None)


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


def measure_rates(kernels: Sequence[Kernel], bench_s: float, rate: Rate | None = None) -> dict[str, float]:
    """Speeds in H/s by name, as `rate` measures them (one thread, unless told otherwise).

    All get a short look in turn; the others that come near the fastest of their kind, with and without
    version rolling, are measured twice more, in turns, so that a busy moment does not decide.
    """
    rate = rate or measure_rate
    rates = {kernel.name: rate(kernel, bench_s * _FIRST_LOOK) for kernel in kernels}
    best = {
        rolls: max((rates[k.name] for k in kernels if (k.midstates > 1) is rolls), default=0.0)
        for rolls in (False, True)
    }
    finalists = [k for k in kernels if rates[k.name] >= _FINALIST * best[k.midstates > 1]]
    for kernel in (*finalists, *finalists):
        again = rate(kernel, bench_s * (1 - _FIRST_LOOK) / 2)
        rates[kernel.name] = max(rates[kernel.name], again)
    return rates


def measure_rate(kernel: Kernel, seconds: float) -> float:
    """Single-thread speed in H/s: the fastest of a few slices that take about `seconds` together."""
    job = kernel.prepare(sibling_headers(GENESIS.header76, kernel.midstates), 0)
    count, best, slices = _FIRST_COUNT, 0.0, 0
    ends = time.perf_counter() + seconds
    while slices < _SLICES and (not slices or time.perf_counter() < ends):
        began = time.perf_counter()
        hashes = kernel.scan(job, 0, count).hashes
        took = max(time.perf_counter() - began, 1e-9)
        if took < seconds / (2 * _SLICES) and count < POSITIONS // 2:
            count *= 2  # too short to tell
            continue
        best = max(best, hashes / took)
        slices += 1
    return best


def cycles_per_second() -> float | None:
    """Clock of the core that runs this thread, in Hz, measured; None without the native library."""
    return clock_meter()()


def clock_meter() -> Callable[[], float | None]:
    """What measures the clock of the core that runs the calling thread, in Hz; takes some 100 µs."""
    try:
        return NativeLibrary(default_library_path()).cycles_per_second
    except LibraryError:
        return lambda: None


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
    for number, target in enumerate(_LOOSE_TARGETS):
        begin = start + number * count
        loose = kernel.scan(kernel.prepare(headers, target), begin, count)
        expected = _hashlibs_answer(headers, target, begin, count)
        if sorted(loose.candidates) != sorted(expected.candidates):
            return "its candidates differ from hashlib's"
        if (loose.hashes, loose.overflow) != (expected.hashes, 0):
            return f"it counted {loose.hashes} hashes, not {expected.hashes}"
    return ""


@cache
def _hashlibs_answer(headers: tuple[bytes, ...], target: int, start: int, count: int) -> ScanResult:
    """The same few hundred hashes judge every kernel of so many midstates."""
    judge = ReferenceKernel(len(headers))
    return judge.scan(judge.prepare(headers, target), start, count)


def sibling_headers(header76: bytes, count: int) -> tuple[bytes, ...]:
    """The header, and others that differ in the bits of the version that BIP 320 leaves to miners."""
    version = int.from_bytes(header76[:4], "little")
    rolled = (version ^ number << _FIRST_ROLLABLE_BIT for number in range(count))
    return tuple(each.to_bytes(4, "little") + header76[4:] for each in rolled)
