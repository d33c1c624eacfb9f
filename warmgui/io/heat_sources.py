"""Everything that the engine can tell to heat, behind the one face that the engine's thread knows.

The miner process gets what is its own; what is for heaters in the network and for useful compute goes to
those, which are made when somebody first wants them. Each works in threads of its own: a tick never waits.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Protocol

from warmgui.core.commands import SetHeater, SetScience

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Miner

log = logging.getLogger(__name__)


class OtherHeat(Protocol):
    """Heaters in the network, or the useful compute: all of one kind. Nothing here ever waits but `close`."""

    def configure(self, settings: Settings) -> None:
        """Follow the effective settings (with nothing beyond this PC while it stays offline)."""

    def execute(self, command: Command, now_s: float) -> None:
        """Carry out a command of its kind; trouble comes back through `poll`."""

    def poll(self, now_s: float) -> list[Inbox]:
        """What is new since the last call."""

    def reset(self) -> None:
        """The user has read the faults: trust again what was left alone."""

    def close(self, deadline_s: float) -> None:
        """Turn everything that was turned on off or down, and end within so many seconds."""


class HeatSources:
    """`Heat` for the engine's thread, over the miner and all other sources of heat.

    Args:
        miner: the miner process.
        heaters: makes what speaks to heaters in the network.
        science: makes what speaks to BOINC and Folding@home.
        owes_science: whether one of these still waits to be set as its user had it.
    """

    def __init__(
        self,
        miner: Miner,
        heaters: Callable[[], OtherHeat] | None = None,
        science: Callable[[], OtherHeat] | None = None,
        owes_science: Callable[[], bool] = lambda: False,
    ) -> None:
        self._miner = miner
        self._makers = {"heaters": heaters, "science": science}
        self._owes_science = owes_science
        self._made: dict[str, OtherHeat] = {}

    def configure(self, settings: Settings) -> None:
        """Follow the effective settings; makes what they need for the first time."""
        needed = {
            "heaters": bool(settings.house.heaters),
            "science": settings.science.work != "mining" or self._owes_science(),
        }
        for kind, wanted in needed.items():
            make = self._makers[kind]
            if wanted and kind not in self._made and make is not None:
                try:
                    self._made[kind] = make()
                except Exception:  # the PC's own heat goes on without it
                    log.exception("%s cannot begin", kind)
                    continue
            if kind in self._made:
                self._guarded(kind, lambda other: other.configure(settings))

    def execute(self, command: Command, now_s: float) -> None:
        """See `Heat`."""
        kind = {SetHeater: "heaters", SetScience: "science"}.get(type(command))
        if kind is None:
            self._miner.execute(command, now_s)
        elif kind in self._made:
            self._guarded(kind, lambda other: other.execute(command, now_s))

    def poll(self, now_s: float) -> list[Inbox]:
        """See `Heat`."""
        found = self._miner.poll(now_s)
        for kind in self._made:
            self._guarded(kind, lambda other: found.extend(other.poll(now_s)))
        return found

    def reset(self) -> None:
        """See `Heat`."""
        self._miner.reset()
        for kind in self._made:
            self._guarded(kind, lambda other: other.reset())

    def close(self, deadline_s: float) -> None:
        """See `Miner`. The others end at the same time, each in a thread of its own."""
        threads = [
            threading.Thread(
                target=self._guarded,
                args=(kind, lambda other: other.close(deadline_s)),
                name=f"end of {kind}",
            )
            for kind in self._made
        ]
        for thread in threads:
            thread.start()
        try:
            self._miner.close(deadline_s)
        finally:
            for thread in threads:
                thread.join(deadline_s)

    def _guarded(self, kind: str, act: Callable[[OtherHeat], object]) -> None:
        """What one kind does wrong must not stop the others, nor the engine."""
        try:
            act(self._made[kind])
        except Exception:
            log.exception("%s", kind)
