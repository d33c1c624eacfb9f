"""The start at log-in on Windows: the value `WarmGUI` of this user's `Run` key.

Task manager and settings switch such a value off without removing it: then `StartupApproved` holds twelve
bytes for it whose first one is odd. Source: observed on Windows 10 and 11; Microsoft documents only `Run`.
"""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warmgui.io.desktop.autostart_entry import EntryState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.io.desktop.start_command import StartCommand

NAME = "WarmGUI"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
LONGEST = 260
"""Characters of a command that Windows takes from `Run`."""


def command_line(argv: Sequence[str]) -> str:
    """As Windows reads it back; the program is always quoted, so that no part of its path can be mistaken."""
    from subprocess import list2cmdline

    return f'"{argv[0]}" {list2cmdline(argv[1:])}'.rstrip()


class WindowsAutostart:
    """`Autostart` in the registry.

    Args:
        command: what is to be started.
        registry: the module `winreg`.
    """

    def __init__(self, command: StartCommand, registry: Any = None) -> None:
        if registry is None:
            import winreg as registry  # there is one only on Windows
        self._command, self._registry = command, registry

    def state(self) -> EntryState:
        """See `Autostart`."""
        line = self._value(RUN)
        if not isinstance(line, str):
            return EntryState.OFF
        approved = self._value(APPROVED)
        if isinstance(approved, bytes) and approved[:1] and approved[0] % 2:
            return EntryState.OFF
        program, _, tail = line.removeprefix('"').partition('"')
        if not tail.endswith(command_line(("", *self._command.tail)).removeprefix('""')):
            return EntryState.OTHER
        return EntryState.ON if Path(program).is_file() else EntryState.MOVED

    def switch(self, *, on: bool) -> None:
        """See `Autostart`."""
        if not on:
            if self.state() is not EntryState.OTHER:
                self._remove(RUN)
                self._remove(APPROVED)
            return
        line = command_line(self._command.argv)
        if len(line) > LONGEST:
            raise OSError(errno.ENAMETOOLONG, "Windows does not start a program with such a long path", line)
        registry = self._registry
        with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, RUN, 0, registry.KEY_SET_VALUE) as key:
            registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
        self._remove(APPROVED)  # who switches it on here wants it on

    def _value(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKeyEx(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_READ) as key:
                return registry.QueryValueEx(key, NAME)[0]
        except FileNotFoundError:
            return None

    def _remove(self, path: str) -> None:
        registry = self._registry
        with (
            contextlib.suppress(FileNotFoundError),
            registry.OpenKeyEx(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, NAME)
