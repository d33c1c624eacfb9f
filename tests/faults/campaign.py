"""A fault, one strike with it, and what came of it; `run.py` strikes many times.

A family is a module of this folder with `FAULTS`, a tuple of `Fault`. A strike is made from seed, name and
number alone, so that one that fails can be repeated: `--seed S --only NAME --strike N`.

    def kill_miner(world: World, rng: random.Random) -> Told:
        world.heating()
        then = before(world)                 # what is known now
        ... strike, and wait for what must come ...
        return then, Struck("SIGKILL of the miner", says=("SIGKILL",))

    FAULTS = (Fault("miner.kill", "kill", "miner", kill_miner),)
"""

from __future__ import annotations

import dataclasses
import random
import shutil
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults.checks import Before, Struck, explained, history_kept, no_heat, nothing_left, settings_intact
from faults.world import HEARTBEAT, World

if TYPE_CHECKING:
    from collections.abc import Callable

Told = tuple[Before, Struck]
CHECKS = ("history", "settings", "processes", "heat", "sentence")


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to strike.

    A world is kept for the next strike of the same `make` while all was in order, and unless `fresh`.
    """

    name: str
    """As "miner.kill"; unique."""
    family: str
    target: str
    """What the table calls it."""
    strike: Callable[[World, random.Random], Told]
    make: Callable[[Path], World] = World
    weight: float = 1.0
    """Its share of the rounds."""
    fresh: bool = False
    """It needs a world that nobody struck before, and leaves none."""
    signal: str = ""
    """"SIGKILL" or "SIGSTOP" where that is what it does; such strikes are counted."""
    lacking: Callable[[], str] = lambda: ""
    """What this machine lacks for it; "" for nothing."""


@dataclass(slots=True)
class Outcome:
    """What came of one strike."""

    name: str
    family: str
    target: str
    signal: str
    seed: int
    strike: int
    what: str = ""
    wrong: dict[str, str] = field(default_factory=dict)
    """Check -> what is wrong; empty where all held. "strike" is the strike itself."""
    kills: int = 0
    """How often SIGKILL was sent."""
    unjudged: list[str] = field(default_factory=list)
    """Checks that do not concern this fault."""
    sentence: str = ""
    """Where the sentence was found, and which."""
    seconds: float = 0.0
    slack_s: float = 0.0
    """How late the machine was by itself."""

    @property
    def held(self) -> bool:
        """Whether everything held."""
        return not self.wrong

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return dataclasses.asdict(self)


def play(fault: Fault, seed: int, strike: int, world: World) -> Outcome:
    """Strike once, and judge."""
    outcome = Outcome(fault.name, fault.family, fault.target, fault.signal, seed, strike)
    begun_s = time.monotonic()
    rng = random.Random(f"{seed} {fault.name} {strike}")
    try:
        then, struck = fault.strike(world, rng)
    except Exception as error:  # noqa: BLE001 - whatever it is, the campaign goes on and tells
        last = traceback.extract_tb(error.__traceback__)[-1]
        outcome.wrong["strike"] = (
            f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
        )
    else:
        outcome.what = struck.what
        outcome.kills = struck.kills if struck.kills is not None else int(fault.signal == "SIGKILL")
        judge(outcome, world, then, struck)
    outcome.seconds = round(time.monotonic() - begun_s, 2)
    outcome.slack_s = round(HEARTBEAT.slack_s(begun_s), 2)
    return outcome


def judge(outcome: Outcome, world: World, then: Before, struck: Struck) -> None:
    """The five checks; the heat first, because its time runs."""
    found: dict[str, str] = {"heat": no_heat(world, then, struck)}
    if struck.afterwards is not None:
        try:
            struck.afterwards()
        except Exception as error:  # noqa: BLE001 - as in `play`
            outcome.wrong["strike"] = f"afterwards: {type(error).__name__}: {error}"
    found["processes"] = nothing_left(world, then, struck)
    found["history"] = history_kept(world, then, struck)
    outcome.unjudged = [] if struck.keeps_history else ["history"]
    outcome.unjudged += [] if struck.says else ["sentence"]
    outcome.unjudged += [] if struck.heat_ends or struck.ended else ["heat"]
    found["settings"] = settings_intact(world)
    found["sentence"], outcome.sentence = explained(world, then, struck)
    outcome.wrong |= {check: found[check] for check in CHECKS if found[check]}


class Worlds:
    """Keeps worlds for the next strike, one per kind; closes those in which something went wrong."""

    def __init__(self, strikes_each: int = 25) -> None:
        self._kept: dict[Callable[[Path], World], tuple[World, int]] = {}
        self._most = strikes_each

    def play(self, fault: Fault, seed: int, strike: int) -> Outcome:
        """One strike in a kept world, or in a new one."""
        world, used = (None, 0) if fault.fresh else self._kept.pop(fault.make, (None, 0))
        if world is None:
            folder = Path(tempfile.mkdtemp(prefix="warmgui-faults-"))
            try:
                world = fault.make(folder)
            except Exception as error:  # noqa: BLE001 - as above
                outcome = Outcome(fault.name, fault.family, fault.target, fault.signal, seed, strike)
                outcome.wrong["strike"] = f"no world: {type(error).__name__}: {error}"
                return outcome
        outcome = play(fault, seed, strike, world)
        if fault.fresh or not outcome.held or used + 1 >= self._most:
            self._drop(world, keep_files=not outcome.held)
        else:
            self._kept[fault.make] = (world, used + 1)
        return outcome

    def close(self) -> None:
        """Nothing stays."""
        for world, _ in self._kept.values():
            self._drop(world, keep_files=False)
        self._kept.clear()

    def _drop(self, world: World, *, keep_files: bool) -> None:
        world.close()
        if not keep_files:
            shutil.rmtree(world.folder, ignore_errors=True)
