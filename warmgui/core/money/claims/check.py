"""The verdict on a claim: its numbers recomputed, held against each other and against the dated network."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.money.claims import energy as claims_energy
from warmgui.core.money.claims import income as claims_income
from warmgui.core.money.claims import network as claims_network
from warmgui.core.money.claims import reward as claims_reward
from warmgui.core.money.claims.claims import Claim, ClaimVerdict, Finding, Severity
from warmgui.core.money.claims.parts import KINDS_OF, NAMES, Case, day_amount
from warmgui.core.money.difficulty_history import HISTORY
from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts

_RANGES = {
    "hashrate_hs": (1e-3, 1e30),
    "chance_one_in": (1.0, 1e40),
    "reward_btc": (1e-8, 1000.0),
    "difficulty": (1e-3, 1e30),
    "height": (0.0, 1e7),
    "power_w": (1e-6, 1e15),
    "efficiency_j_per_th": (1e-6, 1e15),
    "price_per_kwh": (-1000.0, 1e6),
    "income": (0.0, 1e18),
    "income_sat": (0.0, 2.1e15),
    "cost": (-1e18, 1e18),
    "btc_price": (1e-6, 1e12),
    "pool_fee": (0.0, 0.99),
}
"""What is possible at all; the rest is a slip of the pen."""
_WORST_FIRST = (Severity.CONTRADICTION, Severity.WRONG, Severity.MISSING, Severity.ROUGHLY, Severity.RIGHT)
_OF_TODAY = {"chance_today", "reward_past", "income", "income_sat", "difficulty_today"}
_WAS_RIGHT = {"implied_difficulty", "income_hashprice"}
"""Where they are roughly right they say when."""
_RIGHT_THEN = {"chance_own", "income_then", "income_sat_then", "difficulty_then", "reward_then"}


def check(claim: Claim, facts: NetworkFacts) -> ClaimVerdict:
    """Judge a claim. Never raises: impossible numbers are findings, and are left out of the rest."""
    if claim.is_empty():
        return ClaimVerdict(translate("claims", "There is no number here to check."), Severity.MISSING)
    possible, findings = _possible(claim)
    case = Case(possible, facts)
    findings += claims_energy.machine(case)
    findings += claims_network.chance(case)
    findings += claims_network.difficulty(case)
    findings += claims_reward.reward(case)
    findings += claims_income.income(case)
    findings += claims_energy.cost(case)
    findings += claims_income.net(case)
    if not findings:
        findings = claims_income.nothing_claimed(case)
    return _verdict(findings)


def _possible(claim: Claim) -> tuple[Claim, tuple[Finding, ...]]:
    """The claim without what cannot be, and one sentence for each of these."""
    findings: tuple[Finding, ...] = ()
    for field, (low, high) in _RANGES.items():
        number = getattr(claim, field)
        if number is None or (math.isfinite(number) and low <= number <= high):
            continue
        shown = Amount(float(number) if math.isfinite(number) else None, KINDS_OF[field])
        text = translate("claims", "{name}: {number} cannot be.", name=NAMES[field], number=shown)
        findings += (Finding(f"impossible_{field}", Severity.WRONG, text),)
        claim = _without(claim, field)
    if claim.day is not None and claim.day < HISTORY[0].day:
        text = translate(
            "claims",
            "Bitcoin's network began on {first}, after {day}.",
            first=day_amount(HISTORY[0].day),
            day=day_amount(claim.day),
        )
        findings += (Finding("impossible_day", Severity.WRONG, text),)
        claim = replace(claim, day=None)
    return claim, findings


def _without(claim: Claim, field: str) -> Claim:
    nothing: dict[str, Any] = {field: None}
    return replace(claim, **nothing)


def _verdict(findings: tuple[Finding, ...]) -> ClaimVerdict:
    ordered = sorted(findings, key=lambda each: _WORST_FIRST.index(each.severity))
    worst = ordered[0]
    if worst.severity is Severity.CONTRADICTION:
        text = translate("claims", "It contradicts itself. {finding}", finding=worst.text)
    elif worst.severity is Severity.WRONG:
        text = _wrong(ordered)
    elif worst.severity is Severity.MISSING:
        text = translate("claims", "It cannot be judged as it stands. {finding}", finding=worst.text)
    elif worst.severity is Severity.ROUGHLY:
        text = translate("claims", "Roughly right. {finding}", finding=worst.text)
    else:
        text = translate("claims", "Its numbers hold.")
    return ClaimVerdict(text, worst.severity, findings)


def _wrong(ordered: list[Finding]) -> Text:
    """Out of date, where all that is wrong is today's network and it was right once; else wrong."""
    wrong = [each for each in ordered if each.severity is Severity.WRONG]
    once = any(
        (each.key in _WAS_RIGHT and each.severity is Severity.ROUGHLY)
        or (each.key in _RIGHT_THEN and each.severity in {Severity.RIGHT, Severity.ROUGHLY})
        for each in ordered
    )
    past = all(each.key == "reward_past" for each in wrong)
    if (once or past) and all(each.key in _OF_TODAY for each in wrong):
        return translate(
            "claims", "Out of date: it may have been right once. {finding}", finding=wrong[0].text
        )
    return translate("claims", "Not true. {finding}", finding=wrong[0].text)
