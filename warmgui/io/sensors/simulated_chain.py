"""The chain of a simulated lab: who finds when, what travels, what is orphaned. No hash of it was made.

Waits are exponential, drawn once per block and run down at the hash power over the mean hashes of a block, so
that other difficulties and other powers in between change only how fast they run down.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from miners.formats.retarget import next_nbits
from miners.formats.target import MAX_TARGET, hashes_per_share
from warmgui.core.lab.tickets import bits_of_target
from warmgui.core.messages import MinerLabBlock, MinerLabOrphaned, MinerLabRetarget
from warmgui.core.model_lab import LabBlock, Retarget
from warmgui.core.money.mining import target_of_nbits

if TYPE_CHECKING:
    import random

    from warmgui.core.model_lab import LabWork

MOST_BLOCKS = 32
"""Of one side between two looks: nobody could follow more."""
VERSION = 0x20000000
_KEPT = 200
_GENESIS = "00" * 32

ChainNews = MinerLabBlock | MinerLabOrphaned | MinerLabRetarget


@dataclass(frozen=True, slots=True)
class _Node:
    """A block, and what follows from it."""

    block: LabBlock | None
    hash_hex: str
    parent: str
    height: int
    at_s: float
    period_at_s: float
    nbits: int
    """Of its successor."""


class SimulatedChain:
    """Both sides of the network.

    Args:
        work: what the lab is asked for.
        rng: of everything.
        device: whose blocks ours are.
        begun_utc: time of the first header.
    """

    def __init__(self, work: LabWork, rng: random.Random, device: str, begun_utc: float) -> None:
        self._work = work
        self._begun_utc = begun_utc if work.ntime is None else work.ntime
        self._rng = rng
        self._device = device
        self.others_hs, self.delay_s = work.others_hs, work.delay_s
        first = _Node(None, _GENESIS, "", 0, 0.0, 0.0, work.nbits)
        self._nodes = {_GENESIS: first}
        self._ours = self._theirs = first
        self._left = {"us": rng.expovariate(1.0), "others": rng.expovariate(1.0)}
        self._to_us: deque[tuple[float, _Node]] = deque()
        self._to_them: deque[tuple[float, _Node]] = deque()
        self._tip_hashes = 0.0
        self.at_s = 0.0
        self.hashes = 0.0
        self.found: list[LabBlock] = []
        """Blocks of this PC; whoever reads them empties the list."""

    @property
    def nbits(self) -> int:
        """In force on our side."""
        return self._ours.nbits

    @property
    def height(self) -> int:
        """Of the block that is searched."""
        return self._ours.height + 1

    @property
    def since_block_s(self) -> float:
        """Since the tip was found."""
        return max(self.at_s - self._ours.at_s, 0.0)

    def choose_nbits(self, nbits: int) -> None:
        """What follows on both tips must meet this."""
        self._ours = self._chosen(self._ours, nbits)
        self._theirs = self._chosen(self._theirs, nbits)

    def pass_time(self, step_s: float, rate_hs: float, most_hz: float) -> list[ChainNews]:
        """Let both sides search.

        Args:
            step_s: so long.
            rate_hs: of this PC.
            most_hz: blocks a second of the others at most.
        """
        end_s, news = self.at_s + step_s, list[ChainNews]()
        while True:
            speeds = {
                "us": rate_hs / _expected(self._ours.nbits),
                "others": min(self.others_hs / _expected(self._theirs.nbits), most_hz),
            }
            due = {who: _due(self.at_s, self._left[who], speed) for who, speed in speeds.items()}
            heard_s = self._to_them[0][0] if self._to_them else math.inf
            arrival_s = self._to_us[0][0] if self._to_us else math.inf
            next_s = min(end_s, heard_s, arrival_s, *due.values())
            step = max(next_s - self.at_s, 0.0)
            self._left = {who: max(left - step * speeds[who], 0.0) for who, left in self._left.items()}
            self.hashes += rate_hs * step
            self.at_s = max(next_s, self.at_s)
            if next_s == heard_s:
                node = self._to_them.popleft()[1]
                self._theirs = node if node.height > self._theirs.height else self._theirs
            elif next_s == arrival_s:
                news += self._known(self._to_us.popleft()[1])
            elif next_s == due["others"]:
                self._left["others"] = self._rng.expovariate(1.0)
                self._theirs = self._mined(self._theirs, "others")
                self._to_us.append((self.at_s + self.delay_s, self._theirs))
            elif next_s == due["us"]:
                self._left["us"] = self._rng.expovariate(1.0)
                node = self._mined(self._ours, "us")
                self._to_them.append((self.at_s + self.delay_s, node))
                news += self._known(node)
            else:
                return news

    # ---- inside ----------------------------------------------------------------------------------------

    def _mined(self, parent: _Node, by: str) -> _Node:
        target = target_of_nbits(parent.nbits)
        number = self._rng.randrange(target + 1) if by == "us" else self._rng.getrandbits(256)
        hash_hex = f"{number:064x}"
        block = LabBlock(
            height=parent.height + 1,
            hash_hex=hash_hex,
            header_hex=self._header(parent),
            by=by,
            device=self._device if by == "us" else "",
            nbits=parent.nbits,
            bits=bits_of_target(target),
            hash_bits=bits_of_target(number),
            nonce=0,
            at_s=self.at_s,
            seconds=max(self.at_s - parent.at_s, 0.0),
            hashes=int(self.hashes - self._tip_hashes),
            expected_hashes=hashes_per_share(target),
        )
        nonce = int.from_bytes(bytes.fromhex(block.header_hex)[76:], "little")
        block = replace(block, nonce=nonce)
        ends = self._ends_period(block.height)
        nbits = self._retarget(block, parent.period_at_s).new_nbits if ends else parent.nbits
        period_at_s = self.at_s if ends else parent.period_at_s
        node = _Node(block, hash_hex, parent.hash_hex, block.height, self.at_s, period_at_s, nbits)
        self._nodes[hash_hex] = node
        if by == "us":
            self.found.append(block)
        while len(self._nodes) > _KEPT:
            self._nodes.pop(next(iter(self._nodes)))
        return node

    def _known(self, node: _Node) -> list[ChainNews]:
        """This PC knows a block now."""
        node = self._nodes.get(node.hash_hex, node)
        assert node.block is not None  # noqa: S101 - all but the first one are mined
        before, adopted = self._ours, node.height > self._ours.height
        hashes = int(self.hashes - self._tip_hashes)
        news: list[ChainNews] = [
            MinerLabBlock(replace(node.block, hashes=hashes, state="main" if adopted else "rival"))
        ]
        if not adopted:
            return news
        self._ours, self._tip_hashes = node, self.hashes
        left, joined = self._branches(before, node)
        if left:
            news.append(MinerLabOrphaned(tuple(n.hash_hex for n in left)))
        news += [
            MinerLabRetarget(self._retarget(n.block, self._nodes[n.parent].period_at_s))
            for n in joined
            if n.block is not None and self._ends_period(n.height) and n.parent in self._nodes
        ]
        return news

    def _branches(self, old: _Node, new: _Node) -> tuple[list[_Node], list[_Node]]:
        left: list[_Node] = []
        joined: list[_Node] = []
        while old.hash_hex != new.hash_hex:
            side, at = (left, old) if old.height >= new.height else (joined, new)
            side.append(at)
            before = self._nodes.get(at.parent)
            if before is None:  # forgotten: a race that long is not simulated
                break
            old, new = (before, new) if side is left else (old, before)
        return left[::-1], joined[::-1]

    def _retarget(self, block: LabBlock, period_at_s: float) -> Retarget:
        took_s, aimed_s = block.at_s - period_at_s, self._work.block_s * self._work.retarget_blocks
        took_us, aimed_us = round(took_s * 1e6), max(round(aimed_s * 1e6), 1)
        nbits, limited = next_nbits(block.nbits, took_us, aimed_us, MAX_TARGET)
        return Retarget(block.height + 1, block.nbits, nbits, took_s, aimed_s, limited)

    def _ends_period(self, height: int) -> bool:
        blocks = self._work.retarget_blocks
        return blocks > 0 and height > 0 and height % blocks == 0

    def _header(self, parent: _Node) -> str:
        """80 bytes of the right form: version, the block before, random root and nonce, time, target."""
        before = bytes.fromhex(parent.hash_hex)[::-1]
        ntime = int(self._begun_utc + self.at_s) & 0xFFFFFFFF
        fields = (
            VERSION.to_bytes(4, "little"),
            before,
            self._rng.randbytes(32),
            ntime.to_bytes(4, "little"),
            parent.nbits.to_bytes(4, "little"),
            self._rng.randbytes(4),
        )
        return b"".join(fields).hex()

    def _chosen(self, node: _Node, nbits: int) -> _Node:
        changed = replace(node, nbits=nbits)
        self._nodes[node.hash_hex] = changed
        return changed


def _expected(nbits: int) -> float:
    return hashes_per_share(target_of_nbits(nbits))


def _due(now_s: float, left: float, speed_hz: float) -> float:
    return now_s + left / speed_hz if speed_hz > 0 else math.inf
