"""The lab on the command line: its blocks, its luck and its histogram in lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners import work
from miners.lab.bits import bits_of_nbits
from miners.protocol_lab import LabBlock, LabOrphaned, LabRetarget, LabStats
from miners.words import hashrate_text

if TYPE_CHECKING:
    from miners.protocol import Message, Stats

_BINS = 6
"""So many bins of the histogram fit into a line."""


class LabWords:
    """Counts what it is told, and says it."""

    def __init__(self) -> None:
        self.stats: LabStats | None = None
        """The last line; None where no lab runs."""
        self.blocks = 0
        """Of this PC, those that were orphaned later included."""
        self._expected = 0.0

    def event(self, message: Message) -> str:
        """A line about what happened; "" for what is none."""
        match message:
            case LabStats():
                self.stats = message
            case LabBlock():
                return self._block(message)
            case LabOrphaned():
                count = len(message.hashes)
                blocks = "1 block" if count == 1 else f"{count} blocks"
                return f"{blocks} orphaned: the other branch is longer since height {message.height}"
            case LabRetarget():
                held = ", held to a factor of four" if message.limited else ""
                return (
                    f"difficulty follows: {bits_of_nbits(message.old_nbits):.2f} -> "
                    f"{bits_of_nbits(message.new_nbits):.2f} bits from height {message.height} "
                    f"({message.took_s:.1f} s instead of {message.aimed_s:.1f} s{held})"
                )
        return ""

    def line(self, stats: Stats) -> str:
        """How it stands: speed, blocks, luck, and the histogram from where it is exact."""
        lab = self.stats
        if lab is None:
            return ""
        luck = f", luck {self._expected / lab.hashes:.0%}" if lab.hashes and self.blocks else ""
        best = int(lab.best_hash, 16) if lab.best_hash else None
        best_text = "" if best is None else f"  best {256 - best.bit_length()} zero bits"
        return (
            f"{hashrate_text(stats.hashrate_hs)}  {_blocks(self.blocks)}{luck}  height {lab.height}, "
            f"{bits_of_nbits(lab.nbits):.4g} bits{best_text}  zero bits {histogram_text(lab)}"
        )

    def summary(self, seconds: float) -> str:
        """The end of the run."""
        lab = self.stats
        hashes = 0 if lab is None else lab.hashes
        luck = f", luck {self._expected / hashes:.0%}" if hashes and self.blocks else ""
        return f"Ended after {seconds:.0f} s: {_blocks(self.blocks)} found{luck}, {hashes:,} hashes."

    def _block(self, block: LabBlock) -> str:
        if block.by != "us":
            aside = ", aside: one of this height came first" if block.state == "rival" else ""
            return f"block {block.height} found by others (simulated){aside}"
        self.blocks += 1
        target = work.target_from_nbits(block.nbits)
        expected = work.hashes_per_share(target)
        self._expected += expected
        luck = f", luck {expected / block.hashes:.0%}" if block.hashes > 0 else ""
        nonce = int.from_bytes(bytes.fromhex(block.header_hex)[76:], "little")
        return (
            f"block {block.height} found after {block.seconds:.2f} s and {block.hashes:,} hashes{luck}: "
            f"nonce {nonce}, hash {block.hash_hex}"
        )


def histogram_text(lab: LabStats) -> str:
    """Like "20:651 21:371 22:185", from where devices' hashes are counted exactly."""
    filled = [(lab.exact_from + i, number) for i, number in enumerate(lab.exact) if number]
    return " ".join(f"{bits}:{number}" for bits, number in filled[:_BINS]) or "-"


def _blocks(count: int) -> str:
    return "1 block" if count == 1 else f"{count} blocks"
