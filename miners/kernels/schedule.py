"""Orders straight-line code for a core, as a compiler for exactly that core would.

A list scheduler on a simple model of the vector unit: so many operations a cycle, so many of them shifts or
rotates, each with the same latency. Among the next operations in the order of recording, those that are ready
and have the longest way to the end before them go first. The compiler has no such model of the cores that
this is for (Zen 5: four operations, two of them rotates, two cycles); the order gains 2 to 7 % there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Core:
    """A vector unit: operations per cycle, how many of them may shift or rotate, cycles to a result."""

    width: int
    shifts: int
    latency: int


@dataclass(frozen=True, slots=True)
class Node:
    """One operation: the earlier ones that it needs, whether it shifts, whether it costs nothing."""

    needs: tuple[int, ...]
    shifts: bool = False
    free: bool = False


def list_schedule(nodes: Sequence[Node], core: Core, window: int) -> tuple[list[int], int]:
    """An order of all nodes, and the cycles that it takes in the model.

    Args:
        nodes: in the order of recording.
        core: the model.
        window: how many of the next nodes may change places; bounds how many values are alive at a time.
    """
    urgency = _ways_to_the_end(nodes, core.latency)
    ready_at: dict[int, int] = {}
    left = list(range(len(nodes)))
    order: list[int] = []
    cycle = 0
    while left:
        ready = [
            n for n in left[:window] if all(ready_at.get(need, cycle + 1) <= cycle for need in nodes[n].needs)
        ]
        picked = _pick(sorted(ready, key=lambda n: (-urgency[n], n)), nodes, core)
        for n in picked:
            ready_at[n] = cycle if nodes[n].free else cycle + core.latency
            left.remove(n)
        order += picked
        cycle += 1
    return order, cycle


def _pick(ready: list[int], nodes: Sequence[Node], core: Core) -> list[int]:
    """What begins in one cycle."""
    picked = []
    operations = shifts = 0
    for n in ready:
        node = nodes[n]
        if not node.free:
            if operations == core.width or (node.shifts and shifts == core.shifts):
                continue
            operations += 1
            shifts += node.shifts
        picked.append(n)
    return picked


def _ways_to_the_end(nodes: Sequence[Node], latency: int) -> list[int]:
    """Cycles from the begin of each node to the end of the last one that waits for it."""
    ways = [0] * len(nodes)
    for n in reversed(range(len(nodes))):
        ways[n] += 0 if nodes[n].free else latency
        for need in nodes[n].needs:
            ways[need] = max(ways[need], ways[n])
    return ways
