"""The journal: each change of mode, target and action with its one reason; filtered, and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from warmgui.gui import background, icons
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.file_words import file_reason
from warmgui.gui.pages.history import journal_model as model
from warmgui.gui.pages.history.journal_jobs import MOST_ENTRIES, Range, ReadJournal, WriteJournal
from warmgui.gui.pages.parts import label, segments
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.model import JournalEntry
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

PAGE = 50
"""Lines that are shown at once; a button shows more."""
_DOT_PX = 9


class JournalCard(Card):
    """The entries of a range, the newest first; without a history those of the snapshot."""

    def __init__(
        self, theme: Theme, formatter_source: Callable[[], Formatter], reader: ChartReader | None = None
    ) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._theme, self._formatter_source, self._reader = theme, formatter_source, reader
        self._entries: tuple[JournalEntry, ...] = ()
        self._range: Range | None = None
        self._newest_utc: float | None = None
        self._most = PAGE
        self._shown: object = None
        self._unread = False
        self.days: list[model.Day] = []
        formatter = formatter_source()
        choices = [(key, formatter.text(words)) for key, words in model.FILTERS.items()]
        self.filter = segments(choices, self.tr("Journal shows"), self._on_filter)
        self.filter_list = Choice()
        """The same where there is no room for a strip."""
        self.filter_list.setAccessibleName(self.tr("Journal shows"))
        for key, words in choices:
            self.filter_list.addItem(words, key)
        self.filter_list.activated.connect(lambda at: self._on_filter(self.filter_list.itemData(at)))
        self.export_button = button(self.tr("Export journal…"), "")
        self.export_button.setEnabled(reader is not None)
        self.export_button.clicked.connect(self._ask_where)
        self.state = label(role="small")
        self.state.hide()
        self._nothing = label(self.tr("Nothing has happened here yet."), "muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(4, 1)
        self.more = button(self.tr("Show more"), "")
        self.more.clicked.connect(self._show_more)
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    def show_range(self, start_utc: float, end_utc: float) -> None:
        """Show what happened between two moments; asks the history."""
        if (start_utc, end_utc) != self._range:
            self._range, self._most = (start_utc, end_utc), PAGE
        self.refresh()

    def refresh(self) -> None:
        """Ask the history again."""
        if self._reader is None or self._range is None:
            return
        job = ReadJournal(self._reader, self._range)
        job.answer.entries.connect(self._on_entries, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_read_failed, Qt.ConnectionType.QueuedConnection)
        background.start(job)

    def show_news(self, entries: Sequence[JournalEntry]) -> None:
        """The last few entries of a snapshot: a new one is read from the history, with all others."""
        if self._reader is None:
            self.show_entries(entries)
            return
        newest_utc = entries[-1].at_utc if entries else None
        if newest_utc != self._newest_utc and self.isVisible():
            self._newest_utc = newest_utc
            self.refresh()

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Show these, oldest first; nothing is drawn again while they are the same."""
        self._entries = tuple(entries)
        self._draw()

    def export_to(self, path: str) -> None:
        """Write the range to a file; the card says how it ended."""
        if self._reader is None or self._range is None:
            return
        job = WriteJournal(self._reader, path, self._range, self._formatter_source().text)
        job.answer.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_write_failed, Qt.ConnectionType.QueuedConnection)
        self.export_button.setEnabled(False)
        self._say(self.tr("Writing…"), "small")
        background.start(job)

    # ---- answers -------------------------------------------------------------------------------------

    def _on_entries(self, wanted: Range, entries: list[JournalEntry]) -> None:
        if wanted != self._range:  # an answer to a question of before is no answer
            return
        if self._unread:  # what is said of an export stays
            self._unread = False
            self._say("", "small")
        self.show_entries(entries)

    def _on_read_failed(self, error: Exception) -> None:
        self._unread = True
        words = self._formatter_source().text(file_reason(error))
        self._say(self.tr("The journal could not be read: {words}").format(words=words), "danger")

    def _on_written(self, count: int) -> None:
        self.export_button.setEnabled(True)
        self._say(self.tr("%n entries written.", "", count), "good")

    def _on_write_failed(self, error: Exception) -> None:
        self.export_button.setEnabled(True)
        words = self._formatter_source().text(file_reason(error))
        said = self.tr("The file could not be written: {words}").format(words=words)
        self._say(as_sentence(said), "danger")

    def _say(self, words: str, role: str) -> None:
        self.state.setText(words)
        self.state.set_role(role)
        self.state.setVisible(bool(words))

    def _ask_where(self) -> None:
        start_utc, end_utc = self._range or (0.0, 0.0)
        name = model.file_name(start_utc, end_utc, self._formatter_source().prefs.utc_offset_s)
        question = SaveQuestion(self, self.tr("Export journal"), name)
        question.chosen.connect(self.export_to)
        question.open()

    # ---- drawing -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label(self.tr("What happened, and why"), "heading", wrap=False))
        top.addStretch(1)
        top.addWidget(self.export_button)
        row = QHBoxLayout()
        row.addWidget(self.filter)
        row.addWidget(self.filter_list)
        self.filter_list.hide()
        row.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch(1)
        self.box.addLayout(top)
        self.box.addLayout(row)
        self.box.addWidget(self.state)
        self.box.addWidget(self._nothing)
        self.box.addLayout(self._grid)
        self.box.addLayout(below)

    def arrange(self, *, wide: bool) -> None:
        """A strip of choices, or a list where that is too wide."""
        self.filter.setVisible(wide)
        self.filter_list.setVisible(not wide)

    def _on_filter(self, key: str) -> None:
        self.filter.select(key)
        self.filter_list.setCurrentIndex(self.filter_list.findData(key))
        self._most = PAGE
        self._draw()

    def _show_more(self) -> None:
        self._most += PAGE
        self._draw()

    def _draw(self) -> None:
        formatter = self._formatter_source()
        found = model.chosen(self._entries, self.filter.selected or model.EVERYTHING)
        shown = found[-self._most :]
        self.more.setVisible(len(found) > len(shown))
        self._nothing.setVisible(not found)
        if len(self._entries) >= MOST_ENTRIES:
            told = self.tr("The newest {count} of this range; the export has all.")
            self._say(told.format(count=MOST_ENTRIES), "small")
        key = (tuple(shown), formatter.prefs, self._theme.palette)
        if key == self._shown:
            return
        self._shown = key
        self.days = model.days(shown, formatter)
        clear(self._grid)
        row = 0
        for day in self.days:
            heading = label(day.title, "small", wrap=False)
            heading.setContentsMargins(0, 6 if row else 0, 0, 0)
            self._grid.addWidget(heading, row, 0, 1, 6)
            for line in day.lines:
                row += 1
                self._draw_line(row, line)
            row += 1

    def _draw_line(self, row: int, line: model.Line) -> None:
        mark = QLabel()
        color = self._theme.color(model.COLORS[line.action]).name()
        icons.put(mark, icons.dot(color, _DOT_PX, self.devicePixelRatioF()))
        mark.setAccessibleName(line.spoken)
        parts: tuple[QWidget, ...] = (
            label(line.time, "muted", wrap=False),
            mark,
            label(line.what, wrap=False),
            label(line.target, "accent", wrap=False),
            label(line.reason, selectable=True),
            label(line.power, "muted", wrap=False),
        )

        for column, part in enumerate(parts):
            top = Qt.AlignmentFlag.AlignVCenter if column == 1 else Qt.AlignmentFlag.AlignTop
            if part is parts[-1]:
                top |= Qt.AlignmentFlag.AlignTrailing
            if column == 4:  # noqa: PLR2004 - the reason has the rest of the line
                self._grid.addWidget(part, row, column)
            else:
                self._grid.addWidget(part, row, column, top)
