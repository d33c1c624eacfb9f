"""Launches through OpenCL: kernels back to back in one queue, everything small beside them in another.

Waiting asks for the event's state and sleeps in between. `clWaitForEvents` knows no time-out, and on NVIDIA's
and some other drivers it burns a core until the card is done; callbacks come from threads of the driver, late
on some and never if the card hangs. The sleeps grow with the time that has passed: a launch of 8 ms ends at
most one before we see it, while the card works on the next one.
"""

from __future__ import annotations

import ctypes
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from miners.clock import monotonic_s
from miners.devices.gpu.api import GpuError, LaunchResult
from miners.devices.gpu.results import WORD_BYTES, buffer_words, read_result
from miners.kernels.gpu import RESULT_HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.orders import Order

_SHORTEST_SLEEP_S, _LONGEST_SLEEP_S = 1e-4, 2e-3
_SLEEP_PART = 8
_CLOSE_PATIENCE_S = 5.0
_COMPLETE = 0
_LOST = {
    "DEVICE_NOT_AVAILABLE": -2,
    "EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST": -14,
    "INVALID_CONTEXT": -34,
    "INVALID_COMMAND_QUEUE": -36,
    "an illegal access to memory": -9999,  # NVIDIA's
}
_OUT_OF_RESOURCES = -5
"""When launching: too large a group. Of a launch under way: how many drivers say that the card was reset."""


def refused(doing: str, error: Any, *, running: bool = False) -> GpuError:
    """A `pyopencl.Error` as a sentence; `running`: of a launch under way."""
    lost = error.code in _LOST.values() or (running and error.code == _OUT_OF_RESOURCES)
    return GpuError(f"The OpenCL driver could not {doing}: {' '.join(str(error).split())}.", lost=lost)


@dataclass(slots=True)
class _Slot:
    """A result buffer, and the event after which its head is zero."""

    result: Any
    zeroed: Any


class OpenClLaunch:
    """A launch under way; see `miners.devices.gpu.api.Launch`."""

    def __init__(self, queue: LaunchQueue, slot: _Slot, event: Any, order: Order[Any]) -> None:
        self._queue = queue
        self._slot = slot
        self._event = event
        self._order = order

    def wait(self, timeout_s: float) -> LaunchResult:
        """Sleep until it is done."""
        if not self._queue.done_within(self._event, timeout_s):
            self._queue.hangs = True
            raise GpuError(
                f"The graphics card has not answered for {timeout_s:g} s and is given up.", lost=True
            )
        return self._queue.collect(self._slot, self._event, self._order)


class LaunchQueue:
    """Everything of an open card that launches use. All methods are called from the card's own thread."""

    def __init__(
        self,
        cl: Any,
        context: Any,
        device: Any,
        *,
        max_candidates: int,
        clock: Callable[[], float] = monotonic_s,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.hangs = False
        """The card has not answered in time: no further call may be made, it could hang as well."""
        self._cl = cl
        self._context = context
        self._max_candidates = max_candidates
        self._clock = clock
        self._sleep = sleep
        self._kernels = cl.CommandQueue(
            context, device, properties=cl.command_queue_properties.PROFILING_ENABLE
        )
        self._copies = cl.CommandQueue(context, device)
        self._free: deque[_Slot] = deque()
        self._slots: list[_Slot] = []
        self._table: tuple[bytes, Any] = (b"", None)
        self._last: Any = None
        self._closed = False

    def launch(self, order: Order[Any]) -> OpenClLaunch:
        """Queue a launch; never waits.

        Raises:
            GpuError: the driver refused, or the card hangs.
        """
        if self.hangs or self._closed:
            why = "hangs" if self.hangs else "was closed"
            raise GpuError(f"The graphics card {why}: nothing more can be launched on it.", lost=True)
        try:
            slot = self._free.popleft() if self._free else self._new_slot()
            event = self._enqueue(slot, order)
        except self._cl.Error as error:
            raise refused("launch the kernel", error) from error
        return OpenClLaunch(self, slot, event, order)

    def done_within(self, event: Any, timeout_s: float) -> bool:
        """Sleep until an event has happened.

        Raises:
            GpuError: it ended in an error.
        """
        began_s = self._clock()
        while True:
            try:
                state = event.command_execution_status
            except self._cl.Error as error:
                raise refused("finish the launch", error, running=True) from error
            if state <= _COMPLETE:
                break
            passed_s = self._clock() - began_s
            if passed_s >= timeout_s:
                return False
            pause_s = min(max(passed_s / _SLEEP_PART, _SHORTEST_SLEEP_S), _LONGEST_SLEEP_S)
            self._sleep(min(pause_s, timeout_s - passed_s))
        if state < _COMPLETE:
            raise GpuError(f"The graphics card broke off the launch (OpenCL error {state}).", lost=True)
        return True

    def collect(self, slot: _Slot, event: Any, order: Order[Any]) -> LaunchResult:
        """A finished launch's answer; its slot is free again."""
        if self._closed:
            raise GpuError("The graphics card was closed.", lost=True)
        try:
            words = self._read(slot, RESULT_HEAD)
            if words[0]:
                words = self._read(slot, buffer_words(min(words[0], self._max_candidates)))
            slot.zeroed = self._zero(slot.result)
        except self._cl.Error as error:
            raise refused("fetch what the card found", error, running=True) from error
        self._free.append(slot)
        return read_result(
            words,
            start=order.start,
            count=order.count,
            midstates=order.midstates,
            device_s=self._device_s(event),
        )

    def close(self, others: Sequence[Any]) -> None:
        """Let everything go, `others` too; never raises.

        Of a card that hangs everything is kept until the process ends: releasing it could wait for ever, and
        with Python's lock held.
        """
        if self._closed:
            return
        self._closed = True
        if not self.hangs and self._last is not None:
            try:
                self.hangs = not self.done_within(self._last, _CLOSE_PATIENCE_S)
            except GpuError:
                self.hangs = False  # an error is an answer
        if self.hangs:
            kept = (*others, self._kernels, self._copies, self._table, self._last, *self._slots)
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
        self._slots.clear()
        self._free.clear()
        self._table, self._last = (b"", None), None
        self._kernels = self._copies = self._context = None

    def _new_slot(self) -> _Slot:
        cl, size = self._cl, buffer_words(self._max_candidates) * WORD_BYTES
        result = cl.Buffer(self._context, cl.mem_flags.READ_WRITE, size)
        slot = _Slot(result, self._zero(result))
        self._slots.append(slot)
        return slot

    def _zero(self, result: Any) -> Any:
        event = self._cl.enqueue_fill_buffer(
            self._copies, result, bytes(WORD_BYTES), 0, RESULT_HEAD * WORD_BYTES
        )
        self._copies.flush()
        return event

    def _read(self, slot: _Slot, words: int) -> list[int]:
        found = (ctypes.c_uint32 * words)()
        self._cl.enqueue_copy(self._copies, found, slot.result, is_blocking=True)
        return list(found)

    def _enqueue(self, slot: _Slot, order: Order[Any]) -> Any:
        cl, kernel = self._cl, order.function
        words = order.numbers(self._max_candidates)
        for at, value in enumerate(
            (self._uploaded(order.table), *(bytes(ctypes.c_uint32(word)) for word in words), slot.result)
        ):
            kernel.set_arg(at, value)
        event = cl.enqueue_nd_range_kernel(
            self._kernels, kernel, (order.blocks * order.block,), (order.block,), wait_for=[slot.zeroed]
        )
        self._kernels.flush()  # or nobody would begin while we sleep
        self._last = event
        return event

    def _uploaded(self, table: bytes) -> Any:
        """The job's table on the card; launches under way keep their own."""
        if self._table[0] != table:
            flags = self._cl.mem_flags.READ_ONLY | self._cl.mem_flags.COPY_HOST_PTR
            self._table = (table, self._cl.Buffer(self._context, flags, hostbuf=table))
        return self._table[1]

    def _device_s(self, event: Any) -> float | None:
        try:
            took_ns = event.profile.end - event.profile.start
        except self._cl.Error:
            return None
        return took_ns * 1e-9 if took_ns > 0 else None
