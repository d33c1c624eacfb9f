"""Tests a server: the miner program connects once, waits for a job, says what happened, and ends.

Each test has a thread and a process of its own; neither outlives its deadline. The password goes through the
process's stdin, never through its arguments.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from typing import IO, TYPE_CHECKING

from miners import protocol
from warmgui.core.server_test import ServerTest
from warmgui.core.share_rate import expectation, no_shares, share_interval_s
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.upstream_words import certificate_status, host_of, payout_status, state_words
from warmgui.io.miner_exit import describe_no_start
from warmgui.io.miner_translate import certificate, payout
from warmgui.io.process_guard import miner_argv, start_child
from warmgui.io.upstream_line import NO_PASSWORD, server_line

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence

    from warmgui.core.servers import Server
    from warmgui.io.secrets import Secrets

log = logging.getLogger(__name__)

DEADLINE_S = 30.0
KEYRING_S = 8.0
_LINE_MOST = protocol.MAX_LINE
_STDERR_MOST = 4096
_SHOWN = 200
_END_S = 3.0


class ServerTester:
    """Runs tests; `test` may be called from any thread and returns at once.

    Args:
        secrets: passwords that are kept.
        argv: the miner program with the options of a test.
        start: starts a child with pipes, see `process_guard.start_child`.
        deadline_s: so long one test may take.
    """

    def __init__(
        self,
        secrets: Secrets,
        argv: Sequence[str] | None = None,
        start: Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]] = start_child,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        self._secrets = secrets
        self._argv = list(argv or [*miner_argv(), "--test"])
        self._start = start
        self._deadline_s = deadline_s

    def test(
        self,
        server: Server,
        password: str | None,
        told: Callable[[ServerTest], None],
        *,
        proxy: str = "",
        hashrate_hs: float | None = None,
    ) -> Callable[[], None]:
        """Begin a test.

        Args:
            server: as it would be in the settings.
            password: as typed; None for the one that is kept.
            told: gets the end, once, in another thread; not after a cancel.
            proxy: for pools.
            hashrate_hs: of this PC, H/s, for the expectation; None where it is not known.

        Returns:
            A function that cancels the test.
        """
        run = _Run(self._argv, self._start, self._deadline_s)

        def work() -> None:
            if password is None and server.password != "none":  # noqa: S105 - where it is
                secret = self._secrets.wait_for(server, KEYRING_S)
            else:
                secret = password or NO_PASSWORD.get(server.kind, "")
            result = _no_password(server) if secret is None else None
            if result is None:
                line = protocol.SetUpstream(
                    "servers", servers=(server_line(server, secret or ""),), proxy=proxy
                )
                result = _as_result(run.ask(protocol.encode(line)), server, hashrate_hs)
            if not run.cancelled:
                told(result)

        threading.Thread(target=work, name="server test", daemon=True).start()
        return run.cancel


class _Run:
    """One process that tests one server."""

    def __init__(
        self,
        argv: Sequence[str],
        start: Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]],
        deadline_s: float,
    ) -> None:
        self._argv = argv
        self._start = start
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """End it; nothing is told."""
        self._cancelled.set()
        self._kill()

    def ask(self, line: bytes) -> protocol.ServerTested | Text:
        """The answer to one line, or why there is none."""
        if self._cancelled.is_set():
            return _BROKEN
        try:
            process, guard = self._start(self._argv)
        except OSError as error:
            return translate("servers", "{words}.", words=describe_no_start(error, self._argv[0], 0.0).text)
        with self._lock:
            self._process = process
        if self._cancelled.is_set():  # meanwhile
            self._kill()
        timer = threading.Timer(self._deadline_s, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return self._talk(process, line)
        finally:
            timer.cancel()
            self._end(process)
            del guard  # it held the process together until here

    def _talk(self, process: subprocess.Popen[bytes], line: bytes) -> protocol.ServerTested | Text:
        stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
        if stdin is None or stdout is None or stderr is None:
            return _BROKEN
        # Nobody reads what it complains about while it works, and a full pipe would stop it.
        last_words: deque[str] = deque(maxlen=1)
        drain = threading.Thread(target=_drain, args=(stderr, last_words), name="server test stderr")
        drain.daemon = True
        drain.start()
        with contextlib.suppress(OSError, ValueError):
            stdin.write(line)
            stdin.flush()
            while said := stdout.readline(_LINE_MOST + 1):
                with contextlib.suppress(protocol.ProtocolError):
                    message = protocol.decode(said)
                    if isinstance(message, protocol.ServerTested):
                        return message
        if self._late:
            return translate(
                "servers",
                "The test did not end within {time}.",
                time=Amount(self._deadline_s, "duration_s"),
            )
        drain.join(_END_S)
        if not last_words:
            return _BROKEN
        return translate(
            "servers", "The miner program ended without an answer ({words}).", words=last_words[0]
        )

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        with self._lock:
            if self._process is not None:
                with contextlib.suppress(OSError):
                    self._process.kill()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """The orderly end is the end of its stdin."""
        import subprocess

        with contextlib.suppress(OSError, ValueError):
            if process.stdin is not None:
                process.stdin.close()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


_BROKEN = translate("servers", "The miner program ended without an answer; the log may say why.")


def _drain(pipe: IO[bytes], last_words: deque[str]) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        while line := pipe.readline(_STDERR_MOST):
            if words := line.decode(errors="replace").strip()[:_SHOWN]:
                last_words.append(words)
                log.info("server test: %s", words)


def _no_password(server: Server) -> ServerTest:
    return ServerTest(
        ok=False,
        text=translate("servers", "Enter the password for {host} first.", host=host_of(server)),
    )


def _as_result(answer: protocol.ServerTested | Text, server: Server, hashrate_hs: float | None) -> ServerTest:
    """The program's answer in the app's words."""
    if isinstance(answer, Text):
        return ServerTest(ok=False, text=answer)
    question = answer.certificate
    report = answer.payout
    return ServerTest(
        ok=answer.ok,
        text=_success(answer, server) if answer.ok else _failure(answer, server),
        expectation=_expectation(answer, server, hashrate_hs),
        connected_s=answer.connected_s,
        authorized_s=answer.authorized_s,
        job_s=answer.job_s,
        difficulty=answer.difficulty,
        height=answer.height,
        certificate=None if question is None else certificate_status(certificate(question), server),
        payout=None if report is None else payout_status(payout(report), server),
    )


def _success(answer: protocol.ServerTested, server: Server) -> Text:
    time = Amount(answer.job_s, "duration_s")
    if server.kind == "node":
        return translate(
            "servers",
            "Connected, work for block {height} in {time}.",
            height=Amount(answer.height, "number"),
            time=time,
        )
    return translate(
        "servers",
        "Connected, authorised, job in {time}, share difficulty {difficulty}.",
        time=time,
        difficulty=Amount(answer.difficulty, "difficulty"),
    )


def _failure(answer: protocol.ServerTested, server: Server) -> Text:
    reason = state_words(answer.code, host_of(server), answer.text)
    return translate("servers", "It does not work: {reason}.", reason=reason)


def _expectation(answer: protocol.ServerTested, server: Server, hashrate_hs: float | None) -> Text:
    if not answer.ok:
        return EMPTY
    if server.kind == "node":
        return no_shares()
    return expectation(share_interval_s(answer.difficulty, hashrate_hs))
