"""What a person, or a program with `--json`, sees of the running miner: messages in, text out."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Protocol, TextIO

from miners import protocol
from miners.protocol import FaultNotice, JobNotice, Log, Message, ReplayFound, Share, Stats

if TYPE_CHECKING:
    from collections.abc import Callable

LINE_EVERY_S = 5.0
"""How often a status line is written where it cannot be refreshed in place."""
_WIDTH = 100
_PREFIXES = ("", "k", "M", "G", "T", "P", "E")


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
        clock: Callable[[], float] = time.monotonic,
        wall_time: Callable[[], str] = lambda: time.strftime("%H:%M:%S"),
    ) -> None:
        self._out = out
        self._quiet = quiet
        self._terminal = out.isatty()
        self._clock = clock
        self._wall_time = wall_time
        self._next_line_s = -math.inf
        self._upstream = ""
        self._status_shown = False

    def message(self, message: Message) -> None:
        """See `Watcher`."""
        if isinstance(message, Stats):
            self._stats(message)
            return
        text = event_text(message)
        if text and (not self._quiet or isinstance(message, FaultNotice)):
            self._event(text)

    def summary(self, stats: Stats, seconds: float) -> None:
        """See `Watcher`."""
        mean_hs = stats.hashes / seconds if seconds > 0 else None
        self._event(
            f"Ended after {seconds:.0f} s: {stats.accepted} accepted, {stats.rejected} rejected, "
            f"{stats.stale} stale, {stats.hashes:,} hashes, {hashrate_text(mean_hs)} on average."
        )

    def _stats(self, stats: Stats) -> None:
        words = stats.upstream_text or stats.upstream
        if words != self._upstream:
            self._upstream = words
            if stats.upstream != "none" and not self._quiet:
                self._event(words)
        if self._quiet:
            return
        line = status_line(stats)
        if self._terminal:
            self._out.write(f"\r\x1b[2K{line[:_WIDTH]}")
            self._out.flush()
            self._status_shown = True
        elif self._clock() >= self._next_line_s:
            self._next_line_s = self._clock() + LINE_EVERY_S
            self._event(line)

    def _event(self, text: str) -> None:
        # A pool's words must not move the cursor or worse.
        text = "".join(c if c.isprintable() else "?" for c in text)
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
    return message.text if isinstance(message, Log) else ""


def status_line(stats: Stats) -> str:
    """The state of things in one line."""
    best = "" if stats.best_difficulty is None else f"  best {stats.best_difficulty:.4g}"
    errors = f"  hw errors {stats.hw_errors}" if stats.hw_errors else ""
    return (
        f"{hashrate_text(stats.hashrate_hs)}  accepted {stats.accepted}  rejected {stats.rejected}  "
        f"stale {stats.stale}{best}{errors}  {stats.upstream} {stats.upstream_url}".rstrip()
    )


def hashrate_text(hashrate_hs: float | None) -> str:
    """Three digits and a prefix: "31.2 MH/s"."""
    if hashrate_hs is None:
        return "- H/s"
    value, prefix = hashrate_hs, 0
    while value >= 999.5 and prefix < len(_PREFIXES) - 1:  # noqa: PLR2004 - where three digits would round up to 1000
        value /= 1000
        prefix += 1
    digits = 0 if prefix == 0 else max(0, 2 - int(math.log10(max(value, 1))))
    return f"{value:.{digits}f} {_PREFIXES[prefix]}H/s"


def threads_text(count: int) -> str:
    """A number of threads in words: "1 thread", "4 threads"."""
    return f"{count} thread" if count == 1 else f"{count} threads"
