"""One MQTT client for everything: subscribe, publish, a last will, and its state in words.

Nothing connects before a broker is set and something uses it. The network loop is paho's, in a thread of its
own; messages are handed over to ours through a queue for each subscriber, so that no callback can hold up or
end the loop, and no flood on one topic holds up another. A broker may be away for hours: it is tried again
for ever, at most a minute apart, and all that was subscribed is subscribed again. Only MQTT 3.1.1 is spoken:
every broker knows it.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from warmgui.core.text import EMPTY
from warmgui.io.mqtt.link import Link
from warmgui.io.mqtt.queue import Message, Subscription
from warmgui.io.mqtt.topics import check_filter, check_topic
from warmgui.io.mqtt.values import Broker, Will
from warmgui.io.mqtt.words import CONNECTING, IDLE, OFF, PASSWORD_NEEDED, MqttState, refused_topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.io.mqtt.values import Arrived

__all__ = [
    "OFF",
    "PASSWORD_NEEDED",
    "Broker",
    "Message",
    "Mqtt",
    "MqttState",
    "Subscription",
    "Will",
    "check_topic",
]

log = logging.getLogger(__name__)

MOST_BYTES = 64 * 1024
"""A longer payload is not for us; it is dropped and the subscriber is told nothing."""
MOST_AT_ONCE = 20
"""Messages of one subscriber that are handed over before the others have their turn."""
RETRY_S = 30.0
"""A certificate file that cannot be read is looked for again after this long."""


class Mqtt:
    """Any thread may call anything; nothing here waits but `close`.

    Args:
        clock: monotonic seconds for `Message.at_s`.
        client_id: names us at the broker; "" lets it choose.
        retry_s: shortest and longest pause between two attempts.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        client_id: str = "",
        retry_s: tuple[int, int] = (1, 60),
    ) -> None:
        self._clock, self._client_id, self._retry_s = clock, client_id, retry_s
        self._changed = threading.Condition()
        self._subscriptions: list[Subscription] = []
        self._held = 0
        self._broker: Broker | None = None
        self._will: Will | None = None
        self._state = OFF
        self._watchers: list[Callable[[MqttState], None]] = []
        self._link: Link | None = None
        self._parting: Link | None = None
        """The one before it, which says goodbye."""
        self._wanted: tuple[Broker, Will | None] | None = None
        """What `_link` was made for, or could not be made for."""
        self._untold = False
        self._closed = False
        self._thread: threading.Thread | None = None

    # ---- what is wanted

    def use(self, broker: Broker | None, why_not: MqttState = OFF) -> None:
        """Speak to this broker from now on; None: to none, and `why_not` says why."""
        with self._changed:
            if broker == self._broker and (broker is not None or why_not == self._state):
                return
            self._broker = broker
            if broker is None:
                self._set_state(why_not)
            self._wake()

    def set_will(self, will: Will | None) -> None:
        """What the broker says for us when we vanish; a connection that stands is made anew."""
        with self._changed:
            if will != self._will and self._link is not None and self._goal() is not None:
                self._set_state(CONNECTING)  # what is said from now on goes with the next connection
            self._will = will
            self._wake()

    def hold(self) -> None:
        """Stay connected although nothing is subscribed (somebody publishes)."""
        with self._changed:
            self._held += 1
            self._wake()

    def release(self) -> None:
        """The end of one `hold`."""
        with self._changed:
            self._held = max(self._held - 1, 0)
            self._wake()

    def subscribe(
        self,
        topic: str,
        callback: Callable[[Message], None],
        *,
        qos: int = 1,
        retained: bool = True,
        empty: bool = False,
        latest: bool = False,
    ) -> Subscription:
        """Be told about a topic, over all reconnections, until `unsubscribe`.

        Args:
            topic: or a filter with "+" and "#"; a message that several subscriptions take comes once to each.
            callback: called in our thread; what it raises is logged and ends nothing.
            qos: 0, 1 or 2.
            retained: also what the broker kept from earlier (no, for commands).
            empty: also empty payloads: they come when somebody clears what was kept.
            latest: of each topic only the newest message matters (states): older ones that wait are replaced.

        Raises:
            ValueError: the topic is none.
        """
        check_filter(topic)
        made = Subscription(topic, callback, qos, retained, empty, latest)
        with self._changed:
            self._subscriptions.append(made)
            if self._link is not None:
                self._link.subscribe(topic, qos)
            self._wake()
        return made

    def unsubscribe(self, subscription: Subscription) -> None:
        """Say no more to it; no callback begins after this."""
        with self._changed:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)
                subscription.clear()
            still = any(one.topic == subscription.topic for one in self._subscriptions)
            if self._link is not None and not still:
                self._link.unsubscribe(subscription.topic)
            self._wake()

    def publish(
        self,
        topic: str,
        payload: bytes | str,
        *,
        qos: int = 1,
        retain: bool = False,
        only_now: bool = False,
    ) -> bool:
        """Send; while the broker is away QoS 1 and 2 wait for it. False: nobody is there to take it.

        Args:
            topic: without wildcards.
            payload: text is sent as UTF-8.
            qos: 0, 1 or 2.
            retain: the broker keeps it for those who come later.
            only_now: what the broker has not taken when the connection ends is not sent later (commands: an
                hour later they would surprise).

        Raises:
            ValueError: the topic is none.
        """
        check_topic(topic)
        data = payload.encode() if isinstance(payload, str) else payload
        with self._changed:
            link = self._link
        return link is not None and link.publish(topic, data, qos, retain=retain, only_now=only_now)

    def watch(self, callback: Callable[[MqttState], None]) -> None:
        """Be told each new state, in our thread."""
        with self._changed:
            self._watchers.append(callback)

    @property
    def state(self) -> MqttState:
        """How the connection stands."""
        with self._changed:
            return IDLE if self._state == OFF and self._broker is not None else self._state

    def close(self, wait_s: float = 2.0) -> None:
        """Disconnect and end; waits so long at most."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(wait_s)
        with self._changed:
            link = self._link or self._parting
        if link is not None:
            link.over.wait(wait_s)

    # ---- our thread

    def _wake(self) -> None:
        """With the lock held."""
        if self._thread is None and not self._closed and self._is_used() and self._broker is not None:
            self._thread = threading.Thread(target=self._work, name="mqtt", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _is_used(self) -> bool:
        return bool(self._subscriptions) or self._held > 0

    def _goal(self) -> tuple[Broker, Will | None] | None:
        used = self._broker is not None and self._is_used() and not self._closed
        return (self._broker, self._will) if used and self._broker is not None else None

    def _work(self) -> None:
        while True:
            with self._changed:
                news = self._changed.wait_for(self._has_work, RETRY_S)
                if not news and self._link is None:
                    self._wanted = None  # try again what could not be made
                goal = self._goal()
                changes = goal != self._wanted
                messages = self._next_messages()
                told, self._untold = self._untold, False
                watchers, state = list(self._watchers), self._state
            for taker, message in messages:
                if taker in self._subscriptions:
                    _safely(taker.callback, message)
            if told:
                for watcher in watchers:
                    _safely(watcher, state)
            if changes:
                self._connect(goal)
            if self._closed and goal is None:
                return

    def _has_work(self) -> bool:
        news = any(one.waits for one in self._subscriptions)
        return news or self._untold or self._closed or self._goal() != self._wanted

    def _next_messages(self) -> list[tuple[Subscription, Message]]:
        """Some of each subscriber, with the lock held: who has many waits for those who have few."""
        return [(one, message) for one in self._subscriptions for message in one.take(MOST_AT_ONCE)]

    def _connect(self, goal: tuple[Broker, Will | None] | None) -> None:
        with self._changed:
            old, self._link, self._wanted = self._link, None, goal
            self._parting = old or self._parting
        if old is not None:
            old.end()
        if goal is None:
            with self._changed:
                if self._broker is not None:
                    self._set_state(OFF)
            return
        link = Link(
            *goal, client_id=self._client_id, retry_s=self._retry_s, arrived=self._take, told=self._tell
        )
        with self._changed:
            self._link = link
            self._set_state(CONNECTING)
            for one in self._subscriptions:
                link.subscribe(one.topic, one.qos)
        problem = link.start()
        if problem is not None:
            with self._changed:
                self._link = None
                self._set_state(problem)

    # ---- from the network loop's thread

    def _take(self, link: Link, arrived: Arrived) -> None:
        if len(arrived.payload) > MOST_BYTES:
            log.warning("mqtt: %d bytes on %s are too many", len(arrived.payload), arrived.topic)
            return
        message = Message(arrived.topic, arrived.payload, arrived.retained, self._clock())
        with self._changed:
            if link is not self._link:
                return
            for one in self._subscriptions:
                if one.wants(message):
                    one.put(message)
            self._changed.notify_all()

    def _tell(self, link: Link, state: MqttState | None, refused: frozenset[str]) -> None:
        with self._changed:
            if link is not self._link:
                return
            for one in self._subscriptions:
                one.problem = refused_topic(one.topic) if one.topic in refused else EMPTY
            if state is not None:
                self._set_state(state)
            self._changed.notify_all()

    def _set_state(self, state: MqttState) -> None:
        """With the lock held."""
        if state != self._state:
            self._state, self._untold = state, True


def _safely(callback: Callable[[Any], None], told: Any) -> None:
    try:
        callback(told)
    except Exception:  # a subscriber's mistake must not end the others' messages
        log.exception("mqtt: a subscriber failed")
