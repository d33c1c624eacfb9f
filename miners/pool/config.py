"""What a pool is told at its start."""

from __future__ import annotations

from dataclasses import dataclass

from miners.formats.address import REGTEST
from miners.pool.chain import VERSION
from miners.pool.manners import PLAIN, Manners


@dataclass(frozen=True, slots=True)
class PoolConfig:
    """Settings of a `PoolServer`.

    `difficulty` is where a client starts that suggests nothing. `block_nbits` fixes the practice network's
    target; otherwise it follows the clients' difficulties, so that a block comes about every
    `block_interval_s`. `extranonce2_size` is the manners' unless it is given. `network` is that of the
    addresses which some manners ask workers for.
    """

    host: str = "127.0.0.1"
    port: int = 0
    manners: Manners = PLAIN
    network: str = REGTEST
    share_interval_s: float = 5.0
    difficulty: float = 0.001
    lowest_difficulty: float = 1e-6
    block_interval_s: float = 600.0
    block_nbits: int | None = None
    block_version: int = VERSION
    job_interval_s: float = 30.0
    extranonce2_size: int | None = None
    merkle_branch: tuple[bytes, ...] = ()
    max_clients: int = 256
    login_timeout_s: float = 60.0
    max_unsent_bytes: int = 1 << 20
    """A client that does not read is dropped."""
    backlog: int = 100
    """Connections that may wait to be taken."""


@dataclass(slots=True)
class PoolStats:
    """What happened so far."""

    clients: int = 0
    """Authorised now."""
    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    blocks: int = 0
    best_difficulty: float | None = None
    """Of any accepted share's hash."""
