"""The guard of heaters, seen from here: a child that knows whom to turn down when our end of a pipe closes.

A miner in the network goes on when nobody speaks to it any more. This program turns off what it turned on
when it ends; the child does it when this program was killed, and could not. See `warmgui.heater_guard`.
"""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.io.heaters.device import Access

log = logging.getLogger(__name__)

AGAIN_S = 60.0
"""A guard that ended is not begun anew more often than this."""
END_S = 0.5
"""So long its end is waited for: where it has nothing to do it is at once."""


class Guardian:
    """Begins the child when there is somebody to look after. Not for two threads at once.

    Args:
        argv: the program.
        start: starts it: it must outlive this program.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        argv: Sequence[str],
        start: Callable[[Sequence[str]], subprocess.Popen[bytes]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._argv, self._start, self._clock = list(argv), start, clock
        self._process: subprocess.Popen[bytes] | None = None
        self._tried_s: float | None = None

    def watch(self, owing: Sequence[Access]) -> bool:
        """These are to be turned down when we vanish, and no others.

        Args:
            owing: with their passwords: they go through the pipe only.

        Returns:
            Whether there is a guard that knows.
        """
        if self._process is not None and self._process.poll() is not None:
            log.warning("the guard of heaters ended by itself (%s)", self._process.returncode)
            self._let_go()
        if self._process is None and not (owing and self._begin()):
            return not owing
        heaters = [
            {"kind": a.kind, "host": a.host, "port": a.port, "user": a.user, "password": a.password}
            for a in owing
        ]
        return self._write(json.dumps({"heaters": heaters}).encode() + b"\n")

    @property
    def has_ended(self) -> bool:
        """Whether nobody is there, or no longer."""
        return self._process is None or self._process.poll() is not None

    def close(self) -> None:
        """Let it do what is left, and end."""
        process = self._process
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(END_S)  # else it is still busy with one that does not answer, and ends by itself
        self._process = None

    def _begin(self) -> bool:
        now_s = self._clock()
        if self._tried_s is not None and now_s - self._tried_s < AGAIN_S:
            return False
        self._tried_s = now_s
        try:
            self._process = self._start(self._argv)
        except OSError as error:
            log.warning("the guard of heaters cannot be started: %s", error.strerror or error)
            return False
        return True

    def _write(self, line: bytes) -> bool:
        process = self._process
        if process is None or process.stdin is None:
            return False
        try:
            process.stdin.write(line)
            process.stdin.flush()
        except (OSError, ValueError):  # it is gone
            self._let_go()
            return False
        return True

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
