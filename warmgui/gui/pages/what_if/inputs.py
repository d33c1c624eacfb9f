"""The inputs of a scenario: each a slider and a box, or a choice; told at once while one drags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from warmgui.core.text import Amount
from warmgui.gui.forms import NumberBox
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.what_if.model import InputScale, ShownUnit
from warmgui.gui.widgets.basic import directed
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.money.scenario import ScenarioInput
    from warmgui.core.units import Formatter

_BOX_PX = 112
_SLIDER_PX = 24
_PAGE_PARTS = 20


class _Slider(QSlider):
    """A slider that leaves the wheel to the page."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        # Qt mirrors the slider but not the parts of its style sheet.
        self.setProperty("mirrored", QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class InputRow(QWidget):
    """One number; `changed` carries every good value."""

    changed = Signal(str, float)

    def __init__(self, spec: ScenarioInput, formatter: Formatter) -> None:
        super().__init__()
        self.spec = spec
        self._formatter = formatter
        self._scale = InputScale(spec, formatter)
        self._value = spec.default
        self._unit: ShownUnit = self._scale.unit_for(spec.default)
        name = formatter.text(spec.label)
        self.name = label(name)
        self.box = NumberBox(self._on_steps)
        self.box.setFixedWidth(_BOX_PX)
        self.box.edited.connect(self._on_typed)
        self.box.editingFinished.connect(self._on_left)
        self.unit = label(role="muted", wrap=False)
        self.slider = _Slider()
        self.slider.setRange(0, self._scale.places)
        self.slider.setMinimumHeight(_SLIDER_PX)
        self.slider.setPageStep(max(self._scale.places // _PAGE_PARTS, 1))
        self.slider.valueChanged.connect(self._on_slid)
        self.choice = Choice()
        for value, words in spec.choices:
            self.choice.addItem(formatter.text(words), value)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.source = label(formatter.text(spec.source), "small")
        if not spec.source:
            self.source.hide()
        self.problem = MarkedLabel("danger")
        for part in (self.box, self.slider, self.choice):
            part.setAccessibleName(name)
        self.name.setBuddy(self.choice if spec.choices else self.box)
        self._lay_out()
        self.show_value(spec.default)

    @property
    def value(self) -> float:
        """The last good value."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a value; emits nothing."""
        self._value = value
        self._unit = self._scale.unit_for(value)
        self._show_box()
        self._show_slider()
        with QSignalBlocker(self.choice):
            nearest = min(
                range(self.choice.count()),
                key=lambda i: abs(float(self.choice.itemData(i)) - value),
                default=-1,
            )
            self.choice.setCurrentIndex(nearest)
        self._say("")

    def _show_box(self) -> None:
        self.box.set_text(self._scale.text(self._value, self._unit))
        self.unit.setText(self._unit.words)

    def _show_slider(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._scale.place_of(self._value))
        words = self._formatter.amount(Amount(self._value, self.spec.kind))
        for part in (self.slider, self.box):
            part.setAccessibleDescription(words)

    def _take(self, value: float) -> None:
        self._value = value
        self._say("")
        self.changed.emit(self.spec.key, value)

    def _on_slid(self, place: int) -> None:
        value = self._scale.value_at(place)
        self._unit = self._scale.unit_for(value)
        self._value = value
        self._show_box()
        words = self._formatter.amount(Amount(value, self.spec.kind))
        self.slider.setAccessibleDescription(words)
        self._take(value)

    def _on_typed(self, text: str) -> None:
        typed = self._scale.read(text, self._unit)
        if typed.problem:
            self._say(self._formatter.text(typed.problem))
            return
        self._value = typed.value
        self._show_slider()
        self._take(typed.value)

    def _on_steps(self, text: str, steps: int) -> str:
        typed = self._scale.read(text, self._unit)
        value = self._value if typed.problem else self._scale.stepped(typed.value, steps, self._unit)
        return self._scale.text(value, self._unit)

    def _on_left(self) -> None:
        """A number that is typed keeps its unit; afterwards it reads as all numbers do."""
        if not self.problem.text():
            self._unit = self._scale.unit_for(self._value)
            self._show_box()

    def _on_chosen(self, index: int) -> None:
        if index >= 0:
            self._take(float(self.choice.itemData(index)))

    def _say(self, words: str) -> None:
        self.problem.say(words, "danger")
        wrong = bool(words)
        if bool(self.box.property("invalid")) != wrong:
            self.box.setProperty("invalid", wrong)
            self.box.style().unpolish(self.box)
            self.box.style().polish(self.box)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        if self.spec.choices:
            column.addWidget(self.choice)
        else:
            row.addWidget(self.box)
            row.addWidget(self.unit)
            column.addWidget(self.slider)
        for part in (self.box, self.unit, self.slider):
            part.setVisible(not self.spec.choices)
        self.choice.setVisible(bool(self.spec.choices))
        column.addWidget(self.problem)
        column.addWidget(self.source)


class InputColumn(QWidget):
    """All inputs of a scenario, one below the other."""

    changed = Signal()

    def __init__(self, specs: Sequence[ScenarioInput], formatter: Formatter) -> None:
        super().__init__()
        self.setProperty("transparent", "true")
        self.rows: dict[str, InputRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(0, 0, 12, 8))
        column.setSpacing(16)
        widest = 0
        for spec in specs:
            row = InputRow(spec, formatter)
            row.changed.connect(lambda _key, _value: self.changed.emit())
            self.rows[spec.key] = row
            column.addWidget(row)
            if not spec.choices:
                widest = max(widest, row.unit.sizeHint().width())
        for row in self.rows.values():
            row.unit.setMinimumWidth(widest)
        column.addStretch(1)

    def values(self) -> dict[str, float]:
        """The last good value of each."""
        return {key: row.value for key, row in self.rows.items()}

    def show_values(self, values: Mapping[str, float]) -> None:
        """Show values; emits nothing."""
        for key, row in self.rows.items():
            row.show_value(values[key])
