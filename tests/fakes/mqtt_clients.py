"""Clients of a real MQTT broker, and what they heard."""

from __future__ import annotations

import queue
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from fakes.io import wait_until
from fakes.sensors import english
from warmgui.io.mqtt.mqtt import Broker, Message, Mqtt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


HERE = "127.0.0.1"


@contextmanager
def mqtt_clients() -> Iterator[Callable[..., Mqtt]]:
    """Makes clients, of a broker where a port is named; all are closed in the end."""
    made: list[Mqtt] = []

    def new(port: int | None = None, **more: Any) -> Mqtt:
        mqtt = Mqtt(retry_s=(1, 1))
        made.append(mqtt)
        if port is not None:
            mqtt.use(Broker(HERE, port, **more))
        return mqtt

    try:
        yield new
    finally:
        for mqtt in made:
            mqtt.close()


class Inbox:
    """Messages of one subscription."""

    def __init__(self) -> None:
        self.messages: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def __call__(self, message: Message) -> None:
        self.messages.put(message)

    def next(self) -> Message:
        return self.messages.get(timeout=DEADLINE_S)


def connected(mqtt: Mqtt) -> None:
    wait_until(lambda: mqtt.state.connected)


def said(mqtt: Mqtt, code: str) -> str:
    wait_until(lambda: mqtt.state.code == code)
    return english(mqtt.state.text)


def speaker(make: Callable[..., Mqtt], port: int, **more: Any) -> Mqtt:
    """Somebody else who publishes."""
    mqtt = make(port, **more)
    mqtt.hold()
    connected(mqtt)
    return mqtt
