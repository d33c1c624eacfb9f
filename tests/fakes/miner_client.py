"""A client of the miner over a program that a test wrote."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import psutil

from fakes.io import FakeClock, miner_program, wait_until
from warmgui.core.messages import (
    Command,
    Inbox,
    MinerFault,
)
from warmgui.io.miner.client import MinerClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.io.secrets import Secrets

ECHO = """
ready()
stats()
for line in sys.stdin:
    body = json.loads(line)
    say(type="fault", code=body["type"], text=line.strip())
    if body["type"] == "stop":
        break
"""


class Driver:
    """A client, its clock, and everything it said."""

    def __init__(self, argv: list[str], secrets: Secrets | None = None) -> None:
        self.clock = FakeClock()
        self.client = MinerClient(argv, self.clock, secrets=secrets)
        self.told: list[Inbox] = []

    def do(self, *commands: Command) -> None:
        for command in commands:
            self.client.execute(command, self.clock.now_s())

    def poll(self, forward_s: float = 0.0) -> None:
        self.told += self.client.poll(self.clock.forward(forward_s))

    def until(self, kind: type, count: int = 1) -> list[Inbox]:
        def arrived() -> bool:
            self.poll()
            return sum(isinstance(message, kind) for message in self.told) >= count

        wait_until(arrived, kind.__name__)
        return [message for message in self.told if isinstance(message, kind)]

    def quiet(self, forward_s: float) -> None:
        """Let time pass in steps, as the engine does."""
        for _ in range(int(forward_s)):
            self.poll(1.0)

    @property
    def pid(self) -> int:
        assert self.client._run is not None
        return self.client._run.process.pid


def has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def faults(driver: Driver) -> dict[str, str]:
    return {message.code: message.text for message in driver.told if isinstance(message, MinerFault)}


@contextlib.contextmanager
def drivers(folder: Path) -> Iterator[Callable[[str], Driver]]:
    """Makes clients of programs with this body; all of them end in the end."""
    made: list[Driver] = []

    def start(body: str) -> Driver:
        made.append(Driver(miner_program(folder, body)))
        return made[-1]

    yield start
    for driver in made:
        driver.client.close(0.2)
