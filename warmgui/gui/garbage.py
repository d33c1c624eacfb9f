"""Python's collector of cycles, run in the window's thread only.

Left alone it runs in whatever thread happens to make the next object, and takes down widgets there when they
are part of a cycle; Qt's widgets may only go in the thread that made them, or the program crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 1000
WHOLE_EVERY = 60
"""Each so-manyth time all generations. By thresholds alone closed dialogs stayed for up to ten minutes."""


class Collector(QObject):
    """Collects what is due once a second, by Python's own thresholds; from then on nobody else does.

    Args:
        parent: lives in the window's thread; what it lives with.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what a start brings stays: nobody need look through it again
        self._times = 0
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is past its threshold, and all younger ones; once a minute, all."""
        self._times += 1
        if self._times % WHOLE_EVERY == 0:
            gc.collect()
            return
        due = [
            generation
            for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if most and count > most
        ]
        if due:
            gc.collect(due[-1])
