"""Small pieces that every page is made of: cards, labels, pills, buttons, lines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui import fonts
from warmgui.gui.scale import CARD_PX
from warmgui.gui.widgets import ink
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold
_OVERHANG = 0.5
"""A space and the tail of a letter, of the font's size."""


def directed(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins that follow the reading direction: Qt mirrors what is in a layout, but not its margins."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QMargins(start, top, end, bottom)


class Card(QFrame):
    """A rounded card with a vertical layout, `box`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = CARD_PX,
        spacing: int = 8,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(directed(*margins))
        self.box.setSpacing(spacing)


class Label(QLabel):
    """Plain text in one of the roles of the style sheet; HTML is never interpreted."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        size_px: int = fonts.BASE_PX,
        weight: QFont.Weight = REGULAR,
        tabular: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._for_marks = QMargins()
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setFont(fonts.font(self.font(), size_px, weight, tabular=tabular))
        self.setWordWrap(wrap)
        if wrap and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            # Qt puts the space at which a line is broken before the line: its end then stands so far outside.
            self.setContentsMargins(math.ceil(size_px * _OVERHANG), 0, 0, 0)

    def setText(self, text: str) -> None:
        """Show other words; where they have marks over or under their letters, with room for those."""
        if text != self.text():
            super().setText(text)
            self._hold_marks()

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        """Write in another font, with room for the marks of its letters."""
        super().setFont(font)
        self._hold_marks()

    def setContentsMargins(self, *margins: Any) -> None:
        """Keep so far from the edges, px: four numbers or margins; marks may have more over and under."""
        super().setContentsMargins(*margins)
        self._for_marks = QMargins()
        self._hold_marks()

    def _hold_marks(self) -> None:
        # Beside what others put there: Qt keeps the borders and paddings of a style sheet in these margins.
        own = self.contentsMargins() - self._for_marks
        over, under = self._beyond_line()
        self._for_marks = QMargins(0, max(over - own.top(), 0), 0, max(under - own.bottom(), 0))
        super().setContentsMargins(own + self._for_marks)

    def _beyond_line(self) -> tuple[int, int]:
        return ink.beyond_line(self.text(), self.font())

    def set_role(self, role: str) -> None:
        """Change the role, and with it the colour."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(Label):
    """A line that ends in "…" when there is no room; the tooltip then has all of it."""

    def __init__(self, text: str = "", **more: object) -> None:
        self._whole = ""
        super().__init__("", **more)  # type: ignore[arg-type]  # Label's own keywords, handed on
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)
        self.set_text(text)

    @property
    def whole_text(self) -> str:
        """The text before it was shortened."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show a text, shortened as far as needed."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self._elide()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _beyond_line(self) -> tuple[int, int]:
        # Titles stand in a row: with marks and without they keep one line.
        return ink.with_usual_marks(super()._beyond_line(), self.font())

    def _elide(self) -> None:
        room = max(self.width(), 24)
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


class Pill(QFrame):
    """A rounded chip with an optional dot before its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pill", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(26)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        self.mark = QLabel()
        self.mark.hide()
        self.words = ElidedLabel(role="muted", size_px=13)
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)


class RoundButton(QPushButton):
    """The − and + of the dial: 40 px, round, repeating while held."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "round")
        self.setAccessibleName(accessible_name)
        self.setFixedSize(40, 40)
        self.setIconSize(QSize(18, 18))
        self.setAutoRepeat(True)
        self.setAutoRepeatDelay(400)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


def button(text: str, kind: str, *, checkable: bool = False) -> QPushButton:
    """A push button of one of the kinds of the style sheet."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCheckable(checkable)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def pad_field(field: QAbstractSpinBox) -> None:
    """Give a spin box the inner margin of the other inputs: Qt's style sheets ignore its left padding."""
    field.lineEdit().setTextMargins(8, 0, 2, 0)


def line() -> QFrame:
    """A hairline between rows."""
    made = QFrame()
    made.setProperty("line", "true")
    return made


def foot(problem: QWidget, *buttons: QPushButton) -> QHBoxLayout:
    """The last line of a dialog: what is wrong, and at the other end what one can do."""
    made = QHBoxLayout()
    made.setSpacing(8)
    made.addWidget(problem, 1)
    made.addStretch(0)
    for one in buttons:
        made.addWidget(one)
    return made


def fit_on_screen(window: QWidget, size_px: tuple[int, int]) -> None:
    """Give a window this size, or as much of it as its screen has room for."""
    room = window.screen().availableSize()
    window.resize(min(size_px[0], room.width() - 40), min(size_px[1], room.height() - 60))
