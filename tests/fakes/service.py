"""The miner as a child process over its pipes, and pools as children: real programs for tests."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Self, TypeVar

import psutil
from deadlines import DEADLINE_S

from miners import protocol
from miners.process import starved_s
from miners.protocol import FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.protocol import Message

T = TypeVar("T")
MOST_STARVED_S = 3 * DEADLINE_S
_LATE_S = 0.5
CHILD = (sys.executable, "-m", "miners", "--stdio")


class Patience:
    """A deadline for what steps behind everything else on a busy machine, as miners do and whom they start.

    Time in which they had no processor does not count, within reason, as far as one looks.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._began_s = time.monotonic()
        self._starved_s: dict[int, float] = {}
        self._before_s: float | None = None

    def look(self) -> None:
        """Slow: for when something is late."""
        with contextlib.suppress(psutil.NoSuchProcess):
            pids = [self._pid, *(child.pid for child in psutil.Process(self._pid).children(recursive=True))]
            for pid in pids:
                self._starved_s[pid] = max(self._starved_s.get(pid, 0.0), starved_s(pid))
        if self._before_s is None:
            self._before_s = self._all_s()

    def is_over(self) -> bool:
        starved = 0.0 if self._before_s is None else self._all_s() - self._before_s
        return time.monotonic() > self._began_s + DEADLINE_S + min(starved, MOST_STARVED_S)

    def _all_s(self) -> float:
        return sum(self._starved_s.values())


class Child:
    """A running service and a thread that reads it."""

    def __init__(self, argv: tuple[str, ...] = CHILD) -> None:
        self.process = subprocess.Popen(
            argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self._lines: queue.Queue[Message | None] = queue.Queue()
        self.heard: list[Message] = []
        """Everything that `until` has seen."""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(protocol.decode(line))  # anything that is no message fails the test by silence
        self._lines.put(None)

    def send(self, *messages: Message) -> None:
        self.write(b"".join(protocol.encode(m) for m in messages))

    def write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def until(self, kind: type[T], fits: Callable[[T], bool] = lambda _: True) -> T:
        """The next message of this type that fits; others are passed over."""
        patience = Patience(self.process.pid)
        while not patience.is_over():
            try:
                message = self._lines.get(timeout=_LATE_S)
            except queue.Empty:
                patience.look()
                continue
            assert message is not None, f"the child ended: {self.errors()}"
            self.heard.append(message)
            if isinstance(message, kind) and fits(message):
                return message
        raise AssertionError(f"no such {kind.__name__} came in time")

    def fault(self) -> FaultNotice:
        """The next complaint, but for that of a graphics driver that is silent on a busy machine."""
        return self.until(FaultNotice, lambda f: f.code != "gpu_driver")

    def heard_of(self, kind: type[T]) -> list[T]:
        """What `until` has seen of one type."""
        return [message for message in self.heard if isinstance(message, kind)]

    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read().decode()

    def close_stdin(self) -> None:
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()

    def end(self) -> int:
        """Close stdin and wait; the exit status."""
        self.close_stdin()
        try:
            status = self.process.wait(DEADLINE_S)
        finally:
            self.process.kill()
        self._reader.join(DEADLINE_S)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()
        return status


class PoolChild:
    """`python -m miners.pool` on a port of its own; may be killed and started again there."""

    def __init__(self, *options: str, port: int = 0) -> None:
        self._options = options
        self.port = port
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def url(self) -> str:
        return f"stratum+tcp://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it listens."""
        argv = [sys.executable, "-m", "miners.pool", "--port", str(self.port), *self._options]
        self.process = subprocess.Popen(argv, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.port = json.loads(self.process.stdout.readline())["port"]

    def kill(self) -> None:
        """Gone in the middle of a sentence."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(DEADLINE_S)
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None
