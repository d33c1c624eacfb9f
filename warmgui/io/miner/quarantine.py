"""Which devices crash the miner's process: they get no work until somebody has read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.device_words import CRASHED, QUARANTINED

if TYPE_CHECKING:
    from warmgui.core.messages import MinerStats, SetDevicePower

SUSPECT_S = 10.0
"""A device that first got work so shortly before a crash is suspected."""
QUARANTINE_CRASHES = 2


class Quarantine:
    """Over all processes: who got work in the present one, and how often each device was suspected."""

    def __init__(self) -> None:
        self._first_power_s: dict[str, float] = {}
        self._crashes: dict[str, int] = {}

    def begin(self) -> None:
        """Another process: nobody has got work in it."""
        self._first_power_s.clear()

    def forget(self) -> None:
        """The user has read the faults."""
        self._crashes.clear()

    def judged(self, command: SetDevicePower, now_s: float) -> SetDevicePower:
        """A device that crashed the process twice at its start gets no work."""
        if command.duty <= 0.0:
            return command
        if self._left_out(command.device):
            return replace(command, duty=0.0)
        self._first_power_s.setdefault(command.device, now_s)
        return command

    def crashed(self, now_s: float) -> None:
        """The process crashed: whoever alone had just got its first work did it."""
        suspects = [device for device, first_s in self._first_power_s.items() if now_s - first_s < SUSPECT_S]
        if len(suspects) == 1:  # else nobody, or nobody knows which
            self._crashes[suspects[0]] = self._crashes.get(suspects[0], 0) + 1

    def marked(self, stats: MinerStats) -> MinerStats:
        """The line with the devices that are left out marked as what they are."""
        rows = tuple(
            replace(row, state=QUARANTINED, state_code=CRASHED, state_text="")
            if self._left_out(row.id)
            else row
            for row in stats.devices
        )
        return replace(stats, devices=rows)

    def _left_out(self, device: str) -> bool:
        return self._crashes.get(device, 0) >= QUARANTINE_CRASHES
