"""Behind the stand-in for NVIDIA's driver: one thread plays the card, in the worst order that is allowed."""

from __future__ import annotations

import ctypes
import threading
from collections import Counter, deque
from ctypes import c_char_p, c_int
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.cuda_api import ERRORS, NEEDS_NO_CONTEXT, PROTOTYPES, CudaRefusal, FakeCard

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Event:
    """`happened` belongs to the newest recording; a queue that waits keeps the one that it saw."""

    flags: int
    context: int
    happened: threading.Event = field(default_factory=threading.Event)
    happened_s: float = 0.0


@dataclass
class Stream:
    """What is queued: whether it is a kernel, what must have happened before, and what to do."""

    context: int
    queue: deque[tuple[bool, threading.Event, Callable[[], None]]] = field(default_factory=deque)


CONTEXT = 0x7C00_0000_0000
NOW = threading.Event()
NOW.set()


class FakeDriver:
    """Queues, memory and what may go wrong; the functions themselves are in `fakes.cuda`."""

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
        self.streams: dict[int, Stream] = {}
        self.events: dict[int, Event] = {}
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

    def _next(self) -> Stream | None:
        streams = list(self.streams.values())
        ready = [s for s in streams if s.queue and s.queue[0][1].is_set()]
        if self._oldest_first:
            return next(iter(ready), None)
        return next((s for s in reversed(ready) if not s.queue[0][0]), ready[-1] if ready else None)

    def _enqueue(
        self, stream: int, work: Callable[[], None], *, kernel: bool = False, after: threading.Event = NOW
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
        return self.cards[self._local.context - CONTEXT]
