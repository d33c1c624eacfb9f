"""Opens a class: the class network is a child process, and what it tells becomes a `ClassState` a second.

Nothing of it is written anywhere. The join code goes through the child's stdin and into no log. A class has a
thread of its own; whatever ends this program ends the child, too.
"""

from __future__ import annotations

import contextlib
import json
import logging
import queue
import subprocess
import threading
import time
from collections import deque
from typing import IO, TYPE_CHECKING

from warmgui.core.hosts.entry import is_loopback
from warmgui.core.lab.classroom.state import Classroom
from warmgui.core.model_class import ClassState
from warmgui.io.process_guard import class_argv, start_server

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model_class import ClassPlan
    from warmgui.core.settings.model import Settings
    from warmgui.io.asked_child import Start

log = logging.getLogger(__name__)

EVERY_S = 1.0
START_S = 30.0
"""Patience with the child until it listens."""
END_S = 5.0
_LONGEST_LINE = 1 << 16
_LONGEST_WORDS = 4096
_SHOWN = 200
_AT_ONCE = frozenset({"listening", "failed", "closed", "slept", "ban"})
"""Events that are shown without waiting for the next second."""


class ClassHost:
    """One class at a time; every method may be called from any thread and returns at once.

    Args:
        settings: those in force: offline, a class opens on this PC only.
        told: gets the class as it stands, from threads of its own, about once a second and after changes.
        argv: the program; None: our own.
        start: starts it with pipes, see `process_guard.start_child`.
        now_utc: wall time, seconds since 1970.
        every_s: seconds between two states.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        told: Callable[[ClassState], None],
        *,
        argv: Sequence[str] | None = None,
        start: Start = start_server,
        now_utc: Callable[[], float] = time.time,
        every_s: float = EVERY_S,
    ) -> None:
        self._settings = settings
        self._told = told
        self._argv = list(argv) if argv is not None else class_argv()
        self._start = start
        self._now_utc = now_utc
        self._every_s = every_s
        self._lock = threading.Lock()
        self._run: _Run | None = None
        self._latest = ClassState()

    @property
    def state(self) -> ClassState:
        """The class as it was told last."""
        with self._lock:
            return self._latest

    def open(self, plan: ClassPlan) -> None:
        """Open a class; one that is open is closed first."""
        with self._lock:
            before = self._run
            run = self._run = _Run(self, plan, before)
            if before is not None:
                before.wish({"close": True})
            run.begin()

    def close(self) -> None:
        """Close the class; what is known of it stays."""
        self._wish({"close": True})

    def forget(self) -> None:
        """Drop everything that is known of a closed class."""
        with self._lock:
            run = self._run
            if run is not None and run.alive:
                return
            self._run = None
            self._latest = ClassState()
        self._told(ClassState())

    def ban(self, nickname: str) -> None:
        """Refuse this nickname for the rest of the class."""
        self._wish({"ban": nickname})

    def set_difficulty(self, difficulty: float) -> None:
        """Another difficulty of the class's blocks."""
        self._wish({"difficulty": difficulty})

    def end(self, patience_s: float = END_S) -> bool:
        """Close the class and wait for its end (the program is going away); False: it took too long."""
        self.close()
        run = self._run
        return run is None or run.wait(patience_s)

    def _wish(self, wish: dict[str, object]) -> None:
        run = self._run
        if run is not None:
            run.wish(wish)

    # ---- for the class's thread ---------------------------------------------------------------------------

    def publish(self, run: _Run, state: ClassState) -> None:
        """Tell a state, unless another class was opened meanwhile."""
        with self._lock:
            if run is not self._run:
                return
            self._latest = state
        self._told(state)

    def may_open(self, plan: ClassPlan) -> bool:
        """Whether the settings let a class open there."""
        return is_loopback(plan.host) or not self._settings().network.offline

    def start(self, plan: ClassPlan) -> tuple[subprocess.Popen[bytes], object]:
        """Start the child and tell it the join code.

        Raises:
            OSError: it cannot be started.
        """
        options = {
            "--host": plan.host,
            "--port": str(plan.port),
            "--block-interval": repr(plan.block_s),
            "--share-interval": repr(plan.share_s),
            "--retarget-blocks": str(plan.retarget_blocks),
            "--difficulty": repr(plan.difficulty),
        }
        words = [word for option in options.items() for word in option]
        return self._start([*self._argv, "--stdio", "--json", *words])

    def now_utc(self) -> float:
        """Wall time."""
        return self._now_utc()

    @property
    def every_s(self) -> float:
        """Seconds between two states."""
        return self._every_s


class _Run:
    """One class from its opening to its end, in a thread of its own."""

    def __init__(self, host: ClassHost, plan: ClassPlan, before: _Run | None) -> None:
        self._host = host
        self._plan = plan
        self._before = before
        self._room = Classroom(plan, host.now_utc())
        self._items: queue.SimpleQueue[bytes | dict[str, object] | None] = queue.SimpleQueue()
        self._words: deque[str] = deque(maxlen=1)
        self._listens = False
        self._closing_s: float | None = None
        self._thread = threading.Thread(target=self._live, name="class", daemon=True)

    @property
    def alive(self) -> bool:
        """Whether it has not ended yet."""
        return self._thread.is_alive()

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def wish(self, wish: dict[str, object]) -> None:
        """Tell the class network something."""
        self._items.put(wish)

    def wait(self, patience_s: float) -> bool:
        """Whether it ended in time."""
        self._thread.join(patience_s)
        return not self._thread.is_alive()

    # ---- its thread ---------------------------------------------------------------------------------------

    def _live(self) -> None:
        self._publish()
        if self._before is not None:
            self._before.wait(2 * END_S)  # it may hold the port
            self._before = None
        if not self._plan.code.strip():
            self._fail("code", "")
        elif not self._host.may_open(self._plan):
            self._fail("offline", "")
        else:
            try:
                process, guard = self._host.start(self._plan)
            except OSError as error:
                self._fail("not_started", error.strerror or str(error))
            else:
                self._with(process)
                del guard  # it held the process together until here
        self._publish()

    def _with(self, process: subprocess.Popen[bytes]) -> None:
        stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
        assert stdin is not None, "started with pipes"  # noqa: S101 - see `process_guard`
        assert stdout is not None, "started with pipes"  # noqa: S101 - the same
        assert stderr is not None, "started with pipes"  # noqa: S101 - the same
        readers = [
            threading.Thread(target=self._read, args=(stdout,), name="class stdout", daemon=True),
            threading.Thread(target=self._drain, args=(stderr,), name="class stderr", daemon=True),
        ]
        for reader in readers:
            reader.start()
        self._send(stdin, {"code": self._plan.code})
        try:
            self._follow(process, stdin)
        finally:
            with contextlib.suppress(OSError, ValueError):
                stdin.close()
            _end(process)
            for reader in readers:
                reader.join(END_S)
        if not self._room.is_over and self._closing_s is None:
            self._fail("ended", "".join(self._words) or f"exit code {process.returncode}")
        self._room.close(self._host.now_utc())

    def _follow(self, process: subprocess.Popen[bytes], stdin: IO[bytes]) -> None:
        """Until the child's stdout ends, or it is to be ended by force."""
        began_s = shown_s = time.monotonic()
        while True:
            now_s = time.monotonic()
            if now_s >= shown_s + self._host.every_s:
                shown_s = now_s
                self._publish()
                if not self._look(now_s - began_s, now_s):
                    process.kill()
            try:
                item = self._items.get(timeout=max(0.0, shown_s + self._host.every_s - now_s))
            except queue.Empty:
                continue
            if item is None:
                return
            if isinstance(item, bytes):
                self._heard(item)
            else:
                self._wished(item, stdin)

    def _look(self, age_s: float, now_s: float) -> bool:
        """Whether the child may live on."""
        if self._closing_s is not None:
            return now_s < self._closing_s + END_S
        if not self._listens and age_s > START_S:
            self._fail("late", "")
        elif not self._host.may_open(self._plan):  # switched off meanwhile
            self._fail("offline", "")
        return not self._room.is_over

    def _heard(self, line: bytes) -> None:
        try:
            event = json.loads(line)
        except (ValueError, RecursionError):
            event = None
        if not isinstance(event, dict):
            log.warning("the class network said something that is no event")
            return
        self._room.hear(event, self._host.now_utc())
        self._listens = self._listens or event.get("event") == "listening"
        if event.get("event") in _AT_ONCE:
            self._publish()

    def _wished(self, wish: dict[str, object], stdin: IO[bytes]) -> None:
        self._send(stdin, wish)
        if wish.get("close") is True and self._closing_s is None:
            self._closing_s = time.monotonic()
            with contextlib.suppress(OSError, ValueError):
                stdin.close()

    def _send(self, stdin: IO[bytes], wish: dict[str, object]) -> None:
        with contextlib.suppress(OSError, ValueError):  # gone: its stdout ends, too
            stdin.write(json.dumps(wish).encode() + b"\n")
            stdin.flush()

    def _fail(self, code: str, words: str) -> None:
        log.warning("no class: %s (%s)", code, words)
        self._room.fail(code, words, self._host.now_utc())

    def _publish(self) -> None:
        self._host.publish(self, self._room.state(self._host.now_utc()))

    def _read(self, stdout: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), stdout:
            while line := stdout.readline(_LONGEST_LINE):
                self._items.put(line)
        self._items.put(None)

    def _drain(self, stderr: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), stderr:
            while line := stderr.readline(_LONGEST_WORDS):
                if words := line.decode(errors="replace").strip()[:_SHOWN]:
                    self._words.append(words)
                    log.info("class network: %s", words)


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
