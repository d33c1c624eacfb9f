"""The whole engine in a simulated room: a day with a coarse, noisy thermometer and a real-looking miner."""

from __future__ import annotations

import math
import random

import pytest
from fakes.core import Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.vocabulary import Action, Quantity

ALL_DAY = {"max_hours": 48.0}


@pytest.mark.parametrize(
    ("step_c", "noise_c"),
    [pytest.param(0.1, 0.05, id="tenths"), pytest.param(0.5, 0.1, marks=pytest.mark.deep, id="halves")],
)
def test_a_day_is_comfortable_quiet_and_explained(step_c: float, noise_c: float) -> None:
    """Within ±0.5 K after the first hours, below 100 power moves, a short journal, energy that adds up."""
    rng = random.Random(3)
    truth = RoomEstimate(26.0, 2.64e6, other_heat_w=180.0)  # 120 W less than declared
    chosen = settings(comfort={"setpoint_c": 20.0}, room={"sensor": "sensors"}, safety=ALL_DAY)
    rig = Rig(chosen, room_c=19.0)
    rig.miner.full_w = 320.0  # declared: 65 W
    rig.run(60, dt_s=5.0)
    room_c, worst_k, moves, last_w, energy_ws = 19.0, 0.0, 0, 0.0, 0.0
    written, energy_kwh = 0, 0.0
    rig.tick(m.HeatOn())

    def count() -> tuple[int, float]:
        """Entries and energy of the ticks so far, which go: a day of snapshots is hundreds of megabytes."""
        entries, kwh = sum(len(t.journal) for t in rig.ticks), sum(t.sample.energy_kwh for t in rig.ticks)
        rig.ticks.clear()
        return entries, kwh

    for n in range(86400 // 10):
        if n % 360 == 0:
            more, kwh = count()
            written, energy_kwh = written + more, energy_kwh + kwh
        outdoor_c = 5.0 + 3.0 * math.sin(2 * math.pi * n / 8640.0)
        tick = rig.tick(dt_s=10.0)
        heat_w = tick.snapshot.heat_w.value or 0.0
        energy_ws += heat_w * 10.0
        room_c = truth.after(room_c, heat_w, outdoor_c, 10.0)
        if n % 6 == 0:
            rig.room_c = round((room_c + rng.gauss(0.0, noise_c)) / step_c) * step_c
        target_w = tick.snapshot.target_power_w or 0.0
        moves += abs(target_w - last_w) > 1.0
        last_w = target_w
        if n > 6 * 360:
            worst_k = max(worst_k, abs(room_c - 20.0))
    assert worst_k <= 0.5
    assert moves < 100
    assert rig.last.snapshot.action is Action.HEATING
    more, kwh = count()
    assert written + more < 10
    assert (energy_kwh + kwh) * 3.6e6 == pytest.approx(energy_ws, rel=0.01)


def test_without_a_thermometer_the_model_is_controlled() -> None:
    """Given no sensor, then the modelled room comes to the target and the model's heat is what holds it."""
    rig = Rig(settings(comfort={"setpoint_c": 19.0}, safety=ALL_DAY))
    rig.miner.full_w = 320.0
    rig.run(30)
    rig.run(100, m.HeatOn())
    for _ in range(20 * 360):
        rig.tick(dt_s=10.0)
        rig.ticks[:-1] = []
    snapshot = rig.last.snapshot
    assert snapshot.room_c.value == pytest.approx(19.0, abs=0.3)
    assert snapshot.heat_w.value == pytest.approx(26.0 * 14.0 - 300.0, rel=0.25)


def test_a_game_beside_us_is_not_our_power_and_no_fault() -> None:
    """Given another program at full load for minutes, then mining watts stay ours and nothing latches."""
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 40.0}))

    def loads(cpu: float, miner: float) -> None:
        rig.extra = [
            reading(Quantity.CPU_LOAD, cpu, 0.0),
            reading(Quantity.MINER_CPU_LOAD, miner, 0.0),
        ]

    loads(0.02, 0.0)
    rig.run(60)
    loads(0.75, 0.74)
    ours = rig.run(120, m.HeatOn()).snapshot.mining_w.value
    assert ours == pytest.approx(40.0, rel=0.1)
    loads(1.0, 0.3)
    rig.miner.idle_w += 80.0
    snapshot = rig.run(180).snapshot
    assert snapshot.mining_w.value == pytest.approx(40.0, rel=0.15)
    assert snapshot.faults == ()
