"""Declarations of manners on a desktop: start, notices, sleep, updates. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.text import translate


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """Manners on the desktop. Everything that acts by itself is off until somebody switches it on."""

    autostart: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Start when I log in"),
        translate(
            "settings",
            "It starts in the tray, for you only. Whether it then heats is a setting of its own and needs "
            "your consent.",
        ),
    )
    keep_awake: bool = setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Keep the PC awake while it heats"),
        translate("settings", "The screen may still go dark. Sleep is allowed again when heating stops."),
    )
    notices: bool = setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Tell me when something needs attention"),
        translate("settings", "A short notice beside the tray icon, not more than one for the same thing."),
    )
    update_check: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Look for a newer version"),
        translate(
            "settings",
            "Once a week WarmGUI asks for the newest version's number. The server sees your IP address; "
            "nothing is downloaded or installed by itself.",
        ),
    )
