"""The dialog of a place: what its kind needs, what is wrong, and what is saved."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakeSensorDesk, type_text
from fakes.house_page import (
    ATTIC,
    BEDROOM,
    TANK,
    HousePorts,
    house_page_settings,
    house_page_snapshot,
)
from PySide6.QtCore import Qt

from warmgui.core.house.nouns import PLACE_KINDS, Place
from warmgui.core.settings.house import PLACES
from warmgui.core.units import Formatter
from warmgui.gui.house.page import HousePage
from warmgui.gui.house.places_dialog import PlaceDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

    Opened = Callable[..., PlaceDialog]

pytestmark = pytest.mark.xdist_group("house page")


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Iterator[Opened]:
    made: list[PlaceDialog] = []

    def open_it(place: Place | None = None) -> PlaceDialog:
        dialog = PlaceDialog(Formatter, house_page_settings(), place=place)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # the test's own end of it
        dialog.decided.connect(decided.append)
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    decided: list[Place] = []
    open_it.decided = decided  # type: ignore[attr-defined]  # what the last one said
    yield open_it
    for dialog in made:
        dialog.reject()


def saved(opened: Opened, dialog: PlaceDialog) -> Place:
    """What the dialog wants to be saved."""
    dialog.save.click()
    (place,) = opened.decided  # type: ignore[attr-defined]  # as above
    assert isinstance(place, Place)
    return place


def test_a_new_one_is_of_a_kind_first(opened: Opened) -> None:
    dialog = opened()
    assert set(dialog.kinds) == set(PLACE_KINDS)
    assert not dialog.form.isVisible()
    assert not dialog.save.isEnabled()
    dialog.kinds["greenhouse"].click()
    assert dialog.form.isVisible()
    assert dialog.kind.text() == "Greenhouse ▾"
    type_text(dialog.form.name, "Tomatoes")
    place = saved(opened, dialog)
    assert (place.kind, place.name, place.target_c, place.key) == ("greenhouse", "Tomatoes", 5.0, "")


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_only_what_matters_for_the_kind_is_asked(opened: Opened, kind: str) -> None:
    dialog = opened()
    dialog.set_kind(kind)
    form = dialog.form
    assert form.volume.isVisible() == (kind in {"tank", "pool"})
    assert {part.isVisible() for part in (form.efficiency, form.fan, form.filter)} == {kind == "duct"}
    place = saved(opened, dialog)
    assert not PLACES.check((dataclasses.replace(place, key="p9"),)), "the settings take it"
    assert place.target_c <= place.highest_c


def test_what_is_shown_is_what_is_saved(opened: Opened) -> None:
    for place in (ATTIC, TANK, BEDROOM):
        opened.decided.clear()  # type: ignore[attr-defined]  # as above
        assert saved(opened, opened(place)) == place


def test_numbers_are_in_the_readers_units_and_stored_in_ours(opened: Opened) -> None:
    dialog = opened(ATTIC)
    assert dialog.form.efficiency.text() == "80"
    type_text(dialog.form.efficiency, "75")
    type_text(dialog.form.target, "20,5")
    type_text(dialog.form.fan, "")
    place = saved(opened, dialog)
    assert (place.efficiency, place.target_c, place.fan_w) == (0.75, 20.5, 0.0)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter how warm it is to be."),
        ("warm", "“warm” is no number."),
        ("1", "From 2.0 °C to 70.0 °C."),
        ("27", "It is never to be warmer than 26.0 °C: choose a lower target, or change that below."),
    ],
)
def test_a_wrong_target_is_said_and_nothing_is_lost(opened: Opened, typed: str, said: str) -> None:
    dialog = opened(BEDROOM)
    type_text(dialog.form.target, typed)
    dialog.save.click()
    assert dialog.problem.text() == said
    assert opened.decided == []  # type: ignore[attr-defined]  # as above
    assert dialog.form.target.text() == typed
    type_text(dialog.form.target, "19")
    assert not dialog.problem.isVisible()


def test_the_highest_temperature_moves_what_may_be_a_target(opened: Opened) -> None:
    dialog = opened(BEDROOM)
    type_text(dialog.form.target, "28")
    type_text(dialog.form.most, "30")
    place = saved(opened, dialog)
    assert (place.target_c, place.most_c, place.highest_c) == (28.0, 30.0, 30.0)


def test_a_wrong_limit_opens_what_it_is_hidden_in(opened: Opened) -> None:
    dialog = opened(BEDROOM)
    dialog.form.more.set_open(opened=True)
    type_text(dialog.form.limit, "-5")
    dialog.form.more.set_open(opened=False)
    dialog.save.click()
    assert dialog.form.limit.isVisible()
    assert dialog.problem.isVisible()


def test_water_that_is_too_cool_to_drink_is_warned_of_and_may_be_saved(opened: Opened) -> None:
    dialog = opened(TANK)
    assert not dialog.form.target.verdict.isVisible()
    type_text(dialog.form.target, "45")
    assert "Legionella" in dialog.form.target.verdict.text()
    assert saved(opened, dialog).target_c == 45.0


def test_two_places_have_two_names(opened: Opened) -> None:
    dialog = opened(BEDROOM)
    type_text(dialog.form.name, "hot WATER")
    dialog.save.click()
    assert dialog.problem.text() == "Another place has this name already."
    type_text(dialog.form.name, "bedroom")
    assert saved(opened, dialog).name == "bedroom", "its own name is no other's"


def test_without_a_thermometer_it_says_what_that_means(opened: Opened) -> None:
    dialog = opened(BEDROOM)
    assert not dialog.form.sensor.help.isVisible()
    dialog.form.sensor.choose("")
    assert "gets no heat" in dialog.form.sensor.help.text()
    assert dialog.form.sensor.help.isVisible()
    lost = opened(dataclasses.replace(BEDROOM, sensor="t77"))
    assert lost.form.sensor.input.currentText() == "one that is not in the list any more"
    assert lost.form.place().sensor == "t77", "nothing is lost by looking"


def test_a_target_that_somebody_typed_stays_when_the_kind_changes(opened: Opened) -> None:
    dialog = opened()
    dialog.set_kind("room")
    assert dialog.form.target.text() == "19"
    dialog.set_kind("tank")
    assert dialog.form.target.text() == "60"
    type_text(dialog.form.target, "50")
    dialog.set_kind("pool")
    assert dialog.form.target.text() == "50"


# ---- together with the page


@pytest.fixture
def hands() -> HousePorts:
    made = HousePorts()
    made.fake.sensor_desk = FakeSensorDesk()
    return made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, hands: HousePorts) -> Iterator[HousePage]:
    made = HousePage(hands.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.show_snapshot(house_page_snapshot())
    made.show()
    yield made
    for dialog in (made.deeds.sensors.dialog, made.deeds.place_dialog):
        if dialog is not None:
            dialog.reject()
    made.hide()


def test_a_new_place_stands_last_with_a_key_of_its_own(page: HousePage, hands: HousePorts) -> None:
    page.add_place.click()
    first = page.deeds.place_dialog
    page.add_place.click()
    assert page.deeds.place_dialog is first, "one at a time"
    assert first is not None
    first.set_kind("pool")
    type_text(first.form.name, "Pool")
    first.save.click()
    assert page.deeds.place_dialog is None
    assert [(p.key, p.name) for p in hands.fake.saved[-1].house.places][-1] == ("p5", "Pool")
    assert page.cards[-1].name.whole_text == "Pool", "at once"


def test_a_thermometer_can_be_added_from_here_and_is_chosen(page: HousePage, hands: HousePorts) -> None:
    page.deeds.open_place(ATTIC)
    dialog = page.deeds.place_dialog
    assert dialog is not None
    dialog.form.add_sensor.click()
    sensor = page.deeds.sensors.dialog
    assert sensor is not None
    assert sensor.windowTitle() == "Add a thermometer or sensor"
    sensor.set_kind("shelly")
    assert sensor.form.entry().role == "place"
    type_text(sensor.form.name, "Attic shelf")
    type_text(sensor.form.place, "192.168.1.77")
    sensor.save.click()
    assert page.deeds.sensors.dialog is None
    added = hands.fake.saved[-1].room.thermometers[-1]
    assert (added.name, added.role) == ("Attic shelf", "place")
    assert dialog.form.sensor.value == added.key
    dialog.save.click()
    assert hands.fake.saved[-1].house.places[2].sensor == added.key
    assert hands.fake.saved[-1].room.thermometers[-1] == added, "one change does not undo the other"
