"""Sensors that speak through MQTT: live, kept by the broker, dated, in JSON, refused."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import entry, words

from warmgui.core.readings import ReadingBoard
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.mqtt.mqtt import Broker, Message, Mqtt
from warmgui.io.sensors.thermometers_mqtt import MqttThermometer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model import Reading

NOW_UTC = datetime(2026, 11, 22, 10, 0, tzinfo=UTC).timestamp()


def sensor(mqtt: Mqtt | None = None, topic: str = "home/shelf", **more: Any) -> MqttThermometer:
    return MqttThermometer(entry("mqtt", topic=topic, **more), mqtt or Mqtt(), lambda: NOW_UTC)


def hear(found: MqttThermometer, payload: Any, *, retained: bool = False, at_s: float = 10_000.0) -> None:
    data = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    found._take(Message("home/shelf", data, retained, at_s))


def newest(found: MqttThermometer) -> Reading:
    assert found._latest is not None
    return found._latest


class TestMessages:
    @pytest.mark.parametrize(
        ("payload", "more", "value"),
        [
            (b"20.5", {}, 20.5),
            (b" 20,5 \xc2\xb0C", {}, 20.5),
            ({"temperature": 21.4, "battery": 88}, {"json_path": "temperature"}, 21.4),
            ({"DS18B20": {"Temperature": 19.0}}, {"json_path": "DS18B20.Temperature"}, 19.0),
            ({"contact": False}, {"json_path": "contact", "role": "window"}, 1.0),
            (b"ON", {"role": "window"}, 1.0),
            (b"183.5", {"role": "plug"}, 183.5),
            (b"\xff\xfe", {}, None),
            (b"{", {"json_path": "t"}, None),
            (b"NaN", {}, None),
        ],
    )
    def test_payloads(self, payload: Any, more: dict[str, Any], value: float | None) -> None:
        found = sensor(**more)
        hear(found, payload)
        assert (newest(found).value, newest(found).at_s) == (value, 10_000.0)
        assert newest(found).source == "MQTT home/shelf"

    def test_what_the_broker_kept_is_stale_until_it_is_confirmed(self) -> None:
        found, board = sensor(), ReadingBoard()
        hear(found, 20.5, retained=True)
        board.take([newest(found)])
        reading = board.get(Quantity.ROOM_C, 10_000.0, "t1")
        assert reading is not None
        assert (reading.value, reading.provenance) == (20.5, Provenance.STALE)
        assert found.undated
        hear(found, 20.6)
        board.take([newest(found)])
        assert board.fresh(Quantity.ROOM_C, 10_000.0, "t1") == 20.6
        assert not found.undated

    @pytest.mark.parametrize(
        ("said", "at_s"),
        [
            ({"t": 20, "last_seen": "2026-11-22T09:55:00Z"}, 9700.0),
            ({"t": 20, "last_seen": 1_795_341_300_000}, 9700.0),
            ({"t": 20, "last_seen": "2026-11-22T11:00:00Z"}, 10_000.0),
        ],
    )
    def test_what_was_kept_may_tell_its_own_time(self, said: Any, at_s: float) -> None:
        found = sensor(json_path="t")
        hear(found, said, retained=True)
        assert newest(found).at_s == at_s
        assert not found.undated

    def test_a_live_message_is_of_now_whatever_its_clock_says(self) -> None:
        found = sensor(json_path="t")
        hear(found, {"t": 20, "last_seen": "2020-01-01T00:00:00Z"})
        assert newest(found).at_s == 10_000.0

    def test_after_a_reconnection_what_was_kept_does_not_replace_what_was_heard(self) -> None:
        found = sensor()
        hear(found, 20.5)
        hear(found, 20.5, retained=True, at_s=10_060.0)
        assert (newest(found).at_s, found.undated) == (10_000.0, False)

    def test_broken_json_that_was_kept(self) -> None:
        found = sensor(json_path="t")
        hear(found, b'{"t": ', retained=True)
        assert "it sent no JSON" in words(newest(found))


class TestTrouble:
    def test_nothing_is_said_before_anything_came(self) -> None:
        mqtt = Mqtt()
        found = sensor(mqtt)
        assert words(found.read(0.0)[0]) == "Shelf: no MQTT broker is set."
        mqtt.use(Broker("127.0.0.1", 1))
        wait_until(lambda: mqtt.state.code == "unreachable")
        assert words(found.read(0.0)[0]) == "Shelf: no MQTT broker answers at 127.0.0.1:1."
        found.close()
        mqtt.close()

    def test_a_topic_that_is_none(self) -> None:
        found = sensor(topic="a/#")
        assert words(found.read(0.0)[0]) == "Shelf: “a/#” is no topic."
        found.close()

    def test_trouble_does_not_take_the_last_value_away(self) -> None:
        found, board = sensor(), ReadingBoard()
        hear(found, 20.5)
        board.take([newest(found)])
        board.take(found.read(10_030.0))
        assert board.fresh(Quantity.ROOM_C, 10_030.0, "t1") == 20.5
        refusal = board.refusal(Quantity.ROOM_C, "t1")
        assert refusal is not None
        assert "no MQTT broker is set" in words(refusal)
        found.close()


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@needs_mosquitto
class TestBroker:
    @pytest.fixture
    def mqtt(self, broker: Mosquitto) -> Iterator[Mqtt]:
        made = Mqtt(time.monotonic, retry_s=(1, 1))
        made.use(Broker("127.0.0.1", broker.port))
        yield made
        made.close()

    def value(self, found: MqttThermometer) -> Callable[[], float | None]:
        def ask() -> float | None:
            readings = found.read(time.monotonic())
            return readings[0].value if readings else None

        return ask

    def test_two_sensors_of_one_message(self, mqtt: Mqtt) -> None:
        one, two = sensor(mqtt, json_path="t"), sensor(mqtt, json_path="u")
        assert one.read(0.0) == two.read(0.0) == []
        wait_until(lambda: mqtt.state.connected)
        assert one.read(0.0) == []
        mqtt.publish("home/shelf", '{"t": 20.5, "u": 21}')
        wait_until(lambda: self.value(one)() == 20.5)
        wait_until(lambda: self.value(two)() == 21.0)
        assert one.heard.is_set()
        one.close()
        mqtt.publish("home/shelf", '{"t": 1, "u": 22}')
        wait_until(lambda: self.value(two)() == 22.0)
        assert newest(one).value == 20.5
        two.close()

    def test_a_topic_that_is_refused(self, mqtt: Mqtt) -> None:
        found = sensor(mqtt)
        found.read(0.0)
        wait_until(lambda: mqtt.state.connected)
        assert found._subscription is not None
        found._subscription.problem = verbatim("not for you")
        assert words(found.read(0.0)[0]) == "Shelf: not for you."
        found.close()
