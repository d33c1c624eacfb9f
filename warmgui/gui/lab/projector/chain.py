"""The chain of a class on the wall: its last blocks with their finders, and the one that is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from warmgui.core.text import Amount
from warmgui.gui.lab.projector.model import searched_height
from warmgui.gui.lab.projector.views import Panel
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD

if TYPE_CHECKING:
    from warmgui.core.model_class import ClassBlock, ClassState
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_BLOCK_W, _GAP = 128.0, 22.0
_SPOKEN = 3


class Chain(Panel):
    """Blocks from the oldest that has room to the newest, in reading direction."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._blocks: tuple[tuple[str, str, str], ...] = ()
        self._next: tuple[str, str, str] | None = None
        self._adjusted: frozenset[str] = frozenset()
        self.sentence = ""

    def show_state(self, state: ClassState, formatter: Formatter, waiting: str) -> None:
        """Show the chain as it stands.

        Args:
            state: of the class.
            formatter: of the reader.
            waiting: how long the next block is being searched; "" while none is.
        """
        blocks = tuple(self._words(block, formatter) for block in state.blocks[-40:])
        ahead = None
        if state.state == "open":
            height = self._height(searched_height(state), formatter)
            ahead = (height, self.tr("searched"), waiting)
        adjusted = frozenset(self._height(one.height, formatter) for one in state.retargets)
        if (blocks, ahead, adjusted) == (self._blocks, self._next, self._adjusted):
            return
        if blocks != self._blocks or not self.sentence:
            last = [self._spoken(*one) for one in reversed(blocks[-_SPOKEN:])]
            self.sentence = "\n".join(last) or self.tr("No block has been found yet.")
            self.setAccessibleDescription(self.sentence)
        self._blocks, self._next, self._adjusted = blocks, ahead, adjusted
        self.update()

    def paintEvent(self, _event: Any) -> None:
        """As many blocks as there is room for; older ones have left the wall."""
        painter, inside = self.begin()
        wide, gap = _BLOCK_W * self.unit, _GAP * self.unit
        boxes = list(self._blocks) + ([self._next] if self._next is not None else [])
        fits = max(int((inside.width() + gap) / (wide + gap)), 1)
        shown = boxes[-fits:]
        for number, words in enumerate(shown):
            along = number * (wide + gap)
            left = inside.right() - along - wide if self.isRightToLeft() else inside.left() + along
            box = QRectF(left, inside.top() + 2, wide, inside.height() - 4)
            if number or len(boxes) > len(shown):
                self._paint_link(painter, box, gap)
            self._paint_block(painter, box, words, searched=words is self._next)
        painter.end()

    # ---- private

    def _paint_link(self, painter: QPainter, box: QRectF, gap: float) -> None:
        start = box.right() if self.isRightToLeft() else box.left()
        end = start + gap if self.isRightToLeft() else start - gap
        painter.setPen(QPen(self.theme.color("field_border"), 3.0 * self.unit))
        painter.drawLine(QPointF(start, box.center().y()), QPointF(end, box.center().y()))

    def _paint_block(
        self, painter: QPainter, box: QRectF, words: tuple[str, str, str], *, searched: bool
    ) -> None:
        height, name, took = words
        adjusted = height in self._adjusted
        edge = "power" if adjusted else "accent"
        pen = QPen(self.theme.color(edge), 2.2 * self.unit)
        if searched:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = self.theme.color("card") if searched else self.theme.color("accent_soft")
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 10 * self.unit, 10 * self.unit)
        pad = 9 * self.unit
        inner = box.adjusted(pad, pad * 0.6, -pad, -pad * 0.6)
        third = inner.height() / 3
        rows = [QRectF(inner.left(), inner.top() + at * third, inner.width(), third) for at in range(3)]
        first = f"{height} ±" if adjusted else height
        self.write(painter, rows[0], first, self.font_of(15, SEMIBOLD, tabular=True), "muted")
        self.write(painter, rows[1], name, self.font_of(18, BOLD), "muted" if searched else "text")
        self.write(painter, rows[2], took, self.font_of(15, tabular=True), "muted")

    @staticmethod
    def _height(height: int, formatter: Formatter) -> str:
        return formatter.amount(Amount(float(height), "height"))

    def _words(self, block: ClassBlock, formatter: Formatter) -> tuple[str, str, str]:
        took = formatter.amount(Amount(block.seconds, "duration_s"))
        return self._height(block.height, formatter), block.nickname, took

    def _spoken(self, height: str, name: str, took: str) -> str:
        return self.tr("Block {height}: {name}, after {time}").format(height=height, name=name, time=took)
