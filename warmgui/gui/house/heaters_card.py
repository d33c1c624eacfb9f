"""The heaters in the network: a row each, and how one gets more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.settings.house import MOST_HEATERS
from warmgui.gui.house.heaters_row import HeaterRow
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.leaving import clear, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_house import HouseStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme


class HeatersCard(Card):
    """Told by the page; hands on what its rows' users want."""

    add_clicked = Signal()
    find_clicked = Signal()
    edit_clicked = Signal(object)
    switched = Signal(object, bool)
    removed = Signal(object)
    try_clicked = Signal()
    password_entered = Signal(object, str, bool)
    withdrawn = Signal(str)
    """A network that may not be searched any more."""

    def __init__(self, formatter_source: Callable[[], Formatter], theme: Theme, *, can_find: bool) -> None:
        super().__init__(spacing=8)
        self._formatter_source, self._theme = formatter_source, theme
        self._networks: tuple[str, ...] | None = None
        self.setAccessibleName(self.tr("Heaters in the network"))
        self.rows: list[HeaterRow] = []
        self.add = button(self.tr("Add a heater…"), "")
        self.add.clicked.connect(self.add_clicked)
        self.search = button(self.tr("Find heaters…"), "primary")
        self.search.clicked.connect(self.find_clicked)
        self.empty = label(
            self.tr(
                "None yet. Small miners in your network (Bitaxe, NerdQAxe, Avalon) heat other places, or "
                "carry the steady part of this room's heat."
            ),
            "muted",
        )
        self.consents = QWidget()
        self._consents = QVBoxLayout(self.consents)
        self._lay_out()
        self.search.setVisible(can_find)

    def show_house(self, house: HouseStatus | None, settings: Settings) -> None:
        """A row for each heater of the settings."""
        heaters = settings.house.heaters
        # Many rows at once are built unseen: else each of them lays out the whole page anew.
        many = len(heaters) > len(self.rows) + 1
        self._holder.setVisible(not many and bool(heaters))
        self._follow(len(heaters))
        told = {} if house is None else {status.key: status for status in house.heaters}
        for row, heater in zip(self.rows, heaters, strict=True):
            row.show_heater(heater, told.get(heater.key), settings)
        self._holder.setVisible(bool(heaters))
        self.empty.setVisible(not heaters)
        full = len(heaters) >= MOST_HEATERS
        self.add.setEnabled(not full)
        self.add.setToolTip(self.tr("The list is full.") if full else "")
        self._show_consents(settings.house.scan_networks)

    def _follow(self, count: int) -> None:
        shorten(self.rows, count)
        while len(self.rows) < count:
            row = HeaterRow(self._formatter_source, self._theme)
            row.edit_clicked.connect(self.edit_clicked)
            row.switched.connect(self.switched)
            row.removed.connect(self.removed)
            row.try_clicked.connect(self.try_clicked)
            row.password_entered.connect(self.password_entered)
            self.rows.append(row)
            self._list.addWidget(row)
            row.show()  # at once: what it holds may be focused before the next event

    def _show_consents(self, networks: tuple[str, ...]) -> None:
        """Each consent, and a button that takes it back."""
        if networks == self._networks:
            return
        self._networks = networks
        clear(self._consents)
        for network in networks:
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            said = self.tr("You agreed that {network} may be searched for heaters.").format(network=network)
            inside.addWidget(label(said, "small"), 1)
            withdraw = button(self.tr("Withdraw"), "link")
            withdraw.setAccessibleName(self.tr("No longer allow searching {network}").format(network=network))
            withdraw.clicked.connect(lambda _checked=False, network=network: self.withdrawn.emit(network))
            inside.addWidget(withdraw)
            self._consents.addWidget(row)
        self.consents.setVisible(bool(networks))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Heaters in the network"), "heading"), 1)
        top.addWidget(self.add)
        top.addWidget(self.search)
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._consents.setContentsMargins(0, 0, 0, 0)
        self._consents.setSpacing(0)
        self.box.addLayout(top)
        self.box.addWidget(self.empty)
        self.box.addWidget(self._holder)
        self.box.addWidget(self.consents)
        self.consents.hide()
