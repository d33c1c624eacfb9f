"""The four figures of the home page: title, badge, one big number with its unit, and a line below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from warmgui.gui import fonts
from warmgui.gui.widgets.badge import ProvenanceBadge, provenance_word
from warmgui.gui.widgets.basic import BOLD, MEDIUM, Card, ElidedLabel, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from warmgui.core.vocabulary import Provenance

_NUMBER_SIZES_PX = (28, 24, 22, 20, 18, 14, 12)
_GAP, _FRAMES_PX = 8, 2
_HEIGHT_PX, _BADGE_LINE_PX, _MARKS_PX = 122, 20, 8
_MARGINS = (16, 12, 8, 12)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a metric card shows, as finished words."""

    title: str
    number: str
    unit: str
    below: str
    provenance: Provenance
    how: str = ""
    badge_word: str = ""


class MetricCard(Card):
    """One figure. `role` is the colour of its number: heat, power, earnings or ""."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=_MARGINS, spacing=0)
        self._badge_below = False
        self._hold_height()
        self.setMinimumWidth(172)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = ElidedLabel(role="muted", size_px=12)
        self.badge = ProvenanceBadge()
        self.number = Label(role=role, size_px=_NUMBER_SIZES_PX[0], weight=BOLD)
        self.unit = Label(role="muted", size_px=14, weight=MEDIUM)
        self.below = Label(role="muted", size_px=12, wrap=True)
        self.number.setFixedHeight(38)
        self._top = top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        middle = QHBoxLayout()
        middle.setSpacing(_GAP)
        parts = (self.number, self.unit)
        # "110 W" is read from left to right in every language, as in sentences and charts.
        for part in reversed(parts) if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else parts:
            middle.addWidget(part, 0, Qt.AlignmentFlag.AlignBaseline)
        middle.addStretch(1)
        self.box.addLayout(top)
        self.box.addSpacing(4)
        self.box.addLayout(middle)
        self.box.addSpacing(4)
        self.box.addWidget(self.below)
        self.box.addStretch(1)

    def show_figure(self, figure: Figure) -> None:
        """Show finished words; a screen reader hears them as one sentence."""
        self.title.set_text(figure.title)
        self.badge.show_provenance(figure.provenance, figure.how, figure.badge_word)
        self.badge.belongs_to(figure.title)
        self.number.setText(figure.number)
        self.unit.setText(figure.unit)
        self.below.setText(figure.below)
        known = figure.badge_word or provenance_word(figure.provenance)
        self.setAccessibleName(f"{figure.title}: {figure.number} {figure.unit}, {known}")
        self.setAccessibleDescription(figure.below)
        self._fit()

    def has_room_beside_title(self, width_px: int) -> bool:
        """Whether title and badge both stand in the first line of a card so wide, whole."""
        wanted = self.title.sizeHint().width() + self._top.spacing() + self.badge.sizeHint().width()
        return wanted <= width_px - _MARGINS[0] - _MARGINS[2]

    def put_badge(self, *, below: bool) -> None:
        """In the first line, or in a line of its own."""
        if below == self._badge_below:
            return
        self._badge_below = below
        if below:
            self._top.removeWidget(self.badge)
            self.box.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self.box.removeWidget(self.badge)
            self._top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._hold_height()

    def _hold_height(self) -> None:
        marks_px = _MARKS_PX if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        self.setFixedHeight(_HEIGHT_PX + marks_px + (_BADGE_LINE_PX if self._badge_below else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card has a smaller number."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The largest size at which number and unit are whole: a number that is cut off is another number."""
        margins = self.box.contentsMargins()
        taken = margins.left() + margins.right() + _FRAMES_PX + _GAP + self.unit.sizeHint().width()
        room = self.width() - taken
        for size_px in _NUMBER_SIZES_PX:
            font = fonts.font(self.number.font(), size_px, BOLD)
            if QFontMetrics(font).horizontalAdvance(self.number.text()) <= room:
                break
        if font != self.number.font():
            self.number.setFont(font)


def agree_on_badges(cards: Sequence[MetricCard], width_px: int) -> None:
    """All badges in one place: below, where a card so wide has no room for its own beside the title."""
    below = not all(card.has_room_beside_title(width_px) for card in cards)
    for card in cards:
        card.put_badge(below=below)
