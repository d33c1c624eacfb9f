"""A hundred TWh of mining heat a year: what the network uses, and what it would have to need per terahash."""

from __future__ import annotations

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import hashes_for_difficulty
from warmgui.core.money.scenario import Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate, verbatim

K33 = verbatim("K33: about 100 TWh a year")
NETWORK = translate("scenarios", "Hashrate of the network")
_CLAIMED_TWH = 100.0
_ROUGHLY = 0.1


def network_hashrate() -> ScenarioInput:
    """H/s of all miners, as the dated difficulty means."""
    from_difficulty = hashes_for_difficulty(DEFAULT_FACTS.difficulty) / common.BLOCK_S
    return ScenarioInput(
        "network_hs",
        NETWORK,
        "hashrate_hs",
        from_difficulty,
        1e15,
        1e24,
        1e19,
        common.DATED,
        logarithmic=True,
    )


_INPUTS = (
    network_hashrate(),
    common.efficiency(
        20.0, translate("scenarios", "Assumed: about the mean of machines in use"), highest=1000.0
    ),
    ScenarioInput(
        "twh",
        translate("scenarios", "Claimed"),
        "energy_twh",
        _CLAIMED_TWH,
        1.0,
        10_000.0,
        5.0,
        K33,
        logarithmic=True,
    ),
    ScenarioInput(
        "overhead",
        translate("scenarios", "Power per power of the machines"),
        "times",
        1.0,
        1.0,
        2.0,
        0.01,
        common.ASSUMED,
    ),
    ScenarioInput(
        "home_kwh",
        translate("scenarios", "Heat of a home in a year"),
        "heat_kwh",
        12_000.0,
        1000.0,
        100_000.0,
        500.0,
        common.ASSUMED,
    ),
    common.grid_carbon(),
)


def _compute(given: Given) -> Outcome:
    power = figure(
        "power",
        translate("scenarios", "Power of the network"),
        "power_gw",
        given["network_hs"] / 1e12 * given["efficiency_j_per_th"] * given["overhead"] / 1e9,
        "P = h / 10^12 · η · k / 10^9",
        given.as_("h", "network_hs"),
        given.as_("η", "efficiency_j_per_th"),
        given.as_("k", "overhead"),
    )
    energy = figure(
        "energy",
        translate("scenarios", "Energy in a year, all of it heat in the end"),
        "energy_twh",
        value(power) * common.HOURS_PER_YEAR / 1000.0,
        "E = P · 8766 / 1000",
        of("P", power),
    )
    wanted = given["twh"] * 1e12 / common.HOURS_PER_YEAR / (given["network_hs"] / 1e12) / given["overhead"]
    even = figure(
        "needed_j_per_th",
        translate("scenarios", "The claimed energy takes"),
        "joules_per_terahash",
        wanted,
        "η = T · 10^12 / 8766 / (h / 10^12) / k",
        given.as_("T", "twh"),
        given.as_("h", "network_hs"),
        given.as_("k", "overhead"),
    )
    times = figure(
        "times",
        translate("scenarios", "Of what was claimed, it is"),
        "times",
        value(energy) / given["twh"],
        "x = E / T",
        of("E", energy),
        given.as_("T", "twh"),
    )
    homes = figure(
        "homes",
        translate("scenarios", "Homes that the claimed heat would warm, if all of it arrived"),
        "count",
        given["twh"] * 1e9 / given["home_kwh"],
        "n = T · 10^9 / q",
        given.as_("T", "twh"),
        given.as_("q", "home_kwh"),
    )
    carbon = figure(
        "co2",
        translate("scenarios", "CO₂ at this electricity"),
        "mass_mt",
        value(energy) * given["grid_g"] / 1000.0,
        "X = E · g / 1000",
        of("E", energy),
        given.as_("g", "grid_g"),
    )
    x = steps(5.0, 60.0)
    per_j = given["network_hs"] / 1e12 * given["overhead"] / 1e9 * common.HOURS_PER_YEAR / 1000.0
    chart = lines(
        x,
        "joules_per_terahash",
        common.EFFICIENCY,
        "energy_twh",
        translate("scenarios", "Energy in a year"),
        (translate("scenarios", "The network"), lambda at: per_j * at, "main"),
        (common.CLAIMED, lambda _at: given["twh"], "other"),
        at=marks(
            x, (given["efficiency_j_per_th"], common.YOURS), (wanted, translate("scenarios", "as claimed"))
        ),
    )
    verdict, tone = _verdict(value(times), given, value(energy), wanted)
    return Outcome(
        verdict,
        tone,
        (energy, power, even, times, homes, carbon),
        chart,
        (
            translate(
                "scenarios",
                "Nobody knows the mean energy per terahash of the network: it is a guess from the machines "
                "that are sold.",
            ),
            translate("scenarios", "Most of this heat arises where nobody is cold, and in summer."),
        ),
    )


def _verdict(times: float, given: Given, energy: float, wanted: float) -> tuple[Text, str]:
    amounts = {
        "energy": Amount(energy, "energy_twh"),
        "claimed": Amount(given["twh"], "energy_twh"),
        "wanted": Amount(wanted, "joules_per_terahash"),
        "yours": Amount(given["efficiency_j_per_th"], "joules_per_terahash"),
    }
    if abs(times - 1.0) <= _ROUGHLY:
        return translate("scenarios", "About right: {energy} a year.", energy=amounts["energy"]), "good"
    if times > 1.0:
        return translate(
            "scenarios",
            "It is more: {energy} a year. {claimed} would take {wanted} instead of {yours}.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios", "It is less: {energy} a year. {claimed} would take {wanted}, not {yours}.", **amounts
    ), "bad"


SCENARIOS = (
    computed(
        "world_100twh",
        translate("scenarios", "100 TWh of heat a year"),
        translate("scenarios", "Mining makes 100 TWh of heat a year."),
        _INPUTS,
        _compute,
        group="world",
        source=K33,
    ),
)
