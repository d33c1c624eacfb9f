"""This machine on a real broker, and somebody else there who hears what it says."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.io import snapshot, wait_until
from fakes.mqtt_clients import HERE, connected
from warmgui import paths
from warmgui.core.messages import SettingsChanged
from warmgui.core.settings.model import Settings
from warmgui.io.fleet.follower import FleetFollower
from warmgui.io.mqtt.mqtt import Broker, Mqtt
from warmgui.io.ports import SystemClock
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.model_fleet import FleetStatus
    from warmgui.core.text import Text
    from warmgui.io.mqtt.mqtt import Message


class Listener:
    """Everything below one first word on the broker, the newest by what follows that word.

    "ha/..." is what a test's own Home Assistant would read.
    """

    def __init__(self, port: int, root: str, **more: Any) -> None:
        self.root = root
        self.mqtt = Mqtt(retry_s=(1, 1))
        self.mqtt.use(Broker(HERE, port, **more))
        self._lock = threading.Lock()
        self._said: dict[str, list[bytes]] = {}
        for word in (root, f"{root}-ha"):
            self.mqtt.subscribe(f"{word}/#", self._take, empty=True)
        connected(self.mqtt)
        self.say("ready", "x")
        wait_until(lambda: self.says("ready"))

    def _take(self, message: Message) -> None:
        with self._lock:
            self._said.setdefault(message.topic, []).append(message.payload)

    def says(self, topic: str) -> bytes | None:
        """The newest there; None: nothing was said."""
        said = self.all_of(topic)
        return said[-1] if said else None

    def all_of(self, topic: str) -> list[bytes]:
        """Everything that was said there."""
        with self._lock:
            return list(self._said.get(self._whole(topic), ()))

    def times(self, topic: str) -> int:
        """How often something was said there."""
        return len(self.all_of(topic))

    def state(self, topic: str) -> dict[str, Any]:
        """The newest state, {} before the first."""
        found: dict[str, Any] = json.loads(self.says(topic) or b"{}")
        return found

    def say(self, topic: str, payload: bytes | str, *, retain: bool = False) -> None:
        """As anybody on the broker can."""
        assert self.mqtt.publish(self._whole(topic), payload, retain=retain)

    def _whole(self, topic: str) -> str:
        if topic.startswith("ha/"):
            return f"{self.root}-{topic}"
        return f"{self.root}/{topic}"


class Shifted(SystemClock):
    """A clock that one can push on."""

    def __init__(self) -> None:
        self.more_s = 0.0

    def now_s(self) -> float:
        return super().now_s() + self.more_s


class Machine:
    """One machine without an engine: `tick` stands for it."""

    def __init__(self, folder: Path, port: int, root: str, *, simulated: bool = False, **fleet: Any) -> None:
        folders = paths.inside(folder).created()
        base = Settings()
        self.settings = replace(
            base,
            mqtt=replace(base.mqtt, host=HERE, port=port),
            fleet=replace(
                base.fleet,
                **{
                    "announce": True,
                    "node_id": "attic",
                    "topic": root,
                    "discovery_topic": f"{root}-ha",
                    **fleet,
                },
            ),
        )
        self.clock = Shifted()
        self.links = RoomLinks()
        self.links._mqtt = Mqtt(retry_s=(1, 1))
        self.posted: list[Inbox] = []
        around = Surroundings(
            folders, self.posted.append, self.settings, self.links, SystemClock(), simulated=simulated
        )
        if not simulated:  # else there are no sensors, whose hub does it
            self.links.configure(self.settings)
        self.follower = FleetFollower(around, self.clock)
        self.snapshot: Snapshot = snapshot(1.0)

    def start(self, *, heard: bool = True) -> Machine:
        """Begin, and wait until the broker has its state and (`heard`) all that it listens to."""
        self.follower.start()
        self.until(lambda: self.status.announced)
        node = self.follower._node
        assert node is not None
        if heard:  # its own words come back: what it subscribed before is in force
            wait_until(lambda: node._unheard_s is None)
        return self

    def speak_to(self, broker: Broker) -> None:
        """A broker that the settings' few words cannot name: with a password, and an authority of its own."""
        self.links.mqtt.use(broker)
        self.links.configure = lambda settings: None  # type: ignore[method-assign]  # as this broker is kept

    def change(self, **fleet: Any) -> None:
        """Other settings of the fleet."""
        self.settings = replace(self.settings, fleet=replace(self.settings.fleet, **fleet))
        self.links.configure(self.settings)
        self.follower.take(SettingsChanged(self.settings))

    def tick(self, **changes: Any) -> None:
        """The engine's next snapshot."""
        self.snapshot = replace(self.snapshot, now_s=self.snapshot.now_s + 1.0, **changes)
        self.follower.show_snapshot(self.snapshot)

    def until(self, true: Any) -> None:
        """Tick until something is so; time runs faster than the wall's."""

        def ticked() -> bool:
            self.clock.more_s += 0.5
            self.tick()
            return bool(true())

        wait_until(ticked)

    @property
    def status(self) -> FleetStatus:
        """As windows see it."""
        found: Any = self.follower.told().get("fleet")
        assert found is not None
        status: FleetStatus = found
        return status

    @property
    def refused(self) -> tuple[Text, ...]:
        return self.status.refused


@contextmanager
def machines(folder: Path, port: int, root: str) -> Iterator[Any]:
    """Makes machines, each in a folder of its own; all are stopped in the end."""
    made: list[Machine] = []

    def new(**more: Any) -> Machine:
        machine = Machine(folder / f"pc{len(made)}", more.pop("port", port), root, **more)
        made.append(machine)
        return machine

    try:
        yield new
    finally:
        for machine in made:
            machine.follower.stop()
            machine.links.close()
