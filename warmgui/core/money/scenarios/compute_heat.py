"""Compute sent to where its heat is wanted, instead of to a data centre that cools it away."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.text import EMPTY, Amount, Text, translate

_LEAST_USD = 1e-9
"""Gas that is cheaper costs nothing."""

_INPUTS = (
    ScenarioInput(
        "compute_kw",
        translate("scenarios", "Power of the computers"),
        "power_kw",
        100.0,
        0.1,
        100_000.0,
        1.0,
        common.ASSUMED,
        logarithmic=True,
    ),
    ScenarioInput(
        "far_usd",
        translate("scenarios", "Electricity at the data centre"),
        "usd_per_kwh",
        0.08,
        0.001,
        0.5,
        0.005,
        common.US_INDUSTRY,
    ),
    ScenarioInput(
        "far_overhead",
        translate("scenarios", "Its power per power of computers"),
        "times",
        1.3,
        1.0,
        2.5,
        0.01,
        translate("scenarios", "Assumed; new ones reach 1.1 to 1.2"),
    ),
    ScenarioInput(
        "near_usd",
        translate("scenarios", "Electricity where heat is wanted"),
        "usd_per_kwh",
        0.12,
        0.001,
        0.5,
        0.005,
        common.ASSUMED,
    ),
    ScenarioInput(
        "heat_fraction",
        translate("scenarios", "Of their heat, is wanted and arrives"),
        "fraction",
        0.6,
        0.0,
        1.0,
        0.05,
        common.ASSUMED,
    ),
    ScenarioInput(
        "gas_usd_per_kwh",
        translate("scenarios", "Gas that it replaces"),
        "usd_per_kwh",
        0.05,
        0.0,
        0.5,
        0.005,
        common.ASSUMED,
    ),
    common.gas_efficiency(),
)


def _compute(given: Given) -> Outcome:
    energy = figure(
        "energy",
        translate("scenarios", "Electricity of the computers in a year"),
        "energy_mwh",
        given["compute_kw"] * common.HOURS_PER_YEAR / 1000.0,
        "E = P · 8766 / 1000",
        given.as_("P", "compute_kw"),
    )
    far = figure(
        "far",
        translate("scenarios", "In the data centre, a year costs"),
        "money_usd_per_year",
        value(energy) * 1000.0 * given["far_overhead"] * given["far_usd"],
        "F = E · 1000 · k · a",
        of("E", energy),
        given.as_("k", "far_overhead"),
        given.as_("a", "far_usd"),
    )
    near = figure(
        "near",
        translate("scenarios", "Where heat is wanted, a year costs"),
        "money_usd_per_year",
        value(energy) * 1000.0 * given["near_usd"],
        "N = E · 1000 · b",
        of("E", energy),
        given.as_("b", "near_usd"),
        notes=(
            translate(
                "scenarios",
                "No cooling is counted here: the heating is the cooling. In the hours without need of heat "
                "fans must do.",
            ),
        ),
    )
    heat = figure(
        "heat",
        translate("scenarios", "Heat that is used in a year"),
        "energy_mwh",
        value(energy) * given["heat_fraction"],
        "Q = E · s",
        of("E", energy),
        given.as_("s", "heat_fraction"),
    )
    gas = figure(
        "gas",
        translate("scenarios", "Gas saved by it in a year"),
        "money_usd_per_year",
        value(heat) * 1000.0 * given["gas_usd_per_kwh"] / given["gas_efficiency"],
        "G = Q · 1000 · g / η",
        of("Q", heat),
        given.as_("g", "gas_usd_per_kwh"),
        given.as_("η", "gas_efficiency"),
    )
    gain = figure(
        "gain",
        translate("scenarios", "Gained in a year"),
        "money_usd_per_year",
        value(far) - value(near) + value(gas),
        "V = F − N + G",
        of("F", far),
        of("N", near),
        of("G", gas),
    )
    worth = given["gas_usd_per_kwh"] / given["gas_efficiency"]
    dearer = given["near_usd"] - given["far_overhead"] * given["far_usd"]
    least = max(dearer / worth, 0.0) if worth > _LEAST_USD else None
    even = figure(
        "even",
        translate("scenarios", "Breaks even when of the heat is used"),
        "fraction",
        least,
        "s = max((b − k · a) · η / g, 0)",
        given.as_("b", "near_usd"),
        given.as_("k", "far_overhead"),
        given.as_("a", "far_usd"),
        given.as_("η", "gas_efficiency"),
        given.as_("g", "gas_usd_per_kwh"),
        note=common.NEVER if least is None or least > 1.0 else EMPTY,
    )
    carbon = figure(
        "co2",
        translate("scenarios", "CO₂ of the gas that is not burnt, in a year"),
        "mass_t",
        value(heat) * fuels.GAS.heat_co2_g_per_kwh(given["gas_efficiency"]) / 1000.0,
        "X = Q · f / η / 1000",
        of("Q", heat),
        fact(
            "f",
            translate("scenarios", "CO₂ of a kWh of gas, HHV"),
            fuels.GAS.co2_g_per_kwh(),
            "carbon_g_per_kwh",
            fuels.TABLE_C1,
        ),
        given.as_("η", "gas_efficiency"),
    )
    x = steps(0.0, 1.0)
    per_fraction = value(energy) * 1000.0 * worth
    chart = lines(
        x,
        "fraction",
        translate("scenarios", "Of their heat, is wanted and arrives"),
        "money_usd_per_year",
        translate("scenarios", "In a year"),
        (translate("scenarios", "Data centre"), lambda _at: value(far), "other"),
        (
            translate("scenarios", "Where heat is wanted, less the gas"),
            lambda at: value(near) - per_fraction * at,
            "main",
        ),
        at=marks(x, (given["heat_fraction"], common.YOURS), (least, common.BREAK_EVEN)),
    )
    verdict, tone = _verdict(value(gain), given["heat_fraction"], least)
    return Outcome(
        verdict,
        tone,
        (gain, far, near, gas, heat, energy, carbon, even),
        chart,
        (
            translate(
                "scenarios",
                "Lines, distance and who pays for the machines are left out; so is CO₂ of the electricity, "
                "which is used either way.",
            ),
            translate("scenarios", "Only work that may wait or move can follow the heat."),
        ),
    )


def _verdict(gain: float, share: float, least: float | None) -> tuple[Text, str]:
    amounts = {
        "gain": Amount(abs(gain), "money_usd_per_year"),
        "share": Amount(share, "fraction"),
        "least": Amount(least, "fraction"),
    }
    if gain > 0:
        return translate(
            "scenarios", "It pays: {gain} are gained with {share} of the heat used.", **amounts
        ), "good"
    if least is not None and least <= 1.0:
        return translate(
            "scenarios",
            "Not yet: {gain} are lost; {least} of the heat would have to be used, not {share}.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios", "It does not pay even if all heat is used: electricity there is too dear."
    ), "bad"


SCENARIOS = (
    computed(
        "compute_where_heat",
        translate("scenarios", "Compute sent to where heat is wanted"),
        translate("scenarios", "Computers belong where their heat is wanted."),
        _INPUTS,
        _compute,
        group="heat",
    ),
)
