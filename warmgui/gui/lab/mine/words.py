"""What the views of real hashing say, and from which hash rate: no widgets here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.lab.tickets import bits_of_difficulty, nbits_of_bits, nbits_of_difficulty
from warmgui.core.lab.waiting import span
from warmgui.core.model import Value
from warmgui.core.model_lab import CHAIN, CLASS, MINE, REPLAY, YEAR
from warmgui.core.money.facts import described
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.model_lab import LabBlock, LabStatus

LEAST_BITS = 16
"""Below it a PC would find thousands of blocks a second."""
UNKNOWN_RATE_BITS = 28
"""Where the slider begins while the hash rate is not known."""
_BEGIN_S = 15.0
_SIMULATED = translate("lab mine", "simulated")


# ---- the hash rate ----------------------------------------------------------------------------------------


def known_rate(snapshot: Snapshot, power_fraction: float = 1.0) -> Value:
    """Hashes per second of this PC, and how they are known: by the lab, the benchmark, or heating.

    Heating is asked last: its power follows the room, and a wait that follows it says nothing of the PC.

    Args:
        snapshot: the newest.
        power_fraction: that is asked for; what a benchmark says is of full power.
    """
    lab = snapshot.lab
    measured = Provenance.SIMULATED if snapshot.simulated else Provenance.MEASURED
    if lab is not None and lab.runs and lab.hashrate_hs:
        known = Provenance.SIMULATED if lab.simulated else measured
        return Value(lab.hashrate_hs, known, translate("lab mine", "Measured over the last seconds."))
    if lab is not None and lab.hashes > 0 and lab.elapsed_s > 0.0 and lab.work.kind not in {CLASS, REPLAY}:
        same = math.isclose(power_fraction, lab.power_fraction)
        return Value(
            lab.hashes / lab.elapsed_s * power_fraction / lab.power_fraction,
            Provenance.SIMULATED if lab.simulated else measured if same else Provenance.MODELLED,
            translate("lab mine", "The mean of the last lab, for the power that is chosen."),
        )
    benchmarks = [each.benchmark_hs for each in snapshot.devices if each.enabled and each.benchmark_hs]
    if benchmarks:
        return Value(
            sum(benchmarks) * power_fraction,
            Provenance.SIMULATED if snapshot.simulated else Provenance.MODELLED,
            translate("lab mine", "From this PC's benchmark, for the power that is chosen."),
        )
    if snapshot.hashrate.m1:
        return Value(
            snapshot.hashrate.m1, measured, translate("lab mine", "Measured over the last minute of heating.")
        )
    return Value(None, Provenance.UNKNOWN)


# ---- the difficulty ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scale:
    """What the slider can be: whole bits, and bitcoin's own difficulty at its end."""

    low: int
    high: int
    """Bitcoin's bits, rounded up: this position means its very difficulty."""
    bitcoin_bits: float | None
    difficulty: float | None
    """Bitcoin's; None while it is not known."""

    def bits(self, position: int) -> float:
        """Of a position."""
        return self.bitcoin_bits if self.is_bitcoins(position) and self.bitcoin_bits else float(position)

    def nbits(self, position: int) -> int:
        """The compact target of a position."""
        if self.is_bitcoins(position) and self.difficulty:
            return nbits_of_difficulty(self.difficulty)
        return nbits_of_bits(position)

    def is_bitcoins(self, position: int) -> bool:
        """Whether it is bitcoin's difficulty."""
        return self.bitcoin_bits is not None and position >= self.high


_UNKNOWN_HIGH = 80


def scale_of(snapshot: Snapshot, rate_hs: float | None) -> Scale:
    """From about a block per second to bitcoin's difficulty."""
    low = LEAST_BITS if not rate_hs else max(math.floor(math.log2(max(rate_hs, 1.0))), LEAST_BITS)
    difficulty = snapshot.network.difficulty if snapshot.network is not None else None
    if difficulty is None or not difficulty > 0.0:
        return Scale(min(low, _UNKNOWN_HIGH), _UNKNOWN_HIGH, None, None)
    bits = bits_of_difficulty(difficulty)
    high = max(math.ceil(bits), LEAST_BITS + 1)
    return Scale(min(low, high - 1), high, bits, difficulty)


def first_position(rate_hs: float | None) -> int:
    """Where the slider begins: a block every fifteen seconds or so."""
    if not rate_hs:
        return UNKNOWN_RATE_BITS
    return max(round(math.log2(max(rate_hs * _BEGIN_S, 2.0))), LEAST_BITS)


def wait_amount(bits: float, rate_hs: float | None) -> Amount:
    """Mean time to a block; unknown without a hash rate."""
    return span(2.0**bits / rate_hs) if rate_hs else Amount(None, "duration_s")


def bits_text(bits: float) -> Text:
    """As "34 bits", or "78.9 bits"."""
    return translate("lab mine", "{bits}", bits=Amount(round(bits, 1), "bits"))


def rate_text(rate_hs: float) -> Text:
    """As "1.10 GH/s"."""
    return translate("lab mine", "{rate}", rate=Amount(rate_hs, "hashrate_hs"))


def wait_workings(bits: float, rate: Value, facts: NetworkFacts | None) -> tuple[Working, ...]:
    """The mean times to a block, opened: at this difficulty, and at bitcoin's."""
    power = WorkingInput(
        "h",
        translate("lab mine", "Hash rate of this PC"),
        Amount(rate.value, "hashrate_hs"),
        rate.provenance,
        rate.how,
    )
    difficulty = WorkingInput(
        "b", translate("lab mine", "Difficulty in bits"), Amount(bits, "bits"), Provenance.DECLARED
    )
    note = translate(
        "lab mine", "A mean: 37 % of blocks take longer than that, and 5 % more than three times as long."
    )
    here = Working(
        translate("lab mine", "Mean time to a block here"),
        wait_amount(bits, rate.value),
        "t = 2^b / h",
        (difficulty, power),
        rate.provenance,
        (note,),
    )
    if facts is None or not facts.difficulty > 0.0:
        return (here,)
    theirs = WorkingInput(
        "D",
        translate("lab mine", "Bitcoin's difficulty"),
        Amount(facts.difficulty, "difficulty"),
        facts.provenance,
        described(facts),
    )
    far = Working(
        translate("lab mine", "Mean time to a block at bitcoin's difficulty"),
        wait_amount(bits_of_difficulty(facts.difficulty), rate.value),
        "t = D · 2⁴⁸ / 65 535 / h",
        (theirs, power),
        rate.provenance,
        (note,),
    )
    return (here, far)


# ---- states -----------------------------------------------------------------------------------------------


def work_name(kind: str) -> Text:
    """What the lab hashes for, within a sentence."""
    return {
        MINE: translate("lab mine", "mining a block"),
        YEAR: translate("lab mine", "a year of the time machine"),
        CHAIN: translate("lab mine", "the chain whose difficulty adjusts"),
        REPLAY: translate("lab mine", "a historic block"),
        CLASS: translate("lab mine", "a class"),
    }.get(kind, translate("lab mine", "something else"))


def no_device(snapshot: Snapshot) -> bool:
    """Whether every device of this PC is switched off, so that nothing could hash."""
    own = [each for each in snapshot.devices if each.kind != "network"]
    return bool(own) and not any(each.enabled and each.state == "ok" for each in own)


def state_text(snapshot: Snapshot, kind: str) -> tuple[Text, str]:
    """How it stands with a lab of this kind, and the role of the words.

    Returns:
        The sentence and "small" or "warning"; no sentence for one that runs as it should.
    """
    lab = snapshot.lab
    if lab is not None and lab.runs and lab.work.kind != kind:
        name = work_name(lab.work.kind)
        return translate(
            "lab mine", "The lab hashes for {what} now. Starting here ends that.", what=name
        ), "small"
    if lab is not None and lab.runs:
        return _running_text(lab)
    if no_device(snapshot):
        return translate(
            "lab mine", "Every device of this PC is off: switch one on under Devices."
        ), "warning"
    if lab is not None and lab.work.kind == kind:
        ended = lab.text or translate("lab mine", "Stopped. What was counted stays here.")
        return ended, "small"
    if not snapshot.consented:
        return translate("lab mine", "Nothing is hashed yet. You are asked before it begins."), "small"
    return translate(
        "lab mine", "Nothing is hashed yet. Hashing uses power, and all of it becomes heat."
    ), "small"


def _running_text(lab: LabStatus) -> tuple[Text, str]:
    if lab.state == "held":
        return translate("lab mine", "Held: {why}.", why=lab.text) if lab.text else _HELD, "warning"
    if lab.state == "starting":
        return lab.text or translate("lab mine", "The miner is starting."), "small"
    if lab.simulated:
        return translate("lab mine", "Simulated: nothing is really hashed."), "warning"
    return EMPTY, "small"


_HELD = translate("lab mine", "Held: no power is given now.")


# ---- tickets and blocks -----------------------------------------------------------------------------------


def drew_text(lab: LabStatus | None, *, draws: bool) -> Text:
    """How many tickets were drawn in the last second."""
    if lab is None or not draws or not lab.hashrate_hs:
        return translate("lab mine", "Each extra zero bit halves the number of winners.")
    count = Amount(float(round(lab.hashrate_hs)), "height")
    if lab.simulated:
        return translate(
            "lab mine",
            "Each extra zero bit halves the number of winners. A PC like this would draw {count} tickets "
            "in a second (simulated).",
            count=count,
        )
    return translate(
        "lab mine",
        "Each extra zero bit halves the number of winners. Your PC drew {count} tickets in the last second.",
        count=count,
    )


def zero_bits_text(zero_bits: int) -> Text:
    """As "0 zero bits", or "1 zero bit"."""
    if zero_bits == 1:
        return translate("lab mine", "1 zero bit")
    return translate("lab mine", "{count} zero bits", count=zero_bits)


def own_blocks(lab: LabStatus | None) -> tuple[LabBlock, ...]:
    """Blocks of this PC, newest last; those that lost a race are there, too."""
    return () if lab is None else tuple(block for block in lab.blocks if block.by == "us")


def number_of(lab: LabStatus, block: LabBlock) -> int:
    """How many blocks this PC had found with this one, orphans not counted."""
    kept = [each for each in own_blocks(lab) if each.state == "main"]
    later = sum(each.at_s > block.at_s for each in kept)
    return max(lab.blocks_found - later, 1)


def expected_s(block: LabBlock) -> float | None:
    """What such a block takes on average at the speed with which it was searched."""
    if block.hashes <= 0 or block.seconds <= 0.0:
        return None
    return block.expected_hashes * block.seconds / block.hashes


def block_title(lab: LabStatus, block: LabBlock) -> Text:
    """As "Block 7 found by this PC"."""
    number = number_of(lab, block)
    if lab.simulated:
        return translate("lab mine", "Block {number} found (simulated)", number=number)
    return translate("lab mine", "Block {number} found by this PC", number=number)


def block_numbers(block: LabBlock) -> Text:
    """As "nonce 1 640 211 507 · 34.6 bits"."""
    return translate(
        "lab mine",
        "nonce {nonce} · {bits}",
        nonce=Amount(float(block.nonce), "height"),
        bits=bits_text(block.hash_bits),
    )


def block_luck(block: LabBlock) -> Text:
    """As "Took 11 s; expected 15 s. Luck 136 %."."""
    took = Amount(block.seconds, "duration_s")
    wanted = expected_s(block)
    if wanted is None or block.luck is None:
        return translate("lab mine", "Took {took}.", took=took)
    return translate(
        "lab mine",
        "Took {took}; expected {expected}. Luck {luck}.",
        took=took,
        expected=Amount(wanted, "duration_s"),
        luck=Amount(float(f"{block.luck:.3g}"), "fraction"),
    )


def found_text(lab: LabStatus, block: LabBlock) -> Text:
    """What is said aloud when one was found."""
    return translate("lab mine", "{title}. {luck}", title=block_title(lab, block), luck=block_luck(block))


def simulated_mark(lab: LabStatus | None) -> Text:
    """The word, where nothing of it is real."""
    return _SIMULATED if lab is not None and lab.simulated else EMPTY
