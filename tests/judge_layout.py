"""What a program can see of a picture by itself: words that are cut off, pages that are empty.

Shared by the gallery and by the tests of layout under the pseudo-locale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTextBoundaryFinder
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

SLACK_PX = 1
"""Rounding of half pixels."""
EMPTY_OF = 0.005
"""A page that differs from its ground in a smaller part than this shows nothing."""


def faults_of(top: QWidget) -> list[str]:
    """Everything about a window that no reader should see, as sentences; empty when it is well."""
    found: list[str] = []
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisibleTo(top) or widget.width() == 0:
            continue
        if isinstance(widget, QLabel):
            found += _label(widget)
        elif isinstance(widget, QAbstractButton):
            found += _button(widget)
        elif isinstance(widget, QComboBox):
            found += _choice(widget)
        elif isinstance(widget, QScrollArea):
            found += _scrolled(widget)
        if isinstance(widget, QLabel | QAbstractButton | QComboBox):
            found += _covered(widget, top)
    return list(dict.fromkeys(found))


def _label(widget: QLabel) -> Iterator[str]:
    words = widget.text()
    if not words or not widget.pixmap().isNull():
        return
    whole = getattr(widget, "whole_text", words)
    if whole != words:
        if widget.toolTip() != whole:
            yield f"shortened, with no tooltip: {whole!r}"
        return
    room = widget.contentsRect()
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + SLACK_PX:
            yield f"lines are cut off ({widget.height()} of {needed} px): {words!r}"
        longest = max((widget.fontMetrics().horizontalAdvance(part) for part in _unbroken(words)), default=0)
        if longest > room.width() + SLACK_PX:
            yield f"a word is cut off ({room.width()} of {longest} px): {words!r}"
        return
    if widget.textFormat() is Qt.TextFormat.RichText:
        needed = widget.sizeHint().width()
    else:
        needed = max(widget.fontMetrics().horizontalAdvance(one) for one in words.split("\n"))
    if needed > room.width() + SLACK_PX:
        yield f"cut off ({room.width()} of {needed} px): {words!r}"


def _unbroken(words: str) -> Iterator[str]:
    """The parts between which a line may be broken: Chinese ones are a character or two."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, words)
    begin = 0
    while (end := finder.toNextBoundary()) != -1:
        yield words[begin:end].strip()
        begin = end


def _button(widget: QAbstractButton) -> Iterator[str]:
    words = widget.text()
    if not words:
        return
    if isinstance(widget, QToolButton):
        if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not widget.icon().isNull():
            return
        if words in widget.toolTip():
            return  # Qt shortens it, and the tooltip has all of it
        needed = widget.fontMetrics().boundingRect(QRect(), Qt.TextFlag.TextShowMnemonic, words).width()
        room = widget.width() - 4
    else:
        needed, room = widget.minimumSizeHint().width(), widget.width()
        needed = min(needed, widget.sizeHint().width())
    if needed > room + SLACK_PX:
        yield f"a button is cut off ({room} of {needed} px): {words!r}"


def _choice(widget: QComboBox) -> Iterator[str]:
    words = widget.currentText()
    needed = widget.fontMetrics().horizontalAdvance(words)
    room = widget.width() - 30  # frame and arrow
    if words and needed > room:
        yield f"a choice is cut off ({room} of {needed} px): {words!r}"


def _scrolled(widget: QScrollArea) -> Iterator[str]:
    bar = widget.horizontalScrollBar()
    never = widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    inside = widget.widget()
    if inside is None or (never and inside.minimumSizeHint().width() <= widget.viewport().width()):
        return
    if bar.maximum() > 0 or (never and inside.width() > widget.viewport().width()):
        name = type(inside).__name__
        yield f"wider than its window by {bar.maximum()} px: {name} in {type(widget.parent()).__name__}"


def _covered(widget: QWidget, top: QWidget) -> Iterator[str]:
    """Outside one of the widgets that it stands in; what can be scrolled to is not."""
    box = QRect(QPoint(0, 0), widget.size())
    above = widget
    while above is not top:
        parent = above.parentWidget()
        if parent is None:
            return
        box.translate(above.pos())
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return
        outside = box.width() - box.intersected(parent.rect().adjusted(-2, -2, 2, 2)).width()
        if outside > SLACK_PX:
            words = getattr(widget, "text", lambda: "")() or type(widget).__name__
            yield f"{outside} px stand outside {type(parent).__name__}: {words!r}"
            return
        above = parent


def is_empty(image: QImage) -> bool:
    """Whether nearly all of a picture is one colour, or a sidebar and one colour."""
    small = image.scaled(160, 100)
    seen: dict[int, int] = {}
    for y in range(small.height()):
        for x in range(small.width()):
            color = small.pixel(x, y)
            seen[color] = seen.get(color, 0) + 1
    grounds = sum(sorted(seen.values())[-2:])
    return 1.0 - grounds / (small.width() * small.height()) < EMPTY_OF
