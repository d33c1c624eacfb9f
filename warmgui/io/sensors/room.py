"""The room thermometer as a file or a program: its first number is the temperature in °C.

A manually typed temperature is the engine's business (`ManualRoom`).
"""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.model import Reading
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.process_guard import split_command
from warmgui.io.sensors.base import unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings import RoomSettings
    from warmgui.io.sensors.base import Sensor

COMMAND_TIMEOUT_S = 20.0
_LONGEST = 4096
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_POSSIBLE_C = (-40.0, 60.0)
_ALWAYS_FRESH = ("/sys/", "/proc/", "/dev/")
"""The time stamp of a file there says nothing: it is made anew at every reading."""


def room_sensor(settings: RoomSettings) -> Sensor | None:
    """The sensor that the settings name; None when there is none to read."""
    if settings.sensor == "file" and settings.sensor_path:
        return FileThermometer(Path(settings.sensor_path))
    if settings.sensor == "command" and settings.sensor_command:
        return CommandThermometer(settings.sensor_command)
    return None


class FileThermometer:
    """The first number of a file. It was true when the file was written: an abandoned file grows old."""

    name = "room thermometer"
    period_s = 2.0

    def __init__(self, path: Path, wall_clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._wall_clock = wall_clock

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"file {self._path}"
        try:
            with self._path.open("rb") as file:
                words = file.read(_LONGEST).decode(errors="replace")
            age_s = max(0.0, self._wall_clock() - self._path.stat().st_mtime)
        except OSError as error:
            reason = translate(
                "sensors",
                "The room thermometer's file cannot be read: {problem}.",
                problem=error.strerror or str(error),
            )
            return [unknown(Quantity.ROOM_C, now_s, reason, source)]
        if self._path.as_posix().startswith(_ALWAYS_FRESH):
            age_s = 0.0
        return [_reading(words, now_s, now_s - age_s, source)]

    def close(self) -> None:
        """Nothing is held open."""


class CommandThermometer:
    """The first number that a program prints. Never a shell; a program that hangs is ended."""

    name = "room thermometer"
    period_s = 60.0

    def __init__(self, command: str, timeout_s: float = COMMAND_TIMEOUT_S) -> None:
        self._command = command
        self._timeout_s = timeout_s

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"command {self._command}"
        words, problem = self._run()
        if problem:
            return [unknown(Quantity.ROOM_C, now_s, problem, source)]
        return [_reading(words, now_s, now_s, source)]

    def close(self) -> None:
        """Nothing is held open: a run ends by its own time limit."""

    def _run(self) -> tuple[str, Text]:
        try:
            argv = split_command(self._command)
            done = subprocess.run(
                argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=self._timeout_s, check=False
            )
        except subprocess.TimeoutExpired:
            return "", translate(
                "sensors",
                "The room thermometer's command did not end within {seconds} s.",
                seconds=f"{self._timeout_s:g}",
            )
        except (OSError, ValueError, IndexError) as error:
            return "", translate(
                "sensors", "The room thermometer's command cannot be run: {problem}.", problem=str(error)
            )
        if done.returncode != 0:
            return "", translate(
                "sensors",
                "The room thermometer's command ended with code {code}: {words}",
                code=done.returncode,
                words=done.stderr[-200:].decode(errors="replace").strip() or "-",
            )
        return done.stdout[:_LONGEST].decode(errors="replace"), EMPTY


def _reading(words: str, now_s: float, at_s: float, source: str) -> Reading:
    found = _NUMBER.search(words)
    if found is None:
        reason = translate(
            "sensors", "The room thermometer gave no number but “{words}”.", words=words.strip()[:40]
        )
        return unknown(Quantity.ROOM_C, now_s, reason, source)
    value_c = float(found[0].replace(",", "."))
    if not _POSSIBLE_C[0] <= value_c <= _POSSIBLE_C[1]:
        reason = translate(
            "sensors", "The room thermometer says {value} °C, which cannot be.", value=f"{value_c:g}"
        )
        return unknown(Quantity.ROOM_C, now_s, reason, source)
    return Reading(Quantity.ROOM_C, value_c, Provenance.MEASURED, at_s, source)
