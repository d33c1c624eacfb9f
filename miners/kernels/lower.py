"""Lowering for graphics cards: the recorded double hash in the operations that their pipes do best.

The table keeps job-only words alone, because constants are immediates there. The big sigmas, which are only
ever added, leave their last rotation to the sum: rotr(x, 2) ^ rotr(x, 13) ^ rotr(x, 22) is
rotr(x ^ rotr(x, 11) ^ rotr(x, 20), 2), and NVIDIA rotates and adds in one instruction (LEA.HI).

NVIDIA's multiply pipe runs beside the one for logic, shifts and additions. `multiply` moves work to it: x + y
becomes x * one + y, and x >> n the upper half of x * 2^(32 - n). `wide` moves both rotations inside so many
sigmas as well: the product x * 2^(32 - n) has the two parts of rotr(x, n) in its halves. `one` and those
powers are words of the table: an assembler that knew them would turn them back into additions and shifts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from miners.kernels.symbolic import Stage, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.kernels.program import Program

_BITS = 32


def lower(program: Program, *, multiply: bool = False, wide: int = 0) -> Program:
    """The same double hash for a graphics card; `Program.run` and `prelude` work on it as before.

    Args:
        program: a recorded one, with ternary logic.
        multiply: move additions and shifts to the multiply pipe.
        wide: sigmas per midstate whose two inner rotations are multiplications, too.
    """
    lowering = _Lowering(program, multiply=multiply, wide=wide * program.midstates)
    for word in program.target:
        lowering.take(word)
    return lowering.program()


class _Lowering:
    """Rewrites the target's part word by word, in its order."""

    def __init__(self, program: Program, *, multiply: bool, wide: int) -> None:
        self._old = program
        self._multiply = multiply
        self._sigmas = _added_sigmas(program.target)
        self._wide = _spread(wide, self._sigmas)
        self._inner = {rotation for sigma in self._sigmas for rotation in sigma.args}
        self._made: dict[Word, Word] = {}
        self._target: list[Word] = []
        self._opaque: dict[int, Word] = {}
        self._next = 1 + max(word.index for word in (*program.host, *program.target))

    def take(self, word: Word) -> None:
        """Rewrite one word; the rotations inside a sigma are made together with it."""
        if word in self._inner:
            return
        if word in self._sigmas:
            self._made[word] = self._unturned(word)
        elif word.op == "add":
            self._made[word] = self._sum(word)
        elif word.op == "shr" and self._multiply:
            power = self._constant(1 << (_BITS - word.imm))
            self._made[word] = self._new("mul_hi", self._value(word.args[0]), power)
        else:
            self._made[word] = self._new(word.op, *map(self._value, word.args), imm=word.imm)

    def program(self) -> Program:
        """All of it, with a table of job-only words and of the constants that must stay unknown."""
        args = (arg for word in self._target for arg in word.args)
        used = dict.fromkeys(arg for arg in args if arg.stage is Stage.JOB)
        table = (*self._opaque.values(), *used)
        return replace(
            self._old,
            host=_needed(self._old.host, table),
            table=table,
            target=tuple(self._target),
            results=tuple(self._value(word) for word in self._old.results),
            slots={word: slot for slot, word in enumerate(table)},
        )

    def _unturned(self, sigma: Word) -> Word:
        """The sigma but for its last rotation, by the least of the three distances."""
        x = self._value(sigma.args[0].args[0])
        least, *others = sorted(rotation.imm for rotation in sigma.args)
        first, second = (distance - least for distance in others)
        if sigma not in self._wide:
            return self._new("xor3", x, *(self._new("rotr", x, imm=distance) for distance in (first, second)))
        halves = self._new("xor3", x, *self._parts(x, first))
        return self._new("xor3", halves, *self._parts(x, second))

    def _parts(self, x: Word, distance: int) -> tuple[Word, Word]:
        power = self._unknown(1 << (_BITS - distance))
        return self._new("mul_lo", x, power), self._new("mul_hi", x, power)

    def _sum(self, word: Word) -> Word:
        terms = [self._value(arg) for arg in word.args]
        turned = [i for i, arg in enumerate(word.args) if arg in self._sigmas]
        for i in turned:
            least = min(rotation.imm for rotation in word.args[i].args)
            terms[i] = self._new("rotr", terms[i], imm=least)
        if turned or not self._multiply:
            return self._new("add", *terms)
        early, late = terms  # the recorder puts what is known earlier first
        return self._new("mad", late, self._unknown(1), early)

    def _value(self, word: Word) -> Word:
        return self._made.get(word, word)

    def _new(self, op: str, *args: Word, imm: int = 0) -> Word:
        per_midstate = any(arg.per_midstate for arg in args)
        word = Word(self._number(), op, args, imm, Stage.NONCE, per_midstate)
        self._target.append(word)
        return word

    def _unknown(self, value: int) -> Word:
        """A constant that the target reads from its table."""
        if value not in self._opaque:
            self._opaque[value] = self._constant(value)
        return self._opaque[value]

    def _constant(self, value: int) -> Word:
        return Word(self._number(), "constant", (), value, Stage.CONSTANT, per_midstate=False)

    def _number(self) -> int:
        self._next += 1
        return self._next


def _added_sigmas(target: Iterable[Word]) -> dict[Word, None]:
    """Exclusive ors of three rotations of one word that do nothing but enter one sum, in order."""
    uses = Counter(arg for word in target for arg in word.args)
    summed = {arg for word in target if word.op == "add" for arg in word.args}
    return dict.fromkeys(
        word
        for word in target
        if word.op == "xor3"
        and all(arg.op == "rotr" and uses[arg] == 1 for arg in word.args)
        and len({arg.args for arg in word.args}) == 1
        and uses[word] == 1
        and word in summed
    )


def _spread(number: int, words: Iterable[Word]) -> set[Word]:
    """So many of these words, evenly among them, so that both pipes are busy all the time."""
    every = list(words)
    step = min(number, len(every))
    return {word for i, word in enumerate(every) if i * step // len(every) != (i + 1) * step // len(every)}


def _needed(host: tuple[Word, ...], table: Iterable[Word]) -> tuple[Word, ...]:
    live = set(table)
    for word in reversed(host):
        if word in live:
            live.update(word.args)
    return tuple(word for word in host if word in live)
