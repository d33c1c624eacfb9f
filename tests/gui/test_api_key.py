"""The local API on the settings page: its state, and a key that is shown once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings, make_snapshot
from PySide6.QtGui import QGuiApplication

from warmgui.core.api.gate import fingerprint
from warmgui.core.model_fleet import ApiStatus
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.desks.api import ApiDesk
from warmgui.gui.pages.settings.page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

HASH = "ab" * 32


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> SettingsPage:
    made = SettingsPage(replace(ports.ports(), api=ApiDesk()), Formatter, Settings())
    qtbot.addWidget(made)
    made.resize(560, 400)
    made.show()
    return made


def test_a_key_is_shown_once_and_only_its_fingerprint_is_kept(page: SettingsPage, ports: FakePorts) -> None:
    view = page.api
    assert not view.key.isVisible()
    view.make.click()
    key = view.key.text()
    assert len(key) >= 43
    assert view.key.isVisible()
    assert [saved.api.key_hash for saved in ports.saved] == [fingerprint(key)]
    assert key not in repr(ports.saved)
    view.copy.click()
    assert QGuiApplication.clipboard().text() == key
    page.hide()
    page.show()
    assert not view.key.text()
    assert not view.copy.isVisible()


def test_each_key_is_another(page: SettingsPage, ports: FakePorts) -> None:
    page.api.make.click()
    page.api.make.click()
    assert len({saved.api.key_hash for saved in ports.saved}) == 2


def test_its_state_is_told(page: SettingsPage) -> None:
    page.show_snapshot(make_snapshot())
    assert not page.api.state.isVisible()
    assert "nobody is let in" in page.api.about.text()
    settings = make_settings(api={"enabled": True, "key_hash": HASH})
    status = ApiStatus("port_taken", verbatim("Another program has port 8674."))
    page.show_snapshot(make_snapshot(settings=settings, api=status))
    assert page.api.state.text() == "Another program has port 8674."
    assert page.api.state.role == "warning"
    assert page.api.make.text() == "Make another key"


def test_what_could_not_be_kept_is_told(page: SettingsPage, ports: FakePorts) -> None:
    ports.problem = verbatim("The disk is full.")
    page.api.make.click()
    assert page.api.problem.text() == "The disk is full."
    ports.problem = EMPTY
    page.api.make.click()
    assert not page.api.problem.isVisible()


def test_it_is_found_by_peoples_words(page: SettingsPage) -> None:
    page.search.setText("prometheus")
    assert page.editor("api", "metrics").isVisible()


def test_without_a_desk_there_is_no_key(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    made = SettingsPage(ports.ports(), Formatter, Settings())
    qtbot.addWidget(made)
    assert not made.api.make.isEnabled()
    made.api.make_key()
    assert not ports.saved
