"""The blocks of a printed worksheet that no report has: room to write, formulas, figures. In points."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from warmgui.core.lab.lessons import sheet as parts
from warmgui.core.report.model import ReportCell, ReportTable
from warmgui.core.text import Amount, Text
from warmgui.gui.figures.look import PaletteColors
from warmgui.gui.figures.sheet import Sheet as FigureSheet
from warmgui.gui.palette import LIGHT
from warmgui.gui.report.blocks import Setter
from warmgui.gui.report.flow import Block
from warmgui.gui.report.ink import HEADING_PT, LEAD_PT, SMALL_PT, TITLE_PT, shade

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from warmgui.core.lab.lessons.outcome import Table
    from warmgui.core.lab.lessons.sheet import Part
    from warmgui.gui.report.ink import Ink

WORDS_PT = 10.0
_LINE_PT, _BLANK_PT, _INDENT_PT = 24.0, 24.0, 14.0
_FIGURE_SCALE, _FIGURE_PX = 0.72, 190.0
_HAIR_PT, _SLACK_PT = 0.6, 3.0
_SHORT_ROWS = 16
"""So many rows of a table stay on one page."""
_LEAST_ROOM_PT, _UNIT_PT = 150.0, 70.0


class SheetSetter:
    """Sets the parts of a sheet for one width.

    Args:
        ink: for the words.
        width: of the printed area.
    """

    def __init__(self, ink: Ink, width: float) -> None:
        self._ink, self._width = ink, width
        self._setter = Setter(ink, width, lambda _start: "", lambda _start: "")

    def blocks(self, part: Part) -> list[Block]:
        """The blocks of one part."""
        made: dict[str, Callable[[Part], list[Block]]] = {
            parts.TABLE: self._table,
            parts.PLOT: self._plot,
            parts.BLANK: self._blank,
            parts.LINES: self._lines,
            parts.NAME: self._name,
            parts.BULLET: self._bullet,
            parts.FORMULA: self._formula,
        }
        return made.get(part.kind, self._words)(part)

    # ---- words

    def _words(self, part: Part) -> list[Block]:
        size, bold, color, gap = {
            parts.TITLE: (float(TITLE_PT), True, "text", 0.0),
            parts.LEAD: (float(LEAD_PT), False, "muted", 2.0),
            parts.HEADING: (float(HEADING_PT), True, "text", 14.0),
            parts.TASK: (float(HEADING_PT), True, "accent_text", 18.0),
            parts.ANSWER: (WORDS_PT, True, "text", 7.0),
            parts.SMALL: (float(SMALL_PT), False, "muted", 4.0),
        }.get(part.kind, (WORDS_PT, False, "text", 5.0))
        return [self._setter.words(part.text, size, bold=bold, color=color, gap=gap, keep=part.keep)]

    def _bullet(self, part: Part) -> list[Block]:
        ink, words = self._ink, self._ink.words(part.text)

        def paint(painter: QPainter, box: QRectF) -> None:
            head = ink.mirrored(QRectF(box.left(), box.top(), _INDENT_PT, box.height()), box)
            ink.write(painter, head, "•", WORDS_PT, color="muted")
            rest = ink.mirrored(box.adjusted(_INDENT_PT, 0.0, 0.0, 0.0), box)
            ink.write(painter, rest, words, WORDS_PT)

        return [Block(ink.height(words, self._width - _INDENT_PT, WORDS_PT), paint, 3.0)]

    def _formula(self, part: Part) -> list[Block]:
        """Set off from the side; it runs from left to right in every language."""
        ink, words = self._ink, self._ink.words(part.text)

        def paint(painter: QPainter, box: QRectF) -> None:
            place = ink.mirrored(box.adjusted(_INDENT_PT, 0.0, 0.0, 0.0), box)
            ink.write(painter, place, words, WORDS_PT, color="muted")

        return [Block(ink.height(words, self._width - _INDENT_PT, WORDS_PT), paint, 2.0)]

    # ---- tables and figures

    def _table(self, part: Part) -> list[Block]:
        if part.table is None:
            return []
        blocks = self._setter.table(_report_table(part.table))
        if len(part.table.rows) <= _SHORT_ROWS:
            blocks[:-1] = [replace(block, keep=True) for block in blocks[:-1]]
        return blocks

    def _plot(self, part: Part) -> list[Block]:
        if part.plot is None:
            return []
        ink = self._ink
        figure = FigureSheet(
            part.plot,
            ink.formatter,
            PaletteColors(LIGHT),
            self._width / _FIGURE_SCALE,
            ink.right_to_left,
            margin_px=4.0,
            plot_height_px=_FIGURE_PX,
        )

        def paint(painter: QPainter, box: QRectF) -> None:
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(_FIGURE_SCALE, _FIGURE_SCALE)
            figure.paint(painter)
            painter.restore()

        return [Block(figure.height_px * _FIGURE_SCALE, paint, 12.0)]

    # ---- room to write

    def _name(self, _part: Part) -> list[Block]:
        words = [self._ink.words(each) for each in parts.NAME_WORDS]
        shares = (0.0, 0.5, 0.75, 1.0)

        def paint(painter: QPainter, box: QRectF) -> None:
            for name, start, end in zip(words, shares, shares[1:], strict=False):
                left = box.left() + start * box.width()
                place = QRectF(left, box.top(), (end - start) * box.width() - 10.0, box.height())
                self._room(painter, self._ink.mirrored(place, box), name, "")

        return [Block(_BLANK_PT, paint, 6.0)]

    def _blank(self, part: Part) -> list[Block]:
        ink = self._ink
        label = ink.words(part.text)
        unit = parts.unit_words(part.unit, ink.formatter)
        most = self._width - _LEAST_ROOM_PT - _UNIT_PT
        height = ink.height(label, most, WORDS_PT)

        def paint(painter: QPainter, box: QRectF) -> None:
            self._room(painter, box, label, unit, most)

        return [Block(max(_BLANK_PT, height + 8.0), paint, 1.0)]

    def _room(self, painter: QPainter, box: QRectF, label: str, unit: str, most: float = 400.0) -> None:
        ink = self._ink
        wide = min(ink.width(label, WORDS_PT) + _SLACK_PT, most)
        high = ink.height(label, wide, WORDS_PT)
        place = QRectF(box.left(), box.bottom() - high - 2.0, wide, high)
        ink.write(painter, ink.mirrored(place, box), label, WORDS_PT)
        last = ink.width(unit, WORDS_PT) + 6.0 if unit else 0.0
        line = ink.mirrored(
            QRectF(box.left() + wide + 6.0, box.top(), box.width() - wide - 6.0 - last, box.height()), box
        )
        painter.setPen(QPen(shade("muted"), _HAIR_PT, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(line.left(), box.bottom() - 4.0), QPointF(line.right(), box.bottom() - 4.0))
        if unit:
            place = QRectF(box.right() - last + 4.0, box.bottom() - high - 2.0, last, high)
            ink.write(painter, ink.mirrored(place, box), unit, WORDS_PT)

    def _lines(self, part: Part) -> list[Block]:
        def paint(painter: QPainter, box: QRectF) -> None:
            painter.setPen(QPen(shade("track"), _HAIR_PT))
            painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))

        return [Block(_LINE_PT, paint) for _ in range(part.lines)]


def _report_table(table: Table) -> ReportTable:
    rows = []
    for first, *rest in table.rows:
        name = Text("", "{n}", (("n", first),)) if isinstance(first, Amount) else first
        rows.append((name, tuple(ReportCell(cell) for cell in rest)))
    return ReportTable(table.title, table.heads, tuple(rows))
