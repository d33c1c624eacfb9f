"""Net first, recomputed in exact fractions; and what is told where there is nothing to compute with."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

import pytest
from fakes.gui import make_devices
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.model import UNKNOWN, DeviceStatus, NetworkFacts, Today, Value
from warmgui.core.model_energy import Economics
from warmgui.core.money.earnings import earnings
from warmgui.core.money.economics import EconomicsInputs, economics, resting_efficiency
from warmgui.core.money.facts import DEFAULT_FACTS, reward_sat
from warmgui.core.money.known import following, known, weaker
from warmgui.core.settings.model import MoneySettings
from warmgui.core.text import EMPTY, Amount, together, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

any_speed = hypothesis_settings(deadline=None)
DOLLAR = MoneySettings(currency="USD", tariff_per_kwh=0.10, pool_fee=0.02)
EURO = MoneySettings()
APPLIANCE = Value(400.0, Provenance.MEASURED)
GRID = Value(475.0, Provenance.DECLARED)
TODAY = Today(mining_kwh=4.0, cost=0.4, sat=118.0, useful_kwh=2.7, judged_kwh=3.2)
F = Formatter()
VALUES = [field.name for field in fields(Economics) if field.name != "today"]
"""Every figure."""


def inputs(
    rate_hs: float | None = 10e12,
    watts: Value = APPLIANCE,
    money: MoneySettings = DOLLAR,
    *,
    practice: bool = False,
    price: Value | None = None,
    facts: NetworkFacts = DEFAULT_FACTS,
    **more: Any,
) -> EconomicsInputs:
    """The heater appliance of the table: 10 TH/s at 400 W, in a room that gets 80 % of its heat."""
    test_network, simulated = more.pop("test_network", False), more.pop("simulated", False)
    earned = earnings(
        rate_hs, watts, facts, money, practice, price=price, test_network=test_network, simulated=simulated
    )
    values: dict[str, Any] = {
        "earnings": earned, "mining_w": watts, "facts": facts, "money": money,
        "carbon_g_per_kwh": GRID, "placement": 0.8, "today": TODAY,
    }  # fmt: skip
    return EconomicsInputs(**(values | more))


def close(value: Value, exact: Fraction | float) -> bool:
    """Equal to 1e-9."""
    return value.value == pytest.approx(float(exact), rel=1e-9)


def said(value: Value) -> str:
    """Its sentence."""
    return F.text(value.how)


# ---- recomputed ------------------------------------------------------------------------------------------


@any_speed
@given(
    st.floats(min_value=1e6, max_value=1e16),
    st.floats(min_value=1.0, max_value=1e5),
    st.floats(min_value=0.01, max_value=2.0),
    st.floats(min_value=0.05, max_value=1.0),
    st.floats(min_value=0.0, max_value=0.1),
)
def test_every_figure_is_that_of_exact_fractions(
    rate_hs: float, watts: float, price: float, placement: float, fee: float
) -> None:
    money = replace(DOLLAR, pool_fee=fee)
    found = economics(
        inputs(
            rate_hs, Value(watts, Provenance.MEASURED), money,
            price=Value(price, Provenance.DATED), placement=placement,
        )
    )  # fmt: skip
    h, w, p, k, f = (Fraction(x) for x in (rate_hs, watts, price, placement, fee))
    per_block = Fraction(DEFAULT_FACTS.difficulty) * 2**48 / 65_535
    assert DEFAULT_FACTS.btc_price is not None
    block = Fraction(reward_sat(DEFAULT_FACTS), 10**8) * (1 - f) * Fraction(DEFAULT_FACTS.btc_price)
    income, cost = h * 86_400 / per_block * block, w * 24 / 1000 * p
    efficiency = w / h * 10**12
    revenue = Fraction(36 * 10**17) / efficiency / per_block * block
    assert close(found.income_per_day, income)
    assert close(found.cost_per_day, cost)
    # A difference of nearly equal numbers is as exact as the numbers are.
    assert found.net_per_day.value == pytest.approx(float(income - cost), abs=1e-9 * float(income + cost))
    assert found.net_per_kwh_heat.value == pytest.approx(
        float((revenue - p) / k), abs=1e-9 * float((revenue + p) / k)
    )
    assert close(found.efficiency_j_per_th, efficiency)
    assert close(found.break_even_price_per_kwh, revenue)
    assert close(found.break_even_j_per_th, Fraction(10**15) * 86_400 / per_block * block / (24 * p))
    assert close(found.co2_g_per_day, w * 24 / 1000 * 475)
    sigma = found.income_sigma_per_day.value
    assert sigma is not None
    assert Fraction(sigma) ** 2 == pytest.approx(float(h * 86_400 / per_block * block**2), rel=1e-9)
    if revenue < p * Fraction(999, 1000):
        assert close(found.economic_cop, p / (p - revenue))


@any_speed
@given(st.floats(min_value=1e6, max_value=1e15), st.floats(min_value=1.0, max_value=1e4))
def test_energy_and_money_balance_between_day_and_kwh(rate_hs: float, watts: float) -> None:
    """Net per day is net per kWh of heat times the heat of the day, also where half of it is lost."""
    given_ = inputs(rate_hs, Value(watts, Provenance.MEASURED), placement=0.5)
    found = economics(given_)
    heat_kwh = watts * 24 / 1000 * 0.5
    assert found.net_per_day.value is not None
    assert found.net_per_kwh_heat.value is not None
    scale = abs(found.cost_per_day.value or 0) + abs(found.income_per_day.value or 0)
    assert found.net_per_kwh_heat.value * heat_kwh == pytest.approx(found.net_per_day.value, abs=1e-9 * scale)


@any_speed
@given(st.floats(min_value=0.011, max_value=2.0), st.floats(min_value=1.01, max_value=8.0))
def test_a_miner_beats_a_heat_pump_exactly_when_it_earns_more_than_the_rule_says(
    price: float, heat_pump_cop: float
) -> None:
    """Economic COP above the heat pump's, if and only if rev > p (1 - 1/COP)."""
    found = economics(inputs(price=Value(price, Provenance.DECLARED)))
    needed = price * (1 - 1 / heat_pump_cop)
    assert found.revenue_per_kwh.value is not None
    if abs(found.revenue_per_kwh.value - needed) < 1e-9:
        return
    wins = found.revenue_per_kwh.value > needed
    # Where the income pays for everything there is no COP, and no heat pump is cheaper than free.
    assert wins == (found.economic_cop.value is None or found.economic_cop.value > heat_pump_cop)


def test_the_appliances_day_at_ten_cents() -> None:
    """400 W at 0.10 cost 0.96 a day; at 28.68 $/PH/day 10 TH/s earn 0.287: economic COP 1.42."""
    found = economics(inputs(money=replace(DOLLAR, pool_fee=0.0)))
    assert close(found.cost_per_day, 0.96)
    assert found.income_per_day.value == pytest.approx(0.2868, abs=2e-4)
    assert found.revenue_per_kwh.value == pytest.approx(28.68 / (24 * 40), rel=1e-3)
    assert found.economic_cop.value == pytest.approx(0.10 / (0.10 - 28.68 / 960), rel=1e-3)
    assert found.break_even_j_per_th.value == pytest.approx(28.68 / 2.4, rel=1e-3)
    assert found.break_even_price_per_kwh.value == pytest.approx(0.0299, abs=1e-4)


def test_useful_heat_shares_out_the_net_cost_of_today() -> None:
    """4 kWh cost 0.40 less 118 sat; 80 % reached the room, 2.7 of 3.2 judged kWh were useful."""
    found = economics(inputs())
    assert close(found.useful_fraction, Fraction(27, 32))
    assert DEFAULT_FACTS.btc_price is not None
    net = Fraction("0.4") - Fraction(118, 10**8) * Fraction(DEFAULT_FACTS.btc_price)
    assert close(found.useful_cost_per_kwh, net / (4 * Fraction("0.8") * Fraction(27, 32)))


def test_micro_amounts_do_not_round_to_nothing() -> None:
    """A desktop CPU: 0.007 sat a day."""
    found = economics(inputs(150e6, Value(110.0, Provenance.MODELLED), EURO.__class__(usd_rate=0.86)))
    for value, kind in (
        (found.income_per_day, "money_per_day"),
        (found.revenue_per_kwh, "price_per_kwh"),
        (found.break_even_price_per_kwh, "price_per_kwh"),
    ):
        assert value.value is not None
        assert 0 < value.value < 1e-4
        digits, _ = F.split(Amount(value.value, kind))
        assert digits.strip("0., ") != ""


# ---- where it goes, and how sure -------------------------------------------------------------------------


def test_the_practice_network_earns_0_as_declared_and_the_hypothesis_is_told_apart() -> None:
    found = economics(inputs(practice=True))
    for value in (found.income_per_day, found.income_sigma_per_day, found.revenue_per_kwh):
        assert (value.value, value.provenance) == (0.0, Provenance.DECLARED)
        assert "practice network" in said(value)
    assert found.economic_cop.value == 1.0
    assert close(found.net_per_day, -0.96)
    assert close(found.net_per_kwh_heat, -0.1 / 0.8)
    for value in (found.break_even_price_per_kwh, found.break_even_j_per_th):
        assert (value.value or 0) > 0
        assert said(value).startswith("If this work went to bitcoin, which it does not: ")
    assert not said(economics(inputs()).break_even_price_per_kwh).startswith("If")


def test_a_test_networks_coins_are_worth_nothing() -> None:
    found = economics(inputs(test_network=True))
    assert found.income_per_day.value == 0.0
    assert "test network" in said(found.revenue_per_kwh)


def test_a_figure_is_as_certain_as_its_least_certain_number() -> None:
    found = economics(inputs(watts=Value(400.0, Provenance.STALE)))
    for value in (found.cost_per_day, found.net_per_day, found.efficiency_j_per_th, found.co2_g_per_day):
        assert value.provenance is Provenance.STALE
    assert found.income_per_day.provenance is Provenance.DATED
    dynamic = economics(inputs(price=Value(0.31, Provenance.DATED, verbatim("Energy-Charts."))))
    assert dynamic.cost_per_day.provenance is Provenance.DATED
    assert "Energy-Charts." in said(dynamic.cost_per_day)
    assert dynamic.price_per_kwh.value == 0.31


def test_a_simulated_pc_has_a_simulated_spread() -> None:
    assert economics(inputs(simulated=True)).income_sigma_per_day.provenance is Provenance.SIMULATED
    assert economics(inputs()).income_sigma_per_day.provenance is Provenance.DATED


@pytest.mark.parametrize("practice", [True, False])
def test_every_known_figure_has_a_sentence(*, practice: bool) -> None:
    found = economics(inputs(practice=practice, price=Value(0.2, Provenance.DATED, verbatim("EPEX."))))
    for name in VALUES:
        value = getattr(found, name)
        assert said(value) or value == GRID, name


# ---- edges -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("price", [0.0, -0.05])
def test_at_a_price_of_nothing_or_less_there_is_no_cop_and_no_limit(price: float) -> None:
    found = economics(inputs(price=Value(price, Provenance.DATED)))
    assert (found.economic_cop.value, found.break_even_j_per_th.value) == (None, None)
    assert "nothing to divide by" in said(found.economic_cop)
    assert "any miner pays for itself" in said(found.break_even_j_per_th)
    assert close(found.cost_per_day, 9.6 * price)
    assert found.net_per_kwh_heat.value is not None
    assert found.net_per_kwh_heat.value > -price


@pytest.mark.parametrize("price", [0.001, 0.01, 0.02, 0.029])
def test_where_income_pays_for_everything_the_heat_is_free(price: float) -> None:
    """The appliance earns 0.0292 a kWh."""
    found = economics(inputs(price=Value(price, Provenance.DECLARED)))
    assert found.economic_cop.value is None
    assert "the heat is free" in said(found.economic_cop)
    assert (found.net_per_kwh_heat.value or 0) > 0


def test_while_it_rests_the_day_is_0_and_the_kwh_keep_their_figures() -> None:
    resting = resting_efficiency(TODAY, 1e18, ())
    found = economics(inputs(0.0, Value(0.0, Provenance.MEASURED), resting=resting))
    assert (found.cost_per_day.value, found.income_per_day.value, found.net_per_day.value) == (0.0, 0.0, 0.0)
    assert close(found.efficiency_j_per_th, Fraction(4) * 36 * 10**5 * 10**12 / 10**18)
    assert found.net_per_kwh_heat.value is not None
    assert found.economic_cop.value is not None


def test_efficiency_at_rest_is_todays_mean_else_the_benchmarks_else_unknown() -> None:
    devices = make_devices()
    todays = resting_efficiency(TODAY, 1e18, devices)
    assert todays.value == pytest.approx(14.4)
    assert "Mean of today" in said(todays)
    rated = resting_efficiency(Today(), 0, devices)
    # Two of the three devices may work and are measured: 95 W and 170 W, 262 MH/s and 1.9 GH/s.
    assert rated.value == pytest.approx((95 + 170) / (262e6 + 1.9e9) * 1e12)
    assert "benchmark" in said(rated)
    none = resting_efficiency(Today(), 1e18, ())
    assert (none.value, none.provenance) == (None, Provenance.UNKNOWN)
    out = tuple(replace(d, state="quarantined") for d in devices)
    assert resting_efficiency(Today(), 0, out).value is None


def test_nothing_measured_yet_says_so() -> None:
    found = economics(inputs(None, UNKNOWN))
    assert found.efficiency_j_per_th.value is None
    assert "nothing was measured yet" in said(found.efficiency_j_per_th)
    assert found.net_per_kwh_heat.value is None
    assert "nothing was measured yet" in said(found.net_per_kwh_heat)
    assert "hashrate is not known" in said(found.income_sigma_per_day)
    # What needs no miner is known all the same.
    assert found.break_even_j_per_th.value is not None


def test_heat_that_goes_outside_has_no_price_per_kwh() -> None:
    found = economics(inputs(placement=0.0))
    assert found.net_per_kwh_heat.value is None
    assert "no heat of this PC" in said(found.net_per_kwh_heat)
    assert found.useful_cost_per_kwh.value is None


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (Today(mining_kwh=1.0, cost=0.1), "while the room was known"),
        (Today(mining_kwh=1.0, cost=0.1, useful_kwh=0.0, judged_kwh=0.0), "while the room was known"),
        (Today(mining_kwh=1.0, cost=0.1, useful_kwh=0.0, judged_kwh=0.8), "None of today's heat was useful"),
        (Today(mining_kwh=1.0, useful_kwh=0.5, judged_kwh=0.8), "cost is not known"),
    ],
)
def test_without_useful_heat_its_cost_is_not_told(today: Today, words: str) -> None:
    found = economics(inputs(today=today))
    assert found.useful_cost_per_kwh.value is None
    assert words in said(found.useful_cost_per_kwh)


def test_a_summers_day_was_useful_to_0_percent() -> None:
    today = Today(mining_kwh=1.0, cost=0.1, useful_kwh=0.0, judged_kwh=0.8)
    assert economics(inputs(today=today)).useful_fraction.value == 0.0


def test_an_income_of_nothing_needs_no_exchange_rate() -> None:
    """In euro without a rate: what was earned today is 0, so its worth is known."""
    today = replace(TODAY, sat=0.0)
    found = economics(inputs(money=EURO, practice=True, today=today))
    assert close(found.useful_cost_per_kwh, Fraction("0.4") / (4 * Fraction("0.8") * Fraction(27, 32)))
    unknown = economics(inputs(money=EURO, today=TODAY))
    assert unknown.useful_cost_per_kwh.value is None
    assert "US dollars only" in said(unknown.useful_cost_per_kwh)


def test_unknown_prices_and_carbon_give_their_reason() -> None:
    reason = Value(None, Provenance.UNKNOWN, verbatim("No prices yet."))
    found = economics(inputs(price=reason, carbon_g_per_kwh=reason))
    for value in (found.cost_per_day, found.net_per_day, found.net_per_kwh_heat, found.economic_cop,
                  found.break_even_j_per_th, found.co2_g_per_day):  # fmt: skip
        assert value.value is None
        assert "No prices yet." in said(value)


def test_facts_of_zero_are_no_facts() -> None:
    bad = replace(DEFAULT_FACTS, difficulty=0.0)
    found = economics(inputs(facts=bad))
    assert found.income_per_day.value is None
    assert "difficulty" in said(found.income_per_day)
    assert (found.break_even_j_per_th.value, found.revenue_per_kwh.value) == (None, None)
    nowhere = replace(bad, btc_price=None)
    assert "No price of bitcoin" in said(economics(inputs(facts=nowhere)).break_even_j_per_th)


# ---- any finite number -----------------------------------------------------------------------------------

finite = st.floats(allow_nan=False, allow_infinity=False)
maybe = st.none() | finite
values = st.builds(Value, maybe, st.sampled_from(Provenance))


todays = st.builds(Today, finite, finite, finite, maybe, maybe, maybe, maybe, maybe, maybe)
networks = st.builds(
    NetworkFacts,
    date=st.just("2026-01-01"),
    height=st.just(900_000),
    difficulty=finite,
    subsidy_sat=st.just(312_500_000),
    fees_sat=st.just(0),
    hashprice_usd=maybe,
    btc_price=maybe,
    price_currency=st.sampled_from(["USD", "EUR"]),
    source=st.just(""),
)
declared = st.builds(MoneySettings, currency=st.sampled_from(["USD", "EUR"]), pool_fee=finite, usd_rate=maybe)


@any_speed
@given(st.data())
def test_no_finite_input_raises_and_no_figure_is_infinite(data: st.DataObject) -> None:
    today, rate_hs, full_w = data.draw(todays), data.draw(maybe), data.draw(maybe)
    device = DeviceStatus(
        "cpu", "cpu", "CPU", "", 1, 1, 1.0, None, benchmark_hs=data.draw(maybe), max_power_w=full_w
    )
    asked = inputs(
        rate_hs,
        data.draw(values),
        data.draw(declared),
        practice=data.draw(st.booleans()),
        price=data.draw(values),
        facts=data.draw(networks),
        carbon_g_per_kwh=data.draw(values),
        placement=data.draw(finite),
        today=today,
        resting=resting_efficiency(today, data.draw(finite), (device,)),
    )
    found = economics(asked)
    for name in VALUES:
        value = getattr(found, name)
        assert value.value is None or abs(value.value) < float("inf")
        said(value)
    fraction = asked.earnings.earned_fraction
    assert fraction is None or abs(fraction) < float("inf")


# ---- the small tools -------------------------------------------------------------------------------------


def test_what_follows_is_as_weak_as_its_weakest_part_and_unknown_for_the_first_reason() -> None:
    a = Value(2.0, Provenance.MEASURED)
    b = Value(3.0, Provenance.MODELLED)
    assert following(lambda x, y: x * y, (a, b), EMPTY) == Value(6.0, Provenance.MODELLED)
    gone = Value(None, Provenance.UNKNOWN, verbatim("gone"))
    lost = Value(None, Provenance.UNKNOWN, verbatim("lost"))
    assert F.text(following(lambda x, y, z: x, (a, gone, lost), EMPTY).how) == "gone"
    for make in (lambda x: 1 / (x - 2), lambda x: x * 1e308 * 10, lambda x: (-x) ** 1e9 / 0):
        assert following(make, (a,), EMPTY).value is None
    assert known(float("nan"), Provenance.MEASURED).provenance is Provenance.UNKNOWN
    assert weaker(Provenance.DECLARED, Provenance.DATED) is Provenance.DATED
    assert F.text(together(verbatim("One."), EMPTY)) == "One."


# ---- facts that age, facts of one's own node -------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "earned"),
    [
        (Provenance.MEASURED, Provenance.DATED),
        (Provenance.DATED, Provenance.DATED),
        (Provenance.STALE, Provenance.STALE),
    ],
)
def test_an_expectation_is_at_best_dated_and_stale_where_its_facts_are(
    facts: Provenance, earned: Provenance
) -> None:
    found = economics(inputs(facts=replace(DEFAULT_FACTS, provenance=facts, price_date="2026-01-31")))
    assert found.income_per_day.provenance is earned
    assert found.break_even_j_per_th.provenance is earned
    assert "31 Jan 2026" in said(found.income_per_day)
