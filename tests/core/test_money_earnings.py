"""What a day earns and costs: only what is known is told, and how it is known goes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.money.earnings import cost, earnings, weaker
from warmgui.core.money.facts import DEFAULT_FACTS, btc_price_usd, calendar_date, described
from warmgui.core.settings.model import MoneySettings
from warmgui.core.text import translate
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

WORDS = Formatter(FormatPrefs(group=" "))
EURO = MoneySettings(currency="EUR", tariff_per_kwh=0.30)
DOLLAR = replace(EURO, currency="USD")
POWER = Value(142.0, Provenance.MODELLED)
COST = 142.0 * 24 / 1000 * 0.30


def test_on_the_practice_network_it_earns_nothing_and_costs_the_same() -> None:
    day = earnings(1.1e9, POWER, DEFAULT_FACTS, EURO, practice=True)
    assert (day.sat_per_day.value, day.income_per_day.value) == (0.0, 0.0)
    assert day.net_per_day.value == pytest.approx(-COST)
    assert day.earned_fraction == 0.0
    assert "pays nothing" in WORDS.text(day.sat_per_day.how)


def test_on_the_practice_network_it_says_what_bitcoin_would_have_paid() -> None:
    hypothetical = earnings(1.1e9, POWER, DEFAULT_FACTS, EURO, practice=True).hypothetical_sat_per_day
    assert hypothetical.value == pytest.approx(0.0519, abs=0.0001)
    assert hypothetical.provenance is Provenance.MODELLED
    assert "26 Jun 2026, block 955 584, difficulty 133.87 T" in WORDS.text(hypothetical.how)


def test_with_a_pool_income_is_dated_and_net_is_what_remains() -> None:
    day = earnings(234e12, Value(3510.0, Provenance.MEASURED), DEFAULT_FACTS, DOLLAR, practice=False)
    assert day.sat_per_day == day.hypothetical_sat_per_day
    assert day.sat_per_day.provenance is Provenance.DATED
    assert day.income_per_day.value == pytest.approx(11_040e-8 * 60_800, rel=1e-3)
    assert day.cost_per_day.value == pytest.approx(3.510 * 24 * 0.30)
    assert day.cost_per_day.provenance is Provenance.DECLARED
    assert day.net_per_day.value == pytest.approx(11_040e-8 * 60_800 - 3.510 * 24 * 0.30, rel=1e-3)
    assert day.net_per_day.provenance is Provenance.DATED
    assert day.earned_fraction == pytest.approx(0.2656, rel=1e-3)


def test_without_an_exchange_rate_no_net_is_invented() -> None:
    day = earnings(234e12, POWER, DEFAULT_FACTS, EURO, practice=False)
    assert day.sat_per_day.value == pytest.approx(11_040, rel=1e-3)
    assert day.cost_per_day.value == pytest.approx(COST)
    assert day.income_per_day.value is None
    assert day.net_per_day.value is None
    assert day.net_per_day.provenance is Provenance.UNKNOWN
    assert day.earned_fraction is None
    said = WORDS.text(day.net_per_day.how)
    assert "6.71 $/day" in said
    assert "set what one US dollar costs in Settings, Money" in said


def test_the_users_exchange_rate_makes_net_known_and_is_named() -> None:
    day = earnings(234e12, POWER, DEFAULT_FACTS, replace(EURO, usd_rate=0.86), practice=False)
    assert day.income_per_day.value == pytest.approx(6.7125 * 0.86, rel=1e-3)
    assert day.net_per_day.value == pytest.approx(6.7125 * 0.86 - COST, rel=1e-3)
    assert day.net_per_day.provenance is Provenance.MODELLED
    assert "0.86 EUR per US dollar" in WORDS.text(day.income_per_day.how)


def test_a_price_in_the_users_own_currency_needs_no_rate() -> None:
    facts = replace(DEFAULT_FACTS, btc_price=50_000.0, price_currency="EUR")
    day = earnings(1e15, POWER, facts, EURO, practice=False)
    assert day.income_per_day.value == pytest.approx((day.sat_per_day.value or 0) / 1e8 * 50_000)


def test_dollars_follow_from_the_hash_price_where_no_dollar_price_is_stated() -> None:
    facts = replace(DEFAULT_FACTS, btc_price=None)
    assert btc_price_usd(facts) == pytest.approx(60_784, rel=1e-3)
    assert earnings(1e15, POWER, facts, DOLLAR, practice=False).income_per_day.value == pytest.approx(28.68)


def test_without_any_price_income_is_unknown() -> None:
    facts = replace(DEFAULT_FACTS, btc_price=None, hashprice_usd=None)
    day = earnings(1e15, POWER, facts, DOLLAR, practice=False)
    assert day.income_per_day.value is None
    assert "No price" in WORDS.text(day.income_per_day.how)
    worthless = replace(DEFAULT_FACTS, btc_price=None, subsidy_sat=0, fees_sat=0)
    assert btc_price_usd(worthless) is None


@pytest.mark.parametrize("practice", [True, False])
def test_unknown_hashrate_and_power_stay_unknown(practice: bool) -> None:  # noqa: FBT001 - a parameter
    day = earnings(None, UNKNOWN, DEFAULT_FACTS, DOLLAR, practice=practice)
    assert day.hypothetical_sat_per_day.value is None
    assert day.cost_per_day.value is None
    assert day.net_per_day.value is None
    assert day.income_per_day.value == (0.0 if practice else None)
    assert "not known" in WORDS.text(day.net_per_day.how)


def test_simulated_hashrates_and_watts_say_so() -> None:
    watts = Value(100.0, Provenance.SIMULATED)
    day = earnings(1e9, watts, DEFAULT_FACTS, DOLLAR, practice=True, simulated=True)
    assert day.hypothetical_sat_per_day.provenance is Provenance.SIMULATED
    assert day.cost_per_day.provenance is Provenance.SIMULATED
    assert day.net_per_day.provenance is Provenance.SIMULATED


def test_a_fraction_of_no_cost_is_not_told() -> None:
    free = replace(DOLLAR, tariff_per_kwh=0.0)
    assert earnings(1e9, POWER, DEFAULT_FACTS, free, practice=False).earned_fraction is None


def test_how_the_watts_are_known_goes_with_the_cost() -> None:
    known = replace(POWER, how=translate("test", "From the CPU's counters."))
    day = earnings(1e9, known, DEFAULT_FACTS, EURO, practice=True)
    assert WORDS.text(day.cost_per_day.how) == "142 W for 24 hours at 0.30 €/kWh. From the CPU's counters."
    unexplained = earnings(1e9, POWER, DEFAULT_FACTS, EURO, practice=True)
    assert WORDS.text(unexplained.cost_per_day.how) == "142 W for 24 hours at 0.30 €/kWh."


def test_energy_costs_its_tariff() -> None:
    assert cost(0.5, EURO) == pytest.approx(0.15)


def test_of_two_provenances_the_less_certain_one_wins() -> None:
    assert weaker(Provenance.MEASURED, Provenance.DECLARED) is Provenance.DECLARED
    assert weaker(Provenance.SIMULATED, Provenance.DATED) is Provenance.SIMULATED
    assert {weaker(p, Provenance.UNKNOWN) for p in Provenance} == {Provenance.UNKNOWN}


def test_facts_with_an_odd_date_are_still_told() -> None:
    odd = replace(DEFAULT_FACTS, date="last summer")
    assert calendar_date(odd).value is None
    assert WORDS.text(described(odd)).startswith("Network of –")
