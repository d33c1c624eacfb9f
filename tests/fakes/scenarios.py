"""Scenarios with all that a window of one can meet, small enough to know the results by heart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.money.claims.claims import (
    Claim,
    ClaimVerdict,
    Finding,
    Parsed,
    Period,
    Severity,
    Understood,
)
from warmgui.core.money.scenario import (
    ChartLine,
    Figure,
    Outcome,
    Scenario,
    ScenarioChart,
    ScenarioInput,
)
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import NetworkFacts

POWER = ScenarioInput(
    "power_w", verbatim("Power"), "power_w", 1200.0, 0.0, 3000.0, 50.0, verbatim("the claim")
)
OUTDOOR = ScenarioInput("outdoor_c", verbatim("Outside"), "temperature_c", 5.0, -20.0, 20.0, 0.5)
HASHRATE = ScenarioInput(
    "rate_hs", verbatim("Hashrate"), "hashrate_hs", 1e13, 1e6, 1e18, 1.0, logarithmic=True
)
MACHINES = ScenarioInput("machines", verbatim("Machines"), "count", 3.0, 1.0, 1000.0, 1.0, logarithmic=True)
WHERE = ScenarioInput(
    "where",
    verbatim("Where"),
    "number",
    1.0,
    0.0,
    2.0,
    1.0,
    choices=((0.0, verbatim("Attic")), (1.0, verbatim("Room")), (2.0, verbatim("Garage"))),
)
INPUTS = (POWER, OUTDOOR, HASHRATE, MACHINES, WHERE)


def _compute(values: Mapping[str, float]) -> Outcome:
    """1000 W and more in the room holds; the garage depends; less does not."""
    kwh = values["power_w"] * 24.0 / 1000.0
    tone = "mixed" if values["where"] == WHERE.maximum else "good" if values["power_w"] >= 1000.0 else "bad"
    working = Working(
        verbatim("Energy in a day"),
        Amount(kwh, "energy_kwh"),
        "E = P · 24 / 1000",
        (WorkingInput("P", verbatim("Power"), Amount(values["power_w"], "power_w")),),
    )
    figures = (
        Figure("energy", verbatim("Energy in a day"), Amount(kwh, "energy_kwh"), working=working),
        Figure(
            "cost",
            verbatim("It costs"),
            Amount(kwh * 0.3, "money_per_day"),
            Provenance.DECLARED,
            note=verbatim("at 30 ct"),
        ),
        *((Figure("extra", verbatim("More"), Amount(1.0, "count")),) if tone == "good" else ()),
    )
    notes = (verbatim("One."), verbatim("Two.")) if tone == "good" else (verbatim("One."),)
    return Outcome(
        translate("scenarios", "It draws {power}.", power=Amount(values["power_w"], "power_w")),
        tone,
        figures,
        line_chart(kwh) if tone != "mixed" else None,
        notes,
    )


def line_chart(kwh: float = 24.0, *, logarithmic: bool = False) -> ScenarioChart:
    """Two lines with a gap in one of them, and a mark."""
    return ScenarioChart(
        "lines",
        "energy_kwh",
        (
            ChartLine(verbatim("This"), (kwh, kwh * 2, kwh * 3)),
            ChartLine(verbatim("That"), (kwh * 3, None, kwh), "other"),
        ),
        x=(0.0, 500.0, 1000.0),
        x_kind="power_w",
        x_label=verbatim("Power"),
        y_label=verbatim("Energy"),
        logarithmic_y=logarithmic,
        marks=((500.0, verbatim("yours")), (520.0, verbatim("break even")), (9000.0, verbatim("beyond"))),
    )


def bar_chart(
    names: tuple[str, ...] = ("Gas", "Oil"), *more: ChartLine, kind: str = "price_per_kwh"
) -> ScenarioChart:
    """One bar for each name, 0.1 higher than the one before; `more` stand beside them."""
    heights = tuple(0.1 * (1 + i) for i in range(len(names)))
    lines = (ChartLine(verbatim("Now"), heights), *more)
    return ScenarioChart("bars", kind, lines, x_names=tuple(map(verbatim, names)), y_label=verbatim("Cost"))


def make_scenario(key: str = "attic", title: str = "Attic", source: Text = EMPTY) -> Scenario:
    """A scenario; its claim holds with its own numbers."""
    return Scenario(key, verbatim(title), verbatim(f"{title} is warm."), INPUTS, _compute, source=source)


ATTIC = make_scenario(source=verbatim("A film of 2025"))
BARN, CELLAR = make_scenario("barn", "Barn"), make_scenario("cellar", "Cellar")


# ---- the claim checker

RATE_WORDS = {"480 GH/s": 480e9, "1 TH/s": 1e12}


def fake_parse(words: str) -> Parsed:
    """Knows two hashrates and one chance; every other number is ignored."""
    claim, understood, ignored = Claim(), [], []
    for rate, value in RATE_WORDS.items():
        if rate in words:
            claim = replace(claim, hashrate_hs=value)
            at = words.index(rate)
            said = translate("claims", "Hashrate: {rate}", rate=Amount(value, "hashrate_hs"))
            understood.append(Understood("hashrate_hs", rate, at, at + len(rate), said))
    if "1 in 3.5 million per day" in words:
        claim = replace(claim, chance_one_in=3.5e6, chance_period=Period.DAY)
        said = verbatim("1 in 3.5 million per day")
        understood.append(Understood("chance_one_in", "1 in 3.5 million", 0, 16, said))
    if "42" in words:
        ignored.append("42")
    problem = translate("claims", "No number in it.") if not understood and not ignored else EMPTY
    return Parsed(claim, tuple(understood), tuple(ignored), problem)


def fake_check(claim: Claim, facts: NetworkFacts) -> ClaimVerdict:
    """One finding of each severity, about the hashrate."""
    working = Working(verbatim("Blocks in a day"), Amount(facts.difficulty, "difficulty"), "D")
    findings = [
        Finding(
            each.value, each, verbatim(f"{each.value} of {claim.hashrate_hs}"), working if n == 0 else None
        )
        for n, each in enumerate(Severity)
    ]
    worst = Severity.RIGHT if claim.hashrate_hs == RATE_WORDS["1 TH/s"] else Severity.WRONG
    return ClaimVerdict(verbatim("So it is."), worst, tuple(findings))
