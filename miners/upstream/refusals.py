"""Shares that a server refuses one after the other: from when on it is not worth working for.

A wrong user name, a job of another chain or a pool at fault shows in nothing else: the connection stands and
work comes. Such a server is no better than one whose node is down, until it has had time to be mended.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from miners.upstream.api import ShareOutcome

IN_A_ROW = 10
"""So many refused shares without an accepted one between them ..."""
LEAST_S = 120.0
"""... over at least so long: a change of difficulty or a new block refuses several in one moment."""
RETRY_S = 600.0
"""After so long it is believed again, or at once when it is connected anew."""


@dataclass(slots=True)
class Refusals:
    """What became of one server's shares lately. Times are monotonic seconds."""

    in_a_row: int = 0
    words: str = ""
    """The server's own, of the newest refusal."""
    until_s: float = math.inf
    """When it is believed again; infinite where it is believed."""
    _since_s: float = 0.0

    @property
    def doubted(self) -> bool:
        """Whether it refuses everything."""
        return math.isfinite(self.until_s)

    def count(self, outcome: ShareOutcome, now_s: float) -> None:
        """An answer; what was given up here without asking the server says nothing of it."""
        if outcome.result == "accepted":
            self.forget()
        elif outcome.result in {"rejected", "stale"} and outcome.latency_s is not None:
            if self.in_a_row == 0:
                self._since_s = now_s
            self.in_a_row, self.words = self.in_a_row + 1, outcome.reason
            if not self.doubted and self.in_a_row >= IN_A_ROW and now_s - self._since_s >= LEAST_S:
                self.until_s = now_s + RETRY_S

    def pass_time(self, now_s: float) -> None:
        """Believe it again when its time is over."""
        if now_s >= self.until_s:
            self.forget()

    def forget(self) -> None:
        """Believe it: it took a share, or it is connected anew."""
        self.in_a_row, self.words, self.until_s = 0, "", math.inf
