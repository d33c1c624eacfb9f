"""Finds what is fastest on a card: variants of the kernel, block sizes, and what parts of the card give.

Every kernel passes a test against hashlib before its speed counts. Variants compete at one block size, the
winners (one version per nonce, and several) then try the others. All of it takes about three seconds of the
card, once: the result is kept (`tune_cache`), and a later start builds the winners only.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.checker import search_completely
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.duty import FIRST_POSITIONS, ShareCurve, curve_of
from miners.devices.gpu.trust import CHECK_TARGET, Distrust, KnownRegion, start_region
from miners.kernels.emit_opencl import opencl_source
from miners.kernels.emit_ptx import ptx_source
from miners.kernels.gpu import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.api import GpuInfo, GpuKernel, OpenCard
    from miners.kernels.api import Candidate
    from miners.kernels.gpu import GpuVariant

BUDGET_S = 3.0
"""After so long the best up to now is taken."""
PATIENCE_S = 20.0
"""For one launch; the first on a card may have to wait for its clocks and memory."""
IN_SPACE = frozenset({"cuda"})
"""Interfaces that tell how many blocks a unit holds, so that fewer blocks mean less work at a time."""
_MEASURE_S = 0.05
_LAUNCH_S = 0.006
_SHORTEST_S = 0.002
_LEVEL_S = 0.012
_LARGEST = 1 << 31
_NO_TARGET = 0
"""Practically no hash passes its mask."""


class NotNow(Exception):  # noqa: N818 - nothing is wrong
    """The card is wanted no more; what was measured up to now is forgotten."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The best kernel for so many versions per nonce: variant, block size, rate with the whole card.

    `levels`: see `ShareCurve`.
    """

    variant: str
    block: int
    hashrate_hs: float
    levels: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tuned:
    """What is fastest on one card. `rolling` is None where several versions bring nothing."""

    single: Setting
    rolling: Setting | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A kernel that is ready to work, and what is known of it."""

    kernel: GpuKernel
    setting: Setting
    curve: ShareCurve


@dataclass(frozen=True, slots=True)
class Kernels:
    """What a card works with."""

    single: Built
    rolling: Built | None = None

    @property
    def tuned(self) -> Tuned:
        """What to remember of it."""
        return Tuned(self.single.setting, self.rolling.setting if self.rolling else None)

    def of(self, midstates: int) -> Built:
        """The one for so many versions."""
        rolling = self.rolling
        return (
            rolling if rolling is not None and rolling.kernel.variant.midstates == midstates else self.single
        )


def program_digest(info: GpuInfo) -> str:
    """Changes with any change of the kernels that this card would get."""
    digest = hashlib.sha256()
    for variant in VARIANTS:
        try:
            text = (
                ptx_source(variant, info.architecture) if info.interface == "cuda" else opencl_source(variant)
            )
        except ValueError as error:  # not for this card
            text = str(error)
        digest.update(text.encode())
    return digest.hexdigest()[:16]


def prove(kernel: GpuKernel, region: KnownRegion | None = None, blocks: int | None = None) -> None:
    """Compare a kernel's answer for known headers with hashlib's, with or without a full result buffer.

    Raises:
        Distrust: it is another one.
        GpuError: the card or its driver failed.
    """
    known = region or start_region(kernel.variant.midstates)
    job = kernel.prepare(known.headers76, CHECK_TARGET)
    wide = blocks or kernel.resident_blocks

    def scan(start: int, count: int) -> tuple[Sequence[Candidate], int]:
        result = kernel.launch(job, start, count, wide).wait(PATIENCE_S)
        return result.candidates, result.overflow

    known.compare(search_completely(scan, known.start, known.count))


def restore(card: OpenCard, tuned: Tuned) -> Kernels:
    """Build what was found to be fastest before, and test it.

    Raises:
        GpuError: it cannot be built any more.
        Distrust: it computes wrongly.
    """
    return Kernels(_restore(card, tuned.single), _restore(card, tuned.rolling) if tuned.rolling else None)


def tune(
    card: OpenCard,
    *,
    wanted: Callable[[], bool] = lambda: True,
    budget_s: float = BUDGET_S,
    clock: Callable[[], float] = monotonic_s,
) -> Kernels:
    """Measure, and build the best.

    Raises:
        GpuError: nothing can be built for this card, or it failed.
        Distrust: whatever was built computes wrongly.
        NotNow: `wanted()` became false.
    """
    return _Tuning(card, wanted, budget_s, clock).run()


def _restore(card: OpenCard, setting: Setting) -> Built:
    variant = next((v for v in card.variants if v.name == setting.variant), None)
    if variant is None:
        raise GpuError(f"There is no kernel {setting.variant!r} for this graphics card.")
    kernel = card.build(variant, setting.block)
    if card.info.interface in IN_SPACE and len(setting.levels) > kernel.resident_blocks:
        raise GpuError("The driver builds this kernel differently now.")
    prove(kernel)
    return Built(kernel, setting, _curve(card, kernel, setting.levels))


def _curve(card: OpenCard, kernel: GpuKernel, levels: tuple[float, ...]) -> ShareCurve:
    units = card.info.compute_units
    if card.info.interface in IN_SPACE:
        return ShareCurve(units, levels)
    return ShareCurve(units * kernel.resident_blocks)


class _Tuning:
    def __init__(
        self, card: OpenCard, wanted: Callable[[], bool], budget_s: float, clock: Callable[[], float]
    ) -> None:
        self._card = card
        self._wanted = wanted
        self._clock = clock
        self._end_s = clock() + budget_s
        self._problems: list[Exception] = []

    def run(self) -> Kernels:
        best: dict[int, Built] = {}
        first = self._card.blocks[0]
        for variant in self._card.variants:
            # Without a kernel for one version nothing works; one for several is a luxury.
            if 1 not in best or not self._is_late():
                self._compete(best, variant, first)
        for midstates, winner in sorted(best.items()):
            for block in self._card.blocks[1:]:
                if not self._is_late():
                    self._compete(best, winner.kernel.variant, block, place=midstates)
        if 1 not in best:
            raise (
                self._problems[-1]
                if self._problems
                else GpuError("There is no kernel for this graphics card.")
            )
        single = self._level(best.pop(1))
        rolling = max(best.values(), key=lambda built: built.setting.hashrate_hs, default=None)
        if rolling is not None and rolling.setting.hashrate_hs > single.setting.hashrate_hs:
            return Kernels(single, self._level(rolling))
        return Kernels(single)

    def _is_late(self) -> bool:
        return self._clock() >= self._end_s

    def _compete(
        self, best: dict[int, Built], variant: GpuVariant, block: int, place: int | None = None
    ) -> None:
        """Measure one kernel; it takes the place of the best with as many versions if it is faster."""
        place = place or variant.midstates
        if not self._wanted():
            raise NotNow
        try:
            kernel = self._card.build(variant, block)
            prove(kernel)
            rate_hs = self._rate_hs(
                kernel, self._card.info.compute_units * kernel.resident_blocks, _MEASURE_S
            )
        except (GpuError, Distrust) as error:
            if isinstance(error, GpuError) and error.lost:
                raise
            self._problems.append(error)
            return
        if place not in best or rate_hs > best[place].setting.hashrate_hs:
            setting = Setting(variant.name, block, rate_hs, (1.0,))
            best[place] = Built(kernel, setting, _curve(self._card, kernel, (1.0,)))

    def _level(self, built: Built) -> Built:
        """Measure what parts of the card give."""
        if self._card.info.interface not in IN_SPACE:
            return built
        units, kernel = self._card.info.compute_units, built.kernel
        rates = [
            self._rate_hs(kernel, units * each, _LEVEL_S) for each in range(1, kernel.resident_blocks + 1)
        ]
        curve = curve_of(units, rates)
        return Built(kernel, replace(built.setting, hashrate_hs=max(rates), levels=curve.levels), curve)

    def _rate_hs(self, kernel: GpuKernel, blocks: int, seconds: float) -> float:
        """The best rate of some launches of a few milliseconds, H/s."""
        job = kernel.prepare(start_region(kernel.variant.midstates).headers76, _NO_TARGET)
        count, best_hs, spent_s = FIRST_POSITIONS, 0.0, 0.0
        while spent_s < seconds:
            if not self._wanted():
                raise NotNow
            begun_s = self._clock()
            result = kernel.launch(job, 0, count, blocks).wait(PATIENCE_S)
            host_s = max(self._clock() - begun_s, 1e-9)
            took_s = result.device_s or host_s
            if took_s < _SHORTEST_S and count < _LARGEST:
                count = min(count * 2, _LARGEST)  # too short to tell
            else:
                best_hs = max(best_hs, result.hashes / took_s)
                spent_s += max(host_s, took_s)
                count = max(1, min(int(count * min(_LAUNCH_S / took_s, 2.0)), _LARGEST))
        return best_hs
