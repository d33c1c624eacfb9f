"""Real headers: BIP 34 coinbase, merkle root, time, compact target. Nothing on them is worth anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners import work
from miners.pool.coinbase import coinbase_parts, output_list
from miners.pool.manners import PLAIN

if TYPE_CHECKING:
    import random

    from miners.lab.chain import Block

EXTRANONCE1_BYTES = 4
EXTRANONCE2_BYTES = 4
_COINBASE_VERSION = 2
_LATEST = (1 << 32) - 1


def genesis_header(nbits: int, ntime: int, version: int, tag: bytes) -> bytes:
    """The block that is given: nobody mined it. `tag` makes this chain another than all others."""
    root = work.sha256d(b"/WarmGUI lab/" + tag)
    return (
        version.to_bytes(4, "little")
        + bytes(32)
        + root
        + ntime.to_bytes(4, "little")
        + nbits.to_bytes(4, "little")
        + bytes(4)
    )


def job_on(
    parent: Block,
    nbits: int,
    ntime: int,
    *,
    sequence: int,
    target: int,
    extranonce1: bytes,
    version: int,
    version_mask: int = 0,
) -> work.Job:
    """Work on a block; `target` is what devices report from."""
    height = parent.height + 1
    before, behind = coinbase_parts(_COINBASE_VERSION, height, len(extranonce1) + EXTRANONCE2_BYTES)
    return work.Job(
        job_id=f"{sequence:x}",
        sequence=sequence,
        version=version,
        previous_hash=parent.hash_bytes,
        coinbase1=before,
        coinbase2=behind + output_list(PLAIN.paying, None) + bytes(4),
        merkle_branch=(),
        nbits=nbits,
        ntime=min(ntime, _LATEST),
        extranonce1=extranonce1,
        extranonce2_size=EXTRANONCE2_BYTES,
        target=target,
        difficulty=work.difficulty_from_target(target),
        height=height,
        version_mask=version_mask,
    )


def simulated_header(parent: Block, nbits: int, ntime: int, version: int, rng: random.Random) -> bytes:
    """A header as the other miners might have found it; no hash was searched, so it meets no target."""
    extranonce1 = rng.randbytes(EXTRANONCE1_BYTES)
    job = job_on(parent, nbits, ntime, sequence=0, target=1, extranonce1=extranonce1, version=version)
    return job.header76(rng.randbytes(EXTRANONCE2_BYTES)) + rng.randbytes(4)
