"""What planning saves in a year, and how long a plan takes.

Each room of `energy_world` lives through the same year four times: with the plain thermostat, and with cost,
carbon and own sun first. Thermostat, dispatcher and planner are the program's (`analysis.replay_loop`); the
planner sees published prices, an erring forecast, and a room model whose heat loss is 10 % too high and whose
capacity is 10 % too low. Cost first runs once more by the rules that steer without a plan. Ratios are to the
plain thermostat in the same room, energy at the grid's price and own power at the feed-in of 0.08.

    python3 start.py bench --only energy [--write]
    .venv/bin/python tests/bench/energy.py [--quick] [--days N] [--workers N]

Rooms that are done are told on stderr.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import numpy as np  # noqa: E402 - its threads are set above

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
for _path in (ROOT, HERE):
    if str(_path) not in sys.path:
        sys.path.insert(0, str(_path))

from energy_world import ROOMS, STEP_S, BenchRoom, Forecast, World, WorldRoom, make_world  # noqa: E402

from warmgui.analysis.plan import planned  # noqa: E402 - needs the path above
from warmgui.analysis.replay_loop import HOUR_S, Loop, LoopTrace, Machine  # noqa: E402
from warmgui.analysis.replay_planner import ReplayPlanner  # noqa: E402
from warmgui.core.energy.plan.question import QUARTER_S, AskedSlot, PlanQuestion  # noqa: E402
from warmgui.core.energy.plan.room import AIR_J_PER_K_M2, COUPLING_W_PER_K_M2, PlanRoom  # noqa: E402
from warmgui.core.heat.estimate import RoomEstimate  # noqa: E402
from warmgui.core.settings.dispatch import DispatchSettings  # noqa: E402
from warmgui.io.job_child import JobChild  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DAYS, QUICK_DAYS, SEED = 365, 42, 20
RULES = "cost, by rules"
POLICIES = ("comfort", "cost", RULES, "carbon", "sun")
REPLAN_S = 3 * HOUR_S
"""The program plans twice an hour; eight times a day is enough for a year and takes minutes, not hours."""
WORKERS = 2
FEED_IN = 0.08
IDLE_W = 40.0
LOSS_ERROR, CAPACITY_ERROR = 1.1, 0.9
TOLERANCE_K = 0.5
GOAL_S = 1.0
TIMED, TIMED_CHILDREN = 40, 7
BAND_SLACK_K = 0.1


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="six weeks and two rooms")
    parser.add_argument("--days", type=int, help="instead of a year")
    parser.add_argument("--workers", type=int, default=WORKERS)
    options = parser.parse_args(arguments)
    print(json.dumps(measure(quick=options.quick, days=options.days, workers=options.workers), indent=2))
    return 0


def measure(*, quick: bool = False, days: int | None = None, workers: int = WORKERS) -> dict[str, Any]:
    """The whole of it, as plain values."""
    began_s = time.monotonic()
    length = days or (QUICK_DAYS if quick else DAYS)
    rooms = ROOMS[1:3] if quick else ROOMS[1:]
    jobs = [(room, policy, length) for room in rooms for policy in POLICIES]
    rows = _run_all(jobs, workers)
    return {
        "days": length,
        "seed": SEED,
        "rooms": [room.name for room in rooms],
        "policies": {policy: _pooled(rows, policy) for policy in POLICIES},
        "by_room": {room.name: {p: _pooled(rows, p, room.name) for p in POLICIES} for room in rooms},
        "planning": planning(),
        "took_s": time.monotonic() - began_s,
    }


def _run_all(jobs: list[tuple[BenchRoom, str, int]], workers: int) -> list[dict[str, Any]]:
    if workers <= 1:
        return [_told(one_year(*job)) for job in jobs]
    # Plans take the most: comfort goes last, so that no worker waits long for the other.
    ordered = sorted(jobs, key=lambda job: job[1] == "comfort")
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        return [_told(row) for row in pool.imap_unordered(_job, ordered)]


def _job(job: tuple[BenchRoom, str, int]) -> dict[str, Any]:
    return one_year(*job)


def _told(row: dict[str, Any]) -> dict[str, Any]:
    print(f"{row['room']}, {row['policy']}: {row['took_s']:.0f} s", file=sys.stderr, flush=True)
    return row


# ---- a year ------------------------------------------------------------------------------------------


def one_year(room: BenchRoom, policy: str, days: int) -> dict[str, Any]:
    """One policy in one room."""
    began_s = time.monotonic()
    world = make_world(room, days, SEED)
    spec = room.spec
    loss, capacity = LOSS_ERROR * spec.ua_w_per_k, CAPACITY_ERROR * spec.capacity_j_per_k
    belief = PlanRoom.of(
        loss,
        capacity,
        AIR_J_PER_K_M2 * spec.floor_m2,
        COUPLING_W_PER_K_M2 * spec.floor_m2,
        0.5 * loss,
        aperture_m2=spec.sun_aperture_m2,
        gains_w=40.0,
    )
    machine = Machine(room.max_w, 0.05 * room.max_w, IDLE_W, 1.0, feed_in=FEED_IN)
    settings = DispatchSettings(policy="cost" if policy == RULES else policy)
    planner = ReplayPlanner(
        world.drive, machine, settings, belief, outlook=Forecast(world, SEED), every_s=REPLAN_S
    )
    loop = Loop(
        world.drive,
        WorldRoom(world),
        machine,
        settings,
        estimate=RoomEstimate(loss, capacity, 40.0),
        fitted=True,
        planner=None if policy == RULES else planner,
    )
    trace = loop.run()
    return {
        "room": room.name,
        "policy": policy,
        "plans": planner.count,
        "took_s": time.monotonic() - began_s,
        **_sums(world, trace, settings),
    }


def _sums(world: World, trace: LoopTrace, settings: DispatchSettings) -> dict[str, float]:
    drive, kwh, hours = world.drive, STEP_S / HOUR_S / 1000.0, STEP_S / HOUR_S
    power, own = np.array(trace.mining_w), np.array(trace.own_w)
    grid, room_c, target_c = power - own, np.array(trace.room_c), np.array(drive.target_c)
    below_k = np.maximum(target_c - room_c, 0.0)
    floor_k = np.maximum(target_c - settings.cooler_c - BAND_SLACK_K - room_c, 0.0)
    season = power > 0
    return {
        "kwh": float(power.sum() * kwh),
        "own_kwh": float(own.sum() * kwh),
        "cost": float((grid * np.array(drive.price) + own * FEED_IN).sum() * kwh),
        "co2_kg": float((grid * np.array(drive.carbon)).sum() * kwh / 1000.0),
        "cold_kh": float(below_k.sum() * hours),
        "cold_beyond_kh": float(floor_k.sum() * hours),
        "in_band_h": float(np.sum(room_c >= target_c - settings.cooler_c - BAND_SLACK_K) * hours),
        "near_h": float(np.sum(below_k <= TOLERANCE_K) * hours),
        "hours": len(room_c) * hours,
        "room_ch": float(room_c[season].sum() * hours),
        "season_h": float(season.sum() * hours),
        "hottest_over_k": float(np.max((room_c - target_c)[season], initial=0.0)),
        "moves": float(np.count_nonzero(np.abs(np.diff(power)) > 0.1 * world.room.max_w)),
    }


def _pooled(rows: list[dict[str, Any]], policy: str, room: str = "") -> dict[str, Any]:
    """Sums over rooms before dividing: ratios to the plain thermostat."""

    def total(name: str, which: str) -> float:
        return float(sum(r[name] for r in rows if r["policy"] == which and room in {"", r["room"]}))

    hours = total("hours", policy)
    return {
        "kwh": total("kwh", policy),
        "own_share": total("own_kwh", policy) / max(total("kwh", policy), 1e-9),
        "cost": total("cost", policy),
        "cost_ratio": total("cost", policy) / total("cost", "comfort"),
        "co2_kg": total("co2_kg", policy),
        "co2_ratio": total("co2_kg", policy) / total("co2_kg", "comfort"),
        "comfort_ratio": total("in_band_h", policy) / total("in_band_h", "comfort"),
        "near_target_ratio": total("near_h", policy) / total("near_h", "comfort"),
        "cold_k": total("cold_kh", policy) / hours,
        "cold_beyond_band_k": total("cold_beyond_kh", policy) / hours,
        "moves_per_day": total("moves", policy) / (hours / 24.0),
    }


# ---- how long a plan takes -------------------------------------------------------------------------------


def planning() -> dict[str, Any]:
    """48 hours in hours and in quarter hours: in this process, and with the start of the program's child."""
    found: dict[str, Any] = {"goal_s": GOAL_S}
    for name, slot_s in (("hours", HOUR_S), ("quarter hours", QUARTER_S)):
        asked = _question(slot_s)
        planned(asked)  # scipy is imported once
        here = sorted(_timed(planned, asked) for _ in range(TIMED))
        child = sorted(_timed(_asked_child, asked) for _ in range(TIMED_CHILDREN))
        found[name] = {
            "slots": len(asked.slots),
            "in_process_s": statistics.median(here),
            "in_process_worst_s": here[-1],
            "with_child_s": statistics.median(child),
            "with_child_worst_s": child[-1],
        }
    least = replace(_question(HOUR_S), min_w=150.0)
    found["on or off"] = {"slots": len(least.slots), "in_process_s": _timed(planned, least)}
    return found


def _timed(work: Callable[[PlanQuestion], object], asked: PlanQuestion) -> float:
    began_s = time.perf_counter()
    work(asked)
    return time.perf_counter() - began_s


def _asked_child(asked: PlanQuestion) -> None:
    answer = JobChild("plan", 60.0, [sys.executable, "-m", "warmgui.analysis"]).ask(asked.plain())
    if answer["how"] != "optimised":
        raise AssertionError(f"the child planned by {answer['how']}: {answer['problem']}")


def _question(slot_s: float) -> PlanQuestion:
    """A winter's day of the first room."""
    world = make_world(ROOMS[2], 100, SEED)
    drive, per_slot = world.drive, int(slot_s // STEP_S)
    first, count = 90 * 288, int(48 * HOUR_S // slot_s)
    means = {
        name: np.array([v or 0.0 for v in values[first : first + count * per_slot]])
        .reshape(count, per_slot)
        .mean(1)
        for name, values in (
            ("outdoor", drive.outdoor_c), ("sun", drive.solar_w_per_m2), ("price", drive.price),
            ("carbon", drive.carbon), ("own", drive.available_w), ("target", drive.target_c),
        )
    }  # fmt: skip
    start_utc = drive.at_utc(first)
    slots = tuple(
        AskedSlot(
            start_utc + k * slot_s,
            start_utc + (k + 1) * slot_s,
            *(float(means[name][k]) for name in ("target", "outdoor", "sun", "price", "carbon", "own")),
        )
        for k in range(count)
    )
    room = PlanRoom.of(26.0, 1.76e6, 1.6e5, 124.8, 13.0, gains_w=50.0, aperture_m2=0.9)
    return PlanQuestion(start_utc, "cost", slots, room, 19.0, 18.0, 900.0, idle_w=IDLE_W, feed_in=FEED_IN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
