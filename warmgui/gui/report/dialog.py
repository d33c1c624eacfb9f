"""Asks on which paper and where to, makes a period's report in a pool thread, and says how that ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.report.make import report
from warmgui.core.report.model import ReportFacts
from warmgui.gui import background
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.file_words import file_reason
from warmgui.gui.pages.history.model import BUCKETS, bucket_starts
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.printing import page_size, pdf_of
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.report.pages import Look, document
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, line
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.history.model import Period

_WIDTH_PX = 460


@dataclass(frozen=True)
class Wanted:
    """Of what there is to be a report."""

    period: Period
    words: str
    """The period in the reader's words."""
    snapshot: Snapshot
    """For the settings, the network's facts and the time."""


class _Answer(QObject):
    """Carries the end of the report into the GUI thread."""

    written = Signal(str)
    failed = Signal(object)
    """The exception."""


class ReportJob:
    """Reads the history, sets the pages and writes the file, in a pool thread."""

    def __init__(self, reader: ChartReader, wanted: Wanted, look: Look, path: str) -> None:
        self.answer = _Answer()
        self._reader, self._wanted, self._look, self._path = reader, wanted, look, path

    def run(self) -> None:
        """Whatever goes wrong is said in the dialog, and no half of a file is left."""
        try:
            content = pdf_of(document(report(self._facts()), self._look))
            self._reader.export_document(self._path, content)
        except Exception as error:  # noqa: BLE001 - the dialog says it
            self.answer.failed.emit(error)
        else:
            self.answer.written.emit(self._path)

    def _facts(self) -> ReportFacts:
        period, snapshot = self._wanted.period, self._wanted.snapshot
        start_utc, end_utc = period.start.timestamp(), period.end.timestamp()
        bucket = BUCKETS[period.span]
        return ReportFacts(
            period=self._wanted.words,
            bucket=bucket,
            starts_utc=tuple(start.timestamp() for start in bucket_starts(period)),
            end_utc=end_utc,
            rows=tuple(self._reader.totals(start_utc, end_utc, bucket)),
            provenances=self._reader.provenances(start_utc, end_utc),
            made_utc=snapshot.now_utc,
            settings=snapshot.settings,
            network=snapshot.network,
            simulated=snapshot.simulated,
        )


class ReportDialog(ReadingOrder):
    """The report of one period."""

    def __init__(
        self,
        reader: ChartReader,
        wanted: Wanted,
        formatter_source: Callable[[], Formatter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of {period}").format(period=wanted.words))
        self._reader, self._wanted, self._formatter_source = reader, wanted, formatter_source
        self.paper = Choice()
        self.paper.setAccessibleName(self.tr("Paper"))
        for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter):
            self.paper.addItem(QPageSize.name(size), size)
        self.paper.setCurrentIndex(self.paper.findData(page_size(QLocale.system())))
        self.state = MarkedLabel()
        self.save = button(self.tr("Save…"), "primary")
        self.save.clicked.connect(self._choose_file)
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        self.close_button.setAutoDefault(False)
        self._lay_out()

    def write_to(self, path: str) -> None:
        """Make the report and write it; the dialog says how it ended."""
        job = ReportJob(self._reader, self._wanted, self._look(), path)
        job.answer.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.save.setEnabled(False)
        self.state.say(self.tr("Writing…"))
        background.start(job)

    def _look(self) -> Look:
        right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        formatter = self._formatter_source()
        # As on the screen: months in the language of the program.
        return Look(formatter, QGuiApplication.font(), QLocale(), self.paper.currentData(), right_to_left)

    def _choose_file(self) -> None:
        start = self._wanted.period.start
        name = f"warmgui_report_{start:%Y-%m-%d}_{self._wanted.period.span}"
        question = SaveQuestion(self, self.windowTitle(), name, document=True)
        question.chosen.connect(self.write_to)
        question.open()

    def _on_written(self, path: str) -> None:
        self.save.setEnabled(True)
        self.state.say(self.tr("The report was written to {path}.").format(path=path), "good")

    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        words = self._formatter_source().text(file_reason(error))
        said = self.tr("The report could not be written: {words}").format(words=words)
        self.state.say(as_sentence(said), "danger")

    def _lay_out(self) -> None:
        paper = QHBoxLayout()
        paper.setSpacing(16)
        name = label(self.paper.accessibleName(), wrap=False)
        name.setBuddy(self.paper)
        paper.addWidget(name)
        paper.addWidget(self.paper, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(28, 20, 28, 20))
        column.setSpacing(12)
        column.addWidget(Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True))
        told = self.tr(
            "A PDF to print or to keep: what was heated, what it cost and earned, the same heat from other "
            "heaters, a table, and how each number is known."
        )
        column.addWidget(label(told, "small"))
        column.addLayout(paper)
        column.addWidget(self.state)
        column.addStretch(1)
        column.addWidget(line())
        column.addLayout(buttons)
        self.resize(_WIDTH_PX, self.sizeHint().height())
