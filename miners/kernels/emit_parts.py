"""Emits the parts of a double hash as C, several streams woven into each other.

A *stream* is one vector of nonces with one midstate. The statements of the streams of a part follow each
other in turns, each stream some statements behind the one before, so that one fills the other's waits; then
they are put into the order in which a core can begin them. `scan_parts.h` runs the parts over blocks of
nonces; what they hand on stays in a buffer of the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from miners.kernels.c_text import NOTE, call
from miners.kernels.parts import cut
from miners.kernels.schedule import Core, Node, list_schedule
from miners.kernels.symbolic import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Weave:
    """How many streams of a part run side by side, and how many statements each is behind the one before."""

    streams: int
    lag: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """How an instruction set runs the parts; without `shared` those words belong to the first part."""

    ternary: bool
    first: Weave
    second: Weave
    shared: Weave | None = None
    core: Core | None = None
    """The order of statements is made for this core; None: that of recording."""


ZEN5 = Core(width=4, shifts=2, latency=2)
"""Measured: four vector operations a cycle, two of them shifts or rotates, results after two cycles."""
WINDOW = 200
"""Statements that may change places; fewer lose, more gain nothing."""
PLANS: dict[str, Plan] = {
    "avx512x2": Plan(ternary=True, first=Weave(2), second=Weave(2), core=ZEN5),
    "avx512r16": Plan(ternary=True, shared=Weave(2), first=Weave(3, 5), second=Weave(2), core=ZEN5),
    "avx2r8": Plan(ternary=False, shared=Weave(1), first=Weave(2, 3), second=Weave(1)),
}
"""The plan of each kernel that runs in parts: the fastest of those that were measured."""


@cache
def generated_parts() -> dict[str, str]:
    """The generated file of each plan by name."""
    return {f"sha256d_{name}.h": emit_parts(plan) for name, plan in PLANS.items()}


def emit_parts(plan: Plan) -> str:
    """`wg_shared` (where it is a part of its own), `wg_first` and `wg_second`, with their sizes."""
    parts = cut(ternary=plan.ternary)
    program = parts.program
    digest, last = _slots(parts.first_out), _slots(program.results)
    shared = _slots(parts.shared_out) if plan.shared is not None else {}
    apart = set(parts.second) if plan.shared is None else {*parts.second, *parts.shared}
    first = [word for word in program.target if word not in apart]
    functions = []
    if plan.shared is not None:
        functions += _Part(program, {}, shared, plan.core).emit("shared", plan.shared, parts.shared)
    functions += _Part(program, shared, digest, plan.core).emit("first", plan.first, first)
    functions += _Part(program, digest, last, plan.core).emit("second", plan.second, parts.second)
    sizes = {
        "TABLE_WORDS": len(program.table),
        "SHARED_WORDS": len(shared),
        "SHARED_STREAMS": 0 if plan.shared is None else plan.shared.streams,
        "DIGEST_WORDS": len(digest),
        "FIRST_STREAMS": plan.first.streams,
        "SECOND_STREAMS": plan.second.streams,
    }
    defines = [f"#define WG_{name} {value}" for name, value in sizes.items()]
    return "\n".join([NOTE, *defines, *functions, ""])


def _slots(words: Sequence[Word]) -> dict[Word, int]:
    return {word: slot for slot, word in enumerate(words)}


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part reads from earlier ones and hands on to later ones, each with its slot."""

    program: Program
    reads: dict[Word, int]
    writes: dict[Word, int]
    core: Core | None

    def emit(self, name: str, weave: Weave, words: Sequence[Word]) -> list[str]:
        """The C function; each pointer argument has one entry per stream."""
        steps = woven([[(stream, word) for word in words] for stream in range(weave.streams)], weave.lag)
        if self.core is not None:
            steps = in_order_of(self.core, steps)
        return [
            "WG_INLINE void",
            f"wg_{name}(const uint32_t *table, const uint32_t *const *own,",
            "    const V *position, const V *const *in, V *const *out)",
            "{",
            "    (void)own, (void)position, (void)in;",
            *(line for stream, word in steps for line in self._statements(word, stream)),
            "}",
        ]

    def _statements(self, word: Word, stream: int) -> list[str]:
        name = _local(word, stream)
        if word.op == "nonce":
            lines = [f"    const V {name} = position[{stream}];"]
        else:
            operands = ", ".join(self._operand(arg, stream) for arg in word.args)
            lines = [f"    const V {name} = {call(word, operands)};"]
        if word in self.writes:
            lines.append(f"    out[{stream}][{self.writes[word]}] = {name};")
        return lines

    def _operand(self, word: Word, stream: int) -> str:
        if word.stage is not Stage.NONCE:
            slot = self.program.slots[word]
            return f"OWN({stream}, {slot})" if word.per_midstate else f"T({slot})"
        return f"in[{stream}][{self.reads[word]}]" if word in self.reads else _local(word, stream)


def _local(word: Word, stream: int) -> str:
    return f"s{stream}_{word.index}"


def woven(streams: Sequence[Sequence[_T]], lag: int) -> list[_T]:
    """One step of each stream in turns, each stream `lag` steps behind the one before."""
    longest = max(len(steps) for steps in streams) + lag * (len(streams) - 1)
    return [
        steps[turn - lag * number]
        for turn in range(longest)
        for number, steps in enumerate(streams)
        if 0 <= turn - lag * number < len(steps)
    ]


def in_order_of(core: Core, steps: list[tuple[int, Word]]) -> list[tuple[int, Word]]:
    """The same steps, (stream, word), as the core can begin them."""
    number = {step: n for n, step in enumerate(steps)}
    nodes = [
        Node(
            needs=tuple(number[stream, arg] for arg in word.args if (stream, arg) in number),
            shifts=word.op in {"rotr", "shr"},
            free=word.op == "nonce",
        )
        for stream, word in steps
    ]
    order, _ = list_schedule(nodes, core, WINDOW)
    return [steps[n] for n in order]
