"""Opens and closes every page, part and dialog again and again, and counts what is left each time.

    python3 tests/soak/open_close.py --times 300            all of it; 1 where something is left each time
    python3 tests/soak/open_close.py --only dialog-sensor   one of them

Widgets, Qt objects, timers and Python objects are counted after the first fifth of the turns and after the
last, when nothing is pending and the garbage is collected. What the caches keep once does not count.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from types import CellType, FunctionType, MethodType
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")  # what the offscreen screen cannot do

import psutil  # noqa: E402 - needs the path above
from alive import kinds_alive  # noqa: E402 - needs the path above
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402 - needs the path above

from warmgui import app  # noqa: E402 - needs the path above
from warmgui.__main__ import main as program  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from life import Deed, Life

LEFT_PER_TURN = 0.2
"""More than so many things of a kind for each turn are a leak."""
PYTHON_LEFT_PER_TURN = 0.5
CALLS = (FunctionType, MethodType, CellType)
KINDS = 6


@dataclass(frozen=True)
class Left:
    """What each turn of one deed leaves behind.

    Attributes:
        deed: its name.
        turns: how many were counted.
        widgets: of Qt, per turn; likewise the next three.
        rss_kb: kB per turn.
        turn_ms: how long one turn takes.
        kinds: the kinds that grew by most, over all turns.
    """

    deed: str
    turns: int
    widgets: float
    qt_objects: float
    timers: float
    python: float
    rss_kb: float
    turn_ms: float
    kinds: dict[str, int]

    @property
    def leaks(self) -> bool:
        """Whether something is left each time."""
        most = max(self.widgets, self.qt_objects, self.timers)
        return most > LEFT_PER_TURN or self.python > PYTHON_LEFT_PER_TURN


@dataclass(frozen=True)
class Count:
    """What is alive now."""

    widgets: int
    qt_objects: int
    timers: int
    python: Counter[str]
    rss_bytes: int


def settle() -> None:
    """Let everything that waits happen, and delete what was told to go."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def of_windows(kind: type) -> bool:
    """Whether things of this kind belong to what was opened: snapshots come and go beside it."""
    return kind in CALLS or kind.__module__.startswith(("PySide6", "warmgui.gui", "pyqtgraph"))


def count() -> Count:
    """After the garbage is collected."""
    settle()
    gc.collect()
    running = QApplication.instance()
    tops: list[QObject] = [*([running] if running else []), *QApplication.topLevelWidgets()]
    below = [thing for one in tops if one.parent() is None for thing in one.findChildren(QObject)]
    kinds = kinds_alive()
    python = Counter({kind.__qualname__: number for kind, number in kinds.items() if of_windows(kind)})
    timers = sum(isinstance(one, QTimer) for one in below)
    rss_bytes = psutil.Process().memory_info().rss
    return Count(len(QApplication.allWidgets()), len(below), timers, python, rss_bytes)


def turn(deed: Deed) -> None:
    """Do it, and undo it."""
    opened = deed.do()
    if opened is not None:
        opened.show()
    settle()
    if opened is not None:
        opened.close()
    settle()


def repeat(deeds: list[Deed], name: str, times: int) -> Left:
    """Do these in turn, so often; what is left per turn of all of them."""
    warm = max(3, times // 5)
    for _ in range(warm):
        for deed in deeds:
            turn(deed)
    before, begun_s = count(), time.monotonic()
    for _ in range(times):
        for deed in deeds:
            turn(deed)
    took_s, after = time.monotonic() - begun_s, count()
    grown = after.python - before.python
    return Left(
        name,
        times,
        (after.widgets - before.widgets) / times,
        (after.qt_objects - before.qt_objects) / times,
        (after.timers - before.timers) / times,
        (after.python.total() - before.python.total()) / times,
        (after.rss_bytes - before.rss_bytes) / times / 1000,
        took_s / times * 1000,
        dict(grown.most_common(KINDS)),
    )


def subjects(life: Life) -> list[tuple[str, list[Deed]]]:
    """What is repeated: dialogs one by one; pages, parts, spans and looks as a round each."""
    rounds = [
        ("all pages in turn", life.pages()),
        ("all parts of the lab in turn", life.tabs()),
        ("all spans of the charts in turn", [*life.pages()[:1], *life.ranges()]),
        ("settings saved", life.changes()[-1:]),
        ("dark and light", life.changes()[:-1]),
        ("three languages", life.languages()),
    ]
    return [*((deed.name, [deed]) for deed in life.dialogs()), *rounds]


SELDOM = {"dark and light": 10, "three languages": 10}
"""Slow ones are done so many times less often."""


class Desktop(app.Desktop):
    """The program's own; once it is complete everything is opened and closed, and it ends."""

    times = 100
    only: tuple[str, ...] = ()
    found: list[Left]

    def _settle(self) -> None:
        super()._settle()
        QTimer.singleShot(0, self, self._work)

    def _work(self) -> None:
        from life import Life

        type(self).found = []
        try:
            for name, deeds in subjects(Life(self)):
                if not self.only or name in self.only:
                    left = repeat(deeds, name, max(3, self.times // SELDOM.get(name, 1)))
                    self.found.append(left)
                    sys.stdout.write(line(left) + "\n")
                    sys.stdout.flush()
        finally:
            self.quit()


def line(left: Left) -> str:
    """One of them, in words."""
    kinds = ", ".join(f"{name} {number:+}" for name, number in left.kinds.items())
    word = "LEAK" if left.leaks else "fine"
    return (
        f"{word}  {left.deed:32} x{left.turns:<4} {left.turn_ms:7.0f} ms  per turn: "
        f"widgets {left.widgets:+.2f}, Qt {left.qt_objects:+.2f}, timers {left.timers:+.2f}, "
        f"Python {left.python:+.1f}, RSS {left.rss_kb:+.1f} kB  [{kinds}]"
    )


def main(arguments: list[str]) -> int:
    """The command line; 1 where something leaks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the counts, for a table")
    options = parser.parse_args(arguments)
    Desktop.times, Desktop.only = options.times, tuple(options.only)
    app.Desktop = Desktop  # type: ignore[misc]  # what is made from now on
    with tempfile.TemporaryDirectory() as home:
        status = program(["--simulate", "--heat", "--home", home])
    if options.json:
        options.json.write_text(
            json.dumps([asdict(one) for one in Desktop.found], indent=1), encoding="utf-8"
        )
    return status or int(any(one.leaks for one in Desktop.found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
