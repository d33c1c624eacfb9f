"""The start at log-in: an entry of the desktop's, written when somebody asks for it and never otherwise.

What the desktop says counts: who switches the entry off in the system's own settings has switched it off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.io.desktop.autostart_entry import EntryState
from warmgui.io.desktop.start_command import start_command
from warmgui.io.process_guard import is_windows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.io.desktop.autostart_entry import Autostart


def autostart(environ: Mapping[str, str] | None = None) -> Autostart:
    """The kind of this system."""
    if is_windows():
        from warmgui.io.desktop.autostart_windows import WindowsAutostart

        return WindowsAutostart(start_command(environ))
    from warmgui.io.desktop.autostart_xdg import XdgAutostart, autostart_folder

    return XdgAutostart(autostart_folder(environ), start_command(environ))


def agreed(entry: Autostart, *, wanted: bool) -> bool:
    """At the start of the program: whether the setting shows on, and a program that moved is named anew.

    Args:
        entry: of the desktop.
        wanted: the setting as it was kept; it stays where the desktop cannot be asked.
    """
    try:
        state = entry.state()
        if state is EntryState.MOVED:
            entry.switch(on=True)
    except OSError:
        return wanted
    return state in {EntryState.ON, EntryState.MOVED}
