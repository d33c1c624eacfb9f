"""Which programs of the user's list run now, by the names in the system's list of processes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import psutil

from warmgui.core.pc_use.hours import program_key, program_names
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import measured

if TYPE_CHECKING:
    from warmgui.core.model import Reading
    from warmgui.core.settings.model import Settings


class ProgramsSensor:
    """One reading per chosen program; nothing is looked at while none is chosen."""

    name = "programs"
    period_s = 5.0

    def __init__(self, ps: Any = psutil) -> None:
        self._ps = ps
        self._keys: tuple[str, ...] = ()

    def configure(self, settings: Settings) -> None:
        """Look for the programs of these settings from now on."""
        self._keys = tuple(key for key, _ in program_names(settings.use.programs))

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        keys = self._keys
        running = self._running(frozenset(keys)) if keys else set()
        return [measured(Quantity.PROGRAM_RUNS, float(key in running), now_s, "psutil", key) for key in keys]

    def close(self) -> None:
        """Nothing is held open."""

    def _running(self, keys: frozenset[str]) -> set[str]:
        found: set[str] = set()
        # Programs may rename themselves, and the system may keep the file's name from us: either counts.
        for process in self._ps.process_iter(["name", "exe"], ad_value=""):
            named = {program_key(process.info["name"] or ""), program_key(process.info["exe"] or "")} & keys
            if not named <= found and not self._is_ours(process):
                found |= named
        return found

    def _is_ours(self, process: Any) -> bool:
        """Whoever lists "python" does not mean this program and its miner."""
        own = os.getpid()
        try:
            return process.pid == own or any(parent.pid == own for parent in process.parents())
        except self._ps.Error:
            return False  # it ended meanwhile, or is another user's
