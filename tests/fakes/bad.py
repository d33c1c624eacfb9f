"""Real programs in bad places: small disks, folders without permission, packages with a broken library."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).parents[2]
WITHIN_S = 150.0
_HIDDEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "WARMGUI_HOME"}
_AS_OTHERS = """
import ctypes, os, sys
libc = ctypes.CDLL(None)
for capability in (1, 2, 3):  # to read, write and own whatever lies in the way
    if libc.prctl(24, capability, 0, 0, 0):
        sys.exit("prctl")
os.execv(sys.argv[1], sys.argv[1:])
"""
_SMALL_FILES = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
"""
_SMALL_DISK = 'mount -t tmpfs -o "$1" none "$2" && sh -c "$3" && shift 3 && exec "$@"'


@dataclass(frozen=True, slots=True)
class Ended:
    """What a program left: its exit status, what it said, and the status lines."""

    code: int
    errors: str
    output: str
    lines: list[dict[str, Any]] = field(default_factory=list)

    @property
    def faults(self) -> dict[str, str]:
        """Code -> sentence of every fault that was ever shown."""
        return {f["code"]: f["text"] for line in self.lines for f in line.get("faults", ())}

    @property
    def sentences(self) -> list[str]:
        """The lines on stderr; a traceback is never among them."""
        assert "Traceback" not in self.errors, self.errors
        assert "Logging error" not in self.errors, self.errors
        return [
            line for line in self.errors.splitlines() if line.strip() and "propagateSizeHints" not in line
        ]


def environment(**more: str | None) -> dict[str, str]:
    """Ours without a screen; None takes a variable away."""
    kept = {key: value for key, value in os.environ.items() if key not in _HIDDEN}
    kept |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {key: value for key, value in (kept | more).items() if value is not None}


def run(
    *arguments: str | Path,
    prefix: Sequence[str] = (),
    start: Sequence[str] = ("-m", "warmgui"),
    cwd: Path = ROOT,
    env: Mapping[str, str | None] | None = None,
    within_s: float = WITHIN_S,
) -> Ended:
    """Run `python -m warmgui` (or what `start` says) to its end."""
    # Who measures the coverage wants to write, too, and must not meet what stands in the program's way.
    unmeasured = dict.fromkeys(("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START")) if prefix else {}
    done = subprocess.run(
        [*prefix, sys.executable, *start, *map(str, arguments)],
        env=environment(**unmeasured, **(env or {})),
        cwd=cwd,
        capture_output=True,
        check=False,
        timeout=within_s,
    )
    output = done.stdout.decode(errors="replace")
    lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return Ended(done.returncode, done.stderr.decode(errors="replace"), output, lines)


def headless(home: Path | str, *arguments: str, seconds: float = 0.5, **more: Any) -> Ended:
    """A short simulated run without a window: nothing mines."""
    return run(
        "--headless", "--json", "--simulate", "--home", home, "--time-limit", str(seconds), *arguments, **more
    )


def window(home: Path | str, *arguments: str, seconds: float = 1.0, **more: Any) -> Ended:
    """A short simulated run with a window on a screen that is not there."""
    env = {"QT_QPA_PLATFORM": "offscreen", **(more.pop("env", None) or {})}
    return run("--simulate", "--home", home, "--time-limit", str(seconds), *arguments, env=env, **more)


class Watched:
    """A program that goes on; its status lines as they come."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str | None] | None = None) -> None:
        self.process = subprocess.Popen(
            argv,
            env=environment(**(env or {})),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[dict[str, Any]] = []
        self._new: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._new.put(line)
        self._new.put(None)

    def until(self, true: Callable[[dict[str, Any]], object], within_s: float = WITHIN_S) -> dict[str, Any]:
        """The first status of which something is so."""
        end_s = time.monotonic() + within_s
        while True:
            try:
                line = self._new.get(timeout=max(0.01, end_s - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"not within {within_s} s; last: {self.lines[-1:]}") from None
            if line is None:
                assert self.process.stderr is not None
                raise AssertionError(f"it ended: {self.process.stderr.read()}")
            self.lines.append(json.loads(line))
            if true(self.lines[-1]):
                return self.lines[-1]

    def end(self) -> Ended:
        """Ask it to end, and wait."""
        self.process.terminate()
        self.process.wait(WITHIN_S)
        self._reader.join(WITHIN_S)
        while (line := self._new.get()) is not None:
            self.lines.append(json.loads(line))
        return Ended(self.process.returncode, self.errors(), "", self.lines)

    def errors(self) -> str:
        """What it said on stderr, to its end."""
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def close(self) -> None:
        """Whatever happened: it is gone."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()


def without_override() -> list[str]:
    """A prefix under which permissions hold for root, too."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions of this system are others")
    if os.geteuid() != 0:
        return []
    prefix = [sys.executable, "-c", _AS_OTHERS]
    if subprocess.run([*prefix, "/bin/true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine lets nobody give up the rights of root")
    return prefix


def small_files(most_bytes: int) -> list[str]:
    """A prefix under which no file can grow beyond a size."""
    pytest.importorskip("resource", reason="this system has no limits of file sizes")
    return [sys.executable, "-c", _SMALL_FILES, str(most_bytes)]


def own_disk(folder: Path, options: str, prepare: str = "true") -> list[str]:
    """A prefix under which a disk of its own lies at `folder`; it vanishes with the program.

    Args:
        folder: there already.
        options: of the mount, as "size=64k" or "ro".
        prepare: a shell command that runs first.
    """
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not here")
    prefix = ["unshare", "-m", "sh", "-c", _SMALL_DISK, "sh", options, str(folder), prepare]
    tried = subprocess.run([*prefix[:-1], "true", "true"], check=False, capture_output=True, text=True)
    if tried.returncode != 0:
        pytest.skip(f"this machine lets us mount nothing: {tried.stderr.strip()}")
    return prefix


def inside(process: subprocess.Popen[Any], path: Path) -> Path:
    """A path as a program with a disk of its own sees it."""
    return Path(f"/proc/{process.pid}/root{path}")


def one_processor() -> list[str]:
    """A prefix under which mining leaves the rest of the machine alone."""
    return ["taskset", "-c", str(min(os.sched_getaffinity(0)))] if shutil.which("taskset") else []
