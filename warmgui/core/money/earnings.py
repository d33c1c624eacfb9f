"""What mining earns and costs per day, and how far each of these numbers can be trusted.

Only what is known is told: without an exchange rate there is no income in the user's currency, and so no net.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.model import Earnings
from warmgui.core.money.facts import btc_price_usd, described, price_date, reward_sat
from warmgui.core.money.known import declared, known, unknown, weaker
from warmgui.core.money.mining import SAT_PER_BTC, sat_per_day
from warmgui.core.text import Amount, Text, together, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts, Value
    from warmgui.core.settings.model import MoneySettings

__all__ = ["btc_price", "cost", "earnings", "nothing_paid", "weaker"]

_PRACTICE_PAYS_NOTHING = declared(
    0.0, translate("money", "The practice network runs on this PC and pays nothing.")
)
_TEST_NETWORK_PAYS_NOTHING = declared(
    0.0, translate("money", "The payout address is one of a test network, whose coins are worth nothing.")
)
_LAB_PAYS_NOTHING = declared(
    0.0, translate("money", "What is hashed for the lab or for a class pays nothing.")
)
_NO_DIFFICULTY = translate("money", "The difficulty of the network is not known.")


def earnings(
    hashrate_hs: float | None,
    mining_w: Value,
    facts: NetworkFacts,
    money: MoneySettings,
    practice: bool,  # noqa: FBT001 - a fact about the upstream, handed over by name or in order
    *,
    price: Value | None = None,
    test_network: bool = False,
    lab: bool = False,
    simulated: bool = False,
) -> Earnings:
    """Money per day if the present hashrate and power went on for 24 hours.

    Args:
        hashrate_hs: mean hashes per second; None while it is not known.
        mining_w: what mining adds to the PC's power (marginal watts).
        facts: dated difficulty, reward and price.
        money: tariff, currency, exchange rate and pool fee.
        practice: the work goes to the practice network, which pays nothing.
        price: of a kWh that mining draws; the flat price of the settings where it is left out.
        test_network: the work pays in coins of a test network, which are worth nothing.
        lab: it goes to the lab or to a class, which pay nothing either.
        simulated: the hashrate is that of a simulated PC.
    """
    pays_nothing = practice or test_network or lab
    nothing = _LAB_PAYS_NOTHING if lab else nothing_paid(practice=practice)
    each = declared(money.tariff_per_kwh) if price is None else price
    sat = _average_sat(hashrate_hs, facts, money, practice=pays_nothing, simulated=simulated)
    cost_ = _cost(mining_w, each)
    income = nothing if pays_nothing else _income(sat, facts, money)
    return Earnings(
        practice=pays_nothing,
        test_network=test_network and not (practice or lab),
        lab=lab,
        currency=money.currency,
        sat_per_day=nothing if pays_nothing else sat,
        hypothetical_sat_per_day=sat,
        income_per_day=income,
        cost_per_day=cost_,
        net_per_day=_net(income, cost_),
        earned_fraction=_earned_fraction(income.value, cost_.value),
        hashrate_hs=hashrate_hs,
        price_per_kwh=each,
    )


def nothing_paid(*, practice: bool) -> Value:
    """An income of 0: of the practice network, else of a test network."""
    return _PRACTICE_PAYS_NOTHING if practice else _TEST_NETWORK_PAYS_NOTHING


def cost(energy_kwh: float, money: MoneySettings) -> float:
    """What this energy costs, in the tariff's currency."""
    return energy_kwh * money.tariff_per_kwh


def _average_sat(
    hashrate_hs: float | None, facts: NetworkFacts, money: MoneySettings, *, practice: bool, simulated: bool
) -> Value:
    if hashrate_hs is None:
        return unknown(translate("money", "The hashrate is not known yet: its window fills."))
    provenance = weaker(facts.provenance, Provenance.MODELLED if practice else Provenance.DATED)
    how = (
        translate("money", "If this work went to bitcoin, on average. {facts}.", facts=described(facts))
        if practice
        else translate("money", "On average. {facts}.", facts=described(facts))
    )
    if not facts.difficulty > 0:
        return unknown(_NO_DIFFICULTY)
    amount = sat_per_day(hashrate_hs, facts.difficulty, reward_sat(facts), money.pool_fee)
    return known(amount, Provenance.SIMULATED if simulated else provenance, how)


def _income(sat: Value, facts: NetworkFacts, money: MoneySettings) -> Value:
    if sat.value is None:
        return sat
    btc = sat.value / SAT_PER_BTC
    price = btc_price(facts, money)
    if price.value is None:
        usd = btc_price_usd(facts)
        return unknown(price.how if usd is None else _only_usd(btc * usd, money))
    how = translate("money", "On average. {price}", price=price.how)
    return known(btc * price.value, weaker(sat.provenance, price.provenance), how)


def btc_price(facts: NetworkFacts, money: MoneySettings) -> Value:
    """Price of one BTC in the user's currency on the date of the facts, and how it is known."""
    told = weaker(facts.provenance, Provenance.DATED)
    if facts.btc_price is not None and facts.price_currency == money.currency:
        return known(facts.btc_price, told, _priced(facts))
    usd = btc_price_usd(facts) if facts.difficulty > 0 else None
    if usd is None:
        return unknown(translate("money", "No price of bitcoin is known."))
    if money.currency == "USD":
        return known(usd, told, _priced(facts))
    if money.usd_rate is None:
        return unknown(
            translate(
                "money",
                "The price of bitcoin is known in US dollars only. To see earnings in {currency}, set what "
                "one US dollar costs in Settings, Money.",
                currency=money.currency,
            )
        )
    how = translate(
        "money", "{price} Your rate: {rate} {currency} per US dollar.", price=_priced(facts),
        rate=Amount(money.usd_rate, "number"), currency=money.currency,
    )  # fmt: skip
    return known(usd * money.usd_rate, told, how)


def _only_usd(income_usd: float, money: MoneySettings) -> Text:
    return translate(
        "money",
        "Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs "
        "in Settings, Money.",
        income=Amount(income_usd, "money_usd_per_day"),
        currency=money.currency,
    )


def _priced(facts: NetworkFacts) -> Text:
    return translate(
        "money", "The price of bitcoin of {date}. {facts}.", date=price_date(facts), facts=described(facts)
    )


def _cost(mining_w: Value, price: Value) -> Value:
    if mining_w.value is None:
        return unknown(together(translate("money", "The power that mining adds is not known."), mining_w.how))
    if price.value is None:
        return unknown(together(translate("money", "The price of electricity is not known."), price.how))
    how = translate(
        "money",
        "{power} for 24 hours at {tariff}.",
        power=Amount(mining_w.value, "power_w"),
        tariff=Amount(price.value, "price_per_kwh"),
    )
    return known(
        mining_w.value * 24.0 / 1000.0 * price.value,
        weaker(mining_w.provenance, price.provenance),
        together(together(how, price.how), mining_w.how),
    )


def _earned_fraction(income: float | None, cost_: float | None) -> float | None:
    if income is None or cost_ is None or not cost_ > 0:
        return None
    fraction = income / cost_
    return fraction if math.isfinite(fraction) else None


def _net(income: Value, cost_: Value) -> Value:
    for part in (cost_, income):
        if part.value is None:
            return part
    net = (income.value or 0.0) - (cost_.value or 0.0)
    how = translate("money", "What it earns less what it costs.")
    how = together(together(how, income.how), cost_.how)
    return known(net, weaker(income.provenance, cost_.provenance), how)
