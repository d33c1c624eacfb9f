"""Writes the settings file beside whoever changed a setting: a slow disk must hold up no window.

A save flushes four times; on a disk that takes ten seconds for that the window would be dead for most of a
minute. So a save is waited for as long as nobody notices, and then goes on by itself.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any

from warmgui.core.text import EMPTY, Text, translate
from warmgui.io import settings_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.settings.model import Settings

log = logging.getLogger(__name__)

PATIENCE_S = 1.0
"""A save takes milliseconds, on a busy PC some more; a window that stands still for longer looks dead."""
END_WAIT_S = 15.0
"""At the end, when nothing heats any more."""


class SettingsWriter:
    """Any thread may call; the newest settings win, and no file is older than what was handed over before.

    Args:
        path: of the settings file.
        save: writes it whole, see `settings_file.save`.
    """

    def __init__(
        self, path: Path, save: Callable[[Path, Settings, dict[str, Any]], Text] = settings_file.save
    ) -> None:
        self._path, self._save = path, save
        self._news = threading.Condition()
        self._waiting: tuple[Settings, dict[str, Any]] | None = None
        self._number = self._written = 0
        self._problem = EMPTY
        self._thread: threading.Thread | None = None

    def hand_over(self, settings: Settings, extra: dict[str, Any]) -> int:
        """Have these settings written; returns at once, a number for `answer`."""
        with self._news:
            self._number += 1
            self._waiting = (settings, extra)
            if self._thread is None:
                # It ends with its work; `finish` sees to it that the program does not end before.
                self._thread = threading.Thread(target=self._run, name="settings", daemon=True)
                self._thread.start()
            return self._number

    def answer(self, number: int, patience_s: float = PATIENCE_S) -> Text:
        """An empty Text once they are written, or why they could not be, or are not yet."""
        with self._news:
            if self._news.wait_for(lambda: self._written >= number, patience_s):
                return self._problem
        return translate(
            "settings",
            "The disk is slow: the settings are still being written to {path}. They hold already.",
            path=str(self._path),
        )

    def finish(self, deadline_s: float = END_WAIT_S) -> bool:
        """Wait until nothing is left to write; False when the disk takes longer."""
        with self._news:
            if self._news.wait_for(lambda: self._thread is None, deadline_s):
                return True
        log.error("the settings could not be written in time: the disk does not answer")
        return False

    def _run(self) -> None:
        while True:
            with self._news:
                if self._waiting is None:
                    self._thread = None
                    self._news.notify_all()
                    return
                (settings, extra), self._waiting = self._waiting, None
                number = self._number
            problem = self._try(settings, extra)
            with self._news:
                self._written, self._problem = number, problem
                self._news.notify_all()

    def _try(self, settings: Settings, extra: dict[str, Any]) -> Text:
        try:
            problem = self._save(self._path, settings, extra)
        except Exception as error:
            log.exception("settings")
            return translate(
                "settings",
                "The settings could not be saved to {path} ({reason}). They hold until the program ends.",
                path=str(self._path),
                reason=type(error).__name__,
            )
        if problem:
            log.error("settings: %s", problem.template)
        return problem
