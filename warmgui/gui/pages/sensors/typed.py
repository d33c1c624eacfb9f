"""The input for those who read a thermometer themselves and type it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.heat.numbers import PLAUSIBLE_C
from warmgui.core.messages import ManualRoom
from warmgui.core.text import Amount, translate
from warmgui.gui.forms import NumberBox
from warmgui.gui.forms_model import parse_number, plain_number
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter

_STEP = 0.5


class TypedIn(QWidget):
    """A number and a button; says how the last one is used."""

    def __init__(self, post: Callable[[Inbox], None], formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._post, self._formatter_source = post, formatter_source
        self.input = NumberBox(self._step)
        self.input.setFixedWidth(110)
        self.input.setAccessibleName(self.tr("The room's temperature now"))
        self.input.lineEdit().returnPressed.connect(self.take)
        self.unit = label(role="muted", wrap=False)
        self.take_button = button(self.tr("That is it now"), "")
        self.take_button.clicked.connect(self.take)
        self.verdict = MarkedLabel()
        self.how = label(role="small")
        name = label(self.tr("The room's temperature now"))
        name.setBuddy(self.input)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(name, 1)
        for part in (self.input, self.unit, self.take_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.verdict)
        column.addWidget(self.how)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say how it is used."""
        formatter = self._formatter_source()
        self.unit.setText(formatter.unit("temperature_c"))
        if snapshot.settings.room.sensor == "manual":
            self.how.setText(formatter.text(snapshot.room_c.how))

    def take(self) -> None:
        """Tell the engine, unless it cannot be."""
        formatter = self._formatter_source()
        number = parse_number(self.input.text())
        low, high = PLAUSIBLE_C
        room_c = None if number is None else formatter.from_display(number, "temperature_c")
        if room_c is None or not low <= room_c <= high:
            text = translate(
                "room",
                "A room's temperature lies between {low} and {high}.",
                low=Amount(low, "temperature_c"),
                high=Amount(high, "temperature_c"),
            )
            self.verdict.say(formatter.text(text), "danger")
            self.input.setFocus()
            return
        self._post(ManualRoom(room_c))
        self.verdict.say(self.tr("Taken over."), "good")

    def _step(self, text: str, steps: int) -> str:
        formatter = self._formatter_source()
        number = parse_number(text)
        low, high = (formatter.to_display(limit, "temperature_c") for limit in PLAUSIBLE_C)
        start = formatter.to_display(20.0, "temperature_c") if number is None else number + steps * _STEP
        return plain_number(min(max(start, low), high), formatter.prefs.decimal)
