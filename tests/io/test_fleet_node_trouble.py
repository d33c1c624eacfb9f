"""This machine and a broker with TLS, passwords and rules: each trouble is told apart, and passes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from deadlines import DEADLINE_S
from fakes.fleet_node import Listener, Machine, machines
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import HERE, said
from fakes.sensors import english

from warmgui.core.messages import HeatOff
from warmgui.io.fleet import node as node_module
from warmgui.io.mqtt.mqtt import Broker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [needs_mosquitto, pytest.mark.xdist_group("mosquitto-fleet-trouble")]

DOCS = Path(__file__).resolve().parents[2] / "docs" / "fleet.md"
WORDS = {"attic": "hunter2", "watcher": "w", "mute": "m", "deaf": "d", "homeassistant": "h"}
MORE_RULES = """
user mute
topic read #

user deaf
topic write warmgui/#
topic write homeassistant/#
"""


def documented_rules() -> str:
    """The access list that docs/fleet.md advises, as it stands there."""
    words = DOCS.read_text("utf-8")
    return words.partition("```acl\n")[2].partition("```")[0]


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(ca: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(file)
    return str(file)


@pytest.fixture(scope="module")
def broker(ca: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    rules = documented_rules()
    assert "user watcher" in rules
    with Mosquitto(
        tmp_path_factory.mktemp("broker"), passwords=WORDS, ca=ca, rules=rules + MORE_RULES
    ) as made:
        yield made


@pytest.fixture
def make(broker: Mosquitto, tmp_path: Path, ca_file: str) -> Iterator[Callable[..., Machine]]:
    with machines(tmp_path, broker.port, "warmgui") as new:

        def secure(user: str, password: str | None = None, authority: str = ca_file, **more: Any) -> Machine:
            machine: Machine = new(**{"node_id": user, "discovery_topic": "homeassistant", **more})
            word = WORDS.get(user) if password is None else password
            machine.speak_to(
                Broker(HERE, broker.port, tls=True, ca_file=authority, username=user, password=word)
            )
            return machine

        yield secure


@pytest.fixture
def listener(broker: Mosquitto, ca_file: str) -> Iterator[Listener]:
    made = Listener(
        broker.port, "warmgui", tls=True, ca_file=ca_file, username="watcher", password=WORDS["watcher"]
    )
    yield made
    made.mqtt.close()


class TestTrust:
    def test_with_the_rules_that_we_advise_everything_works(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make("attic", accept_commands=True).start()
        wait_until(lambda: listener.says("attic/availability") == b"online")
        listener.say("attic/set/mode", "off")
        wait_until(lambda: machine.posted == [HeatOff()])
        machine.clock.more_s += 2 * node_module.ECHO_S
        assert not machine.status.problem

    def test_a_wrong_password_is_no_wrong_authority(
        self, make: Callable[..., Machine], tmp_path: Path
    ) -> None:
        wrong = make("attic", password="guess")
        wrong.follower.start()
        assert said(wrong.links.mqtt, "wrong_password") == english(wrong.status.connection)
        other = tmp_path / "other.pem"
        trustme.CA().cert_pem.write_to_path(other)
        stranger = make("attic", authority=str(other))
        stranger.follower.start()
        assert str(other) in said(stranger.links.mqtt, "untrusted")
        for machine in (wrong, stranger):
            machine.tick()
            assert not machine.status.announced
            assert not machine.status.connected

    @pytest.mark.parametrize("user", ["mute", "deaf"])
    def test_rules_that_forbid_to_write_or_to_read_are_named(
        self, make: Callable[..., Machine], user: str
    ) -> None:
        """Mosquitto says nothing of what its rules forbid: what does not come back tells."""
        machine = make(user, node_id="cellar").start(heard=False)
        machine.until(lambda: machine.status.problem)
        words = english(machine.status.problem)
        assert "warmgui/cellar/" in words
        assert "rules (ACL)" in words or "does not let us read" in words
        assert machine.status.connected

    def test_nobody_writes_for_another_machine(
        self, make: Callable[..., Machine], listener: Listener, broker: Mosquitto, ca_file: str
    ) -> None:
        machine = make("attic", accept_commands=True).start()
        thief = make("mute")
        thief.links.mqtt.hold()
        wait_until(lambda: thief.links.mqtt.state.connected)
        thief.links.mqtt.publish("warmgui/attic/set/mode", "heat")
        thief.links.mqtt.publish("warmgui/attic/availability", "offline", retain=True)
        listener.say("attic/set/mode", "off")
        wait_until(lambda: machine.posted)
        assert machine.posted == [HeatOff()]
        assert b"offline" not in listener.all_of("attic/availability")[1:]


class TestBrokerThatComesAndGoes:
    def test_after_hours_without_it_everything_is_told_again(self, tmp_path: Path) -> None:
        with (
            Mosquitto(tmp_path / "broker") as broker,
            machines(tmp_path, broker.port, "r") as new,
        ):
            machine: Machine = new(accept_commands=True).start()
            broker.kill()
            wait_until(lambda: not machine.status.connected)
            for _ in range(200):
                machine.clock.more_s += 60.0
                machine.tick(setpoint_c=15.0 + machine.clock.more_s % 7)
            assert not machine.status.announced
            machine.tick(setpoint_c=19.5)
            broker.start()  # it has forgotten everything
            listener = Listener(broker.port, "r")
            machine.until(lambda: listener.state("attic/state").get("setpoint_c") == 19.5)
            assert listener.says("attic/availability") == b"online"
            assert listener.says("ha/device/attic/config")
            assert listener.times("attic/state") < 5, "not every state of the night"
            listener.say("attic/set/mode", "off")
            wait_until(lambda: machine.posted == [HeatOff()])
            listener.mqtt.close()

    def test_a_machine_that_is_killed_is_offline_at_once(self, tmp_path: Path) -> None:
        with Mosquitto(tmp_path / "broker") as broker:
            listener = Listener(broker.port, "r")
            child = subprocess.Popen(
                [sys.executable, "-c", CHILD, str(tmp_path / "pc"), str(broker.port)],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            )
            try:
                wait_until(lambda: listener.says("attic/availability") == b"online")
                wait_until(lambda: listener.state("attic/state"))
                child.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
                wait_until(lambda: listener.says("attic/availability") == b"offline")
                assert listener.state("attic/state")["name"], "what it said last stays"
            finally:
                child.kill()
                child.wait(DEADLINE_S)
                listener.mqtt.close()


CHILD = """
import sys, time
from pathlib import Path
from fakes.fleet_node import Machine
machine = Machine(Path(sys.argv[1]), int(sys.argv[2]), "r").start()
while True:
    machine.tick()
    time.sleep(0.2)
"""
