"""SIGKILL at random moments: of the program, its miner, the miner's pool."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

from faults.campaign import Fault, Told
from faults.checks import Struck, before

if TYPE_CHECKING:
    import random

    import psutil
    from faults.world import World

ENDED_BY_FORCE = "ended by force|without its end|did not end in order"


def moment(rng: random.Random, most_s: float = 1.5) -> None:
    """A random part of a second or two: ticks, commits and lines come once a second."""
    time.sleep(rng.uniform(0.0, most_s))


def only(processes: list[psutil.Process], what: str) -> psutil.Process:
    """The one that there must be.

    Raises:
        AssertionError: there are others.
    """
    assert len(processes) == 1, f"{len(processes)} of {what}"
    return processes[0]


def program(world: World, rng: random.Random) -> Told:
    """While it heats; then the next start must say what happened."""
    world.heating()
    moment(rng)
    then = before(world)
    os.kill(world.pid, signal.SIGKILL)
    world.process.wait()  # type: ignore[union-attr]
    return then, Struck("SIGKILL of the program while it heats", ended=True)


FAULTS = (Fault("program.kill", "kill", "program without a window", program, signal="SIGKILL"),)
