"""The week plan in the engine: what is in force and why, timed wishes over it, restarts, clocks, words."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from fakes.core import Rig, reading, settings
from fakes.plan import HOUR_S, MONDAY, PLAN, at, go_to, plan_of, words

from warmgui.core import messages as m
from warmgui.core.heat.explain import Explanation
from warmgui.core.model_room import ControlStatus, PlanStatus, RoomKnowledge
from warmgui.core.schedule.week_plan import Holiday, Slot, WeekPlan
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity


def test_the_plan_is_told_also_while_there_is_none() -> None:
    snapshot = Rig(room_c=15.0).tick().snapshot
    assert plan_of(snapshot) == PlanStatus(21.0, text=plan_of(snapshot).text)
    assert words(snapshot) == "as the dial is set"


def test_the_target_follows_the_plan_through_a_day() -> None:
    rig = at(5.0)
    snapshot = rig.tick(m.HeatOn()).snapshot
    assert (snapshot.setpoint_c, words(snapshot)) == (17.0, "Eco until 06:00")
    plan = plan_of(snapshot)
    assert (plan.source, plan.preset) == ("week", "eco")
    assert (plan.until_utc, plan.next_utc, plan.next_setpoint_c) == (*[MONDAY + 6 * HOUR_S] * 2, 20.0)
    seen = [(go_to(rig, hour).setpoint_c) for hour in (6.0, 8.0, 17.0, 22.0, 30.0)]
    assert seen == [20.0, 17.0, 20.0, 17.0, 20.0]
    reasons = [Formatter().text(e.reason) for t in rig.ticks for e in t.journal]
    assert any("the target is 20.0 °C now (Comfort until 08:00)" in reason for reason in reasons)
    assert words(go_to(rig, 31.0)) == "Comfort until 08:00"


def test_boost_stands_above_by_hand_and_that_above_the_holiday() -> None:
    holiday = (Holiday("2026-11-23", "2026-12-03"),)
    rig = at(12.0, {"schedule": {**PLAN, "holidays": holiday}})
    rig.run(5, m.HeatOn())
    assert words(rig.last.snapshot) == "holiday until 3 Dec 2026"
    assert plan_of(rig.last.snapshot).source == "holiday"
    snapshot = rig.tick(m.SetTarget(19.0)).snapshot
    assert (plan_of(snapshot).source, snapshot.setpoint_c) == ("override", 19.0)
    snapshot = rig.tick(m.Boost()).snapshot
    assert (plan_of(snapshot).source, snapshot.setpoint_c) == ("boost", 20.0)
    assert words(snapshot) == "Boost until 12:30"
    assert plan_of(snapshot).until_utc == pytest.approx(rig.now_utc + 1800.0)
    snapshot = rig.run(1800, dt_s=5.0).snapshot
    assert (plan_of(snapshot).source, snapshot.setpoint_c) == ("override", 19.0)
    snapshot = rig.tick(m.ChoosePreset("")).snapshot
    assert (plan_of(snapshot).source, snapshot.setpoint_c) == ("holiday", 7.0)


def test_by_hand_counts_until_the_next_change_and_says_so() -> None:
    rig = at(9.0)
    rig.run(5, m.HeatOn())
    snapshot = rig.tick(m.SetTarget(22.0)).snapshot
    assert (snapshot.setpoint_c, words(snapshot)) == (22.0, "by hand until 17:00")
    assert go_to(rig, 16.99).setpoint_c == 22.0
    assert words(go_to(rig, 17.0)) == "Comfort until 22:00"


@pytest.mark.parametrize("nonsense", [m.SetTarget(math.nan), m.SetTarget(99.0), m.ChoosePreset("sauna")])
def test_what_cannot_be_changes_nothing_and_is_told(nonsense: m.Inbox) -> None:
    rig = at(9.0)
    before = rig.tick(m.SetTarget(18.0)).snapshot
    after = rig.tick(nonsense).snapshot
    assert after.plan == before.plan
    assert [f.code for f in after.faults if f.code == "target_refused"] == ["target_refused"]


class TestTimedWishes:
    """They end where no wish would be: at what the plan says then; off stays off."""

    def test_a_boost_while_off_ends_off_and_the_plan_goes_on(self) -> None:
        rig = at(7.75)
        snapshot = rig.run(5, m.Boost()).snapshot
        assert (snapshot.mode, snapshot.setpoint_c) == (Mode.HEAT, 21.0)
        snapshot = go_to(rig, 8.1)
        # The plan went down meanwhile; a boost stays what it was when it was asked for.
        assert (snapshot.mode, snapshot.setpoint_c) == (Mode.HEAT, 21.0)
        snapshot = go_to(rig, 8.3)
        assert (snapshot.mode, snapshot.action, snapshot.setpoint_c) == (Mode.OFF, Action.OFF, 17.0)

    def test_a_boost_rises_with_the_plan(self) -> None:
        rig = at(5.75)
        assert rig.run(5, m.Boost()).snapshot.setpoint_c == 18.0
        assert go_to(rig, 6.1).setpoint_c == 21.0
        assert rig.tick(m.Boost()).snapshot.setpoint_c == 21.0, "a second one adds nothing to the first"

    def test_a_target_by_hand_during_a_boost_is_the_target(self) -> None:
        rig = at(9.0)
        rig.run(5, m.Boost())
        snapshot = rig.tick(m.SetTarget(19.0)).snapshot
        assert (snapshot.setpoint_c, snapshot.mode) == (19.0, Mode.HEAT)
        assert snapshot.intent is not None
        assert snapshot.intent.kind == "for"
        assert go_to(rig, 9.6).mode is Mode.OFF

    def test_the_dial_without_a_plan_during_a_boost_is_the_target_too(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(5, m.HeatOn())
        assert rig.tick(m.Boost()).snapshot.setpoint_c == 22.0
        moved = settings(comfort={"setpoint_c": 19.0})
        assert rig.tick(m.SettingsChanged(moved)).snapshot.setpoint_c == 19.0

    def test_heat_for_a_while_over_a_change_of_the_plan(self) -> None:
        rig = at(7.5)
        rig.run(5, m.HeatFor(HOUR_S))
        assert go_to(rig, 8.2).setpoint_c == 17.0
        assert rig.last.snapshot.mode is Mode.HEAT
        assert go_to(rig, 8.51).mode is Mode.OFF

    def test_until_warm_is_until_the_plan_s_target(self) -> None:
        rig = at(9.0, room_c=16.0)
        assert rig.run(5, m.HeatUntilWarm()).snapshot.mode is Mode.HEAT
        rig.room_c = 17.2
        assert rig.run(60, dt_s=5.0).snapshot.mode is Mode.OFF

    def test_off_while_paused_ends_the_pause(self) -> None:
        rig = at(9.0)
        rig.run(5, m.HeatOn())
        rig.run(5, m.PauseFor(None))
        rig.run(5, m.HeatOff())
        snapshot = rig.run(5, m.HeatOn()).snapshot
        assert snapshot.intent is None
        assert snapshot.action is not Action.PAUSED

    def test_a_plan_that_changes_while_a_wish_runs(self) -> None:
        rig = at(9.0)
        rig.run(5, m.HeatFor(HOUR_S), m.SetTarget(19.0))
        edited = settings(schedule={**PLAN, "week": WeekPlan(((Slot(10 * 60),),) * 7)})
        snapshot = rig.tick(m.SettingsChanged(edited)).snapshot
        assert (snapshot.setpoint_c, words(snapshot)) == (19.0, "by hand until 10:00")
        off = settings(schedule={**PLAN, "enabled": False})
        snapshot = rig.tick(m.SettingsChanged(off)).snapshot
        assert (snapshot.setpoint_c, snapshot.mode) == (21.0, Mode.HEAT)


class TestWarmBy:
    def next_in_s(self, rig: Rig) -> float | None:
        """What the controller is told."""
        found: list[Any] = []
        climate = rig.engine._heater.climate
        real = climate.demand_w

        def listen(*args: Any, **more: Any) -> float:
            found.append(more["next_setpoint"])
            return real(*args, **more)

        climate.demand_w = listen  # type: ignore[method-assign]  # a test listens
        rig.tick()
        climate.demand_w = real  # type: ignore[method-assign]  # and leaves
        return None if found[0] is None else float(found[0].in_s)

    def test_the_controller_knows_the_next_rise(self) -> None:
        rig = at(5.0)
        rig.run(5, m.HeatOn())
        assert self.next_in_s(rig) == pytest.approx(HOUR_S, abs=10.0)

    def test_not_where_it_is_not_wanted(self) -> None:
        rig = at(5.0, {"schedule": {**PLAN, "warm_by": False}})
        rig.run(5, m.HeatOn())
        assert self.next_in_s(rig) is None

    @pytest.mark.parametrize(("wish", "known"), [(m.HeatFor(600.0), False), (m.HeatFor(2 * HOUR_S), True)])
    def test_not_for_a_time_at_which_heat_will_be_off(self, wish: m.Inbox, *, known: bool) -> None:
        rig = at(5.0)
        rig.run(5, wish)
        assert (self.next_in_s(rig) is not None) is known

    def test_it_is_told_in_headline_reason_and_plan(self) -> None:
        rig = at(5.0)
        rig.run(30, m.HeatOn())
        climate = rig.engine._heater.climate
        told = Explanation("preview", verbatim("soon"), 600.0, 900.0)
        climate.explain = lambda: told  # type: ignore[method-assign]  # as the controller says it
        snapshot = rig.run(5).snapshot
        assert plan_of(snapshot).preheating
        assert snapshot.control == ControlStatus("preview", verbatim("soon"), 600.0, 900.0)
        assert Formatter().text(snapshot.reason) == "warming up for 20.0 °C at 06:00"
        assert Formatter().text(snapshot.headline).endswith("W: warming up for 20.0 °C at 06:00.")
        rig.room_c = 20.0
        snapshot = rig.run(200, dt_s=5.0).snapshot
        assert Formatter().text(snapshot.reason) == "already warm for 20.0 °C at 06:00"
        snapshot = rig.run(5, m.HeatOff()).snapshot
        assert not plan_of(snapshot).preheating


@pytest.mark.parametrize(
    ("low_s", "high_s", "told"),
    [
        (3000.0, 4200.0, "reaches 17.0 °C at about 10:00."),
        (1800.0, 7200.0, "reaches 17.0 °C between 09:30 and 11:00."),
        (1800.0, None, "reaches 17.0 °C at 09:30 at the earliest."),
    ],
)
def test_when_it_will_be_warm_is_told_as_sure_as_it_is(low_s: float, high_s: float | None, told: str) -> None:
    rig = at(9.0, room_c=16.5)
    rig.miner.full_w = 300.0
    rig.run(100, m.HeatOn())
    climate = rig.engine._heater.climate
    explained = Explanation("heating_up", verbatim("cold"), low_s, high_s)
    climate.explain = lambda: explained  # type: ignore[method-assign]  # as the controller says it
    climate._eta_s = low_s
    assert told in Formatter().text(rig.tick().snapshot.headline)


def test_sun_and_what_was_learned_are_shown_and_stale_sun_is_not_stored() -> None:
    rig = at(9.0)
    rig.tick()
    assert (rig.last.snapshot.room_knowledge, rig.last.snapshot.solar_w_per_m2.value) == (None, None)
    rig.extra = [reading(Quantity.SOLAR_W_PER_M2, 250.0, 0.0, source="Open-Meteo")]
    knowledge = RoomKnowledge(days=2.0)
    tick = rig.tick(m.RoomLearned(knowledge))
    assert tick.snapshot.room_knowledge == knowledge
    assert (tick.snapshot.solar_w_per_m2.value, tick.sample.solar_w_per_m2) == (250.0, 250.0)
    rig.extra = []
    tick = rig.tick(dt_s=3 * HOUR_S)
    assert tick.snapshot.solar_w_per_m2.provenance in {Provenance.STALE, Provenance.UNKNOWN}
    assert tick.sample.solar_w_per_m2 is None


def test_settings_without_consent_end_a_boost_for_good() -> None:
    rig = at(9.0)
    rig.run(5, m.Boost())
    agreed = settings(schedule=PLAN)
    rig.tick(m.SettingsChanged(replace(agreed, consent=replace(agreed.consent, given_at=""))))
    reason = Formatter().text(rig.last.journal[-1].reason)
    assert reason.startswith("you have not agreed yet that this PC may mine: the target is 17.0 °C now")
    snapshot = rig.tick(m.SettingsChanged(agreed)).snapshot
    assert (snapshot.mode, snapshot.setpoint_c) == (Mode.OFF, 17.0)
