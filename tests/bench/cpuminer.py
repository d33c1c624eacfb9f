"""Runs cpuminer-opt, a program of others that is never part of this one, and counts what it hashed.

In its benchmark mode the peer scans the same work as with a pool and only submits nothing. It scans for
`--scantime` seconds at a time: as many hashes as its last scan's rate says, and prints the rate of each scan
(`--hash-meter`). So one line tells how many hashes the next scan makes, to the printed four digits; its own
total has to agree. CPU time is the hashing thread's own, as the kernel's scheduler counts it.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SCAN_S = 1
WARM_UP_SCANS = 2
"""The first scans have 20 and then some 100,000 hashes."""
_THREAD_LINE = re.compile(r"Thread 0, CPU (\d+): ([0-9.]+) ([kMG]?)h/s")
_TOTAL_LINE = re.compile(r"Total: ([0-9.]+) ([kMG]?)H/s")
_SCALE = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9}
_AGREE = 2e-3


@dataclass(frozen=True, slots=True)
class PeerRound:
    """What one hashing thread of the peer did."""

    hashes: float
    cpu_s: float
    cpu: int

    @property
    def rate_hs(self) -> float:
        """Hashes per second of CPU time."""
        return self.hashes / self.cpu_s


class PeerError(Exception):
    """The peer could not be measured; the message says why."""


def hash_with(program: Path, cpu: int, scans: int = 2, *, priority: int = 2) -> PeerRound:
    """Let the peer hash on one CPU for `scans` scans of a second.

    Its default is the lowest priority (SCHED_IDLE); 2 is that of any other program, and ours here.

    Raises:
        PeerError: it does not start, or counts otherwise than we understand.
    """
    arguments = ["-a", "sha256d", "--benchmark", "-t", "1", "--scantime", str(SCAN_S), "--hash-meter"]
    arguments += ["--cpu-affinity", hex(1 << cpu), "--cpu-priority", str(priority)]
    with _running([str(program), *arguments]) as process:
        return _count(process, scans)


@contextlib.contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _count(process: subprocess.Popen[str], scans: int) -> PeerRound:
    """Read its lines until `scans` whole scans are done."""
    assert process.stdout is not None
    rates_hs: list[float] = []
    cpu_s: list[float] = []
    cpus: set[int] = set()
    for line in process.stdout:
        if total := _TOTAL_LINE.search(line):
            _check_total(_value(total[1], total[2]), SCAN_S * sum(rates_hs[:-1]))
        if not (found := _THREAD_LINE.search(line)):
            continue
        cpu_s.append(_hashing_thread_s(process.pid))
        rates_hs.append(_value(found[2], found[3]))
        if len(rates_hs) > WARM_UP_SCANS:
            cpus.add(int(found[1]))
        if len(rates_hs) == WARM_UP_SCANS + scans:
            hashes = SCAN_S * sum(rates_hs[WARM_UP_SCANS - 1 : -1])
            return PeerRound(hashes, cpu_s[-1] - cpu_s[WARM_UP_SCANS - 1], cpus.pop())
    raise PeerError(f"the peer ended after {len(rates_hs)} scans")


def _value(number: str, prefix: str) -> float:
    return float(number) * _SCALE[prefix]


def _check_total(total_hs: float, hashes: float) -> None:
    """Its total is all hashes by the whole seconds since its start: some whole number of seconds must fit."""
    seconds = max(1, round(hashes / total_hs))
    if abs(total_hs * seconds / hashes - 1) > _AGREE:
        raise PeerError(f"the peer's total of {total_hs:.0f} H/s does not fit {hashes:.0f} hashes")


def _hashing_thread_s(pid: int) -> float:
    """CPU seconds of the thread that used most."""
    used = [
        int((task / "schedstat").read_text(encoding="ascii").split()[0])
        for task in Path(f"/proc/{pid}/task").iterdir()
    ]
    return max(used) / 1e9


def can_measure() -> bool:
    """Whether this system counts the CPU time of another program's threads to the nanosecond."""
    return Path("/proc/self/schedstat").is_file() and hasattr(os, "sched_setaffinity")
