"""Chance and difficulty of a claim: what they are today, and when the network was as they say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.money.claims.claims import PERIOD_DAYS, Finding, Period, Severity
from warmgui.core.money.claims.parts import (
    CLAIMED,
    HEADERS,
    NAMES,
    PER,
    Case,
    day_amount,
    factor,
    found,
    judged,
    line,
    period_line,
    worked,
)
from warmgui.core.money.claims.reward import claimed_day, reward_fits
from warmgui.core.money.difficulty_history import (
    HISTORY,
    FirstReached,
    difficulty_on,
    first_reached,
)
from warmgui.core.money.mining import (
    DAY_S,
    blocks_per_day,
    chance_of_one,
    hashes_for_difficulty,
)
from warmgui.core.text import Amount, translate

if TYPE_CHECKING:
    from warmgui.core.text import Text

_CHANCE = translate("claims", "Chance of a block")


def chance(case: Case) -> tuple[Finding, ...]:
    """The chance: per what, today, at the claim's own difficulty, and when it was right."""
    claim = case.claim
    if claim.chance_one_in is None:
        return ()
    if case.hashrate_hs is None:
        text = translate("claims", "A chance needs a hashrate: who hashes more finds more.")
        return found("chance_hashrate", Severity.MISSING, text)
    if claim.chance_period is None:
        return _without_period(case, case.hashrate_hs, claim.chance_one_in)
    findings = _today(case, case.hashrate_hs, claim.chance_one_in, claim.chance_period)
    findings += _at_own_difficulty(case, case.hashrate_hs, claim.chance_one_in, claim.chance_period)
    return findings + _implied(case, case.hashrate_hs, claim.chance_one_in, claim.chance_period)


def _of_block(hashrate: float, difficulty: float, period: Period) -> float:
    return chance_of_one(blocks_per_day(hashrate, difficulty) * PERIOD_DAYS[period])


def _today(case: Case, hashrate: float, one_in: float, period: Period) -> tuple[Finding, ...]:
    true = _of_block(hashrate, case.facts.difficulty, period)
    severity = judged(1.0 / one_in, true)
    amounts: dict[str, Amount | Text] = {
        "hashrate": Amount(hashrate, "hashrate_hs"),
        "chance": Amount(true, "chance"),
        "per": PER[period],
        "claimed": Amount(1.0 / one_in, "chance"),
        "times": factor(1.0 / one_in, true),
    }
    formula = "c = −expm1(−h · 86400 · t / (D · K))"
    working = worked(
        _CHANCE,
        "chance",
        true,
        formula,
        case.hashing("h"),
        period_line("t", period),
        case.network("D"),
        HEADERS,
    )
    if severity is Severity.RIGHT:
        text = translate(
            "claims",
            "Today {hashrate} have a chance of {chance} {per}: as claimed.",
            **_only(amounts, "hashrate", "chance", "per"),
        )
    elif 1.0 / one_in > true:
        text = translate(
            "claims",
            "Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too good.",
            **amounts,
        )
    else:
        text = translate(
            "claims",
            "Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too bad.",
            **amounts,
        )
    return found("chance_today", severity, text, working)


def _only(amounts: dict[str, Amount | Text], *names: str) -> dict[str, Amount | Text]:
    return {name: amounts[name] for name in names}


def _without_period(case: Case, hashrate: float, one_in: float) -> tuple[Finding, ...]:
    """Per what? The readings side by side, and the one that fits best."""
    readings = {period: _of_block(hashrate, case.facts.difficulty, period) for period in Period}
    text = translate(
        "claims",
        "It does not say per what. Today {hashrate} have {block} per block, {day} per day, {year} per year.",
        hashrate=Amount(hashrate, "hashrate_hs"),
        block=Amount(readings[Period.BLOCK], "chance"),
        day=Amount(readings[Period.DAY], "chance"),
        year=Amount(readings[Period.YEAR], "chance"),
    )
    findings = found("chance_period", Severity.MISSING, text)
    fits = [(period, when) for period in Period if (when := _when(hashrate, one_in, period)) is not None]
    fits = [(period, when) for period, when in fits if reward_fits(case, when.day)]
    if not fits:
        text = translate(
            "claims",
            "Per no period did the network ever give {claimed} at this hashrate and reward.",
            claimed=Amount(1.0 / one_in, "chance"),
        )
        return findings + found("chance_reading", Severity.WRONG, text)
    period, when = max(fits, key=lambda fit: fit[1].day)
    text = translate("claims", "It was so {per} about {day}.", per=PER[period], day=day_amount(when.day))
    return findings + found("chance_reading", Severity.ROUGHLY, text)


def implied_difficulty(hashrate: float, one_in: float, period: Period) -> float:
    """The difficulty at which this hashrate has this chance; 0 where the chance is a certainty."""
    if one_in <= 1.0:
        return 0.0
    mean = -math.log1p(-1.0 / one_in)
    return hashrate * DAY_S * PERIOD_DAYS[period] / (mean * hashes_for_difficulty(1.0))


def _when(hashrate: float, one_in: float, period: Period) -> FirstReached | None:
    """When the network first was as difficult as the chance says; today where it is so today."""
    implied = implied_difficulty(hashrate, one_in, period)
    return first_reached(implied) if implied >= HISTORY[0].difficulty else None


def _at_own_difficulty(case: Case, hashrate: float, one_in: float, period: Period) -> tuple[Finding, ...]:
    """The chance against the difficulty, or the day, that the claim names itself."""
    claim = case.claim
    if claim.difficulty is not None:
        own, source = claim.difficulty, CLAIMED
    elif (day := claimed_day(case)) is not None and (then := difficulty_on(day)).value is not None:
        own, source = then.value, then.how
    else:
        return ()
    true = _of_block(hashrate, own, period)
    severity = judged(1.0 / one_in, true, Severity.CONTRADICTION)
    amounts: dict[str, Amount | Text] = {
        "difficulty": Amount(own, "difficulty"),
        "chance": Amount(true, "chance"),
        "per": PER[period],
        "claimed": Amount(1.0 / one_in, "chance"),
    }
    working = worked(
        _CHANCE,
        "chance",
        true,
        "c = −expm1(−h · 86400 · t / (D · K))",
        case.hashing("h"),
        period_line("t", period),
        line("D", NAMES["difficulty"], own, "difficulty", source),
        HEADERS,
    )
    if severity is Severity.CONTRADICTION:
        text = translate(
            "claims",
            "At the claim's own difficulty of {difficulty} the chance is {chance} {per}, not {claimed}.",
            **amounts,
        )
    else:
        text = translate(
            "claims",
            "At the claim's own difficulty of {difficulty} the chance is {chance} {per}.",
            **_only(amounts, "difficulty", "chance", "per"),
        )
    return found("chance_own", severity, text, working)


def _implied(case: Case, hashrate: float, one_in: float, period: Period) -> tuple[Finding, ...]:
    """Which difficulty the chance means, and when the network had it."""
    implied = implied_difficulty(hashrate, one_in, period)
    if implied < HISTORY[0].difficulty:
        text = translate(
            "claims",
            "So good a chance the network never gave: it would take less than its lowest difficulty.",
        )
        return found("implied_difficulty", Severity.WRONG, text)
    working = worked(
        translate("claims", "Difficulty that the chance means"),
        "difficulty",
        implied,
        "D = h · 86400 · t / (−log1p(−1 / N) · K)",
        case.hashing("h"),
        period_line("t", period),
        case.said("N", "chance_one_in"),
        HEADERS,
    )
    amounts = {"difficulty": Amount(implied, "difficulty")}
    if judged(implied, case.facts.difficulty) is not Severity.WRONG:
        text = translate("claims", "It means a difficulty of {difficulty}, about today's.", **amounts)
        return found("implied_difficulty", Severity.RIGHT, text, working)
    when = first_reached(implied)
    if when is None:
        text = translate(
            "claims", "It means a difficulty of {difficulty}, which the network has not had yet.", **amounts
        )
        return found("implied_difficulty", Severity.WRONG, text, working)
    if reward_fits(case, when.day):
        text = translate(
            "claims",
            "It means a difficulty of {difficulty}: so it was right about {day} and is out of date.",
            day=day_amount(when.day),
            **amounts,
        )
        return found("implied_difficulty", Severity.ROUGHLY, text, working)
    text = translate(
        "claims",
        "It means a difficulty of {difficulty}, which the network had about {day}, when a block did not "
        "pay {reward}.",
        day=day_amount(when.day),
        reward=Amount(case.claim.reward_btc, "btc"),
        **amounts,
    )
    return found("implied_difficulty", Severity.CONTRADICTION, text, working)


def difficulty(case: Case) -> tuple[Finding, ...]:
    """A difficulty that the claim names: today's, that of its day, or when it was."""
    claimed = case.claim.difficulty
    if claimed is None:
        return ()
    day = claimed_day(case)
    if day is not None and (then := difficulty_on(day)).value is not None:
        severity = judged(claimed, then.value, Severity.CONTRADICTION)
        text = translate(
            "claims",
            "On {day} the difficulty was {then}; the claim says {claimed}.",
            day=day_amount(day),
            then=Amount(then.value, "difficulty"),
            claimed=Amount(claimed, "difficulty"),
        )
        return found("difficulty_then", severity, text)
    today = case.facts.difficulty
    if judged(claimed, today) is not Severity.WRONG:
        text = translate(
            "claims", "The difficulty is about today's, {today}.", today=Amount(today, "difficulty")
        )
        return found("difficulty_today", judged(claimed, today), text)
    when = first_reached(claimed)
    amounts = {"claimed": Amount(claimed, "difficulty"), "today": Amount(today, "difficulty")}
    if when is None:
        text = translate(
            "claims", "The network has not been so difficult yet: {claimed}; today {today}.", **amounts
        )
    else:
        text = translate(
            "claims",
            "The difficulty was {claimed} about {day}; today it is {today}.",
            day=day_amount(when.day),
            **amounts,
        )
    return found("difficulty_today", Severity.WRONG, text)
