"""What mining earns and costs per day, and how far each of these numbers can be trusted.

Only what is known is told: without an exchange rate there is no income in the user's currency, and so no net.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Earnings, Value
from warmgui.core.money.facts import btc_price_usd, described, reward_sat
from warmgui.core.money.mining import SAT_PER_BTC, sat_per_day
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.settings import MoneySettings

_WEAKEST_FIRST = (
    Provenance.UNKNOWN,
    Provenance.SIMULATED,
    Provenance.STALE,
    Provenance.MODELLED,
    Provenance.DATED,
    Provenance.DECLARED,
    Provenance.MEASURED,
)
_PRACTICE_PAYS_NOTHING = Value(
    0.0,
    Provenance.DECLARED,
    translate("money", "The practice network runs on this PC and pays nothing."),
)
_TEST_NETWORK_PAYS_NOTHING = Value(
    0.0,
    Provenance.DECLARED,
    translate("money", "The payout address is one of a test network, whose coins are worth nothing."),
)


def earnings(
    hashrate_hs: float | None,
    mining_w: Value,
    facts: NetworkFacts,
    money: MoneySettings,
    practice: bool,  # noqa: FBT001 - a fact about the upstream, handed over by name or in order
    *,
    test_network: bool = False,
    simulated: bool = False,
) -> Earnings:
    """Money per day if the present hashrate and power went on for 24 hours.

    Args:
        hashrate_hs: mean hashes per second; None while it is not known.
        mining_w: what mining adds to the PC's power (marginal watts).
        facts: dated difficulty, reward and price.
        money: tariff, currency, exchange rate and pool fee.
        practice: the work goes to the practice network, which pays nothing.
        test_network: the work pays in coins of a test network, which are worth nothing.
        simulated: the hashrate is that of a simulated PC.
    """
    pays_nothing = practice or test_network
    nothing = _PRACTICE_PAYS_NOTHING if practice else _TEST_NETWORK_PAYS_NOTHING
    sat = _average_sat(hashrate_hs, facts, money, practice=pays_nothing, simulated=simulated)
    cost_ = _cost(mining_w, money)
    income = nothing if pays_nothing else _income(sat, facts, money)
    return Earnings(
        practice=pays_nothing,
        test_network=test_network and not practice,
        currency=money.currency,
        sat_per_day=nothing if pays_nothing else sat,
        hypothetical_sat_per_day=sat,
        income_per_day=income,
        cost_per_day=cost_,
        net_per_day=_net(income, cost_),
        earned_fraction=_earned_fraction(income.value, cost_.value),
    )


def cost(energy_kwh: float, money: MoneySettings) -> float:
    """What this energy costs, in the tariff's currency."""
    return energy_kwh * money.tariff_per_kwh


def weaker(first: Provenance, second: Provenance) -> Provenance:
    """The provenance of what follows from two numbers: that of the less certain one."""
    return min(first, second, key=_WEAKEST_FIRST.index)


def _average_sat(
    hashrate_hs: float | None, facts: NetworkFacts, money: MoneySettings, *, practice: bool, simulated: bool
) -> Value:
    if hashrate_hs is None:
        return Value(
            None, Provenance.UNKNOWN, translate("money", "The hashrate is not known yet: its window fills.")
        )
    provenance = Provenance.MODELLED if practice else Provenance.DATED
    how = (
        translate("money", "If this work went to bitcoin, on average. {facts}.", facts=described(facts))
        if practice
        else translate("money", "On average. {facts}.", facts=described(facts))
    )
    amount = sat_per_day(hashrate_hs, facts.difficulty, reward_sat(facts), money.pool_fee)
    return Value(amount, Provenance.SIMULATED if simulated else provenance, how)


def _income(sat: Value, facts: NetworkFacts, money: MoneySettings) -> Value:
    if sat.value is None:
        return sat
    btc = sat.value / SAT_PER_BTC
    price, how = _price(btc, facts, money)
    if price is None:
        return Value(None, Provenance.UNKNOWN, how)
    return Value(btc * price, sat.provenance, how)


def _price(btc: float, facts: NetworkFacts, money: MoneySettings) -> tuple[float | None, Text]:
    """Price of one BTC in the user's currency, and how it is known."""
    if facts.btc_price is not None and facts.price_currency == money.currency:
        return facts.btc_price, _priced(facts)
    usd = btc_price_usd(facts)
    if usd is None:
        return None, translate("money", "No price of bitcoin is known.")
    if money.currency == "USD":
        return usd, _priced(facts)
    if money.usd_rate is None:
        return None, translate(
            "money",
            "Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs "
            "in Settings, Money.",
            income=Amount(btc * usd, "money_usd_per_day"),
            currency=money.currency,
        )
    return usd * money.usd_rate, translate(
        "money", "{price} Your rate: {rate} {currency} per US dollar.", price=_priced(facts),
        rate=Amount(money.usd_rate, "number"), currency=money.currency,
    )  # fmt: skip


def _priced(facts: NetworkFacts) -> Text:
    return translate("money", "On average, at the price of that day. {facts}.", facts=described(facts))


def _cost(mining_w: Value, money: MoneySettings) -> Value:
    if mining_w.value is None:
        unknown = translate("money", "The power that mining adds is not known.")
        return Value(None, Provenance.UNKNOWN, _and(unknown, mining_w.how))
    how = translate(
        "money",
        "{power} for 24 hours at {tariff}.",
        power=Amount(mining_w.value, "power_w"),
        tariff=Amount(money.tariff_per_kwh, "price_per_kwh"),
    )
    per_day = cost(mining_w.value * 24.0 / 1000.0, money)
    return Value(per_day, weaker(mining_w.provenance, Provenance.DECLARED), _and(how, mining_w.how))


def _and(first: Text, second: Text) -> Text:
    return translate("money", "{first} {second}", first=first, second=second) if second else first


def _earned_fraction(income: float | None, cost_: float | None) -> float | None:
    return income / cost_ if income is not None and cost_ is not None and cost_ > 0 else None


def _net(income: Value, cost_: Value) -> Value:
    for part in (cost_, income):
        if part.value is None:
            return part
    net = (income.value or 0.0) - (cost_.value or 0.0)
    how = translate("money", "What it earns less what it costs.")
    return Value(net, weaker(income.provenance, cost_.provenance), _and(_and(how, income.how), cost_.how))
