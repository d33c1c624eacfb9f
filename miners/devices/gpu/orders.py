"""One launch on a card, the same behind CUDA and OpenCL: a job's table and mask, a range, so many blocks."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from miners.devices.gpu.results import check_launch
from miners.kernels.gpu import gpu_table
from miners.kernels.masks import mask_of_target

if TYPE_CHECKING:
    from miners.kernels.gpu import GpuVariant

_Function = TypeVar("_Function")


@dataclass(frozen=True, slots=True)
class CardJob:
    """A job's table for one variant, as the kernel's memory has it, and the mask; never changed."""

    variant: GpuVariant
    table: bytes
    mask: int


@dataclass(frozen=True, slots=True)
class Order(Generic[_Function]):
    """One launch of a built kernel: `function` is what its interface calls it by."""

    function: _Function
    block: int
    midstates: int
    table: bytes
    mask: int
    start: int
    count: int
    blocks: int

    def numbers(self, max_candidates: int) -> tuple[int, int, int, int]:
        """The 32-bit parameters between table and result buffer; see `miners.kernels.gpu`."""
        return self.start, self.count, self.mask, max_candidates


def card_job(variant: GpuVariant, headers76: tuple[bytes, ...], target: int) -> CardJob:
    """Precompute for as many headers as the variant has midstates.

    Raises:
        ValueError: other headers than that; see `Kernel.prepare`.
    """
    table = gpu_table(variant, headers76)
    return CardJob(variant, struct.pack(f"={len(table)}I", *table), mask_of_target(target))


def order(
    function: _Function, block: int, variant: GpuVariant, job: object, *, start: int, count: int, blocks: int
) -> Order[_Function]:
    """A launch of `function`, which is this variant built for this block size.

    Raises:
        TypeError: a job of another kernel.
        ValueError: see `check_launch`.
    """
    if not isinstance(job, CardJob) or job.variant != variant:
        raise TypeError("this job was prepared by another kernel")
    check_launch(start, count, blocks)
    return Order(function, block, variant.midstates, job.table, job.mask, start, count, blocks)
