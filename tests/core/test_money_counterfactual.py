"""One kWh of heat by every way there is, recomputed in fractions, on both heating values."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Comparison, Economics
from warmgui.core.money.boilers import boiler_cost, boiler_of
from warmgui.core.money.counterfactual import KEYS, ComparisonInputs, comparisons, present
from warmgui.core.money.fuels import FUELS, GAS, OIL, PROPANE, Basis
from warmgui.core.money.heat_pump import cop
from warmgui.core.money.units_of_fuel import GAS_UNITS, KNOWN_PRICES, LIQUID_UNITS, UNIT_NAMES, kwh_per_unit
from warmgui.core.settings.model import ComparisonSettings, Settings, check, fields_of, from_plain, to_plain
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

any_speed = hypothesis_settings(deadline=None)
F = Formatter()
PLAIN = ComparisonSettings()
FIGURES = Economics(
    net_per_kwh_heat=Value(-0.29, Provenance.DATED),
    price_per_kwh=Value(0.30, Provenance.DECLARED),
    revenue_per_kwh=Value(0.01, Provenance.DATED),
    carbon_g_per_kwh=Value(475.0, Provenance.DECLARED),
)
FOUR_DEGREES = Value(4.0, Provenance.MEASURED)


def rows(chosen: ComparisonSettings = PLAIN, **changes: Any) -> dict[str, Comparison]:
    """By key."""
    values: dict[str, Any] = {
        "economics": FIGURES, "settings": chosen, "currency": "EUR", "placement": 1.0,
        "mining_w": Value(400.0, Provenance.MEASURED), "outdoor_c": FOUR_DEGREES,
    }  # fmt: skip
    return {row.key: row for row in comparisons(ComparisonInputs(**(values | changes)))}


def chosen(**changes: Any) -> ComparisonSettings:
    """Settings with some changes."""
    return replace(PLAIN, **changes)


# ---- electric ways ---------------------------------------------------------------------------------------


def test_every_way_is_there_in_its_order() -> None:
    assert tuple(rows()) == KEYS


def test_the_electric_ways_share_price_and_carbon() -> None:
    found = rows()
    assert found["mining"].cost_per_kwh.value == 0.29
    assert found["plain_heater"].cost_per_kwh.value == 0.30
    factor = Fraction("2.44") + (Fraction("2.8") - Fraction("2.44")) * Fraction(10, 13)
    assert found["heat_pump"].cost_per_kwh.value == pytest.approx(float(Fraction("0.3") / factor), rel=1e-9)
    assert found["heat_pump"].co2_g_per_kwh.value == pytest.approx(float(475 / factor), rel=1e-9)
    for key in ("mining", "plain_heater"):
        assert found[key].co2_g_per_kwh.value == 475.0


def test_heat_that_is_lost_makes_mining_dearer_and_dirtier_than_a_plain_heater() -> None:
    """A PC in the hall: half of its heat is in the room."""
    found = rows(placement=0.5, economics=replace(FIGURES, net_per_kwh_heat=Value(-0.58, Provenance.DATED)))
    assert found["mining"].cost_per_kwh.value == 0.58
    assert found["mining"].co2_g_per_kwh.value == 950.0
    nowhere = rows(placement=0.0, economics=replace(FIGURES, net_per_kwh_heat=UNKNOWN))["mining"]
    assert (nowhere.cost_per_kwh.value, nowhere.co2_g_per_kwh.value) == (None, None)


def test_an_income_that_nobody_knows_is_not_counted_and_that_is_said() -> None:
    unknown = Value(None, Provenance.UNKNOWN, verbatim("No rate."))
    figures = replace(FIGURES, net_per_kwh_heat=unknown, revenue_per_kwh=unknown)
    mining = rows(economics=figures, placement=0.8)["mining"]
    assert mining.cost_per_kwh.value == pytest.approx(0.30 / 0.8, rel=1e-12)
    assert F.text(mining.note) == "income not known and not counted"
    assert F.text(mining.cost_per_kwh.how).endswith("not counted. No rate.")


def test_notes_say_what_is_earned_also_if_it_is_next_to_nothing() -> None:
    tiny = replace(FIGURES, revenue_per_kwh=Value(2e-7, Provenance.DATED))
    assert F.text(rows(economics=tiny)["mining"].note).startswith("earns 2")
    assert "0.00 " not in F.text(rows(economics=tiny)["mining"].note)
    assert "earns nothing" in F.text(rows(practice=True)["mining"].note)


@pytest.mark.parametrize(
    ("outdoor_c", "factor"),
    [(-20.0, 2.44), (-6.0, 2.44), (0.5, 2.62), (7.0, 2.80), (25.0, 2.80)],
)
def test_the_cop_runs_on_a_line_between_two_points_and_not_beyond(outdoor_c: float, factor: float) -> None:
    found = cop(PLAIN, Value(outdoor_c, Provenance.MEASURED))
    assert found.value == pytest.approx(factor, rel=1e-12)
    assert "as declared" in F.text(found.how)


def test_without_a_temperature_outside_the_usual_cop_counts() -> None:
    found = cop(PLAIN, UNKNOWN)
    assert (found.value, found.provenance) == (2.80, Provenance.DECLARED)
    assert "not known" in F.text(found.how)
    assert F.text(rows(outdoor_c=UNKNOWN)["heat_pump"].note) == "COP 2.8"
    assert "COP 2.7 at 4.0" in F.text(rows()["heat_pump"].note)


def test_a_fixed_cop_is_fixed_and_two_points_in_one_are_no_line() -> None:
    fixed = chosen(heat_pump="fixed", heat_pump_cop=3.5)
    assert cop(fixed, FOUR_DEGREES).value == 3.5
    assert "not known" not in F.text(cop(fixed, UNKNOWN).how)
    assert cop(chosen(heat_pump_cold_c=7.0), FOUR_DEGREES).value == 2.80


def test_negative_prices_pay_for_heat_and_a_heat_pump_gets_less_of_it() -> None:
    figures = replace(FIGURES, price_per_kwh=Value(-0.10, Provenance.DATED),
                      net_per_kwh_heat=Value(0.11, Provenance.DATED))  # fmt: skip
    found = rows(economics=figures)
    assert found["mining"].cost_per_kwh.value == -0.11
    assert found["plain_heater"].cost_per_kwh.value == -0.10
    assert -0.05 < (found["heat_pump"].cost_per_kwh.value or 0) < 0


# ---- fuels -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fuel", "unit", "kwh"),
    [
        (GAS, "m3", 10.62),
        (GAS, "therm", 29.307),
        (GAS, "ccf", 30.07),
        (GAS, "kwh", 1.0),
        (OIL, "gallon", 40.44),
        (OIL, "litre", 10.68),
        (PROPANE, "gallon", 26.67),
        (PROPANE, "litre", 7.045),
    ],
)
def test_units_of_fuel_hold_what_the_table_says(fuel: Any, unit: str, kwh: float) -> None:
    assert kwh_per_unit(fuel, unit) == pytest.approx(kwh, rel=5e-4)


@pytest.mark.parametrize(
    ("key", "kg_per_kwh"), [("gas", 0.1810), ("oil", 0.2524), ("propane", 0.2145), ("kerosene", 0.2566)]
)
def test_burning_emits_what_the_table_says(key: str, kg_per_kwh: float) -> None:
    assert FUELS[key].co2_g_per_kwh() == pytest.approx(1000 * kg_per_kwh, rel=5e-4)


def test_a_kwh_of_either_basis_is_one_kwh_and_other_units_hold_less_of_the_lower() -> None:
    assert kwh_per_unit(GAS, "kwh", Basis.LHV) == 1.0
    assert kwh_per_unit(GAS, "m3", Basis.LHV) == pytest.approx(10.62 * 47.130 / 52.212, rel=5e-4)
    with pytest.raises(KeyError):
        kwh_per_unit(GAS, "litre")


def test_the_pictures_gas_boiler() -> None:
    """0.11 a kWh at 92 %: 0.12."""
    found = rows(chosen(gas_price=0.11))["gas"]
    assert F.text(found.note) == "0.11 €/kWh, 92 %"
    assert found.cost_per_kwh.value == pytest.approx(float(Fraction("0.11") / Fraction("0.92")), rel=1e-9)
    assert found.cost_per_kwh.provenance is Provenance.DECLARED
    assert found.co2_g_per_kwh.value == pytest.approx(181.05 / 0.92, rel=1e-4)


@any_speed
@given(
    st.sampled_from(["gas", "oil", "propane"]),
    st.floats(min_value=0.001, max_value=1e4),
    st.floats(min_value=0.4, max_value=0.99),
    st.floats(min_value=0.0, max_value=0.2),
    st.data(),
)
def test_cost_and_co2_of_a_boiler_do_not_depend_on_the_basis(
    key: str, price: float, efficiency: float, leakage: float, data: st.DataObject
) -> None:
    """The same boiler and bill told on HHV and on LHV."""
    fuel = FUELS[key]
    unit = data.draw(st.sampled_from(GAS_UNITS if fuel.key == "gas" else LIQUID_UNITS))
    on_hhv = {f"{key}_price": price, f"{key}_unit": unit, f"{key}_efficiency": efficiency}
    per_lhv = price / fuel.lhv_per_hhv if unit == "kwh" else price
    on_lhv = {
        f"{key}_price": per_lhv,
        f"{key}_unit": unit,
        f"{key}_efficiency": efficiency / fuel.lhv_per_hhv,
    }
    gross = rows(chosen(**on_hhv, methane_leakage=leakage))[key]
    net = rows(chosen(**on_lhv, methane_leakage=leakage, heating_value="lhv"))[key]
    exact = Fraction(price) / (Fraction(kwh_per_unit(fuel, unit)) * Fraction(efficiency))
    assert gross.cost_per_kwh.value == pytest.approx(float(exact), rel=1e-9)
    assert net.cost_per_kwh.value == pytest.approx(float(exact), rel=1e-9)
    assert net.co2_g_per_kwh.value == pytest.approx(gross.co2_g_per_kwh.value, rel=1e-9)


@pytest.mark.parametrize("basis", ["hhv", "lhv"])
def test_dated_prices_are_of_the_higher_heating_value_and_tell_their_date(basis: str) -> None:
    found = rows(chosen(heating_value=basis))["gas"]
    assert found.cost_per_kwh.value == pytest.approx(0.1143 / 0.92, rel=1e-9)
    assert found.cost_per_kwh.provenance is Provenance.DATED
    assert "30 Jun 2025" in F.text(found.note)
    assert "Eurostat" in F.text(found.cost_per_kwh.how)
    assert found.co2_g_per_kwh.value == pytest.approx(181.05 / 0.92, rel=1e-4)


def test_a_dated_price_in_another_unit_than_the_settings_keeps_its_unit() -> None:
    boiler = boiler_of("oil", PLAIN, "USD")
    assert (boiler.unit, boiler.price.value) == ("gallon", 3.732)
    assert boiler_cost(boiler).value == pytest.approx(3.732 / 40.44 / 0.85, rel=1e-3)
    lower = boiler_of("oil", chosen(heating_value="lhv"), "USD")
    assert boiler_cost(lower).value == pytest.approx(boiler_cost(boiler).value, rel=1e-9)


def test_a_price_of_another_country_is_none() -> None:
    found = rows(currency="JPY")["gas"]
    assert found.cost_per_kwh.value is None
    assert "not set" in F.text(found.cost_per_kwh.how)
    assert F.text(found.note) == "price not set, 92 %"
    # What it emits is known without a price.
    assert found.co2_g_per_kwh.value is not None
    assert found.difference_per_day.value is None


def test_leaking_methane_counts_by_its_horizon() -> None:
    """2.3 % leak: m L / (1 - L) GWP on top of burning; 19.2 kg of methane in 300.7 kWh."""

    def grams(**more: Any) -> float:
        return rows(chosen(gas_efficiency=0.9, **more))["gas"].co2_g_per_kwh.value or 0.0

    leaked = 19.2 / 300.7 * 1000 * 0.023 / 0.977
    assert grams(methane_leakage=0.023) == pytest.approx((181.05 + leaked * 29.8) / 0.9, rel=1e-3)
    assert grams(methane_leakage=0.023, gwp="20") == pytest.approx((181.05 + leaked * 82.5) / 0.9, rel=1e-3)
    assert grams(gwp="20") == pytest.approx(grams())
    how = F.text(rows(chosen(methane_leakage=0.023))["gas"].co2_g_per_kwh.how)
    assert "over 100 years" in how
    assert "2.3" in how
    assert "leaks" not in F.text(rows(chosen(methane_leakage=0.023))["propane"].co2_g_per_kwh.how)


def test_kerosene_is_no_heating_oil_no_2() -> None:
    assert (rows(chosen(oil_kind="kerosene"))["oil"].co2_g_per_kwh.value or 0) > (
        rows()["oil"].co2_g_per_kwh.value or 0
    )


# ---- nothing, and what there is now ----------------------------------------------------------------------


def test_doing_nothing_costs_nothing_heats_nothing_and_says_so() -> None:
    found = rows(cooler_k=1.8)["nothing"]
    assert (found.cost_per_kwh.value, found.co2_g_per_kwh.value) == (0.0, 0.0)
    assert "1.8 °C cooler" in F.text(found.note).replace("\u00a0", " ").replace("\u202f", " ")
    assert "room cools" in F.text(rows()["nothing"].note)
    assert found.difference_per_day.value == pytest.approx(-0.29 * 9.6)


def test_differences_per_day_are_for_the_same_heat() -> None:
    found = rows(placement=0.5)
    heat_kwh = 0.4 * 24 * 0.5
    for row in found.values():
        if row.cost_per_kwh.value is not None:
            expected = (row.cost_per_kwh.value - 0.29) * heat_kwh
            assert row.difference_per_day.value == pytest.approx(expected, abs=1e-12)
    assert found["mining"].difference_per_day.value == 0.0
    assert rows(mining_w=UNKNOWN)["plain_heater"].difference_per_day.value is None


@pytest.mark.parametrize("key", ["heat_pump", "gas", "oil", "propane", "plain_heater"])
def test_what_the_home_heats_with_is_marked(key: str) -> None:
    found = tuple(rows(chosen(present=key)).values())
    now = present(found)
    assert now is not None
    assert now.key == key
    assert sum(row.present for row in found) == 1


def test_nobody_has_said_what_the_home_heats_with() -> None:
    assert present(tuple(rows().values())) is None


# ---- settings --------------------------------------------------------------------------------------------


def test_defaults_are_allowed_and_every_field_survives_a_file() -> None:
    for field in fields_of("comparison"):
        assert not check(field, field.default), field.name
    mine = replace(Settings(), comparison=chosen(gas_price=1.2, gas_unit="m3", present="gas", gwp="20"))
    assert from_plain(to_plain(mine))[0].comparison == mine.comparison


def test_each_field_has_a_name_of_its_own_and_each_number_a_unit() -> None:
    declared = fields_of("comparison")
    labels = [F.text(field.declaration.label) for field in declared]
    assert len(set(labels)) == len(labels) == len(fields(ComparisonSettings))
    for field in declared:
        assert field.declaration.kind or field.declaration.choices, field.name


def test_help_names_the_dated_prices() -> None:
    """The numbers of the help texts are those that count."""
    words = " ".join(F.text(field.declaration.help) for field in fields_of("comparison"))
    for (fuel, currency), dated in KNOWN_PRICES.items():
        assert str(dated.price) in words, (fuel, currency)
        assert dated.date[:4] in words
        assert dated.unit in UNIT_NAMES


# ---- any finite number -----------------------------------------------------------------------------------

finite = st.floats(allow_nan=False, allow_infinity=False)
values = st.builds(Value, st.none() | finite, st.sampled_from(Provenance))
anything = st.fixed_dictionaries(
    {
        "heat_pump": st.sampled_from(["outdoor", "fixed"]),
        "heating_value": st.sampled_from(["hhv", "lhv"]),
        "gas_unit": st.sampled_from(["kwh", "m3", "therm", "ccf"]),
        "oil_unit": st.sampled_from(["kwh", "litre", "gallon"]),
        "oil_kind": st.sampled_from(["oil", "kerosene"]),
        "gwp": st.sampled_from(["20", "100"]),
    }
    | dict.fromkeys(
        ("heat_pump_cop", "heat_pump_c", "heat_pump_cold_cop", "heat_pump_cold_c", "methane_leakage"), finite
    )
    | dict.fromkeys(("gas_price", "gas_efficiency", "oil_price", "propane_efficiency"), st.none() | finite)
)


@any_speed
@given(st.data())
def test_no_finite_input_raises(data: st.DataObject) -> None:
    other = data.draw(values)
    figures = Economics(
        net_per_kwh_heat=data.draw(values),
        price_per_kwh=data.draw(values),
        revenue_per_kwh=other,
        carbon_g_per_kwh=data.draw(values),
    )
    found = rows(
        chosen(**data.draw(anything)),
        economics=figures,
        outdoor_c=data.draw(values),
        placement=data.draw(finite),
        cooler_k=data.draw(st.none() | finite),
        mining_w=other,
        currency=data.draw(st.sampled_from(["EUR", "USD", "JPY"])),
    )
    for row in found.values():
        for value in (row.cost_per_kwh, row.co2_g_per_kwh, row.difference_per_day):
            assert value.value is None or abs(value.value) < float("inf")
            F.text(value.how)
        F.text(row.note)
