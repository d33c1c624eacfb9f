"""The program that computes something useful: on this PC, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import NEVER_LEAVES, HostEntry
from warmgui.core.text import translate

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

KEY = "science"


def science_host(settings: Settings) -> HostEntry:
    """BOINC or Folding@home on this PC; whom they contact themselves is theirs."""
    science = settings.science
    fah = science.program == "fah"
    port = science.fah_port if fah else science.boinc_port
    return HostEntry(
        key=KEY,
        title=translate("hosts", "Folding@home on this PC")
        if fah
        else translate("hosts", "BOINC on this PC"),
        host=f"127.0.0.1:{port}",
        purpose=translate("hosts", "Tells it how hard to work, and asks how it stands."),
        how_often=translate("hosts", "One connection while the heat does science"),
        enabled=science.work != "mining",
        leaves_pc=False,
        switch=("science", "work"),
        note=NEVER_LEAVES,
    )
