"""A miner with 64 threads of work on a few cores: does it hash as fast as with as many threads as cores?

The real miner on the practice network, told as the app tells it, in turns. Asked besides: how soon an order
shows in its reports, that each order renews its lease, and how soon it rests when orders stop.
"""

from __future__ import annotations

import os
import queue
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from miners import protocol  # noqa: E402 - needs the path above

MANY = 64
"""The command line takes four for each processor at most; a PC that lost processors has more."""
LEASE_S = 5.0
WARM_S, MEASURE_S = 6.0, 8.0
DEADLINE_S = 120.0


class Miner:
    """The miner as a child on the practice network, with its reports."""

    def __init__(self, threads: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"from miners.service import main; main({threads=}, devices=('cpu',))"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._lines: queue.Queue[protocol.Message | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.device = ""

    def __enter__(self) -> Self:
        self.say(protocol.Hello())
        while not isinstance(ready := self.next(), protocol.Ready):
            pass
        self.device = ready.devices[0].id
        self.say(protocol.SetUpstream("practice"))
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(protocol.decode(line))
        self._lines.put(None)

    def say(self, message: protocol.Message) -> None:
        """One line to the miner."""
        assert self._process.stdin is not None
        self._process.stdin.write(protocol.encode(message))
        self._process.stdin.flush()

    def order(self, duty: float) -> None:
        """As the app says it each second."""
        self.say(protocol.SetPower(self.device, duty, LEASE_S))

    def next(self) -> protocol.Message:
        """The next line."""
        message = self._lines.get(timeout=DEADLINE_S)
        if message is None:
            raise AssertionError("the miner ended")
        return message

    def report(self) -> protocol.Stats:
        """The next report."""
        while not isinstance(found := self.next(), protocol.Stats):
            pass
        return found

    def work(self, seconds: float, duty: float = 1.0) -> tuple[int, float]:
        """Order a duty at each report for so long; hashes and seconds between its first and last report."""
        self.order(duty)
        first = last = self.report()
        while last.uptime_s - first.uptime_s < seconds:
            self.order(duty)
            last = self.report()
        return last.hashes - first.hashes, last.uptime_s - first.uptime_s

    def obeys_within_s(self) -> float:
        """From an order to rest until a report says that it rests."""
        begun_s = time.monotonic()
        self.order(0.0)
        while any(one.duty > 0 for one in self.report().devices):
            pass
        return time.monotonic() - begun_s

    def rests_within_s(self) -> float:
        """From the last order to work until a report says that it rests."""
        self.work(2.0)  # its last order is its last report's
        begun_s = time.monotonic()
        while any(one.duty > 0 for one in self.report().devices):
            pass
        return time.monotonic() - begun_s


def measure() -> dict[str, Any]:
    """Hashrates in turns, then orders and leases under the many threads."""
    few = os.cpu_count() or 1
    rates: dict[int, list[float]] = {few: [], MANY: []}
    told: dict[str, float] = {}
    for threads in (few, MANY, few, MANY):
        with Miner(threads) as miner:
            miner.work(WARM_S)
            hashes, seconds = miner.work(MEASURE_S)
            rates[threads].append(hashes / seconds)
            if threads == MANY:
                told["obeys_s"] = miner.obeys_within_s()
                told["rests_s"] = miner.rests_within_s()
    return {
        "few": few,
        "many": MANY,
        "few_hs": statistics.median(rates[few]),
        "many_hs": statistics.median(rates[MANY]),
        "ratio": statistics.median(rates[MANY]) / statistics.median(rates[few]),
        "lease_s": LEASE_S,
        **told,
    }
