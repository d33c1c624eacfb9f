"""Emits the double hash as OpenCL C 1.2 without extensions, for AMD's and Intel's cards.

`rotate` and `bitselect` are the language's own functions; compilers turn them into one instruction each where
there is one (AMD: v_alignbit_b32, v_bfi_b32). The majority of three is one of two where they agree and the
third where they differ: two of the three are in the next round's majority too, so each mask serves two.
See `gpu.py` for the kernel's parameters and its loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.kernels.gpu import KERNEL_NAME, RESULT_HEAD, GpuVariant, gpu_program

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
    masks: dict[tuple[Word, Word], str] = {}
    lines = [
        f"        const uint {name} = {expression};\n"
        for word in program.target
        if word.op != "nonce"
        for name, expression in _statements(word, names, masks)
    ]
    tests = [
        _TEST.format(m=m, result=names[result], head=RESULT_HEAD) for m, result in enumerate(program.results)
    ]
    return "".join([_HEAD, *lines, *tests, _TAIL])


def _names(program: Program) -> dict[Word, str]:
    names = {word: f"table[{slot}]" for word, slot in program.slots.items()}
    names |= {word: f"v{i}" for i, word in enumerate(program.target)}
    return names | {word: "position" for word in program.target if word.op == "nonce"}


def _statements(
    word: Word, names: dict[Word, str], masks: dict[tuple[Word, Word], str]
) -> list[tuple[str, str]]:
    """Name and expression of the word, after that of the mask that it needs, if any."""
    if word.op != "maj":
        return [(names[word], _expression(word, names))]
    oldest, older, newest = word.args
    shared = masks.get((oldest, older))
    if shared is not None:  # made by the round before
        return [(names[word], f"bitselect({_name(oldest, names)}, {_name(newest, names)}, {shared})")]
    mask = masks[older, newest] = f"m{names[word]}"
    return [
        (mask, f"{_name(older, names)} ^ {_name(newest, names)}"),
        (names[word], f"bitselect({_name(newest, names)}, {_name(oldest, names)}, {mask})"),
    ]


def _expression(word: Word, names: dict[Word, str]) -> str:
    args = [_name(arg, names) for arg in word.args]
    if word.op == "rotr":
        return f"rotate({args[0]}, {_BITS - word.imm}u)"
    if word.op == "shr":
        return f"{args[0]} >> {word.imm}u"
    if word.op == "add":
        return f"{args[1]} + {args[0]}"
    if word.op == "xor3":
        return " ^ ".join(args)
    x, y, z = args
    return f"bitselect({z}, {y}, {x})"  # ch


def _name(word: Word, names: dict[Word, str]) -> str:
    return names.get(word, f"{word.imm:#x}u")  # constants are written as numbers
