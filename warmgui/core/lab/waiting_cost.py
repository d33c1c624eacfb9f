"""The figures of waiting, opened: chances, mean, median, and what the electricity of 50 % odds costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.lab.waiting import Waiting, waiting
from warmgui.core.model import Value
from warmgui.core.money.facts import described, source_words
from warmgui.core.money.known import weaker
from warmgui.core.money.mining import YEAR_S, cost_of_odds, efficiency_j_per_th
from warmgui.core.money.workings.inputs import HASHES_PER_BLOCK, POISSON, opened, weakest
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.money.workings.working import Working

_NO_MEMORY = translate(
    "lab", "Nobody is ever due: after a hundred years without a block the chance is the same."
)
_ONLY_ELECTRICITY = translate(
    "lab",
    "Electricity only. What the heat is worth, and the PC, stand elsewhere; the block would pay its reward.",
)
EVEN = 0.5
"""50 % odds."""


@dataclass(frozen=True, slots=True)
class WaitingInputs:
    """What the workings are made of."""

    hashrate_hs: float | None
    facts: NetworkFacts
    power_w: float | None = None
    """That mining adds."""
    price_per_kwh: float | None = None
    simulated: bool = False
    power_known: Provenance = Provenance.UNKNOWN
    price_known: Provenance = Provenance.DECLARED


def cost_working(inputs: WaitingInputs, chance: float = EVEN) -> Working:
    """What the electricity costs until a block has been found with this chance (0 <= chance < 1)."""
    cost = None
    if _known(inputs) and inputs.power_w is not None and inputs.price_per_kwh is not None:
        j_per_th = efficiency_j_per_th(inputs.power_w, inputs.hashrate_hs or 0.0)
        cost = _cost(chance, inputs.facts.difficulty, j_per_th, inputs.price_per_kwh)
    entries = (
        WorkingInput("q", translate("lab", "Chance that is wanted"), Amount(chance, "fraction"),
                     Provenance.DECLARED),
        difficulty_input(inputs),
        WorkingInput("W", translate("lab", "Power that mining adds to the PC"),
                     Amount(inputs.power_w, "power_w"),
                     Provenance.UNKNOWN if inputs.power_w is None else inputs.power_known),
        hashrate_input(inputs),
        WorkingInput("p", translate("lab", "Price of electricity"),
                     Amount(inputs.price_per_kwh, "price_per_kwh"),
                     Provenance.UNKNOWN if inputs.price_per_kwh is None else inputs.price_known,
                     translate("lab", "Settings, Money")),
    )  # fmt: skip
    title = translate(
        "lab", "Electricity for a chance of {chance} to find a block", chance=Amount(chance, "fraction")
    )
    formula = f"C = ln(1 / (1 − q)) · {HASHES_PER_BLOCK} · W / h / 3 600 000 · p"
    return modelled(title, Amount(cost, "money"), formula, entries, (_ONLY_ELECTRICITY,))


def chance_working(inputs: WaitingInputs, seconds: float) -> Working:
    """The chance of at least one block in so many seconds."""
    found = _waiting(inputs)
    entries = (hashrate_input(inputs), _seconds(seconds), difficulty_input(inputs))
    title = translate("lab", "Chance of at least one block in {time}", time=Amount(seconds, "duration_s"))
    result = Amount(None if found is None else found.chance(seconds), "chance")
    return modelled(title, result, f"q = 1 − exp(−h · t / {HASHES_PER_BLOCK})", entries, (_NO_MEMORY,))


def mean_working(inputs: WaitingInputs) -> Working:
    """The mean wait, in years."""
    found = _waiting(inputs)
    entries = (difficulty_input(inputs), hashrate_input(inputs))
    years = None if found is None else found.mean_s / YEAR_S
    formula = f"t = {HASHES_PER_BLOCK} / (h · 86 400 · 365.25)"
    title = translate("lab", "Mean time until a block")
    return modelled(title, Amount(years, "years"), formula, entries, (_NO_MEMORY,))


def quantile_working(inputs: WaitingInputs, chance: float = EVEN) -> Working:
    """Years until a block has been found with this chance: 0.5 is the median."""
    found = _waiting(inputs)
    wanted = WorkingInput(
        "q", translate("lab", "Part of such PCs"), Amount(chance, "fraction"), Provenance.DECLARED
    )
    entries = (wanted, difficulty_input(inputs), hashrate_input(inputs))
    years = None if found is None else found.quantile_s(chance) / YEAR_S
    formula = f"t = ln(1 / (1 − q)) · {HASHES_PER_BLOCK} / (h · 86 400 · 365.25)"
    title = translate(
        "lab", "Time after which {part} of such PCs have a block", part=Amount(chance, "fraction")
    )
    return modelled(title, Amount(years, "years"), formula, entries)


def _waiting(inputs: WaitingInputs) -> Waiting | None:
    return waiting(inputs.hashrate_hs, inputs.facts.difficulty)


def _known(inputs: WaitingInputs) -> bool:
    return _waiting(inputs) is not None


def _cost(chance: float, difficulty: float, j_per_th: float, price_per_kwh: float) -> float:
    return cost_of_odds(chance, difficulty, j_per_th, price_per_kwh) if j_per_th > 0 else 0.0


def hashrate_input(inputs: WaitingInputs) -> WorkingInput:
    """Of this PC, as it was measured (or simulated)."""
    known = Provenance.SIMULATED if inputs.simulated else Provenance.MEASURED
    return WorkingInput(
        "h",
        translate("lab", "Hashrate of this PC"),
        Amount(inputs.hashrate_hs, "hashrate_hs"),
        Provenance.UNKNOWN if inputs.hashrate_hs is None else known,
        translate("lab", "Hashes counted by the miner, over the time that they took"),
    )


def difficulty_input(inputs: WaitingInputs) -> WorkingInput:
    """Of the network, with its date and source."""
    facts = inputs.facts
    return WorkingInput(
        "D",
        translate("lab", "Difficulty of the network"),
        Amount(facts.difficulty, "difficulty"),
        facts.provenance,
        translate("lab", "{facts}. {source}", facts=described(facts), source=source_words(facts)),
    )


def _seconds(seconds: float) -> WorkingInput:
    name = translate("lab", "Time, in seconds")
    return WorkingInput("t", name, Amount(seconds, "duration_s"), Provenance.DECLARED, EMPTY)


def modelled(
    title: Text,
    result: Amount,
    formula: str,
    inputs: tuple[WorkingInput, ...],
    notes: tuple[Text, ...] = (),
    *,
    source: Text = POISSON,
) -> Working:
    """A figure that is as certain as the least certain of its inputs, and no more than a model."""
    known = Provenance.UNKNOWN if result.value is None else weaker(weakest(inputs), Provenance.MODELLED)
    value = Value(result.value, known)
    return opened(title, value, result.kind, formula, inputs, source=source, notes=notes)
