"""One client of the pool: its requests, its difficulty, its shares. No sockets in here."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Protocol

from miners import work
from miners.pool.chain import MAX_NTIME_AHEAD_S
from miners.pool.vardiff import Vardiff
from miners.upstream import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.pool.chain import PracticeJob
    from miners.pool.config import PoolConfig

MAX_LINE = 1 << 14
"""Longest line in bytes that a client may send."""
MAX_WORKERS = 16
"""Worker names on one connection."""
HIGHEST_DIFFICULTY = 1e15
MAX_JOBS = 256
"""So many of the jobs that a client was given are remembered, with the difficulty of each."""

Error = list[object]
_HEX8 = re.compile(r"[0-9a-fA-F]{8}")


class ClientEndError(Exception):
    """The client broke the protocol so that it must go."""


class RefusedError(Exception):
    """A request is refused with an error array, as pools do: 20 other, 21 stale, 22 duplicate, ..."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code


class Pool(Protocol):
    """What a session needs of its server."""

    @property
    def config(self) -> PoolConfig:
        """Settings."""

    def now_s(self) -> float:
        """Monotonic seconds."""

    def now_utc(self) -> float:
        """Wall time."""

    def current_job(self) -> PracticeJob:
        """The newest work."""

    def fresh_job(self) -> PracticeJob:
        """Work with an id of its own, so that a new difficulty holds for it and not for earlier work."""

    def find_job(self, job_id: str) -> PracticeJob:
        """The job of a share; raises `RefusedError` 21."""

    def on_authorized(self, session: ClientSession) -> None:
        """A worker has logged in."""

    def on_difficulty(self, session: ClientSession) -> None:
        """The session's difficulty changed."""

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        """A share counted."""

    def on_refused_share(self, session: ClientSession, refusal: RefusedError) -> None:
        """A share did not count."""


class CheckedShare:
    """A share whose hash was computed here and meets its target."""

    def __init__(self, job: PracticeJob, header80: bytes, difficulty: float) -> None:
        self.job = job
        self.header80 = header80
        self.job_difficulty = difficulty
        self.hash_bytes = work.sha256d(header80)
        self.difficulty = work.difficulty_of_hash(self.hash_bytes)
        self.is_block = work.hash_value(self.hash_bytes) <= work.target_from_nbits(job.nbits)


class ClientSession:
    """The state of one connection."""

    def __init__(self, pool: Pool, extranonce1: bytes, send: Callable[[bytes], None]) -> None:
        self._pool = pool
        self._send = send
        self._extranonce1 = extranonce1
        self._workers: list[str] = []
        self._subscribed = False
        self._started = False
        self._suggested: float | None = None
        self._job_difficulty: dict[str, float] = {}
        self._answers: dict[str, Callable[[list[object]], object]] = {
            "mining.subscribe": self._subscribe,
            "mining.authorize": self._authorize,
            "mining.submit": self._submit,
            "mining.suggest_difficulty": self._suggest,
            "mining.configure": self._configure,
            "mining.extranonce.subscribe": lambda _: True,
            "mining.ping": lambda _: "pong",
        }
        self.connected_s = pool.now_s()
        config = pool.config
        self._vardiff = Vardiff(
            config.difficulty, config.share_interval_s, config.lowest_difficulty, self.connected_s
        )

    @property
    def authorized(self) -> bool:
        """Whether a worker has logged in."""
        return self._started

    @property
    def worker(self) -> str:
        """The first worker's name."""
        return self._workers[0] if self._workers else ""

    @property
    def difficulty(self) -> float:
        """What the next job asks for."""
        return self._vardiff.difficulty

    def tick(self) -> None:
        """Give a client that finds too little an easier share; call it about once a second."""
        if self.authorized:
            self._retarget()

    def set_difficulty(self, difficulty: float) -> None:
        """Let this difficulty hold from the next job on, and send one."""
        self._vardiff.restart(difficulty, self._pool.now_s())
        self._announce_difficulty()

    def send_job(self, job: PracticeJob, *, clean: bool) -> None:
        """Hand out work."""
        if clean:
            self._job_difficulty.clear()
        elif len(self._job_difficulty) >= MAX_JOBS:
            del self._job_difficulty[next(iter(self._job_difficulty))]
        self._job_difficulty[job.job_id] = self.difficulty
        self._tell("mining.notify", job.notify_params(clean=clean))

    def handle(self, line: bytes) -> None:
        """Answer one line.

        Raises:
            ClientEndError: it is no Stratum.
        """
        try:
            body = json.loads(line.decode())
        except (ValueError, RecursionError) as error:
            raise ClientEndError("sent a line that is not JSON") from error
        if not isinstance(body, dict):
            raise ClientEndError("sent a line that is not an object")
        method, params, request_id = body.get("method"), body.get("params"), body.get("id")
        if method is None:  # an answer to something that we never ask
            return
        try:
            result, error_array = self._answer(method, params), None
        except RefusedError as refused:
            result, error_array = None, [refused.code, str(refused), None]
        if request_id is None or type(request_id) not in {int, str}:
            return
        self._send(messages.encode({"id": request_id, "result": result, "error": error_array}))
        if self._workers and not self._started:
            self._start()

    # ---- requests ---------------------------------------------------------------------------------------

    def _answer(self, method: object, params: object) -> object:
        answer = self._answers.get(method) if isinstance(method, str) else None
        if answer is None:
            raise RefusedError(-3, "Method not found")
        if not isinstance(params, list):
            raise RefusedError(20, "params are missing")
        return answer(params)

    def _subscribe(self, _params: list[object]) -> object:
        if self._subscribed:
            raise RefusedError(20, "Already subscribed")
        self._subscribed = True
        name = self._extranonce1.hex()
        kinds = [["mining.set_difficulty", name], ["mining.notify", name]]
        return [kinds, name, self._pool.config.extranonce2_size]

    def _authorize(self, params: list[object]) -> object:
        if not self._subscribed:
            raise RefusedError(25, "Not subscribed")
        worker = params[0] if params else None
        if not isinstance(worker, str) or not worker or len(worker) > messages.MAX_TEXT:
            raise RefusedError(24, "A worker needs a name")
        if len(self._workers) >= MAX_WORKERS:
            raise RefusedError(24, "Too many workers on one connection")
        if worker not in self._workers:
            self._workers.append(worker)
        return True

    def _start(self) -> None:
        self._started = True
        self._pool.on_authorized(self)
        self._tell("mining.set_difficulty", [self.difficulty])
        self.send_job(self._pool.current_job(), clean=True)

    def _suggest(self, params: list[object]) -> object:
        difficulty = params[0] if params else None
        if not isinstance(difficulty, int | float) or isinstance(difficulty, bool):
            raise RefusedError(20, "A difficulty is a number")
        if math.isnan(wish := float(min(difficulty, HIGHEST_DIFFICULTY))) or wish <= 0:
            raise RefusedError(20, "A difficulty is positive")
        if wish != self._suggested:  # said twice it changes nothing: by then we know better
            self._suggested = wish
            self.set_difficulty(wish)
        return True

    def _configure(self, params: list[object]) -> object:
        names = params[0] if params else None
        if not isinstance(names, list):
            raise RefusedError(20, "No list of extensions")
        # BIP 310: every extension that was asked for is answered, and false says that it is not to be used.
        return {name: name == "subscribe-extranonce" for name in names if isinstance(name, str)}

    # ---- shares -----------------------------------------------------------------------------------------

    def _submit(self, params: list[object]) -> object:
        try:
            share = self._check(params)
        except RefusedError as refusal:
            self._pool.on_refused_share(self, refusal)
            raise
        self._vardiff.share(share.job_difficulty)
        self._pool.on_share(self, share)
        self._retarget()
        return True

    def _check(self, params: list[object]) -> CheckedShare:
        texts = [param for param in params if isinstance(param, str)]
        if len(texts) != len(params) or not 5 <= len(texts) <= 6:  # noqa: PLR2004 - with and without version bits
            raise RefusedError(20, "Malformed share")
        worker, job_id, extranonce2_hex, ntime_hex, nonce_hex, *version_bits = texts
        if worker not in self._workers:
            raise RefusedError(24, "Unauthorized worker")
        if version_bits and version_bits[0].strip("0"):
            raise RefusedError(20, "Version rolling was not negotiated")
        job = self._pool.find_job(job_id)
        if not _HEX8.fullmatch(ntime_hex) or not _HEX8.fullmatch(nonce_hex):
            raise RefusedError(20, "Malformed share")
        if not re.fullmatch(rf"[0-9a-fA-F]{{{2 * self._pool.config.extranonce2_size}}}", extranonce2_hex):
            raise RefusedError(20, "Wrong size of extranonce2")
        return self._weigh(job, bytes.fromhex(extranonce2_hex), int(ntime_hex, 16), int(nonce_hex, 16))

    def _weigh(self, job: PracticeJob, extranonce2: bytes, ntime: int, nonce: int) -> CheckedShare:
        if not job.min_ntime <= ntime <= self._pool.now_utc() + MAX_NTIME_AHEAD_S:
            raise RefusedError(20, "Ntime out of range")
        if job.job_id not in self._job_difficulty:
            raise RefusedError(21, "Job not found")  # it exists, but was never given to this client
        header80 = job.header80(self._extranonce1 + extranonce2, ntime, nonce)
        share = CheckedShare(job, header80, self._job_difficulty[job.job_id])
        if work.hash_value(share.hash_bytes) > work.target_from_difficulty(share.job_difficulty):
            raise RefusedError(23, "Low difficulty share")
        key = (self._extranonce1, extranonce2, ntime, nonce)
        if key in job.accepted:
            raise RefusedError(22, "Duplicate share")
        job.accepted.add(key)
        return share

    # ---- difficulty -------------------------------------------------------------------------------------

    def _retarget(self) -> None:
        if self._vardiff.retarget(self._pool.now_s()) is not None:
            self._announce_difficulty()

    def _announce_difficulty(self) -> None:
        if self.authorized:
            self._tell("mining.set_difficulty", [self.difficulty])
            self._pool.on_difficulty(self)
            # It holds for later jobs only, so one follows at once.
            self.send_job(self._pool.fresh_job(), clean=False)

    def _tell(self, method: str, params: list[object]) -> None:
        self._send(messages.encode({"id": None, "method": method, "params": params}))
