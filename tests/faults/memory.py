"""No memory, no file descriptors, no threads, no processes: in the running program and in its children."""

from __future__ import annotations

import contextlib
import resource
import time
from functools import partial
from typing import TYPE_CHECKING

import psutil
from faults.campaign import Fault, Told
from faults.checks import Struck, before, started
from faults.children import ANALYSIS, with_plans
from faults.engine import order, with_orders
from faults.kill import headless, moment, only, soon

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from faults.world import World

FOR_S = 6.0
"""So long the want lasts."""
WIDE = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@contextlib.contextmanager
def limited(pid: int, which: int, most: int) -> object:
    """A limit of a running process, and its end."""
    usual = resource.prlimit(pid, which)
    resource.prlimit(pid, which, (most, usual[1]))
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(pid, which, usual)


def _address_space(pid: int) -> int:
    return int(psutil.Process(pid).memory_info().vms)


def memory_of_program(world: World, rng: random.Random) -> Told:
    """No byte more for six seconds: whatever fails is told, and afterwards all is as before."""
    world.heating()
    moment(rng)
    then = before(world)
    with limited(world.pid, resource.RLIMIT_AS, _address_space(world.pid)):
        time.sleep(FOR_S)
    world.heating()
    return then, Struck("the program gets no more memory for 6 s", gap_s=FOR_S)


def memory_of_miner(world: World, rng: random.Random) -> Told:
    """The same of the miner: it goes on, or it ends with a sentence and comes back."""
    world.heating()
    moment(rng)
    then = before(world)
    miner = only(world.miners(), "miners")
    with limited(miner.pid, resource.RLIMIT_AS, _address_space(miner.pid)):
        time.sleep(FOR_S)
    world.heating()
    return then, Struck("the miner gets no more memory for 6 s", gap_s=1.0)


def memory_of_plans(world: World, rng: random.Random) -> Told:
    """The child that computes plans runs out of memory: no plan, and the rules steer."""
    then = started(world)
    child = soon(lambda: world.named(ANALYSIS), "child that makes a plan")
    with contextlib.suppress(ProcessLookupError, psutil.Error):
        resource.prlimit(child.pid, resource.RLIMIT_AS, (64 << 20, 64 << 20))
    then.at_s, then.at_utc = time.monotonic(), time.time()
    child.wait(90)
    world.heating()
    return then, Struck("the child that makes plans gets 64 MB", says=("no answer to a plan",))


def files_of_program(world: World, rng: random.Random) -> Told:
    """No descriptor is free when the miner ends: it is started when there is one again."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.miners(), "miners")
    with limited(world.pid, resource.RLIMIT_NOFILE, psutil.Process(world.pid).num_fds() - 4):
        old.kill()
        world.until(_no_room, "a sentence", after=then.lines)
    world.heating()
    return then, Struck("no file descriptor is left when the miner is killed", says=(NO_ROOM,), kills=1)


NO_ROOM = "no room for another program now"


def _no_room(status: dict[str, object]) -> bool:
    return NO_ROOM in str(status["faults"])


def wanting(words: str, world: World, rng: random.Random) -> Told:
    """No more threads or processes when the miner ends: it is started when there are some again."""
    world.heating()
    moment(rng)
    then = before(world)
    old = only(world.miners(), "miners")
    order(world, world.pid, words)
    old.kill()
    world.until(_no_room, "a sentence", after=then.lines)
    order(world, world.pid, "as usual")
    world.heating()
    return then, Struck(f"{words} can be started when the miner is killed", says=(NO_ROOM,), kills=1)


def _fault(
    name: str, target: str, strike: Callable[[World, random.Random], Told], make: Callable[[Path], World]
) -> Fault:
    return Fault(name, "memory", target, strike, make, weight=0.6)


FAULTS = (
    _fault("memory.program", "program without a window", memory_of_program, headless),
    _fault("memory.miner", "miner", memory_of_miner, headless),
    _fault("memory.plan", "analysis", memory_of_plans, with_plans),
    _fault("files.program", "program without a window", files_of_program, headless),
    _fault("threads.program", "program without a window", partial(wanting, "no threads"), with_orders),
    _fault("processes.program", "program without a window", partial(wanting, "no processes"), with_orders),
)
