"""The entries of the sidebar. A page is imported when it is first seen: charts bring numpy and pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from warmgui.gui.icons import Icon
from warmgui.gui.interior import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


@runtime_checkable
class Settling(Protocol):
    """A page that goes on building itself after it was shown."""

    settled: SignalInstance
    """It is complete: what else the program starts may start now."""


class PageCatalog(QObject):
    """Makes the pages.

    Args:
        ports_source: the ways out that are in force when a page is made.
        formatter_source: numbers and sentences in the reader's language.
        settings_source: the settings in force.
        theme: colours.
    """

    first_run_requested = Signal()

    def __init__(
        self,
        ports_source: Callable[[], Ports],
        formatter_source: Callable[[], Formatter],
        settings_source: Callable[[], Settings],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports_source
        self._formatter = formatter_source
        self._settings = settings_source
        self._theme = theme

    def pages(self) -> list[Page]:
        """All entries, in the language in force. Pages that do not exist yet are not promised."""
        return [
            Page("home", self.tr("Home"), Icon.HOME, self._home, framed=False),
            Page("room", self.tr("Room"), Icon.ROOM, self._room),
            Page("schedule", self.tr("Schedule"), Icon.SCHEDULE, self._schedule),
            Page("devices", self.tr("Devices"), Icon.DEVICES, self._devices),
            Page(
                "house",
                self.tr("Places"),
                Icon.PLACES,
                self._house,
                title=self.tr("Places and heaters"),
            ),
            Page("fleet", self.tr("Fleet"), Icon.FLEET, self._fleet),
            Page("energy", self.tr("Energy"), Icon.ENERGY, self._energy, framed=False),
            Page("lab", self.tr("Odds lab"), Icon.ODDS, self._lab, framed=False),
            Page(
                "servers",
                self.tr("Pools"),
                Icon.SERVERS,
                self._servers,
                title=self.tr("Pools and nodes"),
            ),
            Page("history", self.tr("History"), Icon.HISTORY, self._history),
            Page("egress", self.tr("Network"), Icon.NETWORK, self._network),
            Page("settings", self.tr("Settings"), Icon.SETTINGS, self._settings_page),
        ]

    def _home(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.home.page import HomePage

        return HomePage(self._ports(), self._formatter, self._theme, parent)

    def _room(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.room.page import RoomPage

        return RoomPage(self._ports(), self._formatter, self._theme, parent)

    def _schedule(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.schedule.page import SchedulePage

        return SchedulePage(self._ports(), self._formatter, self._settings(), self._theme, parent)

    def _devices(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.devices.page import DevicesPage

        return DevicesPage(self._ports(), self._formatter, self._theme, parent)

    def _house(self, parent: QWidget) -> QWidget:
        from warmgui.gui.house.page import HousePage

        return HousePage(self._ports(), self._formatter, self._theme, parent)

    def _fleet(self, parent: QWidget) -> QWidget:
        from warmgui.gui.fleet.page import FleetPage

        return FleetPage(self._ports(), self._formatter, self._theme, parent)

    def _energy(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.energy.page import EnergyPage

        return EnergyPage(self._ports(), self._formatter, self._theme, parent)

    def _lab(self, parent: QWidget) -> QWidget:
        from warmgui.gui.lab.page import LabPage

        return LabPage(self._ports(), self._formatter, self._theme, parent)

    def _servers(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.servers.page import ServersPage

        return ServersPage(self._ports(), self._formatter, self._theme, parent)

    def _history(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.history.page import HistoryPage

        return HistoryPage(self._ports(), self._formatter, self._theme, parent)

    def _network(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.network.page import EgressPage

        return EgressPage(self._ports(), self._formatter, self._theme, parent)

    def _settings_page(self, parent: QWidget) -> QWidget:
        from warmgui.gui.pages.settings.page import SettingsPage

        page = SettingsPage(self._ports(), self._formatter, self._settings(), parent)
        page.first_run_requested.connect(self.first_run_requested)
        return page
