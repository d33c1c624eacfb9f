"""The headless program as its users run it, and what its history holds afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ACCEPTED_WITHIN_S = 120.0
ENDED_WITHIN_S = 30.0


class Program:
    """`python -m warmgui` in a folder of its own; its JSON lines as they come."""

    def __init__(self, home: Path, *arguments: str) -> None:
        hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        environment = {key: value for key, value in os.environ.items() if key not in hidden}
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "warmgui", "--home", str(home), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**environment, "PYTHONUTF8": "1"},
        )
        self.lines: list[str] = []
        self._new: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._new.put(line)
        self._new.put(None)

    def until(self, true: Callable[[dict[str, Any]], object], within_s: float) -> dict[str, Any]:
        """The first status object of which something is so."""
        end_s = time.monotonic() + within_s
        while True:
            try:
                line = self._new.get(timeout=max(0.01, end_s - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"not within {within_s} s; last: {self.lines[-1:]}")
            if line is None:
                pytest.fail(f"it ended: {self.process.stderr.read() if self.process.stderr else ''}")
            self.lines.append(line)
            status: dict[str, Any] = json.loads(line)
            if true(status):
                return status
            if time.monotonic() > end_s:
                pytest.fail(f"not within {within_s} s; last: {line}")

    def end(self, how: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Ask it to end; its exit status and the rest of its output."""
        self.process.send_signal(how)
        return self.finish()

    def finish(self) -> tuple[int, str]:
        """Wait for the end; exit status and the rest of the output."""
        code = self.process.wait(ENDED_WITHIN_S)
        rest = ""
        while (line := self._new.get(timeout=ENDED_WITHIN_S)) is not None:
            rest += line
        return code, rest

    def family(self) -> list[psutil.Process]:
        """The miner and its pool."""
        return psutil.Process(self.process.pid).children(recursive=True)

    @property
    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()


def rows(home: Path, sql: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(home / "data" / "history.sqlite3")) as connection:
        return connection.execute(sql).fetchall()
