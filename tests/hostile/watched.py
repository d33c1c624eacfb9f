"""The real miner as a child, and what it does: memory, time of its main thread, lines, states, hashes."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from miners import protocol
from miners.protocol import FaultNotice, Hello, JobNotice, Ready, SetPower, SetUpstream, Stats

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.protocol import Message, Server

ROOT = Path(__file__).resolve().parents[2]
DUTY = 0.2
LEASE_S = 5.0
SAMPLE_S = 0.1
_START_S = 240.0
_END_S = 30.0


@dataclass
class Watch:
    """What was seen since the last `begin`."""

    begun_s: float
    main_cpu_s: float
    hashes: int
    peak_bytes: int = 0
    lines: int = 0
    lines_in_second: Counter[int] = field(default_factory=Counter)
    longest_silence_s: float = 0.0
    faults: dict[str, str] = field(default_factory=dict)
    states: list[tuple[str, str]] = field(default_factory=list)
    """Codes and sentences, each once in a row."""
    latencies_s: list[float] = field(default_factory=list)
    """From a job's making to the miner's word that it works on it, for jobs named `...@SECONDS`."""


class Miner:
    """`python -m miners --stdio`, kept heating on one thread."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "miners", "--stdio", "--threads", "1")
        self._child = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self._process = psutil.Process(self._child.pid)
        self._errors: list[bytes] = []
        self.stats: Stats | None = None
        self._stats_s = time.monotonic()
        self.ready = threading.Event()
        self._ended = threading.Event()
        self._change = threading.Condition()
        self.watch = Watch(time.monotonic(), 0.0, 0)
        targets = (self._read, self._read_errors, self._sample, self._renew)
        self._threads = [threading.Thread(target=target, daemon=True) for target in targets]
        for thread in self._threads:
            thread.start()
        self.send(Hello(app="campaign"))
        if not self.ready.wait(_START_S):
            raise TimeoutError(f"the miner did not start: {self.errors}")

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._child.poll() is None

    @property
    def errors(self) -> str:
        """What it wrote on stderr: nothing, as a rule."""
        return b"".join(self._errors).decode(errors="replace")

    def work_for(self, *servers: Server) -> None:
        """Mine for these, the first if it gives work."""
        self.send(SetUpstream("servers", servers=servers))

    def send(self, *messages: Message) -> None:
        """Tell it something."""
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(b"".join(protocol.encode(message) for message in messages))
            self._child.stdin.flush()
        except (OSError, ValueError):
            return  # it has ended: `alive` says so

    def step_forward(self) -> None:
        """Make its threads as important as any program's, where we may: else others' load is measured."""
        for thread in self._process.threads():
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, thread.id, 0)

    def begin(self) -> Watch:
        """A new watch."""
        hashes = 0 if self.stats is None else self.stats.hashes
        self.watch = Watch(time.monotonic(), self._main_cpu_s(), hashes)
        return self.watch

    def main_cpu(self, watch: Watch) -> float:
        """Part of the time that the main thread worked since `watch` began, 0..1."""
        return (self._main_cpu_s() - watch.main_cpu_s) / max(1e-3, time.monotonic() - watch.begun_s)

    def until(self, condition: Callable[[Stats], object], within_s: float) -> float | None:
        """Seconds until the stats are so; None: not in time, or it ended."""
        begun_s = time.monotonic()
        with self._change:
            while self.stats is None or not condition(self.stats):
                left_s = begun_s + within_s - time.monotonic()
                if left_s <= 0 or (not self._change.wait(min(left_s, 1.0)) and not self.alive):
                    return None
        return time.monotonic() - begun_s

    def rss(self) -> int:
        """Memory that it holds now, bytes; not that of its children, which look for cards."""
        return self._process.memory_info().rss

    def end(self) -> int | None:
        """Close its stdin; its exit status, None where it had to be killed."""
        assert self._child.stdin is not None
        self._ended.set()
        with contextlib.suppress(OSError):
            self._child.stdin.close()
        try:
            status: int | None = self._child.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
            status = None
        for thread in self._threads:
            thread.join(_END_S)
        for pipe in (self._child.stdout, self._child.stderr):
            if pipe is not None:
                pipe.close()
        return status

    # ---- threads -------------------------------------------------------------------------------------------

    def _read(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            now_s = time.monotonic()
            watch = self.watch
            watch.lines += 1
            watch.lines_in_second[int(now_s - watch.begun_s)] += 1
            message = protocol.decode(line)
            if isinstance(message, Stats):
                self._take(message, watch, now_s)
            elif isinstance(message, FaultNotice):
                watch.faults[message.code] = message.text
            elif isinstance(message, JobNotice) and "@" in message.job_id:
                watch.latencies_s.append(now_s - float(message.job_id.partition("@")[2]))
            elif isinstance(message, Ready):
                self.ready.set()
        self._ended.set()
        with self._change:
            self._change.notify_all()

    def _take(self, stats: Stats, watch: Watch, now_s: float) -> None:
        since_s = max(self._stats_s, watch.begun_s)
        watch.longest_silence_s = max(watch.longest_silence_s, now_s - since_s)
        self._stats_s = now_s
        first = stats.servers[0] if stats.servers else None
        if first is not None:
            state = (first.code, first.text)
            if state[1] and (not watch.states or watch.states[-1] != state):
                watch.states.append(state)
        with self._change:
            self.stats = stats
            self._change.notify_all()

    def _read_errors(self) -> None:
        assert self._child.stderr is not None
        for line in self._child.stderr:
            self._errors.append(line)

    def _sample(self) -> None:
        while not self._ended.wait(SAMPLE_S):
            try:
                self.watch.peak_bytes = max(self.watch.peak_bytes, self.rss())
            except psutil.Error:
                return

    def _renew(self) -> None:
        self.ready.wait(_START_S)
        while self.alive and not self._ended.is_set():
            self.send(SetPower("cpu", DUTY, LEASE_S))
            if self._ended.wait(1.0):
                return

    def _main_cpu_s(self) -> float:
        try:
            threads = {thread.id: thread for thread in self._process.threads()}
        except psutil.Error:
            return 0.0
        main = threads.get(self._child.pid)
        return 0.0 if main is None else main.user_time + main.system_time
