"""How well the nightly fit knows rooms whose heat loss is known: ten days of the thermostat, then a fit.

The fit runs as in the program: `python -m warmgui.analysis` in a child of its own, with what a person might
have declared (off by up to a factor of two) to beat. The true heat loss comes from the simulated room; the
true reach from running it to its steady state: at full power (its radiator, if it has one, answers), less at
all the heat of the last day, ours and the radiator's.

    .venv/bin/python tests/bench/thermostat_learning.py [--quick] [--random N --seed S] [--rooms]

Rooms that are done are told on stderr. 42 fits take about ten minutes on two busy cores.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import multiprocessing
import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from warmgui.analysis.rooms import scenarios  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.simulate import simulate  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.weather import MINUTES_PER_DAY  # noqa: E402 - needs the path above
from warmgui.core.heat.reach import reach  # noqa: E402 - needs the path above
from warmgui.core.heat.standalone import StandaloneHeater  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.analysis.rooms.scenarios import Drive, Scenario
    from warmgui.analysis.rooms.simulate import Trace

DAYS = 10
FIRST_UTC = 1_790_000_000 // 86400 * 86400.0
WITHIN = 0.15
DECLARED_FACTOR = 2.0
"""What people declare is off by up to this, either way."""
TOLD_K = 0.5
"""A true increment below this is no reach that a relative error could be told of."""
MEANT = 0.05
"""A radiator that gives less than this share of a room's heat beside us need not be recognised."""
LEAST_ACCEPTED = 0.75
LEAST_RECOGNISED = 0.9
SETTLED_K_PER_DAY = 1e-4
MOST_DAYS = 120
FIT_LIMIT_S = 300.0
"""A child that takes longer is ended; the program itself waits for longer."""
WORKERS = 2
CONDITIONS = {"clean": scenarios.clean, "dirty": scenarios.bad}
QUICK_CASES = 4


@dataclass(frozen=True, slots=True)
class Case:
    """One room, one thermometer."""

    scenario: Scenario
    condition: str


def cases(*, quick: bool = False, foreign: tuple[int, int] | None = None) -> list[Case]:
    """Every kind of room: clean ones all but the standard's without an air, dirty every fourth.

    Args:
        quick: four of them.
        foreign: (how many, seed) rooms that nobody tuned for, instead of the shipped ones.
    """
    source = scenarios.shipped() if foreign is None else scenarios.foreign(*foreign)
    rooms = [replace(s, days=DAYS) for s in source if s.group != scenarios.BARE]
    chosen = [Case(s, "clean") for s in rooms] + [Case(s, "dirty") for s in rooms[::4]]
    return chosen[1 :: max(1, len(chosen) // QUICK_CASES)][:QUICK_CASES] if quick else chosen


def declared_of(scenario: Scenario) -> dict[str, float]:
    """What a person might say of this room."""
    rng = np.random.default_rng([scenario.seed, 9])
    loss, capacity = np.exp(rng.uniform(-1.0, 1.0, 2) * math.log(DECLARED_FACTOR))
    return {
        "heat_loss_w_per_k": scenario.room.ua_w_per_k * float(loss),
        "capacity_j_per_k": scenario.room.capacity_j_per_k * float(capacity),
        "other_heat_w": 0.0,
    }


def job_of(case: Case, drive: Drive, trace: Trace) -> dict[str, Any]:
    """What the program would send to the child on the morning after."""
    minutes = len(drive.outdoor_c)
    return {
        "t_utc": [FIRST_UTC + 60.0 * minute for minute in range(minutes)],
        "room_c": [None if math.isnan(v) else v for v in trace.reading_c.tolist()],
        "outdoor_c": drive.outdoor_c,
        "heat_w": trace.heater_w.tolist(),
        "solar_w_per_m2": drive.sun_w_m2,
        "at_utc": FIRST_UTC + 60.0 * minutes,
        "version": 1,
        "declared": declared_of(case.scenario),
        "in_force": None,
    }


def steady_c(drive: Drive, heat_w: float, *, radiator: bool = True) -> float:
    """Where the room ends with this heat, in the last day's mean weather, with or without its radiator."""
    plant, valve = drive.plant(), drive.radiator() if radiator else None
    day = slice(-MINUTES_PER_DAY, None)
    outdoor_c, sun_w, gains_w = (
        statistics.fmean(v[day]) for v in (drive.outdoor_c, drive.sun_w, drive.gains_w)
    )
    air_c = plant.air_c
    for _ in range(MOST_DAYS):
        before_c = air_c
        for _ in range(MINUTES_PER_DAY):
            radiator_w = 0.0 if valve is None else valve.step(air_c)
            air_c = plant.step(heat_w + radiator_w, outdoor_c, sun_w, gains_w, 0.0)
        if abs(air_c - before_c) < SETTLED_K_PER_DAY:
            break
    return air_c


def true_reach_k(drive: Drive, trace: Trace) -> float:
    """What full power adds to what the last day's heat sustains: ours and, as it was, the radiator's."""
    day_w = (trace.heater_w + trace.radiator_w)[-MINUTES_PER_DAY:].mean()
    return steady_c(drive, drive.max_w) - steady_c(drive, float(day_w), radiator=False)


def ask(job: dict[str, Any], limit_s: float = FIT_LIMIT_S) -> dict[str, Any]:
    """The child's answer, or that there was none. Its stdin stays open: when that ends, so does the child."""
    argv, line = [sys.executable, "-m", "warmgui.analysis"], ""
    one_thread = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    # A child that was ended reads nothing more: what is left in the pipe must not be held against it.
    with (
        contextlib.suppress(BrokenPipeError),
        subprocess.Popen(
            argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=one_thread
        ) as child,
    ):
        assert child.stdin is not None
        assert child.stdout is not None
        late = threading.Timer(limit_s, child.kill)
        late.start()
        try:
            child.stdin.write(json.dumps(job) + "\n")
            child.stdin.flush()
            line = child.stdout.readline()
        finally:
            late.cancel()
    if not line:
        return {"attempt": {"code": "no answer", "room": None}, "days": 0.0, "radiator": None}
    answer: dict[str, Any] = json.loads(line)
    return answer


def learn(case: Case) -> dict[str, Any]:
    """Simulate, fit, compare."""
    scenario, sensing = CONDITIONS[case.condition](case.scenario)
    drive = scenario.drive()
    trace = simulate(drive, StandaloneHeater(), sensing, seed=scenario.seed)
    job = job_of(case, drive, trace)
    began = time.monotonic()
    found = ask(job)
    took_s = time.monotonic() - began
    attempt, true_ua = found["attempt"], drive.plant().ua_w_per_k
    row: dict[str, Any] = {
        "name": scenario.name,
        "group": scenario.group,
        "condition": case.condition,
        "seed": scenario.seed,
        "code": attempt["code"],
        "true_ua": true_ua,
        "declared_error": job["declared"]["heat_loss_w_per_k"] / true_ua - 1.0,
        "fit_s": took_s,
        "radiator": found["radiator"],
        "has_radiator": scenario.radiator is not None,
        "radiator_share": float(trace.radiator_w.mean() / (trace.radiator_w + trace.heater_w).mean()),
    }
    room = attempt["room"]
    if room is None:
        return row
    ua, sigma = room["heat_loss_w_per_k"], room["heat_loss_sigma"]
    mean_w = float(trace.heater_w[-MINUTES_PER_DAY:].mean())
    told = reach(
        mean_w, scenario.max_w, ua, sigma, room["radiator_w"], radiator_sigma_w=room["radiator_sigma_w"]
    )
    told_k = told.gain_c
    true_k = true_reach_k(drive, trace)
    return row | {
        "ua": ua,
        "ua_error": ua / true_ua - 1.0,
        "sigmas": (ua - true_ua) / sigma,
        "sigma_share": sigma / ua,
        "error_k": room["error_k"],
        "declared_error_k": room["declared_error_k"],
        "reach_k": told_k,
        "true_reach_k": true_k,
        "reach_in_range": told.low_c <= true_k <= told.high_c,
        "reach_error": told_k / true_k - 1.0 if true_k >= TOLD_K else None,
    }


def measure(pool: Any, *, quick: bool = False, foreign: tuple[int, int] | None = None) -> dict[str, Any]:
    """Figures and goals, on the workers of `pool`."""
    began = time.monotonic()
    rows = []
    for row in pool.imap(learn, cases(quick=quick, foreign=foreign), chunksize=1):
        rows.append(row)
        error = f"UA {100 * row['ua_error']:+.0f} %" if "ua_error" in row else ""
        print(f"{row['name']}, {row['condition']}: {row['code']} {error}", file=sys.stderr, flush=True)
    return summary(rows) | {"took_s": time.monotonic() - began, "each_room": rows}


def summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Figures of accepted fits, over all and by kind, and of what was declared."""
    kinds: dict[str, list[dict[str, Any]]] = {"all": rows}
    for row in rows:
        kinds.setdefault(f"{row['group']}, {row['condition']}", []).append(row)
    figures = {name: _figures(own) for name, own in kinds.items()}
    return {"days": DAYS, "fits": len(rows), "kinds": figures, "goals": _goals(figures["all"], rows)}


def _figures(rows: list[dict[str, Any]]) -> dict[str, Any]:
    accepted = [row for row in rows if row["code"] == "accepted"]
    codes = [row["code"] for row in rows]
    return {
        "fits": len(rows),
        "codes": {code: codes.count(code) for code in sorted(set(codes))},
        "ua": _errors([row["ua_error"] for row in accepted]),
        "ua_declared": _errors([row["declared_error"] for row in rows]),
        "ua_whether_accepted_or_not": _errors([row["ua_error"] for row in rows if "ua_error" in row]),
        "reach": _errors([row["reach_error"] for row in accepted if row["reach_error"] is not None]),
        "ua_within_one_sigma": _share([abs(row["sigmas"]) <= 1.0 for row in accepted]),
        "reach_within_its_range": _share([bool(row["reach_in_range"]) for row in accepted]),
        "ua_within_two_sigma": _share([abs(row["sigmas"]) <= 2.0 for row in accepted]),
        "radiators": sum(row["has_radiator"] for row in rows),
        "radiators_found": sum(row["radiator"] is not None for row in rows if row["has_radiator"]),
        "radiators_that_matter": sum(map(_matters, rows)),
        "radiators_that_matter_found": sum(row["radiator"] is not None for row in rows if _matters(row)),
        "radiators_seen_where_none_is": sum(
            row["radiator"] is not None for row in rows if not row["has_radiator"]
        ),
        "fit_s_median": statistics.median(row["fit_s"] for row in rows),
        "fit_s_worst": max(row["fit_s"] for row in rows),
    }


def _errors(values: Sequence[float]) -> dict[str, float | None]:
    """Of relative errors without their sign."""
    sizes = np.abs(np.array(values, dtype=np.float64))
    if not sizes.size:
        return {"count": 0, "median": None, "p90": None, "worst": None, "within": None}
    return {
        "count": int(sizes.size),
        "median": float(np.median(sizes)),
        "p90": float(np.quantile(sizes, 0.9)),
        "worst": float(sizes.max()),
        "within": float((sizes <= WITHIN).mean()),
    }


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def _matters(row: dict[str, Any]) -> bool:
    """Whether a radiator gave enough to be recognised."""
    return bool(row["has_radiator"]) and row["radiator_share"] >= MEANT


def _goals(figures: dict[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for name, words in (("ua", "heat loss UA"), ("reach", "reach")):
        for statistic in ("median", "p90", "worst"):
            value = figures[name][statistic]
            found.append(
                {
                    "goal": f"error of the learned {words}, {statistic} of accepted fits",
                    "value": value,
                    "threshold": f"<= {WITHIN}",
                    "met": value is not None and value <= WITHIN,
                }
            )
    clean = [row["code"] == "accepted" for row in rows if row["condition"] == "clean"]
    seen = [row["radiator"] is not None for row in rows if _matters(row)]
    shares = (
        ("rooms with a good thermometer whose fit is accepted", clean, LEAST_ACCEPTED),
        (f"radiators recognised that gave {100 * MEANT:.0f} % of the heat or more", seen, LEAST_RECOGNISED),
    )
    for goal, flags, least in shares:
        share = _share(flags)
        if share is not None:
            found.append({"goal": goal, "value": share, "threshold": f">= {least}", "met": share >= least})
    false = figures["radiators_seen_where_none_is"]
    goal = "rooms without a radiator in which one is seen"
    return [*found, {"goal": goal, "value": false, "threshold": "<= 0", "met": false == 0}]


def main(arguments: list[str]) -> int:
    """The same as JSON, without the other benchmarks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="four rooms")
    parser.add_argument("--random", type=int, metavar="N", help="N foreign rooms instead of the shipped ones")
    parser.add_argument("--seed", type=int, default=1, help="of the foreign rooms")
    parser.add_argument("--rooms", action="store_true", help="also every room by itself")
    parser.add_argument("--workers", type=int, default=WORKERS, help="fits at the same time")
    options = parser.parse_args(arguments)
    foreign = (options.random, options.seed) if options.random else None
    with multiprocessing.get_context("spawn").Pool(options.workers) as pool:
        measured = measure(pool, quick=options.quick, foreign=foreign)
    if not options.rooms:
        del measured["each_room"]
    print(json.dumps(measured, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
