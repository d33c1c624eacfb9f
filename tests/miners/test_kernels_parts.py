"""A double hash in parts is the same double hash: no operation more or less, nothing read too early."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.kernels.emit_parts import PLANS, emit_parts, woven
from miners.kernels.features import SPECS
from miners.kernels.parts import Parts, cut
from miners.kernels.program import build_program
from miners.kernels.symbolic import Stage


@pytest.fixture(params=[True, False], ids=["ternary", "binary"])
def parts(request: pytest.FixtureRequest) -> Parts:
    return cut(ternary=request.param)


@pytest.mark.parametrize("midstates", [1, 2, 8, 16])
def test_parts_cost_what_the_whole_costs(parts: Parts, midstates: int) -> None:
    whole = build_program(midstates=midstates, ternary=parts.program.ternary)
    assert parts.total(midstates) == whole.counts.total


def test_every_word_is_in_one_part(parts: Parts) -> None:
    words = [*parts.shared, *parts.first, *parts.second]
    assert len(words) == len(set(words))
    assert set(words) == set(parts.program.target)
    assert not any(word.per_midstate for word in parts.shared)


def test_little_is_handed_on(parts: Parts) -> None:
    """From the first to the second hash the digest, from the schedule one word per round at most."""
    assert len(parts.first_out) == 8
    assert len(parts.shared_out) <= 48


def test_no_part_reads_what_is_not_there(parts: Parts) -> None:
    known = set()
    for words, handed in (
        (parts.shared, ()),
        (parts.first, parts.shared_out),
        (parts.second, parts.first_out),
    ):
        known = set(handed)
        for word in words:
            assert {arg for arg in word.args if arg.stage is Stage.NONCE} <= known
            known.add(word)


@pytest.mark.parametrize("name", PLANS)
def test_emitted_code_has_the_operations_of_its_streams(name: str) -> None:
    plan, parts = PLANS[name], cut(ternary=PLANS[name].ternary)
    text = emit_parts(plan)
    bodies = dict(re.findall(r"^wg_(\w+)\(const.*?^\{$(.*?)^\}$", text, re.MULTILINE | re.DOTALL))
    counted = {part: len(re.findall(r"^    const V ", body, re.MULTILINE)) for part, body in bodies.items()}
    shared = len(parts.shared)
    if plan.shared is None:
        assert counted["first"] == plan.first.streams * (shared + len(parts.first))
    else:
        assert counted["shared"] == plan.shared.streams * shared
        assert counted["first"] == plan.first.streams * len(parts.first)
    assert counted["second"] == plan.second.streams * len(parts.second)


def test_each_plan_belongs_to_a_kernel() -> None:
    specs = {spec.name: spec for spec in SPECS}
    for name, plan in PLANS.items():
        assert (specs[name].table == "ternary") == plan.ternary
        assert (specs[name].midstates > 1) == (plan.shared is not None)


@given(lengths=st.lists(st.integers(0, 20), min_size=1, max_size=4), lag=st.integers(0, 30))
def test_weaving_keeps_every_statement_in_its_order(lengths: list[int], lag: int) -> None:
    streams = [[f"{number}:{index}" for index in range(length)] for number, length in enumerate(lengths)]
    steps = woven(streams, lag)
    assert sorted(steps) == sorted(line for lines in streams for line in lines)
    for number, lines in enumerate(streams):
        assert [line for line in steps if line.startswith(f"{number}:")] == lines
