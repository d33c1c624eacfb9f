"""What the command line asked for, as one frozen value; `python -m warmgui --help` has the words."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui import __version__
from warmgui.core.local_forms import COLDEST_C, FORMS, WARMEST_C

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.settings.model import Settings

LANGUAGES = ("system", "en", "ar", "zh_CN")
PSEUDO_LANGUAGES = ("pseudo", "pseudo-rtl")
"""For whoever works on the program; neither in `--help` nor in the settings."""
THEMES = ("system", "light", "dark")
_MAX_SPEED = 1000.0
_MOST_W = 5000.0
_LONGEST_WAIT_S = 600.0


@dataclass(frozen=True, slots=True)
class Options:
    """One run's wishes. None: as the settings say. They are never written to the settings file."""

    practice: bool = False
    """Consent for this run: real hashes, on the practice network on this computer only."""
    heat: bool = False
    """Begin to heat at once."""
    headless: bool = False
    background: bool = False
    """Start in the tray, without a window; where there is no tray, with a minimised one."""
    simulate: bool = False
    """A simulated PC and room; nothing mines."""
    speed: float = 1.0
    """How many simulated seconds pass in one; above 1 only with `simulate`."""
    target_c: float | None = None
    power_w: float | None = None
    """Constant mining watts instead of a room temperature."""
    home: Path | None = None
    """Folder for settings, history and logs, instead of the system's usual ones."""
    language: str | None = None
    theme: str | None = None
    time_limit_s: float | None = None
    json: bool = False
    """Headless status as one JSON object a second."""
    show_page: str | None = None
    verbose: bool = False
    """Also debug lines in the log."""
    safe: bool = False
    """No device and no network: a window to look, change, export and reset in. Nothing heats."""
    safe_start: bool = False
    """Begin without heating and leave graphics cards alone, whatever was wished before."""
    diagnostics: Path | None = None
    """Write a report about faults there, and end."""
    command: tuple[str, ...] = ()
    """A command for the WarmGUI that runs, or for this machine, as typed: see `core.local_commands`."""
    wait_s: float = 0.0
    """With a command: so long for a WarmGUI that has just been started."""
    yes: bool = False
    """With `fleet`, `service` and `reset`: what they ask is answered, by whoever types this here."""


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Options of a command line (`sys.argv` when None); ends the program for `--help` and mistakes."""
    command_line = parser()
    given = command_line.parse_args(arguments)
    if given.speed != 1.0 and not given.simulate:
        command_line.error("--speed needs --simulate: real time cannot be hurried")
    if (given.yes or given.wait_s) and not given.command:
        command_line.error("--yes and --wait belong to a command, as in: warmgui --wait 10 heat on")
    if given.safe and (given.heat or given.practice or given.simulate):
        command_line.error("--safe heats nothing: leave out --heat, --practice and --simulate")
    return Options(**{**vars(given), "command": tuple(given.command)})


def applied(options: Options, settings: Settings) -> Settings:
    """The settings for this run: target, power, language and theme of the command line count."""
    comfort, appearance = settings.comfort, settings.appearance
    if options.target_c is not None:
        comfort = replace(comfort, setpoint_c=options.target_c, control="thermostat")
    if options.power_w is not None:
        comfort = replace(comfort, constant_w=options.power_w, control="constant")
    if options.language is not None:
        appearance = replace(appearance, language=options.language)
    if options.theme is not None:
        appearance = replace(appearance, theme=options.theme)
    return replace(settings, comfort=comfort, appearance=appearance)


def parser() -> argparse.ArgumentParser:
    """The parser; its help is the reference, the man page and the shells' completion are made of it."""
    command_line = argparse.ArgumentParser(
        prog="warmgui",
        description="A room heater you can trust: your PC mines SHA-256d while heat, power and earnings "
        "are shown side by side. Without a display it runs headless.",
        epilog="commands:\n" + "\n".join(f"  {words:28} {meaning}" for words, meaning in FORMS),
        formatter_class=_Help,
    )
    command_line.add_argument(
        "command",
        nargs="*",
        metavar="COMMAND",
        help="tell the WarmGUI that runs, or this machine, something, and end: see below",
    )
    command_line.add_argument("--version", action="version", version=f"WarmGUI {__version__}")
    add = command_line.add_argument
    add(
        "--practice",
        action="store_true",
        help="consent for this run: mine for real, on the practice network on this computer only",
    )
    add("--heat", action="store_true", help="begin to heat at once (--headless --practice implies it)")
    add("--headless", action="store_true", help="no window: a status line until Ctrl-C")
    add("--background", action="store_true", help="start in the tray (without one: minimised)")
    add("--simulate", action="store_true", help="a simulated PC and room; nothing mines")
    add(
        "--speed",
        type=_number(0.1, _MAX_SPEED),
        default=1.0,
        metavar="X",
        help="with --simulate: simulated seconds per second",
    )
    add(
        "--target",
        dest="target_c",
        type=_number(COLDEST_C, WARMEST_C),
        metavar="C",
        help="room target for this run, °C",
    )
    add(
        "--power",
        dest="power_w",
        type=_number(0.0, _MOST_W),
        metavar="W",
        help="constant mining power for this run, W",
    )
    add("--home", type=Path, metavar="DIR", help="keep settings, history and logs in this folder")
    add("--language", choices=_Languages(LANGUAGES), help="language of this run")
    add("--theme", choices=THEMES, help="colours of this run")
    add(
        "--time-limit",
        dest="time_limit_s",
        type=_number(0.0, math.inf),
        metavar="S",
        help="end by itself after so many seconds",
    )
    add("--json", action="store_true", help="headless: one JSON object a second; with a command: its answer")
    add("--show-page", metavar="NAME", help="open the window at this page")
    add("--verbose", action="store_true", help="write more into the log")
    add(
        "--safe",
        action="store_true",
        help="safe mode, when a start fails: no device, no network, no heat; settings can be seen, changed, "
        "exported and reset",
    )
    add(
        "--safe-start",
        action="store_true",
        help="begin without heating and leave graphics cards alone, whatever was wished before",
    )
    add(
        "--diagnostics",
        type=Path,
        metavar="FILE.zip",
        help="write a report about faults, without what is private, and end; nothing is sent",
    )
    add(
        "--wait",
        dest="wait_s",
        type=_number(0.0, _LONGEST_WAIT_S),
        default=0.0,
        metavar="S",
        help="with a command: wait so long for a WarmGUI that has just been started",
    )
    add(
        "--yes",
        action="store_true",
        help="with fleet, service and reset: yes to what they ask, as your word at this machine; "
        "consent to mining is always asked for",
    )
    return command_line


class _Help(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the commands; folds the description as usual."""

    def add_text(self, text: str | None) -> None:
        super().add_text(text if text is None or "\n" in text else self._folded(text))

    def _folded(self, text: str) -> str:
        return "\n".join(self._split_lines(text, self._width))


class _Languages(tuple[str, ...]):
    """Names those for everybody; takes the others as well."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return word in PSEUDO_LANGUAGES or super().__contains__(word)


class _number:  # noqa: N801 - a converter: argparse shows its name in messages
    """A finite number within limits, for argparse."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def __call__(self, word: str) -> float:
        try:
            value = float(word)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{word!r} is not a number") from None
        if not math.isfinite(value) or not self.low <= value <= self.high:
            limits = f"from {self.low:g}" + (f" to {self.high:g}" if math.isfinite(self.high) else " up")
            raise argparse.ArgumentTypeError(f"{word} is out of range: {limits}")
        return value
