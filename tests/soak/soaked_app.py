"""The real window, telling again and again how it feels inside, while somebody uses it.

Everything is the program's own; a timer beside it listens, another one opens pages and dialogs. The file is
named by WARMGUI_SOAK_FILE; WARMGUI_SOAK_DEED_S is the time between two deeds (0: nobody touches it).
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from alive import kinds_alive, qt_alive  # noqa: E402 - needs the path above
from PySide6.QtCore import QObject, QTimer  # noqa: E402 - needs the path above
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - needs the path above

from warmgui import app  # noqa: E402 - needs the path above
from warmgui.__main__ import main  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable

PERIOD_S = 0.05
EVERY_S = float(os.environ.get("WARMGUI_SOAK_EVERY_S", "60"))
DEED_S = float(os.environ.get("WARMGUI_SOAK_DEED_S", "10"))
KINDS = 60
log = logging.getLogger("warmgui.soak")


class Ear:
    """Lateness of a 50 ms timer, and what is alive, in lines of JSON."""

    def __init__(self, parent: QObject, path: Path) -> None:
        self._path = path
        self.told_by: Callable[[], dict[str, float]] = dict
        """Deeds since the last line, and how long the window was busy with each, ms."""
        self._late_ms: list[float] = []
        self._last_s = self._since_s = time.monotonic()
        self._timer = QTimer(parent)
        self._timer.timeout.connect(self._tick)
        self._timer.start(round(PERIOD_S * 1000))

    def _tick(self) -> None:
        now_s = time.monotonic()
        self._late_ms.append(max(0.0, (now_s - self._last_s - PERIOD_S) * 1000))
        self._last_s = now_s
        if now_s - self._since_s >= EVERY_S:
            self._tell()
            self._since_s = self._last_s = time.monotonic()

    def _tell(self) -> None:
        late, self._late_ms = sorted(self._late_ms), []
        line = {
            "t_s": time.time(),
            "late_p50_ms": late[len(late) // 2],
            "late_p95_ms": late[int(len(late) * 0.95)],
            "late_max_ms": late[-1],
            "took": self.told_by(),
            **alive(),
        }
        self._write(line)

    def round(self, number: int) -> None:
        """Everything was done so many times: what is left, without what only waits to be collected."""
        gc.collect()
        self._write({"t_s": time.time(), "round": number, **alive()})

    def _write(self, line: dict[str, Any]) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def alive() -> dict[str, Any]:
    """Counts of Python's objects, of Qt's widgets and objects, each also by kind."""
    kinds = Counter({kind.__qualname__: number for kind, number in kinds_alive().items()})
    widgets = QApplication.allWidgets()
    return {
        "objects": sum(kinds.values()),
        "kinds": dict(kinds.most_common(KINDS)),
        "widgets": len(widgets),
        "widget_kinds": dict(Counter(type(one).__name__ for one in widgets).most_common(KINDS)),
        **qt_objects(),
    }


def qt_objects() -> dict[str, int]:
    """All QObjects below the application and below windows without a parent; timers of them."""
    found = qt_alive()
    tops = len(QApplication.topLevelWidgets())
    return {"qt_objects": found.total(), "timers": found["QTimer"], "top_levels": tops}


class Hand:
    """Does one thing after the other; what one opened is closed by the next."""

    def __init__(self, desktop: app.Desktop, round_done: Callable[[int], None]) -> None:
        from life import ROUND, Life

        self._deeds, self._round = Life(desktop).for_ever(), ROUND
        self._round_done, self._rounds = round_done, 0
        self._open: QWidget | None = None
        self._took: dict[str, float] = {}
        self._timer = QTimer(desktop)
        self._timer.timeout.connect(self._do)
        self._timer.start(round(DEED_S * 1000))

    def _do(self) -> None:
        if self._open is not None:
            put_away(self._open)
            self._open = None
        deed = next(self._deeds)
        begun_s = time.monotonic()
        try:
            self._open = deed.do()
        except Exception:
            log.exception("soak: %s", deed.name)
            return
        if self._open is not None:
            self._open.show()
        self._took[deed.name] = (time.monotonic() - begun_s) * 1000
        # What the deed left for the event loop counts, too.
        QTimer.singleShot(0, self._timer, lambda: self._settled(deed.name, begun_s))

    def _settled(self, name: str, begun_s: float) -> None:
        self._took[name] = (time.monotonic() - begun_s) * 1000
        if name == self._round:
            self._rounds += 1
            self._round_done(self._rounds)

    def took(self) -> dict[str, float]:
        """The deeds since the last question, ms each."""
        took, self._took = self._took, {}
        return took


def put_away(widget: QWidget) -> None:
    """As its user does: closed; the dialog itself says whether it then goes for good."""
    widget.close()


class Desktop(app.Desktop):
    """The program's own, with an ear and a hand."""

    def start(self) -> None:
        super().start()
        self._ear = Ear(self, Path(os.environ["WARMGUI_SOAK_FILE"]))
        if DEED_S > 0:
            self._hand = Hand(self, self._ear.round)
            self._ear.told_by = self._hand.took


app.Desktop = Desktop  # type: ignore[misc]  # what is made from now on

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
