"""Sentences become claims: units, big numbers, both decimal signs, periods, verbs; the rest is told."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money.claims.check import check
from warmgui.core.money.claims.claims import Claim, Period, Severity
from warmgui.core.money.claims.numbers import number
from warmgui.core.money.claims.words import LONGEST, parse_claim
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import FormatPrefs, Formatter

READER = Formatter(FormatPrefs(group=" ", space=" "))
D, W, M, Y = Period.BLOCK, Period.DAY, Period.MONTH, Period.YEAR


def said(sentence: str) -> dict[str, Any]:
    claim = parse_claim(sentence).claim
    empty = Claim()
    return {
        f.name: getattr(claim, f.name)
        for f in fields(Claim)
        if getattr(claim, f.name) != getattr(empty, f.name)
    }


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "1 in 3.5 million per day at 480 GH/s, 6.25 BTC",
            {"chance_one_in": 3.5e6, "chance_period": Period.DAY, "hashrate_hs": 480e9, "reward_btc": 6.25},
        ),
        ("earns $12.50 a month at 10 TH/s", {"income": 12.5, "income_period": M, "hashrate_hs": 10e12}),
        ("400 W, 40 J/TH, 10 TH/s", {"power_w": 400.0, "efficiency_j_per_th": 40.0, "hashrate_hs": 10e12}),
        (
            "It costs 67 $ a month and earns 12.50 $ a month.",
            {"cost": 67.0, "cost_period": M, "income": 12.5, "income_period": M},
        ),
        (
            "monthly income of $12.50 and monthly cost of $67",
            {"cost": 67.0, "cost_period": M, "income": 12.5, "income_period": M},
        ),
        (
            "The heater uses 0,4 kW and costs €67,50 per month at 0,23 €/kWh",
            {"power_w": 400.0, "cost": 67.5, "cost_period": M, "price_per_kwh": 0.23, "currency": "EUR"},
        ),
        (
            "Bitcoin at $60,000, 10 TH/s make 472 sat/day, 2% pool fee",
            {
                "btc_price": 60_000.0, "hashrate_hs": 10e12, "income_sat": 472.0, "income_period": W,
                "pool_fee": 0.02,
            },
        ),
        ("a fee of 1.5 %", {"pool_fee": 0.015}),
        ("$60k per BTC, 3.125 BTC per block", {"btc_price": 60_000.0, "reward_btc": 3.125}),
        ("In May 2020 the difficulty was 16.1 T", {"day": date(2020, 5, 15), "difficulty": 16.1e12}),
        ("on 11 May 2020", {"day": date(2020, 5, 11)}),
        ("on May 11th, 2020", {"day": date(2020, 5, 11)}),
        ("2024-04-20: 86.39 trillion difficulty", {"day": date(2024, 4, 20), "difficulty": 86.39e12}),
        ("in 2021, block 700,000", {"day": date(2021, 7, 1), "height": 700_000}),
        ("difficulty of 1.3387e14", {"difficulty": 1.3387e14}),
        ("difficulty 1.3387 × 10^14", {"difficulty": 1.3387e14}),
        (
            "you make 0.0001 BTC per month with 1.2 TH/s",
            {"income_sat": 1e4, "income_period": M, "hashrate_hs": 1.2e12},
        ),
        ("one in a million chance per year", {"chance_one_in": 1e6, "chance_period": Y}),
        ("one in 3 billion", {"chance_one_in": 3e9}),
        ("1:3500000 per block", {"chance_one_in": 3.5e6, "chance_period": D}),
        ("a 0.005 % chance of a block per day", {"chance_one_in": 20_000.0, "chance_period": W}),
        ("the odds are 2 % a year", {"chance_one_in": 50.0, "chance_period": Y}),
        (
            "at 12 ct/kWh the bill is 30 EUR a month",
            {"price_per_kwh": 0.12, "cost": 30.0, "cost_period": M, "currency": "EUR"},
        ),
        ("30 cents per kWh", {"price_per_kwh": 0.3}),
        ("£0.28 per kWh", {"price_per_kwh": 0.28, "currency": "GBP"}),
        ("a revenue of USD 0.50 daily", {"income": 0.5, "income_period": W}),
        ("$3.20 income per day", {"income": 3.2, "income_period": W}),
        ("$300 yearly in electricity", {"cost": 300.0, "cost_period": Y}),
        ("$3 net revenue", {"income": 3.0}),
        ("40 W/TH", {"efficiency_j_per_th": 40.0}),
        ("0.098 J/GH", {"efficiency_j_per_th": 98.0}),
        ("21.5 joules per terahash", {"efficiency_j_per_th": 21.5}),
        ("958 EH/s", {"hashrate_hs": 958e18}),
        ("150 MH/s and 1.323 kW", {"hashrate_hs": 150e6, "power_w": 1323.0}),
        ("234 TH", {"hashrate_hs": 234e12}),
        ("100 000 H/s", {"hashrate_hs": 1e5}),
        ("1,234.5 W", {"power_w": 1234.5}),
        ("1.234,5 W", {"power_w": 1234.5}),
        ("1 MW", {"power_w": 1e6}),
        ("₿ 6.25", {"reward_btc": 6.25}),
        ("a bitcoin is worth 55 000 EUR", {"btc_price": 55_000.0, "currency": "EUR"}),
        ("the difficulty is 130 T, of which 400 W", {"difficulty": 130e12, "power_w": 400.0}),
    ],
)  # fmt: skip
def test_what_a_sentence_claims(sentence: str, claim: dict[str, Any]) -> None:
    assert said(sentence) == pytest.approx(claim) if all_numbers(claim) else said(sentence) == claim
    parsed = parse_claim(sentence)
    assert not parsed.ignored
    assert not parsed.problem
    for each in parsed.understood:
        assert each.words
        assert each.words in sentence[each.start : each.end]
        assert getattr(parsed.claim, each.field) is not None
        assert READER.text(each.text)


def all_numbers(claim: dict[str, Any]) -> bool:
    return all(type(value) is float for value in claim.values())


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "hello",
        "bitcoin heats my home",
        "a heater that costs $900",
        "3",
        "12 kWh",
        "10:30",
        "3 %",
        "1:30 h",
        "2021-13-41",
    ],
)
def test_what_claims_nothing_gets_one_sentence(sentence: str) -> None:
    parsed = parse_claim(sentence)
    assert parsed.claim.is_empty()
    assert READER.text(parsed.problem).startswith("No number with a unit was found.")
    assert not parsed.understood


def test_numbers_without_meaning_are_told() -> None:
    parsed = parse_claim("A heater for $900 with 400 W and 17 stars")
    assert parsed.claim == Claim(power_w=400.0)
    assert parsed.ignored == ("900", "17")


def test_two_different_numbers_for_the_same_thing() -> None:
    parsed = parse_claim("10 TH/s, or rather 12 TH/s at 400 W")
    assert parsed.claim.hashrate_hs == 10e12
    assert parsed.ignored == ("12 TH/s",)
    assert "12 TH/s does not count" in READER.text(parsed.problem)
    assert not parse_claim("10 TH/s, yes, 10 TH/s").problem


@pytest.mark.parametrize(
    "sentence",
    ["earns $3 a day and costs €2 a day", "costs €2 a day at $0.10/kWh", "€0.10 per kWh, $60,000 per BTC"],
)
def test_two_currencies_do_not_mix(sentence: str) -> None:
    parsed = parse_claim(sentence)
    assert parsed.problem
    assert len(parsed.ignored) >= 1


def test_a_long_text_is_read_up_to_a_limit() -> None:
    parsed = parse_claim("400 W " + "x" * LONGEST + " 10 TH/s")
    assert parsed.claim == Claim(power_w=400.0)
    assert str(LONGEST) in READER.text(parsed.problem)


def test_a_sentence_goes_all_the_way_to_its_verdict() -> None:
    parsed = parse_claim("1 in 3.5 million per day at 480 GH/s, 6.25 BTC")
    verdict = check(parsed.claim, DEFAULT_FACTS)
    assert verdict.severity is Severity.WRONG
    assert "18 Nov 2022" in " ".join(READER.text(each.text) for each in verdict.findings)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3.5 million", 3.5e6), ("1,234", 1234.0), ("12,50", 12.5), ("0,125", 0.125), ("1.234", 1.234),
        ("1.234.567", 1_234_567.0), ("1,234,567.8", 1_234_567.8),
        ("1 234 567", 1_234_567.0), ("1'000", 1000.0),
        ("1.2e14", 1.2e14), ("2 × 10^-3", 0.002), ("3 k", 3000.0), ("5bn", 5e9), ("7 thousand", 7000.0),
        ("−4", -4.0), (".5", 0.5), ("2 Mio.", 2e6), ("1e999", None), ("9e308 million", None), ("x", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(words: str, value: float | None) -> None:
    assert number(words) == (value if value is None else pytest.approx(value, rel=1e-12))


PIECES = st.sampled_from(
    ["1 in", "3.5", "million", "per day", "480", "GH/s", ",", ".", "6,25", "BTC", "$", "€", "a month",
     "earns",
     "costs",
     "400", "W", "kWh", "/kWh", "J/TH", "%", "fee", "chance", "block", "in 2021", "difficulty", "1e999", "-",
     "ct", "sat",
     "2020-05-11", "May", "2020", "0", "99999999999999999999", "1:", "per BTC", "¢", "\u00a0", "e",
     "daily"]
)  # fmt: skip


@hypothesis_settings(deadline=None, max_examples=500)
@given(st.text() | st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join))
def test_no_text_ever_raises_and_its_claim_can_be_checked(sentence: str) -> None:
    parsed = parse_claim(sentence)
    verdict = check(parsed.claim, DEFAULT_FACTS)
    assert READER.text(verdict.verdict)
    assert bool(parsed.claim.is_empty()) <= bool(parsed.problem)
    starts = [each.start for each in parsed.understood]
    assert starts == sorted(starts)
