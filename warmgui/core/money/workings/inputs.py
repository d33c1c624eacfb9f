"""The numbers in the formulas of the workings: symbol, name, provenance and source of each, once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model_energy import Economics
from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import described, fees_date, source_words
from warmgui.core.money.known import weaker
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import Earnings, NetworkFacts, Snapshot, Value
    from warmgui.core.settings.model import MoneySettings

HASHES_PER_BLOCK = "(D · 2⁴⁸ / 65 535)"
"""As it stands in the formulas: mean hashes until a block at difficulty D."""
BLOCK_MONEY = "(S + F) / 10⁸ · (1 − f) · P"
"""What a block brings."""
DIFFICULTY_SOURCE = verbatim("Bitcoin wiki, “Difficulty”")
POISSON = translate("workings", "Finding blocks is a Poisson process: every hash is a ticket of its own")
ARITHMETIC = translate("workings", "Energy times price")
_SETTINGS_MONEY = translate("workings", "Settings, Money")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3})")
"""Groups of a number's digits: they must not fall apart at the end of a line."""


@dataclass(frozen=True, slots=True)
class Case:
    """One snapshot, as the workings read it."""

    snapshot: Snapshot
    facts: NetworkFacts
    figures: Economics

    @property
    def earned(self) -> Earnings:
        """Of this tick."""
        return self.snapshot.earnings

    @property
    def money(self) -> MoneySettings:
        """Tariff, currency, rate and fee."""
        return self.snapshot.settings.money

    @property
    def placement(self) -> float:
        """Part of the PC's heat that falls into the room, 0..1."""
        return self.snapshot.settings.room.placement

    @property
    def counted(self) -> Provenance:
        """How a number of hashes is known."""
        return Provenance.SIMULATED if self.snapshot.simulated else Provenance.MEASURED


def case_of(snapshot: Snapshot) -> Case | None:
    """What can be opened; None before the first facts are there."""
    if snapshot.network is None:
        return None
    energy = snapshot.energy
    return Case(snapshot, snapshot.network, Economics() if energy is None else energy.economics)


# ---- inputs ----------------------------------------------------------------------------------------------


def of_value(symbol: str, name: Text, value: Value, kind: str) -> WorkingInput:
    """A value with its own provenance and sentence."""
    return WorkingInput(symbol, name, Amount(value.value, kind), value.provenance, value.how)


def as_declared(symbol: str, name: Text, number: float | None, kind: str, source: Text) -> WorkingInput:
    """A number of the settings."""
    return WorkingInput(symbol, name, Amount(number, kind), Provenance.DECLARED, source)


def hashrate(case: Case, rate_hs: float | None) -> WorkingInput:
    """Of this PC."""
    name = translate("workings", "Hashrate of this PC")
    source = translate("workings", "Hashes counted by the miner, over the time that they took")
    known = Provenance.UNKNOWN if rate_hs is None else case.counted
    return WorkingInput("h", name, Amount(rate_hs, "hashrate_hs"), known, source)


def difficulty(case: Case) -> WorkingInput:
    """Of the network."""
    source = translate(
        "workings", "{facts}. {source}", facts=described(case.facts), source=source_words(case.facts)
    )
    name = translate("workings", "Difficulty of the network")
    return WorkingInput("D", name, Amount(case.facts.difficulty, "difficulty"), case.facts.provenance, source)


def reward(case: Case) -> tuple[WorkingInput, WorkingInput, WorkingInput]:
    """Subsidy, fees of a block, and what the pool keeps."""
    facts = case.facts
    halvings = translate(
        "workings", "50 BTC, halved every 210,000 blocks; block {height}",
        height=Amount(float(facts.height), "count"),
    )  # fmt: skip
    fees_of = translate("workings", "Of {date}", date=fees_date(facts))
    return (
        WorkingInput(
            "S", translate("workings", "Subsidy of a block"), Amount(float(facts.subsidy_sat), "sat"),
            facts.provenance, halvings,
        ),
        WorkingInput(
            "F", translate("workings", "Fees of a block"), Amount(float(facts.fees_sat), "sat"),
            weaker(facts.provenance, Provenance.DATED), fees_of,
        ),
        as_declared(
            "f", translate("workings", "Pool fee"), case.money.pool_fee, "fraction", _SETTINGS_MONEY
        ),
    )  # fmt: skip


def bitcoin(case: Case) -> WorkingInput:
    """What one BTC costs."""
    value = btc_price(case.facts, case.money)
    return of_value("P", translate("workings", "Price of one BTC in your currency"), value, "money")


def block_money(case: Case) -> tuple[WorkingInput, ...]:
    """The inputs of `BLOCK_MONEY`."""
    return (*reward(case), bitcoin(case))


def power(case: Case) -> WorkingInput:
    """What mining adds."""
    name = translate("workings", "Power that mining adds to the PC")
    return of_value("W", name, case.snapshot.mining_w, "power_w")


def price(case: Case) -> WorkingInput:
    """Of electricity."""
    value = case.earned.price_per_kwh
    source = value.how or _SETTINGS_MONEY
    name = translate("workings", "Price of electricity")
    return WorkingInput("p", name, Amount(value.value, "price_per_kwh"), value.provenance, source)


def carbon(case: Case) -> WorkingInput:
    """Of electricity."""
    name = translate("workings", "Carbon intensity of the electricity")
    return of_value("g", name, case.figures.carbon_g_per_kwh, "carbon_g_per_kwh")


def placement(case: Case) -> WorkingInput:
    """Part of the heat that falls into the room."""
    name = translate("workings", "Part of the PC's heat that reaches the room")
    return as_declared("k", name, case.placement, "fraction", translate("workings", "Settings, Room"))


# ---- the working itself ----------------------------------------------------------------------------------


def opened(
    title: Text,
    value: Value,
    kind: str,
    formula: str,
    inputs: tuple[WorkingInput, ...] = (),
    *,
    source: Text = EMPTY,
    notes: tuple[Text, ...] = (),
) -> Working:
    """The working of a value that the snapshot has; its sentence is the first note."""
    said = (value.how, *notes) if value.how else notes
    unbroken = _THOUSANDS.sub("\u202f", formula)
    return Working(title, Amount(value.value, kind), unbroken, inputs, value.provenance, said, source)


def weakest(inputs: tuple[WorkingInput, ...]) -> Provenance:
    """Of numbers without a provenance of their own: that of the least certain input."""
    found = Provenance.MEASURED
    for entry in inputs:
        found = weaker(found, entry.provenance)
    return found
