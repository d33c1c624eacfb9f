"""Power, energy per terahash, hashrate and cost of a claim: do they fit, and does such a machine exist."""

from __future__ import annotations

from warmgui.core.money.claims.claims import PERIOD_DAYS, Finding, Severity
from warmgui.core.money.claims.parts import (
    NAMES,
    PER,
    Case,
    found,
    judged,
    money,
    period_line,
    worked,
)
from warmgui.core.text import Amount, Text, translate

BEST_J_PER_TH = 9.5
"""The thriftiest machine that one can buy (2026); half of it is beyond what anybody has announced."""
_BEYOND = 0.5


def machine(case: Case) -> tuple[Finding, ...]:
    """Watts, J/TH and hashrate: against each other, or the third of two; does such a machine exist."""
    claim = case.claim
    power, efficiency, hashrate = claim.power_w, claim.efficiency_j_per_th, claim.hashrate_hs
    findings: tuple[Finding, ...] = ()
    if power is not None and efficiency is not None and hashrate is not None:
        findings = _against_each_other(case, power, efficiency, hashrate)
    elif power is not None and efficiency is not None:
        derived = power / efficiency * 1e12
        text = translate(
            "claims",
            "{power} at {efficiency} make {hashrate}.",
            power=Amount(power, "power_w"),
            efficiency=Amount(efficiency, "joules_per_terahash"),
            hashrate=Amount(derived, "hashrate_hs"),
        )
        working = worked(
            NAMES["hashrate_hs"],
            "hashrate_hs",
            derived,
            "h = P / η · 10^12",
            case.said("P", "power_w"),
            case.said("η", "efficiency_j_per_th"),
        )
        findings = found("machine", Severity.RIGHT, text, working)
    needs = efficiency
    if needs is None and power is not None and hashrate is not None:
        needs = power / hashrate * 1e12
        text = translate(
            "claims",
            "{power} for {hashrate} are {efficiency}.",
            power=Amount(power, "power_w"),
            efficiency=Amount(needs, "joules_per_terahash"),
            hashrate=Amount(hashrate, "hashrate_hs"),
        )
        working = worked(
            NAMES["efficiency_j_per_th"],
            "joules_per_terahash",
            needs,
            "η = P / h · 10^12",
            case.said("P", "power_w"),
            case.said("h", "hashrate_hs"),
        )
        findings = found("machine", Severity.RIGHT, text, working)
    return findings + _possible(needs)


def _against_each_other(case: Case, power: float, efficiency: float, hashrate: float) -> tuple[Finding, ...]:
    true = hashrate * efficiency / 1e12
    severity = judged(power, true, Severity.CONTRADICTION)
    amounts = {
        "hashrate": Amount(hashrate, "hashrate_hs"),
        "efficiency": Amount(efficiency, "joules_per_terahash"),
        "true": Amount(true, "power_w"),
        "power": Amount(power, "power_w"),
    }
    working = worked(
        NAMES["power_w"],
        "power_w",
        true,
        "P = h / 10^12 · η",
        case.said("h", "hashrate_hs"),
        case.said("η", "efficiency_j_per_th"),
    )
    if severity is Severity.RIGHT:
        text = translate(
            "claims",
            "{hashrate} at {efficiency} use {true}: power, hashrate and energy per terahash fit.",
            hashrate=amounts["hashrate"],
            efficiency=amounts["efficiency"],
            true=amounts["true"],
        )
    else:
        text = translate("claims", "{hashrate} at {efficiency} use {true}, not {power}.", **amounts)
    return found("machine", severity, text, working)


def _possible(efficiency: float | None) -> tuple[Finding, ...]:
    if efficiency is None or efficiency >= BEST_J_PER_TH:
        return ()
    amounts = {
        "efficiency": Amount(efficiency, "joules_per_terahash"),
        "best": Amount(BEST_J_PER_TH, "joules_per_terahash"),
    }
    if efficiency >= BEST_J_PER_TH * _BEYOND:
        text = translate(
            "claims", "{efficiency} is better than any machine on sale in 2026 ({best}).", **amounts
        )
        return found("machine_exists", Severity.ROUGHLY, text)
    text = translate(
        "claims",
        "No machine needs so little: {efficiency}; the best on sale in 2026 needs {best}.",
        **amounts,
    )
    return found("machine_exists", Severity.WRONG, text)


def cost(case: Case) -> tuple[Finding, ...]:
    """The cost: what the power costs at the price, or which price it means."""
    claim = case.claim
    if claim.cost is None:
        return ()
    if claim.cost_period is None:
        return found(
            "cost_period",
            Severity.MISSING,
            translate("claims", "It does not say in what time it costs that."),
        )
    power = case.power_w
    if power is None:
        return found(
            "cost_power",
            Severity.MISSING,
            translate("claims", "The cost cannot be checked without the power."),
        )
    kwh = power * 24.0 * PERIOD_DAYS[claim.cost_period] / 1000.0
    amounts: dict[str, Amount | Text] = {
        "power": Amount(power, "power_w"),
        "kwh": Amount(kwh, "energy_kwh"),
        "per": PER[claim.cost_period],
        "claimed": money(claim.cost, claim.currency),
    }
    if claim.price_per_kwh is None:
        price = claim.cost / kwh
        text = translate(
            "claims",
            "It does not name the price of electricity. {power} all the time are {kwh} {per}: {claimed} "
            "means {price} per kWh.",
            price=money(price, claim.currency),
            **amounts,
        )
        working = worked(
            NAMES["price_per_kwh"],
            "number",
            price,
            "p = C / (P · 24 · t / 1000)",
            case.said("C", "cost"),
            case.drawing("P"),
            period_line("t", claim.cost_period),
        )
        return found("cost_price", Severity.MISSING, text, working)
    true = kwh * claim.price_per_kwh
    severity = judged(claim.cost, true, Severity.CONTRADICTION)
    working = worked(
        NAMES["cost"],
        "number",
        true,
        "C = P · 24 · t / 1000 · p",
        case.drawing("P"),
        period_line("t", claim.cost_period),
        case.said("p", "price_per_kwh"),
    )
    if severity is Severity.RIGHT:
        text = translate(
            "claims",
            "{power} all the time cost {true} {per}: as claimed.",
            true=money(true, claim.currency),
            power=amounts["power"],
            per=amounts["per"],
        )
    else:
        text = translate(
            "claims",
            "{power} all the time cost {true} {per}, not {claimed}.",
            true=money(true, claim.currency),
            power=amounts["power"],
            per=amounts["per"],
            claimed=amounts["claimed"],
        )
    return found("cost", severity, text, working)
