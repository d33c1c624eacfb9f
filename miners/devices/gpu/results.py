"""What a launch leaves in its result buffer, read the same way behind CUDA and OpenCL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.devices.gpu.api import GpuError, LaunchResult
from miners.kernels.api import Candidate
from miners.kernels.gpu import RESULT_HEAD
from miners.kernels.masks import POSITIONS, swap32

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_CANDIDATES = 1024
"""Room for candidates of one launch; more are counted as overflow."""
WORD_BYTES = 4
_PAIR = 2


def buffer_words(max_out: int) -> int:
    """Size of a result buffer with room for so many candidates."""
    return RESULT_HEAD + _PAIR * max_out


def check_launch(start: int, count: int, blocks: int) -> None:
    """Refuse what the kernel's 32-bit parameters cannot say.

    Raises:
        ValueError: no position, more than 2^32 - 1 of them or one outside W3 space, or no block.
    """
    if count < 1 or blocks < 1 or start < 0 or start + count > POSITIONS or count == POSITIONS:
        raise ValueError(f"no launch: {count} positions from {start} on {blocks} blocks")


def read_result(
    words: Sequence[int], *, start: int, count: int, midstates: int, device_s: float | None
) -> LaunchResult:
    """Candidates in the order of their positions.

    Args:
        words: the result buffer, of which candidates without content may be cut off.
        start: first position of the launch.
        count: positions of the launch.
        midstates: of the kernel.
        device_s: the card's own time.

    Raises:
        GpuError: the card answered with something that it was not asked for: it or its memory is broken.
    """
    total = words[0]
    kept = min(total, (len(words) - RESULT_HEAD) // _PAIR)
    pairs = list(words[RESULT_HEAD : RESULT_HEAD + _PAIR * kept])
    found = sorted(zip(pairs[1::_PAIR], pairs[::_PAIR], strict=True))
    strange = [
        f"position {at} of version {which}"
        for at, which in found
        if which >= midstates or not start <= at < start + count
    ]
    if total > count * midstates:
        strange = [f"{total} hits"]
    if strange:
        raise GpuError(
            f"The graphics card answered with {strange[0]} when asked for {count} positions from {start}:"
            " it computes wrongly."
        )
    candidates = tuple(Candidate(which, swap32(position)) for position, which in found)
    return LaunchResult(candidates, count * midstates, total - kept, device_s)
