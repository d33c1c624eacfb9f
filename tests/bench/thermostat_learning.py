"""How well the nightly fit knows rooms whose heat loss is known: ten days of the thermostat, then a fit.

The fit runs as in the program: `python -m warmgui.analysis` in a child of its own, with what a person might
have declared (off by up to a factor of two) to beat. The true heat loss comes from the simulated room; the
true reach from running it to its steady state: at full power (its radiator, if it has one, answers), less at
all the heat of the last day, ours and the radiator's. Whether there is a radiator is said in the settings, as
a person would; shipped rooms without one and with a good thermometer are learned once more without that.

    python3 start.py bench --only learning [--write]
    .venv/bin/python tests/bench/thermostat_learning.py [--quick] [--random N --seed S] [--rooms]

Rooms that are done are told on stderr.
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
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))

from learning_goals import summary  # noqa: E402 - needs the path above

from warmgui.analysis.rooms import scenarios  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.simulate import simulate  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.weather import MINUTES_PER_DAY  # noqa: E402 - needs the path above
from warmgui.core.heat.learned import A_RADIATOR, NO_HEATING, UNSAID  # noqa: E402 - needs the path above
from warmgui.core.heat.reach import is_known, reach  # noqa: E402 - needs the path above
from warmgui.core.heat.standalone import StandaloneHeater  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.analysis.rooms.scenarios import Drive, Scenario
    from warmgui.analysis.rooms.simulate import Trace

DAYS = 10
FIRST_UTC = 1_790_000_000 // 86400 * 86400.0
DECLARED_FACTOR = 2.0
"""What people declare is off by up to this, either way."""
TOLD_K = 0.5
"""A true increment below this is no reach that a relative error could be told of."""
SETTLED_K_PER_DAY = 1e-4
MOST_DAYS = 120
FIT_LIMIT_S = 300.0
"""A child that takes longer is ended; the program itself waits for longer."""
WORKERS = 2
CONDITIONS = {"clean": scenarios.clean, "dirty": scenarios.bad}
QUICK_CASES = 4
SHIPPED = "shipped rooms"
FOREIGN_ROOMS = "foreign rooms"
HELPED_ROOMS = "foreign rooms, a radiator has to help"
CLEAN_WORDS = "a good thermometer"
WORDS = {
    NO_HEATING: "no other heating, and it is said",
    A_RADIATOR: "a radiator, and it is said",
    UNSAID: "no other heating, not said",
}
FOREIGN = (12, 61)
HELPED = (8, 71)
"""How many rooms that nobody tuned for, and their seed; with a radiator that has to help."""


@dataclass(frozen=True, slots=True)
class Case:
    """One room, one thermometer."""

    scenario: Scenario
    condition: str
    source: str = SHIPPED
    said: str = UNSAID
    """What the settings say of other heating."""

    @property
    def kind(self) -> str:
        """For a table's row."""
        heated = WORDS[self.said]
        if self.source == HELPED_ROOMS:
            return self.source
        if self.source != SHIPPED:
            return f"{self.source}, {heated}"
        how = (
            "a bad thermometer (0.5 °C, dropouts, open windows)" if self.condition == "dirty" else CLEAN_WORDS
        )
        return f"{SHIPPED}, {how}, {heated}"


def cases(*, quick: bool = False, foreign: tuple[int, int] | None = None) -> list[Case]:
    """Every kind of room: clean ones all but the standard's without an air, dirty every fourth.

    Args:
        quick: four of the shipped ones.
        foreign: (how many, seed) rooms that nobody tuned for, instead of all.
    """
    shipped = _each([s for s in scenarios.shipped() if s.group != scenarios.BARE], SHIPPED)
    if quick:
        return shipped[1 :: max(1, len(shipped) // QUICK_CASES)][:QUICK_CASES]
    drawn = _each(scenarios.foreign(*(foreign or FOREIGN)), FOREIGN_ROOMS)
    count, seed = foreign or HELPED
    helped = _each(scenarios.helped(count, seed), HELPED_ROOMS, dirty=0)
    unsaid = [replace(c, said=UNSAID) for c in shipped if c.said == NO_HEATING and c.condition == "clean"]
    return [*drawn, *helped] if foreign else [*shipped, *unsaid, *drawn, *helped]


def _each(rooms: Sequence[Scenario], source: str, *, dirty: int = 4) -> list[Case]:
    lived = [replace(s, days=DAYS) for s in rooms]
    bad = lived[::dirty] if dirty else []
    each = [(s, "clean") for s in lived] + [(s, "dirty") for s in bad]
    return [Case(s, how, source, NO_HEATING if s.radiator is None else A_RADIATOR) for s, how in each]


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
        "other_heating": case.said,
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
        "kind": case.kind,
        "shipped": case.source == SHIPPED,
        "condition": case.condition,
        "said": case.said,
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
        "reach_known": is_known(told.gain_c, told.low_c, told.high_c),
        "reach_in_range": told.low_c <= true_k <= told.high_c,
        "reach_in_twice": _twice(told.gain_c, told.low_c) <= true_k <= _twice(told.gain_c, told.high_c),
        "reach_error": told_k / true_k - 1.0 if true_k >= TOLD_K else None,
    }


def _twice(gain_k: float, end_k: float) -> float:
    """The end of a range that is twice as wide; TOLD_K more, because a valve never closes at a point."""
    return gain_k + 2.0 * (end_k - gain_k) + math.copysign(TOLD_K, end_k - gain_k)


def measure(
    *,
    quick: bool = False,
    foreign: tuple[int, int] | None = None,
    each_room: bool = False,
    workers: int = WORKERS,
) -> dict[str, Any]:
    """Figures and goals; with `each_room` every fit by itself, too."""
    began = time.monotonic()
    rows = []
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        for row in pool.imap(learn, cases(quick=quick, foreign=foreign), chunksize=1):
            rows.append(row)
            error = f"UA {100 * row['ua_error']:+.0f} %" if "ua_error" in row else ""
            print(
                f"{row['name']}, {row['condition']}, {row['said']}: {row['code']} {error}",
                file=sys.stderr,
                flush=True,
            )
    result = {"days": DAYS, "workers": workers, "took_s": time.monotonic() - began, **summary(rows)}
    return result | {"each_room": rows} if each_room else result


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
    measured = measure(quick=options.quick, foreign=foreign, each_room=options.rooms, workers=options.workers)
    print(json.dumps(measured, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
