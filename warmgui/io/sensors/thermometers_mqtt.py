"""A sensor of the list that speaks through MQTT: the newest value of one topic.

What the broker kept from earlier ("retained") is shown, but nobody knows how old it is: it counts as stale
until the device speaks again, unless the message itself tells its time.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from warmgui.core.text import translate
from warmgui.io.mqtt.topics import check_topic
from warmgui.io.sensors.room_reading import age_of, from_words, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Thermometer
    from warmgui.io.mqtt.mqtt import Message, Mqtt, Subscription

_ON_THE_WAY = frozenset({"idle", "connecting"})
PERIOD_S = 1.0
"""The thread only looks whether something came."""


class MqttThermometer:
    """Follows one topic through the client that all share."""

    period_s = PERIOD_S

    def __init__(self, entry: Thermometer, mqtt: Mqtt, wall_clock: Callable[[], float] = time.time) -> None:
        self.name = entry.shown_name
        self._entry, self._mqtt, self._wall_clock = entry, mqtt, wall_clock
        self._lock = threading.Lock()
        self._latest: Reading | None = None
        self._undated = False
        self._subscription: Subscription | None = None
        self.heard = threading.Event()
        """Something came on the topic."""

    @property
    def undated(self) -> bool:
        """The latest value was kept by the broker, and nobody knows for how long."""
        with self._lock:
            return self._undated

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        if self._subscription is None:
            topic = self._entry.topic.strip()
            try:
                check_topic(topic)  # a thermometer is one topic, no filter
                self._subscription = self._mqtt.subscribe(topic, self._take)
            except ValueError:
                problem = translate("sensors", "“{topic}” is no topic", topic=self._entry.topic[:80])
                return [refused(self._entry, now_s, problem)]
        with self._lock:
            latest = self._latest
        trouble = self._trouble()
        if trouble is not None and (latest is None or latest.value is not None):
            # The value that is known stays known until it is too old.
            return [refused(self._entry, now_s, trouble, self._source)]
        return [] if latest is None else [latest]

    def close(self) -> None:
        """See `Sensor`."""
        if self._subscription is not None:
            self._mqtt.unsubscribe(self._subscription)

    @property
    def _source(self) -> str:
        return f"MQTT {self._entry.topic.strip()}"

    def _trouble(self) -> Text | None:
        state = self._mqtt.state
        if not state.connected:
            return None if state.code in _ON_THE_WAY else state.text
        return (self._subscription.problem or None) if self._subscription is not None else None

    def _take(self, message: Message) -> None:
        words = message.payload.decode("utf-8", "replace")
        at_s, undated = message.at_s, False
        if message.retained:
            age_s = age_of(words, self._wall_clock())
            undated = age_s is None
            at_s -= self._entry.fresh_s + 1.0 if age_s is None else age_s
        reading = from_words(self._entry, words, at_s, self._source)
        with self._lock:
            known = self._latest
            if message.retained and known is not None and known.value is not None and known.at_s >= at_s:
                return  # after a reconnection the broker says again what we have heard ourselves
            self._latest, self._undated = reading, undated
        self.heard.set()
