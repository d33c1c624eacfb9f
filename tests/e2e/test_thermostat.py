"""The whole way of a room temperature: a real broker, week plan, thermostat, a real miner, guard."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import paho.mqtt.client as mqtt
import pytest
from fakes.headless import ACCEPTED_WITHIN_S, Program, rows
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import entry, listed

from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.e2e, pytest.mark.slow, needs_mosquitto]

SOON_S = 60.0
TOPIC = "zigbee2mqtt/shelf"


class Shelf:
    """A thermometer that speaks JSON to the broker, as zigbee2mqtt's do."""

    def __init__(self, port: int) -> None:
        self._client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self._client.connect("127.0.0.1", port)
        self._client.loop_start()

    def says(self, room_c: float) -> None:
        message = self._client.publish(TOPIC, f'{{"battery": 91, "temperature": {room_c}}}', qos=1)
        message.wait_for_publish(SOON_S)

    def close(self) -> None:
        self._client.disconnect()
        self._client.loop_stop()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[tuple[Program, Shelf]]:
    with Mosquitto(tmp_path / "broker") as broker:
        thermometer = entry("mqtt", name="Shelf", topic=TOPIC, json_path="temperature")
        day = (Slot(0, "", 21.5),)
        settings = listed(thermometer, mqtt={"host": "127.0.0.1", "port": broker.port})
        settings = replace(
            settings, schedule=replace(settings.schedule, enabled=True, week=WeekPlan((day,) * 7))
        )
        home = tmp_path / "home"
        assert not save(home / "config" / "settings.toml", settings)
        shelf = Shelf(broker.port)
        made = Program(home, "--headless", "--practice", "--json")
        yield made, shelf
        made.close()
        shelf.close()


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_a_thermometer_heats_the_room_by_the_plan_and_an_impossible_one_stops_it(
    program: tuple[Program, Shelf],
) -> None:
    made, shelf = program
    # Given a thermometer that has not spoken yet: it is named, and its room is unknown, not 0.
    status = made.until(lambda s: s["thermometers"], SOON_S)
    assert status["thermometers"][0]["name"] == "Shelf"
    assert status["room_c"] is None or status["room_c_provenance"] == "unknown"
    assert (status["plan"]["source"], status["setpoint_c"]) == ("week", 21.5)
    # When it says that the room is cold, the PC really mines.
    shelf.says(18.4)
    status = made.until(lambda s: s["room_c"] == 18.4, SOON_S)
    assert status["room_c_provenance"] == "measured"
    status = made.until(lambda s: s["action"] == "heating" and s["accepted"] >= 1, ACCEPTED_WITHIN_S)
    assert status["thermometers"][0]["state"] == "ok"
    assert status["control"]["reason"]
    # When it says what cannot be, the heat stops at once, with a sentence that says why.
    shelf.says(50.0)
    status = made.until(lambda s: s["action"] == "paused", SOON_S)
    assert status["target_power_w"] == 0
    assert "50" in status["reason"]
    code, _ = made.end()
    assert code == 0
    # Every change of action has its reason in the journal, and so do the mode and the target.
    journal = rows(made.home, "SELECT words, mode, setpoint_c FROM journal ORDER BY id")
    assert len(journal) >= 3
    assert all(words for words, _, _ in journal)
    assert any(setpoint == 21.5 for _, _, setpoint in journal)
