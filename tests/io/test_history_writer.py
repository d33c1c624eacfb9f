"""The history's thread: a slow disk holds up no tick, loses nothing, and is told."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.io import FakeClock, sample

from warmgui.io.history.store import History
from warmgui.io.history.writer import SLOW_S, HistoryWriter
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from warmgui.io.history.store import Second


class Disk(History):
    """A history whose disk answers when it is let go."""

    def __init__(self, path: Path) -> None:
        self.answers = threading.Event()
        self.asked = threading.Event()
        self.answers.set()
        super().__init__(path)

    def store_all(self, seconds: Iterable[Second]) -> None:
        self.asked.set()
        assert self.answers.wait(DEADLINE_S)
        super().store_all(seconds)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path / "history.sqlite3")
    yield disk
    disk.answers.set()


def seconds(disk: Disk) -> list[int]:
    with contextlib.closing(sqlite3.connect(disk.path)) as connection:
        return [t for (t,) in connection.execute("SELECT t FROM sample_1s ORDER BY t")]


def test_a_second_is_stored_before_anybody_sees_it(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmgui.io.history.writer.PATIENCE_S", DEADLINE_S)  # a busy machine is no slow disk
    writer = HistoryWriter(disk)
    for t in range(3):
        writer.store(sample(1000.0 + t))
        assert seconds(disk) == list(range(1000, 1001 + t))
    writer.save_state("engine", {"a": 1})
    writer.close()
    assert writer.finish()
    assert History(disk.path).load_state("engine") == {"a": 1}
    assert writer.lost_seconds == 0


def test_a_slow_disk_holds_up_nobody_is_told_and_loses_nothing(disk: Disk) -> None:
    clock = FakeClock()
    writer = HistoryWriter(disk, clock)
    disk.answers.clear()
    for t in range(100):  # with patience for each of them these would be ten seconds
        writer.store(sample(1000.0 + t))
    assert disk.asked.is_set()
    assert writer.faults() == ()
    clock.forward(SLOW_S + 1.0)
    (fault,) = writer.faults()
    assert fault.code == "history_slow"
    assert "The disk is slow" in english(fault.text)
    disk.answers.set()
    writer.close()
    assert writer.finish(DEADLINE_S)
    assert writer.faults() == ()
    assert (seconds(disk), writer.lost_seconds) == (list(range(1000, 1100)), 0)


def test_a_disk_that_never_answers_holds_up_no_end(disk: Disk) -> None:
    writer = HistoryWriter(disk)
    disk.answers.clear()
    writer.store(sample(1000.0))
    writer.store(sample(1001.0))
    writer.close()
    assert not writer.finish(0.01)
    assert writer.lost_seconds == 2
    disk.answers.set()
    assert writer.finish(DEADLINE_S)
    assert (seconds(disk), writer.lost_seconds) == ([1000, 1001], 0)


def test_a_state_that_is_no_json_is_left_out(disk: Disk) -> None:
    writer = HistoryWriter(disk)
    writer.save_state("engine", {"a": float("nan")})
    writer.store(sample(1001.0))
    writer.close()
    assert writer.finish(DEADLINE_S)
    assert seconds(disk) == [1001]
