"""Launches on an NVIDIA card: kernels one after another in one queue, and a thread that waits.

Each launch under way has a slot: a queue of its own for what comes before and after its kernel (clearing the
result, copying it), so that this runs beside other launches' kernels and these follow each other without a
gap. Kernels themselves are in one queue, in order: a launch on few blocks must not be joined by the next one,
or "fewer blocks" would not mean less heat.

`cuEventSynchronize` blocks without burning a core and knows no time-out. So one thread per card does all the
waiting and freeing, and everybody else waits for that thread with a time-out. If the card hangs, the thread
hangs, alone; it is a daemon and is left behind, with everything that it would have had to free.
"""

from __future__ import annotations

import contextlib
import ctypes
import queue
import threading
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from miners.devices.gpu.api import GpuError, LaunchResult
from miners.devices.gpu.results import MAX_CANDIDATES, WORD_BYTES, buffer_words, read_result
from miners.kernels.gpu import RESULT_HEAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.devices.gpu.cuda_driver import CudaDriver
    from miners.devices.gpu.orders import Order

_T = TypeVar("_T")
_CLOSE_PATIENCE_S = 5.0
"""How long `close` waits for launches under way and for the driver; no launch takes a second."""


@dataclass(slots=True)
class _Slot:
    """What one launch at a time needs; 0: not there (yet)."""

    stream: int = 0
    cleared: int = 0
    began: int = 0
    ended: int = 0
    copied: int = 0
    result: int = 0
    host: int = 0


class CudaLaunch:
    """A launch under way; see `miners.devices.gpu.api.Launch`."""

    def __init__(self, future: Future[LaunchResult], lost: Callable[[], None]) -> None:
        self._future = future
        self._lost = lost

    def wait(self, timeout_s: float) -> LaunchResult:
        """Block until it is done."""
        try:
            return self._future.result(timeout_s)
        except TimeoutError as error:
            self._lost()
            raise GpuError(
                f"The graphics card has not answered for {timeout_s:g} s and is given up.", lost=True
            ) from error


class LaunchRoom:
    """Everything of an open card that launches use, and the thread that waits for them.

    All methods are called from the card's own thread.
    """

    def __init__(
        self,
        driver: CudaDriver,
        context: int,
        *,
        name: str,
        max_candidates: int = MAX_CANDIDATES,
        close_patience_s: float = _CLOSE_PATIENCE_S,
    ) -> None:
        self.hangs = False
        """The card has not answered in time: no further call may be made, it would hang as well."""
        self._driver = driver
        self._context = context
        self._words = buffer_words(max_candidates)
        self._max_candidates = max_candidates
        self._patience_s = close_patience_s
        self._slots: list[_Slot] = []
        self._free: deque[_Slot] = deque()
        self._kernels = 0
        self._closed = False
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=f"cuda-wait-{name}", daemon=True)
        self._thread.start()
        try:
            self._in_thread(partial(driver.use_context, context)).result(close_patience_s)
        except (TimeoutError, GpuError) as error:
            self._tasks.put(None)
            if isinstance(error, GpuError):
                raise
            raise GpuError("The graphics card does not answer.", lost=True) from error

    def launch(self, order: Order[int]) -> CudaLaunch:
        """Queue a launch; never waits.

        Raises:
            GpuError: the driver refused, or the card hangs.
        """
        if self.hangs or self._closed:
            why = "hangs" if self.hangs else "was closed"
            raise GpuError(f"The graphics card {why}: nothing more can be launched on it.", lost=True)
        self._driver.use_context(self._context)  # this thread may have opened another card meanwhile
        slot = self._free.popleft() if self._free else self._new_slot()
        try:
            self._enqueue(slot, order)
        except GpuError:
            self._free.append(slot)
            raise
        return CudaLaunch(self._in_thread(partial(self._collect, slot, order)), self._hang)

    def close(self, free_rest: Callable[[], None]) -> None:
        """Free everything, and what `free_rest` frees, in the thread that waits; never raises.

        A card that hangs is not waited for; should it ever wake up, the thread still frees what it had.
        """
        if self._closed:
            return
        self._closed = True
        self._in_thread(partial(self._free_all, free_rest))
        self._tasks.put(None)
        if not self.hangs:
            self._thread.join(self._patience_s)
            self.hangs = self._thread.is_alive()

    def _hang(self) -> None:
        self.hangs = True

    def _new_slot(self) -> _Slot:
        slot = _Slot()
        self._slots.append(slot)  # first, so that whatever it gets is freed
        driver = self._driver
        self._kernels = self._kernels or driver.create_stream()
        slot.stream = driver.create_stream()
        slot.cleared = driver.create_event(timing=False)
        slot.began = driver.create_event(timing=True)
        slot.ended = driver.create_event(timing=True)
        slot.copied = driver.create_event(timing=False)
        slot.result = driver.allocate(self._words * WORD_BYTES)
        slot.host = driver.allocate_host(self._words * WORD_BYTES)
        return slot

    def _enqueue(self, slot: _Slot, order: Order[int]) -> None:
        driver, kernels = self._driver, self._kernels
        driver.clear(slot.result, RESULT_HEAD, slot.stream)
        driver.record(slot.cleared, slot.stream)
        driver.follow(kernels, slot.cleared)
        driver.record(slot.began, kernels)
        table = (ctypes.c_uint8 * len(order.table)).from_buffer_copy(order.table)
        words = order.numbers(self._max_candidates)
        driver.launch(
            order.function,
            order.blocks,
            order.block,
            kernels,
            [table, *(ctypes.c_uint32(word) for word in words), ctypes.c_uint64(slot.result)],
        )
        driver.record(slot.ended, kernels)
        driver.follow(slot.stream, slot.ended)
        driver.fetch(slot.host, slot.result, self._words * WORD_BYTES, slot.stream)
        driver.record(slot.copied, slot.stream)
        driver.submit(kernels)
        driver.submit(slot.stream)

    def _collect(self, slot: _Slot, order: Order[int]) -> LaunchResult:
        """In the thread that waits: a launch's answer, as soon as it is there."""
        self._driver.wait(slot.copied)
        device_s = self._driver.elapsed_s(slot.began, slot.ended)
        words = (ctypes.c_uint32 * self._words).from_address(slot.host)
        kept = words[: buffer_words(min(words[0], self._max_candidates))]
        self._free.append(slot)
        return read_result(
            kept, start=order.start, count=order.count, midstates=order.midstates, device_s=device_s
        )

    def _free_all(self, free_rest: Callable[[], None]) -> None:
        driver = self._driver
        for slot in self._slots:
            events = (slot.cleared, slot.began, slot.ended, slot.copied)
            self._let_go(driver.free, slot.result)  # waits for whatever still runs
            self._let_go(driver.free_host, slot.host)
            self._let_go(driver.destroy_event, *events)
            self._let_go(driver.destroy_stream, slot.stream)
        self._let_go(driver.destroy_stream, self._kernels)
        free_rest()

    @staticmethod
    def _let_go(free: Callable[[int], None], *handles: int) -> None:
        for handle in filter(None, handles):
            with contextlib.suppress(GpuError):  # a lost card refuses; the context takes it all along
                free(handle)

    def _in_thread(self, call: Callable[[], _T]) -> Future[_T]:
        future: Future[_T] = Future()
        self._tasks.put(partial(_settle, future, call))
        return future

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()


def _settle(future: Future[_T], call: Callable[[], _T]) -> None:
    try:
        future.set_result(call())
    except Exception as error:  # noqa: BLE001 - handed to the one who waits
        future.set_exception(error)
