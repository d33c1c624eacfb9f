"""The workings of earnings and economics: each figure with the formula and the numbers that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Value
from warmgui.core.money.economics import efficiency_basis, rated
from warmgui.core.money.facts import reward_sat
from warmgui.core.money.known import known, unknown
from warmgui.core.money.useful_heat import TOLERANCE_K
from warmgui.core.money.variance import fpps
from warmgui.core.money.workings.inputs import (
    ARITHMETIC,
    BLOCK_MONEY,
    DIFFICULTY_SOURCE,
    HASHES_PER_BLOCK,
    POISSON,
    Case,
    bitcoin,
    block_money,
    carbon,
    difficulty,
    hashrate,
    of_value,
    opened,
    placement,
    power,
    price,
    reward,
    weakest,
)
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.money.workings.working import Working, WorkingInput

_ENERGY = translate("workings", "Counted since midnight")
_HEAT_PUMP_RULE = translate(
    "workings", "A miner heats for less than a heat pump only if it earns more than p · (1 − 1 / COP) a kWh."
)
_AVERAGE = translate(
    "workings", "An average over very many years: alone, nearly every day brings nothing, and one a block."
)
_HASHPRICE = translate("workings", "Money per PH/s and day over 24 hours times J/TH")


# ---- earnings --------------------------------------------------------------------------------------------


def _sat(case: Case) -> Working:
    title = translate("workings", "Expected earnings")
    value = case.earned.sat_per_day
    if case.earned.practice:
        return opened(title, value, "sat_per_day", "E = 0")
    return _average(case, title, value)


def _hypothetical_sat(case: Case) -> Working:
    title = translate("workings", "What this work would earn on bitcoin's network")
    return _average(case, title, case.earned.hypothetical_sat_per_day)


def _average(case: Case, title: Text, value: Value) -> Working:
    return opened(
        title,
        value,
        "sat_per_day",
        f"E = h · 86 400 / {HASHES_PER_BLOCK} · (S + F) · (1 − f)",
        (hashrate(case, case.earned.hashrate_hs), difficulty(case), *reward(case)),
        source=DIFFICULTY_SOURCE,
        notes=(_AVERAGE,),
    )


def _income(case: Case) -> Working:
    title, value = translate("workings", "Income per day"), case.earned.income_per_day
    if case.earned.practice:
        return opened(title, value, "money_per_day", "I = 0")
    name = translate("workings", "Expected earnings")
    sat = of_value("E", name, case.earned.sat_per_day, "sat_per_day")
    return opened(title, value, "money_per_day", "I = E / 10⁸ · P", (sat, bitcoin(case)), notes=(_AVERAGE,))


def _cost(case: Case) -> Working:
    title = translate("workings", "Cost per day")
    note = translate("workings", "Only what mining adds: the idle PC is not counted.")
    return opened(
        title, case.earned.cost_per_day, "money_per_day", "C = W · 24 / 1 000 · p",
        (power(case), price(case)), source=ARITHMETIC, notes=(note,),
    )  # fmt: skip


def _net(case: Case) -> Working:
    return opened(
        translate("workings", "Net per day"),
        case.earned.net_per_day,
        "money_per_day",
        "N = I − C",
        _income_and_cost(case),
    )


def _earned_fraction(case: Case) -> Working:
    inputs = _income_and_cost(case)
    fraction = case.earned.earned_fraction
    value = Value(fraction, weakest(inputs) if fraction is not None else Provenance.UNKNOWN)
    return opened(
        translate("workings", "Part of its cost that it earns"), value, "fraction", "a = I / C", inputs
    )


def _income_and_cost(case: Case) -> tuple[WorkingInput, WorkingInput]:
    earned = case.earned
    return (
        of_value("I", translate("workings", "Income per day"), earned.income_per_day, "money_per_day"),
        of_value("C", translate("workings", "Cost per day"), earned.cost_per_day, "money_per_day"),
    )


def _sigma(case: Case) -> Working:
    title = translate("workings", "How far a day's income strays from its mean, mining alone")
    value = case.figures.income_sigma_per_day
    if case.earned.practice:
        return opened(title, value, "money_per_day", "σ = 0")
    inputs = (hashrate(case, case.earned.hashrate_hs), difficulty(case), *block_money(case))
    formula = f"σ = √(h · 86 400 / {HASHES_PER_BLOCK}) · {BLOCK_MONEY}"
    return opened(title, value, "money_per_day", formula, inputs, source=POISSON, notes=_in_a_pool(case))


def _in_a_pool(case: Case) -> tuple[Text, ...]:
    """The same where a pool pays each share; nothing where the difficulty of shares is not known."""
    share, rate_hs = case.snapshot.upstream.difficulty, case.earned.hashrate_hs
    income = case.earned.income_per_day.value
    if not share or not rate_hs or not income:
        return ()
    paid = fpps(rate_hs, case.facts.difficulty, reward_sat(case.facts), share, case.money.pool_fee)
    return (
        translate(
            "workings",
            "In a pool that pays each share of difficulty {difficulty}, it strays by {sigma} instead: its "
            "members share the luck.",
            difficulty=Amount(share, "difficulty"),
            sigma=Amount(income * paid.sigma_sat / paid.mean_sat, "money_per_day"),
        ),
    )


# ---- per kWh, and where it breaks even -------------------------------------------------------------------


def _efficiency_input(case: Case) -> WorkingInput:
    name = translate("workings", "Electricity per hashes")
    return of_value("η", name, case.figures.efficiency_j_per_th, "joules_per_terahash")


def _revenue(case: Case) -> Working:
    title, value = translate("workings", "What a kWh of electricity earns"), case.figures.revenue_per_kwh
    if case.earned.practice:
        return opened(title, value, "price_per_kwh", "r = 0")
    return _earning(case, title, value)


def _earning(case: Case, title: Text, value: Value) -> Working:
    return opened(
        title,
        value,
        "price_per_kwh",
        f"r = 3.6 · 10¹⁸ / η / {HASHES_PER_BLOCK} · {BLOCK_MONEY}",
        (_efficiency_input(case), difficulty(case), *block_money(case)),
        source=_HASHPRICE,
        notes=(_AVERAGE,),
    )


def _revenue_input(case: Case) -> WorkingInput:
    name = translate("workings", "What a kWh of electricity earns")
    return of_value("r", name, case.figures.revenue_per_kwh, "price_per_kwh")


def _net_per_kwh(case: Case) -> Working:
    return opened(
        translate("workings", "Net per kWh of heat"), case.figures.net_per_kwh_heat, "price_per_kwh",
        "n = (r − p) / k", (_revenue_input(case), price(case), placement(case)),
    )  # fmt: skip


def _cop(case: Case) -> Working:
    title = translate("workings", "Economic COP")
    inputs = (price(case), _revenue_input(case))
    return opened(
        title, case.figures.economic_cop, "cop", "COP = p / (p − r)", inputs, notes=(_HEAT_PUMP_RULE,)
    )


def _break_even_price(case: Case) -> Working:
    title = translate("workings", "Price of electricity at which mining pays for itself")
    return _earning(case, title, case.figures.break_even_price_per_kwh)


def _break_even_efficiency(case: Case) -> Working:
    return opened(
        translate("workings", "Efficiency at which mining pays for itself"),
        case.figures.break_even_j_per_th,
        "joules_per_terahash",
        f"η = 10¹⁵ · 86 400 / {HASHES_PER_BLOCK} · {BLOCK_MONEY} / (24 · p)",
        (difficulty(case), *block_money(case), price(case)),
        source=_HASHPRICE,
    )


def _efficiency(case: Case) -> Working:
    title, value = translate("workings", "Efficiency"), case.figures.efficiency_j_per_th
    snapshot, kind = case.snapshot, "joules_per_terahash"
    basis = efficiency_basis(
        snapshot.mining_w,
        case.earned.hashrate_hs,
        case.figures.today,
        snapshot.shares.hashes,
        snapshot.devices,
    )
    if basis == "today":
        energy = known(case.figures.today.mining_kwh, Provenance.MODELLED, _ENERGY)
        hashes = known(float(snapshot.shares.hashes), case.counted, _ENERGY)
        inputs = (
            of_value("E", translate("workings", "Energy of mining today"), energy, "energy_kwh"),
            of_value("H", translate("workings", "Hashes today"), hashes, "hashes"),
        )
        return opened(title, value, kind, "η = E · 3.6 · 10⁶ / H · 10¹²", inputs)
    if basis == "rated":
        rate_hs, watts = rated(snapshot.devices)
        said = translate("workings", "Sum over the devices: benchmark, full power")
        inputs = (
            of_value("W", translate("workings", "Full power"),
                     known(watts, Provenance.MODELLED, said), "power_w"),
            of_value("h", translate("workings", "Hashrate at full power"),
                     known(rate_hs, case.counted, said), "hashrate_hs"),
        )  # fmt: skip
        return opened(title, value, kind, "η = W / h · 10¹²", inputs)
    return opened(
        title, value, kind, "η = W / h · 10¹²", (power(case), hashrate(case, case.earned.hashrate_hs))
    )


# ---- today, and carbon -----------------------------------------------------------------------------------


def _today(symbol: str, name: Text, number: float | None, kind: str) -> WorkingInput:
    value = unknown(EMPTY) if number is None else known(number, Provenance.MODELLED, _ENERGY)
    return of_value(symbol, name, value, kind)


def _useful(case: Case) -> Working:
    today = case.figures.today
    rule = translate(
        "workings",
        "Heat counts while the room is at most {tolerance} above what the thermostat is told; without a "
        "thermometer that is the modelled room. Idle power never counts.",
        tolerance=Amount(TOLERANCE_K, "temperature_difference_c"),
    )
    inputs = (
        _today("U", translate("workings", "Useful heat of mining today"), today.useful_kwh, "heat_kwh"),
        _today("J", translate("workings", "Heat of mining today while the room was known"),
               today.judged_kwh, "heat_kwh"),
    )  # fmt: skip
    title = translate("workings", "Useful part of the heat")
    return opened(title, case.figures.useful_fraction, "fraction", "u = U / J", inputs, notes=(rule,))


def _useful_cost(case: Case) -> Working:
    today = case.figures.today
    title, value = translate("workings", "Cost of a useful kWh"), case.figures.useful_cost_per_kwh
    shared = (
        _today("E", translate("workings", "Energy of mining today"), today.mining_kwh, "energy_kwh"),
        placement(case),
        of_value(
            "u", translate("workings", "Useful part of the heat"), case.figures.useful_fraction, "fraction"
        ),
    )
    cost = _today("C", translate("workings", "Cost of mining today"), today.cost, "money")
    if not today.sat:
        return opened(title, value, "price_per_kwh", "c = C / (E · k · u)", (cost, *shared))
    sat = _today("A", translate("workings", "Earned today, on average"), today.sat, "sat")
    formula = "c = (C − A / 10⁸ · P) / (E · k · u)"
    return opened(title, value, "price_per_kwh", formula, (cost, sat, bitcoin(case), *shared))


def _co2(case: Case) -> Working:
    title = translate("workings", "CO₂ per day")
    inputs = (power(case), carbon(case))
    return opened(title, case.figures.co2_g_per_day, "co2_g", "G = W · 24 / 1 000 · g", inputs)


MAKERS: dict[str, Callable[[Case], Working]] = {
    "net_per_day": _net,
    "cost_per_day": _cost,
    "income_per_day": _income,
    "income_sigma_per_day": _sigma,
    "net_per_kwh_heat": _net_per_kwh,
    "economic_cop": _cop,
    "break_even_price_per_kwh": _break_even_price,
    "break_even_j_per_th": _break_even_efficiency,
    "efficiency_j_per_th": _efficiency,
    "revenue_per_kwh": _revenue,
    "useful_fraction": _useful,
    "useful_cost_per_kwh": _useful_cost,
    "co2_g_per_day": _co2,
    "earnings.sat_per_day": _sat,
    "earnings.hypothetical_sat_per_day": _hypothetical_sat,
    "earnings.earned_fraction": _earned_fraction,
}
"""By the names of `Economics`, and of `Earnings` where these are not the same figures."""
