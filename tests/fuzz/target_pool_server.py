"""The practice pool in the manners of each kind of pool: lines of up to six clients, and the pool's own deeds.

The first line may be "!manners 3". See `pool_talk` for the others.
"""

from __future__ import annotations

import json
from typing import Any

from fakes.pool import FakeClock
from fuzz.pool_talk import UTC, Talk

from miners.pool.config import PoolConfig
from miners.pool.manners import CKPOOL, CKPOOL_LHR, CKPOOL_SOLO, DATUM, NICEHASH, PLAIN, PUBLIC_POOL
from miners.pool.server import PoolServer
from miners.pool.session import CheckedShare, ClientSession

ABOUT = "Practice pool in seven manners: lines of six clients at once, shares recomputed"
LONGEST = 16384
MANNERS = (PLAIN, CKPOOL, CKPOOL_SOLO, CKPOOL_LHR, PUBLIC_POOL, DATUM, NICEHASH)


class _Pool(PoolServer):
    """The real server, watched where it takes a share."""

    talk: Talk

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        self.talk.counted(share.header80, share.job_difficulty)
        super().on_share(session, share)


def judge(data: bytes) -> None:
    lines = data.split(b"\n")
    word, _, number = lines[0].partition(b" ")
    manners = (
        MANNERS[int(number) % len(MANNERS)]
        if word == b"!manners" and number.isdigit() and len(number) < 4
        else PLAIN
    )
    clock = FakeClock()
    config = PoolConfig(
        manners=manners, difficulty=2e-10, lowest_difficulty=1e-10, merkle_branch=(bytes(32), b"\x11" * 32)
    )
    pool = _Pool(config, clock=clock, now_utc=lambda: UTC + clock() - 1000.0)
    talk = Talk(clock)
    pool.talk = talk
    talk.serve(pool)
    talk.play(lines)
    assert pool.stats.clients == sum(session.authorized for session in pool.sessions)


def _line(method: str, *params: Any, id_: Any = 1) -> bytes:
    return json.dumps({"id": id_, "method": method, "params": list(params)}).encode() + b"\n"


def _login(worker: str = "w") -> bytes:
    return _line("mining.subscribe", "test/1") + _line("mining.authorize", worker, "x", id_=2)


def _share(
    job: str = "2", nonce: str = "00000005", size: int = 8, time: str = "6b49d200", *more: Any
) -> bytes:
    return _line("mining.submit", "w", job, "00" * size, time, nonce, *more, id_=3)


_ADDRESS = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
SEEDS = (
    _login() + b"!share 5\n!share 5\n!share 6\n" + _share("2") + _share("1") + _share("99"),
    _login() + b"!share 1\n!wait 1\n!wait 31\n!share 2\n" + _share("3") + b"!block\n!share 3\n" + _share("3") + _share("4"),
    _login() + b"!client 1\n" + _login("b") + b"!share 1\n!client 0\n!share 1\n!leave\n!client 1\n!difficulty 5\n!share 1\n",
    _line("mining.configure", ["version-rolling", "x"], {"version-rolling.mask": "1fffe000"}) + _login() + _share("2", "00000001", 8, "6b49d200", "00002000"),
    b"!manners 1\n" + _login() + _line("mining.suggest_difficulty", 1) + _line("mining.extranonce.subscribe") + b"!share 1\n!extranonce 4\n!share 1\n!version 0\n" + b'{"id":42,"result":"x/1"}\n',
    b"!manners 2\n" + _login(_ADDRESS + ".w") + b"!share 1\n" + _share("6b49d20000000002"),
    b"!manners 3\n" + _login(_ADDRESS) + b"!share 1\n!down 1\n!wait 31\n" + b'{"id":42,"result":"pong","error":null}\n!down 0\n',
    b"!manners 4\n" + _line("mining.subscribe") + _line("mining.configure", ["version-rolling"], {}) + _line("mining.authorize", _ADDRESS, "x") + b"!share 1\n" + _line("mining.suggest_difficulty", 0.5) + b"!share 1\n",
    b"!manners 5\n" + _login() + b"!share 1\n" + _share("6b49d20002c0d602", "00000005", 12),
    b"!manners 6\n" + _login() + _line("mining.extranonce.subscribe") + b"!share 1\n",
    _line("mining.nonsense") + b"[]\n" + b"{}\n" + b'{"id":null,"method":5}\n',
)  # fmt: skip
WORDS = (
    b'"id":', b'"method":', b'"params":', b'"result":', b"mining.subscribe", b"mining.authorize", b"mining.submit", b"mining.configure",
    b"mining.suggest_difficulty", b"mining.extranonce.subscribe", b"version-rolling", b"version-rolling.mask", b"1fffe000", b"!client 1\n",
    b"!share 1\n", b"!wait 1\n", b"!wait 31\n", b"!wait 301\n", b"!block\n", b"!extranonce 4\n", b"!difficulty 1000\n", b"!down 1\n", b"!version\n", b"!leave\n",
    b"!manners 1\n", b"!manners 5\n", b"6b49d200", b"null", b"-1e400", b"00000005", _ADDRESS.encode(),
)  # fmt: skip
