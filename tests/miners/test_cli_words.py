"""Sentences for people: patience, certificates, payouts, blocks."""

from __future__ import annotations

import dataclasses
from io import StringIO

import pytest
from fakes.miner import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.console import Console
from miners.protocol import (
    BlockReport,
    CertificateQuestion,
    DeviceStats,
    PayoutOutput,
    PayoutReport,
    ServerState,
    ServerTested,
    Stats,
)
from miners.words import (
    WISHED_INTERVAL_S,
    certificate_lines,
    duration_text,
    expectation,
    findings,
    grouped,
    share_interval_s,
    suggested_difficulty,
)

POOL = "stratum+tcp://pool.example:3333"
QUESTION = CertificateQuestion(
    url="stratum+ssl://pool.example:3334",
    fingerprint="0123456789abcdef" * 4,
    reason="self_signed",
    words="self-signed certificate",
    subject="pool.example",
    issuer="pool.example",
    not_after="2027-01-31",
)
CHANGED = dataclasses.replace(QUESTION, reason="changed", pinned="fedcba9876543210" * 4)


def stats(**changes: object) -> Stats:
    values: dict[str, object] = {
        "uptime_s": 1.0,
        "devices": (DeviceStats("cpu", 10, 1.0, 1.0, 4),),
        "hashes": 1,
        "hashrate_hs": 1.1e9,
        "accepted": 0,
        "rejected": 0,
        "stale": 0,
        "hw_errors": 0,
        "upstream": "connected",
        "upstream_text": "connected",
        "upstream_url": POOL,
        "difficulty": 1e6,
    }
    return Stats(**{**values, **changes})  # type: ignore[arg-type]  # fields of Stats by name


def said(console: Console, out: StringIO, *messages: object) -> list[str]:
    for message in messages:
        console.message(message)  # type: ignore[arg-type]  # messages of the protocol
    return [line[11:] for line in out.getvalue().splitlines()]


def console(**options: bool) -> tuple[Console, StringIO]:
    out = StringIO()
    return Console(out, clock=FakeClock(), wall_time=lambda: "12:00:00", **options), out


# ---- patience ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (61.0, "61 seconds"),
        (89.0, "89 seconds"),
        (91.0, "2 minutes"),
        (5399.0, "90 minutes"),
        (5401.0, "2 hours"),
        (45 * 86400.0, "45 days"),
        (331 * 86400.0, "331 days"),
        (2.0e9, "63 years"),
        (1.0e14, "3,168,809 years"),
        (1.0e30, "more than a billion years"),
        (float("inf"), "more than a billion years"),
    ],
)
def test_times_are_rough_and_readable(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


def test_the_example_of_a_pool_for_large_miners() -> None:
    """A pool that starts at difficulty 1,000,000: 45 days at 1.1 GH/s, 331 days at 150 MH/s."""
    assert duration_text(share_interval_s(1e6, 1.1e9)) == "45 days"
    assert duration_text(share_interval_s(1e6, 150e6)) == "331 days"
    assert share_interval_s(1.0, 0.0) == float("inf")
    assert expectation(POOL, 1e6, 1.1e9) == (
        "this pool's share difficulty of 1e+06 means one share in 45 days on this PC (1.10 GH/s); "
        "ask for less with --suggest-difficulty 3"
    )
    assert "does not follow" in expectation(POOL, 1e6, 1.1e9, asked_for_less=True)


@pytest.mark.parametrize(
    ("url", "difficulty", "hashrate_hs"),
    [
        (POOL, None, 1e9),
        (POOL, 1e6, None),
        (POOL, 1e6, 0.0),
        (POOL, 1e-3, 1e9),
        ("http://127.0.0.1:8332", 1e6, 1e6),
        ("replay:genesis", 1e6, 1e6),
        ("", 1e6, 1e6),
    ],
)
def test_short_waits_unknown_rates_and_nodes_need_no_words(
    url: str, difficulty: float | None, hashrate_hs: float | None
) -> None:
    assert expectation(url, difficulty, hashrate_hs) == ""


@given(st.floats(1.0, 1e15))
def test_the_suggestion_is_a_plain_number_that_leads_to_a_share_every_few_seconds(hashrate_hs: float) -> None:
    text = suggested_difficulty(hashrate_hs)
    assert "e" not in text
    seconds = share_interval_s(float(text), hashrate_hs)
    assert WISHED_INTERVAL_S / 2 <= seconds <= WISHED_INTERVAL_S * 2
    assert float(text) == pytest.approx(work.hashrate_to_difficulty(hashrate_hs, seconds))


def test_the_console_says_it_once_per_pool_and_great_change() -> None:
    shown, out = console()
    lines = said(
        shown,
        out,
        stats(hashrate_hs=None),
        stats(),
        stats(),
        stats(difficulty=1.5e6),
        stats(difficulty=1e7),
        stats(difficulty=1e-3),
        stats(upstream_url="stratum+tcp://other.example:1"),
        stats(difficulty=None),
    )
    patience = [line for line in lines if "one share in" in line]
    assert len(patience) == 3
    assert "45 days" in patience[0]
    quiet, out = console(quiet=True)
    assert said(quiet, out, stats()) == []
    asked, out = console(asked_for_less=True)
    assert any("does not follow" in line for line in said(asked, out, stats()))


def test_of_several_servers_the_one_that_fails_is_named_once_until_it_works_again() -> None:
    out = StringIO()
    shown = Console(out, clock=FakeClock(), wall_time=lambda: "12:00:00", names=("a:1", "b:2"))
    fine, other = ServerState("connected", "connected"), ServerState("standby")
    away, again = (
        ServerState("waiting", "closed; trying again in 1 s"),
        ServerState("connecting", "connecting"),
    )
    states = [(fine, other), (away, fine), (again, fine), (away, fine), (fine, other), (away, fine)]
    lines = said(shown, out, *(stats(servers=pair, difficulty=None) for pair in states))
    assert lines.count("a:1: closed; trying again in 1 s") == 2
    alone = Console(out := StringIO(), clock=FakeClock(), names=("a:1",))
    assert "a:1" not in "\n".join(said(alone, out, stats(servers=(away,), upstream_url="", difficulty=None)))


# ---- certificates --------------------------------------------------------------------------------------


@pytest.mark.parametrize("quiet", [False, True])
def test_a_certificate_is_a_question_with_its_answer(quiet: bool) -> None:  # noqa: FBT001 - a column of the table
    shown, out = console(quiet=quiet)
    lines = said(shown, out, QUESTION, QUESTION)
    assert len(lines) == 4, "asked once"
    assert lines[0].startswith("Do you trust this certificate of stratum+ssl://pool.example:3334?")
    assert "signed by itself only" in lines[0]
    assert "Nothing was sent" in lines[0]
    assert "0123 4567 89ab cdef 0123" in lines[1]
    assert lines[2] == "  for pool.example, issued by pool.example, valid until 2027-01-31"
    assert lines[3].endswith(f"--tls-pin {QUESTION.fingerprint}")


def test_a_changed_certificate_is_a_loud_warning() -> None:
    lines = certificate_lines(CHANGED)
    assert lines[0].startswith("WARNING: stratum+ssl://pool.example:3334 shows ANOTHER certificate")
    text = "\n".join(lines)
    assert "somebody is listening in between" in text
    assert grouped(CHANGED.pinned) in text
    assert grouped(CHANGED.fingerprint) in text
    assert "Only if it confirms this one" in lines[-1]
    assert lines[-1].endswith(f"--tls-pin {CHANGED.fingerprint}")


@pytest.mark.parametrize(
    ("reason", "words", "expected"),
    [
        ("unknown_issuer", "", "does not know who issued it"),
        ("expired", "", "it has expired"),
        ("wrong_host", "", "issued for another host"),
        ("other", "something odd", "something odd"),
        ("other", "", "nobody vouches for it"),
    ],
)
def test_every_reason_has_words(reason: str, words: str, expected: str) -> None:
    question = CertificateQuestion(POOL, "00" * 32, reason, words)
    lines = certificate_lines(question)
    assert expected in lines[0]
    assert lines[-2] == "  for nobody in particular, issued by unknown"


# ---- payouts, blocks, tests --------------------------------------------------------------------------------


def test_payouts_and_blocks_are_sentences() -> None:
    payout = PayoutReport(POOL, "pays_others", text="this pool's coinbase pays X, not you")
    kept = BlockReport("kept", 840_000, "00ab", "The node is away; block 840000 waits for it.", "/b/1.json")
    taken = BlockReport("taken", 840_000, "00ab", "The node took block 840000.")
    shown, out = console()
    assert said(shown, out, payout, kept, taken) == [
        "this pool's coinbase pays X, not you",
        "The node is away; block 840000 waits for it. It is kept in /b/1.json.",
        "The node took block 840000.",
    ]
    quiet, out = console(quiet=True)
    assert len(said(quiet, out, payout, kept, taken)) == 2, "a block is worth a word in any case"


def test_payouts_say_whose_they_are_and_are_not_repeated_after_each_reconnect() -> None:
    out = StringIO()
    shown = Console(out, clock=FakeClock(), wall_time=lambda: "12:00:00", names=("a:1", "b:2"))
    outputs = (PayoutOutput("addr", 25),)
    first = PayoutReport("a:1", "pays_others", outputs=outputs, text="pays addr 25")
    later = dataclasses.replace(first, text="pays addr 26")
    other = dataclasses.replace(first, verdict="pays_you", text="pays you")
    lines = said(shown, out, first, later, dataclasses.replace(first, url="b:2"), other)
    assert lines == ["a:1: pays addr 25", "b:2: pays addr 25", "a:1: pays you"]


def test_a_test_is_told_with_all_that_it_found() -> None:
    payout = PayoutReport(POOL, "pays_you", text="a block of this work pays you")
    tested = ServerTested(POOL, ok=True, code="ok", text="connected", difficulty=1e6, payout=payout)
    lines = findings(tested, 1.1e9, asked_for_less=False)
    assert lines[:2] == [f"{POOL}: connected", "a block of this work pays you"]
    assert "45 days" in lines[2]
    refused = ServerTested(QUESTION.url, ok=False, code="tls_untrusted", text="no", certificate=QUESTION)
    assert len(findings(refused, None, asked_for_less=False)) == 1 + 4


def test_shares_that_only_this_pc_checked_have_their_own_count() -> None:
    shown, out = console()
    assert "checked here 7" in said(shown, out, stats(local=7, difficulty=None))[1]
