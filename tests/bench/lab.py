"""What the lab costs beside the practice network, and how soon a block brings new work.

Both run in one engine on the same devices, in turns. CPU seconds are those of the whole process, so that what
the lab does beside hashing (counting, drawing, telling) is paid for; the practice network's pool is a process
of its own and is not charged. The loop's part is measured apart: CPU seconds of the thread that counts, draws
and tells, of all CPU seconds; what a noisy machine does to hashrates does not show in it.

From a block to new work: from the moment that the worker saw its hash until the first worker, and until all
workers, took work on top of it.
"""

from __future__ import annotations

import asyncio
import json
import math
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

from miners import inventory, session
from miners.engine import MiningEngine
from miners.lab.bits import nbits_of_bits
from miners.protocol import LabStats, LabWork, Message, SetUpstream
from miners.upstream.lab import LabUpstream

if TYPE_CHECKING:
    from miners.devices.work_source import WorkSource
    from miners.inventory import Devices
    from miners.upstream.api import FoundShare

MEASURE_S, WARM_UP_S = 1.5, 0.7
BLOCK_S = 0.25
"""Mean time between blocks where work is switched; the hashrate is compared at a block every 15 s."""
SLOW_BLOCK_S = 15.0
MOST_COST, MOST_SWITCH_MS = 0.02, 5.0


def measure(rounds: int) -> dict[str, Any]:
    """Both, with all processors."""
    return asyncio.run(_measure(max(rounds, 3)))


async def _measure(rounds: int) -> dict[str, Any]:
    found = inventory.build_devices(wanted=("cpu",))
    told: list[Message] = []
    engine = MiningEngine(found.devices, told.append)
    engine.start()
    try:
        engine.set_power("cpu", 1.0, None)
        await _rate(engine, found, _lab(found, SLOW_BLOCK_S))  # caches, clocks
        pairs = []
        for number in range(3 * rounds):
            kinds = [_lab(found, SLOW_BLOCK_S), SetUpstream("practice")]
            order = kinds if number % 2 else kinds[::-1]
            rates = {request.kind: await _rate(engine, found, request) for request in order}
            pairs.append((rates["lab"], rates["practice"]))
        switch = await _switch(engine, found)
    finally:
        await engine.close()
    counted = [message for message in told if isinstance(message, LabStats)][-1]
    cpu = [lab["per_cpu_s"] / practice["per_cpu_s"] for lab, practice in pairs]
    wall = [lab["hashrate_hs"] / practice["hashrate_hs"] for lab, practice in pairs]
    return {
        "threads": found.devices[0].info.threads,
        "hashrate_hs": statistics.median(lab["hashrate_hs"] for lab, _ in pairs),
        "ratio": statistics.median(cpu),
        "ratio_min": min(cpu),
        "ratio_max": max(cpu),
        "wall_ratio": statistics.median(wall),
        "loop_part": statistics.median(lab["loop_part"] for lab, _ in pairs),
        "practice_loop_part": statistics.median(practice["loop_part"] for _, practice in pairs),
        "most_cost": MOST_COST,
        "sampled_hz": counted.sampled / max(counted.elapsed_s, 1e-9),
        "most_switch_ms": MOST_SWITCH_MS,
        **switch,
    }


def _lab(found: Devices, block_s: float) -> SetUpstream:
    return SetUpstream("lab", lab=LabWork(nbits_of_bits(math.log2(found.hashrate_hs * block_s))))


async def _rate(engine: MiningEngine, found: Devices, request: SetUpstream) -> dict[str, float]:
    await engine.set_upstream(session.build_upstream(request, engine, found.hashrate_hs))
    before = engine.hashes
    while engine.hashes == before:  # noqa: ASYNC110 - a counter of threads: nothing tells that it rose
        await asyncio.sleep(0.02)
    await asyncio.sleep(WARM_UP_S)
    hashes, wall_s, cpu_s, loop_s = engine.hashes, time.monotonic(), time.process_time(), time.thread_time()
    await asyncio.sleep(MEASURE_S)
    hashes = engine.hashes - hashes
    wall_s, cpu_s = time.monotonic() - wall_s, time.process_time() - cpu_s
    loop_part = (time.thread_time() - loop_s) / cpu_s
    return {"hashrate_hs": hashes / wall_s, "per_cpu_s": hashes / cpu_s, "loop_part": loop_part}


async def _switch(engine: MiningEngine, found: Devices) -> dict[str, float]:
    """From a block's hash to work on top of it."""
    switches: list[tuple[float, WorkSource]] = []
    upstream = session.build_upstream(_lab(found, BLOCK_S), engine, found.hashrate_hs)
    assert isinstance(upstream, LabUpstream)
    plain = upstream.submit

    def submit(share: FoundShare) -> None:
        tip = upstream.network.tip
        plain(share)
        if upstream.network.tip is not tip and engine._source is not None:
            switches.append((share.found_s, engine._source))

    upstream.submit = submit  # type: ignore[method-assign]  # a look from outside
    await engine.set_upstream(upstream)
    await asyncio.sleep(6 * MEASURE_S)
    await engine.set_upstream(None)
    first, every = [], []
    threads = found.devices[0].info.threads
    for found_s, source in switches:
        taken = sorted(at_s - found_s for at_s in source.first_taken_s.values())
        if len(taken) == threads:  # else the next block came before all had taken it
            first.append(taken[0] * 1e3)
            every.append(taken[-1] * 1e3)
    return {
        "blocks": len(first),
        "first_worker_ms": statistics.median(first),
        "first_worker_p95_ms": _p95(first),
        "all_workers_ms": statistics.median(every),
        "all_workers_p95_ms": _p95(every),
    }


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5), indent=1))
