"""Symbolic 32-bit words: a program is recorded once, while every fold that can be made is made.

Each word knows how late its value becomes known (`Stage`) and whether it differs between midstates:

- *constant*: a number;
- *job-only*: known before the nonce, computed by the host once per job;
- *nonce-only*: depends on the nonce but not on the midstate, so that all midstates of a group share it;
- *variable*: depends on both.

The recorder folds constants, groups sums by stage (what is known earlier is added up earlier), gives equal
expressions one word, and lowers the three-input functions for targets that have no ternary-logic instruction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = 0xFFFFFFFF
_BITS = 32


class Stage(IntEnum):
    """When a value becomes known."""

    CONSTANT = 0
    JOB = 1
    NONCE = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A recorded value: `op` is one of `_MEANING`, "constant", "input" or "nonce"; `args` came earlier."""

    index: int
    op: str
    args: tuple[Word, ...] = field(repr=False)  # each word's whole history would be in its repr
    imm: int
    stage: Stage
    per_midstate: bool

    def __hash__(self) -> int:
        return self.index

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def kind(self) -> str:
        """One of "constant", "job-only", "nonce-only" and "variable"."""
        if self.stage is Stage.NONCE:
            return "variable" if self.per_midstate else "nonce-only"
        return "job-only" if self.stage is Stage.JOB else "constant"


_MEANING: dict[str, Callable[[int, tuple[int, ...]], int]] = {
    "add": lambda _, a: (a[0] + a[1]) & WORD,
    "rotr": lambda n, a: (a[0] >> n | a[0] << (_BITS - n)) & WORD,
    "shr": lambda n, a: a[0] >> n,
    "and": lambda _, a: a[0] & a[1],
    "xor": lambda _, a: a[0] ^ a[1],
    "xor3": lambda _, a: a[0] ^ a[1] ^ a[2],
    "ch": lambda _, a: (a[0] & a[1]) ^ (~a[0] & a[2] & WORD),
    "maj": lambda _, a: (a[0] & a[1]) ^ (a[0] & a[2]) ^ (a[1] & a[2]),
    "mad": lambda _, a: (a[0] * a[1] + a[2]) & WORD,
    "mul_lo": lambda _, a: a[0] * a[1] & WORD,
    "mul_hi": lambda _, a: a[0] * a[1] >> _BITS,
}
"""Everything that a target must be able to do; `imm` is the distance of "rotr" and "shr".

"mad", "mul_lo" and "mul_hi" are for graphics cards and come from lower.py alone.
"""


def evaluate(op: str, imm: int, args: tuple[int, ...]) -> int:
    """The value of one operation on plain numbers: the meaning that every emitter has to reproduce."""
    return _MEANING[op](imm, args)


class Recorder:
    """Records words; equal expressions become one word.

    Args:
        ternary: the target does any three-input bit function at once (VPTERNLOGD, LOP3, bitselect).
    """

    def __init__(self, *, ternary: bool) -> None:
        self.ternary = ternary
        self.words: list[Word] = []
        self._known: dict[tuple[str, int, tuple[int, ...]], Word] = {}

    def constant(self, value: int) -> Word:
        """A number known when the program is written."""
        return self._word("constant", (), value & WORD, Stage.CONSTANT, per_midstate=False)

    def input(self, slot: int, *, per_midstate: bool) -> Word:
        """A word of the job; `slot` numbers the words that the caller hands in."""
        return self._word("input", (), slot, Stage.JOB, per_midstate=per_midstate)

    def nonce(self) -> Word:
        """The word that is scanned."""
        return self._word("nonce", (), 0, Stage.NONCE, per_midstate=False)

    def add(self, *terms: Word) -> Word:
        """Sum modulo 2^32: constants and job-only terms first (on the host), then nonce-only, then rest.

        A sum that differs between midstates only by its variable terms keeps its shared part as one word.
        Adding something early to (early + x) becomes (early + early) + x: free, and may free the old sum.
        """
        terms = _unfold(terms)
        number = sum(t.imm for t in terms if t.op == "constant") & WORD
        rest = [t for t in terms if t.op != "constant"]
        groups = [[t for t in rest if (t.stage, t.per_midstate) == key] for key in _ADD_ORDER]
        if groups[1]:  # the host adds per midstate anyway: do not spend a shared addition as well
            order = groups[0] + groups[1] + groups[2] + groups[3]
        else:
            order = groups[0] + groups[2] + groups[3]
        if number or not order:
            order.insert(0, self.constant(number))
        total = order[0]
        for term in order[1:]:
            total = self._op("add", (total, term))
        return total

    def rotr(self, x: Word, distance: int) -> Word:
        """Rotate right."""
        return self._op("rotr", (x,), distance)

    def shr(self, x: Word, distance: int) -> Word:
        """Shift right, zeros come in."""
        return self._op("shr", (x,), distance)

    def xor3(self, x: Word, y: Word, z: Word) -> Word:
        """Exclusive or of three."""
        if self.ternary:
            return self._op("xor3", (x, y, z))
        return self._op("xor", (self._op("xor", (x, y)), z))

    def ch(self, x: Word, y: Word, z: Word) -> Word:
        """Bits of y where x is set, else bits of z."""
        if self.ternary:
            return self._op("ch", (x, y, z))
        return self._op("xor", (z, self._op("and", (x, self._op("xor", (y, z))))))

    def maj(self, x: Word, y: Word, z: Word) -> Word:
        """The majority of three bits.

        Without ternary logic as y ^ ((x ^ y) & (y ^ z)): in SHA-256, (y ^ z) is the previous round's (x ^ y).
        """
        if self.ternary:
            return self._op("maj", (x, y, z))
        return self._op("xor", (y, self._op("and", (self._op("xor", (x, y)), self._op("xor", (y, z))))))

    def _op(self, op: str, args: tuple[Word, ...], imm: int = 0) -> Word:
        if all(a.op == "constant" for a in args):
            return self.constant(evaluate(op, imm, tuple(a.imm for a in args)))
        if op not in _ORDERED:
            args = tuple(sorted(args, key=lambda a: a.index))
        stage = max(a.stage for a in args)
        return self._word(op, args, imm, stage, per_midstate=any(a.per_midstate for a in args))

    def _word(self, op: str, args: tuple[Word, ...], imm: int, stage: Stage, *, per_midstate: bool) -> Word:
        key = (op, imm, tuple(a.index for a in args))
        found = self._known.get(key)
        if found is None:
            found = Word(len(self.words), op, args, imm, stage, per_midstate)
            self.words.append(found)
            self._known[key] = found
        return found


def _unfold(terms: tuple[Word, ...]) -> tuple[Word, ...]:
    late = [t for t in terms if t.stage is Stage.NONCE]
    if len(late) != 1 or late[0].op != "add" or all(a.stage is Stage.NONCE for a in late[0].args):
        return terms
    return (*(t for t in terms if t is not late[0]), *late[0].args)


_ADD_ORDER = ((Stage.JOB, False), (Stage.JOB, True), (Stage.NONCE, False), (Stage.NONCE, True))
_ORDERED = frozenset({"rotr", "shr", "ch"})
