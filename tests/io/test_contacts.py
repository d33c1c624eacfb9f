"""Who was really contacted is noted, by whatever way the program speaks: requests, a broker, the miner."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import POOL, make_settings, make_snapshot
from fakes.web import Page, Web

from warmgui.core.model import ServerStatus, UpstreamStatus
from warmgui.core.model_lab import CLASS, LabStatus, LabWork
from warmgui.core.servers.entries import Server
from warmgui.io import contacts
from warmgui.io.contacts import CONTACTS, Contacts
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.mqtt.link import Link
from warmgui.io.mqtt.values import Broker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Snapshot
    from warmgui.core.model_energy import Contact

HOST = "solo.pool.example:3333"


class Clock:
    def __init__(self) -> None:
        self.now_utc = 1000.0

    def __call__(self) -> float:
        self.now_utc += 1.0
        return self.now_utc


def of(place: str, record: Contacts = CONTACTS) -> Contact:
    (found,) = (contact for contact in record.latest() if contact.host == place)
    return found


def test_a_contact_counts_and_the_last_one_says_how_it_went() -> None:
    record = Contacts(Clock())
    record.note("weather", "api.open-meteo.com", ok=True)
    record.note("weather", "api.open-meteo.com", ok=False)
    record.note("", "other.example", ok=True)
    found = of("api.open-meteo.com", record)
    assert (found.key, found.count, found.failed, found.last_utc) == ("weather", 2, True, 1002.0)
    assert [contact.host for contact in record.latest()] == ["api.open-meteo.com", "other.example"]


def test_the_record_is_bounded_and_forgets_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contacts, "MOST", 3)
    record = Contacts(Clock())
    for name in ("a", "b", "c", "a", "d"):
        record.note("", name, ok=True)
    assert {contact.host for contact in record.latest()} == {"a", "c", "d"}


def test_many_threads_lose_no_contact() -> None:
    record = Contacts(Clock())
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        for _ in range(200):
            record.note("", "host", ok=True)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert of("host", record).count == 1600


# ---- requests ------------------------------------------------------------------------------------------


def test_each_request_is_noted_also_a_redirected_and_a_refused_one() -> None:
    pages = {"/a": Page("", 302, {"Location": "/b"}), "/b": Page({"x": 1}), "/c": Page("", 500)}
    with Web(pages) as web:
        fetch_json(Request(f"http://me:secret@{web.place}/a", key="prices"))
        with pytest.raises(HttpProblemError):
            fetch_json(Request(f"{web.url}/c?token=secret", key="prices"))
        found = of(web.place)
    assert (found.key, found.count, found.failed) == ("prices", 3, False)
    assert "secret" not in repr(found)


def test_a_request_that_nobody_answers_is_noted_as_failed() -> None:
    with Web({}) as web:
        place = web.place
    with pytest.raises(HttpProblemError):
        fetch_json(Request(f"http://{place}/"))
    assert of(place).failed


@pytest.mark.parametrize(
    "url", ["nonsense", "ftp://files.example/", "http://h.example:99999/", "http://[::1/"]
)
def test_an_address_that_is_none_contacts_nobody(url: str) -> None:
    before = CONTACTS.latest()
    with pytest.raises(HttpProblemError):
        fetch_json(Request(url))
    assert CONTACTS.latest() == before


# ---- the broker ----------------------------------------------------------------------------------------


class Reason:
    """As paho's: accepted, or not."""

    is_failure = False
    value = 0


def test_the_broker_is_noted_when_it_answers_and_when_it_does_not() -> None:
    place = "[2001:db8::7]:1883"
    link = Link(
        Broker("2001:db8::7"),
        None,
        client_id="",
        retry_s=(1, 1),
        arrived=lambda *_: None,
        told=lambda *_: None,
    )
    link.failed(OSError("no route"))
    assert (of(place).key, of(place).failed) == ("mqtt", True)
    link._on_disconnect(None, None, None, None, None)  # type: ignore[arg-type]  # it hung up without a word
    assert of(place).count == 2
    link._on_connect(None, None, None, Reason(), None)  # type: ignore[arg-type]  # accepted
    assert (of(place).count, of(place).failed) == (3, False)


# ---- the miner's connections ---------------------------------------------------------------------------


def mining(*states: str, servers: tuple[Server, ...] = (POOL,), **upstream: Any) -> Snapshot:
    statuses = tuple(ServerStatus(server, state) for server, state in zip(servers, states, strict=True))
    status = UpstreamStatus("servers", "connected", "pool", servers=statuses)
    settings = make_settings(upstream={"kind": "servers", "servers": servers, **upstream})
    return make_snapshot(settings=settings, upstream=status)


def test_a_pool_counts_once_per_connection_and_its_time_goes_on_while_it_stands() -> None:
    record = Contacts(Clock())
    for state in ("", "connecting", "connected", "connected", "standby"):
        record.take(mining(state))
    first = of(HOST, record)
    assert (first.count, first.failed, first.last_utc) == (1, False, 1005.0)
    record.take(mining("waiting"))
    lost = of(HOST, record)
    assert (lost.count, lost.failed, lost.last_utc) == (1, True, first.last_utc)
    record.take(mining("connected"))
    assert (of(HOST, record).count, of(HOST, record).failed) == (2, False)


def test_a_pool_that_is_never_reached_counts_each_attempt_that_failed() -> None:
    record = Contacts(Clock())
    for state in ("connecting", "waiting", "waiting", "connecting", "waiting"):
        record.take(mining(state))
    assert (of(HOST, record).count, of(HOST, record).failed) == (2, True)
    record.take(mining("refused"))
    assert (of(HOST, record).count, of(HOST, record).failed) == (3, False)


def test_when_mining_ends_nothing_more_is_said() -> None:
    record = Contacts(Clock())
    record.take(mining("connected"))
    before = record.latest()
    record.take(mining(""))
    assert record.latest() == before
    record.take(mining("connected"))
    assert of(HOST, record).count == 2


def test_servers_at_one_place_are_one_contact_and_unreadable_ones_none() -> None:
    record = Contacts(Clock())
    servers = (POOL, replace(POOL, user="other"), Server("ftp://x.example", "me"))
    record.take(mining("waiting", "connected", "refused", servers=servers))
    assert [(c.host, c.failed) for c in record.latest()] == [(HOST, False)]


@pytest.mark.parametrize(("state", "failed"), [("connected", False), ("waiting", True)])
def test_the_proxy_of_pools_is_contacted_with_them(state: str, failed: bool) -> None:  # noqa: FBT001 - a parameter
    record = Contacts(Clock())
    record.take(mining(state, proxy="socks5://proxy.example:1080"))
    assert of("proxy.example:1080", record).failed is failed
    node = Server("http://192.168.1.9:8332", payout_address="bc1q")
    alone = Contacts(Clock())
    alone.take(mining("connected", servers=(node,), proxy="socks5://proxy.example:1080"))
    assert [contact.host for contact in alone.latest()] == ["192.168.1.9:8332"]


@pytest.mark.parametrize(("state", "count"), [("connected", 1), ("waiting", 0)])
def test_the_practice_network_is_this_pc(state: str, count: int) -> None:
    record = Contacts(Clock())
    record.take(make_snapshot(upstream=UpstreamStatus("practice", state, "practice", practice=True)))
    assert [contact.host for contact in record.latest()] == ["127.0.0.1"] * count


@pytest.mark.parametrize(("state", "failed"), [("connected", False), ("refused", False), ("waiting", True)])
def test_a_class_is_contacted_while_it_is_joined_and_never_the_proxy(state: str, failed: bool) -> None:  # noqa: FBT001 - a parameter
    record = Contacts(Clock())
    teacher = Server("stratum+tcp://192.168.1.20:3333", "ada")
    joined = LabStatus(LabWork(CLASS, server=teacher), "running")
    settings = make_settings(upstream={"proxy": "socks5://127.0.0.1:9050"})
    upstream = UpstreamStatus("servers", state, "192.168.1.20")
    record.take(make_snapshot(settings=settings, upstream=upstream, lab=joined))
    assert [(c.host, c.failed) for c in record.latest()] == [("192.168.1.20:3333", failed)]
    over = replace(joined, state="ended")
    fresh = Contacts(Clock())
    fresh.take(make_snapshot(settings=settings, upstream=upstream, lab=over))
    assert fresh.latest() == ()


def test_a_simulated_miner_contacts_nobody() -> None:
    record = Contacts(Clock())
    record.take(replace(mining("connected"), simulated=True))
    assert record.latest() == ()


def test_a_test_of_a_server_is_a_contact() -> None:
    from miners.protocol import ServerTested
    from warmgui.core.text import verbatim
    from warmgui.io import server_test

    tested = ServerTested("tcp://x", ok=False, code="worker_refused", text="", connected_s=0.2)
    for answer, failed in (
        (tested, False),
        (replace(tested, connected_s=None), True),
        (verbatim("no"), True),
    ):
        server_test._note(Server("stratum+tcp://tested.example:3333", "me"), answer)
        assert of("tested.example:3333").failed is failed
    before = CONTACTS.latest()
    server_test._note(Server("ftp://x.example", "me"), tested)
    assert CONTACTS.latest() == before


# ---- offline -------------------------------------------------------------------------------------------


@pytest.fixture
def offline() -> Iterator[None]:
    """The snapshot of a program that stays offline, and at the end one of another that does not."""
    CONTACTS.take(make_snapshot(settings=make_settings(network={"offline": True})))
    yield
    CONTACTS.take(make_snapshot(settings=make_settings()))


def test_offline_not_even_what_a_person_tries_by_hand_leaves_this_pc(offline: None) -> None:
    before = CONTACTS.latest()
    with pytest.raises(HttpProblemError, match="stays offline"):
        fetch_json(Request("http://192.0.2.1/"))
    link = Link(
        Broker("192.0.2.1"), None, client_id="", retry_s=(1, 1), arrived=lambda *_: None, told=lambda *_: None
    )
    state = link.start()
    assert state is not None
    assert state.code == "offline"
    assert CONTACTS.latest() == before
    with Web({"/": Page({"x": 1})}) as web:
        assert fetch_json(Request(f"{web.url}/"))[0] == {"x": 1}, "this PC may be asked"


@pytest.mark.parametrize(
    ("url", "proxy", "allowed"),
    [
        ("stratum+tcp://192.0.2.1:3333", "", False),
        ("http://192.0.2.1:8332", "", False),
        ("ftp://nowhere", "", False),
        ("stratum+tcp://127.0.0.1:3333", "socks5://192.0.2.1:1080", False),
        ("stratum+tcp://127.0.0.1:3333", "", True),
        ("http://127.0.0.1:8332", "socks5://192.0.2.1:1080", True),
    ],
)
def test_offline_a_test_of_a_server_says_so(offline: None, url: str, proxy: str, allowed: bool) -> None:  # noqa: FBT001 - a parameter
    from warmgui.io.server_test import _not_offline

    told = _not_offline(Server(url, "me"), proxy)
    assert (told is None) is allowed
    assert told is None or not told.ok


def test_back_online_everything_is_allowed_again(offline: None) -> None:
    CONTACTS.take(make_snapshot(settings=make_settings()))
    assert CONTACTS.allows("192.0.2.1")
