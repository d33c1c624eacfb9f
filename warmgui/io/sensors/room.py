"""Sensors of the list that need no network: a file, a program. The first number is the value.

A manually typed temperature is the engine's business (`ManualRoom`).
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.process_guard import split_command
from warmgui.io.sensors.room_reading import from_words, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.thermometers import Thermometer

COMMAND_TIMEOUT_S = 20.0
_LONGEST = 4096
_ALWAYS_FRESH = ("/sys/", "/proc/", "/dev/")
"""The time stamp of a file there says nothing: it is made anew at every reading."""


class FileThermometer:
    """The first number of a file. It was true when the file was written: an abandoned file grows old."""

    def __init__(self, entry: Thermometer, wall_clock: Callable[[], float] = time.time) -> None:
        self.name, self.period_s = entry.shown_name, entry.asked_every_s
        self._entry, self._path = entry, Path(entry.path.strip()).expanduser()
        self._wall_clock = wall_clock

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"file {self._path}"
        try:
            with self._path.open("rb") as file:
                words = file.read(_LONGEST).decode(errors="replace")
            age_s = max(0.0, self._wall_clock() - self._path.stat().st_mtime)
        except OSError as error:
            problem = translate(
                "sensors", "its file cannot be read: {problem}", problem=error.strerror or str(error)
            )
            return [refused(self._entry, now_s, problem, source)]
        if self._path.as_posix().startswith(_ALWAYS_FRESH):
            age_s = 0.0
        return [from_words(self._entry, words, now_s - age_s, source)]

    def close(self) -> None:
        """Nothing is held open."""


class CommandThermometer:
    """The first number that a program prints. Never a shell; a program that hangs is ended."""

    def __init__(self, entry: Thermometer, timeout_s: float = COMMAND_TIMEOUT_S) -> None:
        self.name, self.period_s = entry.shown_name, entry.asked_every_s
        self._entry = entry
        self._timeout_s = timeout_s

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"command {self._entry.command}"
        words, problem = self._run()
        if problem:
            return [refused(self._entry, now_s, problem, source)]
        return [from_words(self._entry, words, now_s, source)]

    def close(self) -> None:
        """Nothing is held open: a run ends by its own time limit."""

    def _run(self) -> tuple[str, Text]:
        try:
            argv = split_command(self._entry.command)
            done = subprocess.run(
                argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=self._timeout_s, check=False
            )
        except subprocess.TimeoutExpired:
            return "", translate(
                "sensors", "its command did not end within {seconds} s", seconds=f"{self._timeout_s:g}"
            )
        except (OSError, ValueError, IndexError) as error:
            return "", translate("sensors", "its command cannot be run: {problem}", problem=str(error))
        if done.returncode != 0:
            return "", translate(
                "sensors",
                "its command ended with code {code}: {words}",
                code=done.returncode,
                words=done.stderr[-200:].decode(errors="replace").strip() or "-",
            )
        return done.stdout[:_LONGEST].decode(errors="replace"), EMPTY
