"""What a task lets the PC mine: a block of so many bits, a historic one again, a chain that adjusts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import InvalidOperation
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.outcome import rounded, whole, within
from warmgui.core.lab.tickets import nbits_of_bits
from warmgui.core.model_lab import CHAIN, MINE, REPLAY, LabWork

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

LAB_INPUTS: dict[str, tuple[str, ...]] = {
    MINE: ("bits", "minutes"),
    REPLAY: ("height", "minutes"),
    CHAIN: ("bits", "minutes", "block_s", "retarget_blocks"),
}
_MOST_BITS = 64


@dataclass(frozen=True)
class LabWish:
    """What is asked of the engine."""

    work: LabWork
    duration_s: float


def lab_wish(kind: str, values: Mapping[str, Decimal], seed: int) -> LabWish:
    """The work of a task.

    Raises:
        InvalidOperation: a number is out of bounds.
    """
    duration_s = rounded(within(values, "minutes", "0.1", "120")) * 60.0
    if kind == REPLAY:
        height = whole(values, "height", 0, 10_000_000)
        return LabWish(LabWork(REPLAY, replay=str(height)), duration_s)
    bits = whole(values, "bits", 1, _MOST_BITS)
    if kind == MINE:
        return LabWish(LabWork(MINE, nbits=nbits_of_bits(bits), seed=seed), duration_s)
    if kind != CHAIN:
        raise InvalidOperation(kind)
    work = LabWork(
        CHAIN,
        nbits=nbits_of_bits(bits),
        retarget_blocks=whole(values, "retarget_blocks", 2, 2016),
        block_s=rounded(within(values, "block_s", "0.5", "600")),
        seed=seed,
    )
    return LabWish(work, duration_s)
