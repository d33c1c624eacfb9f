"""What a screen reader is told of a window, and what of that will not do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

from warmgui.gui.widgets.basic import RoundButton
from warmgui.gui.widgets.week.slot import SlotHandle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def nameless(told: Sequence[Told]) -> list[str]:
    """Controls without a name."""
    return [str(one) for one in told if one.focusable and not one.name.strip()]


def without_role(told: Sequence[Told]) -> list[str]:
    """Controls of which nobody is told what they are."""
    controls = [one for one in told if one.focusable and one.role in NO_CONTROL]
    return [str(one) for one in controls if not isinstance(one.widget, QAbstractScrollArea)]


def without_value(told: Sequence[Told]) -> list[str]:
    """Sliders, boxes and bars that do not say where they stand."""
    return [str(one) for one in told if one.role in WITH_VALUE and one.value is None]


def same_names(told: Sequence[Told]) -> list[str]:
    """Controls that cannot be told apart: the same role and the same name twice."""
    controls = [one for one in told if one.focusable]
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


def silent_tooltips(told: Sequence[Told]) -> list[str]:
    """Tooltips that a screen reader is not told."""
    found = []
    for one in told:
        tip = one.widget.toolTip()
        words = "\n".join((one.name, one.description, one.value or ""))
        if tip and one.focusable and tip not in words and one.name not in tip:
            found.append(f"{one}: {tip}")
    return found


# ---- focus


def tab_stops(window: QWidget) -> list[QWidget]:
    """What Tab comes to, in its order, from the window's beginning on."""
    found = []
    each = window.nextInFocusChain()
    while each is not None and each is not window:
        ours = each.window() is window and each.isVisible() and not is_part(each)
        if ours and takes_keys(each) and each.focusProxy() is None:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def out_of_order(window: QWidget) -> list[str]:
    """Stops to which Tab jumps back: above, or before in the same line, in the window's reading direction."""
    QTest.keyClick(window, Qt.Key.Key_Tab)  # windows arrange themselves when Tab is pressed
    stops = [stop for stop in tab_stops(window) if not isinstance(stop, _NEVER_MIRRORED)]
    return [f"from {_seen(a)} back to {_seen(b)}" for a, b in pairwise(stops) if _goes_back(a, b, window)]


def _goes_back(a: QWidget, b: QWidget, window: QWidget) -> bool:
    first, then = _box(_standing(a, b), window), _box(_standing(b, a), window)
    if window.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        first, then = _mirrored(first), _mirrored(then)
    beside = then.left() >= first.right() - _OVERLAP_PX
    above = then.bottom() <= first.top() + _OVERLAP_PX
    same_line = not above and then.top() < first.bottom() - _OVERLAP_PX
    before = then.right() <= first.left() + _OVERLAP_PX
    # What stands in the next column begins at its top again.
    return (above and not beside) or (same_line and before)


def _standing(widget: QWidget, other: QWidget) -> QWidget:
    """The widget, or the scrolled area that it is in and the other is not: that is what has a place."""
    found, parent = widget, widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and not parent.isAncestorOf(other):
            found = parent
        parent = parent.parentWidget()
    return found


def _box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _mirrored(box: QRect) -> QRect:
    return QRect(-box.right(), box.top(), box.width(), box.height())


def _seen(widget: QWidget) -> str:
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{name}”"


def traps(window: QWidget) -> list[str]:
    """What keeps the Tab key for itself."""
    found = []
    for each in tab_stops(window):
        keeps = isinstance(each, QAbstractItemView) and each.tabKeyNavigation()
        if isinstance(each, QPlainTextEdit | QTextEdit):
            keeps = not (each.tabChangesFocus() or each.isReadOnly())
        if keeps:
            found.append(_seen(each))
    return found


def unreachable(window: QWidget) -> list[str]:
    """Buttons and inputs that no key comes to. One of a row that the arrows walk along is enough."""
    stops = set(tab_stops(window))
    found = []
    for each in inside(window):
        if not isinstance(each, _CONTROLS) or not each.isEnabled() or each in stops:
            continue
        proxied = each.focusProxy() is not None or any(stop.focusProxy() is each for stop in stops)
        beside = any(stop.parentWidget() is each.parentWidget() for stop in stops) and isinstance(
            each, QAbstractButton
        )
        opens_nothing = each.property("opens") == "false"
        if not (proxied or beside or opens_nothing):
            found.append(_seen(each))
    return found


# ---- targets


def too_small(window: QWidget) -> list[str]:
    """What is clicked but smaller than 24 x 24 px (WCAG 2.2, 2.5.8)."""
    found = []
    for each in inside(window):
        clicked = isinstance(each, _CONTROLS) and each.isEnabled() and each.property("opens") != "false"
        size = each.size()
        if clicked and min(size.width(), size.height()) < TARGET_PX:
            found.append(f"{_seen(each)}: {size.width()} x {size.height()} px")
    return found


TARGET_PX = 24
_OVERLAP_PX = 6
_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)
_NEVER_MIRRORED = (SlotHandle, RoundButton)
"""Times and temperatures grow from left to right in every language."""
