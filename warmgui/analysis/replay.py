"""The last week under another policy, side by side with what was recorded and with the recorded policy again.

Weather, targets, prices and the heat of people are those of the week; thermostat and dispatcher are the
program's own, and plans are made with what was known at the time. See `core.energy.replay_words`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from warmgui.analysis.replay_loop import HOUR_S, Loop, LoopDrive, LoopTrace, Machine
from warmgui.analysis.replay_planner import ReplayPlanner
from warmgui.analysis.replay_record import Record, read_record
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.state import believable_w, other_heat, rows_of
from warmgui.core.energy.replay_words import POOR_K, dispatch_from
from warmgui.core.heat.estimate import RoomEstimate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from warmgui.core.settings.dispatch import DispatchSettings

    Array = NDArray[np.float64]

TOLERANCE_K = 0.5
LEAST_H = 24.0
LEAST_W = 1.0
LEAST_KNOWN_S = 6 * HOUR_S
"""Of a day: less tells nothing about its people."""
DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class _Job:
    record: Record
    machine: Machine
    settings: DispatchSettings
    """As they are; the policy of each run is put in."""
    recorded_policy: str
    policy: str
    room: PlanRoom
    learned: bool
    gains_w: Array
    """Other heat of each step."""


def replay(job: Mapping[str, Any]) -> dict[str, Any]:
    """One job, plain values in and out.

    Args:
        job: `minutes`: columns of `HistoryReader.week_minutes`; `on`: [[start_utc, end_utc], ...] in which
            heat was asked for, or null for all of it; `room`: a `PlanRoom`; `learned`; `dispatch`: settings,
            with the policy that is asked for; `recorded_policy`; `machine`: a `Machine`; `outdoor_c` and
            `target_c`: where the history has none.

    Raises:
        KeyError, TypeError, ValueError: it is no job.
    """
    settings = dispatch_from(job["dispatch"])
    recorded = dispatch_from({**job["dispatch"], "policy": job["recorded_policy"]}).policy
    machine = Machine(**job["machine"])
    room = PlanRoom.from_plain(job["room"])
    record = read_record(
        job["minutes"], job.get("on"), outdoor_c=float(job["outdoor_c"]), target_c=float(job["target_c"])
    )
    problem = _problem(record, machine)
    if problem:
        return {"problem": problem, "numbers": {"hours": 0.0 if record is None else record.hours}}
    if record is None:  # pragma: no cover - `_problem` told it
        return {}
    gains_w = _gains(room, job["minutes"], record)
    return _answer(
        _Job(
            record,
            machine,
            settings,
            recorded,
            settings.policy,
            room,
            job.get("learned") is True,
            gains_w,
        )
    )


def _problem(record: Record | None, machine: Machine) -> str:
    if record is None or record.hours < LEAST_H:
        return "short"
    if machine.max_w < LEAST_W:
        return "power"
    return "" if any(record.drive.on) else "off"


def _gains(room: PlanRoom, minutes: Mapping[str, Any], record: Record) -> Array:
    """Other heat of each step: the mean of its day, of the whole week where a day tells too little."""
    rows = rows_of(minutes)
    steps = len(record.drive)
    if len(rows) < 2:  # noqa: PLR2004 - two rows make a step
        return np.full(steps, room.gains_w)
    sums: dict[int, list[float]] = {}
    for other in other_heat(room, rows):
        if other.watts is not None:
            day = sums.setdefault(int((other.t_utc - record.drive.start_utc) // DAY_S), [0.0, 0.0])
            day[0] += other.watts * other.dt_s
            day[1] += other.dt_s
    known_s = sum(day[1] for day in sums.values())
    if known_s < LEAST_KNOWN_S:
        return np.full(steps, room.gains_w)
    mean_w = sum(day[0] for day in sums.values()) / known_s
    days = (np.arange(steps) * record.drive.step_s // DAY_S).astype(int)
    by_day = {
        day: total / length if length >= LEAST_KNOWN_S else mean_w
        for day in set(days.tolist())
        for total, length in [sums.get(day, [0.0, 0.0])]
    }
    return np.array([believable_w(room, by_day[day]) for day in days.tolist()])


class _Room:
    """The model, step by step, with a balance of its heat."""

    def __init__(self, job: _Job) -> None:
        drive, room = job.record.drive, job.room
        self._job, self._room, self._step = job, room, room.step(drive.step_s)
        self.air_c = job.record.first_room_c
        self._mass_c = room.mass_at_rest_c(self.air_c, drive.outdoor_c[0])
        self._begin_j = self._stored_j
        self._in_j = self._out_j = self._gross_j = 0.0

    @property
    def _stored_j(self) -> float:
        return self._room.air_j_per_k * self.air_c + self._room.mass_j_per_k * self._mass_c

    def step(self, number: int, heat_w: float) -> float:
        """Let one step pass."""
        drive, room = self._job.record.drive, self._room
        outdoor_c = drive.outdoor_c[number]
        sun_w = room.aperture_m2 * drive.solar_w_per_m2[number]
        given_w = heat_w + float(self._job.gains_w[number]) + sun_w
        before_w = room.flow_out_w(self.air_c, self._mass_c, outdoor_c)
        self.air_c, self._mass_c = self._step.after(self.air_c, self._mass_c, outdoor_c, given_w)
        # Losses by the trapezoid of what flows at both ends: this is measured on the run, not solved for.
        after_w = room.flow_out_w(self.air_c, self._mass_c, outdoor_c)
        self._in_j += given_w * drive.step_s
        self._gross_j += (heat_w + abs(float(self._job.gains_w[number])) + sun_w) * drive.step_s
        self._out_j += 0.5 * (before_w + after_w) * drive.step_s
        return self.air_c

    @property
    def balance(self) -> float:
        """What is missing in the sum of heat in, heat lost and heat stored, as a share of what came in."""
        missing_j = self._in_j - self._out_j - (self._stored_j - self._begin_j)
        return missing_j / max(self._gross_j, 1.0)


def _answer(job: _Job) -> dict[str, Any]:
    drive = job.record.drive
    same, same_room, _ = _run(job, job.recorded_policy)
    other, _, plans = _run(job, job.policy) if job.policy != job.recorded_policy else (same, same_room, 0)
    recorded_c = job.record.room_c
    known = np.isfinite(recorded_c)
    error_k = float(np.sqrt(np.mean((same_room[known] - recorded_c[known]) ** 2))) if known.any() else None
    poor = error_k is not None and error_k > POOR_K
    unpriced = any(on and price is None for on, price in zip(drive.on, drive.price, strict=True))
    return {
        "start_utc": drive.start_utc,
        "end_utc": drive.at_utc(len(drive)),
        "t_utc": _hours(drive),
        "recorded": _recorded(job),
        "same": same,
        "other": other,
        "room_error_k": error_k,
        "learned": job.learned,
        "plans": plans,
        "problem": "poor" if poor else "prices" if unpriced else "",
        "numbers": {"error": error_k} if poor else {},
    }


def _run(job: _Job, policy: str) -> tuple[dict[str, Any], Array, int]:
    """One modelled run; its room, °C by steps; how many plans were made."""
    drive, machine = job.record.drive, job.machine
    settings = replace(job.settings, policy=policy)
    room, plant = job.room, _Room(job)
    mean_gains_w = float(np.mean(job.gains_w))
    planner = ReplayPlanner(drive, machine, settings, replace(room, gains_w=mean_gains_w))
    estimate = RoomEstimate(room.loss_w_per_k, room.capacity_j_per_k, mean_gains_w)
    loop = Loop(drive, plant, machine, settings, estimate=estimate, fitted=job.learned, planner=planner)
    trace = loop.run()
    told = _figures(job, trace)
    return {**told, "policy": policy, "balance": plant.balance}, np.array(trace.room_c), planner.count


def _figures(job: _Job, trace: LoopTrace) -> dict[str, Any]:
    drive, machine = job.record.drive, job.machine
    kwh = drive.step_s / HOUR_S / 1000.0
    mining, own = np.array(trace.mining_w), np.array(trace.own_w)
    grid = mining - own
    own_known = any(value is not None for value in drive.available_w)
    cost = _priced(grid, drive.price)
    return {
        **_comfort(drive, np.array(trace.room_c)),
        "mining_kwh": float(mining.sum() * kwh),
        "heat_kwh": float(np.sum(trace.heat_w) * kwh),
        "cost": None if cost is None else float((cost + own.sum() * machine.feed_in) * kwh),
        "co2_g": None if (each := _priced(grid, drive.carbon)) is None else float(each * kwh),
        "own_kwh": float(own.sum() * kwh) if own_known else None,
        "useful_kwh": float((mining * np.array(trace.useful)).sum() * machine.placement * kwh),
        "room_c": _by_hour(drive, np.array(trace.room_c)),
        "power_w": _by_hour(drive, mining),
    }


def _priced(grid_w: Array, each: Any) -> float | None:
    """Sum of watts times what each costs; None where a price is missing that would have counted."""
    known = np.array([np.nan if value is None else value for value in each])
    used = grid_w > 0
    if np.isnan(known[used]).any():
        return None
    return float((grid_w[used] * known[used]).sum())


def _comfort(drive: LoopDrive, room_c: Array) -> dict[str, Any]:
    """Only while heat was asked for and the room is known."""
    on = np.array(drive.on) & np.isfinite(room_c)
    target_c, hours = np.array(drive.target_c), drive.step_s / HOUR_S
    asked_h = float(np.sum(drive.on) * hours)
    if not on.any():
        return {"hours": asked_h, "cold_kh": None, "within": None, "mean_room_c": None}
    off_k = room_c[on] - target_c[on]
    return {
        "hours": asked_h,
        "cold_kh": float(np.maximum(-off_k, 0.0).sum() * hours),
        "within": float(np.mean(np.abs(off_k) <= TOLERANCE_K)),
        "mean_room_c": float(np.mean(room_c[on])),
    }


def _recorded(job: _Job) -> dict[str, Any]:
    record, drive = job.record, job.record.drive
    return {
        **_comfort(drive, record.room_c),
        **record.sums,
        "policy": job.recorded_policy,
        "room_c": _by_hour(drive, record.room_c),
        "power_w": _by_hour(drive, record.mining_w),
    }


def _hours(drive: LoopDrive) -> list[float]:
    per_hour = int(HOUR_S // drive.step_s)
    return [drive.at_utc(number) for number in range(0, len(drive), per_hour)]


def _by_hour(drive: LoopDrive, values: Array) -> list[float | None]:
    per_hour = int(HOUR_S // drive.step_s)
    found: list[float | None] = []
    for first in range(0, len(values), per_hour):
        known = values[first : first + per_hour]
        known = known[np.isfinite(known)]
        found.append(float(known.mean()) if len(known) else None)
    return found
