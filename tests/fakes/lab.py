"""What tests of the lab share: a chain whose blocks cost nothing, and a sink that listens."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from miners import work
from miners.lab.bits import nbits_of_bits
from miners.lab.chain import Block, BlockTree, Rules
from miners.lab.headers import genesis_header, job_on
from miners.lab.network import LabNetwork

if TYPE_CHECKING:
    from miners.upstream.api import ShareOutcome, UpstreamState
    from miners.work import Job

BEGUN_UTC = 1_700_000_000
EASY = nbits_of_bits(8)
NO_LIMIT = work.MAX_TARGET


def tree_of(nbits: int = EASY, *, retarget_blocks: int = 0, block_s: float = 10.0) -> BlockTree:
    return BlockTree(genesis_header(nbits, BEGUN_UTC, 1, b"test"), Rules(retarget_blocks, block_s, NO_LIMIT))


def header_on(tree: BlockTree, parent: Block, salt: int = 0, *, nbits: int | None = None) -> bytes:
    """A header that names its parent; nobody asks whether it meets the target."""
    job = job_on(
        parent,
        tree.nbits_after(parent) if nbits is None else nbits,
        tree.least_ntime(parent),
        sequence=1,
        target=1,
        extranonce1=salt.to_bytes(4, "big"),
        version=1,
    )
    return job.header76(bytes(4)) + bytes(4)


def network_of(tree: BlockTree, *, others_hs: float = 0.0, delay_s: float = 0.0, seed: int = 1) -> LabNetwork:
    return LabNetwork(tree, others_hs=others_hs, delay_s=delay_s, rng=random.Random(seed), version=1)


class LabSink:
    """What an upstream tells the engine."""

    def __init__(self) -> None:
        self.jobs: list[Job | None] = []
        self.states: list[UpstreamState] = []

    def on_job(self, job: Job | None) -> None:
        self.jobs.append(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        raise AssertionError(f"a lab has no shares: {outcome}")

    def on_state(self, state: UpstreamState) -> None:
        self.states.append(state)
