"""Emits the double hash for NVIDIA cards as PTX text, which the card's driver assembles.

PTX is forward compatible: the text names the oldest version of the language that knows the architecture, so
that any driver which knows the card takes it. See `gpu.py` for the kernel's parameters and its loop.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from miners.kernels.gpu import KERNEL_NAME, RESULT_HEAD, GpuVariant, gpu_program

if TYPE_CHECKING:
    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word

_LANGUAGE_OF = {
    "4.3": (50, 52, 53),
    "5.0": (60, 61, 62),
    "6.0": (70,),
    "6.1": (72,),
    "6.3": (75,),
    "7.0": (80,),
    "7.1": (86,),
    "7.4": (87,),
    "7.8": (89, 90),
    "8.6": (100,),
    "8.7": (120,),
    "8.8": (103, 121),
    "9.0": (88, 110),
}
_LANGUAGE = {number: language for language, numbers in _LANGUAGE_OF.items() for number in numbers}
"""Architecture -> oldest PTX version that knows it (lop3 needs 4.3). Source: PTX ISA, release notes."""
OLDEST = min(_LANGUAGE)
"""sm_50: the first with lop3, the three-input logic."""

_LUT_X, _LUT_Y, _LUT_Z = 0xF0, 0xCC, 0xAA
_LUT = {
    "xor3": _LUT_X ^ _LUT_Y ^ _LUT_Z,
    "ch": (_LUT_X & _LUT_Y) | (~_LUT_X & _LUT_Z),
    "maj": (_LUT_X & _LUT_Y) | (_LUT_X & _LUT_Z) | (_LUT_Y & _LUT_Z),
}
_WORD_BYTES = 4

_HEAD = """\
// Generated from the symbolic double hash of WarmGUI.
.version {language}
.target sm_{target}
.address_size 64

.visible .entry {name}(
    .param .align 4 .b8 wg_table[{table_bytes}],
    .param .u32 wg_start,
    .param .u32 wg_count,
    .param .u32 wg_mask,
    .param .u32 wg_max_out,
    .param .u64 wg_out
)
{{
    .reg .pred %p;
    .reg .b32 %position, %left, %stride, %mask, %max_out, %last, %slot, %which;
    .reg .b32 %block, %blocks, %thread, %threads, %offset, %start;
    .reg .b32 %t<{table_words}>;
    .reg .b32 %v<{values}>;
    .reg .b64 %out, %at;

    mov.u32 %block, %ctaid.x;
    mov.u32 %blocks, %nctaid.x;
    mov.u32 %thread, %tid.x;
    mov.u32 %threads, %ntid.x;
    mad.lo.u32 %offset, %block, %threads, %thread;
    mul.lo.u32 %stride, %blocks, %threads;
    ld.param.u32 %left, [wg_count];
    setp.ge.u32 %p, %offset, %left;
    @%p ret;
    sub.u32 %left, %left, %offset;
    ld.param.u32 %start, [wg_start];
    add.u32 %position, %start, %offset;
    ld.param.u32 %mask, [wg_mask];
    ld.param.u32 %max_out, [wg_max_out];
    ld.param.u64 %out, [wg_out];
    cvta.to.global.u64 %out, %out;
"""

_TEST = """\
    and.b32 %last, {result}, %mask;
    setp.ne.u32 %p, %last, 0;
    @%p bra MISS{m};
    atom.global.add.u32 %slot, [%out], 1;
    setp.ge.u32 %p, %slot, %max_out;
    @%p bra MISS{m};
    mul.wide.u32 %at, %slot, {pair_bytes};
    add.u64 %at, %out, %at;
    mov.u32 %which, {m};
    st.global.u32 [%at+{midstate_at}], %which;
    st.global.u32 [%at+{position_at}], %position;
MISS{m}:
"""

_TAIL = """\
    setp.le.u32 %p, %left, %stride;
    @%p ret;
    sub.u32 %left, %left, %stride;
    add.u32 %position, %position, %stride;
    bra LOOP;
}
"""


def ptx_source(variant: GpuVariant, architecture: str) -> str:
    """The kernel as PTX text.

    Args:
        variant: what to write.
        architecture: the card's, "sm_89"; of one that is newer than this table, the nearest older is named.

    Raises:
        ValueError: no such architecture, or one without three-input logic (before sm_50).
    """
    target = _target(architecture)
    program = gpu_program(variant)
    names = _names(program)
    lines = [
        _HEAD.format(
            language=_LANGUAGE[target],
            target=target,
            name=KERNEL_NAME,
            table_bytes=_WORD_BYTES * len(program.table),
            table_words=len(program.table),
            values=len(program.target),
        )
    ]
    lines += [
        f"    ld.param.u32 %t{slot}, [wg_table+{_WORD_BYTES * slot}];\n" for slot in range(len(program.table))
    ]
    lines.append("LOOP:\n")
    lines += [f"    {_instruction(word, names)};\n" for word in program.target if word.op != "nonce"]
    for m, result in enumerate(program.results):
        midstate_at = _WORD_BYTES * RESULT_HEAD
        lines.append(
            _TEST.format(
                m=m,
                result=names[result],
                pair_bytes=2 * _WORD_BYTES,
                midstate_at=midstate_at,
                position_at=midstate_at + _WORD_BYTES,
            )
        )
    return "".join([*lines, _TAIL])


def _target(architecture: str) -> int:
    found = re.fullmatch(r"sm_(\d{2,3})[af]?", architecture)
    if found is None:
        raise ValueError(f"no architecture of NVIDIA: {architecture}")
    known = [number for number in _LANGUAGE if number <= int(found[1])]
    if not known:
        raise ValueError(f"{architecture} is older than sm_{OLDEST}, the first with three-input logic")
    return max(known)


def _names(program: Program) -> dict[Word, str]:
    """What each word is called: a register of the table, of the loop, or the position itself."""
    names = {word: f"%t{slot}" for word, slot in program.slots.items()}
    names |= {word: f"%v{i}" for i, word in enumerate(program.target)}
    return names | {word: "%position" for word in program.target if word.op == "nonce"}


def _instruction(word: Word, names: dict[Word, str]) -> str:
    to = names[word]
    args = [names.get(arg, f"{arg.imm:#x}") for arg in word.args]
    if word.op == "rotr":
        return f"shf.r.wrap.b32 {to}, {args[0]}, {args[0]}, {word.imm}"
    if word.op == "shr":
        return f"shr.u32 {to}, {args[0]}, {word.imm}"
    if word.op == "add":
        return f"add.u32 {to}, {args[1]}, {args[0]}"
    if word.op == "mad":
        return f"mad.lo.u32 {to}, {', '.join(args)}"
    if word.op in {"mul_lo", "mul_hi"}:
        return f"{word.op.replace('_', '.')}.u32 {to}, {', '.join(args)}"
    return f"lop3.b32 {to}, {', '.join(args)}, {_LUT[word.op] & 0xFF:#x}"
