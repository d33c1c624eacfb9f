"""What a screen reader is told of a window, and what of that will not do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

ROLE = QAccessible.Role
NO_CONTROL = {ROLE.NoRole, ROLE.Client, ROLE.Pane, ROLE.Grouping, ROLE.Window, ROLE.LayeredPane, ROLE.Border}
"""Roles that say nothing of what one can do there."""
WITH_VALUE = {ROLE.Slider, ROLE.SpinBox, ROLE.ProgressBar, ROLE.Dial, ROLE.ScrollBar}
WITH_WORDS = {ROLE.EditableText, ROLE.StaticText, ROLE.ComboBox}
"""What stands in them is read by itself."""


@dataclass(frozen=True)
class Told:
    """One object of the accessibility tree."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str
    value: str | None
    """None where it has none."""
    focusable: bool
    actions: tuple[str, ...]

    def __str__(self) -> str:
        owner = self.widget.parentWidget()
        where = "" if owner is None else f" in {type(owner).__name__}"
        return f"{type(self.widget).__name__}{where} ({self.role.name} “{self.name}”)"


def told_of(window: QWidget) -> list[Told]:
    """Everything inside a window that is shown and has an interface, in the order of the tree."""
    return [_told(each) for each in inside(window)]


def inside(window: QWidget) -> Iterator[QWidget]:
    """The shown widgets of a window, but not the parts of an input or of a table."""
    for each in window.findChildren(QWidget):
        if each.window() is window and each.isVisible() and not is_part(each):
            yield each


def is_part(widget: QWidget) -> bool:
    """Whether it belongs to an input or a table that speaks for it, or is a scroll area's own."""
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) and widget is not parent.viewport():
        return True
    while parent is not None:
        if isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView):
            return True
        if parent.isWindow():
            return False
        parent = parent.parentWidget()
    return False


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab comes to it."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def _told(widget: QWidget) -> Told:
    interface = QAccessible.queryAccessibleInterface(widget)
    text = QAccessible.Text
    value = _value(interface)
    name = interface.text(text.Name)
    if isinstance(widget, QComboBox) and name == widget.currentText():
        name = _label_of(interface)
    actions = interface.actionInterface()
    return Told(
        widget,
        interface.role(),
        name,
        interface.text(text.Description),
        value,
        takes_keys(widget),
        tuple(actions.actionNames()) if actions is not None else (),
    )


def _label_of(interface: QAccessibleInterface) -> str:
    """On Linux Qt gives the chosen words as the name of a combo box, and its name as its label's."""
    related = interface.relations()
    labels = [other for other, kind in related if kind == QAccessible.RelationFlag.Label]
    return labels[0].text(QAccessible.Text.Name) if labels else ""


def _value(interface: QAccessibleInterface) -> str | None:
    number = interface.valueInterface()
    if number is not None:
        return interface.text(QAccessible.Text.Value) or str(number.currentValue())
    return interface.text(QAccessible.Text.Value) or None


# ---- what will not do


def nameless(window: QWidget) -> list[str]:
    """Controls without a name."""
    return [str(one) for one in told_of(window) if one.focusable and not one.name.strip()]


def without_role(window: QWidget) -> list[str]:
    """Controls of which nobody is told what they are."""
    controls = [one for one in told_of(window) if one.focusable and one.role in NO_CONTROL]
    return [str(one) for one in controls if not isinstance(one.widget, QAbstractScrollArea)]


def without_value(window: QWidget) -> list[str]:
    """Sliders, boxes and bars that do not say where they stand."""
    return [str(one) for one in told_of(window) if one.role in WITH_VALUE and one.value is None]


def same_names(window: QWidget) -> list[str]:
    """Controls that cannot be told apart: the same role and the same name twice."""
    controls = [one for one in told_of(window) if one.focusable]
    counted = Counter(map(_identity, controls))
    return [f"{counted[_identity(one)]} times {one}" for one in controls if counted[_identity(one)] > 1]


def _identity(one: Told) -> tuple[object, ...]:
    return _group(one.widget), one.role, one.name, one.description


def _group(widget: QWidget) -> tuple[str, ...]:
    """What readers say when they enter what it stands in."""
    names = []
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        names.append(parent.accessibleName())
        parent = parent.parentWidget()
    return tuple(names)


def silent_tooltips(window: QWidget) -> list[str]:
    """Tooltips that a screen reader is not told."""
    found = []
    for one in told_of(window):
        tip = one.widget.toolTip()
        told = "\n".join((one.name, one.description, one.value or ""))
        if tip and one.focusable and tip not in told and one.name not in tip:
            found.append(f"{one}: {tip}")
    return found
