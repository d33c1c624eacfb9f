"""The dialog of a heater, and the search: nothing is asked, set or kept without a yes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakeSensorDesk, type_text
from fakes.house_page import (
    AVALON,
    BITAXE,
    LOUD,
    NETWORK,
    HousePorts,
    heater_status,
    house_page_settings,
    house_page_snapshot,
    make_house,
)

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.house.finds import FoundHeater, HeaterTest, ScanNews
from warmgui.core.house.nouns import HERE, LanHeater
from warmgui.core.model_value import Value
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.thermometers import Secret
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.house.heaters_found import addresses_in
from warmgui.gui.house.page import HousePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.house.heaters_dialog import HeaterDialog
    from warmgui.gui.house.heaters_find import FindDialog
    from warmgui.gui.theme import Theme

pytestmark = pytest.mark.xdist_group("house page")
OTHER = "10.0.0.0/24"
FOUND = FoundHeater("cgminer", "192.168.1.77", "", "Avalon Q", 1600.0, "scan")
KNOWN = FoundHeater("axeos", BITAXE.address, "Shelf", "Bitaxe Gamma", 17.0, "mdns")


@pytest.fixture
def hands() -> HousePorts:
    made = HousePorts()
    made.fake.sensor_desk = FakeSensorDesk()
    made.heaters.known = (NETWORK, OTHER)
    return made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, hands: HousePorts) -> Iterator[HousePage]:
    made = HousePage(hands.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.show_snapshot(house_page_snapshot())
    made.show()
    yield made
    deeds = made.deeds
    for dialog in (deeds.sensors.dialog, deeds.heater_dialog, deeds.find_dialog):
        if dialog is not None:
            dialog.reject()
    made.hide()


def heater_dialog(page: HousePage, heater: LanHeater | None = None) -> HeaterDialog:
    page.deeds.open_heater(heater)
    assert page.deeds.heater_dialog is not None
    return page.deeds.heater_dialog


def find_dialog(page: HousePage) -> FindDialog:
    page.heaters.search.click()
    assert page.deeds.find_dialog is not None
    return page.deeds.find_dialog


def saved(hands: HousePorts) -> tuple[LanHeater, ...]:
    return hands.fake.saved[-1].house.heaters


# ---- one heater


def test_a_new_one_is_only_watched_until_somebody_agrees(page: HousePage, hands: HousePorts) -> None:
    dialog = heater_dialog(page)
    type_text(dialog.form.address, "bitaxe.local")
    assert not dialog.form.steer.isChecked()
    assert "only watched" in dialog.form.steer_help.text()
    dialog.save.click()
    assert saved(hands)[-1] == LanHeater("axeos", key="h4", address="bitaxe.local", place=HERE)
    dialog = heater_dialog(page, saved(hands)[-1])
    dialog.form.steer.click()
    assert "power steps that it lists" in dialog.form.steer_help.text()
    dialog.save.click()
    assert saved(hands)[-1].steer


def test_what_is_shown_is_what_is_saved(page: HousePage, hands: HousePorts) -> None:
    for heater in (BITAXE, AVALON, LOUD):
        heater_dialog(page, heater).save.click()
    assert hands.fake.saved == [], "looking changes nothing"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter the heater's address, or find it in the network."),
        ("192.168.1.9/x", "“192.168.1.9/x” is no address like 192.168.1.40 or bitaxe.local."),
        ("two words", "“two words” is no address like 192.168.1.40 or bitaxe.local."),
        (f"http://{BITAXE.address}/", "This heater is in the list already."),
    ],
)
def test_a_wrong_address_is_said(page: HousePage, hands: HousePorts, typed: str, said: str) -> None:
    dialog = heater_dialog(page)
    type_text(dialog.form.address, typed)
    dialog.save.click()
    assert dialog.problem.text() == said
    assert hands.fake.saved == []
    dialog.form.test.click()
    assert hands.heaters.tests == [], "there is nothing to ask"


def test_a_test_says_what_it_is_and_changes_nothing(page: HousePage, hands: HousePorts) -> None:
    dialog = heater_dialog(page)
    type_text(dialog.form.address, "192.168.1.90:4028")
    dialog.form.test.click()
    ((asked, password),) = hands.heaters.tests
    assert (asked.address, password) == ("192.168.1.90:4028", None)
    assert dialog.trial.progress.text() == "Asking it…"
    assert hands.heaters.tested is not None
    hands.heaters.tested(
        HeaterTest(
            good=True,
            text=verbatim("it is an Avalon Q"),
            kind="cgminer",
            model="Avalon Q",
            firmware="25.1",
            power_w=Value(800.0, Provenance.MEASURED),
            levels_w=(800.0, 1300.0),
            note=verbatim("it stays on when this program goes"),
        )
    )
    trial = dialog.trial
    assert trial.sentence.text() == "It is an Avalon Q."
    assert trial.model.text() == "Avalon Q · 25.1 · draws 800 W now"
    assert trial.levels.text() == "Power steps: 800 W, 1\u202f300 W"
    assert trial.rest.text() == "It cannot be switched off from here."
    assert trial.note.text() == "It stays on when this program goes."
    assert dialog.form.kind.value == "cgminer", "what it really is"
    assert hands.fake.saved == []


def test_a_failed_test_claims_nothing_about_steps(page: HousePage, hands: HousePorts) -> None:
    dialog = heater_dialog(page, BITAXE)
    dialog.form.test.click()
    assert hands.heaters.tested is not None
    hands.heaters.tested(HeaterTest(good=False, text=verbatim("nobody answers")))
    assert dialog.trial.sentence.text() == "Nobody answers."
    assert dialog.trial.sentence.role == "danger"
    assert not dialog.trial.levels.isVisible()
    dialog.form.test.click()
    dialog.reject()
    assert hands.heaters.cancelled == 1


def test_only_kinds_with_a_login_ask_for_one_and_it_goes_to_the_keyring(
    page: HousePage, hands: HousePorts
) -> None:
    dialog = heater_dialog(page)
    type_text(dialog.form.address, "10.0.0.7")
    assert not dialog.form.password.isVisible()
    dialog.form.kind.choose("pyasic")
    assert dialog.form.password.isVisible()
    type_text(dialog.form.user, "root")
    place = dialog.form.password.place
    place.setCurrentIndex(place.findData("keyring"))
    dialog.save.click()
    assert "password" in dialog.problem.text()
    type_text(dialog.form.password.field, "secret")
    dialog.save.click()
    assert hands.heaters.passwords == [(Secret("heater root@10.0.0.7", "keyring"), "secret")]
    assert (saved(hands)[-1].user, saved(hands)[-1].password) == ("root", "keyring")


def test_to_be_asked_from_now_on_takes_the_password_from_where_it_is(
    page: HousePage, hands: HousePorts
) -> None:
    dialog = heater_dialog(page, LOUD)
    dialog.form.password.place.setCurrentIndex(dialog.form.password.place.findData("ask"))
    dialog.save.click()
    assert hands.heaters.passwords == [(Secret("heater root@10.0.0.9", "ask"), "")]
    assert saved(hands)[2].password == "ask"


def test_the_password_of_a_former_address_is_forgotten(page: HousePage, hands: HousePorts) -> None:
    dialog = heater_dialog(page, LOUD)
    dialog.form.kind.choose("axeos")
    dialog.save.click()
    assert hands.heaters.passwords == [(Secret("heater root@10.0.0.9"), "")]
    assert saved(hands)[2].password == "none"


def test_a_plug_can_be_added_from_here_and_is_chosen(page: HousePage, hands: HousePorts) -> None:
    dialog = heater_dialog(page, BITAXE)
    dialog.form.add_plug.click()
    sensor = page.deeds.sensors.dialog
    assert sensor is not None
    sensor.set_kind("tasmota")
    assert sensor.form.entry().role == "heater"
    type_text(sensor.form.place, "192.168.1.78")
    sensor.save.click()
    assert dialog.form.meter.value == hands.fake.saved[-1].room.thermometers[-1].key
    dialog.save.click()
    assert saved(hands)[0].meter == hands.fake.saved[-1].room.thermometers[-1].key


def test_a_password_that_is_wanted_is_asked_for_in_its_row(page: HousePage, hands: HousePorts) -> None:
    asking = dataclasses.replace(LOUD, password="ask")
    settings = house_page_settings(house={"heaters": (asking,)})
    house = make_house(heaters=(heater_status(asking, "refused", text=verbatim("it wants a password")),))
    page.show_snapshot(house_page_snapshot(settings, house=house))
    (row,) = page.heaters.rows
    assert row.pill.words.whole_text == "Wants a password"
    row.enter.click()
    row.password.input.setText("secret")
    row.password.keep.click()
    row.password.give.click()
    assert hands.heaters.passwords == [(Secret("heater root@10.0.0.9", "keyring"), "secret")]
    assert saved(hands)[0].password == "keyring"


# ---- the search


def test_a_network_is_searched_only_after_a_yes_for_it(page: HousePage, hands: HousePorts) -> None:
    dialog = find_dialog(page)
    row = dialog.networks[OTHER]
    row.search.click()
    assert hands.heaters.scans == []
    assert row.question.isVisible()
    assert row.heading.text() == f"May {OTHER} be searched?"
    assert "254 addresses" in row.details.text()
    assert "80" in row.details.text()
    assert "4028" in row.details.text()
    row.no.click()
    assert hands.fake.saved == []
    row.search.click()
    row.yes.click()
    assert hands.fake.saved[-1].house.scan_networks == (NETWORK, OTHER)
    assert hands.heaters.scans == [OTHER]


def test_a_consent_that_could_not_be_kept_searches_nothing(page: HousePage, hands: HousePorts) -> None:
    dialog = find_dialog(page)
    hands.fake.problem = verbatim("The disk is full.")
    dialog.networks[OTHER].search.click()
    dialog.networks[OTHER].yes.click()
    assert hands.heaters.scans == []


def test_a_yes_counts_until_it_is_withdrawn(page: HousePage, hands: HousePorts) -> None:
    dialog = find_dialog(page)
    row = dialog.networks[NETWORK]
    assert row.consent.isVisible()
    row.search.click()
    assert hands.heaters.scans == [NETWORK]
    dialog.stop.click()
    row.withdraw.click()
    assert hands.fake.saved[-1].house.scan_networks == ()
    row.search.click()
    assert hands.heaters.scans == [NETWORK], "asked again"


def test_news_of_the_search_are_shown_and_a_find_can_be_added(page: HousePage, hands: HousePorts) -> None:
    dialog = find_dialog(page)
    dialog.networks[NETWORK].search.click()
    assert hands.heaters.news is not None
    hands.heaters.news(ScanNews(NETWORK, 120, 254, (KNOWN, FOUND)))
    assert dialog.progress.text() == f"{NETWORK}: 120 of 254 addresses asked"
    assert (dialog.bar.value(), dialog.bar.maximum()) == (120, 254)
    known, found = dialog.rows
    assert (known.add.text(), known.add.isEnabled()) == ("In your list", False)
    assert found.what.text() == "192.168.1.77 · Avalon, or another that speaks cgminer's API · 1\u202f600 W"
    hands.heaters.news(ScanNews(NETWORK, 254, 254, (KNOWN, FOUND), done=True))
    assert not dialog.stop.isVisible()
    assert dialog.networks[NETWORK].search.isEnabled()
    assert hands.heaters.cancelled == 0
    found.add.click()
    added = page.deeds.heater_dialog
    assert added is not None
    assert added.form.heater() == LanHeater("cgminer", "Avalon Q", address="192.168.1.77")
    added.save.click()
    assert saved(hands)[-1].key == "h4"
    assert not found.add.isEnabled(), "now it is in the list"


def test_a_search_that_ends_early_says_why_and_late_news_are_no_news(
    page: HousePage, hands: HousePorts
) -> None:
    dialog = find_dialog(page)
    dialog.networks[NETWORK].search.click()
    told = hands.heaters.news
    assert told is not None
    dialog.stop.click()
    assert hands.heaters.cancelled == 1
    told(ScanNews(NETWORK, 9, 254, (FOUND,)))
    assert dialog.rows == []
    dialog.networks[NETWORK].search.click()
    assert hands.heaters.news is not None
    hands.heaters.news(ScanNews(NETWORK, 3, 254, done=True, problem=verbatim("this PC stays offline")))
    assert dialog.problem.text() == "This PC stays offline."
    dialog.networks[NETWORK].search.click()
    dialog.accept()
    assert hands.heaters.cancelled == 2, "closing ends the search"


def test_listening_hears_who_announces_itself(page: HousePage, hands: HousePorts) -> None:
    dialog = find_dialog(page)
    dialog.listen.click()
    dialog.listen.click()
    assert hands.heaters.listened == 1
    assert hands.heaters.heard is not None
    hands.heaters.heard((KNOWN,), EMPTY)
    assert dialog.found_heading.text() == "Found: 1"
    assert dialog.listen.isEnabled()
    dialog.listen.click()
    hands.heaters.heard((), EMPTY)
    assert "No heater announced itself" in dialog.listening.text()
    assert len(dialog.rows) == 1, "what was found stays"
    dialog.listen.click()
    hands.heaters.heard((), STAYS_OFFLINE)
    assert dialog.listening.text() == "Everything stays offline, as you set it on the page Network."
    dialog.listen.click()
    dialog.accept()
    assert hands.heaters.cancelled == 1


def test_without_a_private_network_it_says_so(page: HousePage, hands: HousePorts) -> None:
    hands.heaters.known = ()
    assert find_dialog(page).no_network.isVisible()


@pytest.mark.parametrize(("network", "count"), [(NETWORK, 254), ("10.1.0.0/16", 65534), ("x", 0)])
def test_addresses_are_counted(network: str, count: int) -> None:
    assert addresses_in(network) == count
