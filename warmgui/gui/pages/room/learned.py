"""The card of what was learned: progress, numbers with their errors, the chart of the fit, older versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QHBoxLayout, QProgressBar, QWidget

from warmgui.core.text import Amount
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.pages.room import words as room_words
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.fit_chart import FitChart
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from warmgui.core.model_room import RoomKnowledge
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_DAY_S = 86400.0
_NARROW_PX = 620
_VERSION_LETTERS = 26
_DECLARED = 0
"""The version that stands for the room as it was declared."""


class _Stroke(QWidget):
    """A piece of a curve, for the legend."""

    def __init__(self, theme: Theme, color: str, style: Qt.PenStyle) -> None:
        super().__init__()
        self._theme, self._color, self._style = theme, color, style
        self.setFixedSize(QSize(26, 12))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: Any) -> None:
        """The line as it is in the chart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(self._color), 2.0, self._style))
        painter.drawLine(1, self.height() // 2, self.width() - 1, self.height() // 2)


class LearnedCard(Card):
    """What is known about the room. `learn_requested`, and `version_chosen` with 0 for the declared room.

    Args:
        theme: colours.
        formatter_source: how numbers are shown.
        question: what a person is asked, below what came of the last fit.
    """

    learn_requested = Signal()
    version_chosen = Signal(int)

    def __init__(
        self, theme: Theme, formatter_source: Callable[[], Formatter], question: QWidget | None = None
    ) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._theme, self._formatter_source = theme, formatter_source
        self._shown: RoomKnowledge | None = None
        self._focus_waits = False
        self._narrow = False
        self.box.addWidget(label(self.tr("What was learned about this room"), "heading"))
        self.state = label()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("Data for the first fit"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self.chart = FitChart(theme)
        self.as_table = button(self.tr("Show as table"), "link")
        self.as_table.clicked.connect(self._show_table)
        self._chart_title = label(role="muted")
        self._legend = QHBoxLayout()
        self._legend.setSpacing(8)
        self.attempt = label(role="muted")
        self.learn = button(self.tr("Learn now"), "")
        self.learn.setToolTip(self.tr("It happens by itself every night."))
        self.learn.clicked.connect(self.learn_requested)
        self.versions = Choice()
        self.versions.setAccessibleName(self.tr("Versions of the learned room"))
        self.use = button(self.tr("Use this one"), "")
        self.use.clicked.connect(lambda: self.version_chosen.emit(int(self.versions.currentData())))
        self.versions.currentIndexChanged.connect(lambda _index: self._may_use())
        for widget in (self.state, self.progress):
            self.box.addWidget(widget)
        self.box.addLayout(self._grid)
        self.box.addWidget(self._chart_title)
        self.box.addWidget(self.chart)
        self.box.addLayout(self._legend)
        self.box.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeading)
        self.box.addWidget(self.attempt)
        if question is not None:
            self.box.addWidget(question)
        self.versions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.versions.setMinimumContentsLength(_VERSION_LETTERS)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(8)
        self._below.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeading)
        self._below.addStretch(1)
        older = QHBoxLayout()
        older.addWidget(self.versions, 1)
        older.addWidget(self.use)
        self._below.addLayout(older)
        self.box.addLayout(self._below)
        self.show_knowledge(None)

    def resizeEvent(self, event: Any) -> None:
        """Meanings beside their numbers, or below them where that is too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_PX
        if narrow != self._narrow:
            self._narrow = narrow
            directions = QBoxLayout.Direction
            self._below.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
            self._show_rows(self._formatter_source())

    def show_knowledge(self, knowledge: RoomKnowledge | None) -> None:
        """Show it; nothing is made anew while it is the same."""
        if knowledge is not None and knowledge == self._shown:
            return
        self._shown = knowledge
        formatter = self._formatter_source()
        model = None if knowledge is None else knowledge.model
        self.state.setText(
            self.tr("Nothing has been learned yet: that takes about a week of measured room temperatures.")
            if knowledge is None or not knowledge.text
            else formatter.text(knowledge.text)
        )
        self.progress.setVisible(knowledge is not None and model is None)
        self.progress.setValue(0 if knowledge is None else round(100 * room_words.progress(knowledge)))
        self._show_rows(formatter)
        self._show_trace(formatter)
        words = "" if knowledge is None else formatter.text(room_words.attempt_words(knowledge))
        self.attempt.setText(words)
        self.attempt.setVisible(bool(words))
        self._allow_learning(knowledge is None or not knowledge.running)
        self._show_versions(formatter)

    def _allow_learning(self, allowed: bool) -> None:  # noqa: FBT001 - what `setEnabled` takes
        """The keyboard comes back to the button that waits: Qt would hand it on to anything on the page."""
        if not allowed and self.learn.hasFocus():
            self._focus_waits = True
            self.learn.clearFocus()
        self.learn.setEnabled(allowed)
        if allowed and self._focus_waits:
            self._focus_waits = False
            if self.isVisible() and self.window().focusWidget() is None:
                self.learn.setFocus()

    def _show_rows(self, formatter: Formatter) -> None:
        clear(self._grid)
        model = None if self._shown is None else self._shown.model
        if model is None:
            return
        self._grid.setColumnStretch(0, 1 if self._narrow else 0)
        self._grid.setColumnStretch(2, 0 if self._narrow else 1)
        for number, row in enumerate(room_words.rows_of(model)):
            value = Label(formatter.text(row.value), weight=SEMIBOLD, tabular=True)
            hold_side(value)
            name = label(formatter.text(row.name), wrap=self._narrow)
            meaning = label(formatter.text(row.meaning), "small" if self._narrow else "muted")
            if self._narrow:
                self._grid.addWidget(name, 2 * number, 0)
                self._grid.addWidget(value, 2 * number, 1)
                self._grid.addWidget(meaning, 2 * number + 1, 0, 1, 2)
            else:
                self._grid.addWidget(name, number, 0)
                self._grid.addWidget(value, number, 1)
                self._grid.addWidget(meaning, number, 2)

    def _show_trace(self, formatter: Formatter) -> None:
        attempt = None if self._shown is None else self._shown.attempt
        trace = None if attempt is None else attempt.trace
        for part in (self._chart_title, self.chart, self.as_table):
            part.setVisible(trace is not None)
        clear(self._legend)
        if trace is None:
            return
        title = self.tr("Measured and predicted, over days that the fit did not see")
        self._chart_title.setText(title)

        self.chart.show_trace(trace, formatter, lambda at_utc: _tick_words(at_utc, formatter), title)
        for name, color, style in self.chart.legend():
            self._legend.addWidget(_Stroke(self._theme, color, style))
            self._legend.addWidget(label(name, "muted", wrap=False))
            self._legend.addSpacing(8)
        self._legend.addStretch(1)

    def _show_table(self) -> None:
        numbers = self.chart.numbers()
        if numbers is not None:
            from warmgui.gui.figures.table_dialog import TableDialog

            TableDialog(numbers, self).open()

    def _show_versions(self, formatter: Formatter) -> None:
        versions = () if self._shown is None else self._shown.versions
        self.versions.clear()
        for room in versions:
            self.versions.addItem(formatter.text(room_words.version_words(room)), room.version)
        self.versions.addItem(self.tr("The room as I declared it"), _DECLARED)
        self.versions.setCurrentIndex(max(self.versions.findData(self._in_force()), 0))
        for part in (self.versions, self.use):
            part.setVisible(bool(versions))
        self._may_use()

    def _in_force(self) -> int:
        model = None if self._shown is None else self._shown.model
        return _DECLARED if model is None else model.version

    def _may_use(self) -> None:
        self.use.setEnabled(self.versions.currentData() != self._in_force())


def _tick_words(at_utc: float, formatter: Formatter) -> str:
    """The day at its beginning, else the time."""
    begins = (at_utc + formatter.prefs.utc_offset_s) % _DAY_S == 0
    return formatter.amount(Amount(at_utc, "date_utc" if begins else "clock_utc"))
