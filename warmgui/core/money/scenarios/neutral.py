"""Mining that calls itself 95 % carbon neutral."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate, verbatim

_IPCC_2014 = verbatim("IPCC AR5 WG3, annex III (2014): wind 11, nuclear 12, hydro 24, sun 48")
_CLEAN = translate("scenarios", "Share of clean electricity")

_INPUTS = (
    ScenarioInput("clean", _CLEAN, "fraction", 0.95, 0.0, 1.0, 0.01, common.PUBLISHED),
    ScenarioInput(
        "clean_g",
        translate("scenarios", "CO₂ of the clean part, over its life"),
        "carbon_g_per_kwh",
        24.0,
        0.0,
        100.0,
        1.0,
        _IPCC_2014,
    ),
    ScenarioInput(
        "rest_g",
        translate("scenarios", "CO₂ of the rest"),
        "carbon_g_per_kwh",
        820.0,
        0.0,
        1500.0,
        5.0,
        verbatim("IPCC AR5 WG3, annex III (2014): coal 820, gas 490"),
    ),
    ScenarioInput(
        "grid_g",
        translate("scenarios", "CO₂ of the grid that others use"),
        "carbon_g_per_kwh",
        fuels.GRID_CO2_G_PER_KWH,
        10.0,
        1500.0,
        5.0,
        fuels.IEA_2019,
    ),
    ScenarioInput(
        "additional",
        translate("scenarios", "Of the clean part, nobody else would have used"),
        "fraction",
        1.0,
        0.0,
        1.0,
        0.05,
        translate("scenarios", "Taken as the claim wants it: all of it"),
    ),
)


def _with(given: Given, clean: float, additional: float) -> float:
    displaced = additional * given["clean_g"] + (1.0 - additional) * max(given["grid_g"], given["clean_g"])
    return clean * displaced + (1.0 - clean) * given["rest_g"]


def _compute(given: Given) -> Outcome:
    clean = given["clean"]
    simple = figure(
        "simple",
        translate("scenarios", "CO₂ of a kWh, by its share"),
        "carbon_g_per_kwh",
        _with(given, clean, 1.0),
        "x = s · c + (1 − s) · r",
        given.as_("s", "clean"),
        given.as_("c", "clean_g"),
        given.as_("r", "rest_g"),
    )
    marginal = figure(
        "marginal",
        translate("scenarios", "CO₂ that a kWh really adds"),
        "carbon_g_per_kwh",
        _with(given, clean, given["additional"]),
        "y = s · (a · c + (1 − a) · max(g, c)) + (1 − s) · r",
        given.as_("s", "clean"),
        given.as_("a", "additional"),
        given.as_("c", "clean_g"),
        given.as_("g", "grid_g"),
        given.as_("r", "rest_g"),
        notes=(
            translate(
                "scenarios",
                "Clean power that others would have used is missed by them: they take it from the grid.",
            ),
        ),
    )
    neutral = figure(
        "neutral",
        translate("scenarios", "So it is carbon neutral to"),
        "fraction",
        1.0 - value(marginal) / given["grid_g"],
        "n = 1 − y / g",
        of("y", marginal),
        given.as_("g", "grid_g"),
    )
    by_share = figure(
        "by_share",
        translate("scenarios", "By its share alone"),
        "fraction",
        1.0 - value(simple) / given["grid_g"],
        "n = 1 − x / g",
        of("x", simple),
        given.as_("g", "grid_g"),
    )
    year = figure(
        "year",
        translate("scenarios", "CO₂ of a kW that runs a year"),
        "mass_kg",
        value(marginal) * common.HOURS_PER_YEAR / 1000.0,
        "X = y · 8766 / 1000",
        of("y", marginal),
    )
    x = steps(0.0, 1.0)
    chart = lines(
        x,
        "fraction",
        _CLEAN,
        "carbon_g_per_kwh",
        translate("scenarios", "CO₂ of a kWh"),
        (translate("scenarios", "By its share"), lambda at: _with(given, at, 1.0), "good"),
        (translate("scenarios", "Really added"), lambda at: _with(given, at, given["additional"]), "main"),
        (translate("scenarios", "If others miss all of it"), lambda at: _with(given, at, 0.0), "bad"),
        (translate("scenarios", "Grid"), lambda _at: given["grid_g"], "other"),
        at=marks(x, (clean, common.YOURS)),
    )
    verdict, tone = _verdict(value(neutral), clean)
    return Outcome(
        verdict,
        tone,
        (neutral, by_share, marginal, simple, year),
        chart,
        (
            translate(
                "scenarios",
                "Certificates that are bought over a year say nothing about the hours in which the "
                "machines run.",
            ),
            translate("scenarios", "Making the machines is not counted."),
        ),
    )


_TOLERANCE, _HALF = 0.005, 0.5


def _verdict(neutral: float, clean: float) -> tuple[Text, str]:
    amounts = {
        "neutral": Amount(neutral, "fraction"),
        "claimed": Amount(clean, "fraction"),
    }
    if neutral <= 0:
        return translate(
            "scenarios", "No better than the grid, although {claimed} is clean.", claimed=amounts["claimed"]
        ), "bad"
    if neutral >= clean - _TOLERANCE:
        return translate(
            "scenarios",
            "It holds: against the grid {neutral} of the CO₂ is avoided.",
            neutral=amounts["neutral"],
        ), "good"
    if neutral > _HALF * clean:
        return translate(
            "scenarios",
            "{claimed} clean is not {claimed} neutral: {neutral} of the grid's CO₂ is avoided.",
            claimed=amounts["claimed"],
            neutral=amounts["neutral"],
        ), "mixed"
    return translate(
        "scenarios",
        "Not carbon neutral: of the grid's CO₂ {neutral} is avoided, although {claimed} is clean.",
        neutral=amounts["neutral"],
        claimed=amounts["claimed"],
    ), "bad"


SCENARIOS = (
    computed(
        "carbon_neutral_95",
        translate("scenarios", "95 % carbon neutral"),
        translate("scenarios", "This mining is 95 % carbon neutral."),
        _INPUTS,
        _compute,
        group="world",
    ),
)
