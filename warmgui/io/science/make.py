"""Puts the useful compute together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.io.science import boinc_password
from warmgui.io.science.boinc import Boinc
from warmgui.io.science.science import FOLDER, Chosen, Science

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.io.ports import Clock
    from warmgui.io.science.program import Program
    from warmgui.io.secrets import Secrets


def science(data: Path, clock: Clock, secrets: Secrets | None) -> Science:
    """What steers the program that the settings name.

    Args:
        data: folder of the user's data.
        clock: the engine's.
        secrets: passwords of sensors and heaters, this one among them.
    """

    def make(chosen: Chosen, memory: Path) -> Program:
        if chosen.program == "fah":
            from warmgui.io.science.fah import Fah  # late: the websocket's library

            return Fah(chosen.port, memory)
        return Boinc(chosen.port, lambda: boinc_password.find(chosen.settings, secrets), memory)

    return Science(data / FOLDER, clock, make)
