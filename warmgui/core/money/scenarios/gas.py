"""Stranded gas: what a thousand cubic feet are as heat, electricity, hashes and greenhouse gas."""

from __future__ import annotations

from warmgui.core.money import fuels
from warmgui.core.money.scenario import Figure, Outcome, ScenarioChart, ScenarioInput
from warmgui.core.money.scenarios import common
from warmgui.core.money.scenarios.parts import Given, computed, fact, figure, lines, marks, of, steps, value
from warmgui.core.text import Amount, Text, translate

VENTED, FLARED = 0.0, 1.0
MCF_PER_DAY = translate("scenarios", "Gas in a day")
GENERATOR = translate("scenarios", "Of the gas, becomes electricity")
SLIP = translate("scenarios", "Methane that slips through the generator unburnt")
FLARE = translate("scenarios", "Methane that the flare destroys")
GWP_INPUT = ScenarioInput(
    "gwp",
    translate("scenarios", "Methane counts"),
    "times",
    fuels.GWP100_FOSSIL,
    fuels.GWP100_FOSSIL,
    fuels.GWP20,
    0.1,
    fuels.AR6,
    choices=(
        (fuels.GWP100_FOSSIL, translate("scenarios", "29.8 times CO₂ (100 years)")),
        (fuels.GWP20, translate("scenarios", "82.5 times CO₂ (20 years)")),
    ),
)
_DENSITY = translate("scenarios", "Methane in a thousand cubic feet")
_HEAT = translate("scenarios", "Heat of a thousand cubic feet, HHV")
_CO2 = translate("scenarios", "CO₂ of a kWh of gas, HHV")
_LEAN_BURN = translate("scenarios", "Assumed; lean-burn engines let 1 to 5 % through, turbines far less")

_INPUTS = (
    ScenarioInput(
        "mcf_per_day", MCF_PER_DAY, "volume_mcf", 1.0, 0.1, 100_000.0, 1.0, common.PUBLISHED, logarithmic=True
    ),
    ScenarioInput("generator", GENERATOR, "fraction", 0.30, 0.05, 0.6, 0.01, common.PUBLISHED),
    ScenarioInput("slip", SLIP, "fraction", 0.02, 0.0, 0.3, 0.005, _LEAN_BURN),
    ScenarioInput(
        "otherwise",
        translate("scenarios", "Otherwise the gas is"),
        "number",
        FLARED,
        VENTED,
        FLARED,
        1.0,
        choices=(
            (VENTED, translate("scenarios", "let out unburnt")),
            (FLARED, translate("scenarios", "flared")),
        ),
    ),
    ScenarioInput(
        "flare",
        FLARE,
        "fraction",
        fuels.FLARE_DESTROYED,
        0.5,
        1.0,
        0.01,
        translate("scenarios", "Of a flare that burns as it should; in the field about 0.91 to 0.98"),
    ),
    GWP_INPUT,
    common.efficiency(20.0, common.ASSUMED),
    common.hashprice(),
)
_CONSTANTS = (
    fact("q", _HEAT, fuels.KWH_PER_MCF, "energy_kwh", fuels.TABLE_C1),
    fact("x", _CO2, fuels.GAS.co2_g_per_kwh(), "carbon_g_per_kwh", fuels.TABLE_C1),
    fact("d", _DENSITY, fuels.KG_METHANE_PER_MCF, "mass_kg", fuels.TABLE_AA1),
)
_BURNT = "V · (q · (1 − u) · x / 1000 + u · d · G)"


def _otherwise_unburnt(given: Given) -> float:
    return 1.0 if given["otherwise"] < FLARED / 2.0 else 1.0 - given["flare"]


def _compute(given: Given) -> Outcome:
    mcf, gwp = given["mcf_per_day"], given["gwp"]
    thermal = figure(
        "thermal",
        translate("scenarios", "Heat in it, in a day"),
        "energy_kwh",
        mcf * fuels.KWH_PER_MCF,
        "Q = V · q",
        given.as_("V", "mcf_per_day"),
        _CONSTANTS[0],
    )
    electric = figure(
        "electric",
        translate("scenarios", "Electricity of it"),
        "energy_kwh",
        value(thermal) * given["generator"],
        "E = Q · η",
        of("Q", thermal),
        given.as_("η", "generator"),
        notes=(translate("scenarios", "The slip is part of what does not become electricity."),),
    )
    revenue = common.revenue(given)
    income = figure(
        "income",
        translate("scenarios", "Mining with it earns in a day"),
        "money_usd_per_day",
        value(electric) * value(revenue),
        "I = E · r",
        of("E", electric),
        of("r", revenue),
    )
    per_mcf = figure(
        "per_mcf",
        translate("scenarios", "Which is, of a thousand cubic feet"),
        "usd_per_mcf",
        value(income) / mcf,
        "w = I / V",
        of("I", income),
        given.as_("V", "mcf_per_day"),
    )
    vented = figure(
        "vented",
        translate("scenarios", "Let out, it is CO2e of"),
        "mass_kg",
        fuels.vented_kg_co2e(mcf, gwp),
        "A = V · d · G",
        given.as_("V", "mcf_per_day"),
        _CONSTANTS[2],
        given.as_("G", "gwp"),
    )
    flared = _burnt("flared", translate("scenarios", "Flared, it is CO2e of"), given, "flare", destroyed=True)
    used = _burnt(
        "generator", translate("scenarios", "In the generator, it is CO2e of"), given, "slip", destroyed=False
    )
    before = vented if given["otherwise"] < FLARED / 2.0 else flared
    less = value(before) - value(used)
    saved = figure(
        "saved",
        translate("scenarios", "CO2e less in a day"),
        "mass_kg",
        less if abs(less) > _SAME * value(before) else 0.0,
        "S = B − C",
        of("B", before),
        of("C", used),
    )
    verdict, tone = _verdict(given, value(saved), value(before))
    return Outcome(
        verdict,
        tone,
        (electric, thermal, income, per_mcf, vented, flared, used, saved),
        _chart(given),
        (
            translate(
                "scenarios",
                "The gas is taken as methane: real gas holds heavier parts, and so more heat and CO₂.",
            ),
            translate(
                "scenarios",
                "Whether the gas would have been used otherwise later, or the well closed, no number here "
                "can tell.",
            ),
            common.SINGLE_PRICE,
        ),
    )


def _burnt(key: str, label: Text, given: Given, unburnt: str, *, destroyed: bool) -> Figure:
    part = 1.0 - given[unburnt] if destroyed else given[unburnt]
    amount = fuels.burnt_kg_co2e(given["mcf_per_day"], part, given["gwp"])
    formula = _BURNT.replace("(1 − u)", "f").replace("u", "(1 − f)") if destroyed else _BURNT
    symbol = "f" if destroyed else "u"
    inputs = (given.as_("V", "mcf_per_day"), given.as_(symbol, unburnt), given.as_("G", "gwp"))
    return figure(key, label, "mass_kg", amount, f"C = {formula}", *inputs, *_CONSTANTS)


def _chart(given: Given) -> ScenarioChart:
    x = steps(0.0, 0.3)
    mcf, gwp = given["mcf_per_day"], given["gwp"]
    before = fuels.burnt_kg_co2e(mcf, _otherwise_unburnt(given), gwp)
    return lines(
        x,
        "fraction",
        SLIP,
        "mass_kg",
        translate("scenarios", "CO2e in a day"),
        (translate("scenarios", "In the generator"), lambda at: fuels.burnt_kg_co2e(mcf, at, gwp), "main"),
        (translate("scenarios", "Otherwise"), lambda _at: before, "bad"),
        at=marks(x, (given["slip"], common.YOURS), (_otherwise_unburnt(given), common.BREAK_EVEN)),
    )


_NEARLY, _SAME = 0.02, 1e-9


def _verdict(given: Given, saved: float, before: float) -> tuple[Text, str]:
    amounts = {
        "part": Amount(abs(saved) / before, "fraction"),
        "slip": Amount(given["slip"], "fraction"),
        "flare": Amount(1.0 - given["flare"], "fraction"),
    }
    if given["otherwise"] < FLARED / 2.0 and saved > 0:
        return translate(
            "scenarios",
            "Gas that would have been let out: burning it saves {part} of its greenhouse effect.",
            part=amounts["part"],
        ), "good"
    if abs(saved) <= _NEARLY * before:
        return translate(
            "scenarios",
            "No difference: the generator lets {slip} of the methane through, the flare {flare}. Only the "
            "money is new.",
            slip=amounts["slip"],
            flare=amounts["flare"],
        ), "mixed"
    if saved > 0:
        return translate(
            "scenarios",
            "{part} less than the flare, which lets {flare} of the methane through; the generator {slip}.",
            **amounts,
        ), "good"
    return translate(
        "scenarios",
        "Worse than before by {part}: the generator lets {slip} of the methane through, the flare {flare}.",
        **amounts,
    ), "bad"


SCENARIOS = (
    computed(
        "stranded_gas",
        translate("scenarios", "Gas that would be flared"),
        translate("scenarios", "Mining with stranded gas earns money and cuts greenhouse gas."),
        _INPUTS,
        _compute,
        group="grid",
    ),
)
