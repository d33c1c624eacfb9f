"""AMD's and Intel's cards, and NVIDIA's older ones, through OpenCL (pyopencl, which brings its own loader).

pyopencl is imported when somebody asks for cards, not before: it and numpy take a third of a second.
"""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.opencl_cards import describe, is_wanted, without_translations
from miners.devices.gpu.opencl_launch import LaunchQueue, refused
from miners.devices.gpu.orders import card_job, order
from miners.devices.gpu.results import MAX_CANDIDATES
from miners.kernels.emit_opencl import opencl_source
from miners.kernels.gpu import KERNEL_NAME, VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from miners.devices.gpu.api import GpuInfo
    from miners.devices.gpu.opencl_launch import OpenClLaunch
    from miners.devices.gpu.orders import CardJob
    from miners.kernels.gpu import GpuVariant

BLOCKS = (64, 128, 256, 512)
"""Work items per group: AMD's waves have 64 or 32 of them, Intel's and NVIDIA's 8 to 32."""
ANY_DEVICE = "WARMGUI_OPENCL_ANY"
"""Environment variable, for tests: "1" lets processors and software devices count as cards (PoCL)."""
_RESIDENT_ITEMS = 2048
"""OpenCL does not tell how many groups a unit holds. About so many items are on an AMD compute unit or an
NVIDIA multiprocessor at most; groups that do not fit just queue."""
_LOG_CHARACTERS = 2000


def _pyopencl() -> Any:
    import pyopencl

    return pyopencl


@dataclass(frozen=True, slots=True)
class OpenClKernel:
    """See `miners.devices.gpu.api.GpuKernel`."""

    variant: GpuVariant
    block: int
    resident_blocks: int
    _kernel: Any
    _queue: LaunchQueue

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> CardJob:
        """See `card_job`."""
        return card_job(self.variant, headers76, target)

    def launch(self, job: object, start: int, count: int, blocks: int) -> OpenClLaunch:
        """Queue a scan; see `order`."""
        return self._queue.launch(
            order(self._kernel, self.block, self.variant, job, start=start, count=count, blocks=blocks)
        )


class OpenClCard:
    """See `miners.devices.gpu.api.OpenCard`."""

    variants: Sequence[GpuVariant] = tuple(variant for variant in VARIANTS if not variant.multiply)

    def __init__(self, cl: Any, device: Any, info: GpuInfo, *, max_candidates: int) -> None:
        self.info = info
        self._cl = cl
        self._device = device
        self._kernels: dict[GpuVariant, Any] = {}
        try:
            self._context: Any = cl.Context([device])
            self._queue = LaunchQueue(cl, self._context, device, max_candidates=max_candidates)
            self._largest = int(device.max_work_group_size)
        except cl.Error as error:
            raise refused("open the card", error) from error

    @property
    def blocks(self) -> Sequence[int]:
        """Block sizes worth measuring that the card allows."""
        return tuple(block for block in BLOCKS if block <= self._largest) or (self._largest,)

    def build(self, variant: GpuVariant, block: int) -> OpenClKernel:
        """Compile for this card (once per variant); see `OpenCard.build`."""
        if variant not in self._kernels:
            self._kernels[variant] = self._compile(variant)
        kernel, cl = self._kernels[variant], self._cl
        try:
            largest = kernel.get_work_group_info(cl.kernel_work_group_info.WORK_GROUP_SIZE, self._device)
        except cl.Error as error:
            raise refused("describe the kernel", error) from error
        if block > largest:
            raise GpuError(f"This graphics card holds no group of {block} items of the kernel.")
        processor = self._device.type & cl.device_type.CPU
        resident = 1 if processor else max(1, _RESIDENT_ITEMS // block)
        return OpenClKernel(variant, block, resident, kernel, self._queue)

    def close(self) -> None:
        """Let everything go; never raises. What hangs is kept for ever: to release it would hang as well."""
        self._queue.close([self._context, *self._kernels.values()])
        self._kernels.clear()
        self._context = None

    def _compile(self, variant: GpuVariant) -> Any:
        cl = self._cl
        try:
            source = opencl_source(variant)
        except ValueError as error:
            raise GpuError(f"OpenCL has no such kernel: {error}.") from error
        # Compilers like to say that they were successful, and pyopencl warns whenever they say anything.
        warnings.simplefilter("ignore", cl.CompilerWarning)
        # Built without pyopencl's own cache, which writes to the user's home; drivers have theirs.
        program = cl.Program(cl._cl._Program(self._context, source))  # noqa: SLF001 - no public way
        try:
            program.build()
            return cl.Kernel(program, KERNEL_NAME)
        except cl.Error as error:
            said = self._log(program) or str(error)
            text = " ".join(said.split())[:_LOG_CHARACTERS]
            raise GpuError(f"The OpenCL driver cannot compile the kernel: {text}") from error

    def _log(self, program: Any) -> str:
        """What the compiler said; "": nothing, or the driver does not tell."""
        try:
            return str(program.get_build_info(self._device, self._cl.program_build_info.LOG))
        except self._cl.Error:
            return ""


class OpenClBackend:
    """See `miners.devices.gpu.api.GpuBackend`."""

    interface = "opencl"

    def __init__(
        self,
        load: Callable[[], Any] = _pyopencl,
        *,
        environment: Mapping[str, str] = os.environ,
        max_candidates: int = MAX_CANDIDATES,
    ) -> None:
        self._load = load
        self._environment = environment
        self._max_candidates = max_candidates
        self._listed: list[tuple[GpuInfo, Any]] = []

    def cards(self) -> list[GpuInfo]:
        """Cards of all platforms; none without a platform or without pyopencl."""
        self._listed = self._found()
        return [info for info, _ in self._listed]

    def open(self, info: GpuInfo) -> OpenClCard:
        """Open one of `cards()`; of cards that look alike, the one whose very object this is."""
        listed = self._listed or self._found()
        for same in (lambda other: other is info, lambda other: other == info):
            for other, device in listed:
                if same(other):
                    return OpenClCard(self._load(), device, info, max_candidates=self._max_candidates)
        raise GpuError(f"The graphics card {info.name} is no longer there.", lost=True)

    def _found(self) -> list[tuple[GpuInfo, Any]]:
        try:
            cl = self._load()
        except ModuleNotFoundError:
            return []
        except Exception as error:
            raise GpuError(f"OpenCL does not load: {error}.") from error
        anything = self._environment.get(ANY_DEVICE) == "1"
        found: list[tuple[GpuInfo, Any, str]] = []
        for platform in _platforms(cl):
            for device in _devices(cl, platform):
                try:
                    if anything or is_wanted(cl, device):
                        found.append((describe(cl, device), device, platform.name))
                except cl.Error as error:
                    raise refused("describe a card", error) from error
        return without_translations(found)


def _platforms(cl: Any) -> list[Any]:
    try:
        return list(cl.get_platforms())
    except cl.LogicError as error:
        if error.code == cl.status_code.PLATFORM_NOT_FOUND_KHR:
            return []
        raise refused("list its platforms", error) from error
    except cl.Error as error:
        raise refused("list its platforms", error) from error


def _devices(cl: Any, platform: Any) -> list[Any]:
    try:
        return list(platform.get_devices())
    except cl.Error as error:
        if error.code == cl.status_code.DEVICE_NOT_FOUND:
            return []
        raise refused("list its cards", error) from error
