"""The emitted OpenCL C: run on PoCL against hashlib, and counted in the terms of AMD's instructions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gpu_hashes import rolled_headers
from fakes.kernels import W3_SPACE, double_hash
from fakes.opencl import needs_opencl

from miners.kernels.emit_opencl import opencl_source
from miners.kernels.gpu import KERNEL_NAME, RESULT_HEAD, VARIANTS, GpuVariant, gpu_table

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN = [variant for variant in VARIANTS if not variant.multiply]
IDS = [variant.name for variant in PLAIN]
GUARD = 4
FILL = 0xEEEEEEEE


@pytest.fixture(scope="module")
def launch() -> Callable[..., tuple[int, list[tuple[int, int]]]]:
    """Runs a variant on the first device there is: how many candidates, and those that were stored."""
    import numpy as np
    import pyopencl as cl

    context = cl.Context([cl.get_platforms()[0].get_devices()[0]])
    queue = cl.CommandQueue(context)
    built: dict[str, Any] = {}

    def run(
        variant: GpuVariant,
        headers76: tuple[bytes, ...],
        start: int,
        count: int,
        *,
        mask: int,
        max_out: int = 1024,
        threads: int = 128,
    ) -> tuple[int, list[tuple[int, int]]]:
        if variant.name not in built:
            built[variant.name] = cl.Kernel(cl.Program(context, opencl_source(variant)).build(), KERNEL_NAME)
        words = RESULT_HEAD + 2 * max_out
        out = np.full(words + GUARD, FILL, dtype=np.uint32)
        out[:2] = 0
        flags = cl.mem_flags.COPY_HOST_PTR
        table = np.array(gpu_table(variant, headers76), dtype=np.uint32)
        table_buffer = cl.Buffer(context, cl.mem_flags.READ_ONLY | flags, hostbuf=table)
        buffer = cl.Buffer(context, cl.mem_flags.READ_WRITE | flags, hostbuf=out)
        numbers = (np.uint32(value) for value in (start, count, mask, max_out))
        built[variant.name](queue, (threads,), (64,), table_buffer, *numbers, buffer)
        cl.enqueue_copy(queue, out, buffer)
        queue.finish()
        assert list(out[words:]) == [FILL] * GUARD
        stored = min(int(out[0]), max_out)
        assert all(out[RESULT_HEAD + 2 * stored : words] == FILL)
        pairs = [(int(out[RESULT_HEAD + 2 * i]), int(out[RESULT_HEAD + 2 * i + 1])) for i in range(stored)]
        return int(out[0]), sorted(pairs)

    return run


def hits(headers76: tuple[bytes, ...], start: int, count: int, mask: int) -> list[tuple[int, int]]:
    return [
        (m, position)
        for m, header in enumerate(headers76)
        for position in range(start, start + count)
        if not int.from_bytes(double_hash(header, position)[28:], "big") & mask
    ]


@needs_opencl
@pytest.mark.parametrize("variant", PLAIN, ids=IDS)
@pytest.mark.parametrize(
    ("start", "count"),
    [(0, 777), (W3_SPACE - 1001, 1001), (0x9E3779B9, 1), (0x7FFFFF00, 640)],
    ids=["at 0", "up to 2^32", "one", "across 2^31"],
)
def test_candidates_are_exactly_those_of_hashlib(
    launch: Callable[..., Any], variant: GpuVariant, start: int, count: int
) -> None:
    headers = rolled_headers(variant.midstates, seed=start % 97)
    expected = hits(headers, start, count, 0xF0)
    assert launch(variant, headers, start, count, mask=0xF0) == (len(expected), expected)


@needs_opencl
@pytest.mark.parametrize("threads", [64, 192, 1024])
def test_every_position_is_searched_once_whatever_the_grid(launch: Callable[..., Any], threads: int) -> None:
    total, pairs = launch(PLAIN[0], rolled_headers(1, seed=1), 50, 333, mask=0, threads=threads)
    assert (total, pairs) == (333, [(0, position) for position in range(50, 383)])


@needs_opencl
def test_overflow_is_counted_and_nothing_is_written_behind_the_buffer(launch: Callable[..., Any]) -> None:
    total, pairs = launch(PLAIN[1], rolled_headers(2, seed=2), 5, 99, mask=0, max_out=3)
    assert total == 198
    assert len(set(pairs)) == 3
    assert set(pairs) <= {(m, position) for m in range(2) for position in range(5, 104)}


def test_source_needs_no_extension() -> None:
    text = opencl_source(PLAIN[0])
    assert "#pragma" not in text
    assert "cl_" not in text
    assert text.count("__kernel") == 1


@pytest.mark.parametrize("variant", [v for v in VARIANTS if v.multiply], ids=lambda v: v.name)
def test_variants_for_nvidias_multiply_pipe_are_refused(variant: GpuVariant) -> None:
    with pytest.raises(ValueError, match="multiply pipe"):
        opencl_source(variant)


def rdna2_operations(text: str) -> Counter[str]:
    """Vector instructions of AMD's RDNA2 for the statements of a source, as its compiler should choose them.

    One each for rotate (v_alignbit_b32), shift, bitselect (v_bfi_b32), two- and three-input exclusive or
    (v_xor3_b32); an addition takes in one of its terms that is a sum for this alone (v_add3_u32).
    """
    statements = dict(re.findall(r"const uint (\w+) = (.*);", text))
    statements = {name: line for name, line in statements.items() if name not in {"offset", "stride", "slot"}}
    uses = Counter(name for line in statements.values() for name in re.findall(r"\w+", line))
    kinds: Counter[str] = Counter()
    taken: set[str] = set()
    for name in reversed(statements):
        line = statements[name]
        if name in taken:
            continue
        if " + " in line:
            inner = [t for t in line.split(" + ") if " + " in statements.get(t, "") and uses[t] == 1]
            taken.update(inner[:1])
            kinds["add3" if inner else "add"] += 1
        elif line.startswith(("rotate", "bitselect")):
            kinds[line.split("(")[0]] += 1
        elif " >> " in line:
            kinds["shift"] += 1
        else:
            assert line.count(" ^ ") in {1, 2}, line
            kinds["xor"] += 1
    return kinds


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        (PLAIN[0], {"rotate": 1020, "shift": 156, "bitselect": 236, "xor": 451, "add": 230, "add3": 406}),
        (PLAIN[1], {"rotate": 1888, "shift": 236, "bitselect": 472, "xor": 826, "add": 552, "add3": 688}),
    ],
    ids=IDS,
)
def test_operations_of_rdna2_are_pinned(variant: GpuVariant, expected: dict[str, int]) -> None:
    """The design's model has 2563 per hash; a mask that serves two majorities saves the difference."""
    counted = rdna2_operations(opencl_source(variant))
    assert counted == expected
    assert counted.total() / variant.midstates <= (2499 if variant.midstates == 1 else 2331)
