"""The first steps, opened for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from fakes.gui import FakePorts, make_snapshot
from warmgui.core.settings.model import CONSENT_VERSION, Settings
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.forms import NumberBox
from warmgui.gui.wizard.consent import ConsentStep
from warmgui.gui.wizard.devices import DevicesStep
from warmgui.gui.wizard.dialog import Wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


AGREED = {"given_at": "2026-01-02T03:04:05+01:00", "version": CONSENT_VERSION}


def formatter_for(settings: Settings) -> Formatter:
    return Formatter(FormatPrefs(fahrenheit=settings.appearance.temperature_unit == "f"))


def open_wizard(qtbot: QtBot, ports: FakePorts, settings: Settings | None = None) -> Wizard:
    made = Wizard(ports.ports(), formatter_for, settings or Settings(), make_snapshot())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def consent(wizard: Wizard) -> ConsentStep:
    step = wizard.steps()[-1]
    assert isinstance(step, ConsentStep)
    return step


def devices(wizard: Wizard) -> DevicesStep:
    step = wizard.steps()[2]
    assert isinstance(step, DevicesStep)
    return step


def type_into(wizard: Wizard, index: int, key: tuple[str, str], text: str) -> None:
    box = wizard.steps()[index].editors[key].input
    line = box.lineEdit() if isinstance(box, NumberBox) else box
    line.setText(text)
    line.textEdited.emit(text)
