"""What of a window's words cannot be read, because there is no room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from warmgui.gui.widgets.basic import ElidedLabel
from warmgui.gui.widgets.ink import beyond_line

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK_PX = 1
"""Rounding of glyphs' widths."""
MOST_ROUNDS = 60
"""Of layouts that answer each other."""


def settle_layout(window: QWidget) -> None:
    """Let every layout inside have its last word: some make room only once they know their width."""
    window.ensurePolished()
    before: list[QRect] = []
    for _ in range(MOST_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
        now = [each.geometry() for each in window.findChildren(QWidget)]
        if now == before:
            return
        before = now


def clipped(window: QWidget) -> list[str]:
    """Every label, button and input that is shown, but whose words are not all to be seen.

    A line that ends in "…" counts as readable where its tooltip and its accessible name have all of it.

    Args:
        window: shown; its layouts are settled first.

    Returns:
        One sentence for each: what it is, its words, and how many px are missing.
    """
    settle_layout(window)
    found = []
    for each in window.findChildren(QWidget):
        if each.window() is not window.window() or not each.isVisible() or _belongs_to_another(each):
            continue
        why = _too_small(each) or _outside(each, window)
        if why:
            found.append(f"{_what(each)}: {why}")
    return found


def words_of(widget: QWidget) -> str:
    """What is written on a label, button or input; "" for everything else."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractSpinBox):
        return widget.text()
    return ""


def _belongs_to_another(widget: QWidget) -> bool:
    """The line inside a box; what a table draws by itself."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _what(widget: QWidget) -> str:
    words = words_of(widget) or widget.accessibleName()
    owners: list[str] = []
    parent = widget.parentWidget()
    while parent is not None and len(owners) < 2:
        if type(parent) not in {QWidget, QScrollArea}:
            owners.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} “{words}” in {' in '.join(owners)}"


def _too_small(widget: QWidget) -> str:
    """Why the words do not fit the widget; "" where they do."""
    if isinstance(widget, ElidedLabel):
        whole = widget.whole_text
        told = widget.text() == whole or (widget.toolTip() == whole and widget.accessibleName() == whole)
        return "" if told and _high_enough(widget) else "shortened, and not told whole"
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QAbstractButton):
        return _button(widget)
    return _input(widget)


def _input(widget: QWidget) -> str:
    if isinstance(widget, QAbstractSpinBox):
        line = widget.lineEdit()
        return _line(line, widget.text(), whole=True) if line is not None else ""
    if isinstance(widget, QComboBox):
        return _combo(widget)
    if isinstance(widget, QLineEdit):
        return _line(widget, widget.text() or widget.placeholderText(), whole=False)
    return ""


def _label(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        missing = needed - label.height()
        if missing > SLACK_PX:
            return f"{missing} px too low for its lines"
        return _widest_word(label, room)
    hint = label.sizeHint()
    return _missing(hint, QSize(label.width(), label.height()), ink_px=label.fontMetrics().height())


def _widest_word(label: QLabel, room: QRect) -> str:
    metrics = label.fontMetrics()
    for word in label.text().split():
        missing = metrics.horizontalAdvance(word) - room.width()
        # Signs without spaces (Chinese) and paths may be broken anywhere.
        if missing > SLACK_PX and word.isascii() and word.isalpha():
            return f"{missing} px too narrow for {word}"
    return ""


def _missing(hint: QSize, size: QSize, ink_px: int) -> str:
    if hint.width() - size.width() > SLACK_PX:
        return f"{hint.width() - size.width()} px too narrow"
    if ink_px - size.height() > SLACK_PX:
        return f"{ink_px - size.height()} px too low"
    return ""


def _high_enough(label: QLabel) -> bool:
    words = label.text()
    return not words or not _missing(
        QSize(), _room(label, label.contentsRect(), words), _ink_px(label, words)
    )


def _button(made: QAbstractButton) -> str:
    words = made.text()
    if not words or _draws_itself(made):
        return ""
    room = made.rect()
    if isinstance(made, QPushButton | QCheckBox):
        option = QStyleOptionButton()
        made.initStyleOption(option)
        part = (
            QStyle.SubElement.SE_PushButtonContents
            if isinstance(made, QPushButton)
            else QStyle.SubElement.SE_CheckBoxContents
        )
        room = made.style().subElementRect(part, option, made)
    metrics = QFontMetrics(made.font())
    wide = metrics.size(int(Qt.TextFlag.TextShowMnemonic), words)
    icon_px = 0
    beside = isinstance(made, QPushButton) or (
        isinstance(made, QToolButton)
        and made.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )
    if beside and not made.icon().isNull():
        icon_px = made.iconSize().width() + 4
    needed = QSize(wide.width() + icon_px, 0)
    return _missing(needed, _room(made, room, words), ink_px=_ink_px(made, words))


def _ink_px(widget: QWidget, words: str) -> int:
    """How high a widget must be for its line, which stands in its middle; a label's between its margins.

    A line of digits or capitals may stand in less than the font's line: what counts is the ink.
    """
    metrics, beyond = QFontMetrics(widget.font()), beyond_line(words, widget.font())
    if not any(beyond):
        return metrics.tightBoundingRect(words).height()
    return metrics.height() + (sum(beyond) if isinstance(widget, QLabel) else 2 * max(beyond))


def _room(widget: QWidget, contents: QRect, words: str) -> QSize:
    """The contents; marks over and under the letters may also stand in what a widget has around them."""
    marked = any(beyond_line(words, widget.font()))
    return QSize(contents.width(), widget.height() if marked else contents.height())


def _draws_itself(made: QAbstractButton) -> bool:
    """Whether a button has a paintEvent of its own, or holds widgets instead of words."""
    own = any(
        "paintEvent" in kind.__dict__ for kind in type(made).__mro__ if kind.__module__.startswith("warmgui")
    )
    return own or bool(made.layout())


def _combo(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    if box.isEditable():
        return ""
    words = box.currentText()
    told = box.toolTip() == words
    wide = box.fontMetrics().horizontalAdvance(words)
    return "" if told else _missing(QSize(wide, 0), _room(box, room, words), ink_px=_ink_px(box, words))


def _line(line: QLineEdit, words: str, *, whole: bool) -> str:
    margins = line.textMargins()
    room = line.contentsRect().marginsRemoved(margins)
    metrics = line.fontMetrics()
    wide = metrics.horizontalAdvance(words) if whole else 0
    return _missing(QSize(wide, 0), QSize(room.width(), line.height()), ink_px=_ink_px(line, words))


def _outside(widget: QWidget, window: QWidget) -> str:
    """Whether something around the widget cuts it off and cannot be scrolled."""
    if not words_of(widget):
        return ""
    shown = QRect(QPoint(), widget.size())
    for inner, outer in _ancestors(widget, window):
        shown.translate(inner.pos())
        across, down = _scrolls(outer)
        room = outer.rect()
        missing = max(room.left() - shown.left(), shown.right() - room.right())
        if missing > SLACK_PX and not across:
            return f"{missing} px stand outside of {type(outer).__name__} at its side"
        missing = max(room.top() - shown.top(), shown.bottom() - room.bottom())
        if missing > SLACK_PX and not down:
            return f"{missing} px stand outside of {type(outer).__name__} above or below"
        if across or down:
            shown = shown.intersected(room) if shown.intersects(room) else QRect(room.topLeft(), QSize(1, 1))
    return ""


def _ancestors(widget: QWidget, window: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    inner, outer = widget, widget.parentWidget()
    while outer is not None:
        yield inner, outer
        if outer is window or outer.isWindow():
            return
        inner, outer = outer, outer.parentWidget()


def _scrolls(viewport: QWidget) -> tuple[bool, bool]:
    """(across, down): whether what stands outside of it can be scrolled to."""
    area = viewport.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not viewport:
        return False, False
    across = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    # A column without a bar (the sidebar) still scrolls by wheel and by the Tab key.
    return across, True
