"""One broker, one paho client: what `Mqtt` makes anew whenever broker or last will change.

All of paho's callbacks end here. They run in its thread, do nothing but hand over, and never raise.
"""

from __future__ import annotations

import contextlib
import logging
import ssl
import threading
import time
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.io.contacts import CONTACTS
from warmgui.io.mqtt.topics import covers
from warmgui.io.mqtt.values import Arrived
from warmgui.io.mqtt.words import CONNECTED, LOST, MqttState, bad_ca_file, refused, silent, trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from paho.mqtt.client import Client, MQTTMessage
    from paho.mqtt.reasoncodes import ReasonCode

    from warmgui.io.mqtt.client import LastingClient
    from warmgui.io.mqtt.values import Broker, Will

log = logging.getLogger(__name__)

CONNECT_TIMEOUT_S = 5.0
KEEPALIVE_S = 30
MOST_QUEUED = 1000
"""Messages of QoS 1 and 2 that wait for a broker that is away."""
REFUSED_CODE = 128


class Link:
    """Connects in a thread of paho's own, for ever, until `end`.

    Args:
        broker: where to.
        will: for the broker to say when we vanish.
        client_id: "" lets the broker choose.
        retry_s: shortest and longest pause between attempts.
        arrived: gets each message, in paho's thread.
        told: gets each new state (None: the same) and the topics that are refused, in paho's thread.
    """

    def __init__(
        self,
        broker: Broker,
        will: Will | None,
        *,
        client_id: str,
        retry_s: tuple[int, int],
        arrived: Callable[[Link, Arrived], None],
        told: Callable[[Link, MqttState | None, frozenset[str]], None],
    ) -> None:
        self._broker, self._will = broker, will
        self._client_id, self._retry_s = client_id, retry_s
        self._arrived, self._told = arrived, told
        self._lock = threading.Lock()
        self._topics: dict[str, int] = {}
        self._at_broker: set[str] = set()
        """What it was asked for since we are connected."""
        self._asked: dict[int, str] = {}
        self._refused: frozenset[str] = frozenset()
        self._answered = self._was_connected = False
        self._opened_s = time.monotonic()
        self._client: LastingClient | None = None
        self.ended = False
        self.over = threading.Event()
        """paho's thread has ended, or never began."""
        self.over.set()

    def start(self) -> MqttState | None:
        """Begin to connect; None, or why that cannot even be tried."""
        if not CONTACTS.allows(self._broker.host):
            return MqttState("offline", STAYS_OFFLINE)
        try:
            client = self._make()
        except OSError as error:  # as ssl.SSLError is
            return bad_ca_file(self._broker, error)
        self.over.clear()
        self._client = client
        client.connect_async(self._broker.host, self._broker.port, KEEPALIVE_S)
        client.loop_start()
        return None

    def end(self) -> None:
        """Say goodbye, once what was published is confirmed; paho's thread ends by itself."""
        self.ended = True
        if self._client is not None:
            self._client.leave()

    def subscribe(self, topic: str, qos: int) -> None:
        """From now on, and again after each reconnection; what the broker kept comes (once more)."""
        with self._lock:
            self._topics[topic] = max(qos, self._topics.get(topic, 0))
            source = self._widest(topic)
            again = source in self._at_broker
        self._follow()
        if again:
            self._ask(source)

    def unsubscribe(self, topic: str) -> None:
        """No more."""
        with self._lock:
            self._topics.pop(topic, None)
            self._refused -= {topic}
        self._follow()

    def publish(self, topic: str, payload: bytes, qos: int, *, retain: bool, only_now: bool = False) -> bool:
        """Hand a message to paho; False where it does not take it."""
        client = self._client
        if client is None or ((qos == 0 or only_now) and not client.is_connected()):
            return False
        if only_now:
            return client.publish_now(topic, payload, qos, retain=retain)
        # Without a connection paho keeps QoS 1 and 2 and says "no connection"; a full queue is another code.
        code = int(client.publish(topic, payload, qos, retain).rc)
        return code == 0 or (code == _NO_CONNECTION and qos > 0)

    def _make(self) -> LastingClient:
        from warmgui.io.mqtt.client import make_client  # late: only who has a broker needs paho

        broker = self._broker
        client = make_client(self, self._client_id)
        client.connect_timeout = CONNECT_TIMEOUT_S
        client.reconnect_delay_set(*self._retry_s)
        client.max_queued_messages_set(MOST_QUEUED)
        if broker.username or broker.password:
            client.username_pw_set(broker.username, broker.password)
        if broker.tls:
            context = ssl.create_default_context(cafile=broker.ca_file.strip() or None)
            context.sslsocket_class = _TidySocket
            client.tls_set_context(context)
        if self._will is not None:
            client.will_set(self._will.topic, self._will.payload, self._will.qos, self._will.retain)
        client.on_socket_open = self._on_socket_open
        client.on_connect = self._on_connect
        client.on_disconnect = self._on_disconnect
        client.on_message = self._on_message
        client.on_subscribe = self._on_subscribe
        return client

    def _follow(self) -> None:
        """Tell the broker what changed: it is asked for nothing that a wider filter brings already.

        Brokers may send a message once for each subscription that takes it (Mosquitto does not); so it comes
        once. Of two filters of which neither covers the other such a broker still sends two.
        """
        if self._client is None or not self._client.is_connected():
            return
        with self._lock:
            wanted = {topic for topic in self._topics if self._widest(topic) == topic}
            new, gone = wanted - self._at_broker, self._at_broker - wanted
        for topic in sorted(new):
            self._ask(topic)
        for topic in gone:
            with self._lock:
                self._at_broker.discard(topic)
            self._client.unsubscribe(topic)

    def _widest(self, topic: str) -> str:
        """The filter that brings a topic (itself, mostly), with the lock held."""
        qos = self._topics.get(topic, 0)
        for wide, its_qos in self._topics.items():
            if wide != topic and its_qos >= qos and wide not in self._refused and covers(wide, topic):
                return self._widest(wide)
        return topic

    def _ask(self, topic: str) -> None:
        with self._lock:
            if self._client is None or topic not in self._topics:
                return
            self._at_broker.add(topic)
            _, number = self._client.subscribe(topic, self._topics[topic])
            if number is not None:
                self._asked[number] = topic

    # ---- from paho's thread

    def failed(self, error: Exception) -> None:
        """No connection came about this time."""
        CONTACTS.note("mqtt", self._broker.place, ok=False)
        self._told(self, trouble(error, self._broker), self._refused)

    def _on_socket_open(self, *_: object) -> None:
        self._opened_s = time.monotonic()

    def _on_connect(self, client: Client, _data: Any, _flags: Any, reason: ReasonCode, _more: Any) -> None:
        self._answered = True
        CONTACTS.note("mqtt", self._broker.place, ok=True)
        if self.ended:
            client.disconnect()  # it was still connecting when it should end
        elif reason.is_failure:
            self._told(self, refused(reason.value, self._broker), self._refused)
        else:
            with self._lock:
                self._asked, self._refused, self._at_broker = {}, frozenset(), set()
            self._follow()
            self._was_connected = True
            self._told(self, CONNECTED, self._refused)

    def _on_disconnect(self, _client: Client, _data: Any, _flags: Any, _reason: Any, _more: Any) -> None:
        answered, self._answered = self._answered, False
        if self._client is not None:
            self._client.take_back()
        if self.ended:
            return
        if not answered:
            CONTACTS.note("mqtt", self._broker.place, ok=False)
            self._told(self, silent(self._broker, time.monotonic() - self._opened_s), self._refused)
        elif self._was_connected:
            self._was_connected = False
            self._told(self, LOST, self._refused)

    def _on_message(self, _client: Client, _data: Any, message: MQTTMessage) -> None:
        with contextlib.suppress(UnicodeDecodeError):  # a topic that is no text is none of ours
            self._arrived(self, Arrived(message.topic, bytes(message.payload), message.retain))

    def _on_subscribe(
        self, _client: Client, _data: Any, number: int, reasons: list[ReasonCode], _more: Any
    ) -> None:
        with self._lock:
            topic = self._asked.pop(number, "")
            if any(reason.value >= REFUSED_CODE for reason in reasons):
                self._refused |= {topic}
            else:
                self._refused -= {topic}
            found = self._refused
        self._follow()  # what a refused filter would have brought is asked for by itself
        self._told(self, None, found)


class _TidySocket(ssl.SSLSocket):
    """paho leaves a socket open whose handshake failed: one per attempt, for hours."""

    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - as ssl declares it
        try:
            super().do_handshake(block)
        except Exception:
            self.close()
            raise


_NO_CONNECTION = 4
"""paho's MQTT_ERR_NO_CONN."""
