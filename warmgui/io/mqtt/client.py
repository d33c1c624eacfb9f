"""paho's client, made to last: nothing that goes wrong in its network loop ends the loop.

Imported late, by `link` only: who has no broker needs no paho.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import time
from typing import TYPE_CHECKING, Protocol

from paho.mqtt.client import Client
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion

if TYPE_CHECKING:
    import threading

    from paho.mqtt.client import MQTTMessageInfo

log = logging.getLogger(__name__)

_BREATH_S = 1.0
"""After a surprise in the loop, so that it cannot spin."""
_GOODBYE_S = 2.0
"""A broker that does not confirm what was said last is left after this long."""
_CLOSE_S = 0.5


class Owner(Protocol):
    """The link that a client works for."""

    ended: bool
    """Nobody wants the connection any more."""
    over: threading.Event
    """Set when the client's thread has ended."""

    def failed(self, error: Exception) -> None:
        """Why a connection failed."""


class LastingClient(Client):
    """Tells its link why a connection failed, and survives brokers that talk nonsense."""

    def __init__(self, link: Owner, client_id: str) -> None:
        super().__init__(CallbackAPIVersion.VERSION2, client_id, protocol=MQTTProtocolVersion.MQTTv311)
        self.suppress_exceptions = True
        self._our_link = link
        self._only_now: dict[int, MQTTMessageInfo] = {}
        """Messages on their way that nobody wants later, by their number."""
        self._leave_by_s: float | None = None
        self._parts = False
        """The broker took us, and will close the connection when it has read our goodbye."""

    def leave(self) -> None:
        """Disconnect when the broker has confirmed what was published, and soon in any case.

        Else the last words may be lost with the connection: that we are offline, that nobody looks for us.
        """
        self._leave_by_s = time.monotonic() + _GOODBYE_S
        self._parts = self.is_connected()
        self.on_publish = self._on_confirmed
        if not (self.is_connected() and self._out_messages):
            self.disconnect()

    def _on_confirmed(self, *_: object) -> None:
        if len(self._out_messages) <= 1:  # the one that is confirmed now is still among them
            self.disconnect()

    def _sock_close(self) -> None:
        """As paho's; at the end only when the broker has read our goodbye.

        To close a socket with something unread in it resets the connection: the broker may then never see the
        goodbye, and says our last will.
        """
        sock = self.socket()
        if isinstance(sock, socket.socket) and self._parts:
            with contextlib.suppress(OSError, ValueError):
                sock.settimeout(_CLOSE_S)
                sock.shutdown(socket.SHUT_WR)
                until_s = time.monotonic() + _CLOSE_S
                while time.monotonic() < until_s and sock.recv(65_536):
                    pass
        super()._sock_close()

    def loop_misc(self) -> MQTTErrorCode:
        """As paho's, about once a second."""
        if self._leave_by_s is not None and time.monotonic() >= self._leave_by_s:
            self._leave_by_s = None
            self.disconnect()
        return super().loop_misc()

    def publish_now(self, topic: str, payload: bytes, qos: int, *, retain: bool) -> bool:
        """Send on this connection or never; see `take_back`."""
        info = self.publish(topic, payload, qos, retain)
        if info.rc == MQTTErrorCode.MQTT_ERR_SUCCESS and qos > 0:
            for number in [number for number, sent in self._only_now.items() if sent.is_published()]:
                self._only_now.pop(number, None)
            self._only_now[info.mid] = info
        elif info.rc != MQTTErrorCode.MQTT_ERR_SUCCESS:
            self._take_back_one(info.mid, info)
        return info.rc == MQTTErrorCode.MQTT_ERR_SUCCESS

    def take_back(self) -> None:
        """The connection ended: what `publish_now` sent and nobody confirmed is not sent again.

        paho (2.x) has no way to say so but for all messages at once.
        """
        for number in list(self._only_now):
            self._take_back_one(number, self._only_now.pop(number))

    def _take_back_one(self, number: int, info: MQTTMessageInfo) -> None:
        with self._out_message_mutex:
            waiting = self._out_messages.get(number)
            if waiting is not None and waiting.info is info:
                del self._out_messages[number]

    def reconnect(self) -> MQTTErrorCode:
        """As paho's, but whatever goes wrong is told, and comes as the OSError that paho's loop expects."""
        if self._our_link.ended:
            self.disconnect()
            raise ConnectionAbortedError
        try:
            return super().reconnect()
        except Exception as error:
            if not self._our_link.ended:
                self._our_link.failed(error)
            if isinstance(error, OSError):
                raise
            raise OSError(str(error)) from error

    def loop_forever(
        self,
        timeout: float = 1.0,
        retry_first_connection: bool = False,  # noqa: FBT001, FBT002 - as paho declares it
    ) -> MQTTErrorCode:
        """As paho's, and again after anything unexpected, until the link ends."""
        try:
            while True:
                try:
                    return super().loop_forever(timeout, retry_first_connection)
                except Exception:
                    log.exception("mqtt: the network loop stumbled")
                if self._our_link.ended:
                    return MQTTErrorCode.MQTT_ERR_CONN_LOST
                self._drop()
                time.sleep(_BREATH_S)
        finally:
            self._our_link.over.set()

    def _drop(self) -> None:
        """Let go of a connection that sent nonsense; paho sees that it is gone and connects again."""
        sock = self.socket()
        if sock is not None:
            with contextlib.suppress(OSError):
                sock.close()


def make_client(link: Owner, client_id: str) -> LastingClient:
    """A client for one link."""
    return LastingClient(link, client_id)
