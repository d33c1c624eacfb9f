"""Where the blocks of the lab's chain stand in its picture: the chain in a row, what lost a race aside."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_lab import LabBlock

_PREVIOUS = slice(8, 72)
"""Hexadecimal digits of a header that name the block before it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A block and its place."""

    block: LabBlock
    lane: int
    """0: the chain; 1, 2 ...: aside, as many as there are of this height."""
    decided: bool
    """A block after it has decided a race of this height, or there was none."""
    parent: str
    """Hash of the block before it; "" where that is not shown."""

    @property
    def aside(self) -> bool:
        """Whether it is not part of the chain."""
        return self.lane > 0


@dataclass(frozen=True, slots=True)
class Race:
    """Two or more blocks of one height."""

    height: int
    winner: LabBlock
    others: tuple[LabBlock, ...]
    decided: bool


def chain_cells(blocks: Sequence[LabBlock]) -> tuple[Cell, ...]:
    """All blocks with their places, by height, those of the chain first."""
    shown = {block.hash_hex for block in blocks}
    heights: defaultdict[int, list[LabBlock]] = defaultdict(list)
    for block in blocks:
        heights[block.height].append(block)
    top = max(heights, default=0)
    cells: list[Cell] = []
    for height in sorted(heights):
        ranked = sorted(heights[height], key=_rank)
        alone = len(ranked) == 1 and _rank(ranked[0]) <= _RIVAL
        for place, block in enumerate(ranked):
            lane = place if alone or _rank(ranked[0]) <= _RIVAL else place + 1
            parent = previous_hash(block)
            decided = alone or height < top or _rank(block) == _ORPHAN
            cells.append(Cell(block, lane, decided, parent if parent in shown else ""))
    return tuple(cells)


def races(blocks: Sequence[LabBlock]) -> tuple[Race, ...]:
    """Every height of which there are several blocks, oldest first."""
    heights: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in chain_cells(blocks):
        heights[cell.block.height].append(cell)
    return tuple(
        Race(height, of[0].block, tuple(cell.block for cell in of[1:]), decided=of[0].decided)
        for height, of in heights.items()
        if len(of) > 1
    )


def previous_hash(block: LabBlock) -> str:
    """The hash of the block before it, as block explorers write it; "" without a header."""
    field = block.header_hex[_PREVIOUS]
    try:
        return bytes.fromhex(field)[::-1].hex()
    except ValueError:
        return ""


_MAIN, _RIVAL, _ORPHAN = 0, 1, 2


def _rank(block: LabBlock) -> int:
    return {"main": _MAIN, "rival": _RIVAL}.get(block.state, _ORPHAN)
