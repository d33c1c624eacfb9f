"""How late a 20 ms timer is inside the real program: at rest, and with every part of the lab live.

The program runs on the private screen that it is started on. First it rests on its home page; then the lab
hashes at full power while all of its parts exist, are told every second and are shown in turn. Prints one
JSON object (milliseconds).
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from PySide6.QtCore import QCoreApplication, Qt, QTimer  # noqa: E402 - needs the path above

from warmgui import paths  # noqa: E402 - needs the path above
from warmgui.__main__ import main  # noqa: E402 - needs the path above
from warmgui.core.lab.tickets import nbits_of_bits  # noqa: E402 - needs the path above
from warmgui.core.messages import LabStart  # noqa: E402 - needs the path above
from warmgui.core.model_lab import MINE, LabWork  # noqa: E402 - needs the path above
from warmgui.core.settings.model import CONSENT_VERSION, Settings  # noqa: E402 - needs the path above
from warmgui.gui import main_window  # noqa: E402 - needs the path above
from warmgui.gui.lab.tabs import KEYS  # noqa: E402 - needs the path above
from warmgui.io.settings_file import save  # noqa: E402 - needs the path above

PERIOD_S = 0.020
SETTLE_S, REST_S, EACH_TAB_S, WARM_S = 8.0, 15.0, 3.0, 12.0
BITS = 30

_built = main_window.MainWindow.__init__


class Watch:
    """Rests, then lives the lab, then tells."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._ticks: list[float] = []
        self._rest: dict[str, float] = {}
        self._timer = QTimer(window)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._ticks.append(time.monotonic()))
        self._timer.start(round(PERIOD_S * 1000))
        self._after(SETTLE_S, self._ticks.clear)
        self._after(SETTLE_S + REST_S, self._open_lab)

    def _after(self, seconds: float, what: Any) -> None:
        QTimer.singleShot(round(seconds * 1000), self._window, what)

    def _open_lab(self) -> None:
        self._rest = quantiles(self._ticks)
        self._window.show_page("lab")
        page = lab_page(self._window)
        keys = list(KEYS)
        for key in keys:
            page.show_tab(key)
        page._ports.post(LabStart(LabWork(MINE, nbits_of_bits(BITS)), duration_s=600.0))
        self._after(WARM_S, self._ticks.clear)
        for number, key in enumerate(keys):
            self._after(WARM_S + number * EACH_TAB_S, lambda key=key: page.show_tab(key))
        self._after(WARM_S + len(keys) * EACH_TAB_S, lambda: self._tell(page, keys))

    def _tell(self, page: Any, keys: list[str]) -> None:
        status = page._snapshot.lab
        answer = {
            "rest": self._rest,
            "lab": quantiles(self._ticks),
            "parts": len(keys),
            "hashrate_hs": status.hashrate_hs,
            "blocks": status.blocks_found,
        }
        print(json.dumps(answer), flush=True)
        QCoreApplication.exit(0)  # quit() asks the window, which would go to the tray


def lab_page(window: Any) -> Any:
    """The page that was shown."""
    from warmgui.gui.lab.page import LabPage

    return window.findChild(LabPage)


def quantiles(ticks: list[float]) -> dict[str, float]:
    """How late the ticks were, ms."""
    late_ms = [max(0.0, (b - a - PERIOD_S) * 1000) for a, b in itertools.pairwise(ticks)]
    found = statistics.quantiles(late_ms, n=100)
    return {"p50_ms": found[49], "p95_ms": found[94], "max_ms": max(late_ms), "ticks": len(ticks)}


def _listen(self: main_window.MainWindow, *arguments: Any, **more: Any) -> None:
    _built(self, *arguments, **more)
    self.furnished.connect(lambda: setattr(self, "_watch", Watch(self)))


def consented(home: Path) -> None:
    """Settings with a consent, as a person would have given it."""
    folders = paths.inside(home).created()
    settings = Settings()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    consent = replace(settings.consent, given_at=now, version=CONSENT_VERSION)
    save(folders.settings_file, replace(settings, consent=consent))


main_window.MainWindow.__init__ = _listen  # type: ignore[method-assign]  # a benchmark's ear

if __name__ == "__main__":
    consented(Path(sys.argv[sys.argv.index("--home") + 1]))
    sys.exit(main(sys.argv[1:]))
