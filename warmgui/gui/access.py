"""Painted widgets for screen readers: what they are, what they say now, and what one can do with them.

Qt knows what its own buttons and boxes are; of a widget with a `paintEvent` of its own it knows a rectangle.
A widget that is `Told` says the rest by plain methods, and `install` lets Qt ask for them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

CHART = QAccessible.Role.Chart
GRAPHIC = QAccessible.Role.Graphic
BUTTON = QAccessible.Role.Button


class Told:
    """Beside QWidget: a painted widget of which screen readers are told.

    A chart has *stops*, the places that arrow keys walk along; readers go to them by number, as along a
    slider.
    """

    access_role: ClassVar[QAccessible.Role] = CHART

    def __init_subclass__(cls, **more: Any) -> None:
        """Whoever is told of in this way makes Qt ask for it."""
        super().__init_subclass__(**more)
        install()

    def access_value(self) -> str:
        """What it says now: the words of the stop that is read; "" where there is none."""
        return ""

    def access_stops(self) -> int:
        """How many places there are to be read; 0 where it cannot be walked along."""
        return 0

    def access_stop(self) -> int:
        """The stop that is read; -1 for none."""
        return -1

    def access_go(self, stop: int) -> None:
        """Read another stop."""

    def access_press(self) -> None:
        """What a press does, where the role is a button's."""


class _Stops(QAccessibleValueInterface):
    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told

    def currentValue(self) -> int:
        return self._told.access_stop()

    def setCurrentValue(self, value: Any) -> None:
        last = self._told.access_stops() - 1
        self._told.access_go(min(max(round(float(value)), 0), last))

    def minimumValue(self) -> int:
        return 0

    def maximumValue(self) -> int:
        return max(self._told.access_stops() - 1, 0)

    def minimumStepSize(self) -> int:
        return 1


class SafeInterface(QAccessibleWidget):
    """An interface that answers every question of a reader.

    With PySide6 6.11 an `interface_cast` of Python's that returns None takes the whole program down, as soon
    as a screen reader asks a painted widget for its text: a pointer to nothing is understood.
    """

    def more(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ARG002 - for who has more
        """What this widget has beside what Qt knows of it; None for nothing."""
        return None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """As Qt asks."""
        found = self.more(kind)
        if found is None:
            found = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found


class Interface(SafeInterface):
    """What Qt hands to readers: the widget, told by `told`."""

    def __init__(self, widget: QWidget, told: Told) -> None:
        """Tell of `widget` what `told` says; often they are the same."""
        super().__init__(widget, told.access_role, widget.accessibleName())
        self._widget, self._told = widget, told
        self._stops = _Stops(told)

    def more(self, kind: QAccessible.InterfaceType) -> Any:
        """Its stops, as a slider's places."""
        walked = kind == QAccessible.InterfaceType.ValueInterface and self._told.access_stops()
        return self._stops if walked else None

    def text(self, kind: QAccessible.Text) -> str:
        """Name, value, description; what the tooltip says belongs to it."""
        if kind == QAccessible.Text.Value:
            return self._told.access_value()
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            # Qt tells the tooltip only where there is nothing else.
            parts = (self._widget.accessibleDescription(), self._widget.toolTip())
            return "\n".join(dict.fromkeys(part for part in parts if part))
        return str(super().text(kind))

    def actionNames(self) -> list[str]:
        """What can be done with it."""
        press = [self.pressAction()] if self._told.access_role == BUTTON else []
        return [*press, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do it."""
        if name == self.pressAction() and self._told.access_role == BUTTON:
            self._told.access_press()
        else:
            super().doAction(name)


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    return Interface(thing, thing) if isinstance(thing, QWidget) and isinstance(thing, Told) else None


@cache
def install() -> None:
    """Tell Qt how such widgets are read; once per process."""
    QAccessible.installFactory(_factory)


def moved(widget: QWidget, stop: int | None) -> None:
    """Tell readers that another stop is read."""
    if QAccessible.isActive():
        from PySide6.QtGui import QAccessibleValueChangeEvent

        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, -1 if stop is None else stop))
