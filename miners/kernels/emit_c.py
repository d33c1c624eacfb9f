"""Emits the recorded double hash as straight-line C.

The text uses a handful of macros (ADD, ROTR, XOR3 ...) that each instruction set's C file defines on its own
vector type V; `T(i)` is word i of the job's table in every lane. Constants come from that table too: the
compiler cannot see them, and so uses embedded broadcasts instead of moving immediates through vector ports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.kernels.c_text import NOTE, call
from miners.kernels.emit_parts import generated_parts
from miners.kernels.features import ABI, FEATURES
from miners.kernels.program import build_program
from miners.kernels.symbolic import Stage

if TYPE_CHECKING:
    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word


def variant(program: Program) -> str:
    """Name of a program's table layout: "ternary", "binary", with the number of midstates if above 1."""
    base = "ternary" if program.ternary else "binary"
    return base if program.midstates == 1 else f"{base}{program.midstates}"


def emit_hash(program: Program) -> str:
    """`wg_hash(table, position, last)`: the target's part, one statement per operation."""
    lines = [
        NOTE,
        f"#define WG_MIDSTATES {program.midstates}",
        "static inline __attribute__((always_inline)) void",
        "wg_hash(const uint32_t *restrict table, V position, V last[WG_MIDSTATES])",
        "{",
    ]
    for word in program.target:
        if word.op == "nonce":
            lines.append(f"    const V v{word.index} = position;")
        else:
            args = ", ".join(_vector_operand(program, arg) for arg in word.args)
            lines.append(f"    const V v{word.index} = {call(word, args)};")
    lines += [f"    last[{m}] = v{word.index};" for m, word in enumerate(program.results)]
    return "\n".join([*lines, "}", ""])


def emit_prepare(program: Program) -> str:
    """`wg_prepare_<variant>(inputs, table)`: the host's part as plain C, once per job."""
    name = variant(program)
    lines = [
        NOTE,
        '#include "scalar.h"',
        '#include "wg.h"',
        f"WG_EXPORT uint32_t wg_table_words_{name}(void);",
        f"WG_EXPORT void wg_prepare_{name}(const uint32_t *restrict inputs, uint32_t *restrict table);",
        f"uint32_t wg_table_words_{name}(void) {{ return {len(program.table)}; }}",
        "void",
        f"wg_prepare_{name}(const uint32_t *restrict inputs, uint32_t *restrict table)",
        "{",
    ]
    for word in program.host:
        if word.op == "input":
            lines.append(f"    const V v{word.index} = inputs[{word.imm}];")
        else:
            args = ", ".join(_scalar_operand(arg) for arg in word.args)
            lines.append(f"    const V v{word.index} = {call(word, args)};")
    lines += [f"    table[{slot}] = {_scalar_operand(word)};" for slot, word in enumerate(program.table)]
    return "\n".join([*lines, "}", ""])


def emit_features() -> str:
    """The ABI number and the CPU feature bits as a C enumeration, from the one list in Python."""
    body = "".join(f"    WG_FEATURE_{name.upper()} = {bit},\n" for name, bit in FEATURES.items())
    return f"{NOTE}enum {{\n    WG_ABI = {ABI},\n{body}}};\n"


def generated_sources() -> dict[str, str]:
    """Every generated file by name."""
    ternary, binary = build_program(ternary=True), build_program(ternary=False)
    return {
        "sha256d_ternary.h": emit_hash(ternary),
        "sha256d_binary.h": emit_hash(binary),
        "prepare_ternary.c": emit_prepare(ternary),
        "prepare_binary.c": emit_prepare(binary),
        "wg_features.h": emit_features(),
        **generated_parts(),
    }


def _vector_operand(program: Program, word: Word) -> str:
    return f"v{word.index}" if word.stage is Stage.NONCE else f"T({program.slots[word]})"


def _scalar_operand(word: Word) -> str:
    return f"{word.imm:#010x}u" if word.op == "constant" else f"v{word.index}"
