"""One client of the pool: its requests, its difficulty, its shares. No sockets in here."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners.formats.plain_text import MAX_TEXT, plain_text
from miners.pool.coinbase import output_list, payee_script
from miners.pool.extensions import configured
from miners.pool.ports import CheckedShare, GivenJob, Pool
from miners.pool.refusals import STALE_KINDS, RefusedError
from miners.pool.requests import MAX_LINE, ClientEndError, Request, read_line, refused, replied
from miners.pool.shares import checked_share
from miners.pool.vardiff import Vardiff
from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.pool.chain import PracticeJob
    from miners.pool.manners import Manners, Saying

__all__ = ["MAX_LINE", "CheckedShare", "ClientEndError", "ClientSession", "RefusedError"]

MAX_WORKERS = 16
"""Worker names on one connection."""
HIGHEST_DIFFICULTY = 1e15
MAX_JOBS = 256
"""So many of the jobs that a client was given are remembered, with the difficulty of each."""
MAX_SEEN = 65536
ASK_ID = 42
"""Number of the pool's own requests."""

_UNANSWERED = object()
_ALWAYS = frozenset({"mining.subscribe", "mining.authorize", "mining.configure"})
"""Requests that may come first."""


class ClientSession:
    """The state of one connection."""

    def __init__(self, pool: Pool, extranonce1: bytes, send: Callable[[bytes], None]) -> None:
        self._pool = pool
        self._send = send
        self._extranonce1 = extranonce1
        self.manners: Manners = pool.config.manners
        self.workers: Sequence[str] = ()
        self.version_mask: int | None = None
        self.seen: set[tuple[str, ...]] = set()
        self.client_version = ""
        """The answer to `client.get_version`."""
        self.pongs = 0
        """Answers to `mining.ping`."""
        self._payee: bytes | None = None
        self._subscribed = False
        self._started = False
        self._welcomed = False
        self._dropped = False
        self._suggested: float | None = None
        self._jobs: dict[str, GivenJob] = {}
        self._asked = ""
        self._sayings: list[Saying] = []
        self._refused_methods = dict(self.manners.refused_methods)
        self._fixed_answers = dict(self.manners.fixed_answers)
        self._answers: dict[str, Callable[[list[object]], object]] = {
            "mining.subscribe": self._subscribe,
            "mining.authorize": self._authorize,
            "mining.submit": self._submit,
            "mining.configure": self._configure,
        }
        if self.manners.suggesting is not None:
            self._answers["mining.suggest_difficulty"] = self._suggest
        self.connected_s = self.heard_s = pool.now_s()
        config = pool.config
        self._vardiff = Vardiff(
            config.difficulty, config.share_interval_s, config.lowest_difficulty, self.connected_s
        )

    @property
    def authorized(self) -> bool:
        """Whether a worker has logged in."""
        return self._started

    @property
    def has_work(self) -> bool:
        """Whether it was given a job, so that further ones are for it too."""
        return bool(self._jobs)

    @property
    def worker(self) -> str:
        """The first worker's name."""
        return self.workers[0] if self.workers else ""

    @property
    def difficulty(self) -> float:
        """What the next job asks for."""
        return self.manners.difficulty(self._vardiff.difficulty)

    def now_utc(self) -> float:
        """Wall time."""
        return self._pool.now_utc()

    def given(self, job_id: str) -> GivenJob:
        """The job as this client got it; raises `RefusedError`."""
        self._pool.find_job(job_id)
        given = self._jobs.get(job_id)
        if given is None:  # it exists, but was never given to this client
            raise RefusedError("unknown_job")
        return given

    # ---- what the server wants ----------------------------------------------------------------------------

    def tick(self) -> None:
        """Give a client that finds too little an easier share; call it about once a second."""
        if self.authorized:
            self._retarget()

    def set_difficulty(self, difficulty: float) -> None:
        """Let this difficulty hold from the next job on, and send what the manners want."""
        self._vardiff.restart(difficulty, self._pool.now_s())
        self._announce_difficulty()

    def send_job(self, job: PracticeJob, *, clean: bool) -> None:
        """Hand out work."""
        if clean:
            self._jobs.clear()
            self.seen.clear()
        elif len(self._jobs) >= MAX_JOBS:
            del self._jobs[next(iter(self._jobs))]
        if self._payee is not None:
            job = job.with_outputs(output_list(self.manners.paying, self._payee))
        size = self._pool.extranonce2_size
        self._jobs[job.job_id] = GivenJob(job, self.difficulty, self._extranonce1, size)
        self.tell("mining.notify", job.notify_params(clean=clean, padded=self.manners.padded_words))

    def set_extranonce(self, extranonce1: bytes) -> None:
        """Change the extranonce in the middle of the work; it holds from the job that follows."""
        self._extranonce1 = extranonce1
        self.tell("mining.set_extranonce", [extranonce1.hex(), self._pool.extranonce2_size])
        if self.has_work:
            self.send_job(self._pool.fresh_job(), clean=True)

    def tell(self, method: str, params: list[object]) -> None:
        """Announce something."""
        self._send(messages.encode({"id": None, "method": method, "params": params}))

    def ask(self, method: str) -> None:
        """Ask the client something; what it answers is in `client_version` and `pongs`."""
        self._asked = method
        self._send(messages.encode({"id": ASK_ID, "method": method, "params": []}))

    # ---- one line -----------------------------------------------------------------------------------------

    def handle(self, line: bytes) -> None:
        """Answer one line.

        Raises:
            ClientEndError: it is no Stratum, or nothing that this pool would stay for.
        """
        self.heard_s = self._pool.now_s()
        if self._dropped:
            raise ClientEndError("was refused")
        table = self.manners.refusals
        request: Request | None = None
        self._sayings = []
        try:
            request = read_line(line, table)
            if request.is_answer:
                self._answered(request)
                return
            result = self._answer(request.method, request.params)
        except RefusedError as error:
            request_id = None if request is None else request.id
            self._dropped = table[error.kind].then_drop
            reply = refused(request_id, table, error.kind, self.manners.reply_keys)
        else:
            reply = None if result is _UNANSWERED else replied(request.id, result, self.manners.reply_keys)
        if reply is not None and not (request is not None and request.silent):
            self._send(reply)
        self._say(self._sayings)

    def _answer(self, method: object, params: object) -> object:
        if method is None:
            raise RefusedError("no_method")
        if not isinstance(method, str):
            raise RefusedError("method_type")
        name = method
        self._insist_on_time(name)
        if name in self._refused_methods:
            raise RefusedError(self._refused_methods[name])
        if name in self._fixed_answers:
            return self._fixed_answers[name]
        if name not in self._answers:
            raise RefusedError("unknown_method")
        if not isinstance(params, list):
            raise RefusedError("no_params")
        return self._answers[name](params)

    def _insist_on_time(self, method: str) -> None:
        """Refuse what comes too early, where the manners do."""
        kinds = {
            "mining.authorize": "authorize_early",
            "mining.submit": "submit_unauthorized" if self._subscribed else "submit_early",
        }
        too_early = not self._subscribed if method == "mining.authorize" else not self._started
        if method in _ALWAYS - kinds.keys() or not too_early:
            return
        self._insist(kinds.get(method, "unauthorized" if self._subscribed else "early"))

    def _insist(self, kind: str) -> None:
        if self.manners.refusals[kind].form != "allow":
            raise RefusedError(kind)

    def _answered(self, request: Request) -> None:
        if request.id != ASK_ID or not self._asked:
            raise RefusedError("unasked_answer")
        if self._asked == "mining.ping":
            self.pongs += request.result == "pong"
        else:
            self.client_version = plain_text(str(request.result))

    # ---- logging in ---------------------------------------------------------------------------------------

    def _subscribe(self, _params: list[object]) -> object:
        if self._subscribed:
            self._insist("subscribe_twice")
        else:
            self._sayings += self.manners.after_subscribed
            self._subscribed = True
            self._welcome()
        name = self._extranonce1.hex()
        kinds = [[method, name + mark] for method, mark in self.manners.subscriptions]
        return [kinds, name, self._pool.extranonce2_size]

    def _authorize(self, params: list[object]) -> object:
        worker = self._worker_name(params)
        if self._started:
            self._insist("authorize_twice")
        if self.manners.needs_address:
            payee = payee_script(worker, self._pool.config.network)
            if payee is None:
                raise RefusedError("address")
            self._payee = payee if self.manners.paying.whom == "user" else None
        if len(self.workers) >= MAX_WORKERS:
            raise RefusedError("too_many_workers")
        if worker not in self.workers:
            self.workers = (*self.workers, worker)
        if not self._started:
            self._started = True
            self._pool.on_authorized(self)
            self._say(self.manners.before_authorized)
            self._welcome()
        return True

    def _worker_name(self, params: list[object]) -> str:
        worker = params[0] if params else None
        if not self.manners.needs_names:
            return worker[:MAX_TEXT] if isinstance(worker, str) else "NULL"
        fewest, most = self.manners.login_parameters
        if not fewest <= len(params) <= most:
            raise RefusedError("authorize_params")
        if not isinstance(worker, str) or not worker or len(worker) > MAX_TEXT:
            raise RefusedError("worker_name")
        return worker

    def _welcome(self) -> None:
        """The first words to a client that has both subscribed and logged in."""
        if self._subscribed and self._started and not self._welcomed:
            self._welcomed = True
            self._sayings += self.manners.after_authorized

    def _say(self, sayings: Sequence[Saying]) -> None:
        for saying in sayings:
            if saying == "job":
                self.send_job(self._pool.current_job(), clean=True)
            elif saying == "version_mask":
                self.tell("mining.set_version_mask", [f"{self.version_mask or 0:08x}"])
            elif saying == "difficulty" or self._suggested is None:
                self._tell_difficulty()

    # ---- wishes -------------------------------------------------------------------------------------------

    def _configure(self, params: list[object]) -> object:
        rolling = self.manners.rolling
        made = configured(rolling, params)
        if made.mask is not None:
            self.version_mask = made.mask
            if rolling is not None and rolling.announces_mask:
                self._sayings.append("version_mask")
        return made.answer

    def _suggest(self, params: list[object]) -> object:
        manners = self.manners.suggesting
        assert manners is not None, "only then this method is known"  # noqa: S101 - see __init__
        if manners.once and self._suggested is not None:
            return _UNANSWERED
        difficulty = params[0] if params else None
        if not isinstance(difficulty, int | float) or isinstance(difficulty, bool):
            raise RefusedError("suggest_type")
        if not manners.fractions and isinstance(difficulty, float):
            raise RefusedError("suggest_type")
        if math.isnan(wish := float(min(difficulty, HIGHEST_DIFFICULTY))) or wish <= 0:
            raise RefusedError("suggest_range")
        if wish != self._suggested:  # said twice it changes nothing: by then we know better
            self._suggested = wish
            if manners.announced_early:
                self._vardiff.restart(wish, self._pool.now_s())
                self._tell_difficulty()
            else:
                self.set_difficulty(wish)
        return True if manners.replies else _UNANSWERED

    # ---- shares -------------------------------------------------------------------------------------------

    def _submit(self, params: list[object]) -> object:
        try:
            share = checked_share(self, params)
        except RefusedError as error:
            words = self.manners.refusals[error.kind].words
            self._pool.on_refused_share(self, words, stale=error.kind in STALE_KINDS)
            raise
        finally:
            if len(self.seen) > MAX_SEEN:
                self.seen.clear()
        self._vardiff.share(share.job_difficulty)
        self._pool.on_share(self, share)
        self._retarget()
        return True

    # ---- difficulty ---------------------------------------------------------------------------------------

    def _retarget(self) -> None:
        before = self.difficulty
        if self._vardiff.retarget(self._pool.now_s()) is not None and self.difficulty != before:
            self._announce_difficulty()

    def _announce_difficulty(self) -> None:
        if not self.authorized:
            return
        self._tell_difficulty()
        self._pool.on_difficulty(self)
        if self.manners.after_difficulty != "nothing":
            # It holds for later jobs only, so one follows at once.
            self.send_job(self._pool.fresh_job(), clean=self.manners.after_difficulty == "clean_job")

    def _tell_difficulty(self) -> None:
        self.tell("mining.set_difficulty", [self.manners.written(self.difficulty)])
