"""Nothing leaves the PC before the user chose it, and what would leave stands on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warmgui.core.hosts import HOSTS, HostEntry, egress
from warmgui.core.pool_address import pool_address
from warmgui.core.settings import CONSENT_VERSION, ConsentSettings, Settings, UpstreamSettings, get
from warmgui.core.units import Formatter

CONSENT = ConsentSettings(given_at="2026-11-21T10:00:00+01:00", version=CONSENT_VERSION)


def entry(key: str, upstream: UpstreamSettings, consent: ConsentSettings = CONSENT) -> HostEntry:
    settings = replace(Settings(), upstream=upstream, consent=consent)
    return next(row for row in egress(settings) if row.key == key)


def test_by_default_nothing_leaves_this_pc() -> None:
    assert not [row.host for row in egress(Settings()) if row.enabled and row.leaves_pc]


def test_the_practice_network_is_shown_as_staying_here() -> None:
    row = entry("practice", UpstreamSettings())
    assert (row.host, row.enabled, row.leaves_pc) == ("127.0.0.1", True, False)
    assert Formatter().text(row.note) == "Never leaves this PC."


def test_the_users_pool_is_on_only_when_chosen_readable_and_agreed_to() -> None:
    chosen = UpstreamSettings(kind="stratum", url="stratum+tcp://solo.pool.example:3333", user="me")
    row = entry("pool", chosen)
    assert (row.host, row.enabled, row.leaves_pc) == ("solo.pool.example:3333", True, True)
    assert not entry("practice", chosen).enabled
    assert not entry("pool", chosen, ConsentSettings()).enabled
    assert not entry("pool", replace(chosen, kind="practice")).enabled
    unreadable = entry("pool", replace(chosen, url="https://solo.pool.example"))
    assert (unreadable.host, unreadable.enabled) == ("", False)


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
    row = entry("pool", UpstreamSettings(kind="stratum", url=url, user="me"))
    assert (row.host, row.leaves_pc) == (host, leaves_pc)


def test_every_declared_host_says_why_how_often_and_has_a_real_switch() -> None:
    for host in HOSTS:
        assert host.title
        assert host.purpose
        assert host.how_often
        get(Settings(), *host.switch)
    assert len({host.key for host in HOSTS}) == len(HOSTS)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("stratum+tcp://Pool.example:3333", ("pool.example", 3333)),
        (" stratum+tcp://pool.example:3333/ ", ("pool.example", 3333)),
        ("tcp://pool.example:1", ("pool.example", 1)),
        ("pool.example:3333", ("pool.example", 3333)),
        ("", None),
        ("pool.example", None),
        ("pool.example:0", None),
        ("pool.example:70000", None),
        ("pool.example:http", None),
        (":3333", None),
        ("stratum+ssl://pool.example:3333", None),
        ("https://pool.example:443", None),
        ("stratum+tcp://[::1:3333", None),
        ("pool example:3333", None),
    ],
)
def test_pool_addresses_are_read_as_people_write_them(url: str, expected: tuple[str, int] | None) -> None:
    assert pool_address(url) == expected
