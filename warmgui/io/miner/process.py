"""One run of the miner process: its pipes and the threads that read them. Knows nothing of restarts."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import threading
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from miners import protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from queue import SimpleQueue

    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

_STDERR_LINES = 50
_STDERR_LINE_BYTES = 4096
_QUOTED = 120
_JOIN_S = 0.2
"""What a process that is gone had said is read at once; a child of it may hold the pipe for much longer."""
_EXIT_WAIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of the miner: a message, or why it is none. Both None: the stream has ended."""

    run: MinerProcess
    at_s: float
    message: protocol.Message | None = None
    problem: str = ""

    @property
    def is_end(self) -> bool:
        """Whether nothing more will come."""
        return self.message is None and not self.problem


class MinerProcess:
    """A started miner.

    Args:
        process: with three pipes.
        guard: kept as long as the process may live (the Job Object on Windows).
        heard: gets every line, from the reader's thread.
        clock: gives each line its time.
    """

    def __init__(
        self, process: subprocess.Popen[bytes], guard: object, heard: SimpleQueue[Heard], clock: Clock
    ) -> None:
        self.started_s = clock.now_s()
        self._process = process
        self._guard = guard
        self._heard = heard
        self._clock = clock
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        self._threads = [
            threading.Thread(target=self._read_stdout, name="miner stdout", daemon=True),
            threading.Thread(target=self._read_stderr, name="miner stderr", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._process.pid

    @property
    def last_words(self) -> str:
        """Its last line on stderr."""
        return self._stderr[-1] if self._stderr else ""

    @property
    def has_exited(self) -> bool:
        """Whether the process is gone, though its pipes may be held open by a child of it."""
        return self._process.poll() is not None

    def write(self, line: bytes) -> bool:
        """Send a line; False when nobody reads any more."""
        try:
            _pipe(self._process.stdin).write(line)
            _pipe(self._process.stdin).flush()
        except (OSError, ValueError):  # a broken pipe, or closed by us
            return False
        return True

    def close_stdin(self) -> None:
        """The orderly end: the miner stops when its stdin ends."""
        with contextlib.suppress(OSError):
            _pipe(self._process.stdin).close()

    def kill(self) -> None:
        """End it by force."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def wait(self, timeout_s: float) -> bool:
        """Whether it ended within this time."""
        try:
            self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return False
        return True

    def finish(self) -> int | None:
        """After its stdout ended: its exit code. Each reader closes its own pipe."""
        self.close_stdin()
        if not self.wait(_EXIT_WAIT_S):
            self.kill()
            self.wait(_EXIT_WAIT_S)
        for thread in self._threads:
            thread.join(_JOIN_S)  # a grandchild may hold a pipe open for longer
        return self._process.returncode

    # ---- threads

    def _read_stdout(self) -> None:
        with contextlib.suppress(OSError, ValueError), _pipe(self._process.stdout) as pipe:
            while line := pipe.readline(protocol.MAX_LINE + 1):
                if len(line) > protocol.MAX_LINE and not line.endswith(b"\n"):
                    _skip_line(pipe.readline)
                self._put(line)
        self._heard.put(Heard(self, self._clock.now_s()))

    def _put(self, line: bytes) -> None:
        at_s = self._clock.now_s()
        try:
            message = protocol.decode(line)
        except protocol.ProtocolError as error:
            quoted = line[:_QUOTED].decode(errors="replace").strip()
            log.warning("miner: %s: %s", error, quoted)
            self._heard.put(Heard(self, at_s, problem=f"{error}: “{quoted}”"))
        else:
            self._heard.put(Heard(self, at_s, message))

    def _read_stderr(self) -> None:
        with contextlib.suppress(OSError, ValueError), _pipe(self._process.stderr) as pipe:
            while line := pipe.readline(_STDERR_LINE_BYTES):
                words = line.decode(errors="replace").strip()
                if words:
                    self._stderr.append(words[:_QUOTED])
                    log.info("miner: %s", words)


def _skip_line(readline: Callable[[int], bytes]) -> None:
    """Read on to the end of a line that is too long to be one."""
    while (rest := readline(1 << 16)) and not rest.endswith(b"\n"):
        pass


def _pipe(pipe: BinaryIO | object) -> BinaryIO:
    if pipe is None:
        raise ValueError("the process has no such pipe")
    return pipe  # type: ignore[return-value]  # Popen's IO[bytes]
