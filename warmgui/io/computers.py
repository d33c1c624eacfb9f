"""What computes in programs of its own, started by the running one: plans and replays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.replay_words import ReplayResult
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.io.history.reader import HistoryReader
    from warmgui.io.planner import Planner
    from warmgui.io.ports import Clock


class Computers:
    """Makes what computes in children: the planner when it is time, a replayer when one is asked for."""

    def __init__(self, reader: HistoryReader, post: Callable[[Inbox], None], clock: Clock) -> None:
        self._reader, self._post, self._clock = reader, post, clock
        self.snapshot: Snapshot | None = None

    def planner(self) -> Planner:
        """Plans when to heat."""
        from warmgui.io.planner import Planner

        return Planner(self._reader, self._post, clock=self._clock)

    def ask(self, policy: str, told: Callable[[ReplayResult], None]) -> Callable[[], None]:
        """Replay the last week, see `Replayer.ask`."""
        from warmgui.io.replayer import Replayer

        replayer = Replayer(self._reader, clock=self._clock)
        if self.snapshot is not None:
            replayer.show_snapshot(self.snapshot)
        return replayer.ask(policy, told)
