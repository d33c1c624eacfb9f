"""A home folder, the program that runs in it, and everything that can be known of both from outside."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from warmgui.core.settings.model import Settings
from warmgui.io import settings_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
MARK = "WARMGUI_FAULTS_WORLD"
"""In the environment of everything that a world started, and so of all its descendants."""
WITHIN_S = 90.0
"""The machine is shared; what comes at once usually may take so long."""
_HIDDEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "WARMGUI_HOME", "DBUS_SESSION_BUS_ADDRESS"}
_NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
"""Else Qt has a bus started for this screen, which is nobody's child and outlives everything."""
_LOOK_S = 0.2


class Heartbeat:
    """How late this machine is: what it holds up by itself is no fault of the program."""

    def __init__(self) -> None:
        self._late: list[tuple[float, float]] = []
        threading.Thread(target=self._beat, daemon=True).start()

    def _beat(self) -> None:
        pause = threading.Event()
        while True:
            due_s = time.monotonic() + _LOOK_S
            pause.wait(_LOOK_S)
            now_s = time.monotonic()
            self._late.append((now_s, now_s - due_s))
            del self._late[:-20_000]

    def slack_s(self, since_s: float) -> float:
        """The longest delay since a moment of the monotonic clock."""
        return max((late for at_s, late in list(self._late) if at_s >= since_s), default=0.0)


HEARTBEAT = Heartbeat()


class World:
    """One home folder and at most one running program.

    Args:
        folder: of this world alone; everything that is written lies in it.
        settings: in force; written as the program itself would.
        arguments: of the program, after those that every world has.
        prefix: of the command line (`fakes.bad.own_disk`, `taskset` ...).
        env: more environment; None takes a variable away.
        start: what Python runs.
    """

    def __init__(
        self,
        folder: Path,
        *,
        settings: Settings | None = None,
        arguments: Sequence[str] = ("--headless", "--json", "--practice", "--heat", "--power", "16"),
        prefix: Sequence[str] = (),
        env: dict[str, str | None] | None = None,
        start: Sequence[str] = ("-m", "warmgui"),
    ) -> None:
        self.folder, self.home = folder, folder / "home"
        self.settings = settings or Settings()
        self.root = ROOT
        """Where the program's code lies."""
        self.mark = uuid.uuid4().hex
        self.arguments, self.prefix, self.program_start = list(arguments), list(prefix), list(start)
        self._env = dict(env or {})
        self.process: subprocess.Popen[str] | None = None
        self.began_s = self.began_utc = 0.0
        self.lines: list[dict[str, Any]] = []
        """Of the present run."""
        self.cleanup = contextlib.ExitStack()
        """What belongs to this world beside its program: servers, mounts."""
        self._said = threading.Condition()
        self._errors = folder / "stderr.txt"
        for name in ("config", "data", "logs"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        settings_file.save(self.home / "config" / "settings.toml", self.settings)

    def use(self, settings: Settings) -> None:
        """Other settings from now on; before the program starts."""
        self.settings = settings
        settings_file.save(self.home / "config" / "settings.toml", settings)

    def wear(self, env: dict[str, str | None]) -> None:
        """More environment from the next start on."""
        self._env |= env

    # ---- the program

    def environment(self) -> dict[str, str]:
        """Of the program: ours, marked."""
        kept = {key: value for key, value in os.environ.items() if key not in _HIDDEN}
        plain = (
            kept | {"PYTHONPATH": str(self.root), "PYTHONUTF8": "1", MARK: self.mark} | _NO_BUS | self._env
        )
        return {key: value for key, value in plain.items() if value is not None}

    def start(self) -> None:
        """Begin a run; its lines begin anew, its errors are appended."""
        self.lines = []
        self.began_s, self.began_utc = time.monotonic(), time.time()
        with self._errors.open("a", encoding="utf-8") as errors:
            self.process = subprocess.Popen(
                [
                    *self.prefix,
                    sys.executable,
                    *self.program_start,
                    *self.arguments,
                    "--home",
                    str(self.home),
                ],
                env=self.environment(),
                cwd=self.root,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
        threading.Thread(target=self._read, args=(self.process, self.lines), daemon=True).start()

    def _read(self, process: subprocess.Popen[str], lines: list[dict[str, Any]]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                with contextlib.suppress(ValueError):  # the half line of a program that was killed
                    lines.append({**json.loads(line), "arrived_s": time.monotonic()})
                with self._said:
                    self._said.notify_all()

    @property
    def runs(self) -> bool:
        """Whether the program lives."""
        return self.process is not None and self.process.poll() is None

    @property
    def pid(self) -> int:
        """Of the program itself (what a prefix executed)."""
        assert self.process is not None
        return self.process.pid

    def until(
        self,
        true: Callable[[dict[str, Any]], object],
        what: str,
        within_s: float = WITHIN_S,
        *,
        after: int = 0,
    ) -> dict[str, Any]:
        """The first status from number `after` on of which something is so.

        Raises:
            AssertionError: it never was, or the program ended.
        """
        end_s, seen = time.monotonic() + within_s, after
        while True:
            with self._said:
                if len(self.lines) == seen and self.runs:
                    self._said.wait(0.2)
            while seen < len(self.lines):
                line = self.lines[seen]
                seen += 1
                if "mode" in line and true(line):
                    return line
            if not self.runs and seen >= len(self.lines):
                raise AssertionError(f"the program ended while waiting for {what}: {self.errors()[-500:]}")
            if time.monotonic() > end_s:
                raise AssertionError(f"not within {within_s:g} s: {what}; last: {self.lines[-1:]}")

    def heating(self) -> None:
        """Have it run and hash; starts it where needed."""
        if not self.runs:
            self.start()
        if not self.lines:  # a run begins with what the day had counted before it
            self.until(lambda _: True, "a first status")
        begun = self.hashes()
        self.until(lambda s: s["hashes"] > begun, "hashes", after=max(0, len(self.lines) - 1))

    def hashes(self) -> int:
        """Of the newest status; 0 before the first."""
        return next((line["hashes"] for line in reversed(self.lines) if "mode" in line), 0)

    def end(self) -> int:
        """Ask it to end, and wait; its exit status."""
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(WITHIN_S)

    # ---- what is known from outside

    def processes(self) -> list[psutil.Process]:
        """Everything alive that this world started, whoever its parent is by now."""
        needle = f"{MARK}={self.mark}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            with contextlib.suppress(OSError, psutil.Error):
                if needle in (entry / "environ").read_bytes().split(b"\0"):
                    process = psutil.Process(int(entry.name))
                    if process.status() != psutil.STATUS_ZOMBIE:
                        found.append(process)
        return found

    def named(self, *words: str) -> list[psutil.Process]:
        """Those with all of these words in their command line."""
        found = []
        for process in self.processes():
            with contextlib.suppress(psutil.Error):
                if set(words) <= set(process.cmdline()):
                    found.append(process)
        return found

    def miners(self) -> list[psutil.Process]:
        """Processes that may hash."""
        return self.named("miners", "--stdio")

    @property
    def history(self) -> Path:
        """The database."""
        simulated = "--simulate" in self.arguments
        return self.home / "data" / ("simulated.sqlite3" if simulated else "history.sqlite3")

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the database without leaving anything in it: who opens it next finds it as it was left."""
        if not self.history.exists():
            return []
        # A connection that may write would put the log of a killed program into the file, in its place.
        with contextlib.closing(sqlite3.connect(f"file:{self.history}?mode=ro", uri=True, timeout=30)) as db:
            return db.execute(sql, values).fetchall()

    def rows(self) -> dict[int, tuple[Any, ...]]:
        """Second -> (seconds covered, hashes, kWh)."""
        try:
            found = self.query("SELECT t, seconds, hashes, energy_kwh FROM sample_1s ORDER BY t")
        except sqlite3.OperationalError:  # killed before the first table was made
            return {}
        return {t: (seconds, hashes, energy) for t, seconds, hashes, energy in found}

    def errors(self) -> str:
        """What all runs wrote to stderr."""
        return self._errors.read_text(encoding="utf-8", errors="replace") if self._errors.exists() else ""

    def log(self) -> str:
        """What all runs wrote into the log."""
        files = sorted((self.home / "logs").glob("*.log*"), reverse=True)
        return "".join(file.read_text(encoding="utf-8", errors="replace") for file in files)

    def close(self) -> None:
        """Nothing stays."""
        for process in self.processes():
            with contextlib.suppress(psutil.Error):
                process.kill()
        if self.process is not None:
            self.process.wait(WITHIN_S)
        self.cleanup.close()
