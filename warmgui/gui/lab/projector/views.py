"""What the projector's window is made of: everything grows with the window, and is drawn without flicker."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.core.text import EMPTY
from warmgui.gui import access, fonts
from warmgui.gui.figures.drawing import Drawing
from warmgui.gui.figures.paint import paint
from warmgui.gui.widgets.basic import BOLD, REGULAR, SEMIBOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_RADIUS, _PAD = 14.0, 14.0
_TITLE, _ROW = 17.0, 17.0
_STRONG = frozenset({"L", "R", "AL"})
_NAMES = 14
"""Dots of a figure that are named."""
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class Panel(QWidget, access.Told):
    """A rounded ground with a title; `unit` is how many pixels one pixel of a 1280 x 800 window is."""

    access_role = access.GRAPHIC

    def __init__(self, theme: Theme, title: str = "") -> None:
        super().__init__()
        self.theme, self.title, self.unit = theme, title, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        theme.changed.connect(self.update)

    def set_unit(self, unit: float) -> None:
        """The window has another size."""
        self.unit = unit
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Panels share what there is."""
        return QSize(1, 1)

    def sizeHint(self) -> QSize:
        """Panels share what there is."""
        return QSize(1, 1)

    def font_of(self, size: float, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> QFont:
        """A font that grows with the window."""
        return fonts.font(self.font(), max(round(size * self.unit), 1), weight, tabular=tabular)

    def begin(self) -> tuple[QPainter, QRectF]:
        """Paint ground and title; the painter, and what is left inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("card_border"), 1.0))
        painter.setBrush(self.theme.color("card"))
        around = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(around, _RADIUS * self.unit, _RADIUS * self.unit)
        pad = _PAD * self.unit
        inside = around.adjusted(pad, pad * 0.7, -pad, -pad * 0.7)
        if self.title:
            high = _TITLE * 1.5 * self.unit
            self.write(
                painter,
                QRectF(inside.topLeft(), QPointF(inside.right(), inside.top() + high)),
                self.title,
                self.font_of(_TITLE, SEMIBOLD),
            )
            inside.setTop(inside.top() + high)
        return painter, inside

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        font: QFont,
        color: str = "text",
        *,
        end: bool = False,
    ) -> None:
        """One line at the reading direction's start (or end) of a box, shortened to fit."""
        painter.setFont(font)
        painter.setPen(self.theme.color(color))
        painter.setLayoutDirection(direction_of(words))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _END if end is not self.isRightToLeft() else _START, shown)


class Board(Panel):
    """A ranking: as many rows as there is room for, and how many more there are."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self.rows: tuple[tuple[str, str], ...] = ()
        self.nothing = ""

    def show_rows(self, rows: Sequence[tuple[str, str]], nothing: str) -> None:
        """Show (name, number) from the first place on; `nothing` where there is none."""
        if (tuple(rows), nothing) == (self.rows, self.nothing):
            return
        self.rows, self.nothing = tuple(rows), nothing
        spoken = [f"{place}. {name}: {number}" for place, (name, number) in enumerate(self.rows[:10], 1)]
        self.setAccessibleDescription("\n".join(spoken) or nothing)
        self.update()

    @property
    def room(self) -> int:
        """How many rows fit; a line for the rest is kept where not all do."""
        free = self.height() - (2 * _PAD * 0.7 + _TITLE * 1.5) * self.unit
        fits = max(int(free / (_ROW * 1.5 * self.unit)), 1)
        return fits if len(self.rows) <= fits else max(fits - 1, 1)

    def paintEvent(self, _event: Any) -> None:
        """All rows."""
        painter, inside = self.begin()
        high, room = _ROW * 1.5 * self.unit, self.room
        font, bold = self.font_of(_ROW), self.font_of(_ROW, SEMIBOLD, tabular=True)
        place_px = QFontMetricsF(bold).horizontalAdvance("88") + 8 * self.unit
        lines = self.rows[:room] or ((self.nothing, ""),)
        for number, (name, words) in enumerate(lines):
            row = QRectF(inside.left(), inside.top() + number * high, inside.width(), high)
            amount_px = min(QFontMetricsF(bold).horizontalAdvance(words) + 10 * self.unit, row.width() * 0.66)
            start = place_px if self.rows else 0.0
            middle = self._directed(row, start, amount_px)
            if self.rows:
                self.write(
                    painter, self._directed(row, 0.0, row.width() - place_px), f"{number + 1}", bold, "muted"
                )
            self.write(painter, middle, name, font, "text" if self.rows else "muted")
            self.write(painter, self._directed(row, row.width() - amount_px, 0.0), words, bold, end=True)
        rest = len(self.rows) - room
        if rest > 0:
            row = QRectF(inside.left(), inside.top() + room * high, inside.width(), high)
            self.write(painter, row, self.tr("and %n more", "", rest), font, "muted")
        painter.end()

    def _directed(self, row: QRectF, start: float, end: float) -> QRectF:
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        return row.adjusted(left, 0.0, -right, 0.0)


class Lines(Panel):
    """Sentences below each other, wrapped, with a sign before each."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self.sentences: tuple[str, ...] = ()
        self.nothing = ""

    def show_lines(self, sentences: Sequence[str], nothing: str) -> None:
        """Show sentences; `nothing` where there is none."""
        if (tuple(sentences), nothing) == (self.sentences, self.nothing):
            return
        self.sentences, self.nothing = tuple(sentences), nothing
        self.setAccessibleDescription("\n".join(self.sentences) or nothing)
        self.update()

    def paintEvent(self, _event: Any) -> None:
        """As many as fit whole."""
        painter, inside = self.begin()
        font, metrics = self.font_of(_ROW), QFontMetricsF(self.font_of(_ROW))
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = int(
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        shown = [f"▲ {words}" for words in self.sentences] or [self.nothing]
        painter.setPen(self.theme.color("warning_text" if self.sentences else "muted"))
        top = inside.top()
        for number, words in enumerate(shown):
            rest = len(shown) - number
            box = QRectF(inside.left(), top, inside.width(), 10_000.0)
            need = metrics.boundingRect(box, flags, words).height()
            last = number == len(shown) - 1
            kept = 0.0 if last else metrics.height()
            if number and top + need + kept > inside.bottom():
                painter.setPen(self.theme.color("muted"))
                painter.drawText(box, flags, self.tr("and %n more", "", rest))
                break
            painter.setLayoutDirection(direction_of(words))
            painter.drawText(box, flags, words)
            top += need + 4 * self.unit
        painter.end()


class Number(Panel):
    """One large number with its name below."""

    def __init__(self, theme: Theme, color: str = "text") -> None:
        super().__init__(theme)
        self.words, self.name, self._color = "", "", color

    def show_number(self, words: str, name: str) -> None:
        """Show it."""
        if (words, name) != (self.words, self.name):
            self.words, self.name = words, name
            self.setAccessibleName(f"{name}: {words}")
            self.update()

    def paintEvent(self, _event: Any) -> None:
        """Number above, name below."""
        painter, inside = self.begin()
        cut = inside.top() + inside.height() * 0.6
        font = self.font_of(27, BOLD, tabular=True)
        wanted = QFontMetricsF(font).horizontalAdvance(self.words)
        if wanted > inside.width():
            font = self.font_of(27 * inside.width() / wanted, BOLD, tabular=True)
        above = QRectF(inside.topLeft(), QPointF(inside.right(), cut))
        self.write(painter, above, self.words, font, self._color)
        below = QRectF(QPointF(inside.left(), cut), inside.bottomRight())
        self.write(painter, below, self.name, self.font_of(15), "muted")
        painter.end()


class WallFigure(Panel):
    """A plot that grows with the window; its sentence stands below it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._plot: Plot | None = None
        self._formatter: Formatter | None = None
        self.sentence = ""
        self._nothing = ""

    def show_plot(self, plot: Plot, formatter: Formatter, sentence: str, nothing: str) -> None:
        """Show a plot; `nothing` while it has no points."""
        if (plot, sentence, nothing) == (self._plot, self.sentence, self._nothing):
            return
        self._plot, self._formatter, self.sentence, self._nothing = plot, formatter, sentence, nothing
        self.setAccessibleDescription(sentence or nothing)
        self.update()

    def paintEvent(self, _event: Any) -> None:
        """Title, plot, sentence."""
        painter, inside = self.begin()
        font = self.font_of(_ROW)
        metrics = QFontMetricsF(font)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = int(
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        if self.sentence:
            high = metrics.boundingRect(QRectF(0, 0, inside.width(), 10_000.0), flags, self.sentence).height()
            high = min(high, inside.height() * 0.45)
            painter.setFont(font)
            painter.setPen(self.theme.color("text"))
            box = QRectF(inside.left(), inside.bottom() - high, inside.width(), high)
            painter.setLayoutDirection(direction_of(self.sentence))
            painter.drawText(box, flags, self.sentence)
            inside.setBottom(inside.bottom() - high - 6 * self.unit)
        plot, formatter = self._plot, self._formatter
        if plot is None or formatter is None or not any(one.x for one in plot.series):
            self.write(painter, inside, self._nothing, font, "muted")
        else:
            self._paint_plot(painter, inside, plot, formatter)
        painter.end()

    def _paint_plot(self, painter: QPainter, box: QRectF, plot: Plot, formatter: Formatter) -> None:
        scale = 1.18 * self.unit
        plot = on_the_wall(plot)
        below = 18.0 if plot.x.label else 0.0
        drawing = Drawing(
            plot,
            formatter,
            self.theme,
            fonts.font(self.font(), fonts.BASE_PX),
            box.width() / scale,
            self.isRightToLeft(),
            plot_height_px=max(box.height() / scale - below, 40.0),
        )
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        paint(painter, drawing)
        if drawing.is_cloud:
            self._paint_names(painter, drawing)
        painter.restore()

    def _paint_names(self, painter: QPainter, drawing: Drawing) -> None:
        """Beside the dots of those who hashed most, where no other name stands."""
        font = fonts.font(self.font(), fonts.BASE_PX, SEMIBOLD)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        series, taken = drawing.plot.series[0], list[QRectF]()
        for index in range(min(len(series.names), _NAMES)):
            at = drawing.dot(0, index)
            if at is None:
                continue
            wide = metrics.horizontalAdvance(series.names[index])
            left = at.x() + 8 if at.x() + 8 + wide < drawing.width_px else at.x() - 8 - wide
            box = QRectF(left, at.y() - metrics.height() / 2, wide, metrics.height())
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.fillRect(box.adjusted(-2, 2, 2, -2), self.theme.color("card", 0.75))
                painter.drawText(box, _START, series.names[index])


def direction_of(words: str) -> Qt.LayoutDirection:
    """In which words read, as labels find it out: by their first letter that has a direction."""
    kinds = (unicodedata.bidirectional(one) for one in words)
    found = next((kind for kind in kinds if kind in _STRONG), "L")
    return Qt.LayoutDirection.LeftToRight if found == "L" else Qt.LayoutDirection.RightToLeft


def on_the_wall(plot: Plot) -> Plot:
    """A plot without what its panel's title says already: the room is for what is drawn."""
    bare = replace(plot, y=replace(plot.y, label=EMPTY), note=EMPTY)
    cloud = any(one.names for one in plot.series)
    return bare if cloud else replace(bare, x=replace(plot.x, label=EMPTY), marks=())
