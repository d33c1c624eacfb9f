"""SIGKILL at random moments of the program without a window, its miner, the miner's pool and card finders."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from typing import TYPE_CHECKING

import psutil
from faults.campaign import Fault, Told
from faults.checks import Struck, before, started
from faults.world import WITHIN_S

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from faults.world import World

ENDED_BY_FORCE = "was ended by force"
MINER_KILLS_EACH = 3
"""Of one run; after five within ten minutes the program gives the miner up, which is a strike of its own."""
POOL = ("miners.pool",)
ENDED = r"(The miner stopped|miner ended).*\(SIGKILL\)"
NO_POOL = "practice network does not run|practice pool ended"


def moment(rng: random.Random, most_s: float = 1.5) -> None:
    """A random part of a second or two: ticks, commits and lines come once a second."""
    time.sleep(rng.uniform(0.0, most_s))


def only(processes: list[psutil.Process], what: str) -> psutil.Process:
    """The one that there must be.

    Raises:
        AssertionError: there are others, or none.
    """
    assert len(processes) == 1, f"{len(processes)} of {what}"
    return processes[0]


def soon(found: Callable[[], list[psutil.Process]], what: str, within_s: float = 30.0) -> psutil.Process:
    """The first process that comes.

    Raises:
        AssertionError: none does.
    """
    end_s = time.monotonic() + within_s
    while time.monotonic() < end_s:
        processes = found()
        if processes:
            return processes[0]
        time.sleep(0.01)
    raise AssertionError(f"no {what} within {within_s:g} s")


def kill_program(world: World) -> None:
    """SIGKILL, and wait for its end."""
    assert world.process is not None
    world.process.kill()
    world.process.wait()


def start_again(world: World) -> None:
    """After a kill: the same home must do, and the run must come to a first status."""
    world.start()
    world.until(lambda _: True, "a first status")


def program(world: World, rng: random.Random) -> Told:
    """While it heats; then the next start must say what happened."""
    world.heating()
    moment(rng)
    then = before(world)
    kill_program(world)
    return then, Struck("SIGKILL of the program while it heats", ended=True)


def program_at_start(world: World, rng: random.Random) -> Told:
    """Within the first seconds of a run: folders, lock, migration, marker, first rows."""
    if world.runs:
        assert world.end() == 0
    then = before(world)
    world.start()
    moment(rng, 3.0)
    then.at_s, then.at_utc = time.monotonic(), time.time()
    kill_program(world)
    return then, Struck("SIGKILL of the program while it starts", ended=True, gap_s=WITHIN_S)


def next_start(world: World, rng: random.Random) -> Told:
    """As `program`, judged at the run after it: it says why the one before ended, and it heats."""
    world.heating()
    moment(rng)
    then = before(world)
    kill_program(world)
    down_s = time.time()
    start_again(world)
    world.heating()
    gap_s = time.time() - down_s
    return then, Struck("SIGKILL of the program, and a new start", says=(ENDED_BY_FORCE,), gap_s=gap_s)


def _few_kills(world: World) -> None:
    """A run in which the miner may be killed once more and comes back soon."""
    used = getattr(world, "miner_kills", 0)
    if world.runs and used >= MINER_KILLS_EACH:
        assert world.end() == 0
    if not world.runs:
        used = 0
    world.miner_kills = used + 1  # type: ignore[attr-defined]
    world.heating()


def miner(world: World, rng: random.Random) -> Told:
    """While it hashes: told at once, back after a wait."""
    _few_kills(world)
    moment(rng)
    then = before(world)
    old = only(world.miners(), "miners")
    old.kill()
    world.until(lambda s: any("SIGKILL" in f["text"] for f in s["faults"]), "the fault", after=then.lines)
    world.heating()
    assert only(world.miners(), "miners").pid != old.pid
    return then, Struck(
        "SIGKILL of the miner", says=(r"The miner stopped and starts again in .* \(SIGKILL\)",)
    )


def miner_at_start(world: World, rng: random.Random) -> Told:
    """While it looks for cards, tests kernels and greets."""
    then = started(world)
    old = soon(world.miners, "miner")
    moment(rng, 2.0)
    then.at_s, then.at_utc = time.monotonic(), time.time()
    old.kill()
    world.miner_kills = 1  # type: ignore[attr-defined]
    world.heating()
    return then, Struck(
        "SIGKILL of the miner while it starts", says=(r"(The miner stopped|miner ended).*\(SIGKILL\)",)
    )


def miner_given_up(world: World, rng: random.Random) -> Told:
    """Five times within ten minutes: no sixth try, a sentence, and no heat."""
    world.heating()
    then = before(world)
    kills = 0
    while not _given_up(world):
        for old in world.miners():
            moment(rng, 0.5)
            old.kill()
            old.wait(10)
            kills += 1
        assert kills <= 5, "a sixth miner"
        time.sleep(0.1)
    assert not world.miners()
    world.miner_kills = MINER_KILLS_EACH  # type: ignore[attr-defined]
    words = "stopped too often and was given up"
    struck = Struck("SIGKILL of the miner until it is given up", says=(words,), kills=kills)
    struck.afterwards = world.end  # nobody presses "Heat" here
    struck.ended = True
    return then, struck


def _given_up(world: World) -> bool:
    return any("given up" in fault["text"] for line in world.lines[-1:] for fault in line.get("faults", ()))


def pool(world: World, rng: random.Random) -> Told:
    """The miner's own pool: the miner says so and starts another."""
    world.heating()
    moment(rng)
    then = before(world)
    old = soon(lambda: world.named(*POOL), "pool")
    old.kill()
    soon(lambda: [p for p in world.named(*POOL) if p.pid != old.pid], "new pool")
    world.heating()
    assert only(world.named(*POOL), "pools").pid != old.pid
    return then, Struck("SIGKILL of the practice pool", says=(NO_POOL,))


def finders(world: World, rng: random.Random) -> Told:
    """The children that look for graphics cards, as where a driver crashes."""
    then = started(world)
    killed = 0
    soon(lambda: world.named("--find-cards"), "finder")
    end_s = time.monotonic() + rng.uniform(0.05, 0.3)
    while time.monotonic() < end_s or not killed:
        for child in world.named("--find-cards"):
            with contextlib.suppress(psutil.Error):
                child.kill()
                killed += 1
        if not world.named("--find-cards"):
            break
    then.at_s, then.at_utc = time.monotonic(), time.time()
    world.heating()
    return then, Struck("SIGKILL of the children that look for cards", says=(r"crashed when it was asked",))


def headless(folder: Path) -> World:
    """The program without a window, on the practice network."""
    from faults.world import World

    return World(folder)


def stop_and_go(process: psutil.Process, stopped_s: float) -> None:
    """SIGSTOP, and SIGCONT after a while."""
    os.kill(process.pid, signal.SIGSTOP)
    time.sleep(stopped_s)
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGCONT)


def _fault(name: str, target: str, strike: Callable[[World, random.Random], Told], weight: float) -> Fault:
    return Fault(name, "kill", target, strike, make=headless, weight=weight, signal="SIGKILL")


FAULTS = (
    _fault("program.kill", "program without a window", program, 12),
    _fault("program.kill.start", "program without a window", program_at_start, 7),
    _fault("program.kill.next", "program without a window", next_start, 5),
    _fault("miner.kill", "miner", miner, 12),
    _fault("miner.kill.start", "miner", miner_at_start, 4),
    _fault("miner.kill.given_up", "miner", miner_given_up, 1),
    _fault("pool.kill", "practice pool", pool, 7),
    _fault("finder.kill", "children that look for cards", finders, 3),
)
