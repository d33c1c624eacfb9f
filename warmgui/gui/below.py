"""What is inside a widget, without keeping it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

WidgetT = TypeVar("WidgetT", bound=QWidget)
WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)
"""One control each, though Qt makes them of several."""


def below(widget: QWidget, kind: type[WidgetT], closed: tuple[type[QWidget], ...] = ()) -> Iterator[WidgetT]:
    """All widgets of a kind inside another one, each before what is in it, but none inside `closed` ones.

    PySide gives what `findChildren` finds to the widget that was asked: Python keeps it until that one goes,
    also where Qt took it down long before, as it does with the parts of a combo box. Here each belongs to its
    own parent.
    """
    if isinstance(widget, closed):
        return
    for child in widget.children():
        if isinstance(child, QWidget):
            if isinstance(child, kind):
                yield child
            yield from below(child, kind, closed)
