"""What waits for one subscriber of the MQTT client: bounded, so that no flood holds up other topics."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text
from warmgui.io.mqtt.topics import matches

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

MOST_WAITING = 2000
"""Messages that wait for one subscriber; a flood drops the oldest."""
MOST_WAITING_BYTES = 8 * 1024 * 1024
SAID_AGAIN_S = 600.0
"""A flood is logged once; one that goes on, or another, after this long."""


@dataclass(frozen=True, slots=True)
class Message:
    """What arrived."""

    topic: str
    payload: bytes
    retained: bool
    """The broker kept it; nobody knows for how long."""
    at_s: float
    """When it arrived, by the client's clock."""


@dataclass(eq=False, slots=True)
class Subscription:
    """One user of a topic. `state` in `Mqtt` tells about the connection, `problem` about this topic."""

    topic: str
    """Or a filter with "+" and "#"."""
    callback: Callable[[Message], None]
    qos: int
    retained: bool
    empty: bool
    latest: bool
    problem: Text = EMPTY
    dropped: int = 0
    """Messages that nobody was told because too many came at once, older states of a topic aside."""
    _waiting: OrderedDict[object, Message] = field(default_factory=OrderedDict)
    """By topic where only the latest counts, else by number."""
    _bytes: int = 0
    _number: int = 0
    _said_s: float | None = None

    def wants(self, message: Message) -> bool:
        """Whether a message is for this subscriber."""
        return (
            (self.retained or not message.retained)
            and (self.empty or bool(message.payload))
            and matches(self.topic, message.topic)
        )

    def put(self, message: Message) -> None:
        """Let a message wait; the oldest ones go where too many wait."""
        key: object = message.topic
        if not self.latest:
            self._number += 1
            key = self._number
        elif message.topic in self._waiting:
            # It keeps its place: who speaks often is not heard before the others, nor after them.
            self._bytes -= len(self._waiting[message.topic].payload)
        self._waiting[key] = message
        self._bytes += len(message.payload)
        while len(self._waiting) > MOST_WAITING or self._bytes > MOST_WAITING_BYTES:
            self._drop_oldest(message.at_s)

    def take(self, most: int) -> list[Message]:
        """The oldest that wait, at most so many."""
        taken = [self._waiting.popitem(last=False)[1] for _ in range(min(most, len(self._waiting)))]
        self._bytes -= sum(len(message.payload) for message in taken)
        return taken

    def clear(self) -> None:
        """Nothing waits any more."""
        self._waiting.clear()
        self._bytes = 0

    @property
    def waits(self) -> bool:
        """Whether something is there to be taken."""
        return bool(self._waiting)

    def _drop_oldest(self, now_s: float) -> None:
        _, old = self._waiting.popitem(last=False)
        self._bytes -= len(old.payload)
        self.dropped += 1
        if self._said_s is None or now_s - self._said_s >= SAID_AGAIN_S:
            self._said_s = now_s
            log.warning(
                "mqtt: more comes on %s than can be read; the oldest are left out (%d so far)",
                self.topic[:80],
                self.dropped,
            )
