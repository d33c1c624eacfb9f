"""The engine's thread: an exception in it, what ends a thread, no memory, a hang, and its end."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from faults.campaign import Fault, Told
from faults.checks import Before, Struck, before
from faults.kill import moment
from faults.stop import WATCH_S
from faults.world import ROOT, WITHIN_S, World

from warmgui.io.crash import SAFE_AFTER

if TYPE_CHECKING:
    import random

INSIDE = Path(__file__).parent / "inside"


def with_orders(folder: Path) -> World:
    """A program that follows orders from inside, see inside/sitecustomize.py."""
    orders = folder / "orders"
    orders.mkdir(parents=True)
    env: dict[str, str | None] = {
        "PYTHONPATH": f"{INSIDE}:{ROOT}",
        "WARMGUI_FAULTS_ORDERS": str(orders),
    }
    return World(folder, env=env)


def order(world: World, pid: int, words: str) -> None:
    """Have a process do something to itself, and wait until it has begun.

    Raises:
        AssertionError: it follows no orders.
    """
    file = world.folder / "orders" / str(pid)
    whole = file.with_suffix(".new")
    whole.write_text(words, encoding="utf-8")
    whole.replace(file)
    end_s = time.monotonic() + WITHIN_S
    while file.exists():
        assert time.monotonic() < end_s, f"the order was not followed: {words}"
        time.sleep(0.02)


def raises(words: str, world: World, rng: random.Random) -> Told:
    """Wherever it is: the next tick comes, and the heat goes on."""
    world.heating()
    moment(rng)
    then = before(world)
    order(world, world.pid, words)
    world.heating()
    says = ("The program made a mistake", "engine thread|tick|miner client|publish|Traceback")
    return then, Struck(f"{words}, at any place of its thread", says=says, gap_s=1.0)


def hangs(world: World, rng: random.Random) -> Told:
    """For ever: the lease ends the heat, somebody else tells it, and the program can still be ended."""
    world.heating()
    moment(rng)
    then = before(world, watch_s=WATCH_S)
    order(world, world.pid, "engine hangs")
    words = "The heater's control has hung for"
    struck = Struck("the engine's thread hangs for ever; then SIGTERM", heat_ends=True, says=(words,))

    def end() -> None:
        world.until(lambda s: any(words in f["text"] for f in s["faults"]), words, after=then.lines)
        struck.gap_s = 1e6  # whoever hangs writes nothing; what was before must be there
        assert world.end() == 0
        struck.ended = True

    struck.afterwards = end
    return then, struck


def hangs_for_a_while(world: World, rng: random.Random) -> Told:
    """Longer than the lease, shorter than anybody's patience: it heats again by itself."""
    world.heating()
    moment(rng)
    then = before(world)
    order(world, world.pid, "engine hangs for 9 s")
    world.until(lambda _: True, "a line", after=then.lines)
    time.sleep(9.0)
    world.heating()
    return then, Struck("the engine's thread hangs for 9 s", gap_s=10.0)


def dies(world: World, rng: random.Random) -> Told:
    """The program must not stand there and show the last second for ever."""
    then = _dies(world, rng)
    return then, Struck(
        "the engine's thread ends", ended=True, says=("control ended by a mistake of the program",)
    )


def _dies(world: World, rng: random.Random) -> Before:
    world.heating()
    moment(rng)
    then = before(world)
    order(world, world.pid, "engine dies")
    assert world.process is not None
    code = world.process.wait(WITHIN_S)
    assert code == 1, f"status {code}"
    return then


def dies_in_a_row(world: World, rng: random.Random) -> Told:
    """As often as a safe start takes: the next one begins without heat, and says so."""
    for _ in range(SAFE_AFTER):
        then = _dies(world, rng)
    world.start()
    status = world.until(lambda _: True, "a first status")
    assert status["mode"] == "off", status["mode"]
    assert not world.miners()
    assert world.end() == 0
    words = "the engine's thread ends three times in a row, and a new start"
    says = (f"crashed {SAFE_AFTER} times in a row soon after its start",)
    return then, Struck(words, ended=True, says=says, gap_s=1e6)


RAISED = {"exit": "engine exits", "memory": "engine has no memory", "error": "engine errs"}
FAULTS = (
    *(
        Fault(f"engine.{name}", "engine", "engine's thread", partial(raises, words), make=with_orders)
        for name, words in RAISED.items()
    ),
    Fault("engine.hang", "engine", "engine's thread", hangs, make=with_orders),
    Fault("engine.hang.short", "engine", "engine's thread", hangs_for_a_while, make=with_orders),
    # Each in a home of its own: three ends in a row in one are a fault of their own.
    Fault("engine.dies", "engine", "engine's thread", dies, make=with_orders, fresh=True),
    Fault("engine.dies.row", "engine", "engine's thread", dies_in_a_row, make=with_orders, fresh=True),
)
