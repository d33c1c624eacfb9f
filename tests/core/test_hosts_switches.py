"""Each host can be switched where it is listed, and staying offline takes all off and gives all back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.hosts import EVERYTHING, HEATERS, NODE, POOL, english, made, row
from fakes.sensors import entry as sensor
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.hosts.offline import offline_switched, without_network
from warmgui.core.hosts.registry import declared_hosts, egress
from warmgui.core.hosts.switch import can_switch, switched_back, switched_off, switched_on
from warmgui.core.servers.entries import Server

# ---- switches ------------------------------------------------------------------------------------------

KEYS = (
    "server1",
    "server2",
    "proxy",
    "mqtt",
    "home_assistant",
    "sensor1",
    "heater1",
    "heater2",
    "weather",
    "prices",
    "carbon",
    "facts",
    "updates",
    "science",
)


@pytest.mark.parametrize("key", KEYS)
def test_a_switch_takes_its_host_off_and_nothing_that_is_not_carried_by_it(key: str) -> None:
    assert row(EVERYTHING, key).enabled
    off = switched_off(EVERYTHING, key)
    assert not row(off, key).enabled
    carried = {"proxy": {"server1"}, "server1": {"proxy"}}.get(key, set())
    before = {entry.key for entry in egress(EVERYTHING) if entry.enabled}
    after = {entry.key for entry in egress(off) if entry.enabled}
    assert before - after == {key} | carried
    assert switched_off(off, key) == off
    assert switched_back(off, EVERYTHING, key) == EVERYTHING


def test_a_network_is_not_searched_any_more_and_may_be_again() -> None:
    key = "scan 192.168.1.0/24"
    assert row(EVERYTHING, key).enabled
    off = switched_off(EVERYTHING, key)
    assert off.house.scan_networks == ("10.0.0.0/24",)
    assert switched_back(off, EVERYTHING, key) == EVERYTHING
    assert switched_on(off, key) is None, "consent is given where one searches"
    assert switched_off(off, key) == off


def test_heaters_in_the_network_stand_in_the_list_and_a_search_only_asks_when_somebody_presses() -> None:
    assert not row(made(), "heater").enabled
    assert not row(made(), "mdns").enabled
    steered, here = row(EVERYTHING, "heater1"), row(EVERYTHING, "heater2")
    assert (steered.host, steered.leaves_pc) == ("192.168.1.40", True)
    assert (here.host, here.leaves_pc) == ("127.0.0.1:4028", False)
    assert "sets its power" in english(steered.purpose)
    assert "never told anything" in english(here.purpose)
    assert not can_switch(row(EVERYTHING, "mdns"))
    effective = without_network(offline_switched(EVERYTHING, on=True))
    assert [heater.enabled for heater in effective.house.heaters] == [False, True]
    assert effective.house.scan_networks == ()


def test_switching_back_keeps_what_was_changed_meanwhile() -> None:
    off = switched_off(EVERYTHING, "mqtt")
    meanwhile = replace(
        off,
        mqtt=replace(off.mqtt, host="192.168.1.77"),
        room=replace(
            off.room, thermometers=(*off.room.thermometers, sensor("mqtt", key="t9", enabled=False))
        ),
    )
    back = switched_back(meanwhile, EVERYTHING, "mqtt")
    assert back.mqtt.host == "192.168.1.77"
    assert [entry.enabled for entry in back.room.thermometers] == [True, True, True, True, False]
    assert back.home.source == "evcc"
    assert back.fleet.announce
    assert not back.fleet.coordinate
    chosen = replace(off, home=replace(off.home, source="home_assistant"))
    assert switched_back(chosen, EVERYTHING, "mqtt").home.source == "home_assistant"
    assert switched_back(EVERYTHING, EVERYTHING, "practice") == EVERYTHING


def test_prices_fall_back_to_the_table_where_there_is_one() -> None:
    settings = made(tariff={"source": "awattar_de", "table": "0.30"}, carbon={"source": "uk", "table": "300"})
    assert switched_off(settings, "prices").tariff.source == "table"
    assert switched_off(settings, "carbon").carbon.source == "table"


@pytest.mark.parametrize(
    "key", ["practice", "commands", "server", "sensor", "server9", "sensor9", "serverx", ""]
)
def test_what_has_no_switch_is_left_alone(key: str) -> None:
    assert switched_off(EVERYTHING, key) == EVERYTHING
    assert switched_on(EVERYTHING, key) is None


def test_what_can_be_switched_on_without_asking_anything() -> None:
    off = switched_off(switched_off(EVERYTHING, "server2"), "weather")
    again = switched_on(off, "server2")
    assert again is not None
    assert switched_on(again, "weather") == EVERYTHING
    without = switched_off(EVERYTHING, "updates")
    assert switched_on(without, "updates") == EVERYTHING
    assert switched_on(made(), "weather") is None, "nobody knows for where"
    assert switched_on(made(), "prices") is None, "nobody knows which"


# ---- offline -------------------------------------------------------------------------------------------


def test_offline_takes_everything_off_that_leaves_this_pc_and_keeps_the_rest() -> None:
    offline = offline_switched(EVERYTHING, on=True)
    for entry in egress(offline):
        was = row(EVERYTHING, entry.key)
        assert entry.enabled is (was.enabled and not was.leaves_pc)
        assert entry.held_back is (was.enabled and was.leaves_pc)
        if entry.held_back:
            assert english(entry.note) == "Not contacted: everything stays offline."
    effective = without_network(offline)
    assert effective.room.thermometers[3].enabled, "a sensor on this PC is still read"
    assert offline_switched(offline, on=False) == EVERYTHING


def test_online_the_effective_settings_are_the_stored_ones() -> None:
    assert without_network(EVERYTHING) is EVERYTHING


SECTIONS = st.fixed_dictionaries(
    {
        "upstream": st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["practice", "servers"]),
                "servers": st.lists(
                    st.sampled_from(
                        [POOL, NODE, Server("localhost:3333", "me"), Server("tcp://[::1]:1", "x")]
                    ),
                    max_size=3,
                ).map(tuple),
                "proxy": st.sampled_from(["", "socks5://127.0.0.1:9050", "http://proxy.example:8080", "tor"]),
            }
        ),
        "weather": st.fixed_dictionaries(
            {
                "source": st.sampled_from(["declared", "open_meteo", "unknown"]),
                "latitude": st.sampled_from([None, 1.0]),
                "longitude": st.just(2.0),
            }
        ),
        "tariff": st.fixed_dictionaries(
            {
                "source": st.sampled_from(["flat", "table", "awattar_at", "octopus", "http"]),
                "octopus_product": st.sampled_from(["", "AGILE"]),
                "http_url": st.sampled_from(["", "http://127.0.0.1:1/x", "http://192.168.1.2/x"]),
                "http_start": st.just("a"),
                "http_value": st.just("b"),
            }
        ),
        "carbon": st.fixed_dictionaries(
            {"source": st.sampled_from(["declared", "uk", "electricity_maps", "http"])}
        ),
        "home": st.fixed_dictionaries(
            {
                "source": st.sampled_from(["none", "evcc", "mqtt", "home_assistant"]),
                "sun": st.sampled_from(["", "a/b"]),
            }
        ),
        "mqtt": st.fixed_dictionaries({"host": st.sampled_from(["", "localhost", "192.168.1.5"])}),
        "home_assistant": st.fixed_dictionaries(
            {"url": st.sampled_from(["", "http://127.0.0.1:8123", "hass.local"])}
        ),
        "desktop": st.fixed_dictionaries({"update_check": st.booleans()}),
        "network": st.fixed_dictionaries(
            {
                "facts": st.sampled_from(["dated", "core", "mempool"]),
                "core_url": st.sampled_from(["", "http://127.0.0.1:8332", "http://10.0.0.2:8332"]),
            }
        ),
        "house": st.fixed_dictionaries(
            {
                "heaters": st.lists(st.sampled_from(HEATERS), max_size=2, unique=True).map(tuple),
                "scan_networks": st.sampled_from([(), ("10.0.0.0/24", "192.168.1.0/24", "172.16.0.0/22")]),
            }
        ),
        "room": st.fixed_dictionaries(
            {
                "sensor": st.sampled_from(["sensors", "none"]),
                "thermometers": st.lists(
                    st.sampled_from(
                        [
                            sensor("shelly", url="192.168.1.30", role="plug"),
                            sensor("tasmota", key="t5", url="127.0.0.1:81", role="outdoor"),
                            sensor("mqtt", key="t2", topic="a", role="outdoor"),
                            sensor("home_assistant", key="t3", entity="sensor.a"),
                        ]
                    ),
                    max_size=4,
                    unique=True,
                ).map(tuple),
            }
        ),
    }
)


@given(SECTIONS)
def test_offline_nothing_that_leaves_is_on_and_what_stays_is_untouched(sections: dict[str, Any]) -> None:
    """The invariant: whatever the settings, what holds offline contacts nobody beyond this PC."""
    settings = offline_switched(made(**sections), on=True)
    effective = without_network(settings)
    assert not [e.key for e in declared_hosts(effective) if e.enabled and e.leaves_pc]
    stays = {e.key for e in declared_hosts(settings) if e.enabled and not e.leaves_pc}
    carried = {"proxy"} if "proxy" in stays else set()
    assert stays - carried <= {e.key for e in declared_hosts(effective) if e.enabled}
    assert not [e.key for e in egress(settings) if e.enabled and e.leaves_pc]
    assert without_network(effective) == effective
