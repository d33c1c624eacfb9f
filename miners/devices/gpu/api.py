"""What a graphics card is to the rest: an opened card that builds kernels and launches them.

Two interfaces lie behind it, CUDA's driver (PTX text through ctypes) and OpenCL (pyopencl). Both take a
variant of the double hash, build it for their card, and answer a launch with the candidates that passed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.kernels.api import Candidate
    from miners.kernels.gpu import GpuVariant


class GpuError(Exception):
    """A card or its driver refused; the message is a plain sentence.

    `lost`: the card is gone, was reset or hangs, and nothing more can be asked of it in this process.
    """

    def __init__(self, text: str, *, lost: bool = False) -> None:
        super().__init__(text)
        self.lost = lost


@dataclass(frozen=True, slots=True)
class GpuInfo:
    """A card before it is opened.

    Two are equal by what stays: some drivers tell memory as it is free, or a clock as it runs, and a card
    that was found is looked for again when it is opened.
    """

    interface: str
    """"cuda" or "opencl"."""
    name: str
    vendor: str
    pci_address: str
    """"0000:01:00.0"; "": unknown. One card has the same in CUDA, OpenCL, NVML and sysfs."""
    driver: str
    compute_units: int
    """Multiprocessors (NVIDIA), compute units (AMD), Xe cores or the like (Intel)."""
    architecture: str
    """"sm_89" of NVIDIA, what OpenCL calls the device's version elsewhere."""
    memory_bytes: int | None = field(default=None, compare=False)
    clock_hz: float | None = field(default=None, compare=False)
    """The highest clock of its multiprocessors that the driver names; what it runs at is another matter."""


@dataclass(frozen=True, slots=True)
class LaunchResult:
    """What one launch found. `device_s` is the card's own time for it; None where the card does not tell."""

    candidates: tuple[Candidate, ...]
    hashes: int
    overflow: int
    device_s: float | None


class Launch(Protocol):
    """A launch under way."""

    def wait(self, timeout_s: float) -> LaunchResult:
        """Block without burning a core until it is done; asked once, from one thread.

        Raises:
            GpuError: `lost` after `timeout_s`, a reset, or anything else that the driver reports.
        """


class GpuKernel(Protocol):
    """A variant built for one card with one block size."""

    @property
    def variant(self) -> GpuVariant:
        """What was built."""

    @property
    def block(self) -> int:
        """Threads per block (work group)."""

    @property
    def resident_blocks(self) -> int:
        """Blocks of this kernel that one compute unit holds at once (at least 1)."""

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> object:
        """The job's table and mask; as many headers as the variant has midstates (see `Kernel.prepare`)."""

    def launch(self, job: object, start: int, count: int, blocks: int) -> Launch:
        """Queue a scan of positions `start` .. `start + count - 1` of W3 space on so many blocks.

        Never waits. Fewer blocks than the card holds leave multiprocessors idle: the duty in space. Any
        number of launches may be under way; the device keeps two.

        Raises:
            GpuError: the driver refused.
        """


class OpenCard(Protocol):
    """An opened card. All calls come from one thread, the one that opened it."""

    @property
    def info(self) -> GpuInfo:
        """What it is."""

    @property
    def variants(self) -> Sequence[GpuVariant]:
        """What may be built for it, the surest first; what is fastest is measured."""

    @property
    def blocks(self) -> Sequence[int]:
        """Block sizes worth measuring."""

    def build(self, variant: GpuVariant, block: int) -> GpuKernel:
        """Compile for this card.

        Raises:
            GpuError: the driver cannot compile it, for instance because the card is too old for it.
        """

    def close(self) -> None:
        """Free everything; never raises."""


class GpuBackend(Protocol):
    """CUDA or OpenCL."""

    @property
    def interface(self) -> str:
        """The interface's name, "cuda" or "opencl"."""

    def cards(self) -> list[GpuInfo]:
        """What this interface sees; no driver, no library and no card are an ordinary empty list.

        CPU-type and software devices are left out.

        Raises:
            GpuError: the driver is there but broken; says how.
        """

    def open(self, info: GpuInfo) -> OpenCard:
        """Open one of `cards()`; in the thread that will use it.

        Raises:
            GpuError: it cannot be opened.
        """
