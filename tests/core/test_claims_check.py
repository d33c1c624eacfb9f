"""The claim checker: recomputed independently, held against the network's history, and never at a loss."""

from __future__ import annotations

import math
import re
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money.claims.check import check
from warmgui.core.money.claims.claims import PERIOD_DAYS, Claim, ClaimVerdict, Finding, Period, Severity
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import FormatPrefs, Formatter

any_speed = hypothesis_settings(deadline=None)
READER = Formatter(FormatPrefs(group=" ", space=" "))
WORST_FIRST = [Severity.CONTRADICTION, Severity.WRONG, Severity.MISSING, Severity.ROUGHLY, Severity.RIGHT]
THE_ISSUES = Claim(hashrate_hs=480e9, chance_one_in=3.5e6, chance_period=Period.DAY, reward_btc=6.25)
APPLIANCE = Claim(hashrate_hs=10e12, power_w=400.0, efficiency_j_per_th=40.0)

HASHES = Fraction(2**256) / (0xFFFF * 2**208)


def finding(verdict: ClaimVerdict, key: str) -> Finding:
    return {each.key: each for each in verdict.findings}[key]


def words(each: Finding) -> str:
    return READER.text(each.text)


def result(each: Finding) -> float:
    assert each.working is not None
    assert each.working.result.value is not None
    return each.working.result.value


def test_the_issues_example_is_resolved_with_numbers() -> None:
    """1 in 3.5 million per day at 480 GH/s, 6.25 BTC: right in November 2022, four times too good today."""
    verdict = check(THE_ISSUES, DEFAULT_FACTS)
    blocks = Fraction(480 * 10**9) * 86400 / (Fraction(133_870_000_000_000) * HASHES)
    today = finding(verdict, "chance_today")
    assert today.severity is Severity.WRONG
    assert result(today) == pytest.approx(float(blocks), rel=1e-7)
    assert result(today) == pytest.approx(-math.expm1(-float(blocks)), rel=1e-9)
    assert words(today) == (
        "Today 480 GH/s have a chance of 1 in 13.9 million per day, not 1 in 3.5 million: "
        "3.96 times too good."
    )
    implied = finding(verdict, "implied_difficulty")
    expected = Fraction(480 * 10**9) * 86400 * 3_500_000 / HASHES
    assert result(implied) == pytest.approx(float(expected), rel=2e-7), "1/N against -ln(1 - 1/N)"
    assert implied.severity is Severity.ROUGHLY
    assert "33.80 T" in words(implied)
    assert "Nov 2022" in words(implied)
    reward = finding(verdict, "reward_past")
    assert reward.severity is Severity.WRONG
    said = words(reward)
    assert "3.125 BTC today" in said
    assert "from block 630 000 (11 May 2020) to block 839 999 (20 Apr 2024)" in said
    assert verdict.severity is Severity.WRONG
    assert READER.text(verdict.verdict).startswith("Out of date")


def test_the_same_per_block_contradicts_its_own_reward() -> None:
    """Per block it would mean the difficulty of 2016, when a block paid 12.5 BTC."""
    verdict = check(replace(THE_ISSUES, chance_period=Period.BLOCK), DEFAULT_FACTS)
    implied = finding(verdict, "implied_difficulty")
    assert implied.severity is verdict.severity is Severity.CONTRADICTION
    assert "2016" in words(implied)
    assert "did not pay 6.25 BTC" in words(implied)
    assert READER.text(verdict.verdict).startswith("It contradicts itself")


def test_a_chance_without_a_period_is_read_in_the_way_that_fits() -> None:
    verdict = check(replace(THE_ISSUES, chance_period=None), DEFAULT_FACTS)
    missing = finding(verdict, "chance_period")
    assert missing.severity is Severity.MISSING
    assert "1 in 2 billion per block" in words(missing)
    assert "1 in 13.9 million per day" in words(missing)
    reading = finding(verdict, "chance_reading")
    assert "per day about 18 Nov 2022" in words(reading)
    impossible = check(replace(THE_ISSUES, chance_period=None, chance_one_in=1e30), DEFAULT_FACTS)
    assert finding(impossible, "chance_reading").severity is Severity.WRONG


def test_a_chance_needs_a_hashrate() -> None:
    verdict = check(Claim(chance_one_in=1000.0, chance_period=Period.DAY), DEFAULT_FACTS)
    assert verdict.severity is Severity.MISSING
    assert finding(verdict, "chance_hashrate").severity is Severity.MISSING


def test_a_true_chance_is_right() -> None:
    one_in = float(HASHES * Fraction(133_870_000_000_000) / (10**13 * 86400))
    verdict = check(Claim(hashrate_hs=10e12, chance_one_in=one_in, chance_period=Period.DAY), DEFAULT_FACTS)
    assert verdict.severity is Severity.RIGHT
    assert {each.key for each in verdict.findings} == {"chance_today", "implied_difficulty"}
    assert READER.text(verdict.verdict) == "Its numbers hold."
    worse = check(Claim(hashrate_hs=10e12, chance_one_in=one_in * 9, chance_period=Period.DAY), DEFAULT_FACTS)
    assert "9 times too bad" in words(finding(worse, "chance_today"))
    assert finding(worse, "implied_difficulty").severity is Severity.WRONG, "never so difficult"


def test_a_chance_that_no_difficulty_gives() -> None:
    claim = Claim(hashrate_hs=1e6, chance_one_in=1.0, chance_period=Period.DAY)
    verdict = check(claim, DEFAULT_FACTS)
    assert finding(verdict, "implied_difficulty").severity is Severity.WRONG
    assert "never gave" in words(finding(verdict, "implied_difficulty"))


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        (replace(THE_ISSUES, difficulty=33.8e12), Severity.RIGHT),
        (replace(THE_ISSUES, difficulty=50e12), Severity.CONTRADICTION),
        (replace(THE_ISSUES, day=date(2022, 11, 18)), Severity.RIGHT),
        (replace(THE_ISSUES, day=date(2022, 1, 1)), Severity.CONTRADICTION),
        (replace(THE_ISSUES, height=763_000), Severity.RIGHT),
    ],
    ids=["own difficulty", "another difficulty", "its day", "another day", "its height"],
)
def test_a_chance_is_held_against_the_claims_own_difficulty_and_day(claim: Claim, severity: Severity) -> None:
    verdict = check(claim, DEFAULT_FACTS)
    assert finding(verdict, "chance_own").severity is severity
    assert (verdict.severity is Severity.CONTRADICTION) == (severity is Severity.CONTRADICTION)


@pytest.mark.parametrize(
    ("reward", "key", "severity"),
    [
        (3.125, "reward_today", Severity.RIGHT),
        (3.14, "reward_today", Severity.RIGHT),
        (6.25, "reward_past", Severity.WRONG),
        (50.0, "reward_past", Severity.WRONG),
        (1.5625, "reward_today", Severity.WRONG),
        (5.0, "reward_today", Severity.WRONG),
        (100.0, "reward_today", Severity.WRONG),
    ],
)
def test_a_reward_is_one_of_the_chains(reward: float, key: str, severity: Severity) -> None:
    assert finding(check(Claim(reward_btc=reward), DEFAULT_FACTS), key).severity is severity


def test_a_reward_of_the_next_halving_is_told_as_such() -> None:
    said = words(finding(check(Claim(reward_btc=1.5625), DEFAULT_FACTS), "reward_today"))
    assert "will be paid from block 1 050 000" in said


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        (date(2020, 5, 10), False), (date(2020, 5, 12), True), (date(2011, 1, 1), False),
        (date(2024, 4, 19), True), (date(2024, 4, 21), False),
    ],
)  # fmt: skip
def test_a_reward_fits_its_day_or_not(day: date, fits: bool) -> None:  # noqa: FBT001 - a row of the table
    verdict = check(Claim(reward_btc=6.25, day=day), DEFAULT_FACTS)
    then = finding(verdict, "reward_then")
    assert then.severity is (Severity.RIGHT if fits else Severity.CONTRADICTION)
    assert (READER.text(verdict.verdict).startswith("Out of date")) == fits


@pytest.mark.parametrize(
    ("claim", "key", "severity", "said"),
    [
        (Claim(difficulty=133.87e12), "difficulty_today", Severity.RIGHT, "about today"),
        (Claim(difficulty=18.6e12), "difficulty_today", Severity.WRONG, "Jan 2021"),
        (Claim(difficulty=1e18), "difficulty_today", Severity.WRONG, "has not been so difficult"),
        (Claim(difficulty=18.6e12, day=date(2021, 1, 1)), "difficulty_then", Severity.RIGHT, "1 Jan 2021"),
        (Claim(difficulty=18.6e12, day=date(2017, 1, 1)), "difficulty_then", Severity.CONTRADICTION, "317"),
    ],
    ids=["today", "once", "never", "on its day", "not on its day"],
)
def test_a_difficulty_is_dated(claim: Claim, key: str, severity: Severity, said: str) -> None:
    each = finding(check(claim, DEFAULT_FACTS), key)
    assert each.severity is severity
    assert said in words(each)


@pytest.mark.parametrize(
    ("claim", "severity", "said"),
    [
        (APPLIANCE, Severity.RIGHT, "10.0 TH/s at 40 J/TH use 400 W"),
        (replace(APPLIANCE, power_w=470.0), Severity.ROUGHLY, "use 400 W, not 470 W"),
        (replace(APPLIANCE, power_w=1000.0), Severity.CONTRADICTION, "use 400 W, not 1 000 W"),
        (replace(APPLIANCE, hashrate_hs=None), Severity.RIGHT, "make 10.0 TH/s"),
        (replace(APPLIANCE, efficiency_j_per_th=None), Severity.RIGHT, "are 40 J/TH"),
    ],
    ids=["fits", "nearly", "contradicts", "hashrate derived", "J/TH derived"],
)
def test_watts_terahashes_and_joules_fit_each_other(claim: Claim, severity: Severity, said: str) -> None:
    each = finding(check(claim, DEFAULT_FACTS), "machine")
    assert each.severity is severity
    assert said in words(each)


@pytest.mark.parametrize(("j_per_th", "severity"), [(7.0, Severity.ROUGHLY), (0.001, Severity.WRONG)])
def test_a_machine_that_nobody_sells(j_per_th: float, severity: Severity) -> None:
    verdict = check(Claim(power_w=100.0, efficiency_j_per_th=j_per_th), DEFAULT_FACTS)
    assert finding(verdict, "machine_exists").severity is severity


def test_the_published_month_of_the_appliance() -> None:
    """12.50 dollars a month at 10 TH/s means 41.07 $/PH/day, as of November 2025; 67 dollars mean 23 ct."""
    claim = replace(APPLIANCE, income=12.5, income_period=Period.MONTH, cost=67.0, cost_period=Period.MONTH)
    verdict = check(claim, DEFAULT_FACTS)
    income = finding(verdict, "income")
    days = Fraction(36525, 1200)
    month = Fraction(10**13) * 86400 / (Fraction(133_870_000_000_000) * HASHES) * days
    true = float(month * Fraction(314, 100) * 60_800)
    assert result(income) == pytest.approx(true, rel=1e-9)
    assert income.severity is Severity.WRONG
    assert "1.43 times too much" in words(income)
    hashprice = finding(verdict, "income_hashprice")
    assert result(hashprice) == pytest.approx(float(Fraction(25, 2) / Fraction(1, 100) / days), rel=1e-9)
    assert hashprice.severity is Severity.ROUGHLY
    assert "Nov 2025" in words(hashprice)
    price = finding(verdict, "cost_price")
    assert result(price) == pytest.approx(float(67 / (Fraction(4, 10) * 24 * days)), rel=1e-9)
    assert price.severity is Severity.MISSING
    net = finding(verdict, "net")
    assert result(net) == pytest.approx(-54.5, rel=1e-9)
    assert "costs 54.50 USD more than it earns per month" in words(net)
    assert READER.text(verdict.verdict).startswith("Out of date")


def test_todays_income_is_right_and_a_profit_is_told() -> None:
    claim = replace(
        APPLIANCE,
        income=0.2868,
        income_period=Period.DAY,
        cost=24.0,
        cost_period=Period.YEAR,
        price_per_kwh=0.01,
    )
    verdict = check(claim, DEFAULT_FACTS)
    assert finding(verdict, "income").severity is Severity.RIGHT
    assert "income_hashprice" not in {each.key for each in verdict.findings}
    assert "are left per day" in words(finding(verdict, "net"))
    assert finding(verdict, "cost").severity is Severity.CONTRADICTION
    assert "35.06 USD per year, not 24.00 USD" in words(finding(verdict, "cost"))
    right = check(replace(claim, cost=35.06), DEFAULT_FACTS)
    assert finding(right, "cost").severity is Severity.RIGHT


def test_income_in_sat_is_recomputed_for_today_and_for_its_day() -> None:
    claim = Claim(hashrate_hs=10e12, income_sat=472.0, income_period=Period.DAY)
    today = check(claim, DEFAULT_FACTS)
    assert finding(today, "income_sat").severity is Severity.RIGHT
    expected = Fraction(10**13) * 86400 / (Fraction(133_870_000_000_000) * HASHES) * 314_000_000
    assert result(finding(today, "income_sat")) == pytest.approx(float(expected), rel=1e-9)
    then = check(replace(claim, day=date(2021, 1, 1)), DEFAULT_FACTS)
    assert finding(then, "income_sat_then").severity is Severity.CONTRADICTION
    sat = float(Fraction(10**13) * 86400 / (Fraction(18_600_000_000_000) * HASHES) * 625_000_000)
    held = check(replace(claim, day=date(2021, 1, 1), income_sat=sat), DEFAULT_FACTS)
    assert finding(held, "income_sat_then").severity is Severity.RIGHT
    assert finding(held, "income_sat").severity is Severity.WRONG
    assert "too much" in words(finding(held, "income_sat"))
    assert READER.text(held.verdict).startswith("Out of date")
    little = check(replace(claim, income_sat=47.2), DEFAULT_FACTS)
    assert "10 times too little" in words(finding(little, "income_sat"))


def test_with_its_own_price_of_a_bitcoin_money_is_dated_too() -> None:
    claim = Claim(
        hashrate_hs=1e15, income=300.0, income_period=Period.DAY, btc_price=29_000.0, day=date(2021, 1, 1)
    )
    verdict = check(claim, DEFAULT_FACTS)
    true = float(
        Fraction(10**15) * 86400 / (Fraction(18_600_000_000_000) * HASHES) * Fraction(25, 4) * 29_000
    )
    assert f"{true:.2f}" in words(finding(verdict, "income_then"))
    assert finding(verdict, "income_then").severity is Severity.ROUGHLY if true > 285 else Severity.RIGHT


def test_a_fee_comes_off_the_income() -> None:
    claim = Claim(hashrate_hs=10e12, income_sat=472.0, income_period=Period.DAY)
    without = result(finding(check(claim, DEFAULT_FACTS), "income_sat"))
    with_fee = result(finding(check(replace(claim, pool_fee=0.25), DEFAULT_FACTS), "income_sat"))
    assert with_fee == pytest.approx(0.75 * without, rel=1e-12)


@pytest.mark.parametrize(
    ("claim", "key"),
    [
        (Claim(hashrate_hs=1e12, income=1.0), "income_period"),
        (Claim(income=1.0, income_period=Period.DAY), "income_hashrate"),
        (Claim(hashrate_hs=1e12, income=1.0, income_period=Period.DAY, currency="EUR"), "income_price"),
        (Claim(cost=1.0, power_w=100.0), "cost_period"),
        (Claim(cost=1.0, cost_period=Period.DAY), "cost_power"),
        (Claim(cost=1.0, cost_period=Period.DAY, power_w=100.0), "cost_price"),
        (Claim(pool_fee=0.02), "alone"),
        (Claim(hashrate_hs=1e12), "alone"),
        (Claim(day=date(2021, 1, 1)), "alone"),
    ],
)
def test_what_is_missing_is_named(claim: Claim, key: str) -> None:
    verdict = check(claim, DEFAULT_FACTS)
    assert finding(verdict, key).severity is Severity.MISSING
    assert verdict.severity is Severity.MISSING


def test_euros_are_judged_with_a_price_in_euros() -> None:
    claim = Claim(hashrate_hs=10e12, income=0.2868, income_period=Period.DAY, currency="EUR")
    priced = check(replace(claim, btc_price=60_800.0), DEFAULT_FACTS)
    assert finding(priced, "income").severity is Severity.RIGHT
    facts = replace(DEFAULT_FACTS, btc_price=60_800.0, price_currency="EUR")
    assert finding(check(claim, facts), "income").severity is Severity.RIGHT
    unpriced = replace(DEFAULT_FACTS, btc_price=None, hashprice_usd=None)
    in_dollars = check(replace(claim, currency="USD"), unpriced)
    assert finding(in_dollars, "income_price").severity is Severity.MISSING


def test_an_income_that_no_fact_explains() -> None:
    claim = Claim(hashrate_hs=10e12, income=500.0, income_period=Period.DAY)
    verdict = check(claim, DEFAULT_FACTS)
    assert finding(verdict, "income_hashprice").severity is Severity.WRONG
    assert READER.text(verdict.verdict).startswith("Not true")


def test_a_hashrate_about_which_nothing_is_claimed_is_told_what_it_does() -> None:
    each = finding(check(Claim(hashrate_hs=10e12), DEFAULT_FACTS), "alone")
    assert "earn 472 sat per day" in words(each)
    assert "find a block with 1 in 665 000" in words(each)
    assert result(each) == pytest.approx(471.7, abs=0.2)


def test_a_reward_that_never_was_fits_no_day() -> None:
    verdict = check(replace(THE_ISSUES, reward_btc=100.0), DEFAULT_FACTS)
    assert finding(verdict, "implied_difficulty").severity is Severity.CONTRADICTION


def test_no_number_is_no_claim() -> None:
    verdict = check(Claim(), DEFAULT_FACTS)
    assert verdict.severity is Severity.MISSING
    assert not verdict.findings
    assert READER.text(verdict.verdict) == "There is no number here to check."


@pytest.mark.parametrize("number", [math.nan, math.inf, -1.0, -math.inf, 1e300])
def test_impossible_numbers_get_one_sentence_each(number: float) -> None:
    verdict = check(Claim(hashrate_hs=number, power_w=400.0, efficiency_j_per_th=40.0), DEFAULT_FACTS)
    assert finding(verdict, "impossible_hashrate_hs").severity is Severity.WRONG
    assert "cannot be" in words(finding(verdict, "impossible_hashrate_hs"))
    assert finding(verdict, "machine"), "the rest is still judged"


def test_a_claim_from_before_bitcoin() -> None:
    verdict = check(Claim(reward_btc=50.0, day=date(2008, 10, 31)), DEFAULT_FACTS)
    assert "3 Jan 2009" in words(finding(verdict, "impossible_day"))


number_of_any_kind = st.floats() | st.sampled_from([0.0, 1.0, 480e9, 3.5e6, 6.25, 1e30]) | st.floats(0, 1e15)
claims = st.builds(
    Claim,
    **{each.name: st.none() | number_of_any_kind for each in fields(Claim) if each.type == "float | None"},
    chance_period=st.none() | st.sampled_from(Period),
    income_period=st.none() | st.sampled_from(Period),
    cost_period=st.none() | st.sampled_from(Period),
    day=st.none() | st.dates(),
    height=st.none() | st.integers(),
    currency=st.sampled_from(["USD", "EUR", "", "?"]),
)


@hypothesis_settings(deadline=None, max_examples=600)
@given(claim=claims)
def test_no_claim_ever_raises_and_every_word_can_be_read(claim: Claim) -> None:
    verdict = check(claim, DEFAULT_FACTS)
    assert READER.text(verdict.verdict)
    if verdict.findings:
        worst = min((each.severity for each in verdict.findings), key=WORST_FIRST.index)
        assert verdict.severity is worst
    assert len({each.key for each in verdict.findings}) == len(verdict.findings)
    for each in verdict.findings:
        assert "{" not in words(each)
        assert "nan" not in words(each).lower()
        if each.working is not None:
            assert math.isfinite(result(each))
            check_working(each)


def check_working(each: Finding) -> None:
    """The formula, with the numbers of its lines, gives the result."""
    assert each.working is not None
    right = each.working.formula.partition(" = ")[2]
    python = right.replace("·", "*").replace("−", "-").replace("^", "**")
    symbols = {line.symbol: line.amount.value for line in each.working.inputs}
    functions = {"expm1": math.expm1, "log1p": math.log1p}
    assert set(re.findall(r"[^\W\d]\w*", python)) <= set(symbols) | set(functions)
    again = eval(python, {"__builtins__": {}}, {**functions, **symbols})  # noqa: S307 - our own formulas
    size = max(abs(line.amount.value or 0.0) for line in each.working.inputs)
    assert again == pytest.approx(result(each), rel=1e-9, abs=1e-15 * size)


@any_speed
@given(st.floats(1e6, 1e18), st.floats(2.0, 1e12), st.sampled_from(Period))
def test_the_implied_difficulty_gives_the_claimed_chance_back(
    hashrate: float, one_in: float, period: Period
) -> None:
    verdict = check(Claim(hashrate_hs=hashrate, chance_one_in=one_in, chance_period=period), DEFAULT_FACTS)
    implied = finding(verdict, "implied_difficulty")
    if implied.working is None:
        return
    again = -math.expm1(-hashrate * 86400 * PERIOD_DAYS[period] / (result(implied) * float(HASHES)))
    assert again == pytest.approx(1 / one_in, rel=1e-9)
