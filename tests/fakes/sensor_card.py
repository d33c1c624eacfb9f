"""The room page with a list of sensors, and snapshots for it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from fakes.gui import FakePorts, make_snapshot
from warmgui.core.model import Value
from warmgui.core.model_room import ThermometerStatus
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.room.page import RoomPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.pages.sensors.card import SensorCard
    from warmgui.gui.pages.sensors.dialog import SensorDialog
    from warmgui.gui.theme import Theme
import contextlib

KEEP = True
SHELF = Thermometer("file", "Shelf", "t1", path="/home/me/room.txt")
SHELLY = Thermometer("shelly", key="t2", url="192.168.1.30", password="keyring")
BALCONY = Thermometer("mqtt", "Balcony", "t3", role="outdoor", topic="balcony")
WINDOW = Thermometer("ble", "Window", "t4", role="window", address="A4:C1:38:12:34:56")


@contextlib.contextmanager
def room_page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[RoomPage]:
    made = RoomPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    yield made
    if made.sensors.dialog is not None:
        made.sensors.dialog.reject()
    made.hide()


def settings(*entries: Thermometer, sensor: str = "sensors", **more: Any) -> Settings:
    base = Settings()
    room = dataclasses.replace(base.room, thermometers=entries, sensor=sensor)
    return dataclasses.replace(base, room=room, **more)


def status(entry: Thermometer, value: float | None, state: str = "ok", **more: Any) -> ThermometerStatus:
    known = Provenance.MEASURED if value is not None else Provenance.UNKNOWN
    said = Value(value, known, verbatim("Read from here."))
    return ThermometerStatus(entry.key, entry.shown_name, said, state, **more)


def snapshot(now: Settings, *told: ThermometerStatus, **more: Any) -> Snapshot:
    return make_snapshot(settings=now, thermometers=told, **more)


def opened(card: SensorCard) -> SensorDialog:
    assert card.dialog is not None
    return card.dialog
