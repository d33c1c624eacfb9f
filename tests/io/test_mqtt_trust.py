"""Whom the MQTT client trusts, over real TLS, and how each trouble is told."""

from __future__ import annotations

import socket
import ssl
import threading
from typing import TYPE_CHECKING

import pytest
import trustme
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import HERE, Inbox, connected, mqtt_clients, said
from fakes.sensors import english

from warmgui.io.mqtt import link as mqtt_link
from warmgui.io.mqtt.client import make_client
from warmgui.io.mqtt.mqtt import Broker, Mqtt
from warmgui.io.mqtt.words import refused, trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = needs_mosquitto


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@pytest.fixture
def make() -> Iterator[Callable[..., Mqtt]]:
    with mqtt_clients() as new:
        yield new


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def secure(ca: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    folder = tmp_path_factory.mktemp("secure")
    ca.cert_pem.write_to_path(folder / "ca.pem")
    with Mosquitto(folder, passwords={"me": "hunter2"}, ca=ca) as made:
        yield made


@pytest.fixture
def ca_file(ca: trustme.CA, tmp_path: Path) -> str:
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    return str(tmp_path / "ca.pem")


class TestTrust:
    def test_a_private_authority_and_a_password(
        self, secure: Mosquitto, ca_file: str, make: Callable[..., Mqtt]
    ) -> None:
        mqtt = make(secure.port, tls=True, ca_file=ca_file, username="me", password="hunter2")
        mqtt.hold()
        connected(mqtt)
        assert "hunter2" not in repr(Broker("h", password="hunter2"))

    def test_a_wrong_password(self, secure: Mosquitto, ca_file: str, make: Callable[..., Mqtt]) -> None:
        mqtt = make(secure.port, tls=True, ca_file=ca_file, username="me", password="guess")
        mqtt.hold()
        assert said(mqtt, "wrong_password") == "the MQTT broker refuses this user name or password"

    def test_no_password_at_all(self, secure: Mosquitto, ca_file: str, make: Callable[..., Mqtt]) -> None:
        mqtt = make(secure.port, tls=True, ca_file=ca_file)
        mqtt.hold()
        assert said(mqtt, "password_needed") == "the MQTT broker wants a user name and a password"

    def test_a_wrong_authority(self, secure: Mosquitto, tmp_path: Path, make: Callable[..., Mqtt]) -> None:
        other = tmp_path / "other.pem"
        trustme.CA().cert_pem.write_to_path(other)
        mqtt = make(secure.port, tls=True, ca_file=str(other), username="me", password="hunter2")
        mqtt.hold()
        assert said(mqtt, "untrusted") == (
            f"the broker's certificate does not come from the authority in {other}"
        )

    def test_an_authority_that_this_computer_does_not_know(
        self, secure: Mosquitto, make: Callable[..., Mqtt]
    ) -> None:
        mqtt = make(secure.port, tls=True)
        mqtt.hold()
        assert "name its file in the settings" in said(mqtt, "untrusted")

    def test_a_certificate_for_another_name(
        self, ca: trustme.CA, ca_file: str, tmp_path: Path, make: Callable[..., Mqtt]
    ) -> None:
        with Mosquitto(tmp_path / "b", ca=ca, host="broker.example") as broker:
            mqtt = make(broker.port, tls=True, ca_file=ca_file)
            mqtt.hold()
            assert "is for another name than 127.0.0.1" in said(mqtt, "wrong_name")

    @pytest.mark.parametrize("content", [None, "no certificate"])
    def test_a_file_that_is_none_is_looked_for_again(
        self,
        secure: Mosquitto,
        ca: trustme.CA,
        tmp_path: Path,
        make: Callable[..., Mqtt],
        monkeypatch: pytest.MonkeyPatch,
        *,
        content: str | None,
    ) -> None:
        monkeypatch.setattr("warmgui.io.mqtt.mqtt.RETRY_S", 0.05)
        file = tmp_path / "late.pem"
        if content is not None:
            file.write_text(content)
        mqtt = make(secure.port, tls=True, ca_file=str(file), username="me", password="hunter2")
        mqtt.hold()
        assert str(file) in said(mqtt, "bad_ca_file")
        ca.cert_pem.write_to_path(file)
        connected(mqtt)

    def test_tls_where_there_is_none(self, broker: Mosquitto, make: Callable[..., Mqtt]) -> None:
        mqtt = make(broker.port, tls=True)
        mqtt.hold()
        wait_until(lambda: mqtt.state.code in {"no_tls", "no_answer"})

    def test_no_tls_where_it_is_wanted(self, secure: Mosquitto, make: Callable[..., Mqtt]) -> None:
        mqtt = make(secure.port, username="me", password="hunter2")
        mqtt.hold()
        assert "perhaps because this port wants TLS" in said(mqtt, "no_answer")

    def test_a_broker_that_hangs_is_not_taken_for_one_that_hangs_up(
        self, make: Callable[..., Mqtt], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its system takes the connection, and no word comes before the keep-alive is over."""
        monkeypatch.setattr(mqtt_link, "KEEPALIVE_S", 5)
        with socket.create_server(("127.0.0.1", 0)) as hanging:
            mqtt = make(hanging.getsockname()[1])
            mqtt.hold()
            assert "takes the connection and says nothing" in said(mqtt, "no_answer")

    def test_a_topic_that_may_not_be_read_is_said(self, make: Callable[..., Mqtt]) -> None:
        """Mosquitto takes such a subscription and stays silent; other brokers refuse it, as this one does."""
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = make(server.getsockname()[1])
            good, bad = mqtt.subscribe("ok", Inbox()), mqtt.subscribe("no", Inbox())
            peer, _ = server.accept()
            with peer:
                answer_subscriptions(peer, refuse=b"no", number=2)
                wait_until(lambda: bool(bad.problem))
                assert english(bad.problem) == "the MQTT broker does not let us read the topic “no”"
                assert not good.problem
                mqtt.unsubscribe(bad)
                again = mqtt.subscribe("no", Inbox())
                answer_subscriptions(peer, refuse=b"-", number=1)
                wait_until(lambda: not again.problem)


def answer_subscriptions(peer: socket.socket, *, refuse: bytes, number: int) -> None:
    """A broker of a few lines: takes us, and each subscription but one."""
    data = b""
    while number:
        data += peer.recv(1000)
        while len(data) > 1 and len(data) >= 2 + data[1]:
            packet, data = data[: 2 + data[1]], data[2 + data[1] :]
            if packet[0] == 0x10:
                peer.sendall(bytes.fromhex("20020000"))
            elif packet[0] == 0x82:
                code = b"\x80" if packet[6:-1] == refuse else b"\x01"
                peer.sendall(b"\x90\x03" + packet[2:4] + code)
                number -= 1


class TestWords:
    BROKER = Broker("h", 1883)

    def test_a_host_that_is_none(self, make: Callable[..., Mqtt]) -> None:
        mqtt = make()
        mqtt.use(Broker("no..host"))
        mqtt.hold()
        assert said(mqtt, "no_host") == "there is no host named no..host"

    @pytest.mark.parametrize(
        ("error", "code"),
        [
            (TimeoutError(), "no_answer"),
            (ConnectionResetError(), "no_answer"),
            (ssl.SSLError("bad"), "no_tls"),
            (socket.gaierror(), "no_host"),
            (OSError(113, "No route to host"), "unreachable"),
            (RuntimeError(), "unreachable"),
        ],
    )
    def test_every_trouble_has_words(self, error: Exception, code: str) -> None:
        state = trouble(error, self.BROKER)
        assert state.code == code
        assert english(state.text)

    def test_an_expired_certificate(self) -> None:
        error = ssl.SSLCertVerificationError("x")
        error.verify_code = 10
        assert trouble(error, self.BROKER).code == "expired"

    def test_other_refusals_have_their_number(self) -> None:
        assert english(refused(136, self.BROKER).text) == "the MQTT broker refuses us (code 136)"

    def test_with_tls_an_early_end_is_no_question_of_tls(self) -> None:
        state = trouble(ConnectionResetError(), Broker("h", tls=True))
        assert english(state.text) == "h:1883 ends the connection at once"


class TestEndedLink:
    """Races that only a slow network makes."""

    class Stub:
        def __init__(self) -> None:
            self.ended = True
            self.over = threading.Event()
            self.failures: list[Exception] = []

        def failed(self, error: Exception) -> None:
            self.failures.append(error)

    def test_it_does_not_connect_again(self) -> None:
        link = self.Stub()
        client = make_client(link, "")  # type: ignore[arg-type]  # stands in for it
        client.connect_async(HERE, 1)
        with pytest.raises(ConnectionAbortedError):
            client.reconnect()
        assert link.failures == []

    def test_it_does_not_go_on_after_a_surprise(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def stumbles(*_: object) -> None:
            raise RuntimeError("a bug")

        monkeypatch.setattr("paho.mqtt.client.Client.loop_forever", stumbles)
        link = self.Stub()
        make_client(link, "").loop_forever()  # type: ignore[arg-type]  # stands in for it
        assert link.over.is_set()
