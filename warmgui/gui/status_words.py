"""What is happening, in a few words: for the window's title, the tray's tooltip and the top of every page.

Apart from the tray's menu because the window paints first and needs no menu for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Action, Severity

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot


def icon_action(snapshot: Snapshot | None) -> Action:
    """The action whose icon is shown: an error needs the user, whatever else is going on."""
    if snapshot is None:
        return Action.OFF
    if any(fault.severity is Severity.ERROR for fault in snapshot.faults):
        return Action.ATTENTION
    return snapshot.action


def status_line(snapshot: Snapshot | None) -> Text:
    """What is happening, in a few words."""
    if snapshot is None:
        return translate("tray", "Starting")
    power = Amount(snapshot.heat_w.value, "power_w")
    lines = {
        Action.OFF: translate("tray", "Measuring the devices")
        if _measures(snapshot)
        else translate("tray", "Off"),
        Action.STARTING: translate("tray", "Starting to heat"),
        Action.HEATING: translate("tray", "Heating at {power}", power=power)
        if snapshot.heat_w.value is not None
        else translate("tray", "Heating"),
        Action.SATISFIED: translate("tray", "Warm enough"),
        Action.RESTING: translate("tray", "At rest"),
        Action.PAUSED: translate("tray", "Paused"),
        Action.ATTENTION: translate("tray", "Needs you"),
    }
    line = lines[snapshot.action]
    return translate("tray", "{line} (simulated)", line=line) if snapshot.simulated else line


def window_title(snapshot: Snapshot | None) -> Text:
    """The title bar: "Heating at 171 W – WarmGUI"."""
    if snapshot is None or (snapshot.action is Action.OFF and not _measures(snapshot)):
        return (
            translate("tray", "WarmGUI (simulated)")
            if snapshot and snapshot.simulated
            else verbatim("WarmGUI")
        )
    return translate("tray", "{line} – WarmGUI", line=status_line(snapshot))


def _measures(snapshot: Snapshot) -> bool:
    """Whether devices are measured: they work as hard as they can, though nobody asked for heat."""
    return snapshot.measuring is not None and snapshot.measuring.state in {"running", "cancelling"}
