"""Coverage is off once a test has used its time, and on again for the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import Any

import coverage
import pytest
from brief_coverage import CHILDREN, look_at_children, looking_away, looking_once
from deadlines import DEADLINE_S


class Measured:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.config = SimpleNamespace(serialize=lambda: "as here")

    def stop(self) -> None:
        self.told.append("stop")

    def start(self) -> None:
        self.told.append("start")


def config(measured: Measured | None) -> Any:
    plugin = None if measured is None else SimpleNamespace(cov_controller=SimpleNamespace(cov=measured))
    return SimpleNamespace(pluginmanager=SimpleNamespace(getplugin=lambda _name: plugin))


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_it_looks_away_once_and_comes_back() -> None:
    measured, before = Measured(), signal.getsignal(signal.SIGVTALRM)
    deadline_s = time.monotonic() + DEADLINE_S
    with looking_away(config(measured), 0.001):
        while not measured.told and time.monotonic() < deadline_s:
            pass
        assert measured.told == ["stop"]
    assert measured.told == ["stop", "start"]
    assert signal.getsignal(signal.SIGVTALRM) is before


def test_a_short_test_is_looked_at_to_its_end() -> None:
    measured = Measured()
    with looking_away(config(measured), 1000.0):
        assert measured.told == []
    assert measured.told == []


def test_where_nobody_measures_nothing_happens() -> None:
    with looking_away(config(None), 0.001):
        pass


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_whoever_measures_these_tests_all_look_away(request: pytest.FixtureRequest) -> None:
    """Where they are measured, as by start.py: a second one in a worker made every simulation slow."""
    measured = request.config.pluginmanager.getplugin("_cov")
    if getattr(measured, "cov_controller", None) is None:
        pytest.skip("these tests are not measured")
    assert sys.gettrace() is not None
    deadline_s = time.monotonic() + DEADLINE_S
    with looking_away(request.config, 0.001):
        while sys.gettrace() is not None and time.monotonic() < deadline_s:
            pass
        assert sys.gettrace() is None
    assert sys.gettrace() is not None


def test_what_measures_beside_it_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Other:
        def __init__(self, name: str) -> None:
            self.name = name

        def stop(self) -> None:
            others.pop()
            told.append(self.name)

    others = [Other("as a child"), Other("before it was a worker")]
    monkeypatch.setattr(coverage.Coverage, "current", lambda: others[-1] if others else None)
    measured = Measured()
    looking_once(config(measured))
    assert told == ["before it was a worker", "as a child"]
    assert measured.told == ["stop", "start"]
    looking_once(config(None))


def test_children_are_measured_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHILDREN, "as before")
    look_at_children(config(None), wanted=False)
    assert os.environ[CHILDREN] == "as before"
    look_at_children(config(Measured()), wanted=False)
    assert CHILDREN not in os.environ
    look_at_children(config(Measured()), wanted=True)
    assert os.environ[CHILDREN] == "as here"


@pytest.mark.measured
def test_a_child_is_really_measured(request: pytest.FixtureRequest) -> None:
    """Where these tests are measured, as by start.py."""
    plugin = request.config.pluginmanager.getplugin("_cov")
    if getattr(plugin, "cov_controller", None) is None:
        pytest.skip("these tests are not measured")
    look = [sys.executable, "-c", "import sys; print(sys.gettrace() is not None)"]
    assert subprocess.run(look, capture_output=True, text=True, check=True).stdout.strip() == "True"
    os.environ.pop(CHILDREN)
    assert subprocess.run(look, capture_output=True, text=True, check=True).stdout.strip() == "False"
