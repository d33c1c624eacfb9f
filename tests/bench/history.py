"""Opens and pans 913 days of minute history through the reader that the charts use."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from make_history import make_history

from warmgui.io.history.reader import HistoryReader

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = 913
DAY_S = 86_400
COLUMNS = ("heat_w", "wall_w", "baseline_w", "sat_per_day", "hypothetical_sat_per_day")
"""What the three charts of the home page ask for."""


def measure() -> dict[str, Any]:
    """Milliseconds (medians) of what a person does with a long history."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite"
        now = int(time.time())
        rows = make_history(path, DAYS, now)
        start = now - DAYS * DAY_S

        def series(begin: float, end: float) -> Callable[[], object]:
            return lambda: HistoryReader(path).series(COLUMNS, begin, end)

        def pan() -> None:
            reader = HistoryReader(path)
            for week in range(0, DAYS - 7, 7):
                reader.series(COLUMNS, start + week * DAY_S, start + (week + 7) * DAY_S)

        pan_ms = _median_ms(pan, 3)
        steps = len(range(0, DAYS - 7, 7))
        return {
            "rows_stored": rows,
            "size_mb": path.stat().st_size / 1e6,
            "rows": [
                _row("all 913 days opened", series(start, now), "< 1 s"),
                _row("one year", series(now - 365 * DAY_S, now), "< 300 ms"),
                _row("seven days", series(now - 7 * DAY_S, now), ""),
                _row("24 hours", series(now - DAY_S, now), ""),
                {
                    "what": f"panned through all of it, week by week ({steps} looks)",
                    "ms": pan_ms,
                    "goal": "< 1 s",
                },
                {"what": "one look while panning", "ms": pan_ms / steps, "goal": ""},
            ],
        }


def _row(what: str, action: Callable[[], object], goal: str) -> dict[str, Any]:
    return {"what": what, "ms": _median_ms(action, 7), "goal": goal}


def _median_ms(action: Callable[[], object], runs: int) -> float:
    action()  # the first fills the disk cache
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        action()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)
