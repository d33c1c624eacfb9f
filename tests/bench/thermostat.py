"""The thermostat in simulated rooms, side by side with its peers; see warmgui/analysis/rooms.

    python3 start.py bench --only thermostat            everything, with the other benchmarks' report
    .venv/bin/python tests/bench/thermostat.py          the same, only JSON
    ... --quick                                         every fourth room, fewer hazards (some seconds)
    ... --random 40 --seed 7                            40 foreign rooms instead of the shipped ones
    ... --rooms                                         also every room by itself

Controllers: the shipping one (`StandaloneHeater`: thermostat and guard) with and without preview; hysteresis
of ± 0.5 K; time-proportional; plain PI (simple-pid); the filtered PI of the design with its dead band. The
bound is a clairvoyant who knows the room and all that comes.
"""

from __future__ import annotations

import argparse
import functools
import json
import multiprocessing
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from simple_pid import PID  # noqa: E402 - needs the path above
from thermostat_goals import controllers, goals  # noqa: E402 - needs the path above

from warmgui.analysis.rooms import hazards as hz  # noqa: E402 - needs the path above
from warmgui.analysis.rooms import peers, scenarios  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.score import judge, promised, too_hot_k  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.sensing import PERFECT  # noqa: E402 - needs the path above
from warmgui.analysis.rooms.simulate import Controller, Trace, free_running, simulate  # noqa: E402 - needs the path above
from warmgui.core.heat.standalone import StandaloneHeater  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable

CONDITIONS = {"clean": scenarios.clean, "dirty": scenarios.bad}
QUICK_EVERY = 4
HAZARD_ROOMS = 6


class PlainPi:
    """simple-pid as its README uses it: Kp = span / 2 K, Ti = 1 h, limits of the output, no filter."""

    def __init__(self) -> None:
        self._pid: PID | None = None
        self._order_w = 0.0

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: tuple[float, float] | None = None,
    ) -> float:
        span = max_w - min_w
        if self._pid is None:
            per_k = span / 2.0
            self._pid = PID(per_k, per_k / 3600.0, 0.0, output_limits=(0.0, span), sample_time=None)
            self._order_w = min_w
        self._pid.setpoint = setpoint_c
        if room_c is not None and room_c == room_c:  # noqa: PLR0124 - NaN
            self._order_w = min_w + self._pid(room_c, dt=60.0)
        return self._order_w


PEERS: dict[str, Callable[[float], Controller]] = {
    "hysteresis": lambda _ua: peers.Hysteresis(),
    "time_proportional": lambda _ua: peers.TimeProportional(),
    "plain_pi": lambda _ua: PlainPi(),
    "filtered_pi": lambda ua: peers.ReferencePi(ua, dead_band=0.05),
}


def room(task: tuple[scenarios.Scenario, str]) -> dict[str, Any]:
    """All controllers in one room under one condition."""
    plain, condition = task
    scenario, sensing = CONDITIONS[condition](plain)
    drive, seed = scenario.drive(), scenario.seed
    ua = drive.plant().ua_w_per_k
    runs = {name: simulate(drive, make(ua), sensing, seed=seed) for name, make in PEERS.items()}
    began = time.process_time()
    runs["warmgui"] = simulate(drive, StandaloneHeater(), sensing, seed=seed)
    took_s = time.process_time() - began
    runs["warmgui_no_preview"] = simulate(drive, StandaloneHeater(), sensing, seed=seed, preview=False)
    runs["warmgui_perfect_sensor"] = simulate(drive, StandaloneHeater(), PERFECT)
    runs["oracle"] = simulate(drive, peers.ReferencePi(ua))
    runs["bound"] = simulate(drive, peers.Clairvoyant(drive, promised(drive).tolist()))
    return {
        "name": scenario.name,
        "group": scenario.group,
        "condition": condition,
        "seed": seed,
        "step_us": 1e6 * took_s / len(drive.setpoint_c),
        "comfort": {name: judge(drive, trace) for name, trace in runs.items()},
    }


def hazard(task: hz.Hazard) -> dict[str, Any]:
    """The shipping controller, and hysteresis, with a sensor that fails."""
    drive, free_c, healthy = _without_fault(task.scenario)
    rows = {
        name: too_hot_k(drive, simulate(drive, make(), task.sensing, seed=task.scenario.seed), well, free_c)
        for (name, make), well in zip(JUDGED.items(), healthy, strict=True)
    }
    return {"hazard": task.name, "room": task.scenario.name, "group": task.scenario.group, "too_hot_k": rows}


JUDGED: dict[str, Callable[[], Controller]] = {"warmgui": StandaloneHeater, "hysteresis": peers.Hysteresis}


@functools.lru_cache(maxsize=1)
def _without_fault(scenario: scenarios.Scenario) -> tuple[scenarios.Drive, Any, tuple[Trace, ...]]:
    """What all faults in one room are compared with; neighbours in the list share it."""
    drive = scenario.drive()
    return drive, free_running(drive), tuple(simulate(drive, make(), PERFECT) for make in JUDGED.values())


def measure(
    rooms: tuple[scenarios.Scenario, ...] | None = None, *, quick: bool = False, each_room: bool = False
) -> dict[str, Any]:
    """Everything, on all cores."""
    began = time.monotonic()
    chosen = scenarios.shipped() if rooms is None else rooms
    chosen = chosen[::QUICK_EVERY] if quick else chosen
    faults = [h for s in chosen[:: max(1, len(chosen) // HAZARD_ROOMS)] for h in hz.hazards(s)]
    faults = faults[::QUICK_EVERY] if quick else faults
    with multiprocessing.get_context("spawn").Pool() as pool:
        rows = pool.map_async(room, [(s, c) for s in chosen for c in CONDITIONS], chunksize=1)
        failed = pool.map(hazard, faults, chunksize=9)
        done = rows.get()
    result: dict[str, Any] = {
        "rooms": len(chosen),
        "days": scenarios.DAYS,
        "controllers": controllers(done),
        "hazards": _hazards(failed),
        "step_us": sum(r["step_us"] for r in done) / len(done),
        "took_s": time.monotonic() - began,
    }
    result["goals"] = goals(result)
    if each_room:
        result["each_room"] = [_plain(row) for row in done]
        result["each_hazard"] = failed
    return result


def _hazards(failed: list[dict[str, Any]]) -> dict[str, Any]:
    worst = max(failed, key=lambda row: row["too_hot_k"]["warmgui"])
    return {
        "runs": len(failed),
        "too_hot": sum(row["too_hot_k"]["warmgui"] > 0 for row in failed),
        "too_hot_hysteresis": sum(row["too_hot_k"]["hysteresis"] > 0 for row in failed),
        "worst_k": worst["too_hot_k"]["warmgui"],
        "worst": f"{worst['hazard']}; {worst['room']}",
        "worst_k_hysteresis": max(row["too_hot_k"]["hysteresis"] for row in failed),
    }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    comfort = {
        name: {
            "discomfort_kh": round(c.discomfort_kh["allowed"], 2),
            "below_kh": round(c.below_kh, 2),
            "above_kh": round(c.above_kh, 2),
            "moves_per_day": round(c.moves_per_day, 1),
            "overshoot_k": round(sum(c.overshoot_k) / max(len(c.overshoot_k), 1), 2),
            "energy_kwh": round(c.energy_kwh, 1),
        }
        for name, c in row["comfort"].items()
    }
    return {**row, "comfort": comfort}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="every fourth room")
    parser.add_argument("--json", action="store_true", help="JSON (there is no other output)")
    parser.add_argument("--random", type=int, metavar="N", help="N foreign rooms instead of the shipped ones")
    parser.add_argument("--seed", type=int, default=1, help="of the foreign rooms")
    parser.add_argument("--rooms", action="store_true", help="also every room by itself")
    options = parser.parse_args(arguments)
    rooms = scenarios.foreign(options.random, options.seed) if options.random else None
    print(json.dumps(measure(rooms, quick=options.quick, each_room=options.rooms), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
