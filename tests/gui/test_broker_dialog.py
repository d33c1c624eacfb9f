"""The dialog that names the broker: where its password goes, and from where it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakeSensorDesk, type_text
from PySide6.QtCore import Qt

from warmgui.core.passwords import forgotten
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.gui.fleet.broker_dialog import BrokerDialog, DecidedBroker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

KEPT = replace(Settings().mqtt, host="broker", username="me", password="file")


class Opened:
    """A dialog that shows a broker, and what came of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk = FakeSensorDesk()
        self.dialog = BrokerDialog(self.desk, Formatter, KEPT)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.decided: list[DecidedBroker] = []
        self.dialog.decided.connect(self.decided.append)
        self.dialog.show()

    def choose(self, place: str, typed: str = "") -> None:
        part = self.dialog.part.password
        part.place.setCurrentIndex(part.place.findData(place))
        type_text(part.field, typed)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Opened:
    assert theme is not None
    return Opened(qtbot)


@pytest.mark.parametrize("place", ["ask", "none"])
def test_a_password_that_is_not_kept_any_more_goes(opened: Opened, place: str) -> None:
    opened.choose(place)
    opened.dialog.save.click()
    assert opened.desk.passwords == [(replace(KEPT.secret, password=place), "")]
    assert opened.decided[0].mqtt == replace(KEPT, password=place)


def test_another_broker_takes_the_former_password_away(opened: Opened) -> None:
    type_text(opened.dialog.part.host, "other")
    opened.choose("file", "new")
    opened.dialog.save.click()
    other = replace(KEPT, host="other")
    assert opened.desk.passwords == [(forgotten(KEPT.secret), ""), (other.secret, "new")]


def test_a_new_password_of_the_same_broker_is_only_kept(opened: Opened) -> None:
    opened.choose("keyring", "new")
    opened.dialog.save.click()
    assert opened.desk.passwords == [(replace(KEPT.secret, password="keyring"), "new")]


def test_cancelled_while_it_was_kept_nothing_stays_of_another_broker(opened: Opened) -> None:
    opened.desk.later = True
    type_text(opened.dialog.part.host, "other")
    opened.choose("file", "new")
    opened.dialog.save.click()
    opened.dialog.reject()
    opened.desk.answer()
    assert opened.decided == []
    assert opened.desk.passwords[-1] == (forgotten(replace(KEPT, host="other").secret), "")
