"""The Tab key goes through a window as one reads it: along its layouts, whatever was built first.

Layouts keep their order when a language is mirrored, and know what was added or moved later; Qt's own order
is that in which widgets were made.
"""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLayout, QMainWindow, QScrollArea, QWidget

from warmgui.gui.below import WHOLE, below

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    """The window's widgets in Qt's order.

    PySide gives what follows in the chain to whom it follows, and it goes from Python with that one though Qt
    still has it. So the last one is not asked: the window follows it. Afterwards each is its parent's again.
    """
    last, found = window.previousInFocusChain(), list[QWidget]()
    each: QWidget | None = window
    while each is not None and each is not last:
        each = each.nextInFocusChain()
        if each is not None:
            found.append(each)
    deque(below(window, QWidget), maxlen=0)
    return found


def _stops(widget: QWidget, places: dict[QWidget, int]) -> Iterator[QWidget]:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if takes_tab and widget.focusProxy() is None and not widget.isWindow():
        yield widget
    for child in _children(widget, places):
        yield from _stops(child, places)


def _children(widget: QWidget, places: dict[QWidget, int]) -> list[QWidget]:
    """The shown ones, first those of its layout in their order, then what stands where it was put."""
    if isinstance(widget, WHOLE):
        return []
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    layout, here = widget.layout(), _widgets_of(widget)
    laid_out = [] if layout is None else list(_items(layout, here))
    if isinstance(widget, QMainWindow):
        laid_out = [each for each in (widget.centralWidget(),) if each is not None]
    taken = set(laid_out)
    others = [each for each in here if each not in taken]
    others.sort(key=lambda each: places.get(each, -1))
    return [each for each in (*laid_out, *others) if each.isVisible() and not each.isWindow()]


def _widgets_of(widget: QWidget) -> list[QWidget]:
    return [each for each in widget.children() if isinstance(each, QWidget)]


def _items(layout: QLayout, here: list[QWidget]) -> Iterator[QWidget]:
    """Those of `here` that stand in a layout, in its order.

    They are asked for their places: what a layout is asked for by number, Python keeps as long as the layout.
    """
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in here]
    placed += [(layout.indexOf(each), each) for each in layout.children() if isinstance(each, QLayout)]
    placed = [one for one in placed if one[0] >= 0]
    if isinstance(layout, QGridLayout):
        placed.sort(key=lambda one: layout.getItemPosition(one[0])[:2])  # type: ignore[index]  # row, column, spans
    else:
        placed.sort(key=lambda one: one[0])
    for _, each in placed:
        if isinstance(each, QLayout):
            yield from _items(each, here)
        else:
            yield each
