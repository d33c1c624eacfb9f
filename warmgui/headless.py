"""WarmGUI without a window: the same engine, and a status line until Ctrl-C."""

from __future__ import annotations

import contextlib
import json
import locale
import logging
import os
import shutil
import signal
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from warmgui import __version__, log, paths, privacy
from warmgui.console import reason_words
from warmgui.core.local_forms import NO_CONSENT
from warmgui.core.messages import ConsentForRun, HeatOff, HeatOn, SettingsChanged
from warmgui.core.settings.model import inconsistencies
from warmgui.core.text import Amount, render
from warmgui.core.units import Formatter, prefs_from
from warmgui.core.upstream_words import PASSWORD_NEEDED
from warmgui.core.vocabulary import Severity
from warmgui.io import settings_file
from warmgui.io.crash import RunMarker, boot_utc
from warmgui.io.ports import utc_offset_s
from warmgui.io.run_lock import AlreadyRunningError
from warmgui.io.runtime import build
from warmgui.io.secrets import Secrets
from warmgui.options import applied
from warmgui.run_settings import RunSettings
from warmgui.status_line import (
    HOME_ASSISTANT_VARIABLE,
    MQTT_VARIABLE,
    PASSWORD_VARIABLE,
    questions,
    status_line,
    status_object,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.io.running import Runtime
    from warmgui.options import Options
    from warmgui.paths import Paths

logger = logging.getLogger(__name__)

EXIT_OK = 0
EXIT_NO_START = EXIT_ENGINE_ENDED = 1
EXIT_NO_CONSENT = 3
EXIT_ALREADY_RUNNING = 4
ALREADY_RUNNING = "WarmGUI is running already in this folder: end it first, or name another one with --home."
ENGINE_ENDED = "The heater's control ended by a mistake of the program, so WarmGUI ends: see the log."
_LINE_EVERY_S = 10.0
_REFRESH_S = 1.0


def run(options: Options, out: TextIO | None = None, errors: TextIO | None = None) -> int:
    """Run until Ctrl-C, SIGTERM or the time limit; returns the exit status."""
    with contextlib.ExitStack() as stack:
        if sys.stdout is None or sys.stderr is None:  # a windowed program on Windows has no streams
            nowhere = stack.enter_context(Path(os.devnull).open("w", encoding="utf-8"))
            out, errors = out or nowhere, errors or nowhere
        return _prepare(options, out or sys.stdout, errors or sys.stderr)


def _prepare(options: Options, out: TextIO, errors: TextIO) -> int:
    for stream in (out, errors):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without ° or → gets a question mark
    try:
        found = paths.find()
    except OSError as error:
        return _no_start(errors, error)
    loaded = settings_file.load(found.settings_file)
    settings = applied(options, loaded.settings)
    formatter = _formatter(settings)
    for problem in (*loaded.problems, *inconsistencies(settings)):
        _say(errors, render(problem, formatter.amount))
    if not (settings.consented or options.practice or options.simulate):
        _say(errors, NO_CONSENT)
        return EXIT_NO_CONSENT
    try:
        found.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        privacy.close_folders(found.folders)
    except OSError as error:  # before the log: one sentence is enough
        return _no_start(errors, error)
    log.start(found, verbose=options.verbose, simulate=options.simulate)
    try:
        console = _Console(out, formatter, as_json=options.json, errors=errors)
        return _run(options, settings, found, console, errors)
    finally:
        log.stop()


def _sensor_passwords(settings: Settings) -> dict[str, str]:
    """Of the environment, for a broker and a Home Assistant where there is no keyring."""
    variables = {
        settings.mqtt.secret.key: MQTT_VARIABLE,
        settings.home_assistant.secret.key: HOME_ASSISTANT_VARIABLE,
    }
    return {key: word for key, name in variables.items() if (word := _taken(name))}


def _taken(variable: str) -> str | None:
    """A secret of the environment, which no child inherits from here on."""
    return os.environ.pop(variable, None)


def _run(options: Options, settings: Settings, found: Paths, console: _Console, errors: TextIO) -> int:
    kept = RunSettings(found.settings_file, options)

    def read_settings_again() -> None:
        changed = kept.read_again()
        if changed is not None:
            runtime.post(SettingsChanged(changed))

    try:
        runtime = build(
            settings,
            found,
            console.take,
            simulate=options.simulate,
            speed=options.speed,
            secrets=Secrets(fallback=_taken(PASSWORD_VARIABLE)),
            sensor_secrets=Secrets(given=_sensor_passwords(settings)),
            graphics=not options.safe_start,
            reload_settings=read_settings_again,
        )
    except AlreadyRunningError:
        _say(errors, ALREADY_RUNNING)
        return EXIT_ALREADY_RUNNING
    except OSError as error:
        return _no_start(errors, error)
    end = threading.Event()
    marker = _marker(options, found)
    last = marker.begin()
    if last is not None:
        _say(errors, last.sentence)
    with _until_told(end):
        _begin(runtime, options)  # first: the very first tick should know it
        runtime.start()
        _show_until(end, console, options.time_limit_s, runtime)
    failed = runtime.has_ended
    ended = runtime.stop()
    marker.end()
    if not ended:
        logger.error("the engine did not end in time")
    console.summary(_last_words(options, ended=ended, lost_seconds=runtime.lost_seconds))
    if failed:  # whoever watches over services starts it again
        _say(errors, ENGINE_ENDED)
        return EXIT_ENGINE_ENDED
    return EXIT_OK


def _marker(options: Options, found: Paths) -> RunMarker:
    """Tells the next start, in the log, how this run ended."""
    crash_file = log.file_of(found.crash_file, simulate=options.simulate)
    role = "headless-simulated" if options.simulate else "headless"
    return RunMarker(found.data, crash_file, role, __version__, boot_utc=boot_utc)


def _no_start(errors: TextIO, error: OSError) -> int:
    _say(errors, f"WarmGUI cannot start: {reason_words(error)}.")
    return EXIT_NO_START


def _last_words(options: Options, *, ended: bool, lost_seconds: int = 0) -> str:
    words = "The miner has ended." if ended else "Something did not end in time; see the log."
    if options.simulate:
        words = "All of it was simulated."
    if lost_seconds:
        words += f" The last {lost_seconds} seconds could not be written into the history."
    return words


def _begin(runtime: Runtime, options: Options) -> None:
    """Consent and the wish to heat, as the command line says; nobody else can press a button here."""
    if options.practice or options.simulate:
        runtime.post(ConsentForRun())
    if options.safe_start:
        runtime.post(HeatOff())
    elif options.heat or options.practice or options.simulate:
        runtime.post(HeatOn())


def _show_until(
    end: threading.Event, console: _Console, time_limit_s: float | None, runtime: Runtime
) -> None:
    began_s = time.monotonic()
    while not (end.is_set() or runtime.has_ended):
        left_s = None if time_limit_s is None else time_limit_s - (time.monotonic() - began_s)
        if left_s is not None and left_s <= 0:
            return
        end.wait(_REFRESH_S if left_s is None else min(_REFRESH_S, left_s))
        try:
            console.show()
        except BrokenPipeError:  # nobody reads any more
            return
        except OSError as error:  # a file on a full disk: no reason to let the room cool down
            console.complain(error)


@contextlib.contextmanager
def _until_told(end: threading.Event) -> Iterator[None]:
    """Ctrl-C and SIGTERM set the event; outside the main thread there are no signals to follow."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    old = {name: signal.signal(getattr(signal, name), lambda *_: end.set()) for name in names}
    try:
        yield
    finally:
        for name, handler in old.items():
            signal.signal(getattr(signal, name), handler)


@dataclass(slots=True)
class _Totals:
    """Of this run, from the day's running counts."""

    began_s: float
    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    hashes: int = 0
    energy_kwh: float = 0.0


class _Console:
    """Prints the newest snapshot: one refreshed line, a line now and then, or JSON."""

    def __init__(
        self, out: TextIO, formatter: Formatter, *, as_json: bool, errors: TextIO | None = None
    ) -> None:
        self._out = out
        self._errors = errors or sys.stderr
        self._told: set[str] = set()
        # A terminal or file that knows no UTF-8 gets JSON's own escapes instead of question marks.
        self._ascii = not str(getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
        self._formatter = formatter
        self._as_json = as_json
        self._refreshes = not as_json and out.isatty()
        self._lock = threading.Lock()
        self._newest: Snapshot | None = None
        self._before: Snapshot | None = None
        self._shown: Snapshot | None = None
        self._line_s: float | None = None
        self._width = 0
        self._totals = _Totals(time.monotonic())

    def take(self, snapshot: Snapshot) -> None:
        """A new snapshot, in the engine's thread."""
        with self._lock:
            self._count(snapshot)
            self._newest = snapshot

    def show(self) -> None:
        """Print what is due.

        Raises:
            OSError: nobody reads any more.
        """
        with self._lock:
            snapshot = self._newest
        if snapshot is None or snapshot is self._shown:
            return
        now_s = time.monotonic()
        self._shown = snapshot
        self._warn(snapshot)
        if self._as_json:
            self._print(json.dumps(status_object(snapshot, Formatter()), ensure_ascii=self._ascii) + "\n")
        elif self._refreshes:
            columns = shutil.get_terminal_size().columns - 1
            line = status_line(snapshot, self._formatter)[:columns]
            self._print("\r" + line.ljust(self._width))
            self._width = len(line)
        elif self._line_s is None or now_s - self._line_s >= _LINE_EVERY_S:
            self._line_s = now_s
            self._print(status_line(snapshot, self._formatter) + "\n")

    def complain(self, error: OSError) -> None:
        """The status cannot be written: say so, once."""
        self._say_once("output", f"The status cannot be written ({reason_words(error)}). Heating goes on.")

    def _warn(self, snapshot: Snapshot) -> None:
        """Each trouble once, for who reads lines; JSON has all of them in every object."""
        for fault in () if self._as_json else snapshot.faults:
            asked = fault.code in {"certificate", PASSWORD_NEEDED}  # told below, with what to do
            if fault.severity is not Severity.INFO and not asked:
                words = render(fault.text, self._formatter.amount)
                self._say_once(f"{fault.code} {fault.device}", ("\n" if self._refreshes else "") + words)
        for key, words in () if self._as_json else questions(snapshot, self._formatter):
            self._say_once(key, ("\n" if self._refreshes else "") + words)

    def _say_once(self, key: str, words: str) -> None:
        if key not in self._told:
            self._told.add(key)
            _say(self._errors, words)

    def summary(self, last_words: str) -> None:
        """What this run gave, once everything has ended."""
        totals = self._totals
        amounts = self._formatter.amount
        words = (
            f"Ended after {amounts(Amount(time.monotonic() - totals.began_s, 'duration_s'))}: "
            f"{amounts(Amount(totals.energy_kwh, 'energy_kwh'))} of electricity became heat, "
            f"{amounts(Amount(float(totals.hashes), 'hashes'))}, shares {totals.accepted} ok, "
            f"{totals.rejected} rejected, {totals.stale} stale. {last_words}"
        )
        with contextlib.suppress(OSError):
            if self._as_json:
                line = json.dumps({"summary": words, **_plain(totals)}, ensure_ascii=self._ascii)
                self._print(line + "\n")
            else:
                self._print(("\n" if self._refreshes else "") + words + "\n")

    def _count(self, snapshot: Snapshot) -> None:
        """Add what grew; the day's counts begin anew at midnight."""
        before, self._before = self._before, snapshot
        if before is None:
            return
        totals = self._totals
        for name in ("accepted", "rejected", "stale", "hashes"):
            new, old = getattr(snapshot.shares, name), getattr(before.shares, name)
            setattr(totals, name, getattr(totals, name) + (new - old if new >= old else new))
        new_kwh, old_kwh = snapshot.today.energy_kwh, before.today.energy_kwh
        totals.energy_kwh += new_kwh - old_kwh if new_kwh >= old_kwh else new_kwh

    def _print(self, words: str) -> None:
        self._out.write(words)
        self._out.flush()


def _plain(totals: _Totals) -> dict[str, float]:
    return {
        "accepted": totals.accepted,
        "rejected": totals.rejected,
        "stale": totals.stale,
        "hashes": totals.hashes,
        "energy_kwh": totals.energy_kwh,
    }


def _formatter(settings: Settings) -> Formatter:
    # Python reads "C.UTF-8" as American English; it is nobody's region.
    plain = locale.setlocale(locale.LC_CTYPE).partition(".")[0] in {"C", "POSIX"}
    name = "C" if plain else locale.getlocale()[0] or "C"
    offset_s = utc_offset_s(time.time())
    return Formatter(prefs_from(settings.appearance, name, offset_s, settings.money.currency))


def _say(stream: TextIO, words: str) -> None:
    with contextlib.suppress(OSError):
        stream.write(words + "\n")
        stream.flush()
