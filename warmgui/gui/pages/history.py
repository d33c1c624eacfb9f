"""The history page: a day to a year as bars and a table, the journal, and the export."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.text import Amount
from warmgui.gui.pages import history_model as model
from warmgui.gui.pages.bars import Bars
from warmgui.gui.pages.export_dialog import ExportDialog
from warmgui.gui.pages.history_model import Period, Row, Span
from warmgui.gui.pages.journal import JournalCard
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled, segments
from warmgui.gui.widgets.basic import directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

REFRESH_S = 60.0
_ONE_LINE_PX = 780
_BAR_PX = 20
"""The scroll bar beside the cards, and its distance."""


class _Answer(QObject):
    """Carries a query's result into the GUI thread; a job itself cannot have signals."""

    rows = Signal(object, object)
    failed = Signal(str)


class _Query(QRunnable):
    """One question to the history, in a pool thread."""

    def __init__(self, reader: ChartReader, period: Period) -> None:
        super().__init__()
        self.answer = _Answer()
        self._reader = reader
        self._period = period

    def run(self) -> None:
        """Ask; whatever goes wrong becomes a sentence on the page, not a crash of the pool."""
        period = self._period
        try:
            rows = self._reader.totals(
                period.start.timestamp(), period.end.timestamp(), model.BUCKETS[period.span]
            )
        except Exception as error:  # noqa: BLE001 - the page says it
            self.answer.failed.emit(str(error))
        else:
            self.answer.rows.emit(period, rows)


class HistoryPage(QWidget):
    """Days to years of what happened."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._formatter_source = formatter_source
        self._period = model.period_at(Span.DAY, datetime.now().astimezone())
        self._rows: list[Row] = []
        self._asked: Period | None = None
        self._answers: list[_Answer] = []
        self._last_refresh_s = float("-inf")
        self._bars = Bars(theme)
        self._table = self._make_table()
        self._state = label(role="muted")
        self._journal = JournalCard(theme, formatter_source, ports.reader)
        self._lay_out()
        self._show_rows([])

    @property
    def period(self) -> Period:
        """What is shown."""
        return self._period

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the journal, and read again once a minute while the page is seen."""
        self._journal.show_news(snapshot.journal)
        if self.isVisible() and snapshot.now_s - self._last_refresh_s >= REFRESH_S:
            self._last_refresh_s = snapshot.now_s
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Coming here reads anew."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's own event class
        self.refresh()

    def resizeEvent(self, event: Any) -> None:
        """One line of controls where there is room for one."""
        super().resizeEvent(event)
        wide = self.width() >= _ONE_LINE_PX
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(direction)
        self._above_bars.setDirection(direction)

    def refresh(self) -> None:
        """Ask the history for the rows of the period."""
        if self._ports.reader is None:
            self._state.setText(self.tr("There is no history here: this run keeps none."))
            return
        self._asked = self._period
        self._journal.show_range(self._period.start.timestamp(), self._period.end.timestamp())
        query = _Query(self._ports.reader, self._period)
        query.answer.rows.connect(self._on_rows, Qt.ConnectionType.QueuedConnection)
        query.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._answers = [*self._answers[-4:], query.answer]
        QThreadPool.globalInstance().start(query)

    def show_span(self, span: str) -> None:
        """Change between day, week, month and year, keeping the date."""
        self._go(model.period_at(Span(span), self._period.start))

    def turn(self, steps: int) -> None:
        """Go to an earlier or a later period; never beyond now."""
        there = self._period.moved(steps)
        if there.start <= datetime.now().astimezone():
            self._go(there)

    def _go(self, period: Period) -> None:
        self._period = period
        self._show_rows([])
        self.refresh()

    def _on_rows(self, period: Period, rows: list[Row]) -> None:
        if period == self._asked:  # an answer to a question of before is no answer
            self._state.setText("")
            self._show_rows(rows)

    def _on_failed(self, words: str) -> None:
        self._state.setText(self.tr("The history could not be read: {words}").format(words=words))

    # ---- drawing -------------------------------------------------------------------------------------------

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(model.COLUMNS) + 1)
        table.setAccessibleName(self.tr("Totals"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignTrailing)
        table.horizontalHeader().setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        spans = [
            (Span.DAY, self.tr("Day")),
            (Span.WEEK, self.tr("Week")),
            (Span.MONTH, self.tr("Month")),
            (Span.YEAR, self.tr("Year")),
        ]
        self.spans = segments(spans, self.tr("Range"), self.show_span)
        self._earlier = self._arrow("\u2039", self.tr("Earlier"), -1)
        self._later = self._arrow("\u203a", self.tr("Later"), 1)
        self._title = label("", "heading", wrap=False)
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.clicked.connect(self._export)
        self.export_button.setEnabled(self._ports.reader is not None)
        turning = QHBoxLayout()
        turning.setSpacing(10)
        for widget in (self._earlier, self._title, self._later):
            turning.addWidget(widget)
        turning.addWidget(self._state, 1)
        turning.addWidget(self.export_button)
        top = self._top = QHBoxLayout()
        top.setSpacing(10)
        top.setContentsMargins(directed(0, 0, _BAR_PX, 0))
        top.addWidget(self.spans)
        top.addLayout(turning, 1)
        formatter = self._formatter_source()
        titles = {c.key: formatter.text(c.title) for c in model.COLUMNS}
        self.bar_choice = segments(
            [(key, titles[key]) for key in model.BARS], self.tr("Bars show"), lambda _key: self._draw_bars()
        )
        card, column = new_card()
        row = QHBoxLayout()
        row.addWidget(self.bar_choice)
        row.addStretch(1)
        self._total = label("", "muted", wrap=False)
        self._total.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._total)
        self._above_bars = row
        column.addLayout(row)
        column.addWidget(self._bars)
        inside = QWidget()
        body = page_column(inside)
        body.addWidget(card)
        body.addWidget(self._table)
        body.addWidget(self._journal)
        body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(top)
        page.addWidget(scrolled(inside), 1)

    def _arrow(self, sign: str, words: str, steps: int) -> QPushButton:
        # The arrows point where time goes in this reading direction.
        mirrored = {"\u2039": "\u203a", "\u203a": "\u2039"}
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        button = QPushButton(mirrored[sign] if right_to_left else sign)
        button.setFixedWidth(40)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.turn(steps))
        return button

    def _show_rows(self, rows: list[Row]) -> None:
        self._rows = rows
        self._title.setText(self._period_words())
        self._later.setEnabled(self._period.end <= datetime.now().astimezone())
        formatter = self._formatter_source()
        titles = [self._bucket_title(), *(formatter.text(c.title) for c in model.COLUMNS)]
        self._table.setHorizontalHeaderLabels(titles)
        lines = [(self._start_words(row), row) for row in rows]
        if rows:
            lines.append((self.tr("Total"), model.sums(rows)))
        self._table.setRowCount(len(lines))
        for i, (start, row) in enumerate(lines):
            words = [start, *(model.cell(row, column, formatter) for column in model.COLUMNS)]
            for j, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                if i == len(rows):
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self._table.setItem(i, j, item)
        height = self._table.horizontalHeader().sizeHint().height() + 6
        height += sum(self._table.rowHeight(i) for i in range(len(lines)))
        self._table.setVisible(bool(rows))
        self._table.setFixedHeight(height + 14)
        self._draw_bars()

    def _draw_bars(self) -> None:
        formatter = self._formatter_source()
        column = next(c for c in model.COLUMNS if c.key == self.bar_choice.selected)
        starts = model.bucket_starts(self._period)
        values = model.bars_of(self._rows, column.key, starts)

        def words(value: float) -> str:
            return formatter.amount(Amount(value, column.kind))

        self._bars.show_bars(values, [self._tick(at) for at in starts], words, formatter.text(column.title))
        total = model.sums(self._rows).get(column.key)
        self._total.setText("" if total is None else self.tr("Total: {amount}").format(amount=words(total)))

    def _period_words(self) -> str:
        locale, start = QLocale(), self._period.start
        if self._period.span is Span.DAY:
            return locale.toString(_qdate(start), QLocale.FormatType.LongFormat)
        if self._period.span is Span.WEEK:
            last = model.Period(Span.DAY, self._period.end).moved(-1).start
            day = QLocale.FormatType.ShortFormat
            return f"{locale.toString(_qdate(start), day)} – {locale.toString(_qdate(last), day)}"
        if self._period.span is Span.MONTH:
            return f"{locale.standaloneMonthName(start.month)} {start.year}"
        return str(start.year)

    def _bucket_title(self) -> str:
        bucket = model.BUCKETS[self._period.span]
        return {"hour": self.tr("Hour"), "day": self.tr("Day"), "month": self.tr("Month")}[bucket]

    def _start_words(self, row: Row) -> str:
        return self._tick(datetime.fromtimestamp(row["start_utc"] or 0.0).astimezone())

    def _tick(self, start: datetime) -> str:
        locale = QLocale()
        if self._period.span is Span.DAY:
            return f"{start.hour:02}:00"
        if self._period.span is Span.WEEK:
            return locale.standaloneDayName(start.isoweekday(), QLocale.FormatType.ShortFormat)
        if self._period.span is Span.MONTH:
            return str(start.day)
        return locale.standaloneMonthName(start.month, QLocale.FormatType.ShortFormat)

    def _export(self) -> None:
        if self._ports.reader is not None:
            ExportDialog(self._ports.reader, self._period, self._formatter_source, self).open()


def _qdate(day: datetime) -> QDate:
    return QDate(day.year, day.month, day.day)
