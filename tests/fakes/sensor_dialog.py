"""Dialogs of sensors that close at the end, and what is pressed in them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from warmgui.core.settings.model import Settings
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.gui.pages.sensors.dialog import SensorDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from fakes.gui import FakeSensorDesk
    from warmgui.gui.pages.sensors.forms import SensorForm
    from warmgui.gui.pages.sensors.model import Decided
    from warmgui.gui.pages.servers.login import PasswordPart
    from warmgui.gui.theme import Theme
import contextlib

SHELLY = Thermometer("shelly", "Shelf", "t1", url="192.168.1.30", password="keyring", offset_k=-0.5)
HTTP = Thermometer(
    "http_json",
    key="t2",
    url="http://10.0.0.1/t",
    json_path="a.b",
    user="me",
    password="keyring",
    period_s=30.0,
)


@contextlib.contextmanager
def sensor_dialogs(qtbot: QtBot, theme: Theme, desk: FakeSensorDesk) -> Iterator[Callable[..., SensorDialog]]:
    made: list[SensorDialog] = []

    def dialog(
        settings: Settings | None = None, *, formatter: Formatter | None = None, **more: Any
    ) -> SensorDialog:
        new = SensorDialog(
            more.pop("desk", desk), lambda: formatter or Formatter(), settings or Settings(), **more
        )
        new.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(new)
        new.show()
        made.append(new)
        return new

    yield dialog
    for each in made:
        each.reject()


def with_list(*entries: Thermometer, **more: Any) -> Settings:
    base = Settings()
    return dataclasses.replace(base, room=dataclasses.replace(base.room, thermometers=entries), **more)


def told(dialog: SensorDialog) -> list[Decided]:
    found: list[Decided] = []
    dialog.decided.connect(found.append)
    return found


def choose(part: PasswordPart[Any], place: str) -> None:
    part.place.setCurrentIndex(part.place.findData(place))


def choose_role(form: SensorForm, role: str) -> None:
    form.role.input.setCurrentIndex(form.role.input.findData(role))
