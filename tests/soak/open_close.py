"""Opens and closes every page, part and dialog again and again, and counts what is left each time.

    python3 tests/soak/open_close.py --times 100            all of it; 1 where something is left each time
    python3 tests/soak/open_close.py --only dialog-sensor   one of them
    python3 tests/soak/open_close.py --write                also the table of docs/reliability.md

Widgets, Qt objects, timers and Python objects are counted after a fifth of the turns, in the middle of the
others and after the last, when nothing is pending and the garbage is collected. What grows in both halves is
left each time; what grows in one is a cache that came late. The time that a turn takes is compared, too: that
of the first ones after the third with that of the last ones.
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
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from types import CellType, FunctionType, MethodType
from typing import TYPE_CHECKING, ClassVar

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE)]
# On the offscreen screen of 800 by 800 the charts are never seen, and so never made.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={HERE / 'screen.json'}")

os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")  # what the offscreen screen cannot do

from alive import allocated_bytes, kinds_alive, qt_alive  # noqa: E402 - needs the path above
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QThreadPool, QTimer  # noqa: E402
from PySide6.QtGui import QPainterPath, QPicture  # noqa: E402 - needs the path above
from PySide6.QtWidgets import QApplication  # noqa: E402 - needs the path above
from reliability_page import write  # noqa: E402 - needs the path above

from warmgui import app  # noqa: E402 - needs the path above
from warmgui.__main__ import main as program  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable

    from life import Deed, Life

LEFT_PER_TURN = 0.1
"""More than so many widgets, Qt objects or timers for each turn are a leak."""
PYTHON_LEFT_PER_TURN = 0.2
SLOWER_TIMES, SLOWER_MS = 1.5, 5.0
"""A turn may take so much longer in the end than in the beginning: another process may have been busy."""
UNDER_WAY = 2
"""So many things of Python may belong to what happens at the moment of a count."""
CALLS = (FunctionType, MethodType, CellType)
DRAWINGS = (QPainterPath, QPicture)
"""Charts keep those of their last paint, and drop them where something changes while nobody sees it."""
KINDS = 6
GOES_LATE = "QPanGesture"
"""One for each scrolled part of the last dialog: Qt lets go of them when the next window hears something."""
EARLY_TURNS = 3
"""The first ones build what is kept."""
LONGEST_JOB_MS = 10_000


@dataclass(frozen=True)
class Left:
    """What each turn of one deed leaves behind.

    Attributes:
        deed: its name.
        turns: how many there were in all.
        widgets: of Qt, per turn, in the half that left fewer; likewise the next four.
        qt_objects: all of Qt, widgets among them.
        timers: of Qt.
        python: of the kinds that windows are made of.
        allocated_kb: what C and C++ hold (Qt's own parts, pictures), kB; None where nobody tells.
        early_ms: how long the window's thread works for a turn: the middle one of the first after the third.
        late_ms: the same of the last ones.
        kinds: the kinds that grew by most in the second half.
    """

    deed: str
    turns: int
    widgets: float
    qt_objects: float
    timers: float
    python: float
    allocated_kb: float | None
    early_ms: float
    late_ms: float
    kinds: dict[str, int]

    @property
    def leaks(self) -> bool:
        """Whether something is left each time."""
        most = max(self.widgets, self.qt_objects, self.timers)
        return most > LEFT_PER_TURN or self.python > PYTHON_LEFT_PER_TURN

    @property
    def slows(self) -> bool:
        """Whether turns take longer and longer."""
        return self.late_ms > SLOWER_TIMES * self.early_ms + SLOWER_MS

    @property
    def verdict(self) -> str:
        """In one word."""
        return "LEAK" if self.leaks else "SLOWER" if self.slows else "none"


@dataclass(frozen=True)
class Count:
    """What is alive now."""

    widgets: int
    qt: Counter[str]
    python: Counter[str]
    allocated_bytes: int | None

    def kinds(self) -> Counter[str]:
        """All of them by name."""
        return self.python + Counter({f"{name} (Qt)": number for name, number in self.qt.items()})


def settle() -> None:
    """Let everything that waits happen, and delete what was told to go."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def of_windows(kind: type) -> bool:
    """Whether things of this kind belong to what was opened: snapshots come and go beside it."""
    of_gui = str(kind.__module__).startswith(("PySide6", "warmgui.gui", "pyqtgraph"))
    return kind in CALLS or (of_gui and kind not in DRAWINGS)


def count() -> Count:
    """After what was asked of the history is answered, and the garbage is collected."""
    settle()
    QThreadPool.globalInstance().waitForDone(LONGEST_JOB_MS)
    settle()
    gc.unfreeze()  # what a start brought counts, too
    gc.collect()
    python = Counter({kind.__qualname__: n for kind, n in kinds_alive().items() if of_windows(kind)})
    return Count(len(QApplication.allWidgets()), qt_alive(), python, allocated_bytes())


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
    took_ms: list[float] = []

    def do(turns: int) -> Count:
        for _ in range(turns):
            begun_s = time.thread_time()
            for deed in deeds:
                turn(deed)
            took_ms.append((time.thread_time() - begun_s) * 1000)
        return count()

    warm = max(EARLY_TURNS, times // 5)
    half = max((times - warm) // 2, 1)
    first, middle, last = do(warm), do(half), do(half)

    def grown(number: Callable[[Count], float], noise: int = 0) -> float:
        more = min(number(middle) - number(first), number(last) - number(middle), key=abs)
        return more / half if abs(more) > noise else 0.0

    measured = took_ms[EARLY_TURNS:]
    part = max(len(measured) // 5, 1)
    return Left(
        name,
        len(took_ms),
        grown(lambda one: one.widgets),
        grown(lambda one: one.qt.total() - one.qt[GOES_LATE]),
        grown(lambda one: one.qt["QTimer"]),
        grown(lambda one: one.python.total(), UNDER_WAY),
        None if first.allocated_bytes is None else grown(lambda one: (one.allocated_bytes or 0) / 1000),
        median(measured[:part]),
        median(measured[-part:]),
        dict((last.kinds() - middle.kinds()).most_common(KINDS)),
    )


def drawn(life: Life, span: Deed) -> Deed:
    """A span that is not done before what the history holds of it has been drawn."""

    def do() -> None:
        span.do()
        charts, until_s = life.charts, time.monotonic() + LONGEST_JOB_MS / 1000
        while (charts.loader.busy or charts._redraw.isActive()) and time.monotonic() < until_s:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    return replace(span, do=do)


def subjects(life: Life) -> list[tuple[str, list[Deed]]]:
    """What is repeated: dialogs one by one; pages, parts, spans and looks as a round each."""
    spans = [drawn(life, one) for one in life.ranges()]
    rounds = [
        ("all pages in turn", life.pages()),
        ("all parts of the lab in turn", life.tabs()),
        ("all spans of the charts in turn", [*life.pages()[:1], *spans]),
        ("settings saved", life.changes()[-1:]),
        ("dark and light", life.changes()[:-1]),
        ("three languages", life.languages()),
    ]
    return [*((deed.name, [deed]) for deed in life.dialogs()), *rounds]


class Desktop(app.Desktop):
    """The program's own; once it is complete everything is opened and closed, and it ends."""

    times = 100
    only: tuple[str, ...] = ()
    found: ClassVar[list[Left]] = []
    complete = False

    def _settle(self) -> None:
        super()._settle()
        QTimer.singleShot(0, self, self._work)

    def _work(self) -> None:
        from life import Life

        try:
            for name, deeds in subjects(Life(self)):
                if not self.only or name in self.only:
                    left = repeat(deeds, name, self.times)
                    self.found.append(left)
                    sys.stdout.write(line(left) + "\n")
                    sys.stdout.flush()
            type(self).complete = True
        finally:
            self.quit()


def line(left: Left) -> str:
    """One of them, in words."""
    kinds = ", ".join(f"{name} {number:+}" for name, number in left.kinds.items())
    return (
        f"{left.verdict:6} {left.deed:29} x{left.turns:<4} {left.early_ms:6.1f} to {left.late_ms:6.1f} ms; "
        f"widgets {left.widgets:+.2f}, Qt {left.qt_objects:+.2f}, timers {left.timers:+.2f}, "
        f"Python {left.python:+.2f}, allocated {_kb(left)}  [{kinds}]"
    )


def _kb(left: Left) -> str:
    return "?" if left.allocated_kb is None else f"{left.allocated_kb:+.1f} kB"


def table(found: list[Left]) -> str:
    """Markdown."""
    rows = [
        f"| {one.deed} | {one.turns} | {one.widgets:+.2f} | {one.qt_objects:+.2f} | {one.timers:+.2f} "
        f"| {one.python:+.2f} | {_kb(one)} | {one.early_ms:.0f} ms | {one.late_ms:.0f} ms "
        f"| {one.verdict if one.verdict == 'none' else f'**{one.verdict}**'} |"
        for one in found
    ]
    counted = "widgets", "Qt objects", "timers", "Python objects", "allocated"
    head = f"| each turn of | turns | {' | '.join(counted)} | a turn takes | in the end | left |"
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|", *rows])


def main(arguments: list[str]) -> int:
    """The command line; 1 where something is left or turns take longer, 2 where not all was done."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the counts, for a table")
    parser.add_argument("--write", action="store_true", help="the table of docs/reliability.md")
    options = parser.parse_args(arguments)
    if options.write and options.only:
        parser.error("the table is of all of them")
    Desktop.times, Desktop.only = options.times, tuple(options.only)
    app.Desktop = Desktop  # type: ignore[misc]  # what is made from now on
    with tempfile.TemporaryDirectory() as home:
        status = program(["--simulate", "--heat", "--home", home])
    if status or not Desktop.complete:
        return 2
    kept = [asdict(one) for one in Desktop.found]
    if options.json:
        options.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    if options.write:
        write("turns", table(Desktop.found), kept)
    return int(any(one.leaks or one.slows for one in Desktop.found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
