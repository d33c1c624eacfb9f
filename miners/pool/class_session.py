"""One miner of a class: joins with nickname and code, and is judged by the connection that it joined on."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

from miners.formats.nickname import nickname_of
from miners.formats.plain_text import plain_text
from miners.pool.class_chain import signed_job
from miners.pool.class_door import Bucket, read_password
from miners.pool.class_manners import FLOOD_WORDS, HIGHEST_DIFFICULTY, ClassConfig
from miners.pool.ports import GivenJob, Pool
from miners.pool.refusals import RefusedError
from miners.pool.requests import ClientEndError
from miners.pool.session import ClientSession
from miners.pool.shares import checked_share

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.pool.chain import PracticeJob
    from miners.pool.class_roster import Member

MOST_SUGGESTIONS = 8
"""More suggestions of one connection are not heard: each lets its difficulty begin anew."""
ACCEPTED_GIVES_BACK = 0.9
"""Of a line's cost: real work cannot be forged, and a fast miner begins with many easy shares."""
_LONGEST_SOFTWARE = 60
_LONGEST_ID = 8
_KINDS = {"duplicate": "duplicate", "stale": "stale", "unknown_job": "unknown_job", "low": "forged"}
"""What the class calls a refused share; everything else is malformed."""


class ClassPool(Pool, Protocol):
    """A class's server, as its sessions see it."""

    @property
    def rules(self) -> ClassConfig:
        """Of the class."""

    @property
    def network_difficulty(self) -> float:
        """Of the block that is searched."""

    def join(self, session: ClassSession, nickname: str, code: str, suffix: str) -> Member:
        """Let a miner in; raises `RefusedError`."""

    def on_refused(self, session: ClassSession, kind: str) -> None:
        """Something that this connection sent was refused."""

    def on_flood(self, session: ClassSession) -> None:
        """It sent far too much and is about to be dropped."""


class ClassSession(ClientSession):
    """The state of one connection to a class."""

    def __init__(
        self, pool: ClassPool, extranonce1: bytes, send: Callable[[bytes], None], address: str
    ) -> None:
        super().__init__(pool, extranonce1, send)
        self._class = pool
        self.address = address
        self.member: Member | None = None
        """Who this is, once it has joined."""
        self.software = ""
        self._number = 0
        self._suggestions = 0
        self._chosen_after = 0
        rules = pool.rules
        self._bucket = Bucket(rules.flood_lines, rules.flood_lines_per_s, pool.now_s())

    @property
    def difficulty(self) -> float:
        """What the next job asks for: never more than a block does, or blocks would be lost."""
        return min(self.manners.difficulty(self._vardiff.difficulty), self._class.network_difficulty)

    @property
    def has_work(self) -> bool:
        """Whether further jobs are for it, too."""
        return self._welcomed

    def forget_jobs(self) -> None:
        """A block was found: all work so far is stale."""
        self._jobs.clear()

    def given(self, job_id: str) -> GivenJob:
        """The job as this client got it; raises `RefusedError`.

        Some miners apply a lower difficulty to the job that they have: such a share counts, as the lower one.
        Not where the miner itself asked for that: it could keep shares back and name their worth afterwards.
        """
        given = self._jobs.get(job_id)
        if given is None:
            raise RefusedError("stale" if self._was_given(job_id) else "unknown_job")
        if self.difficulty < given.difficulty and not self._chose_after(job_id):
            return dataclasses.replace(given, difficulty=self.difficulty)
        return given

    def send_job(self, job: PracticeJob, *, clean: bool) -> None:
        """Hand out work, with an id and a coinbase of this connection's own."""
        self._number += 1
        nickname = "" if self.member is None else self.member.nickname
        super().send_job(signed_job(job, f"{self._number:x}", nickname, self._number), clean=clean)

    def handle(self, line: bytes) -> None:
        """Answer one line.

        Raises:
            ClientEndError: it is no Stratum, or there were far too many.
        """
        if not self._bucket.take(1.0, self._pool.now_s()):
            self.tell("client.show_message", [FLOOD_WORDS])
            self._class.on_flood(self)
            raise ClientEndError("flooded")
        try:
            super().handle(line)
        except ClientEndError:
            self._class.on_refused(self, "malformed")
            raise

    def network_changed(self) -> None:
        """Another difficulty of the network may have changed what this miner is asked for; a job follows."""
        if self.authorized and self._told_difficulty != self.difficulty:
            self._tell_difficulty()

    # ---- logging in ---------------------------------------------------------------------------------------

    def _subscribe(self, params: list[object]) -> object:
        if params and isinstance(params[0], str):
            self.software = plain_text(params[0])[:_LONGEST_SOFTWARE]
        return super()._subscribe(params)

    def _authorize(self, params: list[object]) -> object:
        user, password = [*params, None, None][:2]
        nickname = nickname_of(user) if isinstance(user, str) else ""
        if not nickname:
            raise RefusedError("nickname")
        credentials = read_password(password)
        suffix = user.rpartition(".")[2] if isinstance(user, str) and "." in user else ""
        if self.member is None:
            self.member = self._class.join(self, nickname, credentials.code, suffix)
            self.workers = (self.member.nickname,)
            self._started = True
            if credentials.difficulty is not None and self._suggested is None:
                self._begin_at(credentials.difficulty)
            self._pool.on_authorized(self)
            self._welcome()
        elif nickname != self.member.nickname:
            raise RefusedError("two_nicknames")
        return True

    def _suggest(self, params: list[object]) -> object:
        self._suggestions += 1
        if self._suggestions > MOST_SUGGESTIONS:
            raise RefusedError("suggested_often")
        return super()._suggest(params)

    def set_difficulty(self, difficulty: float) -> None:
        """Begin anew at this difficulty, but at none that a block does not need."""
        self._chosen_after = self._number
        self._begin_at(difficulty)
        self._announce_difficulty()

    def _chose_after(self, job_id: str) -> bool:
        """Whether this miner asked for another difficulty when it had this job already."""
        return self._was_given(job_id) and int(job_id, 16) <= self._chosen_after

    def _begin_at(self, difficulty: float) -> None:
        highest = min(self._class.network_difficulty, HIGHEST_DIFFICULTY)
        self._vardiff.restart(min(difficulty, highest), self._pool.now_s())

    # ---- shares -------------------------------------------------------------------------------------------

    def _submit(self, params: list[object]) -> object:
        try:
            share = checked_share(self, params)
        except RefusedError as error:
            self._class.on_refused(self, self._kind(error.kind, params))
            raise
        now_s = self._pool.now_s()
        self._bucket.take(-ACCEPTED_GIVES_BACK, now_s)
        self._vardiff.share(share.job_difficulty)
        self._pool.on_share(self, share)
        self._retarget()
        return True

    def _kind(self, refusal: str, params: list[object]) -> str:
        """What the class calls it; a share for an easier job that is still on its way is no forgery."""
        job_id = params[1] if len(params) > 1 else None
        if refusal == "low" and isinstance(job_id, str) and self._chose_after(job_id):
            return "stale"
        return _KINDS.get(refusal, "malformed")

    def _was_given(self, job_id: str) -> bool:
        try:
            return len(job_id) <= _LONGEST_ID and 0 < int(job_id, 16) <= self._number
        except ValueError:
            return False

    # ---- difficulty ---------------------------------------------------------------------------------------

    def _announce_difficulty(self) -> None:
        if self.authorized:
            self._tell_difficulty()
            if self.has_work:
                self.send_job(self._pool.current_job(), clean=False)

    def _tell_difficulty(self) -> None:
        self._told_difficulty = self.difficulty
        super()._tell_difficulty()

    _told_difficulty: float | None = None
