"""The list of servers: changes that survive other people's changes, and words for every state."""

from __future__ import annotations

import dataclasses

import pytest
from fakes.gui import ADDRESS, FakePorts, make_settings, make_snapshot
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.model import CertificateStatus, ServerStatus, UpstreamStatus, Value
from warmgui.core.servers.entries import Server
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.servers import model, words
from warmgui.gui.pages.servers.examples import EXAMPLES

F = Formatter()
A = Server("stratum+tcp://a.example:3333", "one")
B = Server("stratum+ssl://b.example:3334", "two")
C = Server("http://127.0.0.1:8332", payout_address=ADDRESS, cookie_file="/c")
SLOW = Value(45 * 86400.0, Provenance.MODELLED)
EXPECTATION = translate("upstream", "One share in an age.")


def status(**more: object) -> UpstreamStatus:
    values: dict[str, object] = {
        "difficulty": 1e6,
        "share_interval_s": SLOW,
        "expectation": EXPECTATION,
        "suggestion": 0.05,
        "servers": (ServerStatus(A, "connected", active=True), ServerStatus(B)),
    }
    return dataclasses.replace(UpstreamStatus("servers", "connected", "a"), **(values | more))


# ---- changes of the list


def test_a_server_is_found_again_after_somebody_else_changed_it() -> None:
    changed = dataclasses.replace(A, tls_pin="ab" * 32)
    assert model.place_of((B, changed), A) == 1
    assert model.place_of((B,), A) is None
    assert model.removed((B, changed), A) == (B,)
    assert model.removed((B,), A) == (B,)
    assert model.replaced((B,), A, C) == (B, C)


@given(st.permutations([A, B, C]), st.sampled_from([A, B, C]), st.integers(-5, 5))
def test_moving_keeps_all_servers_and_the_others_order(order: list[Server], server: Server, by: int) -> None:
    before = tuple(order)
    after = model.moved(before, server, by)
    assert sorted(after, key=before.index) == list(before)
    assert [s for s in after if s != server] == [s for s in before if s != server]
    assert after.index(server) == min(max(before.index(server) + by, 0), 2)


def test_moving_what_has_gone_changes_nothing() -> None:
    assert model.moved((A, B), C, 1) == (A, B)


@given(st.lists(st.sampled_from([A, B, C]), unique=True), st.integers(-2, 5))
def test_taking_out_and_putting_back_is_the_same_list(servers: list[Server], place: int) -> None:
    before = tuple(servers)
    for i, server in enumerate(before):
        assert model.added(model.removed(before, server), server, i) == before
    if A not in before:
        assert A in model.added(before, A, place)


# ---- what is saved and shown


def test_a_change_starts_from_the_settings_in_force_and_keeps_them() -> None:
    ports = FakePorts()
    in_force = make_settings(comfort={"setpoint_c": 19.5}, upstream={"servers": (A, B)})
    edits = model.UpstreamEdits(dataclasses.replace(ports.ports(), current_settings=lambda: in_force))
    assert not edits.change_servers(lambda servers: (*servers, C)), "nothing was told yet"
    assert ports.saved == []
    edits.told(make_snapshot(settings=make_settings(upstream={"servers": (A,)})))
    edits.change_servers(lambda servers: (*servers, C))
    assert ports.saved == [make_settings(comfort={"setpoint_c": 19.5}, upstream={"servers": (A, B, C)})]


def test_an_older_snapshot_does_not_bring_the_old_list_back() -> None:
    ports = FakePorts()
    edits = model.UpstreamEdits(ports.ports())
    old = make_snapshot(settings=make_settings(upstream={"servers": (A,)}))
    edits.told(old)
    edits.change_servers(lambda servers: (*servers, B))
    assert edits.told(old).servers == (A, B)
    edits.change_servers(lambda servers: (*servers, C))
    assert ports.saved[-1].upstream.servers == (A, B, C), "the second change knows the first"
    assert edits.told(make_snapshot(settings=ports.saved[0])).servers == (A, B, C)
    assert edits.told(make_snapshot(settings=ports.saved[1])).servers == (A, B, C)
    assert edits.told(old).servers == (A,), "from then on the engine leads again"


def test_somebody_elses_change_is_shown_at_once() -> None:
    edits = model.UpstreamEdits(FakePorts().ports())
    edits.told(make_snapshot(settings=make_settings(upstream={"servers": (A,)})))
    edits.change_servers(lambda _servers: ())
    assert edits.told(make_snapshot(settings=make_settings(upstream={"servers": (B,)}))).servers == (B,)


def test_what_changes_nothing_is_not_saved_and_what_cannot_be_saved_is_not_shown() -> None:
    ports = FakePorts()
    edits = model.UpstreamEdits(ports.ports())
    snapshot = make_snapshot(settings=make_settings(upstream={"servers": (A,)}))
    edits.told(snapshot)
    assert edits.change_servers(lambda servers: servers) == EMPTY
    assert ports.saved == []
    ports.problem = verbatim("The disk is full.")
    assert edits.change_servers(lambda _servers: ()) == ports.problem
    assert edits.told(snapshot).servers == (A,)


def test_a_server_that_the_engine_does_not_know_yet_stands_nowhere() -> None:
    found = model.statuses((A, C), status())
    assert [s.state for s in found] == ["connected", ""]


# ---- the seldom share


def test_an_easier_difficulty_is_offered_once_where_it_helps() -> None:
    assert model.is_slow(status())
    assert model.can_ask_easier(status())
    asked = model.asked_easier((A, B), status())
    assert asked == (dataclasses.replace(A, suggest_difficulty=0.05), B)
    now = status(servers=(ServerStatus(asked[0], "connected", active=True),))
    assert not model.can_ask_easier(now)
    assert model.can_ask_easier(status(suggestion=0.001, servers=now.servers)), (
        "a much easier one may be asked"
    )


@pytest.mark.parametrize(
    "upstream",
    [
        status(share_interval_s=Value(3599.0, Provenance.MODELLED)),
        status(share_interval_s=Value(None, Provenance.UNKNOWN)),
        status(expectation=EMPTY),
    ],
)
def test_nothing_is_said_about_shares_that_come_often_or_at_an_unknown_rate(upstream: UpstreamStatus) -> None:
    assert not model.is_slow(upstream)


def test_nobody_is_asked_where_nobody_works_or_there_are_no_shares() -> None:
    assert not model.can_ask_easier(status(servers=()))
    assert model.asked_easier((A,), status(servers=())) == (A,)
    assert not model.can_ask_easier(status(node=True))
    assert not model.can_ask_easier(status(suggestion=None))
    assert model.key_of(status(servers=())) == ""
    assert model.wish_of(status(servers=())) is None


# ---- words


def said(text: Text) -> str:
    return F.text(text)


def test_a_server_is_named_by_host_port_and_user_with_the_middle_left_out() -> None:
    assert words.name_of(A) == "a.example:3333"
    assert words.name_of(Server("pool example", "x")) == "pool example"
    pool = Server("pool.example:3333", f"{ADDRESS}.heater")
    shown, worker = words.who(pool).split(".")
    assert worker == "heater"
    assert shown[:5] == ADDRESS[:5]
    assert shown[-5:] == ADDRESS[-5:]
    assert len(shown) < len(ADDRESS) / 2
    assert words.who(A) == "one"
    assert words.who(C) == words.shortened(ADDRESS)
    assert said(words.kind_of(A)) == "Pool"
    assert said(words.kind_of(C)) == "Own node"


@pytest.mark.parametrize(
    ("server", "connected", "encrypted", "sentence"),
    [
        (A, True, False, "not encrypted"),
        (Server("stratum+tcp://192.168.1.20:3333"), True, False, "not encrypted, inside your own network"),
        (Server("stratum+tcp://attic.lan:3333"), True, False, "not encrypted, inside your own network"),
        (C, True, False, "not encrypted, but it does not leave this PC"),
        (Server("localhost:3333"), True, False, "not encrypted, but it does not leave this PC"),
        (B, True, True, "encrypted, certificate verified"),
        (B, False, True, "encrypted, the certificate is verified when it connects"),
        (
            dataclasses.replace(B, tls_pin="a" * 64),
            True,
            True,
            "encrypted, only the certificate that you trusted counts",
        ),
        (Server("nonsense"), True, False, ""),
    ],
)
def test_the_lock_says_who_can_read_what_is_sent(
    server: Server, sentence: str, *, connected: bool, encrypted: bool
) -> None:
    lock, text = words.lock_of(server, connected=connected)
    assert (lock, said(text)) == (encrypted, sentence)


def certificate(*, changed: bool = False) -> CertificateStatus:
    return CertificateStatus(B, "9f" * 32, verbatim("Nobody vouches for it."), changed=changed)


@pytest.mark.parametrize(
    ("stands", "practice", "running", "color", "word"),
    [
        (
            ServerStatus(dataclasses.replace(A, enabled=False), "connected"),
            False,
            True,
            "muted",
            "Switched off",
        ),
        (ServerStatus(A), True, True, "muted", "Not used: the practice network is chosen"),
        (ServerStatus(B, certificate=certificate()), False, True, "warning", "Has a question for you"),
        (
            ServerStatus(B, certificate=certificate(changed=True)),
            False,
            True,
            "danger",
            "Its certificate has changed",
        ),
        (ServerStatus(A, needs_password=True), False, True, "warning", "Needs its password"),
        (ServerStatus(A, "connected", active=True), False, True, "good", "Works now"),
        (ServerStatus(A, "standby"), False, True, "power", "Ready to stand in"),
        (ServerStatus(A, "connecting"), False, True, "power", "Connecting"),
        (ServerStatus(A, "waiting"), False, True, "warning", "Does not answer, tries again"),
        (ServerStatus(A, "refused"), False, True, "danger", "Refused"),
        (ServerStatus(A, "connected"), False, True, "good", "Connected"),
        (ServerStatus(A), False, True, "muted", "Not asked yet"),
        (ServerStatus(A), False, False, "muted", "Rests until heating begins"),
    ],
)
def test_every_state_has_a_word_beside_its_colour(
    stands: ServerStatus, color: str, word: str, *, practice: bool, running: bool
) -> None:
    state = words.state_of(stands, practice=practice, running=running)
    assert (state.color, said(state.word)) == (color, word)


def test_a_state_is_a_sentence_but_a_host_keeps_its_small_letter() -> None:
    sentence = Text("upstream", "connecting to {host}", (("host", "a.example"),))
    assert words.sentence_of(sentence, F) == "Connecting to a.example"
    host = Text("upstream", "{host} does not answer", (("host", "a.example"),))
    assert words.sentence_of(host, F) == "a.example does not answer"
    assert words.sentence_of(EMPTY, F) == ""


def test_share_difficulty_comes_with_what_it_means() -> None:
    assert said(words.difficulty_of(status())) == "Share difficulty 1.00 M. One share in an age."
    assert said(words.difficulty_of(status(expectation=EMPTY))) == "Share difficulty 1.00 M."
    assert words.difficulty_of(status(difficulty=None)) == EMPTY
    assert words.difficulty_of(status(node=True)) == EXPECTATION
    assert words.asked_of(A) == EMPTY
    assert "0.05; some pools ignore" in said(words.asked_of(dataclasses.replace(A, suggest_difficulty=0.05)))
    assert "some pools ignore the wish" in said(words.slow_notice(status(), can_ask=True))
    assert words.slow_notice(status(), can_ask=False) == EXPECTATION


@given(st.integers(0, 21_000_000 * 100_000_000))
def test_bitcoin_amounts_are_exact(sat: int) -> None:
    whole, decimals = words.btc(sat).split(".")
    assert len(decimals) == 8
    assert int(whole) * 100_000_000 + int(decimals) == sat


def test_a_fingerprint_stands_in_groups_of_four() -> None:
    assert words.grouped("9f86d081:884c 7d65") == "9F86 D081 884C 7D65"


def test_examples_are_of_reserved_names_and_private_networks_only() -> None:
    """RFC 2606 reserves .example: no example leads to anybody who could earn from it."""
    for example in EXAMPLES:
        address = Server(example.url).address
        assert address is not None
        assert address.kind == example.kind
        assert address.host.endswith(".example") or address.host in {"192.168.1.20", "127.0.0.1"}
        assert example.user in {"", "bc1q…", "account"}
    assert {example.kind for example in EXAMPLES} == {"pool", "node"}
