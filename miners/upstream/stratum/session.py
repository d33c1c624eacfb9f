"""One Stratum V1 connection as a state machine without sockets: lines in, lines and events out.

The order in which servers say things varies: difficulty and jobs may come before the authorisation, so a job
is kept until the worker is authorised. Every share handed to `submit` gets exactly one `ShareOutcome`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.formats.plain_text import plain_text
from miners.formats.server_url import Endpoint
from miners.upstream.api import FoundShare, ShareOutcome
from miners.upstream.stratum import messages
from miners.upstream.stratum.jobs import StratumJobs
from miners.upstream.stratum.pending import PendingRequests
from miners.upstream.stratum.terms import SessionConfig, SessionEndError, SessionEvents
from miners.upstream.stratum.url import same_domain
from miners.upstream.stratum.version_rolling import VersionRolling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from miners.upstream.stratum.pending import Pending

MAX_BROKEN_MESSAGES = 10
"""So many messages that break the protocol end a connection; fewer are told and skipped."""
MAX_PENDING_SHARES = 1000


class StratumSession:
    """Everything that is known about one connection."""

    def __init__(
        self,
        config: SessionConfig,
        events: SessionEvents,
        send: Callable[[bytes], None],
        sequences: Iterator[int],
        clock: Callable[[], float],
    ) -> None:
        self._config = config
        self._events = events
        self._send = send
        self._clock = clock
        self._heard_s = clock()
        self._heard = False
        self._requests = PendingRequests(send, config.timings, clock)
        self._versions = VersionRolling()
        self._jobs = StratumJobs(sequences, self._versions)
        self._configure_id: int | None = None
        self._authorized = False
        self._broken = 0
        self._node_is_down = False

    @property
    def authorized(self) -> bool:
        """Whether the pool accepted the worker."""
        return self._authorized

    @property
    def version_rolling(self) -> bool | None:
        """Whether the pool agreed to version rolling; None: it was not asked."""
        return self._versions.negotiated if self._config.version_rolling else None

    @property
    def versions_refused(self) -> bool:
        """Whether the pool agreed to version rolling and refused a share for its version nevertheless."""
        return self._versions.refused

    def start(self) -> None:
        """Say the first sentence."""
        if self._config.version_rolling:
            self._requests.ask("mining.configure", self._versions.wish())
        else:
            self._subscribe()

    def deadline_s(self) -> float:
        """When `expire` has something to do, on the clock's scale."""
        return min(self._heard_s + self._config.timings.silence_s, self._requests.earliest_s)

    def expire(self) -> None:
        """Give up what was not answered in time.

        Raises:
            SessionEndError: without that answer the connection is of no use, or the server fell silent.
        """
        now_s = self._clock()
        timings = self._config.timings
        if now_s >= self._heard_s + timings.silence_s:
            raise SessionEndError(f"nothing heard from the pool for {timings.silence_s:.0f} s", code="silent")
        for pending in self._requests.expired(now_s):
            if pending.share is not None:
                words = f"the pool did not answer within {timings.submit_s:.0f} s"
                self._events.on_outcome(ShareOutcome(pending.share, "stale", words))
            elif pending.method == "mining.configure":
                self._configure_id = pending.id  # a late answer still counts
                self._subscribe()
            elif pending.method in {"mining.subscribe", "mining.authorize"}:
                text = f"the pool did not answer {pending.method} within {timings.request_s:.0f} s"
                raise SessionEndError(f"{text}{self._port_hint()}", code="no_answer")

    def close(self, reason: str) -> None:
        """The connection is gone: shares that wait for an answer are given up."""
        for share in self._requests.give_up():
            self._events.on_outcome(ShareOutcome(share, "stale", reason))

    def closed_by_pool(self, last_words: bytes = b"") -> SessionEndError:
        """The pool hung up, perhaps in the middle of a line: what that means at this point of the talk."""
        if self._heard or last_words.lstrip().startswith(b"{"):
            return SessionEndError("the pool closed the connection", code="closed")
        if last_words.strip():
            return SessionEndError(messages.stranger_words(last_words), code="not_stratum")
        text = f"the pool closed the connection without a word{self._port_hint()}"
        return SessionEndError(text, code="closed")

    def submit(self, share: FoundShare) -> None:
        """Hand in a share, or give it up at once where the pool could not place it."""
        obstacle = self._jobs.obstacle(share)
        if not obstacle and len(self._requests) >= MAX_PENDING_SHARES:
            obstacle = "the pool does not keep up with answering"
        if obstacle:
            self._events.on_outcome(ShareOutcome(share, "stale", obstacle))
            return
        params: list[object] = [
            self._config.user,
            share.job.job_id,
            share.extranonce2.hex(),
            f"{share.ntime:08x}",
            f"{share.nonce:08x}",
            *self._versions.sixth(share),
        ]
        self._requests.ask("mining.submit", params, share)

    def handle(self, line: bytes) -> None:
        """Take in one line of the server.

        Raises:
            SessionEndError: the connection must end.
        """
        self._heard_s = self._clock()
        try:
            message = messages.parse_line(line)
            self._heard = True
            if isinstance(message, messages.Response):
                self._answered(message)
            elif message is not None:
                self._asked(message)
        except messages.NotJsonError as error:
            self._events.on_notice("pool_not_stratum", f"the pool sent {error}")
            raise SessionEndError(messages.stranger_words(line), code="not_stratum") from error
        except messages.MessageError as error:
            self._events.on_notice("pool_message_broken", f"the pool sent {error}")
            self._broken += 1
            if self._broken >= MAX_BROKEN_MESSAGES:
                raise SessionEndError(
                    "the pool sent too many broken messages", code="broken_messages"
                ) from error

    def pass_over(self, *, clean: bool) -> None:
        """A job was announced that is not worth reading, because a newer one follows and is handled."""
        self._jobs.pass_over(clean=clean)

    # ---- our requests and their answers --------------------------------------------------------------

    def _subscribe(self) -> None:
        self._requests.ask("mining.subscribe", [self._config.agent])

    def _answered(self, response: messages.Response) -> None:
        if response.id == self._configure_id:
            self._configure_answered(response)
            return
        pending = self._requests.answered(response.id)
        if pending is None:
            return
        if pending.share is not None:
            self._share_answered(pending, pending.share, response)
            return
        match pending.method:
            case "mining.configure":
                self._configure_answered(response)
                self._subscribe()
            case "mining.subscribe":
                self._subscribe_answered(response)
            case "mining.authorize":
                self._authorize_answered(response)

    def _configure_answered(self, response: messages.Response) -> None:
        self._configure_id = None
        self._versions.answered(response)
        if self._versions.negotiated:
            self._emit_job(again=True)

    def _subscribe_answered(self, response: messages.Response) -> None:
        if response.result is None:
            words = messages.refusal_words(response)
            raise SessionEndError(
                f"the pool refused the subscription: {words}", code="subscribe_refused", refused=True
            )
        try:
            self._jobs.set_extranonce(messages.parse_subscribe(response.result))
        except messages.MessageError as error:
            raise SessionEndError(f"the pool sent {error}", code="broken_messages") from error
        # Some servers take a suggestion only before the authorisation and others only after it: say it twice.
        self._suggest_difficulty()
        self._requests.ask("mining.authorize", [self._config.user, self._config.password])

    def _suggest_difficulty(self) -> None:
        difficulty = self._config.suggest_difficulty
        if difficulty is not None:
            # ckpool ignores fractions.
            self._requests.ask(
                "mining.suggest_difficulty", [difficulty if difficulty < 1 else round(difficulty)]
            )

    def _authorize_answered(self, response: messages.Response) -> None:
        if response.result is not True:
            words = messages.refusal_words(response)
            text = f"the pool refused the worker {self._config.user}: {words}"
            raise SessionEndError(text, code="worker_refused", refused=True)
        self._authorized = True
        self._events.on_authorized()
        self._suggest_difficulty()
        self._requests.ask("mining.extranonce.subscribe", [])
        self._emit_job()

    def _share_answered(self, pending: Pending, share: FoundShare, response: messages.Response) -> None:
        latency_s = self._clock() - pending.sent_s
        if response.result is True:
            self._versions.share_accepted(share)
            self._events.on_outcome(ShareOutcome(share, "accepted", "", latency_s))
            return
        result = "stale" if messages.is_stale(response) else "rejected"
        words = messages.refusal_words(response)
        self._events.on_outcome(ShareOutcome(share, result, words, latency_s))
        if self._is_about_version(share, response) and self._versions.share_refused(share):
            self._events.on_notice(
                "pool_version_refused", f"the pool refuses rolled versions ({words}); mining on without them"
            )
            self._emit_job(again=True)

    def _is_about_version(self, share: FoundShare, response: messages.Response) -> bool:
        if messages.is_about_version(response) or messages.is_stale(response):
            return messages.is_about_version(response)
        clearly = messages.is_about_hash(response)
        doubtful = clearly or messages.is_unspecific(response)
        return doubtful and self._versions.hash_refused(share, clearly=clearly)

    # ---- the server's requests and announcements -----------------------------------------------------

    def _asked(self, asked: messages.Request) -> None:
        match asked.method:
            case "mining.notify":
                self._notified(asked.params)
            case "mining.set_difficulty":
                self._jobs.set_difficulty(asked.params)
            case "mining.set_extranonce":
                self._jobs.set_extranonce(messages.parse_extranonce(asked.params))
            case "mining.set_version_mask":
                if self._versions.announced(asked.params):
                    self._emit_job(again=True)
            case "client.reconnect":
                self._reconnect(messages.parse_reconnect(asked.params))
            case "client.show_message":
                if asked.params and isinstance(asked.params[0], str):
                    self._events.on_notice("pool_message", plain_text(asked.params[0]))
            case _:
                self._asked_by_id(asked)

    def _asked_by_id(self, asked: messages.Request) -> None:
        if asked.method == "mining.ping":
            # ckpool pings when its own node is down, and keeps a stale job meanwhile.
            self._set_node_down(is_down=True)
        if asked.id is None:
            return
        match asked.method:
            case "mining.ping":
                self._send(messages.reply(asked.id, "pong"))
            case "client.get_version":
                self._send(messages.reply(asked.id, self._config.agent))
            case _:
                self._send(messages.reply(asked.id, None, [-3, "Method not found", None]))

    def _notified(self, params: list[object]) -> None:
        self._jobs.announced(params)
        self._set_node_down(is_down=False)
        self._emit_job()

    def _emit_job(self, *, again: bool = False) -> None:
        job = self._jobs.build(again=again) if self._authorized else None
        if job is not None:
            self._events.on_job(job)

    def _set_node_down(self, *, is_down: bool) -> None:
        if is_down != self._node_is_down:
            self._node_is_down = is_down
            self._events.on_node(is_down=is_down)

    def _reconnect(self, wish: messages.Reconnect) -> None:
        here = self._config.endpoint
        there = Endpoint(wish.host or here.host, wish.port or here.port)
        if not same_domain(here.host, there.host):
            text = f"the pool asked us to move to {there}; refused: that is outside the domain of {here.host}"
            self._events.on_notice("pool_reconnect_refused", text)
            return
        raise SessionEndError(
            "the pool asked us to reconnect", code="asked_to_reconnect", redirect=there, wait_s=wish.wait_s
        )

    def _port_hint(self) -> str:
        if self._heard or self._config.tls:
            return ""
        return "; if its port wants TLS, the address begins with stratum+ssl://"
