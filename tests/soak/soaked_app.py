"""The real window, telling once a minute how it feels inside: how late its timers are, how much it holds.

Everything is the program's own; a timer beside it listens. The file is named by WARMGUI_SOAK_FILE.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from warmgui.__main__ import main
from warmgui.gui import main_window

PERIOD_S = 0.05
EVERY_S = float(os.environ.get("WARMGUI_SOAK_EVERY_S", "60"))
KINDS = 25
_built = main_window.MainWindow.__init__


class _Ear:
    """Lateness of a 50 ms timer, and what is alive, in lines of JSON."""

    def __init__(self, window: main_window.MainWindow, path: Path) -> None:
        self._path = path
        self._late_ms: list[float] = []
        self._last_s = self._since_s = time.monotonic()
        self._timer = QTimer(window)
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
        kinds = Counter(type(thing).__qualname__ for thing in gc.get_objects())
        line = {
            "t_s": time.time(),
            "late_p50_ms": late[len(late) // 2],
            "late_p95_ms": late[int(len(late) * 0.95)],
            "late_max_ms": late[-1],
            "objects": sum(kinds.values()),
            "kinds": dict(kinds.most_common(KINDS)),
            "widgets": len(QApplication.allWidgets()),
        }
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def _listen(self: main_window.MainWindow, *arguments: Any, **more: Any) -> None:
    _built(self, *arguments, **more)
    self._soak_ear = _Ear(self, Path(os.environ["WARMGUI_SOAK_FILE"]))  # type: ignore[attr-defined]


main_window.MainWindow.__init__ = _listen  # type: ignore[method-assign]  # a soak's ear

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
