"""How far a benchmark is: its steps are known beforehand, and how long one takes shows while it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.protocol_devices import BenchmarkProgress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOST_OF_A_STEP = 0.95
"""A step that takes longer than planned stands still there instead of overtaking itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to measure: a kernel with so many threads, or a graphics card. `planned_s` is a guess."""

    device: str
    kernel: str
    threads: int
    planned_s: float


class Progress:
    """Where a benchmark stands.

    One thread tells it, another may ask: each reads and writes one attribute at a time.

    Args:
        clock: monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._steps: Sequence[Step] = ()
        self._at: tuple[int, float] | None = None
        """The step that runs, and since when."""
        self._begun_s = clock()

    def plan(self, steps: Sequence[Step]) -> None:
        """What will be measured, in order."""
        self._steps = tuple(steps)

    def begin(self, index: int) -> None:
        """A step begins; those before are done."""
        now_s = self._clock()
        if index == 0:
            self._begun_s = now_s
        self._at = (index, now_s)

    def message(self, state: str = "running") -> BenchmarkProgress:
        """As of now, for the one who waits; `state` as in the message."""
        steps, at = self._steps, self._at
        if not steps or at is None:
            return BenchmarkProgress(state, 0, len(steps))
        index, since_s = at
        if state == "done":
            return BenchmarkProgress(state, len(steps), len(steps), 1.0, 0.0)
        step, now_s = steps[index], self._clock()
        before_s = sum(each.planned_s for each in steps[:index])
        whole_s = sum(each.planned_s for each in steps)
        # What the steps took so far, by what was planned for them, holds for the others, too.
        slower = (since_s - self._begun_s) / before_s if before_s > 0 else 1.0
        inside_s = min((now_s - since_s) / max(slower, 1e-3), _MOST_OF_A_STEP * step.planned_s)
        done_s = before_s + inside_s
        return BenchmarkProgress(
            state,
            index,
            len(steps),
            done_s / whole_s if whole_s > 0 else 0.0,
            (whole_s - done_s) * slower,
            step.device,
            step.kernel,
            step.threads,
        )


def words(progress: BenchmarkProgress) -> str:
    """For a terminal: "3 of 42, about 40 s left"."""
    left = "" if progress.left_s is None else f", about {progress.left_s:.0f} s left"
    return f"{progress.step + 1} of {progress.steps}{left}"
