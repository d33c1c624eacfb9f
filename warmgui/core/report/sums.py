"""What follows from the sums of a range of history: prices paid, shares, net cost. For tables and the report.

A `Row` has the keys of `ChartReader.totals`. A sum may know nothing of a part of the mining energy
(`cost_unknown_kwh` ...): ratios are over the part that is known, and `known_fraction` says how large it is.
Everything here is None where it cannot be known; nothing becomes 0 for want of an answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from warmgui.core.money.earnings import btc_price
from warmgui.core.money.mining import SAT_PER_BTC

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.settings.use import MoneySettings
    from warmgui.core.vocabulary import Provenance

Row = Mapping[str, float | None]

UNKNOWN_KEYS = {
    "cost": "cost_unknown_kwh",
    "sat": "sat_unknown_kwh",
    "hypothetical_sat": "sat_unknown_kwh",
    "useful_kwh": "useful_unknown_kwh",
    "own_kwh": "own_unknown_kwh",
    "co2_g": "co2_unknown_kwh",
}
"""Sum -> the mining energy of which it knows nothing."""
_MEANS = frozenset(
    {"mean_room_c", "mean_outdoor_c", "mean_price_per_kwh", "mean_carbon_g_per_kwh", "start_utc"}
)
_ALL = 1.0 - 1e-9
"""Sums of floats that differ by less are the same."""


def added(rows: Sequence[Row]) -> dict[str, float | None]:
    """Rows as one: sums, and means weighed by the time that each row covers; None where no row knows."""
    keys = {key: None for row in rows for key in row}
    return {key: _mean(rows, key) if key in _MEANS else _sum(rows, key) for key in keys}


def known_fraction(row: Row, key: str) -> float | None:
    """0..1: of how much of the mining energy this sum knows; None where nothing was mined, or nobody says."""
    if key not in UNKNOWN_KEYS:
        return None
    mined, unknown = row.get("mining_kwh"), row.get(UNKNOWN_KEYS[key])
    if not mined or unknown is None:
        return None
    known = min(max(1.0 - unknown / mined, 0.0), 1.0)
    return 1.0 if known > _ALL else known


def practice_fraction(row: Row) -> float | None:
    """0..1: the part of the mining energy that worked where it pays nothing."""
    mined, practice = row.get("mining_kwh"), row.get("practice_kwh")
    return practice / mined if mined and practice is not None else None


def per_mined_kwh(row: Row, key: str) -> float | None:
    """A sum by the mining energy of which it is known: the price paid, the useful share, grams of CO₂."""
    amount, known, mined = row.get(key), known_fraction(row, key), row.get("mining_kwh")
    if amount is None or not known or not mined:
        return None
    return amount / (mined * known)


def income(row: Row, price_per_btc: float | None) -> float | None:
    """What the expected earnings are worth; nothing earned is worth nothing at any price."""
    sat = row.get("sat")
    if sat is None:
        return None
    if sat == 0:
        return 0.0
    return None if price_per_btc is None else sat / SAT_PER_BTC * price_per_btc


def net_cost(row: Row, price_per_btc: float | None) -> float | None:
    """Cost less expected earnings, of the mining energy of which both are known.

    Where one of them is known for less of it the other is cut down to that, or earnings of hours without a
    price would make the rest look cheap.
    """
    cost, earned = row.get("cost"), income(row, price_per_btc)
    if cost is None or earned is None:
        return None
    costs, earns = known_fraction(row, "cost") or 1.0, known_fraction(row, "sat") or 1.0
    both = min(costs, earns)
    return cost * both / costs - earned * both / earns


def net_per_useful_kwh(row: Row, price_per_btc: float | None) -> float | None:
    """Net cost of a kWh of heat that was wanted.

    From three ratios, each over the energy of which it is known, so that an hour without a price does not
    make heat look cheap.
    """
    cost, useful, sat = (per_mined_kwh(row, key) for key in ("cost", "useful_kwh", "sat"))
    if cost is None or not useful or sat is None:
        return None
    earned = income({"sat": sat}, price_per_btc)
    return None if earned is None else (cost - earned) / useful


def price_per_btc(facts: NetworkFacts | None, money: MoneySettings) -> float | None:
    """Of one bitcoin in the user's currency, on the date of the facts; None where no rate is known."""
    return None if facts is None else btc_price(facts, money).value


def usual(found: Mapping[str, Mapping[Provenance, float]]) -> dict[str, Provenance]:
    """The provenance that most of each kind of number has."""
    return {what: max(shares, key=lambda word: shares[word]) for what, shares in found.items() if shares}


def extended(row: Row, price: float | None) -> dict[str, float | None]:
    """A row with what follows from it.

    Adds: price_paid, useful_fraction, own_fraction, carbon_paid_g_per_kwh, income, net_cost,
    net_per_useful_kwh.

    Args:
        row: of `ChartReader.totals`.
        price: of one bitcoin.
    """
    return {
        **row,
        "price_paid": per_mined_kwh(row, "cost"),
        "useful_fraction": per_mined_kwh(row, "useful_kwh"),
        "own_fraction": per_mined_kwh(row, "own_kwh"),
        "carbon_paid_g_per_kwh": per_mined_kwh(row, "co2_g"),
        "income": income(row, price),
        "net_cost": net_cost(row, price),
        "net_per_useful_kwh": net_per_useful_kwh(row, price),
    }


def _sum(rows: Sequence[Row], key: str) -> float | None:
    known = [value for row in rows if (value := row.get(key)) is not None]
    return sum(known) if known else None


def _mean(rows: Sequence[Row], key: str) -> float | None:
    if key == "start_utc":
        return min((value for row in rows if (value := row.get(key)) is not None), default=None)
    pairs = [(value, row.get("seconds") or 1.0) for row in rows if (value := row.get(key)) is not None]
    weight = sum(seconds for _, seconds in pairs)
    return sum(value * seconds for value, seconds in pairs) / weight if weight else None
