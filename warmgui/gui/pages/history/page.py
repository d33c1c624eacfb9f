"""The history page: a day to a year as bars and a table, the journal, and the export."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.core.report import sums as report_sums
from warmgui.core.report.workings import RowWorkings
from warmgui.core.text import Amount, translate
from warmgui.gui import background
from warmgui.gui.figures.chart_plots import over_time
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.pages.bars import Bars
from warmgui.gui.pages.history import model
from warmgui.gui.pages.history.export_dialog import ExportDialog
from warmgui.gui.pages.history.jobs import Query
from warmgui.gui.pages.history.journal import JournalCard
from warmgui.gui.pages.history.model import Period, Row, Span
from warmgui.gui.pages.history.table import TotalsTable
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled, segments
from warmgui.gui.widgets.basic import directed
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance
    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

    Known = Mapping[str, Mapping[Provenance, float]]

REFRESH_S = 60.0
_ONE_LINE_PX = 900
_BAR_PX = 20
"""The scroll bar beside the cards, and its distance."""


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
        self._ports, self._theme = ports, theme
        self._formatter_source = formatter_source
        self._period = model.period_at(Span.DAY, datetime.now().astimezone())
        self._rows: list[Row] = []
        self._total_row: Row = {}
        self._known: dict[str, Provenance] = {}
        self._asked: Period | None = None
        self._last_refresh_s = float("-inf")
        self._bars = Bars(theme)
        self._snapshot: Snapshot | None = None
        self._table = TotalsTable()
        self._state = label(role="muted")
        self._journal = JournalCard(theme, formatter_source, ports.reader)
        self._lay_out()
        self._arrange(wide=False)  # a window that begins wide must be able to become narrow
        self._show_rows([])

    @property
    def period(self) -> Period:
        """What is shown."""
        return self._period

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the journal, and read again once a minute while the page is seen."""
        self._snapshot = snapshot
        self.report_button.setEnabled(self._ports.reader is not None)
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
        self._arrange(wide=self.width() >= _ONE_LINE_PX)

    def _arrange(self, *, wide: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self.bar_choice.setVisible(wide)
        self.bar_list.setVisible(not wide)
        self._journal.arrange(wide=wide)
        for row in (self._top, self._above_bars, self._above_table):
            row.setDirection(direction)

    def refresh(self) -> None:
        """Ask the history for the rows of the period."""
        if self._ports.reader is None:
            self._state.setText(self.tr("There is no history here: this run keeps none."))
            return
        self._asked = self._period
        self._journal.show_range(self._period.start.timestamp(), self._period.end.timestamp())
        query = Query(self._ports.reader, self._period)
        query.answer.rows.connect(self._on_rows, Qt.ConnectionType.QueuedConnection)
        query.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        background.start(query)

    def show_span(self, span: str) -> None:
        """Change between day, week, month and year, keeping the date."""
        self._go(model.period_at(Span(span), self._period.start))

    def show_bars(self, key: str) -> None:
        """Change what the bars show."""
        self.bar_choice.select(key)
        self.bar_list.setCurrentIndex(self.bar_list.findData(key))
        self._draw_bars()

    def turn(self, steps: int) -> None:
        """Go to an earlier or a later period; never beyond now."""
        there = self._period.moved(steps)
        if there.start <= datetime.now().astimezone():
            self._go(there)

    def _go(self, period: Period) -> None:
        self._period = period
        self._show_rows([])
        self.refresh()

    def _on_rows(self, period: Period, rows: list[Row], known: Known) -> None:
        if period == self._asked:  # an answer to a question of before is no answer
            self._state.setText("")
            self._how.setText(model.known_words(known, self._formatter_source()) if rows else "")
            self._known = report_sums.usual(known)
            self._show_rows(rows)

    def _on_failed(self, words: str) -> None:
        self._state.setText(self.tr("The history could not be read: {words}").format(words=words))

    # ---- drawing -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._lay_out_top()
        card = self._lay_out_bars()
        groups = [("energy", self.tr("Energy")), ("money", self.tr("Money")), ("mining", self.tr("Mining"))]
        self.group_choice = segments(groups, self.tr("Table shows"), lambda _key: self._fill_table())
        self._partly, self._how = label("", "small"), label("", "small")
        self._table.opened.connect(self._open_working)
        above_table = self._above_table = QHBoxLayout()
        above_table.addWidget(self.group_choice)
        above_table.addSpacing(12)
        above_table.addWidget(self._partly, 1)
        inside = QWidget()
        body = page_column(inside)
        body.addWidget(card)
        body.addLayout(above_table)
        body.addWidget(self._table)
        body.addWidget(self._how)
        body.addWidget(self._journal)
        body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(self._top)
        page.addWidget(scrolled(inside), 1)

    def _lay_out_top(self) -> None:
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
        self.report_button = QPushButton(self.tr("Report…"))
        self.report_button.clicked.connect(self._report)
        self.report_button.setEnabled(False)
        turning = QHBoxLayout()
        turning.setSpacing(8)
        for widget in (self._earlier, self._title, self._later):
            turning.addWidget(widget)
        turning.addWidget(self._state, 1)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addStretch(1)
        files.addWidget(self.report_button)
        files.addWidget(self.export_button)
        top = self._top = QHBoxLayout()
        top.setSpacing(8)
        top.setContentsMargins(directed(0, 0, _BAR_PX, 0))
        top.addWidget(self.spans)
        top.addLayout(turning, 1)
        top.addLayout(files)

    def _lay_out_bars(self) -> QWidget:
        formatter = self._formatter_source()
        titles = [(key, formatter.text(model.column_of(key).title)) for key in model.BARS]
        name = self.tr("Bars show")
        self.bar_choice = segments(titles, name, self.show_bars)
        self.bar_list = Choice()
        """The same where there is no room for a strip."""
        self.bar_list.setAccessibleName(name)
        for key, words in titles:
            self.bar_list.addItem(words, key)
        self.bar_list.activated.connect(lambda at: self.show_bars(self.bar_list.itemData(at)))
        card, column = new_card()
        row = self._above_bars = QHBoxLayout()
        row.addWidget(self.bar_choice)
        row.addWidget(self.bar_list)
        row.addStretch(1)
        self._total = label("", "muted", wrap=False)
        self._total.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._total)
        column.addLayout(row)
        column.addWidget(self._bars)
        self.files = SaveLine(self._file)
        column.addWidget(self.files)
        return card

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
        price = self._price_per_btc()
        self._rows = [report_sums.extended(row, price) for row in rows]
        self._total_row = report_sums.extended(report_sums.added(rows), price)
        self._title.setText(self._period_words())
        self._later.setEnabled(self._period.end <= datetime.now().astimezone())
        self._fill_table()
        self._draw_bars()

    def _fill_table(self) -> None:
        columns, formatter = model.GROUPS[self.group_choice.selected or "energy"], self._formatter_source()
        lines = [(self._start_words(row), row) for row in self._rows]
        total = self._total_row if self._rows else None
        self._table.show_rows(self._bucket_title(), lines, columns, formatter, total)
        self._partly.setText(model.partly_words(self._total_row, columns, formatter))

    def _draw_bars(self) -> None:
        formatter = self._formatter_source()
        column = model.column_of(self.bar_choice.selected or model.BARS[0])
        starts = model.bucket_starts(self._period)
        values = model.bars_of(self._rows, column.key, starts)

        def words(value: float) -> str:
            return formatter.amount(Amount(value, column.kind))

        self._bars.show_bars(values, [self._tick(at) for at in starts], words, formatter.text(column.title))
        self._total.setText(self._total_words(column, formatter))

    def _file(self) -> FigureFile:
        formatter = self._formatter_source()
        column = model.column_of(self.bar_choice.selected or model.BARS[0])
        starts = model.bucket_starts(self._period)
        at = [start.timestamp() for start in starts]
        values = model.bars_of(self._rows, column.key, starts)
        simulated = self._snapshot is not None and self._snapshot.simulated
        plot = over_time(column.key, column.title, column.kind, at, values, simulated=simulated)
        return widget_file(f"history-{column.key}", self._bars, self._theme, formatter, lambda: [plot])

    def _total_words(self, column: model.Column, formatter: Formatter) -> str:
        total = self._total_row.get(column.key)
        if total is None:
            return ""
        words = translate("history", "Total: {amount}", amount=Amount(total, column.kind))
        share = model.known(self._total_row, column)
        if share < 1.0:
            words = translate(
                "history",
                "Total: {amount} (known for {share} of the mining energy)",
                amount=Amount(total, column.kind),
                share=Amount(share, "fraction"),
            )
        return formatter.text(words)

    def _open_working(self, row: int, key: str) -> None:
        shown = self._rows[row] if row < len(self._rows) else self._total_row
        network = None if self._snapshot is None else self._snapshot.network
        workings = RowWorkings(shown, self._known, network, self._price_per_btc())
        made = workings.working(key)
        if made is not None:
            from warmgui.gui.pages.working.dialog import WorkingDialog

            WorkingDialog(made, self._formatter_source(), self).open()

    def _price_per_btc(self) -> float | None:
        """Of one bitcoin in the user's currency, as far as it is known now."""
        if self._snapshot is None:
            return None
        return report_sums.price_per_btc(self._snapshot.network, self._snapshot.settings.money)

    def _period_words(self) -> str:
        locale, start = QLocale(), self._period.start
        if self._period.span is Span.DAY:
            return locale.toString(_qdate(start), QLocale.FormatType.LongFormat)
        if self._period.span is Span.WEEK:
            last = model.Period(Span.DAY, self._period.end).moved(-1).start
            day = QLocale.FormatType.ShortFormat
            return f"{locale.toString(_qdate(start), day)} – {locale.toString(_qdate(last), day)}"
        if self._period.span is Span.MONTH:
            return model.month_words(start, locale.standaloneMonthName(start.month), self._formatter_source())
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

    def _report(self) -> None:
        if self._ports.reader is not None and self._snapshot is not None:
            from warmgui.gui.report.dialog import ReportDialog, Wanted

            wanted = Wanted(self._period, self._period_words(), self._snapshot)
            ReportDialog(self._ports.reader, wanted, self._formatter_source, self).open()


def _qdate(day: datetime) -> QDate:
    return QDate(day.year, day.month, day.day)
