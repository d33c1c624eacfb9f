"""The MQTT client among others at a real broker: filters, floods, and commands that must not come late."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import HERE, Inbox, connected, mqtt_clients, speaker

from warmgui.io.mqtt.mqtt import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.io.mqtt.mqtt import Mqtt

pytestmark = [needs_mosquitto, pytest.mark.xdist_group("mosquitto-wild")]


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@pytest.fixture
def make() -> Iterator[Callable[..., Mqtt]]:
    with mqtt_clients() as new:
        yield new


class TestFilters:
    def test_each_subscriber_hears_a_message_once_however_many_filters_take_it(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        mqtt = make(broker.port)
        boxes = [Inbox() for _ in range(4)]
        for pattern, box in zip(["f1/#", "f1/+/state", "f1/me/state", "f1/me/state"], boxes, strict=True):
            mqtt.subscribe(pattern, box)
        ready = Inbox()
        mqtt.subscribe("ready", ready)
        connected(mqtt)
        other = speaker(make, broker.port)
        other.publish("ready", "x", retain=True)
        ready.next()
        other.publish("f1/me/state", "1")
        other.publish("f1/you/state", "2")
        other.publish("f1/end", "3")
        assert [boxes[0].next().payload for _ in range(3)] == [b"1", b"2", b"3"]
        assert [boxes[1].next().payload for _ in range(2)] == [b"1", b"2"]
        for box in boxes[2:]:
            assert box.next().payload == b"1"
        assert all(box.messages.empty() for box in boxes)

    def test_who_comes_later_gets_what_the_broker_kept_though_a_wider_filter_is_there(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        first, second, mqtt = Inbox(), Inbox(), make(broker.port)
        mqtt.subscribe("f2/#", first)
        connected(mqtt)
        mqtt.publish("f2/a/state", "kept", retain=True)
        assert first.next().payload == b"kept"
        later = mqtt.subscribe("f2/+/state", second)
        assert second.next().retained
        mqtt.unsubscribe(later)
        mqtt.publish("f2/a/state", "on")
        while first.next().payload != b"on":
            pass
        assert second.messages.empty()

    def test_a_narrow_filter_goes_on_when_the_wide_one_goes(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        wide, narrow, mqtt = Inbox(), Inbox(), make(broker.port)
        one = mqtt.subscribe("f3/#", wide)
        mqtt.subscribe("f3/+/state", narrow)
        connected(mqtt)
        mqtt.publish("f3/a/state", "1")
        assert wide.next().payload == narrow.next().payload == b"1"
        mqtt.unsubscribe(one)
        mqtt.publish("f3/a/other", "no")
        mqtt.publish("f3/a/state", "2")
        assert narrow.next().payload == b"2"
        assert wide.messages.empty()

    def test_the_brokers_own_topics_come_to_those_who_name_them_only(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        everything, own, mqtt = Inbox(), Inbox(), make(broker.port)
        mqtt.subscribe("#", everything)
        mqtt.subscribe("$SYS/broker/version", own)
        assert own.next().payload.startswith(b"mosquitto")
        mqtt.publish("f4", "1")
        while (heard := everything.next()).topic != "f4":
            assert not heard.topic.startswith("$")

    def test_where_the_wide_filter_is_refused_the_narrow_one_is_asked_for(
        self, make: Callable[..., Mqtt]
    ) -> None:
        """A broker of a few lines that refuses "f5/#" and takes the rest; Mosquitto refuses nothing."""
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = make(server.getsockname()[1])
            wide, narrow = mqtt.subscribe("f5/#", Inbox()), mqtt.subscribe("f5/me", Inbox())
            peer, _ = server.accept()
            with peer:
                peer.settimeout(DEADLINE_S)
                asked = _answer_until(peer, "f5/me", refuse="f5/#")
            assert asked[-2:] == ["f5/#", "f5/me"]
            wait_until(lambda: bool(wide.problem))
            assert not narrow.problem


class TestFloods:
    def test_a_flood_of_states_does_not_hold_up_a_command(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        """It came last, and passes most of the states that wait."""
        go_on, states, command, mqtt = threading.Event(), list[Message](), list[int](), make(broker.port)

        def slow(message: Message) -> None:
            assert go_on.wait(DEADLINE_S)
            states.append(message)

        flooded = mqtt.subscribe("f6/+/state", slow)
        told = mqtt.subscribe("f6/me/set/#", lambda _: command.append(len(states)), retained=False)
        connected(mqtt)
        other = speaker(make, broker.port)
        for number in range(300):
            other.publish(f"f6/{number}/state", "x")
        other.publish("f6/me/set/mode", "off")
        wait_until(lambda: flooded.waits and told.waits)
        go_on.set()
        wait_until(lambda: len(states) == 300 and bool(command))
        assert command[0] < 100

    def test_of_a_loud_node_only_the_latest_state_is_told(
        self, broker: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        go_on, heard, last, mqtt = threading.Event(), list[bytes](), threading.Event(), make(broker.port)

        def slow(message: Message) -> None:
            assert go_on.wait(DEADLINE_S)
            heard.append(message.payload)
            if message.payload == b"end":
                last.set()

        states, probe = mqtt.subscribe("f7/+/state", slow, latest=True), Inbox()
        connected(mqtt)
        other = speaker(make, broker.port)
        other.subscribe("f7/loud/state", probe)
        for number in range(400):
            other.publish("f7/loud/state", str(number))
        other.publish("f7/loud/state", "end")
        while probe.next().payload != b"end":
            pass
        go_on.set()
        assert last.wait(DEADLINE_S)
        assert len(heard) < 400
        assert states.dropped == 0


class TestOnlyNow:
    def test_a_command_is_not_kept_for_a_broker_that_is_away(
        self, tmp_path: Path, make: Callable[..., Mqtt]
    ) -> None:
        with Mosquitto(tmp_path) as broker:
            inbox, mqtt = Inbox(), make(broker.port)
            mqtt.subscribe("f8/#", inbox)
            connected(mqtt)
            assert mqtt.publish("f8/a", "now", only_now=True)
            assert inbox.next().payload == b"now"
            broker.kill()
            wait_until(lambda: not mqtt.state.connected)
            assert not mqtt.publish("f8/a", "late", only_now=True)
            assert mqtt.publish("f8/a", "waits")
            broker.start()
            assert inbox.next().payload == b"waits"

    def test_one_that_the_broker_never_took_is_taken_back_when_the_connection_ends(
        self, make: Callable[..., Mqtt]
    ) -> None:
        """As when the network goes silent: sent, never confirmed, not sent again to the next connection."""
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = make(server.getsockname()[1])
            mqtt.hold()
            first, _ = server.accept()
            first.recv(1000)
            first.sendall(_TAKEN)
            connected(mqtt)
            assert mqtt.publish("t", "old", only_now=True)
            assert mqtt.publish("t", "kept")
            heard = b""
            while b"kept" not in heard:
                heard += first.recv(1000)
            assert b"old" in heard
            first.close()
            second, _ = server.accept()
            with second:
                second.recv(1000)
                second.sendall(_TAKEN)
                again = b""
                while b"kept" not in again:
                    again += second.recv(1000)
            assert b"old" not in again


_TAKEN = bytes.fromhex("20020000")
"""CONNACK."""


def _answer_until(peer: socket.socket, last: str, *, refuse: str) -> list[str]:
    asked: list[str] = []
    data = b""
    while last not in asked:
        data += peer.recv(1000)
        while len(data) > 1 and len(data) >= 2 + data[1]:
            packet, data = data[: 2 + data[1]], data[2 + data[1] :]
            if packet[0] == 0x10:
                peer.sendall(_TAKEN)
            elif packet[0] == 0x82:
                asked.append(packet[6:-1].decode())
                peer.sendall(b"\x90\x03" + packet[2:4] + (b"\x80" if asked[-1] == refuse else b"\x01"))
    return asked
