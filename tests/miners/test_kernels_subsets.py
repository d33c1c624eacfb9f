"""Every CPU that there could be: only kernels that its features allow are offered, and all are exact."""

from __future__ import annotations

from functools import cache
from itertools import chain, combinations

import pytest
from fakes.kernels import choose_kernel
from fakes.vectors import exact_set, rolled_headers

from miners.kernels.api import Candidate
from miners.kernels.dispatch import available_kernels, discover
from miners.kernels.features import FEATURES, SPECS
from miners.kernels.masks import mask_of_target, swap32
from miners.kernels.native import NativeLibrary, default_library_path

TARGET = (1 << 253) - 1  # one hash in 8
RANGES = ((0, 131), (0x5A17F00D, 77), ((1 << 32) - 203, 203))
SUBSETS = list(chain.from_iterable(combinations(FEATURES, n) for n in range(len(FEATURES) + 1)))


@cache
def expected(midstates: int, start: int, count: int) -> list[Candidate]:
    positions = exact_set(rolled_headers(midstates, midstates), start, count, mask_of_target(TARGET))
    return sorted(Candidate(entry >> 32, swap32(entry & 0xFFFFFFFF)) for entry in positions)


@cache
def present() -> frozenset[str]:
    """What this CPU can do."""
    if not default_library_path().is_file():
        return frozenset()
    return NativeLibrary(default_library_path()).features


@pytest.mark.parametrize("subset", SUBSETS, ids=lambda subset: "+".join(subset) or "nothing")
def test_only_kernels_of_these_features_and_all_exact(subset: tuple[str, ...]) -> None:
    found = discover(features=subset)
    assert found.faults == () or not default_library_path().is_file()
    here = {kernel.name for kernel in available_kernels(features=set(FEATURES))}
    allowed = {spec.name for spec in SPECS if not spec.feature or spec.feature in subset} | {"hashlib"}
    assert {kernel.name for kernel in found.kernels} == allowed & here
    for kernel in found.kernels:
        job = kernel.prepare(rolled_headers(kernel.midstates, kernel.midstates), TARGET)
        for start, count in RANGES:
            result = kernel.scan(job, start, count)
            assert sorted(result.candidates) == expected(kernel.midstates, start, count), kernel.name
            assert (result.hashes, result.overflow) == (count * kernel.midstates, 0)


@pytest.mark.parametrize("left_out", [*FEATURES, ""])
def test_choice_keeps_to_the_features(left_out: str) -> None:
    """With one feature hidden, as an old operating system does, the choice falls on something else."""
    found = discover(features=set(FEATURES) - {left_out})
    choice = choose_kernel(found.kernels, bench_s=0.001)
    assert choice.faults == ()
    needing = {spec.name for spec in SPECS if spec.feature == left_out}
    assert choice.kernel.midstates == 1
    assert choice.kernel.name not in needing
    assert choice.rolling is None or (choice.rolling.midstates > 1 and choice.rolling.name not in needing)


def test_every_kernel_of_this_machine_has_a_feature_that_is_known() -> None:
    """A feature that the library never reports would hide its kernels for ever."""
    assert {spec.feature for spec in SPECS} <= {"", *FEATURES}
    runnable = {spec.name for spec in SPECS if not spec.feature or spec.feature in present()}
    assert {kernel.name for kernel in discover().kernels} - {"hashlib"} <= runnable
