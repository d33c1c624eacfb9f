"""The window that replays last week under another policy: what would have been, beside what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.units import NOTHING
from warmgui.gui import fonts, motion
from warmgui.gui.pages.energy import replay_words as words
from warmgui.gui.pages.energy.words import policies
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.scenario_chart import ScenarioChartView
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.replay_words import ReplayResult
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_SIZE_PX, _LOW_PX = (860, 720), 280
_COLUMNS = 5
_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class _Relay(QObject):
    """Carries an answer into the GUI's thread; not owned by the window, so a late answer meets nobody."""

    told = Signal(int, object)


class ReplayDialog(ReadingOrder):
    """Asks `ports.replayer`; the answer arrives later and is thrown away when the window is gone."""

    def __init__(
        self, ports: Ports, formatter: Formatter, policy: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Make it.

        Args:
            ports: the ways out.
            formatter: the reader's units and words.
            policy: the one in force; another one is proposed.
            theme: colours of the chart.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Last week under another policy"))
        self._replayer, self._formatter = ports.replayer, formatter
        self._replay: ReplayResult | None = None
        self._cancel: Callable[[], None] | None = None
        self._asked = 0
        self._relay = _Relay()
        self._relay.told.connect(self._on_told)
        self.title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.policy = Choice()
        self.policy.setAccessibleName(self.tr("Policy to try"))
        for key, text in policies().items():
            self.policy.addItem(formatter.text(text), key)
        self.policy.setCurrentIndex(self.policy.findData("cost" if policy != "cost" else "comfort"))
        self.run = button(self.tr("Replay"), "primary")
        self.run.clicked.connect(self.start)
        self.stop = button(self.tr("Cancel"), "")
        self.stop.clicked.connect(self.cancel)
        self.busy = QProgressBar()
        motion.busy(self.busy)
        self.busy.setAccessibleName(self.tr("Computing"))
        self.problem = MarkedLabel("warning", size_px=13)
        self.verdict = label(selectable=True)
        self.verdict.setFont(fonts.font(self.verdict.font(), 15, SEMIBOLD))
        self.table = self._make_table()
        self.balance = MarkedLabel("good", size_px=13)
        self.basis = label(role="small")
        self.what = Segments(("room", "power"), kind="quiet")
        self.what.set_words({"room": self.tr("Room"), "power": self.tr("Power")})
        self.what.setAccessibleName(self.tr("What the chart shows"))
        self.what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.what.select("room")
        self.what.chosen.connect(lambda _key: self._show_chart())
        self.chart = ScenarioChartView(theme)
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        for made in (self.stop, self.close_button):
            made.setAutoDefault(False)
        self.finished.connect(lambda _result: self.cancel())
        self._lay_out()
        self._show_busy(busy=False)
        self._clear()
        self.policy.setFocus()
        if self._replayer is None:
            self.run.setEnabled(False)
            self.problem.say(
                self.tr("There is nothing to replay here: this run keeps no history."), "warning"
            )

    def start(self) -> None:
        """Ask; an older question is given up."""
        if self._replayer is None:
            return
        self.cancel()
        self._asked += 1
        number, relay = self._asked, self._relay
        self._clear()
        self._show_busy(busy=True)
        # The answer may come in any thread, and at once.
        cancel = self._replayer.ask(self.policy.currentData(), lambda replay: relay.told.emit(number, replay))
        if self.busy.isVisibleTo(self):
            self._cancel = cancel

    def cancel(self) -> None:
        """Give up what runs."""
        self._asked += 1
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        self._show_busy(busy=False)

    def show_replay(self, replay: ReplayResult) -> None:
        """Show how it went."""
        f = self._formatter
        self._replay = replay
        self.problem.say(as_sentence(f.text(replay.problem)), "warning")
        found = any(run is not None for run in (replay.recorded, replay.same, replay.other))
        self.table.setVisible(found)
        self.verdict.setText(as_sentence(f.text(replay.text)))
        self.verdict.setVisible(bool(self.verdict.text()))
        self._fill(replay)
        said, closed = words.balance_words(replay, f)
        self.balance.say(said, "good" if closed else "warning")
        self.basis.setText(words.basis_words(replay, f))
        self.basis.setVisible(bool(self.basis.text()))
        self._show_chart()

    # ---- private

    def _on_told(self, number: int, replay: ReplayResult) -> None:
        if number != self._asked:
            return
        self._cancel = None
        self._show_busy(busy=False)
        self.show_replay(replay)

    def _clear(self) -> None:
        parts: tuple[QWidget, ...] = (
            self.problem,
            self.verdict,
            self.table,
            self.balance,
            self.basis,
            self.what,
            self.chart,
        )
        for part in parts:
            part.hide()

    def _show_busy(self, *, busy: bool) -> None:
        before, after = (self.run, self.stop) if busy else (self.stop, self.run)
        had_focus = before.hasFocus()
        self.busy.setVisible(busy)
        after.show()
        if had_focus:
            # What takes its place takes the keyboard, too: not "Close".
            after.setFocus()
        before.hide()
        self.policy.setEnabled(not busy)

    def _show_chart(self) -> None:
        what = self.what.selected or "room"
        made = None if self._replay is None else words.chart(self._replay, what)
        for part in (self.what, self.chart):
            part.setVisible(made is not None)
        if made is not None:
            room = self.tr("The room in the week, three times")
            name = room if what == "room" else self.tr("The power of mining in the week, three times")
            self.chart.show_chart(made, self._formatter, name)

    def _fill(self, replay: ReplayResult) -> None:
        f = self._formatter
        asked = None if replay.other is None else policies().get(replay.other.policy)
        self.table.setHorizontalHeaderLabels(
            [
                "",
                self.tr("As it was\n(measured)"),
                self.tr("As it was\n(by the model)"),
                self.tr("{policy}\n(by the model)").format(
                    policy=NOTHING if asked is None else f.text(asked)
                ),
                self.tr("Difference\n(of the models)"),
            ]
        )
        told = words.rows(replay, f)
        self.table.setRowCount(len(told))
        for y, row in enumerate(told):
            for x, cell in enumerate((row.name, *row.values, words.difference(row, f))):
                item = QTableWidgetItem(cell)
                if x:
                    item.setTextAlignment(_NUMBERS)
                self.table.setItem(y, x, item)
        # All of it is seen: the window scrolls, not the table.
        high_px = self.table.horizontalHeader().sizeHint().height() + 6
        high_px += sum(self.table.rowHeight(y) for y in range(len(told)))
        self.table.setFixedHeight(high_px)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, _COLUMNS)
        table.setAccessibleName(self.tr("What the week came to, and would have"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(_NUMBERS)
        header.setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(directed(0, 0, 8, 4))
        column.setSpacing(12)
        column.addWidget(
            label(
                self.tr(
                    "The last seven days once more, with the room, the weather and the prices as they were. "
                    "The middle column tells how well the model knows the week: compare the last two with "
                    "each other, not with what was measured."
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.tr("What if this had come first:"), wrap=False)
        name.setBuddy(self.policy)
        for part in (name, self.policy, self.run, self.stop):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        parts: tuple[QWidget, ...] = (
            self.busy,
            self.problem,
            self.verdict,
            self.table,
            self.balance,
            self.basis,
            self.what,
            self.chart,
        )
        for below in parts:
            column.addWidget(below)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(28, 20, 20, 20))
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(line())
        outer.addLayout(buttons)
        # With nothing to replay there is a sentence only.
        fit_on_screen(self, _SIZE_PX if self._replayer is not None else (_SIZE_PX[0], _LOW_PX))
