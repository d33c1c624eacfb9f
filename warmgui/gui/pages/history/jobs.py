"""The history page's questions to the history, in pool threads; answers arrive in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from warmgui.gui.pages.history.model import BUCKETS

if TYPE_CHECKING:
    from warmgui.core.chart_reader import ChartReader
    from warmgui.gui.pages.history.model import Period


class Answer(QObject):
    """Carries a query's result into the GUI thread; a job itself cannot have signals."""

    rows = Signal(object, object, object)
    """The period that was asked for, its rows, and how their numbers were known."""
    failed = Signal(str)


class Query:
    """One question to the history, in a pool thread."""

    def __init__(self, reader: ChartReader, period: Period) -> None:
        self.answer = Answer()
        self._reader = reader
        self._period = period

    def run(self) -> None:
        """Ask; whatever goes wrong becomes a sentence on the page, not a crash of the pool."""
        period = self._period
        start_utc, end_utc = period.start.timestamp(), period.end.timestamp()
        try:
            rows = self._reader.totals(start_utc, end_utc, BUCKETS[period.span])
            known = self._reader.provenances(start_utc, end_utc)
        except Exception as error:  # noqa: BLE001 - the page says it
            self.answer.failed.emit(str(error))
        else:
            self.answer.rows.emit(period, rows, known)
