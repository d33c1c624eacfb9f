"""The blocks that a printed report is made of: words, figures, tables, charts. Lengths in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from warmgui.core.report.tables import MARK
from warmgui.core.text import Text, translate
from warmgui.gui.report.chart import paint_chart
from warmgui.gui.report.flow import Block
from warmgui.gui.report.ink import BODY_PT, HEADING_PT, SMALL_PT, shade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from warmgui.core.report.model import ReportCell, ReportChart, ReportFigure, ReportTable
    from warmgui.gui.report.ink import Ink

CHART_PT = 132.0
_CELL_GAP_PT, _ROW_PT = 8.0, 3.0
_FIGURE_NAME, _FIGURE_AMOUNT = 0.34, 0.20
_SMALLEST_PT = 6
_LINE_PT = 0.4
_TOTAL = translate("report", "Total")
_LEADING, _TRAILING = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing


class Setter:
    """Sets blocks for one width.

    Args:
        ink: for the words.
        width: of the printed area.
        day: the name of a row of a table that begins at a time.
        tick: the words under a bar that begins at a time.
    """

    def __init__(
        self, ink: Ink, width: float, day: Callable[[float], str], tick: Callable[[float], str]
    ) -> None:
        self._ink, self._width, self._day, self._tick = ink, width, day, tick

    def words(
        self,
        text: Text,
        size_pt: float = BODY_PT,
        *,
        bold: bool = False,
        color: str = "text",
        gap: float = 4.0,
        keep: bool = False,
    ) -> Block:
        """A paragraph."""
        ink, words = self._ink, self._ink.words(text)

        def paint(painter: QPainter, box: QRectF) -> None:
            ink.write(painter, box, words, size_pt, bold=bold, color=color)

        return Block(ink.height(words, self._width, size_pt, bold=bold), paint, gap, keep)

    def heading(self, text: Text) -> Block:
        """Above a section."""
        return self.words(text, HEADING_PT, bold=True, gap=16.0, keep=True)

    def note(self, number: int, text: Text) -> Block:
        """A numbered note of small print."""
        ink, words, indent = self._ink, self._ink.words(text), 18.0

        def paint(painter: QPainter, box: QRectF) -> None:
            head = ink.mirrored(QRectF(box.left(), box.top(), indent, box.height()), box)
            ink.write(painter, head, f"{number}", SMALL_PT, bold=True, color="muted")
            rest = ink.mirrored(box.adjusted(indent, 0.0, 0.0, 0.0), box)
            ink.write(painter, rest, words, SMALL_PT, color="muted")

        return Block(ink.height(words, self._width - indent, SMALL_PT), paint, 3.0)

    def figure(self, figure: ReportFigure) -> Block:
        """One line of figures: name, number, what else there is to say, and the numbers of its notes."""
        ink = self._ink
        name, amount, beside = (ink.words(part) for part in (figure.name, figure.amount, figure.beside))
        if figure.notes:
            numbers = ", ".join(str(number) for number in figure.notes)
            beside = f"{beside}  [{numbers}]" if beside else f"[{numbers}]"
        parts = (
            (0.0, _FIGURE_NAME, name, BODY_PT, False, _LEADING),
            (_FIGURE_NAME, _FIGURE_AMOUNT, amount, BODY_PT + 1, True, _TRAILING),
            (
                _FIGURE_NAME + _FIGURE_AMOUNT,
                1.0 - _FIGURE_NAME - _FIGURE_AMOUNT,
                beside,
                SMALL_PT,
                False,
                _LEADING,
            ),
        )
        width = self._width
        height = max(
            ink.height(words, share * width - _CELL_GAP_PT, size, bold=bold)
            for _, share, words, size, bold, _ in parts
        )

        def paint(painter: QPainter, box: QRectF) -> None:
            for start, share, words, size, bold, side in parts:
                inset = _CELL_GAP_PT if start and side is _LEADING else 0.0
                cell = QRectF(
                    box.left() + start * width + inset, box.top() + _ROW_PT, share * width - inset, height
                )
                ink.write(painter, ink.mirrored(cell, box), words, size, bold=bold, align=side)
            _rule(painter, box)

        return Block(height + 2 * _ROW_PT, paint)

    def chart(self, chart: ReportChart) -> list[Block]:
        """Title and bars."""
        ink, tick = self._ink, self._tick

        def paint(painter: QPainter, box: QRectF) -> None:
            paint_chart(painter, box, chart, ink, tick)

        return [self.words(chart.title, BODY_PT, bold=True, gap=14.0, keep=True), Block(CHART_PT, paint, 6.0)]

    # ---- tables --------------------------------------------------------------------------------------------

    def table(self, table: ReportTable) -> list[Block]:
        """Title, head, rows, sums and small print; the head stands on every page."""
        heads = [self._ink.words(head) for head in table.heads]
        rows = [[self._name(first), *(self._cell(cell) for cell in cells)] for first, cells in table.rows]
        total = [self._ink.words(_TOTAL), *(self._cell(cell) for cell in table.total)] if table.total else []
        texts = [
            0,
            *(i for i, cell in enumerate(table.rows[0][1], start=1) if isinstance(cell.content, Text)),
        ]
        size, widths = self._fit(heads, [*rows, total] if total else rows, texts)
        head = self._row(heads, widths, texts, size, bold=True, color="muted", keep=True)
        blocks = [self.heading(table.title), head]
        blocks += [self._row(row, widths, texts, size, again=head) for row in rows]
        if total:
            blocks.append(self._row(total, widths, texts, size, bold=True, again=head))
        return blocks + [self.words(text, SMALL_PT, color="muted", gap=3.0) for text in table.under]

    def _name(self, first: float | Text) -> str:
        return self._ink.words(first) if isinstance(first, Text) else self._day(first)

    def _cell(self, cell: ReportCell) -> str:
        words = self._ink.words(cell.content)
        return f"{words} {MARK}" if cell.partly else words

    def _fit(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], texts: Sequence[int]
    ) -> tuple[int, list[float]]:
        """The largest type in which the numbers fit side by side, and the columns' widths.

        Heads wrap between words; columns of words take what is left and wrap, too.
        """
        flexible = [i for i in texts if i]
        size, needs = SMALL_PT, [0.0]
        for size in range(SMALL_PT, _SMALLEST_PT - 1, -1):
            needs = [
                self._need(head, rows if i not in flexible else (), i, size) for i, head in enumerate(heads)
            ]
            if sum(needs) <= self._width:
                break
        spare, takers = self._width - sum(needs), flexible or range(len(heads))
        return size, [need + spare / len(takers) if i in takers else need for i, need in enumerate(needs)]

    def _need(self, head: str, rows: Sequence[Sequence[str]], column: int, size: int) -> float:
        """What a column cannot do without: its cells in one line, its head word by word."""
        words = [*(row[column] for row in rows), *head.split()]
        return max(self._ink.width(word, size, bold=True) for word in words) + _CELL_GAP_PT

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[float],
        texts: Sequence[int],
        size: int,
        *,
        bold: bool = False,
        color: str = "text",
        keep: bool = False,
        again: Block | None = None,
    ) -> Block:
        ink = self._ink
        height = max(
            ink.height(cell, width - _CELL_GAP_PT, size, bold=bold)
            for cell, width in zip(cells, widths, strict=True)
        )

        def paint(painter: QPainter, box: QRectF) -> None:
            left = box.left()
            for i, (cell, width) in enumerate(zip(cells, widths, strict=True)):
                gap = _CELL_GAP_PT if i < len(cells) - 1 else 0.0
                place = QRectF(left, box.top() + _ROW_PT, width - gap, height)
                side = _LEADING if i in texts else _TRAILING
                ink.write(painter, ink.mirrored(place, box), cell, size, bold=bold, color=color, align=side)
                left += width
            _rule(painter, box)

        return Block(height + 2 * _ROW_PT, paint, 0.0, keep, again)


def _rule(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(shade("track"), _LINE_PT))
    painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))
