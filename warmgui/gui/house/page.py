"""The page of places and heaters: what is kept warm, what warms it, and what the heat does besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.house.nouns import HERE
from warmgui.core.house_messages import FilterCleaned, LimitPower
from warmgui.core.messages import ResetFaults
from warmgui.core.settings.heat import RoomSettings
from warmgui.core.settings.house import MOST_PLACES
from warmgui.gui import icons
from warmgui.gui.editors import Editors
from warmgui.gui.house import model
from warmgui.gui.house.deeds import Deeds
from warmgui.gui.house.empty import EmptyCard
from warmgui.gui.house.heaters_card import HeatersCard
from warmgui.gui.house.places_card import PlaceCard
from warmgui.gui.house.science_card import ScienceCard
from warmgui.gui.house.total import LimitStrips, TotalRow
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.widgets.basic import button, directed
from warmgui.gui.widgets.columns import Columns
from warmgui.gui.widgets.leaving import shorten
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.model_house import HouseStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_CARD_PX = 340
_USUAL_ROOM = RoomSettings().name


class HousePage(QWidget):
    """Sums on top, a card for each place, the heaters, what the heat does, and limits."""

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
        self._snapshot: Snapshot | None = None
        self.editors = Editors(ports, formatter_source, self)
        self.editors.pending.failed.connect(self.say)
        self.editors.pending.saved.connect(lambda _settings: self._show_again())
        self.deeds = Deeds(ports, formatter_source, self)
        self.deeds.changed.connect(self._show_again)
        self.deeds.said.connect(self.say)
        self.deeds.removed.connect(self._on_removed)
        self.problem = label(role="danger")
        self.problem.hide()
        self.undo_strip = Notice(theme, "simulated", icons.Icon.INFO)
        self.undo_strip.pressed.connect(self.deeds.undo)
        self.limits = LimitStrips(theme)
        self.limits.lifted.connect(lambda by: ports.post(LimitPower(None, by)))
        self.total = TotalRow()
        self.empty = EmptyCard(theme, can_find=ports.heaters is not None)
        self.here = PlaceCard(formatter_source, theme, here=True)
        self.cards: list[PlaceCard] = []
        """Of the other places."""
        self.heaters = HeatersCard(formatter_source, theme, can_find=ports.heaters is not None)
        self.science = ScienceCard(ports.science, formatter_source, theme, self.editors)
        self.add_place = button(self.tr("Add a place…"), "primary")
        self._lay_out()
        self._connect()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the house of a snapshot, or what was changed after it."""
        self._snapshot = snapshot
        settings = self.deeds.told(snapshot)
        house, f = snapshot.house, self._formatter_source()
        self.editors.show_settings(settings)
        some = bool(settings.house.places or settings.house.heaters)
        self.empty.setVisible(not some)
        for part in (self._places_heading, self.heaters, self._limits_card):
            part.setVisible(some)
        self.total.setVisible(bool(settings.house.heaters))
        self.limits.show_limits(() if house is None else house.limits, f)
        self.total.show_house(house, f)
        self._show_places(snapshot, settings, house)
        self.heaters.show_house(house, settings)
        self.science.show_snapshot(snapshot, settings)
        full = len(settings.house.places) >= MOST_PLACES
        self.add_place.setEnabled(not full)
        self.add_place.setToolTip(self.tr("The list is full.") if full else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends the time to undo, and saves what was typed."""
        self.deeds.forget_removed()
        self.undo_strip.say("")
        self.editors.pending.save()
        super().hideEvent(event)

    def say(self, text: Text) -> None:
        """Say why something could not be kept; empty: all is well."""
        self.problem.setText(self._formatter_source().text(text))
        self.problem.setVisible(bool(text))

    # ---- what is shown

    def _show_places(self, snapshot: Snapshot, settings: Settings, house: HouseStatus | None) -> None:
        told = {} if house is None else {status.key: status for status in house.places}
        places = settings.house.places
        some = bool(places or settings.house.heaters)
        # Many cards at once are built unseen: else each of them lays out the whole page anew.
        many = len(places) > len(self.cards) + 1
        self._columns.setVisible(some and not many)
        self._follow(len(places))
        room = settings.room.name.strip()
        names = {heater.key: heater.shown_name for heater in settings.house.heaters}
        for card, place in zip([self.here, *self.cards], [None, *places], strict=True):
            key = HERE if place is None else place.key
            its = tuple(names[heater.key] for heater in model.heaters_of(settings, key))
            card.show_place(place, told.get(key), its, "" if room == _USUAL_ROOM else room)
            if place is None and told.get(key) is None:
                # Until the engine tells of places the thermostat's own numbers stand in.
                card.stepper.show_target(snapshot.setpoint_c, None)
                card.stepper.show()
        self._columns.show_parts([self.here, *self.cards])
        self._columns.setVisible(some)

    def _follow(self, count: int) -> None:
        shorten(self.cards, count)
        while len(self.cards) < count:
            card = PlaceCard(self._formatter_source, self._theme, here=False)
            self._connect_card(card)
            self.cards.append(card)

    def _show_again(self) -> None:
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _on_removed(self, sentence: str) -> None:
        self.undo_strip.say(sentence, self.tr("Undo") if sentence else "")
        if sentence:
            self.undo_strip.button.setFocus()

    # ---- how it is put together

    def _connect(self) -> None:
        self._connect_card(self.here)
        for asked in (self.add_place.clicked, self.empty.add_place_clicked):
            asked.connect(lambda *_: self.deeds.open_place())
        for asked in (self.heaters.find_clicked, self.empty.find_clicked):
            asked.connect(self.deeds.find)
        for asked in (self.heaters.add_clicked, self.empty.add_heater_clicked):
            asked.connect(lambda *_: self.deeds.open_heater())
        self.heaters.edit_clicked.connect(self.deeds.open_heater)
        self.heaters.switched.connect(self.deeds.switch_heater)
        self.heaters.removed.connect(self.deeds.remove_heater)
        self.heaters.try_clicked.connect(lambda: self._ports.post(ResetFaults()))
        self.heaters.password_entered.connect(self.deeds.keep_heater_password)
        self.heaters.withdrawn.connect(lambda network: self.deeds.consent(network, given=False))
        self.science.work_chosen.connect(self.deeds.choose_work)
        self.science.try_clicked.connect(lambda: self._ports.post(ResetFaults()))
        self.science.password_entered.connect(self.deeds.keep_boinc_password)
        self.science.password_forgotten.connect(self.deeds.forget_boinc_password)

    def _connect_card(self, card: PlaceCard) -> None:
        card.edit_clicked.connect(self.deeds.open_place)
        card.removed.connect(self.deeds.ask_to_remove)
        card.switched.connect(self.deeds.switch_place)
        card.target_wished.connect(self.deeds.set_target)
        card.cleaned.connect(lambda key: self._ports.post(FilterCleaned(key)))
        card.room_clicked.connect(lambda: self.page_requested.emit("room"))

    def _lay_out(self) -> None:
        self._places_heading = QWidget()
        heading = QHBoxLayout(self._places_heading)
        heading.setContentsMargins(directed(4, 4, 0, 0))
        heading.setSpacing(8)
        heading.addWidget(label(self.tr("Places"), "heading"), 1)
        heading.addWidget(self.add_place)
        self._columns = Columns(_CARD_PX)
        self._limits_card, limits = new_card(self.tr("Together"))
        for name in ("limit_w", "here_priority", "base_hold_min"):
            limits.addWidget(self.editors.make("house", name))
        inside = QWidget()
        column = page_column(inside)
        for part in (
            self.problem,
            self.undo_strip,
            self.limits,
            self.empty,
            self.total,
            self._places_heading,
            self._columns,
            self.heaters,
            self.science,
            self._limits_card,
        ):
            column.addWidget(part)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside))
