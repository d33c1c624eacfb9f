"""Graphics cards that compute with hashlib on a virtual clock, and the ways in which cards go wrong."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from deadlines import DEADLINE_S

from fakes.miner import FakeClock
from miners.devices.gpu.api import GpuError, GpuInfo, LaunchResult
from miners.devices.gpu.find import FoundCards, join, look
from miners.kernels.api import Candidate
from miners.kernels.gpu import VARIANTS, GpuVariant
from miners.kernels.masks import mask_of_target
from miners.kernels.reference import ReferenceKernel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.api import GpuBackend, GpuKernel, OpenCard
    from miners.kernels.reference import ReferenceJob

PLAIN, PLAIN2 = VARIANTS[0], VARIANTS[2]
HARDEST = mask_of_target(0)


def card_info(interface: str = "cuda", **changes: object) -> GpuInfo:
    """A card as an interface describes it; `changes` replace fields."""
    info = GpuInfo(interface, "Stub 3000", "ACME", "0000:01:00.0", "1.0", 4, "sm_89")
    return replace(info, **changes)  # type: ignore[arg-type]  # the caller names fields of GpuInfo


@dataclass
class Silicon:
    """One card: its speed, its clock, its defects, and what it was asked."""

    clock: FakeClock = field(default_factory=FakeClock)
    rate_hs: float = 50_000.0
    resident: int = 2
    room: int = 1024
    speedup: dict[str, float] = field(default_factory=lambda: {"plain2": 1.2})
    """Of variants against "plain"."""
    levels: tuple[float, ...] = (0.6, 1.0)
    """Part of the rate with one block on each unit, and with two ..."""
    tells_time: bool = True
    launched: list[tuple[tuple[bytes, ...], int, int, int]] = field(default_factory=list)
    """Headers, start, count, blocks of every launch."""
    lasted_s: list[float] = field(default_factory=list)
    flying: int = 0
    most_flying: int = 0
    ended_s: float = 0.0
    opened: int = 0
    closed: int = 0
    threads: set[int] = field(default_factory=set)
    """Threads that asked it anything."""
    defect: Callable[[Silicon, LaunchResult], LaunchResult] = lambda _, result: result
    """What it makes of a right answer; may raise."""
    stuck: threading.Event | None = None
    """Waits for ever inside a driver's call, until the test ends it."""
    refuses: frozenset[str] = frozenset()
    """Variants that its driver does not build."""

    def seen(self) -> None:
        self.threads.add(threading.get_ident())

    def takes_s(self, variant: GpuVariant, count: int, blocks: int, units: int) -> float:
        each = -(-blocks // units)
        share = self.levels[min(each, len(self.levels)) - 1] * blocks / (units * each)
        rate_hs = self.rate_hs * self.speedup.get(variant.name, 1.0) * min(share, 1.0)
        return count * variant.midstates / rate_hs


@dataclass
class StubLaunch:
    silicon: Silicon
    job: ReferenceJob
    start: int
    count: int
    midstates: int
    begins_s: float
    ends_s: float

    def wait(self, timeout_s: float) -> LaunchResult:
        silicon = self.silicon
        silicon.seen()
        if silicon.stuck is not None:
            silicon.stuck.wait(DEADLINE_S)
        silicon.flying -= 1
        silicon.clock.now_s = max(silicon.clock.now_s, self.ends_s)
        found: tuple[Candidate, ...] = ()
        if self.job.mask != HARDEST:  # of those there are none in a test's few hashes
            found = ReferenceKernel(self.midstates).scan(self.job, self.start, self.count).candidates
        kept = found[: silicon.room]
        device_s = self.ends_s - self.begins_s if silicon.tells_time else None
        result = LaunchResult(kept, self.count * self.midstates, len(found) - len(kept), device_s)
        return silicon.defect(silicon, result)


@dataclass(frozen=True)
class StubKernel:
    silicon: Silicon
    units: int
    variant: GpuVariant
    block: int
    resident_blocks: int

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> object:
        return ReferenceKernel(self.variant.midstates).prepare(headers76, target)

    def launch(self, job: object, start: int, count: int, blocks: int) -> StubLaunch:
        silicon, prepared = self.silicon, cast("ReferenceJob", job)
        silicon.seen()
        begins_s = max(silicon.clock.now_s, silicon.ended_s)
        lasts_s = silicon.takes_s(self.variant, count, blocks, self.units)
        silicon.ended_s = begins_s + lasts_s
        silicon.launched.append((prepared.headers76, start, count, blocks))
        silicon.lasted_s.append(lasts_s)
        silicon.flying += 1
        silicon.most_flying = max(silicon.flying, silicon.most_flying)
        return StubLaunch(silicon, prepared, start, count, self.variant.midstates, begins_s, silicon.ended_s)


@dataclass
class StubCard:
    silicon: Silicon
    info: GpuInfo
    variants: Sequence[GpuVariant] = (PLAIN, PLAIN2)
    blocks: Sequence[int] = (4, 8)

    def build(self, variant: GpuVariant, block: int) -> GpuKernel:
        self.silicon.seen()
        if variant.name in self.silicon.refuses:
            raise GpuError(f"The driver cannot build {variant.name}.")
        return StubKernel(self.silicon, self.info.compute_units, variant, block, self.silicon.resident)

    def close(self) -> None:
        self.silicon.seen()
        self.silicon.closed += 1


class StubBackend:
    """One interface with cards; each has its own silicon."""

    def __init__(self, *cards: tuple[GpuInfo, Silicon], interface: str = "cuda", problem: str = "") -> None:
        self.interface = interface
        self._cards = cards
        self._problem = problem

    def cards(self) -> list[GpuInfo]:
        if self._problem:
            raise GpuError(self._problem)
        return [info for info, _ in self._cards]

    def open(self, info: GpuInfo) -> OpenCard:
        silicon = next(silicon for other, silicon in self._cards if other is info)
        silicon.seen()
        silicon.opened += 1
        return StubCard(silicon, info)


# ---- what goes wrong -------------------------------------------------------------------------------------


def false_hits(_: Silicon, result: LaunchResult) -> LaunchResult:
    """Every launch names a hit that is none."""
    return replace(result, candidates=(*result.candidates, Candidate(0, 1)))


def lost_hits(_: Silicon, result: LaunchResult) -> LaunchResult:
    """Every second hit is forgotten."""
    return replace(result, candidates=result.candidates[::2])


def hangs(silicon: Silicon, _: LaunchResult) -> LaunchResult:
    """The driver gives up waiting, as the interfaces do."""
    raise GpuError("The graphics card did not answer for 10 s.", lost=True)


def after(
    launches: int, then: Callable[[Silicon, LaunchResult], LaunchResult]
) -> Callable[..., LaunchResult]:
    """A defect that begins after so many launches."""
    left = [launches]

    def defect(silicon: Silicon, result: LaunchResult) -> LaunchResult:
        left[0] -= 1
        return then(silicon, result) if left[0] < 0 else result

    return defect


def find_cards(backends: Sequence[GpuBackend]) -> FoundCards:
    """What looking for cards finds if these are the interfaces, without children."""
    return join(
        [look(each) for each in backends], {each.interface: partial(_itself, each) for each in backends}
    )


def _itself(backend: GpuBackend) -> GpuBackend:
    return backend
