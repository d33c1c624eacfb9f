"""The fleet as one machine sees and steers it, on a real broker with real trouble."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.fleet_pcs import Hall, hall, rows_of, sees
from fakes.io import snapshot, wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.mqtt_clients import HERE, Inbox, connected
from fakes.sensors import english

from warmgui.core.fleet.sharing import DECIDE_S, LEASE_S, RENEW_S, share_letter
from warmgui.core.model_fleet import NodeStatus
from warmgui.io.fleet import watcher as watcher_module
from warmgui.io.fleet.coordinator import SETTLE_S, Coordinator
from warmgui.io.mqtt.mqtt import Broker, Mqtt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.io.fleet.watcher import Watcher

pytestmark = [needs_mosquitto, pytest.mark.xdist_group("mosquitto-fleet-watcher")]


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as made:
        yield made


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watcher_module, "TICK_S", 0.05)
    monkeypatch.setattr(watcher_module, "GAP_S", 0.01)


@pytest.fixture
def here(broker: Mosquitto, request: pytest.FixtureRequest) -> Iterator[Hall]:
    """A topic of its own for each test: the broker keeps what was said."""
    with hall(broker.port, f"t{abs(hash(request.node.name))}") as made:
        yield made


def online(watcher: Watcher, *ids: str) -> None:
    for id_ in ids:
        wait_until(sees(watcher, id_, lambda row: row.state == "online" and bool(row.mode)))


class TestSeeing:
    def test_all_machines_by_place_and_name_with_what_they_do(self, here: Hall) -> None:
        here.pc("a", place="Room 10", name="Ada")
        here.pc("b", place="Room 9", name="Bob", action="satisfied")
        here.pc("me", place="Office")
        watcher = here.watcher("me")
        online(watcher, "a", "b", "me")
        assert [row.id for row in watcher.nodes()] == ["me", "b", "a"]
        rows = rows_of(watcher)
        assert english(rows["a"].text) == "Heating at 150 W."
        assert english(rows["b"].text) == "Warm enough: it rests."
        assert [row.is_self for row in watcher.nodes()] == [True, False, False]

    def test_one_whose_plug_is_pulled_is_offline_and_one_that_is_silent_is_said_to_be(
        self, here: Hall
    ) -> None:
        gone, quiet = here.pc("gone"), here.pc("quiet")
        watcher = here.watcher()
        online(watcher, "gone", "quiet")
        gone.vanish()
        wait_until(sees(watcher, "gone", lambda row: row.state == "offline"))
        here.clock.more_s = 200.0
        wait_until(sees(watcher, "quiet", lambda row: row.state == "silent" and row.power_w is None))
        quiet.tell()
        online(watcher, "quiet")

    def test_two_machines_with_one_id_are_told_apart(self, here: Hall) -> None:
        one, two = here.pc("a", run="1"), here.pc("a", run="2")
        watcher = here.watcher()
        online(watcher, "a")

        def twins() -> bool:
            one.tell()
            two.tell()
            return rows_of(watcher)["a"].twins == 1

        wait_until(twins)
        assert "Another machine uses the same name" in english(rows_of(watcher)["a"].text)

    def test_nothing_is_heard_before_the_settings_say_so_and_nothing_after(self, here: Hall) -> None:
        here.pc("a")
        watcher = here.watcher(watch=False)
        mqtt = watcher._mqtt
        assert mqtt.state.code == "idle"
        assert watcher.command(("*",), "mode", "off")
        watcher.configure(here.settings())
        online(watcher, "a")
        watcher.configure(here.settings(watch=False))
        assert watcher.nodes() == ()
        wait_until(lambda: mqtt.state.code == "idle")

    def test_another_topic_is_another_fleet(self, here: Hall) -> None:
        here.pc("a")
        watcher = here.watcher()
        online(watcher, "a")
        watcher.configure(here.settings(topic="elsewhere"))
        assert watcher.nodes() == ()
        watcher.configure(here.settings(), own_id="a")
        wait_until(sees(watcher, "a", lambda row: row.is_self))


class TestTrouble:
    def test_a_broker_that_comes_back_knows_nothing_and_everybody_tells_again(self, tmp_path: Path) -> None:
        with Mosquitto(tmp_path) as broker, hall(broker.port, "w") as here:
            pc = here.pc("a")
            watcher = here.watcher()
            online(watcher, "a")
            broker.kill()
            wait_until(lambda: not watcher._mqtt.state.connected)
            assert english(watcher.command(("a",), "mode", "off")) == (
                "The MQTT broker is away: nothing was sent."
            )
            assert english(watcher.invite("a")) != ""
            here.clock.more_s += 160.0
            wait_until(sees(watcher, "a", lambda row: row.state == "silent"))
            broker.start()
            online(watcher, "a")
            assert not watcher.command(("a",), "mode", "off")
            wait_until(sees(watcher, "a", lambda row: row.mode == "off"))
            sent = [m.payload for m in pc.heard if m.topic.endswith("/mode")]
            assert sent == [b"off"], "what was refused is not sent later"

    def test_a_broker_that_is_away_for_long_is_tried_ever_more_seldom(self) -> None:
        with socket.create_server((HERE, 0)) as server:
            server.settimeout(DEADLINE_S)
            mqtt = Mqtt(retry_s=(0.01, 0.05))  # type: ignore[arg-type]  # paho waits parts of seconds, too
            try:
                mqtt.use(Broker(HERE, server.getsockname()[1]))
                mqtt.hold()
                delays = []
                for _ in range(8):
                    server.accept()[0].close()
                    link = mqtt._link
                    assert link is not None
                    assert link._client is not None
                    delays.append(link._client._reconnect_delay or 0.0)
            finally:
                mqtt.close()
        assert delays[-1] == 0.05
        assert max(delays) <= 0.05

    def test_a_flood_of_one_machine_neither_hides_the_others_nor_holds_up_a_command(self, here: Hall) -> None:
        loud, other = here.pc("loud"), here.pc("other")
        watcher = here.watcher()
        online(watcher, "loud", "other")
        for number in range(900):
            loud.tell(power_w=float(number))
        assert not watcher.command(("other",), "target", "23.5")
        wait_until(sees(watcher, "other", lambda row: row.setpoint_c == 23.5 and row.power_w == 150.0))
        wait_until(sees(watcher, "loud", lambda row: row.power_w == 899.0))
        assert other.state["setpoint_c"] == 23.5

    def test_no_payload_of_a_stranger_does_harm(self, here: Hall) -> None:
        here.pc("a")
        watcher = here.watcher(coordinate=True, budget_w=500.0)
        online(watcher, "a")
        stranger = Mqtt(retry_s=(1, 1))
        try:
            stranger.use(Broker(HERE, here.port))
            stranger.hold()
            connected(stranger)
            bad: list[bytes] = [b"", b"\xff" * 99, b"[" * 4000, b'{"v":1,"power_w":1e999}', b"{}" * 9999]
            for payload in bad:
                for node in ("a", "b", "all", "ä", "x" * 60, "$SYS"):
                    for leaf in ("state", "availability", "share", "set/mode", "state/more"):
                        stranger.publish(f"{here.topic}/{node}/{leaf}", payload)
            stranger.publish(f"{here.topic}/end/state", json.dumps({"v": 1, "name": "E\u202end"}))
            wait_until(sees(watcher, "end", lambda row: row.name == "E nd"))
        finally:
            stranger.close()
        assert set(rows_of(watcher)) <= {"a", "b", "end"}
        assert not watcher.problem

    def test_the_first_state_of_somebody_who_floods_with_names_is_said(
        self, here: Hall, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("warmgui.core.fleet.roster.MOST_NODES", 20)
        watcher = here.watcher()
        connected(watcher._mqtt)
        pc = here.pc("real")
        connected(pc.mqtt)
        for number in range(60):
            pc.mqtt.publish(f"{here.topic}/fake{number}/availability", "online")
        wait_until(lambda: bool(watcher.problem))
        assert len(watcher.nodes()) <= 20


class TestSteering:
    def test_one_machine_is_shown_as_asked_until_it_confirms(self, here: Hall) -> None:
        pc = here.pc("a")
        watcher = here.watcher()
        online(watcher, "a")
        slow, pc._follow = pc._follow, pc.heard.append  # type: ignore[method-assign]  # hears, and waits
        for one in pc.mqtt._subscriptions:
            if "/set/" in one.topic:
                one.callback = pc._follow
        assert not watcher.command(("a",), "target", "21")
        wait_until(lambda: bool(pc.heard))
        wait_until(sees(watcher, "a", lambda row: "Asked for 21" in english(row.text)))
        assert rows_of(watcher)["a"].setpoint_c == 20.0, "what it really has"
        slow(pc.heard[-1])
        wait_until(sees(watcher, "a", lambda row: row.setpoint_c == 21.0))
        assert english(rows_of(watcher)["a"].text) == "Heating at 150 W."

    def test_a_group_all_and_many(self, here: Hall) -> None:
        pcs = {name: here.pc(name, group=group) for name, group in [("a", "g1"), ("b", "g1"), ("c", "g2")]}
        closed = here.pc("closed", group="g1", accepts=False)
        watcher = here.watcher()
        online(watcher, *pcs, "closed")
        assert not watcher.command(("group/g1",), "target", "22")
        for name in ("a", "b"):
            wait_until(sees(watcher, name, lambda row: row.setpoint_c == 22.0))
        assert not watcher.command(("*",), "mode", "off")
        for name in pcs:
            wait_until(sees(watcher, name, lambda row: row.mode == "off"))
        words = english(watcher.command(("c", "closed"), "target", "19"))
        assert words == "Nobody there has agreed to commands, so nothing was sent: CLOSED."
        wait_until(sees(watcher, "c", lambda row: row.setpoint_c == 19.0))
        assert (pcs["c"].state["mode"], closed.state["mode"]) == ("off", "heat")
        assert rows_of(watcher)["a"].setpoint_c == 22.0

    def test_what_nobody_would_follow_is_not_sent(self, here: Hall) -> None:
        pc = here.pc("a")
        watcher = here.watcher()
        online(watcher, "a")
        for what, value in [("target", "nan"), ("mode", ""), ("payout", "x"), ("../x", "1")]:
            assert watcher.command(("a",), what, value)
        assert watcher.command(("b",), "mode", "off")
        assert not watcher.command(("a",), "boost", "")
        wait_until(lambda: bool(pc.heard))
        assert [m.payload for m in pc.heard] == [b"on"]

    def test_an_invitation_asks_at_the_machine(self, here: Hall) -> None:
        pc = here.pc("a", accepts=False)
        here.pc("b")
        watcher = here.watcher()
        online(watcher, "a", "b")
        assert not watcher.invite("a")
        wait_until(lambda: pc.told("invite") == [{"sender": "Office"}])
        wait_until(sees(watcher, "a", lambda row: "somebody there must say yes" in english(row.text)))
        pc.tell(accepts=True)
        wait_until(sees(watcher, "a", lambda row: english(row.text) == "Heating at 150 W."))
        assert "follows commands already" in english(watcher.invite("b"))
        assert "No machine “x”" in english(watcher.invite("x"))

    def test_only_who_is_gone_is_forgotten_with_all_that_the_broker_kept(self, here: Hall) -> None:
        pc = here.pc("a")
        watcher = here.watcher()
        online(watcher, "a")
        pc.mqtt.publish("homeassistant/device/a/config", "{}", retain=True)
        assert "only who is gone" in english(watcher.forget("a"))
        assert watcher.forget("x")
        pc.leave()
        wait_until(sees(watcher, "a", lambda row: row.state == "offline"))
        config = Inbox()
        watcher._mqtt.subscribe("homeassistant/device/a/config", config, empty=True)
        assert config.next().payload == b"{}"
        assert not watcher.forget("a")
        wait_until(lambda: "a" not in rows_of(watcher))
        assert config.next().payload == b""
        again = here.watcher("later")
        here.pc("b")
        online(again, "b")
        assert set(rows_of(again)) == {"b"}


class TestSharing:
    def test_watts_go_where_heat_is_wanted_and_are_lifted_in_the_end(self, here: Hall) -> None:
        cold, warm = here.pc("cold"), here.pc("warm", wanted_w=0.0, room_c=22.0)
        watcher = here.watcher(coordinate=True, budget_w=170.0)
        watcher.show_snapshot(snapshot(0.0))
        online(watcher, "cold", "warm")
        assert english(watcher.sharing()) == "Listening to the machines first."
        here.clock.more_s += SETTLE_S
        wait_until(lambda: bool(cold.told("share")) and bool(warm.told("share")))
        assert cold.told("share")[0] == {"limit_w": 70.0, "for_s": LEASE_S, "by": "me"}
        assert warm.told("share")[0]["limit_w"] == 0.0
        wait_until(lambda: watcher.shares() == (("cold", 70.0), ("warm", 0.0)))
        assert "70 W of 70 W go to 1 of 2 machines." in english(watcher.sharing())
        watcher.configure(here.settings(coordinate=True, budget_w=150.0))
        wait_until(lambda: cold.told("share")[-1]["limit_w"] == 50.0)
        watcher.configure(here.settings())
        wait_until(lambda: cold.told("share")[-1]["limit_w"] is None)
        assert not watcher.shares()
        assert not watcher.sharing()

    def test_of_two_who_share_one_goes_on(self, here: Hall) -> None:
        pc = here.pc("pc")
        late, early = here.watcher("b", coordinate=True), here.watcher("a", coordinate=True)
        online(late, "pc")
        online(early, "pc")
        here.clock.more_s += SETTLE_S

        def settled() -> bool:
            here.clock.more_s += 0.2
            pc.tell()
            return "“a” shares out power already" in english(late.sharing())

        wait_until(settled)
        wait_until(lambda: not late.shares())
        before = len(pc.told("share"))
        here.clock.more_s += RENEW_S + DECIDE_S
        wait_until(lambda: len(pc.told("share")) > before)
        assert {told["by"] for told in pc.told("share")[before:]} == {"a"}


class TestCoordinator:
    """Without a broker: when it sends, and when it does not."""

    ROWS = (
        NodeStatus(
            "a", "A", mode="heat", power_w=100.0, mining_w=50.0, wanted_w=80.0, max_w=90.0, accepts=True
        ),
    )

    def make(self, **more: Any) -> tuple[Coordinator, list[tuple[str, dict[str, Any]]]]:
        sent: list[tuple[str, dict[str, Any]]] = []

        def publish(topic: str, payload: str) -> bool:
            sent.append((topic, json.loads(payload)))
            return True

        return Coordinator("me", "w", publish, more.get("budget_w", 200.0)), sent

    def tick(self, made: Coordinator, now_s: float, *, connected: bool = True) -> None:
        made.tick(now_s, self.ROWS, 10.0, connected=connected)

    def test_a_lease_is_renewed_long_before_it_ends(self) -> None:
        made, sent = self.make()
        for second in range(60):
            self.tick(made, float(second))
        times = len(sent)
        assert 60 / LEASE_S * 2 <= times <= 60 / DECIDE_S
        assert sent[0] == ("w/a/share", {"limit_w": 80.0, "for_s": LEASE_S, "by": "me"})

    def test_without_a_broker_nothing_is_sent_and_that_is_said(self) -> None:
        made, sent = self.make()
        self.tick(made, 0.0)
        self.tick(made, SETTLE_S)
        assert len(sent) == 1
        self.tick(made, 5.0, connected=False)
        assert "nothing is shared out" in english(made.text)
        assert made.shares == ()
        self.tick(made, 6.0)
        self.tick(made, 6.0 + SETTLE_S)
        assert len(sent) == 2, "it listens first, and then says it again at once"

    def test_what_the_broker_does_not_take_is_tried_again(self) -> None:
        tries: list[str] = []
        made = Coordinator("me", "w", lambda topic, _payload: bool(tries.append(topic)), None)
        for second in range(20):
            self.tick(made, float(second))
        assert len(tries) >= 3

    def test_the_limit_of_somebody_else_is_not_lifted(self) -> None:
        made, sent = self.make()
        self.tick(made, 0.0)
        self.tick(made, SETTLE_S)
        made.hear(share_letter(10.0, "a-pc").encode(), 4.0)
        made.stop(5.0)
        assert [letter["limit_w"] for _, letter in sent] == [80.0]

    def test_a_rival_with_a_greater_id_is_named_and_we_go_on(self) -> None:
        made, sent = self.make()
        made.hear(share_letter(10.0, "z-pc").encode(), 0.0)
        self.tick(made, 0.0)
        self.tick(made, SETTLE_S)
        assert len(sent) == 1
        assert "“z-pc” wanted to share out power, too" in english(made.text)


def test_a_command_reaches_a_listener_that_is_no_machine_of_ours(here: Hall) -> None:
    """On the wire: topic, payload, QoS 1 and not kept."""
    here.pc("a")
    watcher = here.watcher()
    online(watcher, "a")
    inbox = Inbox()
    watcher._mqtt.subscribe(f"{here.topic}/+/set/+", inbox)
    assert not watcher.command(("*",), "target", "21.5")
    message = inbox.next()
    assert (message.topic, message.payload) == (f"{here.topic}/all/set/target", b"21.5")
    assert not message.retained
