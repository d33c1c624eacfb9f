"""The app's side of the miner process: starts it, talks to it, watches it, starts it again after a crash.

Used by the engine thread only. Nothing here waits: lines arrive through a queue, `poll` looks at the clock.
"""

from __future__ import annotations

import errno
import logging
import math
from collections import deque
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from miners import protocol
from warmgui import __version__
from warmgui.core.messages import (
    Command,
    Inbox,
    MinerExited,
    MinerFault,
    MinerStats,
    ServerPasswords,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.miner_file import FINE
from warmgui.io.desktop.miner_watch import MinerWatch
from warmgui.io.device_ids import DeviceIds
from warmgui.io.miner.exit import GIVE_UP_EXITS, describe_exit, describe_no_start
from warmgui.io.miner.process import Heard, MinerProcess
from warmgui.io.miner.quarantine import Quarantine
from warmgui.io.miner.translate import to_inbox, to_line
from warmgui.io.ports import SystemClock
from warmgui.io.process_guard import miner_argv, start_child
from warmgui.io.secrets import Secrets
from warmgui.io.upstream_line import UpstreamLine

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

READY_WITHIN_S = 60.0
"""Self-tests and a short benchmark of every kernel fit in here even on an old, busy computer."""
SILENT_S = 10.0
"""A miner that is up says something every second; after so long it is ended and started again."""
STOP_GRACE_S = 5.0
_FROM_OUTSIDE = frozenset({-1, -2, -9, -15})
"""SIGHUP, SIGINT, SIGKILL, SIGTERM: a person or a system short of memory ended it, no driver of a device."""
_LAST_WORDS_S = 3.0
"""A process that is gone may have left lines in the pipe; after this the reader has come to their end."""
LOOK_EVERY_S = 30.0
"""While no miner runs, its program is looked at so often: it may be taken away, or be restored."""
_SLEPT_S = 5.0
"""Polls are a second apart; after a longer gap the PC slept, and silence means nothing."""


@dataclass(slots=True)
class _Run:
    """What is known of the present process."""

    process: MinerProcess
    heard_s: float
    ready: bool = False
    stop_s: float | None = None
    """When it was asked to end."""
    cause: str = ""
    """Why we ended it by force."""
    exited_s: float | None = None
    """When it was found gone though its stdout had not ended."""
    ids: DeviceIds = field(default_factory=DeviceIds)
    work: tuple[str, str] = ("", "")
    """State and code of the upstream, as logged last."""


class MinerClient:
    """`ports.Miner` over a real process.

    Args:
        argv: the program; `--stdio` included.
        clock: the engine's clock.
        start: starts a child with pipes, see `process_guard.start_child`.
        secrets: passwords of servers.
        blocks_dir: where found blocks wait for the user's node.
        seen_file: remembers that the miner's program was there.
    """

    def __init__(
        self,
        argv: Sequence[str] | None = None,
        clock: Clock | None = None,
        start: Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]] = start_child,
        *,
        secrets: Secrets | None = None,
        blocks_dir: Path | None = None,
        seen_file: Path | None = None,
    ) -> None:
        self._argv = list(argv or miner_argv())
        self._program = MinerWatch(self._argv, seen_file)
        self._seen, self._looked_s = FINE, -math.inf
        self._clock = clock or SystemClock()
        self._start = start
        self._secrets = secrets or Secrets()
        self._upstream = UpstreamLine(self._secrets, blocks_dir)
        self._passwords = ServerPasswords()
        self._heard: SimpleQueue[Heard] = SimpleQueue()
        self._outbox: list[Inbox] = []
        self._run: _Run | None = None
        self._cpu_threads: int | None = None
        self._exits: deque[float] = deque(maxlen=GIVE_UP_EXITS)
        self._restart_s: float | None = None
        self._quarantine = Quarantine()
        self._polled_s: float | None = None

    def execute(self, command: Command, now_s: float) -> None:
        """Carry out one command; trouble comes back through `poll`."""
        if isinstance(command, StartMiner):
            self._cpu_threads = command.cpu_threads
            if self._run is None:
                self._exits.clear()  # somebody asked: a new beginning
                self._launch(now_s)
        elif isinstance(command, StopMiner):
            self._stop(now_s)
        elif self._run is not None and self._run.ready:
            if isinstance(command, SetDevicePower):
                command = self._quarantine.judged(command, now_s)
            if isinstance(command, SetMinerUpstream):
                self._upstream.want(command, now_s)
                line = self._upstream.due(now_s)
            else:
                line = to_line(self._run.ids.outward(command))
            self._write(self._run, line)

    def poll(self, now_s: float) -> list[Inbox]:
        """What the miner said; also the moment when it is found silent, or started again."""
        while True:
            try:
                heard = self._heard.get_nowait()
            except Empty:
                break
            if self._run is not None and heard.run is self._run.process:
                self._on_heard(self._run, heard, now_s)
        if self._run is not None:
            self._write(self._run, self._upstream.due(now_s))
            self._watch(self._run, now_s)
        self._polled_s = now_s
        if self._run is None and self._restart_s is not None and now_s >= self._restart_s:
            self._launch(now_s)
        self._tell_passwords()
        if self._run is None and now_s - self._looked_s >= LOOK_EVERY_S:
            self._look(now_s)
        told, self._outbox = self._outbox, []
        return told

    def reset(self) -> None:
        """The user has read the faults: forget crashes and quarantine."""
        self._exits.clear()
        self._quarantine.forget()

    def close(self, deadline_s: float) -> None:
        """End the process within this many seconds, by force at last."""
        self._restart_s = None
        run, self._run = self._run, None
        if run is None:
            return
        run.process.write(protocol.encode(protocol.Stop()))
        run.process.close_stdin()
        if not run.process.wait(deadline_s):
            log.warning("the miner did not end; it is ended by force")
            run.process.kill()
        run.process.finish()

    def _write(self, run: _Run, line: bytes | None) -> None:
        if line is not None and not run.process.write(line):
            log.info("the miner reads no more")  # its end arrives through the queue

    def _tell_passwords(self) -> None:
        known = self._secrets.known()
        if known != self._passwords:
            self._passwords = known
            self._outbox.append(known)

    # ---- life of the process

    def _launch(self, now_s: float) -> None:
        self._restart_s = None
        argv = list(self._argv)
        if self._cpu_threads is not None:
            argv += ["--threads", str(self._cpu_threads)]
        try:
            process = self._attended(*self._start(argv))
        except OSError as error:
            log.warning("the miner cannot be started: %s", error)
            exited = describe_no_start(error, argv[0], now_s, self._look(now_s))
            if exited.restart_in_s is not None:
                self._restart_s = now_s + exited.restart_in_s
            self._outbox.append(exited)
            return
        self._run = _Run(process, now_s)
        self._quarantine.begin()
        self._upstream.forget()
        self._run.process.write(protocol.encode(protocol.Hello(app=f"WarmGUI {__version__}")))

    def _attended(self, process: subprocess.Popen[bytes], guard: object) -> MinerProcess:
        """The process with its readers; without them nobody would know of it, and so it is ended.

        Raises:
            OSError: the system starts no more threads.
        """
        try:
            return MinerProcess(process, guard, self._heard, self._clock)
        except RuntimeError as error:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stderr):
                if pipe is not None:
                    pipe.close()
            raise BlockingIOError(errno.EAGAIN, str(error)) from error

    def _look(self, now_s: float) -> str:
        """What is wrong with the program's file, "" for nothing; news about it are told."""
        self._looked_s = now_s
        trouble = self._program.look()
        seen = trouble or FINE
        if seen != self._seen:
            self._seen = seen
            log.info("the miner's program: %s", seen)
            self._outbox.append(MinerFault(seen, self._program.program, ""))
        return trouble

    def _stop(self, now_s: float) -> None:
        self._restart_s = None
        if self._run is None:
            self._outbox.append(MinerExited(now_s, None, "", None))
        elif self._run.stop_s is None:
            self._run.stop_s = now_s
            self._run.process.write(protocol.encode(protocol.Stop()))
            self._run.process.close_stdin()

    def _watch(self, run: _Run, now_s: float) -> None:
        """End a process that does not stop, does not come up, or does not speak."""
        if run.process.has_exited:
            run.exited_s = now_s if run.exited_s is None else run.exited_s
            if now_s - run.exited_s > _LAST_WORDS_S:
                self._on_end(run, now_s)
            return
        if run.cause:
            return
        if self._polled_s is not None and now_s - self._polled_s > _SLEPT_S:
            run.heard_s = now_s
        if run.stop_s is not None:
            cause = "it did not stop" if now_s - run.stop_s > STOP_GRACE_S else ""
        elif not run.ready:
            cause = "the miner did not come up" if now_s - run.heard_s > READY_WITHIN_S else ""
        else:
            cause = "the miner stopped speaking" if now_s - run.heard_s > SILENT_S else ""
        if cause:
            log.warning("%s; it is ended by force", cause)
            run.cause = cause
            run.process.kill()

    # ---- what it says

    def _on_heard(self, run: _Run, heard: Heard, now_s: float) -> None:
        if heard.is_end:
            self._on_end(run, now_s)
            return
        run.heard_s = now_s
        if heard.problem:
            self._outbox.append(MinerFault("protocol_line", heard.problem, ""))
            return
        message = heard.message
        if isinstance(message, protocol.Log):
            log.log(_level(message.level), "miner: %s", message.text)
        elif isinstance(message, protocol.Ready):
            if message.protocol != protocol.PROTOCOL:
                words = f"it speaks protocol {message.protocol}, this program {protocol.PROTOCOL}"
                self._outbox.append(MinerFault("protocol_version", words, ""))
                return
            run.ready = True
        told = None if message is None else self._upstream.of_this_lab(to_inbox(message, heard.at_s), now_s)
        if isinstance(told, MinerStats):
            told = self._upstream.in_our_order(told)
            self._log_work(run, told)
        if told is not None:
            told = run.ids.inward(told)
            self._outbox.append(self._quarantine.marked(told) if isinstance(told, MinerStats) else told)

    def _log_work(self, run: _Run, stats: MinerStats) -> None:
        """The way of the work, where it changes: an outage of a second is over before anybody sees it."""
        work = (stats.upstream_state, stats.upstream_code)
        if work != run.work:
            run.work = work
            log.info("work: %s %s: %s", *work, stats.upstream_text)

    def _on_end(self, run: _Run, now_s: float) -> None:
        self._run = None
        code = run.process.finish()
        if run.stop_s is not None:
            self._outbox.append(MinerExited(now_s, code, "", None))
            return
        if run.cause or code not in _FROM_OUTSIDE:
            self._quarantine.crashed(now_s)
        exited = describe_exit(
            code,
            now_s - run.process.started_s,
            self._exits,
            now_s,
            cause=run.cause,
            last_words=run.process.last_words,
        )
        log.warning("miner ended: %s", exited.text)
        self._exits.append(now_s)
        if exited.restart_in_s is not None:
            self._restart_s = now_s + exited.restart_in_s
        self._outbox.append(exited)


def _level(name: str) -> int:
    return logging.getLevelNamesMapping().get(name.upper(), logging.INFO)
