"""How the last run ended: in order, in a crash of the interpreter or a driver, or without a word.

While a run lasts a small file stands in the data folder; the orderly end takes it away. A crash leaves the
file and a trace of Python's fault handler; a program that was ended by force, and a PC without power, leave
the file only. Which of these it was is told once, at the next start.

Nothing here raises: a marker that cannot be written is no reason not to heat.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import logging
import os
import re
import time
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from warmgui.io.whole_file import write_whole, write_whole_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

logger = logging.getLogger(__name__)

CRASHED, ENDED_BY_FORCE, PC_WENT_OFF = "crashed", "ended_by_force", "pc_went_off"
SAFE_AFTER = 3
"""So many crashes in a row, each soon after the one before, and a start without the miner is offered."""
SOON_S = 600.0
FIRST_WAIT_S, LONGEST_WAIT_S = 60.0, 240.0
"""Before a start after a safe one that crashed, too. Below `SOON_S`, which counts from before the wait."""
LARGEST_CRASH_BYTES = 256_000
_KEPT_CRASH_BYTES = 64_000
_LARGEST_MARKER = 10_000
_LARGEST_TRACE = 60_000
_LARGEST_MISTAKE = 1000
_FATAL = re.compile(r"^(Fatal Python error|Windows fatal exception): (.*)$", re.MULTILINE)
_FRAME = r"[^\n]*\n(?:  Garbage-collecting\n)?  File \"([^\"]*)\", line (\d+) in (.*)$"
_CURRENT = re.compile(rf"^Current thread {_FRAME}", re.MULTILINE)
_ANY_THREAD = re.compile(rf"^Thread {_FRAME}", re.MULTILINE)
_C_STACK = re.compile(r"^Current thread's C stack trace[^\n]*\n((?:  [^\n]*\n?)+)", re.MULTILINE)
_NO_TIME = 1e12
_HANDLER = re.compile(r"_Py_DumpStack|faulthandler|sigaction|libc_sig|libpthread")


@dataclass(frozen=True, slots=True)
class LastRun:
    """A run that did not end in order."""

    how: str
    """`CRASHED`, `ENDED_BY_FORCE` or `PC_WENT_OFF`."""
    began_utc: float | None = None
    version: str = ""
    trace: str = ""
    """Of the fault handler, or what `RunMarker.failed` was told; "" unless it crashed."""
    in_a_row: int = 0
    """Crashes of this and the runs before it that came soon after each other."""

    @property
    def reason(self) -> str:
        """What the fault handler or Python calls it: "Segmentation fault"; "" where there is none."""
        found = _FATAL.search(self.trace)
        return found.group(2).strip() if found is not None else self.trace.partition("\n")[0]

    @property
    def place(self) -> str:
        """Where the thread that crashed was: the innermost call of C where it is told, else Python's."""
        stack = _C_STACK.search(self.trace)
        for line in stack.group(1).splitlines() if stack is not None else ():
            if not _HANDLER.search(line):
                return line.strip()
        # The thread that crashed stands last, or nowhere: a driver's own thread is none of Python's.
        found = _CURRENT.search(self.trace)
        if found is None and "Current thread" not in self.trace:
            found = _ANY_THREAD.search(self.trace)
        if found is None:
            return ""
        file = found.group(1).replace("\\", "/").rsplit("/", 2)
        return f"{'/'.join(file[-2:])}, line {found.group(2)}, in {found.group(3).strip()}"

    @property
    def sentence(self) -> str:
        """For a terminal: what happened, and what did not."""
        reason = self.reason or "no reason is known"
        what = {
            CRASHED: f"The last run of WarmGUI crashed ({reason}); the log has more.",
            PC_WENT_OFF: "The computer went off while WarmGUI ran.",
        }.get(self.how, "The last run of WarmGUI was ended by force; no fault of its own was recorded.")
        return f"{what} Nothing has heated since, and the history is kept up to its last second."

    @property
    def safe_start_offered(self) -> bool:
        """Whether to start without the miner this time."""
        return self.in_a_row >= SAFE_AFTER

    @property
    def wait_s(self) -> float:
        """How long the next start had better do nothing, where nobody has to press a button for it."""
        more = self.in_a_row - SAFE_AFTER
        return min(FIRST_WAIT_S * 2.0 ** (more - 1), LONGEST_WAIT_S) if more > 0 else 0.0


@dataclass(slots=True)
class Watched:
    """The fault handler's file, open for as long as the process lives."""

    path: Path
    file: IO[str] | None = field(default=None, repr=False)

    def open(self) -> None:
        """Have a crash of the interpreter told in the file; what is too long in it is cut first.

        Raises:
            OSError: it cannot be written.
        """
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _cut(self.path)
        self.file = self.path.open("a", encoding="utf-8")
        faulthandler.enable(self.file)

    def close(self) -> None:
        """Let go of it. Safe to call at any time."""
        if self.file is not None:
            faulthandler.disable()
            with contextlib.suppress(OSError):
                self.file.close()
            self.file = None


class RunMarker:
    """Tells the next start how this run ended.

    Args:
        folder: of data; it exists.
        crash_file: of the fault handler.
        role: "window", "headless", each with a marker of its own.
        version: of the program.
        clock: seconds since 1970.
        boot_utc: when the PC was started; None where nobody knows.
    """

    def __init__(
        self,
        folder: Path,
        crash_file: Path,
        role: str,
        version: str,
        *,
        clock: Callable[[], float] = time.time,
        boot_utc: Callable[[], float | None] = lambda: None,
    ) -> None:
        self._file = folder / f"running-{role}.json"
        self._crash_file, self._version = crash_file, version
        self._clock, self._boot_utc = clock, boot_utc

    def begin(self) -> LastRun | None:
        """Mark that a run has begun; gives how the one before ended, None where that was in order."""
        last, crashes = self._last()
        plain = {
            "began_utc": self._clock(),
            "version": self._version,
            "pid": os.getpid(),
            "crash_bytes": _size(self._crash_file),
            "crashes_utc": crashes,
        }
        try:
            write_whole(self._file, json.dumps(plain))
        except OSError as error:
            logger.info("the run cannot be marked: %s", error)
        if last is not None:
            logger.warning("the last run did not end in order: %s %s", last.how, last.reason)
        return last

    def session_ends(self) -> None:
        """The desktop's session ends: it may leave no time for an orderly end, and that is no fault.

        Where the session goes on after all, a crash of the interpreter is still told.
        """
        self._note(session_ends=True)

    def failed(self, words: str) -> None:
        """A mistake of the program ends the run: the next start shall take it for the crash that it is."""
        self._note(mistake=words[:_LARGEST_MISTAKE], mistake_utc=self._clock())

    def end(self) -> None:
        """The run ends in order."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _note(self, **more: object) -> None:
        """Add to the marker of this run, where there is one."""
        plain = self._read()
        if plain is None:
            return
        with contextlib.suppress(OSError):
            write_whole(self._file, json.dumps({**plain, **more}))

    def _last(self) -> tuple[LastRun | None, list[float]]:
        plain = self._read()
        if plain is None:
            return None, []
        began_utc, now_utc = _number(plain.get("began_utc")), self._clock()
        version = str(plain.get("version", ""))[:40]
        trace = _trace_after(self._crash_file, plain.get("crash_bytes"))
        crashed_utc = _changed_utc(self._crash_file, now_utc)
        mistake, mistake_utc = plain.get("mistake"), _number(plain.get("mistake_utc"))
        if not trace and isinstance(mistake, str) and mistake_utc is not None:
            trace, crashed_utc = mistake[:_LARGEST_MISTAKE], mistake_utc
        if not trace and plain.get("session_ends") is True:
            return None, []
        if not trace:
            boot_utc = self._boot_utc()
            off = boot_utc is not None and began_utc is not None and boot_utc > began_utc
            return LastRun(PC_WENT_OFF if off else ENDED_BY_FORCE, began_utc, version), []
        before = plain.get("crashes_utc")
        times = [t for t in map(_number, before if isinstance(before, list) else ()) if t is not None]
        times = [t for t in times if 0.0 <= now_utc - t < SAFE_AFTER * SOON_S][-20:]
        # A run that lasted had recovered from whatever was before.
        if began_utc is None or crashed_utc - began_utc >= SOON_S:
            times = []
        return LastRun(CRASHED, began_utc, version, trace, len(times) + 1), [*times, now_utc]

    def _read(self) -> dict[str, Any] | None:
        """The marker of the run before; None where it ended in order."""
        try:
            if not self._file.is_file():
                return None
            with self._file.open("rb") as file:
                plain = json.loads(file.read(_LARGEST_MARKER))
        except (ValueError, RecursionError):
            return {}
        except OSError:
            return None
        return plain if isinstance(plain, dict) else {}


def _trace_after(path: Path, begin: object) -> str:
    """What the fault handler wrote since then; "" where it wrote nothing fatal."""
    size = _size(path)
    start = begin if isinstance(begin, int) and 0 <= begin <= size else max(size - _LARGEST_TRACE, 0)
    if size <= start:
        return ""
    try:
        with path.open("rb") as file:
            file.seek(start)
            words = file.read(_LARGEST_TRACE).decode(errors="replace")
    except OSError:
        return ""
    return words.strip() if _FATAL.search(words) else ""


def _cut(path: Path) -> None:
    """Keep the end of a file that has become too long."""
    if _size(path) <= LARGEST_CRASH_BYTES:
        return
    with path.open("rb") as file:
        file.seek(-_KEPT_CRASH_BYTES, os.SEEK_END)
        kept = file.read()
    write_whole_bytes(path, kept)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def _changed_utc(path: Path, otherwise_utc: float) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return otherwise_utc


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < _NO_TIME else None


def boot_utc() -> float | None:
    """When this PC was started, seconds since 1970; None where nobody knows."""
    import psutil

    try:
        return float(psutil.boot_time())
    except (OSError, RuntimeError, psutil.Error):
        return None
