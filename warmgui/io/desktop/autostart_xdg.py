"""The start at log-in on Linux: `$XDG_CONFIG_HOME/autostart/warmgui.desktop`.

Source: Desktop Application Autostart Specification 0.5 and Desktop Entry Specification 1.4 (freedesktop.org).
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.io.desktop.autostart_entry import EntryState
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.io.desktop.start_command import StartCommand

DESKTOP_ID = "warmgui"
"""Of the desktop file, and of the windows on Wayland; `gui.application` says the same."""
_GROUP = "[Desktop Entry]"
_LARGEST_BYTES = 100_000
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=+,@")


def autostart_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where this user's entries lie."""
    environ = os.environ if environ is None else environ
    config = environ.get("XDG_CONFIG_HOME", "")
    # The specification: a path that is not absolute is to be ignored.
    base = Path(config) if config and Path(config).is_absolute() else Path("~/.config").expanduser()
    return base / "autostart"


def exec_words(argv: Sequence[str]) -> str:
    """Program and arguments as the value of `Exec`: quoted, then escaped as any text of such a file is.

    GLib looks for the program before it reads "%%" as a percent sign; in what `env` is told it does not look.
    """
    if "%" in argv[0]:
        argv = ("env", *argv)
    return _escaped(" ".join(_quoted(word) for word in argv))


class XdgAutostart:
    """`Autostart` as a file.

    Args:
        folder: for such entries; made when it is needed.
        command: what is to be started.
    """

    def __init__(self, folder: Path, command: StartCommand) -> None:
        self._file = folder / f"{DESKTOP_ID}.desktop"
        self._command = command

    def state(self) -> EntryState:
        """See `Autostart`."""
        found = self._read()
        if not found or found.get("Hidden") == "true" or found.get("X-GNOME-Autostart-enabled") == "false":
            return EntryState.OFF
        # Who wrote a command of their own (with `nice`, say) keeps it, as long as it ends as ours does.
        if not f" {found.get('Exec', '')}".endswith(f" {exec_words(self._command.tail)}"):
            return EntryState.OTHER
        program = _unescaped(found.get("TryExec", ""))
        return EntryState.ON if not program or shutil.which(program) else EntryState.MOVED

    def switch(self, *, on: bool) -> None:
        """See `Autostart`."""
        if not on:
            if self.state() is not EntryState.OTHER:
                self._file.unlink(missing_ok=True)
            return
        words = self._words()
        try:
            words.encode("utf-8")
        except UnicodeEncodeError:
            reason = "this program's path has characters that such an entry cannot hold"
            raise OSError(errno.EILSEQ, reason, ascii(self._command.program)) from None
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self._file, words)

    def _words(self) -> str:
        return "\n".join(
            (
                _GROUP,
                "Type=Application",
                "Version=1.4",
                "Name=WarmGUI",
                "Comment=Heats this room with the PC, starting in the tray",
                f"Exec={exec_words(self._command.argv)}",
                # Where the program was removed, the desktop leaves the entry out instead of complaining.
                f"TryExec={_escaped(self._command.program)}",
                f"Icon={DESKTOP_ID}",
                "Terminal=false",
                "StartupNotify=false",
                "X-GNOME-Autostart-enabled=true",
                "",
            )
        )

    def _read(self) -> dict[str, str]:
        """Keys of the entry; empty where there is none.

        Raises:
            OSError: it is there and cannot be read.
        """
        if not self._file.is_file():
            return {}
        with self._file.open("rb") as file:
            text = file.read(_LARGEST_BYTES).decode("utf-8", "replace")
        found: dict[str, str] = {}
        inside = False
        for line in text.splitlines():
            if line.startswith("["):
                inside = line.strip() == _GROUP
            elif inside and "=" in line and not line.startswith("#"):
                key, _, value = line.partition("=")
                found.setdefault(key.strip(), value.strip())
        return found


def _quoted(word: str) -> str:
    """One argument of `Exec`; a percent sign would be a field code."""
    doubled = word.replace("%", "%%")
    if word and all(letter in _PLAIN for letter in word):
        return doubled
    for letter in '\\"`$':  # the backslash first
        doubled = doubled.replace(letter, f"\\{letter}")
    return f'"{doubled}"'


_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escaped(text: str) -> str:
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in text)
    return f"\\s{escaped[1:]}" if escaped.startswith(" ") else escaped


def _unescaped(value: str) -> str:
    letters = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    text, rest = "", iter(value)
    for letter in rest:
        text += letters.get(next(rest, ""), "") if letter == "\\" else letter
    return text
