"""A class's join code in a real run, a wrong one before: in no file, argument, environment or word."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from deadlines import DEADLINE_S
from fakes.canaries import canary, in_files, in_processes

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks into /proc"),  # noqa: PTH112 - a constant
]
ROOT = Path(__file__).resolve().parents[2]
RIGHT, WRONG = canary("join code"), canary("wrong join code")


class Room:
    """The program of `fakes.class_and_student`, and all that it says."""

    def __init__(self, home: Path) -> None:
        self.words: list[str] = []
        self._new: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "fakes.class_and_student", str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "tests"), str(ROOT)])},
        )
        threading.Thread(target=self._read, daemon=True).start()

    def type(self, *lines: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()

    def until(self, true: Callable[[dict[str, Any]], object]) -> None:
        while True:
            line = self._new.get(timeout=DEADLINE_S)
            assert line is not None, f"it ended: {self.words[-5:]}"
            with contextlib.suppress(ValueError):
                if true(json.loads(line)):
                    return

    def end(self) -> int:
        self.process.terminate()
        code = self.process.wait(DEADLINE_S)
        while self._new.get(timeout=DEADLINE_S) is not None:
            pass
        return code

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.words.append(line)
            self._new.put(line)
        self._new.put(None)


def test_a_classs_join_code_leaves_no_trace(tmp_path: Path) -> None:
    room = Room(tmp_path)
    try:
        room.type(WRONG, RIGHT)
        room.until(lambda told: "code" in told.get("lab", ""))  # the class does not take the wrong one
        room.type("now the right one")
        room.until(lambda told: told.get("accepted", 0) > 0)  # by this one the student is in
        main = psutil.Process(room.process.pid)
        family = [main, *main.children(recursive=True)]
        assert len(family) >= 3, "the program, the class network and the miner"
        assert list(in_processes(family, [RIGHT, WRONG])) == []
        assert in_files(tmp_path, [RIGHT, WRONG]) == [], "also while it runs"
        assert room.end() == 0
        words = "".join(room.words)
        assert [code for code in (RIGHT, WRONG) if code in words] == []
        assert in_files(tmp_path, [RIGHT, WRONG]) == []
        assert (tmp_path / "logs" / "warmgui.log").stat().st_size > 0, "there was a place to find it"
    finally:
        room.close()
