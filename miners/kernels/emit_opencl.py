"""Emits the double hash as OpenCL C 1.2 without extensions, for AMD's and Intel's cards.

`rotate` and `bitselect` are the language's own functions; compilers turn them into one instruction each where
there is one (AMD: v_alignbit_b32, v_bfi_b32). See `gpu.py` for the kernel's parameters and its loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.kernels.gpu import KERNEL_NAME, RESULT_HEAD, GpuVariant, gpu_program
from miners.kernels.symbolic import Stage

if TYPE_CHECKING:
    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word

_BITS = 32

_HEAD = f"""\
/* Generated from the symbolic double hash of WarmGUI. */
__kernel void {KERNEL_NAME}(
    __constant uint *table,
    const uint start,
    const uint count,
    const uint mask,
    const uint max_out,
    __global volatile uint *out)
{{
    const uint offset = (uint)get_global_id(0);
    const uint stride = (uint)get_global_size(0);
    if (offset >= count)
        return;
    uint position = start + offset;
    for (uint left = count - offset;; left -= stride, position += stride) {{
"""

_TEST = """\
        if (({result} & mask) == 0u) {{
            const uint slot = atomic_inc(out);
            if (slot < max_out) {{
                out[{head}u + 2u * slot] = {m}u;
                out[{head}u + 2u * slot + 1u] = position;
            }}
        }}
"""

_TAIL = """\
        if (left <= stride)
            return;
    }
}
"""


def opencl_source(variant: GpuVariant) -> str:
    """The kernel as OpenCL C.

    Raises:
        ValueError: a variant for NVIDIA's multiply pipe.
    """
    if variant.multiply:
        raise ValueError(f"{variant.name} is for NVIDIA's multiply pipe")
    program = gpu_program(variant)
    names = _names(program)
    lines = [
        f"        const uint {names[word]} = {_expression(word, names)};\n"
        for word in program.target
        if word.op != "nonce"
    ]
    tests = [
        _TEST.format(m=m, result=names[result], head=RESULT_HEAD) for m, result in enumerate(program.results)
    ]
    return "".join([_HEAD, *lines, *tests, _TAIL])


def _names(program: Program) -> dict[Word, str]:
    names = {word: f"table[{slot}]" for word, slot in program.slots.items()}
    names |= {word: f"v{i}" for i, word in enumerate(program.target)}
    return names | {word: "position" for word in program.target if word.op == "nonce"}


def _expression(word: Word, names: dict[Word, str]) -> str:
    args = [names[arg] if arg in names else _immediate(arg) for arg in word.args]
    if word.op == "rotr":
        return f"rotate({args[0]}, {_BITS - word.imm}u)"
    if word.op == "shr":
        return f"{args[0]} >> {word.imm}u"
    if word.op == "add":
        return f"{args[1]} + {args[0]}"
    if word.op == "xor3":
        return " ^ ".join(args)
    x, y, z = args
    if word.op == "ch":
        return f"bitselect({z}, {y}, {x})"
    return f"bitselect({x}, {y}, {x} ^ {z})"  # maj: where x and z differ, y decides


def _immediate(word: Word) -> str:
    if word.stage is not Stage.CONSTANT:
        raise ValueError("a job's word that is not in the table")
    return f"{word.imm:#x}u"
