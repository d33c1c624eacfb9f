"""NVIDIA cards through CUDA's driver interface: the kernel is PTX text that the driver assembles."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.devices.gpu.api import GpuError, GpuInfo
from miners.devices.gpu.cuda_api import (
    ATTRIBUTE_CLOCK_KHZ,
    ATTRIBUTE_MAJOR,
    ATTRIBUTE_MINOR,
    ATTRIBUTE_MULTIPROCESSORS,
    NO_CARD,
    REFUSED_PTX,
)
from miners.devices.gpu.cuda_driver import CudaError, load_driver
from miners.devices.gpu.cuda_launch import LaunchRoom
from miners.devices.gpu.nvml import driver_version
from miners.devices.gpu.orders import card_job, order
from miners.devices.gpu.results import MAX_CANDIDATES
from miners.kernels.emit_ptx import OLDEST, ptx_source
from miners.kernels.gpu import KERNEL_NAME, VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.cuda_driver import CudaDriver
    from miners.devices.gpu.cuda_launch import CudaLaunch
    from miners.devices.gpu.orders import CardJob
    from miners.kernels.gpu import GpuVariant

BLOCKS = (128, 256, 512, 64)
"""Threads per block: whole warps. The kernel shares nothing within a block, so finer steps bring nothing."""
_MULTIPLY_PIPE = 70
"""From Volta (sm_70) on additions can go to a pipe of their own; before it IMAD was several instructions."""


@dataclass(frozen=True, slots=True)
class CudaKernel:
    """See `miners.devices.gpu.api.GpuKernel`."""

    variant: GpuVariant
    block: int
    resident_blocks: int
    _function: int
    _room: LaunchRoom

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> CardJob:
        """See `card_job`."""
        return card_job(self.variant, headers76, target)

    def launch(self, job: object, start: int, count: int, blocks: int) -> CudaLaunch:
        """Queue a scan; see `order`."""
        return self._room.launch(
            order(self._function, self.block, self.variant, job, start=start, count=count, blocks=blocks)
        )


class CudaCard:
    """See `miners.devices.gpu.api.OpenCard`."""

    blocks: Sequence[int] = BLOCKS

    def __init__(self, driver: CudaDriver, device: int, info: GpuInfo, *, max_candidates: int) -> None:
        self.info = info
        self._driver = driver
        self._device = device
        self._functions: dict[GpuVariant, int] = {}
        self._modules: list[int] = []
        self._context = driver.retain_context(device)
        try:
            driver.use_context(self._context)
            self._room = LaunchRoom(
                driver, self._context, name=info.pci_address, max_candidates=max_candidates
            )
        except GpuError:
            with contextlib.suppress(GpuError):
                driver.use_context(None)
            with contextlib.suppress(GpuError):
                driver.release_context(device)
            raise

    @property
    def variants(self) -> Sequence[GpuVariant]:
        """What may be built, the surest first."""
        multiplies = _number(self.info.architecture) >= _MULTIPLY_PIPE
        return tuple(variant for variant in VARIANTS if multiplies or not variant.multiply)

    def build(self, variant: GpuVariant, block: int) -> CudaKernel:
        """Assemble for this card (once per variant); see `OpenCard.build`."""
        self._driver.use_context(self._context)  # this thread may have opened another card meanwhile
        if variant not in self._functions:
            self._functions[variant] = self._assemble(variant)
        function = self._functions[variant]
        resident = self._driver.resident_blocks(function, block)
        if resident < 1:
            raise GpuError(f"This graphics card holds no block of {block} threads of the kernel.")
        return CudaKernel(variant, block, resident, function, self._room)

    def close(self) -> None:
        """Free everything; never raises, and never waits for ever."""
        if not self._room.hangs:
            with contextlib.suppress(GpuError):
                self._driver.use_context(None)
        self._room.close(self._free)

    def _assemble(self, variant: GpuVariant) -> int:
        """The card's own architecture first; should the driver refuse that text, the oldest there is."""
        try:
            module = self._load(variant, self.info.architecture)
        except CudaError as error:
            if error.code not in REFUSED_PTX:
                raise
            module = self._load(variant, f"sm_{OLDEST}")
        return self._driver.function(module, KERNEL_NAME)

    def _load(self, variant: GpuVariant, architecture: str) -> int:
        try:
            text = ptx_source(variant, architecture)
        except ValueError as error:
            raise GpuError(
                f"This graphics card ({architecture}) is too old for the CUDA kernels: {error}."
            ) from error
        module = self._driver.load_module(text.encode("ascii"))
        self._modules.append(module)
        return module

    def _free(self) -> None:
        for module in self._modules:
            with contextlib.suppress(GpuError):
                self._driver.unload_module(module)
        with contextlib.suppress(GpuError):
            self._driver.release_context(self._device)


class CudaBackend:
    """See `miners.devices.gpu.api.GpuBackend`."""

    interface = "cuda"

    def __init__(
        self,
        load: Callable[[], CudaDriver | None] = load_driver,
        *,
        driver_version: Callable[[], str] = driver_version,
        max_candidates: int = MAX_CANDIDATES,
    ) -> None:
        self._load = load
        self._driver_version = driver_version
        self._max_candidates = max_candidates

    def cards(self) -> list[GpuInfo]:
        """NVIDIA's cards; none without a driver."""
        return [info for _, _, info in self._found()]

    def open(self, info: GpuInfo) -> CudaCard:
        """Open one of `cards()`."""
        for driver, device, found in self._found():
            if found.pci_address == info.pci_address and found.name == info.name:
                return CudaCard(driver, device, info, max_candidates=self._max_candidates)
        raise GpuError(f"The graphics card {info.name} is no longer there.", lost=True)

    def _found(self) -> list[tuple[CudaDriver, int, GpuInfo]]:
        driver = self._load()
        if driver is None:
            return []
        try:
            driver.start()
            devices = driver.devices()
        except CudaError as error:
            if error.code in NO_CARD.values():
                return []
            raise
        if not devices:
            return []
        serves, version = f"CUDA {driver.version()}", self._driver_version()
        version = f"{version} ({serves})" if version else serves
        return [(driver, device, _describe(driver, device, version)) for device in devices]


def _describe(driver: CudaDriver, device: int, version: str) -> GpuInfo:
    major, minor = (driver.attribute(device, which) for which in (ATTRIBUTE_MAJOR, ATTRIBUTE_MINOR))
    clock_khz = driver.attribute(device, ATTRIBUTE_CLOCK_KHZ)
    return GpuInfo(
        interface="cuda",
        name=driver.name(device),
        vendor="NVIDIA",
        pci_address=driver.pci_address(device),
        driver=version,
        compute_units=driver.attribute(device, ATTRIBUTE_MULTIPROCESSORS),
        architecture=f"sm_{major}{minor}",
        memory_bytes=driver.memory_bytes(device),
        clock_hz=clock_khz * 1e3 if clock_khz > 0 else None,
    )


def _number(architecture: str) -> int:
    return int(architecture.removeprefix("sm_"))
