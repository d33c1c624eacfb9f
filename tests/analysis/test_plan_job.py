"""Plans as jobs: what they say, what they lack, rooms that cannot be, a real child."""

from __future__ import annotations

import json
import math
import sys
from typing import Any

import numpy as np
import pytest
from fakes.dispatch import DAY, question, words

from warmgui.analysis.plan import plan, planned
from warmgui.analysis.plan_optimise import optimise
from warmgui.core.energy.plan.plain import plan_from, plan_plain
from warmgui.core.energy.plan.question import Battery
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.run import Run, thermostat
from warmgui.io.job_child import JobChild

# ---- the job -----------------------------------------------------------------------------------------------


def test_a_plan_says_what_it_does_and_why() -> None:
    made = planned(question("cost", hours=48))
    assert made.how == "optimised"
    assert {s.code for s in made.slots} >= {"preheat_cheap", "coast"}
    assert made.cost is not None
    assert made.thermostat_cost is not None
    assert made.cost < 0.93 * made.thermostat_cost
    assert words(made.text).startswith("Heats ahead from ")
    for slot in made.slots:
        assert words(slot.reason)
        assert 19.0 - 1e-6 <= slot.setpoint_c <= 21.5 + 1e-6
    peak = made.slots[18]
    assert (peak.code, words(peak.reason)) == (
        "coast",
        "0.41 €/kWh: waiting, the room stays above 19.0 °C",
    )


def test_carbon_and_sun_have_their_own_reasons() -> None:
    green = planned(question("carbon", hours=48))
    assert "preheat_green" in {s.code for s in green.slots}
    assert green.co2_g is not None
    assert green.thermostat_co2_g is not None
    assert green.co2_g < green.thermostat_co2_g
    sunny = planned(question("sun", hours=24, own_w=lambda h: 250.0 if 10 <= h < 14 else 0.0))
    assert {s.code for s in sunny.slots[10:14]} == {"preheat_sun"}
    assert "own power" in words(sunny.slots[11].reason)


def test_a_warm_day_needs_no_heat() -> None:
    made = planned(question("cost", outdoor_c=25.0, room_c=24.0, mass_c=24.0))
    assert {s.code for s in made.slots} == {"off"}
    assert words(made.text) == "No heat is needed."
    assert made.cost == pytest.approx(0.0, abs=1e-6)


def test_flat_prices_leave_nothing_to_shift() -> None:
    made = planned(question("cost", cents=(30,)))
    assert "preheat_cheap" not in {s.code for s in made.slots[:20]}
    assert made.cold_kh is not None
    assert made.cold_kh < 3.0


def test_everything_free_is_heated_to_the_target_and_no_further() -> None:
    made = planned(question("cost", cents=(0,)))
    assert all(20.0 - 1e-4 <= (s.room_c or 0.0) <= 20.2 for s in made.slots)


@pytest.mark.parametrize("policy", ["comfort", "security"])
def test_the_others_follow_the_target(policy: str) -> None:
    made = planned(question(policy))
    assert made.cost == made.thermostat_cost
    assert {s.setpoint_c for s in made.slots} == {20.0}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"missing": ("outside",)}, "how cold it is outside"),
        ({"missing": ("prices", "outside")}, "No prices"),
        ({"missing": ("room",)}, "how warm the room is"),
        ({"max_w": 0.0}, "cannot mine now"),
        ({"placement": 0.0}, "cannot mine now"),
    ],
)
def test_what_is_missing_gives_rules(changes: dict[str, Any], problem: str) -> None:
    made = planned(question("cost", **changes))
    assert made.how == "rules"
    assert problem in words(made.problem)


def test_a_missing_forecast_is_told_and_planned_around() -> None:
    made = planned(question("cost", missing=("forecast",)))
    assert made.how == "optimised"
    assert "stays as it is now" in words(made.problem)


def test_no_solution_gives_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    class Nothing:
        x = None

    monkeypatch.setattr("warmgui.analysis.plan_optimise.milp", lambda *_a, **_k: Nothing())
    made = planned(question("cost"))
    assert (made.how, "found no solution" in words(made.problem)) == ("rules", True)
    Nothing.x = np.full(3, np.nan)  # type: ignore[assignment]
    assert planned(question("cost")).how == "rules"


EXTREME = [
    {"room": PlanRoom.of(500.0, 3e5, 2.7e5, 5.0, 480.0)},
    {"room": PlanRoom.of(2.0, 5e8, 1e6, 3.0, 0.1)},
    {"room_c": -10.0, "mass_c": 45.0},
    {"max_w": 5000.0},
    {"max_w": 1e-3},
    {"placement": 1e-3},
    {"outdoor_c": -40.0},
    {"cents": (-900,)},
    {"cents": (1e5, -1e5)},
    {"cooler_c": 0.0, "warmer_c": 0.0},
    {"target_c": 30.0, "warmer_c": 5.0},
    {"target_c": 5.0},
    {"min_w": 299.0},
    {"min_w": 900.0},
    {"battery": Battery(-1.0, -5.0)},
]


@pytest.mark.parametrize("changes", EXTREME, ids=[str(sorted(c)) for c in EXTREME])
@pytest.mark.parametrize("policy", ["cost", "carbon", "sun"])
def test_degenerate_rooms_never_raise(changes: dict[str, Any], policy: str) -> None:
    made = planned(question(policy, **changes))
    assert len(made.slots) == 24
    for slot in made.slots:
        assert math.isfinite(slot.power_w)
        assert math.isfinite(slot.setpoint_c)
        assert slot.setpoint_c <= 30.0
        assert words(slot.reason)
    assert plan_from(json.loads(json.dumps(plan_plain(made), allow_nan=False))) == made


SLOT = {"start_utc": 1.0, "end_utc": 3601.0, "target_c": 20.0, "outdoor_c": 1.0}


@pytest.mark.parametrize(
    "spoil",
    [
        {"policy": "none"},
        {"slots": []},
        {"room_c": math.nan},
        {"max_w": -1.0},
        {"placement": 2.0},
        {"unheard_of": 1},
        {"room": {}},
        {"room": dict.fromkeys(PlanRoom.__dataclass_fields__, 0.0)},
        {"room": {**dict.fromkeys(PlanRoom.__dataclass_fields__, 1.0), "gains_w": math.inf}},
        {"battery": {"stored_kwh": math.nan, "most_w": 1.0}},
        {"max_w": 10**400},
        {"room": {**dict.fromkeys(PlanRoom.__dataclass_fields__, 1.0), "air_loss": 10**400}},
        {"slots": [SLOT | {"price": False}]},
        {"slots": [SLOT, SLOT]},
        {"slots": [{"start_utc": 1.0, "end_utc": 1.0, "target_c": 20.0, "outdoor_c": 1.0}]},
    ],
)
def test_a_bad_question_is_refused(spoil: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        plan({"kind": "plan", **question().plain(), **spoil})


def test_a_real_child_plans_two_days() -> None:
    """Given the program's child, when it is asked as JSON, then the plan of this process comes back."""
    asked = question("cost", hours=48, battery=Battery(0.5, 100.0))
    child = JobChild("plan", 300.0, [sys.executable, "-m", "warmgui.analysis"])
    answer = plan_from(child.ask(asked.plain()))
    here = planned(asked)
    assert [s.code for s in answer.slots] == [s.code for s in here.slots]
    assert answer.cost == pytest.approx(here.cost)


def test_the_end_is_as_warm_as_the_thermostats() -> None:
    asked = question("cost", cents=DAY)
    run, plain = optimise(asked), thermostat(asked)
    assert run is not None

    def left_j(r: Run) -> float:
        return asked.room.air_j_per_k * r.air_c[-1] + asked.room.mass_j_per_k * r.mass_c[-1]

    assert left_j(run) >= left_j(plain) - 1.0
