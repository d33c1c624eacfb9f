"""The reality check: what this PC's luck looks like beside what a block needs, on a log scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.gui import access, fonts
from warmgui.gui.widgets.basic import BOLD, Card, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from warmgui.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class RealityWords:
    """Finished words, and the three difficulties that the bar shows (None where unknown)."""

    second: str = ""
    best_words: str = ""
    block_words: str = ""
    typical_words: str = ""
    foot: str = ""
    best: float | None = None
    block: float | None = None
    typical: float | None = None
    scale: tuple[tuple[float, str], ...] = ()


class LogBar(QWidget, access.Told):
    """A bar from difficulty 1 to that of a block; knob = best share today, tick = what is typical."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)
        self._words = RealityWords()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(84)
        self.setMinimumWidth(260)

    def sizeHint(self) -> QSize:
        """Words, bar, scale."""
        return QSize(600, 84)

    def show_words(self, words: RealityWords) -> None:
        """Show three difficulties and their words."""
        self._words = words
        parts = (words.best_words, words.typical_words, words.block_words)
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.update()

    def position_of(self, difficulty: float) -> float:
        """0..1 along the bar, by logarithm; 1 is the block."""
        if not self._words.block or self._words.block <= 1 or difficulty <= 1:
            return 0.0
        return min(math.log(difficulty) / math.log(self._words.block), 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words above, bar, scale below; mirrored for right-to-left readers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 33, self.width(), 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(bar, 7, 7)
        words = self._words
        if words.best is not None:
            self._paint_best(painter, bar, words.best)
        if words.typical is not None:
            x = self._x(self.position_of(words.typical))
            painter.setPen(QPen(self._theme.color("text"), 2))
            painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))
        self._paint_words(painter)
        painter.end()

    def _x(self, share: float) -> float:
        inner = 11 + share * (self.width() - 22)
        return self.width() - inner if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else inner

    def _paint_best(self, painter: QPainter, bar: QRectF, best: float) -> None:
        x = self._x(self.position_of(best))
        filled = QRectF(bar)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled.setLeft(x)
        else:
            filled.setRight(x)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(filled, 7, 7)
        painter.setPen(QPen(self._theme.color("accent"), 4))
        painter.setBrush(self._theme.color("card"))
        painter.drawEllipse(QPointF(x, bar.center().y()), 10, 10)

    def _paint_words(self, painter: QPainter) -> None:
        words = self._words
        painter.setFont(fonts.font(self.font(), 13))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self._theme.color("text"))
        block_width = metrics.horizontalAdvance(words.block_words)
        block_x = self._place(painter, self._x(1.0), words.block_words, 0.0)
        if words.best_words:
            x = self._x(self.position_of(words.best)) if words.best is not None else self._x(0.0)
            width = metrics.horizontalAdvance(words.best_words)
            left = min(max(x - width / 2, 0.0), max(self.width() - width, 0.0))
            if left < block_x + block_width + 16 and block_x < left + width + 16:
                # Both would overlap: the best share gives way towards its own end.
                rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                left = block_x + block_width + 16 if rtl else block_x - 16 - width
            self._place(painter, left + width / 2, words.best_words, 0.0)
        painter.setFont(fonts.font(self.font(), 12))
        painter.setPen(self._theme.color("muted"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for difficulty, label in words.scale:
            self._place(painter, self._x(self.position_of(difficulty)), label, 60.0)

    def _place(self, painter: QPainter, x: float, words: str, top: float) -> float:
        """Draw words centred on x but inside the widget; returns where they start."""
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
        left = min(max(x - width / 2, 0.0), max(self.width() - width, 0.0))
        painter.drawText(QRectF(left, top, width, 22), Qt.AlignmentFlag.AlignCenter, words)
        return left


class RealityCard(Card):
    """Sentences, the bar, and the share counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=6)
        self.title = Label(size_px=15, weight=BOLD)
        self.sentence = Label(size_px=16, wrap=True)
        self.second = Label(role="muted", size_px=15, wrap=True)
        self.caption = Label(role="muted", size_px=13, wrap=True)
        self.bar = LogBar(theme)
        self.foot = Label(role="muted", size_px=13, wrap=True)
        self.box.addWidget(self.title)
        self.box.addSpacing(2)
        self.box.addWidget(self.sentence)
        self.box.addWidget(self.second)
        self.box.addSpacing(6)
        self.box.addWidget(self.caption)
        self.box.addWidget(self.bar)
        self.box.addSpacing(4)
        self.box.addWidget(self.foot)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.title.setText(self.tr("Reality check"))
        self.setAccessibleName(self.title.text())
        self.caption.setText(self.tr("Best share today, against what a block needs (log scale)"))

    def show_words(self, words: RealityWords) -> None:
        """Show finished words; `sentence` is set by the page."""
        self.second.setText(words.second)
        self.second.setVisible(bool(words.second))
        self.foot.setText(words.foot)
        self.bar.show_words(words)
