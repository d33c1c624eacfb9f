"""The parts of the home page and how they share the room: two columns, or one where that is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui.house.home_line import HouseLine
from warmgui.gui.pages.home import state, words
from warmgui.gui.widgets.basic import Card, Label, button, pad_field
from warmgui.gui.widgets.cards import MetricCard, agree_on_badges
from warmgui.gui.widgets.charts.row import ChartRow
from warmgui.gui.widgets.device_rows import DevicesCard
from warmgui.gui.widgets.dial.dial import Dial
from warmgui.gui.widgets.opening import OpeningCard
from warmgui.gui.widgets.presets import PresetRow
from warmgui.gui.widgets.reality import RealityCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_LEFT_PX, _LEFT_SMALL_PX = 362, 330
_TWO_COLUMNS_PX, _ROOMY_PX = 960, 1180
_FOUR_CARDS_PX = 730
_ROOM_C = (-20.0, 45.0)
_WORKINGS = (
    ("earnings.sat_per_day", "earnings.hypothetical_sat_per_day", "income_per_day", "income_sigma_per_day"),
    ("net_per_day", "cost_per_day", "income_per_day", "earnings.earned_fraction"),
    (
        "odds.years_per_block",
        "odds.per_day",
        "odds.per_year",
        "odds.per_life",
        "odds.typical_best_today",
        "odds.best_percentile",
    ),
)
"""What the cards of earnings, net and luck open: keys of `money.workings`."""


class RoomEntry(QWidget):
    """The room temperature by hand, for those who read a thermometer. `entered` carries °C."""

    entered = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._formatter: Formatter | None = None
        self.label = Label(role="muted")
        self.field = QDoubleSpinBox()
        self.field.setDecimals(1)
        self.field.setKeyboardTracking(False)
        pad_field(self.field)
        self.set = button("", "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.field)
        row.addWidget(self.set)
        row.addStretch(1)
        self.set.clicked.connect(self._enter)
        line = self.field.lineEdit()
        line.returnPressed.connect(self._enter)
        self.hide()

    def retranslate(self) -> None:
        """Words."""
        self.label.setText(self.tr("Room is"))
        self.set.setText(self.tr("Set"))
        self.field.setAccessibleName(self.tr("Room temperature now"))

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Seen only where the room's thermometer is the user."""
        self.setVisible(snapshot.settings.room.sensor == "manual")
        unit_changed = self._formatter is None or self._formatter.prefs != formatter.prefs
        self._formatter = formatter
        if unit_changed:
            low, high = (formatter.to_display(c, "temperature_c") for c in _ROOM_C)
            self.field.setRange(low, high)
            self.field.setSingleStep(0.5)
            self.field.setSuffix(f" {formatter.unit('temperature_c')}")
            room_c = snapshot.room_c.value
            self.field.setValue(formatter.to_display(20.0 if room_c is None else room_c, "temperature_c"))

    def _enter(self) -> None:
        if self._formatter is not None:
            self.field.interpretText()
            self.entered.emit(round(self._formatter.from_display(self.field.value(), "temperature_c"), 3))


class HomeBody(QWidget):
    """Everything below the header."""

    working_requested = Signal(object)
    """Keys of the workings of a card that was opened, the first one shown first."""

    def __init__(
        self, theme: Theme, formatter_source: Callable[[], Formatter], reader: ChartReader | None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._shape = (-1, 0)
        self._card_px = 0
        self.dial = Dial(theme)
        self.preset_row = PresetRow(theme)
        self.presets = self.preset_row.chips
        self.headline = Label(size_px=15, wrap=True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        self.detail = Label(role="muted", size_px=13, wrap=True)
        self.room_entry = RoomEntry()
        self.metrics = [MetricCard(role) for role in ("heat", "power", "earnings", "")]
        self.charts = ChartRow(theme, formatter_source, reader)
        self.devices = DevicesCard()
        self.house = HouseLine()
        self.devices.box.addWidget(self.house)
        self.reality = RealityCard(theme)
        self.reality.sentence.setTextFormat(Qt.TextFormat.RichText)
        self._opening = [OpeningCard(card) for card in (self.metrics[2], self.metrics[3], self.reality)]
        for opening, keys in zip(self._opening, _WORKINGS, strict=True):
            opening.opened.connect(lambda keys=keys: self.working_requested.emit(keys))
        self.left, self.right = QWidget(), QWidget()
        self._build_left()
        self._build_right()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(16)
        self.arrange(_ROOMY_PX)

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.presets.setAccessibleName(self.tr("Presets"))
        for opening in self._opening:
            opening.say(self.tr("Opens how this number comes about"))
        self.dial.retranslate()
        self.room_entry.retranslate()
        self.charts.retranslate()
        self.devices.retranslate()
        self.house.retranslate()
        self.reality.retranslate()

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Everything but the dial, whose knob belongs to the user."""
        self.headline.setText(state.emphasised(snapshot.headline, formatter))
        self.headline.setAccessibleName(formatter.text(snapshot.headline))
        self.detail.setText(formatter.text(snapshot.detail))
        self.detail.setVisible(bool(snapshot.detail))
        self.room_entry.show_snapshot(snapshot, formatter)
        for card, figure in zip(self.metrics, words.figures(snapshot, formatter), strict=True):
            card.show_figure(figure)
        agree_on_badges(self.metrics, self._card_px)
        self.charts.show_snapshot(snapshot)
        self.charts.show_facts(words.network_words(snapshot, formatter))
        self.devices.show_rows([words.device_words(device, formatter) for device in snapshot.devices])
        self.house.show_snapshot(snapshot, formatter)
        self.reality.show_words(words.reality_words(snapshot, formatter))
        sentence = words.reality_text(snapshot)
        accent = self._theme.palette.accent_text
        self.reality.sentence.setText(state.emphasised(sentence, formatter, accent))
        self.reality.sentence.setAccessibleName(formatter.text(sentence))

    # ---- layout --------------------------------------------------------------------------------------

    def _build_left(self) -> None:
        card = Card(margins=(16, 12, 16, 16), spacing=0)
        card.box.addWidget(self.dial)
        card.box.addWidget(self.preset_row)
        card.box.addSpacing(8)
        inner = QVBoxLayout()
        inner.setContentsMargins(6, 0, 6, 0)
        inner.setSpacing(4)
        inner.addWidget(self.headline)
        inner.addWidget(self.detail)
        inner.addSpacing(4)
        inner.addWidget(self.room_entry)
        card.box.addLayout(inner)
        card.box.addStretch(1)
        box = QVBoxLayout(self.left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(card)
        box.addWidget(self.devices, 1)

    def _build_right(self) -> None:
        self._cards = QGridLayout()
        self._cards.setSpacing(12)
        box = QVBoxLayout(self.right)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(self._cards)
        box.addWidget(self.charts, 3)
        box.addWidget(self.reality, 2)
        self.right.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def arrange(self, width_px: int) -> None:
        """Two columns or one, four cards in a row or two, for so much room.

        The page tells the width: a body that is laid out for more room would never become narrow by itself.
        """
        two = width_px >= _TWO_COLUMNS_PX
        left_px = 0
        if two:
            left_px = _LEFT_PX if width_px >= _ROOMY_PX else _LEFT_SMALL_PX
        right_px = width_px - (left_px + 18 if two else 0)
        self.charts.arrange(right_px)
        across = 4 if right_px >= _FOUR_CARDS_PX else 2
        self._card_px = (right_px - (across - 1) * self._cards.spacing()) // across
        agree_on_badges(self.metrics, self._card_px)
        if (left_px, across) == self._shape:
            return
        self._shape = (left_px, across)
        for widget in (self.left, self.right):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self.left, 0, 0)
        self._grid.addWidget(self.right, 0 if two else 1, 1 if two else 0)
        self._grid.setColumnStretch(0, 0 if two else 1)
        self._grid.setColumnStretch(1, 1 if two else 0)
        if two:
            self.left.setFixedWidth(left_px)
        else:
            self.left.setMinimumWidth(0)
            self.left.setMaximumWidth(16_777_215)
        for i, card in enumerate(self.metrics):
            self._cards.removeWidget(card)
            self._cards.addWidget(card, i // across, i % across)
        for column in range(4):
            self._cards.setColumnStretch(column, 1 if column < across else 0)
