"""Every figure can be opened, and its formula with its inputs gives the number that the program shows."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from fakes.gui import make_settings, make_snapshot
from fakes.money import TODAY, evaluated, symbols_of, with_economics

from warmgui.core.model import ShareCounts, Snapshot, Today, Value
from warmgui.core.model_energy import Economics
from warmgui.core.money.counterfactual import KEYS as WAYS
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.workings.workings import KEYS, working, workings
from warmgui.core.text import Amount
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

RESTING = Value(0.0, Provenance.MEASURED)
RATE = {"usd_rate": 0.86, "pool_fee": 0.02}
FUELS: dict[str, Any] = {
    "gas_price": 1.21,
    "gas_unit": "m3",
    "oil_price": 0.98,
    "oil_kind": "kerosene",
    "propane_price": 2.6,
    "propane_unit": "gallon",
    "methane_leakage": 0.023,
    "gwp": "20",
    "present": "gas",
}


PLAIN = make_snapshot(today=TODAY, network=DEFAULT_FACTS)
RICH = replace(PLAIN, settings=make_settings(money=RATE, room={"placement": 0.8}, comparison=FUELS))
DOLLARS = make_settings(money={"currency": "USD", "tariff_per_kwh": 0.1})
NET_BASIS = {**FUELS, "heating_value": "lhv", "gas_price": None, "gas_unit": "kwh", "heat_pump": "fixed"}
NOWHERE = Value(None, Provenance.UNKNOWN)
FRESH: dict[str, Any] = {"today": Today(), "shares": ShareCounts()}
CASES: dict[str, Snapshot] = {
    "pool": with_economics(RICH),
    "no rate": with_economics(PLAIN),
    "practice": with_economics(RICH, practice=True),
    "asic in dollars": with_economics(
        replace(PLAIN, settings=DOLLARS), rate_hs=234e12, mining_w=Value(3510.0, Provenance.MEASURED)
    ),
    "negative price": with_economics(RICH, price=Value(-0.02, Provenance.DATED)),
    "resting": with_economics(RICH, rate_hs=0.0, mining_w=RESTING),
    "resting, never mined": with_economics(RICH, rate_hs=0.0, mining_w=RESTING, **FRESH),
    "lower heating value": with_economics(
        replace(RICH, settings=make_settings(money=RATE, comparison=NET_BASIS))
    ),
    "earned nothing yet": with_economics(RICH, today=replace(TODAY, sat=0.0)),
    "nothing known": with_economics(
        RICH,
        rate_hs=None,
        mining_w=NOWHERE,
        outdoor_c=NOWHERE,
        price=NOWHERE,
        carbon=NOWHERE,
        devices=(),
        reach=None,
        **FRESH,
    ),
}


def case(name: str) -> Snapshot:
    """One of the days above."""
    return CASES[name]


@pytest.mark.parametrize("name", CASES)
def test_each_formula_gives_the_number_that_is_shown(name: str) -> None:
    checked = 0
    for key, opened in workings(case(name)).items():
        assert symbols_of(opened) == {entry.symbol for entry in opened.inputs}, key
        if opened.result.value is None:
            continue
        exact = evaluated(opened)
        assert abs(exact - Decimal(opened.result.value)) <= Decimal("1e-9") * abs(exact), key
        checked += 1
    assert checked >= (4 if name == "nothing known" else 35)


@pytest.mark.parametrize("name", CASES)
def test_every_working_reads_in_words_and_says_where_its_numbers_come_from(name: str) -> None:
    f = Formatter()
    for key, opened in workings(case(name)).items():
        assert f.text(opened.title), key
        f.amount(opened.result)
        assert opened.provenance is not Provenance.UNKNOWN or opened.result.value is None, key
        for entry in opened.inputs:
            assert f.text(entry.name)
            f.amount(entry.amount)
            if entry.amount.value is not None:
                assert entry.provenance is not Provenance.UNKNOWN, (key, entry.symbol)


def test_where_nothing_is_known_each_working_still_says_why_or_shows_its_formula() -> None:
    for key, opened in workings(case("nothing known")).items():
        if opened.result.value is None:
            assert opened.notes or opened.formula, key


def test_results_are_the_numbers_of_the_snapshot() -> None:
    snapshot = case("pool")
    assert snapshot.energy is not None
    figures = snapshot.energy.economics
    for field in dataclasses.fields(Economics):
        if field.name in {"price_per_kwh", "carbon_g_per_kwh", "today"}:
            continue  # inputs, with sources of their own
        opened = working(snapshot, field.name)
        assert opened is not None
        shown = getattr(figures, field.name)
        assert (opened.result.value, opened.provenance) == (shown.value, shown.provenance)
    for row in snapshot.energy.comparisons:
        for suffix, value in (
            ("", row.cost_per_kwh),
            (".co2", row.co2_g_per_kwh),
            (".difference", row.difference_per_day),
        ):
            opened = working(snapshot, f"comparison.{row.key}{suffix}")
            assert opened is not None
            assert opened.result.value == value.value
    ladder = {step.key: step for step in snapshot.odds.ladder}
    assert set(ladder) == {"minute", "hour", "day", "year"}
    for key, step in ladder.items():
        for suffix, number in (("", step.typical), (".low", step.low), (".high", step.high)):
            opened = working(snapshot, f"ladder.{key}{suffix}")
            assert opened is not None
            assert opened.result.value == number
    chances = snapshot.odds
    for key, number in (
        ("per_day", chances.chance_per_day),
        ("per_year", chances.chance_per_year),
        ("per_life", chances.chance_per_life),
        ("years_per_block", chances.years_per_block),
        ("median_years", chances.median_years_per_block),
        ("typical_best_today", chances.typical_best_today),
        ("best_percentile", chances.best_percentile),
    ):
        opened = working(snapshot, f"odds.{key}")
        assert opened is not None
        assert opened.result.value == number


def test_there_is_one_for_each_way_to_heat() -> None:
    assert {key.split(".")[1] for key in KEYS if key.startswith("comparison.")} == set(WAYS)


def test_dated_inputs_tell_their_date() -> None:
    opened = working(case("pool"), "earnings.sat_per_day")
    assert opened is not None
    f = Formatter()
    sources = {entry.symbol: f.text(entry.source) for entry in opened.inputs}
    assert "26 Jun 2026" in sources["D"]
    assert "Settings, Money" in sources["f"]
    assert "955\u202f584" in sources["S"].replace("\u00a0", "\u202f")


def test_the_first_note_says_how_the_figure_is_known() -> None:
    snapshot = case("practice")
    opened = working(snapshot, "income_per_day")
    assert opened is not None
    assert opened.formula == "I = 0"
    assert opened.notes[0] == snapshot.earnings.income_per_day.how


def test_simulated_hashes_are_simulated_in_the_working() -> None:
    opened = working(replace(case("pool"), simulated=True), "odds.per_day")
    assert opened is not None
    assert opened.provenance is Provenance.SIMULATED


def test_in_a_pool_the_spread_of_a_days_income_is_that_of_its_shares() -> None:
    pool = case("pool")
    snapshot = replace(pool, upstream=replace(pool.upstream, difficulty=0.25))
    opened = working(snapshot, "income_sigma_per_day")
    assert opened is not None
    sigma = dict(opened.notes[-1].args)["sigma"]
    income, rate_hs = snapshot.earnings.income_per_day.value, snapshot.earnings.hashrate_hs
    assert income is not None
    assert rate_hs is not None
    shares = rate_hs * 86400.0 / (0.25 * 2**48 / 65535)
    assert isinstance(sigma, Amount)
    assert sigma.value == pytest.approx(income / shares**0.5)
    alone = working(replace(pool, upstream=replace(pool.upstream, difficulty=None)), "income_sigma_per_day")
    assert alone is not None
    assert "In a pool" not in " ".join(Formatter().text(note) for note in alone.notes[1:])


def test_the_working_of_a_dynamic_price_shows_that_price() -> None:
    opened = working(case("negative price"), "cost_per_day")
    assert opened is not None
    price = opened.inputs[1]
    assert (price.symbol, price.amount.value, price.provenance) == ("p", -0.02, Provenance.DATED)
    assert opened.result.value == pytest.approx(-0.02 * 142 * 24 / 1000)


def test_unknown_keys_and_a_snapshot_without_facts_open_nothing() -> None:
    assert working(case("pool"), "no such figure") is None
    bare = replace(make_snapshot(), network=None)
    assert (workings(bare), working(bare, "cost_per_day")) == ({}, None)


def test_before_the_first_economics_the_formulas_stand_without_results() -> None:
    opened = working(make_snapshot(energy=None), "comparison.gas")
    assert opened is not None
    assert (opened.result.value, opened.provenance) == (None, Provenance.UNKNOWN)
