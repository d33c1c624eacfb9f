"""The page of places and heaters: what it shows of a house, and what its buttons save and send."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import make_settings, make_snapshot
from fakes.house_page import (
    ATTIC,
    AVALON,
    BEDROOM,
    BITAXE,
    LOUD,
    NETWORK,
    TANK,
    HousePorts,
    heater_status,
    house_page_settings,
    house_page_snapshot,
    make_house,
    place_status,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from warmgui.core.house.member_words import NO_TIMER
from warmgui.core.house.place_words import NO_HEATER, filter_due
from warmgui.core.house_messages import FilterCleaned, LimitPower
from warmgui.core.messages import ResetFaults, SetTarget
from warmgui.core.model_house import HouseStatus, PlaceStatus
from warmgui.core.model_value import UNKNOWN
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Secret
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.house import words
from warmgui.gui.house.page import HousePage
from warmgui.gui.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.house.heaters_row import HeaterRow
    from warmgui.gui.house.places_card import PlaceCard
    from warmgui.gui.theme import Theme

pytestmark = pytest.mark.xdist_group("house page")


@pytest.fixture
def hands() -> HousePorts:
    return HousePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, hands: HousePorts) -> Iterator[HousePage]:
    made = HousePage(hands.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    yield made
    deeds = made.deeds
    for opened in (deeds.sensors.dialog, deeds.heater_dialog, deeds.place_dialog, deeds.find_dialog):
        if opened is not None:
            opened.reject()
    if deeds.question is not None:
        deeds.question.reject()
    made.hide()


def card(page: HousePage, key: str) -> PlaceCard:
    return next(one for one in page.cards if one.key == key)


def row(page: HousePage, name: str) -> HeaterRow:
    return next(one for one in page.heaters.rows if one.name.whole_text == name)


# ---- what it shows


def test_without_places_and_heaters_it_says_what_it_is_for(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(make_snapshot(settings=make_settings(), house=HouseStatus()))
    assert page.empty.isVisible()
    assert not any(part.isVisible() for part in (page.here, page.total, page.heaters, page.limits))
    assert page.science.isVisible(), "what the heat of this PC does needs no other place"
    page.empty.search.click()
    assert page.deeds.find_dialog is not None
    assert hands.heaters.listened == 0, "nothing is asked before somebody presses"
    page.empty.place.click()
    assert page.deeds.place_dialog is not None


def test_a_card_says_warmth_target_watts_and_state_each_with_how_it_is_known(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot())
    assert page.here.name.whole_text == "This PC's room", "it stands first"
    assert not page.here.switch.isVisible()
    tank = card(page, "p2")
    assert (tank.name.whole_text, tank.pill.words.whole_text) == ("Hot water", "Heating")
    assert (tank.now.text(), tank.badge.text()) == ("48.2 °C", "measured")
    assert tank.stepper.number.text() == "60.0 °C"
    numbers = [fact.number.text() for fact in (tank.wanted, tank.given, tank.drawn, tank.today)]
    assert numbers == ["800 W", "780 W", "771 W", "1.9 kWh"]
    assert tank.drawn_badge.text() == "measured"
    assert tank.what.text() == "Water tank · never warmer than 65.0 °C"
    assert tank.sentence.text() == "It is 11.8 °C below its target."
    assert "3.2 h" in tank.more.text()
    assert tank.heaters.text() == "Warmed by Avalon Mini 3."
    assert "legionella" in tank.warnings.text()
    assert tank.accessibleName() == "Hot water, Heating, 48.2 °C"
    attic = card(page, "p3")
    assert (attic.now.text(), attic.drawn.number.text()) == ("–", "–"), "unknown is not 0"
    greenhouse = card(page, "p4")
    assert (greenhouse.name.whole_text, greenhouse.pill.words.whole_text) == ("Greenhouse", "Off")


def test_before_the_engine_tells_of_places_nothing_is_made_up(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot(house=None))
    tank = card(page, "p2")
    assert (tank.pill.words.whole_text, tank.now.text(), tank.wanted.number.text()) == (
        "Not known yet",
        "–",
        "–",
    )
    assert page.here.stepper.number.text() == "21.0 °C"
    assert row(page, "Shelf Bitaxe").power.text() == "–"
    assert page.total.power.number.text() == "–"


def test_states_differ_by_word_and_by_drawing() -> None:
    for table in (words.PLACE_STATES, words.SCIENCE_STATES):
        assert len({state.word for state in table.values()}) == len(table)
    states = words.PLACE_STATES.values()
    assert len({state.drawing for state in states}) == len(words.PLACE_STATES)
    faults = ("unreachable", "refused", "unsupported", "distrusted", "ok")
    assert len({words.HEATER_STATES[state].drawing for state in faults}) == len(faults)
    newer = dataclasses.replace(place_status(TANK), state="levitating")
    assert words.place_state(newer, enabled=True) is words.UNTOLD
    assert Icon.PLACES not in {Icon.HOME, Icon.DEVICES}


def test_a_heater_says_what_it_does_and_what_becomes_of_it(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot())
    bitaxe, avalon = row(page, "Shelf Bitaxe"), row(page, "Avalon Mini 3")
    assert (bitaxe.power.text(), bitaxe.badge.text()) == ("17 W", "measured")
    assert bitaxe.what.text() == "Bitaxe Gamma 602 · This PC's room · 192.168.1.40"
    assert bitaxe.facts.text() == "told 18 W · at most 22 W · 58.0 °C · 1.18 TH/s · 0.31 kWh today"
    assert "does not end by itself" in bitaxe.honesty.text()
    assert "cannot be switched off" in avalon.honesty.text()
    assert avalon.honesty.role == "warning"
    assert avalon.warning.text() == "It draws 771 W at the plug and says 700 W."
    assert row(page, "10.0.0.9").pill.words.whole_text == "Left alone"
    assert bitaxe.accessibleName() == "Shelf Bitaxe, Works, 17 W"


@pytest.mark.parametrize(
    ("more", "said", "role"),
    [
        ({"steer": False}, "Only watched", "small"),
        ({"ends_alone": True}, "turns itself off or down", "good"),
        ({"can_rest": True}, "stays as it was told last", "small"),
        ({"can_rest": False}, "cannot be switched off", "warning"),
    ],
)
def test_the_dead_man_is_told_honestly(more: dict[str, Any], said: str, role: str) -> None:
    sentence, how_loud = words.honesty(heater_status(BITAXE, **more))
    assert said in sentence.template
    assert how_loud == role


def test_the_sums_leave_the_pc_out_and_say_so(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot())
    total = page.total
    assert (total.power.number.text(), total.energy.number.text()) == ("788", "6.5")
    assert total.power.below.text() == "all together at most 1500 W".replace("1500", "1\u202f500")
    assert total.energy.below.text() == "this PC left out"
    page.show_snapshot(house_page_snapshot(house=make_house(cost=None, energy_kwh=None, limit_w=None)))
    assert (total.cost.number.text(), total.cost.below.text()) == ("–", "no price is known")
    assert total.power.below.text() == "3 of 3 draw power"
    heaters = (heater_status(BITAXE), heater_status(AVALON, "unreachable", power_w=UNKNOWN))
    page.show_snapshot(house_page_snapshot(house=make_house(heaters=heaters, power_w=UNKNOWN, limit_w=None)))
    assert (total.power.number.text(), total.power.below.text()) == ("–", "known of 1 of 2: 17 W")


def test_every_control_has_a_name_of_its_own(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot())
    named = [
        made.accessibleName() or made.text()
        for made in page.findChildren(QAbstractButton)
        if made.isVisible() and made.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert all(named)
    assert "Edit Hot water" in named
    assert "Edit Shelf Bitaxe" in named
    assert len(named) - len(set(named)) <= 1, sorted(named)


def test_colours_follow_the_theme(page: HousePage, theme: Theme) -> None:
    page.show_snapshot(house_page_snapshot())
    mark = page.here.pill.mark
    before = mark.pixmap().toImage()
    theme.set_choice("dark")
    assert mark.pixmap().toImage() != before
    theme.set_choice("light")


def test_in_fahrenheit_a_step_is_one_degree(qtbot: QtBot, theme: Theme, hands: HousePorts) -> None:
    made = HousePage(hands.ports(), lambda: Formatter(FormatPrefs(fahrenheit=True)), theme)
    qtbot.addWidget(made)
    made.show_snapshot(house_page_snapshot())
    stepper = card(made, "p1").stepper
    assert stepper.number.text() == "65.3 °F"
    stepper.more.click()
    assert stepper.number.text() == "66.0 °F"
    stepper.tell()
    saved = hands.fake.saved[-1].house.places[0].target_c
    assert saved == pytest.approx((66.0 - 32.0) / 1.8)


# ---- what the user does


def test_a_target_is_saved_once_after_several_presses_and_does_not_snap_back(
    page: HousePage, hands: HousePorts
) -> None:
    old = house_page_snapshot()
    page.show_snapshot(old)
    stepper = card(page, "p1").stepper
    for _ in range(3):
        stepper.more.click()
    page.show_snapshot(old)
    assert stepper.number.text() == "20.0 °C"
    assert hands.fake.saved == []
    stepper.tell()
    assert [place.target_c for place in hands.fake.saved[-1].house.places] == [20.0, 60.0, 19.0, 5.0]
    page.show_snapshot(old)
    assert stepper.number.text() == "20.0 °C"
    page.show_snapshot(house_page_snapshot(hands.fake.saved[-1]))
    assert stepper.number.text() == "20.0 °C"


def test_a_target_stays_below_what_the_place_may_have(page: HousePage, hands: HousePorts) -> None:
    hot = dataclasses.replace(TANK, target_c=64.8)
    page.show_snapshot(house_page_snapshot(house_page_settings(house={"places": (hot,)})))
    stepper = card(page, "p2").stepper
    stepper.more.click()
    assert stepper.number.text() == "65.0 °C"
    assert not stepper.more.isEnabled()


def test_the_target_of_the_pcs_own_room_is_the_thermostats(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    page.here.stepper.less.click()
    page.here.stepper.tell()
    assert hands.fake.saved[-1].comfort.setpoint_c == 20.5
    plan = house_page_settings(schedule={"enabled": True})
    page.show_snapshot(house_page_snapshot(plan))
    page.here.stepper.less.click()
    page.here.stepper.tell()
    assert hands.fake.posted == [SetTarget(20.0)], "with a week plan only until its next change"


def test_a_cleaned_filter_a_lifted_limit_and_another_try_are_sent(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    attic = card(page, "p3")
    assert "due for 12 h" in attic.filter.text()
    attic.clean.click()
    (strip,) = page.limits.strips
    assert "1\u202f200 W" in strip.words.text()
    assert "Home Assistant" in strip.words.text()
    strip.button.click()
    row(page, "10.0.0.9").again.click()
    assert hands.fake.posted == [FilterCleaned("p3"), LimitPower(None, "home_assistant"), ResetFaults()]
    page.show_snapshot(house_page_snapshot(house=make_house(limits=())))
    assert not page.limits.isVisible()


def test_a_place_is_switched_off_at_once(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    card(page, "p1").switch.click()
    assert not hands.fake.saved[-1].house.places[0].enabled
    assert card(page, "p1").pill.words.whole_text == "Off"


def test_removing_a_place_asks_and_says_what_becomes_of_its_heaters(
    page: HousePage, hands: HousePorts
) -> None:
    page.show_snapshot(house_page_snapshot())
    card(page, "p2").remove.click()
    question = page.deeds.question
    assert question is not None
    assert "Avalon Mini 3" in question.informativeText()
    assert "switched off" in question.informativeText()
    question.reject()
    assert hands.fake.saved == []
    card(page, "p2").remove.click()
    question = page.deeds.question
    assert question is not None
    next(made for made in question.buttons() if "Remove" in made.text()).click()
    house = hands.fake.saved[-1].house
    assert [place.key for place in house.places] == ["p1", "p3", "p4"]
    assert [(heater.place, heater.enabled) for heater in house.heaters] == [
        ("here", True),
        ("", False),
        ("p3", True),
    ]


def test_a_heater_without_a_place_is_given_one_before_it_is_used(page: HousePage, hands: HousePorts) -> None:
    lost = dataclasses.replace(AVALON, place="", enabled=False)
    page.show_snapshot(house_page_snapshot(house_page_settings(house={"heaters": (lost,)})))
    page.heaters.rows[0].switch.click()
    assert hands.fake.saved == []
    dialog = page.deeds.heater_dialog
    assert dialog is not None
    assert not page.heaters.rows[0].switch.isChecked()
    dialog.save.click()
    assert dialog.problem.text() == "Choose what it warms."
    dialog.form.place.choose("p1")
    dialog.save.click()
    (saved,) = hands.fake.saved[-1].house.heaters
    assert (saved.place, saved.enabled, saved.key) == ("p1", True, "h2")


def test_a_removed_heater_can_be_put_back_where_it_was(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    row(page, "Avalon Mini 3").remove.click()
    assert list(hands.fake.saved[-1].house.heaters) == [BITAXE, LOUD]
    assert "turned off or down" in page.undo_strip.words.text()
    page.undo_strip.button.click()
    assert list(hands.fake.saved[-1].house.heaters) == [BITAXE, AVALON, LOUD]
    assert not page.undo_strip.isVisible()


def test_after_the_time_to_undo_the_password_is_forgotten(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    row(page, "10.0.0.9").remove.click()
    assert hands.heaters.passwords == []
    page.hide()
    assert hands.heaters.passwords == [(Secret("heater root@10.0.0.9"), "")]


def test_a_consent_to_search_can_be_withdrawn_here(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    (withdraw,) = page.heaters.consents.findChildren(QAbstractButton)
    assert NETWORK in withdraw.accessibleName()
    withdraw.click()
    assert hands.fake.saved[-1].house.scan_networks == ()
    assert not page.heaters.consents.isVisible()


def test_what_cannot_be_saved_is_said(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    hands.fake.problem = verbatim("The disk is full.")
    row(page, "Shelf Bitaxe").remove.click()
    assert page.problem.text() == "The disk is full."
    assert not page.undo_strip.isVisible()
    assert len(page.heaters.rows) == 3


def test_without_a_desk_there_is_nothing_to_find_or_test(
    qtbot: QtBot, theme: Theme, hands: HousePorts
) -> None:
    made = HousePage(hands.ports(heaters=None, science=None), Formatter, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(house_page_snapshot())
    assert not made.heaters.search.isVisible()
    assert not made.science.test.isVisible()
    made.deeds.find()
    assert made.deeds.find_dialog is None
    made.empty.search.click()
    assert made.deeds.heater_dialog is not None, "the first thing to do is then to add one by hand"
    assert not made.deeds.heater_dialog.form.test.isVisible()
    made.deeds.heater_dialog.reject()
    made.hide()


def test_a_place_that_the_engine_alone_knows_is_not_shown(page: HousePage) -> None:
    ghost = PlaceStatus("p9", verbatim("Ghost"), "room", "off", verbatim(""))
    page.show_snapshot(house_page_snapshot(house=make_house(places=(place_status(None), ghost))))
    assert [one.key for one in page.cards] == [BEDROOM.key, TANK.key, ATTIC.key, "p4"]


def test_settings_of_all_together_are_edited_here(page: HousePage, hands: HousePorts) -> None:
    page.show_snapshot(house_page_snapshot())
    editor = page.editors.all["house", "base_hold_min"]
    editor.edited.emit("house", "base_hold_min", 45.0)
    page.editors.pending.save()
    assert hands.fake.saved[-1].house.base_hold_min == 45.0
    page.show_snapshot(house_page_snapshot(Settings()))
    assert page.empty.isVisible()


def test_nothing_is_said_twice(page: HousePage) -> None:
    status = heater_status(BITAXE, warning=NO_TIMER, text=verbatim("Told to draw 18 W."))
    attic = place_status(ATTIC, filter_left_h=-3.0, warnings=(filter_due(3.0),), text=NO_HEATER)
    page.show_snapshot(house_page_snapshot(house=make_house(places=(attic,), heaters=(status,))))
    bitaxe = row(page, "Shelf Bitaxe")
    assert bitaxe.honesty.isVisible()
    assert not bitaxe.warning.isVisible()
    assert "told" not in bitaxe.facts.text()
    shown = card(page, "p3")
    assert shown.filter.isVisible()
    assert not shown.warnings.isVisible()
    assert not shown.sentence.isVisible()


def test_the_pcs_own_room_has_the_name_that_it_was_given(page: HousePage) -> None:
    page.show_snapshot(house_page_snapshot())
    assert page.here.name.whole_text == "This PC's room"
    settings = house_page_settings()
    room = dataclasses.replace(settings.room, name="Study")
    page.show_snapshot(house_page_snapshot(dataclasses.replace(settings, room=room)))
    assert page.here.name.whole_text == "Study"
