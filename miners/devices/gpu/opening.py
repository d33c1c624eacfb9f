"""Opens a card by the first interface that has a kernel for it, with the kernels that are fastest on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.tune import BUDGET_S, program_digest, restore, tune
from miners.devices.gpu.tune_cache import MOST_CRASHES, TuneCache, card_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.api import GpuBackend, GpuInfo, OpenCard
    from miners.devices.gpu.tune import Kernels, Tuned


@dataclass(frozen=True, slots=True)
class Way:
    """One interface to a card, and what it says of it.

    `ordinal`: the card's place among those that are equal to it (see `GpuInfo`).
    """

    backend: GpuBackend
    info: GpuInfo
    ordinal: int = 0

    def open(self) -> OpenCard:
        """Open the card; in the thread that will use it.

        Raises:
            GpuError: it cannot be opened.
        """
        same = [info for info in self.backend.cards() if info == self.info]
        if len(same) <= self.ordinal:
            raise GpuError(f"The graphics card {self.info.name} is no longer there.", lost=True)
        return self.backend.open(same[self.ordinal])


@dataclass(frozen=True, slots=True)
class Opened:
    """A card that is ready to work."""

    card: OpenCard
    kernels: Kernels


class Opener:
    """Opens one card, perhaps several times; remembers what worked.

    Args:
        ways: interfaces to the card, the better first.
        tuned: what was fastest through the first of them; None: unknown.
        cache: where measurements are kept; None: nowhere.
        budget_s: how long measuring may take.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        ways: Sequence[Way],
        *,
        tuned: Tuned | None = None,
        cache: TuneCache | None = None,
        budget_s: float = BUDGET_S,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        self._ways = list(ways)
        self._tuned = tuned
        self._cache = cache
        self._budget_s = budget_s
        self._clock = clock
        self._opening: str | None = None

    def open(self, *, wanted: Callable[[], bool], detour: Callable[[str, str, GpuError], None]) -> Opened:
        """Open the card; `detour` is told of an interface that cannot, and of the next one.

        Raises:
            GpuError: no interface can, or the card failed.
            Distrust: the card computes wrongly.
            NotNow: `wanted()` became false.
        """
        while True:
            way = self._ways[0]
            try:
                return self._open_by(way, wanted)
            except GpuError as error:
                if error.lost or len(self._ways) == 1:
                    raise
                self._ways.pop(0)
                self._tuned = None
                detour(way.info.interface, self._ways[0].info.interface, error)

    def forget_opening(self) -> None:
        """What is going on is no crash, however it ends; any thread."""
        key, self._opening = self._opening, None
        if self._cache is not None and key is not None:
            self._cache.opened(key)

    def _open_by(self, way: Way, wanted: Callable[[], bool]) -> Opened:
        key = card_key(way.info, program_digest(way.info))
        if self._cache is not None:
            crashes = self._cache.crashes(key)
            if crashes >= MOST_CRASHES:
                raise GpuError(f"Opening it ended the miner {crashes} times.")
            self._opening = key
            self._cache.opening(key)
        try:
            card = way.open()
            try:
                return Opened(card, self._kernels(card, key, wanted))
            except BaseException:
                card.close()
                raise
        finally:
            self.forget_opening()

    def _kernels(self, card: OpenCard, key: str, wanted: Callable[[], bool]) -> Kernels:
        """What was fastest before, tested again; else what is measured now."""
        known = self._tuned or (self._cache.load(key) if self._cache else None)
        if known is not None:
            try:
                return restore(card, known)
            except GpuError as error:
                if error.lost:
                    raise
        kernels = tune(card, wanted=wanted, budget_s=self._budget_s, clock=self._clock)
        self._tuned = kernels.tuned
        if self._cache is not None:
            self._cache.store(key, kernels.tuned)
        return kernels
