"""What can be seen in slow motion, and the bits that a step's picture shows: no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.lab.one_hash_words import steps
from warmgui.core.model_lab import CLASS, REPLAY
from warmgui.core.text import Amount, Text, translate
from warmgui.gui.lab.mine import words

if TYPE_CHECKING:
    from warmgui.core.lab.one_hash import Compression, OneHash
    from warmgui.core.lab.one_hash_words import Step
    from warmgui.core.model_lab import LabStatus

GENESIS = (
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
"""Header of the first block, of 3 January 2009."""
_WORD_DIGITS = 8
_BLOCK_WORDS = 16
_MOST_BLOCKS = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """A header that can be looked at."""

    key: str
    """Its hash, or "genesis"."""
    name: Text
    header_hex: str
    nbits: int | None = None
    """The target that was in force, where it is not the header's own."""
    simulated: bool = False


def slow_choices(lab: LabStatus | None) -> tuple[Choice, ...]:
    """The last ticket, the best, the blocks of this PC, and the genesis block."""
    found: list[Choice] = []
    if lab is not None and lab.work.kind not in {CLASS, REPLAY}:
        made_up = lab.simulated
        for ticket, name in (
            (lab.ticket, translate("lab slow", "The last ticket")),
            (lab.best, translate("lab slow", "The best ticket so far")),
        ):
            if ticket is not None and ticket.header_hex:
                shown = translate("lab slow", "{what} (simulated)", what=name) if made_up else name
                found.append(Choice(ticket.hash_hex, shown, ticket.header_hex, simulated=made_up))
        for block in reversed(words.own_blocks(lab)[-_MOST_BLOCKS:]):
            title = words.block_title(lab, block)
            found.append(Choice(block.hash_hex, title, block.header_hex, simulated=made_up))
    name = translate("lab slow", "The genesis block of 2009")
    return (*found, Choice("genesis", name, GENESIS))


@dataclass(frozen=True, slots=True)
class BitRow:
    """Some bits with a name, all of them real."""

    name: str
    digits: str
    """Hexadecimal; four bits each."""
    before: str = ""
    """What stood there before the step; "" where nothing is compared."""
    role: str = ""
    """"new": made in this step; "used": goes into it; "" else."""

    @property
    def bits(self) -> str:
        """Zeros and ones."""
        return f"{int(self.digits, 16):0{4 * len(self.digits)}b}"

    @property
    def changed(self) -> str:
        """A one where a bit differs from what stood there before."""
        if not self.before:
            return "0" * 4 * len(self.digits)
        return f"{int(self.digits, 16) ^ int(self.before, 16):0{4 * len(self.digits)}b}"

    @property
    def changes(self) -> int:
        """How many bits differ from before."""
        return self.changed.count("1")


def rows_of(one: OneHash, step: Step) -> tuple[BitRow, ...]:
    """The bits that are worth seeing at a step; none for the comparison, which is of digits."""
    if step.stage in {"reversed", "comparison"}:
        return ()
    if step.stage == "header":
        return _header_rows(one, step.index or 0)
    if step.stage == "padding":
        return _word_rows(one.padded_hex, first_new=len(one.header_hex) // _WORD_DIGITS)
    return _part_rows(one.compressions[step.compression or 0], step)


def _part_rows(part: Compression, step: Step) -> tuple[BitRow, ...]:
    name = step.stage.rpartition(".")[2]
    if name == "block":
        return _word_rows(part.block_hex)
    if name == "schedule":
        return _schedule_rows(part, step.index or 0)
    if name == "round":
        return _round_rows(part, step.index or 0)
    return tuple(
        BitRow(f"H{i}", f"{end:08x}", f"{start:08x}", "new")
        for i, (start, end) in enumerate(zip(part.start, part.end, strict=True))
    )


def _header_rows(one: OneHash, chosen: int) -> tuple[BitRow, ...]:
    """The 80 bytes as 20 words, those of the field marked."""
    field = one.fields[chosen]
    first = 2 * field.start // _WORD_DIGITS
    last = first + len(field.raw_hex) // _WORD_DIGITS
    rows = _word_rows(one.header_hex, name="")
    return tuple(
        BitRow(f"{4 * i}", row.digits, role="new" if first <= i < last else "") for i, row in enumerate(rows)
    )


def _word_rows(digits: str, *, name: str = "W", first_new: int | None = None) -> tuple[BitRow, ...]:
    words_ = [digits[i : i + _WORD_DIGITS] for i in range(0, len(digits), _WORD_DIGITS)]
    return tuple(
        BitRow(f"{name}{i % _BLOCK_WORDS}" if name else "", word, role=_new(i, first_new))
        for i, word in enumerate(words_)
    )


def _new(place: int, first_new: int | None) -> str:
    return "new" if first_new is not None and place >= first_new else ""


def _schedule_rows(part: Compression, number: int) -> tuple[BitRow, ...]:
    """The sixteen words before, those that go into it marked, and the new one."""
    used = set(part.schedule[number].from_words)
    rows = [
        BitRow(f"W{t}", f"{part.schedule[t].value:08x}", role="used" if t in used else "")
        for t in range(number - _BLOCK_WORDS, number)
    ]
    return (*rows, BitRow(f"W{number}", f"{part.schedule[number].value:08x}", role="new"))


def _round_rows(part: Compression, number: int) -> tuple[BitRow, ...]:
    row = part.rounds[number]
    pairs = zip("abcdefgh", row.before, row.after, strict=True)
    return tuple(
        BitRow(name, f"{after:08x}", f"{before:08x}", "new" if name in "ae" else "")
        for name, before, after in pairs
    )


def changed_text(rows: tuple[BitRow, ...]) -> Text | None:
    """How many bits of the picture changed; None where nothing is compared."""
    compared = [row for row in rows if row.before]
    if not compared:
        return None
    return translate(
        "lab slow",
        "{changed} of {all} bits changed.",
        changed=sum(row.changes for row in compared),
        all=sum(len(row.bits) for row in compared),
    )


def place_text(one: OneHash, at: int) -> Text:
    """As "Step 12 of 364"."""
    return translate(
        "lab slow",
        "Step {number} of {count}",
        number=Amount(float(at + 1), "number"),
        count=Amount(float(len(steps(one))), "number"),
    )
