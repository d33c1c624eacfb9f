"""The bits of a step as a grid, or hash and target digit by digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.gui import access, fonts
from warmgui.gui.lab.mine.parts import fixed_font
from warmgui.gui.widgets.basic import BOLD, REGULAR

if TYPE_CHECKING:
    from warmgui.core.lab.one_hash import OneHash
    from warmgui.core.lab.one_hash_words import Step
    from warmgui.gui.lab.slow.model import BitRow
    from warmgui.gui.theme import Theme

_NAME_PX, _HEX_PX, _GAP_PX = 46.0, 92.0, 10.0
_ROW_PX, _LOW_ROW_PX, _MANY_ROWS = 26.0, 15.0, 10
_NIBBLE_GAP_PX = 3.0
_WORD_BITS, _NIBBLE_BITS = 32, 4
_DIGITS_IN_ROW = 32
_DIGIT_PX, _DIGIT_ROW_PX = 15, 24.0
_LEAST_HEIGHT_PX = 26.0 * 8
_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class _DigitRow(NamedTuple):
    """Half of a hash or of the target."""

    name: str
    piece: str
    first: int
    zeros: int
    at: int


class BitPicture(QWidget, access.Told):
    """A one is a filled square, a zero an empty one; what changed has a dot. Always from left to right."""

    access_role = access.GRAPHIC

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[BitRow, ...] = ()
        self.digits: tuple[str, str, int] | None = None
        """Hash, target, and the place up to which they are compared, -1 for none."""
        theme.changed.connect(self.update)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(_LEAST_HEIGHT_PX))

    def show_step(self, one: OneHash, step: Step, rows: tuple[BitRow, ...]) -> None:
        """Another step of a hash."""
        self.rows = rows
        self.digits = None
        if step.stage == "reversed":
            self.digits = (one.hash_hex, "", -1)
        elif step.stage == "comparison":
            self.digits = (one.hash_hex, one.target_hex, step.index or 0)
        self.setFixedHeight(round(max(len(rows) * self._row_px(), _LEAST_HEIGHT_PX)))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(620, self.minimumHeight())

    def paintEvent(self, _event: Any) -> None:
        """Bits or digits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.digits is not None:
            self._paint_digits(painter, *self.digits)
        else:
            for number, row in enumerate(self.rows):
                self._paint_row(painter, row, number * self._row_px())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    # ---- private -------------------------------------------------------------------------------------------

    def _row_px(self) -> float:
        return _ROW_PX if len(self.rows) <= _MANY_ROWS else _LOW_ROW_PX

    def _paint_row(self, painter: QPainter, row: BitRow, top: float) -> None:
        high, color = self._row_px(), self._theme.color
        if row.role:
            ground = QRectF(0.0, top + 0.5, float(self.width()), high - 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if row.role == "new" else "chip"))
            painter.drawRoundedRect(ground, 4, 4)
        face = fixed_font(fonts.BASE_PX - (high < _ROW_PX), BOLD if row.role == "new" else REGULAR)
        painter.setFont(face)
        painter.setPen(color("text"))
        mark = {"new": "▸", "used": "·"}.get(row.role, "")
        painter.drawText(QRectF(4.0, top, _NAME_PX - 4.0, high), _LEFT, f"{mark}{row.name}")
        painter.drawText(QRectF(self.width() - _HEX_PX - 4.0, top, _HEX_PX, high), _RIGHT, row.digits)
        left = _NAME_PX + _GAP_PX
        gaps = _NIBBLE_GAP_PX * (_WORD_BITS // _NIBBLE_BITS - 1)
        cell = (self.width() - left - _HEX_PX - _GAP_PX - gaps) / _WORD_BITS
        side = max(min(cell - 1.5, high - 5.0), 2.0)
        for place, (bit, changed) in enumerate(zip(row.bits, row.changed, strict=True)):
            x = left + place * cell + place // _NIBBLE_BITS * _NIBBLE_GAP_PX + (cell - side) / 2.0
            box = QRectF(x, top + (high - side) / 2.0, side, side)
            painter.setPen(QPen(color("field_border"), 1.0))
            painter.setBrush(color("power_text") if bit == "1" else color("card"))
            painter.drawRect(box)
            if changed == "1":
                painter.setPen(QPen(color("accent"), 2.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
                painter.setBrush(color("card") if bit == "1" else color("accent"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(box.center(), side / 6.0, side / 6.0)

    def _paint_digits(self, painter: QPainter, ours: str, theirs: str, at: int) -> None:
        """Two lines of 32 digits for each; those that were compared are underlined, the last one framed."""
        names = (self.tr("hash"), self.tr("target"))
        top = 6.0
        for half in (0, 1):
            for number, digits in enumerate((ours, theirs)):
                if not digits:
                    continue
                first = half * _DIGITS_IN_ROW
                piece = digits[first : first + _DIGITS_IN_ROW]
                leading = len(digits) - len(digits.lstrip("0"))
                name = names[number] if half == 0 else ""
                self._paint_digit_row(painter, _DigitRow(name, piece, first, leading, at), top)
                top += _DIGIT_ROW_PX
            top += _DIGIT_ROW_PX / 2.0

    def _paint_digit_row(self, painter: QPainter, row: _DigitRow, top: float) -> None:
        color, wide = self._theme.color, 70.0
        painter.setFont(fonts.font(self.font(), fonts.BASE_PX))
        painter.setPen(color("muted"))
        painter.drawText(QRectF(4.0, top, wide, _DIGIT_ROW_PX), _LEFT, row.name)
        cell = min((self.width() - wide - 8.0) / _DIGITS_IN_ROW, 18.0)
        for place, digit in enumerate(row.piece):
            number = row.first + place
            face = fixed_font(_DIGIT_PX if cell > _DIGIT_PX / 1.5 else fonts.BASE_PX - 2)
            face.setBold(number < row.zeros)
            face.setUnderline(number < row.zeros)
            painter.setFont(face)
            painter.setPen(
                color("accent_text" if number < row.zeros else "text" if number <= row.at else "muted")
            )
            box = QRectF(wide + place * cell, top, cell, _DIGIT_ROW_PX)
            painter.drawText(box, _CENTER, digit)
            if number == row.at:
                painter.setPen(QPen(color("focus"), 2.0))
                painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -1.5), 3, 3)
            elif 0 <= number < row.at:
                painter.setPen(QPen(color("muted"), 1.0))
                low = box.bottom() - 1.0
                painter.drawLine(QPointF(box.left() + 3, low), QPointF(box.right() - 3, low))
