"""The row of charts by keyboard and for screen readers: a crosshair in all three, and earlier times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from warmgui.gui import access

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from warmgui.gui.widgets.charts.card import ChartCard

_STOPS = 60.0
"""The arrow keys cross the charts in so many steps."""


class ChartKeys(QWidget, access.Told):
    """Has the keys for its charts; their cards show that it has them."""

    cards: list[ChartCard]
    start_utc: float
    end_utc: float
    _cross_utc: float | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_cross(self, at_utc: float | None) -> None:
        """Put the crosshair of all charts at a time; None takes it away."""
        raise NotImplementedError

    def turn(self, by_s: float) -> None:
        """Go to an earlier or a later time."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the crosshair, with Shift the time itself; escape takes the crosshair away."""
        move = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        span = self.end_utc - self.start_utc
        if move is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.turn(move * span / 2)
        elif move is not None:
            at = self.end_utc if self._cross_utc is None else self._cross_utc + move * span / _STOPS
            self.set_cross(min(max(at, self.start_utc), self.end_utc))
        elif event.key() == Qt.Key.Key_Escape and self._cross_utc is not None:
            self.set_cross(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are here."""
        super().focusInEvent(event)
        self._mark(here=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys went away."""
        super().focusOutEvent(event)
        self._mark(here=False)

    def _mark(self, *, here: bool) -> None:
        for card in self.cards:
            card.setProperty("keys", "true" if here else "false")
            card.style().unpolish(card)
            card.style().polish(card)

    # ---- for screen readers ------------------------------------------------------------------------------

    def access_value(self) -> str:
        """All three charts at the crosshair, else now."""
        return ". ".join(f"{card.title.whole_text}: {card.value.text()}" for card in self.cards)

    def access_stops(self) -> int:
        """As many as the arrow keys make."""
        return round(_STOPS) + 1

    def access_stop(self) -> int:
        """Where the crosshair stands."""
        if self._cross_utc is None:
            return -1
        return round((self._cross_utc - self.start_utc) / (self.end_utc - self.start_utc) * _STOPS)

    def access_go(self, stop: int) -> None:
        """Put it elsewhere."""
        self.set_cross(self.start_utc + (self.end_utc - self.start_utc) * stop / _STOPS)
