"""Solo or pool, in words: by theory, and what the simulated paths came to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.lab.paths import FPPS, QUANTILES
from warmgui.core.money.mining import YEAR_S, chance_of_one
from warmgui.core.money.scenarios.parts import value
from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.lab.incomes import Incomes
    from warmgui.core.lab.paths import PathAnswer, PathSide

_NEARLY_NONE = 0.5
"""With fewer blocks than this on average most get nothing."""
SURPRISING = 4.0
"""So many standard errors between simulation and theory happen once in 16,000 times by chance."""


def income_words(incomes: Incomes) -> tuple[Text, ...]:
    """What theory says, a sentence each."""
    return (_alone(incomes), _spreads(incomes), _fees(incomes), _credits(incomes), _threshold(incomes))


def simulated_words(answer: PathAnswer) -> tuple[Text, ...]:
    """What the paths came to, a sentence each; all of it is simulated."""
    q = answer.question
    first = translate(
        "lab",
        "Simulated: {paths} such PCs over {years}, seed {seed}.",
        paths=Amount(float(q.paths), "count"),
        years=Amount(q.years, "years"),
        seed=str(q.seed),
    )
    return (
        first,
        _side_words(answer.solo, translate("lab", "Alone"), q.paths),
        _side_words(answer.pool, translate("lab", "In the pool"), q.paths),
        _agreement(answer.solo, translate("lab", "Alone"), q.paths),
        _agreement(answer.pool, translate("lab", "In the pool"), q.paths),
    )


def errors_apart(side: PathSide, paths: int) -> float | None:
    """By how many standard errors the paths' mean and theory's differ; None where neither strays."""
    error = side.theory_sigma_sat / math.sqrt(paths)
    return (side.earned_sat - side.theory_mean_sat) / error if error > 0 else None


# ---- theory ----------------------------------------------------------------------------------------------


def _alone(incomes: Incomes) -> Text:
    q, blocks = incomes.question, value(incomes.blocks)
    each = Amount(q.reward_sat * (1.0 - q.solo_fee) / 1e8, "btc")
    told: dict[str, Amount] = {
        "years": Amount(q.years, "years"),
        "some": Amount(chance_of_one(blocks), "chance"),
        "each": each,
    }
    if blocks < _NEARLY_NONE:
        return translate(
            "lab",
            "{years} alone: {nothing} of such PCs get nothing at all. A block falls to one PC with a chance "
            "of {some}, and then it is {each} at once.",
            nothing=Amount(value(incomes.nothing), "fraction"),
            **told,
        )
    return translate(
        "lab",
        "{years} alone: {blocks} blocks on average, {each} each, and they come when they come.",
        blocks=Amount(blocks, "number_rough"),
        **{name: told[name] for name in ("years", "each")},
    )


def _spreads(incomes: Incomes) -> Text:
    return translate(
        "lab",
        "Alone the spread is {solo} the mean; in the pool it is {pool}.",
        solo=incomes.solo_spread.amount,
        pool=incomes.pool_spread.amount,
    )


def _fees(incomes: Incomes) -> Text:
    q = incomes.question
    return translate(
        "lab",
        "The mean is the same but for the fee: {solo} alone, {pool} in the pool, which keeps {fee} for it.",
        solo=incomes.solo_mean.amount,
        pool=incomes.pool_mean.amount,
        fee=Amount(q.pool_fee, "fraction"),
    )


def _credits(incomes: Incomes) -> Text:
    if incomes.question.scheme == FPPS:
        return translate(
            "lab",
            "The pool pays per share, whether it finds blocks or not: one share of yours every {time}.",
            time=incomes.credit_s.amount,
        )
    return translate(
        "lab",
        "The pool finds a block every {time} on average, and everybody who worked for it gets a part.",
        time=incomes.credit_s.amount,
    )


def _threshold(incomes: Incomes) -> Text:
    q, wait_s = incomes.question, incomes.payout_s.amount.value
    if wait_s is None:
        return translate("lab", "The pool pays at once, however little it is.")
    told: dict[str, Amount] = {
        "limit": Amount(float(q.payout_sat), "sat"),
        "time": Amount(max(wait_s, value(incomes.credit_s)), "duration_s"),
    }
    if wait_s > q.years * YEAR_S:
        return translate(
            "lab",
            "It pays from {limit} on. At your rate that takes {time}: in {years} nothing is paid, although "
            "{mean} were earned.",
            years=Amount(q.years, "years"),
            mean=incomes.pool_mean.amount,
            **told,
        )
    return translate("lab", "It pays from {limit} on: about every {time} at your rate.", **told)


# ---- simulation ------------------------------------------------------------------------------------------


def _side_words(side: PathSide, way: Text, paths: int) -> Text:
    low, high = side.quantiles_sat[0][-1], side.quantiles_sat[-1][-1]
    unlucky = round(side.nothing * paths)
    return translate(
        "lab",
        "{way}: {number} of {paths} were never paid; {part} of them got between {low} and "
        "{high}, on average {mean}.",
        way=way,
        number=Amount(float(unlucky), "count"),
        paths=Amount(float(paths), "count"),
        part=Amount(QUANTILES[-1] - QUANTILES[0], "fraction"),
        low=Amount(low, "sat"),
        high=Amount(high, "sat"),
        mean=Amount(side.mean_sat[-1], "sat"),
    )


def _agreement(side: PathSide, way: Text, paths: int) -> Text:
    apart = errors_apart(side, paths)
    told: dict[str, Amount | Text] = {
        "way": way,
        "mean": Amount(side.earned_sat, "sat"),
        "theory": Amount(side.theory_mean_sat, "sat"),
    }
    if apart is None:
        return translate("lab", "{way}: earned {mean} on average; theory says {theory}.", **told)
    told["apart"] = Amount(abs(apart), "number_rough")
    if abs(apart) <= SURPRISING:
        return translate(
            "lab",
            "{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, "
            "as chance has it.",
            **told,
        )
    return translate(
        "lab",
        "{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, "
        "which is rare.",
        **told,
    )
