"""One fit in a child of its own: the job in, the answer out, with a deadline and an end from outside."""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
import threading
from typing import TYPE_CHECKING, Any

from warmgui.io.process_guard import analysis_argv, start_child

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)

DEADLINE_S = 1800.0
"""A fit takes about a minute; at the lowest priority beside a game it may take many."""
LONGEST_ANSWER = 4_000_000
_END_S = 5.0


class NoAnswerError(Exception):
    """The child gave none; `args[0]` is the code of an attempt, see `core.room_knowledge`."""


class FitChild:
    """Runs one job at a time.

    Args:
        argv: the program; None: our own.
        start: starts a child with pipes, see `process_guard.start_child`.
        deadline_s: so long one job may take.
    """

    def __init__(
        self,
        argv: Sequence[str] | None = None,
        start: Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]] = start_child,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        self._argv = list(argv or analysis_argv())
        self._start = start
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._late = False

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        """The answer to a job; takes as long as the child takes.

        Raises:
            NoAnswerError: there is none: "not_started", "late", "ended" or "garbage".
        """
        line = json.dumps(job, allow_nan=False).encode() + b"\n"
        try:
            process, guard = self._start(self._argv)
        except OSError as error:
            log.warning("the fit cannot be started: %s", error)
            raise NoAnswerError("not_started") from error
        with self._lock:
            self._process, self._late = process, False
            if self._ended:
                process.kill()
        timer = threading.Timer(self._deadline_s, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return self._read(process, line)
        finally:
            timer.cancel()
            self._close(process)
            del guard  # it held the process together until here

    def end(self) -> None:
        """The program ends: a job that runs is given up."""
        with self._lock:
            self._ended = True
        self._kill()

    def _read(self, process: subprocess.Popen[bytes], line: bytes) -> dict[str, Any]:
        stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
        if stdin is None or stdout is None or stderr is None:
            raise NoAnswerError("not_started")
        words: list[bytes] = []
        drain = threading.Thread(target=_drain, args=(stderr, words), name="fit stderr", daemon=True)
        drain.start()
        said = b""
        with contextlib.suppress(OSError, ValueError):  # who does not listen may have spoken before
            stdin.write(line)
            stdin.flush()
        with contextlib.suppress(OSError, ValueError):
            said = stdout.readline(LONGEST_ANSWER)
        if self._late:
            raise NoAnswerError("late")
        if not said:
            drain.join(_END_S)
            log.warning("the fit ended without an answer: %s", b" ".join(words).decode(errors="replace"))
            raise NoAnswerError("ended")
        try:
            answer = json.loads(said)
        except (ValueError, RecursionError) as error:
            raise NoAnswerError("garbage") from error
        if not isinstance(answer, dict):
            raise NoAnswerError("garbage")
        return answer

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        with self._lock:
            if self._process is not None:
                with contextlib.suppress(OSError):
                    self._process.kill()

    def _close(self, process: subprocess.Popen[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            if process.stdin is not None:
                process.stdin.close()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
        with self._lock:
            self._process = None


def _drain(pipe: Any, words: list[bytes]) -> None:
    """Nobody reads what it complains about while it works, and a full pipe would stop it."""
    with contextlib.suppress(OSError, ValueError), pipe:
        while line := pipe.readline(1024):
            words[:] = [line.strip()]
