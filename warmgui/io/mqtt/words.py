"""The state of the MQTT connection in words; every trouble has its own."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import Text, filled, translate

if TYPE_CHECKING:
    from warmgui.io.mqtt.values import Broker


@dataclass(frozen=True, slots=True)
class MqttState:
    """`code` is stable; `text` is for people, without a full stop."""

    code: str
    text: Text

    @property
    def connected(self) -> bool:
        """Whether the broker took us."""
        return self.code == "connected"


OFF = MqttState("off", translate("mqtt", "no MQTT broker is set"))
IDLE = MqttState("idle", translate("mqtt", "not connected to the MQTT broker: nothing uses it"))
CONNECTING = MqttState("connecting", translate("mqtt", "connecting to the MQTT broker"))
CONNECTED = MqttState("connected", translate("mqtt", "connected to the MQTT broker"))
PASSWORD_NEEDED = MqttState("password_needed", translate("mqtt", "the password of the MQTT broker is needed"))
LOST = MqttState("lost", translate("mqtt", "the connection to the MQTT broker was lost; it is tried again"))

AT_ONCE_S = 3.0
"""A broker that wants TLS hangs up at once; one that hangs is left after the keep-alive."""
_NAME_MISMATCHES = frozenset({62, 64})
"""OpenSSL: X509_V_ERR_HOSTNAME_MISMATCH and X509_V_ERR_IP_ADDRESS_MISMATCH."""
_EXPIRED = 10
_WRONG_PASSWORD, _NOT_AUTHORISED = 134, 135
"""As paho tells 4 and 5 of MQTT 3.1.1, in the numbers of MQTT 5."""


def refused_topic(topic: str) -> Text:
    """The broker's rules do not let us read a topic."""
    return translate("mqtt", "the MQTT broker does not let us read the topic “{topic}”", topic=topic[:80])


def refused(code: int, broker: Broker) -> MqttState:
    """The broker answered and does not want us; `code` in MQTT 5's numbers."""
    if code in {_WRONG_PASSWORD, _NOT_AUTHORISED}:
        if not broker.username and not broker.password:
            return MqttState(
                "password_needed",
                translate("mqtt", "the MQTT broker wants a user name and a password"),
            )
        return MqttState(
            "wrong_password", translate("mqtt", "the MQTT broker refuses this user name or password")
        )
    return MqttState("refused", translate("mqtt", "the MQTT broker refuses us (code {code})", code=code))


def silent(broker: Broker, waited_s: float = 0.0) -> MqttState:
    """The connection ended before the broker had said anything; `waited_s` after it came about."""
    if waited_s > AT_ONCE_S:
        words = translate("mqtt", "{place} takes the connection and says nothing", place=broker.place)
    elif broker.tls:
        words = translate("mqtt", "{place} ends the connection at once", place=broker.place)
    else:
        words = translate(
            "mqtt",
            "{place} ends the connection at once, perhaps because this port wants TLS",
            place=broker.place,
        )
    return MqttState("no_answer", words)


def bad_ca_file(broker: Broker, error: Exception) -> MqttState:
    """The authority's file cannot be used."""
    reason = getattr(error, "strerror", None) or str(error)
    words = translate(
        "mqtt",
        "the file of the certificate authority, {path}, cannot be used ({reason})",
        path=broker.ca_file,
        reason=reason[:120],
    )
    return MqttState("bad_ca_file", words)


def trouble(error: Exception, broker: Broker) -> MqttState:
    """Why no connection came about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _untrusted(error, broker)
    for kinds, code, words in _TROUBLES:
        if isinstance(error, kinds):
            return MqttState(code, filled(words, place=broker.place, host=broker.host))
    if isinstance(error, ConnectionError):
        return silent(broker)
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return MqttState(
        "unreachable",
        translate("mqtt", "{place} cannot be reached ({reason})", place=broker.place, reason=reason[:120]),
    )


_TROUBLES: tuple[tuple[tuple[type[Exception], ...], str, Text], ...] = (
    ((ssl.SSLError,), "no_tls", translate("mqtt", "{place} does not speak TLS")),
    ((TimeoutError,), "no_answer", translate("mqtt", "{place} does not answer")),
    ((ConnectionRefusedError,), "unreachable", translate("mqtt", "no MQTT broker answers at {place}")),
    ((socket.gaierror, UnicodeError), "no_host", translate("mqtt", "there is no host named {host}")),
)


def _untrusted(error: ssl.SSLCertVerificationError, broker: Broker) -> MqttState:
    if error.verify_code in _NAME_MISMATCHES:
        words = translate(
            "mqtt", "the broker's certificate is for another name than {host}", host=broker.host
        )
        return MqttState("wrong_name", words)
    if error.verify_code == _EXPIRED:
        return MqttState("expired", translate("mqtt", "the broker's certificate has expired"))
    if broker.ca_file:
        words = translate(
            "mqtt", "the broker's certificate does not come from the authority in {path}", path=broker.ca_file
        )
    else:
        words = translate(
            "mqtt",
            "this computer does not know the authority that signed the broker's certificate; name its file "
            "in the settings",
        )
    return MqttState("untrusted", words)
