"""How late a 20 ms GUI timer is, in this process, for some seconds. Prints one JSON object (milliseconds)."""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import time

from PySide6.QtCore import QCoreApplication, Qt, QTimer

PERIOD_S = 0.020


def main() -> int:
    """Measure for argv[1] seconds."""
    app = QCoreApplication(sys.argv[:1])
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(round(PERIOD_S * 1000))
    QTimer.singleShot(round(float(sys.argv[1]) * 1000), app.quit)
    app.exec()
    late_ms = [max(0.0, (b - a - PERIOD_S) * 1000) for a, b in itertools.pairwise(ticks)]
    quantiles = statistics.quantiles(late_ms, n=100)
    print(
        json.dumps(
            {"p50_ms": quantiles[49], "p95_ms": quantiles[94], "max_ms": max(late_ms), "ticks": len(ticks)}
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
