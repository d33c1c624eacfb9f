"""The figures of luck and of the town, opened: formula, numbers, and what one should know about them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.lab.luck import best_percentile, part_that_takes_longer
from warmgui.core.lab.waiting_cost import WaitingInputs, difficulty_input, hashrate_input, modelled
from warmgui.core.lab.zero_bits import law_test
from warmgui.core.money.workings.inputs import HASHES_PER_BLOCK
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.lab.town import Town
    from warmgui.core.lab.zero_bits import LawTest
    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_lab import LabBlock, LabStatus

_EXPONENTIAL = translate("lab", "The hashes that a block takes follow the exponential law")
_CHI_SQUARE = translate("lab", "Chi-square: (found − expected)² / expected, added up")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def lab_workings(lab: LabStatus) -> tuple[Working, ...]:
    """What a lab counted, opened: luck of its last block, its best hash, how its hashes keep to the law."""
    made: list[Working] = []
    own = next((block for block in reversed(lab.blocks) if block.luck is not None), None)
    if own is not None:
        made += [luck_working(own, simulated=lab.simulated), longer_working(own, simulated=lab.simulated)]
    if lab.best is not None:
        made.append(best_working(lab.best.bits, lab.hashes, simulated=lab.simulated))
    test = None if lab.zero_bits is None or lab.simulated else law_test(lab.zero_bits)
    if test is not None:
        made.append(law_working(test))
    return tuple(made)


def luck_working(block: LabBlock, *, simulated: bool = False) -> Working:
    """The luck of a block: expected hashes over needed ones."""
    inputs = (_expected(block), _needed(block, simulated=simulated))
    return modelled(
        translate("lab", "Luck of block {height}", height=Amount(float(block.height), "height")),
        Amount(block.luck, "fraction"),
        "L = E / N",
        inputs,
        (translate("lab", "Above 100 % is lucky. Half of all blocks have a luck above 144 %."),),
    )


def longer_working(block: LabBlock, *, simulated: bool = False) -> Working:
    """How many blocks of this difficulty take longer."""
    inputs = (_needed(block, simulated=simulated), _expected(block))
    part = None if block.luck is None else part_that_takes_longer(block.expected_hashes, block.hashes)
    title = translate("lab", "Part of all blocks of this difficulty that take more hashes")
    return modelled(title, Amount(part, "fraction"), "s = exp(−N / E)", inputs, source=_EXPONENTIAL)


def best_working(best_bits: float | None, hashes: int, *, simulated: bool = False) -> Working:
    """How many equal efforts have a smaller best."""
    mean = None if best_bits is None else 2.0**best_bits
    inputs = (
        _counted("N", translate("lab", "Hashes so far"), float(hashes), simulated=simulated),
        WorkingInput(
            "E",
            translate("lab", "Hashes that such a best one takes on average"),
            Amount(mean, "hashes"),
            Provenance.UNKNOWN if mean is None else Provenance.MODELLED,
            translate("lab", "2 to the power of its {bits}", bits=Amount(best_bits, "bits")),
        ),
    )
    title = translate("lab", "Part of those who hash as much and have a smaller best")
    percentile = best_percentile(best_bits, hashes)
    return modelled(title, Amount(percentile, "fraction"), "s = exp(−N / E)", inputs, source=_EXPONENTIAL)


def town_working(found: Town, facts: NetworkFacts | None = None, *, simulated: bool = False) -> Working:
    """Blocks that such a town finds on average; `facts` tell where its difficulty comes from."""
    plan = found.plan
    inputs = (
        WorkingInput("n", translate("lab", "Homes"), Amount(float(plan.homes), "count"), Provenance.DECLARED),
        WorkingInput("y", translate("lab", "Years"), Amount(plan.years, "number"), Provenance.DECLARED),
        _town_hashrate(found, facts, simulated=simulated),
        _town_difficulty(found, facts),
    )
    towns = found.towns_per_block
    notes: tuple[Text, ...] = (
        translate("lab", "The average is computed; which home finds a block, and when, is simulated."),
    )
    if towns is not None:
        one = translate("lab", "One block in {towns} such towns.", towns=Amount(towns, "number_rough"))
        notes = (one, *notes)
    return modelled(
        translate("lab", "Blocks that such a town finds on average"),
        Amount(found.expected_blocks, "number_rough"),
        f"B = n · y · 365.25 · 86 400 · h / {HASHES_PER_BLOCK}",
        inputs,
        notes,
    )


def chi_square_working(groups: Sequence[tuple[float, float]]) -> Working:
    """The chi-square of found against expected numbers (`ShareOut.groups`)."""
    inputs: list[WorkingInput] = []
    terms: list[str] = []
    for i, (found, expected) in enumerate(groups, 1):
        o, e = (letter + str(i).translate(_SUBSCRIPTS) for letter in "oe")
        number = Amount(float(i), "count")
        terms.append(f"({o} − {e})² / {e}")
        inputs += [
            WorkingInput(
                o, translate("lab", "Found, {number}", number=number), Amount(float(found), "count"),
                Provenance.MEASURED,
            ),
            WorkingInput(
                e, translate("lab", "Expected, {number}", number=number), Amount(expected, "number"),
                Provenance.MODELLED,
            ),
        ]  # fmt: skip
    statistic = sum((found - expected) ** 2 / expected for found, expected in groups)
    note = translate(
        "lab", "About {freedom} is usual: one less than the number of groups.",
        freedom=Amount(max(len(groups) - 1.0, 0.0), "count"),
    )  # fmt: skip
    title = translate("lab", "How far the numbers are from the expected ones")
    return modelled(
        title,
        Amount(statistic, "number"),
        "X = " + " + ".join(terms),
        tuple(inputs),
        (note,),
        source=_CHI_SQUARE,
    )


def law_working(test: LawTest) -> Working:
    """The chi-square of a histogram of leading zero bits."""
    working = chi_square_working([(group.found, group.expected) for group in test.groups])
    if test.freedom == len(test.groups) - 1:
        return working
    note = translate(
        "lab",
        "All counted hashes and the sample are two sets: about {freedom} is usual, one less than the number "
        "of groups in each.",
        freedom=Amount(float(test.freedom), "count"),
    )
    return replace(working, notes=(note,))


def _expected(block: LabBlock) -> WorkingInput:
    return WorkingInput(
        "E",
        translate("lab", "Hashes that a block takes on average"),
        Amount(block.expected_hashes, "hashes"),
        Provenance.MODELLED,
        translate("lab", "Of the target: {bits}", bits=Amount(block.bits, "bits")),
    )


def _needed(block: LabBlock, *, simulated: bool) -> WorkingInput:
    name = translate("lab", "Hashes that it took")
    return _counted("N", name, float(block.hashes) if block.by == "us" else None, simulated=simulated)


def _counted(symbol: str, name: Text, hashes: float | None, *, simulated: bool) -> WorkingInput:
    known = Provenance.SIMULATED if simulated else Provenance.MEASURED
    source = translate("lab", "Counted by the miner")
    return WorkingInput(
        symbol, name, Amount(hashes, "hashes"), Provenance.UNKNOWN if hashes is None else known, source
    )


def _town_hashrate(found: Town, facts: NetworkFacts | None, *, simulated: bool) -> WorkingInput:
    if facts is not None:
        return hashrate_input(WaitingInputs(found.plan.hashrate_hs, facts, simulated=simulated))
    name = translate("lab", "Hashrate of each home")
    return WorkingInput("h", name, Amount(found.plan.hashrate_hs, "hashrate_hs"), Provenance.DECLARED)


def _town_difficulty(found: Town, facts: NetworkFacts | None) -> WorkingInput:
    if facts is not None and facts.difficulty == found.plan.difficulty:
        return difficulty_input(WaitingInputs(None, facts))
    name = translate("lab", "Difficulty")
    return WorkingInput("D", name, Amount(found.plan.difficulty, "difficulty"), Provenance.DECLARED)
