"""What the heat of this PC does: the choice, the program, its state and its password."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.house_page import HousePorts, house_page_settings, house_page_snapshot, make_house

from warmgui.core.messages import ResetFaults
from warmgui.core.model_house import ScienceStatus
from warmgui.core.model_value import Value
from warmgui.core.passwords import forgotten
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Secret
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.house.page import HousePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.house.science_card import ScienceCard
    from warmgui.gui.theme import Theme

pytestmark = pytest.mark.xdist_group("house page")


def told(science: ScienceStatus | None, **more: Any) -> Snapshot:
    """A snapshot in which the processor computes science."""
    settings = house_page_settings(science={"work": "both"} | more)
    return house_page_snapshot(settings, house=make_house(science=science))


@pytest.fixture
def hands() -> HousePorts:
    return HousePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, hands: HousePorts) -> Iterator[HousePage]:
    made = HousePage(hands.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


@pytest.fixture
def card(page: HousePage) -> ScienceCard:
    return page.science


def test_while_it_only_mines_there_is_nothing_but_the_choice(page: HousePage, card: ScienceCard) -> None:
    page.show_snapshot(house_page_snapshot(house_page_settings()))
    assert card.work.radios["mining"].isChecked()
    assert not card.program.isVisible()
    assert not card.pill.isVisible()
    assert "Science pays nothing" in card.honest.text()
    assert "you install them and join a project yourself" in card.honest.text()


def test_the_choice_is_saved_and_opens_what_belongs_to_it(
    page: HousePage, card: ScienceCard, hands: HousePorts
) -> None:
    page.show_snapshot(house_page_snapshot(house_page_settings()))
    card.work.radios["science"].click()
    assert hands.fake.saved[-1].science.work == "science"
    assert card.program.isVisible()
    assert card.gpu.isVisible(), "cards may compute where nothing mines"
    card.work.radios["both"].click()
    assert hands.fake.saved[-1].science.work == "both"
    assert not card.gpu.isVisible(), "the cards mine"


def test_its_state_is_told_with_facts_and_provenance(page: HousePage, card: ScienceCard) -> None:
    page.show_snapshot(house_page_snapshot())
    assert card.pill.words.whole_text == "Computing"
    assert (card.power.text(), card.badge.text()) == ("61 W", "modelled")
    assert card.facts.text() == (
        "Einstein@Home, World Community Grid · tasks: 12 · 75 % of the processor · 96 core-hours today"
    )
    page.show_snapshot(told(None))
    assert card.pill.words.whole_text == "Not known yet"
    assert not card.facts.isVisible()


def test_what_keeps_it_from_working_is_said_loudly(page: HousePage, card: ScienceCard) -> None:
    idle = ScienceStatus("both", "boinc", "idle", verbatim("it has joined no project"))
    page.show_snapshot(told(idle))
    assert (card.sentence.text(), card.sentence.role) == ("It has joined no project.", "warning")
    other = dataclasses.replace(idle, program="fah")
    page.show_snapshot(told(other))
    assert card.pill.words.whole_text == "Not known yet", "what another program said is not about this one"


def test_what_is_left_alone_can_be_tried_again(page: HousePage, card: ScienceCard, hands: HousePorts) -> None:
    alone = ScienceStatus("both", "boinc", "distrusted", verbatim("It goes on computing."))
    page.show_snapshot(told(dataclasses.replace(alone, state="working")))
    assert not card.again.isVisible()
    page.show_snapshot(told(alone))
    assert card.again.isVisible()
    assert (card.again.text(), card.again.accessibleName()) == ("Try again", "Try BOINC again")
    card.again.click()
    assert hands.fake.posted == [ResetFaults()]
    page.show_snapshot(told(dataclasses.replace(alone, program="fah"), program="fah"))
    assert card.again.accessibleName() == "Try Folding@home again"


def test_a_test_asks_the_program_that_is_chosen(
    page: HousePage, card: ScienceCard, hands: HousePorts
) -> None:
    page.show_snapshot(told(None))
    card.test.click()
    assert hands.science.tests[-1].science.work == "both"
    assert hands.science.tested is not None
    hands.science.tested(True, verbatim("BOINC 7.24 answers"))  # noqa: FBT003 - as the desk has it
    assert (card.trial.sentence.text(), card.trial.sentence.role) == ("BOINC 7.24 answers.", "good")
    card.test.click()
    hands.science.tested(False, verbatim("nobody answers"))  # noqa: FBT003 - as the desk has it
    assert card.trial.sentence.role == "danger"
    page.show_snapshot(told(None, boinc_port=31417))
    assert not card.trial.isVisible(), "it was about other settings"


def test_only_the_chosen_programs_places_are_shown(page: HousePage, card: ScienceCard) -> None:
    page.show_snapshot(told(None))
    card.more.set_open(opened=True)
    shown = {key for (_, key), editor in page.editors.all.items() if editor.isVisible()}
    assert {"boinc_port", "boinc_folder"} <= shown
    assert "fah_port" not in shown
    page.show_snapshot(told(None, program="fah"))
    shown = {key for (_, key), editor in page.editors.all.items() if editor.isVisible()}
    assert "fah_port" in shown
    assert "boinc_port" not in shown


def test_a_password_that_boinc_wants_is_asked_for_kept_and_can_be_forgotten(
    page: HousePage, card: ScienceCard, hands: HousePorts
) -> None:
    refused = ScienceStatus("both", "boinc", "refused", verbatim("it wants a password"))
    page.show_snapshot(told(refused))
    assert card.password.isVisible()
    card.password.input.setText("secret")
    card.password.keep.click()
    card.password.give.click()
    secret = Secret("boinc 127.0.0.1:31416", "keyring")
    assert hands.science.passwords == [(secret, "secret")]
    assert hands.fake.saved[-1].science.boinc_password == "keyring"
    working = dataclasses.replace(refused, state="working", power_w=Value(61.0, Provenance.MODELLED))
    page.show_snapshot(told(working, boinc_password="keyring"))
    assert not card.password.isVisible()
    card.forget.click()
    assert hands.fake.saved[-1].science.boinc_password == "none"
    assert hands.science.passwords[-1] == (forgotten(secret), "")
    page.show_snapshot(told(working))
    assert not card.forget.isVisible()


def test_without_a_desk_nothing_can_be_tested_or_kept(qtbot: QtBot, theme: Theme, hands: HousePorts) -> None:
    made = HousePage(hands.ports(science=None), Formatter, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(told(ScienceStatus("both", "boinc", "refused", verbatim("it wants a password"))))
    assert not made.science.test.isVisible()
    assert not made.science.password.isVisible()
    made.deeds.keep_boinc_password("secret", keep=True)
    assert hands.fake.saved == []
    made.hide()
