"""One child process that is asked once: a line in, its answer out, with a deadline and an end from outside.

The child's stdin stays open until it has answered: its end is how a child knows that nobody waits any more.
What it complains about is read while it works, because a full pipe would stop it.
"""

from __future__ import annotations

import contextlib
import logging
import subprocess
import threading
from collections import deque
from typing import IO, TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Start = Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]]

log = logging.getLogger(__name__)

END_S = 5.0
"""So long a child that has answered may take for its own end."""
_COMPLAINT_MOST = 4096
_SHOWN = 200

Answer = TypeVar("Answer")


class NoAnswerError(Exception):
    """There is no answer.

    Args:
        code: "not_started" (an `OSError` is the cause), "late", "ended"; users of this module add their own.
        words: the last of what it complained about; "" if nothing.
    """

    def __init__(self, code: str, words: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.words = words


class AskedChild:
    """Asks one child at a time; `ask` from one thread, `end` from any.

    Args:
        name: of its threads and in the log.
        argv: the program.
        start: starts a child with pipes, see `process_guard.start_child`.
        deadline_s: so long one answer may take.
        longest_line: bytes; a longer line is handed on in pieces.
    """

    def __init__(
        self, name: str, argv: Sequence[str], start: Start, *, deadline_s: float, longest_line: int
    ) -> None:
        self._name = name
        self._argv = list(argv)
        self._start = start
        self._deadline_s = deadline_s
        self._longest_line = longest_line
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end = threading.Event()

    @property
    def ended(self) -> bool:
        """Whether nobody wants an answer any more."""
        return self._end.is_set()

    def end(self) -> None:
        """Give up what is being asked, and ask nothing any more; returns at once."""
        with self._lock:
            self._end.set()
            if self._process is not None:
                _kill(self._process)

    def ask(self, line: bytes, accept: Callable[[bytes], Answer | None]) -> Answer:
        """The answer; takes as long as the child takes.

        Args:
            line: what it is asked, with its end of line.
            accept: makes the answer of a line that the child says; None: it is not the answer yet.

        Raises:
            NoAnswerError: there is none, or it came after the deadline.
        """
        if self._end.is_set():
            raise NoAnswerError("ended")
        try:
            process, guard = self._start(self._argv)
        except OSError as error:
            raise NoAnswerError("not_started") from error
        with self._lock:
            self._process = process
            if self._end.is_set():  # meanwhile
                _kill(process)
        late = threading.Event()
        timer = threading.Timer(self._deadline_s, _give_up, (process, late))
        timer.daemon = True
        timer.start()
        try:
            return self._talk(process, line, accept, late)
        finally:
            timer.cancel()
            _close(process)
            with self._lock:
                self._process = None
            del guard  # it held the process together until here

    def _talk(
        self,
        process: subprocess.Popen[bytes],
        line: bytes,
        accept: Callable[[bytes], Answer | None],
        late: threading.Event,
    ) -> Answer:
        stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
        if stdin is None or stdout is None or stderr is None:
            raise NoAnswerError("ended")
        last_words: deque[str] = deque(maxlen=1)
        drain = threading.Thread(
            target=_drain, args=(self._name, stderr, last_words), name=f"{self._name} stderr", daemon=True
        )
        drain.start()
        with contextlib.suppress(OSError, ValueError):  # who does not listen may have spoken before
            stdin.write(line)
            stdin.flush()
        answer = None
        with contextlib.suppress(OSError):
            while answer is None and (said := stdout.readline(self._longest_line)):
                # Half a line of a child that was killed is no answer.
                answer = None if late.is_set() else accept(said)
        if late.is_set():
            raise NoAnswerError("late")
        if answer is None:
            drain.join(END_S)
            raise NoAnswerError("ended", "".join(last_words))
        return answer


def _give_up(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        process.kill()


def _close(process: subprocess.Popen[bytes]) -> None:
    """The orderly end is the end of its stdin."""
    with contextlib.suppress(OSError, ValueError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        _kill(process)
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _drain(name: str, pipe: IO[bytes], last_words: deque[str]) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        while line := pipe.readline(_COMPLAINT_MOST):
            if words := line.decode(errors="replace").strip()[:_SHOWN]:
                last_words.append(words)
                log.info("%s: %s", name, words)
