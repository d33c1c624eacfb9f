"""How the desktop starts this very program again: frozen, as an AppImage, from a wheel or a source tree."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.io.process_guard import is_windows
from warmgui.paths import HOME_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

BACKGROUND = "--background"
TERMINAL_TWIN = "warmgui-cli"
"""The same program, made for terminals: on Windows a program has either windows or a terminal."""


@dataclass(frozen=True, slots=True)
class StartCommand:
    """A program and its arguments."""

    program: str
    """Absolute path of what is executed."""
    module: tuple[str, ...]
    """What a Python needs to find WarmGUI; empty where the program is WarmGUI itself."""
    tail: tuple[str, ...]
    """How it is to start: in the background; with the folder of its settings where that is no usual one."""

    @property
    def argv(self) -> tuple[str, ...]:
        """All of it."""
        return (self.program, *self.module, *self.tail)


def start_command(environ: Mapping[str, str] | None = None) -> StartCommand:
    """The command of this run's program, for the user whose settings this run uses."""
    environ = os.environ if environ is None else environ
    home = environ.get(HOME_VARIABLE, "").strip()
    tail = (BACKGROUND, "--home", str(Path(home).expanduser().absolute())) if home else (BACKGROUND,)
    if getattr(sys, "frozen", False):
        return StartCommand(_appimage(environ) or _windowed(), (), tail)
    return StartCommand(_python(), _module(), tail)


def _appimage(environ: Mapping[str, str]) -> str:
    """The AppImage that this program runs from: its own folder is a mount that the next log-in does not have.

    A program that was started from a terminal of another AppImage inherits that one's variables.
    """
    image, mount = environ.get("APPIMAGE", ""), environ.get("APPDIR", "")
    if not image or not mount:
        return ""
    inside = Path(sys.executable).resolve().is_relative_to(Path(mount).resolve())
    return image if inside else ""


def _windowed() -> str:
    """The frozen program itself: on Windows its twin for terminals may be what runs now."""
    program = Path(sys.executable)
    if program.stem == TERMINAL_TWIN:
        return str(program.with_name(f"warmgui{program.suffix}"))
    return str(program)


def _python() -> str:
    """This Python; on Windows the one beside it that opens no console."""
    windowless = Path(sys.executable).with_name("pythonw.exe")
    return str(windowless) if is_windows() and windowless.is_file() else sys.executable


def _module() -> tuple[str, ...]:
    """An installed package is found from every folder, a bare source tree has to be named."""
    from importlib import metadata  # late: nobody asks in the first second

    try:
        metadata.distribution("warmgui")
    except metadata.PackageNotFoundError:
        root = str(Path(__file__).resolve().parents[3])
        code = (
            f"import sys; sys.path.insert(0, {root!r}); from warmgui.__main__ import main; sys.exit(main())"
        )
        return ("-c", code)
    return ("-m", "warmgui")
