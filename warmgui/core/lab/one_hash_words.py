"""The steps of one hash, one after another, each in words of three levels. See `one_hash`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.lab.one_hash import ROUNDS, OneHash
from warmgui.core.text import Amount, Text, filled, translate

if TYPE_CHECKING:
    from warmgui.core.lab.one_hash import Compression

LEVELS = ("lower", "upper", "university")
"""Lower secondary, upper secondary, university."""
_BLOCK_WORDS = 16
STAGES = (
    "header", "padding", "first.block", "first.schedule", "first.round", "midstate",
    "second.block", "second.schedule", "second.round", "inner",
    "outer.block", "outer.schedule", "outer.round", "digest", "reversed", "comparison",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One step: where it is in `OneHash`."""

    stage: str
    """One of `STAGES`."""
    compression: int | None = None
    """0, 1, 2: index in `OneHash.compressions`."""
    index: int | None = None
    """Of the header's field, the schedule's word, the round, or the compared digit."""


@lru_cache(maxsize=1)
def _fixed_steps() -> tuple[Step, ...]:
    steps = [Step("header", index=i) for i in range(6)]
    steps.append(Step("padding"))
    for number, key in enumerate(("first", "second", "outer")):
        steps.append(Step(f"{key}.block", number))
        steps += [Step(f"{key}.schedule", number, t) for t in range(_BLOCK_WORDS, ROUNDS)]
        steps += [Step(f"{key}.round", number, t) for t in range(ROUNDS)]
        steps.append(Step(("midstate", "inner", "digest")[number], number))
    steps.append(Step("reversed"))
    return tuple(steps)


def steps(one: OneHash) -> tuple[Step, ...]:
    """All steps of a hash: 362 and one per compared digit, up to the one that decides."""
    if one.target is None:
        return _fixed_steps()
    last = one.first_difference
    digits = range(len(one.hash_hex) if last is None else last + 1)
    return _fixed_steps() + tuple(Step("comparison", index=i) for i in digits)


def stage_starts(one: OneHash) -> dict[str, int]:
    """Index in `steps` of each stage's first step, in order: for jumping from stage to stage."""
    starts: dict[str, int] = {}
    for i, step in enumerate(steps(one)):
        starts.setdefault(step.stage, i)
    return starts


def step_title(one: OneHash, step: Step) -> Text:
    """What it is called: "Round 17 of 64, second block"."""
    part = _PARTS[step.compression or 0]
    if step.stage == "header":
        return one.fields[step.index or 0].name
    return filled(
        _TITLES[step.stage.rpartition(".")[2]], part=part, number=(step.index or 0) + 1, word=step.index or 0
    )


def step_words(one: OneHash, step: Step, level: str = "upper") -> Text:
    """What happens there, in a sentence or two for a level of `LEVELS`.

    Raises:
        ValueError: there is no such level.
    """
    column = LEVELS.index(level)
    if step.stage == "header":
        return one.fields[step.index or 0].says
    if step.stage == "comparison":
        return _compared(one, step.index or 0, column)
    name = step.stage.rpartition(".")[2]
    return filled(_WORDS[name][column], **_numbers(one, step))


def step_values(one: OneHash, step: Step) -> tuple[tuple[str, str], ...]:
    """The real numbers of the step: (symbol, hexadecimal digits), as they are shown beside the words."""
    if step.compression is None:
        return _plain_values(one, step)
    part = one.compressions[step.compression]
    name = step.stage.rpartition(".")[2]
    if name == "schedule":
        return _schedule_values(part, step.index or 0)
    if name == "round":
        return _round_values(part, step.index or 0)
    if name == "block":
        return tuple((f"W{t}", _hex(part.schedule[t].value)) for t in range(_BLOCK_WORDS))
    return tuple(
        (f"H{i}", f"{_hex(a)} + {_hex(b)} = {_hex(c)}")
        for i, (a, b, c) in enumerate(zip(part.start, part.rounds[-1].after, part.end, strict=True))
    )


def _plain_values(one: OneHash, step: Step) -> tuple[tuple[str, str], ...]:
    if step.stage == "header":
        field = one.fields[step.index or 0]
        return ((field.key, field.raw_hex),)
    if step.stage == "padding":
        return (("1", one.padded_hex[:128]), ("2", one.padded_hex[128:]))
    if step.stage == "reversed":
        return (("SHA-256d", one.digest_hex), ("hash", one.hash_hex))
    return (("hash", one.hash_hex), ("target", one.target_hex))


def _schedule_values(part: Compression, t: int) -> tuple[tuple[str, str], ...]:
    word = part.schedule[t]
    two, seven, fifteen, sixteen = word.from_words
    return (
        (f"W{two}", _hex(part.schedule[two].value)),
        (f"σ1(W{two})", _hex(word.sigma1)),
        (f"W{seven}", _hex(part.schedule[seven].value)),
        (f"W{fifteen}", _hex(part.schedule[fifteen].value)),
        (f"σ0(W{fifteen})", _hex(word.sigma0)),
        (f"W{sixteen}", _hex(part.schedule[sixteen].value)),
        (f"W{t}", _hex(word.value)),
    )


def _round_values(part: Compression, t: int) -> tuple[tuple[str, str], ...]:
    row = part.rounds[t]
    names = "abcdefgh"
    return (
        *(
            (name, f"{_hex(old)} → {_hex(new)}")
            for name, old, new in zip(names, row.before, row.after, strict=True)
        ),
        (f"K{t}", _hex(row.k)),
        (f"W{t}", _hex(row.w)),
        ("Σ1(e)", _hex(row.sigma1)),
        ("Ch(e, f, g)", _hex(row.choice)),
        ("Σ0(a)", _hex(row.sigma0)),
        ("Maj(a, b, c)", _hex(row.majority)),
        ("T1", _hex(row.t1)),
        ("T2", _hex(row.t2)),
    )


def _hex(word: int) -> str:
    return f"{word:08x}"


def _numbers(one: OneHash, step: Step) -> dict[str, str | int | Amount | Text]:
    """What the sentences may name."""
    index = step.index or 0
    return {
        "part": _PARTS[step.compression or 0],
        "number": index + 1,
        "word": index,
        "two": index - 2,
        "seven": index - 7,
        "fifteen": index - 15,
        "sixteen": index - 16,
        "midstate": one.midstate_hex[:8],
        "zeros": Amount(float(one.zero_bits), "number"),
    }


def _compared(one: OneHash, place: int, column: int) -> Text:
    ours, theirs = one.hash_hex[place], one.target_hex[place]
    name = "same" if ours == theirs else "smaller" if ours < theirs else "larger"
    return filled(_COMPARED[name][column], number=place + 1, ours=ours, theirs=theirs)


_PARTS = (
    translate("lab", "first block"),
    translate("lab", "second block"),
    translate("lab", "hash of the hash"),
)
_TITLES: dict[str, Text] = {
    "padding": translate("lab", "Padding"),
    "block": translate("lab", "16 words, {part}"),
    "schedule": translate("lab", "Word {number} of 64, {part}"),
    "round": translate("lab", "Round {number} of 64, {part}"),
    "midstate": translate("lab", "Midstate"),
    "inner": translate("lab", "The first hash"),
    "digest": translate("lab", "The second hash"),
    "reversed": translate("lab", "Read backwards"),
    "comparison": translate("lab", "Digit {number} against the target"),
}
_WORDS: dict[str, tuple[Text, Text, Text]] = {
    "padding": (
        translate("lab", "The header is filled up to two equal pieces, with its length at the end."),
        translate("lab", "80 bytes become 128 with a one, zeros, and the length (640): two blocks."),
        translate("lab", "Padding by Merkle and Damgård: a 1 bit, zeros to 448 mod 512, 64 bits of length."),
    ),
    "block": (
        translate("lab", "A piece of 64 bytes is cut into 16 numbers."),
        translate("lab", "64 bytes are read as 16 words of 32 bits: W0 to W15."),
        translate("lab", "The block of 512 bits as 16 big-endian words: W0 to W15 of the message schedule."),
    ),
    "schedule": (
        translate("lab", "A new number is mixed from four of those before it."),
        translate("lab", "W{word} is made of W{two}, W{seven}, W{fifteen} and W{sixteen}: turned and added."),
        translate("lab", "W{word} = σ1(W{two}) + W{seven} + σ0(W{fifteen}) + W{sixteen}, modulo 2³²."),
    ),
    "round": (
        translate("lab", "Eight numbers are stirred: six move on one place, two are made anew."),
        translate(
            "lab",
            "b, c, d and f, g, h move on; e gets d + T1 and a gets T1 + T2, with W{word} and K{word} in T1.",
        ),
        translate(
            "lab",
            "T1 = h+Σ1(e)+Ch(e,f,g)+K{word}+W{word}; T2 = Σ0(a)+Maj(a,b,c); e = d+T1, a = T1+T2.",
        ),
    ),
    "midstate": (
        translate("lab", "The first piece is done. No nonce changes it, so miners do it only once."),
        translate(
            "lab",
            "The start is added word by word: {midstate}... No nonce changes it, so miners keep it.",
        ),
        translate(
            "lab", "Feed-forward by Davies and Meyer. The nonce stands in block two only, so this is reused."
        ),
    ),
    "inner": (
        translate("lab", "This is the first hash. Bitcoin hashes it once more."),
        translate("lab", "The midstate is added word by word: 256 bits, the SHA-256 of the header."),
        translate("lab", "The digest of the header. Hashing it again closes the way to length extension."),
    ),
    "digest": (
        translate("lab", "The hash of the hash: this is the ticket."),
        translate("lab", "The start is added word by word: 256 bits that nobody could foresee."),
        translate(
            "lab", "SHA-256d of the header. No way is known to tell anything about it but to compute it."
        ),
    ),
    "reversed": (
        translate("lab", "The ticket is read from behind, so that zeros stand in front: {zeros} zero bits."),
        translate(
            "lab", "As a number its last byte counts most: written backwards, it has {zeros} zero bits."
        ),
        translate("lab", "Read as a little-endian integer of 256 bits: {zeros} leading zero bits."),
    ),
}
_COMPARED: dict[str, tuple[Text, Text, Text]] = {
    "same": (
        translate("lab", "Digit {number}: both are {ours}. The next one decides."),
        translate("lab", "Digit {number}: both are {ours}, so nothing is decided yet."),
        translate("lab", "Digit {number}: {ours} = {theirs}; go on."),
    ),
    "smaller": (
        translate("lab", "Digit {number}: {ours} is smaller than {theirs}. The ticket wins!"),
        translate("lab", "Digit {number}: {ours} is below {theirs}: the hash meets the target."),
        translate("lab", "Digit {number}: {ours} < {theirs}, so hash ≤ target: valid proof of work."),
    ),
    "larger": (
        translate("lab", "Digit {number}: {ours} is larger than {theirs}. No win; try the next nonce."),
        translate("lab", "Digit {number}: {ours} is above {theirs}: the hash misses the target."),
        translate("lab", "Digit {number}: {ours} > {theirs}, so hash > target: no proof of work."),
    ),
}
