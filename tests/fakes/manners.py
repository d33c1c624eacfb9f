"""A client of our pool in any manner, without sockets, time or chance."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, cast

from fakes.pool import FakeClock
from miners import work
from miners.pool.config import PoolConfig
from miners.pool.manners import DATUM, Manners
from miners.pool.server import PoolServer
from miners.pool.session import ClientSession
from miners.upstream.stratum import messages

UTC = 1_800_000_000.0
SOLO = "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g.w1"
DIFFICULTY = 1e-6
EASY_DATUM = replace(
    DATUM,
    difficulty_form="shortest",
    checks=tuple(check for check in DATUM.checks if check != "hash_not_zero"),
)
"""DATUM knows no difficulty below 1, for which no test can find a share."""


class Talk:
    """One client and its pool."""

    def __init__(self, manners: Manners, **settings: Any) -> None:
        config: dict[str, Any] = {
            "manners": manners,
            "difficulty": DIFFICULTY,
            "lowest_difficulty": 1e-9,
            "block_nbits": 0x1D00FFFF,
        }
        self.clock = FakeClock()
        self.pool = PoolServer(PoolConfig(**(config | settings)), clock=self.clock, now_utc=lambda: UTC)
        self.said: list[dict[str, Any]] = []
        self.session = ClientSession(
            self.pool, bytes.fromhex("0a0b0c0d"), lambda raw: self.said.append(json.loads(raw))
        )
        self.pool._connections[cast("Any", self)] = self.session
        self._next_id = 0

    def line(self, line: bytes) -> list[dict[str, Any]]:
        """What the pool says to one line."""
        before = len(self.said)
        self.session.handle(line)
        return self.said[before:]

    def call(self, method: str, *params: Any) -> list[dict[str, Any]]:
        self._next_id += 1
        return self.line(json.dumps({"id": self._next_id, "method": method, "params": params}).encode())

    def reply(self, method: str, *params: Any) -> dict[str, Any]:
        """The one answer among what is said; without its id."""
        (reply,) = [m for m in self.call(method, *params) if "method" not in m]
        assert reply.pop("id") == self._next_id
        return reply

    def login(self, worker: str = SOLO, *, rolling: bool = False) -> work.Job:
        if rolling:
            self.call("mining.configure", ["version-rolling"], {"version-rolling.mask": "ffffffff"})
        self.call("mining.subscribe", "probe/1")
        self.call("mining.authorize", worker, "x")
        return self.job()

    def notifies(self) -> list[list[Any]]:
        return [m["params"] for m in self.said if m.get("method") == "mining.notify"]

    def job(self) -> work.Job:
        """The newest work, as the client reads it."""
        notify = messages.parse_notify(self.notifies()[-1])
        difficulty = [m["params"][0] for m in self.said if m.get("method") == "mining.set_difficulty"][-1]
        given = self.session._jobs[notify.job_id]
        return work.Job(
            notify.job_id,
            1,
            notify.version,
            notify.previous_hash,
            notify.coinbase1,
            notify.coinbase2,
            notify.merkle_branch,
            notify.nbits,
            notify.ntime,
            given.extranonce1,
            given.extranonce2_size,
            work.target_from_difficulty(difficulty),
            difficulty,
            clean=notify.clean,
        )

    def submit(self, job: work.Job, *more: str, worker: str = SOLO, **changes: str) -> dict[str, Any]:
        fields = {
            "job_id": job.job_id,
            "extranonce2": "00" * job.extranonce2_size,
            "ntime": f"{job.ntime:08x}",
            "nonce": "00000000",
        }
        return self.reply("mining.submit", worker, *(fields | changes).values(), *more)


def nonce_of(job: work.Job, *, meets: bool, version: int | None = None) -> str:
    """The first nonce whose hash meets the target, or does not."""
    header = job.header76(bytes(job.extranonce2_size), version=version)
    nonces = range(1 << 22)
    found = next(n for n in nonces if (work.hash_value(work.header_hash(header, n)) <= job.target) is meets)
    return f"{found:08x}"
