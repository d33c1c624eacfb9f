"""Nothing leaves the PC before the user chose it, and what would leave stands on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.sensors import entry as sensor
from fakes.sensors import listed

from warmgui.core.hosts.registry import HostEntry, egress
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings, UpstreamSettings, get
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Thermometer

CONSENT = ConsentSettings(given_at="2026-11-21T10:00:00+01:00", version=CONSENT_VERSION)


def english(text: Text) -> str:
    return Formatter().text(text)


def entry(key: str, upstream: UpstreamSettings, consent: ConsentSettings = CONSENT) -> HostEntry:
    settings = replace(Settings(), upstream=upstream, consent=consent)
    return next(row for row in egress(settings) if row.key == key)


def test_by_default_nothing_leaves_this_pc() -> None:
    assert not [row.host for row in egress(Settings()) if row.enabled and row.leaves_pc]


def test_the_practice_network_is_shown_as_staying_here() -> None:
    row = entry("practice", UpstreamSettings())
    assert (row.host, row.enabled, row.leaves_pc) == ("127.0.0.1", True, False)
    assert english(row.note) == "Never leaves this PC."


POOL = Server("stratum+tcp://solo.pool.example:3333", "me")
NODE = Server("http://192.168.1.9:8332", payout_address="bc1q")


def test_the_users_pool_is_on_only_when_chosen_readable_and_agreed_to() -> None:
    chosen = UpstreamSettings(kind="servers", servers=(POOL,))
    row = entry("server1", chosen)
    assert (row.host, row.enabled, row.leaves_pc) == ("solo.pool.example:3333", True, True)
    assert english(row.title) == "Your pool"
    assert not entry("practice", chosen).enabled
    assert not entry("server1", chosen, ConsentSettings()).enabled
    assert not entry("server1", replace(chosen, kind="practice")).enabled
    assert not entry("server1", replace(chosen, servers=(replace(POOL, enabled=False),))).enabled
    unreadable = entry("server1", replace(chosen, servers=(replace(POOL, url="ftp://solo.pool.example"),)))
    assert (unreadable.host, unreadable.enabled) == ("", False)


def test_without_any_server_the_page_says_what_one_would_be_for() -> None:
    row = entry("server", UpstreamSettings(kind="servers"))
    assert (row.host, row.enabled) == ("", False)
    assert "Fetches work" in english(row.purpose)


def test_every_server_has_its_own_row_and_switch() -> None:
    chosen = UpstreamSettings(kind="servers", servers=(POOL, NODE))
    second = entry("server2", chosen)
    assert (second.host, second.enabled, second.leaves_pc) == ("192.168.1.9:8332", True, True)
    assert (english(second.title), second.switch) == ("Your node", ("upstream", "servers"))
    assert english(second.note) == "Only while those before it in the list give no work."
    assert english(entry("server1", chosen).note) == ""


def test_a_proxy_has_a_row_and_carries_pools_but_not_nodes() -> None:
    chosen = UpstreamSettings(kind="servers", servers=(POOL, NODE), proxy="socks5://me:secret@127.0.0.1:9050")
    row = entry("proxy", chosen)
    assert (row.host, row.enabled, row.leaves_pc) == ("127.0.0.1:9050", True, False)
    assert row.switch == ("upstream", "proxy")
    assert english(entry("server1", chosen).note) == "Through the proxy."
    assert english(entry("server2", chosen).note) != "Through the proxy."
    assert not entry("proxy", replace(chosen, servers=(NODE,))).enabled
    assert not entry("proxy", replace(chosen, kind="practice")).enabled
    assert entry("proxy", replace(chosen, proxy="http://proxy.example:8080")).leaves_pc


def test_behind_a_proxy_localhost_may_be_another_pc() -> None:
    near = UpstreamSettings(kind="servers", servers=(replace(POOL, url="localhost:3333"),))
    assert not entry("server1", near).leaves_pc
    assert entry("server1", replace(near, proxy="socks5://proxy.example:1080")).leaves_pc


def test_with_an_unreadable_proxy_nothing_is_contacted_at_all() -> None:
    chosen = UpstreamSettings(kind="servers", servers=(POOL,), proxy="tor")
    assert not entry("server1", chosen).enabled
    assert "proxy" not in [row.key for row in egress(replace(Settings(), upstream=chosen))]


@pytest.mark.parametrize(
    ("url", "host", "leaves_pc"),
    [
        ("localhost:3333", "localhost:3333", False),
        ("stratum+tcp://127.0.0.2:3333", "127.0.0.2:3333", False),
        ("stratum+tcp://[::1]:3333", "[::1]:3333", False),
        ("stratum+tcp://[2001:db8::1]:3333", "[2001:db8::1]:3333", True),
        ("192.168.1.5:3333", "192.168.1.5:3333", True),
        ("localhost.example:3333", "localhost.example:3333", True),
    ],
)
def test_what_stays_on_this_pc_is_told_from_what_does_not(url: str, host: str, leaves_pc: bool) -> None:  # noqa: FBT001 - a parameter
    row = entry("server1", UpstreamSettings(kind="servers", servers=(Server(url, "me"),)))
    assert (row.host, row.leaves_pc) == (host, leaves_pc)


def test_every_row_says_why_how_often_and_has_a_real_switch() -> None:
    chosen = UpstreamSettings(servers=(POOL, NODE), proxy="socks5://127.0.0.1:9050")
    for upstream in (UpstreamSettings(), chosen):
        rows = egress(replace(Settings(), upstream=upstream))
        for row in rows:
            assert row.title
            assert row.purpose
            assert row.how_often
            get(Settings(), *row.switch)
        assert len({row.key for row in rows}) == len(rows)


def test_brokers_and_devices_are_shown_before_anything_is_set() -> None:
    rows = {row.key: row for row in egress(Settings())}
    assert not any(rows[key].enabled for key in ("mqtt", "home_assistant", "sensor"))
    assert [rows[key].host for key in ("mqtt", "home_assistant", "sensor")] == ["", "", ""]


def sensor_row(key: str, *entries: Thermometer, **sections: dict[str, str]) -> HostEntry:
    return next(row for row in egress(listed(*entries, **sections)) if row.key == key)


def test_a_broker_is_contacted_when_a_sensor_speaks_through_it() -> None:
    broker = {"host": "192.168.1.5"}
    idle = sensor_row("mqtt", mqtt=broker)
    assert (idle.host, idle.enabled, idle.leaves_pc, idle.switch) == (
        "192.168.1.5:1883",
        False,
        True,
        ("mqtt", "host"),
    )
    assert sensor_row("mqtt", sensor("mqtt", topic="a"), mqtt=broker).enabled
    assert not sensor_row("mqtt", sensor("mqtt", topic="a", enabled=False), mqtt=broker).enabled
    here = sensor_row("mqtt", sensor("mqtt", topic="a"), mqtt={"host": "::1"})
    assert (here.host, here.leaves_pc, english(here.note)) == ("[::1]:1883", False, "Never leaves this PC.")


def test_home_assistant_is_asked_for_its_entities() -> None:
    server = {"url": "http://ha.local:8123/lovelace"}
    row = sensor_row("home_assistant", sensor("home_assistant", entity="sensor.a"), home_assistant=server)
    assert (row.host, row.enabled, row.leaves_pc) == ("ha.local:8123", True, True)
    assert english(row.how_often) == "Every 30 s"
    assert not sensor_row("home_assistant", home_assistant=server).enabled


def test_each_device_has_a_row() -> None:
    plug = sensor("tasmota", key="t2", role="plug", name="Plug", url="me:pw@10.0.0.8/cm")
    rows = {row.key: row for row in egress(listed(sensor("shelly", url="127.0.0.1"), plug))}
    assert (rows["sensor1"].host, rows["sensor1"].enabled, rows["sensor1"].leaves_pc) == (
        "127.0.0.1",
        True,
        False,
    )
    assert (rows["sensor2"].host, english(rows["sensor2"].how_often)) == ("10.0.0.8", "Every 2 s")
    assert english(rows["sensor2"].title) == "Your sensor “Plug”"
    assert rows["sensor2"].leaves_pc
    assert "sensor" not in rows
    assert not sensor_row("sensor1", sensor("http_json", url="nonsense://")).enabled
