"""What the engine thread needs of the world: sensors, a miner, a store, a clock."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.model import Fault, JournalEntry, Reading
    from warmgui.core.sample import Sample
    from warmgui.core.settings.model import Settings


class Clock(Protocol):
    """The two times. The core gets them as arguments; only this package may ask."""

    def now_s(self) -> float:
        """Monotonic seconds; never jumps."""

    def now_utc(self) -> float:
        """Wall time in seconds since 1970; may jump."""


class Sensors(Protocol):
    """Everything that can be read."""

    def read(self, now_s: float) -> list[Reading]:
        """The latest readings, at once; each says when it was true."""

    def configure(self, settings: Settings) -> None:
        """Follow changed settings (the room sensor)."""

    def watch_process(self, pid: int | None) -> None:
        """Measure the load of this process (the miner) from now on."""

    def faults(self) -> tuple[Fault, ...]:
        """Sensors that are in trouble now."""

    def close(self) -> None:
        """Let go of everything."""


class Miner(Protocol):
    """The miner process, or what stands for it."""

    def execute(self, command: Command, now_s: float) -> None:
        """Carry out one command of the engine; trouble comes back through `poll`."""

    def poll(self, now_s: float) -> list[Inbox]:
        """What the miner said since the last call; never waits."""

    def reset(self) -> None:
        """The user has read the faults: forget crashes and quarantine, try again."""

    def close(self, deadline_s: float) -> None:
        """End it within this many seconds, by force at last."""


class Heat(Miner, Protocol):
    """The miner and every other source of heat."""

    def configure(self, settings: Settings) -> None:
        """Follow changed settings (heaters in the network, useful compute)."""


class MinutesReader(Protocol):
    """The history, as far as learning and plans need it."""

    def room_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        """Columns t_utc, room_c, outdoor_c, heat_w, solar_w_per_m2; None where nothing was measured."""


class HistoryStore(Protocol):
    """Where samples, journal and the engine's state are kept."""

    def store(self, sample: Sample | None, journal: Sequence[JournalEntry]) -> None:
        """Keep one second; trouble becomes a fault, never an exception."""

    def save_state(self, key: str, state: dict[str, object]) -> None:
        """Keep the engine's state; the same rule for trouble."""

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the store now."""

    def close(self) -> None:
        """Write what is left and close."""


class SystemClock:
    """The real clocks."""

    def now_s(self) -> float:
        """Monotonic seconds that go on while the PC sleeps, so that a sleep is seen as a gap.

        `time.monotonic` does on Windows; on Linux it stands still, and the boot clock goes on.
        """
        boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boot_clock is None else time.clock_gettime(boot_clock)

    def now_utc(self) -> float:
        """`time.time()`."""
        return time.time()


class FastClock:
    """Both times run `speed` times as fast as the real ones; for simulations."""

    def __init__(self, speed: float, real: Clock | None = None) -> None:
        self._speed = speed
        self._real = real or SystemClock()
        self._start_s = self._real.now_s()
        self._start_utc = self._real.now_utc()

    def now_s(self) -> float:
        """Fast monotonic seconds."""
        return self._start_s + self._passed_s()

    def now_utc(self) -> float:
        """Fast wall time; does not follow jumps of the real one."""
        return self._start_utc + self._passed_s()

    def _passed_s(self) -> float:
        return (self._real.now_s() - self._start_s) * self._speed


def utc_offset_s(now_utc: float) -> int:
    """How far local time is ahead of UTC at a moment, seconds."""
    try:
        return time.localtime(now_utc).tm_gmtoff
    except (OverflowError, OSError, ValueError):
        return 0  # a clock that is centuries off; UTC is as good as anything
