"""What opens and closes everything finds a leak where there is one; a slice of it on the real program."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent))

import alive
import open_close
from life import Deed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

AT_MOST_S = 120
PROGRAM = Path(open_close.__file__)


def test_what_is_left_each_time_is_a_leak_and_what_comes_late_is_none(qtbot: QtBot) -> None:
    held, late = QWidget(), list[QWidget]()
    qtbot.addWidget(held)

    def late_cache() -> QWidget:
        late.extend([QWidget()] if len(late) == 0 else [])
        return QWidget()

    kept = open_close.repeat([Deed("a", lambda: QWidget(held))], "keeps each", 9)
    cached = open_close.repeat([Deed("b", late_cache)], "keeps one", 9)
    assert (kept.widgets, kept.qt_objects, kept.verdict) == (1.0, 1.0, "LEAK")
    assert (cached.widgets, cached.qt_objects, cached.leaks) == (0.0, 0.0, False)
    assert kept.turns == cached.turns == 9
    shown = open_close.table([kept, cached]).splitlines()
    assert len(shown) == 4
    assert shown[2].startswith("| keeps each | 9 | +1.00 | +1.00 | +0.00 |")
    assert shown[2].endswith("| **LEAK** |")
    assert "widgets +1.00" in open_close.line(kept)


def test_turns_that_take_longer_and_longer_are_told() -> None:
    slow = open_close.Left("x", 100, 0.0, 0.0, 0.0, 0.0, None, 10.0, 100.0, {})
    well = replace(slow, late_ms=12.0)
    assert (slow.verdict, well.verdict) == ("SLOWER", "none")
    assert "| ? |" in open_close.table([well])


def test_qt_tells_its_objects_and_keeps_none_in_python(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    before = alive.qt_alive()
    for _ in range(5):
        QObject(top)
    assert (alive.qt_alive() - before)["QObject"] == 5
    known = alive.kinds_alive()[QWidget]
    box = QWidget(top)
    QWidget(box).setObjectName("a :: b")
    del box
    assert (alive.qt_alive() - before)["QWidget"] == 2
    assert alive.kinds_alive()[QWidget] <= known + 2


def test_counting_spoils_nothing_that_another_thread_makes() -> None:
    over, wrong = threading.Event(), list[BaseException]()

    def makes_tuples() -> None:
        try:
            while not over.is_set():
                tuple(number for number in range(200))
        except SystemError as error:  # what is held by two while it grows
            wrong.append(error)

    thread = threading.Thread(target=makes_tuples)
    thread.start()
    for _ in range(10):
        assert alive.kinds_alive()[dict] > 0
    over.set()
    thread.join()
    assert not wrong


@pytest.mark.parametrize(
    "names",
    [
        ("dialog-sensor", "settings saved"),
        pytest.param(("all pages in turn", "all parts of the lab in turn"), marks=pytest.mark.deep),
    ],
    ids=["dialogs", "pages"],
)
def test_the_real_window_keeps_nothing_of_what_was_opened(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A slice of `open_close.py --times 100`, whose table is in docs/reliability.md."""
    told = tmp_path / "turns.json"
    only = [word for name in names for word in ("--only", name)]
    command = [sys.executable, str(PROGRAM), "--times", "9", "--json", str(told), *only]
    done = subprocess.run(command, capture_output=True, text=True, timeout=AT_MOST_S, check=False)
    assert done.returncode in {0, 1}, done.stderr  # 1 may be a machine that was busy in the end
    found = [open_close.Left(**one) for one in json.loads(told.read_text("utf-8"))]
    assert sorted(one.deed for one in found) == sorted(names)
    assert not [open_close.line(one) for one in found if one.leaks]
