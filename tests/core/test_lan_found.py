"""Addresses of heaters, networks that may be searched, and what is heard by mDNS."""

from __future__ import annotations

import struct

import pytest
from fakes.lan import HTTP, axeos_announcement, encoded, record
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.lan import mdns as lan_mdns
from warmgui.core.house.lan.address import (
    address_of,
    hosts_of,
    is_private_host,
    network_of,
    network_problem,
    parse_address,
)
from warmgui.core.house.nouns import LanHeater


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("192.168.1.5", "axeos", "192.168.1.5"),
        (" http://bitaxe.local/ ", "axeos", "bitaxe.local"),
        ("bitaxe:8080", "axeos", "bitaxe:8080"),
        ("192.168.1.5", "cgminer", "192.168.1.5:4028"),
        ("192.168.1.5", "pyasic", "192.168.1.5"),
        ("[fe80::1]:81", "axeos", "[fe80::1]:81"),
        ("fe80::1", "axeos", "[fe80::1]"),
    ],
)
def test_addresses_that_are_some(text: str, kind: str, place: str) -> None:
    address = parse_address(text, kind)
    assert address is not None
    assert address.place == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a b",
        "192.168.1",
        "192.168.1.5:0",
        "192.168.1.5:99999",
        "host:x",
        "[fe80::1",
        "[::1]x",
        "u:p@host",
        "host/path?x",
    ],
)
def test_addresses_that_are_none(text: str) -> None:
    assert parse_address(text, "axeos") is None


@given(st.text(max_size=40))
def test_whatever_was_typed_is_an_address_or_none(text: str) -> None:
    found = address_of(LanHeater("axeos", address=text))
    assert found is None or (found.host and 0 < found.port < 65536)


def test_networks_of_this_pc() -> None:
    assert network_of("192.168.1.17", "255.255.255.0") == "192.168.1.0/24"
    assert network_of("172.16.9.9", "255.255.252.0") == "172.16.8.0/22"
    assert network_of("10.1.2.3", "255.0.0.0") == "10.1.2.0/24", "the part around the address"
    for address, mask in (
        ("8.8.8.8", "255.255.255.0"),
        ("127.0.0.1", "255.0.0.0"),
        ("169.254.3.4", "255.255.0.0"),
        ("10.0.0.1", "255.255.255.255"),
        ("nonsense", "255.0.0.0"),
        ("fe80::1", "ffff::"),
    ):
        assert network_of(address, mask) == ""


def test_a_network_is_searched_only_if_it_is_private_agreed_to_and_ours() -> None:
    own = agreed = ("192.168.1.0/24",)
    assert not network_problem("192.168.1.0/24", own, agreed)
    assert "have not agreed" in english(network_problem("192.168.1.0/24", own, ()))
    assert "not in the network" in english(network_problem("192.168.1.0/24", (), agreed))
    for network in ("8.8.8.0/24", "10.0.0.0/8", "127.0.0.0/24", "192.168.0.0/21"):
        assert "Only private networks" in english(network_problem(network, (network,), (network,)))
    for network in ("", "192.168.1.5/24", "::/120"):
        assert "is no network" in english(network_problem(network, (network,), (network,)))


def test_every_address_but_ours() -> None:
    assert list(hosts_of("192.168.1.0/29", ["192.168.1.2"])) == [f"192.168.1.{n}" for n in (1, 3, 4, 5, 6)]
    assert sum(1 for _ in hosts_of("10.0.0.0/22")) == 1022
    assert is_private_host("172.31.255.1")
    assert not is_private_host("172.32.0.1")
    assert not is_private_host("host")


# ---- mDNS ----------------------------------------------------------------------------------------


def test_the_question_asks_for_axeos_and_http_and_wants_the_answer_alone() -> None:
    question = lan_mdns.question()
    assert struct.unpack_from("!6H", question) == (0, 0, 2, 0, 0, 0)
    assert encoded("_axeos._sub._http._tcp.local") + struct.pack("!2H", 12, 0x8001) in question
    assert question.endswith(encoded(HTTP) + struct.pack("!2H", 12, 0x8001))


def test_a_bitaxe_is_heard() -> None:
    (found,) = lan_mdns.answers(axeos_announcement("192.168.1.50"), "192.168.1.50")
    assert (found.kind, found.address, found.model) == ("axeos", "192.168.1.50", "Gamma BM1370")
    (found,) = lan_mdns.answers(axeos_announcement("192.168.1.50", subtype=False, port=8080), "192.168.1.9")
    assert found.address == "192.168.1.50:8080"


def test_a_nerdqaxe_is_known_by_its_name() -> None:
    title = "NerdQAxe++ 12ab"
    packet = struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + record(
        encoded(HTTP), 12, bytes((len(title),)) + title.encode() + encoded(HTTP)
    )
    (found,) = lan_mdns.answers(packet, "10.0.0.7")
    assert (found.name, found.address) == (title, "10.0.0.7")


def test_others_are_left_out() -> None:
    printer = struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + record(
        encoded(HTTP), 12, bytes((7,)) + b"Printer" + encoded(HTTP)
    )
    assert lan_mdns.answers(printer, "192.168.1.3") == ()
    assert lan_mdns.answers(axeos_announcement("8.8.8.8"), "192.168.1.3") == (), "not a device at home"
    assert lan_mdns.answers(lan_mdns.question(), "192.168.1.3") == (), "somebody else's question"


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"\x00" * 12,
        struct.pack("!6H", 0, 0x8400, 0, 65535, 65535, 65535),
        struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + b"\xc0\x0c",  # a name that is itself
        struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + b"\xc0\xff",  # one that points forward
        struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + b"\x80abc",
        struct.pack("!6H", 0, 0x8400, 0, 1, 0, 0) + b"\x01a" * 200,
    ],
)
def test_broken_packets_are_nothing(packet: bytes) -> None:
    assert lan_mdns.answers(packet, "192.168.1.3") == ()


GOOD = axeos_announcement("192.168.1.50")


@given(st.binary(max_size=200), st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
def test_any_packet_is_read(noise: bytes, at: int, until: int) -> None:
    for packet in (noise, GOOD[:at] + noise + GOOD[until:], GOOD[:at]):
        for found in lan_mdns.answers(packet, "192.168.1.3"):
            assert is_private_host(found.address.partition(":")[0])
            assert found.name.isprintable()
