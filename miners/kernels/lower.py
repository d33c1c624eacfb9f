"""Lowering for graphics cards: the recorded double hash in the operations that their pipes do best.

The table keeps job-only words alone, because constants are immediates there. NVIDIA's multiply pipe runs
beside the one for logic, shifts and additions; `multiply` moves work to it: x + y is x * one + y, and x >> n
is the upper half of x * 2^(32 - n). `one` is a word of the table: an assembler that knew it would fold it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from miners.kernels.symbolic import Stage, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.kernels.program import Program

_BITS = 32


def lower(program: Program, *, multiply: bool) -> Program:
    """The same double hash for a graphics card; `Program.run` and `prelude` work on it as before."""
    one = _constant(program.target[-1].index + 1, 1)
    made: dict[Word, Word] = {}
    target = [_lowered(word, made, one) if multiply else word for word in program.target]
    results = tuple(made.get(word, word) for word in program.results)
    used = dict.fromkeys(arg for word in target for arg in word.args if arg.stage is Stage.JOB)
    table = (one, *used) if multiply else tuple(used)
    return replace(
        program,
        host=_needed(program.host, table),
        table=table,
        target=tuple(target),
        results=results,
        slots={word: slot for slot, word in enumerate(table)},
    )


def _lowered(word: Word, made: dict[Word, Word], one: Word) -> Word:
    args = tuple(made.get(arg, arg) for arg in word.args)
    if word.op == "add":
        new = replace(word, op="mad", args=(args[1], one, args[0]))
    elif word.op == "shr":
        new = replace(word, op="mul_hi", args=(*args, _constant(word.index, 1 << (_BITS - word.imm))), imm=0)
    else:
        new = replace(word, args=args)
    made[word] = new
    return new


def _constant(index: int, value: int) -> Word:
    return Word(index, "constant", (), value, Stage.CONSTANT, per_midstate=False)


def _needed(host: Sequence[Word], table: Sequence[Word]) -> tuple[Word, ...]:
    live = set(table)
    for word in reversed(host):
        if word in live:
            live.update(word.args)
    return tuple(word for word in host if word in live)
