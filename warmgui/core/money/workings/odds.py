"""The workings of the odds, of today's best share, and of the ladder of typical bests."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.model import Value
from warmgui.core.money.known import weaker
from warmgui.core.money.ladder import STEPS_S
from warmgui.core.money.workings.inputs import (
    HASHES_PER_BLOCK,
    POISSON,
    Case,
    difficulty,
    hashrate,
    opened,
    weakest,
)
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

_PER_DAY = f"h · 86 400 / {HASHES_PER_BLOCK}"
_SHARE = "(2⁴⁸ / 65 535)"
_TAIL = translate("workings", "P(best < d after H hashes) = exp(−H / (d · 2⁴⁸ / 65 535))")
_NO_MEAN = translate(
    "workings", "The best share has no mean: it is so heavy-tailed that only its median is worth telling."
)
_NO_MEMORY = translate(
    "workings", "Nobody is ever due: after a hundred years without a block the chance is the same."
)


def _told(
    title: Text, number: float | None, kind: str, formula: str, inputs: tuple[WorkingInput, ...], **more: Text
) -> Working:
    """A figure that has no provenance of its own: a model's, or what its inputs make of it."""
    provenance = Provenance.UNKNOWN if number is None else weaker(weakest(inputs), Provenance.MODELLED)
    notes = (more["note"],) if "note" in more else ()
    value = Value(number, provenance)
    return opened(title, value, kind, formula, inputs, source=more.get("source", POISSON), notes=notes)


def _chance(case: Case, title: Text, number: float | None, factor: str) -> Working:
    inputs = (hashrate(case, case.snapshot.odds.hashrate_hs), difficulty(case))
    return _told(title, number, "chance", f"q = 1 − exp(−{_PER_DAY}{factor})", inputs, note=_NO_MEMORY)


def _per_day(case: Case) -> Working:
    title = translate("workings", "Chance of at least one block in a day")
    return _chance(case, title, case.snapshot.odds.chance_per_day, "")


def _per_year(case: Case) -> Working:
    title = translate("workings", "Chance of at least one block in a year")
    return _chance(case, title, case.snapshot.odds.chance_per_year, " · 365.25")


def _per_life(case: Case) -> Working:
    title = translate("workings", "Chance of at least one block in a life of 80 years")
    return _chance(case, title, case.snapshot.odds.chance_per_life, " · 365.25 · 80")


def _years(case: Case) -> Working:
    inputs = (hashrate(case, case.snapshot.odds.hashrate_hs), difficulty(case))
    title = translate("workings", "Mean time until a block")
    formula = f"t = {HASHES_PER_BLOCK} / (h · 86 400 · 365.25)"
    return _told(title, case.snapshot.odds.years_per_block, "years", formula, inputs, note=_NO_MEMORY)


def _median_years(case: Case) -> Working:
    inputs = (hashrate(case, case.snapshot.odds.hashrate_hs), difficulty(case))
    title = translate("workings", "Time after which half of such PCs have a block")
    formula = f"t = ln(2) · {HASHES_PER_BLOCK} / (h · 86 400 · 365.25)"
    return _told(title, case.snapshot.odds.median_years_per_block, "years", formula, inputs)


def _hashes(case: Case) -> WorkingInput:
    shares = case.snapshot.shares
    number = Amount(float(shares.hashes - shares.lab_hashes), "hashes")
    source = translate("workings", "Counted since midnight")
    return WorkingInput("H", translate("workings", "Hashes today"), number, case.counted, source)


def _typical_today(case: Case) -> Working:
    title = translate("workings", "Typical best share of so many hashes")
    number = case.snapshot.odds.typical_best_today
    formula = f"d = H / {_SHARE} / ln(2)"
    return _told(title, number, "difficulty", formula, (_hashes(case),), source=_TAIL, note=_NO_MEAN)


def _percentile(case: Case) -> Working:
    best = case.snapshot.shares.best_difficulty
    entry = WorkingInput(
        "d",
        translate("workings", "Today's best share"),
        Amount(best, "difficulty"),
        Provenance.UNKNOWN if best is None else case.counted,
        translate("workings", "Checked by this PC"),
    )
    title = translate("workings", "Part of such days with a smaller best share")
    number, inputs = case.snapshot.odds.best_percentile, (_hashes(case), entry)
    return _told(title, number, "fraction", "s = exp(−H / (d · 2⁴⁸ / 65 535))", inputs, source=_TAIL)


# ---- the ladder ------------------------------------------------------------------------------------------

_STEPS: dict[str, Text] = {
    "minute": translate("workings", "Typical best share of a minute"),
    "hour": translate("workings", "Typical best share of an hour"),
    "day": translate("workings", "Typical best share of a day"),
    "year": translate("workings", "Typical best share of a year"),
}
_BOUNDS: dict[str, tuple[Text, str]] = {
    "typical": (translate("workings", "{step}"), "ln(2)"),
    "low": (translate("workings", "{step}: 10 % of equal efforts stay below"), "ln(10)"),
    "high": (translate("workings", "{step}: 10 % get above"), "ln(10 / 9)"),
}


def _step(case: Case, key: str, bound: str) -> Working:
    words, divisor = _BOUNDS[bound]
    title = Text(words.context, words.template, (("step", _STEPS[key]),))
    found = next((step for step in case.snapshot.odds.ladder if step.key == key), None)
    inputs = (
        hashrate(case, case.snapshot.odds.hashrate_hs),
        WorkingInput(
            "t",
            translate("workings", "Time"),
            Amount(STEPS_S[key], "duration_s"),
            Provenance.DECLARED,
            translate("workings", "A year has 365.25 days")
            if key == "year"
            else translate("workings", "In seconds"),
        ),
    )
    number = None if found is None else getattr(found, bound)
    formula = f"d = h · t / {_SHARE} / {divisor}"
    return _told(title, number, "difficulty", formula, inputs, source=_TAIL, note=_NO_MEAN)


def _ladder() -> dict[str, Callable[[Case], Working]]:
    makers: dict[str, Callable[[Case], Working]] = {}
    for key in STEPS_S:
        for bound in _BOUNDS:
            name = f"ladder.{key}" if bound == "typical" else f"ladder.{key}.{bound}"
            makers[name] = partial(_step, key=key, bound=bound)
    return makers


MAKERS: dict[str, Callable[[Case], Working]] = {
    "odds.per_day": _per_day,
    "odds.per_year": _per_year,
    "odds.per_life": _per_life,
    "odds.years_per_block": _years,
    "odds.median_years": _median_years,
    "odds.typical_best_today": _typical_today,
    "odds.best_percentile": _percentile,
    **_ladder(),
}
