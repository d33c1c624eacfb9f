"""Heat is heat: every way's cost and carbon against fractions, its working, its words and its pictures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from fakes.gui import make_settings, make_snapshot
from fakes.lab_figures import assert_plot, recomputed
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.lab.heat import ASIC, GAS, HEAT_PUMP, HEATER, KEYS, OIL, PC, HeatOutcome, heat_case
from warmgui.core.model import Value
from warmgui.core.model_energy import Economics, EnergyStatus
from warmgui.core.money.facts import DEFAULT_FACTS, reward_sat
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

READER = Formatter(FormatPrefs(group=" ", space=" ", currency="USD"))
any_speed = hypothesis_settings(deadline=None, max_examples=60)
CASE = heat_case(make_snapshot(settings=make_settings(money={"currency": "USD", "tariff_per_kwh": 0.2})))
BY_KEY = {given.key: given for given in CASE.inputs}
sliders = st.fixed_dictionaries(
    {}, optional={key: st.floats(given.minimum, given.maximum) for key, given in BY_KEY.items()}
)


def cost(outcome: HeatOutcome, key: str) -> float:
    number = outcome.row(key).cost.amount.value
    assert number is not None
    return number


def co2(outcome: HeatOutcome, key: str) -> float:
    number = outcome.row(key).co2.amount.value
    assert number is not None
    return number


# ---- numbers ---------------------------------------------------------------------------------------------


def test_a_kwh_by_every_way_against_fractions() -> None:
    """At 0.20 $/kWh, 400 g/kWh, COP 4, gas at 0.08 and 90 %, 60,000 $ per BTC, 15 and 500,000 J/TH."""
    outcome = CASE.outcome(
        {"price": 0.2, "carbon": 400.0, "cop": 4.0, "gas_price": 0.08, "gas_efficiency": 0.9, "btc": 6e4,
         "fee": 0.0, "asic_j_per_th": 15.0, "pc_j_per_th": 500_000.0}
    )  # fmt: skip
    hashes = Fraction(3_600_000) * 10**12 / 15
    per_block = Fraction(int(CASE.facts.difficulty)) * Fraction(2**48, 0xFFFF)
    earned = hashes / per_block * Fraction(reward_sat(CASE.facts), 10**8) * 60_000
    assert cost(outcome, HEATER) == 0.2
    assert cost(outcome, ASIC) == pytest.approx(float(Fraction(1, 5) - earned))
    assert cost(outcome, PC) == pytest.approx(float(Fraction(1, 5) - earned * 15 / 500_000))
    assert cost(outcome, HEAT_PUMP) == pytest.approx(0.05)
    assert cost(outcome, GAS) == pytest.approx(0.08 / 0.9)
    assert {co2(outcome, key) for key in (HEATER, PC, ASIC)} == {400.0}
    assert co2(outcome, HEAT_PUMP) == pytest.approx(100.0)
    assert co2(outcome, GAS) == pytest.approx(53.06 * 3.41214 / 0.9, rel=1e-6)
    assert co2(outcome, OIL) == pytest.approx(73.96 * 3.41214 / 0.85, rel=1e-6)


@given(sliders)
@any_speed
def test_every_figure_can_be_worked_out_again(values: dict[str, float]) -> None:
    outcome = CASE.outcome(values)
    assert tuple(row.key for row in outcome.rows) == KEYS
    for row in outcome.rows:
        for figure in (row.cost, row.co2, *(() if row.earned is None else (row.earned,))):
            assert figure.amount.value is not None
            assert recomputed(figure) == pytest.approx(figure.amount.value, rel=1e-9, abs=1e-15)
    for text in (outcome.verdict, *outcome.notes):
        words = READER.text(text)
        assert words.endswith(".")
        assert "{" not in words
    assert_plot(outcome.cost_plot)
    assert_plot(outcome.co2_plot)
    assert outcome.tone in {"good", "mixed", "bad"}


@given(sliders)
@any_speed
def test_a_pc_is_a_plain_heater_that_earns(values: dict[str, float]) -> None:
    """Never dearer than a plain heater, by just what it earns; and not a gram cleaner."""
    outcome = CASE.outcome(values)
    earned = outcome.row(PC).earned
    assert earned is not None
    assert earned.amount.value is not None
    assert cost(outcome, HEATER) - cost(outcome, PC) == pytest.approx(earned.amount.value, abs=1e-12)
    assert co2(outcome, PC) == co2(outcome, HEATER)


def test_strange_values_are_held_within_their_range() -> None:
    outcome = CASE.outcome({"cop": 100.0, "price": -5.0, "unknown": 3.0})
    assert cost(outcome, HEATER) == 0.0
    assert co2(outcome, HEAT_PUMP) == co2(outcome, HEATER) / 8.0


# ---- words -----------------------------------------------------------------------------------------------


def test_the_verdict_where_a_heat_pump_wins() -> None:
    outcome = CASE.outcome({"price": 0.2, "cop": 4.0})
    words = READER.text(outcome.verdict)
    assert words.startswith(
        "With these numbers the cheapest heat is that of “Heat pump”: 0.05 $/kWh. This PC's"
    )
    assert words.endswith("0.20 $/kWh, 4 × as much.")
    assert outcome.tone == "bad"
    assert "does not beat a heat pump of COP 4.0" in READER.text(outcome.notes[1])
    assert "costs what a plain heater's does" in READER.text(outcome.notes[0])


def test_the_verdict_where_the_machine_pays() -> None:
    outcome = CASE.outcome({"asic_j_per_th": 5.0, "btc": 9e5})
    assert "below 0 it pays" in READER.text(outcome.verdict)
    assert "Mining machine" in READER.text(outcome.verdict)
    assert "beats a heat pump" in READER.text(outcome.notes[1])


def test_the_verdict_where_this_pc_is_the_cheapest() -> None:
    """Given a PC as good as the best machines, and nothing else that is cheaper."""
    case = replace(
        CASE,
        inputs=tuple(replace(i, minimum=1.0) if i.key == "pc_j_per_th" else i for i in CASE.inputs),
    )
    outcome = case.outcome(
        {"pc_j_per_th": 6.0, "asic_j_per_th": 20.0, "cop": 1.0, "gas_price": 0.3, "oil_price": 0.3}
    )
    assert outcome.tone == "good"
    assert "this PC makes the cheapest heat" in READER.text(outcome.verdict)
    assert READER.text(outcome.notes[0]).startswith("Hashing pays")
    mixed = case.outcome({"pc_j_per_th": 20.0, "asic_j_per_th": 6.0, "cop": 1.0})
    assert mixed.tone == "mixed"


def test_free_electricity_has_nothing_to_be_compared_with() -> None:
    words = READER.text(CASE.outcome({"price": 0.0}).notes[0])
    assert words.startswith("Hashing gives this PC's heat back")


# ---- sliders ---------------------------------------------------------------------------------------------


def test_the_sliders_begin_with_what_this_home_knows() -> None:
    figures = Economics(
        price_per_kwh=Value(0.41, Provenance.DECLARED),
        carbon_g_per_kwh=Value(120.0, Provenance.MEASURED),
        efficiency_j_per_th=Value(3e5, Provenance.MEASURED),
    )
    case = heat_case(make_snapshot(energy=EnergyStatus(economics=figures)))
    defaults = {given.key: given.default for given in case.inputs}
    assert (defaults["price"], defaults["carbon"], defaults["pc_j_per_th"]) == (0.41, 120.0, 3e5)
    for given_ in case.inputs:
        assert given_.minimum <= given_.default <= given_.maximum
        assert given_.source
        assert given_.step > 0


def test_without_an_exchange_rate_the_number_of_dollars_says_so() -> None:
    case = heat_case(make_snapshot(settings=make_settings(money={"currency": "EUR"})))
    price = next(given for given in case.inputs if given.key == "btc")
    assert "US dollars on 26 Jun 2026" in READER.text(price.source)
    known = next(given for given in CASE.inputs if given.key == "btc")
    assert "Put in your own" not in READER.text(known.source)


def test_before_the_first_facts_the_dated_ones_count() -> None:
    case = heat_case(make_snapshot(network=None))
    assert case.facts == DEFAULT_FACTS
    assert case.outcome().rows


def test_a_fuel_without_a_price_is_assumed_and_says_so() -> None:
    case = heat_case(make_snapshot(settings=make_settings(money={"currency": "JPY"})))
    gas = next(given for given in case.inputs if given.key == "gas_price")
    assert READER.text(gas.source).startswith("Assumed")


def test_the_pictures_show_mining_apart() -> None:
    outcome = CASE.outcome()
    mining, others = outcome.cost_plot.series
    assert (mining.x, others.x) == ((1.0, 2.0), (0.0, 3.0, 4.0, 5.0))
    assert mining.tone != others.tone
    assert len(outcome.co2_plot.x.names) == len(KEYS)
    assert outcome.cost_plot.y.kind == "price_per_kwh"
    assert outcome.co2_plot.y.kind == "carbon_g_per_kwh"
