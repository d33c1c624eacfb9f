"""The order of woven code: nothing lost, nothing before what it needs, and close to what the ports allow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.kernels.emit_parts import WINDOW, ZEN5, in_order_of, woven
from miners.kernels.parts import cut
from miners.kernels.schedule import Core, Node, list_schedule
from miners.kernels.symbolic import Stage


@st.composite
def programs(draw: st.DrawFn) -> list[Node]:
    size = draw(st.integers(0, 40))
    return [
        Node(
            needs=tuple(draw(st.sets(st.integers(0, n - 1), max_size=3))) if n else (),
            shifts=draw(st.booleans()),
            free=draw(st.booleans()),
        )
        for n in range(size)
    ]


@given(
    nodes=programs(),
    width=st.integers(1, 4),
    shifts=st.integers(1, 4),
    latency=st.integers(1, 5),
    window=st.integers(1, 50),
)
def test_every_order_is_possible_and_no_faster_than_the_core(
    nodes: list[Node], width: int, shifts: int, latency: int, window: int
) -> None:
    order, cycles = list_schedule(nodes, Core(width, shifts, latency), window)
    assert sorted(order) == list(range(len(nodes)))
    place = {n: index for index, n in enumerate(order)}
    assert all(place[need] < place[n] for n, node in enumerate(nodes) for need in node.needs)
    costly = [node for node in nodes if not node.free]
    assert cycles * width >= len(costly)
    assert cycles * shifts >= sum(node.shifts for node in costly)


def test_a_chain_takes_its_latency_and_loose_operations_fill_it() -> None:
    chain = [Node((n - 1,) if n else ()) for n in range(5)]
    loose = [Node(()) for _ in range(8)]
    _, alone = list_schedule(chain, Core(1, 1, 2), 50)
    order, filled = list_schedule([*chain, *loose], Core(1, 1, 2), 50)
    assert alone == 9
    assert filled == 13  # 13 operations, one a cycle
    assert order[:4] == [0, 5, 1, 6]


def test_a_window_of_one_keeps_the_order() -> None:
    nodes = [Node((n - 1,) if n % 3 else ()) for n in range(9)]
    assert list_schedule(nodes, Core(2, 1, 2), 1)[0] == list(range(9))


@pytest.mark.parametrize(("streams", "part"), [(2, "whole_first"), (2, "second"), (3, "first")])
def test_woven_parts_come_close_to_the_ports(streams: int, part: str) -> None:
    """In the model: within 6 % of four operations a cycle, which no single stream could reach."""
    parts = cut(ternary=True)
    words = {
        "whole_first": [w for w in parts.program.target if w not in set(parts.second)],
        "first": list(parts.first),
        "second": list(parts.second),
    }[part]
    steps = woven([[(stream, word) for word in words] for stream in range(streams)], 0)
    number = {step: n for n, step in enumerate(steps)}
    nodes = [
        Node(
            tuple(number[s, arg] for arg in word.args if (s, arg) in number),
            shifts=word.op in {"rotr", "shr"},
            free=word.op == "nonce",
        )
        for s, word in steps
    ]
    _, cycles = list_schedule(nodes, ZEN5, WINDOW)
    assert cycles <= 1.06 * len(steps) / ZEN5.width


def test_the_emitted_order_computes_words_before_they_are_read() -> None:
    words = cut(ternary=True).second
    steps = in_order_of(ZEN5, woven([[(stream, word) for word in words] for stream in range(2)], 5))
    assert len(steps) == 2 * len(words)
    inside, seen = set(words), set()
    for stream, word in steps:
        late = {arg for arg in word.args if arg.stage is Stage.NONCE and arg in inside}
        assert all((stream, arg) in seen for arg in late)
        seen.add((stream, word))
