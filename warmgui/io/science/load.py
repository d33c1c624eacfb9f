"""What the programs of a computing client really use of the processor, whatever they claim."""

from __future__ import annotations

import contextlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SHORTEST_S = 1.0
"""Over less the system's own clock ticks would be most of the result."""
WINDOW_S = 20.0
"""BOINC keeps to a limit by pauses of seconds: the part that is used is a mean over several of them."""


@dataclass(frozen=True, slots=True)
class Loads:
    """Parts of the whole processor, 0..1."""

    whole: float
    """Of all programs, over the last `WINDOW_S`."""
    by_pid: dict[int, float]
    """Each program with everything that it started, since the last look."""


Used = dict[tuple[int, float], float]
"""Processor seconds of programs, by number and start."""


def processor_seconds(pid: int, client: str | tuple[str, ...]) -> Used | None:
    """Seconds that a program and everything that it started have used.

    Args:
        pid: of the program.
        client: how the name of the client begins (or one of these) that must have started it: in a container
            numbers mean other programs, and those are none of ours.

    Returns:
        Empty where it is not there any more; None where nobody may know, or where it is somebody else's.
    """
    try:
        program = psutil.Process(pid)
        if not any(parent.name().lower().startswith(client) for parent in program.parents()):
            return None
        found = [program, *program.children(recursive=True)]
        used = Used()
        for one in found:
            with contextlib.suppress(psutil.NoSuchProcess):  # it ended meanwhile
                times = one.cpu_times()
                used[one.pid, one.create_time()] = times.user + times.system
    except psutil.NoSuchProcess:
        return {}
    except (psutil.Error, OSError):
        return None
    return used


@dataclass(slots=True)
class LoadWatch:
    """Looks again and again.

    Args:
        client: how the name of the client begins that starts the programs.
        seconds: processor seconds of a program; for tests.
        count: processors that there are.
    """

    client: str | tuple[str, ...]
    seconds: Callable[[int, str | tuple[str, ...]], Used | None] = processor_seconds
    count: int = field(default_factory=lambda: psutil.cpu_count() or 1)
    _before: dict[int, Used | None] = field(default_factory=dict)
    _before_s: float | None = None
    _latest: Loads | None = None
    _window: deque[tuple[float, float]] = field(default_factory=deque)
    """Seconds, and the part that was used in them."""

    def look(self, pids: Iterable[int], now_s: float) -> Loads | None:
        """The loads since the last look; None: unknown, because this is the first, or nothing can be read.

        Looks that follow too closely give what was known.
        """
        if self._before_s is not None and 0 <= now_s - self._before_s < SHORTEST_S:
            return self._latest
        now = {pid: self.seconds(pid, self.client) for pid in pids}
        passed_s = 0.0 if self._before_s is None else now_s - self._before_s
        before, self._before, self._before_s = self._before, now, now_s
        by_pid = dict[int, float]()
        for pid, used in now.items():
            then = before.get(pid)
            if used is None or then is None or passed_s <= 0:
                self._window.clear()
                self._latest = None
                return None
            spent_s = sum(max(seconds - then.get(key, 0.0), 0.0) for key, seconds in used.items())
            by_pid[pid] = spent_s / (self.count * passed_s)
        self._latest = Loads(self._mean(passed_s, min(sum(by_pid.values()), 1.0)), by_pid)
        return self._latest

    def _mean(self, passed_s: float, part: float) -> float:
        """Over the window, with what was used in the last seconds."""
        if passed_s <= 0:
            return part
        self._window.append((passed_s, part))
        while sum(seconds for seconds, _ in self._window) - self._window[0][0] >= WINDOW_S:
            self._window.popleft()
        whole_s = sum(seconds for seconds, _ in self._window)
        return sum(seconds * used for seconds, used in self._window) / whole_s
