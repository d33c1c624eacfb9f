"""Flared gas and its contracts: the well's owner sells the gas, owns the rigs, or takes a share."""

from __future__ import annotations

from warmgui.core.money import fuels, mining
from warmgui.core.money.scenario import Figure, Outcome, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.gas import GENERATOR, MCF_PER_DAY
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate

_SELL = translate("scenarios", "Sell the gas")
_SHARE = translate("scenarios", "Take a share")
_OWN = translate("scenarios", "Own the rigs")

_INPUTS = (
    ScenarioInput(
        "mcf_per_day",
        MCF_PER_DAY,
        "volume_mcf",
        300.0,
        1.0,
        100_000.0,
        10.0,
        common.ASSUMED,
        logarithmic=True,
    ),
    ScenarioInput(
        "gas_usd_per_mcf",
        translate("scenarios", "A miner pays for the gas"),
        "usd_per_mcf",
        1.0,
        0.0,
        10.0,
        0.1,
        common.ASSUMED,
    ),
    ScenarioInput(
        "share",
        translate("scenarios", "Share of the income for the owner"),
        "fraction",
        0.15,
        0.0,
        1.0,
        0.01,
        common.ASSUMED,
    ),
    ScenarioInput("generator", GENERATOR, "fraction", 0.30, 0.05, 0.6, 0.01, common.PUBLISHED),
    ScenarioInput(
        "uptime",
        translate("scenarios", "Of the time, it runs"),
        "fraction",
        0.9,
        0.1,
        1.0,
        0.01,
        common.ASSUMED,
    ),
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
    common.machines(),
    ScenarioInput(
        "usd_per_kw",
        translate("scenarios", "Generator and container per kW"),
        "money_usd",
        900.0,
        0.0,
        5000.0,
        50.0,
        common.ASSUMED,
    ),
    ScenarioInput(
        "care_usd_per_kwh",
        translate("scenarios", "Care per kWh"),
        "usd_per_kwh",
        0.02,
        0.0,
        0.2,
        0.005,
        common.ASSUMED,
    ),
    common.life_years(),
)


def _invested(given: Given) -> float:
    kw = given["mcf_per_day"] * fuels.KWH_PER_MCF * given["generator"] / 24.0
    return kw * (given["usd_per_kw"] + 1000.0 / given["efficiency_j_per_th"] * given["usd_per_th"])


def _year_kwh(given: Given) -> float:
    return given["mcf_per_day"] * fuels.KWH_PER_MCF * given["generator"] * 365.25 * given["uptime"]


def _owned(given: Given, hashprice: float) -> float:
    """Dollars a year of the owner's own rigs, the machines written off over their life."""
    revenue = mining.revenue_per_kwh(hashprice, given["efficiency_j_per_th"])
    return _year_kwh(given) * (revenue - given["care_usd_per_kwh"]) - _invested(given) / given["life_years"]


def _compute(given: Given) -> Outcome:
    hashprice = given["hashprice_usd"]
    heat = fact(
        "q",
        translate("scenarios", "Heat of a thousand cubic feet, HHV"),
        fuels.KWH_PER_MCF,
        "energy_kwh",
        fuels.TABLE_C1,
    )
    power = figure(
        "power",
        translate("scenarios", "Power of the generator"),
        "power_kw",
        given["mcf_per_day"] * fuels.KWH_PER_MCF * given["generator"] / 24.0,
        "P = V · q · η / 24",
        given.as_("V", "mcf_per_day"),
        heat,
        given.as_("η", "generator"),
    )
    energy = figure(
        "energy",
        translate("scenarios", "Electricity in a year"),
        "energy_mwh",
        _year_kwh(given) / 1000.0,
        "E = P · 8766 · u / 1000",
        of("P", power),
        given.as_("u", "uptime"),
    )
    revenue = common.revenue(given)
    invested = figure(
        "invested",
        translate("scenarios", "Generator and machines"),
        "money_usd",
        _invested(given),
        "M = P · (g + 1000 / η · m)",
        of("P", power),
        given.as_("g", "usd_per_kw"),
        given.as_("η", "efficiency_j_per_th"),
        given.as_("m", "usd_per_th"),
    )
    income = value(energy) * 1000.0 * value(revenue)
    sell = figure(
        "sell",
        _SELL,
        "money_usd_per_year",
        given["mcf_per_day"] * 365.25 * given["uptime"] * given["gas_usd_per_mcf"],
        "S = V · 365.25 · u · b",
        given.as_("V", "mcf_per_day"),
        given.as_("u", "uptime"),
        given.as_("b", "gas_usd_per_mcf"),
    )
    share = figure(
        "share",
        _SHARE,
        "money_usd_per_year",
        income * given["share"],
        "T = E · 1000 · r · s",
        of("E", energy),
        of("r", revenue),
        given.as_("s", "share"),
    )
    own = figure(
        "own",
        _OWN,
        "money_usd_per_year",
        _owned(given, hashprice),
        "O = E · 1000 · (r − c) − M / n",
        of("E", energy),
        of("r", revenue),
        given.as_("c", "care_usd_per_kwh"),
        of("M", invested),
        given.as_("n", "life_years"),
    )
    miner = figure(
        "miner",
        translate("scenarios", "Left to the miner who pays a share"),
        "money_usd_per_year",
        value(own) - value(share),
        "R = O − T",
        of("O", own),
        of("T", share),
    )
    x = steps(min(10.0, hashprice), max(100.0, hashprice))
    kwh = _year_kwh(given)
    chart = lines(
        x,
        "usd_per_ph_day",
        common.HASHPRICE,
        "money_usd_per_year",
        translate("scenarios", "The owner gets in a year"),
        (_SELL, lambda _at: value(sell), "other"),
        (
            _SHARE,
            lambda at: kwh * mining.revenue_per_kwh(at, given["efficiency_j_per_th"]) * given["share"],
            "good",
        ),
        (_OWN, lambda at: _owned(given, at), "main"),
        at=marks(
            x,
            (hashprice, common.here(given, "hashprice_usd")),
            (_even(given, value(sell)), common.BREAK_EVEN),
        ),
    )
    verdict, tone = _verdict(own, share, sell)
    return Outcome(
        verdict,
        tone,
        (sell, share, own, miner, invested, power, energy, revenue),
        chart,
        (
            translate(
                "scenarios",
                "Who owns the rigs bears the price of bitcoin and the difficulty; who sells gas bears "
                "neither.",
            ),
            translate(
                "scenarios",
                "No interest, taxes, royalties or moving costs; wells of this kind dry up within a few "
                "years.",
            ),
            common.SINGLE_PRICE,
        ),
    )


def _even(given: Given, sell: float) -> float:
    """The hash price at which own rigs bring as much as selling the gas."""
    needed = (sell + _invested(given) / given["life_years"]) / _year_kwh(given) + given["care_usd_per_kwh"]
    return needed * 24.0 * given["efficiency_j_per_th"]


def _verdict(own: Figure, share: Figure, sell: Figure) -> tuple[Text, str]:
    best, second = sorted((own, share, sell), key=value, reverse=True)[:2]
    amounts: dict[str, Amount | Text] = {
        "best": Amount(value(best), "money_usd_per_year"),
        "name": second.label,
        "second": Amount(value(second), "money_usd_per_year"),
    }
    if value(best) <= 0:
        return translate("scenarios", "No contract brings the owner anything."), "bad"
    if best is own:
        return translate(
            "scenarios",
            "Owning the rigs brings the most, {best}, and all of the risk. Second: {name}, {second}.",
            **amounts,
        ), "good"
    if best is share:
        return translate(
            "scenarios",
            "A share brings the most, {best}, as long as the miner can live of the rest. Second: {name}, "
            "{second}.",
            **amounts,
        ), "mixed"
    return translate(
        "scenarios",
        "Selling the gas brings the most, {best}, without risk. Second: {name}, {second}.",
        **amounts,
    ), "mixed"


SCENARIOS = (
    computed(
        "flared_gas",
        translate("scenarios", "Contracts for flared gas"),
        translate("scenarios", "The owner of a well earns with gas that was flared."),
        _INPUTS,
        _compute,
        group="grid",
    ),
)
