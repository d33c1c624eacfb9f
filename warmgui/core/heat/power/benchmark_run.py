"""A benchmark from the wish to its end: what the miner is told, and what is shown of it.

Not before the miner is up; one at a time. It ends by itself, when the user cancels it, with the miner, or in
silence: a miner that does not say how far it is (an older one) is over when no row came for a while.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.commands import CancelBenchmark, RunBenchmark
from warmgui.core.text import EMPTY, Text, translate, verbatim

if TYPE_CHECKING:
    from warmgui.core.commands import Command
    from warmgui.core.miner_messages import MinerBenchmarkProgress, MinerExited, MinerFault

QUIET_S = 20.0
"""A benchmark is over when nothing was heard of it for so long."""
OBEYS_WITHIN_S = 2.0
"""A miner that goes on so long after it was told to stop measuring is ended itself."""
FIRST = "cpu"
"""What a measurement of everything begins with."""
BENCHMARK_FAULTS = frozenset({"benchmark_failed", "kernel_self_test"})
"""Codes of the miner's faults that tell of a measurement."""
_MOST_TROUBLES = 8


@dataclass(frozen=True)
class BenchmarkStatus:
    """What is shown of a measurement."""

    state: str
    """"starting" (the miner comes up), "running", "cancelling"; then "done", "cancelled" or "failed"."""
    step: int = 0
    steps: int = 0
    """0: not known yet."""
    fraction: float | None = None
    """0..1; None: nobody says."""
    left_s: float | None = None
    device: str = ""
    """What is measured now."""
    kernel: str = ""
    threads: int = 0
    text: Text = EMPTY
    """Why it failed."""
    troubles: tuple[tuple[str, Text], ...] = ()
    """Devices (by id) that could not be measured, or cannot be trusted, and why."""

    @property
    def going_on(self) -> bool:
        """Whether it waits, measures or is about to end."""
        return self.state in {"starting", "running", "cancelling"}


class BenchmarkRun:
    """The last benchmark that was asked for."""

    def __init__(self) -> None:
        self.status: BenchmarkStatus | None = None
        self._waiting: RunBenchmark | None = None
        self._heard_s: float | None = None
        """When something was heard of it last; None while none runs."""
        self._rows = False
        self._cancel = False
        self._cancelled_s: float | None = None

    @property
    def wanted(self) -> bool:
        """Whether the miner is needed for it."""
        return self._waiting is not None or self.runs

    @property
    def runs(self) -> bool:
        """Whether the devices are measured now."""
        return self._heard_s is not None

    def duty_of(self, device: str, threads: int) -> float:
        """How busy measuring keeps a device of so many threads now, 0..1; 0 while another one is measured.

        Before the miner has said how far it is, the device that was asked for, or the first: the processor.
        """
        if not self.runs or self.status is None or (self.status.device or FIRST) != device:
            return 0.0
        measured = self.status.threads
        return min(measured / threads, 1.0) if measured > 0 and threads > 0 else 1.0

    def request(self, device: str, *, all_counts: bool = True) -> bool:
        """Measure as soon as the miner is up; False where one runs already, which goes on."""
        if self.runs:
            return False
        self._waiting = RunBenchmark(device, all_counts)
        self.status = BenchmarkStatus("starting", device=device)
        return True

    def cancel(self) -> None:
        """End it, wherever it is."""
        if self._waiting is not None:
            self._waiting = None
            self._end("cancelled")
        elif self.runs and not self._cancel:
            self._cancel = True
            self._show("cancelling")

    def take_commands(self, now_s: float) -> tuple[Command, ...]:
        """What the miner is to be told now; it is up."""
        if self._waiting is not None:
            wish, self._waiting = self._waiting, None
            self._heard_s, self._rows, self._cancel, self._cancelled_s = now_s, False, False, None
            self._show("running")
            return (wish,)
        if self._cancel and self._cancelled_s is None:
            self._cancelled_s = now_s
            return (CancelBenchmark(),)
        return ()

    def must_stop(self, now_s: float) -> bool:
        """Whether the miner goes on although it was told to stop measuring."""
        told_s = self._cancelled_s
        return self.runs and told_s is not None and now_s - told_s >= OBEYS_WITHIN_S

    def watch(self, now_s: float) -> None:
        """Silence is an end, too."""
        if self._heard_s is None or now_s - self._heard_s <= QUIET_S:
            return
        if self._rows:
            self._end("done")
        else:
            self._end("failed", translate("devices", "the miner said nothing about it"))

    # ---- what the miner says -------------------------------------------------------------------------------

    def on_row(self, now_s: float) -> None:
        """A row arrived: it goes on."""
        if self.runs:
            self._heard_s, self._rows = now_s, True

    def on_progress(self, message: MinerBenchmarkProgress, now_s: float) -> None:
        """The miner says how far it is."""
        if not self.runs or self.status is None:
            return  # of one that was given up
        self._heard_s = now_s
        self.status = replace(
            self.status,
            step=message.step,
            steps=message.steps,
            fraction=message.fraction,
            left_s=message.left_s,
            device=message.device,
            kernel=message.kernel,
            threads=message.threads,
        )
        if message.state == "failed":
            self._end("failed", verbatim(message.text))
        elif message.state != "running":
            self._end("cancelled" if message.state == "cancelled" else "done")

    def on_fault(self, message: MinerFault) -> None:
        """A device could not be measured; the others go on."""
        if self.runs and self.status is not None and len(self.status.troubles) < _MOST_TROUBLES:
            troubles = (*self.status.troubles, (message.device, verbatim(message.text)))
            self.status = replace(self.status, troubles=troubles)

    def on_exited(self, message: MinerExited, *, given_up: bool) -> None:
        """The miner is gone; one that waited goes on waiting unless the miner was given up."""
        if self.runs:
            self._end("cancelled" if self._cancel else "failed", verbatim(message.text))
        elif self._waiting is not None and given_up:
            self._waiting = None
            self._end("failed", verbatim(message.text))

    # ---- private -------------------------------------------------------------------------------------------

    def _show(self, state: str) -> None:
        self.status = replace(self.status or BenchmarkStatus(state), state=state)

    def _end(self, state: str, text: Text = EMPTY) -> None:
        self._heard_s, self._cancel, self._cancelled_s = None, False, None
        self.status = replace(self.status or BenchmarkStatus(state), state=state, text=text, left_s=None)
