"""Two sides of one network: this PC and the others, with a delay between them; what each block brings about.

A block that one side finds is at once the other's only where there is no delay. Until it has travelled, both
may build on the same block: then there are two of one height, each side keeps the one that it saw first, and
whoever finds the next block decides (the branch with more work wins, the other one is orphaned).

All times are seconds of hashing (see `clock.HashingTime`): while nothing hashes here, the chain stands still,
the simulated miners included.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING

from miners.lab.chain import Block, BlockTree, View
from miners.lab.headers import simulated_header
from miners.lab.rivals import Rivals
from miners.protocol_lab import LabBlock, LabOrphaned, LabRetarget

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

OURS, OTHERS = "us", "others"
MAIN, RIVAL = "main", "rival"
_FORGET_AT = 256
"""When so many blocks are remembered it is time to forget some."""

News = LabBlock | LabOrphaned | LabRetarget


class LabNetwork:
    """The chain as both sides see it.

    Args:
        tree: of the blocks.
        others_hs: hash power of the simulated miners.
        delay_s: that a block travels.
        rng: of the simulated miners; the same seed and the same calls give the same blocks.
        version: of their headers.
    """

    def __init__(
        self, tree: BlockTree, *, others_hs: float, delay_s: float, rng: random.Random, version: int
    ) -> None:
        self.tree = tree
        self.delay_s = delay_s
        self._rng = rng
        self._version = version
        self._ours = View(tree.genesis)
        self._theirs = View(tree.genesis)
        self._rivals = Rivals(others_hs, rng)
        self._to_us: deque[tuple[float, Block]] = deque()
        self._to_them: deque[tuple[float, Block]] = deque()
        self._hashes_at: dict[bytes, int] = {}

    @property
    def tip(self) -> Block:
        """What this PC builds on."""
        return self._ours.tip

    @property
    def nbits(self) -> int:
        """What its next block must meet."""
        return self.tree.nbits_after(self.tip)

    @property
    def others_hs(self) -> float:
        """Hash power of the simulated miners."""
        return self._rivals.hashrate_hs

    @others_hs.setter
    def others_hs(self, hashrate_hs: float) -> None:
        self._rivals.hashrate_hs = hashrate_hs

    def choose_nbits(self, nbits: int) -> None:
        """From here on blocks must meet this, on both sides, until the next retarget."""
        self.tree.choose_nbits(nbits, self._ours.tip, self._theirs.tip)

    def advance(self, now_s: float, hashes: int, ntime: Callable[[Block], int]) -> list[News]:
        """Everything of the others until now: blocks found, blocks that arrive.

        Args:
            now_s: not before an earlier call's.
            hashes: of this PC so far.
            ntime: the time that a header on this block bears now.
        """
        news: list[News] = []
        while True:
            nbits = self.tree.nbits_after(self._theirs.tip)
            heard_s, arrival_s = _first_s(self._to_them), _first_s(self._to_us)
            next_s = min(heard_s, arrival_s, self._rivals.due_s(nbits))
            if next_s > now_s:
                self._rivals.search(now_s, nbits)
                return news
            if next_s == heard_s:
                self._rivals.search(next_s, nbits)
                self._theirs.hear(self._to_them.popleft()[1])
            elif next_s == arrival_s:
                news += self._known(self._to_us.popleft()[1], hashes)
            else:
                self._found_by_others(nbits, ntime(self._theirs.tip), next_s)

    def found(self, header80: bytes, device: str, now_s: float, hashes: int) -> list[News]:
        """This PC found a block on its tip; `advance` was called for the same moment before."""
        block = self.tree.add(header80, by=OURS, device=device, at_s=now_s)
        _send(self._to_them, now_s + self.delay_s, block)
        return self._known(block, hashes)

    def hashes_since(self, block: Block, hashes: int) -> int:
        """Hashes of this PC since it came to know a block."""
        return hashes - self._hashes_at.get(block.hash_bytes, 0)

    def _found_by_others(self, nbits: int, ntime: int, at_s: float) -> None:
        self._rivals.find(at_s)
        header80 = simulated_header(self._theirs.tip, nbits, ntime, self._version, self._rng)
        block = self.tree.add(header80, by=OTHERS, device="", at_s=at_s)
        self._theirs.hear(block)
        _send(self._to_us, at_s + self.delay_s, block)

    def _known(self, block: Block, hashes: int) -> list[News]:
        """This PC knows a block now: what there is to tell of it."""
        before, parent = self._ours.tip, self.tree.parent_of(block)
        self._hashes_at[block.hash_bytes] = hashes
        adopted = self._ours.hear(block)
        news: list[News] = [
            LabBlock(
                height=block.height,
                hash_hex=block.hash_hex,
                header_hex=block.header80.hex(),
                by=block.by,
                device=block.device,
                nbits=block.nbits,
                at_s=block.at_s,
                seconds=block.at_s - parent.at_s,
                hashes=self.hashes_since(parent, hashes),
                state=MAIN if adopted else RIVAL,
            )
        ]
        if adopted:
            left, joined, fork = self.tree.branches(before, block)
            if left:
                news.append(LabOrphaned(tuple(b.hash_hex for b in left), fork.height))
            news += [told for b in joined if (told := self.tree.retargeted(b)) is not None]
        self._forget()
        return news

    def _forget(self) -> None:
        if len(self.tree) < _FORGET_AT:
            return
        fork = self.tree.branches(self._ours.tip, self._theirs.tip)[2]
        travelling = [block.height - 1 for _, block in (*self._to_us, *self._to_them)]
        self.tree.forget_below(min([fork.height, *travelling]))
        self._hashes_at = {key: n for key, n in self._hashes_at.items() if key in self.tree}


def _first_s(queue: deque[tuple[float, Block]]) -> float:
    return queue[0][0] if queue else math.inf


def _send(queue: deque[tuple[float, Block]], at_s: float, block: Block) -> None:
    """Blocks of one side arrive in the order they were found in, also where the delay became shorter."""
    queue.append((max(at_s, queue[-1][0]) if queue else at_s, block))
