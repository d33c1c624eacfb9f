"""SIGSTOP of the program, its miner and the practice pool: for a while, and for ever."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from typing import TYPE_CHECKING

import psutil
from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import POOL, headless, kill_program, moment, only

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from faults.world import World

WATCH_S = 1.0
"""So long the miner's processor time is watched before a strike after which it must fall."""


def program_for_a_while(world: World, rng: random.Random, name: str = "program") -> Told:
    """The miner is alone: its lease ends. Then the program goes on, and heats again."""
    world.heating()
    moment(rng)
    then = before(world, watch_s=WATCH_S)
    os.kill(world.pid, signal.SIGSTOP)
    begun_s = time.monotonic()
    struck = Struck(f"SIGSTOP of the {name} for 8 s or more, then SIGCONT", heat_ends=True)

    def go_on() -> None:
        time.sleep(max(0.0, begun_s + 8.0 - time.monotonic()))
        os.kill(world.pid, signal.SIGCONT)
        struck.gap_s = time.monotonic() - begun_s
        world.heating()

    struck.afterwards = go_on
    return then, struck


def program_for_ever(world: World, rng: random.Random) -> Told:
    """It is never continued: the heat ends, and at last somebody kills it as it stands."""
    world.heating()
    moment(rng)
    then = before(world, watch_s=WATCH_S)
    os.kill(world.pid, signal.SIGSTOP)
    struck = Struck("SIGSTOP of the program, never continued, then SIGKILL", heat_ends=True)

    def end() -> None:
        kill_program(world)
        struck.ended = True

    struck.afterwards = end
    return then, struck


def miner_for_ever(world: World, rng: random.Random) -> Told:
    """It speaks no more: it is ended by force, and another one started."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.miners(), "miners")
    os.kill(old.pid, signal.SIGSTOP)
    stopped = "the miner stopped speaking"
    world.until(lambda s: any(stopped in f["text"] for f in s["faults"]), stopped, after=then.lines)
    world.heating()
    assert not old.is_running()
    return then, Struck("SIGSTOP of the miner, never continued", says=(stopped,))


def miner_for_a_while(world: World, rng: random.Random) -> Told:
    """Shorter than the patience with it: it goes on as if nothing had been."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.miners(), "miners")
    os.kill(old.pid, signal.SIGSTOP)
    time.sleep(rng.uniform(1.0, 4.0))
    os.kill(old.pid, signal.SIGCONT)
    world.heating()
    assert only(world.miners(), "miners").pid == old.pid
    return then, Struck("SIGSTOP of the miner for 1 to 4 s")


def pool_for_a_while(world: World, rng: random.Random) -> Told:
    """The work at hand is hashed on."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.named(*POOL), "pools")
    os.kill(old.pid, signal.SIGSTOP)
    time.sleep(rng.uniform(2.0, 8.0))
    os.kill(old.pid, signal.SIGCONT)
    world.heating()
    assert only(world.named(*POOL), "pools").pid == old.pid
    return then, Struck("SIGSTOP of the practice pool for 2 to 8 s")


def pool_for_ever(world: World, rng: random.Random) -> Told:
    """No share is answered: the miner says so, and the stopped pool does not stay behind."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.named(*POOL), "pools")
    os.kill(old.pid, signal.SIGSTOP)
    world.until(lambda s: s["upstream_state"] != "connected", "a sentence", 240.0, after=then.lines)

    def let_go() -> None:
        with contextlib.suppress(psutil.Error, ProcessLookupError):
            os.kill(old.pid, signal.SIGCONT)
        world.heating()

    words = "did not answer|nothing heard|does not run"
    return then, Struck("SIGSTOP of the practice pool until it is told", says=(words,), afterwards=let_go)


def _fault(name: str, target: str, strike: Callable[[World, random.Random], Told], weight: float) -> Fault:
    return Fault(name, "stop", target, strike, make=headless, weight=weight, signal="SIGSTOP")


FAULTS = (
    _fault("program.stop", "program without a window", program_for_a_while, 2),
    _fault("program.stop.ever", "program without a window", program_for_ever, 2),
    _fault("miner.stop", "miner", miner_for_ever, 2),
    _fault("miner.stop.short", "miner", miner_for_a_while, 2),
    _fault("pool.stop.short", "practice pool", pool_for_a_while, 1),
    _fault("pool.stop", "practice pool", pool_for_ever, 0.5),
)
