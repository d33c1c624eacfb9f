"""What to expect, as three figures and what they rest on: shown before anything is measured, and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from warmgui.core.first_run import basis_words, money_words, warmth_words
from warmgui.core.text import Amount
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label

if TYPE_CHECKING:
    from warmgui.core.first_run import Expectation
    from warmgui.core.model import NetworkFacts
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter

_NUMBER_PX = 20
_FIGURE_PX = 190


class _Figure(QWidget):
    """A number, and below it what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.number = Label(size_px=_NUMBER_PX, weight=SEMIBOLD, tabular=True, wrap=True)
        hold_side(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.number)
        self.words = label(role="small")
        column.addWidget(self.words)

    def show_number(self, number: str, words: str) -> None:
        """Show it; hidden where it is not known."""
        self.number.setText(number)
        self.words.setText(words)
        self.setAccessibleName(f"{number}: {words}")
        self.setVisible(bool(number))


class ExpectationCard(Card):
    """Honest figures: what a day earns, how long a block takes, what the room gains."""

    def __init__(self, title: str) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self.box.addWidget(label(title, "heading"))
        self.earned, self.block, self.warmth = _Figure(), _Figure(), _Figure()
        self._figures = (self.earned, self.block, self.warmth)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._columns = 0
        self.box.addLayout(self._grid)
        self.basis = label(role="muted")
        self.money = label()
        self.room = label(role="muted")
        for part in (self.money, self.room, self.basis):
            self.box.addWidget(part)
        self._place(len(self._figures))

    def show_expectation(
        self,
        expected: Expectation,
        facts: NetworkFacts | None,
        settings: Settings,
        formatter: Formatter,
        *,
        practice: bool = False,
    ) -> None:
        """Show figures; what is not known is not there.

        Args:
            expected: the figures.
            facts: of the network, dated.
            settings: price and room.
            formatter: numbers and sentences as the reader wants them.
            practice: the work goes to the practice network, which pays nothing.
        """

        def told(value: float | None, kind: str) -> str:
            return "" if value is None else formatter.amount(Amount(value, kind))

        if practice:
            self.earned.show_number(told(0.0, "sat_per_day"), self.tr("is earned on the practice network"))
            block_words = self.tr("until a block, if this work went to bitcoin (modelled)")
        else:
            earned = told(expected.sat_per_day, "sat_per_day")
            self.earned.show_number(earned, self.tr("is earned, on average"))
            block_words = self.tr("until a block, on average")
        self.block.show_number(told(expected.years_per_block, "years"), block_words)
        gain = told(expected.gain_c, "temperature_difference_c")
        room_words = self.tr("in your room in the end (modelled)")
        self.warmth.show_number(f"+{gain}" if gain else "", room_words)
        for part, text in (
            (self.money, money_words(expected, settings)),
            (self.room, warmth_words(expected, settings)),
            (self.basis, basis_words(expected, facts)),
        ):
            part.setText(formatter.text(text))
            part.setVisible(bool(text))
        self._place(self._columns)

    def resizeEvent(self, event: Any) -> None:
        """As many figures in a row as there is room for."""
        super().resizeEvent(event)
        columns = max(self.width() // _FIGURE_PX, 1)
        if columns != self._columns:
            self._place(columns)

    def _place(self, columns: int) -> None:
        self._columns = columns
        shown = [figure for figure in self._figures if not figure.isHidden()] or list(self._figures)
        columns = min(columns, len(shown))
        for i, figure in enumerate(shown):
            self._grid.addWidget(figure, i // columns, i % columns)
        for column in range(len(self._figures)):
            self._grid.setColumnStretch(column, int(column < columns))
