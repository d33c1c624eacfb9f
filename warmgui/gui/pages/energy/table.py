"""The plan's day as a table: the same numbers as the chart, for whoever reads or hears them better so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from warmgui.core.text import Amount
from warmgui.core.units import NOTHING
from warmgui.gui.pages.energy import words

if TYPE_CHECKING:
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.units import Formatter
    from warmgui.gui.widgets.plan.data import PlanDay, PlanHour

_COLUMNS = 8
_NUMBERS = {1, 3, 4, 5, 6}
"""Columns that stand at the end of their room, as numbers do."""


class HourTable(QTableWidget):
    """A row per hour; units stand in the heads, so that the reasons have room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _COLUMNS, parent)
        self._shown: list[list[str]] = []
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_COLUMNS - 1, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(44)
        header.setHighlightSections(False)
        # The width of the reasons is known only when the head has been laid out.
        header.sectionResized.connect(self._on_section)
        # Once more when the other columns have theirs, too.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.resizeRowsToContents)
        self.retranslate()

    def retranslate(self) -> None:
        """What a screen reader hears of it."""
        self.setAccessibleName(self.tr("The plan, hour by hour"))
        self._shown = []

    def show_day(self, day: PlanDay, clock: LocalTime, formatter: Formatter) -> None:
        """Rows anew where they differ; what is selected stays selected."""
        heads = self._heads(formatter)
        rows = [self._row(hour, day, clock, formatter) for hour in day.hours]
        if [heads, *rows] == self._shown:
            return
        self._shown = [heads, *rows]
        chosen = self.currentRow()
        self.setHorizontalHeaderLabels(heads)
        for column in range(_COLUMNS):
            if (head := self.horizontalHeaderItem(column)) is not None:
                head.setTextAlignment(_side(column))
        self.setRowCount(len(rows))
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                item = QTableWidgetItem(cell)
                item.setTextAlignment(_side(x))
                self.setItem(y, x, item)
        self.resizeRowsToContents()
        if 0 <= chosen < len(rows):
            self.setCurrentCell(chosen, 0)

    def show_hour(self, row: int) -> None:
        """Scroll so that an hour stands at the top."""
        item = self.item(row, 0)
        if item is not None:
            self.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)

    def _on_section(self, section: int, _old_px: int, _new_px: int) -> None:
        """Reasons take as many lines as they need."""
        if section == _COLUMNS - 1:
            self.resizeRowsToContents()
            self._settled.start()

    def _heads(self, f: Formatter) -> list[str]:
        named = (
            (self.tr("Heat"), "heat_power_w"),
            (self.tr("Room"), "temperature_c"),
            (self.tr("Own"), "power_w"),
            (self.tr("Price"), "price_per_kwh"),
            (self.tr("CO₂"), "carbon_g_per_kwh"),
        )
        heat, *others = [f"{name}\n{f.unit(kind)}" for name, kind in named]
        return [self.tr("Hour"), heat, "", *others, self.tr("Why")]

    def _row(self, hour: PlanHour, day: PlanDay, clock: LocalTime, f: Formatter) -> list[str]:
        heat_w = None if hour.heat_w is None else round(hour.heat_w, 1)
        how = ""
        if hour.pieces:
            so_far = any(not piece.planned for piece in hour.pieces)
            how = self.tr("now") if so_far and hour.planned else self.tr("so far")
            how = self.tr("planned") if not so_far else how
        return [
            words.hour_span(hour, day, clock),
            _number(heat_w, "heat_power_w", f),
            how,
            _number(hour.room_c, "temperature_c", f),
            _number(hour.own_w, "power_w", f),
            _number(hour.price_per_kwh, "price_per_kwh", f),
            _number(hour.carbon_g_per_kwh, "carbon_g_per_kwh", f),
            f.text(hour.reason),
        ]


def _number(value: float | None, kind: str, f: Formatter) -> str:
    return NOTHING if value is None else f.split(Amount(value, kind))[0]


def _side(column: int) -> Qt.AlignmentFlag:
    flags = Qt.AlignmentFlag
    return (flags.AlignTrailing if column in _NUMBERS else flags.AlignLeading) | flags.AlignVCenter
