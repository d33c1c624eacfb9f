"""Export of the history as CSV or JSON lines: range, resolution, where to; written in a pool thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui import background
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.file_words import file_reason
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, line
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.day_field import DayField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.history.model import Period

_WIDTH_PX = 460


class _Answer(QObject):
    """Carries the end of the export into the GUI thread."""

    written = Signal(int)
    failed = Signal(object)
    """The exception."""


class _Export:
    """Writes the file in a pool thread."""

    def __init__(
        self, reader: ChartReader, path: str, span_utc: tuple[float, float], resolution: str, currency: str
    ) -> None:
        self.answer = _Answer()
        self._reader = reader
        self._path, self._span_utc = path, span_utc
        self._resolution, self._currency = resolution, currency

    def run(self) -> None:
        """Write; a full disk or a forbidden folder is said in the dialog."""
        try:
            rows = self._reader.export_rows(
                self._path, *self._span_utc, self._resolution, currency=self._currency
            )
        except Exception as error:  # noqa: BLE001 - the dialog says it
            self.answer.failed.emit(error)
        else:
            self.answer.written.emit(rows)


class ExportDialog(ReadingOrder):
    """Asks for a range and a resolution, then for a file."""

    def __init__(
        self,
        reader: ChartReader,
        period: Period,
        formatter_source: Callable[[], Formatter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the history"))
        self._reader, self._formatter_source = reader, formatter_source
        self.first, self.last = DayField(self.tr("First day")), DayField(self.tr("Last day"))
        self.first.setDate(_date(period.start))
        self.last.setDate(_date(period.moved(1).start).addDays(-1))
        self.resolution = Choice()
        self.resolution.setAccessibleName(self.tr("A row for"))
        for key, words in (
            ("second", self.tr("every second (kept for 14 days)")),
            ("minute", self.tr("every minute")),
            ("hour", self.tr("every hour")),
        ):
            self.resolution.addItem(words, key)
        self.resolution.setCurrentIndex(1)
        self.state = MarkedLabel()
        self.save = button(self.tr("Save…"), "primary")
        self.save.clicked.connect(self._choose_file)
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        self.close_button.setAutoDefault(False)
        self._lay_out()

    def export_to(self, path: str) -> None:
        """Write the chosen range to a file; the dialog says how it ended."""
        if self._days_are_wrong():
            return
        start_utc = self.first.date().startOfDay().toMSecsSinceEpoch() / 1000.0
        end_utc = self.last.date().addDays(1).startOfDay().toMSecsSinceEpoch() / 1000.0
        resolution, currency = self.resolution.currentData(), self._formatter_source().prefs.currency
        job = _Export(self._reader, path, (start_utc, end_utc), resolution, currency)
        job.answer.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.save.setEnabled(False)
        self.state.say(self.tr("Writing…"))
        background.start(job)

    def _choose_file(self) -> None:
        if self._days_are_wrong():
            return
        days = f"{self.first.date().toString('yyyy-MM-dd')}_{self.last.date().toString('yyyy-MM-dd')}"
        question = SaveQuestion(self, self.windowTitle(), f"warmgui_{days}")
        question.chosen.connect(self.export_to)
        question.open()

    def _days_are_wrong(self) -> bool:
        wrong = self.last.date() < self.first.date()
        if wrong:
            self.state.say(self.tr("The last day is before the first."), "danger")
        return wrong

    def _on_written(self, rows: int) -> None:
        self.save.setEnabled(True)
        if rows:
            self.state.say(self.tr("%n row(s) written.", "", rows), "good")
        else:
            self.state.say(self.tr("Nothing was recorded in this range: the file has no rows."), "warning")

    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        words = self._formatter_source().text(file_reason(error))
        said = self.tr("The file could not be written: {words}").format(words=words)
        self.state.say(as_sentence(said), "danger")

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        fields: tuple[QWidget, ...] = (self.first, self.last, self.resolution)
        for row, field in enumerate(fields):
            name = label(field.accessibleName(), wrap=False)
            name.setBuddy(field)
            form.addWidget(name, row, 0)
            form.addWidget(field, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(28, 20, 28, 20))
        column.setSpacing(12)
        column.addWidget(Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True))
        column.addLayout(form)
        told = self.tr("Each number has a column that says how it was known.")
        column.addWidget(label(told, "small"))
        column.addWidget(self.state)
        column.addStretch(1)
        column.addWidget(line())
        column.addLayout(buttons)
        self.resize(_WIDTH_PX, self.sizeHint().height())


def _date(day: datetime) -> QDate:
    return QDate(day.year, day.month, day.day)
