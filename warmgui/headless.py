"""WarmGUI without a window: the same engine, and a status line until Ctrl-C."""

from __future__ import annotations

import contextlib
import locale
import logging
import os
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
from warmgui.core.messages import ConsentForRun, HeatOn, SafeStart, SettingsChanged
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.text import render
from warmgui.core.units import Formatter, prefs_from
from warmgui.io import settings_file
from warmgui.io.crash import RunMarker, boot_utc
from warmgui.io.password_file import file_in
from warmgui.io.ports import utc_offset_s
from warmgui.io.run_lock import AlreadyRunningError
from warmgui.io.runtime import build, run_lock
from warmgui.io.secrets import Secrets
from warmgui.io.text_json import english
from warmgui.options import applied
from warmgui.run_settings import RunSettings
from warmgui.status_console import Console, say_line
from warmgui.status_line import HOME_ASSISTANT_VARIABLE, MQTT_VARIABLE, PASSWORD_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.settings.model import Settings
    from warmgui.io.crash import LastRun
    from warmgui.io.run_lock import RunLock
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
WAITS = "A start without heat crashed, too: this one waits {seconds} s before it does anything."
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
        say_line(errors, render(problem, formatter.amount))
    if not (settings.consented or options.practice or options.simulate):
        say_line(errors, NO_CONSENT)
        return EXIT_NO_CONSENT
    try:
        found.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        privacy.close_folders(found.folders)
    except OSError as error:  # before the log: one sentence is enough
        return _no_start(errors, error)
    log.start(found, verbose=options.verbose, simulate=options.simulate)
    try:
        console = Console(out, formatter, as_json=options.json, errors=errors)
        return _run(_Run(options, settings, found, console, errors))
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


@dataclass(frozen=True, slots=True)
class _Run:
    """One run without a window: what it was told, and where it speaks."""

    options: Options
    settings: Settings
    found: Paths
    console: Console
    errors: TextIO


def _run(run: _Run) -> int:
    errors = run.errors
    try:
        lock = run_lock(run.found, simulate=run.options.simulate)
    except AlreadyRunningError:
        say_line(errors, ALREADY_RUNNING)
        return EXIT_ALREADY_RUNNING
    except OSError as error:
        return _no_start(errors, error)
    marker = _marker(run.options, run.found)
    last = marker.begin()
    try:
        code = _heat(run, last, lock)
    except Exception as error:
        marker.failed(f"{type(error).__name__}: {error}")
        raise
    finally:
        lock.release()
    if code == EXIT_ENGINE_ENDED:
        marker.failed("the engine ended")
    else:
        marker.end()
    return code


def _heat(run: _Run, last: LastRun | None, lock: RunLock) -> int:
    options, found, errors = run.options, run.found, run.errors
    crashes = last.in_a_row if last is not None and last.safe_start_offered else 0
    end = threading.Event()
    if last is not None:
        say_line(errors, last.sentence)
        _wait(end, last.wait_s, options.time_limit_s, errors)
    if end.is_set():
        return EXIT_OK
    safe = options.safe_start or crashes > 0
    if safe:
        run.console.say_safe_start(crashes)
    kept = RunSettings(found.settings_file, options)

    def read_settings_again() -> None:
        changed = kept.read_again()
        if changed is not None:
            runtime.post(SettingsChanged(changed))

    passwords = file_in(found.data)
    problem = passwords.look()
    if problem:
        say_line(errors, english(problem))
    try:
        runtime = build(
            run.settings,
            found,
            run.console.take,
            simulate=options.simulate,
            speed=options.speed,
            secrets=Secrets(fallback=_taken(PASSWORD_VARIABLE), file=passwords),
            sensor_secrets=Secrets(given=_sensor_passwords(run.settings), file=passwords),
            graphics=not safe,
            reload_settings=read_settings_again,
            lock=lock,
        )
    except OSError as error:
        return _no_start(errors, error)
    with _until_told(end):
        _begin(runtime, options, SafeStart(crashes) if safe else None)  # the very first tick should know it
        runtime.start()
        _show_until(end, run.console, options.time_limit_s, runtime)
    failed = runtime.has_ended
    ended = runtime.stop()
    if not ended:
        logger.error("the engine did not end in time")
    run.console.summary(_last_words(options, ended=ended, lost_seconds=runtime.lost_seconds))
    if failed:  # whoever watches over services starts it again
        say_line(errors, ENGINE_ENDED)
        return EXIT_ENGINE_ENDED
    return EXIT_OK


def _wait(end: threading.Event, wait_s: float, time_limit_s: float | None, errors: TextIO) -> None:
    if not wait_s:
        return
    say_line(errors, WAITS.format(seconds=round(wait_s)))
    with _until_told(end):
        end.wait(wait_s if time_limit_s is None else min(wait_s, time_limit_s))
    if time_limit_s is not None and time_limit_s <= wait_s:
        end.set()


def _marker(options: Options, found: Paths) -> RunMarker:
    """Tells the next start, in the log, how this run ended."""
    crash_file = log.file_of(found.crash_file, simulate=options.simulate)
    role = "headless-simulated" if options.simulate else "headless"
    return RunMarker(found.data, crash_file, role, __version__, boot_utc=boot_utc)


def _no_start(errors: TextIO, error: OSError) -> int:
    say_line(errors, f"WarmGUI cannot start: {reason_words(error)}.")
    return EXIT_NO_START


def _last_words(options: Options, *, ended: bool, lost_seconds: int = 0) -> str:
    words = "The miner has ended." if ended else "Something did not end in time; see the log."
    if options.simulate:
        words = "All of it was simulated."
    if lost_seconds:
        words += f" The last {lost_seconds} seconds could not be written into the history."
    return words


def _begin(runtime: Runtime, options: Options, safe: SafeStart | None) -> None:
    """Consent and the wish to heat, as the command line says; nobody else can press a button here."""
    if options.practice or options.simulate:
        runtime.post(ConsentForRun())
    if safe is not None:
        runtime.post(safe)
    elif options.heat or options.practice or options.simulate:
        runtime.post(HeatOn())


def _show_until(end: threading.Event, console: Console, time_limit_s: float | None, runtime: Runtime) -> None:
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


def _formatter(settings: Settings) -> Formatter:
    # Python reads "C.UTF-8" as American English; it is nobody's region.
    plain = locale.setlocale(locale.LC_CTYPE).partition(".")[0] in {"C", "POSIX"}
    name = "C" if plain else locale.getlocale()[0] or "C"
    offset_s = utc_offset_s(time.time())
    return Formatter(prefs_from(settings.appearance, name, offset_s, settings.money.currency))
