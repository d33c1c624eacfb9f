"""Hits against chance: what is counted, and when the difference is none of chance's."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import BrokenKernel

from miners.benchmark.hits import Hits, bits_for, count_hits, plausible, target_of_bits
from miners.kernels.api import Candidate
from miners.kernels.dispatch import available_kernels
from miners.kernels.reference import ReferenceKernel

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Kernel, ScanResult


@pytest.mark.parametrize("kernel", available_kernels(), ids=lambda kernel: kernel.name)
def test_our_kernels_find_what_chance_gives(kernel: Kernel) -> None:
    hits = count_hits(kernel, 200_000, 0.5)
    assert hits.problem == ""
    assert hits.expected >= 4096
    assert plausible(hits.hits, hits.expected)


def test_all_midstates_count() -> None:
    hits = count_hits(ReferenceKernel(4), 80_000, 0.1)
    assert hits.problem == ""
    assert hits.expected == pytest.approx(8000 / 16)


def _change_nonce(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, candidates=tuple(Candidate(0, c.nonce ^ 1) for c in result.candidates))


def _twice(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, candidates=result.candidates * 2)


def _no_room(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, candidates=result.candidates[:9], overflow=len(result.candidates) - 9)


def _lose_a_lane(result: ScanResult) -> ScanResult:
    return dataclasses.replace(
        result, candidates=tuple(c for c in result.candidates if c.nonce >> 24 & 7 != 5)
    )


@pytest.mark.parametrize(
    ("defect", "words"),
    [
        (_change_nonce, "of its candidates were none"),
        (_twice, "of its candidates were none"),
        (_no_room, "no room for"),
        (_lose_a_lane, "where chance gives"),
    ],
)
def test_what_is_wrong_is_said(defect: Callable[[ScanResult], ScanResult], words: str) -> None:
    assert words in count_hits(BrokenKernel(defect=defect), 100_000, 0.6).problem


def test_a_cancelled_count_is_of_what_was_done() -> None:
    assert count_hits(BrokenKernel(), 1e6, 10.0, cancelled=lambda: True) == Hits(0, 0.0)


@pytest.mark.parametrize(
    ("hits", "ok"), [(10_000, True), (10_500, True), (10_501, False), (9_500, True), (0, False)]
)
def test_five_sigma_are_the_limit(hits: int, ok: bool) -> None:  # noqa: FBT001 - a parameter
    assert plausible(hits, 10_000.0) is ok


def test_masks_give_some_thousand_hits_whatever_the_speed() -> None:
    for hashes in (1e6, 4e7, 1e10, 1e13):
        assert 4096 <= hashes / (1 << bits_for(hashes)) < 10_000 or bits_for(hashes) == 31
    assert bits_for(10) == 4
    assert bits_for(1e30) == 32
    assert target_of_bits(8).bit_length() == 248
