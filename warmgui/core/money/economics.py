"""What mining for heat comes to, net first: per day, per kWh of heat, and where it would break even.

Per day means: if the present hashrate and power went on for 24 hours at this price. Everything per kWh rests
on the efficiency only, so that it is known while the heater rests, too. On the practice network and on test
networks the income is 0 as declared; what the same work would earn stands in the two break-even figures,
which say so.

With p the price of a kWh, r what mining earns with it, k the part of the heat that falls into the room:
net per kWh of heat = (r - p) / k; economic COP = p / (p - r); break-even J/TH = hashprice / (24 p).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Economics
from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import described, reward_sat
from warmgui.core.money.known import declared, following, known, unknown
from warmgui.core.money.mining import (
    DAY_S,
    HASHES_PER_TH,
    J_PER_KWH,
    SAT_PER_BTC,
    efficiency_j_per_th,
    hashes_for_difficulty,
    hashes_per_kwh,
    revenue_per_kwh,
)
from warmgui.core.money.variance import solo
from warmgui.core.text import Amount, Text, together, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import DeviceStatus, Earnings, NetworkFacts, Today
    from warmgui.core.settings.model import MoneySettings

_SMALLEST_KWH = 1e-4
"""Of less energy today's mean efficiency says nothing."""
_NOT_MINING = translate("money", "Nothing is mined now, and nothing was measured yet.")
_NO_HEAT = translate("money", "By the settings, no heat of this PC reaches the room.")


@dataclass(frozen=True, slots=True)
class EconomicsInputs:
    """What the economics follow from. The price of electricity is that of `earnings`."""

    earnings: Earnings
    """Of the same tick."""
    mining_w: Value
    """What mining adds to the PC's power."""
    facts: NetworkFacts
    money: MoneySettings
    carbon_g_per_kwh: Value
    """Of the electricity that mining draws."""
    placement: float
    """Part of the PC's heat that falls into the room, 0..1."""
    today: Today
    resting: Value = UNKNOWN
    """J/TH that counts while nothing is mined: `resting_efficiency`."""


def economics(inputs: EconomicsInputs) -> Economics:
    """All figures. Never raises for finite numbers; what cannot be told is None, with the reason."""
    earned = inputs.earnings
    price = earned.price_per_kwh
    efficiency = _efficiency(inputs)
    block = block_value(inputs.facts, inputs.money)
    would = _would_earn(efficiency, block, inputs)
    # Zero as declared by the network that the work goes to, whatever it is measured with.
    revenue = earned.sat_per_day if earned.practice else would
    net = _net_per_kwh(revenue, price, inputs.placement)
    fraction = _useful_fraction(inputs.today)
    return Economics(
        net_per_day=earned.net_per_day,
        cost_per_day=earned.cost_per_day,
        income_per_day=earned.income_per_day,
        income_sigma_per_day=_sigma(block, inputs),
        net_per_kwh_heat=net,
        economic_cop=_cop(revenue, price),
        break_even_price_per_kwh=_break_even_price(would, earned),
        break_even_j_per_th=_break_even_efficiency(block, price, inputs),
        efficiency_j_per_th=efficiency,
        useful_fraction=fraction,
        useful_cost_per_kwh=_useful_cost(fraction, inputs),
        co2_g_per_day=_co2(inputs),
        price_per_kwh=price,
        revenue_per_kwh=revenue,
        carbon_g_per_kwh=inputs.carbon_g_per_kwh,
        today=inputs.today,
    )


def resting_efficiency(today: Today, hashes_today: float, devices: Sequence[DeviceStatus]) -> Value:
    """J/TH while nothing is mined: today's mean, else what the benchmark measured at full power."""
    match efficiency_basis(UNKNOWN, None, today, hashes_today, devices):
        case "today":
            mean = today.mining_kwh * J_PER_KWH / hashes_today * HASHES_PER_TH
            return known(mean, Provenance.MODELLED, translate("money", "Mean of today, since it rests now."))
        case "rated":
            rate_hs, watts = rated(devices)
            how = translate("money", "Of the benchmark at full power, since it rests now.")
            return known(efficiency_j_per_th(watts, rate_hs), Provenance.MODELLED, how)
    return unknown(_NOT_MINING)


def efficiency_basis(
    mining_w: Value,
    hashrate_hs: float | None,
    today: Today,
    hashes_today: float,
    devices: Sequence[DeviceStatus],
) -> str:
    """What the efficiency rests on: "now", "today", "rated", or "" for nothing yet."""
    if hashrate_hs is not None and hashrate_hs > 0 and mining_w.value is not None and mining_w.value > 0:
        return "now"
    if today.mining_kwh > _SMALLEST_KWH and hashes_today > 0:
        return "today"
    return "rated" if rated(devices)[0] > 0 else ""


def rated(devices: Sequence[DeviceStatus]) -> tuple[float, float]:
    """Hashes per second and watts of all devices that may work, as the benchmark measured them."""
    able = [(d.benchmark_hs, d.max_power_w) for d in devices if d.enabled and d.state == "ok"]
    rates = [(rate, watts) for rate, watts in able if rate and watts]
    return sum(rate for rate, _ in rates), sum(watts for _, watts in rates)


def block_value(facts: NetworkFacts, money: MoneySettings) -> Value:
    """What a block brings after the pool's fee, in the user's currency."""
    price = btc_price(facts, money)
    sat = reward_sat(facts) * (1.0 - money.pool_fee)
    return following(lambda each: sat / SAT_PER_BTC * each, (price,), price.how)


# ---- rates -----------------------------------------------------------------------------------------------


def _efficiency(inputs: EconomicsInputs) -> Value:
    power, rate_hs = inputs.mining_w, inputs.earnings.hashrate_hs
    if power.value is None or rate_hs is None or not (power.value > 0 and rate_hs > 0):
        return inputs.resting if inputs.resting.how else unknown(_NOT_MINING)
    how = translate(
        "money", "{power} for {rate}.", power=Amount(power.value, "power_w"),
        rate=Amount(rate_hs, "hashrate_hs"),
    )  # fmt: skip
    return following(lambda watts: efficiency_j_per_th(watts, rate_hs), (power,), together(how, power.how))


def _would_earn(efficiency: Value, block: Value, inputs: EconomicsInputs) -> Value:
    """What a kWh of electricity earns on bitcoin's network."""

    def make(j_per_th: float, each: float) -> float:
        return hashes_per_kwh(j_per_th) / hashes_for_difficulty(inputs.facts.difficulty) * each

    how = translate("money", "On average, at {efficiency}. {facts}.", facts=described(inputs.facts),
                    efficiency=Amount(efficiency.value, "joules_per_terahash"))  # fmt: skip
    return following(make, (efficiency, block), how)


def _net_per_kwh(revenue: Value, price: Value, placement: float) -> Value:
    if not placement > 0:
        return unknown(_NO_HEAT)
    how = translate("money", "What a kWh of this heat earns less what its electricity costs.")
    return following(lambda r, p: (r - p) / placement, (revenue, price), together(how, revenue.how))


def _cop(revenue: Value, price: Value) -> Value:
    if revenue.value is None or price.value is None:
        return unknown(revenue.how if revenue.value is None else price.how)
    if price.value <= 0:
        return unknown(translate("money", "At a price of 0 or less there is nothing to divide by."))
    if revenue.value >= price.value:
        return unknown(translate("money", "The income pays for all of the electricity: the heat is free."))
    how = translate(
        "money",
        "So many kWh of this heat cost as much as one kWh of a plain heater's. A heat pump with a higher COP "
        "is cheaper.",
    )
    return following(lambda r, p: p / (p - r), (revenue, price), how)


def _break_even_price(would: Value, earned: Earnings) -> Value:
    if would.value is None:
        return would
    how = translate("money", "Below this price of electricity mining pays for itself, heat or no heat.")
    return known(would.value, would.provenance, together(_hypothetical(how, earned), would.how))


def _break_even_efficiency(block: Value, price: Value, inputs: EconomicsInputs) -> Value:
    if price.value is not None and price.value <= 0:
        return unknown(translate("money", "At a price of 0 or less any miner pays for itself."))

    def make(each: float, per_kwh: float) -> float:
        per_ph_day = 1e15 * DAY_S / hashes_for_difficulty(inputs.facts.difficulty) * each
        return per_ph_day / (24.0 * per_kwh)

    how = translate(
        "money", "With fewer J/TH than this mining pays for itself at this price, heat or no heat."
    )
    return following(make, (block, price), _hypothetical(how, inputs.earnings))


def _hypothetical(how: Text, earned: Earnings) -> Text:
    """Said of a figure that only bitcoin's network would pay."""
    if not earned.practice:
        return how
    return translate("money", "If this work went to bitcoin, which it does not: {how}", how=how)


# ---- per day ---------------------------------------------------------------------------------------------


def _sigma(block: Value, inputs: EconomicsInputs) -> Value:
    earned = inputs.earnings
    if earned.practice:
        return declared(0.0, earned.income_per_day.how)
    rate_hs = earned.hashrate_hs
    if rate_hs is None:
        return unknown(earned.sat_per_day.how)

    def make(each: float) -> float:
        return solo(rate_hs, inputs.facts.difficulty, reward_sat=1).sigma_sat * each

    how = translate(
        "money",
        "Mining alone: so far do the days' incomes stray from their mean, because nearly all of them are 0. "
        "In a pool they stray less.",
    )
    sigma = following(make, (block,), how)
    return sigma if sigma.value is None else known(sigma.value, _of_rate(earned, sigma), how)


def _of_rate(earned: Earnings, value: Value) -> Provenance:
    """A simulated hashrate makes what follows simulated."""
    simulated = earned.hypothetical_sat_per_day.provenance is Provenance.SIMULATED
    return Provenance.SIMULATED if simulated else value.provenance


def _co2(inputs: EconomicsInputs) -> Value:
    how = translate("money", "Of the electricity that mining draws in 24 hours.")
    carbon = inputs.carbon_g_per_kwh
    return following(
        lambda watts, grams: watts * 24.0 / 1000.0 * grams,
        (inputs.mining_w, carbon),
        together(how, carbon.how),
    )


# ---- useful heat -----------------------------------------------------------------------------------------


def _useful_fraction(today: Today) -> Value:
    if not today.judged_kwh or today.useful_kwh is None:
        return unknown(translate("money", "Today no heat from mining fell while the room was known."))
    how = translate(
        "money", "Of today's heat from mining: what fell while the room was not above its target."
    )
    return known(today.useful_kwh / today.judged_kwh, Provenance.MODELLED, how)


def _useful_cost(fraction: Value, inputs: EconomicsInputs) -> Value:
    today = inputs.today
    if fraction.value is None:
        return fraction
    if fraction.value <= 0:
        return unknown(
            translate("money", "None of today's heat was useful: there is no kWh to share the cost.")
        )
    if today.cost is None:
        return unknown(translate("money", "What today's energy cost is not known."))
    income = _income_today(inputs)
    heat_kwh = today.mining_kwh * inputs.placement
    how = translate("money", "Today's net cost, shared out over the heat that was useful.")
    cost = today.cost
    return following(lambda useful, earned: (cost - earned) / (heat_kwh * useful), (fraction, income), how)


def _income_today(inputs: EconomicsInputs) -> Value:
    sat = inputs.today.sat
    if not sat:
        return declared(0.0)
    price = btc_price(inputs.facts, inputs.money)
    return following(lambda each: sat / SAT_PER_BTC * each, (price,), price.how)


__all__ = ["EconomicsInputs", "block_value", "economics", "resting_efficiency", "revenue_per_kwh"]
