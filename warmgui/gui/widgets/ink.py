"""Marks over and under letters: they stand outside of a font's line, where Qt leaves a label no room."""

from __future__ import annotations

import math
import unicodedata

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout

_USUAL = 0.22
"""How far a doubled letter's mark stands over the line, of the font's size."""


def beyond_line(text: str, font: QFont) -> tuple[int, int]:
    """How far the marks of a text go over and under a line of the font, px; 0, 0 where it has none.

    Glyph by glyph: `QFontMetrics.tightBoundingRect` leaves out how marks are moved before Qt 6.12.
    """
    if text.isascii() or not any(unicodedata.combining(letter) for letter in text):
        return 0, 0
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    ink = QRectF()
    for run in layout.glyphRuns():
        drawn = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            ink = ink.united(drawn.boundingRect(glyph).translated(at))
    return max(0, math.ceil(-ink.top())), max(0, math.ceil(ink.bottom() - line.height()))


def with_usual_marks(beyond: tuple[int, int], font: QFont) -> tuple[int, int]:
    """The same, px, at least as much as usual where the words are Arabic ones, marked or not."""
    if QGuiApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return beyond
    return max(beyond[0], math.ceil(font.pixelSize() * _USUAL)), max(beyond[1], 1)
