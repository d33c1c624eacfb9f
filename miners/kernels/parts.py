"""The target's part of a program, cut where little is alive: code that fits a processor's caches.

A whole double hash is some 20 KB of straight-line code. Two nonces woven into each other, which hides the
latency of every instruction, are more than the decoded-instruction cache of a processor holds. Cut in two or
three, each piece runs over a block of nonces before the next begins, and only the few words that are alive at
the cut go through memory. The same cut lets versions share what they have in common:

- *shared*: what depends on the nonce only (the message schedule of the first hash), once per nonce;
- *first*: the rest of the first hash, once per midstate and nonce;
- *second*: the second hash, once per midstate and nonce.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from miners.kernels.program import build_program
from miners.kernels.symbolic import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.kernels.program import Program
    from miners.kernels.symbolic import Word


@dataclass(frozen=True, slots=True)
class Parts:
    """A program for one midstate in three parts, in the order of recording, and what they hand on."""

    program: Program
    shared: tuple[Word, ...]
    first: tuple[Word, ...]
    second: tuple[Word, ...]
    shared_out: tuple[Word, ...]
    """Words of `shared` that later parts read."""
    first_out: tuple[Word, ...]
    """Words of `first` that `second` reads: the digest, more or less."""

    def total(self, midstates: int) -> int:
        """Operations for one group of nonces and so many midstates (`Counts.total`)."""
        shared = sum(word.op != "nonce" for word in self.shared)
        return shared + midstates * (len(self.first) + len(self.second))


@cache
def cut(*, ternary: bool) -> Parts:
    """Cut the program for targets with or without ternary logic."""
    program = build_program(ternary=ternary)
    variable = tuple(word for word in program.target if word.per_midstate)
    shared = tuple(word for word in program.target if not word.per_midstate)
    at = _narrowest(variable)
    first, second = variable[:at], variable[at:]
    return Parts(
        program=program,
        shared=shared,
        first=first,
        second=second,
        shared_out=_read_by(shared, (*first, *second)),
        first_out=_read_by(first, second),
    )


def _read_by(words: Iterable[Word], readers: Iterable[Word]) -> tuple[Word, ...]:
    read = {arg for reader in readers for arg in reader.args}
    return tuple(word for word in words if word in read)


def _narrowest(words: tuple[Word, ...]) -> int:
    """Number of words before the cut: where fewest are alive behind the last reader of a shared one."""
    nonces = [
        (index, arg) for index, word in enumerate(words) for arg in word.args if arg.stage is Stage.NONCE
    ]
    last_read = {arg: index for index, arg in nonces}
    earliest = max(index for index, arg in nonces if not arg.per_midstate)
    alive: set[Word] = set()
    best, fewest = 0, len(words)
    for index, word in enumerate(words[:-1]):
        alive.add(word)
        alive -= {arg for arg in word.args if last_read.get(arg) == index}
        if index >= earliest and len(alive) < fewest and _is_middle(index, len(words)):
            best, fewest = index + 1, len(alive)
    return best


def _is_middle(index: int, count: int) -> bool:
    """Towards the end little is alive as well, but nothing would be gained by a cut there."""
    return 4 * index <= 3 * count
