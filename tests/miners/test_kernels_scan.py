"""Every kernel finds exactly the candidates that hashlib finds: no more, no fewer, in order."""

from __future__ import annotations

import threading
from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import (
    W3_SPACE,
    candidates,
    choose_kernel,
    group,
    group_candidates,
    random_header,
    target_of,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.kernels.dispatch import available_kernels, discover
from miners.kernels.features import FEATURES, SPECS
from miners.kernels.masks import mask_of_target, swap32
from miners.kernels.native import NativeJob, NativeKernel, NativeLibrary, default_library_path
from miners.kernels.program import build_program
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.kernels.vectors import KNOWN_ANSWERS

if TYPE_CHECKING:
    from miners.kernels.api import Kernel
    from miners.kernels.vectors import KnownAnswer


def names_in_library() -> list[str]:
    """The kernels of this processor family, whether this very CPU can run them or not."""
    if not default_library_path().is_file():
        return [spec.name for spec in SPECS]
    library = NativeLibrary(default_library_path())
    return [spec.name for spec in SPECS if library.kernel(spec) is not None]


NATIVE_NAMES = names_in_library()


@pytest.fixture(params=[*NATIVE_NAMES, "hashlib"])
def kernel(request: pytest.FixtureRequest) -> Kernel:
    """Each kernel in turn; skipped where this CPU or this build lacks it."""
    found = {k.name: k for k in available_kernels(features=set(FEATURES))}
    if request.param not in found:
        pytest.skip(f"no {request.param} kernel on this machine: {', '.join(found)}")
    return found[request.param]


def native(spec_name: str = "portable", **options: int) -> NativeKernel:
    if not default_library_path().is_file():
        pytest.skip("the native kernels are not built: python -m miners.kernels.build")
    spec = next(s for s in SPECS if s.name == spec_name)
    found = NativeLibrary(default_library_path()).kernel(spec, **options)
    assert found is not None
    return found


def room_bits(kernel: Kernel) -> int:
    """Zero bits on top, so that the candidates of several versions have room in one result."""
    return 4 if kernel.midstates > 1 else 0


@pytest.mark.parametrize("zero_bits", [1, 4, 9])
@pytest.mark.parametrize(
    ("start", "count"),
    [
        *((0, count) for count in (1, 2, 7, 15, 16, 17, 100)),
        (1, 333),
        (0x7FFFFFF1, 258),  # across the sign
        (W3_SPACE - 1, 1),
        (W3_SPACE - 5, 5),
        (W3_SPACE - 333, 333),
    ],
)
def test_exact_candidates(kernel: Kernel, start: int, count: int, zero_bits: int) -> None:
    header = random_header(start + count + zero_bits)
    headers = group(kernel, header)
    zero_bits += room_bits(kernel)
    result = kernel.scan(kernel.prepare(headers, target_of(zero_bits)), start, count)
    assert sorted(result.candidates) == group_candidates(headers, zero_bits, start, count)
    assert (result.hashes, result.overflow) == (count * kernel.midstates, 0)
    if kernel.midstates == 1:
        assert list(result.nonces) == candidates(header, zero_bits, start, count)  # in order of position


@settings(max_examples=15, deadline=None)
@given(
    header=st.binary(min_size=76, max_size=76),
    start=st.integers(0, W3_SPACE - 1),
    count=st.integers(0, 200),
    zero_bits=st.integers(0, 8),
)
def test_all_kernels_agree_anywhere(header: bytes, start: int, count: int, zero_bits: int) -> None:
    count = min(count, W3_SPACE - start)
    for each in available_kernels(features=set(FEATURES)):
        headers, bits = group(each, header), zero_bits + room_bits(each)
        found = each.scan(each.prepare(headers, target_of(bits)), start, count).candidates
        assert sorted(found) == group_candidates(headers, bits, start, count)


def test_nothing_to_scan(kernel: Kernel) -> None:
    job = kernel.prepare(group(kernel, random_header(1)), target_of(0))
    assert kernel.scan(job, 0, 0).nonces == ()
    assert kernel.scan(job, W3_SPACE, 0).hashes == 0


@pytest.mark.parametrize("answer", KNOWN_ANSWERS, ids=lambda answer: answer.name)
def test_historic_nonce_is_found(kernel: Kernel, answer: KnownAnswer) -> None:
    start = swap32(answer.nonce) - 1000
    job = kernel.prepare(group(kernel, answer.header76), answer.target)
    assert kernel.scan(job, start, 2001).candidates == ((0, answer.nonce),)


@pytest.mark.parametrize(("start", "count"), [(-1, 5), (0, -1), (W3_SPACE, 1), (1, W3_SPACE)])
def test_positions_outside_the_space_are_refused(kernel: Kernel, start: int, count: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        kernel.scan(kernel.prepare(group(kernel, bytes(76)), 0), start, count)


def test_short_header_is_refused(kernel: Kernel) -> None:
    with pytest.raises(ValueError, match="76 bytes"):
        kernel.prepare((bytes(80),) * kernel.midstates, 0)


def test_another_number_of_headers_is_refused(kernel: Kernel) -> None:
    headers = group(kernel, random_header(2))
    with pytest.raises(ValueError, match="headers for"):
        kernel.prepare((*headers, headers[0]), 0)


def test_headers_that_differ_beyond_the_version_are_refused() -> None:
    with pytest.raises(ValueError, match="version only"):
        ReferenceKernel(2).prepare((bytes(76), bytes(75) + b"\1"), 0)


def test_job_of_another_kernel_is_refused() -> None:
    portable = native()
    with pytest.raises(TypeError, match="another kernel"):
        portable.scan(HASHLIB.prepare((bytes(76),), 0), 0, 1)
    with pytest.raises(TypeError, match="another kernel"):
        HASHLIB.scan(portable.prepare((bytes(76),), 0), 0, 1)


def test_jobs_of_another_table_layout_are_refused() -> None:
    job = native().prepare((bytes(76),), 0)
    with pytest.raises(TypeError, match="another kernel"):
        native().scan(NativeJob("ternary", 1, job.table, job.mask), 0, 1)


@pytest.mark.parametrize("room", [1, 3, 10])
@pytest.mark.parametrize("name", NATIVE_NAMES)
def test_overflow_is_counted_not_lost(name: str, room: int) -> None:
    """Candidates beyond the buffer are counted; the first ones are there, and nothing is written behind."""
    if name not in {k.name for k in available_kernels(features=set(FEATURES))}:
        pytest.skip(f"no {name} kernel on this machine")
    small = native(name, max_candidates=room)
    headers = group(small, random_header(room))
    result = small.scan(small.prepare(headers, target_of(2)), 5, 401)
    expected = group_candidates(headers, 2, 5, 401)
    assert len(set(result.candidates)) == room
    assert set(result.candidates) <= set(expected)
    assert result.overflow == len(expected) - room
    if small.midstates == 1:
        assert list(result.nonces) == candidates(headers[0], 2, 5, 401)[:room]


@pytest.mark.parametrize("name", NATIVE_NAMES)
def test_native_prelude_is_the_interpreters(name: str) -> None:
    """The C that the host runs once per job is emitted from the same program as the interpreter reads."""
    kernel = native(name)
    headers = group(kernel, random_header(9))
    job = kernel.prepare(headers, 0)  # plain C: needs none of the CPU's features
    program = build_program(ternary=job.layout == "ternary")
    assert tuple(job.table) == tuple(word for header in headers for word in program.prelude((header,)))


def test_threads_share_a_kernel() -> None:
    """Each thread has a buffer of its own: simultaneous scans do not mix their candidates."""
    kernel = native()
    header = random_header(4)
    job = kernel.prepare((header,), target_of(3))
    ranges = [(n * 1000, 700) for n in range(8)]
    results: dict[int, list[int]] = {}
    barrier = threading.Barrier(len(ranges))

    def work(start: int, count: int) -> None:
        barrier.wait(30)
        results[start] = [nonce for _ in range(20) for nonce in kernel.scan(job, start, count).nonces]

    threads = [threading.Thread(target=work, args=r) for r in ranges]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert results == {start: candidates(header, 3, start, count) * 20 for start, count in ranges}


def test_every_subset_of_features_is_honoured_and_right() -> None:
    """A CPU with fewer features, or an operating system that hides some, still gets right answers."""
    here = {k.name for k in available_kernels(features=set(FEATURES))}
    subsets = chain.from_iterable(combinations(FEATURES, n) for n in range(len(FEATURES) + 1))
    for subset in subsets:
        found = discover(features=subset)
        allowed = {s.name for s in SPECS if not s.feature or s.feature in subset} | {"hashlib"}
        assert {k.name for k in found.kernels} == allowed & here
        choice = choose_kernel(found.kernels, bench_s=0.001)
        assert choice.faults == ()
        assert choice.kernel.name in allowed & here


@given(target=st.integers(0, (1 << 256) - 1))
def test_mask_lets_every_share_pass(target: int) -> None:
    """The mask is the weakest power of two that no hash at or below the target fails."""
    mask = mask_of_target(target)
    top = swap32(mask)
    loosest = 32 - top.bit_count()
    assert top == (0xFFFFFFFF << loosest) & 0xFFFFFFFF
    assert target >> 224 < 1 << loosest
    assert loosest == 0 or target >> 224 >= 1 << (loosest - 1)


@pytest.mark.parametrize(
    ("target", "mask"),
    [
        (0, 0xFFFFFFFF),
        (0xFFFF << 208, 0xFFFFFFFF),
        ((1 << 256) - 1, 0),
        (1 << 255, 0),
        ((1 << 255) - 1, 0x00000080),
    ],
)
def test_masks_at_the_edges(target: int, mask: int) -> None:
    assert mask_of_target(target) == mask


def test_kernel_describes_itself(kernel: Kernel) -> None:
    """Names are stable; the words are for people."""
    spec = next((s for s in SPECS if s.name == kernel.name), None)
    if spec is None:
        assert kernel is HASHLIB
        return
    assert (spec.words, spec.lanes, spec.midstates) == (kernel.words, kernel.lanes, kernel.midstates)
    assert f"{kernel.lanes} " in kernel.words
    assert (f"{kernel.midstates} versions" in kernel.words) == (kernel.midstates > 1)
