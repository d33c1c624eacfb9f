"""A stand-in for NVIDIA's driver: real C functions (ctypes callbacks) that keep memory and run the PTX.

The prototypes are written down here once more, from cuda.h, and values travel as they would to the real
library: a wrong type in the binding goes wrong here too. Handles and addresses are above 2^32, so that a cut
one is noticed. One thread per driver plays the card; what queues and events leave open, it does in the worst
order.
"""

from __future__ import annotations

import ctypes
import re
import threading
from collections import Counter, deque
from contextlib import contextmanager
from ctypes import POINTER, c_char_p, c_float, c_int, c_size_t, c_uint, c_uint64, c_void_p
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes_ptx import run_ptx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ERRORS = {
    1: ("CUDA_ERROR_INVALID_VALUE", "invalid argument"),
    2: ("CUDA_ERROR_OUT_OF_MEMORY", "out of memory"),
    34: ("CUDA_ERROR_STUB_LIBRARY", "CUDA driver is a stub library"),
    46: ("CUDA_ERROR_DEVICE_UNAVAILABLE", "CUDA-capable device(s) is/are busy or unavailable"),
    100: ("CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"),
    201: ("CUDA_ERROR_INVALID_CONTEXT", "invalid device context"),
    214: ("CUDA_ERROR_ECC_UNCORRECTABLE", "uncorrectable ECC error encountered"),
    218: ("CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed"),
    222: (
        "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
        "the provided PTX was compiled with an unsupported toolchain.",
    ),
    400: ("CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"),
    500: ("CUDA_ERROR_NOT_FOUND", "named symbol not found"),
    700: ("CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"),
    702: ("CUDA_ERROR_LAUNCH_TIMEOUT", "the launch timed out and was terminated"),
    708: ("CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE", "primary context is already active"),
    719: ("CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"),
    803: (
        "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH",
        "system has unsupported display driver / cuda driver combination",
    ),
    999: ("CUDA_ERROR_UNKNOWN", "unknown error"),
}
_OUT_INT, _OUT_HANDLE, _ADDRESS = POINTER(c_int), POINTER(c_void_p), c_uint64
PROTOTYPES: dict[str, tuple[Any, ...]] = {
    "cuInit": (c_uint,),
    "cuDriverGetVersion": (_OUT_INT,),
    "cuDeviceGetCount": (_OUT_INT,),
    "cuDeviceGet": (_OUT_INT, c_int),
    "cuDeviceGetName": (c_void_p, c_int, c_int),
    "cuDeviceGetAttribute": (_OUT_INT, c_int, c_int),
    "cuDeviceGetPCIBusId": (c_void_p, c_int, c_int),
    "cuDeviceTotalMem_v2": (POINTER(c_size_t), c_int),
    "cuDevicePrimaryCtxSetFlags_v2": (c_int, c_uint),
    "cuDevicePrimaryCtxRetain": (_OUT_HANDLE, c_int),
    "cuDevicePrimaryCtxRelease_v2": (c_int,),
    "cuCtxSetCurrent": (c_void_p,),
    "cuModuleLoadDataEx": (_OUT_HANDLE, c_void_p, c_uint, POINTER(c_int), _OUT_HANDLE),
    "cuModuleUnload": (c_void_p,),
    "cuModuleGetFunction": (_OUT_HANDLE, c_void_p, c_char_p),
    "cuOccupancyMaxActiveBlocksPerMultiprocessor": (_OUT_INT, c_void_p, c_int, c_size_t),
    "cuStreamCreate": (_OUT_HANDLE, c_uint),
    "cuStreamDestroy_v2": (c_void_p,),
    "cuStreamQuery": (c_void_p,),
    "cuStreamWaitEvent": (c_void_p, c_void_p, c_uint),
    "cuEventCreate": (_OUT_HANDLE, c_uint),
    "cuEventDestroy_v2": (c_void_p,),
    "cuEventRecord": (c_void_p, c_void_p),
    "cuEventSynchronize": (c_void_p,),
    "cuEventElapsedTime": (POINTER(c_float), c_void_p, c_void_p),
    "cuMemAlloc_v2": (POINTER(_ADDRESS), c_size_t),
    "cuMemFree_v2": (_ADDRESS,),
    "cuMemAllocHost_v2": (_OUT_HANDLE, c_size_t),
    "cuMemFreeHost": (c_void_p,),
    "cuMemsetD32Async": (_ADDRESS, c_uint, c_size_t, c_void_p),
    "cuMemcpyDtoHAsync_v2": (c_void_p, _ADDRESS, c_size_t, c_void_p),
    "cuLaunchKernel": (c_void_p, *[c_uint] * 7, c_void_p, _OUT_HANDLE, _OUT_HANDLE),
    "cuGetErrorName": (c_int, POINTER(c_char_p)),
    "cuGetErrorString": (c_int, POINTER(c_char_p)),
}
"""Exported symbol -> types of its arguments; every function returns a CUresult."""
NEEDS_NO_CONTEXT = ("cuInit", "cuDevice", "cuDriver", "cuGetError", "cuCtx")


@dataclass(frozen=True)
class FakeCard:
    """A card as the driver describes it."""

    name: str = "NVIDIA GeForce RTX 4090"
    capability: tuple[int, int] = (8, 9)
    multiprocessors: int = 4
    clock_khz: int = 2_520_000
    bus_id: str = "0000:0A:00.0"
    memory_bytes: int = 24 << 30
    threads: int = 1536
    """That one multiprocessor holds."""
    block_positions_s: float = 1000.0
    """Positions that one resident block does in a second of the card's own clock."""


@dataclass
class _Event:
    """`happened` belongs to the newest recording; a queue that waits keeps the one that it saw."""

    flags: int
    context: int
    happened: threading.Event = field(default_factory=threading.Event)
    happened_s: float = 0.0


@dataclass
class _Stream:
    """What is queued: whether it is a kernel, what must have happened before, and what to do."""

    context: int
    queue: deque[tuple[bool, threading.Event, Callable[[], None]]] = field(default_factory=deque)


_CONTEXT = 0x7C00_0000_0000
_NOW = threading.Event()
_NOW.set()


class CudaRefusal(Exception):  # noqa: N818 - a result code, not a fault of the test
    """A CUresult other than success."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class FakeCuda:
    """The library. Its exported functions are attributes, as of a `ctypes.CDLL`."""

    def __init__(
        self,
        *cards: FakeCard,
        without: tuple[str, ...] = (),
        newest_target: int = 999,
        oldest_first: bool = False,
    ) -> None:
        self._oldest_first = oldest_first
        self.cards = cards
        self.newest_target = newest_target
        self.calls: Counter[str] = Counter()
        self.launches: list[tuple[int, int]] = []
        """(blocks, threads per block) of each kernel that ran."""
        self.running = threading.Event()
        """Set as soon as a kernel has begun."""
        self.gate = threading.Event()
        self.gate.set()
        """Kernels wait here before they run: clear it and the card hangs."""
        self._errors: dict[str, list[int]] = {}
        self._hanging: dict[str, int] = {}
        self._sticky = 0
        self._texts = [(c_char_p(name.encode()), c_char_p(words.encode())) for name, words in ERRORS.values()]
        self._last_handle = 0x5A00_0000_0000
        self._local = threading.local()
        self.retained: Counter[int] = Counter()
        self.modules: dict[int, str] = {}
        self._functions: dict[int, str] = {}
        self.streams: dict[int, _Stream] = {}
        self.events: dict[int, _Event] = {}
        self.memory: dict[int, bytearray] = {}
        self.host: dict[int, Any] = {}
        self.spoiled = b""
        """What a result buffer begins with before it is copied: a card that computes wrongly."""
        self._clock_s = 0.0
        self._news = threading.Condition()
        self._busy = False
        self._stopping = False
        self.fault: Exception | None = None
        """What went wrong in the card's thread: a fault of the PTX, or of this fake."""
        self._thread = threading.Thread(target=self._card, name="fake-card", daemon=True)
        self._thread.start()
        for symbol, arguments in PROTOTYPES.items():
            if symbol not in without:
                setattr(self, symbol, ctypes.CFUNCTYPE(c_int, *arguments)(self.body(symbol)))

    def fail(self, function: str, code: int, *, after: int = 0) -> None:
        """Let a function (without "_v2") refuse from its call number `after` on."""
        self._errors[function] = [code, after]

    def lose(self, code: int) -> None:
        """From now on every call that needs the card fails with this."""
        self._sticky = code
        with self._news:
            self._news.notify_all()

    def hang(self, function: str, *, after: int = 0) -> None:
        """Let a function not return before the gate is opened, from its call number `after` on."""
        self._hanging[function] = after

    @property
    def left(self) -> dict[str, int]:
        """What was allocated and not freed."""
        kinds = {
            "contexts": sum(self.retained.values()),
            "modules": len(self.modules),
            "streams": len(self.streams),
            "events": len(self.events),
            "memory": len(self.memory),
            "host memory": len(self.host),
        }
        return {kind: count for kind, count in kinds.items() if count}

    def stop(self) -> None:
        """End the card's thread."""
        self.gate.set()
        with self._news:
            self._stopping = True
            self._news.notify_all()
        self._thread.join(10)
        assert not self._thread.is_alive()
        if self.fault is not None:
            raise self.fault

    # what every function does first

    def body(self, symbol: str) -> Callable[..., int]:
        """A function by its exported name, as Python."""
        name = symbol.removesuffix("_v2")
        body = getattr(self, f"_{name.lower()}")

        def call(*arguments: Any) -> int:
            self.calls[name] += 1
            try:
                self._refuse(name)
                body(*arguments)
            except CudaRefusal as refusal:
                return refusal.code
            return 0

        return call

    def _refuse(self, name: str) -> None:
        if self.calls[name] > self._hanging.get(name, self.calls[name]):
            self.gate.wait()
        if name in self._errors:
            code, after = self._errors[name]
            if self.calls[name] > after:
                raise CudaRefusal(code)
        if name.startswith(NEEDS_NO_CONTEXT):
            return
        if self._sticky:
            raise CudaRefusal(self._sticky)
        if not getattr(self._local, "context", None):
            raise CudaRefusal(201)

    def _handle(self) -> int:
        self._last_handle += 0x1000
        return self._last_handle

    @staticmethod
    def _known(table: dict[int, Any], handle: int | None) -> Any:
        if handle not in table:
            raise CudaRefusal(400)
        return table[handle]

    def _device(self, device: int) -> FakeCard:
        if not 0 <= device < len(self.cards):
            raise CudaRefusal(101)
        return self.cards[device]

    # the card's own thread

    def _card(self) -> None:
        """Do what is queued, in the worst order that is allowed: newest queue first, or oldest."""
        while True:
            with self._news:
                self._news.wait_for(lambda: self._stopping or self._next() is not None)
                stream = self._next()
                if self._stopping or stream is None:
                    return
                _, _, work = stream.queue.popleft()
                self._busy = True
            try:
                work()
            except Exception as error:  # noqa: BLE001 - `stop` raises it in the test
                self.fault = error
                self.lose(719)
            with self._news:
                self._busy = False
                self._news.notify_all()

    def _next(self) -> _Stream | None:
        streams = list(self.streams.values())
        ready = [s for s in streams if s.queue and s.queue[0][1].is_set()]
        if self._oldest_first:
            return next(iter(ready), None)
        return next((s for s in reversed(ready) if not s.queue[0][0]), ready[-1] if ready else None)

    def _enqueue(
        self, stream: int, work: Callable[[], None], *, kernel: bool = False, after: threading.Event = _NOW
    ) -> None:
        known = self._known(self.streams, stream)
        if known.context != self._local.context:
            raise CudaRefusal(400)
        with self._news:
            known.queue.append((kernel, after, work))
            self._news.notify_all()

    def _drain(self) -> None:
        """Wait until the card has done everything, as freeing memory does; a lost one does nothing more."""
        with self._news:
            if self._sticky:
                for stream in self.streams.values():
                    stream.queue.clear()
            self._news.wait_for(lambda: self._stopping or (not self._busy and not self._queued()))

    def _queued(self) -> bool:
        return any(stream.queue for stream in self.streams.values())

    def _current(self) -> FakeCard:
        return self.cards[self._local.context - _CONTEXT]

    # the functions

    def _cuinit(self, flags: int) -> None:
        assert flags == 0

    def _cudrivergetversion(self, out: Any) -> None:
        out[0] = 12080

    def _cudevicegetcount(self, out: Any) -> None:
        out[0] = len(self.cards)

    def _cudeviceget(self, out: Any, ordinal: int) -> None:
        self._device(ordinal)
        out[0] = ordinal

    def _cudevicegetname(self, out: int, size: int, device: int) -> None:
        self._put_text(out, size, self._device(device).name)

    def _cudevicegetpcibusid(self, out: int, size: int, device: int) -> None:
        self._put_text(out, size, self._device(device).bus_id)

    @staticmethod
    def _put_text(out: int, size: int, text: str) -> None:
        ctypes.memmove(out, (text.encode() + b"\0")[:size], min(len(text) + 1, size))

    def _cudevicegetattribute(self, out: Any, attribute: int, device: int) -> None:
        card = self._device(device)
        known = {13: card.clock_khz, 16: card.multiprocessors, 75: card.capability[0], 76: card.capability[1]}
        out[0] = known[attribute]

    def _cudevicetotalmem(self, out: Any, device: int) -> None:
        out[0] = self._device(device).memory_bytes

    def _cudeviceprimaryctxsetflags(self, device: int, flags: int) -> None:
        self._device(device)
        assert flags == 4, "waiting must block, not spin"

    def _cudeviceprimaryctxretain(self, out: Any, device: int) -> None:
        self._device(device)
        self.retained[device] += 1
        out[0] = _CONTEXT + device

    def _cudeviceprimaryctxrelease(self, device: int) -> None:
        if not self.retained[device]:
            raise CudaRefusal(201)
        self.retained[device] -= 1
        self._drain()
        if not self.retained[device]:  # the context takes everything along, and heals what was broken
            for table in (self.modules, self.streams, self.events, self.memory, self.host):
                if self._sticky:
                    table.clear()

    def _cuctxsetcurrent(self, context: int | None) -> None:
        self._local.context = context

    def _cumoduleloaddataex(
        self, out: Any, image: int, options_count: int, options: Any, values: Any
    ) -> None:
        text = ctypes.string_at(image).decode("ascii")
        given = {options[i]: values[i] for i in range(options_count)}
        target = int(re.search(r"\.target sm_(\d+)", text)[1])  # type: ignore[index]  # fails the test, as it should
        if target > self.newest_target:
            log = f"ptxas application ptx input, line 2; fatal : unsupported target sm_{target}"
            self._put_text(given[5], given[6], log)
            raise CudaRefusal(222)
        module = self._handle()
        self.modules[module] = text
        out[0] = module

    def _cumoduleunload(self, module: int) -> None:
        self._known(self.modules, module)
        del self.modules[module]

    def _cumodulegetfunction(self, out: Any, module: int, name: bytes) -> None:
        text = self._known(self.modules, module)
        if f".entry {name.decode()}(" not in text:
            raise CudaRefusal(500)
        out[0] = self._handle()
        self._functions[out[0]] = text

    def _cuoccupancymaxactiveblockspermultiprocessor(
        self, out: Any, function: int, block: int, shared: int
    ) -> None:
        self._known(self._functions, function)
        out[0] = self._current().threads // block if block <= 1024 and not shared else 0

    def _custreamcreate(self, out: Any, flags: int) -> None:
        assert flags == 1, "a queue that waits for nobody's default queue"
        out[0] = self._handle()
        with self._news:
            self.streams[out[0]] = _Stream(self._local.context)

    def _custreamdestroy(self, stream: int) -> None:
        self._known(self.streams, stream)
        self._drain()
        with self._news:
            del self.streams[stream]

    def _custreamquery(self, stream: int) -> None:
        if self._known(self.streams, stream).queue:
            raise CudaRefusal(600)

    def _custreamwaitevent(self, stream: int, event: int, flags: int) -> None:
        assert flags == 0
        self._enqueue(stream, int, after=self._known(self.events, event).happened)

    def _cueventcreate(self, out: Any, flags: int) -> None:
        assert flags & 1, "waiting must block, not spin"
        out[0] = self._handle()
        self.events[out[0]] = _Event(flags, self._local.context)

    def _cueventdestroy(self, event: int) -> None:
        self._known(self.events, event)
        del self.events[event]

    def _cueventrecord(self, event: int, stream: int) -> None:
        known = self._known(self.events, event)
        if known.context != self._local.context:
            raise CudaRefusal(400)
        known.happened = happened = threading.Event()

        def happen() -> None:
            known.happened_s = self._clock_s
            happened.set()

        self._enqueue(stream, happen)

    def _cueventsynchronize(self, event: int) -> None:
        known = self._known(self.events, event)
        while not known.happened.wait(0.01) and not self._sticky:
            pass
        if self._sticky:
            raise CudaRefusal(self._sticky)

    def _cueventelapsedtime(self, out: Any, begin: int, end: int) -> None:
        first, last = (self._known(self.events, event) for event in (begin, end))
        if first.flags & 2 or last.flags & 2:
            raise CudaRefusal(400)
        out[0] = (last.happened_s - first.happened_s) * 1e3

    def _cumemalloc(self, out: Any, size: int) -> None:
        out[0] = self._handle()
        self.memory[out[0]] = bytearray(b"\xee" * size)  # never zero by chance

    def _cumemfree(self, address: int) -> None:
        self._drain()
        self._known(self.memory, address)
        del self.memory[address]

    def _cumemallochost(self, out: Any, size: int) -> None:
        buffer = ctypes.create_string_buffer(b"\xee" * size, size)
        out[0] = ctypes.addressof(buffer)
        self.host[out[0]] = buffer

    def _cumemfreehost(self, address: int) -> None:
        self._drain()
        self._known(self.host, address)
        del self.host[address]

    def _cumemsetd32async(self, address: int, value: int, words: int, stream: int) -> None:
        buffer = self._known(self.memory, address)
        assert 4 * words <= len(buffer)

        def clear() -> None:
            buffer[: 4 * words] = value.to_bytes(4, "little") * words

        self._enqueue(stream, clear)

    def _cumemcpydtohasync(self, host: int, address: int, size: int, stream: int) -> None:
        self._known(self.host, host)
        buffer = self._known(self.memory, address)
        assert size <= len(buffer)

        def copy() -> None:
            buffer[: len(self.spoiled)] = self.spoiled
            ctypes.memmove(host, bytes(buffer[:size]), size)

        self._enqueue(stream, copy)

    def _culaunchkernel(self, function: int, *rest: Any) -> None:
        blocks, _, _, block, _, _, shared, stream, parameters, extra = rest
        text = self._known(self._functions, function)
        assert rest[1:3] == rest[4:6] == (1, 1)
        assert shared == 0
        assert not extra
        if not 1 <= block <= 1024 or blocks < 1:
            raise CudaRefusal(1)
        sizes = [
            int(array) if array else {"32": 4, "64": 8}[bits]
            for bits, array in re.findall(r"\.param (?:\.align 4 )?\.[bu](\d+) \w+(?:\[(\d+)\])?", text)
        ]
        card = self._current()
        values = [ctypes.string_at(parameters[i], size) for i, size in enumerate(sizes)]

        def run() -> None:
            self.running.set()
            self.gate.wait()
            if self._sticky:
                return
            self.launches.append((blocks, block))
            run_ptx(text, blocks, block, values, self.memory)
            resident = min(blocks, card.multiprocessors * (card.threads // block))
            self._clock_s += int.from_bytes(values[2], "little") / (resident * card.block_positions_s)

        self._enqueue(stream, run, kernel=True)

    def _text_of(self, code: int, out: Any, which: int) -> None:
        if code not in ERRORS:
            raise CudaRefusal(1)
        out[0] = self._texts[list(ERRORS).index(code)][which]

    def _cugeterrorname(self, code: int, out: Any) -> None:
        self._text_of(code, out, 0)

    def _cugeterrorstring(self, code: int, out: Any) -> None:
        self._text_of(code, out, 1)


@contextmanager
def fake_cuda(*cards: FakeCard, **options: Any) -> Iterator[FakeCuda]:
    """A driver for one test; its thread has ended afterwards."""
    library = FakeCuda(*cards, **options)
    try:
        yield library
    finally:
        library.stop()
