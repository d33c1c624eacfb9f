"""Coverage looks at the first moments of each test, and then away.

Measuring makes Python code almost three times as slow, and a simulated day runs the same lines a million
times. What must be covered in all of it is what `start.py test` says.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import coverage

if TYPE_CHECKING:
    from collections.abc import Iterator

CHILDREN = "COVERAGE_PROCESS_CONFIG"
"""What coverage's patch for child processes asks for; it sets it whenever it begins."""
LOOKED_AT_S = 0.3
"""Of the process's own CPU time."""


@contextmanager
def looking_away(config: Any, after_s: float = LOOKED_AT_S) -> Iterator[None]:
    """Coverage is off once the block has used so much CPU time, and on again behind it.

    Nothing happens where nobody measures, and on systems without a timer of CPU time.
    """
    measured = _measured(config)
    if measured is None or not hasattr(signal, "setitimer"):
        yield
        return
    away: list[bool] = []

    def look_away(_number: int, _frame: object) -> None:
        if not away:
            away.append(True)
            measured.stop()

    before = signal.signal(signal.SIGVTALRM, look_away)
    signal.setitimer(signal.ITIMER_VIRTUAL, after_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        if away:
            measured.start()


def looking_once(config: Any) -> None:
    """End what measures beside pytest-cov: it goes on when that stops, and nobody looks away.

    A worker of xdist is measured as a child, by pytest-cov before it knows that it is in a worker, and again
    by pytest-cov.
    """
    measured = _measured(config)
    if measured is None:
        return
    measured.stop()
    while (other := coverage.Coverage.current()) is not None:
        other.stop()
    measured.start()


def look_at_children(config: Any, *, wanted: bool) -> None:
    """Whether programs that are started from now on are measured, too.

    They are looked at all the time, and take three times as long.
    """
    measured = _measured(config)
    if measured is None:
        return
    if wanted:
        os.environ[CHILDREN] = measured.config.serialize()
    else:
        os.environ.pop(CHILDREN, None)


def _measured(config: Any) -> Any:
    """What pytest-cov measures with here, None where nobody does."""
    controller = getattr(config.pluginmanager.getplugin("_cov"), "cov_controller", None)
    return getattr(controller, "cov", None)
