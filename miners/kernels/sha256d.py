"""The double SHA-256 of a block header, described once for every target.

Source: FIPS 180-4. The header's second block holds the merkle root's tail, ntime, nbits and the nonce
(word 3); the recorder's folding yields the classic tricks: midstate and rounds 0-2 on the host, padding
vanishes, K + W folded, the second hash starts from constants. The description stops at the last digest
word: it is the `e` of round 60, so that the a-side of rounds 57-60 and all later work is never recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from miners.kernels.symbolic import Recorder, Word

HEADER_WORDS = 19
"""Words of a header before the nonce."""
HEADER_BYTES = 4 * HEADER_WORDS
_BLOCK_WORDS = 16
_ROUNDS = 64
_LAST_ROUND = 60
"""Its `e` is the last digest word (h after round 63, less the initial value)."""
_LAST_A = 56
"""The last round whose `a` the result depends on."""


def _prime_root_bits(root: int, count: int) -> tuple[int, ...]:
    """First 32 bits of the fractional parts of the square (2) or cube (3) roots of the first primes."""
    primes: list[int] = []
    candidate = 2
    while len(primes) < count:
        if all(candidate % p for p in primes):
            primes.append(candidate)
        candidate += 1
    return tuple(_integer_root(p << (32 * root), root) & 0xFFFFFFFF for p in primes)


def _integer_root(value: int, root: int) -> int:
    low, high = 0, 1 << (value.bit_length() // root + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**root <= value else (low, middle)
    return low


K = _prime_root_bits(3, _ROUNDS)
"""Round constants."""
IV = _prime_root_bits(2, 8)
"""Initial state."""


class _Schedule:
    """The message schedule of one block, recorded as the rounds ask for it (short live ranges)."""

    def __init__(self, r: Recorder, block: list[Word]) -> None:
        self._r = r
        self._w = list(block)

    def __getitem__(self, t: int) -> Word:
        w = self._w
        while len(w) <= t:
            new = (_small1(self._r, w[-2]), w[-7], _small0(self._r, w[-15]), w[-16])
            w.append(self._r.add(*new))
        return w[t]


State = tuple["Word", "Word", "Word", "Word", "Word", "Word", "Word", "Word"]


@dataclass(frozen=True, slots=True)
class Description:
    """Last digest word per midstate, and the job-only words that hand-written kernels want in the table."""

    results: tuple[Word, ...]
    exports: tuple[Word, ...]


def describe(r: Recorder, midstates: int) -> Description:
    """Record the double hash for a group of `midstates` headers that share all but the version.

    Exports, in this order: midstate (8 words) and state after round 1 (8 words) of the first header, W0..W2
    of its second block. A kernel that knows only those and the round constants can hash.
    """
    tail = [r.input(slot, per_midstate=False) for slot in range(3)]
    second = _Schedule(r, [*tail, r.nonce(), *_padding(r, 4, HEADER_BYTES + 4)])
    results: list[Word] = []
    exports: tuple[Word, ...] = ()
    for m in range(midstates):
        first = [r.input(3 + m * _BLOCK_WORDS + i, per_midstate=True) for i in range(_BLOCK_WORDS)]
        midstate = _compress(r, _initial(r), _Schedule(r, first))
        digest = _compress(r, midstate, second)
        results.append(_last_word(r, digest))
        if m == 0:
            exports = (*midstate, *_rounds(r, midstate, second, 2), *tail)
    return Description(tuple(results), exports)


def job_inputs(headers76: tuple[bytes, ...], midstates: int) -> tuple[int, ...]:
    """The input slots of `describe`: tail words, then the first block of each header, as big-endian words.

    Raises:
        ValueError: not one header per midstate, a wrong length, or headers that differ beyond the version.
    """
    check_headers(headers76, midstates)
    words = [_words(header) for header in headers76]
    return (*words[0][_BLOCK_WORDS:], *(word for block in words for word in block[:_BLOCK_WORDS]))


def check_headers(headers76: tuple[bytes, ...], midstates: int) -> None:
    """See that these are headers without nonce of one group.

    Raises:
        ValueError: not one header per midstate, a wrong length, or headers that differ beyond the version.
    """
    if len(headers76) != midstates:
        raise ValueError(f"{len(headers76)} headers for {midstates} midstates")
    if any(len(header) != HEADER_BYTES for header in headers76):
        raise ValueError(f"a header without nonce has {HEADER_BYTES} bytes")
    if len({header[4:] for header in headers76}) != 1:
        raise ValueError("the headers of a group may differ in the version only")


def _words(header: bytes) -> list[int]:
    return [int.from_bytes(header[i : i + 4], "big") for i in range(0, HEADER_BYTES, 4)]


def _initial(r: Recorder) -> State:
    a, b, c, d, e, f, g, h = (r.constant(word) for word in IV)
    return a, b, c, d, e, f, g, h


def _padding(r: Recorder, used: int, message_bytes: int) -> list[Word]:
    zeros = [0] * (_BLOCK_WORDS - used - 3)
    return [r.constant(word) for word in (0x80000000, *zeros, 0, 8 * message_bytes)]


def _compress(r: Recorder, state: State, w: _Schedule) -> State:
    a, b, c, d, e, f, g, h = (r.add(x, y) for x, y in zip(state, _rounds(r, state, w, _ROUNDS), strict=True))
    return a, b, c, d, e, f, g, h


def _rounds(r: Recorder, state: State, w: _Schedule, rounds: int) -> State:
    for t in range(rounds):
        state = _round(r, state, r.constant(K[t]), w[t])
    return state


def _round(r: Recorder, state: State, k: Word, w: Word) -> State:
    a, b, c, d, e, f, g, h = state
    t1 = r.add(h, k, w, r.ch(e, f, g), _big1(r, e))
    return r.add(t1, r.maj(a, b, c), _big0(r, a)), a, b, c, r.add(d, t1), e, f, g


def _last_word(r: Recorder, digest: State) -> Word:
    """Last word of the second hash: rounds 57-60 need no new `a`; its initial value joins K of round 60."""
    w = _Schedule(r, [*digest, *_padding(r, 8, 32)])
    a, b, c, d, e, f, g, h = _rounds(r, _initial(r), w, _LAST_A + 1)
    for t, old_a in enumerate((d, c, b, a), start=_LAST_A + 1):
        k = K[t] if t < _LAST_ROUND else K[t] + IV[7]
        e, f, g, h = r.add(old_a, h, r.constant(k), w[t], r.ch(e, f, g), _big1(r, e)), e, f, g
    return e


def _big0(r: Recorder, x: Word) -> Word:
    return r.xor3(r.rotr(x, 2), r.rotr(x, 13), r.rotr(x, 22))


def _big1(r: Recorder, x: Word) -> Word:
    return r.xor3(r.rotr(x, 6), r.rotr(x, 11), r.rotr(x, 25))


def _small0(r: Recorder, x: Word) -> Word:
    return r.xor3(r.rotr(x, 7), r.rotr(x, 18), r.shr(x, 3))


def _small1(r: Recorder, x: Word) -> Word:
    return r.xor3(r.rotr(x, 17), r.rotr(x, 19), r.shr(x, 10))
