"""Solo or pool: the inputs, the question, and the picture of its answer. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.lab.paths import PPLNS, PathQuestion
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.plot import Axis, Plot, Series
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.gui.lab.odds.model import HASHRATE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.lab.paths import PathAnswer
    from warmgui.core.model import NetworkFacts

_SATS = (0.0, 1_000.0, 5_000.0, 100_000.0, 1_000_000.0, 5_000_000.0)
_LOW, _HIGH = 0, -1
_MIDDLE = 2
INPUTS: tuple[ScenarioInput, ...] = (
    HASHRATE,
    ScenarioInput(
        "pool", translate("lab", "Hash power of the pool"), "hashrate_hs", 1e19, 1e14, 1e21, 1e17,
        logarithmic=True,
    ),
    ScenarioInput("fee", translate("lab", "Fee of the pool"), "fraction", 0.02, 0.0, 0.1, 0.001),
    ScenarioInput(
        "payout",
        translate("lab", "The pool pays out from"),
        "sat",
        0.0,
        0.0,
        _SATS[-1],
        1.0,
        choices=tuple(
            (
                value,
                translate("lab", "{amount}", amount=Amount(value, "sat"))
                if value
                else translate("lab", "any amount, at once"),
            )
            for value in _SATS
        ),
    ),
    ScenarioInput("years", translate("lab", "For how long"), "years", 10.0, 1.0, 100.0, 1.0),
)  # fmt: skip


def question_of(
    values: Mapping[str, float], facts: NetworkFacts, scheme: str = PPLNS, seed: int = 1
) -> PathQuestion:
    """What is to be drawn.

    Args:
        values: by the keys of `INPUTS`.
        facts: the dated difficulty and reward.
        scheme: of the pool.
        seed: the same one gives the same lives.
    """
    rate = values["hashrate"]
    return PathQuestion(
        rate,
        facts.difficulty,
        facts.subsidy_sat + facts.fees_sat,
        max(values["pool"], rate),
        pool_fee=values["fee"],
        payout_sat=round(values["payout"]),
        scheme=scheme,
        years=values["years"],
        seed=seed,
    )


def plot_of(answer: PathAnswer, *, logarithmic: bool) -> Plot:
    """Bands that hold 90 % of all lives, the life in the middle, and a few single ones, of both ways."""
    series: list[Series] = []
    for key, side, tone, names in (
        ("pool", answer.pool, "sun", _POOL),
        ("solo", answer.solo, "cost", _SOLO),
    ):
        rows = side.quantiles_sat
        known = Provenance.SIMULATED
        series += [
            Series(f"{key}-band", names[0], "band", answer.years, low=rows[_LOW], high=rows[_HIGH], tone=tone,
                   provenance=known),
            *(
                Series(f"{key}-life-{n}", names[2], "steps", answer.years, life, tone=tone,
                       hidden_in_legend=True, provenance=known)
                for n, life in enumerate(side.examples_sat, start=1)
            ),
            Series(f"{key}-half", names[1], "line", answer.years, rows[_MIDDLE], tone=tone, provenance=known),
        ]  # fmt: skip
    series.append(
        Series("mean", translate("lab", "mean of all solo lives"), "line", answer.years, _mean(answer),
               tone="other", provenance=Provenance.MODELLED)
    )  # fmt: skip
    most = max(max(one.high or tuple(y or 0.0 for y in one.y)) for one in series)
    return Plot(
        "solo-or-pool",
        translate("lab", "Solo or pool: the same average, not the same life"),
        Axis(translate("lab", "Time"), "years", low=0.0, high=answer.question.years),
        Axis(
            translate("lab", "Paid out so far"),
            "sat",
            logarithmic=logarithmic and most > 0,
            low=None if logarithmic else 0.0,
        ),
        tuple(series),
        note=_note(answer),
        simulated=True,
    )


_POOL = (
    translate("lab", "pool: 90 % of all lives"),
    translate("lab", "pool: half earn less"),
    translate("lab", "pool: one life"),
)
_SOLO = (
    translate("lab", "solo: 90 % of all lives"),
    translate("lab", "solo: half earn less"),
    translate("lab", "solo: one life"),
)


def _mean(answer: PathAnswer) -> tuple[float, ...]:
    """By theory: it grows evenly. What the paths have strays from it where only few of them ever win."""
    years = answer.question.years
    return tuple(answer.solo.theory_mean_sat * at / years for at in answer.years)


def _note(answer: PathAnswer) -> Text:
    asked = answer.question
    return translate(
        "lab",
        "{paths} lives each, seed {seed}, at difficulty {difficulty} for all of the time. "
        "The mean is computed, all else is drawn.",
        paths=Amount(float(asked.paths), "count"),
        seed=asked.seed,
        difficulty=Amount(asked.difficulty, "difficulty"),
    )
