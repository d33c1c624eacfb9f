"""Stand-ins for the world: clocks, sensors, a miner, a store, and small programs that play the miner."""

from __future__ import annotations

import sys
import textwrap
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from warmgui.core.model import Snapshot
from warmgui.core.sample import Sample
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Action, Mode, Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.model import Fault, JournalEntry, Reading


A_SAMPLE = Sample(
    at_utc=0.0,
    room_c=20.0,
    setpoint_c=21.0,
    outdoor_c=5.0,
    heat_w=100.0,
    wall_w=200.0,
    baseline_w=50.0,
    mining_w=150.0,
    hashrate_hs=1e8,
    sat_per_day=0.0,
    hypothetical_sat_per_day=0.01,
    hashes=100,
    accepted=1,
    rejected=0,
    stale=0,
    energy_kwh=200.0 / 3.6e6,
    mining_kwh=150.0 / 3.6e6,
    cost=0.0001,
    action=Action.HEATING,
    power_provenance=Provenance.MODELLED,
    room_provenance=Provenance.MEASURED,
    practice=True,
)


def sample(at_utc: float, **changes: Any) -> Sample:
    """A second of heating, with changes."""
    return replace(A_SAMPLE, at_utc=at_utc, **changes)


def snapshot(now_s: float) -> Snapshot:
    """A picture in which nothing happens and nothing is known."""
    return Snapshot(
        now_s=now_s,
        now_utc=now_s,
        settings=Settings(),
        mode=Mode.OFF,
        action=Action.OFF,
        reason=EMPTY,
        headline=EMPTY,
        detail=EMPTY,
        simulated=False,
        consented=True,
        setpoint_c=21.0,
    )


def wait_until(true: Callable[[], object], what: str = "it", deadline_s: float = DEADLINE_S) -> None:
    """Ask often until something is so; fail when it never is."""
    end_s = time.monotonic() + deadline_s
    while not true():
        assert time.monotonic() < end_s, f"{what} did not happen within {deadline_s} s"
        time.sleep(0.005)


class FakeClock:
    """Both times, moved by hand."""

    def __init__(self, now_s: float = 1000.0, now_utc: float = 1_700_000_000.0) -> None:
        self.s = now_s
        self.utc = now_utc

    def now_s(self) -> float:
        return self.s

    def now_utc(self) -> float:
        return self.utc

    def forward(self, seconds: float) -> float:
        self.s += seconds
        self.utc += seconds
        return self.s


class FakeSensors:
    def __init__(self) -> None:
        self.readings: list[Reading] = []
        self.configured: list[Settings] = []
        self.watched: list[int | None] = []
        self.trouble: tuple[Fault, ...] = ()
        self.closed = False

    def read(self, now_s: float) -> list[Reading]:
        return list(self.readings)

    def configure(self, settings: Settings) -> None:
        self.configured.append(settings)

    def watch_process(self, pid: int | None) -> None:
        self.watched.append(pid)

    def faults(self) -> tuple[Fault, ...]:
        return self.trouble

    def close(self) -> None:
        self.closed = True


class FakeMiner:
    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.says: list[Inbox] = []
        self.resets = 0
        self.closed = False

    def execute(self, command: Command, now_s: float) -> None:
        self.commands.append(command)

    def configure(self, settings: Any) -> None:
        self.settings = settings

    def poll(self, now_s: float) -> list[Inbox]:
        said, self.says = self.says, []
        return said

    def reset(self) -> None:
        self.resets += 1

    def close(self, deadline_s: float) -> None:
        self.closed = True


class FakeHistory:
    def __init__(self) -> None:
        self.samples: list[Sample] = []
        self.journal: list[JournalEntry] = []
        self.states: dict[str, dict[str, object]] = {}
        self.trouble: tuple[Fault, ...] = ()
        self.closed = False

    def store(self, sample: Sample | None, journal: Sequence[JournalEntry]) -> None:
        if sample is not None:
            self.samples.append(sample)
        self.journal += journal

    def save_state(self, key: str, state: dict[str, object]) -> None:
        self.states[key] = state

    def faults(self) -> tuple[Fault, ...]:
        return self.trouble

    def close(self) -> None:
        self.closed = True


_MINER_PRELUDE = """
import json, sys, os, time
def say(**body):
    sys.stdout.write(json.dumps(body) + "\\n")
    sys.stdout.flush()
def ready(protocol=1):
    cpu = dict(id="cpu", kind="cpu", name="Test CPU", kernel="k", kernel_words="words", threads=2)
    gpu = dict(id="gpu0", kind="gpu", name="Test GPU", kernel="k", kernel_words="words", threads=1)
    say(type="ready", protocol=protocol, version="0", devices=[cpu, gpu], kernels=["k"], pid=os.getpid())
def stats(hashes=0, devices=(), **more):
    device = dict(id="cpu", hashes=hashes, busy_s=0.0, duty=0.0, threads=2)
    body = dict(uptime_s=0.0, devices=[device, *devices], hashes=hashes, hashrate_hs=None, accepted=0)
    say(type="stats", **body, rejected=0, stale=0, hw_errors=0, upstream="none", **more)
"""


def miner_program(folder: Path, body: str) -> list[str]:
    """A program that plays the miner; `ready()`, `stats()` and `say(type=...)` are there to be used."""
    file = folder / "fake_miner.py"
    file.write_text(_MINER_PRELUDE + textwrap.dedent(body), encoding="utf-8")
    return [sys.executable, "-S", str(file)]
