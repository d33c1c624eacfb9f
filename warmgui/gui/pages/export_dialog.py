"""Export of the history to a CSV file: range, resolution, where to; written in a pool thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QRunnable, QStandardPaths, Qt, QThreadPool, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.day_field import DayField

if TYPE_CHECKING:
    from datetime import datetime

    from warmgui.core.chart_reader import ChartReader
    from warmgui.gui.pages.history_model import Period


class _Answer(QObject):
    """Carries the end of the export into the GUI thread."""

    written = Signal(int)
    failed = Signal(str)


class _Export(QRunnable):
    """Writes the file in a pool thread."""

    def __init__(
        self, reader: ChartReader, path: str, start_utc: float, end_utc: float, resolution: str
    ) -> None:
        super().__init__()
        self.answer = _Answer()
        self._reader = reader
        self._what = (path, start_utc, end_utc, resolution)

    def run(self) -> None:
        """Write; a full disk or a forbidden folder is said in the dialog."""
        try:
            rows = self._reader.export_csv(*self._what)
        except Exception as error:  # noqa: BLE001 - the dialog says it
            self.answer.failed.emit(str(error))
        else:
            self.answer.written.emit(rows)


class ExportDialog(QDialog):
    """Asks for a range and a resolution, then for a file."""

    def __init__(self, reader: ChartReader, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export CSV"))
        self._reader = reader
        self._answer: _Answer | None = None
        self.first, self.last = DayField(self.tr("First day")), DayField(self.tr("Last day"))
        self.first.setDate(_date(period.start))
        self.last.setDate(_date(period.moved(1).start).addDays(-1))
        self.resolution = QComboBox()
        for key, words in (
            ("second", self.tr("every second (kept for 14 days)")),
            ("minute", self.tr("every minute")),
            ("hour", self.tr("every hour")),
        ):
            self.resolution.addItem(words, key)
        self.resolution.setCurrentIndex(1)
        form = QFormLayout()
        form.setSpacing(10)
        for day in (self.first, self.last):
            form.addRow(day.accessibleName(), day)
        form.addRow(self.tr("A row for"), self.resolution)
        self.state = label(self.tr("Each number has a column that says how it was known."), "small")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.accepted.connect(self._choose_file)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.state)
        column.addWidget(self.buttons)

    def export_to(self, path: str) -> None:
        """Write the chosen range to a file; the dialog says how it ended."""
        start_utc = self.first.date().startOfDay().toMSecsSinceEpoch() / 1000.0
        end_utc = self.last.date().addDays(1).startOfDay().toMSecsSinceEpoch() / 1000.0
        if end_utc <= start_utc:
            self._say(self.tr("The last day is before the first."), "danger")
            return
        job = _Export(self._reader, path, start_utc, end_utc, self.resolution.currentData())
        self._answer = job.answer
        job.answer.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._set_busy(busy=True)
        self._say(self.tr("Writing…"), "small")
        QThreadPool.globalInstance().start(job)

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        days = f"{self.first.date().toString('yyyy-MM-dd')}_{self.last.date().toString('yyyy-MM-dd')}"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export CSV"), f"{folder}/warmgui_{days}.csv", self.tr("CSV files (*.csv)")
        )
        if path:
            self.export_to(path)

    def _on_written(self, rows: int) -> None:
        self._set_busy(busy=False)
        self._say(self.tr("%n row(s) written.", "", rows), "good")

    def _on_failed(self, words: str) -> None:
        self._set_busy(busy=False)
        self._say(self.tr("The file could not be written: {words}").format(words=words), "danger")

    def _set_busy(self, *, busy: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)

    def _say(self, words: str, role: str) -> None:
        self.state.setText(words)
        self.state.set_role(role)


def _date(day: datetime) -> QDate:
    return QDate(day.year, day.month, day.day)
