"""The week plan in the engine: what is in force and why, timed wishes over it, restarts, clocks, words."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from fakes_core import Rig, settings

from warmgui.core import messages as m
from warmgui.core.engine import Engine
from warmgui.core.heat.explain import Explanation
from warmgui.core.model_room import ControlStatus, PlanStatus
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.schedule_clock import LocalTime
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode
from warmgui.core.week_plan import Holiday, Slot, WeekPlan

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

MONDAY = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
HOUR_S = 3600.0
WORK_DAY = (Slot(6 * 60), Slot(8 * 60, "eco"), Slot(17 * 60), Slot(22 * 60, "eco"))
WEEK = WeekPlan((WORK_DAY,) * 7)
PLAN = {"enabled": True, "week": WEEK}


def at(hour: float, chosen: dict[str, Any] | None = None, room_c: float = 15.0, **more: Any) -> Rig:
    """A PC on a Monday at this hour."""
    sections = {"schedule": PLAN, **(chosen or {})}
    rig = Rig(settings(**sections), room_c=room_c, **more)
    rig.now_utc = MONDAY + hour * HOUR_S - 1.0
    return rig


def go_to(rig: Rig, hour: float, *messages: m.Inbox) -> Snapshot:
    """Let time pass until shortly after an hour of that Monday: most of it in one leap."""
    rest_s = MONDAY + hour * HOUR_S - rig.now_utc
    if rest_s > 20.0:
        rig.tick(dt_s=rest_s - 10.0)
    return rig.run(12.0, *messages).snapshot


def plan_of(snapshot: Snapshot) -> PlanStatus:
    assert snapshot.plan is not None
    assert snapshot.plan.setpoint_c == snapshot.setpoint_c
    return snapshot.plan


def words(snapshot: Snapshot) -> str:
    return Formatter().text(plan_of(snapshot).text)


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
    assert "Target: Comfort until 08:00." in Formatter().text(go_to(rig, 31.0).detail)


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


class TestClocks:
    def test_heat_until_a_wall_time_ends_although_the_clock_went_back_for_days(self) -> None:
        rig = at(9.0, {"comfort": {"control": "constant"}})
        rig.run(5, m.HeatUntil(rig.now_utc + HOUR_S))
        rig.now_utc -= 3 * 86400.0
        assert rig.run(HOUR_S, dt_s=10.0).snapshot.mode is Mode.HEAT
        assert rig.run(2 * HOUR_S + 60.0, dt_s=10.0).snapshot.mode is Mode.OFF

    def test_the_plan_follows_local_time_and_its_changes(self) -> None:
        """Clocks go from 02:00 to 03:00, and to 02:00 again; a slot at 02:30."""
        week = WeekPlan(((Slot(150, "frost"), Slot(600)),) * 7)
        engine = Engine(settings(schedule={"enabled": True, "week": week}), DEFAULT_FACTS)
        jump = MONDAY + 2 * HOUR_S
        back = jump + 2 * 86400.0
        table = LocalTime(0.0, ((jump, HOUR_S), (back, 0.0)))

        def target(at_utc: float, *messages: m.Inbox) -> float:
            self.now_s += 10.0
            return engine.tick(self.now_s, at_utc, table.offset_at(at_utc), [], messages).snapshot.setpoint_c

        self.now_s = 0.0
        assert target(jump - 1.0, m.LocalTimeChanged(table)) == 20.0
        assert target(jump) == 7.0
        assert target(back - 1801.0) == 20.0
        assert [target(back - 1800.0 + late_s) for late_s in (0.0, 1800.0, 1900.0, 3600.0)] == [7.0] * 4

    def test_without_a_table_the_clock_s_own_offset_counts(self) -> None:
        engine = Engine(settings(schedule=PLAN), DEFAULT_FACTS)
        assert engine.tick(0.0, MONDAY + 5 * HOUR_S, HOUR_S, [], []).snapshot.setpoint_c == 20.0
        assert engine.tick(1.0, MONDAY + 5 * HOUR_S + 1.0, 0.0, [], []).snapshot.setpoint_c == 17.0

    @pytest.mark.parametrize("step_s", [-40 * 86400.0, -HOUR_S, 600.0, 400 * 86400.0])
    def test_a_clock_that_is_set_harms_nothing(self, step_s: float) -> None:
        rig = at(9.0)
        rig.run(20, m.HeatOn(), m.SetTarget(19.0))
        rig.now_utc += step_s
        snapshot = rig.run(20).snapshot
        assert snapshot.setpoint_c in {17.0, 19.0, 20.0}
        assert snapshot.mode is Mode.HEAT
        plan = plan_of(snapshot)
        assert plan.until_utc is not None
        assert rig.now_utc < plan.until_utc <= rig.now_utc + 86400.0


class TestRestart:
    def again(self, rig: Rig, later_s: float, **sections: Any) -> Snapshot:
        state = json.loads(json.dumps(rig.engine.export_state()))
        chosen = settings(**{"schedule": PLAN, "comfort": {"auto_resume": True}, **sections})
        after = Rig(chosen, room_c=15.0, state=state)
        after.now_s, after.now_utc = 5.0, rig.now_utc + later_s
        return after.run(3).snapshot

    def test_a_target_by_hand_goes_on_until_its_end(self) -> None:
        rig = at(9.0)
        rig.run(5, m.SetTarget(19.0))
        assert words(self.again(rig, 60.0)) == "by hand until 17:00"
        assert self.again(rig, 9 * HOUR_S).setpoint_c == 20.0

    def test_a_boost_goes_on_where_heat_may(self) -> None:
        rig = at(9.0)
        rig.run(5, m.Boost())
        snapshot = self.again(rig, 60.0)
        assert (snapshot.mode, snapshot.setpoint_c) == (Mode.HEAT, 18.0)
        assert plan_of(snapshot).until_utc == pytest.approx(MONDAY + 9.5 * HOUR_S, abs=5.0)
        assert snapshot.journal[-1].mode is Mode.HEAT
        snapshot = self.again(rig, 1800.0)
        assert (snapshot.mode, snapshot.setpoint_c) == (Mode.OFF, 17.0)
        snapshot = self.again(rig, 60.0, comfort={"auto_resume": False})
        assert (snapshot.mode, snapshot.setpoint_c) == (Mode.OFF, 17.0)

    def test_a_boost_is_no_longer_than_it_was_when_the_clock_goes_back(self) -> None:
        rig = at(9.0)
        rig.run(5, m.Boost())
        snapshot = self.again(rig, -86400.0)
        assert plan_of(snapshot).until_utc == pytest.approx(rig.now_utc - 86400.0 + 1800.0, abs=5.0)

    @pytest.mark.parametrize(("pause_s", "ends"), [(None, None), (HOUR_S, MONDAY + 10 * HOUR_S)])
    def test_a_pause_goes_on(self, pause_s: float | None, ends: float | None) -> None:
        rig = at(9.0)
        rig.run(5, m.HeatOn())
        rig.run(5, m.PauseFor(pause_s))
        snapshot = self.again(rig, 60.0)
        assert snapshot.action is Action.PAUSED
        assert snapshot.intent is not None
        assert snapshot.intent.ends_utc == (None if ends is None else pytest.approx(ends, abs=10.0))

    @pytest.mark.parametrize(
        "broken",
        [
            {"timed": {"boost": 7, "pause": None}},
            {"timed": {"boost": {"end_utc": "x", "left_s": 5.0}}},
            {"timed": {"boost": {"end_utc": None}}},
            {"timed": {"boost": {"end_utc": 1e300, "left_s": 5.0, "base_c": 20.0}}},
            {"timed": [], "by_hand": 5},
        ],
    )
    def test_nonsense_is_left_out(self, broken: dict[str, Any]) -> None:
        rig = at(9.0)
        rig.tick()
        state = {**rig.engine.export_state(), **broken}
        chosen = settings(schedule=PLAN, comfort={"auto_resume": True})
        after = Rig(chosen, room_c=15.0, state=state)
        after.now_utc = rig.now_utc
        assert after.tick().snapshot.setpoint_c == 17.0

    def test_a_boost_over_a_target_that_cannot_be_is_one_over_the_plan(self) -> None:
        rig = at(9.0)
        rig.run(5, m.Boost())
        state = rig.engine.export_state()
        state["timed"]["boost"]["base_c"] = 1e9
        after = Rig(settings(schedule=PLAN, comfort={"auto_resume": True}), room_c=15.0, state=state)
        after.now_utc = rig.now_utc
        assert after.tick().snapshot.setpoint_c == 18.0


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


def test_constant_power_has_no_plan_in_its_words() -> None:
    rig = at(9.0, {"comfort": {"control": "constant"}})
    assert "Target:" not in Formatter().text(rig.run(20, m.HeatOn()).snapshot.detail)


def test_settings_without_consent_end_a_boost_for_good() -> None:
    rig = at(9.0)
    rig.run(5, m.Boost())
    agreed = settings(schedule=PLAN)
    rig.tick(m.SettingsChanged(replace(agreed, consent=replace(agreed.consent, given_at=""))))
    reason = Formatter().text(rig.last.journal[-1].reason)
    assert reason.startswith("you have not agreed yet that this PC may mine: the target is 17.0 °C now")
    snapshot = rig.tick(m.SettingsChanged(agreed)).snapshot
    assert (snapshot.mode, snapshot.setpoint_c) == (Mode.OFF, 17.0)
