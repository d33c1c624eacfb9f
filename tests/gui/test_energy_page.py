"""The energy page: what it says, what it opens, and how its policy is chosen."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    EnergyReader,
    bad_sources,
    make_energy,
    make_energy_snapshot,
    without_energy,
)
from fakes.gui import FakePorts, make_settings
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog

from warmgui.core.model_energy import EnergyStatus
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.page import EnergyPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(reader=EnergyReader())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[EnergyPage]:
    made = EnergyPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1184, 800)
    made.show()
    yield made
    if made.dialog is not None:
        made.dialog.close()
    made.hide()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def test_the_pill_says_where_prices_and_signals_come_from_and_their_age(page: EnergyPage) -> None:
    page.show_snapshot(make_energy_snapshot())
    assert (
        page.header.sources.words.whole_text == "Day-ahead prices, DE-LU · sun from inverter (MQTT), 4 s old"
    )
    assert "Carbon: one number · off" in page.header.sources.toolTip()
    assert not any(shown.isVisible() for shown in page.header.problems)


def test_sources_that_fail_are_said_in_words_with_a_sign(page: EnergyPage) -> None:
    page.show_snapshot(make_energy_snapshot(make_energy(sources=bad_sources())))
    said = [shown.text() for shown in page.header.problems if shown.isVisible()]
    assert said[0] == "Energy-Charts, DE-LU: It sent HTML, no prices."
    assert said[1].startswith("evcc (MQTT): No word since 13:09")
    assert page.header.sources.mark.isVisible()
    assert "evcc (MQTT), 15 min old · Open-Meteo: no answer yet" in page.header.sources.words.whole_text
    page.show_snapshot(make_energy_snapshot())
    assert not any(shown.isVisible() for shown in page.header.problems)


def test_a_chosen_policy_is_saved_and_does_not_snap_back(page: EnergyPage, ports: FakePorts) -> None:
    before = make_energy_snapshot()
    page.show_snapshot(before)
    page.header.policy.segments.buttons["sun"].click()
    assert ports.saved[-1].dispatch.policy == "sun"
    page.show_snapshot(before)
    assert page.header.policy.segments.selected == "sun", "the engine has not seen it yet"
    page.show_snapshot(dataclasses.replace(before, settings=ports.saved[-1]))
    assert page.header.policy.segments.selected == "sun"
    page.show_snapshot(before)
    assert page.header.policy.segments.selected == "cost", "somebody else chose since"


def test_a_third_policy_from_elsewhere_ends_the_waiting(page: EnergyPage) -> None:
    page.show_snapshot(make_energy_snapshot())
    page.header.policy.segments.buttons["sun"].click()
    page.show_snapshot(make_energy_snapshot(settings=make_settings(dispatch={"policy": "security"})))
    assert page.header.policy.segments.selected == "security"


def test_a_policy_that_cannot_be_saved_goes_back_and_says_why(page: EnergyPage, ports: FakePorts) -> None:
    page.show_snapshot(make_energy_snapshot())
    ports.problem = verbatim("The disk is full.")
    page.header.policy.segments.buttons["carbon"].click()
    assert page.header.policy.segments.selected == "cost"
    assert page.header.problems[0].text() == "The disk is full."


def test_nothing_known_says_what_is_missing(page: EnergyPage) -> None:
    page.show_snapshot(without_energy())
    assert page.header.sources.words.whole_text == "One flat price; no signals are set up"
    assert "no plan yet" in page.plan.sentence.text()
    assert "Set up prices and signals" in page.flow.missing.text()
    assert page.cost.nothing.isVisible()
    assert page.money.net.value.text() == "–"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_stands_outside_of_a_window_that_becomes_narrow(
    page: EnergyPage, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    page.show_snapshot(make_energy_snapshot())
    inside = page.scroller.widget()
    assert inside is not None
    for width_px in (1184, 800, 508, 1000, 508):
        page.resize(width_px, 700)
        qtbot.waitUntil(lambda: inside.width() == page.scroller.viewport().width())
        for card in (page.plan, page.flow, page.cost, page.money, page.more):
            assert 0 <= card.x() <= card.geometry().right() <= inside.width(), width_px


def test_figures_scenarios_and_claims_open_their_windows(page: EnergyPage) -> None:
    def window() -> QDialog | None:
        return page.dialog

    page.cost.opened.emit("comparison.gas")
    page.more.ways["sources"].click()
    page.header.policy.chosen.emit("sun")
    assert window() is None, "there is no snapshot yet"
    page.show_snapshot(make_energy_snapshot())
    titles = []
    for press in (
        page.money.net.click,
        page.cost.rows[0].click,
        page.more.links[0][1].click,
        page.more.ways["claim"].click,
        page.more.ways["replay"].click,
        page.more.ways["sources"].click,
        page.header.set_up_button.click,
    ):
        press()
        opened = window()
        assert opened is not None
        titles.append(opened.windowTitle())
        opened.close()
        assert window() is None
    assert len(set(titles)) == 6
    page.open_working("no such figure")
    assert window() is None


def test_claims_can_be_opened_before_the_facts_of_the_network_are_known(page: EnergyPage) -> None:
    page.show_snapshot(make_energy_snapshot(network=None))
    page.more.links[0][1].click()
    first = page.dialog
    page.more.ways["claim"].click()
    assert first is not None
    assert page.dialog is not first
    first.close()
    assert page.dialog is not None, "the other one stays"


def test_a_new_language_is_told_everywhere(page: EnergyPage) -> None:
    page.show_snapshot(make_energy_snapshot())
    page.header.title.set_text("")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.header.title.whole_text == "Energy"


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_can_be_drawn_in_both_colours_with_and_without_knowledge(
    page: EnergyPage, theme: Theme, choice: str
) -> None:
    theme.set_choice(choice)
    for energy in (make_energy(), EnergyStatus(), make_energy(sources=bad_sources(), plan=None)):
        page.show_snapshot(make_energy_snapshot(energy))
        assert not page.grab().isNull()
