"""The reward of a claim: today's, that of the claim's day, and between which blocks it was paid."""

from __future__ import annotations

from datetime import date

from warmgui.core.money.claims.claims import Finding, Severity
from warmgui.core.money.claims.parts import RULE, Case, day_amount, found, line, worked
from warmgui.core.money.difficulty_history import HALVINGS, HISTORY, day_of
from warmgui.core.money.mining import SAT_PER_BTC, subsidy_sat
from warmgui.core.text import Amount, translate

_FEES = 1.3
"""Fees make a block pay more than its subsidy; more than so many times it was on single days only."""


def reward(case: Case) -> tuple[Finding, ...]:
    """The reward: today's, that of the claim's day, and between which blocks it was paid."""
    claimed = case.claim.reward_btc
    if claimed is None:
        return ()
    today = case.facts.subsidy_sat
    era = era_of(claimed)
    if era is None:
        text = translate(
            "claims",
            "No block ever created about {claimed}: it was 50 BTC and is halved every 210,000 blocks.",
            claimed=Amount(claimed, "btc"),
        )
        return found("reward_today", Severity.WRONG, text)
    findings = _reward_today(case, claimed, era, today)
    if (day := claimed_day(case)) is not None:
        findings += _reward_then(case, claimed, day)
    return findings


def era_of(reward_btc: float) -> int | None:
    """Which halving's subsidy a reward is, fees allowed; None: none so far."""
    for halvings in range(len(HALVINGS) + 1):
        subsidy = subsidy_sat(halvings * HALVINGS[0].height) / SAT_PER_BTC
        if subsidy * (1.0 - 1e-9) <= reward_btc <= subsidy * _FEES:
            return halvings
    return None


def _reward_today(case: Case, claimed: float, era: int, today_sat: int) -> tuple[Finding, ...]:
    first = era * HALVINGS[0].height
    amounts = {"today": Amount(today_sat / SAT_PER_BTC, "btc"), "claimed": Amount(claimed, "btc")}
    working = worked(
        translate("claims", "Subsidy"),
        "btc",
        today_sat / SAT_PER_BTC,
        "R = 50 / 2^n",
        line(
            "n",
            translate("claims", "Halvings until today, one every 210,000 blocks"),
            float(case.facts.height // HALVINGS[0].height),
            "count",
            RULE,
        ),
    )
    if subsidy_sat(first) == today_sat:
        text = translate(
            "claims", "A block creates {today} today, and fees come on top.", today=amounts["today"]
        )
        return found("reward_today", Severity.RIGHT, text, working)
    begins, ends = _day_of_height(first), _day_of_height(first + HALVINGS[0].height)
    if first > case.facts.height:
        text = translate(
            "claims",
            "A block creates {today} today; {claimed} will be paid from block {first} on.",
            first=Amount(float(first), "height"),
            **amounts,
        )
        return found("reward_today", Severity.WRONG, text, working)
    text = translate(
        "claims",
        "A block creates {today} today; {claimed} was paid from block {first} ({begins}) to block {last} "
        "({ends}).",
        first=Amount(float(first), "height"),
        last=Amount(float(first + HALVINGS[0].height - 1), "height"),
        begins=begins,
        ends=ends,
        **amounts,
    )
    return found("reward_past", Severity.WRONG, text, working)


def _day_of_height(height: int) -> Amount:
    reached = day_of(height)
    return day_amount(reached[0]) if reached is not None else Amount(None, "calendar_date")


def _reward_then(case: Case, claimed: float, day: date) -> tuple[Finding, ...]:
    fits = reward_fits(case, day)
    severity = Severity.RIGHT if fits else Severity.CONTRADICTION
    amounts = {"day": day_amount(day), "claimed": Amount(claimed, "btc")}
    if fits:
        text = translate("claims", "On {day} a block did pay about {claimed}.", **amounts)
    else:
        text = translate("claims", "On {day} a block did not pay {claimed}.", **amounts)
    return found("reward_then", severity, text)


def reward_fits(case: Case, day: date) -> bool:
    """Whether a block created the claim's reward on this day; yes where it names none."""
    claimed = case.claim.reward_btc
    if claimed is None:
        return True
    era = era_of(claimed)
    if era is None:
        return False
    first, last = _era_days(era)
    return first <= day <= last


def _era_days(era: int) -> tuple[date, date]:
    first = HISTORY[0].day if era == 0 else HALVINGS[era - 1].day or date.max
    last = HALVINGS[era].day if era < len(HALVINGS) else None
    return first, last or date.max


def claimed_day(case: Case) -> date | None:
    """The claim's day: named, or that of the height that it names."""
    if case.claim.day is not None:
        return case.claim.day
    if case.claim.height is None:
        return None
    found_ = day_of(case.claim.height)
    return found_[0] if found_ is not None else None
