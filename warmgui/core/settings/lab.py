"""Declarations of the lab and the classroom. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, translate


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The lab, and classes that are joined or opened."""

    pin_odds: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Show the odds on the home page"),
        translate("settings", "For classes: the chance of a block stands beside the best share."),
    )
    tab: str = setting("", translate("settings", "Part of the lab that was seen last"), EMPTY, hidden=True)
    """Of `gui.lab.tabs`."""
    nickname: str = setting("", translate("settings", "Nickname in a class"), EMPTY, hidden=True)
    class_address: str = setting("", translate("settings", "Class that was joined last"), EMPTY, hidden=True)
    """host:port of the teacher's PC."""
    class_port: int = setting(
        3333,
        translate("settings", "Port of a class network"),
        translate("settings", "Where students' miners connect while you have a class open on this PC."),
        minimum=1024,
        maximum=65535,
        step=1,
    )
    class_block_s: float = setting(
        60.0,
        translate("settings", "Time between blocks of a class"),
        EMPTY,
        kind="duration_s",
        minimum=5.0,
        maximum=3600.0,
        step=5.0,
    )
    class_retarget_blocks: int = setting(
        8,
        translate("settings", "Blocks between two changes of a class's difficulty"),
        translate("settings", "0: it never changes. Bitcoin's own is 2016."),
        minimum=0,
        maximum=2016,
        step=1,
    )
