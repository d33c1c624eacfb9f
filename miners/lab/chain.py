"""A tree of blocks, and which of its branches a side takes for the longest chain: by work, first seen first.

The first block is given and not mined, as on every chain; heights count from it, so mined blocks begin at 1.
With retargets after N blocks the periods are the blocks 1..N, N+1..2N and so on; the block after a period is
the first of its new difficulty, whatever branch it is on.
"""

from __future__ import annotations

from dataclasses import dataclass

from miners import work
from miners.formats.retarget import next_nbits
from miners.protocol_lab import LabRetarget

MEDIAN_BLOCKS = 11
"""A block's time must be later than the median of so many before it (bitcoin's rule)."""
_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the tree. Times are seconds of hashing since the lab's beginning."""

    hash_bytes: bytes
    header80: bytes
    height: int
    parent: bytes
    by: str
    """"us" or "others"."""
    device: str
    total_work: int
    """Mean hashes that a chain up to here takes."""
    at_s: float
    """When it was found."""
    period_at_s: float
    """When its period of the difficulty began: the time of the last block of the period before."""

    @property
    def nbits(self) -> int:
        """Its compact target."""
        return int.from_bytes(self.header80[72:76], "little")

    @property
    def ntime(self) -> int:
        """Of its header."""
        return int.from_bytes(self.header80[68:72], "little")

    @property
    def hash_hex(self) -> str:
        """As block explorers write it."""
        return self.hash_bytes[::-1].hex()


@dataclass(frozen=True, slots=True)
class Rules:
    """What all blocks obey.

    `retarget_blocks` 0: the difficulty stays; `limit_target` is the easiest.
    """

    retarget_blocks: int
    block_s: float
    limit_target: int


class BlockTree:
    """All recent blocks, whatever branch they are on."""

    def __init__(self, genesis_header80: bytes, rules: Rules) -> None:
        digest = work.sha256d(genesis_header80)
        self.rules = rules
        self.genesis = Block(digest, genesis_header80, 0, bytes(32), "us", "", 0, 0.0, 0.0)
        self._blocks = {digest: self.genesis}
        self._chosen: dict[bytes, int] = {}
        """Compact targets that somebody chose, by the hash of the block before."""

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._blocks)

    def __contains__(self, hash_bytes: bytes) -> bool:
        """Whether the block of this hash is remembered."""
        return hash_bytes in self._blocks

    def add(self, header80: bytes, *, by: str, device: str, at_s: float) -> Block:
        """Put a block on the one that its header names.

        Raises:
            KeyError: that one is not known.
        """
        parent = self._blocks[header80[4:36]]
        nbits = int.from_bytes(header80[72:76], "little")
        block = Block(
            hash_bytes=work.sha256d(header80),
            header80=header80,
            height=parent.height + 1,
            parent=parent.hash_bytes,
            by=by,
            device=device,
            total_work=parent.total_work + work_of(nbits),
            at_s=at_s,
            period_at_s=parent.at_s if self._ends_period(parent) else parent.period_at_s,
        )
        return self._blocks.setdefault(block.hash_bytes, block)

    def parent_of(self, block: Block) -> Block:
        """The block before."""
        return self._blocks[block.parent]

    def choose_nbits(self, nbits: int, *tips: Block) -> None:
        """Somebody chose the compact target of what follows on these blocks."""
        for tip in tips:
            self._chosen[tip.hash_bytes] = nbits

    def nbits_after(self, block: Block) -> int:
        """The compact target that a block on this one must meet."""
        chosen = self._chosen.get(block.hash_bytes)
        if chosen is not None:
            return chosen
        retargeted = self.retargeted(block)
        return block.nbits if retargeted is None else retargeted.new_nbits

    def retargeted(self, block: Block) -> LabRetarget | None:
        """What the rule says after this block; None where no period ends with it, or somebody chose."""
        if block.hash_bytes in self._chosen or not self._ends_period(block):
            return None
        rules = self.rules
        took_s, aimed_s = block.at_s - block.period_at_s, rules.block_s * rules.retarget_blocks
        took, aimed = round(took_s * _MICRO), max(round(aimed_s * _MICRO), 1)
        new_nbits, limited = next_nbits(block.nbits, took, aimed, rules.limit_target)
        return LabRetarget(block.height + 1, block.nbits, new_nbits, took_s, aimed_s, limited)

    def least_ntime(self, block: Block) -> int:
        """The earliest time that the header of a block on this one may bear."""
        times: list[int] = []
        at: Block | None = block
        while at is not None and len(times) < MEDIAN_BLOCKS:
            times.append(at.ntime)
            at = self._blocks.get(at.parent)
        return sorted(times)[len(times) // 2] + 1

    def branches(self, old: Block, new: Block) -> tuple[list[Block], list[Block], Block]:
        """Blocks that only `old` has, those that only `new` has (both lowest first), the last common one."""
        left: list[Block] = []
        joined: list[Block] = []
        while old.hash_bytes != new.hash_bytes:
            if old.height >= new.height:
                left.append(old)
                old = self.parent_of(old)
            else:
                joined.append(new)
                new = self.parent_of(new)
        return left[::-1], joined[::-1], old

    def forget_below(self, height: int) -> None:
        """Forget what no branch comes back to: all has in common what is this high."""
        least = height - MEDIAN_BLOCKS
        self._blocks = {key: block for key, block in self._blocks.items() if block.height >= least}
        self._chosen = {key: nbits for key, nbits in self._chosen.items() if key in self._blocks}

    def _ends_period(self, block: Block) -> bool:
        blocks = self.rules.retarget_blocks
        return blocks > 0 and block.height > 0 and block.height % blocks == 0


class View:
    """What one side takes for the longest chain."""

    def __init__(self, tip: Block) -> None:
        self.tip = tip

    def hear(self, block: Block) -> bool:
        """A block came to be known; True where it is the new tip. Of equal work the first one stays."""
        if block.total_work <= self.tip.total_work:
            return False
        self.tip = block
        return True


def work_of(nbits: int) -> int:
    """Mean hashes behind a block, as whole number: bitcoin's 2^256 / (target + 1)."""
    return (1 << 256) // (work.target_from_nbits(nbits) + 1)
