"""The page of the room: how warm it is and by whose word, its sensors, the weather, and what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.messages import LearnNow, ResetFaults, RollBackRoom
from warmgui.core.text import Amount
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.pages.room import words as room_words
from warmgui.gui.pages.room.heating import HeatingQuestion
from warmgui.gui.pages.room.learned import LearnedCard
from warmgui.gui.pages.room.outside import OutsideCard
from warmgui.gui.pages.room.source_words import room_source, source_sentence
from warmgui.gui.pages.room.trouble import Trouble
from warmgui.gui.pages.sensors.card import SensorCard
from warmgui.gui.pages.sensors.model import SettingsEdits
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_ROOM_PX = 32


class RoomPage(QWidget):
    """Cards: the room now, its sensors, outside, a radiator that was recognised, and what was learned."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source = ports, formatter_source
        self._edits = SettingsEdits(ports)
        self.room = Label(size_px=_ROOM_PX, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.source = label(role="muted")
        self.control = label()
        self.plan = label(role="muted")
        self.reach = label()
        self.trouble = Trouble()
        self.trouble.reset.connect(lambda: ports.post(ResetFaults()))
        self.sensors = SensorCard(ports, self._edits, formatter_source, theme)
        self.outside = OutsideCard(ports, formatter_source)
        self.other_heating = HeatingQuestion(ports, formatter_source)
        self.learned = LearnedCard(theme, formatter_source, self.other_heating)
        self.learned.learn_requested.connect(lambda: ports.post(LearnNow()))
        self.learned.version_chosen.connect(lambda version: ports.post(RollBackRoom(version)))
        self.radiator = label()
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the room of a snapshot."""
        formatter = self._formatter_source()
        self.room.setText(formatter.amount(Amount(snapshot.room_c.value, "temperature_c")))
        self.badge.show_provenance(snapshot.room_c.provenance, formatter.text(snapshot.room_c.how))
        self.source.setText(self._source_words(snapshot, formatter))
        self._say(self.control, room_words.control_sentence(snapshot.control, formatter))
        self._say(self.plan, room_words.plan_sentence(snapshot, formatter))
        self.reach.setText(formatter.text(room_words.reach_words(snapshot.reach)))
        self.reach.setToolTip("" if snapshot.reach is None else formatter.text(snapshot.reach.how))
        self.trouble.show_snapshot(snapshot, formatter)
        self._edits.told(snapshot.settings)
        self.sensors.show_snapshot(snapshot)
        self.outside.show_snapshot(snapshot)
        self.other_heating.show_settings(snapshot.settings)
        knowledge = snapshot.room_knowledge
        radiator = None if knowledge is None else knowledge.radiator
        self.radiator.setText("" if radiator is None else as_sentence(formatter.text(radiator.text)))
        self._radiator_card.setVisible(radiator is not None)
        self.learned.show_knowledge(knowledge)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page does not wait for a timer."""
        self.outside.save()
        super().hideEvent(event)

    def _source_words(self, snapshot: Snapshot, formatter: Formatter) -> str:
        if snapshot.room_c.provenance is Provenance.SIMULATED:
            return source_sentence(snapshot.room_c, (), formatter)
        return room_source(snapshot, formatter)

    def _say(self, where: Label, words: str) -> None:
        where.setText(words)
        where.setVisible(bool(words))

    def _lay_out(self) -> None:
        now, column = new_card(self.tr("This room now"))
        top = QHBoxLayout()
        top.setSpacing(12)
        for part in (self.room, self.badge):
            top.addWidget(part)
        top.addWidget(self.source, 1)
        column.addLayout(top)
        for words in (self.control, self.plan, self.reach, self.trouble):
            column.addWidget(words)
        self._radiator_card, column = new_card(self.tr("A radiator holds this room"))
        column.addWidget(self.radiator)
        self._radiator_card.hide()
        inside = QWidget()
        self.body = page_column(inside)
        for card in (now, self._radiator_card, self.sensors, self.outside, self.learned):
            self.body.addWidget(card)
        self.body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside), 1)
