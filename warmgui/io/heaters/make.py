"""Puts heaters together for the running program; imported when the first one stands in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.io.heaters.guardian import Guardian
from warmgui.io.heaters.heaters import Heaters
from warmgui.io.process_guard import heater_guard_argv, start_survivor

if TYPE_CHECKING:
    from warmgui.io.ports import Clock
    from warmgui.io.secrets import Secrets


def make_heaters(secrets: Secrets, clock: Clock) -> Heaters:
    """All heaters of the list, with a guard that outlives us.

    Args:
        secrets: passwords of sensors and heaters; never those of pools.
        clock: the engine's.
    """
    return Heaters(secrets, lambda: Guardian(heater_guard_argv(), start_survivor), clock.now_s)
