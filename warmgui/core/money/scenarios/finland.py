"""Would a hundred TWh a year heat Finland?"""

from __future__ import annotations

from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, bars, computed, fact, figure, of, value
from warmgui.core.money.scenarios.world import K33
from warmgui.core.text import Amount, Text, translate, verbatim

_HOMES_TWH, _ELECTRICITY_TWH = 46.0, 83.0
_STATISTICS = verbatim("Statistics Finland, Energy consumption in households 2021 (a cold year)")
_ELECTRICITY = verbatim("Finnish Energy, 2024")
_HOURS = 8766.0

_INPUTS = (
    ScenarioInput(
        "twh",
        translate("scenarios", "Mining heat in a year"),
        "energy_twh",
        100.0,
        1.0,
        1000.0,
        1.0,
        K33,
        logarithmic=True,
    ),
    ScenarioInput(
        "demand_twh",
        translate("scenarios", "Heat of Finland's homes in a year"),
        "energy_twh",
        _HOMES_TWH,
        1.0,
        500.0,
        1.0,
        _STATISTICS,
    ),
    ScenarioInput(
        "season",
        translate("scenarios", "Of the heat, falls when homes are heated"),
        "fraction",
        0.6,
        0.05,
        1.0,
        0.05,
        translate("scenarios", "Assumed: about 220 days of 365"),
    ),
    ScenarioInput(
        "reach",
        translate("scenarios", "Of this, can be brought to homes"),
        "fraction",
        0.5,
        0.05,
        1.0,
        0.05,
        translate("scenarios", "Assumed: about half of Finland's heat comes from district heating"),
    ),
    ScenarioInput(
        "peak",
        translate("scenarios", "Coldest days need, of the mean"),
        "times",
        2.5,
        1.0,
        6.0,
        0.1,
        common.ASSUMED,
    ),
)


def _compute(given: Given) -> Outcome:
    flat = figure(
        "flat",
        translate("scenarios", "In twelve months, taken as they come"),
        "times",
        given["twh"] / given["demand_twh"],
        "a = T / D",
        given.as_("T", "twh"),
        given.as_("D", "demand_twh"),
    )
    arrives = figure(
        "arrives",
        translate("scenarios", "Heat that arrives when it is wanted"),
        "energy_twh",
        given["twh"] * given["season"] * given["reach"],
        "A = T · s · r",
        given.as_("T", "twh"),
        given.as_("s", "season"),
        given.as_("r", "reach"),
    )
    covered = figure(
        "covered",
        translate("scenarios", "Of the homes' heat, covered"),
        "fraction",
        value(arrives) / given["demand_twh"],
        "c = A / D",
        of("A", arrives),
        given.as_("D", "demand_twh"),
    )
    power = figure(
        "power",
        translate("scenarios", "Power of the miners, all year"),
        "power_gw",
        given["twh"] * 1000.0 / _HOURS,
        "P = T · 1000 / 8766",
        given.as_("T", "twh"),
    )
    peak = figure(
        "peak",
        translate("scenarios", "Finland's homes need on the coldest days"),
        "power_gw",
        given["demand_twh"] * 1000.0 / _HOURS * given["peak"],
        "Q = D · 1000 / 8766 · k",
        given.as_("D", "demand_twh"),
        given.as_("k", "peak"),
    )
    electricity = figure(
        "electricity",
        translate("scenarios", "It is so many times Finland's electricity"),
        "times",
        given["twh"] / _ELECTRICITY_TWH,
        "x = T / E",
        given.as_("T", "twh"),
        fact(
            "E",
            translate("scenarios", "Finland's electricity in a year"),
            _ELECTRICITY_TWH,
            "energy_twh",
            _ELECTRICITY,
        ),
    )
    rows = (
        (translate("scenarios", "Mining heat in a year"), given["twh"]),
        (translate("scenarios", "when homes are heated"), given["twh"] * given["season"]),
        (translate("scenarios", "and where they are"), value(arrives)),
        (translate("scenarios", "Homes need"), given["demand_twh"]),
        (translate("scenarios", "Finland's electricity"), _ELECTRICITY_TWH),
    )
    verdict, tone = _verdict(given, value(covered))
    return Outcome(
        verdict,
        tone,
        (covered, flat, arrives, power, peak, electricity),
        bars("energy_twh", rows, y_label=translate("scenarios", "In a year")),
        (
            translate("scenarios", "Homes only: shops, offices and hot water of others come on top."),
            translate("scenarios", "A heat pump would make the same heat of a third of the electricity."),
        ),
    )


def _verdict(given: Given, covered: float) -> tuple[Text, str]:
    amounts = {
        "covered": Amount(covered, "fraction"),
        "twh": Amount(given["twh"], "energy_twh"),
        "demand": Amount(given["demand_twh"], "energy_twh"),
    }
    if covered >= 1.0:
        return translate(
            "scenarios",
            "Yes: even what arrives in the season covers the homes' {demand}.",
            demand=amounts["demand"],
        ), "good"
    if given["twh"] >= given["demand_twh"]:
        return translate(
            "scenarios",
            "On paper: {twh} are more than the homes' {demand}. Of what arrives when it is cold, {covered} "
            "is covered.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "No: {twh} are less than the homes' {demand}.",
        twh=amounts["twh"],
        demand=amounts["demand"],
    ), "bad"


SCENARIOS = (
    computed(
        "heat_finland",
        translate("scenarios", "100 TWh would heat Finland"),
        translate("scenarios", "The heat of mining would warm Finland."),
        _INPUTS,
        _compute,
        group="world",
        source=K33,
    ),
)
