"""The dial for screen readers: a slider in °C whose value they can read as words, and change."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface

from warmgui.gui.access import SafeInterface
from warmgui.gui.widgets.dial.paint import MAXIMUM_C, MINIMUM_C

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from warmgui.gui.widgets.dial.dial import Dial


class _DialValue(QAccessibleValueInterface):
    def __init__(self, dial: Dial) -> None:
        super().__init__()
        self._dial = dial

    def currentValue(self) -> float:
        return self._dial.value_c

    def setCurrentValue(self, value: Any) -> None:
        self._dial.set_by_user(float(value))

    def minimumValue(self) -> float:
        return MINIMUM_C

    def maximumValue(self) -> float:
        return MAXIMUM_C

    def minimumStepSize(self) -> float:
        return self._dial.step_c


class _AccessibleDial(SafeInterface):
    def __init__(self, dial: Dial) -> None:
        # A slider, not a "dial": readers announce and operate sliders everywhere.
        super().__init__(dial, QAccessible.Role.Slider, dial.accessibleName())
        self._dial = dial
        self._value = _DialValue(dial)

    def more(self, kind: QAccessible.InterfaceType) -> Any:
        return self._value if kind == QAccessible.InterfaceType.ValueInterface else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return self._dial.words.value
        if kind == QAccessible.Text.Name:
            return self._dial.accessibleName()
        return str(super().text(kind))


@cache
def install(kind: type[Dial]) -> None:
    """Tell Qt how dials are read; once per process.

    Args:
        kind: the dial's class.
    """

    def factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        return _AccessibleDial(thing) if isinstance(thing, kind) else None

    QAccessible.installFactory(factory)
