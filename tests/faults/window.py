"""The program with a window, on a private X screen: killed and stopped as it heats and while it starts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from e2e.screen import Screen, missing_programs, private_screen
from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import kill_program, moment
from faults.stop import program_for_a_while
from faults.world import WITHIN_S, World

if TYPE_CHECKING:
    import random
    from pathlib import Path


class Windowed(World):
    """Has no status lines: what it does is read from its history and from the screen."""

    screen: Screen

    def start(self) -> None:
        """Begin a run, and wait for its window."""
        super().start()
        self.screen.window(self.pid)

    def hashes(self) -> int:
        """In the history of all runs."""
        return sum(row[1] for row in self.rows().values() if row[1])

    def heating(self) -> None:
        """Have it run and hash."""
        if not self.runs:
            self.start()
        begun, end_s = self.hashes(), time.monotonic() + 2 * WITHIN_S
        while self.hashes() <= begun:
            assert self.runs, f"the program ended: {self.errors()[-300:]}"
            assert time.monotonic() < end_s, "no hashes"
            time.sleep(0.2)


def windowed(folder: Path) -> World:
    """On a screen of its own."""
    world = Windowed(folder, arguments=("--practice", "--heat", "--power", "16"))
    world.screen = world.cleanup.enter_context(private_screen(1000, 700, tray=False))
    world.wear({"DISPLAY": world.screen.display, "QT_QPA_PLATFORM": "xcb"})
    return world


def window(world: Any, rng: random.Random) -> Told:
    """While it heats; the next start says it in the log, and heats."""
    world.heating()
    moment(rng)
    then = before(world)
    kill_program(world)
    return then, Struck("SIGKILL of the window's program while it heats", ended=True)


def window_at_start(world: Any, rng: random.Random) -> Told:
    """Within its first seconds: the empty window, the engine, the tray."""
    if world.runs:
        kill_program(world)
    then = before(world)
    World.start(world)
    moment(rng, 5.0)
    then.at_s, then.at_utc = time.monotonic(), time.time()
    kill_program(world)
    return then, Struck("SIGKILL of the window's program while it starts", ended=True, gap_s=WITHIN_S)


def window_again(world: Any, rng: random.Random) -> Told:
    """Killed, and started again: it comes, it heats, and the log says why the last run ended."""
    world.heating()
    moment(rng)
    then = before(world)
    kill_program(world)
    down_s = time.time()
    world.heating()
    gap_s = time.time() - down_s
    words = "SIGKILL of the window's program, and a new start"
    return then, Struck(words, says=("ended_by_force",), gap_s=gap_s)


def window_stopped(world: Any, rng: random.Random) -> Told:
    """Engine and window stand still: the lease ends the heat. Then it goes on."""
    return program_for_a_while(world, rng, "window's program")


def lacking() -> str:
    """What a private screen needs."""
    missing = missing_programs()
    return f"not installed: {', '.join(missing)}" if missing else ""


FAULTS = tuple(
    Fault(name, "window", "program with a window", strike, windowed, weight, signal=sent, lacking=lacking)
    for name, strike, weight, sent in (
        ("window.kill", window, 2, "SIGKILL"),
        ("window.kill.start", window_at_start, 2, "SIGKILL"),
        ("window.kill.next", window_again, 1, "SIGKILL"),
        ("window.stop", window_stopped, 0.5, "SIGSTOP"),
    )
)
