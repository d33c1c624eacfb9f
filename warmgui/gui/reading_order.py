"""The Tab key goes through a window as one reads it: along its layouts, whatever was built first.

Layouts keep their order when a language is mirrored, and know what was added or moved later; Qt's own order
is that in which widgets were made.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLayout,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)
"""What is in these is theirs."""


def arrange(window: QWidget) -> None:
    """Put the stops of the Tab key in reading order; nothing happens where they are."""
    chain = _chain(window)
    wanted = list(_stops(window, {each: at for at, each in enumerate(chain)}))
    known = set(wanted)
    if [each for each in chain if each in known] != wanted:
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(before, after)


class ReadingOrder(QDialog):
    """A dialog through which Tab goes in reading order."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name and signature
        """Look where things stand now, then go on."""
        arrange(self)
        return super().focusNextPrevChild(next)


def _chain(window: QWidget) -> list[QWidget]:
    found = []
    each = window.nextInFocusChain()
    while each is not None and each is not window:
        found.append(each)
        each = each.nextInFocusChain()
    return found


def _stops(widget: QWidget, places: dict[QWidget, int]) -> Iterator[QWidget]:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if takes_tab and widget.focusProxy() is None and not widget.isWindow():
        yield widget
    for child in _children(widget, places):
        yield from _stops(child, places)


def _children(widget: QWidget, places: dict[QWidget, int]) -> list[QWidget]:
    """The shown ones, first those of its layout in their order, then what stands where it was put."""
    if isinstance(widget, _WHOLE):
        return []
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    layout = widget.layout()
    laid_out = [] if layout is None else list(_items(layout))
    if isinstance(widget, QMainWindow):
        laid_out = [each for each in (widget.centralWidget(),) if each is not None]
    taken = set(laid_out)
    others = [each for each in widget.children() if isinstance(each, QWidget) and each not in taken]
    others.sort(key=lambda each: places.get(each, -1))
    return [each for each in (*laid_out, *others) if each.isVisible() and not each.isWindow()]


def _items(layout: QLayout) -> Iterator[QWidget]:
    indices = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        indices.sort(key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index]  # row, column, spans
    for at in indices:
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _items(inner)
