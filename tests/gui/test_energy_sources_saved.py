"""The window of the sources: what is saved and what not, and how it looks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy_sources import FakeDesk, Window, edit, source_of, with_
from fakes.energy_web import NOON
from fakes.gui import FakePorts, type_text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from warmgui.core.energy.trial import SIGNALS
from warmgui.core.passwords import forgotten
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.sources import EnergySourcesDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.energy.sources_page import SignalPage
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Window]:
    made = Window(qtbot, theme, Settings(), desk)
    yield made
    made.dialog.reject()


# ---- saving


def test_saving_changes_only_what_is_shown_here(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> None:
    fake = FakePorts()
    newer = with_(("comfort", "setpoint_c", 17.0))
    ports: Ports = dataclasses.replace(fake.ports(), energy_desk=desk, current_settings=lambda: newer)
    dialog = EnergySourcesDialog(ports, Formatter, Settings(), theme=theme, now_utc=lambda: NOON)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    choice = dialog.pages["prices"].editors["tariff", "source"].input
    choice.setCurrentIndex(choice.findData("awattar_de"))  # type: ignore[attr-defined]  # a combo box
    dialog.save()
    assert (fake.saved[0].comfort.setpoint_c, fake.saved[0].tariff.source) == (17.0, "awattar_de")
    assert not dialog.isVisible()


def test_nothing_changed_is_nothing_saved(window: Window) -> None:
    window.dialog.save()
    assert window.fake.saved == []
    assert not window.dialog.isVisible()


def test_cancelling_saves_nothing(window: Window) -> None:
    window.choose("prices", "awattar_de")
    window.dialog.cancel.click()
    assert window.fake.saved == []


def test_a_wrong_field_keeps_all_from_being_saved(window: Window) -> None:
    page = window.choose("prices", "energy_charts")
    edit(page, "tariff", "zone", "%")
    window.page("carbon")
    window.dialog.save()
    assert window.fake.saved == []
    assert window.dialog.tabs.selected == "prices"
    assert window.dialog.problem.text()
    window.choose("prices", "awattar_de")
    window.dialog.save()
    assert window.saved.tariff.source == "awattar_de", "a field that does not count does not matter"


def test_a_full_disk_is_said(window: Window) -> None:
    window.fake.problem = verbatim("the disk is full")
    window.choose("prices", "awattar_de")
    window.dialog.save()
    assert window.dialog.problem.text() == "The disk is full."
    assert window.dialog.isVisible()
    assert window.dialog.save_button.isEnabled()


def maps(window: Window, place: str = "keyring") -> SignalPage:
    page = window.choose("carbon", "electricity_maps")
    assert page.token is not None
    page.token.place.setCurrentIndex(page.token.place.findData(place))
    type_text(page.token.field, "t0ken")
    edit(page, "carbon", "zone", "DE")
    return page


def test_a_token_goes_to_the_keyring_and_its_place_into_the_settings(window: Window, desk: FakeDesk) -> None:
    maps(window)
    window.dialog.save()
    ((secret, token),) = desk.passwords
    assert (secret.key, token) == ("grid carbon electricity maps", "t0ken")
    assert window.saved.carbon.token == "keyring"
    assert "t0ken" not in repr(window.saved)


def test_a_keyring_that_does_not_work_is_read_before_the_window_goes(window: Window, desk: FakeDesk) -> None:
    desk.place, desk.words = "ask", verbatim("There is no keyring: it holds for this run.")
    maps(window)
    window.dialog.save()
    assert window.saved.carbon.token == "ask"
    assert window.dialog.isVisible()
    assert window.dialog.problem.text() == "Saved. There is no keyring: it holds for this run."
    assert window.dialog.cancel.text() == "Close"
    window.dialog.save()
    assert len(window.fake.saved) == 1


def test_a_keyring_that_answers_after_the_cancel_saves_nothing(window: Window, desk: FakeDesk) -> None:
    desk.later = True
    maps(window)
    window.dialog.save()
    assert not window.dialog.save_button.isEnabled()
    window.dialog.reject()
    desk.kept[0]()
    assert window.fake.saved == []


def test_a_token_kept_for_nobody_goes_again(window: Window, desk: FakeDesk) -> None:
    desk.later, desk.place = True, "file"
    maps(window)
    window.dialog.save()
    window.dialog.reject()
    desk.kept[0]()
    ((secret, _), left) = desk.passwords
    assert left == (forgotten(secret), "")


@pytest.mark.parametrize("place", ["ask", "none"])
def test_a_token_that_is_not_kept_any_more_leaves_the_file(
    qtbot: QtBot, theme: Theme, desk: FakeDesk, place: str
) -> None:
    plain = Settings()
    prices = dataclasses.replace(
        plain.tariff, source="http", http_url="https://p/x", http_start="a", http_value="b", token="file"
    )
    carbon = dataclasses.replace(plain.carbon, source="electricity_maps", zone="DE", token="file")
    mqtt = dataclasses.replace(plain.mqtt, host="broker", password="file")
    settings = dataclasses.replace(plain, tariff=prices, carbon=carbon, mqtt=mqtt)
    window = Window(qtbot, theme, settings, desk)
    token = window.page("prices").token
    assert token is not None
    assert token.field.input.placeholderText() == "unchanged: kept in the file"
    token.place.setCurrentIndex(token.place.findData(place))
    window.choose("carbon", "uk")
    window.dialog.save()
    assert window.saved.tariff.token == place
    assert desk.passwords == [(dataclasses.replace(prices.secret, password=place), "")], (
        "the other service's token is there when it is chosen again"
    )


def test_a_missing_token_is_said(window: Window) -> None:
    page = window.choose("carbon", "electricity_maps")
    assert page.token is not None
    page.token.place.setCurrentIndex(page.token.place.findData("keyring"))
    window.dialog.save()
    assert window.fake.saved == []
    assert "password" in window.dialog.problem.text()
    assert window.dialog.tabs.selected == "carbon"


def test_broker_and_home_assistant_are_saved_with_their_passwords(window: Window, desk: FakeDesk) -> None:
    page = window.choose("home", "mqtt")
    assert page.mqtt is not None
    type_text(page.mqtt.host, "10.0.0.2")
    page.mqtt.password.place.setCurrentIndex(page.mqtt.password.place.findData("ask"))
    type_text(page.mqtt.user, "me")
    type_text(page.mqtt.password.field, "hunter2")
    edit(page, "home", "sun", "pv/power")
    window.dialog.save()
    assert (window.saved.mqtt.host, window.saved.mqtt.password) == ("10.0.0.2", "ask")
    assert (window.saved.home.source, window.saved.home.sun) == ("mqtt", "pv/power")
    assert desk.passwords[0][1] == "hunter2"


def test_home_assistant_is_saved_with_its_token(window: Window, desk: FakeDesk) -> None:
    page = window.choose("home", "home_assistant")
    part = page.home_assistant
    assert part is not None
    type_text(part.url, "http://ha.local:8123")
    part.password.place.setCurrentIndex(part.password.place.findData("ask"))
    type_text(part.password.field, "eyJ0")
    window.dialog.save()
    assert (window.saved.home_assistant.url, window.saved.home_assistant.token) == (
        "http://ha.local:8123",
        "ask",
    )
    assert desk.passwords[0][1] == "eyJ0"


def test_without_a_desk_the_places_are_saved_alone(qtbot: QtBot, theme: Theme) -> None:
    made = Window(qtbot, theme, Settings(), None)
    maps(made, "ask")
    made.dialog.save()
    assert made.saved.carbon.zone == "DE"


# ---- how it looks


def test_in_a_narrow_window_the_trial_stands_below_the_form(window: Window) -> None:
    page = window.page("prices")
    window.dialog.resize(640, 600)
    QApplication.processEvents()
    bar, source = (
        part.mapTo(window.dialog, QPoint(0, 0)).y() for part in (page.bar, page.editors["tariff", "source"])
    )
    assert bar > source


def test_nothing_is_cut_off_beside_the_trial(window: Window) -> None:
    window.dialog.resize(1080, 700)
    for signal in SIGNALS:
        section, name = source_of(signal)
        choice = window.page(signal).editors[section, name].input
        for index in range(choice.count()):  # type: ignore[attr-defined]  # a combo box
            choice.setCurrentIndex(index)  # type: ignore[attr-defined]
            QApplication.processEvents()
            area = window.dialog.pages[signal].panes.beside_area
            inside = area.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= area.viewport().width()


def test_colours_are_those_of_the_settings_where_nobody_says(qtbot: QtBot, theme: Theme) -> None:
    made = EnergySourcesDialog(FakePorts().ports(), Formatter, with_(("appearance", "theme", "light")))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    preview = made.pages["prices"].preview
    assert preview is not None
    assert preview.chart._theme.choice == "light"
    assert theme.palette.dark is False


def test_the_settings_page_leads_here(qtbot: QtBot, theme: Theme) -> None:
    from warmgui.gui.pages.settings.page import SettingsPage

    page = SettingsPage(FakePorts().ports(), Formatter, Settings())
    qtbot.addWidget(page)
    page.show()
    page.open_sources("carbon")
    dialog = page.findChild(EnergySourcesDialog)
    assert dialog is not None
    assert dialog.tabs.selected == "carbon"
    dialog.reject()
    assert not page.editor("tariff", "zone").isEnabled()
    choice = page.editor("tariff", "source").input
    choice.setCurrentIndex(choice.findData("energy_charts"))  # type: ignore[attr-defined]  # a combo box
    assert page.editor("tariff", "zone").isEnabled()
    page.save()
