"""Tests a server: the miner program connects once, waits for a job, says what happened, and ends.

Each test has a thread and a process of its own (`asked_child`); neither outlives its deadline. The password
goes through the process's stdin, never through its arguments.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from miners import protocol
from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.servers.trial import ServerTest
from warmgui.core.share_rate import expectation, no_shares, share_interval_s
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.upstream_words import certificate_status, host_of, payout_status, state_words
from warmgui.io.asked_child import AskedChild, NoAnswerError
from warmgui.io.contacts import CONTACTS
from warmgui.io.miner.exit import describe_no_start
from warmgui.io.miner.translate import certificate, payout
from warmgui.io.process_guard import miner_argv, start_child
from warmgui.io.upstream_line import NO_PASSWORD, server_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.servers.entries import Server
    from warmgui.io.asked_child import Start
    from warmgui.io.secrets import Secrets

DEADLINE_S = 30.0
KEYRING_S = 8.0


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
        start: Start = start_child,
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
        child = AskedChild(
            "server test",
            self._argv,
            self._start,
            deadline_s=self._deadline_s,
            longest_line=protocol.MAX_LINE + 1,
        )

        def work() -> None:
            if password is None and server.password != "none":  # noqa: S105 - where it is
                secret = self._secrets.wait_for(server, KEYRING_S)
            else:
                secret = password or NO_PASSWORD.get(server.kind, "")
            result = _no_password(server) if secret is None else _not_offline(server, proxy)
            if result is None:
                line = protocol.SetUpstream(
                    "servers", servers=(server_line(server, secret or ""),), proxy=proxy
                )
                answer = self._ask(child, protocol.encode(line))
                _note(server, answer)
                result = _as_result(answer, server, hashrate_hs)
            if not child.ended:
                told(result)

        threading.Thread(target=work, name="server test", daemon=True).start()
        return child.end

    def _ask(self, child: AskedChild, line: bytes) -> protocol.ServerTested | Text:
        """The answer to one line, or why there is none."""
        try:
            return child.ask(line, _answer)
        except NoAnswerError as error:
            if isinstance(error.__cause__, OSError):
                why = describe_no_start(error.__cause__, self._argv[0], 0.0)
                return translate("servers", "{words}.", words=why.text)
            if error.code == "late":
                time = Amount(self._deadline_s, "duration_s")
                return translate("servers", "The test did not end within {time}.", time=time)
            if not error.words:
                return _BROKEN
            return translate(
                "servers", "The miner program ended without an answer ({words}).", words=error.words
            )


_BROKEN = translate("servers", "The miner program ended without an answer; the log may say why.")


def _not_offline(server: Server, proxy: str) -> ServerTest | None:
    """Why nobody may be contacted now, if so. Behind a proxy even "localhost" may be another PC."""
    host = "" if server.address is None else server.address.host
    far = not host or (bool(proxy) and server.kind == "pool")
    if CONTACTS.allows("" if far else host):
        return None
    return ServerTest(ok=False, text=translate("servers", "Not tried: {reason}.", reason=STAYS_OFFLINE))


def _note(server: Server, answer: protocol.ServerTested | Text) -> None:
    """Among the contacts: the child connects, and this program is who asked it to."""
    if server.address is not None:
        reached = isinstance(answer, protocol.ServerTested) and answer.connected_s is not None
        CONTACTS.note("", str(server.address.endpoint), reached)


def _answer(said: bytes) -> protocol.ServerTested | None:
    with contextlib.suppress(protocol.ProtocolError):
        message = protocol.decode(said)
        if isinstance(message, protocol.ServerTested):
            return message
    return None


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
