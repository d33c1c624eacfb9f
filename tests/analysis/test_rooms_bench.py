"""The benchmark of the thermostat as a program: two short rooms through all of it, its goals, its page."""

from __future__ import annotations

import copy
import importlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from warmgui.analysis.rooms import scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdist_group("rooms bench")  # one worker: the rooms are run once
BENCH = Path(__file__).resolve().parent.parent / "bench"


@pytest.fixture(scope="module")
def bench() -> Iterator[Any]:
    """Imports one of the benchmark's modules, which find each other beside them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(BENCH), *sys.path])
        yield importlib.import_module


@pytest.fixture(scope="module")
def ran(bench: Any) -> dict[str, Any]:
    """Two rooms for two days, without children: the same functions as the pool runs."""
    module = bench("thermostat")
    chosen = [replace(scenarios.shipped()[i], days=2) for i in (5, 30)]
    rows = [module.room((s, condition)) for s in chosen for condition in module.CONDITIONS]
    failed = [module.hazard(h) for h in module.hz.hazards(chosen[0])[:2]]
    result: dict[str, Any] = {
        "rooms": 2,
        "days": 2,
        "step_us": 20.0,
        "controllers": bench("thermostat_goals").controllers(rows),
        "hazards": module._hazards(failed),
    }
    result["goals"] = bench("thermostat_goals").goals(result)
    return result


@pytest.fixture
def measured(ran: dict[str, Any]) -> dict[str, Any]:
    """A copy for each test."""
    return copy.deepcopy(ran)


def test_every_controller_is_judged_in_every_kind_of_room(measured: dict[str, Any]) -> None:
    assert set(measured["controllers"]) == {
        "hysteresis",
        "time_proportional",
        "plain_pi",
        "filtered_pi",
        "warmgui",
        "warmgui_no_preview",
        "warmgui_perfect_sensor",
        "oracle",
        "bound",
    }
    for conditions in measured["controllers"].values():
        for groups in conditions.values():
            assert groups["all"]["rooms"] == 2
            assert groups[scenarios.LARGE]["rooms"] == 1
            assert groups[scenarios.HELD]["rooms"] == 1
    oracle, hysteresis, bound = (
        measured["controllers"][name]["clean"]["all"] for name in ("oracle", "hysteresis", "bound")
    )
    assert bound["discomfort_kh_per_day"] <= oracle["discomfort_kh_per_day"]
    assert oracle["score"]["allowed"] in (1.0, None)
    assert hysteresis["score"]["allowed"] in (0.0, None)


def test_goals_say_what_is_met(bench: Any, measured: dict[str, Any]) -> None:
    goals = bench("thermostat_goals")
    assert json.loads(json.dumps(measured["goals"])) == measured["goals"]
    # Given figures that meet a goal and figures that do not
    for moves, met in ((75.0, True), (75.1, False)):
        for groups in measured["controllers"]["warmgui"].values():
            for figures in groups.values():
                figures["moves_per_day_worst"] = moves
        # Then the goal says so
        found = {g["goal"]: g["met"] for g in goals.goals(measured)}
        assert found["power moves a day, worst room; with preview, clean"] is met
    measured["hazards"]["too_hot"] = 1
    assert goals.goals(measured)[-1]["met"] is False


def test_a_score_counts_where_there_is_one_and_the_oracle_s_discomfort_elsewhere(
    bench: Any, measured: dict[str, Any]
) -> None:
    goals = bench("thermostat_goals")
    for groups in measured["controllers"].values():
        groups["clean"][scenarios.LARGE]["score"]["allowed"] = 1.6
        groups["clean"][scenarios.HELD]["score"]["allowed"] = None
    found = {g["goal"]: g for g in goals.goals(measured)}
    assert found[f"score; with preview, clean; {scenarios.LARGE}"]["met"] is True
    assert f"discomfort by the oracle's; with preview, clean; {scenarios.HELD}" in found


def test_the_page_has_goals_and_a_row_for_each_controller(bench: Any, measured: dict[str, Any]) -> None:
    page = bench("report_thermostat").thermostat(measured)
    assert page.count("| bound (clairvoyant) |") == 6
    assert "**WarmGUI**, with preview" in page
    assert "| power moves a day, worst room; with preview, clean | <= 75 |" in page
    assert "Not measured yet" in bench("report_thermostat").thermostat(None)


def test_the_thermostat_is_a_part_of_the_one_command(bench: Any) -> None:
    assert "thermostat" in bench("report").PARTS
    assert '"thermostat"' in (BENCH / "run.py").read_text("utf-8")
