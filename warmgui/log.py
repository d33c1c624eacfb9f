"""The log: a few rotating files on this PC, for the user to read or to attach to a report. Nothing is sent.

The user's home folder is written as `~`, because people paste logs into public places. A simulation writes
files of its own. Where two programs share a file all the same (a window, and a run without one that finds it
running), Windows lets nobody rename it: then it grows a little until somebody can.
"""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.console import reason_words
from warmgui.io.crash import Watched

if TYPE_CHECKING:
    from warmgui.paths import Paths

LARGEST_FILE_BYTES = 1_000_000
OLD_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_PATIENCE_BYTES = 100_000
"""A file that cannot be renamed grows by so much before that is tried again,"""
_ENDLESS = 4
"""and is begun anew once it is so many times too large."""
_SAID_OFTEN = 20
"""A warning or fault that comes from the same place with the same words so often is then told seldom:"""
_SELDOM = 10
"""at the times 100, 1000, 10,000 ..., with how often it was."""
_MOST_PLACES = 500
_ROOTS = ("warmgui", "py.warnings")
"""Our own loggers and Python's warnings; other libraries keep their own counsel."""


def start(paths: Paths, *, verbose: bool = False, home: Path | None = None, simulate: bool = False) -> None:
    """Log to `paths.log_file`, and a crash of the interpreter to `paths.crash_file`.

    Starting again replaces the earlier log, so that no line is written twice. Where the folder cannot be
    written, the program runs without a log file rather than not at all, and says so on the console.

    Args:
        paths: whose `logs` folder is used.
        verbose: also debug lines.
        home: the folder to be written as `~`; the user's by default.
        simulate: of a simulation, which may run beside the real thing: files of its own.
    """
    stop()
    try:
        paths.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _LogFile(file_of(paths.log_file, simulate=simulate))
        handler.watch_crashes(file_of(paths.crash_file, simulate=simulate))
    except OSError as error:
        logging.getLogger(__name__).warning("There is no log file: %s", reason_words(error))
        return
    handler.setFormatter(_HomeHidden(home or _home()))
    handler.addFilter(_Repeats())
    for name in _ROOTS:
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    logging.captureWarnings(capture=True)


def file_of(path: Path, *, simulate: bool) -> Path:
    """The same file, or a simulation's."""
    return path.with_name(f"simulated-{path.name}") if simulate else path


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a service user, or a container: it has none
        return Path("/")


def stop() -> None:
    """Let go of the files. Safe to call at any time."""
    for name in _ROOTS:
        logger = logging.getLogger(name)
        for handler in [h for h in logger.handlers if isinstance(h, _LogFile)]:
            logger.removeHandler(handler)
            with contextlib.suppress(OSError):  # the last lines, and a disk that is full
                handler.close()
            logging.captureWarnings(capture=False)


class _LogFile(RotatingFileHandler):
    """The rotating log, and beside it the file for the interpreter's last words."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            maxBytes=LARGEST_FILE_BYTES,
            backupCount=OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",  # a folder's name need not be text
        )
        self._crash: Watched | None = None

    def watch_crashes(self, path: Path) -> None:
        """Have a crash of the interpreter (a driver's, a kernel's) told in this file."""
        self._crash = Watched(path)
        try:
            self._crash.open()
        except OSError:
            self.close()
            raise

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Rename and begin anew; where somebody else has the file open on Windows, go on with it.

        The new file is put aside first: where that fails the older ones stay where they are.
        """
        stream, self.stream = self.stream, None
        if stream is not None:
            stream.close()
        newest = Path(self.baseFilename)
        aside = newest.with_name(f"{newest.name}.rotating")
        try:
            newest.replace(aside)
        except OSError:
            size = newest.stat().st_size
            if size > _ENDLESS * LARGEST_FILE_BYTES:
                newest.write_text("", encoding="utf-8")
                size = 0
            self.maxBytes = max(LARGEST_FILE_BYTES, size + _PATIENCE_BYTES)
        else:
            self.maxBytes = LARGEST_FILE_BYTES
            for number in range(OLD_FILES - 1, 0, -1):
                with contextlib.suppress(FileNotFoundError):
                    _numbered(newest, number).replace(_numbered(newest, number + 1))
            aside.replace(_numbered(newest, 1))
        finally:
            self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written (a full disk) is no reason to print a traceback for every line."""

    def close(self) -> None:
        try:
            super().close()
        finally:
            if self._crash is not None:
                self._crash.close()
                self._crash = None


class _Repeats(logging.Filter):
    """Lets a fault that comes back each second not push everything else out of the log."""

    def __init__(self) -> None:
        super().__init__()
        self._times: dict[tuple[object, ...], int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is written; of one that is rare by now, with its count."""
        if record.levelno < logging.WARNING:
            return True
        fault = record.exc_info[1] if record.exc_info else None
        key = (record.name, record.lineno, record.getMessage(), type(fault), str(fault))
        if key not in self._times and len(self._times) >= _MOST_PLACES:
            self._times.clear()
        times = self._times[key] = self._times.get(key, 0) + 1
        if times <= _SAID_OFTEN:
            return True
        rare = _SELDOM
        while rare < times:
            rare *= _SELDOM
        if rare != times:
            return False
        record.msg, record.args = f"{record.getMessage()} (the {times:,}th time)", ()
        return True


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}")


class _HomeHidden(logging.Formatter):
    """Writes the user's home folder as `~`."""

    def __init__(self, home: Path) -> None:
        super().__init__(_FORMAT)
        self._home = str(home)

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        # "/" alone is the home of some service users; replacing it would garble every path.
        return line.replace(self._home, "~") if len(self._home) > 1 else line
