"""Work in threads of Qt's pool: questions to the history, files that are written.

What is handed to the pool is a plain call with a number. A `QRunnable` made in Python stays for ever where it
ends before `QThreadPool.start` has returned, and what else goes in the pool's thread takes its signals along.
"""

from __future__ import annotations

import itertools
from functools import cache, partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal


class Job(Protocol):
    """What is done; it tells by signals of an object of its own how that ended."""

    def run(self) -> None:
        """Do it, in the pool's thread."""


class _Ends(QObject):
    """Lives in the window's thread, where jobs are begun and go."""

    told = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.told.connect(self._forget, Qt.ConnectionType.QueuedConnection)

    def _forget(self, number: int) -> None:
        _UNDER_WAY.pop(number, None)


_NUMBERS = itertools.count()
_UNDER_WAY: dict[int, Job] = {}


def start(job: Job) -> None:
    """Begin, in the window's thread; the job is kept until what it told has been heard there."""
    number = next(_NUMBERS)
    _UNDER_WAY[number] = job
    QThreadPool.globalInstance().start(partial(_run, _ends(), number))


@cache
def _ends() -> _Ends:
    return _Ends()


def _run(ends: _Ends, number: int) -> None:
    try:
        _UNDER_WAY[number].run()
    finally:
        ends.told.emit(number)
