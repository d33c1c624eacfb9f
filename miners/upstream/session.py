"""One Stratum V1 connection as a state machine without sockets: lines in, lines and events out.

The order in which servers say things varies: difficulty and jobs may come before the authorisation, so a job
is kept until the worker is authorised. Every share handed to `submit` gets exactly one `ShareOutcome`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from miners import work
from miners.upstream import messages
from miners.upstream.api import FoundShare, ShareOutcome
from miners.upstream.url import Endpoint, same_domain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_BROKEN_MESSAGES = 10
"""So many messages that break the protocol end a connection; fewer are told and skipped."""
MAX_PENDING_SHARES = 1000
FIRST_DIFFICULTY = 1.0
"""What holds until the server sets a difficulty."""


@dataclass(frozen=True, slots=True)
class StratumTimings:
    """Patience with a server, seconds."""

    connect_s: float = 15.0
    request_s: float = 30.0
    submit_s: float = 60.0
    silence_s: float = 150.0
    first_backoff_s: float = 1.0
    longest_backoff_s: float = 60.0
    steady_s: float = 60.0
    """A connection that lived so long makes the backoff start anew."""


@dataclass(frozen=True, slots=True)
class SessionConfig:
    """Who we are to the pool."""

    endpoint: Endpoint
    user: str
    password: str
    agent: str
    suggest_difficulty: float | None
    timings: StratumTimings


class SessionEndError(Exception):
    """The connection must end; the message is a plain sentence's beginning."""

    def __init__(
        self, text: str, *, refused: bool = False, redirect: Endpoint | None = None, wait_s: float = 0
    ) -> None:
        super().__init__(text)
        self.refused = refused
        self.redirect = redirect
        self.wait_s = wait_s


class SessionEvents(Protocol):
    """Who listens to a session."""

    def on_authorized(self) -> None:
        """The pool knows us now."""

    def on_job(self, job: work.Job) -> None:
        """New work; only after `on_authorized`."""

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered or given up."""

    def on_notice(self, code: str, text: str) -> None:
        """Something that a person should read; `code` is stable."""

    def on_node(self, *, is_down: bool) -> None:
        """The pool's own node went down (it pings) or came back (it sends work)."""


@dataclass(frozen=True, slots=True)
class _Pending:
    method: str
    sent_s: float
    deadline_s: float
    share: FoundShare | None = None


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
        self._sequences = sequences
        self._clock = clock
        self._heard_s = clock()
        self._next_id = 1
        self._pending: dict[int, _Pending] = {}
        self._extranonce: messages.Extranonce | None = None
        self._difficulty = FIRST_DIFFICULTY
        self._notify: tuple[messages.Notify, float] | None = None
        self._authorized = False
        self._job: work.Job | None = None
        self._first_sequence: int | None = None
        self._clean_sequence = 0
        self._broken = 0
        self._node_is_down = False

    @property
    def authorized(self) -> bool:
        """Whether the pool accepted the worker."""
        return self._authorized

    def start(self) -> None:
        """Say the first sentence."""
        self._request("mining.subscribe", [self._config.agent])

    def deadline_s(self) -> float:
        """When `expire` has something to do, on the clock's scale."""
        silence_s = self._heard_s + self._config.timings.silence_s
        return min([silence_s, *(pending.deadline_s for pending in self._pending.values())])

    def expire(self) -> None:
        """Give up what was not answered in time.

        Raises:
            SessionEndError: without that answer the connection is of no use, or the server fell silent.
        """
        now_s = self._clock()
        timings = self._config.timings
        if now_s >= self._heard_s + timings.silence_s:
            raise SessionEndError(f"nothing heard from the pool for {timings.silence_s:.0f} s")
        for request_id, pending in list(self._pending.items()):
            if now_s < pending.deadline_s:
                continue
            del self._pending[request_id]
            if pending.share is not None:
                words = f"the pool did not answer within {timings.submit_s:.0f} s"
                self._events.on_outcome(ShareOutcome(pending.share, "stale", words))
            elif pending.method in {"mining.subscribe", "mining.authorize"}:
                raise SessionEndError(
                    f"the pool did not answer {pending.method} within {timings.request_s:.0f} s"
                )

    def close(self, reason: str) -> None:
        """The connection is gone: shares that wait for an answer are given up."""
        shares = [pending.share for pending in self._pending.values() if pending.share is not None]
        self._pending.clear()
        for share in shares:
            self._events.on_outcome(ShareOutcome(share, "stale", reason))

    def submit(self, share: FoundShare) -> None:
        """Hand in a share, or give it up at once where the pool could not place it."""
        obstacle = self._obstacle(share)
        if obstacle:
            self._events.on_outcome(ShareOutcome(share, "stale", obstacle))
            return
        params: list[object] = [
            self._config.user,
            share.job.job_id,
            share.extranonce2.hex(),
            f"{share.ntime:08x}",
            f"{share.nonce:08x}",
        ]
        self._request("mining.submit", params, share)

    def handle(self, line: bytes) -> None:
        """Take in one line of the server.

        Raises:
            SessionEndError: the connection must end.
        """
        self._heard_s = self._clock()
        try:
            message = messages.parse_line(line)
            if isinstance(message, messages.Response):
                self._answered(message)
            elif message is not None:
                self._asked(message)
        except messages.NotJsonError as error:
            self._events.on_notice("pool_not_stratum", f"the pool sent {error}")
            raise SessionEndError("the server does not speak Stratum") from error
        except messages.MessageError as error:
            self._events.on_notice("pool_message_broken", f"the pool sent {error}")
            self._broken += 1
            if self._broken >= MAX_BROKEN_MESSAGES:
                raise SessionEndError("the pool sent too many broken messages") from error

    # ---- our requests and their answers --------------------------------------------------------------

    def _request(self, method: str, params: list[object], share: FoundShare | None = None) -> None:
        request_id, self._next_id = self._next_id, self._next_id + 1
        now_s = self._clock()
        timings = self._config.timings
        patience_s = timings.request_s if share is None else timings.submit_s
        self._pending[request_id] = _Pending(method, now_s, now_s + patience_s, share)
        self._send(messages.request(request_id, method, params))

    def _answered(self, response: messages.Response) -> None:
        pending = self._pending.pop(response.id, None)
        if pending is None:
            return
        if pending.share is not None:
            self._share_answered(pending.share, response, self._clock() - pending.sent_s)
        elif pending.method == "mining.subscribe":
            self._subscribe_answered(response)
        elif pending.method == "mining.authorize":
            self._authorize_answered(response)

    def _subscribe_answered(self, response: messages.Response) -> None:
        if response.result is None:
            words = messages.refusal_words(response)
            raise SessionEndError(f"the pool refused the subscription: {words}", refused=True)
        try:
            self._extranonce = messages.parse_subscribe(response.result)
        except messages.MessageError as error:
            raise SessionEndError(f"the pool sent {error}") from error
        # Some servers take a suggestion only before the authorisation and others only after it: say it twice.
        self._suggest_difficulty()
        self._request("mining.authorize", [self._config.user, self._config.password])

    def _suggest_difficulty(self) -> None:
        difficulty = self._config.suggest_difficulty
        if difficulty is not None:
            # ckpool ignores fractions.
            self._request("mining.suggest_difficulty", [difficulty if difficulty < 1 else round(difficulty)])

    def _authorize_answered(self, response: messages.Response) -> None:
        if response.result is not True:
            words = messages.refusal_words(response)
            raise SessionEndError(f"the pool refused the worker {self._config.user}: {words}", refused=True)
        self._authorized = True
        self._events.on_authorized()
        self._suggest_difficulty()
        self._request("mining.extranonce.subscribe", [])
        self._emit_job()

    def _share_answered(self, share: FoundShare, response: messages.Response, latency_s: float) -> None:
        if response.result is True:
            result, words = "accepted", ""
        else:
            result = "stale" if messages.is_stale(response) else "rejected"
            words = messages.refusal_words(response)
        self._events.on_outcome(ShareOutcome(share, result, words, latency_s))

    def _obstacle(self, share: FoundShare) -> str:
        job = self._job
        if job is None or self._first_sequence is None or share.job.sequence < self._first_sequence:
            return "found for an earlier connection"
        ours = (share.job.extranonce1, share.job.extranonce2_size)
        if ours != (job.extranonce1, job.extranonce2_size):
            return "the pool changed the extranonce"
        is_block = work.hash_value(share.hash_bytes) <= share.job.network_target
        if share.job.sequence < self._clean_sequence and not is_block:  # a block is worth a try in any case
            return "a new block came first"
        if len(self._pending) >= MAX_PENDING_SHARES:
            return "the pool does not keep up with answering"
        return ""

    # ---- the server's requests and announcements -----------------------------------------------------

    def _asked(self, asked: messages.Request) -> None:
        match asked.method:
            case "mining.notify":
                self._notified(messages.parse_notify(asked.params))
            case "mining.set_difficulty":
                self._difficulty = messages.parse_difficulty(asked.params)
            case "mining.set_extranonce":
                self._extranonce = messages.parse_extranonce(asked.params)
            case "client.reconnect":
                self._reconnect(messages.parse_reconnect(asked.params))
            case "client.show_message":
                if asked.params and isinstance(asked.params[0], str):
                    self._events.on_notice("pool_message", messages.plain_text(asked.params[0]))
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

    def _notified(self, notify: messages.Notify) -> None:
        self._set_node_down(is_down=False)
        self._notify = (notify, self._difficulty)
        if self._authorized:
            self._emit_job()

    def _emit_job(self) -> None:
        extranonce = self._extranonce
        if self._notify is None or extranonce is None:
            return
        notify, difficulty = self._notify
        sequence = next(self._sequences)
        self._job = work.Job(
            job_id=notify.job_id,
            sequence=sequence,
            version=notify.version,
            previous_hash=notify.previous_hash,
            coinbase1=notify.coinbase1,
            coinbase2=notify.coinbase2,
            merkle_branch=notify.merkle_branch,
            nbits=notify.nbits,
            ntime=notify.ntime,
            extranonce1=extranonce.extranonce1,
            extranonce2_size=extranonce.extranonce2_size,
            target=work.target_from_difficulty(difficulty),
            difficulty=difficulty,
            clean=notify.clean,
            height=work.coinbase_height(notify.coinbase1),
        )
        if self._first_sequence is None:
            self._first_sequence = sequence
        if notify.clean:
            self._clean_sequence = sequence
        self._events.on_job(self._job)

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
        raise SessionEndError("the pool asked us to reconnect", redirect=there, wait_s=wish.wait_s)
