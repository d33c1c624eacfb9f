"""How a class network behaves: liberal to every miner that students bring, strict about whose work counts.

Nonces of any length, extranonces that are too short, any order of the first requests, version rolling without
asking: whatever one of the usual servers lets pass. Refusals are sentences, because students read them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

from miners import work
from miners.pool import refusals
from miners.pool.config import PoolConfig
from miners.pool.manners import Manners, Rolling
from miners.pool.refusals import ALLOW, SILENT, array

IDLE_TIMEOUT_S = 600.0
"""A connection without a word for so long is dropped. Who vanishes is noticed much earlier by the system (see
`class_server`); this is for systems that do not, and long enough for a miner that rests."""
LOGIN_TIMEOUT_S = 20.0
SLOW_HS = 100_000.0
"""Whom the first difficulty is made for: a microcontroller finds a share within seconds, and a fast miner's
is raised after its first sixteen."""
LOWEST_DIFFICULTY = 1e-7
HIGHEST_DIFFICULTY = 1e15

_JOIN = "Wrong join code: enter the code on the teacher's screen as the password"

REFUSALS = MappingProxyType(
    dict(refusals.PLAIN)
    | {
        "empty_line": SILENT,
        "odd_id": ALLOW,
        "authorize_early": ALLOW,
        "subscribe_twice": ALLOW,
        "authorize_twice": ALLOW,
        "unauthorized": ALLOW,
        "submit_early": array(24, "Join first: your nickname is the user, the join code the password"),
        "submit_unauthorized": array(24, "Join first: your nickname is the user, the join code the password"),
        "wrong_code": array(24, _JOIN),
        "too_many_codes": array(24, "Too many wrong join codes from this address: wait a minute"),
        "nickname": array(24, "Choose a nickname with a letter or a digit and enter it as the user"),
        "two_nicknames": array(24, "This connection has joined under another nickname already"),
        "nicknames_here": array(24, "Too many nicknames from this address: ask the teacher"),
        "class_full": array(24, "The class is full: ask the teacher"),
        "banned": array(24, "The teacher has taken this nickname out of the class"),
        "flooder": array(24, "Too many messages came from here: wait a minute"),
        "suggested_often": array(20, "The difficulty follows by itself"),
    }
)
FLOOD_WORDS = "You send too much: this connection is closed for a minute"

CLASS = Manners(
    name="class",
    refusals=REFUSALS,
    extranonce2_size=4,
    difficulty_form="shortest",
    rolling=Rolling(needs_asking=False, common_mask=True),
    workers="any",
    checks=("fields", "version", "job", "hex", "extranonce2", "ntime", "target", "duplicate"),
    parameters=(5, 1000),
    longest_nonce=1000,
    short_extranonce2="pad",
    idle_timeout_s=IDLE_TIMEOUT_S,
)


@dataclass(frozen=True, slots=True)
class ClassConfig:
    """What a class network is told at its start."""

    code: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 0
    title: str = ""
    block_interval_s: float = 60.0
    share_interval_s: float = 3.0
    retarget_blocks: int = 8
    """0: the difficulty stays."""
    difficulty: float = 0.01
    """Of the first blocks (bdiff)."""
    lowest_difficulty: float = LOWEST_DIFFICULTY
    """Of shares."""
    max_clients: int = 2048
    max_students: int = 1000
    max_per_address: int = 64
    """Connections, except from this PC."""
    arrivals_per_s: float = 5.0
    """Connections from one address that may come each second for ever, after `max_per_address` at once."""
    max_nicknames_per_address: int = 32
    flood_lines: float = 1000.0
    """So many lines at once are no flood yet: a fast miner's first seconds."""
    flood_lines_per_s: float = 50.0
    """And so many a second for ever. A share that counts is a tenth of a line."""
    flush_s: float = 0.5
    """Seconds between two tellings of what was gathered."""

    def pool_config(self) -> PoolConfig:
        """What the server underneath is told."""
        start = work.hashrate_to_difficulty(SLOW_HS, self.share_interval_s)
        return PoolConfig(
            host=self.host,
            port=self.port,
            manners=CLASS,
            share_interval_s=self.share_interval_s,
            difficulty=max(float(f"{start:.4g}"), self.lowest_difficulty),
            lowest_difficulty=self.lowest_difficulty,
            block_interval_s=self.block_interval_s,
            max_clients=self.max_clients,
            login_timeout_s=LOGIN_TIMEOUT_S,
            max_unsent_bytes=1 << 17,
            backlog=128,
        )
