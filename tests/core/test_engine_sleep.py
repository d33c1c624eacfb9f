"""The PC slept: what was read is old, nothing works at first, and no timer counted the night."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.core import Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.text import render
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Provenance, Quantity

NIGHT_S = 8 * 3600.0


def words(text: object) -> str:
    return render(text, Formatter().amount)  # type: ignore[arg-type]  # it is a Text


def heating(**sections: object) -> Rig:
    """Given a PC that heats with 40 W, whatever the room says."""
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 40.0}, **sections), room_c=19.0)
    rig.run(60, m.HeatOn())
    assert rig.miner.duty["cpu"] > 0.5
    return rig


def test_the_first_seconds_nothing_works_and_then_it_goes_on() -> None:
    rig = heating()
    rig.tick(dt_s=NIGHT_S)
    assert rig.miner.duty["cpu"] == 0.0
    assert rig.last.snapshot.target_power_w == 0.0
    assert rig.last.snapshot.action is Action.PAUSED
    assert "woken up" in words(rig.last.snapshot.headline)
    rig.run(4)
    assert rig.miner.duty["cpu"] == 0.0
    rig.run(10)
    assert rig.miner.duty["cpu"] > 0.5
    assert rig.last.snapshot.action is Action.HEATING


def test_what_was_read_before_is_stale() -> None:
    rig = heating()
    rig.sensors, rig.room_c = False, None
    snapshot = rig.tick(dt_s=60.0).snapshot
    assert snapshot.wall_w.provenance is Provenance.STALE
    assert snapshot.cpu_component_w.provenance is Provenance.STALE


def test_a_thermometer_that_is_set_up_is_waited_for() -> None:
    thermometer = Thermometer("file", name="Shelf", key="t1", path="x")
    rig = Rig(settings(room={"sensor": "sensors", "thermometers": (thermometer,)}))

    def says(room_c: float) -> None:
        rig.extra = [reading(Quantity.ROOM_C, room_c, 0.0, device="t1")]

    says(17.0)
    rig.run(60, m.HeatOn())
    assert rig.miner.duty["cpu"] > 0.0
    rig.extra = []
    rig.tick(dt_s=NIGHT_S)
    rig.run(120)
    assert rig.miner.duty.get("cpu", 0.0) == 0.0
    assert "room_sensor_lost" in {f.code for f in rig.last.snapshot.faults}
    says(16.0)
    rig.run(90)
    assert rig.miner.duty["cpu"] > 0.0


def test_constant_power_does_not_wait_for_a_thermometer() -> None:
    thermometer = Thermometer("file", name="Shelf", key="t1", path="x")
    rig = heating(room={"sensor": "sensors", "thermometers": (thermometer,)})
    rig.tick(dt_s=NIGHT_S)
    rig.run(10)
    assert rig.miner.duty["cpu"] > 0.5


def test_a_late_tick_is_no_sleep() -> None:
    rig = heating()
    rig.tick(dt_s=9.0)
    assert rig.miner.duty["cpu"] > 0.5


class TestUnattended:
    @pytest.fixture
    def rig(self) -> Rig:
        """Given nobody is there, and two hours are the most."""
        return heating(safety={"max_hours": 2.0})

    def test_the_night_asleep_is_no_run_time(self, rig: Rig) -> None:
        rig.run(3600, dt_s=10.0)
        rig.tick(dt_s=NIGHT_S)
        rig.run(3000, dt_s=10.0)
        assert rig.last.snapshot.action is Action.HEATING
        rig.run(700, dt_s=10.0)
        assert rig.last.snapshot.action is Action.ATTENTION
        assert rig.miner.duty["cpu"] == 0.0

    def test_a_hand_on_the_mouse_begins_it_anew(self, rig: Rig) -> None:
        rig.run(7000, dt_s=10.0)
        rig.extra = [reading(Quantity.USER_IDLE_S, 0.0, 0.0)]
        rig.tick()
        rig.extra = []
        rig.run(7000, dt_s=10.0)
        assert rig.last.snapshot.action is Action.HEATING

    def test_so_does_a_word_of_the_user(self, rig: Rig) -> None:
        rig.run(7300, dt_s=10.0)
        assert rig.last.snapshot.action is Action.ATTENTION
        rig.run(20, m.HeatOn())
        assert rig.last.snapshot.action is Action.HEATING

    def test_off_is_no_run_time(self, rig: Rig) -> None:
        rig.run(3600, dt_s=10.0)
        rig.run(20, m.HeatOff())
        rig.run(20, m.HeatOn())
        rig.run(7000, dt_s=10.0)
        assert rig.last.snapshot.action is Action.HEATING


def test_the_outlet_of_the_pc_keeps_its_limit() -> None:
    """Given 90 W for the whole PC and 40 W that it takes itself, mining gets the rest, and it is told."""
    rig = Rig(
        settings(comfort={"control": "constant", "constant_w": 60.0}, safety={"circuit_w": 90.0}), room_c=19.0
    )
    rig.miner.full_w = 90.0
    rig.run(60)
    rig.run(180, m.HeatOn())
    snapshot = rig.last.snapshot
    assert snapshot.wall_w.value == pytest.approx(90.0, rel=0.04)
    assert "the outlet allows 90 W in all" in words(snapshot.detail)
    walls = [t.snapshot.wall_w.value or 0.0 for t in rig.ticks[-120:]]
    assert max(walls) < 92.0
    free = replace(rig.last.snapshot.settings, safety=settings().safety)
    rig.run(60, m.SettingsChanged(free))
    assert (rig.last.snapshot.mining_w.value or 0.0) == pytest.approx(60.0, rel=0.05)
