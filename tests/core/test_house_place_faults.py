"""Warnings of places reach everybody who tells of faults, and a notice that leads to their page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.core import settings
from fakes.gui import make_snapshot
from fakes.places import HouseRig

from warmgui.core.house.nouns import Place
from warmgui.core.house_messages import FilterCleaned
from warmgui.core.model import Fault
from warmgui.core.notices import PATIENCE_S, Notice, Notices
from warmgui.core.text import Amount, Text, render, verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Action, Mode, Severity

TANK = Place("Tank", "p1", "tank", sensor="t1", target_c=45.0)
DUCT = Place("Bedroom", "p1", "duct", sensor="t1", target_c=20.0, fan_w=30.0, filter_h=2.0)
PROBE = Thermometer("mqtt", "probe", "t1", role="place", topic="a/b")


def words(text: Text) -> str:
    def plain(amount: Amount) -> str:
        return "?" if amount.value is None else f"{amount.value:.1f}"

    return render(text, plain)


def rig_of(place: Place, **more: Any) -> HouseRig:
    kept = settings(house={"places": (place,)}, room={"thermometers": (PROBE,)})
    return HouseRig(kept, room_c=22.5, **more)


def of_places(rig: HouseRig) -> list[Fault]:
    return [fault for fault in rig.tick().snapshot.faults if fault.code.startswith("place_")]


def test_lukewarm_water_is_a_warning_with_the_name_of_its_place() -> None:
    (fault,) = of_places(rig_of(TANK))
    assert (fault.code, fault.severity, fault.device) == ("place_water", Severity.WARNING, "p1")
    assert words(fault.text).startswith("Tank: Legionella can grow in water that is kept at 45.0")
    (nameless,) = of_places(rig_of(replace(TANK, name="")))
    assert words(nameless.text).startswith("Legionella can grow")


@pytest.mark.parametrize("place", [replace(TANK, target_c=60.0), replace(TANK, enabled=False)])
def test_hot_water_and_a_place_that_is_off_are_no_faults(place: Place) -> None:
    assert of_places(rig_of(place)) == []


def test_a_due_filter_is_a_warning_until_it_was_cleaned() -> None:
    rig = rig_of(DUCT)
    assert of_places(rig) == []
    kept = rig.engine.export_state()
    kept["house"]["places"]["p1"]["fan_h"] = 2.1
    rig = rig_of(DUCT, state=kept)
    (fault,) = of_places(rig)
    assert (fault.code, fault.severity) == ("place_filter", Severity.WARNING)
    assert words(fault.text).startswith("Bedroom: The filter of its duct is due.")
    rig.tick(FilterCleaned("p1"))
    assert of_places(rig) == []


@pytest.mark.parametrize("number", [10**400, -1, "2.1", None])
def test_hours_that_cannot_be_are_none(number: object) -> None:
    kept = rig_of(DUCT).engine.export_state()
    kept["house"]["places"]["p1"]["fan_h"] = number
    kept["house"]["places"]["p1"]["control"]["lukewarm_s"] = number
    again = rig_of(DUCT, state=kept).engine.export_state()["house"]["places"]["p1"]
    assert again["fan_h"] == pytest.approx(0.0, abs=0.1)
    assert again["control"]["lukewarm_s"] == pytest.approx(0.0, abs=60.0)


def test_it_is_told_once_and_a_click_leads_to_the_page_of_places() -> None:
    faults = tuple(of_places(rig_of(TANK)))
    notices, told = Notices(), list[Notice]()
    for second in range(int(PATIENCE_S) + 600):
        snapshot = make_snapshot(faults=faults, simulated=False, now_s=float(second))
        due = notices.look(snapshot, in_front=False, utc_offset_s=0.0)
        if due is not None:
            told.append(due)
    (notice,) = told
    assert notice.page == "house"
    assert words(notice.words).startswith("Tank: Legionella")


def test_what_heating_waits_for_leads_to_its_own_page_not_to_places() -> None:
    faults = (*of_places(rig_of(TANK)), Fault("certificate", verbatim("It is another one.")))
    snapshot = make_snapshot(
        faults=faults, simulated=False, mode=Mode.HEAT, action=Action.ATTENTION, reason=verbatim("no server")
    )
    notices = Notices()
    notices.look(snapshot, in_front=False, utc_offset_s=0.0)
    due = notices.look(replace(snapshot, now_s=snapshot.now_s + 60), in_front=False, utc_offset_s=0.0)
    assert due is not None
    assert (due.page, words(due.words)) == ("servers", "Heating waits: no server. (and 1 more)")
