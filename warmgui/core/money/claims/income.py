"""Income of a claim: what its hashrate earns today, when it may have been so, and what is left of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from warmgui.core.money.claims.claims import PERIOD_DAYS, Finding, Period, Severity
from warmgui.core.money.claims.parts import (
    HEADERS,
    NAMES,
    PER,
    Case,
    day_amount,
    factor,
    found,
    judged,
    line,
    money,
    period_line,
    worked,
)
from warmgui.core.money.claims.reward import claimed_day
from warmgui.core.money.difficulty_history import PUBLISHED, difficulty_on, subsidy_on
from warmgui.core.money.facts import btc_price_usd, described, reward_sat
from warmgui.core.money.mining import SAT_PER_BTC, blocks_per_day, chance_of_one, sat_per_day
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.money.workings.working import Working

_PRICE = NAMES["btc_price"]


@dataclass(frozen=True, slots=True)
class _Expected:
    """What the claim's hashrate earns in its period."""

    sat: float
    hashrate_hs: float
    period: Period
    fee: float
    inputs: tuple[WorkingInput, ...]


def income(case: Case) -> tuple[Finding, ...]:
    """Income in money and in sat, each against what the network gives today, or gave on the claim's day."""
    claim = case.claim
    if claim.income is None and claim.income_sat is None:
        return ()
    if claim.income_period is None:
        return found(
            "income_period",
            Severity.MISSING,
            translate("claims", "It does not say in what time it earns that."),
        )
    if case.hashrate_hs is None:
        return found(
            "income_hashrate",
            Severity.MISSING,
            translate("claims", "Income cannot be checked without a hashrate."),
        )
    expected = _expected(case, case.hashrate_hs, claim.income_period)
    findings: tuple[Finding, ...] = ()
    if claim.income_sat is not None:
        findings += _in_sat(case, claim.income_sat, expected)
    if claim.income is not None:
        findings += _in_money(case, claim.income, expected)
    return findings


def _expected(case: Case, hashrate: float, period: Period) -> _Expected:
    fee = case.claim.pool_fee or 0.0
    sat = sat_per_day(hashrate, case.facts.difficulty, reward_sat(case.facts), fee) * PERIOD_DAYS[period]
    reward = line(
        "R", NAMES["reward_btc"], reward_sat(case.facts) / SAT_PER_BTC, "btc", described(case.facts)
    )
    kept = WorkingInput("f", NAMES["pool_fee"], Amount(fee, "fraction"), Provenance.DECLARED)
    inputs = (case.hashing("h"), period_line("t", period), case.network("D"), HEADERS, reward, kept)
    return _Expected(sat, hashrate, period, fee, inputs)


def _in_sat(case: Case, claimed: float, expected: _Expected) -> tuple[Finding, ...]:
    formula = "S = h · 86400 · t / (D · K) · R · 10^8 · (1 − f)"
    working = worked(NAMES["income_sat"], "sat", expected.sat, formula, *expected.inputs)
    words = (Amount(expected.sat, "sat"), Amount(claimed, "sat"))
    findings = _told("income_sat", claimed, expected, working, words)
    then = _sat_then(case, expected)
    return (
        findings
        if then is None
        else findings + _told_then(case, claimed, then, Amount(then, "sat"), expected)
    )


def _sat_then(case: Case, expected: _Expected) -> float | None:
    """What the hashrate earned on the claim's own day: difficulty and subsidy of then, without fees."""
    day = claimed_day(case)
    then = None if day is None else difficulty_on(day).value
    subsidy = None if day is None else subsidy_on(day).value
    if then is None or subsidy is None:
        return None
    return sat_per_day(expected.hashrate_hs, then, int(subsidy), expected.fee) * PERIOD_DAYS[expected.period]


def _told_then(
    case: Case, claimed: float, true: float, words: Text | Amount, expected: _Expected
) -> tuple[Finding, ...]:
    """Against the network of the claim's own day; in sat where the amount is one."""
    day = claimed_day(case) or date.max
    key = "income_sat_then" if isinstance(words, Amount) else "income_then"
    amounts: dict[str, Text | Amount] = {"day": day_amount(day), "true": words, "per": PER[expected.period]}
    text = translate(
        "claims", "On {day} this hashrate earned {true} {per}, fees of transactions not counted.", **amounts
    )
    return found(key, judged(claimed, true, Severity.CONTRADICTION), text)


def _in_money(case: Case, claimed: float, expected: _Expected) -> tuple[Finding, ...]:
    price = _btc_price(case)
    if price.amount.value is None:
        text = translate(
            "claims",
            "Without the price of a bitcoin in {currency} the income cannot be checked. In sat it is {sat} "
            "{per} today.",
            currency=case.claim.currency,
            sat=Amount(expected.sat, "sat"),
            per=PER[expected.period],
        )
        return found("income_price", Severity.MISSING, text)
    true = expected.sat / SAT_PER_BTC * price.amount.value
    working = worked(
        NAMES["income"],
        "number",
        true,
        "I = h · 86400 · t / (D · K) · R · (1 − f) · B",
        *expected.inputs,
        price,
    )
    words = (money(true, case.claim.currency), money(claimed, case.claim.currency))
    findings = _told("income", claimed, expected, working, words)
    then = _sat_then(case, expected)
    if then is not None and case.claim.btc_price is not None:
        earned = then / SAT_PER_BTC * case.claim.btc_price
        return findings + _told_then(case, claimed, earned, money(earned, case.claim.currency), expected)
    return findings + _implied_hashprice(case, claimed, true, expected)


def _told(
    key: str,
    claimed: float,
    expected: _Expected,
    working: Working,
    words: tuple[Text | Amount, Text | Amount],
) -> tuple[Finding, ...]:
    true = working.result.value or 0.0
    severity = judged(claimed, true)
    amounts: dict[str, Text | Amount] = {
        "hashrate": Amount(expected.hashrate_hs, "hashrate_hs"),
        "true": words[0],
        "per": PER[expected.period],
        "claimed": words[1],
        "times": factor(claimed, true),
    }
    if severity is Severity.RIGHT:
        rest = {name: amounts[name] for name in ("hashrate", "true", "per")}
        return found(
            key,
            severity,
            translate("claims", "{hashrate} earn {true} {per} today: as claimed.", **rest),
            working,
        )
    if claimed > true:
        return found(
            key,
            severity,
            translate(
                "claims",
                "{hashrate} earn {true} {per} today, not {claimed}: {times} times too much.",
                **amounts,
            ),
            working,
        )
    return found(
        key,
        severity,
        translate(
            "claims",
            "{hashrate} earn {true} {per} today, not {claimed}: {times} times too little.",
            **amounts,
        ),
        working,
    )


def _btc_price(case: Case) -> WorkingInput:
    """A bitcoin in the claim's currency: as claimed, else that of the facts, else unknown."""
    claim = case.claim
    if claim.btc_price is not None:
        return case.said("B", "btc_price")
    known = _known_price(case.facts, claim.currency)
    if known is None:
        return WorkingInput("B", _PRICE, Amount(None, "number"))
    return line("B", _PRICE, known, "number", described(case.facts))


def _known_price(facts: NetworkFacts, currency: str) -> float | None:
    if facts.btc_price is not None and facts.price_currency == currency:
        return facts.btc_price
    return btc_price_usd(facts) if currency == "USD" else None


def _implied_hashprice(case: Case, claimed: float, true: float, expected: _Expected) -> tuple[Finding, ...]:
    """What a PH/s would have to earn, and when that was published."""
    if judged(claimed, true) is Severity.RIGHT or case.claim.currency != "USD" or claimed <= 0:
        return ()
    implied = claimed / (expected.hashrate_hs / 1e15) / PERIOD_DAYS[expected.period] / (1.0 - expected.fee)
    working = worked(
        translate("claims", "What a PH/s earns in a day"),
        "usd_per_ph_day",
        implied,
        "H = I / (h / 10^15) / t / (1 − f)",
        case.said("I", "income"),
        *(i for i in expected.inputs if i.symbol in {"h", "t", "f"}),
    )
    amounts = {"implied": Amount(implied, "usd_per_ph_day")}
    when = [
        each for each in PUBLISHED if each.hashprice_usd[0] * 0.97 <= implied <= each.hashprice_usd[1] * 1.03
    ]
    if when:
        text = translate(
            "claims",
            "It means {implied}, as published about {day}: it may have been right then.",
            day=day_amount(when[-1].day),
            **amounts,
        )
        return found("income_hashprice", Severity.ROUGHLY, text, working)
    text = translate("claims", "It means {implied}, which none of the dated facts shows.", **amounts)
    return found("income_hashprice", Severity.WRONG, text, working)


def nothing_claimed(case: Case) -> tuple[Finding, ...]:
    """A hashrate about which nothing is claimed: what it earns and finds today."""
    if case.hashrate_hs is None:
        text = translate(
            "claims",
            "There is too little to check: a chance or an income needs a hashrate, a cost needs power and "
            "price.",
        )
        return found("alone", Severity.MISSING, text)
    expected = _expected(case, case.hashrate_hs, Period.DAY)
    chance = chance_of_one(blocks_per_day(case.hashrate_hs, case.facts.difficulty))
    text = translate(
        "claims",
        "Nothing is claimed about it. Today {hashrate} earn {sat} per day on average and find a block with "
        "{chance}.",
        hashrate=Amount(case.hashrate_hs, "hashrate_hs"),
        sat=Amount(expected.sat, "sat"),
        chance=Amount(chance, "chance"),
    )
    formula = "S = h · 86400 · t / (D · K) · R · 10^8 · (1 − f)"
    working = worked(NAMES["income_sat"], "sat", expected.sat, formula, *expected.inputs)
    return found("alone", Severity.MISSING, text, working)


def net(case: Case) -> tuple[Finding, ...]:
    """Income less cost by the claim's own numbers."""
    claim = case.claim
    if claim.income is None or claim.cost is None or claim.income_period is None or claim.cost_period is None:
        return ()
    period = claim.income_period
    left = claim.income - claim.cost / PERIOD_DAYS[claim.cost_period] * PERIOD_DAYS[period]
    working = worked(
        translate("claims", "Left"),
        "number",
        left,
        "N = I − C / c · t",
        case.said("I", "income"),
        case.said("C", "cost"),
        period_line("c", claim.cost_period),
        period_line("t", period),
    )
    amounts: dict[str, Text | Amount] = {"left": money(abs(left), claim.currency), "per": PER[period]}
    if left > 0:
        text = translate("claims", "By its own numbers {left} are left {per}.", **amounts)
    else:
        text = translate("claims", "By its own numbers it costs {left} more than it earns {per}.", **amounts)
    return found("net", Severity.RIGHT, text, working)
