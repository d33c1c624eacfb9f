"""The part of NVIDIA's driver interface that mining needs, bound with ctypes; the driver itself brings it."""

from __future__ import annotations

import contextlib
import ctypes
from ctypes import c_char_p, c_float, c_int, c_size_t, c_void_p
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.cuda_api import (
    ADDRESS,
    FUNCTIONS,
    LOST,
    NOT_READY,
    PRIMARY_CONTEXT_ACTIVE,
    Function,
)
from miners.devices.gpu.pci import parse_pci_address

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIBRARY_NAMES = ("libcuda.so.1", "nvcuda.dll")
"""What drivers call it on Linux and Windows; one of them is where the system looks, or there is no driver."""
_SCHED_BLOCKING_SYNC = 4
_EVENT_BLOCKING_SYNC, _EVENT_NO_TIMING = 1, 2
_STREAM_NON_BLOCKING = 1
_JIT_INFO_LOG, _JIT_INFO_SIZE, _JIT_ERROR_LOG, _JIT_ERROR_SIZE = 3, 4, 5, 6
_LOG_BYTES = 16384
_TEXT_BYTES = 256


class CudaError(GpuError):
    """A call that failed: its number, CUDA_ERROR_... (`name`), and a sentence."""

    def __init__(self, text: str, *, code: int, name: str) -> None:
        super().__init__(text, lost=code in LOST.values())
        self.code = code
        self.name = name


def load_driver(
    names: Sequence[str] = LIBRARY_NAMES, load: Callable[[str], Any] = ctypes.CDLL
) -> CudaDriver | None:
    """The driver that this computer has; None without one, which is ordinary.

    Raises:
        GpuError: there is one, and it does not load or is older than R410.
    """
    for name in names:
        try:
            return CudaDriver(load(name))
        except OSError as error:
            if not _is_absent(name, error):
                raise GpuError(f"The NVIDIA driver does not load: {error}.") from error
    return None


def _is_absent(name: str, error: OSError) -> bool:
    """Whether a library is simply not there: musl and Windows say so in other words than glibc."""
    if isinstance(error.__cause__, OSError):
        error = error.__cause__  # in a frozen program the loader's own words stand behind PyInstaller's
    text = str(error)
    absent = "cannot open shared object file" in text or "No such file" in text
    return isinstance(error, FileNotFoundError) or (absent and name in text.split(":", maxsplit=1)[0])


class CudaDriver:
    """The driver's functions with Python's types. Every method raises `CudaError` where the driver refuses.

    Raises:
        GpuError: a function is missing: the driver is too old.
    """

    def __init__(self, library: Any) -> None:
        self._functions = {name: _bind(library, name, entry) for name, entry in FUNCTIONS.items()}

    def _call(self, name: str, *arguments: object) -> None:
        code = self._functions[name](*arguments)
        if code:
            raise self._error(name, code)

    def _error(self, function: str, code: int, log: str = "") -> CudaError:
        name = self._text("cuGetErrorName", code) or f"error {code}"
        words = self._text("cuGetErrorString", code)
        what = f"{words} ({name})" if words else name
        text = f"The NVIDIA driver could not {FUNCTIONS[function].doing}: {what}."
        return CudaError(f"{text} {log}" if log else text, code=code, name=name)

    def _text(self, function: str, code: int) -> str:
        text = c_char_p()
        if self._functions[function](code, ctypes.byref(text)) or text.value is None:
            return ""
        return text.value.decode("utf-8", "replace")

    def _number(self, name: str, *arguments: object) -> int:
        number = c_int()
        self._call(name, ctypes.byref(number), *arguments)
        return number.value

    def _handle(self, name: str, *arguments: object) -> int:
        handle = c_void_p()
        self._call(name, ctypes.byref(handle), *arguments)
        return handle.value or 0

    def start(self) -> None:
        """To be called first; may be called again."""
        self._call("cuInit", 0)

    def version(self) -> str:
        """The newest CUDA that this driver serves, "13.0"."""
        number = self._number("cuDriverGetVersion")
        return f"{number // 1000}.{number % 1000 // 10}"

    def devices(self) -> list[int]:
        """The cards' numbers."""
        return [self._number("cuDeviceGet", ordinal) for ordinal in range(self._number("cuDeviceGetCount"))]

    def name(self, device: int) -> str:
        """What the card is called: "NVIDIA GeForce RTX 4090"."""
        text = ctypes.create_string_buffer(_TEXT_BYTES)
        self._call("cuDeviceGetName", text, _TEXT_BYTES, device)
        return text.value.decode("utf-8", "replace").strip()

    def attribute(self, device: int, attribute: int) -> int:
        """A number out of CUdevice_attribute."""
        return self._number("cuDeviceGetAttribute", attribute, device)

    def pci_address(self, device: int) -> str:
        """The card's place: "0000:01:00.0"."""
        text = ctypes.create_string_buffer(_TEXT_BYTES)
        self._call("cuDeviceGetPCIBusId", text, _TEXT_BYTES, device)
        return parse_pci_address(text.value.decode("ascii", "replace"))

    def memory_bytes(self, device: int) -> int:
        """The card's memory."""
        size = c_size_t()
        self._call("cuDeviceTotalMem", ctypes.byref(size), device)
        return size.value

    def retain_context(self, device: int) -> int:
        """The card's primary context, in which waiting blocks instead of spinning."""
        try:
            self._call("cuDevicePrimaryCtxSetFlags", device, _SCHED_BLOCKING_SYNC)
        except CudaError as error:
            if error.code != PRIMARY_CONTEXT_ACTIVE:  # before CUDA 11: somebody uses it, with flags of theirs
                raise
        return self._handle("cuDevicePrimaryCtxRetain", device)

    def release_context(self, device: int) -> None:
        """Undo `retain_context`."""
        self._call("cuDevicePrimaryCtxRelease", device)

    def use_context(self, context: int | None) -> None:
        """Make it this thread's; None: none."""
        self._call("cuCtxSetCurrent", context)

    def load_module(self, ptx: bytes) -> int:
        """Assemble PTX text; the error tells what the assembler said."""
        log, errors = (ctypes.create_string_buffer(_LOG_BYTES) for _ in range(2))
        options = (c_int * 4)(_JIT_INFO_LOG, _JIT_INFO_SIZE, _JIT_ERROR_LOG, _JIT_ERROR_SIZE)
        values = (c_void_p * 4)(ctypes.addressof(log), _LOG_BYTES, ctypes.addressof(errors), _LOG_BYTES)
        module = c_void_p()
        image = ctypes.create_string_buffer(ptx)  # ends in a zero byte, as the driver wants
        code = self._functions["cuModuleLoadDataEx"](
            ctypes.byref(module), ctypes.cast(image, c_void_p), len(options), options, values
        )
        if code:
            said = errors.value.decode("utf-8", "replace").strip()
            raise self._error("cuModuleLoadDataEx", code, f"It says: {said}" if said else "")
        return module.value or 0

    def unload_module(self, module: int) -> None:
        """Undo `load_module`."""
        self._call("cuModuleUnload", module)

    def function(self, module: int, name: str) -> int:
        """A kernel of a module."""
        return self._handle("cuModuleGetFunction", module, name.encode())

    def resident_blocks(self, function: int, block: int) -> int:
        """Blocks of so many threads that one multiprocessor holds; 0: not even one."""
        return self._number("cuOccupancyMaxActiveBlocksPerMultiprocessor", function, block, 0)

    def create_stream(self) -> int:
        """A queue that does not wait for the default one."""
        return self._handle("cuStreamCreate", _STREAM_NON_BLOCKING)

    def destroy_stream(self, stream: int) -> None:
        """Undo `create_stream`."""
        self._call("cuStreamDestroy", stream)

    def submit(self, stream: int) -> None:
        """See that the card gets what was queued: on Windows drivers collect commands until somebody asks."""
        code = self._functions["cuStreamQuery"](stream)
        if code not in {0, NOT_READY}:
            raise self._error("cuStreamQuery", code)

    def create_event(self, *, timing: bool) -> int:
        """An event for which waiting blocks; with or without a time of its own."""
        return self._handle("cuEventCreate", _EVENT_BLOCKING_SYNC | (0 if timing else _EVENT_NO_TIMING))

    def destroy_event(self, event: int) -> None:
        """Undo `create_event`."""
        self._call("cuEventDestroy", event)

    def record(self, event: int, stream: int) -> None:
        """Let the event happen when the queue has come so far."""
        self._call("cuEventRecord", event, stream)

    def follow(self, stream: int, event: int) -> None:
        """Let a queue go on only after an event."""
        self._call("cuStreamWaitEvent", stream, event, 0)

    def wait(self, event: int) -> None:
        """Block until the event has happened: for ever, if the card hangs."""
        self._call("cuEventSynchronize", event)

    def elapsed_s(self, begin: int, end: int) -> float:
        """The card's time between two events."""
        milliseconds = c_float()
        self._call("cuEventElapsedTime", ctypes.byref(milliseconds), begin, end)
        return milliseconds.value / 1e3

    def allocate(self, size: int) -> int:
        """Bytes on the card."""
        address = ADDRESS()
        self._call("cuMemAlloc", ctypes.byref(address), size)
        return address.value

    def free(self, address: int) -> None:
        """Undo `allocate`."""
        self._call("cuMemFree", address)

    def allocate_host(self, size: int) -> int:
        """Bytes in memory that the card writes to without a copy in between."""
        return self._handle("cuMemAllocHost", size)

    def free_host(self, address: int) -> None:
        """Undo `allocate_host`."""
        self._call("cuMemFreeHost", address)

    def clear(self, address: int, words: int, stream: int) -> None:
        """Queue zeroing 32-bit words on the card."""
        self._call("cuMemsetD32Async", address, 0, words, stream)

    def fetch(self, host: int, address: int, size: int, stream: int) -> None:
        """Queue a copy from the card."""
        self._call("cuMemcpyDtoHAsync", host, address, size, stream)

    def launch(
        self, function: int, blocks: int, block: int, stream: int, parameters: Sequence[ctypes._CData]
    ) -> None:
        """Queue a kernel; the parameters are read before this returns."""
        pointers = (c_void_p * len(parameters))(*(ctypes.addressof(value) for value in parameters))
        self._call("cuLaunchKernel", function, blocks, 1, 1, block, 1, 1, 0, stream, pointers, None)


def _bind(library: Any, name: str, entry: Function) -> Callable[..., int]:
    for symbol in entry.symbols or (name,):
        with contextlib.suppress(AttributeError):
            function = getattr(library, symbol)
            function.argtypes = entry.arguments
            function.restype = c_int
            return function  # type: ignore[no-any-return]  # ctypes types its functions as Any
    raise GpuError(f"The NVIDIA driver is too old: it has no {name}. WarmGUI needs R410 (CUDA 10) or newer.")
