"""The line on home that tells of heaters and places beyond this PC, and leads to their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.house.nouns import HERE
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.gui.widgets.basic import Label, button, line

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.model_house import HouseStatus
    from warmgui.core.units import Formatter

_AT_WORK = frozenset({"heating", "warm", "waiting", "held", "blind"})


def sentence(house: HouseStatus | None) -> Text:
    """What is worth a line; empty where only this PC heats."""
    if house is None:
        return EMPTY
    drawing = [heater for heater in house.heaters if (heater.power_w.value or 0.0) > 0]
    if drawing:
        known = house.power_w.value
        watts = sum(heater.power_w.value or 0.0 for heater in drawing) if known is None else known
        return translate(
            "house",
            "Heaters in the network: {count} at work, {power} together.",
            count=len(drawing),
            power=Amount(watts, "power_w"),
        )
    places = [place for place in house.places if place.key != HERE and place.state in _AT_WORK]
    if places:
        heating = sum(1 for place in places if place.state == "heating")
        return translate(
            "house", "Other places: {count}, heated now: {heating}.", count=len(places), heating=heating
        )
    return EMPTY


class HouseLine(QWidget):
    """Hidden while there is nothing to tell."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(size_px=13, wrap=True)
        self.open = button("", "way")
        self.open.setProperty("flush", "true")
        self.open.clicked.connect(self.clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line())
        column.addSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.open.setText(self.tr("Places and heaters ›"))
        self.open.setAccessibleName(self.tr("Open the page of places and heaters"))

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Say what else heats."""
        told = formatter.text(sentence(snapshot.house))
        self.words.setText(told)
        self.setVisible(bool(told))
