"""Emits the parts of a double hash as C, several streams woven into each other.

A *stream* is one vector of nonces with one midstate. The statements of the streams of a part follow each
other in turns, each stream some statements behind the one before, so that one fills the other's waits.
`scan_parts.h` runs the parts over blocks of nonces; what they hand on stays in a buffer of the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.c_text import NOTE, call
from miners.kernels.parts import cut
from miners.kernels.symbolic import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word


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


PLANS: dict[str, Plan] = {
    "avx512x2": Plan(ternary=True, first=Weave(2, 5), second=Weave(2, 5)),
    "avx512r16": Plan(ternary=True, shared=Weave(2), first=Weave(3, 5), second=Weave(2, 5)),
    "avx2r8": Plan(ternary=False, shared=Weave(1), first=Weave(2, 3), second=Weave(1)),
}
"""The plan of each kernel that runs in parts: the fastest of those that were measured."""


def generated_parts() -> dict[str, str]:
    """The generated file of each plan by name."""
    return {f"sha256d_{name}.h": emit_parts(plan) for name, plan in PLANS.items()}


def emit_parts(plan: Plan) -> str:
    """`wg_shared` (where it is a part of its own), `wg_first` and `wg_second`, with their sizes."""
    parts = cut(ternary=plan.ternary)
    program = parts.program
    digest, last = _slots(parts.first_out), _slots(program.results)
    if plan.shared is None:
        shared: dict[Word, int] = {}
        apart = set(parts.second)
        first = [word for word in program.target if word not in apart]
        functions = []
    else:
        shared = _slots(parts.shared_out)
        first = list(parts.first)
        functions = _part("shared", plan.shared, parts.shared, program, reads={}, writes=shared)
    functions += _part("first", plan.first, first, program, reads=shared, writes=digest)
    functions += _part("second", plan.second, parts.second, program, reads=digest, writes=last)
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


def _part(
    name: str,
    weave: Weave,
    words: Sequence[Word],
    program: Program,
    *,
    reads: dict[Word, int],
    writes: dict[Word, int],
) -> list[str]:
    """One part as a C function; each pointer argument has one entry per stream."""
    streams = [
        [line for word in words for line in _statements(word, stream, program, reads, writes)]
        for stream in range(weave.streams)
    ]
    return [
        "WG_INLINE void",
        f"wg_{name}(const uint32_t *table, const uint32_t *const *own,",
        "    const V *position, const V *const *in, V *const *out)",
        "{",
        "    (void)own, (void)position, (void)in;",
        *_woven(streams, weave.lag),
        "}",
    ]


def _statements(
    word: Word, stream: int, program: Program, reads: dict[Word, int], writes: dict[Word, int]
) -> list[str]:
    name = _local(word, stream)
    if word.op == "nonce":
        lines = [f"    const V {name} = position[{stream}];"]
    else:
        operands = ", ".join(_operand(arg, stream, program, reads) for arg in word.args)
        lines = [f"    const V {name} = {call(word, operands)};"]
    if word in writes:
        lines.append(f"    out[{stream}][{writes[word]}] = {name};")
    return lines


def _operand(word: Word, stream: int, program: Program, reads: dict[Word, int]) -> str:
    if word.stage is not Stage.NONCE:
        slot = program.slots[word]
        return f"OWN({stream}, {slot})" if word.per_midstate else f"T({slot})"
    return f"in[{stream}][{reads[word]}]" if word in reads else _local(word, stream)


def _local(word: Word, stream: int) -> str:
    return f"s{stream}_{word.index}"


def _woven(streams: list[list[str]], lag: int) -> list[str]:
    """One statement of each stream in turns."""
    longest = max(len(lines) for lines in streams) + lag * (len(streams) - 1)
    return [
        lines[step - lag * number]
        for step in range(longest)
        for number, lines in enumerate(streams)
        if 0 <= step - lag * number < len(lines)
    ]
