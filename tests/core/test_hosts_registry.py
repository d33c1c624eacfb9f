"""The registry is complete: every host of the sources stands in it, and has a switch."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fakes.hosts import EVERYTHING, HTTP, english, made, row
from fakes.sensors import entry as sensor

import warmgui
from warmgui.core.hosts.entry import is_loopback
from warmgui.core.hosts.registry import declared_hosts, egress
from warmgui.core.hosts.switch import can_switch
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import SECTION_TITLES, Settings, fields_of, get

if TYPE_CHECKING:
    from collections.abc import Iterator


# ---- the rows of prices, carbon and facts --------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "sections", "host"),
    [
        ("prices", {"tariff": {"source": "awattar_de"}}, "api.awattar.de"),
        ("prices", {"tariff": {"source": "energy_charts"}}, "api.energy-charts.info"),
        ("prices", {"tariff": {"source": "octopus", "octopus_product": "AGILE"}}, "api.octopus.energy"),
        ("prices", {"tariff": {"source": "http", **HTTP}}, "prices.example"),
        ("carbon", {"carbon": {"source": "uk"}}, "api.carbonintensity.org.uk"),
        ("carbon", {"carbon": {"source": "electricity_maps", "zone": "FR"}}, "api.electricitymaps.com"),
        ("facts", {"network": {"facts": "mempool"}}, "mempool.space"),
        ("updates", {"desktop": {"update_check": True}}, "api.github.com"),
        ("class", {"lab": {"class_address": "192.168.1.20:3333"}}, "192.168.1.20:3333"),
        ("class", {"lab": {"class_address": "[fe80::1]:3334"}}, "[fe80::1]:3334"),
        ("facts", {"network": {"facts": "core", "core_url": "http://192.168.1.9:8332"}}, "192.168.1.9:8332"),
    ],
)
def test_a_service_that_is_chosen_is_on_with_its_host(key: str, sections: dict[str, Any], host: str) -> None:
    found = row(made(**sections), key)
    assert (found.host, found.enabled, found.leaves_pc) == (host, True, True)
    assert host not in found.others
    assert english(found.purpose)
    assert english(found.how_often)


def test_what_is_not_chosen_names_the_hosts_that_it_might_be() -> None:
    settings = made()
    assert {row(settings, key).enabled for key in ("prices", "carbon", "facts")} == {False}
    assert "api.awattar.at" in row(settings, "prices").others
    assert "api.electricitymaps.com" in row(settings, "carbon").others
    assert row(settings, "facts").others == ("mempool.space",)


def test_a_node_on_this_pc_never_leaves_it() -> None:
    found = row(made(network={"facts": "core"}), "facts")
    assert (found.host, found.leaves_pc) == ("127.0.0.1:8332", False)
    assert english(found.note) == "Never leaves this PC."
    assert "your own node" in english(found.title)


def test_a_server_of_facts_without_an_address_is_told() -> None:
    settings = made(network={"facts": "mempool", "mempool_url": " "})
    assert not row(settings, "facts").enabled
    words = [english(problem) for problem in inconsistencies(settings)]
    assert "Enter the address of the server that tells the difficulty." in words


def test_an_incomplete_service_is_not_contacted() -> None:
    assert not row(made(tariff={"source": "octopus"}), "prices").enabled
    assert not row(made(carbon={"source": "electricity_maps"}), "carbon").enabled


def test_what_computes_on_this_pc_is_named_with_its_port_and_never_leaves_it() -> None:
    assert not row(made(), "science").enabled
    found = row(made(science={"work": "science", "program": "fah"}), "science")
    assert (found.host, found.enabled, found.leaves_pc) == ("127.0.0.1:7396", True, False)
    assert "Folding@home" in english(found.title)
    assert row(EVERYTHING, "science").host == "127.0.0.1:31416"


def test_the_homes_powers_come_through_the_broker_and_home_assistant() -> None:
    broker = {"mqtt": {"host": "192.168.1.5"}}
    assert not row(made(**broker), "mqtt").enabled
    assert row(made(**broker, home={"source": "evcc"}), "mqtt").enabled
    hass = {"home_assistant": {"url": "http://192.168.1.6:8123"}}
    assert not row(made(**hass, home={"source": "home_assistant"}), "home_assistant").enabled
    assert row(made(**hass, home={"source": "home_assistant", "sun": "sensor.sun"}), "home_assistant").enabled


def test_ones_own_commands_are_named_because_nobody_knows_whom_they_contact() -> None:
    assert "commands" not in {entry.key for entry in egress(made())}
    settings = made(room={"sensor": "sensors", "thermometers": (sensor("command", command="curl x"),)})
    found = row(settings, "commands")
    assert (found.enabled, found.host) == (True, "")
    assert "Shelf" in english(found.purpose)
    assert not can_switch(found)


def test_a_build_without_an_address_for_newer_versions_has_no_such_host() -> None:
    keys = {entry.key for entry in egress(EVERYTHING)}
    assert keys - {entry.key for entry in egress(EVERYTHING, no_releases=True)} == {"updates"}


# ---- every host in the sources -------------------------------------------------------------------------

_URL = re.compile(r"[a-z][a-z0-9+.-]*://([^/\s\"'<>{}“”,;?]+)", re.IGNORECASE)
_HOST = re.compile(
    r"\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|de|at|info|uk|energy|space|dev|app|eu|fr|us|ai|co|cloud)\b"
)
_PRIVATE = re.compile(r"(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\.")
_NO_HOSTS = {"www.w3.org", "schemas.microsoft.com"}
"""Names of SVG and of scheduled tasks in XML, which nobody asks."""


def strings(path: Path) -> Iterator[str]:
    """Every string of a source but its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = [body for node in ast.walk(tree) if isinstance(body := getattr(node, "body", None), list)]
    documentation = {
        id(statement.value) for body in bodies for statement in body if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value


def hosts_in(words: str) -> set[str]:
    """Names of real hosts in a text; examples and addresses at home are none."""
    found = {place.rpartition("@")[2] for place in _URL.findall(words)} | set(_HOST.findall(words))
    found |= {match.group(0) for match in _HOST.finditer(words)}
    names = {name.partition(":")[0].strip(".").lower() for name in found if not name.startswith("[")}
    return {
        name
        for name in names
        if "." in name
        and not name.endswith((".example", ".local"))
        and not _PRIVATE.match(name)
        and name not in _NO_HOSTS
    }


def test_every_host_of_the_sources_stands_in_the_registry_or_is_a_page_for_the_browser() -> None:
    """Given all strings of the program; each host in them is in the registry, or a link that people open."""
    listed = {name.lower() for e in declared_hosts(EVERYTHING) for name in (*hosts_in(e.host), *e.others)}
    links = {
        name
        for section in SECTION_TITLES
        for field in fields_of(section)
        if field.declaration.link is not None
        for name in hosts_in(field.declaration.link[1])
    }
    root = Path(warmgui.__file__).parent
    unknown = {
        f"{path.relative_to(root)}: {name}"
        for path in sorted(root.rglob("*.py"))
        for words in strings(path)
        for name in hosts_in(words)
        # Credits and help name a service by its site, whose API is what is asked.
        if name not in listed and name not in links and f"api.{name}" not in listed
    }
    assert not unknown


def test_the_search_for_hosts_finds_them(tmp_path: Path) -> None:
    """The test above cannot fail silently: hosts in strings are found, those in docstrings are not."""
    source = tmp_path / "x.py"
    source.write_text(
        '"""https://doc.example.org"""\nA = "https://me:x@tracker.example.com/x"\n'
        'def f():\n    """stats.example.net"""\n    return f"{A}api.other.io"\n',
        encoding="utf-8",
    )
    assert {name for words in strings(source) for name in hosts_in(words)} == {
        "tracker.example.com",
        "api.other.io",
    }
    assert hosts_in("stratum+tcp://solo.pool.example:3333, http://192.168.1.9, http://umbrel.local") == set()


CONNECTORS = {
    "io/http_json.py": "the one place of requests, which notes each",
    "io/mqtt/link.py": "the one MQTT client, which notes each connection",
    "io/mqtt/client.py": "a part of it",
    "io/mqtt/words.py": "names errors only",
    "io/sources/asked_series.py": "the same",
    "io/science/boinc_rpc.py": "loopback only, which it notes",
    "io/science/fah_link.py": "the same",
    "io/http_json_auth.py": "reads a header only",
    "io/heaters/cgminer.py": "heaters of the list only, and notes each connection",
    "io/heaters/discovery.py": "a search that somebody began, in a network that was agreed to; notes each",
    "io/heaters/pyasic_adapter.py": "asks the optional library, and notes each time",
    "io/api/server.py": "listens on loopback and connects to nobody",
    "io/api/app.py": "a part of it",
    "io/api/follower.py": "a part of it",
    "io/class_interfaces.py": "names of address families only",
    "io/sensors/ble.py": "Bluetooth, no network",
    "io/sensors/kasa_plug.py": "asks the library of TP-Link plugs, and notes each time",
    "io/sensors/wayland.py": "the desktop's own socket, a file",
    "io/door/lines.py": "the door to commands typed on this machine: a local socket, a file",
    "gui/os_signals.py": "a pair of sockets to itself",
    "gui/single_instance.py": "a local socket, a file",
}
"""Whatever can open a connection, and why that is no hole in the record of contacts."""


def test_nobody_else_can_open_a_connection() -> None:
    root = Path(warmgui.__file__).parent
    ways = re.compile(
        r"^\s*(?:import|from)\s+(?:socket|http\.client|urllib\.request|asyncio|paho|PySide6\.QtNetwork)\b",
        re.MULTILINE,
    )
    users = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if ways.search(path.read_text(encoding="utf-8"))
    }
    assert users == set(CONNECTORS)


def test_every_row_says_what_it_is_and_points_at_a_setting_that_exists() -> None:
    for entry in (*egress(made()), *egress(EVERYTHING)):
        assert english(entry.title)
        assert english(entry.purpose)
        assert english(entry.how_often)
        assert get(Settings(), *entry.switch) is not None
        assert entry.leaves_pc or not entry.host or is_loopback(entry.host.rpartition(":")[0] or entry.host)
