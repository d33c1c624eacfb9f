"""The page of the room: how warm it is and by whose word, what the thermostat does, and what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.messages import LearnNow, RollBackRoom
from warmgui.core.text import Amount
from warmgui.gui.pages import room_words
from warmgui.gui.pages.parts import label, new_card, scrolled
from warmgui.gui.pages.room_learned import LearnedCard
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_ROOM_PX = 34


class RoomPage(QWidget):
    """Cards: the room now, a radiator that was recognised, and what was learned."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source = ports, formatter_source
        self.room = Label(size_px=_ROOM_PX, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.source = label(role="muted")
        self.control = label()
        self.reach = label()
        self.outside = label(role="muted")
        self.learned = LearnedCard(theme, formatter_source)
        self.learned.learn_requested.connect(lambda: ports.post(LearnNow()))
        self.learned.version_chosen.connect(lambda version: ports.post(RollBackRoom(version)))
        self.radiator = label()
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the room of a snapshot."""
        formatter = self._formatter_source()
        self.room.setText(formatter.amount(Amount(snapshot.room_c.value, "temperature_c")))
        self.badge.show_provenance(snapshot.room_c.provenance, formatter.text(snapshot.room_c.how))
        self.source.setText(formatter.text(snapshot.room_source))
        self._say(self.control, formatter.text(room_words.control_words(snapshot.control)))
        self.reach.setText(formatter.text(room_words.reach_words(snapshot.reach)))
        self.reach.setToolTip("" if snapshot.reach is None else formatter.text(snapshot.reach.how))
        self.outside.setText(formatter.text(room_words.outside_words(snapshot)))
        knowledge = snapshot.room_knowledge
        radiator = None if knowledge is None else knowledge.radiator
        self.radiator.setText("" if radiator is None else formatter.text(radiator.text))
        self._radiator_card.setVisible(radiator is not None)
        self.learned.show_knowledge(knowledge)

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
        for words in (self.control, self.reach, self.outside):
            column.addWidget(words)
        self._radiator_card, column = new_card(self.tr("A radiator holds this room"))
        column.addWidget(self.radiator)
        self._radiator_card.hide()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 8, 8)
        self.body.setSpacing(14)
        for card in (now, self._radiator_card, self.learned):
            self.body.addWidget(card)
        self.body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside), 1)
