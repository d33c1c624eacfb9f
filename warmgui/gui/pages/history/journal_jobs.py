"""Reading and writing the journal in pool threads; the answers arrive in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.text import Text

MOST_ENTRIES = 1000
Range = tuple[float, float]
"""Start and end, wall time."""


class Answer(QObject):
    """How a job ended; a job itself cannot have signals."""

    entries = Signal(object, object)
    """The range that was asked for, and its `JournalEntry`s, oldest first."""
    written = Signal(int)
    failed = Signal(object)
    """The exception."""


class ReadJournal:
    """The newest entries of a range."""

    def __init__(self, reader: ChartReader, wanted: Range) -> None:
        self.answer = Answer()
        self._reader, self._wanted = reader, wanted

    def run(self) -> None:
        """Ask; whatever goes wrong becomes a sentence on the page."""
        try:
            found = self._reader.journal(*self._wanted, MOST_ENTRIES)
        except Exception as error:  # noqa: BLE001 - the page says it
            self.answer.failed.emit(error)
        else:
            self.answer.entries.emit(self._wanted, found)


class WriteJournal:
    """All entries of a range, to a file."""

    def __init__(self, reader: ChartReader, path: str, wanted: Range, say: Callable[[Text], str]) -> None:
        self.answer = Answer()
        self._reader, self._path, self._wanted, self._say = reader, path, wanted, say

    def run(self) -> None:
        """Write; a full disk or a forbidden folder is said on the page."""
        try:
            count = self._reader.export_journal(self._path, *self._wanted, self._say)
        except Exception as error:  # noqa: BLE001 - the page says it
            self.answer.failed.emit(error)
        else:
            self.answer.written.emit(count)
