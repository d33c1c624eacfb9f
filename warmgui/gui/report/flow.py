"""Breaks a report into pages: blocks of known height, one under the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


@dataclass(frozen=True)
class Block:
    """Something that stands on a page and is never broken."""

    height: float
    paint: Callable[[QPainter, QRectF], None]
    gap: float = 0.0
    """Before it; not at the top of a page."""
    keep: bool = False
    """It stays with what follows: a heading alone at the foot of a page helps nobody."""
    again: Block | None = None
    """What is repeated above it where it begins a page: the head of its table."""


@dataclass
class Page:
    """Blocks and where they begin, from the top of the printed area."""

    placed: list[tuple[float, Block]] = field(default_factory=list)
    used: float = 0.0

    def put(self, block: Block) -> None:
        """Below what is there already."""
        top = self.used + (block.gap if self.placed else 0.0)
        self.placed.append((top, block))
        self.used = top + block.height


def flow(blocks: Sequence[Block], height: float) -> list[Page]:
    """Pages of a height; there is always one. A block that is higher than a page runs out of it."""
    pages = [Page()]
    for place, block in enumerate(blocks):
        page = pages[-1]
        if page.placed and page.used + _needed(blocks[place:]) > height:
            page = Page()
            pages.append(page)
            if block.again is not None:
                page.put(block.again)
        page.put(block)
    return pages


def _needed(blocks: Sequence[Block]) -> float:
    """The first block, and those that it must not be left alone by."""
    needed = 0.0
    for block in blocks:
        needed += block.gap + block.height
        if not block.keep:
            break
    return needed
