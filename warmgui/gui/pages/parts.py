"""Small pieces that the pages outside Home share: labels by role, cards with a heading, scrolled pages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from warmgui.gui import fonts
from warmgui.gui.scale import GAP_PX, PAGE_PX
from warmgui.gui.widgets.basic import REGULAR, SEMIBOLD, Card, Label, directed
from warmgui.gui.widgets.page_area import PageArea
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


def new_card(title: str = "") -> tuple[Card, QVBoxLayout]:
    """An empty card, with a heading if there is a title, and the layout for its content."""
    card = Card(spacing=4)
    if title:
        card.setAccessibleName(title)
        card.box.addWidget(label(title, "heading"))
    return card, card.box


def page_column(inside: QWidget, spacing_px: int = GAP_PX) -> QVBoxLayout:
    """The layout of a scrolled page: room for the bar beside it, and for a margin after its last card."""
    column = QVBoxLayout(inside)
    column.setContentsMargins(directed(0, 0, 8, PAGE_PX))
    column.setSpacing(spacing_px)
    return column


def scrolled(inside: QWidget) -> QScrollArea:
    """A page that scrolls up and down when the window is too low for it."""
    return PageArea(inside)


def in_tab_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the parts, and what is in each, in this order: parts made later would come last."""
    stops = []
    for part in parts:
        for each in (part, *part.findChildren(QWidget)):
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
