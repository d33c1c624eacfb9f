"""The two threads at the ends of the service's pipes: bytes to lines, and lines to bytes.

Threads and plain file descriptors, because asyncio's pipes do not work on inherited handles on Windows, and
because a full pipe (an app that stopped reading) must block neither the lease nor the upstream.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import threading
from typing import TYPE_CHECKING, BinaryIO

from miners.protocol import MAX_LINE, Log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CHUNK = 1 << 16
WAITING_LINES = 2000
"""More than this many unread lines are dropped, the newest first: counters are cumulative."""


class LineSplitter:
    """Cuts a stream into lines; of a line that is too long the first part is given, the rest skipped."""

    def __init__(self, longest: int = MAX_LINE) -> None:
        self._longest = longest
        self._rest = b""
        self._skipping = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The lines that `data` completes, without their ends."""
        *lines, rest = (self._rest + data).split(b"\n")
        for line in lines:
            if not self._skipping:
                yield line
            self._skipping = False
        self._rest = rest
        if len(rest) > self._longest:
            if not self._skipping:
                yield rest
            self._skipping = True
            self._rest = b""


class LineReader:
    """Reads a file descriptor in a daemon thread; `on_line` gets each line and None at the end."""

    def __init__(self, fd: int, on_line: Callable[[bytes | None], None]) -> None:
        self._fd = fd
        self._on_line = on_line
        # A daemon with os.read: neither can hold up the interpreter's end, as a locked sys.stdin would.
        self._thread = threading.Thread(target=self._run, name="stdin", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def _run(self) -> None:
        splitter = LineSplitter()
        data = b" "
        while data:
            try:
                data = os.read(self._fd, _CHUNK)
            except OSError:  # a broken pipe of Windows: the end, too
                data = b""
            for line in splitter.feed(data):
                if line.strip():
                    self._on_line(line)
        self._on_line(None)


class LineWriter:
    """Writes lines in a thread of its own; `write` never blocks. `on_broken` is called when nobody reads."""

    def __init__(self, out: BinaryIO, on_broken: Callable[[], None]) -> None:
        self._out = out
        self._on_broken = on_broken
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="stdout", daemon=True)
        self._thread.start()

    def write(self, line: bytes) -> None:
        """Queue one line; dropped when the other side has not read for long."""
        if self._lines.qsize() < WAITING_LINES:
            self._lines.put(line)

    def close(self, timeout_s: float) -> None:
        """Write what waits, for at most `timeout_s`."""
        self._lines.put(None)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        try:
            while (line := self._lines.get()) is not None:
                view = memoryview(line)
                while view:
                    view = view[self._out.write(view) :]
        except OSError:
            with contextlib.suppress(RuntimeError):  # the loop is closed already
                self._on_broken()


class LogLines(logging.Handler):
    """Log records as messages."""

    def __init__(self, send: Callable[[Log], None]) -> None:
        super().__init__(logging.INFO)
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler`."""
        self._send(Log(record.levelname, record.getMessage()))
