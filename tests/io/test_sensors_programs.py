"""Which chosen programs run: psutil's list, a real program, and the hub that hands settings on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from fakes.io import wait_until

from warmgui.core.settings.model import Settings, UseSettings
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.hub import SensorHub
from warmgui.io.sensors.programs import ProgramsSensor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def chosen(programs: str) -> Settings:
    return replace(Settings(), use=UseSettings(programs=programs))


def process(name: str, exe: str = "", pid: int = 1, parents: tuple[int, ...] = ()) -> Any:
    above = [SimpleNamespace(pid=parent) for parent in parents]
    return SimpleNamespace(pid=pid, info={"name": name, "exe": exe}, parents=lambda: above)


class FakePsutil:
    Error = psutil.Error

    def __init__(self, *processes: Any) -> None:
        self.processes = processes
        self.asked = 0

    def process_iter(self, attrs: list[str], ad_value: Any) -> Iterator[Any]:
        assert (attrs, ad_value) == (["name", "exe"], "")
        self.asked += 1
        return iter(self.processes)


def runs(sensor: ProgramsSensor) -> dict[str, float | None]:
    readings = sensor.read(0.0)
    assert {reading.quantity for reading in readings} <= {Quantity.PROGRAM_RUNS}
    return {reading.device: reading.value for reading in readings}


def test_nothing_is_looked_at_while_no_program_is_chosen() -> None:
    ps = FakePsutil(process("blender"))
    sensor = ProgramsSensor(ps)
    assert runs(sensor) == {}
    sensor.configure(chosen(""))
    assert runs(sensor) == {}
    assert ps.asked == 0
    sensor.close()


@pytest.mark.parametrize(
    ("name", "exe"),
    [("Blender", ""), ("blender.exe", ""), ("renamed", "/opt/blender-4/blender"), ("", "C:\\b\\BLENDER.EXE")],
)
def test_a_program_is_known_by_its_name_or_its_file(name: str, exe: str) -> None:
    sensor = ProgramsSensor(FakePsutil(process("init"), process(name, exe)))
    sensor.configure(chosen("blender.exe, obs"))
    assert runs(sensor) == {"blender": 1.0, "obs": 0.0}


def test_processes_that_tell_nothing_are_nobody() -> None:
    sensor = ProgramsSensor(FakePsutil(SimpleNamespace(pid=3, info={"name": None, "exe": None})))
    sensor.configure(chosen("obs"))
    assert runs(sensor) == {"obs": 0.0}


def test_our_own_processes_are_not_meant() -> None:
    """Given "python" in the list, when only this program and its miner are Python, then nothing pauses."""
    own = os.getpid()
    ours = [process("python", pid=own), process("python3", "/usr/bin/python", pid=8, parents=(5, own, 1))]
    sensor = ProgramsSensor(FakePsutil(*ours))
    sensor.configure(chosen("python"))
    assert runs(sensor) == {"python": 0.0}
    sensor = ProgramsSensor(FakePsutil(*ours, process("python", pid=9, parents=(1,))))
    sensor.configure(chosen("python"))
    assert runs(sensor) == {"python": 1.0}


def test_a_program_that_ends_while_it_is_looked_at_counts_this_once() -> None:
    def gone() -> None:
        raise psutil.NoSuchProcess(7)

    ended = SimpleNamespace(pid=7, info={"name": "obs", "exe": ""}, parents=gone)
    sensor = ProgramsSensor(FakePsutil(ended))
    sensor.configure(chosen("obs"))
    assert runs(sensor) == {"obs": 1.0}


def a_stranger(tmp_path: Path) -> str:
    """A real program with a name that nothing else has."""
    source = shutil.which("sleep")
    if source is None:
        pytest.skip("there is no sleep here")
    name = f"w{os.getpid():x}Game"
    shutil.copy(source, tmp_path / name)
    return name


def test_a_real_program_reaches_the_engine_through_the_hub(tmp_path: Path) -> None:
    """Given a game in the list, when it starts and ends, then the hub's readings follow the settings."""
    if sys.platform == "win32":
        pytest.skip("there is no sleep here")
    name = a_stranger(tmp_path)
    sensor = ProgramsSensor()
    sensor.period_s = 0.05
    hub = SensorHub([sensor])
    try:
        hub.configure(chosen(f"{name.upper()}.exe"))

        def seen() -> list[float | None]:
            return [r.value for r in hub.read(0.0) if r.device == name.lower()]

        wait_until(lambda: seen() == [0.0])
        # A child of a child that ends at once belongs to nobody of ours.
        command = f"[{str(tmp_path / name)!r}, '60'], stdout=subprocess.DEVNULL"
        script = f"import subprocess; print(subprocess.Popen({command}).pid)"
        started = subprocess.run(
            [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, check=True, timeout=60
        )
        game = psutil.Process(int(started.stdout))
        try:
            wait_until(lambda: seen() == [1.0])
        finally:
            game.kill()
        wait_until(lambda: seen() == [0.0])
        hub.configure(chosen(""))
        wait_until(lambda: seen() == [])
    finally:
        hub.close()
