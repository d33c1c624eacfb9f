"""Coverage is off once a test has used its time, and on again for the next."""

from __future__ import annotations

import signal
import time
from types import SimpleNamespace
from typing import Any

import pytest
from brief_coverage import looking_away
from deadlines import DEADLINE_S


class Measured:
    def __init__(self) -> None:
        self.told: list[str] = []

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
