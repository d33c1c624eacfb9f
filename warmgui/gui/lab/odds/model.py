"""Your odds: whose hashrate the figures are of, and the figures with their workings. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.lab.comparisons import COMPARISONS, nearest
from warmgui.core.lab.luck_working import town_working
from warmgui.core.lab.waiting import LIFE_S, Waiting, waiting
from warmgui.core.lab.waiting_cost import (
    WaitingInputs,
    chance_working,
    cost_working,
    mean_working,
    quantile_working,
)
from warmgui.core.money.mining import DAY_S, HASHES_PER_TH, YEAR_S
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.gui.lab.mine.words import known_rate

if TYPE_CHECKING:
    from warmgui.core.lab.comparisons import Comparison
    from warmgui.core.lab.town import Town
    from warmgui.core.model import NetworkFacts, Snapshot, Value
    from warmgui.core.money.workings.working import Working

_STEADY = 0.03
"""A measured hashrate that changes by less changes nothing: figures must not flicker."""
HASHRATE = ScenarioInput(
    "hashrate", translate("lab", "Hashrate"), "hashrate_hs", 1.1e9, 1e5, 1e16, 1e8, logarithmic=True
)
EFFICIENCY = ScenarioInput(
    "efficiency",
    translate("lab", "Energy for 10¹² hashes"),
    "joules_per_terahash",
    130_000.0,
    5.0,
    1e8,
    1.0,
    logarithmic=True,
)
PRESETS: tuple[tuple[str, Text, float, float], ...] = (
    ("laptop", translate("lab", "A laptop"), 3e7, 1e6),
    ("card", translate("lab", "A PC with a graphics card"), 1.1e9, 130_000.0),
    ("small", translate("lab", "A small ASIC heater"), 1.2e12, 15.0),
    ("large", translate("lab", "An ASIC of a mining farm"), 2e14, 17.5),
)
"""(key, words, H/s, J/TH): of the right size, and no more."""


@dataclass(frozen=True, slots=True)
class Miner:
    """Whoever hashes."""

    hashrate_hs: float
    power_w: float | None = None
    """That mining adds."""
    own: bool = True
    """This PC; else a machine that was described by hand."""
    simulated: bool = False
    power_known: Provenance = Provenance.MODELLED
    counted: bool = True
    """From hashes that were counted just so; else concluded from a benchmark or from another power."""

    @property
    def rate_known(self) -> Provenance:
        """How its hashrate is known."""
        if not self.own:
            return Provenance.DECLARED
        if self.simulated:
            return Provenance.SIMULATED
        return Provenance.MEASURED if self.counted else Provenance.MODELLED


def described(hashrate_hs: float, j_per_th: float) -> Miner:
    """A machine that was described by hand."""
    power_w = hashrate_hs / HASHES_PER_TH * j_per_th
    return Miner(hashrate_hs, power_w, own=False, power_known=Provenance.DECLARED)


def measured(snapshot: Snapshot, before: Miner | None = None) -> Miner | None:
    """This PC, as steady as may be; the last that was known while it does not hash; None before that.

    Args:
        snapshot: of now.
        before: what this gave the second before.
    """
    # First what it makes at full power: heating follows the room, and odds that follow it are of the room.
    full = known_rate(snapshot)
    rates = [full.value, snapshot.odds.hashrate_hs, snapshot.hashrate.s10]
    rates += [sum(device.hashrate_hs or 0.0 for device in snapshot.devices)]
    rate = next((each for each in rates if each), None)
    if rate is None:
        return before
    power_w, known = _power(snapshot, rate)
    counted = full.provenance is not Provenance.MODELLED
    now = Miner(rate, power_w, simulated=snapshot.simulated, power_known=known, counted=counted)
    if before is None or (before.simulated, before.counted) != (now.simulated, now.counted):
        return now
    steady = _near(before.hashrate_hs, rate) and _near(before.power_w, power_w)
    return before if steady else now


def _power(snapshot: Snapshot, rate_hs: float) -> tuple[float | None, Provenance]:
    """What mining draws for that: now, else as the energy page knows it, else in proportion to now."""
    lab, now_w = snapshot.lab, snapshot.mining_w
    lab_hs = lab.hashrate_hs if lab is not None and lab.runs else None
    now_hs = lab_hs or snapshot.hashrate.m1 or snapshot.odds.hashrate_hs
    if now_w.value and (now_hs is None or _near(now_hs, rate_hs)):
        return now_w.value, now_w.provenance
    economics = None if snapshot.energy is None else snapshot.energy.economics
    if economics is not None and economics.efficiency_j_per_th.value:
        efficiency = economics.efficiency_j_per_th
        return (efficiency.value or 0.0) * rate_hs / HASHES_PER_TH, efficiency.provenance
    if now_w.value and now_hs:
        known = Provenance.SIMULATED if snapshot.simulated else Provenance.MODELLED
        return now_w.value * rate_hs / now_hs, known
    return None, Provenance.UNKNOWN


def _near(before: float | None, now: float | None) -> bool:
    if before is None or now is None or not now:
        return before is now
    return abs(before / now - 1.0) < _STEADY


@dataclass(frozen=True, slots=True)
class OddsCase:
    """Everything that the figures rest on."""

    miner: Miner
    facts: NetworkFacts
    price: Value
    """Per kWh."""

    @property
    def waiting(self) -> Waiting | None:
        """The law of the wait; None where it would be longer than numbers are."""
        return waiting(self.miner.hashrate_hs, self.facts.difficulty)

    @property
    def hashrate_words(self) -> Text:
        """Whose it is."""
        if self.miner.own:
            return translate("lab", "Hashrate of this PC")
        return translate("lab", "Hashrate that you chose")

    def working(self, key: str) -> Working:
        """A figure, opened.

        Raises:
            KeyError: there is no such figure.
        """
        inputs = WaitingInputs(
            self.miner.hashrate_hs,
            self.facts,
            self.miner.power_w,
            self.price.value,
            self.miner.simulated,
            self.miner.power_known,
            self.price.provenance,
        )
        made = {
            "day": lambda: chance_working(inputs, DAY_S),
            "year": lambda: chance_working(inputs, YEAR_S),
            "life": lambda: chance_working(inputs, LIFE_S),
            "mean": lambda: mean_working(inputs),
            "median": lambda: quantile_working(inputs),
            "cost": lambda: cost_working(inputs),
        }[key]()
        return made if self.miner.own else self._by_hand(made)

    def of_town(self, made: Town) -> Working:
        """Blocks that a town of such homes finds on average, opened."""
        working = town_working(made, self.facts, simulated=self.miner.simulated)
        return working if self.miner.own else self._by_hand(working)

    def _by_hand(self, working: Working) -> Working:
        """Nobody measured what was chosen."""
        chosen = Provenance.DECLARED
        inputs = tuple(
            replace(given, name=self.hashrate_words, provenance=chosen, source=EMPTY)
            if given.symbol == "h"
            else given
            for given in working.inputs
        )
        return replace(working, inputs=inputs)


COMPARED = ("lightning_year", "royal_flush", "lotto_6_49", "lotto_6aus49", "powerball")
"""Of `comparisons`, beside the nearest ones."""


def compared(chance: float) -> list[Comparison]:
    """What the chance of a year is held against: the nearest ones, and those that everybody knows."""
    near = [each for each in nearest(chance) if each is not None]
    keys = {each.key for each in near}.union(COMPARED)
    return [each for each in COMPARISONS if each.key in keys]


NAMES: dict[str, Text] = {
    "day": translate("lab", "Chance of a block in a day"),
    "year": translate("lab", "Chance of a block in a year"),
    "life": translate("lab", "Chance of a block in a life of 80 years"),
    "mean": translate("lab", "Mean time until a block"),
    "median": translate("lab", "Half of such PCs have one after"),
    "cost": translate("lab", "Electricity for 50 % odds"),
}
"""Of the figures, in their order."""
