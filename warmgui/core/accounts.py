"""The money side of one tick: what it earns and costs now, and what the economics follow from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.steward import Account
from warmgui.core.money.earnings import earnings
from warmgui.core.money.economics import resting_efficiency

if TYPE_CHECKING:
    from warmgui.core.heat.power.meter import PowerView
    from warmgui.core.mining import Mining
    from warmgui.core.model import NetworkFacts, Reach, Value
    from warmgui.core.settings.model import MoneySettings


def account(
    mining: Mining,
    power: PowerView,
    facts: NetworkFacts,
    money: MoneySettings,
    *,
    price: Value,
    outdoor_c: Value,
    reach: Reach | None,
    simulated: bool,
) -> Account:
    """What is earned, and what it follows from.

    Args:
        mining: the miner as it is now.
        power: what it draws.
        facts: of the network.
        money: currency, rates, fee.
        price: of a kWh that mining draws now.
        outdoor_c: for the other ways to heat.
        reach: what full power does to the room.
        simulated: PC and room are formulas.
    """
    day = mining.day
    return Account(
        earnings=earnings(
            mining.hashrate_hs(),
            power.mining_w,
            facts,
            money,
            mining.upstream.kind == "practice",
            price=price,
            test_network=mining.on_test_network,
            lab=mining.upstream.lab is not None,
            simulated=simulated,
        ),
        facts=facts,
        today=day.today,
        outdoor_c=outdoor_c,
        resting=resting_efficiency(day.today, day.shares.hashes, mining.source.status({}, {})),
        gain_c=None if reach is None else reach.gain_c,
    )
