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
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fakes.cuda_api import ERRORS, CudaRefusal, FakeCard
from fakes.cuda_driver import CONTEXT, Event, FakeDriver, Stream
from fakes.ptx import run_ptx

if TYPE_CHECKING:
    from collections.abc import Iterator


class FakeCuda(FakeDriver):
    """The library. Its exported functions are attributes, as of a `ctypes.CDLL`."""

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
        out[0] = CONTEXT + device

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
            self.streams[out[0]] = Stream(self._local.context)

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
        self.events[out[0]] = Event(flags, self._local.context)

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
