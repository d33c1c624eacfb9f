"""The Stratum client: how soon the first share is there, how soon new work is everywhere, what a job costs.

Each against a named peer in the same run: a script with nothing but socket, json and hashlib; the same client
at a calm two jobs a second; and reading the same lines with `json.loads` alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from miners import inventory, work
from miners.benchmark.measure import quantiles
from miners.engine import MiningEngine
from miners.upstream.stratum.client import StratumUpstream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from miners.protocol import Message

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EASY = "1e-06"
"""About 4,300 hashes; the engine hands in some 200 shares a second: a mean wait of 5 ms is in the figure."""
FLOOD_JOBS = 20_000
BUSY_HZ, CALM_HZ = 100.0, 2.0


def measure(runs: int) -> dict[str, Any]:
    """All three."""
    ours, bare = [], []
    for _ in range(max(3, runs)):
        ours.append(asyncio.run(_first_share_s()))
        bare.append(_bare_first_share_s())
    busy = asyncio.run(_switches_s(500, BUSY_HZ))
    calm = asyncio.run(_switches_s(20, CALM_HZ))
    costs = [(asyncio.run(_client_cpu_s()), asyncio.run(_bare_cpu_s())) for _ in range(max(3, runs // 2))]
    return {
        "first_share_ms": statistics.median(ours) * 1e3,
        "bare_first_share_ms": statistics.median(bare) * 1e3,
        "first_share_ratio": statistics.median(a / b for a, b in zip(ours, bare, strict=True)),
        "switch_busy": {"jobs_per_s": BUSY_HZ, **busy},
        "switch_calm": {"jobs_per_s": CALM_HZ, **calm},
        "switch_p95_ratio": busy["p95_ms"] / calm["p95_ms"],
        "cpu_ms_per_1000_jobs": statistics.median(c[0] for c in costs) * 1e6 / FLOOD_JOBS,
        "bare_cpu_ms_per_1000_jobs": statistics.median(c[1] for c in costs) * 1e6 / FLOOD_JOBS,
        "cpu_ratio": statistics.median(a / b for a, b in costs),
    }


# ---- connect -> first accepted share ------------------------------------------------------------------


@contextlib.contextmanager
def _pool() -> Iterator[int]:
    argv = [sys.executable, "-m", "miners.pool", "--port", "0", "--difficulty", EASY, "--stdio"]
    with subprocess.Popen(
        argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield json.loads(process.stdout.readline())["port"]
        process.stdin.close()


async def _first_share_s() -> float:
    """From the begin of the connection to the pool's yes; devices and kernels are ready before."""
    accepted = asyncio.Event()

    def told(message: Message) -> None:
        if getattr(message, "result", "") == "accepted":
            accepted.set()

    devices = inventory.build_devices()
    engine = MiningEngine(devices.devices, told)
    engine.start()
    try:
        for device in devices.devices:
            engine.set_power(device.info.id, 1.0, None)
        with _pool() as port:
            began_s = time.perf_counter()
            await engine.set_upstream(StratumUpstream(f"127.0.0.1:{port}", "bench"))
            async with asyncio.timeout(30):
                await accepted.wait()
            took_s = time.perf_counter() - began_s
            await engine.set_upstream(None)
    finally:
        await engine.close()
    return took_s


def _bare_first_share_s() -> float:
    """The peer: the least that a script can do."""
    with _pool() as port:
        began_s = time.perf_counter()
        with socket.create_connection(("127.0.0.1", port)) as connection, connection.makefile("rwb") as file:

            def ask(number: int, method: str, params: list[Any]) -> None:
                file.write(json.dumps({"id": number, "method": method, "params": params}).encode() + b"\n")
                file.flush()

            ask(1, "mining.subscribe", ["bare"])
            extranonce1, size = json.loads(file.readline())["result"][1:3]
            ask(2, "mining.authorize", ["bench", "x"])
            difficulty, job = 1.0, None
            while job is None:
                said = json.loads(file.readline())
                if said.get("method") == "mining.set_difficulty":
                    difficulty = said["params"][0]
                elif said.get("method") == "mining.notify":
                    job = said["params"]
            ntime, nonce = _bare_search(job, extranonce1, size, work.target_from_difficulty(difficulty))
            ask(3, "mining.submit", ["bench", job[0], "00" * size, ntime, f"{nonce:08x}"])
            while True:
                said = json.loads(file.readline())
                if said.get("id") == 3:
                    assert said["result"] is True
                    return time.perf_counter() - began_s


def _bare_search(job: list[Any], extranonce1: str, size: int, target: int) -> tuple[str, int]:
    root = hashlib.sha256(
        hashlib.sha256(bytes.fromhex(job[2] + extranonce1 + "00" * size + job[3])).digest()
    ).digest()
    for sibling in job[4]:
        root = hashlib.sha256(hashlib.sha256(root + bytes.fromhex(sibling)).digest()).digest()
    words = [job[5], job[6], job[7]]
    version, nbits, ntime = (int(word, 16).to_bytes(4, "little") for word in words)
    head = version + work.swap_words(bytes.fromhex(job[1])) + root + ntime + nbits
    for nonce in range(1 << 32):
        digest = hashlib.sha256(hashlib.sha256(head + nonce.to_bytes(4, "little")).digest()).digest()
        if int.from_bytes(digest, "little") <= target:
            return job[7], nonce
    raise AssertionError("no share")


# ---- new work to all workers --------------------------------------------------------------------------


@contextlib.contextmanager
def _feeder(jobs: int, rate_hz: float) -> Iterator[int]:
    argv = [sys.executable, str(HERE / "job_feeder.py"), str(jobs), str(rate_hz)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())


class _SeenJobs(MiningEngine):
    """Keeps every job's source of work, to see later who took it when."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.sources: list[Any] = []
        self.last = asyncio.Event()

    def take_job(self, job: work.Job | None) -> None:
        super().take_job(job)
        if job is not None:
            self.sources.append(self._source)
            if job.job_id == "last":
                self.last.set()


async def _switches_s(jobs: int, rate_hz: float) -> dict[str, float]:
    """Milliseconds from the server's sending until the last of all workers hashes the new work."""
    devices = inventory.build_devices()
    engine = _SeenJobs(devices.devices, lambda _message: None)
    engine.start()
    try:
        for device in devices.devices:
            engine.set_power(device.info.id, 1.0, None)
        with _feeder(jobs, rate_hz) as port:
            await engine.set_upstream(StratumUpstream(f"127.0.0.1:{port}", "bench"))
            async with asyncio.timeout(60):
                await engine.last.wait()
            await engine.set_upstream(None)
    finally:
        await engine.close()
    threads = sum(device.info.threads for device in devices.devices)
    sources = [s for s in engine.sources if s.job.job_id != "last"]
    complete = [s for s in sources if len(s.first_taken_s) >= threads]
    latencies_s = [max(s.first_taken_s.values()) - int(s.job.job_id, 16) / 1e9 for s in complete]
    found = quantiles(latencies_s)
    return {
        "jobs": len(sources),
        "reached_all_workers": len(complete) / len(sources),
        "p50_ms": found.p50,
        "p95_ms": found.p95,
        "max_ms": found.max,
    }


# ---- CPU time per job -----------------------------------------------------------------------------------


class _CountingSink:
    def __init__(self) -> None:
        self.last = asyncio.Event()

    def on_job(self, job: work.Job | None) -> None:
        if job is not None and job.job_id == "last":
            self.last.set()

    def on_outcome(self, _outcome: object) -> None:
        """No shares here."""

    def on_state(self, _state: object) -> None:
        """Not of interest."""


async def _client_cpu_s() -> float:
    """CPU seconds of this process while the client takes in the flood."""
    sink = _CountingSink()
    with _feeder(FLOOD_JOBS, 0) as port:
        began_s = time.process_time()
        task = asyncio.create_task(StratumUpstream(f"127.0.0.1:{port}", "bench").run(sink))
        async with asyncio.timeout(120):
            await sink.last.wait()
        took_s = time.process_time() - began_s
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    return took_s


async def _bare_cpu_s() -> float:
    """The peer: the same lines through asyncio's reader and `json.loads`, nothing more."""
    with _feeder(FLOOD_JOBS, 0) as port:
        began_s = time.process_time()
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 18)
        for number, method in enumerate(("mining.subscribe", "mining.authorize"), 1):
            writer.write(json.dumps({"id": number, "method": method, "params": []}).encode() + b"\n")
        async for line in reader:
            said = json.loads(line)
            if said.get("method") == "mining.notify" and said["params"][0] == "last":
                break
        took_s = time.process_time() - began_s
        writer.close()
        await writer.wait_closed()
    return took_s


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    print(json.dumps(measure(5), indent=2))
