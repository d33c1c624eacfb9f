"""What mining's own path costs beside the bare kernel, and what more threads give.

Path: a real CPU device with real work, one thread, against one huge call of the kernel; hashes per second of
the hashing thread's CPU time, in turns on the same processor. Threads: four against one, in turns, by the
wall clock (which says something on free processors only) and by CPU time.
"""

from __future__ import annotations

import itertools
import os
import statistics
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpuminer import can_measure
from peer_miners import pinned

from miners.benchmark.device import VERSION_MASK
from miners.benchmark.measure import HEADER76, TARGET, benchmark_job, hash_for
from miners.devices.api import Orders
from miners.devices.cpu import CpuDevice
from miners.devices.work_source import WorkSource
from miners.kernels import dispatch

if TYPE_CHECKING:
    from miners.kernels.api import Kernel
    from miners.protocol import FaultNotice
    from miners.upstream.api import FoundShare

PATH_S = 0.6
CALL_S = 0.3
THREADS = 4
THREADS_S = 0.5
MOST_OVERHEAD, LEAST_SCALING = 0.01, 3.95
_PATIENCE_S = 30.0


class _Silent:
    def found(self, epoch: int, share: FoundShare) -> None:
        """Not of interest."""

    def exhausted(self, epoch: int) -> None:
        """Not of interest."""

    def failed(self, fault: FaultNotice) -> None:
        raise AssertionError(fault.text)


def measure(rounds: int) -> dict[str, Any]:
    """Both, of the kernels that this machine mines with."""
    choice = dispatch.select_kernel()
    kernels = [choice.kernel, *([choice.rolling] if choice.rolling else [])]
    path = [_path(kernel, choice.kernel, 4 * rounds) for kernel in kernels] if can_measure() else []
    return {
        "path": path,
        "most_overhead": MOST_OVERHEAD,
        "threads": [_threads(kernel, rounds) for kernel in kernels] if _processors() >= THREADS else [],
        "least_scaling": LEAST_SCALING,
    }


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _path(kernel: Kernel, plain: Kernel, rounds: int) -> dict[str, Any]:
    lost = []
    for cpu in itertools.islice(itertools.cycle(sorted(os.sched_getaffinity(0))), rounds):
        with pinned(cpu):
            before_hs = _one_call_hs(kernel)
            mined_hs = _mined_hs(kernel, plain)
            bare_hs = (before_hs + _one_call_hs(kernel)) / 2
        lost.append(1 - mined_hs / bare_hs)
    return {"kernel": kernel.name, "overhead": statistics.median(lost), "min": min(lost), "max": max(lost)}


def _one_call_hs(kernel: Kernel) -> float:
    """One call that takes about `CALL_S`, after a short one that tells how long."""
    job = kernel.prepare(dispatch.sibling_headers(HEADER76, kernel.midstates), TARGET)
    guess_hs = dispatch.measure_rate(kernel, 0.05) / kernel.midstates
    begun_s = time.thread_time()
    hashes = kernel.scan(job, 0, int(guess_hs * CALL_S)).hashes
    return hashes / (time.thread_time() - begun_s)


def _mined_hs(kernel: Kernel, plain: Kernel) -> float:
    """A device at work, from the end of one batch to the end of another."""
    rolls = kernel.midstates > 1
    known = set(threading.enumerate())
    device = CpuDevice(plain, 1, name="bench", rolling=kernel if rolls else None)
    device.start(_Silent())
    (worker,) = set(threading.enumerate()) - known
    assert worker.native_id is not None
    try:
        source = WorkSource(benchmark_job(1, VERSION_MASK if rolls else 0), 1)
        device.command(Orders(source, 1.0))
        _batch_end(device)
        time.sleep(0.2)  # batches grow to their length
        hashes, cpu_s = _batch_end(device), _cpu_s(worker.native_id)
        time.sleep(PATH_S)
        hashes, cpu_s = _batch_end(device) - hashes, _cpu_s(worker.native_id) - cpu_s
    finally:
        device.close()
    return hashes / cpu_s


def _batch_end(device: CpuDevice) -> int:
    """Wait until the next batch is counted."""
    before, give_up_s = device.counters().hashes, time.monotonic() + _PATIENCE_S
    while (now := device.counters().hashes) == before:
        assert time.monotonic() < give_up_s, "the device does not hash"
        time.sleep(0.0002)
    return now


def _cpu_s(thread_id: int) -> float:
    return int(Path(f"/proc/self/task/{thread_id}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def _threads(kernel: Kernel, rounds: int) -> dict[str, Any]:
    wall, cpu = [], []
    for _ in range(rounds):
        one, all_of_them = hash_for(kernel, 1, THREADS_S), hash_for(kernel, THREADS, THREADS_S)
        wall.append(all_of_them.hashrate_hs / one.hashrate_hs)
        cpu.append(THREADS * all_of_them.hashes / all_of_them.cpu_s / (one.hashes / one.cpu_s))
    return {
        "kernel": kernel.name,
        "wall": statistics.median(wall),
        "wall_min": min(wall),
        "wall_max": max(wall),
        "cpu": statistics.median(cpu),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
    }
