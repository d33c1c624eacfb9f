"""The hub: no sensor, however slow or broken, holds up a tick or ends the program."""

from __future__ import annotations

import dataclasses
import threading
import time
from typing import TYPE_CHECKING

import pytest
from fakes.io import FakeClock, wait_until
from fakes.sensors import entry, listed

from warmgui.core.heat.fusion import RoomThermometers
from warmgui.core.readings import ReadingBoard
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.secrets import Secrets
from warmgui.io.sensors import hub as hub_module
from warmgui.io.sensors.base import SensorAbsentError, measured
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.pc import LoadSensor
from warmgui.io.sensors.room_links import RoomLinks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model import Reading
    from warmgui.core.thermometers import Thermometer


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


class FakeLinks(RoomLinks):
    """Sensors by the name of their entry."""

    def __init__(self, answers: dict[str, Callable[[float], list[Reading]]] | None = None) -> None:
        super().__init__(Secrets(lambda: None))
        self.answers = answers or {}
        self.made: list[FakeSensor] = []
        self.followed = 0

    def follow(self) -> None:
        self.followed += 1
        super().follow()

    def make(self, entry: Thermometer) -> FakeSensor:
        self.made.append(FakeSensor(self.answers.get(entry.name, room), entry.name))
        return self.made[-1]


class TestList:
    def test_only_what_changed_begins_anew(self, hubs: list[SensorHub]) -> None:
        links = FakeLinks()
        hub = SensorHub([], links=links)
        hubs.append(hub)
        shelf, desk = entry(path="/a"), entry(key="t2", name="Desk", path="/b")
        hub.configure(Settings())
        assert hub.read(0.0) == []
        hub.configure(listed(shelf, desk))
        wait_until(lambda: len(hub.read(0.0)) == 2)
        hub.configure(listed(shelf, desk, comfort={"setpoint_c": 19.0}, mqtt={"host": "h"}))
        assert [sensor.name for sensor in links.made] == ["Shelf", "Desk"]
        hub.configure(listed(shelf, dataclasses.replace(desk, path="/c")))
        assert links.made[1].closed.wait(10.0)
        assert [sensor.name for sensor in links.made] == ["Shelf", "Desk", "Desk"]
        hub.configure(listed(dataclasses.replace(shelf, enabled=False), desk, sensor="manual"))
        assert links.made[0].closed.wait(10.0)
        assert hub.read(0.0) == []

    def test_home_assistants_entities_follow_its_address(self, hubs: list[SensorHub]) -> None:
        links = FakeLinks()
        hub = SensorHub([], links=links)
        hubs.append(hub)
        both = (entry("home_assistant", entity="sensor.a"), entry(key="t2", path="/b"))
        hub.configure(listed(*both))
        hub.configure(listed(*both, home_assistant={"url": "http://h:8123"}))
        assert [sensor.name for sensor in links.made] == ["Shelf"] * 3

    def test_one_hangs_one_raises_one_says_nonsense_and_the_fourth_is_heard(
        self, hubs: list[SensorHub]
    ) -> None:
        """From the sensors to what the room is said to be, with the real board and the real fusion."""
        clock, release = FakeClock(1000.0), threading.Event()

        def hangs(now_s: float) -> list[Reading]:
            release.wait()
            return []

        def raises(now_s: float) -> list[Reading]:
            raise OSError("the bus is stuck")

        def good(now_s: float) -> list[Reading]:
            return [measured(Quantity.ROOM_C, 20.5, now_s, "desk", "t4")]

        def nan(now_s: float) -> list[Reading]:
            return [measured(Quantity.ROOM_C, float("nan"), now_s, "window sill", "t3")]

        links = FakeLinks({"Hangs": hangs, "Raises": raises, "Nonsense": nan, "Desk": good})
        hub = SensorHub([], clock, links)
        hubs.append(hub)
        names = ("Hangs", "Raises", "Nonsense", "Desk")
        settings = listed(*(entry(key=f"t{n}", name=name, path="x") for n, name in enumerate(names, 1)))
        hub.configure(settings)
        wait_until(lambda: {reading.device for reading in hub.read(0.0)} == {"t3", "t4"})
        began_s = time.monotonic()
        for _ in range(50):
            readings = hub.read(0.0)
        assert time.monotonic() - began_s < 5.0, "a tick only collects"
        board, fused_by = ReadingBoard(), RoomThermometers()
        board.take(readings)
        fused = fused_by.look(board, settings, 1000.0)
        assert (fused.value.value, fused.trusted) == (20.5, True)
        assert [status.state for status in fused.statuses] == ["waiting", "waiting", "silent", "ok"]
        clock.forward(100.0)
        wait_until(lambda: {fault.device for fault in hub.faults()} == {"t1", "t2"})
        assert {fault.code for fault in hub.faults()} == {"sensor.Hangs", "sensor.Raises"}
        release.set()

    def test_the_links_are_followed_in_every_tick(self, hubs: list[SensorHub]) -> None:
        links = FakeLinks()
        hub = SensorHub([], links=links)
        hubs.append(hub)
        hub.read(0.0)
        before = links.followed
        hub.read(0.0)
        assert links.followed == before + 1


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
