"""The journal: each change of what is happening, with its one reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Action
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import JournalEntry
    from warmgui.core.units import Formatter

ACTIONS: dict[Action, Text] = {
    Action.OFF: translate("journal", "Off"),
    Action.STARTING: translate("journal", "Starting"),
    Action.HEATING: translate("journal", "Heating"),
    Action.SATISFIED: translate("journal", "Warm enough"),
    Action.PAUSED: translate("journal", "Paused"),
    Action.ATTENTION: translate("journal", "Needs you"),
}
_SHOWN = 30


class JournalCard(Card):
    """A card with the newest entries first."""

    def __init__(self, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._formatter_source = formatter_source
        self._entries: tuple[JournalEntry, ...] | None = None
        column = self.box
        column.addWidget(label(self.tr("What happened, and why"), "heading"))
        self._nothing = label(self.tr("Nothing has happened yet."), "muted")
        column.addWidget(self._nothing)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setColumnStretch(2, 1)
        column.addLayout(self._grid)

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Show the last entries; nothing is drawn again while they are the same."""
        newest = tuple(entries)[-_SHOWN:]
        if newest == self._entries:
            return
        self._entries = newest
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        formatter = self._formatter_source()
        for row, entry in enumerate(reversed(newest)):
            when = translate(
                "journal",
                "{day}, {time}",
                day=Amount(entry.at_utc, "date_utc"),
                time=Amount(entry.at_utc, "clock_utc"),
            )
            power = formatter.amount(Amount(entry.power_w, "power_w")) if entry.power_w is not None else ""
            words = (
                formatter.text(when),
                formatter.text(ACTIONS[entry.action]),
                formatter.text(entry.reason),
                power,
            )
            for place, text in enumerate(words):
                self._grid.addWidget(label(text, "muted" if place in {0, 3} else ""), row, place)
        self._nothing.setVisible(not newest)
