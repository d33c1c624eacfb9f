"""Words beside marks, placed so that none covers another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetricsF

    from warmgui.core.plot import Mark

ROW_PX = 17.0


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """An upright mark."""

    part: float
    """0..1 of the area's width."""
    words: str
    row: int
    """Above the area."""
    mark: Mark


def rows_of(
    found: Sequence[tuple[float, str, Mark]],
    metrics: QFontMetricsF,
    left_px: float,
    wide_px: float,
    whole_px: float,
) -> list[MarkPlace]:
    """Give each the first row in which its words meet no others.

    Args:
        found: (part of the area's width, words, mark), from left to right.
        metrics: of the font.
        left_px: where the area begins.
        wide_px: how wide the area is.
        whole_px: how wide the figure is; no word leaves it.
    """
    ends, placed = dict[int, float](), list[MarkPlace]()
    for part, words, mark in found:
        half = metrics.horizontalAdvance(words) / 2 + 3
        center = min(max(left_px + part * wide_px, half), whole_px - half)
        row = next(r for r in range(len(found) + 1) if ends.get(r, -1e9) < center - half)
        ends[row] = center + half
        placed.append(MarkPlace(part, words, row, mark))
    return placed


def beside_levels(
    found: Sequence[tuple[float, str]],
    metrics: QFontMetricsF,
    area: QRectF,
    obstacles: Sequence[QRectF] = (),
) -> list[QRectF]:
    """Where the words of level marks stand: above their line at its end, or further in where that is taken.

    Args:
        found: (y px, words).
        metrics: of the font.
        area: of the plot.
        obstacles: what they should not cover.

    Returns:
        One box for each, in the same order.
    """
    taken = list(obstacles)
    for y, words in found:
        wide = min(metrics.horizontalAdvance(words) + 6, area.width())
        above, below = y - ROW_PX, y + 1
        tops = (above, below) if above >= 0 else (below, above)
        places = [QRectF(right - wide, top, wide, ROW_PX) for right in _ends(area, wide) for top in tops]
        free = (place for place in places if not any(place.intersects(other) for other in taken))
        taken.append(next(free, places[0]))
    return taken[len(obstacles) :]


def _ends(area: QRectF, wide: float) -> list[float]:
    """Right edges to try, from the right one inwards."""
    steps = max(int(area.width() // max(wide / 2.0, 1.0)) - 1, 1)
    return [area.right() - n * wide / 2.0 for n in range(steps)]
