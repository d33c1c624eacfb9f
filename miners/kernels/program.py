"""The recorded double hash, cut into what the host does once per job and a target for every nonce."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from miners.kernels.sha256d import HEADER_WORDS, describe, job_inputs
from miners.kernels.symbolic import Recorder, Stage, Word, evaluate


@dataclass(frozen=True, slots=True)
class Counts:
    """Operations of the target's part for one group of nonces (all midstates together)."""

    rotates: int
    """Rotates and plain shifts."""
    adds: int
    logic: int
    midstates: int

    @property
    def total(self) -> int:
        """All operations of the group."""
        return self.rotates + self.adds + self.logic


@dataclass(frozen=True, slots=True)
class Program:
    """A double hash up to its last word, ready to be emitted or interpreted.

    `table` lists the words that the target reads from memory: job-only values and constants, `exports` first.
    `host` computes the job-only ones in order; `target` is what remains per nonce, dead code removed.
    `results` are the last digest words (before byte swapping), one per midstate.
    """

    midstates: int
    ternary: bool
    host: tuple[Word, ...]
    table: tuple[Word, ...]
    target: tuple[Word, ...]
    results: tuple[Word, ...]
    slots: dict[Word, int] = field(repr=False)

    @property
    def counts(self) -> Counts:
        """What the target has to do, as the unit tests pin it."""
        seen = Counter(word.op for word in self.target)
        return Counts(
            rotates=seen["rotr"] + seen["shr"] + seen["mul_lo"] + seen["mul_hi"],
            adds=seen["add"] + seen["mad"],
            logic=seen["xor3"] + seen["ch"] + seen["maj"] + seen["xor"] + seen["and"],
            midstates=self.midstates,
        )

    def prelude(self, headers76: tuple[bytes, ...]) -> tuple[int, ...]:
        """The table for these headers, interpreted: what the library's `wg_prepare` must write as well.

        Args:
            headers76: one 76-byte header per midstate; they may differ in the version only.
        """
        inputs = job_inputs(headers76, self.midstates)
        values: dict[Word, int] = {}
        for word in self.host:
            values[word] = inputs[word.imm] if word.op == "input" else _value(word, values)
        return tuple(word.imm if word.op == "constant" else values[word] for word in self.table)

    def run(self, prelude: tuple[int, ...], position: int) -> tuple[int, ...]:
        """Interpret the target's part for one position of W3 space; the last digest word of each midstate."""
        values = dict(zip(self.table, prelude, strict=True))
        for word in self.target:
            values[word] = position if word.op == "nonce" else _value(word, values)
        return tuple(values[word] for word in self.results)


def _value(word: Word, values: dict[Word, int]) -> int:
    return evaluate(word.op, word.imm, tuple(_operand(arg, values) for arg in word.args))


def _operand(word: Word, values: dict[Word, int]) -> int:
    return word.imm if word.op == "constant" else values[word]


@cache
def build_program(*, midstates: int = 1, ternary: bool = True) -> Program:
    """Record the double hash for a target with or without ternary logic and cut it."""
    recorder = Recorder(ternary=ternary)
    description = describe(recorder, midstates)
    live = _live((*description.results, *description.exports))
    target = tuple(word for word in live if word.stage is Stage.NONCE)
    used = dict.fromkeys(arg for word in target for arg in word.args if arg.stage is not Stage.NONCE)
    exports = description.exports  # in their order, repetitions and all
    table = (*exports, *(word for word in used if word not in exports))
    return Program(
        midstates=midstates,
        ternary=ternary,
        host=tuple(word for word in live if word.stage is Stage.JOB),
        table=table,
        target=target,
        results=description.results,
        slots={word: slot for slot, word in reversed(tuple(enumerate(table)))},
    )


def _live(roots: tuple[Word, ...]) -> list[Word]:
    """Everything that the roots read, in the order in which it was recorded; the rest is dead."""
    needed: set[Word] = set()
    stack = list(roots)
    while stack:
        word = stack.pop()
        if word not in needed:
            needed.add(word)
            stack.extend(word.args)
    return sorted(needed, key=lambda word: word.index)


__all__ = ["HEADER_WORDS", "Counts", "Program", "build_program"]
