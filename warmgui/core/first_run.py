"""What a newcomer may expect: earnings, cost and warmth, of a typical hashrate first, then of measured ones.

Sources: `money.mining` (mean of a lottery), the dated facts of the network, the settings as they are typed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import calendar_date, reward_sat
from warmgui.core.money.mining import SAT_PER_BTC, mean_wait_years, sat_per_day
from warmgui.core.text import EMPTY, Amount, Text, together, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.messages import MinerBenchmarkRow
    from warmgui.core.model import DeviceStatus, NetworkFacts
    from warmgui.core.settings.model import Settings

TYPICAL_HS = 150e6
"""An eight-core processor of 2020 with AVX2: stands in until something was measured."""
_HITS_SIGMAS = 5.0


@dataclass(frozen=True)
class Expectation:
    """Of work at full power all day, on average. Unknown is None."""

    hashrate_hs: float
    measured: bool
    """Of this PC; else typical."""
    sat_per_day: float | None = None
    years_per_block: float | None = None
    power_w: float | None = None
    """What mining adds at the wall."""
    cost_per_day: float | None = None
    income_per_day: float | None = None
    """In the settings' currency."""
    gain_c: float | None = None
    """K that the room gains after a long time."""


def expectation(
    facts: NetworkFacts | None,
    settings: Settings,
    *,
    hashrate_hs: float | None = None,
    power_w: float | None = None,
) -> Expectation:
    """What to expect.

    Args:
        facts: of the network, dated; None: nobody knows them yet.
        settings: price of electricity, currency, room, pool fee.
        hashrate_hs: of the chosen devices, measured; None: a typical one.
        power_w: what they add at the wall at full power; None while it is not known.
    """
    rate_hs = TYPICAL_HS if hashrate_hs is None else hashrate_hs
    sat = years = income = None
    if facts is not None and facts.difficulty > 0:
        sat = sat_per_day(rate_hs, facts.difficulty, reward_sat(facts), settings.money.pool_fee)
        years = mean_wait_years(rate_hs, facts.difficulty)
        price = btc_price(facts, settings.money).value
        income = None if price is None else sat / SAT_PER_BTC * price
    return Expectation(
        hashrate_hs=rate_hs,
        measured=hashrate_hs is not None,
        sat_per_day=sat,
        years_per_block=years,
        power_w=power_w,
        cost_per_day=None if power_w is None else power_w * 0.024 * settings.money.tariff_per_kwh,
        income_per_day=income,
        gain_c=gain_c(power_w, settings),
    )


def gain_c(power_w: float | None, settings: Settings) -> float | None:
    """K that so many watts at the wall add to the declared room after a long time; None: unknown power."""
    room = settings.room
    if power_w is None or not room.heat_loss_w_per_k > 0:
        return None
    return power_w * room.placement / room.heat_loss_w_per_k


def best_rows(rows: Iterable[MinerBenchmarkRow]) -> dict[str, MinerBenchmarkRow]:
    """By device the fastest row without version rolling, of those that find what chance gives."""
    best: dict[str, MinerBenchmarkRow] = {}
    for row in rows:
        old = best.get(row.device)
        if row.version_rolling or not _believable(row):
            continue
        if old is None or row.hashrate_hs > old.hashrate_hs:
            best[row.device] = row
    return best


def measured_expectation(
    facts: NetworkFacts | None,
    settings: Settings,
    devices: Sequence[DeviceStatus],
    rows: Iterable[MinerBenchmarkRow],
) -> Expectation:
    """What the chosen devices let expect; the typical processor where nothing of them was measured."""
    best = best_rows(rows)
    chosen = [d for d in devices if d.id not in settings.devices.disabled and d.kind != "network"]
    rates = [best[d.id].hashrate_hs if d.id in best else d.benchmark_hs for d in chosen]
    known = [rate for rate in rates if rate is not None]
    watts = [d.max_power_w for d in chosen if d.max_power_w is not None]
    power_w = sum(watts) if watts and len(watts) == len(chosen) else None
    if power_w is not None and settings.power.limit_w is not None and power_w > settings.power.limit_w:
        part = settings.power.limit_w / power_w
        power_w, known = settings.power.limit_w, [rate * part for rate in known]
    return expectation(facts, settings, hashrate_hs=sum(known) if known else None, power_w=power_w)


# ---- in words ----------------------------------------------------------------------------------------------


def basis_words(expected: Expectation, facts: NetworkFacts | None) -> Text:
    """What the figures rest on."""
    rate = Amount(expected.hashrate_hs, "hashrate_hs")
    if facts is None:
        return EMPTY
    date = calendar_date(facts)
    if expected.measured:
        return translate(
            "first_run",
            "Your devices at full power all day, {rate}, on average, with bitcoin's difficulty of {date}.",
            rate=rate,
            date=date,
        )
    return translate(
        "first_run",
        "A typical processor at full power all day, {rate}, on average, with bitcoin's difficulty of {date}.",
        rate=rate,
        date=date,
    )


def money_words(expected: Expectation, settings: Settings) -> Text:
    """What a day costs, and that it is a heater."""
    if expected.cost_per_day is None or expected.power_w is None:
        return translate(
            "first_run", "That is far less than the electricity costs: this is a heater, not an income."
        )
    electricity = translate(
        "first_run",
        "The electricity for it, {power} at {price}, costs {cost}: this is a heater, not an income.",
        power=Amount(expected.power_w, "power_w"),
        price=Amount(settings.money.tariff_per_kwh, "price_per_kwh"),
        cost=Amount(expected.cost_per_day, "money_per_day"),
    )
    if expected.income_per_day is None:
        return electricity
    worth = translate(
        "first_run",
        "Paid by bitcoin's network, the work would be worth {income}.",
        income=Amount(expected.income_per_day, "money_per_day"),
    )
    return together(electricity, worth)


def warmth_words(expected: Expectation, settings: Settings) -> Text:
    """What the room gains, by its declared heat loss; empty while the power is not known."""
    if expected.gain_c is None:
        return EMPTY
    return translate(
        "first_run",
        "A room that loses {loss} becomes about {gain} warmer by it in the end (modelled, from what you "
        "said of the room).",
        loss=Amount(settings.room.heat_loss_w_per_k, "conductance_w_per_k"),
        gain=Amount(expected.gain_c, "temperature_difference_c"),
    )


def _believable(row: MinerBenchmarkRow) -> bool:
    if row.hits is None or row.expected_hits is None:
        return True
    return abs(row.hits - row.expected_hits) <= _HITS_SIGMAS * math.sqrt(max(row.expected_hits, 1.0))
