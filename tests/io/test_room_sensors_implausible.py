"""Room thermometers that say what no room can have: real files, brokers, servers; up to the whole engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from fakes.core import Rig, settings
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import english, entry, words
from fakes.web import Page, Web

from warmgui.core import messages as m
from warmgui.core.heat.surroundings import statuses
from warmgui.core.readings import ReadingBoard
from warmgui.core.vocabulary import Provenance
from warmgui.io.mqtt.mqtt import Broker, Mqtt
from warmgui.io.secrets import Secrets
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sensors.room_reading import from_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.thermometers import Thermometer
    from warmgui.io.sensors.base import Sensor

HERE = "127.0.0.1"


class Thing(Protocol):
    """A device that says what it is told."""

    entry: Thermometer
    sensor: Sensor

    def say(self, value: str) -> None: ...


class File:
    def __init__(self, folder: Path, role: str = "room") -> None:
        self.file = folder / "room.txt"
        self.entry = entry(path=str(self.file), role=role)
        self.sensor = RoomLinks(Secrets(lambda: None)).make(self.entry)

    def say(self, value: str) -> None:
        self.file.write_text(value, encoding="utf-8")


class Http:
    def __init__(self) -> None:
        self.value = "20"
        self.web = Web(lambda _path, _headers: Page({"t": float(self.value)}))
        self.entry = entry("http_json", url=self.web.url, json_path="t")
        self.sensor = RoomLinks(Secrets(lambda: None)).make(self.entry)

    def say(self, value: str) -> None:
        self.value = value


class Spoken:
    """Through a real broker."""

    def __init__(self, broker: Mosquitto) -> None:
        self.mqtt = Mqtt(retry_s=(1, 1))
        self.mqtt.use(Broker(HERE, broker.port))
        self.entry = entry("mqtt", topic="home/shelf")
        self.sensor = RoomLinks(Secrets(lambda: None), mqtt=self.mqtt).make(self.entry)
        self.sensor.read(0.0)
        wait_until(lambda: self.mqtt.state.connected, "the broker")

    def say(self, value: str) -> None:
        def heard() -> bool:
            self.mqtt.publish("home/shelf", value)
            return [reading.value for reading in self.sensor.read(0.0)] == [float(value)]

        wait_until(heard, value)


@pytest.fixture(params=["file", "http", pytest.param("mqtt", marks=needs_mosquitto)])
def thing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Thing]:
    if request.param == "file":
        yield File(tmp_path)
    elif request.param == "http":
        with (http := Http()).web:
            yield http
    else:
        with Mosquitto(tmp_path / "broker") as broker:
            spoken = Spoken(broker)
            yield spoken
            spoken.sensor.close()
            spoken.mqtt.close()


def heard(rig: Rig, thing: Thing, value: str, seconds: float = 60.0) -> None:
    """It says a value, and the engine goes on with it for some time."""
    thing.say(value)
    rig.extra = thing.sensor.read(rig.now_s)
    assert rig.extra
    rig.run(seconds, dt_s=10.0)


@pytest.mark.parametrize("bad", ["61", "85", "-127"])
def test_what_cannot_be_is_named_with_its_value_counts_not_and_stops_the_heat(thing: Thing, bad: str) -> None:
    # Given a room that is heated by what its only thermometer says
    rig = Rig(
        settings(room={"sensor": "sensors", "thermometers": (thing.entry,)}, comfort={"setpoint_c": 21})
    )
    rig.tick(m.HeatOn())
    heard(rig, thing, "19", 300.0)
    (status,) = rig.last.snapshot.thermometers
    assert (status.state, status.used, rig.miner.duty["cpu"] > 0) == ("ok", True, True)
    # When it says what no room can have
    heard(rig, thing, bad)
    # Then its row, the fault and the reason say so with the value; it does not count, and nothing heats
    (status,) = rig.last.snapshot.thermometers
    assert (status.state, status.used, status.value.value) == ("implausible", False, float(bad))
    sentence = f"Shelf said {float(bad):.1f} °C, which cannot be; it counts again after ten good minutes."
    sentence = sentence.replace("-", "\N{MINUS SIGN}")
    assert english(status.text) == sentence
    faults = {fault.code: english(fault.text) for fault in rig.last.snapshot.faults}
    assert faults["thermometer_implausible"] == sentence
    assert "room_sensor_lost" not in faults, "it is not silent"
    assert (rig.last.snapshot.room_c.value, rig.last.snapshot.room_c.provenance) == (None, Provenance.UNKNOWN)
    assert rig.last.sample is not None
    assert rig.last.sample.room_c is None, "no such peak in the charts and in what is learned"
    assert rig.miner.duty["cpu"] == 0
    # And after ten good minutes it counts again
    heard(rig, thing, "19", 660.0)
    (status,) = rig.last.snapshot.thermometers
    assert (status.state, status.used, rig.miner.duty["cpu"] > 0) == ("ok", True, True)
    assert "thermometer_implausible" not in {fault.code for fault in rig.last.snapshot.faults}


def test_a_number_beyond_all_sense_is_still_a_sentence() -> None:
    found = entry()
    assert words(from_number(found, 1e30, 0.0, "x")) == "Shelf: it says 1e+30 °C, which cannot be."


def test_outside_other_numbers_cannot_be() -> None:
    outdoor = entry(role="outdoor")
    assert from_number(outdoor, -65.0, 0.0, "x").value == -65.0
    assert words(from_number(outdoor, 85.0, 0.0, "x")) == "Shelf: it says 85 °C, which cannot be."


@pytest.mark.parametrize("role", ["outdoor", "sun", "plug"])
@pytest.mark.parametrize(
    ("content", "told", "shown"),
    [("900000", "900000", 9e5), ("-900", "-900", -900.0), ("1e999", "inf", None), ("NaN", "nan", None)],
)
def test_other_sensors_that_say_what_cannot_be_are_named_with_it(
    tmp_path: Path, role: str, content: str, told: str, shown: float | None
) -> None:
    """Given a file that holds nonsense, then its row says so: it is not one that gives no answer."""
    file = File(tmp_path, role)
    file.say(content)
    board = ReadingBoard()
    board.take(file.sensor.read(0.0))
    (status,) = statuses(board, settings(room={"thermometers": (file.entry,)}), 1.0)
    assert (status.state, status.used, status.value.value) == ("implausible", False, shown)
    assert f"it says {told} " in english(status.text)
    assert "cannot be" in english(status.text)
    # When it is well again, it counts at once; and what it said last counts on while it talks nonsense
    file.say("12")
    board.take(file.sensor.read(20.0))
    (status,) = statuses(board, settings(room={"thermometers": (file.entry,)}), 21.0)
    assert (status.state, status.used, status.value.value) == ("ok", True, 12.0)
    file.say(content)
    board.take(file.sensor.read(40.0))
    (status,) = statuses(board, settings(room={"thermometers": (file.entry,)}), 41.0)
    assert (status.state, status.value.value) == ("implausible", 12.0)
    assert f"it says {told} " in english(status.text)


def test_a_room_thermometer_beyond_all_numbers_is_no_silent_one(tmp_path: Path) -> None:
    file = File(tmp_path)
    file.say("1e999")
    rig = Rig(settings(room={"sensor": "sensors", "thermometers": (file.entry,)}))
    rig.extra = file.sensor.read(rig.now_s)
    rig.run(20.0, dt_s=10.0)
    (status,) = rig.last.snapshot.thermometers
    assert (status.state, status.used, status.value.value) == ("implausible", False, None)
    assert english(status.text) == "Shelf: it says inf °C, which cannot be."
