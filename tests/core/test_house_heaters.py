"""Heaters in the network: what may be believed of their reports, and what they are told."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from fakes.core import settings
from fakes.places import MEASURED, FakeHeater, HouseRig
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.commands import SetHeater
from warmgui.core.house.lan_heaters import LanHeaters
from warmgui.core.house.member import REPORT_FRESH_S, good_levels
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house.steady import HEATER_LEASE_S
from warmgui.core.house_messages import HEATER_STATES, HeaterReport
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.readings import ReadingBoard
from warmgui.core.vocabulary import Provenance

HEATER = LanHeater("axeos", "Bitaxe", "h1", "192.168.1.5", steer=True)
NASTY = st.sampled_from([math.nan, math.inf, -math.inf, -5.0, 0.0, 1e12, 1e308])
NUMBERS = st.one_of(st.floats(0.0, 1000.0), NASTY)


def report(at_s: float = 0.0, **changes: object) -> HeaterReport:
    usual = HeaterReport(
        "h1", at_s, "ok", levels_w=(10.0, 20.0), power_w=Value(15.0, MEASURED), can_rest=True
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


def looked(heaters: LanHeaters, now_s: float) -> LanHeaters:
    heaters.look(now_s, 1.0, ReadingBoard())
    return heaters


@given(st.lists(st.one_of(NUMBERS, st.booleans(), st.none(), st.text(max_size=2))))
def test_levels_are_finite_positive_ascending_and_single(levels: list[object]) -> None:
    found = good_levels(tuple(levels))
    assert list(found) == sorted(set(found))
    assert all(math.isfinite(w) and 0 < w <= 20_000 for w in found)


@hypothesis_settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            HeaterReport,
            st.sampled_from(["h1", "h2", "nobody"]),
            st.one_of(st.floats(-1e6, 1e6), NASTY),
            st.sampled_from(HEATER_STATES),
            levels_w=st.lists(NUMBERS, max_size=4).map(tuple),
            power_w=st.builds(Value, st.none() | NUMBERS, st.sampled_from(Provenance)),
            temperature_c=st.builds(Value, st.none() | NUMBERS, st.sampled_from(Provenance)),
            hashrate_hs=st.none() | NUMBERS,
            can_rest=st.booleans(),
            left_on=st.booleans(),
        ),
        max_size=30,
    ),
    NUMBERS,
)
def test_whatever_reports_say_only_known_powers_are_told(
    reports: list[HeaterReport], wanted_w: float
) -> None:
    heaters = LanHeaters([HEATER, replace(HEATER, key="h2", address="192.168.1.6", rated_w=500.0)])
    for number, one in enumerate(reports):
        heaters.take(one, number * 10.0)
        looked(heaters, number * 10.0)
        outlets = heaters.outlets()
        for outlet in outlets:
            assert 0 < outlet.min_w <= outlet.max_w <= 20_000
        shares = {o.id: o.level_w(wanted_w) for o in outlets}
        for command in heaters.set_power(shares):
            assert isinstance(command, SetHeater)
            assert command.power_w == shares.get(command.key, 0.0)
        for row in heaters.status({}, {}):
            assert row.power_w.value is None or (math.isfinite(row.power_w.value) and row.power_w.value >= 0)
            assert row.temperature_c.value is None or math.isfinite(row.temperature_c.value)
            assert row.energy_kwh is None or math.isfinite(row.energy_kwh)
        heaters.faults()


def test_before_its_first_report_a_heater_is_told_to_rest() -> None:
    heaters = looked(LanHeaters([HEATER]), 0.0)
    assert heaters.outlets() == ()
    assert heaters.set_power({}) == (SetHeater("h1", 0.0, HEATER_LEASE_S),)
    row = heaters.status({}, {})[0]
    assert (row.state, row.power_w, row.energy_kwh) == ("starting", UNKNOWN, None)


def test_a_silent_heater_is_not_used_and_its_power_is_unknown_not_zero() -> None:
    heaters = LanHeaters([HEATER])
    heaters.take(report(0.0), 0.0)
    assert looked(heaters, REPORT_FRESH_S).outlets()
    assert looked(heaters, REPORT_FRESH_S + 1.0).outlets() == ()
    row = heaters.status({}, {})[0]
    assert (row.state, row.power_w.value) == ("unreachable", None)
    assert heaters.set_power({"h1": 20.0}) == (SetHeater("h1", 0.0, HEATER_LEASE_S),), (
        "the lease at 0 goes on"
    )


@pytest.mark.parametrize("at_s", [math.nan, -1.0, 1000.0])
def test_a_report_of_another_time_changes_nothing(at_s: float) -> None:
    heaters = LanHeaters([HEATER])
    heaters.take(report(10.0), 10.0)
    heaters.take(report(at_s, levels_w=(5000.0,)), 10.0)
    assert looked(heaters, 10.0).outlets()[0].levels_w == (10.0, 20.0)


@pytest.mark.parametrize("state", [state for state in HEATER_STATES if state != "ok"])
def test_what_is_not_well_is_told_to_rest(state: str) -> None:
    heaters = LanHeaters([HEATER])
    heaters.take(report(state=state), 0.0)
    assert looked(heaters, 0.0).outlets() == ()
    assert heaters.set_power({"h1": 20.0}) == (SetHeater("h1", 0.0, HEATER_LEASE_S),)


def test_a_heater_that_is_only_watched_is_told_nothing() -> None:
    heaters = LanHeaters([replace(HEATER, steer=False)])
    heaters.take(report(), 0.0)
    assert looked(heaters, 0.0).outlets() == ()
    assert heaters.set_power({}) == ()
    assert heaters.status({}, {})[0].target_w is None


def test_without_any_known_power_it_is_not_used_and_with_a_declared_one_it_runs_or_rests() -> None:
    heaters = LanHeaters([HEATER])
    heaters.take(report(levels_w=()), 0.0)
    assert looked(heaters, 0.0).outlets() == ()
    heaters.configure([replace(HEATER, rated_w=90.0)])
    outlet = looked(heaters, 0.0).outlets()[0]
    assert (outlet.levels_w, outlet.provenance) == ((90.0,), Provenance.DECLARED)


def test_another_device_under_the_same_key_begins_anew_and_another_place_does_not() -> None:
    heaters = LanHeaters([HEATER])
    heaters.take(report(), 0.0)
    heaters.configure([replace(HEATER, place="p1")])
    assert looked(heaters, 0.0).outlets(), "it moved, and goes on"
    assert heaters.of_place("p1")
    assert not heaters.of_place("here")
    heaters.configure([replace(HEATER, address="192.168.1.99")])
    assert looked(heaters, 0.0).outlets() == ()


def test_a_plug_is_believed_more_than_the_heater_and_names_one_that_does_not_follow() -> None:
    chosen = settings(house={"heaters": (replace(HEATER, meter="plug1"),)})
    rig = HouseRig(chosen, room_c=20.0)
    rig.add(FakeHeater(levels_w=(100.0,)))
    rig.plugs_w["plug1"] = 0.0
    rig.run(60, m.HeatOn())
    assert rig.heater().power_w.provenance is Provenance.MEASURED
    rig.plugs_w["plug1"] = 900.0
    rig.run(600)
    row = rig.heater()
    assert row.power_w.value == 900.0
    assert row.state == "distrusted"
    assert row.target_w == 0.0
    assert [fault.device for fault in rig.last.snapshot.faults if fault.code == "heater_distrusted"] == ["h1"]
    rig.plugs_w["plug1"] = 0.0
    rig.run(10)
    assert rig.heater().state == "distrusted", "it is left alone until somebody asks again"
    rig.run(5, m.ResetFaults())
    assert rig.heater().state == "ok"


def test_a_heater_that_could_not_be_turned_off_is_told_as_a_fault() -> None:
    rig = HouseRig(settings(house={"heaters": (HEATER,)}), room_c=20.0)
    rig.run(2, replace(report(), at_s=1001.0, left_on=True))
    assert [fault.code for fault in rig.last.snapshot.faults] == ["heater_left_on"]
    assert rig.heater().warning


def test_energy_is_counted_since_midnight_and_kept_over_a_restart() -> None:
    chosen = settings(
        house={"heaters": (HEATER,), "places": (Place("Shed", "p1", sensor="t9"),)},
    )
    rig = HouseRig(chosen, room_c=20.0)
    rig.add(FakeHeater(drawn_w=360.0, obeys=False))
    house = rig.run(100).snapshot.house
    assert house is not None
    assert house.energy_kwh == pytest.approx(0.01, rel=0.03)
    assert rig.last.snapshot.energy is not None
    price = rig.last.snapshot.energy.price_per_kwh.value
    assert price is not None
    assert house.energy_kwh is not None
    assert house.cost == pytest.approx(house.energy_kwh * price)
    assert rig.heater().energy_kwh == pytest.approx(0.01, rel=0.03)
    assert rig.place().energy_kwh == pytest.approx(0.01, rel=0.03)
    after = HouseRig(chosen, room_c=20.0, state=rig.engine.export_state())
    after.now_utc = rig.now_utc
    after.tick()
    assert after.heater().energy_kwh == pytest.approx(rig.heater().energy_kwh)
    assert after.place().energy_kwh == pytest.approx(rig.place().energy_kwh)
    after.now_utc += 86400.0
    after.tick()
    assert after.heater().energy_kwh is None
    assert after.last.snapshot.house is not None
    assert after.last.snapshot.house.energy_kwh is None
