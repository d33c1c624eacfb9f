"""What the engine's thread is given in safe mode: no sensors, nothing that heats, no history."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.model import Fault, JournalEntry, Reading
    from warmgui.core.sample import Sample
    from warmgui.core.settings.model import Settings


class NoSensors:
    """`ports.Sensors` that asks nobody."""

    def read(self, now_s: float) -> list[Reading]:  # noqa: ARG002 - the port's signature
        """Nothing is known."""
        return []

    def configure(self, settings: Settings) -> None:
        """There is nothing to follow them."""

    def watch_process(self, pid: int | None) -> None:
        """There is none."""

    def faults(self) -> tuple[Fault, ...]:
        """None."""
        return ()

    def close(self) -> None:
        """Nothing is open."""


class NoHeat:
    """`ports.Heat` that starts no process and speaks to nobody."""

    def execute(self, command: Command, now_s: float) -> None:
        """Nobody carries it out."""

    def poll(self, now_s: float) -> list[Inbox]:  # noqa: ARG002 - the port's signature
        """Nobody answers."""
        return []

    def configure(self, settings: Settings) -> None:
        """There is nothing to follow them."""

    def reset(self) -> None:
        """There are no faults."""

    def close(self, deadline_s: float) -> None:
        """Nothing runs."""


class NothingKept:
    """`ports.HistoryStore` that touches no file."""

    lost_seconds = 0

    def store(self, sample: Sample | None, journal: Sequence[JournalEntry]) -> None:
        """Nothing heats: there is nothing to remember."""

    def save_state(self, key: str, state: dict[str, object]) -> None:
        """What was learned stays as it is."""

    def faults(self) -> tuple[Fault, ...]:
        """None."""
        return ()

    def close(self) -> None:
        """Nothing is open."""

    def finish(self, deadline_s: float = 0.0) -> bool:  # noqa: ARG002 - as `HistoryWriter`
        """Nothing waits."""
        return True
