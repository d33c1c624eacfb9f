"""What stands on the tiles of the time machine, each with its working. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.lab.dates import day_amount
from warmgui.core.model import Value
from warmgui.core.money.known import weaker
from warmgui.core.money.scenario import Figure
from warmgui.core.money.workings.inputs import DIFFICULTY_SOURCE, HASHES_PER_BLOCK, POISSON, of_value, opened
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.lab.eras import Era

_HALVING = translate("lab", "The rule of the chain: 50 BTC, halved every 210,000 blocks")
_DIFFICULTY = translate("lab", "Difficulty")
_SUBSIDY = translate("lab", "A block created")
_NETWORK = translate("lab", "Hashrate of the network")
_PER_DAY = translate("lab", "This PC: blocks a day")
_WAIT = translate("lab", "This PC: time for a block")
_SHARE = translate("lab", "This PC: part of the network")
_SAT_PER_BTC = 1e8


@dataclass(frozen=True, slots=True)
class _Row:
    """One tile."""

    key: str
    name: Text
    value: Value
    kind: str
    formula: str
    inputs: tuple[WorkingInput, ...]
    source: Text = EMPTY

    def figure(self) -> Figure:
        """The tile with its working, whose first note says where the value is from."""
        made = opened(self.name, self.value, self.kind, self.formula, self.inputs, source=self.source)
        return Figure(self.key, self.name, made.result, made.provenance, made)


def era_figures(era: Era, hashrate_hs: float | None, rate_known: Provenance) -> tuple[Figure, ...]:
    """The network on a day, and this PC in it.

    Args:
        era: the day.
        hashrate_hs: of this PC; None while it is not known.
        rate_known: how that is known.
    """
    difficulty = of_value("D", _DIFFICULTY, era.difficulty, "difficulty")
    subsidy = of_value("S", translate("lab", "Subsidy"), era.subsidy_sat, "sat")
    rate = WorkingInput(
        "h",
        translate("lab", "Hashrate of this PC"),
        Amount(hashrate_hs, "hashrate_hs"),
        rate_known if hashrate_hs else Provenance.UNKNOWN,
    )
    ours = f"E = h · 86 400 / {HASHES_PER_BLOCK}"
    btc = None if era.subsidy_sat.value is None else era.subsidy_sat.value / _SAT_PER_BTC
    created = Value(btc, era.subsidy_sat.provenance, _HALVING)
    per_day, wait, share = (
        _known_by(one, rate_known) for one in (era.blocks_per_day, era.block_s, era.share)
    )
    both, network = (rate, difficulty), f"{HASHES_PER_BLOCK} / 600"
    table = (
        _Row("difficulty", _DIFFICULTY, era.difficulty, "difficulty", "difficulty = D", (difficulty,)),
        _Row("subsidy", _SUBSIDY, created, "btc", "B = S / 10⁸", (subsidy,)),
        _Row(
            "network",
            _NETWORK,
            era.network_hs,
            "hashrate_hs",
            f"N = {network}",
            (difficulty,),
            DIFFICULTY_SOURCE,
        ),
        _Row("per_day", _PER_DAY, per_day, "number_rough", ours, both, POISSON),
        _Row("wait", _WAIT, wait, "duration_s", f"t = {HASHES_PER_BLOCK} / h", both, POISSON),
        _Row("share", _SHARE, share, "chance", f"q = h / (h + {network})", both, DIFFICULTY_SOURCE),
    )
    return tuple(row.figure() for row in table)


def _known_by(value: Value, rate_known: Provenance) -> Value:
    """No surer than the hashrate that it follows from."""
    return replace(value, provenance=weaker(value.provenance, rate_known))


def machine_words(era: Era) -> tuple[Text, Text]:
    """What people mined with, and who says so."""
    machine = era.machine
    if machine is None:
        return EMPTY, EMPTY
    since = translate("lab", "{machine} (from {date})", machine=machine.label, date=day_amount(machine.day))
    return since, machine.source
