"""The home's powers from a real MQTT broker and from Home Assistant: live, kept, silent, refused."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import mqtt_clients, speaker
from fakes.sensors import english
from fakes.web import Page, Web

from warmgui.core.energy.flows import flows
from warmgui.core.energy.home_status import home_status
from warmgui.core.model import Value
from warmgui.core.readings import ReadingBoard
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.mqtt.mqtt import Message, Mqtt, MqttState
from warmgui.io.mqtt.words import CONNECTED
from warmgui.io.secrets import Secrets
from warmgui.io.sensors.base import Configurable
from warmgui.io.sensors.home_energy import ASK_EVERY_S, HomeEnergySensor
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.room_links import RoomLinks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.core.model import Reading

GRID, SUN = Quantity.GRID_POWER_W, Quantity.SUN_POWER_W
TOKEN = "eyJ0eXAi.abc"


@pytest.fixture
def clients() -> Iterator[Callable[..., Mqtt]]:
    with mqtt_clients() as made:
        yield made


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path / "broker") as running:
        yield running


def settings(port: int = 1883, **home: Any) -> Settings:
    made = Settings()
    return replace(
        made,
        home=replace(made.home, **{"source": "evcc", **home}),
        mqtt=replace(made.mqtt, host="127.0.0.1", port=port),
    )


def newest(sensor: HomeEnergySensor, now_s: float = 0.0) -> dict[Quantity, Reading]:
    return {reading.quantity: reading for reading in sensor.read(now_s)}


class Wired(Mqtt):
    """Says that it is connected."""

    @property
    def state(self) -> MqttState:
        return CONNECTED


def sensor_of(made: Settings) -> HomeEnergySensor:
    """A sensor whose messages come by hand; nobody is connected to."""
    sensor = HomeEnergySensor(RoomLinks(Secrets(lambda: None), mqtt=Wired()), lambda: 1.7e9)
    sensor.configure(made)
    sensor.read(0.0)
    return sensor


def hear(
    sensor: HomeEnergySensor, topic: str, payload: str, *, retained: bool = False, at_s: float = 5.0
) -> None:
    assert sensor._mqtt is not None
    message = Message(topic, payload.encode(), retained, at_s)
    for one in sensor._mqtt._subscriptions:
        if one.wants(message):
            one.callback(message)


class TestMessages:
    def test_evcc(self) -> None:
        sensor = sensor_of(settings())
        assert sensor.read(1.0) == []
        for name, words in (("pvPower", "1500"), ("grid/power", "-600"), ("battery/soc", "88.5")):
            hear(sensor, f"evcc/site/{name}", words)
        found = newest(sensor)
        assert {quantity: reading.value for quantity, reading in found.items()} == {
            SUN: 1500.0,
            GRID: -600.0,
            Quantity.HOME_BATTERY_FRACTION: pytest.approx(0.885),
        }
        assert found[GRID].source == "MQTT evcc/site/grid/power"
        assert (found[GRID].device, found[GRID].fresh_s, found[GRID].at_s) == ("", 90.0, 5.0)

    def test_what_the_broker_kept_is_stale(self) -> None:
        sensor, board = sensor_of(settings()), ReadingBoard()
        hear(sensor, "evcc/site/gridPower", "-600", retained=True)
        board.take(sensor.read(5.0))
        reading = board.get(GRID, 5.0)
        assert reading is not None
        assert (reading.value, reading.provenance) == (-600.0, Provenance.STALE)
        # Nothing is heated with what may be yesterday's surplus.
        nothing = Value(0.0, Provenance.MEASURED)
        assert flows(board, settings(), 5.0, nothing, nothing).available_w.value is None
        hear(sensor, "evcc/site/gridPower", "-500", at_s=6.0)
        hear(sensor, "evcc/site/gridPower", "-700", retained=True, at_s=7.0)  # after a reconnection
        board.take(sensor.read(7.0))
        assert flows(board, settings(), 7.0, nothing, nothing).available_w.value == 500.0

    def test_a_message_that_tells_its_time(self) -> None:
        sensor = sensor_of(settings(source="mqtt", grid="a > power"))
        for age_s, at_s in ((30.0, 70.0), (5.0, 95.0)):
            words = f'{{"power": 100, "timestamp": {1.7e9 - age_s}}}'
            hear(sensor, "a", words, retained=True, at_s=100.0)
            assert newest(sensor)[GRID].at_s == at_s
        hear(sensor, "a", '{"power": 100}', at_s=200.0)
        hear(sensor, "a", "{broken", retained=True, at_s=201.0)
        assert newest(sensor)[GRID].value == 100.0

    def test_nonsense_is_told_and_the_known_stays(self) -> None:
        sensor, board = sensor_of(settings()), ReadingBoard()
        hear(sensor, "evcc/site/gridPower", "-600")
        board.take(sensor.read(5.0))
        hear(sensor, "evcc/site/gridPower", "oops", at_s=6.0)
        board.take(sensor.read(6.0))
        assert board.fresh(GRID, 6.0) == -600.0
        refusal = board.refusal(GRID)
        assert refusal is not None
        assert english(refusal.reason) == "evcc/site/gridPower: it gave no number but “oops”."

    def test_another_source(self) -> None:
        sensor = sensor_of(settings())
        hear(sensor, "evcc/site/gridPower", "-600")
        sensor.configure(settings(source="mqtt", grid="a"))
        assert sensor.read(6.0) == []
        hear(sensor, "evcc/site/gridPower", "-600")
        assert sensor.read(7.0) == []
        hear(sensor, "a", "5")
        assert newest(sensor)[GRID].value == 5.0
        sensor.configure(Settings())
        assert sensor.read(8.0) == []
        hear_nobody = HomeEnergySensor(RoomLinks(Secrets(lambda: None)))
        hear_nobody.close()

    def test_a_broker_that_wants_a_password(self) -> None:
        made = settings()
        made = replace(made, mqtt=replace(made.mqtt, password="ask"))
        links = RoomLinks(Secrets(lambda: None))
        sensor = HomeEnergySensor(links)
        sensor.configure(made)
        links.configure(made)
        found = newest(sensor, 9.0)
        assert set(found) == {
            SUN,
            GRID,
            Quantity.HOME_BATTERY_POWER_W,
            Quantity.HOME_BATTERY_FRACTION,
            Quantity.HOME_POWER_W,
        }
        assert "password" in english(found[GRID].reason)
        assert found[GRID].value is None


@needs_mosquitto
class TestBroker:
    def test_through_the_hub(self, broker: Mosquitto, clients: Callable[..., Mqtt]) -> None:
        # Given evcc at a broker, and a hub as the program has it
        evcc = speaker(clients, broker.port)
        evcc.publish("evcc/site/pvPower", "1500", retain=True)
        evcc.publish("evcc/site/grid/power", "-600", retain=True)
        made, board = settings(broker.port), ReadingBoard()
        links = RoomLinks(Secrets(lambda: None))
        sensor = HomeEnergySensor(links)
        assert isinstance(sensor, Configurable)
        hub = SensorHub([sensor], links=links)
        hub.configure(made)

        def grid() -> Reading | None:
            board.take(hub.read(time.monotonic()))
            return board.get(GRID, time.monotonic())

        try:
            # Then what was kept is there, and stale
            wait_until(lambda: (found := grid()) is not None and found.provenance is Provenance.STALE)
            assert home_status(board, made, time.monotonic(), 0.0).state == "stale"
            # And what it says now counts
            evcc.publish("evcc/site/grid/power", "-650", retain=True)
            wait_until(lambda: (found := grid()) is not None and found.provenance is Provenance.MEASURED)
            assert board.fresh(GRID, time.monotonic()) == -650.0
            assert home_status(board, made, time.monotonic(), 0.0).state == "ok"
        finally:
            hub.close()

    def test_a_broker_that_is_gone(self, broker: Mosquitto) -> None:
        made = settings(broker.port)
        links = RoomLinks(Secrets(lambda: None))
        sensor = HomeEnergySensor(links)
        sensor.configure(made)
        links.configure(made)
        try:
            assert sensor.read(0.0) == []
            wait_until(lambda: links.mqtt.state.connected)
            broker.kill()
            wait_until(lambda: GRID in newest(sensor))
            assert newest(sensor)[GRID].value is None
            told = english(newest(sensor)[GRID].reason)
            assert told == "MQTT: the connection to the MQTT broker was lost; it is tried again."
        finally:
            sensor.close()
            links.close()


def iso(age_s: float) -> str:
    return datetime.fromtimestamp(time.time() - age_s, UTC).isoformat()


class TestHomeAssistant:
    def house(self, web: Web, token: str | None = TOKEN, **home: Any) -> HomeEnergySensor:
        made = settings(source="home_assistant", **{"grid": "sensor.grid", **home})
        made = replace(made, home_assistant=replace(made.home_assistant, url=web.url, token="ask"))
        given = {} if token is None else {made.home_assistant.secret.key: token}
        links = RoomLinks(Secrets(lambda: None, given=given))
        sensor = HomeEnergySensor(links)
        sensor.configure(made)
        links.configure(made)
        return sensor

    def state(self, value: str, unit: str | None = "W", **more: Any) -> Page:
        attributes: dict[str, Any] = {} if unit is None else {"unit_of_measurement": unit}
        return Page({"entity_id": "sensor.grid", "state": value, "attributes": attributes, **more})

    def test_units_and_times(self) -> None:
        pages = {
            "/api/states/sensor.grid": self.state(
                "-0.6", "kW", last_reported=iso(20.0), last_updated=iso(500.0)
            ),
            "/api/states/sensor.sun": self.state("0", "W", last_updated=iso(1800.0)),
            "/api/states/sensor.soc": self.state("55", "%"),
            "/api/states/binary_sensor.grid": self.state("on", None),
        }
        with Web(pages) as web:
            found = newest(
                self.house(
                    web, sun="sensor.sun", battery_charge="sensor.soc", grid_present="binary_sensor.grid"
                ),
                1000.0,
            )
            assert all(headers["authorization"] == f"Bearer {TOKEN}" for _, headers in web.asked)
        assert found[GRID].value == -600.0
        assert found[GRID].at_s == pytest.approx(980.0, abs=2.0)
        assert found[GRID].fresh_s == 90.0
        # A sun that has been 0 since half an hour is 0.
        assert found[SUN].fresh_s == 3600.0
        assert found[SUN].at_s == pytest.approx(-800.0, abs=2.0)
        assert found[Quantity.HOME_BATTERY_FRACTION].value == pytest.approx(0.55)
        assert found[Quantity.GRID_PRESENT].value == 1.0

    def test_a_place_in_its_attributes(self) -> None:
        page = Page({"state": "ok", "attributes": {"power": 120, "unit_of_measurement": "W"}})
        with Web(lambda *_: page) as web:
            assert newest(self.house(web, grid="sensor.grid > attributes.power"), 0.0)[GRID].value == 120.0

    @pytest.mark.parametrize(
        ("page", "told"),
        [
            (Page({"message": "Entity not found."}, 404), "Home Assistant knows no entity “sensor.grid”"),
            (Page("", 401), "Home Assistant refuses the token"),
            (Page({"state": "unavailable"}), "Home Assistant says that it is unavailable"),
            (Page([]), "this is no Home Assistant"),
            (Page({"state": "x", "attributes": 5}), "it gave no number but “x”"),
            (
                Page({"state": "5", "attributes": {"unit_of_measurement": "kWh"}}),
                "it is in kwh, and W is wanted",
            ),
        ],
    )
    def test_what_is_none(self, page: Page, told: str) -> None:
        with Web(lambda *_: page) as web:
            reading = newest(self.house(web), 0.0)[GRID]
        assert reading.value is None
        assert english(reading.reason) == f"sensor.grid: {told}."

    def test_without_a_token(self) -> None:
        with Web({}) as web:
            reading = newest(self.house(web, token=None), 0.0)[GRID]
            assert web.paths == []
        assert english(reading.reason) == "sensor.grid: the token of Home Assistant is needed."

    def test_while_the_token_is_looked_for(self) -> None:
        class Slow:
            def answer(self, _: object) -> Any:
                from warmgui.io.secrets import Answer

                return Answer(looking=True)

            def look_up(self, _: object) -> None:
                pass

        with Web({}) as web:
            made = settings(source="home_assistant", grid="sensor.grid")
            made = replace(made, home_assistant=replace(made.home_assistant, url=web.url, token="keyring"))
            sensor = HomeEnergySensor(RoomLinks(Slow()))
            sensor.configure(made)
            assert "being looked for" in english(newest(sensor, 0.0)[GRID].reason)
            assert web.paths == []

    def test_it_is_asked_every_ten_seconds_and_pauses_when_told_to(self) -> None:
        page = self.state("5")
        with Web(lambda *_: page) as web:
            sensor = self.house(web)
            for now_s in (0.0, 1.0, ASK_EVERY_S - 0.5, ASK_EVERY_S):
                sensor.read(now_s)
            assert len(web.paths) == 2
            page = Page("", 429, {"Retry-After": "60"})
            sensor.read(2 * ASK_EVERY_S)
            sensor.read(2 * ASK_EVERY_S + 59.0)
            assert len(web.paths) == 3
            page = self.state("5")
            assert newest(sensor, 2 * ASK_EVERY_S + 60.0)[GRID].value == 5.0
            sensor.close()
