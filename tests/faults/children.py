"""Children beside the miner: the one that computes plans, the guard of heaters, the class network."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fakes.axeos import FakeAxeOs
from fakes.bad import one_processor
from faults.campaign import Fault, Told
from faults.checks import LEASE_S, Struck, before, started
from faults.kill import kill_program, moment, only, soon
from faults.world import World

from warmgui.core.house.nouns import LanHeater
from warmgui.core.settings.model import Settings

if TYPE_CHECKING:
    import random

CLASS_PROGRAM = str(Path(__file__).with_name("class_program.py"))
ANALYSIS, GUARD, CLASS = "warmgui.analysis", "warmgui.heater_guard", "--class"
ON_W = 10.0
"""A heater that draws more is on."""


# ---- plans


def with_plans(folder: Path) -> World:
    """Heats by a tariff, so that a child makes plans."""
    settings = Settings()
    settings = replace(
        settings,
        dispatch=replace(settings.dispatch, policy="cost"),
    )
    arguments = ("--headless", "--json", "--practice", "--heat")
    return World(folder, settings=settings, arguments=arguments, prefix=one_processor())


def plan(sent: signal.Signals, world: World, rng: random.Random) -> Told:
    """The child is struck while it computes: no plan, the rules steer, and the heat goes on."""
    then = started(world)
    child = soon(lambda: world.named(ANALYSIS), "child that makes a plan")
    moment(rng, 0.3)
    then.at_s, then.at_utc = time.monotonic(), time.time()
    child.send_signal(sent)
    # A stopped child is given up after its deadline of a minute.
    child.wait(90.0)
    world.heating()
    world.until(lambda s: s["energy"] is not None, "energy", after=max(0, len(world.lines) - 1))
    says = ("no answer to a plan",)
    return then, Struck(f"{sent.name} of the child that makes plans", says=says)


# ---- heaters in the network


def with_heater(folder: Path) -> World:
    """Steers a Bitaxe beside the PC."""
    fake = FakeAxeOs()
    fake.__enter__()
    entry = LanHeater("axeos", key="h1", name="Bitaxe", address=fake.place, steer=True)
    settings = Settings()
    settings = replace(settings, house=replace(settings.house, heaters=(entry,)))
    world = World(
        folder, settings=settings, arguments=("--headless", "--json", "--practice", "--heat", "--power", "40")
    )
    world.fake = fake  # type: ignore[attr-defined]
    world.cleanup.callback(fake.__exit__, None, None, None)
    return world


def _on(world: Any) -> None:
    """Have the heater work, and a guard that knows it."""
    world.heating()
    _until(lambda: not world.fake.resting and world.fake.power_w > ON_W, "the heater works")
    soon(lambda: world.named(GUARD), "guard")


def _until(true: Any, what: str, within_s: float = 60.0) -> None:
    end_s = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < end_s, what
        time.sleep(0.05)


def parent_of_guard(world: Any, rng: random.Random) -> Told:
    """The program is killed: the guard turns the heater down, and ends."""
    _on(world)
    moment(rng)
    then = before(world)
    kill_program(world)
    _until(lambda: world.fake.resting, "the heater rests", 3 * LEASE_S)
    return then, Struck("SIGKILL of the program that steers a heater in the network", ended=True)


def guard(world: Any, rng: random.Random) -> Told:
    """The guard is killed: another one takes over, and does its duty when the program is killed."""
    _on(world)
    moment(rng)
    then = before(world)
    old = only(world.named(GUARD), "guards")
    old.kill()
    soon(lambda: [p for p in world.named(GUARD) if p.pid != old.pid], "new guard", 90.0)
    time.sleep(2.0)  # it needs to have heard whom it is for
    kill_program(world)
    _until(lambda: world.fake.resting, "the heater rests", 3 * LEASE_S)
    gap_s = time.time() - then.at_utc
    words = "SIGKILL of the guard of heaters, then of the program"
    return then, Struck(words, says=("guard of heaters ended",), ended=True, kills=2, gap_s=gap_s)


def guard_stopped(world: Any, rng: random.Random) -> Told:
    """A stopped guard cannot act; the program still turns its heater down when it ends in order."""
    _on(world)
    moment(rng)
    then = before(world)
    old = only(world.named(GUARD), "guards")
    os.kill(old.pid, signal.SIGSTOP)
    assert world.end() == 0
    _until(lambda: world.fake.resting, "the heater rests", 3 * LEASE_S)
    os.kill(old.pid, signal.SIGCONT)
    return then, Struck("SIGSTOP of the guard of heaters, then an orderly end", ended=True, gap_s=90.0)


# ---- a class


def with_class(folder: Path) -> World:
    """A class as the app holds one."""
    return World(folder, start=(CLASS_PROGRAM,), arguments=())


def class_child(sent: signal.Signals, world: World, rng: random.Random) -> Told:
    """The network of a class ends: it is told, and another one can be opened."""
    if not world.runs:
        world.start()
    world.until(lambda s: s["mode"] == "open", "a class", after=max(0, len(world.lines) - 1))
    moment(rng)
    then = before(world)
    old = only(world.named(CLASS), "class networks")
    old.send_signal(sent)
    if sent == signal.SIGSTOP:
        time.sleep(rng.uniform(1.0, 5.0))
        os.kill(old.pid, signal.SIGCONT)
        seen = len(world.lines)
        world.until(lambda s: s["mode"] == "open", "the class goes on", after=seen)
        return then, Struck("SIGSTOP of the class network for 1 to 5 s", keeps_history=False)
    world.until(lambda s: s["mode"] == "failed", "the end of the class", after=then.lines)
    seen = len(world.lines)
    world.until(lambda s: s["mode"] == "open", "another class", after=seen)
    return then, Struck(f"{sent.name} of the class network", says=("class",), keeps_history=False)


def class_parent(world: World, rng: random.Random) -> Told:
    """The app is killed: no class network stays behind."""
    if not world.runs:
        world.start()
    world.until(lambda s: s["mode"] == "open", "a class", after=max(0, len(world.lines) - 1))
    moment(rng)
    then = before(world)
    kill_program(world)
    words = "SIGKILL of the program that holds a class"
    return then, Struck(words, ended=True, keeps_history=False)


KILL, STOP = signal.SIGKILL, signal.SIGSTOP
NET = "class network"
FAULTS = (
    Fault("plan.kill", "children", "analysis", partial(plan, KILL), with_plans, 2, signal="SIGKILL"),
    Fault("plan.stop", "children", "analysis", partial(plan, STOP), with_plans, 0.2, signal="SIGSTOP"),
    Fault("guard.parent", "children", "guard of heaters", parent_of_guard, with_heater, 2, signal="SIGKILL"),
    Fault("guard.kill", "children", "guard of heaters", guard, with_heater, 1, signal="SIGKILL"),
    Fault("guard.stop", "children", "guard of heaters", guard_stopped, with_heater, 0.5, signal="SIGSTOP"),
    Fault("class.kill", "children", NET, partial(class_child, KILL), with_class, 3, signal="SIGKILL"),
    Fault("class.stop", "children", NET, partial(class_child, STOP), with_class, 1, signal="SIGSTOP"),
    Fault("class.parent", "children", "class network", class_parent, with_class, 2, signal="SIGKILL"),
)
