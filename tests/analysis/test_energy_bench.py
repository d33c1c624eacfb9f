"""The benchmark of when to heat: its world is seeded and as documented, and its figures are what they say."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

BENCH = Path(__file__).resolve().parent.parent / "bench"


def bench(name: str) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(BENCH), *sys.path])
        for thread in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
            patch.setenv(thread, "1")
        return importlib.import_module(name)


@pytest.fixture(scope="module")
def world() -> Any:
    return bench("energy_world")


def test_a_year_is_seeded_and_as_documented(world: Any) -> None:
    made, again = world.make_world(world.ROOMS[1], 365, 20), world.make_world(world.ROOMS[1], 365, 20)
    drive = made.drive
    assert drive == again.drive
    assert len(drive) == 365 * 288
    price, outdoor = np.array(drive.price), np.array(drive.outdoor_c)
    assert 0.20 < price.mean() < 0.32
    assert price.min() < 0.0
    assert price.max() > 0.45
    hourly = price.reshape(-1, 12)
    assert np.allclose(hourly, hourly[:, :1])
    assert 5.0 < outdoor.mean() < 15.0
    assert outdoor.min() < -3.0
    evening, noon = price.reshape(365, 288)[:, 18 * 12], price.reshape(365, 288)[:, 12 * 12]
    assert evening.mean() > noon.mean() + 0.08
    own = np.array(drive.available_w)
    assert own.min() == 0.0
    assert 300.0 < own.max() <= 800.0


def test_a_forecast_errs_ahead_and_never_about_now(world: Any) -> None:
    loop = bench("energy")
    made = world.make_world(world.ROOMS[1], 20, 3)
    from warmgui.analysis.replay_loop import hourly

    slots = hourly(made.drive, made.drive.outdoor_c)
    seen = world.Forecast(made, 3).series("outdoor", slots, slots[100].start_utc)
    errors = [abs((seen.at(s.start_utc) or 0.0) - s.value) for s in slots[76:148]]
    assert errors[:25] == [0.0] * 25
    assert 0.2 < max(errors[25:]) <= 3.0
    assert loop.GOAL_S == 1.0


def test_two_weeks_save_money_and_keep_the_room(world: Any) -> None:
    """Given two weeks, when cost comes first, then it costs less at hardly less comfort."""
    energy = bench("energy")
    rows = [energy.one_year(world.ROOMS[2], policy, 14) for policy in ("comfort", "cost", energy.RULES)]
    pooled = energy._pooled(rows, "cost")
    assert rows[1]["plans"] > 14 * 8
    assert rows[2]["plans"] == 0
    assert pooled["cost_ratio"] < 0.95
    assert pooled["comfort_ratio"] > 0.9
    assert pooled["cold_beyond_band_k"] < 0.05
    assert energy._pooled(rows, energy.RULES)["cost_ratio"] < 1.0
    assert energy._pooled(rows, "comfort")["cost_ratio"] == 1.0


def test_the_section_of_the_page() -> None:
    report = bench("report")
    assert "energy" in report.PARTS
    row = dict.fromkeys(
        ("cost_ratio", "co2_ratio", "own_share", "comfort_ratio", "cold_k", "moves_per_day"), 0.5
    )
    policies = dict.fromkeys(bench("energy").POLICIES, row)
    seconds = {"slots": 48, "in_process_s": 0.01, "with_child_s": 0.5, "with_child_worst_s": 0.6}
    page = report.PARTS["energy"](
        {
            "days": 365,
            "policies": policies,
            "by_room": {"a room": policies},
            "planning": {"goal_s": 1.0, "hours": seconds, "quarter hours": seconds},
        }
    )
    assert "| cost first | 0.50 | 0.50 | 50 % | 0.50 | 0.50 K | 0 |" in page
    assert "| a room | 0.50 / 0.50 |" in page
    assert "Not measured" in report.PARTS["energy"](None)
