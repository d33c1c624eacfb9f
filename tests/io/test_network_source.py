"""The source of network facts against real HTTP servers: seldom asked, bad answers, age, its thread."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.network import DIFFICULTY, FEE, HASHRATE, HEIGHT, NOW_UTC, PRICES, TIP, FakeCore, FakeMempool
from fakes.network_desk import Look, Passwords, by_core, by_mempool
from fakes.web import Page

from warmgui.core.messages import HeatOff, NetworkFactsChanged, SettingsChanged, SourceSaid
from warmgui.core.money.facts import DEFAULT_FACTS, STALE_S
from warmgui.core.settings.model import NetworkSettings, Settings
from warmgui.core.vocabulary import Provenance
from warmgui.io.contacts import CONTACTS
from warmgui.io.sources import network_ask
from warmgui.io.sources.network import FETCH_EVERY_S, LONGEST_RETRY_S, NetworkSource, _Desk
from warmgui.io.sources.network_ask import wanted_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.messages import Inbox

DAY_S = 86400.0


@pytest.fixture
def mempool() -> Iterator[FakeMempool]:
    with FakeMempool() as server:
        yield server


@pytest.fixture
def core() -> Iterator[FakeCore]:
    with FakeCore() as server:
        yield server


# ---- off, and on ---------------------------------------------------------------------------------------


def test_while_it_is_off_the_dated_facts_count_and_nobody_is_asked(
    mempool: FakeMempool, core: FakeCore
) -> None:
    for settings in (
        Settings(),
        by_mempool(mempool, facts="dated"),
        replace(Settings(), network=NetworkSettings(facts="mempool", mempool_url="")),
    ):
        look = Look(settings)
        look.settings = replace(look.settings, network=replace(look.settings.network, core_url=core.url))
        assert [type(message) for message in look.look()] == [NetworkFactsChanged, SourceSaid]
        assert look.known() == DEFAULT_FACTS
        assert look.state() == ("off", "")
        assert not look.look(DAY_S), "nothing new, nothing said"
    assert not mempool.asked
    assert not core.asked


def test_offline_a_node_on_this_pc_may_be_asked_and_nobody_else(core: FakeCore) -> None:
    assert wanted_by(by_core(core, offline=True)) is not None
    away = replace(Settings(), network=NetworkSettings(offline=True, facts="mempool"))
    assert wanted_by(away) is None
    assert wanted_by(replace(away, network=replace(away.network, offline=False))) is not None


def test_a_server_is_asked_and_its_facts_replace_the_dated_ones(mempool: FakeMempool) -> None:
    look = Look(by_mempool(mempool))
    told = look.look()
    assert [type(message) for message in told] == [
        NetworkFactsChanged, SourceSaid, NetworkFactsChanged, SourceSaid,
    ]  # fmt: skip
    assert isinstance(told[1], SourceSaid)
    assert told[1].status.state == "waiting", "said before the answer is awaited"
    facts = look.known()
    assert (facts.difficulty, facts.height, facts.fees_sat) == (DIFFICULTY, HEIGHT, FEE)
    assert (facts.btc_price, facts.price_currency) == (80_000.0, "EUR")
    assert facts.provenance is Provenance.DATED
    assert look.state() == ("ok", "")
    assert look.status is not None
    assert look.status.at_utc == NOW_UTC
    assert set(mempool.asked) == set(mempool.pages)
    found = next(contact for contact in CONTACTS.latest() if contact.host == mempool.place)
    assert (found.key, found.count, found.failed) == ("facts", 5, False)


def test_switched_off_again_the_dated_facts_return_and_nobody_is_asked(mempool: FakeMempool) -> None:
    look = Look(by_mempool(mempool))
    look.look()
    asked = len(mempool.asked)
    look.settings = Settings()
    look.look(DAY_S)
    assert look.known() == DEFAULT_FACTS
    assert look.state() == ("off", "")
    assert len(mempool.asked) == asked


def test_it_is_asked_once_in_ten_minutes_however_often_one_looks_or_switches(mempool: FakeMempool) -> None:
    look = Look(by_mempool(mempool))
    look.look()
    asked = len(mempool.asked)
    for _ in range(5):
        look.settings = Settings()
        look.look(10.0)
        look.settings = by_mempool(mempool)
        look.look(10.0)
    assert look.known().difficulty == DIFFICULTY, "what it told before counts at once"
    assert len(mempool.asked) == asked
    look.look(FETCH_EVERY_S - 101.0)
    assert len(mempool.asked) == asked
    look.look(1.0)
    assert len(mempool.asked) == 2 * asked


def test_an_address_that_is_being_typed_is_not_asked(mempool: FakeMempool) -> None:
    look = Look(Settings())
    look.desk = _Desk(None, look.passwords, DEFAULT_FACTS, settle_s=8.0)
    look.look()
    # When half of an address is saved, and then all of it
    with FakeMempool() as half:
        look.settings = by_mempool(half)
        look.look()
        look.look(7.0)
        look.settings = by_mempool(mempool)
        look.look()
        look.look(7.9)
        assert not half.asked
        assert not mempool.asked
        # Then only what stood still is asked, and nothing is kept of the other
        look.look(0.1)
        assert not half.asked
    assert look.known().difficulty == DIFFICULTY
    assert len(look.desk._places) == 1


def test_at_the_start_nobody_is_typing(mempool: FakeMempool) -> None:
    look = Look(by_mempool(mempool))
    look.desk = _Desk(None, look.passwords, DEFAULT_FACTS, settle_s=8.0)
    look.look()
    assert mempool.asked


def test_a_mistake_of_ours_is_no_reason_to_ask_all_the_time(
    mempool: FakeMempool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trouble(*_: Any, **_more: Any) -> Any:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(network_ask, "mempool_facts", trouble)
    look = Look(by_mempool(mempool))
    with pytest.raises(RuntimeError, match="a mistake of ours"):
        look.look()
    asked = len(mempool.asked)
    look.look(FETCH_EVERY_S - 1.0)
    assert len(mempool.asked) == asked


@pytest.mark.parametrize("path", ["/api", "/api/v1", "/"])
def test_an_address_with_the_beginning_of_the_paths_is_understood(mempool: FakeMempool, path: str) -> None:
    look = Look(by_mempool(mempool))
    look.settings = replace(
        look.settings, network=replace(look.settings.network, mempool_url=mempool.url + path)
    )
    look.look()
    assert look.state() == ("ok", "")


# ---- bad answers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "page", "words"),
    [
        (HASHRATE, Page("<!doctype html><p>error"), "a web page instead of data"),
        (HASHRATE, Page("<p>", headers={"Content-Type": "text/html"}), "a web page instead of data"),
        (HASHRATE, Page('{"currentDifficulty": 1.5e14, "curr', length=400), "without a whole answer"),
        (HASHRATE, Page("Too many cooks"), "it sent no JSON"),
        (HASHRATE, Page('{"currentDifficulty": NaN, "currentHashrate": 1}'), "it sent no JSON"),
        (HASHRATE, Page("[" * 100_000), "it sent no JSON"),
        (HASHRATE, Page("9" * 5000), "it sent no JSON"),
        (HASHRATE, Page("x" * 300_000), "far too long"),
        (
            HASHRATE,
            Page({"currentDifficulty": 0, "currentHashrate": 0}),
            "not that of bitcoin's main network",
        ),
        (HASHRATE, Page('{"currentDifficulty": 1e400}'), "is no number"),
        (HASHRATE, Page("", 302, {"Location": "http://elsewhere.example/"}), "redirects to another host"),
        (HASHRATE, Page("", 302, {"Location": HASHRATE}), "redirects in circles"),
        (HASHRATE, Page("", 500), "HTTP error 500"),
        (HASHRATE, Page("", 404), "knows nothing under this address"),
        (TIP, Page("0"), "is behind block"),
        (TIP, Page("-977000"), "no whole number"),
        (TIP, Page('"977000"'), "no whole number"),
    ],
)
def test_what_is_no_answer_leaves_the_dated_facts_and_says_why(
    mempool: FakeMempool, path: str, page: Page, words: str
) -> None:
    mempool.pages[path] = page
    look = Look(by_mempool(mempool))
    look.look()
    state, text = look.state()
    assert state == "failed"
    assert words in text
    assert "asked again in 10 min" in text
    assert "the facts of 26 Jun 2026 count" in text
    assert look.known() == DEFAULT_FACTS


def test_an_answer_that_drips_is_cut_off(mempool: FakeMempool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a server that sends a byte now and then, for ever; then a deadline ends it."""
    whole = network_ask.Request
    monkeypatch.setattr(network_ask, "Request", lambda url, **more: whole(url, deadline_s=0.3, **more))
    mempool.pages[HASHRATE] = Page({"currentDifficulty": DIFFICULTY}, drip_s=0.05)
    look = Look(by_mempool(mempool))
    look.look()
    assert "takes too long" in look.state()[1]


def test_prices_that_are_missing_leave_the_dated_one_and_the_rest_counts(mempool: FakeMempool) -> None:
    del mempool.pages[PRICES]
    look = Look(by_mempool(mempool))
    look.look()
    state, text = look.state()
    assert state == "ok"
    assert text.startswith("Not all of it can be used: ")
    assert look.known().difficulty == DIFFICULTY
    assert (look.known().btc_price, look.known().price_date) == (60_800.0, "2026-06-26")


@pytest.mark.parametrize("path", [HASHRATE, PRICES])
def test_a_server_that_wants_a_pause_gets_it(mempool: FakeMempool, path: str) -> None:
    """Given 429 with Retry-After, anywhere; then all questions end at once and it is left alone as long."""
    good = mempool.pages[path]
    mempool.pages[path] = Page("", 429, {"Retry-After": "1800"})
    look = Look(by_mempool(mempool))
    look.look()
    asked = len(mempool.asked)
    assert mempool.asked[-1] == path
    assert "a pause of 1800 s" in look.state()[1]
    mempool.pages[path] = good
    look.look(1799.0)
    assert len(mempool.asked) == asked
    look.look(1.0)
    assert look.state() == ("ok", "")


def test_a_short_wish_does_not_make_the_pause_shorter_and_failures_make_it_longer(
    mempool: FakeMempool,
) -> None:
    good = mempool.pages[HASHRATE]
    mempool.pages[HASHRATE] = Page("", 429, {"Retry-After": "5"})
    look = Look(by_mempool(mempool))
    look.look()
    waits, asked = list[float](), 1
    for _ in range(7):
        waited_s = 0.0
        while len(mempool.asked) == asked:
            look.look(60.0)
            waited_s += 60.0
        waits.append(waited_s)
        asked = len(mempool.asked)
    assert waits == [FETCH_EVERY_S * 2**n for n in range(5)] + [LONGEST_RETRY_S] * 2
    mempool.pages[HASHRATE] = good
    look.look(LONGEST_RETRY_S)
    asked = len(mempool.asked)
    look.look(FETCH_EVERY_S)
    assert len(mempool.asked) > asked, "after a good answer it is asked as usual"


# ---- age -----------------------------------------------------------------------------------------------


def test_facts_of_a_server_that_fell_silent_go_stale_and_stay(mempool: FakeMempool) -> None:
    look = Look(by_mempool(mempool))
    look.look()
    mempool.pages.clear()
    look.look(FETCH_EVERY_S)
    state, text = look.state()
    assert state == "ok", "they are young"
    assert "knows nothing under this address" in text
    look.look(STALE_S)
    assert look.state()[0] == "stale"
    facts = look.known()
    assert (facts.provenance, facts.difficulty) == (Provenance.STALE, DIFFICULTY)


# ---- the thread ----------------------------------------------------------------------------------------


class Inboxes:
    """Waits for messages with a deadline."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.messages: list[Inbox] = []

    def post(self, message: Inbox) -> None:
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()

    def wait(self, wanted: Callable[[list[Inbox]], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: wanted(self.messages), DEADLINE_S)

    def difficulties(self) -> list[float]:
        return [m.facts.difficulty for m in self.messages if isinstance(m, NetworkFactsChanged)]


class StandingClock:
    """Both times stand still."""

    def now_s(self) -> float:
        return 1000.0

    def now_utc(self) -> float:
        return NOW_UTC


def test_the_thread_follows_the_settings_and_ends(mempool: FakeMempool) -> None:
    inbox = Inboxes()
    source = NetworkSource(
        inbox.post,
        Settings(),
        secrets=Passwords(),
        clock=StandingClock(),
        look_every_s=DEADLINE_S,
        settle_s=0.0,
    )
    source.start()
    inbox.wait(lambda _: inbox.difficulties() == [DEFAULT_FACTS.difficulty])
    assert not mempool.asked
    source.configure(by_mempool(mempool))
    inbox.wait(lambda _: inbox.difficulties()[-1:] == [DIFFICULTY])
    source.take(HeatOff())
    source.take(SettingsChanged(Settings()))
    inbox.wait(lambda _: inbox.difficulties()[-1:] == [DEFAULT_FACTS.difficulty])
    source.stop()
    assert not source._thread.is_alive()
    asked = len(mempool.asked)
    source.configure(by_mempool(mempool))
    assert len(mempool.asked) == asked


def test_a_source_that_never_started_can_be_stopped() -> None:
    NetworkSource(Inboxes().post, Settings(), secrets=Passwords()).stop()


def test_whatever_goes_wrong_the_thread_goes_on(
    mempool: FakeMempool, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inboxes()
    passwords = Passwords()
    source = NetworkSource(
        inbox.post,
        Settings(),
        secrets=passwords,
        clock=StandingClock(),
        look_every_s=DEADLINE_S,
        settle_s=0.0,
    )
    tried = threading.Event()

    def trouble(*_: Any) -> Any:
        tried.set()
        raise RuntimeError("a mistake of ours")

    good, source._desk.look = source._desk.look, trouble  # type: ignore[method-assign]  # the mistake
    source.start()
    assert tried.wait(DEADLINE_S)
    source._desk.look = good  # type: ignore[method-assign]  # and its repair
    source.configure(by_mempool(mempool))
    inbox.wait(lambda _: inbox.difficulties()[-1:] == [DIFFICULTY])
    source.stop()
    assert "a mistake of ours" in caplog.text
