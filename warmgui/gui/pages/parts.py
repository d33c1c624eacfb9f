"""Small pieces that the pages outside Home share: labels by role, cards with a heading, scrolled pages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from warmgui.gui import fonts
from warmgui.gui.below import WHOLE, below
from warmgui.gui.scale import GAP_PX, PAGE_PX
from warmgui.gui.widgets.basic import BOLD, REGULAR, SEMIBOLD, Card, Label, directed, line
from warmgui.gui.widgets.page_area import PageArea
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QPushButton

HEADING_PX = 15
_SEGMENT_PADDING_PX = 24


def label(words: str = "", role: str = "", *, wrap: bool = True, selectable: bool = False) -> Label:
    """A label whose look is its role (see `stylesheet`): heading, muted, small, danger ..."""
    heading = role == "heading"
    size_px = HEADING_PX if heading else fonts.BASE_PX - (role == "small")
    made = Label(words, role=role, size_px=size_px, weight=SEMIBOLD if heading else REGULAR, wrap=wrap)
    hold_side(made)
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made


def hold_side(made: Label) -> None:
    """Begin where the page begins: a label by itself aligns by its words, and Latin ones would go away."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        sides = Qt.AlignmentFlag
        made.setAlignment(sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter)


def new_card(title: str = "", parent: QWidget | None = None) -> tuple[Card, QVBoxLayout]:
    """An empty card, with a heading if there is a title, and the layout for its content."""
    card = Card(parent, spacing=4)
    if title:
        card.setAccessibleName(title)
        card.box.addWidget(label(title, "heading"))
    return card, card.box


def lay_out_titled(dialog: QDialog, parts: Sequence[QWidget], other: QPushButton, close: QPushButton) -> None:
    """Lay out a window: its title as a heading, its parts (the last gets the room), a line, two buttons.

    Args:
        dialog: has its title already.
        parts: below each other.
        other: at the beginning of the line of buttons.
        close: at its end.
    """
    title = Label(dialog.windowTitle(), size_px=20, weight=BOLD, wrap=True)
    hold_side(title)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(directed(24, 20, 24, 16))
    column.setSpacing(12)
    for widget in (title, *parts):
        column.addWidget(widget, int(widget is parts[-1]))
    column.addStretch(0)  # takes the room where the last part is hidden
    column.addWidget(line())
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(other)
    buttons.addStretch(1)
    buttons.addWidget(close)
    column.addLayout(buttons)


def page_column(inside: QWidget, spacing_px: int = GAP_PX) -> QVBoxLayout:
    """The layout of a scrolled page: room for the bar beside it, and for a margin after its last card."""
    column = QVBoxLayout(inside)
    column.setContentsMargins(directed(0, 0, 8, PAGE_PX))
    column.setSpacing(spacing_px)
    return column


def scrolled(inside: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """A page that scrolls up and down when the window is too low for it."""
    return PageArea(inside, parent)


def in_tab_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the parts, and what is in each, in this order: parts made later would come last."""
    stops = []
    for part in parts:
        # Whoever is asked for its proxy keeps that one: a spin box would belong to its own line.
        for each in (part, *below(part, QWidget, WHOLE)):
            takes_tab = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and each.focusProxy() is None and each.window() is part.window():
                stops.append(each)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def segments(choices: Sequence[tuple[str, str]], name: str, chosen: Callable[[str], None]) -> Segments:
    """A strip of (key, words) with the first one chosen; `name` is for screen readers."""
    made = Segments([key for key, _ in choices])
    made.set_words(dict(choices))
    made.setAccessibleName(name)
    for key, words in choices:
        button = made.buttons[key]
        button.setAccessibleName(f"{name}: {words}")
        # Chosen, its words are bold and need more room.
        bold = QFontMetrics(fonts.font(button.font(), weight=SEMIBOLD))
        button.setMinimumWidth(bold.horizontalAdvance(words) + _SEGMENT_PADDING_PX)
    made.select(choices[0][0])
    made.chosen.connect(chosen)
    return made
