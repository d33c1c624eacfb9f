"""The world's flares: 145 billion cubic metres and 275 million tonnes of CO₂."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.gas import FLARE, GWP_INPUT
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate, verbatim

_CO2_PER_M3 = fuels.KWH_PER_M3_GAS * fuels.GAS.co2_g_per_kwh() / 1000.0
_METHANE_PER_M3 = fuels.KG_METHANE_PER_MCF / fuels.M3_PER_MCF
_WORLD_BANK = verbatim("World Bank, Global Gas Flaring Tracker (2025): in 2024 151 billion m³, 389 Mt CO2e")
_ROUGHLY = 0.05

_INPUTS = (
    ScenarioInput(
        "bcm",
        translate("scenarios", "Gas flared in a year"),
        "volume_bcm",
        145.0,
        1.0,
        1000.0,
        1.0,
        common.PUBLISHED,
    ),
    ScenarioInput(
        "claimed_mt",
        translate("scenarios", "Claimed CO₂"),
        "mass_mt",
        275.0,
        1.0,
        5000.0,
        1.0,
        common.PUBLISHED,
    ),
    ScenarioInput("flare", FLARE, "fraction", fuels.FLARE_DESTROYED, 0.5, 1.0, 0.01, common.ASSUMED),
    GWP_INPUT,
    ScenarioInput(
        "generator",
        translate("scenarios", "Of the gas, could become electricity"),
        "fraction",
        0.3,
        0.05,
        0.6,
        0.01,
        common.ASSUMED,
    ),
)


def _mt(given: Given, unburnt: float) -> float:
    return given["bcm"] * ((1.0 - unburnt) * _CO2_PER_M3 + unburnt * _METHANE_PER_M3 * given["gwp"])


def _compute(given: Given) -> Outcome:
    carbon = fact(
        "x",
        translate("scenarios", "CO₂ of a m³ of gas, all of it burnt"),
        _CO2_PER_M3,
        "co2_kg_per_m3",
        fuels.TABLE_C1,
    )
    methane = fact(
        "d", translate("scenarios", "Methane in a m³"), _METHANE_PER_M3, "co2_kg_per_m3", fuels.TABLE_AA1
    )
    factor = figure(
        "factor",
        translate("scenarios", "Claimed CO₂ per m³"),
        "co2_kg_per_m3",
        given["claimed_mt"] / given["bcm"],
        "f = C / V",
        given.as_("C", "claimed_mt"),
        given.as_("V", "bcm"),
    )
    burnt = figure(
        "burnt",
        translate("scenarios", "CO₂ if all of it burns"),
        "mass_mt",
        given["bcm"] * _CO2_PER_M3,
        "A = V · x",
        given.as_("V", "bcm"),
        carbon,
    )
    whole = figure(
        "whole",
        translate("scenarios", "CO2e with the methane that does not burn"),
        "mass_mt",
        _mt(given, 1.0 - given["flare"]),
        "B = V · (a · x + (1 − a) · d · G)",
        given.as_("V", "bcm"),
        given.as_("a", "flare"),
        carbon,
        methane,
        given.as_("G", "gwp"),
    )
    ratio = figure(
        "ratio",
        translate("scenarios", "Claimed, of the CO₂ if all burns"),
        "fraction",
        given["claimed_mt"] / value(burnt),
        "q = C / A",
        given.as_("C", "claimed_mt"),
        of("A", burnt),
    )
    electric = figure(
        "electric",
        translate("scenarios", "Electricity that this gas could give"),
        "energy_twh",
        given["bcm"] * fuels.KWH_PER_M3_GAS * given["generator"],
        "E = V · h · η",
        given.as_("V", "bcm"),
        fact("h", translate("scenarios", "kWh of a m³, HHV"), fuels.KWH_PER_M3_GAS, "number", fuels.TABLE_C1),
        given.as_("η", "generator"),
    )
    x = steps(0.8, 1.0)
    chart = lines(
        x,
        "fraction",
        FLARE,
        "mass_mt",
        translate("scenarios", "CO2e in a year"),
        (translate("scenarios", "With unburnt methane"), lambda at: _mt(given, 1.0 - at), "main"),
        (common.CLAIMED, lambda _at: given["claimed_mt"], "other"),
        at=marks(x, (given["flare"], common.YOURS)),
    )
    verdict, tone = _verdict(given, value(burnt), value(whole))
    return Outcome(
        verdict,
        tone,
        (burnt, factor, ratio, whole, electric),
        chart,
        (
            translate(
                "scenarios",
                "Flared gas is richer than pipeline gas, so its CO₂ per m³ is higher than the one used here.",
            ),
            translate("scenarios", "For comparison: {source}", source=_WORLD_BANK),
        ),
    )


def _verdict(given: Given, burnt: float, whole: float) -> tuple[Text, str]:
    amounts = {
        "claimed": Amount(given["claimed_mt"], "mass_mt"),
        "burnt": Amount(burnt, "mass_mt"),
        "whole": Amount(whole, "mass_mt"),
    }
    if abs(given["claimed_mt"] / whole - 1.0) <= _ROUGHLY:
        return translate(
            "scenarios", "Right, unburnt methane included: {whole}.", whole=amounts["whole"]
        ), "good"
    if abs(given["claimed_mt"] / burnt - 1.0) <= _ROUGHLY:
        return translate(
            "scenarios",
            "Right as CO₂ alone ({burnt}); with the methane that does not burn it is {whole}.",
            burnt=amounts["burnt"],
            whole=amounts["whole"],
        ), "mixed"
    if given["claimed_mt"] < burnt:
        return translate(
            "scenarios",
            "Too low: burning alone gives {burnt}, not {claimed}.",
            burnt=amounts["burnt"],
            claimed=amounts["claimed"],
        ), "bad"
    return translate(
        "scenarios",
        "{claimed} does not follow: CO₂ alone is {burnt}, with unburnt methane {whole}.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "flared_world",
        translate("scenarios", "The world's flares"),
        translate("scenarios", "145 billion m³ are flared a year and become 275 million tonnes of CO₂."),
        _INPUTS,
        _compute,
        group="world",
    ),
)
