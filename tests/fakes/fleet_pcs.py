"""Other machines on a broker, as they look from outside: they tell a state and follow commands."""

from __future__ import annotations

import json
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.mqtt_clients import HERE
from warmgui.core.settings.model import Settings
from warmgui.io.fleet.watcher import Watcher
from warmgui.io.mqtt.mqtt import Broker, Mqtt, Will

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model_fleet import NodeStatus
    from warmgui.io.mqtt.mqtt import Message, MqttState


class Pc:
    """A machine that follows at once.

    Args:
        port: of the broker.
        id_: its name on the broker.
        topic: first word of the topics.
        now_utc: its wall clock.
        told: fields of its state.
    """

    def __init__(self, port: int, id_: str, topic: str, now_utc: Callable[[], float], **told: Any) -> None:
        self.id, self.base, self._now_utc = id_, f"{topic}/{id_}", now_utc
        self.state: dict[str, Any] = {
            "v": 1,
            "run": told.pop("run", id_),
            "name": id_.upper(),
            "place": "",
            "group": "",
            "mode": "heat",
            "action": "heating",
            "preset": "none",
            "setpoint_c": 20.0,
            "room_c": 19.0,
            "power_w": 150.0,
            "mining_w": 100.0,
            "wanted_w": 100.0,
            "max_w": 300.0,
            "limit_w": None,
            "job_hours": 1.0,
            "accepts": True,
            **told,
        }
        self.heard: list[Message] = []
        self._lock = threading.Lock()
        self._left = False
        self.mqtt = Mqtt(retry_s=(1, 1))
        self.mqtt.set_will(Will(f"{self.base}/availability", b"offline"))
        self.mqtt.watch(self._connected)
        if self.state["accepts"]:
            group = self.state["group"] or "none"
            for place in (self.base, f"{topic}/all", f"{topic}/group/{group}"):
                self.mqtt.subscribe(f"{place}/set/+", self._follow, retained=False)
        self.mqtt.subscribe(f"{self.base}/availability", self._believed_gone, retained=False)
        for leaf in ("share", "invite"):
            self.mqtt.subscribe(f"{self.base}/{leaf}", self.heard.append, retained=False)
        self.mqtt.use(Broker(HERE, port))

    def tell(self, **changes: Any) -> None:
        with self._lock:
            self.state.update(changes)
            words = json.dumps({**self.state, "at_utc": self._now_utc()})
        self.mqtt.publish(f"{self.base}/state", words, retain=True)

    def told(self, leaf: str) -> list[dict[str, Any]]:
        """What came on one of its topics."""
        heard = [m for m in list(self.heard) if m.topic == f"{self.base}/{leaf}"]
        return [json.loads(message.payload) for message in heard]

    def vanish(self) -> None:
        """As a PC whose plug is pulled: no goodbye."""
        link = self.mqtt._link
        assert link is not None
        assert link._client is not None
        link.ended = True
        sock = link._client.socket()
        assert sock is not None
        sock.shutdown(socket.SHUT_RDWR)

    def leave(self) -> None:
        """As one that is switched off."""
        self._left = True
        self.mqtt.publish(f"{self.base}/availability", "offline", retain=True)
        self.mqtt.close()

    def _believed_gone(self, message: Message) -> None:
        """The last will of an earlier connection came late: real machines say again that they are there."""
        if message.payload == b"offline" and not self._left:
            self._connected(self.mqtt.state)

    def _connected(self, state: MqttState) -> None:
        if state.connected:
            self.mqtt.publish(f"{self.base}/availability", "online", retain=True)
            self.tell()

    def _follow(self, message: Message) -> None:
        self.heard.append(message)
        what, value = message.topic.rpartition("/")[2], message.payload.decode()
        if what == "target":
            self.tell(setpoint_c=float(value))
        elif what == "mode":
            self.tell(mode=value)


class ShiftedClock:
    """The real clock, and so much more."""

    def __init__(self) -> None:
        self.more_s = 0.0

    def now_s(self) -> float:
        return time.monotonic() + self.more_s

    def now_utc(self) -> float:
        return time.time() + self.more_s


class Hall:
    """A broker's port, machines, and watchers; all of them end in the end."""

    def __init__(self, port: int, topic: str) -> None:
        self.port, self.topic, self.clock = port, topic, ShiftedClock()
        self._pcs: list[Pc] = []
        self._watchers: list[tuple[Watcher, Mqtt]] = []

    def pc(self, id_: str, **told: Any) -> Pc:
        made = Pc(self.port, id_, self.topic, self.clock.now_utc, **told)
        self._pcs.append(made)
        return made

    def settings(self, **fleet: Any) -> Settings:
        usual = Settings()
        return replace(
            usual,
            fleet=replace(usual.fleet, **{"topic": self.topic, "watch": True, "name": "Office", **fleet}),
        )

    def watcher(self, own_id: str = "me", **fleet: Any) -> Watcher:
        mqtt = Mqtt(self.clock.now_s, retry_s=(1, 1))
        mqtt.use(Broker(HERE, self.port))
        made = Watcher(mqtt, own_id, self.clock)
        self._watchers.append((made, mqtt))
        made.configure(self.settings(**fleet))
        return made

    def close(self) -> None:
        for watcher, mqtt in self._watchers:
            watcher.stop()
            mqtt.close()
        for pc in self._pcs:
            pc.mqtt.close()


@contextmanager
def hall(port: int, topic: str) -> Iterator[Hall]:
    made = Hall(port, topic)
    try:
        yield made
    finally:
        made.close()


def rows_of(watcher: Watcher) -> dict[str, NodeStatus]:
    return {row.id: row for row in watcher.nodes()}


def sees(watcher: Watcher, id_: str, good: Callable[[NodeStatus], bool]) -> Callable[[], bool]:
    """For `wait_until`: a machine looks like this."""

    def look() -> bool:
        row = rows_of(watcher).get(id_)
        return row is not None and good(row)

    return look
