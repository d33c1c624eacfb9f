"""The week plan over restarts, clocks that are set, and zones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import Rig, settings
from fakes.plan import HOUR_S, MONDAY, PLAN, at, plan_of, words

from warmgui.core import messages as m
from warmgui.core.engine import Engine
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot


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
