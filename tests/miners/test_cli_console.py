"""Words and numbers that the miner shows to people."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from fakes.miner import FakeClock

from miners.console import Console, JsonLines, event_text, status_line
from miners.protocol import (
    DeviceStats,
    FaultNotice,
    JobNotice,
    Log,
    Message,
    ReplayFound,
    Share,
    Stats,
)
from miners.words import hashrate_text


def stats(**changes: object) -> Stats:
    values: dict[str, object] = {
        "uptime_s": 1.0,
        "devices": (DeviceStats("cpu", 10, 1.0, 1.0, 4),),
        "hashes": 2_000_000,
        "hashrate_hs": 31_200_000.0,
        "accepted": 3,
        "rejected": 1,
        "stale": 2,
        "hw_errors": 0,
        "upstream": "connected",
        "upstream_text": "connected to pool.example:3333",
        "upstream_url": "stratum+tcp://pool.example:3333",
    }
    return Stats(**{**values, **changes})  # type: ignore[arg-type]  # fields of Stats by name


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (None, "- H/s"),
        (0.0, "0 H/s"),
        (999.4, "999 H/s"),
        (999.5, "1.00 kH/s"),
        (31_200_000.0, "31.2 MH/s"),
        (999_600_000.0, "1.00 GH/s"),
        (123_000_000.0, "123 MH/s"),
        (5e23, "500000 EH/s"),
    ],
)
def test_hashrates_have_three_digits_and_a_prefix(rate: float | None, text: str) -> None:
    assert hashrate_text(rate) == text


def test_the_status_line_holds_what_matters() -> None:
    assert status_line(stats()) == (
        "31.2 MH/s  accepted 3  rejected 1  stale 2  connected stratum+tcp://pool.example:3333"
    )
    line = status_line(stats(best_difficulty=12.345, hw_errors=2, upstream="none", upstream_url=""))
    assert line.endswith("best 12.35  hw errors 2  none")


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (
            Share("accepted", "cpu", "1", 1.5, "00", latency_s=0.012),
            "share accepted in 12 ms, difficulty 1.5",
        ),
        (Share("rejected", "cpu", "1", 2.0, "00", "low"), "share rejected (low), difficulty 2"),
        (Share("accepted", "cpu", "1", 2.0, "00", is_block=True), "it is a block"),
        (JobNotice("a", 1, 0.5, "1d00ffff", 0, clean=True), "new job a, difficulty 0.5"),
        (JobNotice("a", 1, 0.5, "1d00ffff", 0, clean=True, height=7), "height 7"),
        (ReplayFound("genesis", 0, "2009-01-03", 42, "00ab", 9, 1.0), "found again: nonce 42, hash 00ab"),
        (FaultNotice("x", "The fan is off."), "fault: The fan is off."),
        (Log("INFO", "hello"), "hello"),
    ],
)
def test_events_are_sentences(message: Message, text: str) -> None:
    assert text in event_text(message)


def test_a_file_gets_a_status_line_every_few_seconds() -> None:
    out, clock = StringIO(), FakeClock()
    console = Console(out, clock=clock, wall_time=lambda: "12:00:00")
    for _ in range(12):
        console.message(stats())
        clock.now_s += 1
    lines = out.getvalue().splitlines()
    assert lines[0] == "[12:00:00] connected to pool.example:3333"
    assert lines[1] == f"[12:00:00] {status_line(stats())}"
    assert len(lines) == 1 + 3


def test_a_terminal_gets_one_line_that_is_refreshed_and_events_above_it() -> None:
    out = Terminal()
    console = Console(out, wall_time=lambda: "12:00:00")
    console.message(stats(upstream_text=""))
    console.message(stats(upstream_text=""))
    console.message(Log("INFO", "hello"))
    console.summary(stats(), 2.0)
    text = out.getvalue()
    assert text.startswith("[12:00:00] connected\n\r\x1b[2K31.2 MH/s")
    assert text.count("\r\x1b[2K31.2") == 2
    assert "\r\x1b[2K[12:00:00] hello\n[12:00:00] Ended after 2 s: 3 accepted" in text


def test_quiet_says_faults_and_the_end_only() -> None:
    out = StringIO()
    console = Console(out, quiet=True, wall_time=lambda: "12:00:00")
    for message in (stats(), Log("INFO", "hello"), FaultNotice("x", "Hot.")):
        console.message(message)
    console.summary(stats(hashes=0), 0.0)
    assert [line[11:21] for line in out.getvalue().splitlines()] == ["fault: Hot", "Ended afte"]


def test_an_upstream_that_is_not_there_is_no_event() -> None:
    out = StringIO()
    Console(out, wall_time=lambda: "12:00:00").message(stats(upstream="none", upstream_text=""))
    assert len(out.getvalue().splitlines()) == 1


def test_a_pools_words_cannot_steer_the_terminal() -> None:
    out = StringIO()
    Console(out).message(FaultNotice("pool_message", "hi\x1b[2J\nfake line\u202e"))
    assert "\x1b" not in out.getvalue()
    assert "\u202e" not in out.getvalue()
    assert out.getvalue().count("\n") == 1


def test_json_lines_are_the_protocols_messages() -> None:
    out = StringIO()
    lines = JsonLines(out)
    lines.message(Log("INFO", "hello"))
    lines.summary(stats(), 1.0)
    first, last = map(json.loads, out.getvalue().splitlines())
    assert first == {"type": "log", "level": "INFO", "text": "hello"}
    assert (last["type"], last["accepted"], last["hashrate_hs"]) == ("stats", 3, 31_200_000.0)
