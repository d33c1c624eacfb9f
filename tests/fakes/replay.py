"""A recorded week: a room of a known model under the program's own thermostat, as the history gives it."""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from typing import Any

from fakes.dispatch import DAY, HOUR_S, MIDNIGHT_UTC
from warmgui.analysis.replay_loop import Loop, LoopDrive, Machine
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.replay_words import dispatch_plain
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.settings.dispatch import DispatchSettings

ROOM = PlanRoom.of(18.0, 2.64e6, 1.6e5, 124.8, 9.0, gains_w=60.0, aperture_m2=0.3)
MACHINE = Machine(400.0, 0.0, 50.0, 1.0, feed_in=0.08)


class ModelRoom:
    """The room of a model."""

    def __init__(self, drive: LoopDrive, room: PlanRoom = ROOM, air_c: float = 18.0) -> None:
        self._drive, self._room, self._step = drive, room, room.step(drive.step_s)
        self.air_c, self._mass_c = air_c, room.mass_at_rest_c(air_c, drive.outdoor_c[0])

    def step(self, number: int, heat_w: float) -> float:
        given_w = heat_w + self._room.gains_w + self._room.aperture_m2 * self._drive.solar_w_per_m2[number]
        self.air_c, self._mass_c = self._step.after(
            self.air_c, self._mass_c, self._drive.outdoor_c[number], given_w
        )
        return self.air_c


def week_drive(days: float = 7.0, *, own: bool = True, step_s: float = 60.0) -> LoopDrive:
    count = int(days * 86400 / step_s)
    hours = [k * step_s / HOUR_S for k in range(count)]
    sun = [max(math.sin((h % 24 - 7.5) / 9 * math.pi), 0.0) if 7.5 < h % 24 < 16.5 else 0.0 for h in hours]
    return LoopDrive(
        MIDNIGHT_UTC,
        step_s,
        [4.0 + 3.0 * math.sin((h - 9) / 12 * math.pi) for h in hours],
        [20.0 if 6.5 <= h % 24 < 22.5 else 17.5 for h in hours],
        [True] * count,
        [400.0 * s for s in sun],
        [DAY[int(h % 24)] / 100.0 for h in hours],
        [300.0 - 150.0 * s for s in sun],
        [350.0 * s if own else None for s in sun],
    )


def recorded(
    days: float = 7.0, policy: str = "comfort", *, room: PlanRoom = ROOM, own: bool = True
) -> dict[str, Any]:
    """Columns of `week_minutes`."""
    drive = week_drive(days, own=own)
    estimate = RoomEstimate(room.loss_w_per_k, room.capacity_j_per_k, room.gains_w)
    trace = Loop(
        drive,
        ModelRoom(drive, room),
        MACHINE,
        DispatchSettings(policy=policy),
        estimate=estimate,
        fitted=True,
    ).run()
    kwh = [w / 60000.0 for w in trace.mining_w]
    return {
        "t_utc": [drive.at_utc(k) + 30.0 for k in range(len(drive))],
        "room_c": list(trace.room_c),
        "outdoor_c": list(drive.outdoor_c),
        "heat_w": list(trace.heat_w),
        "solar_w_per_m2": list(drive.solar_w_per_m2),
        "mining_w": list(trace.mining_w),
        "setpoint_c": list(drive.target_c),
        "price_per_kwh": list(drive.price),
        "carbon_g_per_kwh": list(drive.carbon),
        "available_w": list(drive.available_w),
        "seconds": [60.0] * len(drive),
        "mining_kwh": kwh,
        "useful_kwh": [k * u for k, u in zip(kwh, trace.useful, strict=True)],
        "own_kwh": [w / 60000.0 for w in trace.own_w],
        "cost": [
            (w - o) / 60000.0 * (p or 0.0) + o / 60000.0 * MACHINE.feed_in
            for w, o, p in zip(trace.mining_w, trace.own_w, drive.price, strict=True)
        ],
        "co2_g": [
            (w - o) / 60000.0 * (c or 0.0)
            for w, o, c in zip(trace.mining_w, trace.own_w, drive.carbon, strict=True)
        ],
    }


def replay_job(policy: str = "cost", days: float = 7.0, **changes: Any) -> dict[str, Any]:
    minutes = changes.pop("minutes", None) or recorded(days)
    room = changes.pop("room", ROOM)
    return {
        "minutes": minutes,
        "on": None,
        "room": asdict(replace(room, gains_w=0.0)),
        "learned": True,
        "dispatch": dispatch_plain(DispatchSettings(policy=policy)),
        "recorded_policy": "comfort",
        "machine": asdict(MACHINE),
        "outdoor_c": 5.0,
        "target_c": 20.0,
        **changes,
    }
