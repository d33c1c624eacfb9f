"""What a person, or a program with `--json`, sees of the running miner: messages in, text out."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Protocol, TextIO

from miners import protocol
from miners.clock import monotonic_s
from miners.console_lab import LabWords
from miners.protocol import (
    BlockReport,
    CertificateQuestion,
    FaultNotice,
    JobNotice,
    Log,
    Message,
    PayoutReport,
    ReplayFound,
    Share,
    Stats,
)
from miners.words import certificate_lines, expectation, hashrate_text, printable, report_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LINE_EVERY_S = 5.0
"""How often a status line is written where it cannot be refreshed in place."""
_WIDTH = 100


class Watcher(Protocol):
    """Who is told what the miner does."""

    def message(self, message: Message) -> None:
        """One message."""

    def summary(self, stats: Stats, seconds: float) -> None:
        """The end of the run."""


class JsonLines:
    """One JSON object per line: the protocol's own messages."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def message(self, message: Message) -> None:
        """See `Watcher`."""
        self._out.write(protocol.encode(message).decode())
        self._out.flush()

    def summary(self, stats: Stats, seconds: float) -> None:
        """See `Watcher`: the last line is one more `stats`."""
        del seconds
        self.message(stats)


class Console:
    """Lines for people: events scroll, the status is refreshed in place on a terminal."""

    def __init__(
        self,
        out: TextIO,
        *,
        quiet: bool = False,
        asked_for_less: bool = False,
        names: Sequence[str] = (),
        clock: Callable[[], float] = monotonic_s,
        wall_time: Callable[[], str] = lambda: time.strftime("%H:%M:%S"),
    ) -> None:
        self._out = out
        self._quiet = quiet
        self._asked_for_less = asked_for_less
        self._names = names
        self._failing: set[int] = set()
        self._payouts: dict[str, tuple[str, str]] = {}
        self._terminal = out.isatty()
        self._clock = clock
        self._wall_time = wall_time
        self._next_line_s = -math.inf
        self._upstream = ""
        self._status_shown = False
        self._questions: set[CertificateQuestion] = set()
        self._expected: tuple[str, float] = ("", 0.0)
        self._lab = LabWords()

    def message(self, message: Message) -> None:
        """See `Watcher`."""
        if isinstance(message, Stats):
            self._stats(message)
            return
        if isinstance(message, CertificateQuestion):
            self._ask(message)
            return
        if isinstance(message, JobNotice) and self._lab.stats is not None:
            return  # each block brings one
        text = self._lab.event(message) or event_text(message)
        if isinstance(message, PayoutReport):
            text = self._payout(message, text)
        if text and (not self._quiet or isinstance(message, FaultNotice | BlockReport)):
            self._event(text)

    def summary(self, stats: Stats, seconds: float) -> None:
        """See `Watcher`."""
        if self._lab.stats is not None:
            self._event(self._lab.summary(seconds))
            return
        mean_hs = stats.hashes / seconds if seconds > 0 else None
        self._event(
            f"Ended after {seconds:.0f} s: {stats.accepted} accepted, {stats.rejected} rejected, "
            f"{stats.stale} stale, {stats.hashes:,} hashes, {hashrate_text(mean_hs)} on average."
        )

    def _stats(self, stats: Stats) -> None:
        self._tell_failures(stats)
        words = stats.upstream_text or stats.upstream
        if words != self._upstream:
            self._upstream = words
            if stats.upstream != "none" and not self._quiet:
                self._event(words)
        if self._quiet:
            return
        if self._lab.stats is None:
            self._expect(stats)
        line = self._lab.line(stats) or status_line(stats)
        if self._terminal:
            self._out.write(f"\r\x1b[2K{line[:_WIDTH]}")
            self._out.flush()
            self._status_shown = True
        elif self._clock() >= self._next_line_s:
            self._next_line_s = self._clock() + LINE_EVERY_S
            self._event(line)

    def _payout(self, report: PayoutReport, text: str) -> str:
        """Whose it is, where there are several; "" for what was said of that server before."""
        essence = (report.verdict, report.outputs[0].address if report.outputs else "")
        if self._payouts.get(report.url) == essence:
            return ""
        self._payouts[report.url] = essence
        return f"{report.url}: {text}" if len(self._names) > 1 else text

    def _tell_failures(self, stats: Stats) -> None:
        """Of several servers say which one fails and why, once until it works again."""
        for number, (name, server) in enumerate(zip(self._names, stats.servers, strict=False)):
            if server.state in {"connected", "standby"}:
                self._failing.discard(number)
            elif server.state in {"waiting", "refused"} and number not in self._failing:
                self._failing.add(number)
                if len(self._names) > 1 and not self._quiet:
                    self._event(f"{name}: {server.text}")

    def _expect(self, stats: Stats) -> None:
        """Say how long a share takes, again only where the difficulty changed by more than a factor of 2."""
        url, difficulty = self._expected
        if stats.difficulty is None or stats.hashrate_hs is None:
            return
        if url == stats.upstream_url and difficulty / 2 <= stats.difficulty <= difficulty * 2:
            return
        self._expected = (stats.upstream_url, stats.difficulty)
        asked = self._asked_for_less
        text = expectation(stats.upstream_url, stats.difficulty, stats.hashrate_hs, asked_for_less=asked)
        if text:
            self._event(text)

    def _ask(self, question: CertificateQuestion) -> None:
        if question not in self._questions:
            self._questions.add(question)
            for line in certificate_lines(question):
                self._event(line)

    def _event(self, text: str) -> None:
        text = printable(text)
        wipe = "\r\x1b[2K" if self._status_shown else ""
        self._status_shown = False
        self._out.write(f"{wipe}[{self._wall_time()}] {text}\n")
        self._out.flush()


def event_text(message: Message) -> str:
    """One line about something that happened; empty for what is not worth one."""
    if isinstance(message, Share):
        answer = f" in {message.latency_s * 1e3:.0f} ms" if message.latency_s is not None else ""
        reason = f" ({message.reason})" if message.reason else ""
        block = ", and it is a block" if message.is_block and message.result == "accepted" else ""
        return f"share {message.result}{reason}{answer}, difficulty {message.difficulty:.4g}{block}"
    if isinstance(message, JobNotice):
        height = f", height {message.height}" if message.height is not None else ""
        return f"new job {message.job_id}, difficulty {message.difficulty:.4g}{height}"
    if isinstance(message, ReplayFound):
        return (
            f"{message.name} (height {message.height}, {message.date}) found again: nonce {message.nonce}, "
            f"hash {message.hash_hex}"
        )
    if isinstance(message, FaultNotice):
        return f"fault: {message.text}"
    if isinstance(message, PayoutReport | BlockReport):
        return report_text(message)
    return message.text if isinstance(message, Log) else ""


def status_line(stats: Stats) -> str:
    """The state of things in one line."""
    best = "" if stats.best_difficulty is None else f"  best {stats.best_difficulty:.4g}"
    local = f"  checked here {stats.local}" if stats.local else ""
    searched = "" if stats.searched is None else f"  searched {stats.searched:.1%}"
    errors = f"  hw errors {stats.hw_errors}" if stats.hw_errors else ""
    return (
        f"{hashrate_text(stats.hashrate_hs)}  accepted {stats.accepted}  rejected {stats.rejected}  "
        f"stale {stats.stale}{local}{best}{searched}{errors}  {stats.upstream} {stats.upstream_url}".rstrip()
    )


def threads_text(count: int) -> str:
    """A number of threads in words: "1 thread", "4 threads"."""
    return f"{count} thread" if count == 1 else f"{count} threads"
