"""This machine on the broker: it announces itself, keeps its state there, and hears what it is told.

No thread of its own: the engine's ticks drive it, messages come in the MQTT client's thread, settings in any.
Nothing here waits.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import Allowance
from warmgui.core.fleet.discovery import Device, device_payload
from warmgui.core.fleet.state import Identity, State, encode, has_changed, state_of
from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.fleet.orders import Orders
from warmgui.io.mqtt.mqtt import Will

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.fleet.commands import FleetWish
    from warmgui.core.fleet.identity import Topics
    from warmgui.core.model import Snapshot
    from warmgui.io.mqtt.mqtt import Message, Mqtt, MqttState, Subscription

ONLINE, OFFLINE = "online", "offline"
SOONEST_S = 3.0
"""Between two states, however much changes; what a command has changed is told at once."""
ASKED_FOR = ("mode", "setpoint_c", "preset", "limit_w", "accepts")
LATEST_S = 50.0
"""The state is told again after this long, whatever changes: others hold us for silent otherwise."""
ECHO_S = 15.0
"""What we said must come back from the broker by then; else its rules keep it from being said or heard."""
TWIN_S = 180.0
"""Another machine with our id is remembered for so long after it spoke last."""
MOST_TWINS = 20


@dataclass(frozen=True, slots=True)
class Presence:
    """How this machine is to be seen on the broker."""

    topics: Topics
    name: str
    place: str
    version: str
    accepts: bool
    home_assistant: bool
    simulated: bool


class Node:
    """One machine on one broker.

    Args:
        mqtt: the one client; nobody else may set its will.
        run: of this run of the program.
        post: tells the engine what was asked for and allowed.
        clock: monotonic seconds of the real world, also in simulated runs.
        wall_clock: seconds since 1970.
    """

    def __init__(
        self,
        mqtt: Mqtt,
        run: str,
        post: Callable[[FleetWish], None],
        clock: Callable[[], float],
        wall_clock: Callable[[], float],
    ) -> None:
        self._mqtt, self._run = mqtt, run
        self._clock, self._wall_clock = clock, wall_clock
        self._lock = threading.RLock()
        self._here: Presence | None = None
        self._subscriptions: list[Subscription] = []
        self._snapshot: Snapshot | None = None
        self._there = False
        """Announced since the connection began, so that the state may follow."""
        self._told: State | None = None
        self._told_s = 0.0
        self._unheard_s: float | None = None
        self._former: Presence | None = None
        """Under another name, of which the broker still keeps something."""
        self._twin_s: dict[str, float] = {}
        self._again, self._announce_due = Allowance(5.0, 0.5), False
        self.orders = Orders(post, clock, wall_clock)
        """What others tell it."""
        mqtt.watch(self._on_connection)

    # ---- what others ask, from any thread

    @property
    def announced(self) -> bool:
        """The broker has our state."""
        with self._lock:
            return self._told is not None and self._mqtt.state.connected

    @property
    def twins(self) -> int:
        """How many other machines speak with our id."""
        with self._lock:
            now_s = self._clock()
            return sum(now_s - at_s < TWIN_S for at_s in self._twin_s.values())

    @property
    def problem(self) -> Text:
        """What is wrong on the broker; empty while all is well."""
        with self._lock:
            if self._here is None or not self._mqtt.state.connected:
                return EMPTY
            for one in self._subscriptions:
                if one.problem:
                    return one.problem
            if self.twins:
                return translate(
                    "fleet",
                    "Another machine goes by “{node}” on the broker, too: give one of them another name.",
                    node=self._here.topics.node,
                )
            if self._unheard_s is not None and self._clock() - self._unheard_s > ECHO_S:
                return translate(
                    "fleet",
                    "The MQTT broker does not give back what this PC says on “{topic}”: its rules (ACL) may "
                    "not let it write or read there.",
                    topic=self._here.topics.state,
                )
            return EMPTY

    def configure(self, here: Presence | None) -> None:
        """Be seen like this from now on; None: not at all, and nothing of it stays but "offline"."""
        self.orders.configure(heard=here is not None, accepts=here is not None and here.accepts)
        with self._lock:
            before, self._here = self._here, here
            if here == before:
                return
            moved = before is None or here is None or before.topics != here.topics
            if before is not None and moved:
                self._leave(before, renamed=here is not None)
            if before is not None and here is not None and not moved:
                self._change(before, here)
            if moved:  # before anything is heard: a connection has the will that it began with
                will = None if here is None else Will(here.topics.availability, OFFLINE.encode())
                self._mqtt.set_will(will)
            self._listen(here)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest one; tells it to the broker when it is time."""
        self.orders.show_snapshot(snapshot)
        with self._lock:
            self._snapshot = snapshot
            if self._announce_due and self._mqtt.state.connected:
                self._announce()
            self._tell_state()

    def stop(self) -> None:
        """The program ends: the broker keeps the last state, and that we are offline."""
        with self._lock:
            here, self._here = self._here, None
            if here is not None:
                if self._mqtt.state.connected:
                    self._mqtt.publish(here.topics.availability, OFFLINE, retain=True)
                self._listen(None)

    # ---- being there and leaving, with the lock held

    def _listen(self, here: Presence | None) -> None:
        for one in self._subscriptions:
            self._mqtt.unsubscribe(one)
        self._subscriptions = []
        if here is None:
            return
        topics, orders, hear = here.topics, self.orders, self._mqtt.subscribe
        self._subscriptions = [
            hear(topics.availability, self._on_availability),
            hear(topics.state, self._on_state),
            hear(topics.invite, orders.take_invitation, empty=True),
        ]
        if here.home_assistant:
            self._subscriptions.append(hear(topics.birth, self._on_birth))
        if here.accepts:
            self._subscriptions += [hear(topic, orders.take_command, empty=True) for topic in topics.commands]
            self._subscriptions.append(hear(topics.share, orders.take_share, empty=True))

    def _leave(self, here: Presence, *, renamed: bool) -> None:
        """Under these topics there is nobody any more."""
        self._there, self._told, self._unheard_s = False, None, None
        self._twin_s.clear()
        if renamed:  # the two connections may overtake each other: all of it goes with the next one
            self._former = here
        elif self._mqtt.state.connected:
            if here.home_assistant:
                self._mqtt.publish(here.topics.config, b"", retain=True)
            self._mqtt.publish(here.topics.availability, OFFLINE, retain=True)

    def _change(self, before: Presence, here: Presence) -> None:
        self._told = None
        if not self._mqtt.state.connected:
            return
        if before.home_assistant and not here.home_assistant:
            self._mqtt.publish(here.topics.config, b"", retain=True)
        self._announce()

    def _announce(self) -> None:
        here, self._announce_due = self._here, False
        if here is None:
            return
        if here.home_assistant:
            device = Device(here.name, here.place, here.version, simulated=here.simulated)
            payload = device_payload(device, here.topics, accepts=here.accepts)
            words = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
            self._mqtt.publish(here.topics.config, words, retain=True)
        former, self._former = self._former, None
        if former is not None:
            kept = [former.topics.config] if former.home_assistant else []
            for topic in (*kept, former.topics.state, former.topics.availability):
                self._mqtt.publish(topic, b"", retain=True)
        self._mqtt.publish(here.topics.availability, ONLINE, retain=True)
        self._there, self._told = True, None
        self._tell_state()

    def _tell_state(self) -> None:
        here, snapshot = self._here, self._snapshot
        if here is None or snapshot is None or not (self._there and self._mqtt.state.connected):
            return
        now_s = self._clock()
        who = Identity(self._run, here.name, here.place, here.topics.group, here.accepts, here.version)
        state = state_of(snapshot, who, self._wall_clock())
        if self._told is not None:
            waited_s = now_s - self._told_s
            done = self.orders.unconfirmed and any(state[n] != self._told.get(n) for n in ASKED_FOR)
            self.orders.unconfirmed = self.orders.unconfirmed and not done
            if (waited_s < SOONEST_S and not done) or (
                waited_s < LATEST_S and not has_changed(self._told, state)
            ):
                return
        if self._mqtt.publish(here.topics.state, encode(state), retain=True, only_now=True):
            self._told, self._told_s = state, now_s
            self._unheard_s = now_s if self._unheard_s is None else self._unheard_s

    # ---- from the broker, in the client's thread

    def _on_connection(self, state: MqttState) -> None:
        with self._lock:
            self._there = False
            if state.connected and self._mqtt.state.connected:
                self._unheard_s = None
                self._announce()

    def _on_birth(self, message: Message) -> None:
        """Home Assistant has started: it wants to hear everything again."""
        with self._lock:
            if message.payload == ONLINE.encode():
                self._announce_again()

    def _on_availability(self, message: Message) -> None:
        """A will of an earlier connection, or a twin's: we are still here."""
        with self._lock:
            if self._here is not None and not message.retained and message.payload == OFFLINE.encode():
                self._announce_again()

    def _announce_again(self) -> None:
        """Somebody wants it; of a flood of that only the first ones at once, and then one a tick."""
        if self._again.take(self._clock()):
            self._announce()
        else:
            self._announce_due = True

    def _on_state(self, message: Message) -> None:
        """Our own words come back; or there is another machine with our id."""
        run = _run_of(message.payload)
        with self._lock:
            if run == self._run:
                self._unheard_s = None
            elif run and not message.retained and (run in self._twin_s or len(self._twin_s) < MOST_TWINS):
                self._twin_s[run] = self._clock()


def _run_of(payload: bytes) -> str:
    """Which run of which machine a state is of; "" where it does not say."""
    try:
        found = json.loads(payload)
    except (ValueError, RecursionError):
        return ""
    run = found.get("run") if isinstance(found, dict) else None
    return run[:64] if isinstance(run, str) else ""
