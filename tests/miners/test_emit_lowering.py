"""The double hash as graphics cards do it: the same result, in operations that suit their pipes."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from fakes.gpu_hashes import rolled_headers
from fakes.kernels import double_hash
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.kernels.gpu import VARIANTS, GpuVariant, gpu_program, gpu_table
from miners.kernels.lower import lower
from miners.kernels.program import Program, build_program
from miners.kernels.symbolic import WORD, Stage, evaluate

IDS = [variant.name for variant in VARIANTS]


def last_words(headers: tuple[bytes, ...], position: int) -> tuple[int, ...]:
    return tuple(int.from_bytes(double_hash(header, position)[28:], "big") for header in headers)


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 1000), position=st.integers(0, 2**32 - 1))
def test_program_agrees_with_hashlib(variant: GpuVariant, seed: int, position: int) -> None:
    """The program, interpreted, is the oracle of both emitters."""
    headers = rolled_headers(variant.midstates, seed=seed)
    assert gpu_program(variant).run(gpu_table(variant, headers), position) == last_words(headers, position)


@pytest.mark.parametrize("wide", [1, 17, 236, 1000])
def test_any_share_of_the_sigmas_may_move(wide: int) -> None:
    """There are 236 of them; more cannot move."""
    program = lower(build_program(), multiply=True, wide=wide)
    headers = rolled_headers(1, seed=wide)
    assert program.run(program.prelude(headers), 99) == last_words(headers, 99)
    assert Counter(word.op for word in program.target)["mul_lo"] == 2 * min(wide, 236)


PINNED = {
    # per group: rotates and shifts (or products for them), additions, logic
    "plain": (1176, 1042, 628),
    "imadhi": (1176, 1042, 628),
    "plain2": (2124, 1928, 1180),
    "imadhi2": (2124, 1928, 1180),
    "imadwide": (1388, 1042, 734),
    "imadwide2": (2548, 1928, 1392),
    "imadwide4": (4868, 3700, 2708),
}


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_operation_counts_are_pinned(variant: GpuVariant) -> None:
    counts = gpu_program(variant).counts
    assert (counts.rotates, counts.adds, counts.logic) == PINNED[variant.name]
    assert counts.midstates == variant.midstates


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_table_holds_what_is_read_and_nothing_else(variant: GpuVariant) -> None:
    """Job-only words, and behind `one` and its like the constants that the assembler must not know."""
    program = gpu_program(variant)
    read = {arg for word in program.target for arg in word.args}
    assert set(program.table) <= read
    assert {word for word in read if word.stage is Stage.JOB} <= set(program.table)
    opaque = [word.imm for word in program.table if word.op == "constant"]
    assert opaque == sorted(set(opaque), key=opaque.index)
    assert bool(opaque) == variant.multiply
    assert (len(opaque) > 1) == bool(variant.wide)


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_host_computes_what_the_table_needs_and_nothing_else(variant: GpuVariant) -> None:
    program = gpu_program(variant)
    read = {arg for word in program.host for arg in word.args} | set(program.table)
    assert set(program.host) <= read


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_every_word_comes_after_what_it_reads(variant: GpuVariant) -> None:
    program = gpu_program(variant)
    known = set(program.table)
    for word in program.target:
        assert word.op == "nonce" or 0 <= evaluate(word.op, word.imm, (1, 1, 1)) <= WORD
        assert all(arg in known or arg.op == "constant" for arg in word.args)
        known.add(word)
    assert len(program.target) == len(set(program.target)) == len({word.index for word in program.target})


def longest_run(program: Program) -> int:
    """The most operations between two products' low halves."""
    places = [i for i, word in enumerate(program.target) if word.op == "mul_lo"]
    return max(b - a for a, b in itertools.pairwise(places))


def test_moved_rotations_are_spread_evenly() -> None:
    """Both pipes should be busy all the time, not one after the other."""
    assert longest_run(gpu_program(VARIANTS[IDS.index("imadwide")])) < 60


def test_headers_must_fit_the_variant() -> None:
    with pytest.raises(ValueError, match="1 headers for 2"):
        gpu_table(VARIANTS[IDS.index("plain2")], rolled_headers(1, seed=0))


def test_variants_are_told_apart() -> None:
    assert len(set(IDS)) == len({variant.words for variant in VARIANTS}) == len(VARIANTS)
    assert VARIANTS[0] == GpuVariant("plain")
    assert GpuVariant("imadhi2", midstates=2, multiply=True).words == "adds on two pipes, 2 versions"
    assert all(
        variant.midstates == int(variant.name.lstrip("abcdefghijklmnopqrstuvwxyz") or 1)
        for variant in VARIANTS
    )
