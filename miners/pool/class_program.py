"""`python -m miners.pool --class`: the class network as a child of the teacher's program.

The first line of standard input is `{"code": "..."}`, so that the join code stands in no list of processes;
later ones are wishes: `{"ban": "nickname"}`, `{"difficulty": 0.5}`, `{"close": true}`. The end of standard
input is the end. Standard output has one flat JSON object per event; `{"event": "failed", "code": ...}` where
the class cannot open.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import os
import queue
import signal
import sys
import threading
from typing import TYPE_CHECKING

from miners.pool.class_server import ClassServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.pool.class_events import Event
    from miners.pool.class_manners import ClassConfig

LONGEST_LINE = 4096
_FILES = 16384
"""So many connections at once, where the system lets us ask for it."""
_END_S = 2.0
_CODES = {
    errno.EADDRINUSE: "port_in_use",
    errno.EADDRNOTAVAIL: "address_gone",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    10048: "port_in_use",  # Windows' own numbers
    10049: "address_gone",
    10013: "no_permission",
}


class Printer:
    """Writes events in a thread of its own: a parent that does not read must not hold up the class."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="events", daemon=True)
        self._thread.start()

    def tell(self, event: Event) -> None:
        """Print this when there is time."""
        self._lines.put(json.dumps(event, separators=(",", ":")).encode() + b"\n")

    def waiting(self) -> int:
        """Lines that nobody has taken yet."""
        return self._lines.qsize()

    def end(self) -> None:
        """Print what is left, but do not wait for ever."""
        self._lines.put(None)
        self._thread.join(_END_S)

    def _run(self) -> None:
        with contextlib.suppress(OSError):  # nobody reads any more
            while (line := self._lines.get()) is not None:
                self._write(line)


def failure(error: Exception) -> Event:
    """Why a class cannot open, as an event."""
    number = error.errno if isinstance(error, OSError) else None
    winerror = getattr(error, "winerror", None)
    code = _CODES.get(winerror or 0) or _CODES.get(number or 0) or "other"
    words = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return {"event": "failed", "code": code, "words": words}


def serve(make_config: Callable[[str], ClassConfig]) -> int:
    """Serve a class until standard input ends or says so; the exit code.

    Args:
        make_config: settings, for a join code.
    """
    with contextlib.suppress(ValueError):  # not in the main thread: a test
        signal.signal(
            signal.SIGINT, signal.SIG_IGN
        )  # Ctrl-C reaches all programs; this one waits for its parent
    _allow_connections()
    lines = _Lines(lambda: os.read(0, LONGEST_LINE))
    printer = Printer(_write_all)
    try:
        code = _text(_object(lines.next() or b"").get("code"))
        asyncio.run(_serve(make_config(code), lines, printer))
    except (OSError, ValueError, OverflowError) as error:  # the last: a port beyond 65535
        printer.tell(failure(error))
        return 1
    finally:
        printer.end()
    return 0


async def _serve(config: ClassConfig, lines: _Lines, printer: Printer) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # loops on Windows know no signals
        loop.add_signal_handler(signal.SIGTERM, stop.set)
    async with ClassServer(config, on_event=printer.tell, waiting=printer.waiting) as pool:
        printer.tell(
            {
                "event": "listening",
                "host": config.host,
                "port": pool.port,
                "difficulty": pool.network_difficulty,
            }
        )

        def obey(line: bytes | None) -> None:
            if line is None or wish(pool, line):
                stop.set()

        def read() -> None:
            with contextlib.suppress(RuntimeError):  # the loop has ended already
                while (line := lines.next()) is not None:
                    loop.call_soon_threadsafe(obey, line)
                loop.call_soon_threadsafe(obey, None)

        threading.Thread(target=read, name="stdin", daemon=True).start()
        await stop.wait()
    printer.tell({"event": "closed"})


def wish(pool: ClassServer, line: bytes) -> bool:
    """Do what the teacher wants; whether that is the end. What is no wish is left out."""
    said = _object(line)
    nickname, difficulty = _text(said.get("ban")), said.get("difficulty")
    if nickname:
        pool.ban(nickname)
    if isinstance(difficulty, int | float) and not isinstance(difficulty, bool):
        with contextlib.suppress(ValueError):
            pool.set_network_difficulty(float(difficulty))
    return said.get("close") is True


class _Lines:
    """Standard input by lines, without Python's buffer: its thread would disturb the interpreter's end."""

    def __init__(self, read: Callable[[], bytes]) -> None:
        self._read = read
        self._left = b""

    def next(self) -> bytes | None:
        """The next line; None at the end. Of a line that is too long only its end is heard."""
        while b"\n" not in self._left:
            more = b""
            with contextlib.suppress(OSError):
                more = self._read()
            if not more:
                return None
            self._left = self._left[-LONGEST_LINE:] + more
        line, _, self._left = self._left.partition(b"\n")
        return line


def _object(line: bytes) -> dict[str, object]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _write_all(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def _allow_connections() -> None:
    """Each miner is an open file."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    with contextlib.suppress(OSError, ValueError):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
