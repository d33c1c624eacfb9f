"""Heaters are found by a search that was agreed to and by mDNS, and tried before they are kept."""

from __future__ import annotations

import dataclasses
import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.axeos import FakeAxeOs
from fakes.cgminer import FakeCgMiner, bmminer
from fakes.lan import axeos_announcement
from fakes.sensors import english
from fakes.web import Page

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.hosts.heaters import scan_key
from warmgui.core.hosts.offline import offline_switched
from warmgui.core.house.finds import FoundHeater, HeaterTest, ScanNews
from warmgui.core.house.nouns import LanHeater
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Provenance
from warmgui.desks.heaters import HeaterDesk
from warmgui.io.contacts import CONTACTS
from warmgui.io.heaters import discovery
from warmgui.io.heaters.trial import HeaterTester
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text

NETWORK = "192.168.77.0/24"


def port_of(place: str) -> int:
    return int(place.partition(":")[2])


def searched(hosts: list[str], ports: dict[str, int]) -> list[ScanNews]:
    news: list[ScanNews] = []
    done = threading.Event()

    def told(each: ScanNews) -> None:
        news.append(each)
        if each.done:
            done.set()

    discovery.Search(NETWORK, told, hosts, ports).start()
    assert done.wait(DEADLINE_S)
    return news


def test_a_search_finds_what_is_there_and_changes_nothing() -> None:
    with FakeAxeOs() as bitaxe, FakeCgMiner() as avalon:
        ports = {"cgminer": avalon.port, "axeos": port_of(bitaxe.place)}
        news = searched(["127.0.0.1"], ports)
        last = news[-1]
        assert (last.asked, last.total, last.done) == (1, 1, True)
        (found,) = last.found
        assert (found.kind, found.model, found.power_w, found.how) == ("cgminer", "Avalon Q", 1290.0, "scan")
        assert found.address == f"127.0.0.1:{avalon.port}"
        assert avalon.commands == []
        (found,) = searched(["127.0.0.1"], {"axeos": port_of(bitaxe.place)})[-1].found
        assert (found.kind, found.model) == ("axeos", "Gamma")
        assert bitaxe.commands == []
    assert scan_key(NETWORK) in {contact.key for contact in CONTACTS.latest()}


def test_other_devices_and_empty_addresses_are_nothing() -> None:
    with FakeAxeOs() as router:
        router.answer = Page("<html>router", headers={"Content-Type": "text/html"})
        last = searched(["127.0.0.1", "127.0.0.2"], {"axeos": port_of(router.place)})[-1]
        assert (last.found, last.asked) == ((), 2)


def test_a_search_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go, knocked = threading.Event(), threading.Event()
    asked: list[str] = []

    def knock(host: str, _port: int) -> bool:
        asked.append(host)
        knocked.set()
        let_go.wait(DEADLINE_S)
        return False

    monkeypatch.setattr(discovery, "_is_open", knock)
    news: list[ScanNews] = []
    hosts = [f"127.0.1.{n}" for n in range(1, 200)]
    search = discovery.Search(NETWORK, news.append, hosts, {"axeos": 9})
    cancel = search.start()
    assert knocked.wait(DEADLINE_S)
    cancel()
    let_go.set()
    search._thread.join(DEADLINE_S)
    assert not search._thread.is_alive()
    assert not any(each.done for each in news)
    assert len(asked) <= discovery.AT_A_TIME + 1, "few at a time, and none after the end"


def test_offline_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CONTACTS, "allows", lambda _host: False)
    monkeypatch.setattr(discovery, "_is_open", None)
    last = searched(["192.168.77.1"], {"axeos": 9})[-1]
    assert "offline" in english(last.problem)
    assert discovery._heard(0.0, ("224.0.0.251", 5353), threading.Event()) == ()


def test_own_networks_are_private_and_never_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [
        ("127.0.0.1", "255.0.0.0"),
        ("192.168.1.17", "255.255.255.0"),
        ("192.168.1.18", "255.255.255.0"),
        ("10.3.4.5", "255.0.0.0"),
        ("169.254.1.1", "255.255.0.0"),
        ("8.8.8.8", "255.255.255.0"),
        ("172.16.5.1", "255.255.252.0"),
        ("10.9.9.1", "255.255.255.255"),
    ]
    monkeypatch.setattr(discovery, "_own_addresses", lambda: given)
    assert discovery.own_networks() == ("192.168.1.0/24", "10.3.4.0/24", "172.16.4.0/22")


def test_this_pcs_addresses_can_be_read() -> None:
    assert all("127." not in network for network in discovery.own_networks())
    assert isinstance(discovery._own_addresses(), list)


def test_heaters_that_announce_themselves_are_heard() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as responder:
        responder.bind(("127.0.0.1", 0))
        responder.settimeout(DEADLINE_S)

        def answer() -> None:
            _, sender = responder.recvfrom(2048)
            for packet in (b"\x00garbage", axeos_announcement("192.168.1.50"), axeos_announcement("8.8.8.8")):
                responder.sendto(packet, sender)

        thread = threading.Thread(target=answer)
        thread.start()
        found: list[tuple[FoundHeater, ...]] = []
        heard = threading.Event()
        discovery.listen(lambda each: (found.append(each), heard.set()), 0.5, responder.getsockname())
        assert heard.wait(DEADLINE_S)
        thread.join(DEADLINE_S)
    ((heater,),) = found
    assert (heater.kind, heater.address, heater.how) == ("axeos", "192.168.1.50", "mdns")
    assert heater.name == "Bitaxe Gamma 601 (1234)"


# ---- trying one ----------------------------------------------------------------------------------


def tried(heater: LanHeater, password: str | None = None) -> HeaterTest:
    ends: list[HeaterTest] = []
    done = threading.Event()
    tester = HeaterTester(Secrets(find=lambda: None))
    tester.test(heater, password, lambda each: (ends.append(each), done.set()))
    assert done.wait(DEADLINE_S)
    return ends[0]


def test_a_good_heater() -> None:
    with FakeAxeOs() as fake:
        end = tried(LanHeater("axeos", address=fake.place))
        assert fake.commands == []
    assert end.good
    assert english(end.text) == "It draws 17 W now."
    assert end.power_w.provenance is Provenance.MEASURED
    assert (end.model, len(end.levels_w), end.can_rest, end.ends_alone) == ("Gamma", 3, True, False)
    assert "no timer of its own" in english(end.note)


def test_an_old_one_and_one_that_is_only_watched() -> None:
    with FakeAxeOs("2.9") as fake:
        note = english(tried(LanHeater("axeos", address=fake.place)).note)
        assert "cannot rest" in note
        assert "no timer" in note
    with FakeCgMiner() as fake_miner:
        fake_miner.answer = bmminer
        end = tried(LanHeater("cgminer", address=fake_miner.place))
        assert english(end.text) == "It answers, and does not say what it draws."
        assert english(end.note) == "It offers nothing to set its power by: it is only watched."


def test_one_that_lies_nobody_and_no_address() -> None:
    with FakeAxeOs() as fake:
        fake.watts = lambda: -1
        end = tried(LanHeater("axeos", address=fake.place))
        assert (end.good, "no such device can" in english(end.text)) == (False, True)
        place = fake.place
    end = tried(LanHeater("axeos", address=place))
    assert (end.good, "nothing answers" in english(end.text)) == (False, True)
    assert "no address" in english(tried(LanHeater("axeos", address="a b")).text)


def test_another_kind_than_was_chosen_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from warmgui.io.heaters import trial

    with FakeCgMiner() as avalon, FakeAxeOs() as nobody:
        nobody.answer = Page("", 404)
        monkeypatch.setitem(trial.DEFAULT_PORTS, "axeos", port_of(nobody.place))
        monkeypatch.setitem(trial.DEFAULT_PORTS, "cgminer", avalon.port)
        end = tried(LanHeater("axeos", address=nobody.place))
    assert (end.good, end.kind, end.model) == (True, "cgminer", "Avalon Q")


def test_a_kept_password_is_looked_up() -> None:
    with FakeAxeOs() as fake:
        assert tried(LanHeater("axeos", address=fake.place, password="ask", user="me")).good


# ---- the windows' desk ---------------------------------------------------------------------------


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Any:
    monkeypatch.setattr(discovery, "own_networks", lambda: (NETWORK,))
    settings = Settings()
    agreed = dataclasses.replace(settings.house, scan_networks=(NETWORK, "10.0.0.0/24", "8.8.8.0/24"))
    secrets = Secrets(find=lambda: None)
    made = HeaterDesk(secrets, HeaterTester(secrets), lambda: dataclasses.replace(settings, house=agreed))
    yield made
    made.close()


@pytest.fixture
def offline_desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Everything stays offline, and only the settings say so: nobody told the record of contacts."""
    monkeypatch.setattr(discovery, "own_networks", lambda: (NETWORK,))
    usual = Settings()
    agreed = dataclasses.replace(usual.house, scan_networks=(NETWORK,))
    offline = offline_switched(dataclasses.replace(usual, house=agreed), on=True)
    secrets = Secrets(find=lambda: None)
    made = HeaterDesk(secrets, HeaterTester(secrets), lambda: offline)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("network", "words"),
    [
        ("10.0.0.0/24", "not in the network"),
        ("192.168.78.0/24", "have not agreed"),
        ("8.8.8.0/24", "Only private networks"),
        ("10.0.0.0/16", "Only private networks"),
        ("home", "is no network"),
    ],
)
def test_a_network_is_searched_only_where_all_is_right(
    desk: HeaterDesk, qtbot: QtBot, network: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "Search", None)
    news: list[ScanNews] = []
    desk.scan(network, news.append)
    qtbot.waitUntil(lambda: bool(news))
    assert news[0].done
    assert words in english(news[0].problem)


def test_the_desk_tells_news_in_order_and_none_after_a_cancel(
    desk: HeaterDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Callable[[ScanNews], None]] = []
    cancelled: list[bool] = []

    class Begun:
        def __init__(self, _network: str, told: Callable[[ScanNews], None]) -> None:
            begun.append(told)

        def start(self) -> Callable[[], None]:
            return lambda: cancelled.append(True)

    monkeypatch.setattr(discovery, "Search", Begun)
    news: list[ScanNews] = []
    desk.scan(NETWORK, news.append)
    begun[0](ScanNews(NETWORK, 1, 2))
    begun[0](ScanNews(NETWORK, 2, 2, done=True))
    qtbot.waitUntil(lambda: len(news) == 2)
    assert [each.done for each in news] == [False, True]
    cancel = desk.scan(NETWORK, news.append)
    begun[1](ScanNews(NETWORK, 1, 2))
    cancel()
    told: list[object] = []
    monkeypatch.setattr(discovery, "listen", lambda told: (told(()), lambda: None)[1])
    desk.announced(lambda *heard: told.append(heard))
    qtbot.waitUntil(lambda: told == [((), EMPTY)])
    assert len(news) == 2
    assert cancelled == [True]


def test_the_desk_tries_heaters_and_keeps_passwords(desk: HeaterDesk, qtbot: QtBot) -> None:
    ends: list[HeaterTest] = []
    kept: list[str] = []
    with FakeAxeOs() as fake:
        heater = LanHeater("axeos", address=fake.place, password="ask")
        desk.test(heater, None, ends.append)
        desk.keep_password(heater.secret, "x", lambda where, _: kept.append(where))
        qtbot.waitUntil(lambda: bool(ends) and bool(kept))
    assert ends[0].good
    assert kept == ["ask"]
    assert desk.networks() == (NETWORK,)


def test_while_everything_stays_offline_nobody_is_searched_for_or_heard(
    offline_desk: HeaterDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asks in ("Search", "listen"):
        monkeypatch.setattr(discovery, asks, None)
    news: list[ScanNews] = []
    heard: list[tuple[tuple[FoundHeater, ...], Text]] = []
    offline_desk.scan(NETWORK, news.append)
    offline_desk.announced(lambda found, why: heard.append((found, why)))
    qtbot.waitUntil(lambda: bool(news) and bool(heard))
    assert [(each.done, each.problem) for each in news] == [(True, STAYS_OFFLINE)]
    assert heard == [((), STAYS_OFFLINE)]


def test_while_everything_stays_offline_only_this_pc_is_tried(
    offline_desk: HeaterDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried_at: list[str] = []

    def test(heater: LanHeater, _password: str | None, told: Callable[[HeaterTest], None]) -> Any:
        tried_at.append(heater.address)
        told(HeaterTest(good=True, text=EMPTY))
        return lambda: None

    monkeypatch.setattr(offline_desk._tester, "test", test)
    ends: list[HeaterTest] = []
    offline_desk.test(LanHeater("axeos", address="bitaxe.local"), None, ends.append)
    qtbot.waitUntil(lambda: len(ends) == 1)
    offline_desk.test(LanHeater("axeos", address="127.0.0.1:8080"), None, ends.append)
    qtbot.waitUntil(lambda: len(ends) == 2)
    assert [end.good for end in ends] == [False, True]
    assert english(ends[0].text) == f"Not tried: {english(STAYS_OFFLINE)}."
    assert tried_at == ["127.0.0.1:8080"]
