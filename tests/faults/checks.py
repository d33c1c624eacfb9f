"""What must hold after every strike, each as a function that gives "" or what is wrong."""

from __future__ import annotations

import contextlib
import itertools
import re
import sqlite3
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

import psutil
from faults.world import HEARTBEAT

from warmgui.io import settings_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from faults.world import World

LEASE_S = 5.0
"""A device that nobody speaks to works no longer than this."""
SLACK_S = 1.5
"""Of the scheduler, beside what the heartbeat of this machine was late by itself."""
LOST_S = 2.0
"""A second in the making, and the one that begins in its middle."""
STILL = 0.1
"""The part of its former processor time that a miner at rest may need to speak and to listen."""


@dataclass(slots=True)
class Struck:
    """What a fault did, and what must be seen afterwards."""

    what: str
    """For a person: "SIGKILL of the miner"."""
    says: tuple[str, ...] = ()
    """Patterns: a sentence with one of them must be found; none are needed where this is empty."""
    ended: bool = False
    """The program is gone (or was told to go): nothing that it started may be left."""
    heat_ends: bool = False
    """Nobody renews the lease any more: no device may hash later than the lease."""
    kills: int | None = None
    """How often SIGKILL was sent; None: once, where that is what the fault does."""
    gap_s: float = 0.0
    """So many seconds of history may be missing beyond the last one, because of what the fault is."""
    afterwards: Callable[[], None] | None = None
    """Called when the heat has been judged: what ends the fault, and waits until all is as before."""
    keeps_history: bool = True
    """False only where the fault is that nothing can be written; then the sentence must say so."""


@dataclass(slots=True)
class Before:
    """What was known a moment before the strike; take it with `before`."""

    at_s: float
    at_utc: float
    rows: dict[int, tuple[Any, ...]]
    lines: int
    errors: int
    log: int
    journal: int
    cpu_s: dict[int, float] = field(default_factory=dict)
    """Processor time of every miner."""
    spent_s: float = 0.0
    """Of the miners within the second before `at_s`."""


def before(world: World, *, watch_s: float = 0.0) -> Before:
    """Remember what is known now.

    Args:
        world: that will be struck.
        watch_s: so long the miner's processor time is watched first, where its end must be measured.
    """
    first, begun_s = cpu_times(world), time.monotonic()
    while time.monotonic() - begun_s < watch_s:
        time.sleep(0.05)
    cpu_s = cpu_times(world)
    passed_s = max(1e-9, time.monotonic() - begun_s)
    spent = sum(cpu_s[pid] - first[pid] for pid in cpu_s.keys() & first.keys()) / passed_s if watch_s else 0.0
    rows = world.rows()
    return Before(
        time.monotonic(),
        time.time(),
        rows,
        len(world.lines),
        len(world.errors()),
        len(world.log()),
        len(_journal(world)),
        cpu_s,
        spent,
    )


def started(world: World) -> Before:
    """A new run, begun now; what is judged begins with it."""
    if world.runs:
        assert world.end() == 0
    then = before(world)
    then.rows = {}  # between the runs there are none
    world.start()
    return then


def cpu_times(world: World) -> dict[int, float]:
    """Processor seconds of every process that may hash."""
    found = {}
    for process in world.miners():
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            found[process.pid] = times.user + times.system
    return found


def history_kept(world: World, then: Before, struck: Struck) -> str:
    """No row is lost beyond the last second, nothing that was shown is missing, the file is whole."""
    if not struck.keeps_history:
        return ""
    rows = world.rows()
    newest = max(then.rows, default=0)
    changed = [t for t, row in then.rows.items() if t < newest and rows.get(t) != row]
    if changed:
        return f"{len(changed)} of {len(then.rows)} rows changed or are gone, the first {changed[0]}"
    shown = [_shown_t(line) for line in world.lines if "mode" in line]
    # The newest may be on its way to the disk: it is written beside the tick.
    missing = [t for t in shown if t not in rows and t < max(shown)]
    if missing:
        return (
            f"{len(missing)} of {len(shown)} seconds that were shown are not stored, the first {missing[0]}"
        )
    wrong = _gap(world, then, struck, rows)
    if wrong:
        return wrong
    try:
        answer = world.query("PRAGMA quick_check")
    except sqlite3.DatabaseError as error:
        return f"the database does not open: {error}"
    return "" if answer in ([("ok",)], []) else f"the database is damaged: {answer[:3]}"


def _gap(world: World, then: Before, struck: Struck, rows: dict[int, tuple[Any, ...]]) -> str:
    """The longest time without a row, from the strike on."""
    most_s = LOST_S + struck.gap_s + HEARTBEAT.slack_s(then.at_s - 2.0)
    since_utc = then.at_utc - 10.0
    if world.began_utc < then.at_utc:  # before this run there was none
        since_utc = max(since_utc, world.began_utc)
    known = sorted(t for t in rows if t >= since_utc)
    if not then.rows or not known or max(then.rows) < then.at_utc - 10.0:  # it had only begun
        return ""
    if struck.ended:
        lost_s = then.at_utc - max(t for t in known if t <= then.at_utc + LOST_S) - 1.0
        return "" if lost_s <= most_s else f"the last {lost_s:.1f} s before the strike are not stored"
    gaps = [(later - earlier - 1.0, earlier) for earlier, later in itertools.pairwise(known)]
    gap_s, at_t = max(gaps, default=(0.0, 0))
    return "" if gap_s <= most_s else f"{gap_s:.0f} s without a row after {at_t}"


def _shown_t(line: dict[str, Any]) -> int:
    return int(datetime.fromisoformat(line["time_utc"]).timestamp())


def settings_intact(world: World) -> str:
    """The file parses without a word, and says what was set."""
    loaded = settings_file.load(world.home / "config" / "settings.toml")
    if loaded.problems:
        return f"the settings file: {loaded.problems[0]}"
    return "" if loaded.settings == world.settings else "the settings are others than before"


def nothing_left(world: World, then: Before, struck: Struck) -> str:
    """A program that is gone takes all of its processes along; one that runs has one miner, its own."""
    end_s = time.monotonic() + LEASE_S + SLACK_S + HEARTBEAT.slack_s(then.at_s)
    while True:
        wrong = _left(world, struck)
        if not wrong or time.monotonic() > end_s:
            return wrong
        time.sleep(0.05)


def _left(world: World, struck: Struck) -> str:
    alive = world.processes()
    if struck.ended:
        return f"left behind: {_names(alive)}" if alive else ""
    miners = world.miners()
    family = {world.pid, *(child.pid for child in psutil.Process(world.pid).children(recursive=True))}
    orphans = [process for process in alive if process.pid not in family]
    if orphans:
        return f"no longer the program's: {_names(orphans)}"
    return "" if len(miners) <= 1 else f"{len(miners)} miners at once"


def _names(processes: list[psutil.Process]) -> str:
    names = []
    for process in processes:
        with contextlib.suppress(psutil.Error):
            names.append(f"{process.pid} {' '.join(process.cmdline()[1:5])}")
    return "; ".join(names)


def no_heat(world: World, then: Before, struck: Struck, *, look_s: float = 1.5) -> str:
    """After the lease no miner needs more processor time than one at rest; told by the kernel, not by us."""
    if not struck.heat_ends:
        return ""
    if struck.ended and not world.miners():
        return ""
    due_s = then.at_s + LEASE_S + SLACK_S + HEARTBEAT.slack_s(then.at_s)
    time.sleep(max(0.0, due_s - time.monotonic()))
    first, begun_s = cpu_times(world), time.monotonic()
    time.sleep(look_s)
    last = cpu_times(world)
    spent = sum(last[pid] - first[pid] for pid in last.keys() & first.keys()) / (time.monotonic() - begun_s)
    if then.spent_s < 2 * STILL * 0.1:
        return f"it did not heat before the strike ({then.spent_s:.3f} of a processor): nothing is proven"
    if spent > max(STILL * then.spent_s, 0.02):
        return f"{spent:.3f} of a processor hashes on after the lease, {then.spent_s:.3f} before"
    return ""


def explained(world: World, then: Before, struck: Struck) -> tuple[str, str]:
    """What is wrong, and where the sentence was found: fault, status, stderr, journal, at last the log."""
    if not struck.says:
        return "", ""
    pattern = re.compile("|".join(struck.says))
    for source, sentences in _sources(world, then):
        for sentence in sentences:
            if pattern.search(sentence):
                return "", f"{source}: {sentence.strip()[:200]}"
    return f"no sentence like {struck.says}", ""


def _sources(world: World, then: Before) -> list[tuple[str, list[str]]]:
    lines = [line for line in world.lines[min(then.lines, max(0, len(world.lines) - 1)) :] if "mode" in line]
    if world.began_s > then.at_s:
        lines = [line for line in world.lines if "mode" in line]
    log = world.log()
    return [
        ("fault", [fault["text"] for line in lines for fault in line["faults"]]),
        ("status", [text for line in lines for text in _texts(line)]),
        ("stderr", world.errors()[then.errors :].splitlines()),
        ("journal", _journal(world)[then.journal :]),
        ("log", (log[then.log :] if len(log) > then.log else log).splitlines()),
    ]


def _texts(line: dict[str, Any]) -> list[str]:
    parts = [line["reason"], line["upstream_text"]]
    parts += [part["text"] for name in ("servers", "devices", "thermometers") for part in line[name]]
    return [part for part in parts if part]


def _journal(world: World) -> list[str]:
    with contextlib.suppress(sqlite3.DatabaseError):
        return [text for (text,) in world.query("SELECT words FROM journal ORDER BY id")]
    return []
