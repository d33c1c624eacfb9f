"""This PC on the broker: whether it tells, whether it follows, and how it is called there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.text import EMPTY
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.servers.parts import Expander
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from warmgui.core.model_fleet import FleetStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.editors import Editors

_SHOWN = ("announce", "accept_commands", "home_assistant", "name", "place", "group")
_FURTHER = ("node_id", "topic", "discovery_topic")
_SHOWN_REFUSALS = 5


class BrokerCard(Card):
    """What a fleet is and what it needs; shown until a broker is named."""

    broker_clicked = Signal()
    """The user wants to name the broker."""

    def __init__(self) -> None:
        super().__init__(spacing=8)
        title = self.tr("More than one PC")
        self.setAccessibleName(title)
        self.words = label(
            self.tr(
                "See and steer other PCs that heat with WarmGUI, and let Home Assistant find this one. They "
                "talk through an MQTT broker: a small program, such as Mosquitto, that runs once in your "
                "network. Nothing is told or followed before you agree to it."
            )
        )
        self.broker = button(self.tr("Name the broker…"), "primary")
        self.broker.clicked.connect(self.broker_clicked)
        self.box.addWidget(label(title, "heading"))
        self.box.addWidget(self.words)
        self.box.addWidget(self.broker, 0, Qt.AlignmentFlag.AlignLeading)


class OwnCard(Card):
    """Edits the section `fleet`, as far as it is about this PC."""

    broker_clicked = Signal()
    """The user wants another broker."""

    def __init__(self, editors: Editors) -> None:
        super().__init__(spacing=4)
        title = self.tr("This PC on the broker")
        self.setAccessibleName(title)
        self.sentence = MarkedLabel(size_px=13)
        self.broker = button(self.tr("Change the broker…"), "")
        self.broker.clicked.connect(self.broker_clicked)
        self.editors = {name: editors.make("fleet", name) for name in (*_SHOWN, *_FURTHER)}
        further = QWidget()
        column = QVBoxLayout(further)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name in _FURTHER:
            column.addWidget(self.editors[name])
        self.refused = label(role="small", selectable=True)
        self.box.addWidget(label(title, "heading"))
        self.box.addWidget(self.sentence)
        self.box.addWidget(self.broker, 0, Qt.AlignmentFlag.AlignLeading)
        for name in _SHOWN:
            self.box.addWidget(self.editors[name])
        self.box.addWidget(
            Expander(self.tr("Names on the broker"), self.tr("Hide the names on the broker"), further)
        )
        self.box.addWidget(self.refused)

    def show_fleet(self, fleet: FleetStatus | None, settings: Settings, f: Formatter) -> None:
        """Show how it stands."""
        named = bool(settings.mqtt.host.strip())
        self.broker.setVisible(named)
        if not named:
            words, look = self.tr("No broker is named yet."), "small"
        elif fleet is None:
            words, look = self.tr("Nothing is told, and nobody is listened to."), "small"
        else:
            problem = fleet.problem != EMPTY
            words = as_sentence(f.text(fleet.problem if problem else fleet.connection))
            look = "warning" if problem or not fleet.connected else "small"
        self.sentence.say(words, look)
        refused = () if fleet is None else fleet.refused[-_SHOWN_REFUSALS:]
        lines = [self.tr("Not followed lately:"), *(f"• {f.text(text)}" for text in refused)]
        self.refused.setText("\n".join(lines) if refused else "")
        self.refused.setVisible(bool(refused))
