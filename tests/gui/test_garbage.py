"""Cycles are taken down in the window's thread, whoever made them."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from warmgui.gui.garbage import WHOLE_EVERY, Collector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if enabled else gc.disable)()


class Knot:
    """Part of a cycle; says in which thread it went."""

    def __init__(self, went: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: went.append(threading.current_thread()))


def make_much(went: list[threading.Thread]) -> None:
    """Enough for several automatic collections."""
    knots = [Knot(went) for _ in range(200)]
    del knots
    kept = [[] for _ in range(20 * gc.get_threshold()[0])]
    del kept


def test_a_thread_that_makes_much_takes_nothing_down(qtbot: QtBot) -> None:
    went: list[threading.Thread] = []
    parent = QObject()
    collector = Collector(parent)
    maker = threading.Thread(target=make_much, args=(went,))
    maker.start()
    maker.join()
    assert went == []
    make_much(went)
    assert went == [], "also here not in the middle of something"
    gc.collect(1)  # so that the youngest is due again by the next ones
    del went[:]
    maker = threading.Thread(target=make_much, args=(went,))
    maker.start()
    maker.join()
    collector._timer.setInterval(1)
    held = [[] for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: len(went) == 200, timeout=20_000)
    assert set(went) == {threading.main_thread()}
    assert held


def test_older_generations_come_when_they_are_due(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    collected: list[int] = []
    collector = Collector(QObject())
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 0))
    for counts in ((0, 0, 0), (701, 0, 0), (701, 11, 0), (5, 11, 99)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.collect()
    assert collected == [0, 1, 1]


def test_all_generations_come_once_a_minute(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    collected: list[int] = []
    collector = Collector(QObject())
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 0))
    for _ in range(2 * WHOLE_EVERY):
        collector.collect()
    assert collected == [2, 2]
