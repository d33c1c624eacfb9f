"""This machine on a real broker: it is there, it is gone, it is told things, and nothing of that harms it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from fakes.fleet_node import Listener, Machine, machines
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import english

from warmgui import paths
from warmgui.core.hosts.offline import without_network
from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import Boost, ChoosePreset, HeatOff, HeatOn, SetTarget
from warmgui.core.model_house import HouseStatus
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Mode
from warmgui.desks.fleet import FleetDesk
from warmgui.io import runtime
from warmgui.io.fleet import node as node_module
from warmgui.io.fleet.identity import FILE, kept_id
from warmgui.io.late import Late
from warmgui.io.secrets import Answer
from warmgui.io.sensors.room_links import RoomLinks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from warmgui.core.model import Snapshot
    from warmgui.io.secrets import Owner

pytestmark = [needs_mosquitto, pytest.mark.xdist_group("mosquitto-fleet-node")]

CONFIG = "ha/device/attic/config"


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@pytest.fixture
def listener(broker: Mosquitto, request: pytest.FixtureRequest) -> Iterator[Listener]:
    """Each test has topics of its own: the broker keeps what was said."""
    made = Listener(broker.port, f"t{abs(hash(request.node.name))}")
    yield made
    made.mqtt.close()


@pytest.fixture
def make(broker: Mosquitto, tmp_path: Path, listener: Listener) -> Iterator[Callable[..., Machine]]:
    with machines(tmp_path, broker.port, listener.root) as new:
        yield new


def hears(listener: Listener, topic: str, payload: bytes) -> None:
    wait_until(lambda: listener.says(topic) == payload, f"{payload!r} on {topic}")


class TestBeingThere:
    def test_it_announces_itself_with_state_and_discovery(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        make(name="Attic PC", place="Attic", group="upstairs").start()
        hears(listener, "attic/availability", b"online")
        wait_until(lambda: listener.state("attic/state"))
        state = listener.state("attic/state")
        assert (state["name"], state["place"], state["group"]) == ("Attic PC", "Attic", "upstairs")
        assert (state["mode"], state["accepts"], state["simulated"]) == ("off", False, False)
        wait_until(lambda: listener.says(CONFIG))
        assert "/set/" not in (listener.says(CONFIG) or b"").decode(), "it follows no commands"

    def test_nothing_is_said_or_contacted_before_the_settings_say_so(
        self, make: Callable[..., Machine]
    ) -> None:
        machine = make(announce=False)
        machine.follower.start()
        machine.tick()
        assert machine.follower.told() == {}
        assert machine.links.mqtt.state.code == "idle"
        assert "switch that on" in english(machine.follower.command(("*",), "mode", "off"))
        machine.follower.answer(yes=True)

    def test_while_everything_stays_offline_nobody_beyond_this_pc_is_told(
        self, make: Callable[..., Machine]
    ) -> None:
        machine = make()
        offline = replace(
            machine.settings,
            mqtt=replace(machine.settings.mqtt, host="broker.example"),
            network=replace(machine.settings.network, offline=True),
        )
        machine.follower._settings = offline
        machine.follower._effective = without_network(offline)
        machine.follower.start()
        assert machine.follower._node is None
        assert "offline" in english(machine.status.connection)

    def test_a_quick_change_is_told_once_and_a_slow_one_soon(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        wait_until(lambda: listener.times("attic/state") == 1)
        for step in range(20):
            machine.tick(setpoint_c=15.0 + step / 2)
        machine.clock.more_s += node_module.SOONEST_S
        machine.tick(setpoint_c=25.0)
        wait_until(lambda: listener.state("attic/state")["setpoint_c"] == 25.0)
        assert listener.times("attic/state") == 2
        machine.clock.more_s += node_module.SOONEST_S
        machine.tick(setpoint_c=25.01)
        machine.clock.more_s += node_module.LATEST_S
        machine.tick(mode=Mode.HEAT)
        wait_until(lambda: listener.state("attic/state")["mode"] == "heat")
        assert listener.times("attic/state") == 3, "a wobble waits for the next minute"

    def test_switching_off_says_offline_and_takes_it_out_of_home_assistant(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        wait_until(lambda: listener.says(CONFIG))
        machine.change(announce=False)
        hears(listener, CONFIG, b"")
        hears(listener, "attic/availability", b"offline")
        assert machine.follower.told() == {}
        wait_until(lambda: not machine.links.mqtt.state.connected)
        machine.change(announce=True)
        hears(listener, "attic/availability", b"online")
        wait_until(lambda: listener.says(CONFIG))

    def test_only_home_assistant_can_be_left_out(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        wait_until(lambda: listener.says(CONFIG))
        machine.change(home_assistant=False)
        hears(listener, CONFIG, b"")
        hears(listener, "attic/availability", b"online")

    def test_another_name_leaves_nothing_of_the_old_one(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make(node_id="cellar").start()
        hears(listener, "cellar/availability", b"online")
        machine.change(node_id="attic")
        hears(listener, "attic/availability", b"online")
        for topic in ("cellar/state", "cellar/availability"):
            hears(listener, topic, b"")
        hears(listener, "ha/device/cellar/config", b"")

    def test_following_commands_or_not_changes_what_home_assistant_sees(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        machine.change(accept_commands=True)
        wait_until(lambda: b"/set/mode" in (listener.says(CONFIG) or b""))
        machine.change(accept_commands=False)
        wait_until(lambda: b'"climate":{"p":"climate"}' in (listener.says(CONFIG) or b""))

    def test_the_end_of_the_program_says_offline(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        machine.follower.stop()
        hears(listener, "attic/availability", b"offline")
        wait_until(lambda: listener.says(CONFIG))
        machine.tick()
        machine.follower.take(None)

    def test_home_assistants_birth_is_answered(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        make().start()
        wait_until(lambda: listener.times(CONFIG) == 1)
        listener.say("ha/status", "offline")
        listener.say("ha/status", "online")
        wait_until(lambda: listener.times(CONFIG) == 2)

    def test_a_flood_of_births_is_not_answered_one_by_one(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        for _ in range(300):
            listener.say("ha/status", "online")
        listener.say("attic/invite", json.dumps({"sender": "end"}))
        wait_until(lambda: machine.status.invitation)
        wait_until(lambda: listener.times("ha/status") == 300)
        machine.tick()
        assert listener.times(CONFIG) < 15

    def test_a_will_of_an_earlier_connection_is_contradicted(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        make().start()
        hears(listener, "attic/availability", b"online")
        before = listener.times("attic/availability")
        listener.say("attic/availability", "offline", retain=True)
        wait_until(lambda: listener.times("attic/availability") >= before + 2)
        hears(listener, "attic/availability", b"online")

    def test_a_simulated_run_says_so_and_has_a_name_of_its_own(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make(simulated=True).start()
        assert machine.status.node_id == "attic-sim"
        wait_until(lambda: listener.says("attic-sim/availability") == b"online")
        config: Any = json.loads(listener.says("ha/device/attic-sim/config") or b"{}")
        assert "simulated" in config["dev"]["mdl"]

    def test_a_whole_simulated_run_is_seen(
        self, broker: Mosquitto, listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Late.__init__, "__defaults__", (0.0,))  # else it begins after 1.5 s
        base = Settings()
        settings = replace(
            base,
            mqtt=replace(base.mqtt, host="127.0.0.1", port=broker.port),
            fleet=replace(
                base.fleet,
                announce=True,
                accept_commands=True,
                node_id="attic",
                topic=listener.root,
                discovery_topic=f"{listener.root}-ha",
            ),
        )
        shown: list[Snapshot] = []
        run = runtime.build(
            settings, paths.inside(tmp_path).created(), shown.append, simulate=True, speed=60.0
        )
        desk = FleetDesk(run.beyond)
        assert "only just started" in english(desk.command(("*",), "mode", "off"))
        assert "only just started" in english(desk.invite("a"))
        assert "only just started" in english(desk.forget("a"))
        desk.answer(yes=False)
        run.start()
        try:
            wait_until(lambda: listener.state("attic-sim/state").get("simulated"))
            wait_until(lambda: any(s.fleet is not None and s.fleet.announced for s in shown[-1:]))
            listener.say("attic-sim/set/target", "23.5")
            wait_until(lambda: listener.state("attic-sim/state")["setpoint_c"] == 23.5)
            assert "not shown here" in english(desk.command(("*",), "mode", "off"))
            assert "not shown here" in english(desk.invite("a"))
            assert "not shown here" in english(desk.forget("a"))
            desk.answer(yes=False)
        finally:
            assert run.stop()
        wait_until(lambda: listener.says("attic-sim/availability") == b"offline")


class TestTwins:
    def test_two_machines_with_one_id_are_named_and_neither_is_thrown_out(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        one = make().start()
        two = make().start()
        both = (one, two)
        for machine in both:
            assert machine.status.connected

        def seen() -> bool:
            for machine in both:
                machine.clock.more_s += 2.0
                machine.tick(setpoint_c=20.0 if machine.snapshot.setpoint_c != 20.0 else 21.0)
            return all("Another machine goes by “attic”" in english(m.status.problem) for m in both)

        wait_until(seen)
        assert all(machine.status.connected for machine in both)
        two.follower.stop()
        wait_until(lambda: b"offline" in listener.all_of("attic/availability"))
        wait_until(lambda: listener.says("attic/availability") == b"online", "the other is still there")
        wait_until(lambda: one.follower._node is not None and one.follower._node._unheard_s is None)
        one.clock.more_s += node_module.TWIN_S + 1.0
        assert not one.status.problem

    def test_its_own_state_of_an_earlier_run_is_no_twin(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        old = json.dumps({"run": "yesterday", "at_utc": 4e9})
        listener.say("attic/state", old, retain=True)
        wait_until(lambda: listener.says("attic/state"))
        machine = make().start()
        wait_until(lambda: listener.state("attic/state").get("name"))
        assert not machine.status.problem


class TestIdentity:
    def test_an_id_is_made_once_and_kept(self, tmp_path: Path) -> None:
        first = kept_id(tmp_path, simulated=False)
        assert kept_id(tmp_path, simulated=False) == first
        assert kept_id(tmp_path, simulated=True) == f"{first}-sim"
        (tmp_path / FILE).write_bytes(b"\xff../#")
        second = kept_id(tmp_path, simulated=False)
        assert second not in {first, ""}
        assert kept_id(tmp_path, simulated=False) == second

    def test_where_it_cannot_be_kept_it_holds_for_this_run(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        (tmp_path / FILE).mkdir()
        assert kept_id(tmp_path, simulated=False)
        assert "cannot be kept" in caplog.text

    def test_a_name_that_commands_to_all_go_by_is_not_taken(self, make: Callable[..., Machine]) -> None:
        machine = make(node_id="all")
        machine.follower.start()
        assert machine.status.node_id != "all"
        assert "No machine may be named “all”" in english(machine.status.problem)


class TestCommands:
    @pytest.fixture
    def machine(self, make: Callable[..., Machine], listener: Listener) -> Machine:
        made = make(accept_commands=True, group="upstairs").start()
        wait_until(lambda: b"/set/mode" in (listener.says(CONFIG) or b""))
        return made

    def test_to_it_to_its_group_and_to_all(self, machine: Machine, listener: Listener) -> None:
        listener.say("attic/set/mode", "heat")
        listener.say("group/upstairs/set/target", "21.5")
        listener.say("all/set/preset", "eco")
        listener.say("attic/set/limit", "150")
        listener.say("attic/set/boost", "on")
        listener.say("group/downstairs/set/mode", "off")
        listener.say("cellar/set/mode", "off")
        listener.say("all/set/mode", "off")
        expected = [
            *(HeatOn(), SetTarget(21.5), ChoosePreset("eco"), LimitPower(150.0, "home_assistant")),
            *(Boost(), HeatOff()),
        ]
        wait_until(lambda: len(machine.posted) >= len(expected))
        # Each filter has a queue of its own: only within one of them the order holds.
        assert sorted(map(repr, machine.posted)) == sorted(map(repr, expected))

    def test_what_is_wrong_is_refused_with_a_line_in_the_log(
        self, machine: Machine, listener: Listener, caplog: pytest.LogCaptureFixture
    ) -> None:
        bad = [b"nan", b"inf", b"", b"\xff\xfe", b"x" * 5000, b'{"a": 1}', b"99"]
        for payload in bad:
            listener.say("attic/set/target", payload)
        listener.say("attic/set/payout", "bc1q")
        wait_until(lambda: len(machine.refused) == len(bad) + 1)
        assert machine.posted == []
        assert caplog.text.count("was not followed") == len(bad) + 1
        assert "there is no such command" in english(machine.refused[-1])

    def test_what_is_far_too_long_is_dropped_and_the_next_one_is_followed(
        self, machine: Machine, listener: Listener, caplog: pytest.LogCaptureFixture
    ) -> None:
        listener.say("attic/set/mode", b"off" * 500_000)
        listener.say("attic/set/mode", b"off")
        wait_until(lambda: machine.posted == [HeatOff()])
        assert "are too many" in caplog.text

    def test_what_the_broker_kept_is_refused(self, make: Callable[..., Machine], listener: Listener) -> None:
        listener.say("attic/set/mode", "heat", retain=True)
        wait_until(lambda: listener.says("attic/set/mode"))
        machine = make(accept_commands=True).start()
        wait_until(lambda: machine.refused)
        listener.say("attic/set/mode", b"", retain=True)
        wait_until(lambda: len(machine.refused) == 2)
        assert machine.posted == []
        assert "how old it is" in english(machine.refused[0])
        assert "it is empty" in english(machine.refused[1])

    def test_without_consent_nothing_starts_heat(self, machine: Machine, listener: Listener) -> None:
        machine.tick(consented=False)
        listener.say("attic/set/mode", "heat")
        listener.say("attic/set/mode", "off")
        wait_until(lambda: machine.posted == [HeatOff()])
        assert "agreed to mining" in english(machine.refused[0])

    def test_a_flood_is_not_followed_but_off_still_is(
        self, machine: Machine, listener: Listener, caplog: pytest.LogCaptureFixture
    ) -> None:
        for number in range(400):
            listener.say("attic/set/target", f"{20 + number % 5}")
        listener.say("attic/set/mode", "off")
        for _ in range(50):
            listener.say("attic/set/mode", "off")
        listener.say("attic/set/payout", "the end")
        wait_until(lambda: any("no such command" in english(text) for text in machine.refused[-1:]))
        assert machine.posted[-1] == HeatOff()
        assert len(machine.posted) < 200
        assert len(machine.refused) == 20
        assert caplog.text.count("too many commands at once") < 200

    def test_a_machine_that_no_longer_follows_lets_go_of_limits_from_afar(
        self, machine: Machine, listener: Listener
    ) -> None:
        limits = (("home_assistant", 150.0), ("here", 90.0))
        machine.tick(house=HouseStatus(limits=limits))
        assert machine.posted == []
        machine.change(accept_commands=False)
        machine.tick()
        assert machine.posted == [LimitPower(None, "home_assistant")]


def test_the_brokers_password_is_looked_up_when_only_the_fleet_needs_it() -> None:
    class Keyring:
        asked: ClassVar[list[str]] = []

        def look_up(self, servers: Iterable[Owner]) -> None:
            self.asked += [server.key for server in servers]

        def answer(self, server: Owner) -> Answer:
            return Answer(password="hunter2")

    base = Settings()
    broker = replace(base.mqtt, host="broker.example", password="keyring")
    for fleet in (base.fleet, replace(base.fleet, announce=True)):
        links = RoomLinks(Keyring())
        links.configure(replace(base, mqtt=broker, fleet=fleet))
        assert (broker.secret.key in Keyring.asked) is fleet.uses_mqtt
    links.close()


class TestShares:
    def test_a_share_is_a_lease(self, make: Callable[..., Machine], listener: Listener) -> None:
        machine = make(accept_commands=True).start()
        listener.say("attic/share", json.dumps({"limit_w": 120, "for_s": 30}))
        wait_until(lambda: machine.posted == [LimitPower(120.0, "fleet")])
        machine.tick()
        assert len(machine.posted) == 1
        machine.clock.more_s += 31.0
        machine.tick()
        assert machine.posted[1:] == [LimitPower(None, "fleet")]

    def test_a_share_of_an_earlier_run_is_lifted(self, make: Callable[..., Machine]) -> None:
        machine = make(announce=False)
        machine.follower.start()
        machine.tick(house=HouseStatus(limits=(("fleet", 60.0),)))
        assert machine.posted == [LimitPower(None, "fleet")]

    def test_who_follows_no_commands_takes_no_shares(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make(accept_commands=True).start()
        listener.say("attic/share", "nonsense")
        wait_until(lambda: machine.refused)
        listener.say("attic/share", json.dumps({"limit_w": 120, "for_s": 30}))
        wait_until(lambda: machine.posted)
        machine.change(accept_commands=False)
        assert machine.posted[1:] == [LimitPower(None, "fleet")]


class TestInvitations:
    def test_somebody_asks_and_only_a_person_here_answers(
        self, make: Callable[..., Machine], listener: Listener
    ) -> None:
        machine = make().start()
        listener.say("attic/invite", json.dumps({"sender": "Office"}))
        wait_until(lambda: machine.status.invitation)
        invitation = machine.status.invitation
        assert invitation is not None
        assert invitation.sender == "Office"
        listener.say("attic/set/mode", "heat")
        machine.follower.answer(yes=False)
        assert machine.status.invitation is None
        listener.say("attic/invite", json.dumps({"sender": "Office again"}))
        listener.say("attic/invite", b"")
        wait_until(lambda: machine.refused)
        assert machine.status.invitation is None, "a no holds for a while"
        assert machine.posted == []
        assert not machine.settings.fleet.accept_commands
