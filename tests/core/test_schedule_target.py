"""Targets by hand over the plan: until its next change, refused where they cannot be, kept over a restart."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from typing import Any

import pytest
from fakes.core import settings

from warmgui.core.messages import ChoosePreset, SetTarget
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.schedule.target import Targets, plan_status
from warmgui.core.schedule.week_plan import Holiday, Slot, WeekPlan
from warmgui.core.units import Formatter

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
HALF_PAST_TEN_PM = MONDAY_NOON + 10.5 * 3600.0
HALF_PAST_SIX = HALF_PAST_TEN_PM + 8 * 3600.0
PLAN = {"enabled": True}


def targets(schedule: dict[str, Any] | None = None, now_utc: float = MONDAY_NOON) -> Targets:
    made = Targets(settings(schedule=PLAN if schedule is None else schedule))
    made.begin(now_utc, 0.0)
    return made


def told(made: Targets) -> tuple[str, float, float | None]:
    plan = made.planned
    return plan.now.source, plan.now.setpoint_c, plan.until_utc


def words(made: Targets, now_utc: float = MONDAY_NOON, *, enabled: bool = True) -> str:
    return Formatter().text(plan_status(made.planned, now_utc, enabled=enabled, preheating=False).text)


def test_by_hand_counts_until_the_next_change_of_the_plan() -> None:
    made = targets()
    assert made.take(SetTarget(22.5))
    assert told(made) == ("override", 22.5, HALF_PAST_TEN_PM)
    assert words(made) == "by hand until 22:30"
    made.begin(HALF_PAST_TEN_PM - 1.0, 0.0)
    assert told(made)[:2] == ("override", 22.5)
    made.begin(HALF_PAST_TEN_PM, 0.0)
    assert told(made) == ("week", 17.0, HALF_PAST_SIX)


def test_the_next_target_is_the_first_that_differs_from_the_one_by_hand() -> None:
    made = targets()
    made.take(SetTarget(22.5))
    coming = made.planned.next
    assert coming is not None
    assert (coming.start_utc, coming.setpoint_c) == (HALF_PAST_TEN_PM, 17.0)
    made.take(SetTarget(17.0))
    coming = made.planned.next
    assert coming is not None
    assert (coming.start_utc, coming.setpoint_c) == (HALF_PAST_SIX, 20.0)


def test_a_preset_by_hand_has_its_name_and_follows_its_temperature() -> None:
    made = targets()
    assert made.take(ChoosePreset("eco"))
    status = plan_status(made.planned, MONDAY_NOON, enabled=True, preheating=False)
    assert (status.source, status.preset, status.setpoint_c) == ("override", "eco", 17.0)
    made.configure(settings(schedule=PLAN, comfort={"eco_c": 15.0}))
    assert told(made) == ("override", 15.0, HALF_PAST_TEN_PM)
    assert made.take(ChoosePreset(""))
    assert told(made)[:2] == ("week", 20.0)


def test_over_a_holiday_it_counts_until_the_holiday_ends() -> None:
    made = targets({**PLAN, "holidays": (Holiday("2026-11-23", "2026-12-03"),)})
    assert words(made) == "holiday until 3 Dec 2026"
    made.take(SetTarget(20.0))
    assert words(made) == "by hand until 4 Dec 2026, 00:00"


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -math.inf, 4.9, 30.1, "20", None, True, 10**400])
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(nonsense: Any) -> None:
    made = targets()
    made.take(SetTarget(18.0))
    before = told(made)
    assert not made.take(SetTarget(nonsense))
    assert told(made) == before
    (fault,) = made.faults()
    assert fault.code == "target_refused"
    assert Formatter().text(fault.text) == (
        "A target that cannot be was not taken: it must lie between 5.0 °C and 30.0 °C."
    )
    assert made.take(SetTarget(5.0))
    assert made.faults() == ()


def test_an_unknown_preset_is_refused() -> None:
    made = targets()
    assert not made.take(ChoosePreset("sauna"))
    assert told(made)[0] == "week"
    assert made.faults()
    assert made.take(ChoosePreset(""))
    assert made.faults() == ()


class TestWithoutAPlan:
    def test_by_hand_lasts_until_somebody_moves_the_dial(self) -> None:
        made = targets({})
        made.take(SetTarget(18.0))
        assert told(made) == ("override", 18.0, None)
        assert words(made, enabled=False) == "by hand"
        made.begin(MONDAY_NOON + 30 * 86400.0, 0.0)
        assert told(made)[:2] == ("override", 18.0)
        assert made.configure(settings(comfort={"setpoint_c": 23.0}))
        assert told(made) == ("target", 23.0, None)
        assert words(made, enabled=False) == "as the dial is set"

    def test_it_ends_when_the_plan_is_switched_on_and_the_other_way_round(self) -> None:
        made = targets({})
        made.take(SetTarget(18.0))
        made.configure(settings(schedule=PLAN))
        assert told(made)[:2] == ("week", 20.0)
        made.take(SetTarget(18.0))
        made.configure(settings())
        assert told(made) == ("target", 21.0, None)

    def test_an_empty_plan_says_so(self) -> None:
        made = targets({**PLAN, "week": WeekPlan(((),) * 7)})
        assert words(made) == "the week plan is empty: the dial counts"
        made.take(SetTarget(18.0))
        assert words(made) == "by hand"


class TestChanges:
    def test_a_plan_that_is_edited_moves_the_end(self) -> None:
        made = targets()
        made.take(SetTarget(18.0))
        holiday = (Holiday("2026-11-23", "2026-11-23"),)
        assert not made.configure(settings(schedule={**PLAN, "holidays": holiday}))
        assert told(made) == ("override", 18.0, HALF_PAST_TEN_PM + 1.5 * 3600.0)

    def test_a_zone_that_changes_moves_the_end(self) -> None:
        made = targets()
        made.take(SetTarget(18.0))
        made.begin(MONDAY_NOON + 1.0, 3600.0)
        assert told(made) == ("override", 18.0, HALF_PAST_TEN_PM - 3600.0)

    def test_what_io_says_about_the_zone_counts_while_it_agrees_with_the_clock(self) -> None:
        made = targets()
        made.zone(LocalTime(0.0, ((MONDAY_NOON + 3600.0, 7200.0),)))
        made.begin(MONDAY_NOON, 0.0)
        assert told(made)[2] == HALF_PAST_TEN_PM - 7200.0
        made.begin(MONDAY_NOON, 1800.0)  # but the clock says half an hour
        assert told(made)[2] == HALF_PAST_TEN_PM - 1800.0

    def test_a_small_correction_of_the_clock_changes_nothing(self) -> None:
        made = targets(now_utc=HALF_PAST_TEN_PM + 10.0)
        made.take(SetTarget(18.0))
        made.begin(HALF_PAST_TEN_PM - 10.0, 0.0)
        assert told(made) == ("override", 18.0, HALF_PAST_SIX)

    def test_a_clock_that_goes_back_for_days_leaves_nothing_for_days(self) -> None:
        made = targets()
        made.take(SetTarget(18.0))
        made.begin(MONDAY_NOON - 5 * 86400.0, 0.0)
        assert told(made) == ("override", 18.0, HALF_PAST_TEN_PM - 5 * 86400.0)

    def test_a_clock_that_jumps_ahead_ends_it(self) -> None:
        made = targets()
        made.take(SetTarget(18.0))
        made.begin(MONDAY_NOON + 5 * 86400.0, 0.0)
        assert told(made)[0] == "week"


class TestRestart:
    def again(self, state: Any, now_utc: float, schedule: dict[str, Any] | None = None) -> Targets:
        made = Targets(settings(schedule=PLAN if schedule is None else schedule))
        made.import_state(json.loads(json.dumps(state)))
        made.begin(now_utc, 0.0)
        return made

    @pytest.mark.parametrize("wish", [SetTarget(18.5), ChoosePreset("frost")])
    def test_by_hand_goes_on_while_its_end_is_ahead(self, wish: Any) -> None:
        made = targets()
        made.take(wish)
        state = made.export_state()
        assert told(self.again(state, HALF_PAST_TEN_PM - 1.0)) == told(made)
        assert told(self.again(state, HALF_PAST_TEN_PM))[0] == "week"
        assert told(self.again(state, MONDAY_NOON, {}))[0] == "target"

    def test_one_without_an_end_lasts_until_the_restart(self) -> None:
        made = targets({})
        made.take(SetTarget(18.0))
        assert made.export_state() == {}
        assert told(self.again({}, MONDAY_NOON, {}))[0] == "target"

    def test_a_clock_that_was_wrong_before_does_not_make_it_last(self) -> None:
        made = targets()
        made.take(SetTarget(18.0))
        again = self.again(made.export_state(), MONDAY_NOON - 50 * 86400.0)
        end_utc = told(again)[2]
        assert end_utc is not None
        assert end_utc < MONDAY_NOON - 49 * 86400.0

    @pytest.mark.parametrize(
        "state",
        [
            {"preset": "eco", "setpoint_c": 20.0, "end_utc": HALF_PAST_TEN_PM},
            {"preset": "warm", "setpoint_c": None, "end_utc": HALF_PAST_TEN_PM},
            {"preset": "", "setpoint_c": 50.0, "end_utc": HALF_PAST_TEN_PM},
            {"preset": "", "setpoint_c": None, "end_utc": HALF_PAST_TEN_PM},
            {"preset": "eco", "setpoint_c": None, "end_utc": None},
            {"preset": "eco", "setpoint_c": None, "end_utc": "noon"},
            {"preset": ["eco"], "setpoint_c": None, "end_utc": HALF_PAST_TEN_PM},
        ],
    )
    def test_nonsense_is_left_out(self, state: Any) -> None:
        assert told(self.again(state, MONDAY_NOON))[0] == "week"


def test_how_it_reads() -> None:
    made = targets()
    assert words(made) == "Comfort until 22:30"
    own = WeekPlan(((Slot(390, "", 18.5),), *((),) * 5, (Slot(390, "eco"),)))
    assert words(targets({**PLAN, "week": own})) == "18.5 °C until 29 Nov 2026, 06:30"
    once = WeekPlan(((Slot(390, "eco"),), *((),) * 6))
    assert words(targets({**PLAN, "week": once})) == "Eco"
    friday = MONDAY_NOON + 4 * 86400.0 + 11 * 3600.0
    made = targets(now_utc=friday)
    assert words(made, friday) == "Eco until 08:00"
