"""Pieces of the window of a scenario: the claim as a quote, the verdict, the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.gui import fonts, icons
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Label, button, directed
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.money.scenario import Figure
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_MARK_PX = 30
_TILE_PX = 176
_TILES_APART_PX = 8
_MOST_COLUMNS = 4
_TONES = {
    "good": ("good", icons.Icon.CHECK),
    "bad": ("danger", icons.Icon.CLOSE),
    "mixed": ("warning", icons.Icon.WARNING),
}


class Quote(QWidget):
    """What was claimed, with a bar beside it as a quotation has, and where it is from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)
        self.words = label(selectable=True)
        self.words.setFont(fonts.font(self.words.font(), 15))
        self.source = label(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(16, 2, 0, 2))
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.source)

    def show_claim(self, claim: str, source: str) -> None:
        """Show a claim and its source."""
        self.words.setText(claim)
        self.source.setText(source)
        self.source.setVisible(bool(source))

    def paintEvent(self, _event: Any) -> None:
        """The bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        left = self.width() - 4 if self.isRightToLeft() else 0
        painter.drawRoundedRect(QRectF(left, 0, 4, self.height()), 2, 2)


class Verdict(QWidget):
    """A shape, one word or two, and the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.tone = ""
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(_MARK_PX, _MARK_PX))
        self.word = label(wrap=False)
        self.word.setFont(fonts.font(self.word.font(), 18, BOLD))
        self.sentence = label(selectable=True)
        self.sentence.setFont(fonts.font(self.sentence.font(), 14))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.word)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def tone_word(self, tone: str) -> str:
        """What a tone means, in words."""
        return {
            "good": self.tr("The claim holds"),
            "bad": self.tr("The claim does not hold"),
        }.get(tone, self.tr("It depends"))

    def show_verdict(self, sentence: str, tone: str) -> None:
        """Show it."""
        self.tone = tone
        self.word.setText(self.tone_word(tone))
        self.word.set_role(_TONES.get(tone, _TONES["mixed"])[0])
        self.sentence.setText(sentence)
        self._paint_mark()

    def showEvent(self, event: Any) -> None:
        """The style sheet has spoken by now."""
        super().showEvent(event)
        self._paint_mark()

    def changeEvent(self, event: Any) -> None:
        """Other colours."""
        super().changeEvent(event)
        if self.tone and event.type() in {event.Type.StyleChange, event.Type.PaletteChange}:
            self._paint_mark()

    def _paint_mark(self) -> None:
        if not self.isVisible():
            return
        self.word.ensurePolished()
        color = self.word.palette().color(QPalette.ColorRole.WindowText).name()
        drawing = _TONES.get(self.tone, _TONES["mixed"])[1]
        icons.put(self._mark, icons.pixmap(drawing, color, _MARK_PX, self.devicePixelRatioF(), 2.2))


class FigureTile(QWidget):
    """One result: what it is, how much, how it is known, and the way to its working."""

    opened = Signal(object)
    """The `Working`."""

    def __init__(self, figure: Figure, formatter: Formatter) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._working: Working | None = None
        self.name = label(role="muted")
        self.amount = Label(size_px=20, weight=SEMIBOLD, tabular=True, wrap=True)
        hold_side(self.amount)
        self.badge = ProvenanceBadge()
        self.note = label(role="small")
        self.open = button(self.tr("How?"), "way")
        self.open.setProperty("flush", "true")
        self.open.setAutoDefault(False)
        self.open.clicked.connect(lambda: self.opened.emit(self._working))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.badge)
        below.addStretch(1)
        below.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.amount)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addLayout(below)
        self.show_figure(figure, formatter)

    def show_figure(self, figure: Figure, formatter: Formatter) -> None:
        """Another amount of the same figure."""
        name = formatter.text(figure.label)
        self.name.setText(name)
        # A unit stays in one piece: no line ends behind its stroke.
        self.amount.setText(formatter.amount(figure.amount).replace("/", "/\N{WORD JOINER}"))
        self.badge.show_provenance(figure.provenance)
        self.badge.belongs_to(name)
        self.note.setText(formatter.text(figure.note))
        self.note.setVisible(bool(figure.note))
        self._working = figure.working
        self.open.setVisible(figure.working is not None)
        self.open.setAccessibleName(self.tr("How “{figure}” is worked out").format(figure=name))
        self.open.setToolTip(self.open.accessibleName())


class Figures(QWidget):
    """The tiles of an outcome, as many beside each other as there is room for."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, FigureTile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_TILES_APART_PX)
        self._columns = 0

    def show_figures(self, figures: Sequence[Figure], formatter: Formatter) -> None:
        """Show results; tiles of the same results stay where they are."""
        if [figure.key for figure in figures] == list(self.tiles):
            for figure in figures:
                self.tiles[figure.key].show_figure(figure, formatter)
            self._arrange()
            return
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            let_go(tile)
        self.tiles = {figure.key: FigureTile(figure, formatter) for figure in figures}
        for tile in self.tiles.values():
            tile.opened.connect(self.opened)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: Any) -> None:
        """More or fewer beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One column: tiles go below each other where they are too wide, and never push the window open."""
        return QSize(self._needed_px(1), super().minimumSizeHint().height())

    def _needed_px(self, columns: int) -> int:
        """How wide the tiles are at least in so many columns: each as wide as its widest one."""
        needs = [max(t.minimumWidth(), t.minimumSizeHint().width()) for t in self.tiles.values()]
        widest = (max(needs[column::columns], default=0) for column in range(columns))
        return sum(widest) + (columns - 1) * _TILES_APART_PX

    def _arrange(self) -> None:
        most = max(1, min(self.width() // _TILE_PX, _MOST_COLUMNS, len(self.tiles)))
        fitting = (count for count in range(most, 1, -1) if self._needed_px(count) <= self.width())
        columns = next(fitting, 1)
        if columns == self._columns:
            return
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)
