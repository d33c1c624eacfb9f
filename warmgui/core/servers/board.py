"""What is known of the servers beside the connection: certificates, payouts, passwords, found blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core import messages as m
from warmgui.core.model import CertificateStatus, Fault, PayoutStatus, ServerStatus
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.upstream_words import (
    PASSWORD_NEEDED,
    certificate_fault_words,
    certificate_status,
    host_of,
    payout_status,
    state_words,
)
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import UpstreamSettings

_WORKS = frozenset({"connected", "standby"})


class ServerBoard:
    """Remembers what the miner said about servers, by their addresses; forgets what is settled."""

    def __init__(self) -> None:
        self._wanted = m.SetMinerUpstream("none")
        self._questions: dict[str, m.MinerCertificate] = {}
        self._payouts: dict[str, m.MinerPayout] = {}
        self._passwords = m.ServerPasswords()
        self._left_out: frozenset[str] = frozenset()

    # ---- what comes in

    def aim(self, wanted: m.SetMinerUpstream) -> None:
        """These servers count from now on; what was asked about others is over."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        pins = {server.url: server.tls_pin for server in wanted.servers}
        self._questions = {
            url: question
            for url, question in self._questions.items()
            if url in pins and pins[url] != question.fingerprint
        }
        self._payouts = {url: report for url, report in self._payouts.items() if url in pins}

    def take_certificate(self, question: m.MinerCertificate) -> None:
        """A server shows a certificate that nobody vouches for."""
        pins = {server.url: server.tls_pin for server in self._wanted.servers}
        if pins.get(question.url, question.fingerprint) != question.fingerprint:
            self._questions[question.url] = question

    def take_payout(self, report: m.MinerPayout) -> None:
        """A coinbase was decoded."""
        if any(server.url == report.url for server in self._wanted.servers):
            self._payouts[report.url] = report

    def take_passwords(self, passwords: m.ServerPasswords) -> None:
        """Which passwords there are."""
        self._passwords = passwords

    def take_stats(self, stats: m.MinerStats) -> None:
        """Who is connected has no question any more; who was left out waits for a password."""
        states = self._states(stats)
        for server, state in states:
            if state.state in _WORKS:
                self._questions.pop(server.url, None)
        # Also where the keyring has not answered yet: it may wait for the user, too.
        self._left_out = frozenset(server.key for server, state in states if state.code == PASSWORD_NEEDED)

    def restarted(self) -> None:
        """A fresh process: its connections are new."""
        self._payouts.clear()

    # ---- what is known

    def active(self, stats: m.MinerStats | None) -> Server | None:
        """The server that gives the work now."""
        if stats is None or stats.server is None or not 0 <= stats.server < len(self._wanted.servers):
            return None
        return self._wanted.servers[stats.server]

    def needs_password(self, server: Server) -> bool:
        """Whether a server waits for its password."""
        if server.password == "none" or server not in self._wanted.servers:  # noqa: S105 - where it is
            return False
        if server.key in self._passwords.given:
            return False
        missing = server.key in self._passwords.missing or server.key in self._left_out
        return missing or server.password == "ask"  # noqa: S105 - where it is

    def certificate(self, server: Server) -> CertificateStatus | None:
        """The question about a server's certificate."""
        question = self._questions.get(server.url) if server in self._wanted.servers else None
        return None if question is None else certificate_status(question, server)

    def payout(self, server: Server) -> PayoutStatus | None:
        """Whom a block of this server's work would pay."""
        report = self._payouts.get(server.url) if server in self._wanted.servers else None
        return None if report is None else payout_status(report, server)

    def statuses(self, settings: UpstreamSettings, stats: m.MinerStats | None) -> tuple[ServerStatus, ...]:
        """One per server of the settings, in their order."""
        states = [] if stats is None else self._states(stats)
        active = self.active(stats)
        return tuple(self._status(server, active, states) for server in settings.servers)

    def faults(self, stats: m.MinerStats | None) -> tuple[Fault, ...]:
        """Questions that only a person can answer; loud where nothing works without the answer."""
        severity = Severity.ERROR if self.active(stats) is None else Severity.WARNING
        found = []
        for server in self._wanted.servers:
            question = self.certificate(server)
            if question is not None:
                found.append(
                    Fault("certificate", certificate_fault_words(question), severity, host_of(server))
                )
            if stats is not None and self.needs_password(server):
                text = translate("upstream", "Enter the password for {host}.", host=host_of(server))
                found.append(Fault(PASSWORD_NEEDED, text, severity, host_of(server)))
        return tuple(found)

    def password_problem(self) -> Text:
        """What keeps all work away where every server waits for its password."""
        servers = self._wanted.servers
        if not servers or not all(self.needs_password(server) for server in servers):
            return EMPTY
        return state_words(PASSWORD_NEEDED, host_of(servers[0]), "")

    # ---- private

    def _status(
        self,
        server: Server,
        active: Server | None,
        states: list[tuple[Server, m.MinerServerState]],
    ) -> ServerStatus:
        state = next((state for wanted, state in states if wanted is server or wanted == server), None)
        host = host_of(server)
        return ServerStatus(
            server=server,
            state="" if state is None else state.state,
            text=_unreadable(server) if state is None else state_words(state.code, host, state.text),
            active=active is not None and server == active,
            certificate=self.certificate(server),
            payout=self.payout(server),
            needs_password=self.needs_password(server),
        )

    def _states(self, stats: m.MinerStats) -> list[tuple[Server, m.MinerServerState]]:
        servers = self._wanted.servers
        if len(stats.servers) != len(servers):  # of an earlier list; the next line is about this one
            return []
        return list(zip(servers, stats.servers, strict=True))


def _unreadable(server: Server) -> Text:
    if server.address is not None:
        return EMPTY
    from warmgui.core.address_words import url_problem  # late: it is seldom needed

    return url_problem(server.url)
