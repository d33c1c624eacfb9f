"""The page of the network: every host that this program may contact, what for, when, and its switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.energy.trial import CARBON, FORECAST, PRICES
from warmgui.core.hosts.offline import offline_switched
from warmgui.core.hosts.registry import HostEntry, egress
from warmgui.core.hosts.switch import can_switch, switched_back, switched_off, switched_on
from warmgui.gui.pages.network import words as say
from warmgui.gui.pages.network.facts import FactsCard
from warmgui.gui.pages.network.row import HostRow
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.pages.sensors.model import SettingsEdits
from warmgui.gui.widgets.basic import Card, button, line
from warmgui.gui.widgets.leaving import clear
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

PARTS = ("room", "weather", "upstream", "tariff", "carbon", "home", "network", "desktop")
"""Sections that switches of this page change."""
_SIGNALS = {"prices": PRICES, "carbon": CARBON, "weather": FORECAST}
"""What is set up in the window of prices and signals."""


class EgressPage(QWidget):
    """A switch for everything on top; below, a row per host: first what leaves this PC, then what stays."""

    page_requested = Signal(str)
    """Another page of the window, by its key."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source, self._theme = ports, formatter_source, theme
        self._edits = SettingsEdits(ports, PARTS)
        self._before: dict[str, Settings] = {}
        self._snapshot: Snapshot | None = None
        self._shape: tuple[tuple[str, bool], ...] = ()
        self.rows: dict[str, HostRow] = {}
        self.offline = ToggleSwitch(theme)
        self.offline.setAccessibleName(self.tr("Stay offline"))
        self.offline.clicked.connect(lambda on: self._change(lambda base: offline_switched(base, on=on)))
        self.summary = label()
        self.no_work = label(role="warning")
        self.problem = label(role="danger")
        self.facts = FactsCard(ports, formatter_source, self._edits)
        self.earlier = label(role="small", selectable=True)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow settings and contacts."""
        self._snapshot = snapshot
        self._edits.told(snapshot.settings)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page does not wait for a timer."""
        self.facts.save()
        super().hideEvent(event)

    def switch(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Switch one host on or off."""
        if not on:
            self._before[key] = self._edits.shown
            self._change(lambda base: switched_off(base, key))
            return
        before = self._before.pop(key, None)
        if before is not None:
            self._change(lambda base: switched_back(base, before, key))
        else:
            self._change(lambda base: switched_on(base, key) or base)

    # ---- drawing

    def _show(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        settings, formatter = self._edits.shown, self._formatter_source()
        entries = egress(settings, no_releases=self._ports.has_no_releases)
        self._arrange(entries)
        offline = settings.network.offline
        self.offline.setChecked(offline)
        self.summary.setText(formatter.text(say.summary(entries, offline=offline)))
        self.offline.setAccessibleDescription(self.summary.text())
        starved = offline and any(e.held_back and e.key.startswith("server") for e in entries)
        self.no_work.setVisible(
            starved and not any(e.enabled and e.key.startswith("server") for e in entries)
        )
        for entry in entries:
            self.rows[entry.key].show_entry(
                entry,
                snapshot.contacts,
                snapshot.now_utc,
                formatter,
                can_return=entry.key in self._before
                or (can_switch(entry) and switched_on(settings, entry.key) is not None),
            )
        others = [contact.host for contact in say.unlisted(entries, snapshot.contacts)]
        words = self.tr("Contacted since the start, and not on the list any more: {hosts}")
        self.earlier.setText(words.format(hosts=", ".join(sorted(set(others)))))
        self.earlier.setVisible(bool(others))
        self.facts.show_snapshot(snapshot)

    def _arrange(self, entries: Sequence[HostEntry]) -> None:
        """Rows are made anew only when there are others: the keyboard stays where it is."""
        shape = tuple((entry.key, entry.leaves_pc) for entry in entries)
        if shape == self._shape:
            return
        self._shape = shape
        for column in (self._leaving, self._staying):
            clear(column)
        self.rows = {}
        for entry in entries:
            column = self._leaving if entry.leaves_pc else self._staying
            row = HostRow(self._theme)
            row.switched.connect(self.switch)
            row.set_up.connect(self._on_set_up)
            if column.count():
                column.addWidget(line())
            column.addWidget(row)
            self.rows[entry.key] = row
        self._staying_card.setVisible(bool(self._staying.count()))

    def _on_set_up(self, key: str) -> None:
        if key == "facts":
            self.facts.take_focus()
            self._area.ensureWidgetVisible(self.facts)
        elif key in _SIGNALS:
            self._open_sources(_SIGNALS[key])
        else:
            self.page_requested.emit(say.page_for(key))

    def _open_sources(self, signal: str) -> None:
        from warmgui.gui.pages.energy.sources import EnergySourcesDialog  # late: few set it up from here

        settings = self._ports.settings_to_change(self._edits.shown)
        EnergySourcesDialog(
            self._ports, self._formatter_source, settings, self.window(), theme=self._theme, page=signal
        ).open()

    def _change(self, how: Callable[[Settings], Settings]) -> None:
        problem: Text = self._edits.change(how)
        self.problem.setText(self._formatter_source().text(problem))
        self.problem.setVisible(bool(problem))
        self._show()

    def _lay_out(self) -> None:
        formatter = self._formatter_source()
        top, column = new_card()
        heading = QHBoxLayout()
        heading.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Stay offline"), "heading"))
        words.addWidget(self.summary)
        heading.addLayout(words, 1)
        heading.addWidget(self.offline, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(heading)
        self.no_work.setText(
            self.tr("Without a pool or a node there is no work, and so no heat. The practice network stays.")
        )
        for part in (self.no_work, self.problem):
            part.hide()
            column.addWidget(part)
        leaving, column = new_card(self.tr("Beyond this PC"))
        self._leaving = QVBoxLayout()
        column.addLayout(self._leaving)
        self._staying_card, column = new_card(self.tr("On this PC"))
        self._staying = QVBoxLayout()
        column.addLayout(self._staying)
        inside = QWidget()
        body = page_column(inside)
        for card in (top, leaving, self._staying_card, self.facts):
            body.addWidget(card)
        body.addWidget(self.earlier)
        body.addWidget(label(formatter.text(say.NOBODY_ELSE), "small"))
        body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        page.addWidget(self._area, 1)


class EgressCard(Card):
    """A short card for the settings page, which leads to the page of the network."""

    page_requested = Signal(str)

    def __init__(self, formatter: Formatter, settings: Settings, *, no_releases: bool = False) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._formatter, self._no_releases = formatter, no_releases
        self.words = label()
        self.way = button(self.tr("Every host, and its switch"), "way")
        self.way.setProperty("flush", "true")
        self.way.clicked.connect(lambda: self.page_requested.emit("egress"))
        self.box.addWidget(label(self.tr("Hosts that this program may contact"), "heading"))
        self.box.addWidget(self.words)
        self.box.addWidget(label(formatter.text(say.NOBODY_ELSE), "small"))
        self.box.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Count under these settings."""
        entries = egress(settings, no_releases=self._no_releases)
        words = say.summary(entries, offline=settings.network.offline)
        self.words.setText(self._formatter.text(words))
