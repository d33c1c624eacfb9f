"""What is built for a run: the real one and the simulated one, beside each other and apart."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.io import wait_until

from warmgui import paths
from warmgui.core.messages import ConsentForRun, HeatOn
from warmgui.core.settings.model import Settings
from warmgui.core.text import render
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io import runtime
from warmgui.io.history.place import SIMULATED_HISTORY
from warmgui.io.miner.client import MinerClient
from warmgui.io.ports import FastClock, SystemClock
from warmgui.io.process_guard import miner_argv
from warmgui.io.run_lock import AlreadyRunningError
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.simulated_miner import SimulatedMiner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.energy.replay_words import ReplayResult
    from warmgui.core.model import Snapshot
    from warmgui.io.running import Runtime
    from warmgui.io.sensors.base import Sensor


class Runs:
    """Programs of one folder, and what they publish."""

    def __init__(self, home: Path) -> None:
        self.folders = paths.inside(home).created()
        self.made: list[Runtime] = []

    def build(self, *, simulate: bool, speed: float = 1.0) -> tuple[Runtime, list[Snapshot]]:
        published: list[Snapshot] = []
        run = runtime.build(Settings(), self.folders, published.append, simulate=simulate, speed=speed)
        self.made.append(run)
        return run, published


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    monkeypatch.setattr(runtime, "detect", list)  # this computer's own sensors have tests of their own
    made = Runs(tmp_path / "home")
    yield made
    for run in made.made:
        assert run.stop()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"engine", "learner"}


def test_the_real_one_runs_in_real_time_with_a_history_of_its_own(runs: Runs) -> None:
    """Given `speed`, which is for simulations, then it changes nothing."""
    run, published = runs.build(simulate=False, speed=50.0)
    assert isinstance(run.thread._clock, SystemClock)
    assert isinstance(run.thread._miner._miner, MinerClient)
    assert isinstance(run.thread._sensors, SensorHub)
    assert run.thread._interval_s == 1.0
    run.start()
    wait_until(lambda: bool(published), "the first snapshot")
    first = published[0]
    assert (first.simulated, first.mode, first.action) == (False, Mode.OFF, Action.OFF)
    assert first.room_c.provenance is not Provenance.SIMULATED
    assert run.stop()
    assert runs.folders.history_file.is_file()
    assert not (runs.folders.data / SIMULATED_HISTORY).exists()
    assert run.lost_seconds == 0


@pytest.mark.parametrize("cards", [(), ("--devices", "cpu")], ids=["usual", "safe start"])
def test_who_leaves_cards_alone_starts_a_miner_that_does(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, cards: tuple[str, ...]
) -> None:
    """A safe start says so, and has a button that heats all the same."""
    asked: list[bool] = []

    def detect(*, graphics: bool = True) -> list[Sensor]:
        asked.append(graphics)
        return []

    monkeypatch.setattr(runtime, "detect", detect)
    run = runtime.build(Settings(), runs.folders, lambda _snapshot: None, simulate=False, graphics=not cards)
    runs.made.append(run)
    miner = run.thread._miner._miner
    assert isinstance(miner, MinerClient)
    assert asked == [not cards]
    assert miner._argv == [*miner_argv(), *cards]


def test_the_simulated_one_is_fast_touches_no_device_and_keeps_apart(runs: Runs) -> None:
    run, published = runs.build(simulate=True, speed=50.0)
    assert isinstance(run.thread._clock, FastClock)
    assert isinstance(run.thread._miner._miner, SimulatedMiner)
    assert run.thread._interval_s == pytest.approx(1.0 / 50.0)
    run.start()
    wait_until(lambda: bool(published), "the first snapshot")
    assert published[0].simulated
    assert published[0].room_c.provenance is Provenance.SIMULATED
    for message in (ConsentForRun(), HeatOn()):
        run.post(message)
    wait_until(lambda: published[-1].mode is Mode.HEAT, "what was posted")
    assert run.stop()
    assert (runs.folders.data / SIMULATED_HISTORY).is_file()
    assert not runs.folders.history_file.exists()


def test_both_may_run_at_once_but_neither_twice(runs: Runs) -> None:
    for simulate in (False, True):
        runs.build(simulate=simulate)
    for simulate in (False, True):
        with pytest.raises(AlreadyRunningError):
            runs.build(simulate=simulate)
    assert runs.made[0].stop()
    again, published = runs.build(simulate=False)
    again.start()
    wait_until(lambda: bool(published), "the first snapshot")


def test_a_replay_of_a_week_that_nobody_recorded_says_so(runs: Runs) -> None:
    """Given a program that has just been started, then what is asked for is answered in words."""
    run, published = runs.build(simulate=True, speed=50.0)
    run.start()
    wait_until(lambda: bool(published))
    answers: queue.SimpleQueue[ReplayResult] = queue.SimpleQueue()
    run.replayer.ask("cost", answers.put)
    found = answers.get(timeout=60.0)
    assert found.other is None
    assert "history" in render(found.problem, Formatter().amount)
