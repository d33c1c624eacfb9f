"""The MQTT client against a real broker: what arrives, what is said of trouble, and that nothing ends it."""

from __future__ import annotations

import logging
import queue
import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import HERE, Inbox, connected, mqtt_clients, said, speaker

from warmgui.io.mqtt.mqtt import OFF, PASSWORD_NEEDED, Broker, Message, Mqtt, Will

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = needs_mosquitto


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@pytest.fixture
def make() -> Iterator[Callable[..., Mqtt]]:
    with mqtt_clients() as new:
        yield new


class TestMessages:
    @pytest.mark.parametrize("qos", [0, 1, 2])
    def test_a_message_arrives_in_every_quality(
        self, broker: Mosquitto, make: Callable[..., Mqtt], qos: int
    ) -> None:
        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.subscribe(f"room/{qos}", inbox, qos=qos)
        connected(mqtt)
        probe = Inbox()
        mqtt.subscribe(f"room/{qos}/ready", probe, qos=qos)
        other = speaker(make, broker.port)
        # QoS 0 to a topic whose subscription is still on its way would be lost.
        other.publish(f"room/{qos}/ready", "x", retain=True)
        probe.next()
        assert other.publish(f"room/{qos}", "20.5", qos=qos)
        message = inbox.next()
        assert (message.topic, message.payload, message.retained) == (f"room/{qos}", b"20.5", False)

    def test_what_the_broker_kept_is_marked_and_empty_payloads_are_ignored(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        other, heard = speaker(make, broker.port), Inbox()
        # The broker has kept it once it gave it back; who asks earlier hears it as news.
        other.subscribe("kept/room", heard)
        other.publish("kept/room", "19", retain=True)
        assert heard.next().payload == b"19"
        inbox, commands, mqtt = Inbox(), Inbox(), make(broker.port)
        mqtt.subscribe("kept/room", inbox)
        mqtt.subscribe("kept/room", commands, retained=False, empty=True)
        assert inbox.next().retained
        other.publish("kept/room", b"", retain=True)  # clears it, and is delivered
        other.publish("kept/room", "20")
        assert inbox.next().payload == b"20"
        assert [commands.next().payload for _ in range(2)] == [b"", b"20"], "not what was kept"

    def test_a_subscriber_that_raises_ends_nothing(
        self, broker: Mosquitto, make: Callable[..., Mqtt], caplog: pytest.LogCaptureFixture
    ) -> None:
        def fails(message: Message) -> None:
            raise ValueError(message.payload)

        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.subscribe("a/b", fails)
        mqtt.subscribe("a/b", inbox)
        connected(mqtt)
        for number in range(3):
            mqtt.publish("a/b", str(number))
        assert [inbox.next().payload for _ in range(3)] == [b"0", b"1", b"2"]
        assert "a subscriber failed" in caplog.text

    def test_a_huge_payload_is_dropped(
        self, broker: Mosquitto, make: Callable[..., Mqtt], caplog: pytest.LogCaptureFixture
    ) -> None:
        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.subscribe("big", inbox)
        connected(mqtt)
        mqtt.publish("big", b"x" * 2_000_000)
        mqtt.publish("big", "20")
        assert inbox.next().payload == b"20"
        assert "2000000 bytes" in caplog.text

    def test_after_unsubscribing_nothing_comes(self, broker: Mosquitto, make: Callable[..., Mqtt]) -> None:
        inbox, other, mqtt = Inbox(), Inbox(), make(broker.port)
        gone = mqtt.subscribe("x/1", inbox)
        mqtt.subscribe("x/2", other)
        connected(mqtt)
        mqtt.unsubscribe(gone)
        mqtt.unsubscribe(gone)
        mqtt.publish("x/1", "1")
        mqtt.publish("x/2", "2")
        assert other.next().payload == b"2"
        assert inbox.messages.empty()

    @pytest.mark.parametrize("topic", ["", "a/#/b", "a/b+", "#a", "a\0", "x" * 70_000, "$share/g/a"])
    def test_what_is_no_filter_is_refused(self, make: Callable[..., Mqtt], topic: str) -> None:
        with pytest.raises(ValueError, match="not a topic or filter"):
            make().subscribe(topic, Inbox())

    @pytest.mark.parametrize("topic", ["", "a/+", "#", "a\0", "x" * 70_000])
    def test_nobody_publishes_to_what_is_not_one_topic(self, make: Callable[..., Mqtt], topic: str) -> None:
        with pytest.raises(ValueError, match="not one topic"):
            make().publish(topic, "1")

    def test_a_flood_keeps_the_newest(self, make: Callable[..., Mqtt], broker: Mosquitto) -> None:
        go_on, got, last = threading.Event(), list[bytes](), threading.Event()

        def slow(message: Message) -> None:
            assert go_on.wait(DEADLINE_S)
            got.append(message.payload)
            if message.payload == b"end":
                last.set()

        mqtt = make(broker.port)
        mqtt.subscribe("flood", slow)
        connected(mqtt)
        other = speaker(make, broker.port)
        for number in range(500):
            other.publish("flood", str(number))
        other.publish("flood", "end")
        go_on.set()
        assert last.wait(DEADLINE_S)
        assert got[-2:] == [b"499", b"end"]


class TestConnection:
    def test_nothing_connects_before_somebody_wants_something(self, make: Callable[..., Mqtt]) -> None:
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(0.3)
            mqtt = make(server.getsockname()[1])
            assert mqtt.state.code == "idle"
            assert not mqtt.publish("a", "1")
            with pytest.raises(TimeoutError):
                server.accept()
            assert mqtt._thread is None

    def test_without_a_broker_it_is_off(self, make: Callable[..., Mqtt]) -> None:
        mqtt = make()
        mqtt.subscribe("a", Inbox())
        assert mqtt.state == OFF
        mqtt.use(None, PASSWORD_NEEDED)
        assert mqtt.state == PASSWORD_NEEDED

    def test_the_last_user_ends_the_connection(self, broker: Mosquitto, make: Callable[..., Mqtt]) -> None:
        mqtt = make(broker.port)
        mqtt.hold()
        connected(mqtt)
        one = mqtt.subscribe("a", Inbox())
        mqtt.release()
        assert mqtt.state.connected
        mqtt.unsubscribe(one)
        wait_until(lambda: mqtt.state.code == "idle")
        mqtt.hold()
        connected(mqtt)

    def test_states_are_told(self, broker: Mosquitto, make: Callable[..., Mqtt]) -> None:
        codes: queue.SimpleQueue[str] = queue.SimpleQueue()
        mqtt = make()
        mqtt.watch(lambda state: codes.put(state.code))
        mqtt.hold()
        mqtt.use(Broker(HERE, broker.port))
        assert codes.get(timeout=DEADLINE_S) in {"connecting", "connected"}
        connected(mqtt)
        mqtt.use(None)
        wait_until(lambda: not mqtt.state.connected)
        while codes.get(timeout=DEADLINE_S) != "off":
            pass

    def test_a_broker_that_is_killed_and_comes_back(self, tmp_path: Path, make: Callable[..., Mqtt]) -> None:
        with Mosquitto(tmp_path) as broker:
            inbox, mqtt = Inbox(), make(broker.port)
            mqtt.subscribe("room", inbox)
            connected(mqtt)
            broker.kill()
            assert said(mqtt, "unreachable") == f"no MQTT broker answers at {HERE}:{broker.port}"
            assert mqtt.publish("room", "waits"), "QoS 1 waits for the broker"
            assert not mqtt.publish("room", "lost", qos=0)
            broker.start()
            connected(mqtt)
            assert inbox.next().payload == b"waits"
            speaker(make, broker.port).publish("room", "20")
            assert inbox.next().payload == b"20"

    def test_a_broker_that_is_given_up_is_not_tried_again(self, make: Callable[..., Mqtt]) -> None:
        with socket.create_server((HERE, 0)) as server:
            port = server.getsockname()[1]
        mqtt = make(port)
        mqtt.hold()
        said(mqtt, "unreachable")
        link = mqtt._link
        assert link is not None
        assert not link.over.is_set()
        mqtt.use(None)
        assert link.over.wait(DEADLINE_S), "its thread ends, though it never was connected"

    def test_one_that_takes_us_after_we_gave_it_up_sees_us_go(self, make: Callable[..., Mqtt]) -> None:
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = make(server.getsockname()[1])
            mqtt.hold()
            peer, _ = server.accept()
            with peer:
                assert peer.recv(1000)[0] == 0x10, "CONNECT"
                link = mqtt._link
                assert link is not None
                link.ended = True
                peer.sendall(bytes.fromhex("20020000"))
                assert peer.recv(1000) in {b"", b"\xe0\x00"}, "DISCONNECT"
            assert link.over.wait(DEADLINE_S)

    def test_a_last_will(self, broker: Mosquitto, make: Callable[..., Mqtt]) -> None:
        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.set_will(Will("node/here", b"offline"))
        mqtt.hold()
        connected(mqtt)
        other = make(broker.port)
        other.subscribe("node/here", inbox)
        connected(other)
        link = mqtt._link
        assert link is not None
        assert link._client is not None
        sock = link._client.socket()
        assert sock is not None
        sock.shutdown(socket.SHUT_RDWR)  # as a PC that vanishes
        assert inbox.next().payload == b"offline"
        connected(mqtt)

    def test_another_broker_takes_over_all_subscriptions(
        self, broker: Mosquitto, tmp_path: Path, make: Callable[..., Mqtt]
    ) -> None:
        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.subscribe("room", inbox)
        connected(mqtt)
        with Mosquitto(tmp_path) as second:
            mqtt.use(Broker(HERE, second.port))
            speaker(make, second.port).publish("room", "20", retain=True)
            assert inbox.next().payload == b"20"

    def test_a_broker_that_talks_nonsense_is_left_and_tried_again(
        self, make: Callable[..., Mqtt], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.CRITICAL, "warmgui.io.mqtt.client")
        monkeypatch.setattr("warmgui.io.mqtt.client._BREATH_S", 0.01)
        accepted = 0
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = make(server.getsockname()[1])
            mqtt.hold()
            while accepted < 3:
                peer, _ = server.accept()
                with peer:
                    accepted += 1
                    peer.recv(1000)
                    # CONNACK, then a PUBLISH whose topic is no text and longer than the packet
                    peer.sendall(bytes.fromhex("20020000") + bytes.fromhex("3003ffffff") + b"\xf0\xff" * 40)
        assert accepted == 3

    def test_what_goes_wrong_unexpectedly_in_the_loop_ends_nothing(
        self,
        broker: Mosquitto,
        make: Callable[..., Mqtt],
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        monkeypatch.setattr("warmgui.io.mqtt.client._BREATH_S", 0.01)
        from paho.mqtt.client import Client

        real, failed = Client._loop, threading.Event()

        def stumbles(client: Client, *args: Any) -> Any:
            if client.is_connected() and not failed.is_set():
                failed.set()
                raise RuntimeError("a bug")
            return real(client, *args)

        monkeypatch.setattr(Client, "_loop", stumbles)
        inbox, mqtt = Inbox(), make(broker.port)
        mqtt.subscribe("room", inbox)
        assert failed.wait(DEADLINE_S)
        other = speaker(make, broker.port)
        other.publish("room", "20", retain=True)
        assert inbox.next().payload == b"20"
        assert "the network loop stumbled" in caplog.text
        other.publish("room", b"", retain=True)
