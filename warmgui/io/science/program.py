"""What the worker needs of a program that computes, and what it hands it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from warmgui.core.house_messages import ScienceReport


@dataclass(frozen=True, slots=True)
class Wish:
    """What the engine wants, and until when."""

    cpu_fraction: float
    gpu: bool
    until_s: float
    lease_s: float

    def works(self, now_s: float) -> bool:
        """Whether anything is to compute now."""
        return now_s < self.until_s and (self.cpu_fraction > 0 or self.gpu)


REST = Wish(0.0, gpu=False, until_s=float("inf"), lease_s=0.0)


class Program(Protocol):
    """BOINC or Folding@home, for the worker's thread: a call may wait for seconds, and never for ever."""

    def step(self, wish: Wish, now_s: float) -> ScienceReport:
        """Make it so, and say how it stands; trouble is a report, too."""

    def trust(self) -> None:
        """The user asks again: forget faults and what other programs did."""

    def leave(self, *, give_back: bool) -> bool:
        """We go. Whether that worked.

        Args:
            give_back: set it as the user had it; else let it rest.
        """

    def close(self) -> None:
        """Hang up."""
