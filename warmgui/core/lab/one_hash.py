"""One hash in slow motion: every number of SHA-256 of SHA-256 of a header, computed here step by step.

80 bytes are two blocks of 64 with the padding; the hash of them is one block more. So three compressions of
64 rounds each make one ticket. What the first leaves behind (the midstate) is the same for every nonce, so
miners compute it once. Source: FIPS 180-4; a test compares with hashlib. `one_hash_words` says it in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from warmgui.core.lab.tickets import HeaderField, header_fields
from warmgui.core.money.mining import target_of_nbits

ROUNDS = 64
BLOCK_BYTES = 64
_WORD = 0xFFFFFFFF
_PRIMES = tuple(n for n in range(2, 312) if all(n % d for d in range(2, int(n**0.5) + 1)))


def _root_bits(prime: int, power: int) -> int:
    """The first 32 bits behind the point of a prime's root, exactly: no floats."""
    scaled = prime << 32 * power
    low, high = 0, 1 << 40
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**power <= scaled else (low, middle)
    return low & _WORD


CONSTANTS = tuple(_root_bits(prime, 3) for prime in _PRIMES)
"""K of each round: of the cube roots of the first 64 primes, so that nobody could choose them."""
START = tuple(_root_bits(prime, 2) for prime in _PRIMES[:8])
"""Where every hash begins: of the square roots of the first 8 primes."""


@dataclass(frozen=True, slots=True)
class Round:
    """One of 64: eight words go in, six of them move one place on, two are new."""

    number: int
    """0..63"""
    k: int
    w: int
    before: tuple[int, ...]
    """a, b, c, d, e, f, g, h."""
    sigma1: int
    """Of e: rotated by 6, 11 and 25."""
    choice: int
    """Bits of f where e has ones, of g where it has zeros."""
    sigma0: int
    """Of a: rotated by 2, 13 and 22."""
    majority: int
    """Bit by bit what two of a, b, c say."""
    t1: int
    t2: int
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ScheduleWord:
    """One of the 64 words that the rounds mix in."""

    number: int
    """0..63; the first 16 are the block itself."""
    value: int
    from_words: tuple[int, ...]
    """Of the others: words t-2, t-7, t-15 and t-16, which it is made of."""
    sigma1: int
    """Of word t-2: rotated by 17 and 19, shifted by 10; 0 of the first 16."""
    sigma0: int
    """Of word t-15: rotated by 7 and 18, shifted by 3; 0 of the first 16."""


@dataclass(frozen=True, slots=True)
class Compression:
    """One block of 64 bytes mixed into eight words."""

    key: str
    """"first", "second" or "outer"."""
    block_hex: str
    schedule: tuple[ScheduleWord, ...]
    start: tuple[int, ...]
    rounds: tuple[Round, ...]
    end: tuple[int, ...]
    """`start` plus what the last round left, word by word."""

    @property
    def end_hex(self) -> str:
        """The eight words as hexadecimal digits."""
        return words_hex(self.end)


@dataclass(frozen=True, slots=True)
class OneHash:
    """A header on its way to a ticket."""

    header_hex: str
    fields: tuple[HeaderField, ...]
    padded_hex: str
    """128 bytes: the header, one bit, zeros, and its length."""
    compressions: tuple[Compression, Compression, Compression]
    nbits: int
    target: int | None
    """None where the header's nBits are no target."""

    @property
    def midstate_hex(self) -> str:
        """After the first block: alike for all nonces."""
        return self.compressions[0].end_hex

    @property
    def digest_hex(self) -> str:
        """SHA-256 of that, in the order in which it is computed."""
        return self.compressions[2].end_hex

    @property
    def hash_hex(self) -> str:
        """The same as block explorers write it: last byte first."""
        return bytes.fromhex(self.digest_hex)[::-1].hex()

    @property
    def target_hex(self) -> str:
        """64 digits; "" where there is no target."""
        return "" if self.target is None else f"{self.target:064x}"

    @property
    def first_difference(self) -> int | None:
        """Place of the first digit in which hash and target differ, 0..63; it decides. None: equal."""
        pairs = zip(self.hash_hex, self.target_hex, strict=False)
        return next((i for i, (ours, theirs) in enumerate(pairs) if ours != theirs), None)

    @property
    def zero_bits(self) -> int:
        """Leading zero bits of the hash."""
        return 256 - int(self.hash_hex, 16).bit_length()


def one_hash(header_hex: str, nbits: int | None = None) -> OneHash:
    """Hash a header in slow motion.

    Args:
        header_hex: 80 bytes.
        nbits: another target than the header's own; None: the header's.

    Raises:
        ValueError: it is no header.
    """
    return _one_hash(header_hex.lower(), nbits)


def words_hex(words: tuple[int, ...]) -> str:
    """Words of 32 bits one after another, 8 digits each."""
    return "".join(f"{word:08x}" for word in words)


@lru_cache(maxsize=8)
def _one_hash(header_hex: str, nbits: int | None) -> OneHash:
    fields = header_fields(header_hex)
    padded = padded_message(bytes.fromhex(header_hex))
    first = compressed("first", padded[:BLOCK_BYTES], START)
    second = compressed("second", padded[BLOCK_BYTES:], first.end)
    inner = padded_message(bytes.fromhex(second.end_hex))
    outer = compressed("outer", inner, START)
    wanted = fields[4].number if nbits is None else nbits
    try:
        target: int | None = target_of_nbits(wanted)
    except ValueError:
        target = None
    return OneHash(header_hex, fields, padded.hex(), (first, second, outer), wanted, target)


def padded_message(message: bytes) -> bytes:
    """With a one, zeros, and the length in bits, to a whole number of blocks."""
    zeros = -(len(message) + 9) % BLOCK_BYTES
    return message + b"\x80" + bytes(zeros) + (8 * len(message)).to_bytes(8, "big")


def compressed(key: str, block: bytes, start: tuple[int, ...]) -> Compression:
    """Mix 64 bytes into eight words."""
    schedule = _schedule(block)
    rounds: list[Round] = []
    state = start
    for word in schedule:
        rounds.append(_round(word.number, word.value, state))
        state = rounds[-1].after
    end = tuple((s + x) & _WORD for s, x in zip(start, state, strict=True))
    return Compression(key, block.hex(), schedule, start, tuple(rounds), end)


def _schedule(block: bytes) -> tuple[ScheduleWord, ...]:
    w = [int.from_bytes(block[i : i + 4], "big") for i in range(0, BLOCK_BYTES, 4)]
    words = [ScheduleWord(t, value, (), 0, 0) for t, value in enumerate(w)]
    for t in range(len(w), ROUNDS):
        two, seven, fifteen, sixteen = w[t - 2], w[t - 7], w[t - 15], w[t - 16]
        sigma1 = _rotated(two, 17) ^ _rotated(two, 19) ^ two >> 10
        sigma0 = _rotated(fifteen, 7) ^ _rotated(fifteen, 18) ^ fifteen >> 3
        w.append((sigma1 + seven + sigma0 + sixteen) & _WORD)
        words.append(ScheduleWord(t, w[t], (t - 2, t - 7, t - 15, t - 16), sigma1, sigma0))
    return tuple(words)


def _round(number: int, w: int, state: tuple[int, ...]) -> Round:
    a, b, c, d, e, f, g, h = state
    k = CONSTANTS[number]
    sigma1 = _rotated(e, 6) ^ _rotated(e, 11) ^ _rotated(e, 25)
    choice = (e & f) ^ (~e & _WORD & g)
    sigma0 = _rotated(a, 2) ^ _rotated(a, 13) ^ _rotated(a, 22)
    majority = (a & b) ^ (a & c) ^ (b & c)
    t1 = (h + sigma1 + choice + k + w) & _WORD
    t2 = (sigma0 + majority) & _WORD
    after = ((t1 + t2) & _WORD, a, b, c, (d + t1) & _WORD, e, f, g)
    return Round(number, k, w, state, sigma1, choice, sigma0, majority, t1, t2, after)


def _rotated(word: int, places: int) -> int:
    return (word >> places | word << 32 - places) & _WORD
