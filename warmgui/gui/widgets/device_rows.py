"""The devices on the home page: name, what it does, hashrate, watts, temperature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from warmgui.gui.widgets.basic import BOLD, Card, ElidedLabel, Label, line
from warmgui.gui.widgets.leaving import clear
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class DeviceWords:
    """One row, as finished words; `how` are the tooltips of watts and temperature."""

    id: str
    name: str
    below: str
    hashrate: str
    power: str
    temperature: str
    power_how: str = ""
    temperature_how: str = ""


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name = ElidedLabel(size_px=13)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.below = Label(role="muted", size_px=12, wrap=True)
        self.power, self.temperature = (Label(size_px=13, tabular=True) for _ in range(2))
        self.hashrate = Label(role="muted", size_px=12, tabular=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        # Watts and degrees beside the name, the hashrate below them: so a name has room for its words.
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.power, 0, 1)
        grid.addWidget(self.temperature, 0, 2)
        grid.addWidget(self.below, 1, 0)
        grid.addWidget(self.hashrate, 1, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        for figure, least_px in ((self.power, 52), (self.temperature, 44), (self.hashrate, 0)):
            figure.setMinimumWidth(least_px)
        self._align()

    def _align(self) -> None:
        """Names begin and figures end with the row: left alone, a label goes by its words."""
        sides = Qt.AlignmentFlag
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start, end = (sides.AlignRight, sides.AlignLeft) if mirrored else (sides.AlignLeft, sides.AlignRight)
        for words in (self.name, self.below):
            words.setAlignment(start | sides.AlignAbsolute | sides.AlignVCenter)
        for figure in (self.power, self.temperature, self.hashrate):
            figure.setAlignment(end | sides.AlignAbsolute | sides.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        """A language of the other direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def show_words(self, words: DeviceWords) -> None:
        self.name.set_text(words.name)
        self.below.setText(words.below)
        self.hashrate.setText(words.hashrate)
        self.power.setText(words.power)
        self.power.setToolTip(plain_tip(words.power_how))
        self.temperature.setText(words.temperature)
        self.temperature.setToolTip(plain_tip(words.temperature_how))
        figures = (words.name, words.below, words.hashrate, words.power, words.temperature)
        self.setAccessibleName(", ".join(figures))


MOST_ROWS = 8
"""More of them would make the page, and the charts beside them, thousands of pixels high."""


class DevicesCard(Card):
    """The devices, or a sentence where there is none; of very many the first, and how many more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 12, 16, 12), spacing=2)
        self.title = Label(size_px=15, weight=BOLD)
        self.nothing = Label(role="muted", size_px=13, wrap=True)
        self._rows: dict[str, _Row] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.box.addWidget(self.title)
        self.box.addWidget(self.nothing)
        self.box.addLayout(self._list)
        self.more = Label(role="muted", size_px=13, wrap=True)
        self.more.hide()
        self.box.addWidget(self.more)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.title.setText(self.tr("Devices"))
        self.nothing.setText(self.tr("The miner has not named its devices yet."))

    def show_rows(self, rows: Sequence[DeviceWords]) -> None:
        """Show these devices; rows are kept as long as the devices are the same."""
        rest = len(rows) - MOST_ROWS + 1 if len(rows) > MOST_ROWS else 0
        self.more.setText(self.tr("and %n more, on the page Devices", "", rest) if rest else "")
        self.more.setVisible(bool(rest))
        rows = rows[: len(rows) - rest]
        if [row.id for row in rows] != list(self._rows):
            self._rebuild([row.id for row in rows])
        for row in rows:
            self._rows[row.id].show_words(row)
        self.nothing.setVisible(not rows)

    def _rebuild(self, identifiers: Sequence[str]) -> None:
        clear(self._list)
        self._rows = {}
        for identifier in identifiers:
            if self._rows:
                self._list.addWidget(line())
            self._rows[identifier] = _Row()
            self._list.addWidget(self._rows[identifier])
