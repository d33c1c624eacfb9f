"""The real window under load: ten snapshots a second of fifty devices, above five years of history.

The program runs on the private screen that it is started on, with a simulated PC. What is told: how late a
20 ms timer is at rest, while the charts show each of their spans, and while pages are switched; how long a
switch takes; how much of a processor the program needs. `--peer` is the same program with a snapshot a
second, its two devices and no history. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from PySide6.QtCore import QCoreApplication, Qt, QTimer  # noqa: E402 - needs the path above

from warmgui import app, paths  # noqa: E402 - needs the path above
from warmgui.__main__ import main as program  # noqa: E402 - needs the path above
from warmgui.gui.widgets.charts.data import RANGES  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot

DEVICES = 50
DAYS = 5 * 365 + 1
UPDATES_PER_S = 10
PERIOD_S = 0.020
SETTLE_S, REST_S, EACH_SPAN_S, EACH_PAGE_S = 6.0, 10.0, 3.0, 1.5
VISITS = 2
"""The first visit of a page builds it."""


def many(snapshot: Snapshot) -> Snapshot:
    """The same PC with fifty devices."""
    turn = itertools.cycle(snapshot.devices)
    found = [
        replace(one, id=f"{one.id}-{number}", name=f"{one.name} {number + 1}")
        for number, one in zip(range(DEVICES if snapshot.devices else 0), turn, strict=False)
    ]
    return replace(snapshot, devices=tuple(found))


class Watch:
    """Rests, opens every span, opens every page twice, tells, ends."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._ticks: list[float] = []
        self._told: dict[str, Any] = {}
        self._switch_ms: list[float] = []
        self._shown = 0
        self._cpu_s = self._wall_s = 0.0
        self._timer = QTimer(desktop)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._ticks.append(time.monotonic()))
        self._timer.start(round(PERIOD_S * 1000))
        desktop._bridge.snapshot.connect(self._count)
        self._steps: list[tuple[Callable[[], object], float]] = [(lambda: None, SETTLE_S)]
        self._plan(self._begin_rest, REST_S)
        self._plan(lambda: self._end("rest"), 0.0)
        for one in RANGES:
            self._plan(lambda key=one.key: self._span(key), EACH_SPAN_S)
        self._plan(lambda: self._end("charts"), 0.0)
        for visit in range(VISITS):
            for key in desktop.window.buttons:
                self._plan(lambda key=key, visit=visit: self._page(key, visit), EACH_PAGE_S)
            self._plan(lambda visit=visit: self._end("first visits" if visit == 0 else "pages"), 0.0)
        self._plan(self._tell, 0.0)
        self._next()

    def _plan(self, what: Callable[[], object], then_s: float) -> None:
        """Do this after what was planned before; the next one so many seconds after it is done."""
        self._steps.append((what, then_s))

    def _next(self) -> None:
        what, then_s = self._steps.pop(0)
        what()
        if self._steps:
            QTimer.singleShot(round(then_s * 1000), self._desktop, self._next)

    def _count(self) -> None:
        self._shown += 1

    def _begin_rest(self) -> None:
        self._ticks.clear()
        self._shown = 0
        self._cpu_s, self._wall_s = time.process_time(), time.monotonic()

    def _end(self, name: str) -> None:
        if name == "rest":
            wall_s = time.monotonic() - self._wall_s
            self._told["cpu_part"] = (time.process_time() - self._cpu_s) / wall_s
            self._told["updates_per_s"] = self._shown / wall_s
        self._told[name] = quantiles(self._ticks)
        self._ticks.clear()

    def _span(self, key: str) -> None:
        page: Any = self._desktop.window.page_widget("home")
        page.body.charts.set_range(key)

    def _page(self, key: str, visit: int) -> None:
        begun_s = time.monotonic()
        self._desktop.window.show_page(key)
        if visit:
            QTimer.singleShot(0, self._timer, lambda: self._switched(begun_s))

    def _switched(self, begun_s: float) -> None:
        self._switch_ms.append((time.monotonic() - begun_s) * 1000)

    def _tell(self) -> None:
        self._told["switch_ms"] = {
            "median": statistics.median(self._switch_ms),
            "max": max(self._switch_ms),
        }
        sys.stdout.write(json.dumps(self._told) + "\n")
        sys.stdout.flush()
        QCoreApplication.exit(0)  # quit() asks the window, which would go to the tray


def quantiles(ticks: list[float]) -> dict[str, float]:
    """How late the ticks were, ms."""
    late_ms = [max(0.0, (b - a - PERIOD_S) * 1000) for a, b in itertools.pairwise(ticks)]
    found = statistics.quantiles(late_ms, n=100)
    return {"p50_ms": found[49], "p95_ms": found[94], "max_ms": max(late_ms), "ticks": len(ticks)}


class Desktop(app.Desktop):
    """The program's own, with a watch; loaded, its engine's snapshots have fifty devices."""

    loaded = True

    def _furnish(self, window: Any) -> None:
        if self.loaded and not hasattr(self._bridge, "loaded"):
            publish = self._bridge.publish
            self._bridge.publish = lambda snapshot: publish(many(snapshot))  # type: ignore[method-assign]
            self._bridge.loaded = True  # type: ignore[attr-defined]
        super()._furnish(window)

    def _settle(self) -> None:
        first = self._tray is None
        super()._settle()
        if first:
            self._watch = Watch(self)


def main(arguments: list[str]) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--history", type=Path, help="made before, by make_history.py; copied")
    options = parser.parse_args(arguments)
    Desktop.loaded = not options.peer
    app.Desktop = Desktop  # type: ignore[misc]  # what is made from now on
    with tempfile.TemporaryDirectory() as home:
        words = ["--simulate", "--heat", "--show-page", "home", "--home", home]
        if not options.peer:
            _history(paths.inside(Path(home)).created().data, options.history)
            words += ["--speed", str(UPDATES_PER_S)]
        return program(words)


def _history(data: Path, made: Path | None) -> None:
    """Five years of minutes where the program looks for them."""
    import shutil

    from warmgui.io.history.place import SIMULATED_HISTORY

    file = data / SIMULATED_HISTORY
    if made is not None:
        shutil.copyfile(made, file)
        return
    from make_history import make_history

    make_history(file, DAYS, int(time.time()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
