"""The hub: no sensor, however slow or broken, holds up a tick or ends the program."""

from __future__ import annotations

import dataclasses
import threading
import time
from typing import TYPE_CHECKING

import pytest
from fakes_io import FakeClock, wait_until

from warmgui.core.settings import RoomSettings, Settings
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors import hub as hub_module
from warmgui.io.sensors.base import SensorAbsentError, measured
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.pc import LoadSensor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model import Reading


class FakeSensor:
    period_s = 0.005

    def __init__(self, answer: Callable[[float], list[Reading]], name: str = "fake") -> None:
        self.name = name
        self.answer = answer
        self.asked = 0
        self.closed = threading.Event()

    def read(self, now_s: float) -> list[Reading]:
        self.asked += 1
        return self.answer(now_s)

    def close(self) -> None:
        self.closed.set()


def room(now_s: float, value: float = 20.0) -> list[Reading]:
    return [measured(Quantity.ROOM_C, value, now_s, "fake")]


@pytest.fixture
def hubs() -> Iterator[list[SensorHub]]:
    made: list[SensorHub] = []
    yield made
    for hub in made:
        hub.close()


def test_the_first_tick_has_what_quick_sensors_know(hubs: list[SensorHub]) -> None:
    hubs.append(SensorHub([FakeSensor(room)]))
    assert [reading.value for reading in hubs[0].read(0.0)] == [20.0]


def test_a_slow_sensor_does_not_hold_up_a_tick(hubs: list[SensorHub]) -> None:
    release = threading.Event()

    def slow(now_s: float) -> list[Reading]:
        release.wait()
        return room(now_s, 30.0)

    hub = SensorHub([FakeSensor(slow, "slow"), FakeSensor(room)])
    hubs.append(hub)
    began_s = time.monotonic()
    assert [reading.value for reading in hub.read(0.0)] == [20.0]
    hub.read(0.0)
    assert time.monotonic() - began_s < 5.0, "it would wait for ever"
    release.set()
    wait_until(lambda: len(hub.read(0.0)) == 2)


def test_readings_say_when_they_were_true(hubs: list[SensorHub]) -> None:
    clock = FakeClock(500.0)
    hub = SensorHub([FakeSensor(room)], clock)
    hubs.append(hub)
    assert hub.read(500.0)[0].at_s == 500.0
    clock.forward(3.0)
    wait_until(lambda: hub.read(503.0)[0].at_s == 503.0)


def test_a_sensor_that_raises_is_a_fault_and_is_asked_again(
    hubs: list[SensorHub], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "RETRY_S", 0.005)
    broken = threading.Event()

    def answer(now_s: float) -> list[Reading]:
        if broken.is_set():
            raise OSError("the bus is stuck")
        return room(now_s)

    hub = SensorHub([FakeSensor(answer, "thermometer")])
    hubs.append(hub)
    assert hub.read(0.0)[0].value == 20.0
    broken.set()
    wait_until(lambda: hub.faults() != ())
    assert hub.faults()[0].code == "sensor.thermometer"
    lost = hub.read(0.0)[0]
    assert (lost.value, lost.provenance) == (None, Provenance.UNKNOWN)
    assert "the bus is stuck" in str(lost.reason.args)
    broken.clear()
    wait_until(lambda: hub.faults() == ())
    assert hub.read(0.0)[0].value == 20.0


def test_a_sensor_that_is_absent_is_no_fault_and_not_asked_again(hubs: list[SensorHub]) -> None:
    def absent(now_s: float) -> list[Reading]:
        raise SensorAbsentError

    sensor = FakeSensor(absent)
    hub = SensorHub([sensor])
    hubs.append(hub)
    assert sensor.closed.wait(10.0)
    assert (hub.read(0.0), hub.faults(), sensor.asked) == ([], (), 1)


def test_a_sensor_that_hangs_is_a_fault(hubs: list[SensorHub]) -> None:
    clock, release, asked = FakeClock(), threading.Event(), threading.Event()

    def hangs(now_s: float) -> list[Reading]:
        asked.set()
        release.wait()
        return []

    hub = SensorHub([FakeSensor(hangs, "stuck")], clock)
    hubs.append(hub)
    assert asked.wait(10.0)
    assert hub.faults() == ()
    clock.forward(100.0)
    assert [fault.code for fault in hub.faults()] == ["sensor.stuck"]
    release.set()


def test_the_room_thermometer_follows_the_settings(hubs: list[SensorHub]) -> None:
    made: list[FakeSensor] = []

    def make(settings: RoomSettings) -> FakeSensor | None:
        if settings.sensor == "none":
            return None
        made.append(FakeSensor(room))
        return made[-1]

    hub = SensorHub([], make_room_sensor=make)
    hubs.append(hub)
    with_file = dataclasses.replace(Settings(), room=RoomSettings(sensor="file", sensor_path="a"))
    hub.configure(Settings())
    assert hub.read(0.0) == []
    hub.configure(with_file)
    wait_until(lambda: hub.read(0.0))
    warmer = dataclasses.replace(with_file.room, heat_loss_w_per_k=99.0)
    hub.configure(dataclasses.replace(with_file, room=warmer))
    assert len(made) == 1, "the thermometer stays when something else changes"
    hub.configure(Settings())
    assert hub.read(0.0) == []
    assert made[0].closed.wait(10.0)


def test_the_miners_process_is_watched(hubs: list[SensorHub]) -> None:
    sensor = LoadSensor()
    hub = SensorHub([sensor])
    hubs.append(hub)
    hub.watch_process(4711)
    assert sensor._pid == 4711


def test_closing_closes_the_sensors() -> None:
    sensor = FakeSensor(room)
    hub = SensorHub([sensor])
    hub.close()
    assert sensor.closed.wait(10.0)
