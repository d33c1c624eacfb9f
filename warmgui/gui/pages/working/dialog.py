"""The window in which a figure is opened: formula, inputs with their sources, result, what to know before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.money.workings.workings import working as working_of
from warmgui.gui import fonts
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.working.words import as_text, isolated
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Card, Label, button, directed, line
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import Snapshot
    from warmgui.core.money.workings.working import Working, WorkingInput
    from warmgui.core.units import Formatter

_SIZE_PX = (660, 700)
_LEAST_PX, _SIDES_PX, _AROUND_PX = 280, 56, 164
_FORMULA_PX, _RESULT_PX = 15, 24
_COPIED_MS = 2500
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def opened(
    snapshot: Snapshot, keys: Sequence[str], formatter: Formatter, parent: QWidget
) -> WorkingDialog | None:
    """The window for figures of a snapshot, by their keys in `money.workings`; None where there is none."""
    found = [made for key in keys if (made := working_of(snapshot, key)) is not None]
    return WorkingDialog(found[0], formatter, parent, more=found[1:]) if found else None


class WorkingDialog(ReadingOrder):
    """One figure, opened, and those that belong to it. Nothing changes while it is open."""

    def __init__(
        self,
        working: Working,
        formatter: Formatter,
        parent: QWidget | None = None,
        *,
        more: Sequence[Working] = (),
    ) -> None:
        """Make it.

        Args:
            working: shown first.
            formatter: the reader's units and words.
            parent: the window.
            more: others that can be chosen.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._all, self._formatter = (working, *more), formatter
        self.working = working
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("Figure"))
        for one in self._all:
            self.choice.addItem(formatter.text(one.title))
        self.choice.activated.connect(lambda at: self.show_working(self._all[at]))
        self.title = Label(size_px=18, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.amount = Label(size_px=_RESULT_PX, weight=BOLD, tabular=True)
        self.amount.setTextInteractionFlags(_SELECTABLE)
        self.badge = ProvenanceBadge()
        self.formula = Label(wrap=True)
        self.source = label(role="small")
        self.rows: list[tuple[Label, ...]] = []
        self.notes: list[MarkedLabel] = []
        self.copy = button(self.tr("Copy"), "")
        self.close_button = button(self.tr("Close"), "primary")
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("Copy")))
        self.copy.clicked.connect(self.copy_text)
        self.close_button.clicked.connect(self.accept)
        self.copy.setAutoDefault(False)
        self._lay_out()
        self.choice.setVisible(bool(more))
        self.show_working(working)

    def show_working(self, working: Working) -> None:
        """Show one of them."""
        self.working = working
        f = self._formatter
        title = f.text(working.title)
        self.setWindowTitle(self.tr("How this comes about: {figure}").format(figure=title))
        self.title.setText(title)
        self.amount.setText(f.amount(working.result))
        self.amount.setAccessibleName(f"{title}: {self.amount.text()}")
        self.badge.show_provenance(working.provenance)
        self.badge.belongs_to(title)
        self.formula.setText(isolated(working.formula))
        self.formula.setAccessibleName(self.tr("Formula: {formula}").format(formula=working.formula))
        self.source.setText(f.text(working.source))
        self.source.setVisible(bool(self.source.text()))
        self._show_details()

    def text(self) -> str:
        """All of it as plain text, for a letter or a lesson."""
        return as_text(self.working, self._formatter, result=self.tr("Result"), source=self.tr("Source"))

    def copy_text(self) -> None:
        """Put it into the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self.copy.setText(self.tr("Copied"))
        self._copied.start()

    # ---- private

    def _show_details(self) -> None:
        """Inputs and notes anew, and a window as high as they need."""
        clear(self._details)
        self.rows, self.notes = [], []
        if self.working.inputs:
            self._details.addWidget(label(self.tr("With"), "heading"))
            self._details.addWidget(self._inputs())
        for note in self.working.notes:
            said = MarkedLabel("small", size_px=13)
            self._details.addWidget(said)
            said.say(as_sentence(self._formatter.text(note)))
            self.notes.append(said)
        room = self.screen().availableSize()
        wide_px = min(_SIZE_PX[0], room.width() - 40)
        wanted_px = self._column.heightForWidth(wide_px - _SIDES_PX) + _AROUND_PX
        most_px = min(_SIZE_PX[1], room.height() - 60)
        high_px = min(max(wanted_px, _LEAST_PX), most_px)
        # A window that the user sees never becomes lower under the mouse.
        self.resize(wide_px, max(high_px, self.height()) if self.isVisible() else high_px)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(directed(0, 0, 8, 4))
        column.setSpacing(12)
        result = QHBoxLayout()
        result.setSpacing(12)
        result.addWidget(self.amount)
        result.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        result.addStretch(1)
        column.addLayout(result)
        card = Card(margins=(16, 12, 16, 12), spacing=4)
        self._dress_formula()
        card.box.addWidget(self.formula)
        card.box.addWidget(self.source)
        column.addWidget(card)
        self._details = QVBoxLayout()
        self._details.setSpacing(12)
        column.addLayout(self._details)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(28, 20, 20, 20))
        outer.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.choice)
        outer.addLayout(top)
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(line())
        outer.addLayout(buttons)
        self.close_button.setDefault(True)

    def _dress_formula(self) -> None:
        made = self.formula
        made.setFont(fonts.font(made.font(), _FORMULA_PX, tabular=True))
        made.setTextInteractionFlags(_SELECTABLE)
        # A formula reads from left to right in every language.
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)

    def _inputs(self) -> Card:
        """Symbol, name and where it is from, value, how it is known."""
        card = Card(margins=(16, 8, 16, 8), spacing=0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, given in enumerate(self.working.inputs):
            if at:
                grid.addWidget(line(), 2 * at - 1, 0, 1, 4)
            self._input_row(grid, given, 2 * at)
        card.box.addLayout(grid)
        return card

    def _input_row(self, grid: QGridLayout, given: WorkingInput, row: int) -> None:
        symbol = Label(isolated(given.symbol), size_px=_FORMULA_PX, weight=SEMIBOLD)
        name = label(self._formatter.text(given.name))
        value = Label(self._formatter.amount(given.amount), weight=SEMIBOLD, tabular=True)
        value.setTextInteractionFlags(_SELECTABLE)
        badge = ProvenanceBadge()
        source = self._formatter.text(given.source)
        badge.show_provenance(given.provenance, source)
        badge.belongs_to(name.text())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        below = label(source, "small")
        words.addWidget(below)
        if not source:
            below.hide()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(symbol, row, 0, top)
        grid.addLayout(words, row, 1)
        grid.addWidget(value, row, 2, top | Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(badge, row, 3, top)
        self.rows.append((symbol, name, value, below))
