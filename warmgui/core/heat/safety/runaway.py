"""Two latched faults about our own work: it goes on after a stop, or uses more power than was commanded."""

from __future__ import annotations

import math
from dataclasses import dataclass

from warmgui.core.model import Fault
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Severity

STOP_GRACE_S = 15.0
"""Lease (5 s), the last batch, and the mean of a CPU load reading."""
STOP_CONFIRM_S = 10.0
MINER_LOAD_MAX = 0.02
EXCESS = 1.15
EXCESS_MARGIN_W = 15.0
"""Below about 100 W the PC's own fluctuation would be more than 15 %."""
EXCESS_S = 60.0
OTHER_LOAD_MAX = 0.05


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """Our work against what was commanded; None is "not known" and accuses nobody."""

    stopped: bool = False
    """Duty 0 was commanded to all devices, or the process was told to end, and nothing else (start-up,
    benchmark) may keep it busy."""
    hashing: bool = False
    """Its hash counters rose since the last look."""
    miner_load: float | None = None
    """0..1 of the whole PC."""
    other_load: float | None = None
    commanded_w: float | None = None
    measured_w: float | None = None
    """Marginal watts, measured; None when they are modelled from the command itself."""


class Runaway:
    """Timers and latches; `look` once a tick."""

    def __init__(self) -> None:
        self.faults: tuple[Fault, ...] = ()
        self._stopped_s: float | None = None
        self._busy_s: float | None = None
        self._excess_s: float | None = None
        self._commands: list[tuple[float, float]] = []

    def look(self, now_s: float, work: WorkFacts) -> None:
        """Advance the timers; a fault that arises stays in `faults`."""
        if self._goes_on(now_s, work):
            self._latch(
                Fault(
                    "miner_runs_on",
                    translate("engine", "the miner went on working after it was told to stop"),
                    Severity.ERROR,
                    latched=True,
                )
            )
        if self._exceeds(now_s, work):
            self._latch(
                Fault(
                    "power_above_command",
                    translate(
                        "engine",
                        "mining used {measured} where {commanded} were asked",
                        measured=Amount(work.measured_w, "power_w"),
                        commanded=Amount(work.commanded_w, "power_w"),
                    ),
                    Severity.ERROR,
                    latched=True,
                )
            )

    def _latch(self, fault: Fault) -> None:
        if fault.code not in {f.code for f in self.faults}:
            self.faults = (*self.faults, fault)

    def _goes_on(self, now_s: float, work: WorkFacts) -> bool:
        if not work.stopped:
            self._stopped_s = self._busy_s = None
            return False
        if self._stopped_s is None:
            self._stopped_s = now_s
        busy = work.hashing or (_known(work.miner_load) or 0.0) > MINER_LOAD_MAX
        if not busy or now_s - self._stopped_s < STOP_GRACE_S:
            self._busy_s = None
            return False
        if self._busy_s is None:
            self._busy_s = now_s
        return now_s - self._busy_s >= STOP_CONFIRM_S

    def _exceeds(self, now_s: float, work: WorkFacts) -> bool:
        commanded, measured, other = (_known(v) for v in (work.commanded_w, work.measured_w, work.other_load))
        if commanded is not None:
            self._commands.append((now_s, commanded))
        self._commands = [c for c in self._commands if now_s - c[0] <= EXCESS_S]
        if measured is None or other is None or other >= OTHER_LOAD_MAX or not self._commands:
            self._excess_s = None
            return False
        # The largest command of the last minute: what was just lowered may still be on its way down.
        allowed = EXCESS * max(c[1] for c in self._commands) + EXCESS_MARGIN_W
        if measured <= allowed:
            self._excess_s = None
            return False
        if self._excess_s is None:
            self._excess_s = now_s
        return now_s - self._excess_s >= EXCESS_S


def _known(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
