"""The peer of the start-up benchmark: a bare Qt window, or one with the charts of pyqtgraph and nothing else.

    python bare_window.py qt|charts

Prints one JSON line per event with the system's monotonic clock, then waits to be ended.
"""

from __future__ import annotations

import json
import math
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def tell(event: str) -> None:
    """One line for the benchmark."""
    print(json.dumps({"event": event, "at_s": time.monotonic()}), flush=True)


class FirstPaint(QLabel):
    """A label that tells when it was painted for the first time."""

    def __init__(self) -> None:
        super().__init__("Heat")
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._told:
            self._told = True
            tell("first_paint")


def charts() -> QWidget:
    """Three plots with a filled curve each, as on the home page."""
    import pyqtgraph as pg

    layout = pg.GraphicsLayoutWidget()
    x = list(range(600))
    for column in range(3):
        plot = layout.addPlot(row=0, col=column)
        plot.plot(x, [math.sin(i / 40) for i in x], pen="r", fillLevel=0, brush=(255, 0, 0, 60))
    return layout


def main() -> int:
    """Open the window and wait."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(FirstPaint())
    window.resize(1360, 860)
    window.show()
    if sys.argv[1] == "charts":

        def replace() -> None:
            window.setCentralWidget(charts())
            QTimer.singleShot(0, lambda: tell("charts_live"))

        QTimer.singleShot(0, replace)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
