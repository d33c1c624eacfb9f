"""A period of the week for keyboards and screen readers: takes the focus and has a name; the week paints it.

Readers see a slider: its value is the time at which the period starts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QWidget

from warmgui.core.schedule.week_plan import STEP_MIN
from warmgui.gui.access import SafeInterface

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from warmgui.gui.widgets.week.edit import Place

FAR_MIN = 30
_KEYS = {
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "open",
    Qt.Key.Key_Insert: "divide",
    Qt.Key.Key_N: "divide",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class SlotHandle(QWidget):
    """Invisible, over one period; the mouse goes through to the week."""

    wished = Signal(str)
    """"delete", "open", "divide", "up", "down"."""
    stepped = Signal(int)
    """Minutes by which the start is to move."""
    set_to = Signal(int)
    """A screen reader wants the start at this minute."""
    focus_changed = Signal(bool)
    """Whether the focus, where it came, came by keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        install()
        self.place: Place = (0, 0)
        self.start_min, self.low_min, self.high_min = 0, 0, 0
        self.words = ""
        """The start in words."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def describe(self, name: str, words: str, start_min: int, limits_min: tuple[int, int]) -> None:
        """Take the words for readers, and where the start may be."""
        moved = start_min != self.start_min
        self.start_min, (self.low_min, self.high_min) = start_min, limits_min
        self.words = words
        self.setAccessibleName(name)
        if moved and self.hasFocus():
            from PySide6.QtGui import QAccessibleValueChangeEvent

            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, start_min))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the start, in time's direction in every language."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        far = {Qt.Key.Key_PageUp: FAR_MIN, Qt.Key.Key_PageDown: -FAR_MIN}
        near = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        other = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in near and not other:
            self.stepped.emit(near[key] * (FAR_MIN if shift else STEP_MIN))
        elif key in far:
            self.stepped.emit(far[key])
        elif key in _KEYS and not other:
            self.wished.emit(_KEYS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Here are the keys now."""
        super().focusInEvent(event)
        self.focus_changed.emit(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Here they were."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)  # noqa: FBT003 - Qt's signal


class _SlotValue(QAccessibleValueInterface):
    def __init__(self, handle: SlotHandle) -> None:
        super().__init__()
        self._handle = handle

    def currentValue(self) -> int:
        return self._handle.start_min

    def setCurrentValue(self, value: Any) -> None:
        self._handle.set_to.emit(round(float(value)))

    def minimumValue(self) -> int:
        return self._handle.low_min

    def maximumValue(self) -> int:
        return self._handle.high_min

    def minimumStepSize(self) -> int:
        return STEP_MIN


class _AccessibleSlot(SafeInterface):
    def __init__(self, handle: SlotHandle) -> None:
        super().__init__(handle, QAccessible.Role.Slider, handle.accessibleName())
        self._handle = handle
        self._value = _SlotValue(handle)

    def more(self, kind: QAccessible.InterfaceType) -> Any:
        return self._value if kind == QAccessible.InterfaceType.ValueInterface else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return self._handle.words
        if kind == QAccessible.Text.Name:
            return self._handle.accessibleName()
        return str(super().text(kind))


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    return _AccessibleSlot(thing) if isinstance(thing, SlotHandle) else None


@cache
def install() -> None:
    """Tell Qt how periods are read; once per process."""
    QAccessible.installFactory(_factory)
