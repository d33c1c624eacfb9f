"""Every host that this program may contact: what for, how often, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.hosts import HostEntry, egress
from warmgui.core.settings import SECTION_TITLES
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, line

if TYPE_CHECKING:
    from warmgui.core.settings import Settings
    from warmgui.core.units import Formatter


class EgressCard(Card):
    """A card for the settings page, drawn from the registry of hosts."""

    def __init__(self, formatter: Formatter, settings: Settings) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._formatter = formatter
        self._entries: tuple[HostEntry, ...] = ()
        self.box.addWidget(label(self.tr("Hosts that this program may contact"), "heading"))
        self.box.addWidget(
            label(self.tr("There are no others: no update check, no statistics, no developer fee."), "small")
        )
        self._rows = QVBoxLayout()
        self.box.addLayout(self._rows)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Draw the list under these settings."""
        entries = egress(settings)
        if entries == self._entries:
            return
        self._entries = entries
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for entry in entries:
            self._rows.addWidget(line())
            self._rows.addWidget(self._row(entry))

    def _row(self, entry: HostEntry) -> QWidget:
        words = self._formatter.text
        row = QWidget()
        top = QHBoxLayout()
        top.addWidget(label(words(entry.title)), 1)
        state = self.tr("used") if entry.enabled else self.tr("off")
        top.addWidget(label(state, "good" if entry.enabled else "muted", wrap=False))
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(top)
        host = entry.host or self.tr("no address is set")
        switch = words(SECTION_TITLES[entry.switch[0]])
        facts = [host, words(entry.how_often), words(entry.note)]
        column.addWidget(label(" · ".join(fact for fact in facts if fact), "small", selectable=True))
        column.addWidget(label(words(entry.purpose), "small"))
        column.addWidget(label(self.tr("Switch: {section}").format(section=switch), "small"))
        row.setAccessibleName(f"{words(entry.title)}: {state}, {host}")
        return row
