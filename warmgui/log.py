"""The log: a few rotating files on this PC, for the user to read or to attach to a report. Nothing is sent.

The user's home folder is written as `~`, because people paste logs into public places.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.console import reason_words

if TYPE_CHECKING:
    from typing import TextIO

    from warmgui.paths import Paths

LARGEST_FILE_BYTES = 1_000_000
OLD_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_ROOTS = ("warmgui", "py.warnings")
"""Our own loggers and Python's warnings; other libraries keep their own counsel."""


def start(paths: Paths, *, verbose: bool = False, home: Path | None = None) -> None:
    """Log to `paths.log_file`, and a crash of the interpreter to `paths.crash_file`.

    Starting again replaces the earlier log, so that no line is written twice. Where the folder cannot be
    written, the program runs without a log file rather than not at all, and says so on the console.

    Args:
        paths: whose `logs` folder is used.
        verbose: also debug lines.
        home: the folder to be written as `~`; the user's by default.
    """
    stop()
    try:
        paths.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _LogFile(paths.log_file)
        handler.watch_crashes(paths.crash_file)
    except OSError as error:
        logging.getLogger(__name__).warning("There is no log file: %s", reason_words(error))
        return
    handler.setFormatter(_HomeHidden(home or _home()))
    for name in _ROOTS:
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    logging.captureWarnings(capture=True)


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
        self._crash_file: TextIO | None = None

    def watch_crashes(self, path: Path) -> None:
        """Have a crash of the interpreter (a driver's, a kernel's) told in this file."""
        try:
            self._crash_file = path.open("a", encoding="utf-8")
        except OSError:
            self.close()
            raise
        faulthandler.enable(self._crash_file)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written (a full disk) is no reason to print a traceback for every line."""

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._close_crash_file()

    def _close_crash_file(self) -> None:
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None


class _HomeHidden(logging.Formatter):
    """Writes the user's home folder as `~`."""

    def __init__(self, home: Path) -> None:
        super().__init__(_FORMAT)
        self._home = str(home)

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        # "/" alone is the home of some service users; replacing it would garble every path.
        return line.replace(self._home, "~") if len(self._home) > 1 else line
