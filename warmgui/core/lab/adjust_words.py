"""What happened on the lab's chain, in words, and the rule opened with the numbers of a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.lab.adjust import blocks_to_go, change_of, hashes_of_nbits, speed_of
from warmgui.core.lab.adjust_chain import races
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import Amount, Text, filled, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.lab.adjust_chain import Race
    from warmgui.core.model_lab import LabBlock, LabStatus, LabWork, Retarget

RETARGET, RACE = "retarget", "race"
_SAME, _TWICE = (0.92, 1.09), (1.8, 2.2)
_BITCOIN_BLOCKS, _BITCOIN_BLOCK_S = 2016, 600.0


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened."""

    kind: str
    """RETARGET or RACE."""
    at_s: float
    text: Text
    retarget: Retarget | None = None


def what_happened(status: LabStatus) -> tuple[Happened, ...]:
    """Changes of the difficulty and races, newest first."""
    told = [Happened(RETARGET, each.at_s, retarget_text(each), each) for each in status.retargets]
    for race in races(status.blocks):
        at_s = max(block.at_s for block in (race.winner, *race.others))
        told.append(Happened(RACE, at_s, race_text(race)))
    return tuple(sorted(told, key=lambda each: each.at_s, reverse=True))


def retarget_text(retarget: Retarget) -> Text:
    """What a change of the difficulty was, and why."""
    speed, change = speed_of(retarget), change_of(retarget)
    numbers: dict[str, str | int | Amount | Text] = {
        "height": Amount(float(retarget.height), "height"),
        "took": Amount(retarget.took_s, "seconds"),
        "aimed": Amount(retarget.aimed_s, "seconds"),
        "times": Amount(speed if speed >= 1.0 else 1.0 / speed, "times"),
        "change": Amount(change, "times"),
    }
    return filled(_template(retarget, speed, change), **numbers)


_FASTER_HELD = translate(
    "adjust",
    "Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a "
    "factor of 4, so the difficulty only quadrupled.",
)
_SLOWER_HELD = translate(
    "adjust",
    "Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a "
    "factor of 4, so the difficulty only fell to a quarter.",
)
_STEADY = translate(
    "adjust",
    "Block {height}: the blocks before it took {took} instead of {aimed}. The difficulty stays about the "
    "same.",
)
_TWICE_AS_FAST = translate(
    "adjust",
    "Block {height}: blocks came twice as fast ({took} instead of {aimed}). The difficulty doubled.",
)
_HALF_AS_FAST = translate(
    "adjust",
    "Block {height}: blocks took twice as long ({took} instead of {aimed}). The difficulty halved.",
)
_FASTER = translate(
    "adjust",
    "Block {height}: blocks came {times} as fast ({took} instead of {aimed}). The difficulty is now {change} "
    "what it was.",
)
_SLOWER = translate(
    "adjust",
    "Block {height}: blocks took {times} as long ({took} instead of {aimed}). The difficulty is now {change} "
    "what it was.",
)


def _template(retarget: Retarget, speed: float, change: float) -> Text:
    if retarget.limited:
        return _FASTER_HELD if speed > 1.0 else _SLOWER_HELD
    if _SAME[0] <= change <= _SAME[1]:
        return _STEADY
    if speed > 1.0:
        return _TWICE_AS_FAST if _TWICE[0] <= speed <= _TWICE[1] else _FASTER
    return _HALF_AS_FAST if _TWICE[0] <= 1.0 / speed <= _TWICE[1] else _SLOWER


def race_text(race: Race) -> Text:
    """Who was at the same height, and who lost."""
    height = Amount(float(race.height), "height")
    if not race.decided:
        return translate(
            "adjust",
            "Two blocks of height {height} at the same time, of {first} and of {second}: the next block "
            "decides.",
            height=height,
            first=miner_name(race.winner),
            second=miner_name(race.others[0]),
        )
    return translate(
        "adjust",
        "Two blocks of height {height}: the next block decided for that of {first}; that of {second} is an "
        "orphan, and its work was in vain.",
        height=height,
        first=miner_name(race.winner),
        second=miner_name(race.others[0]),
    )


def miner_name(block: LabBlock) -> Text:
    """Who found it; who is simulated says so."""
    if block.by == "us":
        return translate("adjust", "this PC")
    return translate("adjust", "the others (simulated)")


def rule_text(work: LabWork) -> Text:
    """The rule, with the numbers of this chain beside bitcoin's."""
    return translate(
        "adjust",
        "Every {blocks} blocks one looks back: they should have taken {aimed}. If they took half of that, "
        "the difficulty doubles; if they took twice as long, it halves; never more than four times either "
        "way. Bitcoin does the same every {bitcoin_blocks} blocks, which should take {bitcoin_time}.",
        blocks=work.retarget_blocks,
        aimed=Amount(work.retarget_blocks * work.block_s, "seconds"),
        bitcoin_blocks=_BITCOIN_BLOCKS,
        bitcoin_time=Amount(_BITCOIN_BLOCKS * _BITCOIN_BLOCK_S, "duration_s"),
    )


def next_text(status: LabStatus) -> Text:
    """When the difficulty follows again; empty where it never does."""
    left = blocks_to_go(status)
    if left is None:
        return translate("adjust", "The difficulty of this chain stays as it is.")
    return translate(
        "adjust",
        "Block {height} is searched. Blocks until the difficulty follows: {left}.",
        height=Amount(float(status.height), "height"),
        left=left,
    )


def retarget_working(retarget: Retarget, *, simulated: bool = False) -> Working:
    """A change of the difficulty, opened: from the blocks' times to the hashes per block."""
    known = Provenance.SIMULATED if simulated else Provenance.MEASURED
    old = hashes_of_nbits(retarget.old_nbits)
    notes = [translate("adjust", "The target is kept in 23 bits, so the last digits differ a little.")]
    if retarget.limited:
        notes.insert(0, translate("adjust", "t counts as a quarter of T at least, and as 4 T at most."))
    return Working(
        translate(
            "adjust",
            "Hashes per block from block {height} on",
            height=Amount(float(retarget.height), "height"),
        ),
        Amount(hashes_of_nbits(retarget.new_nbits), "hashes"),
        "N′ = N · T / max(T/4, min(t, 4·T))",
        (
            WorkingInput("N", translate("adjust", "Hashes per block before"), Amount(old, "hashes"), known),
            WorkingInput(
                "T",
                translate("adjust", "Time that the blocks should have taken"),
                Amount(retarget.aimed_s, "seconds"),
                Provenance.DECLARED,
            ),
            WorkingInput(
                "t", translate("adjust", "Time that they took"), Amount(retarget.took_s, "seconds"), known
            ),
        ),
        known,
        tuple(notes),
        verbatim("Bitcoin Core: CalculateNextWorkRequired"),
    )
