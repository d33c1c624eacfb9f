"""What a printed report is written with: type sizes, light colours, measured and drawn text, in points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from warmgui.core.text import Amount
from warmgui.gui import fonts
from warmgui.gui.palette import LIGHT

if TYPE_CHECKING:
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter

TITLE_PT, HEADING_PT, LEAD_PT, BODY_PT, SMALL_PT = 22, 13, 12, 9, 8
_ENDLESS = 1e6
_SLACK_PT = 0.5
"""Measuring and drawing may differ by a rounding."""


class Ink:
    """Draws text for one reader.

    Args:
        base: the application's font.
        formatter: of the reader.
        right_to_left: how the page runs.
    """

    def __init__(self, base: QFont, formatter: Formatter, *, right_to_left: bool) -> None:
        self._base = QFont(base)
        self._base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.formatter = formatter
        self.right_to_left = right_to_left

    def words(self, content: Amount | Text) -> str:
        """A number or a sentence in the reader's words."""
        return self.formatter.amount(content) if isinstance(content, Amount) else self.formatter.text(content)

    def font(self, size_pt: float, *, bold: bool = False) -> QFont:
        """Where the painter's unit is a point, a pixel is one, too."""
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        made = fonts.font(self._base, weight=weight)
        made.setPixelSize(max(round(size_pt), 1))
        return made

    def width(self, words: str, size_pt: float, *, bold: bool = False) -> float:
        """Of one line."""
        return QFontMetricsF(self.font(size_pt, bold=bold)).horizontalAdvance(words) + _SLACK_PT

    def height(self, words: str, width: float, size_pt: float, *, bold: bool = False) -> float:
        """Of words that are wrapped at a width."""
        box = QRectF(0.0, 0.0, width, _ENDLESS)
        metrics = QFontMetricsF(self.font(size_pt, bold=bold))
        return math.ceil(metrics.boundingRect(box, int(_WRAP), words or " ").height())

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        size_pt: float,
        *,
        bold: bool = False,
        color: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        """Draw words into a box, wrapped; `align` follows the reading direction."""
        painter.setFont(self.font(size_pt, bold=bold))
        painter.setPen(shade(color))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(box, int(_WRAP | align), words)

    def mirrored(self, box: QRectF, within: QRectF) -> QRectF:
        """The box at its place in the reading direction."""
        if not self.right_to_left:
            return box
        return QRectF(within.left() + within.right() - box.right(), box.top(), box.width(), box.height())


def shade(name: str) -> QColor:
    """A colour of the light palette, whatever the screen has: paper is white."""
    return QColor(getattr(LIGHT, name))


_WRAP = Qt.TextFlag.TextWordWrap
