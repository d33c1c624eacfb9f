"""The line on home about heaters and places beyond this PC."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from fakes.gui import make_snapshot
from fakes.house_page import BITAXE, TANK, heater_status, house_page_snapshot, make_house, place_status

from warmgui.core.model_house import HouseStatus
from warmgui.core.model_value import UNKNOWN
from warmgui.core.units import Formatter
from warmgui.gui.house.home_line import HouseLine, sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()


def test_where_only_this_pc_heats_home_says_nothing(theme: Theme, qtbot: QtBot) -> None:
    line = HouseLine()
    qtbot.addWidget(line)
    for house in (None, HouseStatus(), HouseStatus((place_status(None), place_status(TANK, "off")))):
        line.show_snapshot(make_snapshot(house=house), F)
        assert line.isHidden()


def test_heaters_at_work_are_counted_with_their_watts(theme: Theme, qtbot: QtBot) -> None:
    line = HouseLine()
    qtbot.addWidget(line)
    line.show_snapshot(house_page_snapshot(), F)
    assert line.words.text() == "Heaters in the network: 3 at work, 788 W together."
    assert not line.isHidden()
    with qtbot.waitSignal(line.clicked):
        line.open.click()


def test_a_sum_that_nobody_told_is_added_up() -> None:
    unknown = make_house(power_w=UNKNOWN, heaters=(heater_status(BITAXE),))
    assert F.text(sentence(unknown)) == "Heaters in the network: 1 at work, 17 W together."


def test_places_without_heaters_at_work_are_told_too() -> None:
    resting = dataclasses.replace(make_house(), heaters=())
    assert F.text(sentence(resting)) == "Other places: 3, heated now: 1."
