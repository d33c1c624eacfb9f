"""Links that sensors share; trying a sensor before it is saved: real brokers, typed and kept passwords."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import english, entry, listed, words
from fakes.web import Page, Web

from warmgui.core.thermometers import KINDS, SensorTest, Thermometer
from warmgui.core.vocabulary import Quantity
from warmgui.headless import _sensor_passwords
from warmgui.io.mqtt.mqtt import Broker, Mqtt
from warmgui.io.secrets import Secrets
from warmgui.io.sensors import room_trial
from warmgui.io.sensors.base import SensorAbsentError
from warmgui.io.sensors.ble import BleScanner
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sensors.room_trial import SensorTester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.model import Reading
    from warmgui.core.settings.model import Settings

HERE = "127.0.0.1"


def no_keyring(**given: str) -> Secrets:
    return Secrets(lambda: None, given=given)


class TestLinks:
    def test_nothing_is_made_before_it_is_wanted(self) -> None:
        links = RoomLinks(no_keyring())
        links.configure(listed(sensor="none"))
        links.follow()
        links.close()
        assert links._mqtt is None
        assert links._ble is None

    def test_a_broker_follows_the_settings_and_its_password(self) -> None:
        secrets = no_keyring()
        links = RoomLinks(secrets)
        settings = listed(entry("mqtt", topic="a"), mqtt={"host": " h ", "username": "me", "password": "ask"})
        links.configure(settings)
        assert links.mqtt.state.code == "password_needed"
        secrets.keep(settings.mqtt.secret.key, "hunter2", lambda *_: None, place="ask")
        links.follow()
        assert links.mqtt._broker == Broker("h", 1883, username="me", password="hunter2")
        links.configure(listed(entry("mqtt", topic="a"), mqtt={"host": "h"}))
        assert links.mqtt._broker == Broker("h")
        links.configure(listed())
        assert links.mqtt.state.code == "off"
        links.close()

    def test_a_password_of_the_keyring_is_looked_for_without_waiting(self) -> None:
        go_on = threading.Event()

        class SlowKeyring:
            def get_password(self, service: str, username: str) -> str | None:
                assert go_on.wait(DEADLINE_S)
                return f"of {username}"

            def set_password(self, service: str, username: str, password: str) -> None:
                raise NotImplementedError

            delete_password = get_password  # type: ignore[assignment]  # never called

        links = RoomLinks(Secrets(SlowKeyring))
        links.configure(listed(entry("mqtt", topic="a"), mqtt={"host": "h", "password": "keyring"}))
        assert links.mqtt.state.code == "password_needed"
        go_on.set()

        def arrived() -> bool:
            links.follow()
            return links.mqtt._broker is not None

        wait_until(arrived)
        assert links.mqtt._broker == Broker("h", password="of mqtt @h:1883")
        links.close()

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_has_a_sensor(self, kind: str) -> None:
        places = {
            "path": "/dev/x",
            "command": "c",
            "topic": "a",
            "entity": "sensor.a",
            "url": "10.0.0.1",
            "address": "A4:C1:38:00:11:22",
        }
        mqtt = Mqtt()
        links = RoomLinks(no_keyring(), mqtt=mqtt, ble=BleScanner())
        found = entry(kind, **places)
        links.configure(listed(found))
        sensor = links.make(found)
        assert sensor.name == "Shelf"
        assert kind.split("_", maxsplit=1)[0] in type(sensor).__name__.lower() or kind == "usb"
        sensor.close()
        links.close()

    def test_usb_has_two_kinds_of_sensors(self) -> None:
        links = RoomLinks(no_keyring())
        assert type(links.make(entry("usb", path="/dev/hidraw3"))).__name__ == "TemperThermometer"
        assert type(links.make(entry("usb", path="COM3"))).__name__ == "SerialThermometer"

    def test_what_cannot_work_says_why(self) -> None:
        links = RoomLinks(no_keyring())
        sensor = links.make(entry("mqtt", topic="a/#"))
        assert "is many topics" in words(sensor.read(0.0)[0])
        sensor.close()
        assert "does not know its kind" in words(links.make(Thermometer("", key="t1")).read(0.0)[0])

    def test_a_bluetooth_scanner_is_shared(self) -> None:
        links = RoomLinks(no_keyring())
        one = links.make(entry("ble", address="A4:C1:38:00:11:22"))
        two = links.make(entry("ble", address="A4:C1:38:00:11:23"))
        assert one._scanner is two._scanner  # type: ignore[attr-defined]  # looks inside


def test_without_a_window_passwords_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMGUI_MQTT_PASSWORD", "hunter2")
    monkeypatch.delenv("WARMGUI_HOME_ASSISTANT_TOKEN", raising=False)
    settings = listed(
        mqtt={"host": "h", "password": "ask"}, home_assistant={"url": "http://h", "token": "ask"}
    )
    secrets = Secrets(lambda: None, given=_sensor_passwords(settings))
    assert secrets.answer(settings.mqtt.secret).password == "hunter2"
    assert secrets.answer(settings.home_assistant.secret).password is None


class Trial:
    """One test and its answer."""

    def __init__(
        self,
        found: Thermometer,
        settings: Settings | None = None,
        password: str | None = None,
        secrets: Secrets | None = None,
        **more: Any,
    ) -> None:
        self.answers: queue.SimpleQueue[SensorTest] = queue.SimpleQueue()
        tester = SensorTester(secrets or no_keyring(), **more)
        self.cancel = tester.test(found, settings or listed(sensor="none"), password, self.answers.put)

    def result(self) -> SensorTest:
        return self.answers.get(timeout=DEADLINE_S)

    def told(self) -> str:
        return english(self.result().text)


class TestTrying:
    def test_a_value(self, tmp_path: Any) -> None:
        (tmp_path / "room").write_text("20.5")
        result = Trial(entry(path=str(tmp_path / "room"), enabled=False, key="", offset_k=0.5)).result()
        assert (result.good, english(result.text)) == (True, "It says 21.0 °C.")
        assert (result.value, result.quantity) == (21.0, Quantity.ROOM_C)
        assert not result.note

    @pytest.mark.parametrize(
        ("role", "content", "told"),
        [
            ("window", "on", "It is open."),
            ("window", "off", "It is closed."),
            ("plug", "183", "It says 183 W."),
            ("sun", "412.5", "It says 412.5 W/m²."),
        ],
    )
    def test_other_values(self, tmp_path: Any, role: str, content: str, told: str) -> None:
        (tmp_path / "x").write_text(content)
        assert Trial(entry(path=str(tmp_path / "x"), role=role)).told() == told

    def test_what_is_incomplete_or_fails(self) -> None:
        assert "choose the file" in Trial(entry()).told()
        assert "No such file" in Trial(entry(path="/nowhere")).told()

    def test_an_old_value_says_so(self, tmp_path: Any) -> None:
        import os

        (tmp_path / "room").write_text("20.5")
        os.utime(tmp_path / "room", (1.0, 1.0))
        result = Trial(entry(path=str(tmp_path / "room"))).result()
        assert result.good
        assert "which is too old to count" in english(result.note)

    @pytest.mark.parametrize("bad", ["85", "-127", "46"])
    def test_what_no_room_can_have_is_no_good_thermometer(self, tmp_path: Path, bad: str) -> None:
        (tmp_path / "t").write_text(bad)
        told = Trial(entry(path=str(tmp_path / "t"))).result()
        assert (told.good, english(told.text)) == (False, f"Shelf: it says {bad} °C, which cannot be.")

    def test_a_typed_password_counts_for_the_test_only(self) -> None:
        def page(path: str, headers: dict[str, str]) -> Page:
            good = headers.get("authorization") == "Bearer typed"
            return Page("20") if good else Page("", 401)

        secrets = no_keyring()
        with Web(page) as web:
            found = entry("http_json", url=web.url)
            assert Trial(found, password="typed", secrets=secrets).result().good
            assert "refuses" in Trial(found, password="wrong", secrets=secrets).told()
            assert secrets.known().given == ()
            kept = no_keyring(**{entry("http_json", url=web.url).secret.key: "typed"})
            assert Trial(entry("http_json", url=web.url, password="ask"), secrets=kept).result().good
            assert not Trial(found, secrets=kept).result().good, "it has none, as far as the settings say"

    def test_home_assistant_with_and_without_an_entity(self) -> None:
        def page(path: str, headers: dict[str, str]) -> Page:
            if headers.get("authorization") != "Bearer typed":
                return Page("", 401)
            return Page(
                {"message": "API running."} if path == "/api/" else {"state": "20", "entity_id": "sensor.a"}
            )

        with Web(page) as web:
            settings = listed(home_assistant={"url": web.url})
            assert Trial(entry("home_assistant"), settings, "typed").told() == "Connected."
            assert (
                Trial(entry("home_assistant", entity="sensor.a"), settings, "typed").told()
                == "It says 20.0 °C."
            )
            assert "refuses the token" in Trial(entry("home_assistant"), settings, "wrong").told()

    def test_what_waits_can_be_cancelled(self) -> None:
        waiting, closed = threading.Event(), threading.Event()

        class Silent:
            name, period_s = "silent", 1.0

            def read(self, now_s: float) -> list[Reading]:
                waiting.set()
                return []

            def close(self) -> None:
                closed.set()

        class Links(RoomLinks):
            def make(self, entry: Thermometer) -> Silent:
                return Silent()

        trial = Trial(entry("ble", address="A4:C1:38:00:11:22"), links=Links)
        assert waiting.wait(DEADLINE_S)
        trial.cancel()
        assert closed.wait(DEADLINE_S)
        assert trial.answers.empty()

    @pytest.mark.parametrize(
        ("trouble", "told"),
        [
            (RuntimeError("a bug"), "Shelf does not answer: a bug."),
            (SensorAbsentError(), "It has said nothing yet. Some devices speak only every few minutes."),
            (None, "It has said nothing yet. Some devices speak only every few minutes."),
        ],
    )
    def test_whatever_happens_there_is_a_sentence(
        self, monkeypatch: pytest.MonkeyPatch, trouble: Exception | None, told: str
    ) -> None:
        monkeypatch.setitem(room_trial.PATIENCE_S, "usb", 0.0)

        class Odd:
            name, period_s = "odd", 1.0

            def read(self, now_s: float) -> list[Reading]:
                if trouble is not None:
                    raise trouble
                return []

            def close(self) -> None:
                pass

        class Links(RoomLinks):
            def make(self, entry: Thermometer) -> Odd:
                return Odd()

        assert Trial(entry("usb", path="x"), links=Links).told() == told


@needs_mosquitto
class TestTryingMqtt:
    @pytest.fixture
    def broker(self, tmp_path: Any) -> Iterator[Mosquitto]:
        with Mosquitto(tmp_path / "broker", passwords={"me": "hunter2"}) as made:
            yield made

    def settings(self, broker: Mosquitto, **more: Any) -> Settings:
        return listed(mqtt={"host": HERE, "port": broker.port, "username": "me", **more})

    def test_the_connection_alone(self, broker: Mosquitto) -> None:
        settings = self.settings(broker)
        assert Trial(entry("mqtt"), settings, "hunter2").told() == "Connected."
        told = Trial(entry("mqtt"), settings, "guess").told()
        assert told == "Not connected: the MQTT broker refuses this user name or password."
        assert Trial(entry("mqtt"), listed()).told() == "Enter the host of the MQTT broker."
        kept = no_keyring(**{settings.mqtt.secret.key: "hunter2"})
        assert Trial(entry("mqtt"), self.settings(broker, password="ask"), secrets=kept).result().good

    def test_a_topic_whose_value_was_kept(self, broker: Mosquitto) -> None:
        speaker = Mqtt()
        speaker.use(Broker(HERE, broker.port, username="me", password="hunter2"))
        speaker.hold()
        wait_until(lambda: speaker.state.connected)
        speaker.publish("shelf", '{"t": 20.5}', retain=True)
        result = Trial(entry("mqtt", topic="shelf", json_path="t"), self.settings(broker), "hunter2").result()
        assert (result.good, english(result.text), result.age_s) == (True, "It says 20.5 °C.", None)
        assert "nobody knows how old it is" in english(result.note)
        speaker.close()

    def test_a_topic_that_is_silent(self, broker: Mosquitto, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(room_trial.PATIENCE_S, "mqtt", 0.5)
        told = Trial(entry("mqtt", topic="nobody"), self.settings(broker), "hunter2").told()
        assert told.startswith("It has said nothing yet.")

    def test_waiting_for_a_connection_can_be_cancelled(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import socket

        with socket.create_server((HERE, 0)) as server:
            trial = Trial(entry("mqtt"), listed(mqtt={"host": HERE, "port": server.getsockname()[1]}))
            peer, _ = server.accept()
            with peer:
                assert peer.recv(100)
                trial.cancel()
                assert peer.recv(100) in {b"", b"\xe0\x00"}, "it goes away"
        assert trial.answers.empty()
