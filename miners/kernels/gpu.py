"""The double hash for graphics cards: its variants, and what their emitters and launchers agree on.

The emitted kernel is called `wg_scan`. Its parameters, in order: the job's table (PTX: by value, so that its
words are operands from the constant bank; OpenCL: a `__constant` buffer), then the 32-bit numbers start,
count, mask and max_out, then the result buffer of 32-bit words. Thread t of T searches positions start + t,
start + t + T .. below start + count (`count` >= 1, start + count <= 2^32). The result buffer begins with the
number of candidates (zeroed by the host; it counts on where there is no room) and a spare word; candidate
i < max_out is the pair of words 2 + 2 i (midstate) and 3 + 2 i (position).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from miners.kernels.lower import lower
from miners.kernels.program import build_program

if TYPE_CHECKING:
    from miners.kernels.program import Program

KERNEL_NAME = "wg_scan"
RESULT_HEAD = 2
"""Words of the result buffer before the first candidate."""


@dataclass(frozen=True, slots=True)
class GpuVariant:
    """One way to write the double hash for graphics cards; the emitters know the rest by these fields.

    `multiply`: additions and shifts are moved to the multiply pipe ("imadhi", NVIDIA only). `wide`: so many
    pairs of rotations per hash as well ("imadwide"), as many as balance the two pipes where a product's upper
    half takes the multiply pipe twice as long, which is what NVIDIA's assembler plans with.
    """

    name: str
    """Stable: "plain", "imadhi", with the number of midstates behind it if above 1 ("plain2")."""
    midstates: int = 1
    multiply: bool = False
    wide: int = 0

    @property
    def words(self) -> str:
        """For people."""
        how = "rotations on two pipes" if self.wide else "adds on two pipes" if self.multiply else "plain"
        return how if self.midstates == 1 else f"{how}, {self.midstates} versions"


_BALANCED = 106
VARIANTS = (
    GpuVariant("plain"),
    GpuVariant("imadhi", multiply=True),
    GpuVariant("plain2", midstates=2),
    GpuVariant("imadhi2", midstates=2, multiply=True),
    GpuVariant("imadwide", multiply=True, wide=_BALANCED),
    GpuVariant("imadwide2", midstates=2, multiply=True, wide=_BALANCED),
    GpuVariant("imadwide4", midstates=4, multiply=True, wide=_BALANCED),
)
"""What may be built, the surest first; which is fastest on a card is measured there."""


@cache
def gpu_program(variant: GpuVariant) -> Program:
    """The double hash as this variant does it: what both emitters write down and `Program.run` interprets."""
    return lower(build_program(midstates=variant.midstates), multiply=variant.multiply, wide=variant.wide)


def gpu_table(variant: GpuVariant, headers76: tuple[bytes, ...]) -> tuple[int, ...]:
    """The kernel's table for these headers, all of its words.

    Args:
        variant: the kernel.
        headers76: one 76-byte header per midstate; they may differ in the version only.

    Raises:
        ValueError: other headers than that.
    """
    return gpu_program(variant).prelude(headers76)
