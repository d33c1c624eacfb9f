"""How many times CO₂ methane counts: 25 in older texts, 29.8 now, 82.5 over twenty years."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, bars, computed, fact, figure, of, value
from warmgui.core.text import Amount, Text, translate, verbatim

_AR5 = 28.0
_CO2_PER_METHANE = 44.01 / 16.04
"""kg of CO₂ that a kg of burnt methane becomes."""
_RIGHT = 0.02

_NOW = (
    (fuels.GWP100_NON_FOSSIL, translate("scenarios", "27.0: 100 years, from plants and animals")),
    (fuels.GWP100_FOSSIL, translate("scenarios", "29.8: 100 years, fossil")),
    (fuels.GWP20, translate("scenarios", "82.5: 20 years, fossil")),
)
_INPUTS = (
    ScenarioInput(
        "claimed",
        translate("scenarios", "Claimed: times CO₂"),
        "times",
        fuels.GWP100_AR4,
        1.0,
        150.0,
        0.1,
        fuels.AR4,
    ),
    ScenarioInput(
        "gwp",
        translate("scenarios", "It counts today"),
        "times",
        fuels.GWP100_FOSSIL,
        fuels.GWP100_NON_FOSSIL,
        fuels.GWP20,
        0.1,
        fuels.AR6,
        choices=_NOW,
    ),
    ScenarioInput(
        "methane_t",
        translate("scenarios", "Methane that is kept from the air"),
        "mass_t",
        1.0,
        0.001,
        1e6,
        1.0,
        common.ASSUMED,
        logarithmic=True,
    ),
)


def _compute(given: Given) -> Outcome:
    said = figure(
        "claimed_t",
        translate("scenarios", "CO2e as claimed"),
        "mass_t",
        given["methane_t"] * given["claimed"],
        "A = m · c",
        given.as_("m", "methane_t"),
        given.as_("c", "claimed"),
    )
    now = figure(
        "now_t",
        translate("scenarios", "CO2e as counted today"),
        "mass_t",
        given["methane_t"] * given["gwp"],
        "B = m · g",
        given.as_("m", "methane_t"),
        given.as_("g", "gwp"),
    )
    difference = figure(
        "difference",
        translate("scenarios", "Today's number is higher by"),
        "fraction",
        given["gwp"] / given["claimed"] - 1.0,
        "d = g / c − 1",
        given.as_("g", "gwp"),
        given.as_("c", "claimed"),
    )
    burnt = figure(
        "burnt_t",
        translate("scenarios", "CO₂ of it when burnt"),
        "mass_t",
        given["methane_t"] * _CO2_PER_METHANE,
        "C = m · k",
        given.as_("m", "methane_t"),
        fact(
            "k",
            translate("scenarios", "CO₂ per methane by mass, 44.01 / 16.04"),
            _CO2_PER_METHANE,
            "number",
            verbatim("CH4 + 2 O2 → CO₂ + 2 H2O"),
        ),
    )
    cut = figure(
        "cut",
        translate("scenarios", "Burning it cuts the greenhouse effect by"),
        "fraction",
        1.0 - value(burnt) / value(now),
        "s = 1 − C / B",
        of("C", burnt),
        of("B", now),
    )
    rows = (
        (translate("scenarios", "Claimed"), given["claimed"]),
        (verbatim("AR4, 2007"), fuels.GWP100_AR4),
        (verbatim("AR5, 2013"), _AR5),
        (translate("scenarios", "AR6, not fossil"), fuels.GWP100_NON_FOSSIL),
        (translate("scenarios", "AR6, fossil"), fuels.GWP100_FOSSIL),
        (translate("scenarios", "AR6, 20 years"), fuels.GWP20),
    )
    verdict, tone = _verdict(given, value(difference))
    return Outcome(
        verdict,
        tone,
        (now, said, difference, burnt, cut),
        bars("times", rows, y_label=translate("scenarios", "Times CO₂")),
        (
            translate(
                "scenarios",
                "Over twenty years methane counts nearly three times as much as over a hundred: say which "
                "one is meant.",
            ),
            translate("scenarios", "The uncertainty of each of these numbers is about a third."),
        ),
    )


def _verdict(given: Given, difference: float) -> tuple[Text, str]:
    amounts = {"claimed": Amount(given["claimed"], "times"), "now": Amount(given["gwp"], "times")}
    if abs(difference) <= _RIGHT:
        return translate("scenarios", "Right: {now}.", now=amounts["now"]), "good"
    if given["claimed"] == fuels.GWP100_AR4:
        return translate(
            "scenarios", "Out of date: {claimed} is of 2007; today it is {now}.", **amounts
        ), "mixed"
    if difference > 0:
        return translate("scenarios", "Too low: {claimed} instead of {now}.", **amounts), "bad"
    return translate("scenarios", "Too high: {claimed} instead of {now}.", **amounts), "bad"


SCENARIOS = (
    computed(
        "methane_multiplier",
        translate("scenarios", "Methane counts 25 times CO₂"),
        translate("scenarios", "Methane warms 25 times as much as CO₂."),
        _INPUTS,
        _compute,
        group="world",
        source=fuels.AR4,
    ),
)
